"""Times that come again: every day, twice a week, annually, on Tuesdays."""

from __future__ import annotations

from timeline.temporal.expression.expression import Expression, Listed, Recurring
from timeline.temporal.expression.meanings import Amount, Measure
from timeline.temporal.expression.values import duration_value
from timeline.temporal.grammar.digits import as_day
from timeline.temporal.grammar.match import Match
from timeline.temporal.grammar.rule import Example, Rule
from timeline.temporal.values.units import Unit

_LONGEST_MONTH = 31


def _every_unit(m: Match) -> Expression:
    second = "other" in m or "alternate" in m.words
    amount = m.get("number", Amount(2.0 if second else float(m.get("ordinal", 1))))
    return Recurring(duration_value(((amount, m["unit"]),)))


def _every_weekday(m: Match) -> Expression:
    return Recurring(f"XXXX-WXX-{m['weekday']}" + (m["part"].code if "part" in m else ""))


def _every_weekdays(m: Match) -> Expression:
    days = [m[name] for name in ("weekday", "second", "last") if name in m]
    return Listed(tuple(Recurring(f"XXXX-WXX-{day}") for day in days))


def _every_month(m: Match) -> Expression:
    return Recurring(f"XXXX-{m['month']:02d}")


def _every_date(m: Match) -> Expression | None:
    if "whole" in m:
        return _nth_of_each(m)
    if as_day(2000, m["month"], m["day"]) is None:
        return None
    return Recurring(f"XXXX-{m['month']:02d}-{m['day']:02d}")


def _nth_of_each(m: Match) -> Expression | None:
    whole: Measure = m["whole"]
    if "nth" in m:
        return Recurring(f"XXXX-XX-{m['nth']:02d}") if m["nth"] <= _LONGEST_MONTH else None
    if whole.unit.is_clock or ("singular" in m and not _is_part(m["singular"], whole)):
        return None
    return Recurring(duration_value(((Amount(1.0), whole),)))


def _every_season(m: Match) -> Expression:
    return Recurring("XXXX-" + ("SP", "SU", "FA", "WI")[m["season"]])


def _frequency(m: Match) -> Expression:
    measure: Measure = m["frequency"]
    often = m.text("often").lower()
    half = often in ("semi", "half") or (often == "bi" and measure.unit is Unit.YEAR)
    amount = Amount(0.5 if half else 2.0 if often == "bi" else 1.0)
    return Recurring(duration_value(((amount, measure),)))


def _per(m: Match) -> Expression | None:
    if m.after == "ago" or ("part" in m and not _is_part(m["part"], m["unit"])):
        return None
    return Recurring(duration_value(((Amount(1.0), m["unit"]),)))


def _is_part(part: Measure, whole: Measure) -> bool:
    return part.unit.is_clock or part.unit.granularity < whole.unit.granularity


def _part(m: Match) -> Expression:
    return Recurring("XXXX-XX-XX" + m["part"].code)


RULES = (
    Rule(
        "every-unit", "every or each unit",
        "TIMES? every|each (other:other | NUMBER (-|to|or NUMBER)? | ORDINAL | single)? UNIT "
        "| alternate unit:PLURAL", _every_unit,
        (Example("every day", "P1D"), Example("every two years", "P2Y"),
         Example("every other week", "P2W"), Example("once every four years", "P4Y"),
         Example("every third year", "P3Y"), Example("every two to three days", "P2D"),
         Example("on alternate days", "P2D", span="alternate days"),
         Example("every man", None)),
    ),
    Rule(
        "every-weekday", "every or each weekday", "every|each (other | ORDINAL)? WEEKDAY PART?",
        _every_weekday,
        (Example("every Tuesday", "XXXX-WXX-2"), Example("every second Friday", "XXXX-WXX-5"),
         Example("every Tuesday night", "XXXX-WXX-2TNI"),
         Example("everyone on the sun", None)),
    ),
    Rule(
        "every-weekdays", "every or each of two or three weekdays",
        "every|each WEEKDAY (link:, second:WEEKDAY)? link:,? link:and|or last:WEEKDAY",
        _every_weekdays,
        (Example("every Monday and Thursday", "XXXX-WXX-1", span="every Monday"),
         Example("every Monday, Tuesday and Friday", "XXXX-WXX-1", span="every Monday"),
         Example("every man and woman", None)),
    ),
    Rule(
        "weekdays", "a weekday in the plural",
        "alternate? weekday:WEEKDAYS PART? | WEEKDAY part:PARTS | weekly:weekly WEEKDAY PART?",
        _every_weekday,
        (Example("on Sundays", "XXXX-WXX-7", span="Sundays"),
         Example("on alternate Fridays", "XXXX-WXX-5", span="alternate Fridays"),
         Example("his weekly Monday call", "XXXX-WXX-1", span="weekly Monday"),
         Example("Tuesday nights", "XXXX-WXX-2TNI"), Example("sundaes", None)),
    ),
    Rule(
        "weekends", "weekends, time and again", "the? weekends",
        lambda _: Recurring("XXXX-WXX-WE"),
        (Example("on weekends", "XXXX-WXX-WE", span="weekends"), Example("a weekender", None)),
    ),
    Rule(
        "every-date", "every or each day of a month, or weekday of it by its number",
        "(every|each (MONTH DAY|DAYTH | the? DAY|DAYTH of? MONTH) "
        "| the? ORDINAL|last WEEKDAY|SINGULAR of|in every|each whole:SINGULAR "
        "| the? NTH of every|each whole:month)", _every_date,
        (Example("every 4 July", "XXXX-07-04"), Example("each March 3", "XXXX-03-03"),
         Example("the first Monday of each month", "P1M"),
         Example("the last day of every quarter", "P1Q"),
         Example("on the 15th of each month", "XXXX-XX-15", span="the 15th of each month"),
         Example("each may go", None)),
    ),
    Rule(
        "every-month", "every or each month by name", "every|each MONTH", _every_month,
        (Example("each July", "XXXX-07"), Example("each may go", None)),
    ),
    Rule(
        "every-season", "every or each season", "every|each SEASON", _every_season,
        (Example("every summer", "XXXX-SU"), Example("every man", None)),
    ),
    Rule(
        "counted-seasons", "some seasons in a row: the past three summers",
        "the? STRETCH NUMBER? season:SEASONS", _every_season,
        (Example("the past three summers", "XXXX-SU"), Example("recent winters", "XXXX-WI"),
         Example("the last three falls", None), Example("the summers", None)),
    ),
    Rule(
        "every-part", "every morning, each night", "every|each PART", _part,
        (Example("every morning", "XXXX-XX-XXTMO"), Example("every mourning", None)),
    ),
    Rule(
        "frequency", "daily, weekly, annually, twice weekly",
        "(often:semi|half|bi - | TIMES -?)? FREQUENCY", _frequency,
        (Example("daily", "P1D"), Example("annual", "P1Y"), Example("semi-annual", "P6M"),
         Example("bi-weekly", "P2W"), Example("twice-weekly", "P1W"),
         Example("the dailies", None)),
    ),
    Rule(
        "per-unit", "times in a unit: twice a week, three times per day",
        "(TIMES | NUMBER times | NUMBER part:UNIT) a|an|per|each|every unit:SINGULAR", _per,
        (Example("twice a week", "P1W"), Example("three times per day", "P1D"),
         Example("five days a week", "P1W"), Example("24 hours a day", "P1D"),
         Example("twice the size", None)),
    ),
    Rule(
        "per", "per unit", "per unit:SINGULAR", _per,
        (Example("per month", "P1M"), Example("per capita", None)),
    ),
)  # fmt: skip
