"""A pile read by shard: on any engine, each kept as Parquet, so that a run goes on where one ended.

First all shards are read that are not kept already; then their articles are stored and merged as
if they had been read one by one.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence

from timeline import ingest, pipeline, reading
from timeline.engine import Engine, WorkerLost
from timeline.model.article import Article
from timeline.model.fault import Fault
from timeline.pipeline import Progress, RunReport, Store
from timeline.reading import Reading
from timeline.shards.cut import Shard, shards_of
from timeline.shards.table import Folder, Row
from timeline.shards.work import Task, read_shards

__all__ = ["update"]


def update(
    store: Store,
    sources: Iterable[str],
    asked: ingest.Wanted,
    *,
    engine: Engine,
    folder: str,
    progress: Progress = lambda stage, done, total: None,
    waiting: Callable[[], object] = lambda: None,
) -> RunReport:
    """Bring a store up to date with sources that are read by shard; return what was done.

    The events are those of ``pipeline.update``, whatever the engine and the number of workers.

    Args:
        store: of which no other build writes meanwhile.
        sources: as ``ingest.read`` takes them, but for standard input.
        asked: what is asked of all sources.
        engine: does the reading.
        folder: where shards are kept; all workers reach it under this path or address.
        progress: called with each shard that is there, and each article stored.
        waiting: called once if another build writes.

    Raises:
        InputError: standard input is among the sources, or the folder cannot be used.
        EngineError: those who do the work are reached no more; the shards that are kept stay.
    """
    kept = Folder(folder)

    def found(report: RunReport) -> Iterator[tuple[Article, Reading]]:
        shards = []
        for one in shards_of(sources, asked):
            if isinstance(one, Fault):
                report.faults.append(one)
            else:
                shards.append(one)
        done = _read(shards, kept.names(), folder, engine, report, progress)
        return _changed(store, kept, done, report)

    return pipeline.update_with(store, found, progress=progress, waiting=waiting)


def _read(
    shards: Sequence[Shard],
    there: set[str],
    folder: str,
    engine: Engine,
    report: RunReport,
    progress: Progress,
) -> list[Shard]:
    """Let all shards be read that are not there; return them, those cut finer in their place.

    One that kills its worker each time is cut to finer ones, until what kills it is alone: that is
    left out and named.
    """
    reader = pipeline.READER
    done = [shard for shard in shards if shard.name(reader) in there]
    missing = [shard for shard in shards if shard.name(reader) not in there]
    while missing:
        tasks = [[Task(shard, reader, folder)] for shard in missing]
        missing = []
        for [task], result in engine.in_order(read_shards, tasks):
            if not isinstance(result, WorkerLost):
                done.append(task.shard)
                progress("shards", len(done), len(shards))
            elif finer := task.shard.finer():
                missing += finer
            else:
                lost = "each worker that read it was lost (killed, or out of memory)"
                report.faults.append(Fault(item=str(task.shard), stage="extract", message=lost))
    return sorted(done, key=lambda shard: shard.first)


def _changed(
    store: Store, kept: Folder, shards: Sequence[Shard], report: RunReport
) -> Iterator[tuple[Article, Reading]]:
    """Yield the articles of shards that are not stored as they are, with what they tell.

    Where a person settled another day than that by which an article was read, it is read anew.
    """
    rows = _rows(kept, shards)
    under_way: list[Row] = []

    def items() -> Iterator[Article | Fault]:
        for row, found in rows:
            under_way[:] = [row]
            yield found

    for article in pipeline.changed(store, items(), report):
        [row] = under_way
        yield article, row.reading if article is row.article else reading.read_chunk([article])[0]


def _rows(kept: Folder, shards: Sequence[Shard]) -> Iterator[tuple[Row, Article | Fault]]:
    """Yield each row of the shards with its article, or the fault that keeps it out, told once."""
    ids, told = _ids(kept, shards), set[Fault]()
    for at, shard in enumerate(shards):
        for number, row in enumerate(kept.rows(shard.name(pipeline.READER))):
            if row.article is None:
                found: Article | Fault | None = row.reading.fault
            else:
                given = ids.get((at, number), row.article.id)
                found = given if isinstance(given, Fault) else row.article.known_as(given)
            if found is None or found in told:
                continue
            if isinstance(found, Fault):
                told.add(found)
            yield row, found


def _ids(kept: Folder, shards: Sequence[Shard]) -> dict[tuple[int, int], str | Fault]:
    """Return the id of each row that has another than its own, or the fault that keeps it out.

    Rows are asked in the order of their sources, whichever shard holds them.
    """
    rows = [
        (shard.first + found.part, found.number, at, number, found.place)
        for at, shard in enumerate(shards)
        for number, found in enumerate(kept.places(shard.name(pipeline.READER)))
        if found
    ]
    ids = ingest.Ids()
    given = {(at, number): (ids.of(place), place.id) for _, _, at, number, place in sorted(rows)}
    return {row: name for row, (name, own) in given.items() if name != own}
