"""What phrase forms say, for languages that put day before month: builders over named places.

The order of words is each language's own and stands in its patterns; what the words say, once
they have a name, is the same: ``DAY . MONTH YEAR`` and ``DAY MONTH YEAR року`` are one builder.
"""

from __future__ import annotations

import re
from collections.abc import Callable

from timeline.temporal.expression.expression import (
    Away,
    CalendarDate,
    Clock,
    DayTime,
    Era,
    Expression,
    Frame,
    Hedged,
    Inside,
    Length,
    NamedDay,
    Nth,
    PartOfYear,
    Portioned,
    Range,
    Recurring,
    Shift,
    Vague,
    Weekday,
)
from timeline.temporal.expression.meanings import Amount, Measure, Step
from timeline.temporal.expression.values import duration_value
from timeline.temporal.grammar.digits import as_day
from timeline.temporal.grammar.match import Match
from timeline.temporal.grammar.rule import Builder
from timeline.temporal.values.granularity import Granularity
from timeline.temporal.values.timex import Mod
from timeline.temporal.values.units import Unit

Wrapper = Callable[[Match, Expression], Expression | None]

ONE = Amount(1.0)
HALF = Amount(0.5)
VAGUE = Amount(None)
_FRAMES = {-1: Frame.BEHIND, 0: Frame.FREE, 1: Frame.AHEAD}
_DATES = (CalendarDate, Weekday, PartOfYear, Shift, Era, Inside, Nth, DayTime, NamedDay)
_SEASONS = ("SP", "SU", "FA", "WI")
_MODERN = 1500  # bare numbers below are amounts more often than years
_FIRST_YEAR = 1000  # counted years stay below it
LEAP_YEAR = 2000  # has every day of the calendar


def date(m: Match) -> Expression | None:
    """Return a day or month from ``day``, ``month``, ``year``, ``weekday``; a day must exist."""
    day, month = m.get("day"), m.get("month")
    if day is None and m.stands_after("TITLE"):
        return None  # "Frau Mai"
    if day is not None and (month is None or as_day(LEAP_YEAR, month, day) is None):
        return None
    year, short = m.get("year", m.get("short")), "short" in m
    return CalendarDate(year, month, day, m.get("weekday"), m.get("step"), short_year=short)


def numeric(m: Match) -> Expression | None:
    """Return a day written in numbers, day first, or year first if that has four digits."""
    first, month, last = (int(part) for part in re.split("[/.-]", m["slashed"]))
    if first > 31:
        return CalendarDate(first, month, last) if as_day(first, month, last) else None
    if as_day(LEAP_YEAR, month, first) is None:
        return None
    return CalendarDate(last, month, first, short_year=last < 100)


def iso(m: Match) -> Expression | None:
    """Return a day written year first; a time written behind it is left to the reader."""
    year, month, day = (int(part) for part in m["iso"][:10].split("-"))
    return CalendarDate(year, month, day) if as_day(year, month, day) else None


def days_of_month(m: Match) -> Expression | None:
    """Return the days from ``day`` to ``last`` of a month, the year said or not."""
    month, year = m["month"], m.get("year")
    if m["day"] >= m["last"] or as_day(LEAP_YEAR, month, m["last"]) is None:
        return None
    return Range(CalendarDate(year, month, m["day"]), CalendarDate(year, month, m["last"]))


def year(m: Match) -> Expression | None:
    """Return a year; an early one only with the ``word`` for year, as it may be any number.

    A number that counts people or money, or labels a room, is none.
    """
    if "word" not in m and (m["year"] < _MODERN or m.stands_before("COUNTED")):
        return None
    if m.stands_after("LABEL"):
        return None
    return CalendarDate(m["year"])


def ancient(m: Match) -> Expression | None:
    """Return a year, month or century before the common era."""
    if "century" in m:
        return Era(Granularity.CENTURY, (m["century"] - 1) * 100, era=-1)
    number = m["year"]
    return CalendarDate(number, m.get("month"), era=-1) if isinstance(number, int) else None


def decade(m: Match) -> Expression | None:
    """Return a decade: from ``year`` of four digits, or without its century."""
    if "year" in m:
        return None if m["year"] % 10 else Era(Granularity.DECADE, m["year"])
    short = m["decade"] if "decade" in m else m["twodigit"]
    return None if short % 10 else Era(Granularity.DECADE, short, short=True)


def century(m: Match) -> Expression | None:
    """Return a century by its number."""
    number = m["century"]
    return Era(Granularity.CENTURY, (number - 1) * 100) if 1 <= number <= 21 else None


