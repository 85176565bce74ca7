"""Work spread over processes, its results in order; a worker that dies takes one item with it."""

from __future__ import annotations

import os
import signal
from collections import deque
from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from itertools import islice
from multiprocessing import get_context
from typing import TypeVar

Item = TypeVar("Item")
Result = TypeVar("Result")

# Chunks handed out ahead for each worker: enough that none waits, few enough to hold in memory.
AHEAD = 3


def cores() -> int:
    """Return how many processors this process may use."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1


def in_order(
    function: Callable[[Sequence[Item]], Result],
    chunks: Iterable[Sequence[Item]],
    workers: int,
) -> Iterator[tuple[Sequence[Item], Result | BrokenProcessPool]]:
    """Yield each chunk with what the function returns for it, in the order given.

    Where a worker dies (killed for its memory, or a fault in native code), the items that were
    under way are tried again one by one, each in a process of its own; the one that kills its
    process again is yielded alone with the error. Leaving the iteration early, an interrupt
    included, drops what was not begun.

    Args:
        function: a function of a module, so that another process can find it; it raises nothing.
        chunks: asked for only a little ahead of the results.
        workers: number of processes. A script of its own that asks for more than one needs the
            usual ``if __name__ == "__main__"``, because each worker imports it.
    """
    remaining = iter(chunks)
    begun: deque[Sequence[Item]] = deque()
    results: deque[Future[Result]] = deque()
    pool = _pool(workers)
    try:
        while True:
            try:
                for chunk in islice(remaining, AHEAD * workers - len(begun)):
                    begun.append(chunk)
                    results.append(pool.submit(function, chunk))
                if not begun:
                    return
                result = results[0].result()
            except BrokenProcessPool:
                pool = _pool(workers)
                results.clear()
                while begun:
                    yield from _one_by_one(function, begun.popleft())
            else:
                results.popleft()
                yield begun.popleft(), result
    finally:
        pool.shutdown(wait=False, cancel_futures=True)


def _one_by_one(
    function: Callable[[Sequence[Item]], Result], chunk: Sequence[Item]
) -> Iterator[tuple[Sequence[Item], Result | BrokenProcessPool]]:
    for item in chunk:
        with _pool(1) as alone:
            try:
                result: Result | BrokenProcessPool = alone.submit(function, [item]).result()
            except BrokenProcessPool as error:
                result = error
        yield [item], result


def _pool(workers: int) -> ProcessPoolExecutor:
    # Processes begin afresh: a fork of a program with threads, as the dashboard is, may hang.
    return ProcessPoolExecutor(workers, mp_context=get_context("spawn"), initializer=_ignore)


def _ignore() -> None:
    """Leave an interrupt from the keyboard to the process that began this one."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
