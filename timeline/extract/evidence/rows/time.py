"""What days are told of it, and near it."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta

from timeline.extract.clause.spot import Spot
from timeline.extract.evidence.evidence import Breadth, Evidence, Example
from timeline.temporal.values.when import When

_NEWS, _WEEK, _YEAR = timedelta(days=2), timedelta(days=10), timedelta(days=400)


def distance(when: When | None, day: date | None) -> str:
    """Return in a word how far the last day of an expression lies from the article's."""
    if when is None or when.latest is None or day is None:
        return "open"
    age = day - when.latest
    if age < timedelta(0):
        return "ahead"
    if age <= _NEWS:
        return "news"
    return "days ago" if age <= _WEEK else "months ago" if age <= _YEAR else "years ago"


def _own(spot: Spot) -> Iterator[str]:
    if spot.own is not None:
        yield distance(spot.own.timex.when, spot.page.day)


def _dated(spot: Spot) -> Iterator[str]:
    yield "own" if spot.own is not None else "beside" if spot.times else "none"


def _saying_dated(spot: Spot) -> Iterator[str]:
    verbs = {verb.i for verb in spot.voice.verbs}
    if any(one.owner.i in verbs for one in spot.times):
        yield ""


ROWS: tuple[Evidence, ...] = (
    Evidence(
        "own day",
        _own,
        "a day of its own: {}",
        (Example("They met on Tuesday.", "met", "news"),),
    ),
    Evidence("dated", _dated, "a day told: {}", (), Breadth.BROAD),
    Evidence("saying dated", _saying_dated, "who says so said it on a day that is told"),
)
