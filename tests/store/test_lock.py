"""One writer at a time; the lock goes with whoever holds it."""

from __future__ import annotations

import os
import signal
import threading
from pathlib import Path

from timeline.store.lock import held


def test_a_second_writer_is_told_and_waits(tmp_path: Path) -> None:
    path = tmp_path / "t.db"
    order: list[str] = []
    waits = threading.Event()

    def second() -> None:
        with held(path, waits.set):
            order.append("second")

    with held(path, lambda: order.append("never")):
        thread = threading.Thread(target=second)
        thread.start()
        assert waits.wait(30)
        order.append("first")
    thread.join()
    assert order == ["first", "second"]
    assert list(tmp_path.iterdir()) == []


def test_the_lock_of_a_killed_process_is_free(tmp_path: Path) -> None:
    path = tmp_path / "t.db"
    ready, told = os.pipe()
    if not (child := os.fork()):
        with held(path, lambda: None):
            os.write(told, b"x")
            signal.pause()
        os._exit(0)
    os.read(ready, 1)
    os.kill(child, signal.SIGKILL)
    os.waitpid(child, 0)
    with held(path, lambda: (_ for _ in ()).throw(AssertionError("nobody holds it"))):
        pass
    assert list(tmp_path.iterdir()) == []
