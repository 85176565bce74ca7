"""How the whole road grows: articles to a timeline, from a thousand to a hundred thousand.

Streams of short articles of one topic, with the truth about them; a day of a thousand new articles
is added to each timeline and, for comparison, to an empty one.
"""

from __future__ import annotations

import os
from math import log
from pathlib import Path
from tempfile import TemporaryDirectory

from benchmarks.scale import score
from benchmarks.spent import Spent, spent
from benchmarks.stream import Stream, stream
from timeline.model.selection import Selection
from timeline.store.sqlite import SqliteRepository

# TIMELINE_SIZES=1000,100000 measures others.
SIZES = tuple(int(one) for one in os.environ.get("TIMELINE_SIZES", "1000,4000").split(","))
DAY = 1_000
FILLER = 9  # sentences beside the news: an article has about a hundred words


def main(shared: Path) -> None:
    """Print cost, memory and rightness for each size, and how the cost grows."""
    del shared
    took: list[tuple[int, float]] = []
    with TemporaryDirectory(dir=os.environ.get("TIMELINE_BENCH")) as folder:
        for size in SIZES:
            took.append((size, _measured(size, Path(folder))))
    (few, short), (many, long) = took[0], took[-1]
    if many > few:
        exponent = log(long / short) / log(many / few)
        million = long * (1_000_000 / many) ** exponent
        print(
            f"exponent {exponent:.3f}; a million articles by that: {million / 3600:.1f} CPU hours"
        )


def _measured(size: int, folder: Path) -> float:
    truth = stream(size + DAY, filler=FILLER)
    first, day = truth.articles[:size], truth.articles[size:]
    pile, more = _written(folder / f"{size}.jsonl", first), _written(folder / "day.jsonl", day)
    db, empty = folder / f"{size}.db", folder / f"empty-{size}.db"
    cost = spent(("build", pile, "--db", db))
    right = _right(truth, db)
    alone, added = (spent(("build", more, "--db", each)) for each in (empty, db))
    _told(size, cost, right)
    print(
        f"{'':8} a day of {DAY:,} more: {added.seconds:.1f} CPU s, on an empty timeline"
        f" {alone.seconds:.1f}: {added.seconds / alone.seconds:.2f} times; {added.megabytes:.0f} MB"
    )
    return cost.seconds


def _written(path: Path, articles: tuple[object, ...]) -> Path:
    fields = {"id", "text", "outlet", "published"}
    path.write_text("\n".join(each.model_dump_json(include=fields) for each in articles))  # type: ignore[attr-defined]
    return path


def _told(size: int, cost: Spent, right: str) -> None:
    each = 1000 * cost.seconds / size
    print(
        f"{size:8,} articles: {each:.1f} CPU ms each, {cost.megabytes:.0f} MB; {right}", flush=True
    )


def _right(truth: Stream, db: Path) -> str:
    """Return, in words, how right the events of a timeline are."""
    store = SqliteRepository(db, read_only=True)
    try:
        kept = {each.id for each in store.articles()}
        events = store.events(Selection())
    finally:
        store.close()
    told = tuple(each for each in truth.tellings if each.article in kept)
    found = score(Stream(truth.articles, told), events)
    return (
        f"{len(events):,} events, precision {found.precision:.3f}, recall {found.recall:.3f},"
        f" days {found.days:.3f}, mixed {found.mixed:.3f}"
    )
