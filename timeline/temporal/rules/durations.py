"""Lengths of time, and where they lie: five years, two-day, the last two weeks, within days."""

from __future__ import annotations

from itertools import pairwise

from timeline.temporal.expression.expression import Expression, Frame, Length, Listed, Vague
from timeline.temporal.expression.meanings import Amount, Measure
from timeline.temporal.grammar.match import Match
from timeline.temporal.grammar.rule import Example, Rule
from timeline.temporal.values.units import Unit

PARTS = {"half": 0.5, "quarter": 0.25}  # of a unit
_ONE, _VAGUE = Amount(1.0), Amount(None)
# Before "last" without an article, for anything else there makes it a verb.
_LEADS = "in over for during within of through throughout since from and or s very my our your"
_BEFORE_LAST = frozenset(_LEADS.split())
# Beside these a length is where something lies, and its two numbers are one stretch.
_MEASURED_IN = ("in", "within")
_MEASURED_FROM = ("after", "before", "since", "into", "from", "prior", "following")
_DETERMINERS = ("the", "his", "her", "its", "their", "our", "a", "an")
_SIZES = tuple(Unit)  # smallest first
_FRAMES = {-1: Frame.BEHIND, 0: Frame.FREE, 1: Frame.AHEAD}


def _measured(m: Match, frame: Frame = Frame.FREE) -> Length:
    parts: list[tuple[Amount, Measure]] = [(m.get("number", _ONE), m["unit"])]
    if "half" in m:
        parts[0] = (Amount((parts[0][0].value or 0) + 0.5), parts[0][1])
    return Length(tuple(parts), frame, m.get("upper"))


def _in_parts(m: Match) -> Expression | None:
    parts = [(m["number"], m["unit"]), (m.get("more", _ONE), m["next"])]
    if m.text("next").lower() == "nights" and m["unit"].unit is Unit.DAY:
        return Length(tuple(parts[:1]))  # "3 days and 2 nights" are three days
    if "last" in m:
        parts.append((m["further"], m["last"]))
    known = all(amount.value is not None for amount, _ in parts)
    sizes = [_SIZES.index(measure.unit) for _, measure in parts]
    falling = all(larger > smaller for larger, smaller in pairwise(sizes))
    return Length(tuple(parts)) if known and falling else None


def _counted(m: Match) -> Expression | None:
    if m.text("link").lower() == "and" and m.before != "between":
        return None
    if _is_no_count(m):
        return None
    apart = "link" in m and m.before not in _MEASURED_IN and m.after not in _MEASURED_FROM
    return _both(m) if apart else _measured(m)


def _both(m: Match) -> Expression:
    """Return the lower and the upper of two lengths, each one of its own: "10 to 15 years"."""
    return Listed(tuple(Length(((m[name], m["unit"]),)) for name in ("number", "upper")))


def _is_no_count(m: Match) -> bool:
    """Tell whether the number is a year, or the first of two falls: "cut from 33 to 27 years"."""
    number, upper = m.get("number", _ONE).value, m.get("upper", _VAGUE).value
    if number is not None and upper is not None and number > upper:
        return True
    dated = any(len(word) == 4 and word.isdigit() for word in m.words)
    return dated and not m.text("unit").lower().endswith("s")


def _one(m: Match) -> Expression | None:
    if m.compares or m.is_compound:
        return None
    return Length(((Amount(1.5) if "half" in m else _ONE, m["unit"]),))


def _one_kind(m: Match) -> Expression | None:
    if "weekend" in m.words or _is_no_count(m):
        return None
    several = m.words[-1].endswith("s")
    return Length(((m.get("number", _VAGUE if several else _ONE), m["unit"]),))


def _whole(m: Match) -> Expression | None:
    unit: Unit = m["unit"].unit
    wholes = (Unit.DAY, Unit.WEEK, Unit.WEEKEND, Unit.MONTH, Unit.YEAR)
    return Length(((_ONE, m["unit"]),)) if unit in wholes else None


def _part(m: Match) -> Expression | None:
    unit: Unit = m["unit"].unit
    if m["part"] == "quarter" and unit not in (Unit.CENTURY, Unit.HOUR):
        return None
    return Length(((Amount(PARTS[m["part"]]), m["unit"]),))


def _some_period(m: Match) -> Expression | None:
    loose = m.words[-1] == "time" and m.words[-2] in ("short", "long", "brief", "certain")
    return None if loose or m.after in ("ago", "of") else Vague("PXX")


def _first_unit(m: Match) -> Expression | None:
    """Return a length at an end of what is no time: "the first year of the war"."""
    behind = m.followers(2)
    of_thing = m.after == "of" and len(behind) == 2 and behind[1] in _DETERMINERS
    unit: Unit = m["unit"].unit
    if not of_thing or unit not in (Unit.WEEK, Unit.MONTH, Unit.YEAR):
        return None
    return Length(((_ONE, m["unit"]),))


