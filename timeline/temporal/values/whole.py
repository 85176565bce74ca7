"""Which calendar unit two days bound exactly: the whole of a month, a quarter, a decade."""

from __future__ import annotations

from calendar import monthrange
from datetime import date
from enum import IntEnum

from timeline.temporal.values.granularity import Granularity
from timeline.temporal.values.units import Period


class Third(IntEnum):
    """The parts of a month that "early", "mid" and "late" name."""

    EARLY = 1
    MID = 2
    LATE = 3


def is_whole(first: date, last: date, unit: Granularity) -> bool:
    """Tell whether the days from ``first`` to ``last`` are the whole of one such unit.

    >>> is_whole(date(2025, 7, 1), date(2025, 9, 30), Granularity.QUARTER)
    True
    """
    try:
        period = Period.holding(first, unit)
    except OverflowError:  # the winter that leads out of the calendar
        return False
    return (period.first, period.last) == (first, last)


def last_of_month(year: int, month: int) -> date:
    """Return the last day of a month."""
    return date(year, month, monthrange(year, month)[1])


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
