"""The work on one shard: its articles are read, and what they tell is kept beside them."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from timeline import ingest, reading
from timeline.config import Settings
from timeline.errors import EngineError, InputError
from timeline.model.article import Article
from timeline.model.fault import Fault
from timeline.reading import Reading, chunked
from timeline.shards.cut import Shard
from timeline.shards.table import Folder, Row
from timeline.version import __version__


@dataclass(frozen=True, slots=True)
class Task:
    """A shard to be read, by which version of the rules, and the folder where it is kept."""

    shard: Shard
    reader: str
    folder: str


def read_shards(tasks: Sequence[Task]) -> list[str]:
    """Read shards; return the names under which they are kept. Called in a worker.

    Raises:
        EngineError: the worker has another version of the rules.
        InputError: a file that was there is not found here, or the folder cannot be written.
    """
    return [_kept(task) for task in tasks]


def _kept(task: Task) -> str:
    if task.reader != __version__:
        raise EngineError(
            f"a worker has timeline {__version__}, but {task.reader} is asked for; install the "
            "same on each"
        )
    for part in task.shard.parts:
        if part.base and part.stamp and not part.path.exists():
            raise InputError(f"{part.path}: a worker does not find it; all must reach the sources")
    name = task.shard.name(task.reader)
    day = task.shard.asked.given.today
    about = {"reader": task.reader, "shard": str(task.shard), "read on": str(day)}
    Folder(task.folder).write(name, _rows(task.shard), about)
    return name


def _rows(shard: Shard) -> Iterator[Row]:
    for at, part in enumerate(shard.parts):
        places: deque[tuple[str, int]] = deque()
        left_out: list[Row] = []
        found = _articles(part, shard.asked, at, places, left_out)
        for chunk in chunked(found, Settings()):
            for article, told in zip(chunk, reading.read_chunk(chunk), strict=True):
                name, number = places.popleft()
                yield Row(at, number, name, article, told)
        yield from left_out


def _articles(
    part: ingest.Part,
    asked: ingest.Wanted,
    at: int,
    places: deque[tuple[str, int]],
    left_out: list[Row],
) -> Iterator[Article]:
    """Yield the articles of a part; where each stands, and what is none, is noted aside."""
    for name, number, found in ingest.articles(part, asked):
        if isinstance(found, Fault):
            left_out.append(Row(at, number, name, None, Reading([], fault=found)))
        else:
            places.append((name, number))
            yield found
