"""Dates that name their year, and the numeric forms of dates."""

from __future__ import annotations

import re

from timeline.temporal.expression.expression import CalendarDate, Clock, Era, Expression, PartOfYear
from timeline.temporal.grammar.digits import as_day
from timeline.temporal.grammar.match import Match
from timeline.temporal.grammar.rule import Example, Rule
from timeline.temporal.values.granularity import Granularity

_ISO = re.compile(
    r"(?P<y>\d{4})-(?P<m>\d{2})-(?P<d>\d{2})"
    r"(?:[t ](?P<h>\d{2}):(?P<n>\d{2})(?::(?P<s>\d{2}))?.*?(?P<zone>z|[+-]\d{2}:?\d{2})?$)?"
)


def _iso(m: Match) -> Expression | None:
    parts = _ISO.match(m["iso"])
    if parts is None or as_day(int(parts["y"]), int(parts["m"]), int(parts["d"])) is None:
        return None
    day = CalendarDate(int(parts["y"]), int(parts["m"]), int(parts["d"]))
    if parts["h"] is None:
        return day
    if int(parts["h"]) > 24 or int(parts["n"]) > 59:
        return None
    zone = m.get("zone", _offset(parts["zone"]))
    second = int(parts["s"]) if parts["s"] else None
    return Clock(int(parts["h"]), int(parts["n"]), second, of=day, zone=zone)


def _offset(zone: str | None) -> float | None:
    if zone is None or zone == "z":
        return None if zone is None else 0
    hours = int(zone[1:3]) + int(zone[-2:]) / 60
    return -hours if zone[0] == "-" else hours


def _compact(m: Match) -> Expression | None:
    digits = m["eightdigit"]
    year, month, day = int(digits[:4]), int(digits[4:6]), int(digits[6:])
    if not 1900 <= year <= 2100 or as_day(year, month, day) is None:
        return None
    return CalendarDate(year, month, day)


def _slashed(m: Match) -> Expression | None:
    """Year first if it has four digits, day first between dots; else as the policy has it.

    The policy is month first, as American wires write it, unless the caller or the language says
    otherwise. The other order comes back as an alternative when both are days.
    """
    first, second, third = (int(part) for part in re.split("[/.-]", m["slashed"]))
    dotted = "." in m["slashed"]
    if first > 31:
        return CalendarDate(first, second, third) if as_day(first, second, third) else None
    short = third < 100
    month, day = (second, first) if first > 12 or (dotted and second <= 12) else (first, second)
    if as_day(2000, month, day) is None:
        return None
    swaps = max(first, second) <= 12
    return CalendarDate(third, month, day, short_year=short, swappable=swaps, day_led=dotted)


def _full(m: Match) -> Expression | None:
    if as_day(2000, m["month"], m["day"]) is None:
        return None
    short = "year" not in m
    if "twodigit" in m and m.spaced:
        return None  # "on 3-Nov 25 men"
    year = m.get("shortyear", m.get("twodigit")) if short else m["year"]
    return CalendarDate(year, m["month"], m["day"], m.get("weekday"), short_year=short)


def _ancient(m: Match) -> Expression | None:
    year = m["year"]
    if isinstance(year, str) or m.words[0] in ("ce", "bc", "bce"):
        return None
    if "season" in m:
        return PartOfYear(Granularity.SEASON, m["season"], year=year, era=m["era"])
    return CalendarDate(year, m.get("month"), m.get("day"), era=m.get("era", 1))


def _short_year(m: Match) -> Expression | None:
    return CalendarDate(m["shortyear"], short_year=True)


def _year(m: Match) -> Expression | None:
    return CalendarDate(m["year"])


def _decade(m: Match) -> Expression | None:
    century, decade = m["decade"]
    if century is None:
        return Era(Granularity.DECADE, decade, short=True)
    if not decade and century < 20:  # "the 1800s" are the century, "the 2000s" the decade
        return Era(Granularity.CENTURY, century * 100, era=m.get("era", 1))
    return Era(Granularity.DECADE, century * 100 + decade, era=m.get("era", 1))


def _early_decade(m: Match) -> Expression:
    return Era(Granularity.DECADE, m["earlydecade"], era=m["era"])


def _century(m: Match) -> Expression | None:
    number = m["ordinal"]
    if number > 30:
        return None
    return Era(Granularity.CENTURY, (number - 1) * 100, era=m.get("era", 1))


def _month_year(m: Match) -> Expression | None:
    return CalendarDate(m["year"], m["month"])


def _in_figures(m: Match) -> Expression | None:
    month, day = m["int"], m.get("second")
    if m.spaced or not 1 <= month <= 12 or (day is None and len(m.text("int")) < 2):
        return None
    if day is None and month == (m["year"] + 1) % 100:
        return None  # "the 2007-08 season" is two years
    if day is not None and as_day(2000, month, day) is None:
        return None
    return CalendarDate(m["year"], month, day)


def _season_year(m: Match) -> Expression | None:
    both = "twodigit" in m or "second" in m
    return PartOfYear(Granularity.SEASON, m["season"], year=m["year"], spans_years=both)


