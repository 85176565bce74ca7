"""Who reads the articles of a build, as its options say: processes here, or a Dask cluster."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Any

from timeline.cli.console import err
from timeline.errors import InputError

if TYPE_CHECKING:
    from timeline.engine import Engine
    from timeline.ingest import Wanted
    from timeline.pipeline import RunReport


class Kind(StrEnum):
    """An engine by its name."""

    LOCAL = "local"
    DASK = "dask"


@dataclass(frozen=True, slots=True)
class Work:
    """The options of a build that say who reads, and where shards are kept.

    Raises:
        InputError: a scheduler is named that no engine asks.
    """

    kind: Kind
    scheduler: str | None
    workers: int | None
    shards: str | None
    db: Path

    def __post_init__(self) -> None:
        if self.scheduler is not None and self.kind is not Kind.DASK:
            raise InputError("--scheduler: is asked by --engine dask alone")

    def update(
        self,
        repository: Any,
        sources: Sequence[str],
        asked: Wanted,
        progress: Callable[[str, int, int | None], None],
    ) -> RunReport:
        """Bring a timeline up to date with its sources; return what was done."""
        from timeline import ingest, pipeline, shards
        from timeline.config import Settings

        if self.kind is Kind.LOCAL and self.shards is None:
            return pipeline.update(
                repository,
                ingest.read(sources, asked),
                settings=Settings(workers=self.workers),
                progress=progress,
                waiting=self._waiting,
            )
        with self._engine() as engine:
            return shards.update(
                repository,
                sources,
                asked,
                engine=engine,
                folder=self._folder(),
                progress=progress,
                waiting=self._waiting,
            )

    def _folder(self) -> str:
        folder = self.shards or f"{self.db}.shards"
        return folder if "://" in folder else str(Path(folder).absolute())

    def _waiting(self) -> None:
        err.print(f"{self.db}: another build writes to it; waiting", markup=False)

    @contextmanager
    def _engine(self) -> Iterator[Engine]:
        from timeline.engine import dask, local

        if self.kind is Kind.LOCAL:
            yield local.Local(self.workers or local.cores())
            return
        with dask.cluster(self.scheduler, self.workers) as cluster:
            err.print(f"Dask shows its work at {cluster.dashboard}", markup=False)
            yield cluster
