"""Ranges written with one name for both ends: "March 3-5", "10 to 12 October", "1990-91".

The two ends are two expressions, as TIMEX3 has it; each knows the days of the whole range.
"""

from __future__ import annotations

from timeline.temporal.digits import as_day
from timeline.temporal.expression import CalendarDate, Expression, Range
from timeline.temporal.rules.rule import Example, Match, Rule


def _days(m: Match) -> Expression | None:
    first, last = m["day"], m["last"]
    if first >= last or as_day(2000, m["month"], last) is None:
        return None
    year = m.get("year")
    return Range(CalendarDate(year, m["month"], first), CalendarDate(year, m["month"], last))


def _short_years(m: Match) -> Expression | None:
    first = m["year"]
    last = first // 100 * 100 + m["last"]
    if m.spaced or last <= first:
        return None
    return Range(CalendarDate(first), CalendarDate(last))


def _ancient(m: Match) -> Expression | None:
    first, last = m["year"], m["last"]
    if (first - last) * m["era"] >= 0:  # before the common era years count down
        return None
    return Range(CalendarDate(first, era=m["era"]), CalendarDate(last, era=m["era"]))


RULES = (
    Rule(
        "days-of-month", "from one day of a month to another, month first",
        "MONTH DAY|DAYTH link:-|to|through|until|and|, last:DAY|DAYTH (,? YEAR)?", _days,
        (
            Example("March 3-5, 2024", "2024-03-03", span="March 3"),
            Example("May 6 and 7th, 2025", "2025-05-06", span="May 6"),
            Example("a March 5-3 vote", None),
        ),
    ),
    Rule(
        "days-before-month", "from one day of a month to another, days first",
        "the? DAY|DAYTH link:-|to|through|until|and|or|, the? last:DAY|DAYTH of? MONTH "
        "(,? YEAR)?", _days,
        (
            Example("10-12 October 2024", "2024-10-10", span="10"),
            Example("from the 13th to the 19th of October", "2025-10-13", span="the 13th"),
            Example("a 5-3 March vote", None),
        ),
    ),
    Rule(
        "short-years", "two years, the second without its century", "YEAR link:- last:TWODIGIT",
        _short_years,
        (
            Example("in 1990-91", "1990", span="1990"),
            Example("the 2012-12 draw", None),
        ),
    ),
    Rule(
        "ancient-years", "two years with one era", "year:YEAR|ANCIENT|INT|DAY link:-|to|and "
        "last:YEAR|ANCIENT|INT|DAY ERA", _ancient,
        (
            Example("from 499 to 493 BC", "BC0499", span="499"),
            Example("493-499 BC", None),
        ),
    ),
)  # fmt: skip
