"""A build killed at a counted point of its work, and what the next build makes of what is left.

A child is forked for each kill: SQLite tells it each statement that it begins (and, for half of
the points, each few steps of its machine), and at the point that was chosen the child kills itself.
"""

from __future__ import annotations

import os
import signal
import sqlite3
from collections.abc import Callable, Sequence
from contextlib import suppress
from dataclasses import dataclass
from multiprocessing import active_children
from pathlib import Path
from unittest import mock

from tests.faults import pile
from timeline import pipeline, reading
from timeline.config import Settings
from timeline.model.article import Article
from timeline.store import connection
from timeline.store.sqlite import SqliteRepository

ALONE = Settings(workers=1, batch=2)
POOL = Settings(workers=2, pool_from=1, batch=2)
# Steps of SQLite's machine between two of which a build may be killed in mid-statement.
STEPS = 40


@dataclass(frozen=True, slots=True)
class Point:
    """Where to kill: at the ``number``-th time that ``kind`` comes up.

    A kind is ``statement``, ``step``, ``merge`` (all stored, nothing merged), ``saved`` (an article
    was stored while other processes read) or ``worker`` (the same, and one of these is killed).
    """

    kind: str
    number: int = 1


def points(statements: int, steps: int, count: int) -> list[Point]:
    """Return so many points, spread evenly over the work of a build, some in mid-statement."""
    pool = max(2, count // 20)
    rest = count - 1 - pool
    half = rest // 2
    found = [Point("merge")]
    found += [Point(("saved", "worker")[at % 2], 1 + at) for at in range(pool)]
    found += [Point("statement", 1 + at * statements // (rest - half)) for at in range(rest - half)]
    return found + [Point("step", 1 + at * steps // half) for at in range(half)]


def counted(path: Path, articles: Sequence[Article]) -> tuple[int, int]:
    """Return how many statements and steps an undisturbed build takes."""
    found = {"statement": 0, "step": 0}

    def one(kind: str) -> None:
        found[kind] += 1

    with _told(one):
        build(path, articles)
    return found["statement"], found["step"]


def build(path: Path, articles: Sequence[Article], settings: Settings = ALONE) -> None:
    """Build in this process; the reading is that of the pile."""
    with mock.patch.object(reading, "read_chunk", pile.read_chunk):
        store = SqliteRepository(path)
        pipeline.update(store, articles, settings=settings)
        store.close()


def killed(path: Path, articles: Sequence[Article], point: Point) -> bool:
    """Build in a child that is killed at a point; tell whether it was, before it had finished."""
    if not (child := os.fork()):
        status = 1
        try:
            with _told(_killer(point)), _between(point):
                build(path, articles, POOL if point.kind in ("saved", "worker") else ALONE)
            status = 0
        finally:
            os._exit(status)
    status = os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])
    assert status in (0, -signal.SIGKILL), f"{point}: the build ended with {status}"
    return status != 0


def _killer(point: Point) -> Callable[[str], None]:
    left = point.number

    def told(kind: str) -> None:
        nonlocal left
        left -= kind == point.kind
        if not left:
            os.kill(os.getpid(), signal.SIGKILL)

    return told


def _told(told: Callable[[str], None]) -> mock._patch[object]:
    """Return a context in which each statement and each few steps of SQLite are told."""
    connected = connection._connected

    def watched(path: Path, mode: str) -> sqlite3.Connection:
        made = connected(path, mode)
        made.set_trace_callback(lambda _: told("statement"))
        made.set_progress_handler(lambda: told("step"), STEPS)
        return made

    return mock.patch.object(connection, "_connected", watched)


def _between(point: Point) -> mock._patch[object]:
    """Return a context that kills between steps of the pipeline, where the point is such a one."""
    merge, save = pipeline._merge, SqliteRepository.save_article
    told = _killer(point)

    def merging(*given: object) -> None:
        told("merge")
        merge(*given)  # type: ignore[arg-type]

    def saving(self: SqliteRepository, *given: object) -> None:
        save(self, *given)  # type: ignore[arg-type]
        told("saved")
        if point.kind == "worker" and len(self.articles()) == point.number:
            with suppress(ProcessLookupError, IndexError):
                os.kill(int(active_children()[0].pid or 0), signal.SIGKILL)

    if point.kind == "merge":
        return mock.patch.object(pipeline, "_merge", merging)
    return mock.patch.object(SqliteRepository, "save_article", saving)
