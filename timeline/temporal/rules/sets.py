"""Times that come again: every day, twice a week, annually, on Tuesdays."""

from __future__ import annotations

from timeline.temporal.expression import Expression, Recurring
from timeline.temporal.lexicon import Amount, Measure
from timeline.temporal.rules.rule import Example, Match, Rule
from timeline.temporal.values import duration_value


def _every_unit(m: Match) -> Expression:
    amount = m.get("number", Amount(2.0 if "other" in m else 1.0))
    return Recurring(duration_value(((amount, m["unit"]),)))


def _every_weekday(m: Match) -> Expression:
    return Recurring(f"XXXX-WXX-{m['weekday']}" + (m["part"].code if "part" in m else ""))


def _every_month(m: Match) -> Expression:
    return Recurring(f"XXXX-{m['month']:02d}")


def _every_season(m: Match) -> Expression:
    return Recurring("XXXX-" + ("SP", "SU", "FA", "WI")[m["season"]])


def _frequency(m: Match) -> Expression:
    measure: Measure = m["frequency"]
    return Recurring(duration_value(((Amount(1.0), measure),)))


def _per(m: Match) -> Expression:
    return Recurring(duration_value(((Amount(1.0), m["unit"]),)))


def _part(m: Match) -> Expression:
    return Recurring("XXXX-XX-XX" + m["part"].code)


RULES = (
    Rule(
        "every-unit", "every or each unit",
        "TIMES? every|each (other:other | NUMBER | single)? UNIT", _every_unit,
        (Example("every day", "P1D"), Example("every two years", "P2Y"),
         Example("every other week", "P2W"), Example("once every four years", "P4Y"),
         Example("every man", None)),
    ),
    Rule(
        "every-weekday", "every or each weekday", "every|each other? WEEKDAY PART?",
        _every_weekday,
        (Example("every Tuesday", "XXXX-WXX-2"), Example("every Tuesday night", "XXXX-WXX-2TNI"),
         Example("everyone on the sun", None)),
    ),
    Rule(
        "weekdays", "a weekday in the plural", "weekday:WEEKDAYS PART? | WEEKDAY part:PARTS",
        _every_weekday,
        (Example("on Sundays", "XXXX-WXX-7", span="Sundays"),
         Example("Tuesday nights", "XXXX-WXX-2TNI"), Example("sundaes", None)),
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
        "frequency", "daily, weekly, annually", "FREQUENCY", _frequency,
        (Example("daily", "P1D"), Example("annual", "P1Y"), Example("the dailies", None)),
    ),
    Rule(
        "per-unit", "times in a unit: twice a week, three times per day",
        "(TIMES | NUMBER times) (a|an|per|each|every) unit:SINGULAR", _per,
        (Example("twice a week", "P1W"), Example("three times per day", "P1D"),
         Example("twice the size", None)),
    ),
    Rule(
        "per", "per unit", "per unit:SINGULAR", _per,
        (Example("per month", "P1M"), Example("per capita", None)),
    ),
)  # fmt: skip