def weekday(m: Match) -> Expression | None:
    """Return a weekday, bare or with ``step``; with ``part`` a part of that day.

    Russian names the milieu as it does Wednesday: "языковая среда".
    """
    if "step" not in m and (m.stands_after("MILIEU") or m.stands_before("MILIEU")):
        return None
    day = Weekday(m["weekday"], m.get("step"))
    return DayTime(m["part"].code, day) if "part" in m else day


def weekday_part(m: Match) -> Expression:
    """Return a part of a weekday that one word names ("Montagabend")."""
    number, part = m["weekdaypart"]
    return DayTime(part.code, Weekday(number, m.get("step")))


def holiday(m: Match) -> Expression:
    """Return a day with a name, in the year said or the nearest one."""
    return NamedDay(m["holiday"], m.get("year"), m.get("step"))


def season(m: Match) -> Expression:
    """Return a season, with its ``year`` or ``step`` or open."""
    return PartOfYear(Granularity.SEASON, m["season"], year=m.get("year"), step=m.get("step"))


def part_of_year(granularity: Granularity, parts: int) -> Builder:
    """Return a builder for the n-th quarter or half of a year."""

    def build(m: Match) -> Expression | None:
        number = m["ordinal"]
        if not 1 <= number <= parts:
            return None
        return PartOfYear(granularity, number - 1, year=m.get("year"), step=m.get("step"))

    return build


def deictic(m: Match) -> Expression:
    """Return today, yesterday, tomorrow; with ``part`` a part of it."""
    day = Shift(Granularity.DAY, Step(m["deictic"]), deictic=True)
    return DayTime(m["part"].code, day) if "part" in m else day


def adjacent(m: Match) -> Expression | None:
    """Return the last, this or next ``unit``, without a step the running one.

    With a month or season it is that one of the year. "The next day" is always one of the
    story: for the day after today there is a word of its own.
    """
    unit: Measure = m["unit"]
    if unit.unit.is_clock or unit.times > 1:
        return None
    step: Step = m.get("step", Step(0))
    if unit.unit is Unit.DAY and step.count > 0:
        step = Step(step.count, story=True)
    return _of_unit(m, Shift(unit.unit.granularity, step))


def same(m: Match) -> Expression | None:
    """Return the unit that the story is in; with a month or season, that one of its year."""
    unit: Measure = m["unit"]
    if unit.unit.is_clock or unit.times > 1:
        return None
    return _of_unit(m, Shift(unit.unit.granularity, Step(0, story=True)))


def _of_unit(m: Match, whole: Shift) -> Expression:
    """Return the month, day of a month or season named with a unit, or the unit itself."""
    if "month" in m:
        return Inside(CalendarDate(month=m["month"], day=m.get("day")), whole)
    if "season" in m:
        return Inside(PartOfYear(Granularity.SEASON, m["season"]), whole)
    if "day" in m and whole.granularity is Granularity.MONTH:
        return Inside(CalendarDate(day=m["day"]), whole)
    return whole


def fixed(granularity: Granularity, count: int, *, story: bool = False) -> Builder:
    """Return a builder for one word that names a unit and its step ("Vorjahr")."""
    shift = Shift(granularity, Step(count, story=story))
    return lambda _: shift


def beside(count: int) -> Builder:
    """Return a builder for the unit before or after the one that the story has reached."""

    def build(m: Match) -> Expression | None:
        unit: Measure = m["unit"]
        if unit.unit.is_clock or unit.times > 1:
            return None
        return Shift(unit.unit.granularity, Step(count, story=True))

    return build


def portion_of_running(m: Match) -> Expression | None:
    """Return a part of the running unit: "Ende des Jahres" in a report is that of this year."""
    unit: Measure = m["unit"]
    if unit.unit.is_clock or unit.times > 1:
        return None
    return Portioned(Shift(unit.unit.granularity, Step(0)), m["portion"])


def away(direction: int, *, story: bool = False) -> Builder:
    """Return a builder for a distance: ago, ahead, earlier or later in the story.

    With ``half`` it is half the unit, by itself half a year; with ``hedge`` it is told loosely.
    """

    def build(m: Match) -> Expression:
        amount, measure = m.get("number", ONE), m.get("unit", Measure(Unit.YEAR))
        distance = Away(HALF if "half" in m else amount, measure, direction, story)
        return Hedged(distance, m["hedge"].mod) if "hedge" in m else distance

    return build


