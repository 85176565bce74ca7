"""A command that is told to end does so as by Ctrl-C: workers end, what is finished is kept."""

from __future__ import annotations

import signal
from collections.abc import Iterator
from contextlib import contextmanager
from typing import NoReturn

# A wish to end, from a system that shuts down or a terminal that is closed.
_WISHES = [getattr(signal, name) for name in ("SIGTERM", "SIGHUP") if hasattr(signal, name)]


@contextmanager
def stoppable() -> Iterator[None]:
    """Let the signals that ask a process to end interrupt what runs inside."""
    before = {wish: signal.getsignal(wish) for wish in _WISHES}
    for wish, handler in before.items():
        if handler is not signal.SIG_IGN:  # as nohup asks
            signal.signal(wish, _interrupt)
    try:
        yield
    finally:
        for wish, handler in before.items():
            signal.signal(wish, handler)


def _interrupt(*_: object) -> NoReturn:
    for wish in _WISHES:
        signal.signal(wish, signal.SIG_IGN)  # once is enough: what ends now may end in peace
    raise KeyboardInterrupt
