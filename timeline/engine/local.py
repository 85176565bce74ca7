"""Work spread over processes, its results in order; a worker that dies takes one item with it."""

from __future__ import annotations

import os
import signal
import threading
from collections import deque
from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from dataclasses import dataclass
from itertools import islice
from multiprocessing import get_context
from multiprocessing.connection import Connection

from timeline.engine import Item, Result, WorkerLost

# Chunks handed out ahead for each worker: enough that none waits, few enough to hold in memory.
AHEAD = 3


def cores() -> int:
    """Return how many processors this process may use."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1


@dataclass(frozen=True, slots=True)
class Local:
    """So many processes of this machine."""

    workers: int

    def in_order(
        self, function: Callable[[Sequence[Item]], Result], chunks: Iterable[Sequence[Item]]
    ) -> Iterator[tuple[Sequence[Item], Result | WorkerLost]]:
        """Yield each chunk with what the function returns for it, in the order given."""
        return in_order(function, chunks, self.workers)


def in_order(
    function: Callable[[Sequence[Item]], Result],
    chunks: Iterable[Sequence[Item]],
    workers: int,
) -> Iterator[tuple[Sequence[Item], Result | WorkerLost]]:
    """Yield each chunk with what the function returns for it, in the order given.

    The processes end with the iteration and with this process, however either ends. Where a worker
    dies (killed for its memory, or a fault in native code), the items that were
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
    pool = _Pool(workers)
    try:
        while True:
            try:
                for chunk in islice(remaining, AHEAD * workers - len(begun)):
                    begun.append(chunk)
                    results.append(pool.executor.submit(function, chunk))
                if not begun:
                    return
                result = results[0].result()
            except BrokenProcessPool:
                pool.end()
                pool = _Pool(workers)
                results.clear()
                while begun:
                    yield from _one_by_one(function, begun.popleft())
            else:
                results.popleft()
                yield begun.popleft(), result
    finally:
        pool.end()


def _one_by_one(
    function: Callable[[Sequence[Item]], Result], chunk: Sequence[Item]
) -> Iterator[tuple[Sequence[Item], Result | WorkerLost]]:
    for item in chunk:
        alone = _Pool(1)
        try:
            result: Result | WorkerLost = alone.executor.submit(function, [item]).result()
        except BrokenProcessPool as error:
            result = WorkerLost(str(error))
        finally:
            alone.end()
        yield [item], result


class _Pool:
    """Processes that hold one end of a pipe and end when this one closes the other, or is gone."""

    def __init__(self, workers: int) -> None:
        # Processes begin afresh: a fork of a program with threads, as the dashboard is, may hang.
        context = get_context("spawn")
        lifeline, self._held = context.Pipe(duplex=False)
        self.executor = ProcessPoolExecutor(
            workers, mp_context=context, initializer=_begin, initargs=(lifeline,)
        )
        self._lifeline = lifeline  # each process that is begun gets a copy of it

    def end(self) -> None:
        """Drop what was not begun, and what is under way; results that were had stay.

        Nobody waits for a process that is asked to end: one that was killed while it held the lock
        of their queue keeps the others from hearing it.
        """
        self.executor.shutdown(wait=False, cancel_futures=True)
        self._held.close()
        self._lifeline.close()


def _begin(lifeline: Connection) -> None:
    """Leave an interrupt and a closed terminal to the process that began this one; end with it."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    if hasattr(signal, "SIGHUP"):
        signal.signal(signal.SIGHUP, signal.SIG_IGN)
    threading.Thread(target=_end_with, args=(lifeline,), daemon=True).start()


def _end_with(lifeline: Connection) -> None:
    lifeline.poll(None)  # nothing is ever sent: this returns once the other end is closed
    os._exit(1)
