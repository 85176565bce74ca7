"""The store: one SQLite file behind the repository interface; the only module that runs SQL.

It is a file of its own kind (WAL, so that a reader never waits for the writer), opened by each
thread through a connection of its own. Articles are committed one by one, events in one
transaction: a run that is killed leaves a store that opens, and the next run completes it.
"""

from __future__ import annotations

import hashlib
import json
import sqlite3
import threading
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from datetime import date
from pathlib import Path

from timeline.errors import StoreError
from timeline.model.article import Article
from timeline.model.event import Event
from timeline.model.mention import EventMention
from timeline.model.selection import Bin, EventSummary, Overview, Selection
from timeline.store.filters import UNDATED, where
from timeline.store.migrations import migrate
from timeline.temporal.granularity import Granularity
from timeline.temporal.when import Shape, When

# A writer waits this long, in seconds, for another to finish.
BUSY_TIMEOUT = 10.0
FACETS = ("type", "status", "actor", "outlet", "place", "basis", "review")
_LINKS = {"actor": "event_actor", "outlet": "event_outlet"}
_BOUNDS = ("earliest_start", "latest_start", "earliest_end", "latest_end")
_ORDER = "sort_day, label, id"
_SUMMARY = (
    "id, label, type, status, basis, review, shape, granularity, earliest_start, latest_start,"
    " earliest_end, latest_end, place, actors, outlets, articles, disputed, salience"
)


