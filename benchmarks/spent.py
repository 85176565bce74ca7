"""What a command costs: CPU time of all its processes, and memory of the one that was called."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Sequence
from typing import NamedTuple

_PROGRAM = """
import json, re, resource, sys
from pathlib import Path
from timeline.cli import main
try:
    main()
finally:
    whose = (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)
    own, others = map(resource.getrusage, whose)
    # ru_maxrss begins with the memory of the process that called; this is the program's own.
    [peak] = re.findall(r"VmHWM:\\s*(\\d+)", Path("/proc/self/status").read_text())
    spent = own.ru_utime + own.ru_stime, others.ru_utime + others.ru_stime, int(peak) / 1024
    print(json.dumps(spent), file=sys.stderr)
"""


class Spent(NamedTuple):
    """Seconds of CPU of the command itself and of its processes, and its peak of memory in MB."""

    own: float
    others: float
    megabytes: float

    @property
    def seconds(self) -> float:
        """CPU seconds altogether."""
        return self.own + self.others


def spent(arguments: Sequence[object]) -> Spent:
    """Call ``timeline`` in a process of its own; return what that cost.

    Raises:
        RuntimeError: it failed; its message is in the error.
    """
    words = [sys.executable, "-c", _PROGRAM, *map(str, arguments)]
    done = subprocess.run(words, capture_output=True, text=True)
    if done.returncode > 1:  # 1: some articles were left out, and named
        raise RuntimeError(done.stderr)
    return Spent(*json.loads(done.stderr.splitlines()[-1]))
