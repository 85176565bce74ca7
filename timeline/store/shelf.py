"""What merging looks up and writes in a file: blocks, sentences, events; inside one transaction."""

from __future__ import annotations

import sqlite3
from collections import defaultdict
from collections.abc import Collection, Mapping
from datetime import date
from typing import TYPE_CHECKING

from timeline.model.article import Article
from timeline.model.change import DAYS, Change, Repeat
from timeline.model.event import Event
from timeline.model.fault import Fault
from timeline.model.mention import EventMention
from timeline.store.reviewed import Reviewed

if TYPE_CHECKING:
    from timeline.store.archive import Archive
    from timeline.store.columns import Columns


class SqliteShelf(Reviewed):
    """Articles and events of a file while some of them are merged; all is written or nothing.

    What each method returns is told in ``merge.shelf.Shelf``.
    """

    def __init__(self, archive: Archive, connection: sqlite3.Connection) -> None:
        super().__init__(archive, connection)
        self._numbers: dict[str, int] = {}
        # The arrays of the events as they are once all is written.
        self.columns: tuple[str, Columns] | None = None

    def unmerged(self, most: int) -> list[str]:
        """Return articles that were stored or taken away since, those published first first."""
        sql = (
            "SELECT unmerged.article AS id FROM unmerged LEFT JOIN article ON id = unmerged.article"
            " ORDER BY day, id LIMIT ?"
        )
        return [row["id"] for row in self._connection.execute(sql, (most,))]

    def mentions(self, articles: Collection[str]) -> dict[str, list[EventMention]]:
        """Return the mentions of each of some articles that has any."""
        found: dict[str, list[EventMention]] = defaultdict(list)
        sql = "SELECT article, record FROM mention WHERE article IN ({}) ORDER BY article, id"
        for row in self._bound(sql, articles):
            found[row["article"]].append(self._archive.decoded(EventMention, row["record"]))
        return found

    def texts(self, articles: Collection[str]) -> dict[str, str]:
        """Return the text of each of some articles, as far as it is there."""
        sql = "SELECT record FROM article WHERE id IN ({})"
        rows = self._bound(sql, articles)
        found = (self._archive.decoded(Article, row["record"]) for row in rows)
        return {article.id: article.body for article in found}

    def repeats(self, sentences: Collection[int]) -> dict[int, Repeat]:
        """Return, for the keys of sentences, whether they repeat and who told them first."""
        return {key: self._repeat(key) for key in sentences}

    def _repeat(self, key: int) -> Repeat:
        days = "SELECT DISTINCT day FROM sentence WHERE key = ? AND day > 0 ORDER BY day LIMIT ?"
        found = [row["day"] for row in self._connection.execute(days, (key, DAYS))]
        if not found:
            return Repeat()
        sql = (
            "SELECT min(article) FROM sentence JOIN placed USING (number) WHERE key = ? AND day = ?"
        )
        (first,) = self._connection.execute(sql, (key, found[0])).fetchone()
        return Repeat(len(found) >= DAYS, first)

    def tellers(self, sentence: int) -> set[str]:
        """Return the articles that have a sentence."""
        sql = "SELECT article FROM sentence JOIN placed USING (number) WHERE key = ?"
        return {row["article"] for row in self._connection.execute(sql, (sentence,))}

    def sentences(self, articles: Collection[str]) -> set[int]:
        """Return the keys of the sentences that some articles were entered under."""
        return self._keys("sentence", articles)

    def blocks(self, articles: Collection[str]) -> set[int]:
        """Return the keys of the blocks that some articles were entered under."""
        return self._keys("block", articles)

    def _keys(self, table: str, articles: Collection[str]) -> set[int]:
        sql = f"SELECT DISTINCT key FROM placed JOIN {table} USING (number)"
        return {row["key"] for row in self._bound(sql + " WHERE article IN ({})", articles)}

    def tell(self, article: str, day: date | None, sentences: Collection[int]) -> None:
        """Enter an article under its sentences, in place of those before."""
        at = day.toordinal() if day else 0
        number = self._number(article)
        self._connection.execute("DELETE FROM sentence WHERE number = ?", (number,))
        rows = [(key, at, number) for key in sentences]
        self._connection.executemany("INSERT INTO sentence VALUES (?, ?, ?)", rows)

    def place(self, article: str, blocks: Mapping[int, int]) -> None:
        """Enter an article under its blocks, with its number of profiles there."""
        number = self._number(article)
        self._connection.execute("DELETE FROM block WHERE number = ?", (number,))
        rows = [(key, number, count) for key, count in blocks.items()]
        self._connection.executemany("INSERT INTO block VALUES (?, ?, ?)", rows)

    def crowds(self, keys: Collection[int]) -> dict[int, int]:
        """Return how many profiles stand in each of some blocks."""
        sql = "SELECT key, sum(profiles) AS crowd FROM block WHERE key IN ({}) GROUP BY key"
        found = {row["key"]: row["crowd"] for row in self._bound(sql, keys)}
        return {key: found.get(key, 0) for key in keys}

    def under(self, keys: Collection[int]) -> dict[int, set[str]]:
        """Return the articles with profiles in each of some blocks."""
        found: dict[int, set[str]] = {key: set() for key in keys}
        sql = "SELECT key, article FROM block JOIN placed USING (number) WHERE key IN ({})"
        for row in self._bound(sql, keys):
            found[row["key"]].add(row["article"])
        return found

    def events(self, articles: Collection[str]) -> list[Event]:
        """Return the events that some articles tell, as merged so far."""
        return self.told(self._archive.events_of(articles), articles)

    def event(self, event_id: str) -> Event | None:
        """Return the event under an id, as articles tell it, if it is still there."""
        return self.told_event(event_id)

    def save(
        self, merged: Collection[str], change: Change, faults: Mapping[str, list[Fault]]
    ) -> None:
        """Write what became of events when some articles were merged, and what was left out."""
        self.columns = self._archive.apply(self._connection, change)
        gone = [(name,) for name in change.articles]
        self._connection.executemany("DELETE FROM left_out WHERE article = ?", gone)
        self._connection.executemany(
            "INSERT OR IGNORE INTO left_out VALUES (?, ?)",
            [(name, fault.model_dump_json()) for name, told in faults.items() for fault in told],
        )
        done = [(name,) for name in merged]
        self._connection.executemany("DELETE FROM unmerged WHERE article = ?", done)

    def _number(self, article: str) -> int:
        if article not in self._numbers:
            insert = "INSERT OR IGNORE INTO placed (article) VALUES (?)"
            self._connection.execute(insert, (article,))
            sql = "SELECT number FROM placed WHERE article = ?"
            (self._numbers[article],) = self._connection.execute(sql, (article,)).fetchone()
        return self._numbers[article]
