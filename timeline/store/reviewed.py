"""The log of decisions, and what was made of them: beside the articles and events of an archive.

The table of events holds what is shown. Where decisions made others of the events that articles
tell, those are kept here, so that a decision is undone, or made again, from what articles say.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Collection, Iterable, Iterator, Sequence
from typing import TYPE_CHECKING

from timeline.model.decision import Decision, named
from timeline.model.event import Event
from timeline.model.remade import Remade, Tied

if TYPE_CHECKING:
    from timeline.store.archive import Archive

# Values bound in one statement; SQLite allows 32,766.
BOUND = 10_000
_TABLES = ("reviewed", "named", "told_by")


class Reviewed:
    """What decisions made of events, looked up and written inside one transaction."""

    def __init__(self, archive: Archive, connection: sqlite3.Connection) -> None:
        self._archive = archive
        self._connection = connection

    def add(self, decisions: Iterable[Decision]) -> None:
        """Write decisions at the end of the log; those that are there stay where they are."""
        self._connection.executemany(
            "INSERT INTO decision (id, record) VALUES (?, ?) ON CONFLICT (id) DO NOTHING",
            [(one.id, one.line) for one in decisions],
        )

    def tied(self, names: Collection[str]) -> Tied:
        """Return all that hangs together with some events, mentions, articles or decisions."""
        found: set[str] = set()
        for sql in (
            "SELECT cluster FROM reviewed WHERE id IN ({})",
            "SELECT cluster FROM named WHERE name IN ({})",
        ):
            found |= {row["cluster"] for row in self._bound(sql, names)}
        told = self._bound(
            "SELECT record FROM reviewed WHERE kind = 'told' AND cluster IN ({})", found
        )
        log = self._bound(
            "SELECT decision.record AS record, number FROM reviewed JOIN decision USING (id)"
            " WHERE kind = 'decision' AND cluster IN ({})",
            found,
        )
        shown = self._bound(
            "SELECT id FROM reviewed WHERE kind = 'shown' AND cluster IN ({})", found
        )
        return Tied(
            clusters=frozenset(found),
            told=[self._archive.decoded(Event, row["record"]) for row in told],
            decisions=[
                self._archive.decoded(Decision, row["record"])
                for row in sorted(log, key=lambda row: int(row["number"]))
            ],
            shown=frozenset(row["id"] for row in shown),
        )

    def rework(self, clusters: Collection[str], remade: Iterable[Remade]) -> None:
        """Write what clusters are made of, in place of others."""
        gone = [(name,) for name in clusters]
        for table in _TABLES:
            self._connection.executemany(f"DELETE FROM {table} WHERE cluster = ?", gone)
        for one in remade:
            self._keep(one)

    def _keep(self, one: Remade) -> None:
        ids: list[tuple[str, str, str, str | None]] = [
            *(("decision", each.id, one.name, None) for each in one.decisions),
            *(("shown", each.id, one.name, None) for each in one.shown),
            *(
                ("told", each.id, one.name, each.model_dump_json(exclude_defaults=True))
                for each in one.told
            ),
        ]
        self._connection.executemany("INSERT OR REPLACE INTO reviewed VALUES (?, ?, ?, ?)", ids)
        names = {(name, one.name) for each in one.decisions for name in named(each)}
        self._connection.executemany("INSERT OR IGNORE INTO named VALUES (?, ?)", sorted(names))
        tellers = [(name, each.id, one.name) for each in one.told for name in each.articles]
        self._connection.executemany("INSERT OR REPLACE INTO told_by VALUES (?, ?, ?)", tellers)

    def told(self, shown: Sequence[Event], articles: Collection[str]) -> list[Event]:
        """Return events as articles tell them: those of reviewed ones in place of these."""
        ids = [event.id for event in shown]
        sql = "SELECT id FROM reviewed WHERE kind = 'shown' AND id IN ({})"
        instead = {row["id"] for row in self._bound(sql, ids)}
        sql = (
            "SELECT DISTINCT record, id FROM told_by JOIN reviewed ON id = event AND kind = 'told'"
            " WHERE article IN ({})"
        )
        found = {row["id"]: row["record"] for row in self._bound(sql, articles)}
        records = [self._archive.decoded(Event, record) for record in found.values()]
        return [event for event in shown if event.id not in instead] + records

    def told_event(self, event_id: str) -> Event | None:
        """Return the event that articles tell under an id, if they do."""
        sql = "SELECT kind, record FROM reviewed WHERE id IN ({}) AND kind != 'decision'"
        rows = {row["kind"]: row["record"] for row in self._bound(sql, (event_id,))}
        if rows:
            return self._archive.decoded(Event, rows["told"]) if "told" in rows else None
        sql = "SELECT record FROM event JOIN event_record USING (number) WHERE id = ?"
        row = self._connection.execute(sql, (event_id,)).fetchone()
        return self._archive.decoded(Event, row["record"]) if row else None

    def _bound(self, sql: str, values: Collection[str] | Collection[int]) -> Iterator[sqlite3.Row]:
        """Yield the rows of a statement for values that may be more than one statement takes."""
        every = list(values)
        for start in range(0, len(every), BOUND):
            chunk = every[start : start + BOUND]
            yield from self._connection.execute(sql.format(", ".join("?" * len(chunk))), chunk)
