"""Which calendar unit two days bound exactly: the whole of a month, a quarter, a decade."""

from __future__ import annotations

from calendar import monthrange
from collections.abc import Callable
from datetime import date, timedelta
from enum import IntEnum

from timeline.temporal.granularity import Granularity


class Third(IntEnum):
    """The parts of a month that "early", "mid" and "late" name."""

    EARLY = 1
    MID = 2
    LATE = 3


def last_of_month(year: int, month: int) -> date:
    """Return the last day of a month."""
    return date(year, month, monthrange(year, month)[1])


def _spans_months(first: date, last: date, months: int) -> bool:
    """Tell whether the days are so many whole calendar months."""
    count = (last.year - first.year) * 12 + last.month - first.month + 1
    return first.day == 1 and last == last_of_month(last.year, last.month) and count == months


def _spans_years(first: date, last: date, years: int) -> bool:
    """Tell whether the days are so many whole years, the first one a multiple of them."""
    return first.month == 1 and first.year % years == 0 and _spans_months(first, last, 12 * years)


def _is_weekend(first: date, last: date) -> bool:
    return first.isoweekday() == 6 and last - first == timedelta(days=1)


def _is_week(first: date, last: date) -> bool:
    return first.isoweekday() == 1 and last - first == timedelta(days=6)


def _is_season(first: date, last: date) -> bool:
    return first.month % 3 == 0 and _spans_months(first, last, 3)


def _is_quarter(first: date, last: date) -> bool:
    return first.month % 3 == 1 and _spans_months(first, last, 3)


def _is_half(first: date, last: date) -> bool:
    return first.month in (1, 7) and _spans_months(first, last, 6)


_TESTS: dict[Granularity, Callable[[date, date], bool]] = {
    Granularity.DAY: lambda first, last: first == last,
    Granularity.WEEKEND: _is_weekend,
    Granularity.WEEK: _is_week,
    Granularity.MONTH: lambda first, last: _spans_months(first, last, 1),
    Granularity.SEASON: _is_season,
    Granularity.QUARTER: _is_quarter,
    Granularity.HALF: _is_half,
    Granularity.YEAR: lambda first, last: _spans_years(first, last, 1),
    Granularity.DECADE: lambda first, last: _spans_years(first, last, 10),
    Granularity.CENTURY: lambda first, last: _spans_years(first, last, 100),
    Granularity.MILLENNIUM: lambda first, last: _spans_years(first, last, 1000),
}


def is_whole(first: date, last: date, unit: Granularity) -> bool:
    """Tell whether the days from ``first`` to ``last`` are the whole of one such unit.

    Weeks begin on Monday, seasons are the three calendar months that meteorologists give them,
    decades and centuries begin with the year that ends in noughts.

    >>> is_whole(date(2025, 7, 1), date(2025, 9, 30), Granularity.QUARTER)
    True
    """
    return _TESTS[unit](first, last)


def third_of_month(first: date, last: date) -> Third | None:
    """Return which third of a month the days are: 1 to 10, 11 to 20, 21 to its last day.

    >>> third_of_month(date(2025, 2, 21), date(2025, 2, 28))
    <Third.LATE: 3>
    """
    if (first.year, first.month) != (last.year, last.month):
        return None
    thirds = {
        (1, 10): Third.EARLY,
        (11, 20): Third.MID,
        (21, last_of_month(last.year, last.month).day): Third.LATE,
    }
    return thirds.get((first.day, last.day))
