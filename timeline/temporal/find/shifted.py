"""A day told with its week, month or shift: "Friday in two weeks", "the 12th of last month".

One rule for all languages: what a weekday, a number or a length says is read by their own rows;
what two of them say together stands here. Where two do not combine they stay two.
"""

from __future__ import annotations

from timeline.temporal.expression.expression import (
    Away,
    CalendarDate,
    Expression,
    Inside,
    Length,
    NamedDay,
    Shift,
    Weekday,
    WeekFrom,
)
from timeline.temporal.expression.meanings import Amount, Measure, Step
from timeline.temporal.values.granularity import Granularity
from timeline.temporal.values.units import Unit

_IN = frozenset(("in", "", ",", ", in", "on", ", on", ", on the", "on the"))
_OF = frozenset(("of", "of the", "in", "in the", "", "des"))
# What stands between a week and a day of it -> the place of the day: first, last, any.
_PLACES = {
    **dict.fromkeys(("beginning", "starting", "commencing", "beginning on", "starting on"), 1),
    **dict.fromkeys(("ending", "ended", "ending on", "ended on", "to"), -1),
    **dict.fromkeys(("of", "of the", "from", "from the"), 0),
}


def shifted(left: Expression, between: str, right: Expression) -> Expression | None:
    """Return the day or days that two neighbours say together, or ``None``."""
    match left, right:
        case Weekday(step=None), (Length() | Away()) if between in _IN:
            return _in_week(left, right)
        case ((Length() | Away()), Weekday(step=None)) if between in (*_IN, "the"):
            return _in_week(right, left)
        case Length(parts=((amount, measure),)), Weekday(step=None) if between == "from":
            return _counted_from(amount, measure, 1, Weekday(right.weekday, Step(1)))
        case Length(parts=((amount, measure),)), Shift(deictic=True) if between in _WAYS:
            return _counted_from(amount, measure, _WAYS[between], right)
        case CalendarDate(year=None, month=None, day=int(), weekday=None), Shift(
            granularity=Granularity.MONTH
        ) if between in _OF:
            return Inside(left, right)
        case Shift(granularity=Granularity.WEEK, step=Step(count=0)), _ if _is_date(right):
            return _week_of(between, right)
        case _:
            return None


_WAYS = {"after": 1, "from": 1, "before": -1}


def _counted_from(
    amount: Amount, measure: Measure, direction: int, day: Expression
) -> Expression | None:
    """Return the day so far from another: "two days after tomorrow", "a week from Saturday"."""
    if amount.value is None or amount.value != int(amount.value) or measure.unit.is_clock:
        return None
    return Away(amount, measure, direction, of=day)


def _in_week(day: Weekday, far: Length | Away) -> Expression | None:
    """Return the weekday of the week that lies so many weeks ahead or back."""
    match far:
        case Away(of=None, rest=None, story=False, direction=direction):
            amount, measure = far.amount, far.measure
        case Length(parts=((amount, measure),), upper=None, is_stretch=False):
            direction = 1
        case _:
            return None
    value = amount.value
    if measure.unit is not Unit.WEEK or value is None or value != int(value):
        return None
    count = int(value) * measure.times * direction
    return Inside(day, Shift(Granularity.WEEK, Step(count)))


def _is_date(expression: Expression) -> bool:
    """Tell whether an expression names a day that a week can be told by."""
    match expression:
        case CalendarDate(day=int()) | Weekday() | NamedDay():
            return True
        case Shift(granularity=Granularity.DAY):
            return True
        case _:
            return False


def _week_of(between: str, day: Expression) -> Expression | None:
    """Return the week that a day begins, ends, or lies in."""
    place = _PLACES.get(between)
    return None if place is None else WeekFrom(day, place)
