"""Bring a database to the present schema, one numbered step at a time."""

from __future__ import annotations

import sqlite3
from importlib.resources import files

from timeline.errors import StoreError

# "TmLn": tells a timeline from any other SQLite file.
APPLICATION_ID = 0x546D4C6E

# Step n takes a database of version n to n + 1; the first makes the tables.
STEPS: tuple[str, ...] = (files("timeline.store").joinpath("schema.sql").read_text("utf-8"),)


def migrate(connection: sqlite3.Connection, name: str) -> None:
    """Run the steps that are missing.

    Raises:
        StoreError: the file is another program's, or comes from a newer version of this one.
    """
    (version,) = connection.execute("PRAGMA user_version").fetchone()
    (owner,) = connection.execute("PRAGMA application_id").fetchone()
    (tables,) = connection.execute("SELECT count(*) FROM sqlite_master").fetchone()
    if tables and owner != APPLICATION_ID:
        raise StoreError(f"{name}: is a database of another program; nothing was changed")
    if version > len(STEPS):
        raise StoreError(f"{name}: was written by a newer version of timeline; please update")
    for number in range(version, len(STEPS)):
        connection.executescript(
            f"BEGIN IMMEDIATE; {STEPS[number]};"
            f"PRAGMA application_id = {APPLICATION_ID}; PRAGMA user_version = {number + 1}; COMMIT;"
        )
