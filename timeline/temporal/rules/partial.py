"""Dates that leave their year, month or week open, and are filled in from an anchor."""

from __future__ import annotations

from timeline.temporal.calendar.famous_days import famous_year
from timeline.temporal.expression.expression import CalendarDate, Expression, PartOfYear, Weekday
from timeline.temporal.grammar.digits import as_day
from timeline.temporal.grammar.match import Match
from timeline.temporal.grammar.rule import Example, Rule
from timeline.temporal.values.granularity import Granularity


def _month_day(m: Match) -> Expression | None:
    month, day = m["month"], m["day"]
    if as_day(2000, month, day) is None:
        return None
    famous = famous_year(month, day, (*m.followers(2), *_named_before(m)))
    return CalendarDate(
        month=month, day=day, weekday=m.get("weekday"), step=m.get("step"), famous=famous
    )


def _named_before(m: Match) -> tuple[str, ...]:
    """Return the word that is "of" a date: "the attacks of September 11"."""
    leads = m.leads(2)
    return leads[:1] if leads[-1:] == ("of",) else ()


def _spelt_day(m: Match) -> Expression | None:
    if m.after.isalpha() and m.after not in _AFTER_DAY:
        return None  # "in May twenty three men fell"
    return CalendarDate(month=m["month"], day=m["dayword"])


_AFTER_DAY = frozenset(("and", "at", "for", "in", "to", "with", "when", "after", "before", "by"))


def _month(m: Match) -> Expression:
    return CalendarDate(month=m["month"], step=m.get("step"))


def _day(m: Match) -> Expression | None:
    if m["day"] > 31:
        return None
    return CalendarDate(day=m["day"], weekday=m.get("weekday"))


def _weekday(m: Match) -> Expression:
    return Weekday(m["weekday"], m.get("step"))


def _season(m: Match) -> Expression | None:
    if "step" not in m and "the" not in m and m.text("season").lower() == "fall":
        return None
    return PartOfYear(Granularity.SEASON, m["season"], step=m.get("step"))


RULES = (
    Rule(
        "month-day", "a month and a day, the year left open",
        "(WEEKDAY ,? | the? STEP)? MONTH the? DAY|DAYTH", _month_day,
        (Example("October 21", "2025-10-21"),
         Example("the Sept. 11 attacks", "2001-09-11", span="Sept. 11"),
         Example("the Sept. 11 talks", "2025-09-11", span="Sept. 11"),
         Example("the Jan. 6 hearings", "2019-01-06", span="Jan. 6", anchor="2019-01-10"),
         Example("the current April 19 plan", "2025-04-19", span="the current April 19"),
         Example("Friday, Nov. 21", "2025-11-21"),
         Example("they may 5 times", None)),
    ),
    Rule(
        "month-spelt-day", "a month and a day in words", "MONTH DAYWORD", _spelt_day,
        (Example("on May twenty three", "2025-05-23", span="May twenty three"),
         Example("In May twenty three men fell", "2025-05", span="May"),
         Example("they may twenty times", None)),
    ),
    Rule(
        "day-month", "a day and a month, the year left open",
        "(WEEKDAY ,?)? the? DAY|DAYTH -? of? MONTH", _month_day,
        (Example("21 October", "2025-10-21"), Example("the 25th of August", "2025-08-25"),
         Example("line 40 March", None)),
    ),
    Rule(
        "month", "a month alone, or the last or next of its name",
        "(the month of)? (the? farther:STEP? STEP ,?)? MONTH", _month,
        (Example("October", "2025-10"), Example("last October", "2025-10"),
         Example("the following October", "2026-10"), Example("this past March", "2025-03"),
         Example("we may go", None)),
    ),
    Rule(
        "weekday", "a day of the week, bare or with last, this, next",
        "(the? farther:STEP? STEP ,?)? WEEKDAY", _weekday,
        (Example("Wednesday", "2025-11-19"), Example("last Friday", "2025-11-14"),
         Example("following Friday's crash", "2025-11-14", span="Friday"),
         Example("the following Friday", "2025-11-21"),
         Example("this past Monday", "2025-11-17"),
         Example("He says that Friday's raid failed", "2025-11-14", span="Friday"),
         Example("That Friday the bridge fell", "2025-11-14", span="That Friday"),
         Example("worried about Friday's vote", "2025-11-14", span="Friday"),
         Example("the sun sat low", None)),
    ),
    Rule(
        "day-of-month", "a day by its number alone", "the (WEEKDAY ,?)? day:NTH", _day,
        (Example("on the 20th", "2025-11-20", span="the 20th"), Example("the third man", None)),
    ),
    Rule(
        "season", "a season, the year left open",
        "(the:the? STEP? | this STEP) SEASON months?", _season,
        (Example("last summer", "2025-SU"), Example("this past spring", "2025-SP"),
         Example("the spring of hope", "2025-SP", span="the spring", anchor="2025-05-02"),
         Example("prices fall", None)),
    ),
)  # fmt: skip
