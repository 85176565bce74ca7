"""Days in words, as an editor would write them: "late October 2025", "since March 2022"."""

from __future__ import annotations

from datetime import date

from timeline.temporal.values.granularity import Granularity
from timeline.temporal.values.when import Shape, When
from timeline.temporal.values.whole import Third, is_whole, last_of_month, third_of_month

UNDATED = "no day given"

_MONTHS = (
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
)
_THIRDS = {Third.EARLY: "early ", Third.MID: "mid-", Third.LATE: "late "}
_ORDINALS = ("first", "second", "third", "fourth")


def in_words(when: When | None) -> str:
    """Return the days in plain English, day before month.

    A unit is named only where the bounds are the whole of it (or, for a month, of its early, mid
    or late third); anything else is told by its first and last day: "between" them lies one day,
    "from one to the other" lasts what lasts. Seasons are told by their months, which hold on both
    hemispheres.

    >>> in_words(When.point(date(2025, 10, 21), date(2025, 10, 31), Granularity.MONTH))
    'late October 2025'
    >>> in_words(None)
    'no day given'
    """
    if when is None or (when.earliest is None and when.latest is None):
        return UNDATED
    if when.latest is None:
        return _open_end(when)
    if when.earliest is None:
        opening = "by" if when.shape is Shape.POINT else "until"
        return f"{opening} {_day(when.latest)}"
    if when.shape is Shape.POINT:
        named = _named_unit(when.earliest, when.latest, when.granularity)
        return named or f"between {_range(when.earliest, when.latest, ' and ')}"
    if when.is_exact:
        return _period(when.earliest, when.latest, when.granularity)
    return _loose_span(when, when.earliest, when.latest)


def _open_end(when: When) -> str:
    opening = "from" if when.shape is Shape.POINT else "since"
    first, last = when.earliest, when.latest_start
    assert first is not None
    if last is not None and last > first:
        return f"{opening} {_period(first, last, when.granularity)}"
    if when.granularity is Granularity.YEAR and (first.month, first.day) == (1, 1):
        return f"{opening} {first.year}"
    if when.granularity is Granularity.MONTH and first.day == 1:
        return f"{opening} {_month(first)}"
    return f"{opening} {_day(first)}"


def _loose_span(when: When, first: date, last: date) -> str:
    """Return the words for a span whose start or end is not known to the day."""
    inner_start, inner_end = when.latest_start, when.earliest_end
    if inner_start is None or inner_end is None:
        return _period(first, last, when.granularity)
    if inner_start >= inner_end:
        return _inside(first, inner_start, inner_end, last, when.granularity)
    sides = ((first, inner_start), (inner_end, last))
    start, end = (_period(*side, when.granularity) for side in sides)
    if all(is_whole(*side, when.granularity) for side in sides):
        return f"{start} to {end}"
    return f"starting {start}, ending {end}"


def _inside(first: date, start: date, end: date, last: date, unit: Granularity) -> str:
    """Return the words for days somewhere inside bounds, with their number if it is fixed."""
    length = (end - first).days + 1
    fixed = length > 1 and length == (last - start).days + 1
    return f"{length if fixed else 'some'} days in {_period(first, last, unit)}"


def _period(first: date, last: date, unit: Granularity) -> str:
    """Return the words for all days from ``first`` to ``last``."""
    return _named_unit(first, last, unit) or _range(first, last)


def _named_unit(first: date, last: date, unit: Granularity) -> str | None:
    if first == last:
        return _day(first)
    if is_whole(first, last, Granularity.MONTH):
        return _month(first)
    if is_whole(first, last, Granularity.YEAR):
        return str(first.year)
    third = third_of_month(first, last)
    if unit is Granularity.MONTH and third:
        return f"{_THIRDS[third]}{_month(first)}"
    return _large_unit(first, unit) if is_whole(first, last, unit) else None


def _large_unit(first: date, unit: Granularity) -> str | None:
    match unit:
        case Granularity.WEEK:
            return f"week of {_day(first)}"
        case Granularity.WEEKEND:
            return f"weekend of {_day(first)}"
        case Granularity.QUARTER:
            return f"{_ORDINALS[first.month // 3]} quarter of {first.year}"
        case Granularity.HALF:
            return f"{_ORDINALS[first.month // 6]} half of {first.year}"
        case Granularity.DECADE:
            return f"{first.year}s"
        case _:
            return None


def _range(first: date, last: date, to: str = " to ") -> str:
    whole_months = first.day == 1 and last == last_of_month(last.year, last.month)
    if whole_months and (first.month, last.month) == (1, 12):
        return f"{first.year}{to}{last.year}"
    if whole_months:
        start = _MONTHS[first.month - 1] if first.year == last.year else _month(first)
        return f"{start}{to}{_month(last)}"
    if (first.year, first.month) == (last.year, last.month):
        return f"{first.day}{to}{_day(last)}"
    if first.year == last.year:
        return f"{first.day} {_MONTHS[first.month - 1]}{to}{_day(last)}"
    return f"{_day(first)}{to}{_day(last)}"


def _month(day: date) -> str:
    return f"{_MONTHS[day.month - 1]} {day.year}"


def _day(day: date) -> str:
    return f"{day.day} {_month(day)}"
