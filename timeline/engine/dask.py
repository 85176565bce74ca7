"""Work spread over a Dask cluster: that of a scheduler somewhere, or one on this machine."""

from __future__ import annotations

import logging
from collections import deque
from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import CancelledError
from contextlib import contextmanager
from itertools import islice
from typing import Any

from timeline.engine import Item, Result, WorkerLost
from timeline.engine.local import AHEAD, cores
from timeline.errors import EngineError

# Seconds in which a scheduler must answer, and in which the workers asked for must be there.
ANSWERS = 30
BEGINS = 120


@contextmanager
def cluster(scheduler: str | None, workers: int | None) -> Iterator[Dask]:
    """Give a cluster; one that was begun for it ends with it.

    Args:
        scheduler: its address; None begins a cluster on this machine, reached from it alone.
        workers: processes to begin, or to wait for.

    Raises:
        EngineError: Dask is not installed, the scheduler does not answer, or workers are missing.
    """
    try:
        from distributed import Client, LocalCluster
    except ImportError:
        raise EngineError("--engine dask: needs Dask: pip install 'timeline[dask]'") from None
    logging.getLogger("distributed").setLevel(logging.CRITICAL)  # what goes wrong is told once
    if scheduler is None:
        with _local(LocalCluster, workers or cores()) as local, Client(local) as client:  # type: ignore[no-untyped-call]
            yield Dask(client)
        return
    try:
        found = Client(scheduler, timeout=ANSWERS, set_as_default=False)  # type: ignore[no-untyped-call]
    except (OSError, ValueError) as error:
        raise EngineError(f"{scheduler}: no scheduler answers there ({error})") from None
    with found as client:
        yield Dask(_with_workers(client, scheduler, workers or 1))


def _local(cluster: Any, workers: int) -> Any:
    """Return a cluster on this machine, one thread a process: the language model needs a core."""
    return cluster(
        n_workers=workers,
        threads_per_worker=1,
        host="127.0.0.1",
        dashboard_address="127.0.0.1:0",
        silence_logs=logging.CRITICAL,
    )


def _with_workers(client: Any, scheduler: str, number: int) -> Any:
    try:
        client.wait_for_workers(number, timeout=BEGINS)
    except TimeoutError:
        have = len(client.nthreads())
        raise EngineError(
            f"{scheduler}: {have} of {number} workers came within {BEGINS} seconds"
        ) from None
    return client


class Dask:
    """A cluster that does chunks of work."""

    def __init__(self, client: Any) -> None:
        self._client = client

    @property
    def dashboard(self) -> str:
        """The address under which Dask shows what its workers do."""
        return str(self._client.dashboard_link)

    def in_order(
        self, function: Callable[[Sequence[Item]], Result], chunks: Iterable[Sequence[Item]]
    ) -> Iterator[tuple[Sequence[Item], Result | WorkerLost]]:
        """Yield each chunk with what the function returns for it, in the order given."""
        remaining = iter(chunks)
        begun: deque[tuple[Sequence[Item], Any]] = deque()
        try:
            while True:
                with _reached():
                    threads = sum(self._client.nthreads().values())
                for chunk in islice(remaining, max(0, AHEAD * max(1, threads) - len(begun))):
                    with _reached():
                        begun.append((chunk, self._client.submit(function, chunk, pure=False)))
                if not begun:
                    return
                with _reached():
                    result = _result(begun[0][1])
                yield begun.popleft()[0], result
        finally:
            for _, future in begun:
                future.release()


def _result(future: Any) -> Any:
    from distributed.scheduler import KilledWorker

    try:
        return future.result()
    except KilledWorker as error:
        return WorkerLost(str(error))
    except ModuleNotFoundError as error:
        words = f"a worker cannot begin: {error}; install the same timeline on each"
        raise EngineError(words) from error


@contextmanager
def _reached() -> Iterator[None]:
    try:
        yield
    except (CancelledError, OSError, TimeoutError) as error:
        raise EngineError(
            "the scheduler is gone; what was finished is kept, and the same command goes on from "
            "there"
        ) from error
