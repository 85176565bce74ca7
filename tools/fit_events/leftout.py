"""Figures of each annotated set, with that set left out of the fitting."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from types import ModuleType
from typing import Any

from timeline.extract.choose.overlap import kept
from timeline.extract.clause.draft import Draft
from timeline.extract.dating.days import date_all
from timeline.extract.evidence.weights import Weights
from timeline.extract.reader import confidence, drafted, judged
from tools.fit_events import learn
from tools.fit_events.corpus import SETS, Annotated
from tools.fit_events.learn import Rows, Taught

SHOWN = (
    "mention_f1",
    "mention_p",
    "mention_r",
    "sound_f1",
    "type_accuracy",
    "status_accuracy",
    "date_near",
)
MANY = tuple(name for name in SETS if name != "mixed")  # mixed is mostly of what is no event
EVENLY = {"worth": 1.0, "type": 1.0, "status": 1.0, "days": 1.0, "bias": 0.0}


@dataclass(frozen=True, slots=True)
class Left:
    """A set scored by weights that never saw it: figures, and each mention with its truth.

    ``shares`` are worth, type, status and days of each mention; ``sound`` whether it is right.
    """

    figures: dict[str, float]
    shares: list[tuple[float, float, float, float]]
    sound: list[bool]
    confidence: list[float]


def log_shares(shares: Sequence[float]) -> list[float]:
    """Return shares as logarithms, which are what confidence adds up."""
    return [math.log(max(share, 1e-6)) for share in shares]


def mean(left: dict[str, Left], figure: str) -> float:
    """Return the mean of a figure over the sets of many events."""
    return sum(left[name].figures[figure] for name in MANY) / len(MANY)


def table(left: dict[str, Left], title: str) -> str:
    """Return one line a set and the mean of those of many events, in per cent."""
    heads = (name.removesuffix("_accuracy") for name in SHOWN)
    lines = [f"{title:12}" + "".join(f"{head:>12}" for head in heads)]
    for name, one in left.items():
        lines.append(f"{name:12}" + "".join(f"{100 * one.figures[key]:12.1f}" for key in SHOWN))
    lines.append(f"{'mean of 5':12}" + "".join(f"{100 * mean(left, key):12.1f}" for key in SHOWN))
    return "\n".join(lines)


def read_with(one: Annotated, weights: Weights) -> list[Draft]:
    """Return the drafts of an article as weights have it."""
    drafts = drafted(one.page, kept(judged(one.page, weights)), weights)
    date_all(drafts, one.page, weights)
    return drafts


def evenly(rows: Rows) -> Rows:
    """Return rows with a confidence that is the product of the four shares."""
    return [*rows, *(("sound", "", name, value, 0) for name, value in EVENLY.items())]


def left_out(
    corpus: Sequence[Annotated], lessons: Sequence[Taught], tools: ModuleType, shared: Path
) -> dict[str, Left]:
    """Return the figures of each set by weights fitted on all others."""
    found = {}
    for name in SETS:
        rows = learn.fit([one for one in lessons if one.set != name])
        weights = learn.weights(evenly(rows))
        found[name] = scored(name, corpus, weights, tools, shared)
    return found


def scored(
    name: str, corpus: Sequence[Annotated], weights: Weights, tools: ModuleType, shared: Path
) -> Left:
    """Return the figures of one set by given weights."""
    folder = shared / "gold" / name
    articles = tools.read_articles(folder)
    gold, _ = tools.read_gold(folder / "events.json", articles)
    drafts = [
        (one.article.id, draft)
        for one in corpus
        if one.set == name
        for draft in read_with(one, weights)
    ]
    system = [_mention(tools, article, draft) for article, draft in drafts]
    figures = tools.score(gold, system, articles)
    right = [False] * len(system)
    for i, j in tools.align(gold, system, articles).items():
        right[j] = tools.same_sense(gold[i], system[j]) and tools.near_days(gold[i], system[j])
    return Left(
        figures,
        [(d.worth, d.typed, d.stood, d.dated) for _, d in drafts],
        right,
        [confidence(draft, weights) for _, draft in drafts],
    )


def _mention(tools: ModuleType, article: str, draft: Draft) -> Any:
    when = draft.when
    return tools.Mention(
        article,
        draft.spot.start,
        draft.spot.end,
        draft.type.value,
        draft.status.value,
        tuple(who.name for who in draft.participants),
        draft.place,
        when.earliest if when else None,
        when.latest if when else None,
        f"{article}:{draft.spot.start}",
    )
