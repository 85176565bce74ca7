"""Rows of events in and out of the tables that hold them; to be called in a transaction."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Mapping

from timeline.model.event import Event
from timeline.model.selection import EventSummary


def insert(connection: sqlite3.Connection, number: int, event: Event) -> None:
    """Put an event in under a key."""
    summary = EventSummary.of(event).model_dump_json(exclude_defaults=True)
    record = event.model_dump_json(exclude_defaults=True)
    quotes = "\n".join(dict.fromkeys(mention.quote for mention in event.mentions))
    edition = event.edition
    written = (edition.text, *edition.tags) if edition else ()
    label = "\n".join(dict.fromkeys(filter(None, (event.title, event.label, *written))))
    told = (label, quotes, "\n".join(event.actors), event.place, "\n".join(event.outlets))
    connection.execute("INSERT INTO event VALUES (?, ?, ?)", (number, event.id, summary))
    connection.execute("INSERT INTO event_record VALUES (?, ?)", (number, record))
    connection.execute(
        "INSERT INTO event_text (rowid, label, quotes, actors, place, outlets)"
        " VALUES (?, ?, ?, ?, ?, ?)",
        (number, *told),
    )


def delete(connection: sqlite3.Connection, gone: Iterable[str]) -> list[int]:
    """Take events away by their ids; return the keys of those that were there."""
    numbers = []
    for name in gone:
        for (number,) in connection.execute("SELECT number FROM event WHERE id = ?", (name,)):
            numbers.append(int(number))
    for number in numbers:
        for table, key in (
            ("event_record", "number"),
            ("event_text", "rowid"),
            ("event", "number"),
        ):
            connection.execute(f"DELETE FROM {table} WHERE {key} = ?", (number,))
    return numbers


def words(connection: sqlite3.Connection, number: int) -> tuple[str, str]:
    """Return label and id of the event under a key, by which those of one day are ordered."""
    sql = "SELECT json_extract(summary, '$.label'), id FROM event WHERE number = ?"
    label, name = connection.execute(sql, (number,)).fetchone()
    return str(label), str(name)


def keep_columns(connection: sqlite3.Connection, content: bytes) -> None:
    """Put the arrays in place of those that were there: the events are others now."""
    connection.execute("INSERT OR REPLACE INTO event_columns VALUES ('all', ?)", (content,))
    connection.execute(
        "INSERT INTO meta VALUES ('saves', '1') ON CONFLICT (key) DO UPDATE SET value = value + 1"
    )


def forward(connection: sqlite3.Connection, forwarding: Mapping[str, str]) -> None:
    """Keep which ids are gone, and which took over."""
    connection.executemany(
        "INSERT OR REPLACE INTO forwarding VALUES (?, ?)", list(forwarding.items())
    )
