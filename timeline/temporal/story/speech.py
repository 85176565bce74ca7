"""Speech of another day: what stands in quotes is measured from the day it was spoken.

"The trains run again tomorrow," a governor promised in September 2016: that is no day of the news.
The frame is the one full date outside the quotes of their sentence.
"""

from __future__ import annotations

from collections.abc import Sequence

from timeline.temporal.expression.expression import (
    Away,
    CalendarDate,
    Clock,
    DayTime,
    Expression,
    Shift,
    Weekday,
)
from timeline.temporal.find.candidate import Candidate
from timeline.temporal.grammar.tokens import Tokens
from timeline.temporal.story.passages import Place

_OPENING, _CLOSING, _EITHER = ("“", "«", "„"), ("”", "»"), '"'
LONGEST = 120  # words of a quotation; a mark that is never closed opens none


def frames(
    tokens: Tokens, candidates: Sequence[Candidate], stands: Sequence[Place]
) -> dict[int, CalendarDate]:
    """Return the date that each quoted expression is spoken on, by the number of its candidate."""
    quoted = _quoted(tokens)
    if not quoted:
        return {}
    dates: dict[int, list[CalendarDate]] = {}  # full dates outside quotes, by sentence
    for candidate, place in zip(candidates, stands, strict=True):
        said = candidate.expression
        if candidate.first not in quoted and _is_full(said) and isinstance(said, CalendarDate):
            dates.setdefault(place.sentence, []).append(said)
    found: dict[int, CalendarDate] = {}
    for index, (candidate, place) in enumerate(zip(candidates, stands, strict=True)):
        told = dates.get(place.sentence, ())
        if len(told) == 1 and candidate.first in quoted and _is_relative(candidate.expression):
            found[index] = told[0]
    return found


def _quoted(tokens: Tokens) -> set[int]:
    """Return the numbers of the words that stand in double quotes, in one paragraph."""
    found: set[int] = set()
    opened: int | None = None
    for at, word in enumerate(tokens.words):
        if not word or (opened is not None and at - opened > LONGEST):
            opened = None
        if word in _OPENING or (word == _EITHER and opened is None):
            opened = at
        elif opened is not None and (word == _EITHER or word in _CLOSING):
            found.update(range(opened + 1, at))
            opened = None
    return found


def _is_full(expression: Expression) -> bool:
    """Tell whether a date has its year and month, so that speech can be measured from it."""
    match expression:
        case CalendarDate(year=int(), month=int(), era=1):
            return True
        case _:
            return False


def _is_relative(expression: Expression) -> bool:
    match expression:
        case Shift(step=step) | Weekday(step=step):
            return step is None or not step.story
        case Away(story=False):
            return True
        case DayTime(of=inner) | Clock(of=inner) if inner is not None:
            return _is_relative(inner)
        case _:
            return False