RULES = (
    Rule(
        "iso-date", "a date written year-month-day, with or without a time", "ISO ZONE?", _iso,
        (
            Example("2025-10-21", "2025-10-21"),
            Example("2025-10-21T14:30:00Z", "2025-10-21T14:30:00Z"),
            Example("20251021T143000Z", "2025-10-21T14:30:00Z"),
            Example("2025-10-21 14:30 UTC", "2025-10-21T14:30Z"),
            Example("order 2025-13-45", None),
        ),
    ),
    Rule(
        "eight-digits", "a date written as eight digits, year first", "EIGHTDIGIT", _compact,
        (Example("20251021", "2025-10-21"), Example("account 98765432", None)),
    ),
    Rule(
        "slashed-date", "a date in numbers with slashes, dots or dashes", "SLASHED", _slashed,
        (
            Example("11/02/89", "1989-11-02"),
            Example("21/10/2025", "2025-10-21"),
            Example("03.04.2025", "2025-04-03"),
            Example("2025/10/21", "2025-10-21"),
            Example("a 40/60/2000 split", None),
        ),
    ),
    Rule(
        "month-day-year", "a month, a day and a year, with or without the weekday",
        "(WEEKDAY ,?)? (MONTH the? DAY|DAYTH ,? ((of|in)? YEAR | SHORTYEAR) "
        "| MONTH - DAY - (YEAR | TWODIGIT))", _full,
        (
            Example("October 21, 2025", "2025-10-21"),
            Example("Tuesday, Oct. 21, 2025", "2025-10-21"),
            Example("Oct-21-2025", "2025-10-21"),
            Example("The talks in March 35, 2025", None),
        ),
    ),
    Rule(
        "day-month-year", "a day, a month and a year, with or without the weekday",
        "(WEEKDAY ,?)? (the? DAY|DAYTH -? of? MONTH -? ,? ((of|in)? YEAR | SHORTYEAR) "
        "| DAY / MONTH / YEAR "
        "| DAY -? MONTH -? TWODIGIT)", _full,
        (
            Example("21 October 2025", "2025-10-21"),
            Example("21-Oct-25", "2025-10-21"), Example("21OCT25", "2025-10-21"),
            Example("21 October '25", "2025-10-21"),
            Example("the 3rd of June, 2024", "2024-06-03"),
            Example("31 February 2024", None),
        ),
    ),
    Rule(
        "month-year", "a month and its year",
        "(the month of | the? last|next|this|past|coming|upcoming)? MONTH (,|-|/)? (of|in)? YEAR",
        _month_year,
        (Example("October 2025", "2025-10"), Example("March of 1991", "1991-03"),
         Example("the upcoming May 2026 vote", "2026-05", span="the upcoming May 2026"),
         Example("we march 2000 people strong", None)),
    ),
    Rule(
        "year-month", "a year and month, or a whole day, in figures", "YEAR - INT (- second:INT)?",
        _in_figures,
        (Example("the 2024-09 report", "2024-09", span="2024-09"),
         Example("2024-9-3", "2024-09-03"), Example("2024-25", "2024", span="2024"),
         Example("the 2007-08 season", "2007", span="2007"),
         Example("room 2024-b", None)),
    ),
    Rule(
        "season-year", "a season and its year",
        "the? SEASON (of|in|,)? YEAR (-|/ TWODIGIT | -|/ second:YEAR)?", _season_year,
        (Example("the spring of 1994", "1994-SP"), Example("summer 2007", "2007-SU"),
         Example("the winter of 2023/24", "2023-WI"), Example("winter 2023-2024", "2023-WI"),
         Example("a season of 2000 goals", None)),
    ),
    Rule(
        "year", "a year of four digits, or spoken",
        "(the year)? YEAR | the year year:ANCIENT", _year,
        (Example("2019", "2019"), Example("nineteen ninety-six", "1996"),
         Example("the year 610", "0610"),
         Example("the 2000 people", None)),
    ),
    Rule(
        "short-year", "a year of two digits behind an apostrophe", "SHORTYEAR", _short_year,
        (Example("since '98", "1998", span="'98"), Example("the ' 98", None)),
    ),
    Rule(
        "ancient-year", "a year before or of the common era",
        "(MONTH (DAY ,?)? | the? SEASON of?)? year:YEAR|ANCIENT|INT|DAY (/ INT)? ERA "
        "| ERA year:YEAR|ANCIENT|INT|DAY", _ancient,
        (Example("480 BC", "BC0480"), Example("33 AD", "0033"), Example("AD 79", "0079"),
         Example("a bc 480", None)),
    ),
    Rule(
        "decade", "a decade, with its century or without", "the? DECADE ERA?", _decade,
        (Example("the 1970s", "197"), Example("the '80s", "198"), Example("the nineties", "199"),
         Example("the 1800s", "18"), Example("the 2000s", "200"),
         Example("his 747s", None)),
    ),
    Rule(
        "early-decade", "a decade of three digits, before or of the common era",
        "the? EARLYDECADE ERA", _early_decade,
        (Example("the late 460s BC", "BC046"), Example("the 210s AD", "021"),
         Example("in the 430s", None)),
    ),
    Rule(
        "century", "a century by its number", "the? ORDINAL -? century (ERA)?", _century,
        (Example("the 20th century", "19"), Example("the eleventh century", "10"),
         Example("the twenty-first century", "20"),
         Example("a century of firsts", None)),
    ),
)  # fmt: skip