def _numbered(m: Match) -> Expression | None:
    if "number" in m and m.after != "of":
        return None
    unit = Measure(Unit.DAY if m.text("unit").lower() == "day" else Unit.WEEK)
    return Length(((_ONE, unit),), is_stretch=True)


def _plural(m: Match) -> Expression | None:
    if m.is_compound or m["plural"].unit is Unit.WEEKEND:
        return None
    return Length(((_VAGUE, m["plural"]),))


_ENDS = {"first": 1, "opening": 1, "last": -1, "final": -1, "closing": -1}


def _stretch(m: Match) -> Expression | None:
    if m.words[0] == "last" and m.before.isalpha() and m.before not in _BEFORE_LAST:
        return None  # "the truce will last three days"
    frame = _FRAMES[m["stretch"]]
    if m.text("stretch").lower() in ("ensuing", "following", "subsequent"):
        frame = Frame.SINCE_STORY
    elif m.text("stretch").lower() in ("previous", "preceding", "prior"):
        frame = Frame.UNTIL_STORY
    amount = m.get("number", _VAGUE if "plural" in m else _ONE)
    if "part" in m:
        amount = Amount(PARTS[m["part"]])
    unit = m["plural"] if "plural" in m else m["singular"]
    end = _ENDS.get(m.text("stretch").lower(), 0)
    return Length(((amount, unit),), frame, m.get("upper"), is_stretch=True, end=end)


def _past_unit(m: Match) -> Expression:
    return Length(((_ONE, m["singular"]),), Frame.BEHIND)


def _long(m: Match) -> Expression:
    several = m.words[0].endswith("s")
    return Length(((_VAGUE if several else _ONE, m["unit"]),))


