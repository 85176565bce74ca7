"""The store: one SQLite file behind the repository interface; the only module that runs SQL.

It is a file of its own kind (WAL, so that a reader never waits for the writer), opened by each
thread through a connection of its own. Articles are committed one by one, events in one
transaction: a run that is killed leaves a store that opens, and the next run completes it.
"""

from __future__ import annotations

import hashlib
import sqlite3
import threading
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from datetime import date
from functools import lru_cache, partial
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from timeline.errors import StoreError
from timeline.model.article import Article
from timeline.model.event import Event
from timeline.model.mention import EventMention
from timeline.model.selection import Bin, EventSummary, Overview, Selection
from timeline.store.columns import OPEN_END, OPEN_START, Codes, Columns, Mask, time_order
from timeline.store.filters import Chosen
from timeline.store.migrations import migrate
from timeline.store.search import parse

# A writer waits this long, in seconds, for another to finish.
BUSY_TIMEOUT = 10.0
FACETS = ("type", "status", "actor", "outlet", "place", "basis", "review")
# Searches whose finds are kept: one step of the page asks for the same words half a dozen times.
SEARCHES = 8
# Numbers bound in one query; SQLite allows 32,766.
CHUNK = 10_000


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
        self._cached: tuple[str, Columns] | None = None
        self._match = lru_cache(maxsize=SEARCHES)(self._search)
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

    @contextmanager
    def _snapshot(self) -> Iterator[None]:
        """Let all reads inside see one state of the file, whatever a writer does meanwhile."""
        with self._faults():
            self._connection.execute("BEGIN")
            try:
                yield
            finally:
                self._connection.execute("COMMIT")

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
                "INSERT INTO article VALUES (?, ?, ?, ?) ON CONFLICT (id) DO UPDATE"
                " SET day = excluded.day, digest = excluded.digest, record = excluded.record",
                (article.id, day, self._digest(article), article.model_dump_json()),
            )
            connection.executemany(
                "INSERT INTO mention VALUES (?, ?, ?)",
                [
                    (mention.id, article.id, mention.model_dump_json(exclude_defaults=True))
                    for mention in mentions
                ],
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
        ordered = time_order(events)
        columns = Columns.of(ordered).to_bytes()
        with self._transaction() as connection:
            for table in ("event_record", "event", "event_text", "event_columns"):
                connection.execute(f"DELETE FROM {table}")
            for number, event in enumerate(ordered, 1):
                _insert(connection, number, event)
            connection.execute("INSERT INTO event_columns VALUES ('all', ?)", (columns,))
            connection.executemany(
                "INSERT OR REPLACE INTO forwarding VALUES (?, ?)", list((forwarding or {}).items())
            )
            connection.execute(
                "INSERT INTO meta VALUES ('saves', '1')"
                " ON CONFLICT (key) DO UPDATE SET value = value + 1"
            )
            connection.execute("INSERT OR REPLACE INTO meta VALUES ('merged', '1')")

    # --- reading: see model.selection.Repository for what each returns ---------------------------

    def _columns(self) -> Columns:
        """Return the arrays of the events as they are now; they are read again after a save."""
        rows = self._rows("SELECT value FROM meta WHERE key = 'saves'")
        saves = rows[0]["value"] if rows else ""
        if self._cached is None or self._cached[0] != saves:
            found = self._rows("SELECT content FROM event_columns")
            content = Columns.from_bytes(found[0]["content"]) if found else Columns.of([])
            self._cached = (saves, content)
        return self._cached[1]

    def _chosen(self, columns: Columns, selection: Selection) -> Chosen:
        match = partial(self._match, self._cached[0] if self._cached else "")
        return Chosen(columns, selection, parse(selection.text), match)

    def _search(self, saves: str, expression: str) -> NDArray[np.int32]:
        """Return the numbers of the events whose text matches, as of that save."""
        rows = self._rows("SELECT rowid FROM event_text WHERE event_text MATCH ?", (expression,))
        return np.array([row["rowid"] for row in rows], np.int32)

    def overview(self, selection: Selection) -> Overview:
        """Return counts over the selection."""
        columns = self._columns()
        mask = self._chosen(columns, selection).mask()
        dated = mask & columns.dated
        first = columns.first[dated & (columns.first != OPEN_START)]
        last = columns.last[dated & (columns.last != OPEN_END)]
        outer = np.concatenate([first, last])
        return Overview(
            total=len(columns),
            selected=int(mask.sum()),
            articles=int(np.count_nonzero(columns.facets["article"].counts(mask))),
            outlets=int(np.count_nonzero(columns.facets["outlet"].counts(mask))),
            undated=int((mask & ~columns.dated).sum()),
            disputed=int((mask & columns.disputed).sum()),
            first=date.fromordinal(int(outer.min())) if len(outer) else None,
            last=date.fromordinal(int(outer.max())) if len(outer) else None,
        )

    def summaries(
        self, selection: Selection, *, limit: int | None = None, offset: int = 0
    ) -> list[EventSummary]:
        """Return what marks and list rows need, in time order."""
        sql = "SELECT summary AS content FROM event"
        with self._snapshot():
            numbers = self._numbers(selection)[offset:][:limit]
            found = list(self._contents(sql, numbers))
        return [EventSummary.model_validate_json(text) for text in found]

    def events(self, selection: Selection) -> list[Event]:
        """Return whole events, in time order."""
        sql = "SELECT record AS content FROM event_record"
        with self._snapshot():
            found = list(self._contents(sql, self._numbers(selection)))
        return [Event.model_validate_json(text) for text in found]

    def _numbers(self, selection: Selection) -> list[int]:
        mask = self._chosen(self._columns(), selection).mask()
        return [int(index) + 1 for index in np.flatnonzero(mask)]

    def _contents(self, sql: str, numbers: Sequence[int]) -> Iterator[str]:
        for start in range(0, len(numbers), CHUNK):
            chunk = numbers[start : start + CHUNK]
            marks = ", ".join("?" * len(chunk))
            for row in self._rows(f"{sql} WHERE number IN ({marks}) ORDER BY number", chunk):
                yield row["content"]

    def event(self, event_id: str) -> Event | None:
        """Return one event, following forwarding ids."""
        seen: set[str] = set()
        while event_id not in seen:
            seen.add(event_id)
            sql = "SELECT record FROM event JOIN event_record USING (number) WHERE id = ?"
            if rows := self._rows(sql, (event_id,)):
                return Event.model_validate_json(rows[0]["record"])
            if rows := self._rows("SELECT new FROM forwarding WHERE old = ?", (event_id,)):
                event_id = rows[0]["new"]
        return None

    def facets(self, selection: Selection) -> dict[str, list[tuple[str, int]]]:
        """Return each facet's values with counts, the largest first."""
        columns = self._columns()
        chosen = self._chosen(columns, selection)
        found: dict[str, list[tuple[str, int]]] = {}
        for name in FACETS:
            facet = columns.facets[name]
            counts = facet.counts(chosen.mask(without=name))
            rows = [(facet.values[code], int(counts[code])) for code in np.flatnonzero(counts)]
            found[name] = sorted(rows, key=lambda row: (-row[1], row[0]))
        return found

    def density(self, selection: Selection, lane: str, days: int) -> list[Bin]:
        """Return counts for each lane and bin of ``days`` days, by the day events sort under."""
        columns = self._columns()
        mask = self._chosen(columns, selection).mask() & columns.dated
        owners, lanes, names = _laned(columns, lane, mask)
        if not len(owners):
            return []
        bins = columns.sort[owners] // days
        first, width = int(bins.min()), int(bins.max() - bins.min()) + 1
        counts = np.bincount(lanes.astype(np.int64) * width + (bins - first))
        return [
            Bin(
                lane=names[key // width],
                start=date.fromordinal(max(1, (first + key % width) * days)),
                count=int(counts[key]),
            )
            for key in map(int, np.flatnonzero(counts))
        ]

    def articles(self) -> list[Article]:
        """Return all articles in order of publication."""
        rows = self._rows("SELECT record FROM article ORDER BY day, id")
        return [Article.model_validate_json(row["record"]) for row in rows]

    def article(self, article_id: str) -> Article | None:
        """Return one article."""
        rows = self._rows("SELECT record FROM article WHERE id = ?", (article_id,))
        return Article.model_validate_json(rows[0]["record"]) if rows else None


def _laned(
    columns: Columns, lane: str, mask: Mask
) -> tuple[NDArray[np.intp] | Codes, Codes, Sequence[str]]:
    """Return the events that stand in each lane, the lanes they stand in, and the lanes' names.

    An event with several actors stands in several lanes; one with none in none.
    """
    if lane == "none":
        owners = np.flatnonzero(mask)
        return owners, np.zeros(len(owners), np.int32), ("",)
    facet = columns.facets[lane]
    kept = mask[facet.owners]
    return facet.owners[kept], facet.codes[kept], facet.values


def _insert(connection: sqlite3.Connection, number: int, event: Event) -> None:
    summary = EventSummary.of(event).model_dump_json(exclude_defaults=True)
    record = event.model_dump_json(exclude_defaults=True)
    quotes = "\n".join(dict.fromkeys(mention.quote for mention in event.mentions))
    words = (event.label, quotes, "\n".join(event.actors), event.place, "\n".join(event.outlets))
    connection.execute("INSERT INTO event VALUES (?, ?, ?)", (number, event.id, summary))
    connection.execute("INSERT INTO event_record VALUES (?, ?)", (number, record))
    connection.execute(
        "INSERT INTO event_text (rowid, label, quotes, actors, place, outlets)"
        " VALUES (?, ?, ?, ?, ?, ?)",
        (number, *words),
    )
