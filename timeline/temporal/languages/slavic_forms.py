"""What phrase forms of Ukrainian and Russian say where a word alone does not decide it.

Cases and word order are free there, so the words beside it tell a fierce enemy from February, a
count from a year, and "in a week" from "weeks".
"""

from __future__ import annotations

from timeline.temporal.expression.expression import (
    CalendarDate,
    Clock,
    DayTime,
    Expression,
    Frame,
    Length,
    Portioned,
    Range,
    Shift,
)
from timeline.temporal.expression.meanings import Amount, Measure, Portion, Step
from timeline.temporal.grammar.match import Match
from timeline.temporal.languages import forms
from timeline.temporal.values.granularity import Granularity
from timeline.temporal.values.units import Unit

_NOON = 12
_THIRDS = {1: Portion.EARLY, 2: Portion.MID, 3: Portion.LATE}
_HALVES_OF_DAY = {1: "TMO", 2: "TAF"}
_HALF_A_YEAR = ((Amount(6.0), Measure(Unit.MONTH)),)


def month(m: Match) -> Expression | None:
    """Return a month; no name ("господин Март"), nor an adjective ("лютий ворог")."""
    if "step" not in m and (m.is_named or _is_adjective(m)):
        return None
    return forms.date(m)


def _is_adjective(m: Match) -> bool:
    led = m.stands_after("LEAD") or m.stands_after("PORTION")
    return m.is_also("month", "HOMONYM") and m.after.isalpha() and not led


def month_adjective(m: Match) -> Expression | None:
    """Return the month that something is of; a street or revolution is only named by it."""
    if m.is_named or m.stands_before("NAMED"):
        return None
    return CalendarDate(month=m["monthly"] if "monthly" in m else m["month"])


def year(m: Match) -> Expression | None:
    """Return a year; a bare number needs a preposition where it may count what follows it."""
    if not ("word" in m or "ending" in m or m.stands_after("LEAD")):
        counts = m.followers(1) and m.followers(1)[0].islower()
        if m["year"] % 100 == 0 or (counts and not m.stands_before("AND")):
            return None
    return forms.year(m)


def year_of_several(m: Match) -> Expression | None:
    """Return the last of several years, which share the word for them ("1941-1945 рр.")."""
    linked = m.before == "-" or m.stands_after("UPTO") or m.stands_after("AND")
    return CalendarDate(m["year"]) if linked else None


def ancient_years(m: Match) -> Expression | None:
    """Return the years from one before the common era to a later one, which count down."""
    first, last = m["year"], m["last"]
    if first <= last:
        return None
    return Range(CalendarDate(first, era=-1), CalendarDate(last, era=-1))


def weekday(m: Match) -> Expression | None:
    """Return a day of the week; no name ("депутат Середа")."""
    return None if "step" not in m and m.is_named else forms.weekday(m)


def half_of_day(m: Match) -> Expression | None:
    """Return the first or second half of a day as its morning or afternoon."""
    code = _HALVES_OF_DAY.get(m["ordinal"])
    return DayTime(code) if code else None


def third_of_month(m: Match) -> Expression | None:
    """Return ten days of a month, or the eight to eleven that are left."""
    portion = _THIRDS.get(m["ordinal"])
    return Portioned(CalendarDate(m.get("year"), m["month"]), portion) if portion else None


def weekend(m: Match) -> Expression | None:
    """Return the weekend, where a preposition leads it: "day off" is the same word."""
    return Shift(Granularity.WEEKEND, Step(0)) if m.stands_after("LEAD") else None


def day_before(m: Match) -> Expression | None:
    """Return the day before, or a part of it; with a noun behind it is the eve of something."""
    day = Shift(Granularity.DAY, Step(-1, story=True))
    if "part" in m:
        return DayTime(m["part"].code, day)
    return None if m.after.isalpha() and not m.stands_before("LEAD") else day


def counted(m: Match) -> Expression | None:
    """Return a length, with ``half`` of one more unit; no age."""
    length = forms.length(m)
    if not isinstance(length, Length) or m.stands_after("AGE"):
        return None
    amount, measure = length.parts[0]
    if "half" in m and amount.value is not None:
        return Length(((Amount(amount.value + 0.5), measure),))
    return length


def one_unit(m: Match) -> Expression | None:
    """Return a single unit where what stands before measures: "за неделю", "майже рік"."""
    plural = m.is_also("unit", "PLURAL")
    if m.stands_after("DURING") or (m.stands_after("WITHIN") and not plural):
        return forms.length(m)
    return None


def vague_length(m: Match) -> Expression | None:
    """Return some units; none behind a number, whose age was declined, nor "на днях"."""
    near = m["plural"].unit is Unit.DAY and m.stands_after("TOWARDS")
    return None if near or m.stands_after("NUMBER") else forms.vague_length(m)


def hyphened(m: Match) -> Expression | None:
    """Return a length; no age: "53-річний водій"."""
    return None if m["unit"].unit is Unit.YEAR and _is_of_person(m) else forms.length(m)


def worded_length(m: Match) -> Expression | None:
    """Return a length that one word holds; no age: "пятилетний внук"."""
    of_person = m["span"][1].unit is Unit.YEAR and _is_of_person(m)
    return None if of_person else forms.worded_length(m)


def _is_of_person(m: Match) -> bool:
    return m.stands_before("PERSON") or any(word[:1].isupper() for word in m.followers(1))


def stretch(m: Match) -> Expression | None:
    """Return the last, next or first units, or half a year."""
    if "half" not in m:
        return forms.stretch(m)
    frame = {-1: Frame.BEHIND, 0: Frame.FREE, 1: Frame.AHEAD}[m["stretch"]]
    return Length(_HALF_A_YEAR, frame)


def hour(m: Match) -> Expression | None:
    """Return an hour that is told as one: "о 15 годині", "в пять утра", "о 5-й ранку"."""
    told = m["number"].value if "number" in m else m["hour"] if "hour" in m else m["hourth"]
    part = m["part"].code if "part" in m else ""
    led = m.stands_after("AT") or (bool(part) and m.stands_after("LEAD"))
    told_so = "hourword" in m and (part or "ending" in m)
    if told is None or told % 1 or not 0 <= told < 24 or not (led or told_so or "ending" in m):
        return None
    later = _NOON if part in ("TAF", "TEV") and told < _NOON else 0
    return Clock(int(told) + later, 0)
