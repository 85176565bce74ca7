"""Articles and mentions as they were read, events as they were merged: what a build writes.

The file is of its own kind (WAL, so that a reader never waits for the writer). Articles are
committed one by one and noted as unmerged; events are written with what they follow from, some
articles at a time, in one transaction that takes the note away. So a run that is killed leaves a
store that opens and knows what is left to do, whoever wrote in what order.
"""

from __future__ import annotations

import hashlib
import sqlite3
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from contextlib import AbstractContextManager, closing, contextmanager
from datetime import date
from functools import partial
from pathlib import Path
from typing import TypeVar

from pydantic import BaseModel, ValidationError

from timeline.model.article import Article
from timeline.model.change import Change
from timeline.model.decision import Decision, settled_days
from timeline.model.event import Event
from timeline.model.fault import Fault
from timeline.model.imprint import Imprint
from timeline.model.mention import EventMention
from timeline.store.columns import Columns, time_order
from timeline.store.connection import Connections
from timeline.store.lock import Waiting, held
from timeline.store.migrations import migrate, must_be_current
from timeline.store.shelf import SqliteShelf
from timeline.store.written import delete, forward, insert, keep_columns, words

# What the keys begin with under which publication days given by persons are kept.
_SETTLED = "settled "
# The keys of what is kept about the store itself.
_STATE = ("generation", "saves")
# The key under which the timeline says what it is.
_IMPRINT = "imprint"
# Seconds after which a token is too old to be used anyway, and need not be remembered.
TOKEN_LIFE = 86_400.0
# The tables that are empty before events are saved in place of all others.
_EVENTS = (
    *("event_record", "event", "event_text", "event_columns", "unmerged"),
    *("reviewed", "named", "told_by"),
)

Record = TypeVar("Record", bound=BaseModel)