RULES = (
    Rule(
        "counted-units", "a number of units",
        "the? NUMBER (- upper:NUMBER | link:to|or|and upper:NUMBER)? "
        "more|full|whole|straight|consecutive|long|further|trading? "
        "UNIT (or so | and a half:half)?", _counted,
        (Example("five years", "P5Y"), Example("2 1/2 years", "P2Y6M"),
         Example("several months", "PXM"), Example("a couple of months", "P2M"),
         Example("two to three days", "P3D", span="three days"),
         Example("a few days", "PXD"),
         Example("in two to three days", "P2D", span="two to three days"),
         Example("the six months", "P6M"), Example("three weeks or so", "P3W"),
         Example("between two and three years", "P2Y", span="two"),
         Example("for two and three years", "P3Y", span="three years"),
         Example("cut from 33 to 27 years", "P27Y", span="27 years"),
         Example("the 2010 Millennium prize", "2010", span="2010"),
         Example("Friends of five", None)),
    ),
    Rule(
        "units-and-units", "a number of units and of smaller ones",
        "the? NUMBER UNIT (,? and? more:NUMBER next:UNIT (,? and? further:NUMBER last:UNIT)? "
        "| and a|an next:SINGULAR)", _in_parts,
        (Example("two years and three months", "P2Y3M"),
         Example("9 days, 12 hours and 39 minutes", "P9DT12H39M"),
         Example("two years and a day", "P2Y1D"),
         Example("3 days and 2 nights", "P3D"),
         Example("three weeks and two years", "P3W", span="three weeks"),
         Example("many decades and a few weeks", "PXDE", span="many decades"),
         Example("two years and three men", "P2Y", span="two years"),
         Example("some men and three women", None)),
    ),
    Rule(
        "one-unit", "a single unit",
        "a|an|another|one additional|full|whole|further|single|entire? unit:SINGULAR "
        "(or so | or two|more | and a half:half)?", _one,
        (Example("a year", "P1Y"), Example("an hour", "PT1H"), Example("another week", "P1W"),
         Example("a year and a half", "P1Y6M"), Example("a day or two", "P1D"),
         Example("a man", None)),
    ),
    Rule(
        "whole-unit", "all day, all week, all year", "all unit:SINGULAR long|round?", _whole,
        (Example("all week", "P1W"), Example("all year round", "P1Y"),
         Example("all day Tuesday", "P1D", span="all day"),
         Example("all man", None), Example("all second half", None)),
    ),
    Rule(
        "part-of-unit", "a half or quarter of a unit",
        "the|a|another? part:half|quarter (- | of a|an)? unit:SINGULAR (- long|old)?", _part,
        (Example("half-hour", "PT30M"), Example("a quarter of a century", "P25Y"),
         Example("nearly a quarter century", "P25Y"), Example("the half-century", "P50Y"),
         Example("a quarter", "P1Q"), Example("quarter final", None)),
    ),
    Rule(
        "some-kind-of-unit", "a unit with a word that says what it was like",
        "a|an|another|my|our|this|one|the|NUMBER very|really|absolutely? ADJECTIVE ADJECTIVE? UNIT",
        _one_kind,
        (Example("a long day", "P1D"), Example("ten brutal months", "P10M"),
         Example("a long man", None)),
    ),
    Rule(
        "some-period", "a period of which only is said that it was long, short or bounded",
        "a|an very? "
        "indefinite|lengthy|limited|prolonged|extended|brief|short|long|certain|unspecified "
        "period|spell|time (of time)?", _some_period,
        (Example("an indefinite period", "PXX"), Example("for a limited time", "PXX",
         span="a limited time"), Example("a lengthy period of time", "PXX"),
         Example("a lengthy paper", None), Example("a long time ago", "PAST_REF")),
    ),
    Rule(
        "first-unit", "the first or last week, month or year of something",
        "the first|last|opening|final unit:SINGULAR", _first_unit,
        (Example("in the first year of the siege", "P1Y", span="the first year"),
         Example("the first week of 2024", "2024-W01"),
         Example("the first man of the party", None)),
    ),
    Rule(
        "numbered-unit", "a day or week by its number in a series", "unit:day|week INT|NUMBER",
        _numbered,
        (Example("Day 3 of the siege", "P1D", span="Day 3"),
         Example("on day three of the strike", "P1D", span="day three"),
         Example("the day two men died", "2025-11-19", span="the day"),
         Example("daytime 3", None)),
    ),
    Rule(
        "vague-units", "units without a number",
        "(the PLURAL (ahead | to come) | the? PLURAL (and|or other:PLURAL)?)", _plural,
        (Example("weeks or months", "PXW"), Example("decades", "PXDE"),
         Example("within days", "PXD", span="days"),
         Example("the months ahead", "PXM"), Example("hours", "PTXH"),
         Example("the birthday", None)),
    ),
    Rule(
        "hyphened-units", "a length written as an adjective",
        "(NUMBER (-? to|or -? upper:NUMBER | - upper:NUMBER)? -? unit:SINGULAR (-? long|old)? "
        "| a|an|the? NUMBER -? unit:SINGULAR period | NUMBER - unit:PLURAL - long|old)",
        _counted,
        (Example("two-day", "P2D"), Example("a four-year period", "P4Y"),
         Example("30-year", "P30Y"), Example("three-week-old", "P3W"),
         Example("a three-decades-long rule", "P30Y", span="three-decades-long"),
         Example("two- to three-week", "P2W"), Example("five-to-seven-year", "P5Y"),
         Example("a two-man team", None)),
    ),
    Rule(
        "unit-long", "a length without a number written as an adjective",
        "unit:SINGULAR|PLURAL - long|old | single - unit:SINGULAR | unit:LONGUNIT", _long,
        (Example("their month-long siege", "P1M", span="month-long"),
         Example("a week-old truce", "P1W", span="week-old"),
         Example("a years-long inquiry", "PXY", span="years-long"),
         Example("the decades-old feud", "PXDE", span="decades-old"),
         Example("a single-day record", "P1D", span="single-day"),
         Example("a weeklong strike", "P1W", span="weeklong"),
         Example("a year, long gone", None)),
    ),
    Rule(
        "stretch", "the last, next or first units, counted or not",
        "the|these|those|its|their|his|her? STRETCH other:STRETCH? "
        "(NUMBER (-|to|or upper:NUMBER)?)? more|full|straight? "
        "(PLURAL (and|or more:PLURAL | or so)? | SINGULAR or two | part:half -? SINGULAR) "
        "| the|these|those|its NUMBER STRETCH PLURAL",
        _stretch,
        (Example("the last two weeks", "P2W"), Example("the next few days", "PXD"),
         Example("the first nine months", "P9M"), Example("recent years", "PXY"),
         Example("coming days", "PXD"),
         Example("the next two to three weeks", "P2W"),
         Example("The truce will last three days", "P3D", span="three days"),
         Example("following 21 days of talks", "P21D", span="21 days"),
         Example("following months of talks", "PXM", span="months"),
         Example("on following days", "PXD", span="following days"),
         Example("over the next day or two", "P1D", span="the next day or two"),
         Example("the three past months", "P3M"),
         Example("up to the past two years", "P2Y", span="the past two years"),
         Example("the last half year", "P6M"),
         Example("in the last half-hour", "PT30M", span="the last half-hour"),
         Example("first things", None)),
    ),
    Rule(
        "past-unit", "the past day, week, month, year, as a length up to the anchor",
        "the past (school|academic|calendar|full|entire|ADJECTIVE)? SINGULAR", _past_unit,
        (Example("the past year", "P1Y"), Example("the past school year", "P1Y"),
         Example("walk past the gate", None), Example("the past school play", None)),
    ),
)  # fmt: skip
