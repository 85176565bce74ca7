"""Which passages tell a story: there open dates are measured from the last date told.

News measures them from its publication day. Background in news, and whole encyclopaedia
articles, do not: "In March 1991 the war ended. On 12 June ..." means a June of that time. The
sign is an explicit year far from the publication day, with no day of the news week beside it.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from timeline.temporal.expression import (
    CalendarDate,
    Clock,
    DayTime,
    Expression,
    Hedged,
    Inside,
    Nth,
    PartOfYear,
    Portioned,
    Range,
    Shift,
    Weekday,
)
from timeline.temporal.find import Candidate
from timeline.temporal.granularity import Granularity
from timeline.temporal.neighbours import names_thing
from timeline.temporal.tokens import Tokens

# A text whose explicit far years outnumber its news days this many times is a story as a whole.
# Annotated news and histories lie far apart: from 3 to 8, either figure tells them without a fault.
STORY_RATIO = 4
STORY_DATES = 5
NEAR_YEARS = 1  # explicit years this little before the publication year are news


@dataclass(frozen=True, slots=True)
class Place:
    """Where a candidate stands: its paragraph, its sentence, and what is told there.

    ``story``: the whole text is one. ``background``: its paragraph tells of another time.
    """

    paragraph: int
    sentence: int
    story: bool = False
    background: bool = False


def places(tokens: Tokens, candidates: Sequence[Candidate], year: int | None) -> list[Place]:
    """Return the place of each candidate; ``year`` is that of the publication day, if known."""
    positions = _positions(tokens, candidates)
    far = [_far_year(candidate.expression, year) for candidate in candidates]
    news = [_is_news_day(candidate.expression) for candidate in candidates]
    story = sum(flag is True for flag in far)
    if story >= STORY_DATES and story >= STORY_RATIO * sum(news):
        return [Place(*position, story=True) for position in positions]
    found: list[Place] = []
    background, here = False, -1
    for candidate, position, is_far, is_news in zip(candidates, positions, far, news, strict=True):
        if position[0] != here:
            background, here = False, position[0]
        found.append(Place(*position, background=background))
        passing = candidate.cues.before == "since" or names_thing(tokens, candidate)
        if is_far is not None and not passing:
            background = is_far and _names_month(candidate.expression)
        elif is_news:
            background = False
    return found


def _positions(tokens: Tokens, candidates: Sequence[Candidate]) -> list[tuple[int, int]]:
    """Return paragraph and sentence of each candidate, both counted from 0."""
    found: list[tuple[int, int]] = []
    paragraph = sentence = at = 0
    for candidate in candidates:
        between = tokens.words[at : candidate.first]
        gaps = between.count("")
        paragraph += gaps
        sentence += gaps + sum(map(between.count, ".?!"))
        at = candidate.first
        found.append((paragraph, sentence))
    return found


def _far_year(expression: Expression, year: int | None) -> bool | None:
    """Tell whether an explicit year lies far before the publication; ``None`` without a year.

    Years to come do not count: they are forecasts, and news all the same.
    """
    match expression:
        case CalendarDate(era=-1):
            return True
        case CalendarDate(year=int(told), short_year=False) | PartOfYear(year=int(told)):
            return year is None or told < year - NEAR_YEARS
        case Portioned(inner=inner) | Hedged(inner=inner):
            return _far_year(inner, year)
        case Nth(whole=inner) | Inside(whole=inner) | Range(start=inner):
            return _far_year(inner, year)
        case DayTime(of=inner) | Clock(of=inner) if inner is not None:
            return _far_year(inner, year)
        case _:
            return None


def _is_news_day(expression: Expression) -> bool:
    match expression:
        case Weekday() | Shift(granularity=Granularity.DAY | Granularity.WEEK):
            return not (expression.step and expression.step.story)
        case DayTime(of=inner) | Clock(of=inner) if inner is not None:
            return _is_news_day(inner)
        case Portioned(inner=inner) | Hedged(inner=inner):
            return _is_news_day(inner)
        case _:
            return False


def _names_month(expression: Expression) -> bool:
    """Tell whether a date is told finely enough to begin a story: not by its year alone."""
    match expression:
        case CalendarDate(month=month):
            return month is not None
        case Portioned(inner=inner) | Hedged(inner=inner) | Range(start=inner):
            return _names_month(inner)
        case _:
            return True