class Archive:
    """What was read and merged, in one file; safe to share between threads.

    ``path`` is made if it does not exist, unless it is opened ``read_only``. ``reader`` names the
    version of the rules that read the articles: another version reads them anew.

    Raises:
        StoreError: the file is no timeline, is damaged, or cannot be opened, read or written.
    """

    def __init__(self, path: Path, *, reader: str = "", read_only: bool = False) -> None:
        self.path = path
        self._reader = reader
        self._cached: tuple[str, Columns] | None = None
        self._log: tuple[Decision, ...] = ()
        self._connections = Connections(path, read_only=read_only)
        with self._connections.faults():
            (must_be_current if read_only else migrate)(self._connections.current, path.name)

    def close(self) -> None:
        """Close this thread's connection; the last one to close folds the log into the file."""
        self._connections.close()

    def _rows(self, sql: str, values: Iterable[object] = ()) -> list[sqlite3.Row]:
        return self._connections.rows(sql, values)

    def decoded(self, kind: type[Record], text: str) -> Record:
        """Return a record from the text under which it is kept.

        Raises:
            StoreError: the text is not as it was written.
        """
        try:
            return kind.model_validate_json(text)
        except ValidationError as error:
            raise self._connections.damaged(
                f"a record of {kind.__name__} cannot be read"
            ) from error

    def _meta(self) -> dict[str, str]:
        """Return what is kept about the store itself, of which there is little."""
        rows = self._rows("SELECT key, value FROM meta WHERE key IN (?, ?)", _STATE)
        return {row["key"]: row["value"] for row in rows}

    def _digest(self, article: Article) -> str:
        return hashlib.sha256(f"{self._reader}\n{article.model_dump_json()}".encode()).hexdigest()

    def holds(self, article: Article) -> bool:
        """Tell whether this very article was read by these very rules."""
        rows = self._rows("SELECT digest FROM article WHERE id = ?", (article.id,))
        return bool(rows) and rows[0]["digest"] == self._digest(article)

    def save_article(self, article: Article, mentions: Sequence[EventMention]) -> None:
        """Put an article and its mentions in place of what was there under its id."""
        day = article.day.toordinal() if article.day else None
        with self._connections.transaction() as connection:
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
            connection.execute("INSERT OR IGNORE INTO unmerged VALUES (?)", (article.id,))
            connection.execute(
                "INSERT INTO meta VALUES ('generation', '2')"
                " ON CONFLICT (key) DO UPDATE SET value = value + 1"
            )

    def settle(self, article_id: str, day: date) -> None:
        """Keep the publication day that a person gave an article, for whenever it is read."""
        with self._connections.transaction() as connection:
            values = (f"{_SETTLED}{article_id}", day.isoformat())
            connection.execute("INSERT OR REPLACE INTO meta VALUES (?, ?)", values)

    def settled_days(self) -> dict[str, date]:
        """Return the publication days that persons gave, by the id of the article.

        One in the log of decisions goes before one that a build was given.
        """
        rows = self._rows("SELECT key, value FROM meta WHERE key GLOB ?", (f"{_SETTLED}*",))
        days = {row["key"]: row["value"] for row in rows}
        try:
            given = {key.removeprefix(_SETTLED): date.fromisoformat(days[key]) for key in days}
        except ValueError as error:
            raise self._connections.damaged("a day that was settled cannot be read") from error
        return given | settled_days(self.decisions())

    def name(self, imprint: Imprint) -> None:
        """Keep what the timeline says of itself."""
        with self._connections.transaction() as connection:
            values = (_IMPRINT, imprint.model_dump_json())
            connection.execute("INSERT OR REPLACE INTO meta VALUES (?, ?)", values)

    def imprint(self) -> Imprint:
        """Return what the timeline says of itself."""
        rows = self._rows("SELECT value FROM meta WHERE key = ?", (_IMPRINT,))
        return self.decoded(Imprint, rows[0]["value"]) if rows else Imprint()

    def writing(self, waiting: Waiting) -> AbstractContextManager[None]:
        """Return a context in which no other build writes; ``waiting`` is called if one does."""
        return held(self.path, waiting)

    @property
    def is_merged(self) -> bool:
        """Whether the events follow from the articles that are here now."""
        return not self.unmerged and bool(self._rows("SELECT 1 FROM event_columns"))

    @property
    def unmerged(self) -> int:
        """How many articles were stored or taken away since events were made of them."""
        return int(self._rows("SELECT count(*) AS articles FROM unmerged")[0]["articles"])

    @property
    def unmerged_faults(self) -> list[Fault]:
        """What could not be merged when the events were last made."""
        rows = self._rows("SELECT DISTINCT record FROM left_out ORDER BY record")
        return [self.decoded(Fault, row["record"]) for row in rows]

    @contextmanager
    def merging(self) -> Iterator[SqliteShelf]:
        """Give what merging looks up and writes; all of it is kept, or nothing."""
        with self._connections.transaction() as connection:
            shelf = SqliteShelf(self, connection)
            yield shelf
        self._cached = shelf.columns or self._cached

    def told(self) -> list[Event]:
        """Return all events as articles tell them, whatever persons made of them since."""
        rows = self._rows(
            "SELECT record FROM event_record JOIN event USING (number)"
            " WHERE id NOT IN (SELECT id FROM reviewed WHERE kind = 'shown')"
            " UNION ALL SELECT record FROM reviewed WHERE kind = 'told'"
        )
        return [self.decoded(Event, row["record"]) for row in rows]

    @property
    def decided(self) -> int:
        """The length of the log."""
        return int(self._rows("SELECT count(*) FROM decision")[0][0])

    def decisions(self) -> list[Decision]:
        """Return the log of what persons decided, in order."""
        known = self._log
        with self._connections.snapshot():
            if known and not self._still_ends(known):
                known = ()
            sql = "SELECT record FROM decision WHERE number > ? ORDER BY number"
            rows = self._rows(sql, (len(known),))
        found = (*known, *(self.decoded(Decision, row["record"]) for row in rows))
        self._log = found
        return list(found)

    def _still_ends(self, log: Sequence[Decision]) -> bool:
        """Tell whether a log is the beginning of that in the file, which is only added to."""
        rows = self._rows("SELECT id FROM decision WHERE number = ?", (len(log),))
        return bool(rows) and rows[0]["id"] == log[-1].id

    def spend(self, token: str, now: float) -> bool:
        """Use a token up; tell whether it was still unused. ``now`` is in seconds since 1970."""
        with self._connections.transaction() as connection:
            connection.execute("DELETE FROM spent WHERE at < ?", (now - TOKEN_LIFE,))
            done = connection.execute("INSERT OR IGNORE INTO spent VALUES (?, ?)", (token, now))
            return done.rowcount == 1

    def copy(self, path: Path) -> None:
        """Write all that is in the file, as it is at one moment, to a new one."""
        with self._connections.faults(), closing(sqlite3.connect(path)) as other:
            self._connections.current.backup(other)

    def mentions(self) -> list[EventMention]:
        """Return all mentions, in order of article id and position."""
        rows = self._rows("SELECT record FROM mention ORDER BY article, id")
        return [self.decoded(EventMention, row["record"]) for row in rows]

    def save_events(
        self, events: Iterable[Event], forwarding: Mapping[str, str] | None = None
    ) -> None:
        """Replace all events by others that follow from the articles.

        Args:
            events: in any order.
            forwarding: ids that are gone -> those that took over.
        """
        ordered = time_order(events)
        columns = Columns.of(ordered).to_bytes()
        with self._connections.transaction() as connection:
            for table in _EVENTS:
                connection.execute(f"DELETE FROM {table}")
            for number, event in enumerate(ordered, 1):
                insert(connection, number, event)
            keep_columns(connection, columns)
            forward(connection, forwarding or {})

    def change(
        self,
        gone: Iterable[str],
        events: Iterable[Event],
        forwarding: Mapping[str, str] | None = None,
    ) -> None:
        """Take some events away and put others in; all the others stay as they lie.

        Args:
            gone: ids of events, those that come again under the same id among them.
            events: in any order.
            forwarding: ids that are gone -> those that took over.
        """
        change = Change(frozenset(gone), tuple(events), forwarding or {}, frozenset())
        with self._connections.transaction() as connection:
            changed = self.apply(connection, change)
        self._cached = changed

    def apply(self, connection: sqlite3.Connection, change: Change) -> tuple[str, Columns]:
        """Write what became of events, inside a transaction.

        Returns:
            The arrays as they are then, for whom they are kept once all is written.
        """
        columns, ordered = self._columns(), time_order(change.events)
        left = delete(connection, change.gone)
        first = int(columns.number.max(initial=0)) + 1
        numbers = range(first, first + len(ordered))
        changed = columns.changed(columns.at[left], ordered, numbers, partial(words, connection))
        for number, event in zip(numbers, ordered, strict=True):
            insert(connection, number, event)
        keep_columns(connection, changed.to_bytes())
        forward(connection, change.forwarding)
        return self._saved(), changed

    def events_of(self, articles: Collection[str]) -> list[Event]:
        """Return the events that some articles tell."""
        columns = self._columns()
        at = columns.facets["article"].holding(frozenset(articles))
        sql = "SELECT record FROM event_record WHERE number = ?"
        found = [self._rows(sql, (int(number),)) for number in columns.number[at]]
        return [self.decoded(Event, rows[0]["record"]) for rows in found if rows]

    def share(self, other: Archive) -> None:
        """Let another archive of the same file use the arrays that are in memory here."""
        other._cached = self._cached

    def _columns(self) -> Columns:
        """Return the arrays of the events as they are now; they are read again after a save."""
        with self._connections.snapshot():
            state = self._saved()
            if self._cached is not None and self._cached[0] == state:
                return self._cached[1]
            found = self._rows("SELECT content FROM event_columns")
        columns = self._arrays(found[0]["content"]) if found else Columns.of([])
        self._cached = (state, columns)
        return columns

    def _saved(self) -> str:
        """Return what tells the events as they are from those before and after."""
        return f"{self._connections.file} {self._meta().get('saves')}"

    def _arrays(self, content: bytes) -> Columns:
        try:
            return Columns.from_bytes(content)
        except Exception as error:  # an archive that is not as it was written: any fault says so
            raise self._connections.damaged("the arrays of its events cannot be read") from error

    def articles(self) -> list[Article]:
        """Return all articles in order of publication."""
        rows = self._rows("SELECT record FROM article ORDER BY day, id")
        return [self.decoded(Article, row["record"]) for row in rows]

    def article(self, article_id: str) -> Article | None:
        """Return one article."""
        rows = self._rows("SELECT record FROM article WHERE id = ?", (article_id,))
        return self.decoded(Article, rows[0]["record"]) if rows else None
