"""Speed and memory of the date library, beside ``dateparser.search`` on the same text."""

from __future__ import annotations

import json
import random
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path

from tests.eval.suite import scorer

Document = tuple[str, date]

SLICE = 40_000  # characters given to dateparser: it reads about 0.1 MB a second
ROUNDS = 3
TARGETS = {"speed": 1.5, "ratio": 10, "memory": 80, "import": 50}

# Tags what arrives on standard input and tells the peak memory of this very process in kB.
_CHILD = """
import json, resource, sys
from datetime import date
from timeline.temporal import tag
found = 0
for line in sys.stdin:
    text, day = json.loads(line)
    found += len(tag(text, date.fromisoformat(day)))
print(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss)
"""
_IMPORT = """
import time
start = time.process_time()
import timeline.temporal
print(1000 * (time.process_time() - start))
"""
_FIRST = """
import time
from datetime import date
start = time.process_time()
from timeline.temporal import tag
tag("The envoys met on Tuesday, two weeks after the talks of late October.", date(2025, 11, 19))
print(1000 * (time.process_time() - start))
"""


def main(shared: Path) -> None:
    """Print the figures, each beside its target where there is one."""
    where, documents = corpus(shared)
    size = sum(len(text.encode()) for text, _ in documents)
    print(f"text: {where}, {len(documents)} documents, {size / 1e6:.2f} MB")
    speed = _own_speed(documents)
    print(f"timeline.temporal  {speed:8.2f} MB a CPU second (target {TARGETS['speed']})")
    ours, theirs = _own_speed(_sliced(documents)), _search_dates_speed(_sliced(documents))
    print(f"search_dates       {theirs:8.2f} MB a CPU second, on {SLICE / 1000:.0f} kB of it")
    print(f"ratio              {ours / theirs:8.1f} on the same text (target {TARGETS['ratio']})")
    lines = "".join(json.dumps([text, day.isoformat()]) + "\n" for text, day in documents)
    print(f"peak memory        {_child(_CHILD, lines) / 1024:8.1f} MB (target {TARGETS['memory']})")
    imported = min(_child(_IMPORT) for _ in range(5))
    print(f"import             {imported:8.1f} ms of CPU (target {TARGETS['import']})")
    print(f"with a first answer {min(_child(_FIRST) for _ in range(5)):7.1f} ms of CPU")


def corpus(shared: Path) -> tuple[str, list[Document]]:
    """Return TimeBank's documents with their days, or generated ones where it is missing."""
    folder = shared / "corpora" / "train" / "timebank"
    if not folder.is_dir():
        return "generated news", list(generated(180))
    gold = scorer(shared, "score_timex").read_directory(folder)
    documents = [(d.text, date.fromisoformat(d.dct[:10])) for d in gold.values()]
    return "TimeBank", documents


def generated(count: int) -> Iterator[Document]:
    """Yield documents about as dense in dates as news: one expression in some 180 characters."""
    pick = random.Random(0).choice
    who = ("The minister", "A delegation", "The envoy", "Both governments", "The central bank")
    did = ("met the opposition", "rejected the draft", "signed a protocol", "left the talks")
    when = ("on Tuesday", "last month", "in late October", "two weeks ago", "on 3 March 2024")
    rest = (
        "and said that nothing had been agreed about the border crossings or the port",
        "while officials who asked not to be named described the atmosphere as businesslike",
        "after the council had failed to find a majority for any of the proposals before it",
    )
    for _ in range(count):
        sentences = (f"{pick(who)} {pick(did)} {pick(when)} {pick(rest)}." for _ in range(20))
        yield " ".join(sentences), date(2025, 11, 19)


def _own_speed(documents: list[Document]) -> float:
    from timeline.temporal import tag

    def run() -> None:
        for text, day in documents:
            tag(text, day)

    return _speed(run, documents)


def _search_dates_speed(documents: list[Document]) -> float:
    from datetime import datetime
    from datetime import time as clock

    from dateparser.search import search_dates

    def run() -> None:
        for text, day in documents:
            base = datetime.combine(day, clock())
            search_dates(text, languages=["en"], settings={"RELATIVE_BASE": base})

    return _speed(run, documents, rounds=1)


def _speed(run: Callable[[], None], documents: list[Document], rounds: int = ROUNDS) -> float:
    """Return megabytes a CPU second, the best of some rounds."""
    best = float("inf")
    for _ in range(rounds):
        start = time.process_time()
        run()
        best = min(best, time.process_time() - start)
    return sum(len(text.encode()) for text, _ in documents) / 1e6 / best


def _sliced(documents: list[Document]) -> list[Document]:
    kept: list[Document] = []
    while documents and sum(len(text) for text, _ in kept) < SLICE:
        kept.append(documents[len(kept)])
        if len(kept) == len(documents):
            break
    return kept


def _child(code: str, given: str = "") -> float:
    """Run code in a fresh interpreter and return the number it prints."""
    done = subprocess.run(
        [sys.executable, "-c", code], input=given, capture_output=True, text=True, check=True
    )
    return float(done.stdout)
