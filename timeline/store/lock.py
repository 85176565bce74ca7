"""One writer at a time: a lock beside the timeline that ends with the process that holds it."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from timeline.errors import StoreError

Waiting = Callable[[], object]


@contextmanager
def held(path: Path, waiting: Waiting) -> Iterator[None]:
    """Hold the lock of a timeline, after whoever has it; ``waiting`` is called before a wait.

    The file is taken away at the end. Where the system has no such locks, two writers are not kept
    apart; the note of what is unmerged then still keeps them from losing anything.

    Raises:
        StoreError: no file can be made beside the timeline.
    """
    lock = path.with_name(f"{path.name}.lock")
    try:
        descriptor = _taken(lock, waiting)
    except OSError as error:
        raise StoreError(f"{lock}: cannot be made: {error.strerror or error}") from None
    try:
        yield
    finally:
        _released(lock, descriptor)


if sys.platform == "win32":

    def _taken(lock: Path, waiting: Waiting) -> int:
        return os.open(lock, os.O_RDWR | os.O_CREAT)

    def _released(lock: Path, descriptor: int) -> None:
        os.close(descriptor)

else:
    import fcntl

    def _taken(lock: Path, waiting: Waiting) -> int:
        told = False
        while True:
            descriptor = os.open(lock, os.O_RDWR | os.O_CREAT, 0o666)
            try:
                try:
                    fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
                except BlockingIOError:
                    if not told:
                        waiting()
                    told = True
                    fcntl.flock(descriptor, fcntl.LOCK_EX)
                if _is_in_place(lock, descriptor):
                    return descriptor
            except BaseException:
                os.close(descriptor)
                raise
            os.close(descriptor)  # whoever had it took the file away: try for the one there now

    def _is_in_place(lock: Path, descriptor: int) -> bool:
        try:
            return os.path.samestat(os.stat(lock), os.fstat(descriptor))
        except FileNotFoundError:
            return False

    def _released(lock: Path, descriptor: int) -> None:
        lock.unlink(missing_ok=True)
        os.close(descriptor)
