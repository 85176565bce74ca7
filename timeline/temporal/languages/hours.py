"""What phrase forms say of hours and parts of the day, for languages that put day before month."""

from __future__ import annotations

from timeline.temporal.expression.expression import (
    CalendarDate,
    Clock,
    DayTime,
    Expression,
    Listed,
    Range,
    Weekday,
)
from timeline.temporal.grammar.digits import as_day
from timeline.temporal.grammar.match import Match
from timeline.temporal.languages import forms
from timeline.temporal.languages.forms import LEAP_YEAR


def part_of_day(m: Match) -> Expression:
    """Return a part of the day told."""
    return DayTime(m["part"].code)


def part_of_named_day(m: Match) -> Expression | None:
    """Return a part of a day that is named by its date or weekday.

    A night from one day to the other is that of the ``first``.
    """
    part = m["part"] if "part" in m else m["parthours"]
    if "first" in m:
        day = _first_day(m)
    else:
        day = forms.date(m) if "month" in m else Weekday(m["weekday"], m.get("step"))
    return None if day is None else DayTime(part.code, day)


def _first_day(m: Match) -> Expression | None:
    """Return the day before the one named, by its own number or name."""
    first = m["first"]
    if "month" not in m:
        return Weekday(first)
    year, month = m.get("year"), m.get("firstmonth", m["month"])
    return CalendarDate(year, month, first) if as_day(LEAP_YEAR, month, first) else None


def named_hour(m: Match) -> Expression:
    """Return noon or midnight."""
    return Clock(m["namedhour"], 0)


def clock(m: Match) -> Expression | None:
    """Return a time of the clock; an hour of the afternoon or evening is counted on from noon.

    With ``half`` the half hour before the one that is told ("halb neun").
    """
    hour, minute = _hour_and_minute(m)
    if "half" in m:
        hour, minute = hour - 1, 30
    if not 0 <= hour <= 24 or minute > 59:
        return None
    if "part" in m and hour < 12 and m["part"].code in ("TAF", "TEV"):
        hour += 12
    return Clock(hour, minute)


def _hour_and_minute(m: Match) -> tuple[int, int]:
    if "hour" in m:
        return m["hour"], m.get("minute", 0)
    if "number" in m:
        told = m["number"].value
        return (-1 if told is None or told % 1 else int(told)), m.get("minute", 0)
    return m["clock"][0], m["clock"][1]


def clock_range(m: Match) -> Expression | None:
    """Return the times from ``hour`` or ``clock`` to ``last``, an hour or a time of the clock."""
    first, last = clock(m), _last_clock(m)
    if not isinstance(first, Clock) or (first.hour, first.minute) >= (last.hour, last.minute):
        return None
    return Range(first, last)


def clocks(m: Match) -> Expression | None:
    """Return two times, ``hour`` or ``clock`` and ``last``."""
    first = clock(m)
    return Listed((first, _last_clock(m))) if isinstance(first, Clock) else None


def _last_clock(m: Match) -> Clock:
    told = m["last"] if isinstance(m["last"], tuple) else (m["last"], 0)
    return Clock(told[0], told[1])
