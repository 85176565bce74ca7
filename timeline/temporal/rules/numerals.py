"""How English puts numbers together: "twenty-five", "two and a half", "nineteen ninety-six"."""

from __future__ import annotations

from timeline.temporal.expression.meanings import Amount
from timeline.temporal.grammar.lexicon import Meanings
from timeline.temporal.grammar.match import Match
from timeline.temporal.grammar.rule import NumeralRule

VAGUE = Amount(None)


def _number(value: float) -> Meanings:
    return {"NUMBER": Amount(value)}


def _year(value: int) -> Meanings:
    return {"NUMBER": Amount(float(value)), "YEAR": value}


def _spelt(m: Match) -> Meanings:
    value = m["tens"] + m["ones"]
    spelt = {"DAYWORD": value} if value <= 31 else {}
    return {**_number(value), **spelt}


def _mixed(m: Match) -> Meanings:
    return _number((m["number"].value or 0) + m["fraction"])


def _scaled(m: Match) -> Meanings:
    value = (m.get("number", Amount(1.0)).value or 1) * m["scale"]
    if "more" in m:
        value *= m["more"]
    rest = m.get("rest", Amount(0.0)).value or 0
    rest += m.get("last", 0)
    total = value + rest
    return _year(int(total)) if 1900 <= total <= 2100 and total == int(total) else _number(total)


def _dozens(m: Match) -> Meanings:
    return _number(12 * (m.get("number", Amount(1.0)).value or 1))


def _vague(_: Match) -> Meanings:
    return {"NUMBER": VAGUE}


NUMERALS = (
    NumeralRule("TEEN TENS -? ONES", lambda m: _year(m["teen"] * 100 + m["tens"] + m["ones"])),
    NumeralRule("TEEN first:TENS|TEEN", lambda m: _year(m["teen"] * 100 + m["first"])),
    NumeralRule("twenty TENS -? ONES", lambda m: _year(2000 + m["tens"] + m["ones"])),
    NumeralRule("twenty TEEN", lambda m: _year(2000 + m["teen"])),
    NumeralRule(
        "a|NUMBER SCALE more:SCALE? (and? rest:NUMBER (-? last:ONES)?)?",
        _scaled,
    ),
    NumeralRule("TENS -? ONES", _spelt),
    NumeralRule("TENS -? NTHWORD", lambda m: {"ORDINAL": m["tens"] + m["nthword"],
                                            "DAYTH": m["tens"] + m["nthword"]}),
    NumeralRule("NUMBER - odd|some|plus", lambda m: _number(m["number"].value or 0)),
    NumeralRule("NUMBER -? FRACTION", _mixed),
    NumeralRule("NUMBER -? and -? a? -? half", lambda m: _number((m["number"].value or 0) + 0.5)),
    NumeralRule("NUMBER +", lambda m: _number(m["number"].value or 0)),
    NumeralRule("half a|an dozen", lambda m: _number(6)),
    NumeralRule("half a|an", lambda m: _number(0.5)),
    NumeralRule("(a|NUMBER)? dozen", _dozens),
    NumeralRule("a? couple|pair of?", lambda m: _number(2)),
    NumeralRule("a|the? very|good? few|handful|number|lot of?", _vague),
    NumeralRule("(a good|great)? many|several|various|numerous|countless", _vague),
    NumeralRule("dozens|hundreds|thousands|scores|tens of? (thousands of)?", _vague),
)  # fmt: skip