class SqliteRepository:
    """Articles, mentions and events in one file; safe to share between threads.

    ``path`` is made if it does not exist. ``reader`` names the version of the rules that read the
    articles: another version reads them anew.

    Raises:
        StoreError: the file is no timeline, or cannot be opened, read or written.
    """

    def __init__(self, path: Path, *, reader: str = "") -> None:
        self.path = path
        self._reader = reader
        self._local = threading.local()
        with self._faults():
            migrate(self._connection, path.name)

    # --- connections ---------------------------------------------------------------------------

    @property
    def _connection(self) -> sqlite3.Connection:
        if (connection := getattr(self._local, "connection", None)) is None:
            connection = sqlite3.connect(self.path, timeout=BUSY_TIMEOUT, isolation_level=None)
            connection.row_factory = sqlite3.Row
            connection.execute("PRAGMA journal_mode = WAL")
            connection.execute("PRAGMA synchronous = NORMAL")
            connection.execute("PRAGMA foreign_keys = ON")
            self._local.connection = connection
        return connection

    @contextmanager
    def _faults(self) -> Iterator[None]:
        try:
            yield
        except sqlite3.Error as error:
            raise StoreError(f"{self.path}: cannot be used as a timeline: {error}") from error

    @contextmanager
    def _transaction(self) -> Iterator[sqlite3.Connection]:
        with self._faults():
            connection = self._connection
            connection.execute("BEGIN IMMEDIATE")
            try:
                yield connection
            except BaseException:
                connection.execute("ROLLBACK")
                raise
            connection.execute("COMMIT")

    def _rows(self, sql: str, values: Iterable[object] = ()) -> list[sqlite3.Row]:
        with self._faults():
            return self._connection.execute(sql, tuple(values)).fetchall()

    def close(self) -> None:
        """Close this thread's connection; the last one to close folds the log into the file."""
        if (connection := getattr(self._local, "connection", None)) is not None:
            connection.close()
            self._local.connection = None

    # --- writing -------------------------------------------------------------------------------

    def _digest(self, article: Article) -> str:
        return hashlib.sha256(f"{self._reader}\n{article.model_dump_json()}".encode()).hexdigest()

    def holds(self, article: Article) -> bool:
        """Tell whether this very article was read by these very rules."""
        rows = self._rows("SELECT digest FROM article WHERE id = ?", (article.id,))
        return bool(rows) and rows[0]["digest"] == self._digest(article)

    def save_article(self, article: Article, mentions: Sequence[EventMention]) -> None:
        """Put an article and its mentions in place of what was there under its id."""
        day = article.day.toordinal() if article.day else None
        with self._transaction() as connection:
            connection.execute("DELETE FROM mention WHERE article = ?", (article.id,))
            connection.execute(
                "INSERT INTO article VALUES (:id, :day, :outlet, :digest, :record)"
                " ON CONFLICT (id) DO UPDATE SET day = :day, outlet = :outlet, digest = :digest,"
                " record = :record",
                {
                    "id": article.id,
                    "day": day,
                    "outlet": article.outlet,
                    "digest": self._digest(article),
                    "record": article.model_dump_json(),
                },
            )
            connection.executemany(
                "INSERT INTO mention VALUES (?, ?, ?)",
                [(mention.id, article.id, mention.model_dump_json()) for mention in mentions],
            )
            connection.execute("DELETE FROM meta WHERE key = 'merged'")

    @property
    def is_merged(self) -> bool:
        """Whether the events follow from the mentions that are here now."""
        return bool(self._rows("SELECT 1 FROM meta WHERE key = 'merged'"))

    def mentions(self) -> list[EventMention]:
        """Return all mentions, in order of article id and position."""
        rows = self._rows("SELECT record FROM mention ORDER BY article, id")
        return [EventMention.model_validate_json(row["record"]) for row in rows]

    def merged_events(self) -> list[Event]:
        """Return all events as last merged."""
        return self.events(Selection())

    def save_events(
        self, events: Iterable[Event], forwarding: Mapping[str, str] | None = None
    ) -> None:
        """Replace all events; ``forwarding`` maps ids that are gone to those that took over."""
        with self._transaction() as connection:
            for table in ("event", "event_text"):
                connection.execute(f"DELETE FROM {table}")
            for number, event in enumerate(events, 1):
                _insert(connection, number, event)
            connection.executemany(
                "INSERT OR REPLACE INTO forwarding VALUES (?, ?)",
                list((forwarding or {}).items()),
            )
            connection.execute("INSERT OR REPLACE INTO meta VALUES ('merged', '1')")

    # --- reading: see model.selection.Repository for what each returns ---------------------------

    def overview(self, selection: Selection) -> Overview:
        """Return counts over the selection."""
        sql, values = where(selection)
        chosen = f"SELECT number FROM event WHERE {sql}"
        row = self._rows(
            "SELECT (SELECT count(*) FROM event) AS total, count(*) AS selected,"
            " coalesce(sum(1 - dated), 0) AS undated, coalesce(sum(disputed), 0) AS disputed,"
            " min(coalesce(earliest_start, latest_end)) AS first,"
            " max(coalesce(latest_end, earliest_start)) AS last,"
            f" (SELECT count(DISTINCT article) FROM event_article WHERE number IN ({chosen}))"
            " AS articles,"
            f" (SELECT count(DISTINCT name) FROM event_outlet WHERE number IN ({chosen}))"
            f" AS outlets FROM event WHERE {sql}",
            (*values, *values, *values),
        )[0]
        days = {side: _day(row[side]) for side in ("first", "last")}
        return Overview.model_validate({**dict(row), **days})

    def summaries(
        self, selection: Selection, *, limit: int | None = None, offset: int = 0
    ) -> list[EventSummary]:
        """Return what marks and list rows need, in time order."""
        sql, values = where(selection)
        rows = self._rows(
            f"SELECT {_SUMMARY} FROM event WHERE {sql} ORDER BY {_ORDER} LIMIT ? OFFSET ?",
            (*values, -1 if limit is None else limit, offset),
        )
        return [_summary(row) for row in rows]

    def events(self, selection: Selection) -> list[Event]:
        """Return whole events, in time order."""
        sql, values = where(selection)
        rows = self._rows(f"SELECT record FROM event WHERE {sql} ORDER BY {_ORDER}", values)
        return [Event.model_validate_json(row["record"]) for row in rows]

    def event(self, event_id: str) -> Event | None:
        """Return one event, following forwarding ids."""
        seen: set[str] = set()
        while event_id not in seen:
            seen.add(event_id)
            if rows := self._rows("SELECT record FROM event WHERE id = ?", (event_id,)):
                return Event.model_validate_json(rows[0]["record"])
            if rows := self._rows("SELECT new FROM forwarding WHERE old = ?", (event_id,)):
                event_id = rows[0]["new"]
        return None

    def facets(self, selection: Selection) -> dict[str, list[tuple[str, int]]]:
        """Return each facet's values with counts, the largest first."""
        return {name: self._facet(name, selection) for name in FACETS}

    def _facet(self, name: str, selection: Selection) -> list[tuple[str, int]]:
        sql, values = where(selection, without=name)
        if table := _LINKS.get(name):
            query = (
                f"SELECT name AS value, count(*) AS n FROM {table}"
                f" WHERE number IN (SELECT number FROM event WHERE {sql})"
            )
        else:
            query = (
                f"SELECT {name} AS value, count(*) AS n FROM event WHERE {sql} AND {name} NOT NULL"
            )
        rows = self._rows(f"{query} GROUP BY value ORDER BY n DESC, value", values)
        return [(row["value"], row["n"]) for row in rows]

    def density(self, selection: Selection, lane: str, days: int) -> list[Bin]:
        """Return counts for each lane and bin of ``days`` days, by the day events sort under."""
        sql, values = where(selection)
        lanes = {"none": "''", "type": "type", "place": "coalesce(place, '')"}
        table = _LINKS.get(lane)
        column, joined = (
            (f"{table}.name", f"JOIN {table} USING (number)") if table else (lanes[lane], "")
        )
        rows = self._rows(
            f"SELECT {column} AS lane, sort_day / ? AS bin, count(*) AS n FROM event {joined}"
            f" WHERE dated AND number IN (SELECT number FROM event WHERE {sql}) GROUP BY 1, 2",
            (days, *values),
        )
        return [
            Bin(lane=row["lane"], start=date.fromordinal(max(1, row["bin"] * days)), count=row["n"])
            for row in rows
        ]

    def articles(self) -> list[Article]:
        """Return all articles in order of publication."""
        rows = self._rows("SELECT record FROM article ORDER BY day, id")
        return [Article.model_validate_json(row["record"]) for row in rows]

    def article(self, article_id: str) -> Article | None:
        """Return one article."""
        rows = self._rows("SELECT record FROM article WHERE id = ?", (article_id,))
        return Article.model_validate_json(rows[0]["record"]) if rows else None