def length(m: Match) -> Expression | None:
    """Return a length: ``number`` of ``unit``, and ``more`` of ``next`` if there.

    A number that is a year does not count years: "1939 року" is a date.
    """
    if m["unit"].unit is Unit.YEAR and (m.get("number", ONE).value or 0) >= _FIRST_YEAR:
        return None
    parts = [(m.get("number", ONE), m["unit"])]
    if "next" in m:
        parts.append((m.get("more", ONE), m["next"]))
    return Length(tuple(parts))


def fixed_length(value: float, unit: Unit) -> Builder:
    """Return a builder for a length that one word names."""
    expression = Length(((Amount(value), Measure(unit)),))
    return lambda _: expression


def half_unit(m: Match) -> Expression:
    """Return half a ``unit``."""
    return Length(((HALF, m["unit"]),))


def vague_length(m: Match) -> Expression | None:
    """Return a length in units without a number; bare quarters are mostly those of a town."""
    if m["plural"].unit is Unit.QUARTER:
        return None
    return Length(((VAGUE, m["plural"]),))


def worded_length(m: Match) -> Expression:
    """Return a length that one word holds ("zweitägig", "п'ятирічний")."""
    amount, measure = m["span"]
    return Length(((amount, measure),))


def stretch(m: Match) -> Expression:
    """Return the last, next or first units, counted or not, seen from the anchor."""
    unit = m["unit"] if "unit" in m else m["plural"]
    return Length(((m.get("number", VAGUE), unit),), _FRAMES[m["stretch"]])


def each(m: Match) -> Expression:
    """Return what comes again every ``unit``, every ``number`` of them, or by a frequency word."""
    measure = m["frequency"] if "frequency" in m else m["unit"]
    amount = VAGUE if "few" in m else m.get("number", ONE)
    return Recurring(duration_value(((amount, measure),)))


def each_month(_: Match) -> Expression:
    """Return what comes again every month, on a day of it that is told."""
    return Recurring("P1M")


def each_day(m: Match) -> Expression:
    """Return what comes again on a weekday, in a month, a season or a part of the day."""
    if "month" in m:
        return Recurring(f"XXXX-{m['month']:02d}")
    if "season" in m:
        return Recurring(f"XXXX-{_SEASONS[m['season']]}")
    if "weekdaypart" in m:
        weekday, part = m["weekdaypart"]
        return Recurring(f"XXXX-WXX-{weekday}{part.code}")
    code = m["part"].code if "part" in m else ""
    if "weekday" in m:
        return Recurring(f"XXXX-WXX-{m['weekday']}{code}")
    return Recurring(f"XXXX-XX-XX{code}")


def habit(m: Match) -> Expression:
    """Return what comes again on a weekday or part of the day that one word names ("abends")."""
    if "weekdays" in m:
        return Recurring(f"XXXX-WXX-{m['weekdays']}")
    return Recurring(f"XXXX-XX-XX{m['habit'].code}")


def vague(reference: str) -> Builder:
    """Return a builder for the past, present or future at large."""
    expression = Vague(reference)
    return lambda _: expression


def vague_word(m: Match) -> Expression:
    """Return what a word says of the past, present or future at large."""
    return Vague(m["vague"])


def portion(m: Match, inner: Expression) -> Expression | None:
    """Return the early, middle or late part of a date."""
    return Portioned(inner, m["portion"]) if isinstance(inner, _DATES) else None


def hedge(m: Match, inner: Expression) -> Expression | None:
    """Return a length or time told loosely."""
    return _bounded(inner, m["hedge"].mod)


def bounded(mod: Mod) -> Wrapper:
    """Return a wrapper for a length with a bound: more than, at least, up to."""
    return lambda _, inner: _bounded(inner, mod)


def _bounded(inner: Expression, mod: Mod) -> Expression | None:
    return Hedged(inner, mod) if isinstance(inner, Length | Away | Clock) else None


def nth(m: Match, inner: Expression) -> Expression | None:
    """Return the n-th week, day or weekday of a longer unit; quarters have forms of their own."""
    if not isinstance(inner, CalendarDate | PartOfYear | Shift | Era | Inside):
        return None
    if "weekday" in m:
        return Nth(m["ordinal"], Granularity.DAY, inner, weekday=m["weekday"])
    unit = m["unit"].unit.granularity
    if unit in (Granularity.QUARTER, Granularity.HALF):
        return None
    return Nth(m["ordinal"], unit, inner)
