"""``timeline serve`` in a process of its own, so that its time is not the measuring one's."""

from __future__ import annotations

import re
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path


@contextmanager
def served(path: Path, *, workers: int = 1) -> Iterator[str]:
    """Yield the address of the dashboard over a timeline."""
    command = [sys.executable, "-m", "timeline", "serve", "--db", str(path), "--port", "0"]
    process = subprocess.Popen(
        [*command, "--workers", str(workers)], stdout=subprocess.PIPE, text=True
    )
    try:
        yield _address(process)
    finally:
        process.terminate()
        process.wait()


def _address(process: subprocess.Popen[str]) -> str:
    assert process.stdout
    for line in process.stdout:
        if found := re.search(r"http://\S+", line):
            return found[0].rstrip("/.")
    raise RuntimeError("the server did not start")