def _ordinal(day: date | None) -> int | None:
    return day.toordinal() if day else None


def _day(ordinal: int | None) -> date | None:
    return date.fromordinal(ordinal) if ordinal else None


def _insert(connection: sqlite3.Connection, number: int, event: Event) -> None:
    when = event.when
    bounds = [_ordinal(getattr(when, name)) if when else None for name in _BOUNDS]
    dated = any(bound is not None for bound in bounds)
    row = {
        "number": number,
        "id": event.id,
        "label": event.label,
        "type": event.type,
        "status": event.status,
        "basis": event.dating.basis if event.dating else None,
        "review": event.review,
        "shape": when.shape if when else None,
        "granularity": when.granularity if when else None,
        **dict(zip(_BOUNDS, bounds, strict=True)),
        "dated": dated,
        "sort_day": bounds[0] or bounds[3] or UNDATED,
        "place": event.place,
        "actors": json.dumps(event.actors),
        "outlets": json.dumps(event.outlets),
        "articles": len(event.articles),
        "disputed": bool(event.disagreements),
        "salience": event.salience,
        "record": event.model_dump_json(),
    }
    columns = ", ".join(row)
    connection.execute(
        f"INSERT INTO event ({columns}) VALUES ({', '.join(':' + name for name in row)})", row
    )
    links = (
        ("event_actor", event.actors),
        ("event_outlet", event.outlets),
        ("event_article", event.articles),
    )
    for table, names in links:
        connection.executemany(
            f"INSERT OR IGNORE INTO {table} VALUES (?, ?)", [(name, number) for name in names]
        )
    quotes = "\n".join(dict.fromkeys(mention.quote for mention in event.mentions))
    connection.execute(
        "INSERT INTO event_text (rowid, label, quotes, actors, place, outlets)"
        " VALUES (?, ?, ?, ?, ?, ?)",
        (
            number,
            event.label,
            quotes,
            "\n".join(event.actors),
            event.place,
            "\n".join(event.outlets),
        ),
    )


def _summary(row: sqlite3.Row) -> EventSummary:
    record = {name: row[name] for name in row.keys()}  # noqa: SIM118  a Row is no mapping
    shape, granularity = record.pop("shape"), record.pop("granularity")
    bounds = {name: _day(record.pop(name)) for name in _BOUNDS}
    record["when"] = (
        When(Shape(shape), **bounds, granularity=Granularity(granularity)) if shape else None
    )
    for name in ("actors", "outlets"):
        record[name] = tuple(json.loads(record[name]))
    return EventSummary.model_validate(record)
