"""What two neighbouring expressions say together: "8 p.m." and "Friday", "May" and "last year"."""

from __future__ import annotations

from dataclasses import replace

from timeline.temporal.expression.expression import (
    Away,
    CalendarDate,
    Clock,
    DayTime,
    Era,
    Expression,
    Hedged,
    Inside,
    Length,
    NamedDay,
    PartOfYear,
    Portioned,
    Shift,
    Weekday,
    hour_in_part,
)
from timeline.temporal.find.shifted import shifted
from timeline.temporal.values.granularity import Granularity

_OF = frozenset(("", "of", "in", ",", ", a", "on", "of the", "in the", "on the", "at"))


def compose(left: Expression, between: str, right: Expression) -> Expression | None:
    """Return what two neighbours say together, or ``None`` where they are two things."""
    if isinstance(left, Hedged):
        inner = compose(left.inner, between, right)
        return Hedged(inner, left.mod) if inner else None
    if isinstance(left, Portioned):
        inner = compose(left.inner, between, right)
        return Portioned(inner, left.portion) if inner else None
    if (together := shifted(left, between, right)) is not None:
        return together
    if between in _OF:
        return _of(left, right, between)
    if between in ("'s", "' s", "'"):
        return _possessive(left, right)
    return None


def _of(left: Expression, right: Expression, between: str) -> Expression | None:
    match left, right:
        case DayTime(of=CalendarDate() as day), Shift(granularity=Granularity.YEAR):
            within = _of(day, right, between)
            return DayTime(left.code, within) if within else None
        case Away(direction=-1, story=False, of=None), Weekday() | Shift() if between in ("", "on"):
            return replace(left, of=right, compared=False)
        case Clock(of=None, hour=hour), DayTime(of=None, code=code) if between:
            if between != "in" or left.halved:
                return None  # "3 a.m. in the morning" says one thing twice
            return replace(left, hour=hour_in_part(hour, code))
        case Clock(of=day, hour=hour), DayTime(of=None, code=code) if day and not between:
            return replace(left, hour=hour_in_part(hour, code), of=DayTime(code, day))
        case Clock(of=None, hour=hour), DayTime(code=code) if is_day(right):
            return replace(left, hour=hour_in_part(hour, code), of=right)
        case Clock(of=None), CalendarDate() | Weekday() | Shift() if is_day(right):
            return replace(left, of=right)
        case DayTime(of=None), DayTime(of=day, code=code) if day and between == "of":
            return DayTime(code, day)  # "the early hours of this morning"
        case DayTime(of=None), _ if is_day(right) and not isinstance(right, DayTime):
            return DayTime(left.code, right)
        case _, DayTime(of=None) if is_day(left) and between in ("", ",", "in the"):
            return DayTime(right.code, left)
        case _, Clock(of=None) if is_day(left) and between in ("", ",", "at"):
            return replace(right, of=left)
        case DayTime(), Clock(of=None) if between in ("", ",", "at"):
            return replace(right, of=left)
        case CalendarDate(day=int(), weekday=None), Weekday(step=None) if between in (",", ", a"):
            return replace(left, weekday=right.weekday)
        case Weekday(step=None), CalendarDate(day=int(), weekday=None) if between in ("", ","):
            return CalendarDate(
                right.year, right.month, right.day, left.weekday, right.step, right.short_year
            )
        case CalendarDate(month=int(), day=None) as month, DayTime(of=None) if not between:
            return DayTime(right.code, month)  # "one August night"
        case DayTime(of=CalendarDate(year=None, day=None) as month), CalendarDate(
            year=int(year), month=None
        ) if between in ("in", "of"):
            return DayTime(left.code, replace(month, year=year, step=None))
        case (
            (CalendarDate(year=None) | PartOfYear(year=None) | NamedDay(year=None)),
            Shift(granularity=Granularity.YEAR),
        ):
            return Inside(left, right)
        case Shift(granularity=Granularity.YEAR), PartOfYear(year=None) | CalendarDate(
            year=None, month=int()
        ) if between in ("", "in", "in the", "on", "at"):
            return Inside(right, left)
        case Shift(granularity=Granularity.YEAR), Portioned(inner=CalendarDate(year=None)):
            return Inside(right, left)
        case Shift(deictic=True), Weekday(step=None) if between == "":
            return left
        case Shift(deictic=True), DayTime(of=Weekday(step=None)) if between == "":
            return DayTime(right.code, left)
        case PartOfYear(year=None), CalendarDate(year=int(), month=None):
            return PartOfYear(left.granularity, left.number, right.year, left.step, right.era)
        case Weekday(), Shift(granularity=Granularity.WEEK):
            return Inside(left, right)
        case PartOfYear(year=None, number=int()), Era() if between == "of":
            return Inside(left, right)
        case PartOfYear(number=None), Away(compared=True) if between == "":
            return right
        case Away(compared=True), Length() if between == "":
            return right
        case Length(is_stretch=True), CalendarDate(day=None) | Era() | PartOfYear() if (
            between == "of"
        ):
            return Inside(left, right)
        case Length(is_stretch=True, end=end), Shift(granularity=unit) if (
            between == "of" and end and unit > Granularity.DAY and not left.is_report
        ):
            return Inside(left, right)
    return None


def _possessive(left: Expression, right: Expression) -> Expression | None:
    match left, right:
        case Shift(granularity=Granularity.YEAR) | CalendarDate(month=None), PartOfYear():
            return Inside(right, left)
    return None


def is_day(expression: Expression) -> bool:
    """Tell whether an expression names one day, or a time of one."""
    match expression:
        case CalendarDate(day=int()) | Weekday() | NamedDay():
            return True
        case Shift(granularity=Granularity.DAY):
            return True
        case Portioned(inner=inner):
            return is_day(inner)
        case DayTime():
            return True
        case Away(measure=measure):
            return measure.unit.granularity is Granularity.DAY
        case Inside(part=part):
            return is_day(part)
        case _:
            return False
