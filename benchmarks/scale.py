"""How merging grows with the number of articles of one topic, and whether it stays right."""

from __future__ import annotations

import time
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from math import log
from pathlib import Path

from benchmarks.stream import Stream, stream
from timeline import merge
from timeline.config import Settings
from timeline.model.event import Event
from timeline.model.mention import EventMention
from timeline.pipeline import RunReport, read

SIZES = (1000, 4000)


@dataclass(frozen=True, slots=True)
class Score:
    """How right events are: shares of 1."""

    precision: float  # B-cubed, over the sentences that tell an event
    recall: float
    days: float  # of events, told rightly by all, that have exactly the true day
    mixed: float  # of events that hold two true ones


def score(truth: Stream, events: Iterable[Event]) -> Score:
    """Return how well events agree with the truth of a stream."""
    told = {(each.article, each.start): each for each in truth.tellings}
    found = [
        [
            (mention, told[mention.article, mention.sentence.start])
            for mention in event.mentions
            if (mention.article, mention.sentence.start) in told
        ]
        for event in events
    ]
    sizes: dict[int, int] = defaultdict(int)
    for group in found:
        for _, telling in group:
            sizes[telling.happening.id] += 1
    precision, recall, mentions = 0.0, 0.0, 0
    for group in found:
        for _, telling in group:
            same = sum(other.happening == telling.happening for _, other in group)
            precision += same / len(group)
            recall += same / sizes[telling.happening.id]
            mentions += 1
    held = [group for group in found if group]
    mixed = sum(len({telling.happening.id for _, telling in group}) > 1 for group in held)
    return Score(
        precision / max(1, mentions),
        recall / max(1, mentions),
        _exact(events, told),
        mixed / max(1, len(held)),
    )


def _exact(events: Iterable[Event], told: dict[tuple[str, int], object]) -> float:
    right, all_ = 0, 0
    for event in events:
        tellings = [told.get((each.article, each.sentence.start)) for each in event.mentions]
        days = {each.happening.day for each in tellings if each is not None}  # type: ignore[attr-defined]
        if len(days) == 1 and event.when is not None:
            all_ += 1
            right += {event.when.earliest, event.when.latest} == days
    return right / max(1, all_)


def mentions_of(truth: Stream) -> list[EventMention]:
    """Return the mentions that are read in a stream."""
    read_now = read(truth.articles, RunReport(), Settings(workers=1))
    return [mention for _, found in read_now for mention in found]


def merged(truth: Stream, mentions: Sequence[EventMention]) -> tuple[list[Event], float]:
    """Return the events of a stream and the CPU seconds that merging took."""
    texts = {article.id: article.text for article in truth.articles}
    start = time.process_time()
    events = merge.corroborate(mentions, texts=texts)
    return events, time.process_time() - start


def main(shared: Path, sizes: Sequence[int] = SIZES) -> None:
    """Print seconds, growth and rightness for each size."""
    del shared
    took: list[tuple[int, float]] = []
    for size in sizes:
        truth = stream(size)
        events, seconds = merged(truth, mentions_of(truth))
        took.append((size, seconds))
        found = score(truth, events)
        print(
            f"{size:6} articles: {seconds:6.2f} CPU s, {len(events)} events, precision"
            f" {found.precision:.3f}, recall {found.recall:.3f}, days {found.days:.3f},"
            f" mixed {found.mixed:.3f}"
        )
    (few, short), (many, long) = took[0], took[-1]
    print(f"exponent {log(long / short) / log(many / few):.2f}")
