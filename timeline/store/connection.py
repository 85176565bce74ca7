"""Connections to the one file of a timeline: a writer's make it, a reader's do not.

A file is opened by each thread through a connection of its own. A reader asks SQLite to open what
is there and lets it run no statement that writes (``query_only``); ``mode=ro`` comes second,
because a reader of that kind leaves the log files of the database lying beside it.
"""

from __future__ import annotations

import os
import sqlite3
import threading
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from urllib.parse import quote

from timeline.errors import RecordError, StoreError

# A statement waits this long, in seconds, for another process to finish its own.
BUSY_TIMEOUT = 10.0
# Letters of a message of SQLite that are passed on: it may repeat a whole record.
WORDS = 120
# Ways to open a file that is there, in order: the usual one; a file or folder that may not be
# written; a medium that may not, where SQLite cannot make the files that readers share.
READING = ("mode=rw", "mode=ro", "mode=ro&immutable=1")


class Connections:
    """The connections of all threads to one file.

    Raises:
        StoreError: the file cannot be opened, read or written, or is no longer there.
    """

    def __init__(self, path: Path, *, read_only: bool) -> None:
        self.path = path
        self._read_only = read_only
        self._local = threading.local()

    @property
    def current(self) -> sqlite3.Connection:
        """The connection of this thread to the file that stands at the path now."""
        connection: sqlite3.Connection | None = getattr(self._local, "connection", None)
        if connection is not None and connection.in_transaction:
            return connection  # one transaction sees one file
        if connection is not None:
            if self.file == self._local.file:
                return connection
            self.close()  # another file was put in its place
        with self.faults():
            self._local.connection = _reader(self.path) if self._read_only else _writer(self.path)
        self._local.file = self.file
        return self._local.connection  # type: ignore[no-any-return]

    @property
    def file(self) -> str:
        """What tells the file at the path from another that took its place."""
        try:
            found = os.stat(self.path)
        except OSError:
            raise StoreError(f"{self.path}: the file is gone") from None
        return f"{found.st_dev}:{found.st_ino}"

    @contextmanager
    def faults(self) -> Iterator[None]:
        """Tell in one line what SQLite refuses; a record that it cannot hold by its own kind."""
        try:
            yield
        except (sqlite3.IntegrityError, sqlite3.DataError) as error:
            raise RecordError(f"{self.path}: cannot hold this: {error}") from error
        except (sqlite3.Error, UnicodeDecodeError) as error:  # also where its own words are torn
            raise self._refusal(error) from error

    def damaged(self, what: str) -> StoreError:
        """Return what is said of a file whose content is not as it was written."""
        advice = "`timeline check` says what is whole, a build into a new file mends it"
        return StoreError(f"{self.path}: is damaged: {what}; {advice}")

    def _refusal(self, error: Exception) -> StoreError:
        words = " ".join(str(error).split())[:WORDS]
        if isinstance(error, UnicodeDecodeError) or "decode" in words or _is_corrupt(error):
            return self.damaged(words)
        return StoreError(f"{self.path}: cannot be used as a timeline: {words}")

    @contextmanager
    def transaction(self) -> Iterator[sqlite3.Connection]:
        """Let all writes inside be kept together, or none of them."""
        with self.faults():
            connection = self.current
            connection.execute("BEGIN IMMEDIATE")
            try:
                yield connection
                connection.execute("COMMIT")
            except BaseException:
                if connection.in_transaction:
                    connection.execute("ROLLBACK")
                raise

    @contextmanager
    def snapshot(self) -> Iterator[None]:
        """Let all reads inside see one state of the file, whatever a writer does meanwhile."""
        with self.faults():
            connection = self.current
            if connection.in_transaction:
                yield
                return
            connection.execute("BEGIN")
            try:
                yield
            finally:
                connection.execute("ROLLBACK")

    def rows(self, sql: str, values: Iterable[object] = ()) -> list[sqlite3.Row]:
        """Return all rows that a statement gives."""
        with self.faults():
            return self.current.execute(sql, tuple(values)).fetchall()

    def close(self) -> None:
        """Close this thread's connection; the last one to close folds the log into the file."""
        if (connection := getattr(self._local, "connection", None)) is not None:
            connection.close()
            self._local.connection = None


def _is_corrupt(error: Exception) -> bool:
    return getattr(error, "sqlite_errorcode", None) == sqlite3.SQLITE_CORRUPT


def _writer(path: Path) -> sqlite3.Connection:
    connection = _connected(path, "mode=rwc")
    connection.execute("PRAGMA synchronous = NORMAL")
    connection.execute("PRAGMA foreign_keys = ON")
    return connection


def _reader(path: Path) -> sqlite3.Connection:
    """Return a connection that cannot write, and makes no file that is not there."""
    refused: sqlite3.Error | None = None
    for mode in READING:
        if "immutable" in mode and _is_unfinished(path):
            break
        connection = _connected(path, mode)
        try:
            connection.execute("PRAGMA query_only = ON")
            connection.execute("SELECT count(*) FROM sqlite_master").fetchone()
        except BaseException as error:
            connection.close()
            if not isinstance(error, sqlite3.OperationalError):
                raise
            refused = refused or error
        else:
            return connection
    raise refused or sqlite3.OperationalError("unable to open database file")


def _is_unfinished(path: Path) -> bool:
    """Tell whether a log lies beside the file: without it, the file is not what was stored."""
    log = path.with_name(f"{path.name}-wal")
    return log.exists() and log.stat().st_size > 0


def _connected(path: Path, mode: str) -> sqlite3.Connection:
    address = f"file:{quote(os.path.abspath(path))}?{mode}"
    connection = sqlite3.connect(address, uri=True, timeout=BUSY_TIMEOUT, isolation_level=None)
    connection.row_factory = sqlite3.Row
    return connection
