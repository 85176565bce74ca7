"""Timeline17: the days a pile of articles points to, against timelines that journalists wrote."""

from __future__ import annotations

import gzip
import json
import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from statistics import mean

from tests.eval.suite import Difference, Result, Suite
from timeline import pipeline
from timeline.config import Settings
from timeline.merge import salience
from timeline.merge.salience import Reference
from timeline.model.article import Article
from timeline.model.vocabulary import PublishedBasis
from timeline.temporal import tag

TOPICS = ("LibyaWar_cnn", "LibyaWar_reuters")

# The corpus comes as tokens of the Penn Treebank; these rows join them to text as it was printed.
_JOINS = tuple(
    (re.compile(pattern), text)
    for pattern, text in (
        (r"\\/", "/"),
        (r"\\\*", "*"),
        (r"-LRB- ?", "("),
        (r" ?-RRB-", ")"),
        (r"-LSB- ?", "["),
        (r" ?-RSB-", "]"),
        (r"`` ?", '"'),
        (r" ?''", '"'),
        (r"(?<!\w)` ", "'"),
        (r" (?=['’](?:s|re|ve|ll|d|m|S)?\b)", ""),
        (r" (?=n['’]t\b)", ""),
        (r" (?=[,.;:?!%](?:[\s\"')]|$))", ""),
        (r"(?<=[$£€#]) (?=\d)", ""),
        (r" +\n", "\n"),
    )
)


@dataclass(frozen=True, slots=True)
class Topic:
    """The articles of one outlet on one story, and the days of its own timeline of it."""

    articles: tuple[Article, ...]
    timelines: tuple[frozenset[date], ...]


def topic(folder: Path) -> Topic:
    """Return what one folder of the corpus holds, texts as they were printed."""
    with gzip.open(folder / "articles.jsonl.gz", "rt", encoding="utf-8") as lines:
        rows = [json.loads(line) for line in lines]
    outlet = folder.name.rpartition("_")[2]
    articles = tuple(
        _article(row, f"{outlet}-{number}", outlet)
        for number, row in enumerate(rows)
        if row["text"].strip()  # some were emptied when the corpus was made
    )
    with (folder / "timelines.jsonl").open(encoding="utf-8") as lines:
        told = [json.loads(line) for line in lines]
    timelines = tuple(frozenset(date.fromisoformat(day) for day, _ in rows) for rows in told)
    return Topic(articles, timelines)


def _article(row: dict[str, str], name: str, outlet: str) -> Article:
    return Article(
        id=name,
        text=joined(row["text"]),
        outlet=outlet,
        language="en",
        published=date.fromisoformat(row["time"][:10]),
        published_basis=PublishedBasis.GIVEN,
    )


def joined(tokens: str) -> str:
    """Return tokenised text as it was printed.

    >>> joined("`` It is n't over , '' Gadhafi 's aide -LRB- a cousin -RRB- said . ")
    '"It isn\\'t over," Gadhafi\\'s aide (a cousin) said. '
    """
    for pattern, text in _JOINS:
        tokens = pattern.sub(text, tokens)
    return tokens


def date_f1(chosen: Sequence[date], gold: frozenset[date]) -> float:
    """Return the F1 of chosen days against those of a timeline."""
    hits = len(gold.intersection(chosen))
    return 2 * hits / (len(set(chosen)) + len(gold))


def most_salient(score: Mapping[date, float], gold: frozenset[date]) -> list[date]:
    """Return as many days as a timeline has, of those between its first and its last."""
    inside = [day for day in score if min(gold) <= day <= max(gold)]
    return sorted(inside, key=lambda day: (-score[day], day))[: len(gold)]


def day_scores(articles: Sequence[Article]) -> dict[date, float]:
    """Return how much each day matters, by the dates the articles name and the events they tell."""
    events = pipeline.build(articles, settings=Settings()).events
    published = {article.id: article.day for article in articles if article.day}
    return salience.days([*salience.references(events), *named(articles)], published)


def named(articles: Sequence[Article]) -> Iterator[Reference]:
    """Yield a reference for each expression that names one day."""
    for article in articles:
        for timex in tag(article.text, article.day):
            when = timex.when
            if when and when.earliest is not None and when.earliest == when.latest:
                yield Reference(when.earliest, article.id)


def score(folder: Path) -> Result:
    """Score the days chosen for the two timelines of Libya, beside those with most articles."""
    figures: dict[str, float] = {}
    differences: list[Difference] = []
    for name in TOPICS:
        found = topic(folder / name)
        ours = day_scores(found.articles)
        counts = Counter(article.day for article in found.articles if article.day)
        outlet = name.rpartition("_")[2]
        chosen = [most_salient(ours, gold) for gold in found.timelines]
        figures[f"{outlet}_f1"] = mean(map(date_f1, chosen, found.timelines))
        figures[f"{outlet}_counts_f1"] = mean(
            date_f1(most_salient(counts, gold), gold) for gold in found.timelines
        )
        for days, gold in zip(chosen, found.timelines, strict=True):
            differences += _differences(outlet, days, gold)
    figures["date_f1"] = mean(figures[f"{name.rpartition('_')[2]}_f1"] for name in TOPICS)
    baseline = mean(figures[f"{name.rpartition('_')[2]}_counts_f1"] for name in TOPICS)
    figures["above_counts"] = figures["date_f1"] - baseline
    return Result(figures, tuple(differences))


def _differences(
    outlet: str, chosen: Sequence[date], gold: frozenset[date]
) -> Iterator[Difference]:
    for day in sorted(gold.difference(chosen)):
        yield Difference("missed day", outlet, day.isoformat(), "-", "", "")
    for day in sorted(set(chosen) - gold):
        yield Difference("spurious day", outlet, "-", day.isoformat(), "", "")


SUITES = (Suite("timeline17", "corpora/events/timeline17", score, ("date_f1", "above_counts")),)
