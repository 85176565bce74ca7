"""Who does the work: processes of this machine, or a cluster. The work is the same."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import Protocol, TypeVar

Item = TypeVar("Item")
Result = TypeVar("Result")


class WorkerLost(Exception):
    """The process that worked on something is gone, each time it was tried."""


class Engine(Protocol):
    """Processes that do chunks of work."""

    def in_order(
        self, function: Callable[[Sequence[Item]], Result], chunks: Iterable[Sequence[Item]]
    ) -> Iterator[tuple[Sequence[Item], Result | WorkerLost]]:
        """Yield each chunk with what the function returns for it, in the order given.

        A chunk whose process is lost each time is yielded with the loss, whole or in pieces.

        Args:
            function: a function of a module, so that another process can find it; it raises
                nothing but for what ends the whole run.
            chunks: asked for only a little ahead of the results.

        Raises:
            EngineError: those who do the work cannot be reached any more.
        """
