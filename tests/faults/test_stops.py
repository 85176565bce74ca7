"""A build that is told to end, or is killed, leaves no process, and keeps what it had stored."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from tests.faults import pile
from timeline.errors import StoreError
from timeline.store.sqlite import SqliteRepository

# Seconds after which no process of a build that was ended may be left.
GRACE = 5.0
STARTED = 60.0
STORED = 4


def processes(session: int) -> list[int]:
    """Return the processes of a session that are not yet gone."""
    found = []
    for folder in Path("/proc").iterdir():
        if folder.name.isdigit():
            try:
                state, _, _, owner = (folder / "stat").read_text().rpartition(")")[2].split()[:4]
            except (OSError, ValueError):
                continue
            if int(owner) == session and state != "Z":
                found.append(int(folder.name))
    return found


def stored(path: Path) -> int:
    try:
        store = SqliteRepository(path, read_only=True)
    except StoreError:
        return 0
    found = len(store.articles())
    store.close()
    return found


def wait_until(holds: object, seconds: float) -> bool:
    until = time.monotonic() + seconds
    while time.monotonic() < until:
        if holds():  # type: ignore[operator]
            return True
        time.sleep(0.05)
    return False


@pytest.mark.skipif(not Path("/proc/self/stat").exists(), reason="processes are looked up in /proc")
@pytest.mark.parametrize("wish", [signal.SIGTERM, signal.SIGHUP, signal.SIGINT, signal.SIGKILL])
def test_a_build_that_is_ended_leaves_no_process(wish: signal.Signals, tmp_path: Path) -> None:
    source, db = tmp_path / "articles.jsonl", tmp_path / "t.db"
    source.write_text("\n".join(one.model_dump_json() for one in pile.articles(12)))
    build = subprocess.Popen(
        [sys.executable, "-m", "tests.faults.sleepers", "build", str(source), "--db", str(db)],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        start_new_session=True,
        # A shell that starts the tests behind itself lets them ignore some of these signals.
        preexec_fn=lambda: (
            [signal.signal(each, signal.SIG_DFL) for each in (wish, signal.SIGHUP)]
            if wish is not signal.SIGKILL
            else None
        ),
    )
    try:
        assert wait_until(lambda: db.exists() and stored(db) == STORED, STARTED)
        assert len(processes(build.pid)) >= 3
        os.kill(build.pid, wish)
        assert wait_until(lambda: not processes(build.pid), GRACE), processes(build.pid)
    finally:
        for left in processes(build.pid):
            os.kill(left, signal.SIGKILL)
        _, errors = build.communicate()
    if wish is not signal.SIGKILL:
        assert build.returncode == 130
        assert "What was finished is kept" in errors
    assert stored(db) == STORED
