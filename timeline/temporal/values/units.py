"""Calendar units: the one that holds a day, its neighbours, its days and its TIMEX3 value."""

from __future__ import annotations

from calendar import monthrange
from dataclasses import replace
from datetime import date, timedelta
from enum import Enum
from functools import lru_cache

from timeline.temporal.values.granularity import Granularity
from timeline.temporal.values.record import record

SEASON_VALUES = ("SP", "SU", "FA", "WI")  # by quarter of a year that begins in March


class Unit(Enum):
    """A unit of time as words name it; the value is its letter in a TIMEX3 duration."""

    SECOND = "TS"
    MINUTE = "TM"
    HOUR = "TH"
    DAY = "D"
    WEEKEND = "WE"
    WEEK = "W"
    MONTH = "M"
    SEASON = "SN"
    QUARTER = "Q"
    HALF = "H"
    YEAR = "Y"
    DECADE = "DE"
    CENTURY = "C"
    MILLENNIUM = "L"

    @property
    def granularity(self) -> Granularity:
        """The calendar unit; clock units count as their day."""
        return Granularity.__members__.get(self.name, Granularity.DAY)

    @property
    def is_clock(self) -> bool:
        """Whether the unit is shorter than a day."""
        return self.value.startswith("T")


_MONTHS = {
    Granularity.MONTH: 1,
    Granularity.SEASON: 3,
    Granularity.QUARTER: 3,
    Granularity.HALF: 6,
    Granularity.YEAR: 12,
    Granularity.DECADE: 120,
    Granularity.CENTURY: 1_200,
    Granularity.MILLENNIUM: 12_000,
}
_DAYS = {Granularity.DAY: 1, Granularity.WEEK: 7, Granularity.WEEKEND: 7}


@record
class Period:
    """One calendar unit: its granularity and its first and last day (a feast may have several).

    ``fiscal`` is what a firm calls its own quarter, by the year of its last day: ``Q2``, or
    ``QX`` where its number was not said.

    >>> Period.holding(date(2025, 11, 19), Granularity.WEEK).value
    '2025-W47'
    """

    granularity: Granularity
    first: date
    last: date
    fiscal: str | None = None

    @classmethod
    @lru_cache(maxsize=4096)  # a text asks for few units, again and again
    def holding(cls, day: date, granularity: Granularity) -> Period:
        """Return the unit that contains a day; weeks begin on Monday, winter in December."""
        match granularity:
            case Granularity.DAY:
                return cls(granularity, day, day)
            case Granularity.WEEK:
                monday = add_days(day, -day.weekday())
                return cls(granularity, monday, add_days(monday, 6))
            case Granularity.WEEKEND:
                saturday = add_days(day, 5 - day.weekday())
                return cls(granularity, saturday, add_days(saturday, 1))
        length = _MONTHS[granularity]
        shift = 2 if granularity is Granularity.SEASON else 0
        start = (day.year * 12 + day.month - 1 - shift) // length * length + shift
        return cls(granularity, _month_start(start), _month_end(start + length - 1))

    @property
    def value(self) -> str:
        """The TIMEX3 value: ``2025-11-19``, ``2025-W47``, ``2025-Q4``, ``2025-SU``, ``197``."""
        first = self.first
        if self.fiscal is not None:
            return f"{self.last.year:04d}-{self.fiscal}"
        match self.granularity:
            case Granularity.DAY if self.last > first:
                return f"{first.isoformat()}/{self.last.isoformat()}"
            case Granularity.DAY:
                return first.isoformat()
            case Granularity.WEEK | Granularity.WEEKEND:
                year, week, _ = first.isocalendar()
                end = "-WE" if self.granularity is Granularity.WEEKEND else ""
                return f"{year:04d}-W{week:02d}{end}"
            case Granularity.MONTH:
                return f"{first.year:04d}-{first.month:02d}"
            case Granularity.SEASON:
                return f"{first.year:04d}-{SEASON_VALUES[first.month // 3 - 1]}"
            case Granularity.QUARTER:
                return f"{first.year:04d}-Q{(first.month + 2) // 3}"
            case Granularity.HALF:
                return f"{first.year:04d}-H{(first.month + 5) // 6}"
            case Granularity.YEAR:
                return f"{first.year:04d}"
            case Granularity.DECADE:
                return f"{first.year // 10:03d}"
            case Granularity.CENTURY:
                return f"{first.year // 100:02d}"
            case Granularity.MILLENNIUM:
                return f"{first.year // 1000}"

    def shifted(self, count: int) -> Period:
        """Return the unit that lies ``count`` units later.

        Raises:
            OverflowError: it would lie outside the years 1 to 9999.
        """
        return Period.holding(move(self.first, self.granularity, count), self.granularity)

    def years_later(self, count: int) -> Period:
        """Return the same part of the year that lies ``count`` years later."""
        first = move(self.first, Granularity.YEAR, count)
        if self.fiscal is None:
            return Period.holding(first, self.granularity)
        return replace(self, first=first, last=move(self.last, Granularity.YEAR, count))


def part_value(granularity: Granularity, number: int) -> str:
    """Return the TIMEX3 text of a season, quarter or half by its number, from 0.

    >>> part_value(Granularity.QUARTER, 1)
    'Q2'
    """
    if granularity is Granularity.SEASON:
        return SEASON_VALUES[number]
    return f"{'Q' if granularity is Granularity.QUARTER else 'H'}{number + 1}"


def _month_start(index: int) -> date:
    year, month = divmod(index, 12)
    if index < 12:  # a decade or century that begins before year 1
        return date.min
    if year > 9999:
        raise OverflowError(f"year {year} is outside the calendar")
    return date(year, month + 1, 1)


def _month_end(index: int) -> date:
    year, month = divmod(index, 12)
    if not 1 <= year <= 9999:
        raise OverflowError(f"year {year} is outside the calendar")
    return date(year, month + 1, monthrange(year, month + 1)[1])


def add_days(day: date, count: int) -> date:
    """Return the day ``count`` days later; ``OverflowError`` outside the years 1 to 9999."""
    return day + timedelta(days=count)


def move(day: date, granularity: Granularity, count: int) -> date:
    """Return the day moved by whole units; a day the month does not have becomes its last.

    Raises:
        OverflowError: the result lies outside the years 1 to 9999.

    >>> move(date(2025, 3, 31), Granularity.MONTH, -1)
    datetime.date(2025, 2, 28)
    """
    if granularity in _DAYS:
        return add_days(day, count * _DAYS[granularity])
    year, month = divmod(day.year * 12 + day.month - 1 + count * _MONTHS[granularity], 12)
    if not 1 <= year <= 9999:
        raise OverflowError(f"year {year} is outside the calendar")
    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))


def weekday_near(anchor: date, weekday: int, *, tense: int) -> date:
    """Return the day a bare weekday names, seen from an anchor.

    Reports mean the nearest such day in the direction of the verb; on a Tuesday, a past-tense
    "Tuesday" is the anchor itself, and so is one under a future verb.

    Args:
        anchor: publication day, local to the outlet.
        weekday: ISO number, 1 Monday to 7 Sunday.
        tense: -1 for a past verb, +1 for a future one.

    >>> weekday_near(date(2025, 11, 20), 2, tense=-1)
    datetime.date(2025, 11, 18)
    """
    ahead = (weekday - anchor.isoweekday()) % 7
    behind = (anchor.isoweekday() - weekday) % 7
    return add_days(anchor, ahead if tense > 0 else -behind)
