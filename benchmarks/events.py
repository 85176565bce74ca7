"""Speed, memory and growth of the whole road: dates, parse, events, merging, store.

Articles are those of Timeline17 on Libya, cut to 500 words. Each is read alone, so the cost of
reading does not depend on how many there are; it is measured on all of them. Merging and storing
are measured on up to 10,000 articles: where the corpus has fewer, its mentions come again under
other ids, some weeks later each time, and their texts with the words in another order, so that
neither the events nor the texts are those of before.
"""

from __future__ import annotations

import random
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from datetime import date, timedelta
from itertools import islice
from pathlib import Path
from typing import TypeVar

from tests.eval.timeline17 import topic
from timeline import merge, pipeline
from timeline.config import Settings
from timeline.model.article import Article
from timeline.model.mention import EventMention
from timeline.store.sqlite import SqliteRepository
from timeline.temporal.values.when import When

OUTLETS = ("LibyaWar_cnn", "LibyaWar_reuters")
WORDS = 500
WARM = 16  # articles read before the clock starts, so that the language model is in memory
SIZES = (100, 1_000, 10_000)
# Weeks between one use of the corpus and the next; it spans 35, so that most days of a large
# timeline have articles of several uses.
STEP = timedelta(weeks=5)
TARGETS = {"speed": 10, "memory": 600, "growth": 4 / 3}

T = TypeVar("T")
Read = tuple[Article, list[EventMention]]


def main(shared: Path) -> None:
    """Print the figures, each beside its target."""
    articles = list(corpus(shared))
    if not articles:
        print("no Timeline17 beside this checkout: nothing measured")
        return
    size = sum(len(article.text.split()) for article in articles) / len(articles)
    print(f"{len(articles)} articles of {size:.0f} words on average")
    list(pipeline.read(articles[:WARM], pipeline.RunReport(), Settings(workers=1)))
    reading, read = _timed(
        lambda: list(pipeline.read(articles, pipeline.RunReport(), Settings(workers=1)))
    )
    reading *= WORDS / size / len(articles)
    print(f"{sum(len(mentions) for _, mentions in read)} mentions")
    costs = [_merging(list(islice(repeated(read), number))) for number in SIZES]
    for number, cost in zip(SIZES, costs, strict=True):
        total = reading + sum(cost)
        print(
            f"{number:6} articles: {1000 * total:6.1f} ms each: {1000 * reading:.1f} to read,"
            f" {1000 * cost[0]:.1f} to merge, {1000 * cost[1]:.1f} to store"
        )
    whole = [reading + sum(cost) for cost in costs]
    print(f"speed   {1 / whole[1]:6.1f} articles of {WORDS} words a CPU second", end="")
    print(f" (target {TARGETS['speed']})")
    print(f"growth  {whole[2] / whole[1]:6.2f} from {SIZES[1]} to {SIZES[2]} articles", end="")
    print(f" (target below {TARGETS['growth']:.2f})")
    print(f"memory  {_peak(shared):6.0f} MB, one process reading (target {TARGETS['memory']})")


def corpus(shared: Path) -> Iterator[Article]:
    """Yield the articles in order of publication, each cut at the end of the line it is long at."""
    folders = [shared / "corpora" / "events" / "timeline17" / name for name in OUTLETS]
    found = [one for folder in folders if folder.is_dir() for one in topic(folder).articles]
    for article in sorted(found, key=lambda one: (one.day or date.max, one.id)):
        yield article.model_copy(update={"text": cut(article.text)})


def cut(text: str) -> str:
    """Return the first lines of a text that have 500 words together."""
    lines: list[str] = []
    while text and sum(len(line.split()) for line in lines) < WORDS:
        line, _, text = text.partition("\n")
        lines.append(line)
    return "\n".join(lines)


def repeated(read: Sequence[Read]) -> Iterator[Read]:
    """Yield what was read, again and again, later and told in other words each time."""
    yield from read
    turn = 0
    while True:
        turn += 1
        chance = random.Random(turn)
        for article, mentions in read:
            yield _shifted(article, mentions, turn, chance)


def _shifted(
    article: Article, mentions: Sequence[EventMention], turn: int, chance: random.Random
) -> Read:
    name, later = f"{article.id}-{turn}", turn * STEP
    words = article.text.split()
    chance.shuffle(words)
    day = article.day and article.day + later
    moved = [
        mention.model_copy(
            update={
                "article": name,
                "published": day,
                "when": mention.when and _moved(mention.when, later),
                "corefers": mention.corefers and mention.corefers.replace(article.id, name, 1),
            }
        )
        for mention in mentions
    ]
    text = " ".join(words)
    return article.model_copy(update={"id": name, "published": day, "text": text}), moved


def _moved(when: When, later: timedelta) -> When:
    bounds = (when.earliest_start, when.latest_start, when.earliest_end, when.latest_end)
    return When(when.shape, *(day and day + later for day in bounds), when.granularity)


def _merging(read: Sequence[Read]) -> tuple[float, float]:
    """Return CPU seconds an article for merging, and for storing articles and events."""
    texts = {article.id: article.text for article, _ in read}
    mentions = [mention for _, found in read for mention in found]
    merging, events = _timed(lambda: merge.corroborate(mentions, texts=texts))
    with tempfile.TemporaryDirectory() as folder:
        store = SqliteRepository(Path(folder) / "timeline.db")

        def save() -> None:
            for article, found in read:
                store.save_article(article, found)
            store.save_events(events)

        storing, _ = _timed(save)
        store.close()
    return merging / len(read), storing / len(read)


def _timed(work: Callable[[], T]) -> tuple[float, T]:
    start = time.process_time()
    result = work()
    return time.process_time() - start, result


def _peak(shared: Path) -> float:
    """Return the peak memory in MB of a process that reads articles of full length."""
    command = [sys.executable, "-m", "benchmarks.events", str(shared)]
    done = subprocess.run(command, capture_output=True, text=True, check=True)
    return float(done.stdout) / 1024


def read_and_tell_memory(shared: Path) -> None:
    """Read 64 articles as a worker does and print this process's peak memory in kB.

    The kernel's own mark is read: ``getrusage`` would count the memory of the process that
    started this one.
    """
    articles = topic(shared / "corpora" / "events" / "timeline17" / OUTLETS[0]).articles[:64]
    for _ in pipeline.read(articles, pipeline.RunReport(), Settings(workers=1)):
        pass
    status = Path("/proc/self/status").read_text(encoding="ascii").splitlines()
    print(next(line.split()[1] for line in status if line.startswith("VmHWM")))


if __name__ == "__main__":
    read_and_tell_memory(Path(sys.argv[1]))
