"""Ranges written with one name for both ends: "March 3-5", "10 to 12 October", "1990-91".

The two ends are two expressions, as TIMEX3 has it; each knows the days of the whole range.
"""

from __future__ import annotations

from timeline.temporal.expression.expression import CalendarDate, Era, Expression, Listed, Range
from timeline.temporal.grammar.digits import as_day
from timeline.temporal.grammar.match import Match
from timeline.temporal.grammar.rule import Example, Rule
from timeline.temporal.values.granularity import Granularity


def _days(m: Match) -> Expression | None:
    first, last = m["day"], m["last"]
    if first >= last or as_day(2000, m["month"], last) is None:
        return None
    year = m.get("year")
    return Range(CalendarDate(year, m["month"], first), CalendarDate(year, m["month"], last))


def days_listed(m: Match) -> Expression | None:
    """Return three or more days of a month, which must stand in order."""
    days = [m[name] for name in ("day", "second", "third", "fourth", "last") if name in m]
    if days != sorted(set(days)) or as_day(2000, m["month"], days[-1]) is None:
        return None
    return Listed(tuple(CalendarDate(m.get("year"), m["month"], day) for day in days))


def _centuries(m: Match) -> Expression | None:
    first, last = (
        Era(Granularity.CENTURY, (m[name] - 1) * 100, era=m.get("era", 1))
        for name in ("ordinal", "last")
    )
    if not 1 <= m["ordinal"] < m["last"] <= 30:
        return None
    listed = m.text("link").lower() in ("and", "or")
    return Listed((first, last)) if listed else Range(first, last)


def _short_years(m: Match) -> Expression | None:
    first = m["year"]
    last = first // 100 * 100 + (m["last"] or 100)
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
        "listed-days", "three or more days of a month, month first",
        "MONTH DAY|DAYTH link:, second:DAY|DAYTH (link:, third:DAY|DAYTH)? "
        "(link:, fourth:DAY|DAYTH)? link:,? link:and|or|& last:DAY|DAYTH (,? YEAR)?",
        days_listed,
        (
            Example("Nov. 3, 4 and 5", "2025-11-03", span="Nov. 3"),
            Example("March 3, 5, and 9, 2024", "2024-03-03", span="March 3"),
            Example("May 9, 5 and 2", None),
        ),
    ),
    Rule(
        "listed-days-before-month", "three or more days of a month, days first",
        "the? DAY|DAYTH link:, the? second:DAY|DAYTH (link:, the? third:DAY|DAYTH)? "
        "(link:, the? fourth:DAY|DAYTH)? link:,? link:and|or|& the? last:DAY|DAYTH of? MONTH "
        "(,? YEAR)?",
        days_listed,
        (
            Example("3, 4 and 5 November 2024", "2024-11-03", span="3"),
            Example("the 3rd, 7th and 9th of June", "2025-06-03", span="the 3rd"),
            Example("rooms 9, 5 and 2 March", None),
        ),
    ),
    Rule(
        "short-years", "two years, the second without its century", "YEAR link:-|/ last:TWODIGIT",
        _short_years,
        (
            Example("in 1990-91", "1990", span="1990"),
            Example("the 2019/20 season", "2019", span="2019"),
            Example("the 2012-12 draw", None),
        ),
    ),
    Rule(
        "centuries", "two centuries by their numbers",
        "the? ORDINAL link:and|or|to|-|through the? last:ORDINAL -? century|centuries ERA?",
        _centuries,
        (
            Example("the 18th and 19th centuries", "17", span="the 18th"),
            Example("the third and second centuries", None),
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
