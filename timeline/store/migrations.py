"""Bring a database to the present schema, one numbered step at a time."""

from __future__ import annotations

import sqlite3
import time
from collections.abc import Iterator
from importlib.resources import files

from timeline.errors import StoreError

# "TmLn": tells a timeline from any other SQLite file.
APPLICATION_ID = 0x546D4C6E
# Seconds for which the change to write-ahead logging is tried: SQLite refuses it at once, without
# waiting, while another process has the file open.
PATIENCE = 30.0

# Step n takes a database of version n to n + 1; the first makes the tables.
STEPS: tuple[str, ...] = tuple(
    files("timeline.store").joinpath(name).read_text("utf-8")
    for name in ("schema.sql", "schema_2.sql", "decisions.sql")
)


def migrate(connection: sqlite3.Connection, name: str) -> None:
    """Run the steps that are missing; many processes may do so at once.

    Raises:
        StoreError: the file is another program's, or comes from a newer version of this one.
    """
    if _versions(connection) != (len(STEPS), APPLICATION_ID):
        connection.execute("BEGIN IMMEDIATE")
        try:
            _run(connection, _version(connection, name))
            connection.execute("COMMIT")
        except BaseException:
            if connection.in_transaction:
                connection.execute("ROLLBACK")
            raise
    _log_ahead(connection)


def must_be_current(connection: sqlite3.Connection, name: str) -> None:
    """Refuse a database that a reader cannot use as it is.

    Raises:
        StoreError: as ``migrate`` does, or nothing was built there yet, or an update is due.
    """
    connection.execute("BEGIN")
    try:
        version = _version(connection, name)
    finally:
        connection.execute("ROLLBACK")
    if version == 0:
        raise StoreError(f"{name}: holds no timeline yet; make it with `timeline build`")
    if version < len(STEPS):
        raise StoreError(f"{name}: is of an older version; `timeline build` brings it up to date")


def _versions(connection: sqlite3.Connection) -> tuple[int, int]:
    (version,) = connection.execute("PRAGMA user_version").fetchone()
    (owner,) = connection.execute("PRAGMA application_id").fetchone()
    return version, owner


def _version(connection: sqlite3.Connection, name: str) -> int:
    """Return the version of a timeline, 0 for an empty file; to be asked in a transaction."""
    version, owner = _versions(connection)
    (tables,) = connection.execute("SELECT count(*) FROM sqlite_master").fetchone()
    if tables and owner != APPLICATION_ID:
        raise StoreError(f"{name}: is a database of another program; nothing was changed")
    if version > len(STEPS):
        raise StoreError(f"{name}: was written by a newer version of timeline; please update")
    if tables and version < 1:
        raise StoreError(f"{name}: is damaged: it has no version {version}")
    return version if tables else 0


def _run(connection: sqlite3.Connection, version: int) -> None:
    for number in range(version, len(STEPS)):
        for statement in _statements(STEPS[number]):
            connection.execute(statement)
        connection.execute(f"PRAGMA application_id = {APPLICATION_ID}")
        connection.execute(f"PRAGMA user_version = {number + 1}")


def _statements(script: str) -> Iterator[str]:
    # ``executescript`` would end the transaction in which the version was read.
    statement = ""
    for line in script.splitlines(keepends=True):
        statement += line
        if sqlite3.complete_statement(statement):
            yield statement
            statement = ""


def _log_ahead(connection: sqlite3.Connection) -> None:
    """Let readers go on while a writer writes; the file remembers it."""
    until = time.monotonic() + PATIENCE
    while connection.execute("PRAGMA journal_mode").fetchone()[0] != "wal":
        try:
            connection.execute("PRAGMA journal_mode = WAL")
        except sqlite3.OperationalError:
            if time.monotonic() > until:
                raise
            time.sleep(0.01)
