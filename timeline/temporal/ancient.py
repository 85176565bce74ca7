"""Dates before the year 1: a value, and no days, for the calendar of days begins there."""

from __future__ import annotations

from timeline.temporal.expression import Away, CalendarDate, Expression, PartOfYear, Shift
from timeline.temporal.granularity import Granularity
from timeline.temporal.reading import NO_CALENDAR, Reading, unresolved
from timeline.temporal.units import SEASON_VALUES, Unit


def ancient_year(expression: Expression) -> int | None:
    """Return the year BC that an expression names itself."""
    match expression:
        case CalendarDate(year=int(year), era=-1) | PartOfYear(year=int(year), era=-1):
            return year
        case _:
            return None


def ancient_reading(expression: Expression, story: int | None) -> Reading | None:
    """Return the reading of a date BC, or of one measured from a story BC; else ``None``.

    Args:
        expression: what was said.
        story: the year BC that the story has reached, if it is one.
    """
    year = ancient_year(expression) or _moved(expression, story)
    if year is None or year < 1:
        return None
    return unresolved(f"BC{year:04d}{_within(expression)}", NO_CALENDAR)


def _moved(expression: Expression, story: int | None) -> int | None:
    """Return the year BC of an open date in a story; years BC count down."""
    if story is None:
        return None
    match expression:
        case CalendarDate(year=None, month=int()) | PartOfYear(year=None, number=int()):
            return story
        case Shift(granularity=Granularity.YEAR, step=step):
            return story - step.count
        case Away(amount=amount, measure=measure, direction=side) if amount.value is not None:
            years = amount.value * measure.times
            return story - side * int(years) if measure.unit is Unit.YEAR else None
        case _:
            return None


def _within(expression: Expression) -> str:
    match expression:
        case CalendarDate(month=int(month), day=int(day)):
            return f"-{month:02d}-{day:02d}"
        case CalendarDate(month=int(month)):
            return f"-{month:02d}"
        case PartOfYear(granularity=Granularity.SEASON, number=int(number)):
            return f"-{SEASON_VALUES[number]}"
        case _:
            return ""
