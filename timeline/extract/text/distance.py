"""How far "within days" and "in two to three weeks" reach, in days."""

from __future__ import annotations

import re
from datetime import date

from timeline.temporal.values.timex import Timex

# "within days" of an event reaches ten days beyond it (the table of day conventions); the other
# units reach to the end of the next longer one.
_REACH = {"hour": 1, "day": 10, "week": 31, "month": 366}
_UNIT = re.compile(r"\b(hour|day|week|month)s?\b", re.IGNORECASE)
_VALUE = re.compile(r"P(\d+)([DWMY])$")
_DAYS = {"D": 1, "W": 7, "M": 30, "Y": 365}
_NUMBERS = {
    word: number
    for number, word in enumerate(
        ("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"), start=1
    )
}


def shifted(day: date, days: int) -> date:
    """Return the day so many days later; the calendar's first or last where it has none.

    >>> shifted(date(2025, 11, 20), -2), shifted(date(9999, 12, 30), 10)
    (datetime.date(2025, 11, 18), datetime.date(9999, 12, 31))
    """
    return date.fromordinal(min(max(day.toordinal() + days, 1), date.max.toordinal()))


def reach(timex: Timex) -> int | None:
    """Return how many days after an event "within" a vague duration still lies."""
    unit = _UNIT.search(timex.text)
    return _REACH[unit[1].lower()] if unit else None


def days(timex: Timex) -> tuple[int, int | None]:
    """Return the least and the most days of a counted duration; (0, None) for any other."""
    value = _VALUE.match(timex.value)
    if value is None:
        return 0, None
    unit = _DAYS[value[2]]
    words = timex.text.lower().split()
    counts = [_NUMBERS[word] for word in words if word in _NUMBERS]
    counts += [int(word) for word in words if word.isdigit()]
    least = int(value[1])
    return least * unit, max([least, *counts]) * unit
