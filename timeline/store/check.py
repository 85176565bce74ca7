"""Whether a store is whole, and whether its events follow from its articles: what a person asks."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path

from pydantic import BaseModel, ConfigDict, ValidationError

from timeline.errors import StoreError
from timeline.model.article import Article
from timeline.model.event import Event
from timeline.model.fault import Fault
from timeline.model.mention import EventMention
from timeline.model.selection import EventSummary, Selection
from timeline.store.connection import Connections
from timeline.store.sqlite import SqliteRepository

# Problems of one kind that are named; a file that is torn has thousands.
NAMED = 5
_Named = Article | EventMention | EventSummary
# Table -> what a row of it holds, and in which field.
_KINDS: dict[str, tuple[type[_Named], str]] = {
    "article": (Article, "record"),
    "mention": (EventMention, "record"),
    "event": (EventSummary, "summary"),
}


class StoreReport(BaseModel):
    """What a file holds: counts of records, whether all of it can be read, and what cannot.

    ``merged`` tells whether the events follow from the articles that are there now; ``left_out``
    is what could not be merged.
    """

    model_config = ConfigDict(extra="forbid")

    file: str
    whole: bool = True
    merged: bool = False
    articles: int = 0
    mentions: int = 0
    events: int = 0
    problems: list[str] = []
    left_out: list[Fault] = []


def check(path: Path) -> StoreReport:
    """Return what a file holds; every record of it is read.

    Raises:
        StoreError: it cannot be opened as a timeline at all.
    """
    report = StoreReport(file=str(path))
    repository = SqliteRepository(path, read_only=True)
    connections = Connections(path, read_only=True)
    try:
        for step in (_pages, _records, _events, _state):
            with _told(report):
                step(connections, repository, report)
    finally:
        repository.close()
        connections.close()
    report.whole = not report.problems
    return report


@contextmanager
def _told(report: StoreReport) -> Iterator[None]:
    try:
        yield
    except StoreError as error:
        report.problems.append(str(error).removeprefix(f"{report.file}: "))


def _pages(connections: Connections, _: SqliteRepository, report: StoreReport) -> None:
    """Let SQLite look over its own pages, indexes and references."""
    found = [row[0] for row in connections.rows(f"PRAGMA integrity_check({NAMED})")]
    report.problems += [str(line).replace("\n", " ") for line in found if line != "ok"]
    broken = connections.rows("PRAGMA foreign_key_check")
    report.problems += [f"a row of {row[0]} belongs to none of {row[2]}" for row in broken[:NAMED]]


def _records(connections: Connections, _: SqliteRepository, report: StoreReport) -> None:
    """Read every record by itself, so that one that is damaged does not hide the others."""
    for table, (kind, field) in _KINDS.items():
        count = _read(table, kind, field, connections, report)
        setattr(report, f"{table}s", count)


def _read(
    table: str, kind: type[_Named], field: str, connections: Connections, report: StoreReport
) -> int:
    """Return how many rows of a table there are; those that do not fit are named."""
    count, wrong = 0, []
    with connections.faults():
        for row in connections.current.execute(f"SELECT * FROM {table}"):
            count += 1
            if not _is_whole(kind, row[field], row["id"]):
                wrong.append(f"{table} {row['id']}: its record cannot be read")
    report.problems += wrong[:NAMED]
    if len(wrong) > NAMED:
        report.problems.append(f"{len(wrong) - NAMED} more of {table}")
    return count


def _is_whole(kind: type[_Named], record: str, name: str) -> bool:
    try:
        return kind.model_validate_json(record).id == name
    except ValidationError:
        return False


def _events(connections: Connections, repository: SqliteRepository, report: StoreReport) -> None:
    """Compare the events with their arrays, their words and the articles that tell them."""
    total = repository.overview(Selection()).total
    known = {row["id"] for row in connections.rows("SELECT id FROM article")}
    counts = {"event": report.events}
    for table in ("event_record", "event_text"):
        counts[table] = connections.rows(f"SELECT count(*) FROM {table}")[0][0]
    report.problems += [
        f"{table} has {count} rows, the arrays of events {total}"
        for table, count in counts.items()
        if count != total
    ]
    report.problems += _strangers(repository.events(Selection()), known)


def _strangers(events: Iterable[Event], known: set[str]) -> list[str]:
    """Return a line for each event told by an article that is not there."""
    lines = [
        f"event {event.id} is told by {article!r}, which is no article here"
        for event in events
        for article in event.articles
        if article not in known
    ]
    return lines[:NAMED]


def _state(_: Connections, repository: SqliteRepository, report: StoreReport) -> None:
    report.merged = repository.is_merged
    report.left_out = repository.unmerged_faults
