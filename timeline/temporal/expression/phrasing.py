"""Expressions in words: what a phrase says before its anchor is known."""

from __future__ import annotations

from typing import assert_never

from timeline.temporal.expression.expression import (
    Away,
    CalendarDate,
    Clock,
    DayTime,
    Ended,
    Era,
    Expression,
    Frame,
    FromEvent,
    Hedged,
    Inside,
    Length,
    Listed,
    NamedDay,
    Nth,
    PartOfYear,
    Portioned,
    Range,
    Recurring,
    Shift,
    Then,
    Vague,
    Weekday,
    WeekFrom,
)
from timeline.temporal.expression.meanings import Amount, Measure, Step
from timeline.temporal.values.granularity import Granularity
from timeline.temporal.values.units import SEASON_VALUES

_WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_MONTHS = (
    "", "January", "February", "March", "April", "May", "June", "July", "August", "September",
    "October", "November", "December",
)  # fmt: skip
_SEASONS = dict(zip(SEASON_VALUES, ("spring", "summer", "autumn", "winter"), strict=True))
_PARTS = {
    "TMO": "morning", "TAF": "afternoon", "TEV": "evening", "TNI": "night", "TDT": "daytime",
}  # fmt: skip
_PLACES = {1: "from", 0: "that holds", -1: "up to"}
_FRAMES = {
    Frame.FREE: "",
    Frame.BEHIND: ", up to the anchor",
    Frame.AHEAD: ", from the day after the anchor",
    Frame.WITHIN: ", from the anchor on",
    Frame.DISTANCE: " from the anchor",
    Frame.UNTIL_STORY: ", up to the last date told",
    Frame.SINCE_STORY: ", from the day after the last date told",
}
_REFERENCES = {"PAST_REF": "the past", "PRESENT_REF": "the present", "FUTURE_REF": "the future"}


def describe(expression: Expression) -> str:
    """Return what an expression says, in plain words, without any day it does not name.

    >>> describe(CalendarDate(month=10, day=21))
    '21 October, year not said'
    """
    match expression:
        case CalendarDate():
            return _calendar(expression)
        case Weekday(weekday=weekday, step=step):
            return f"{_side(step)}{_WEEKDAYS[weekday - 1]}"
        case PartOfYear():
            return _part_of_year(expression)
        case Shift(granularity=granularity, step=step):
            return f"the {_unit(granularity)} {_steps(step)}"
        case Away():
            return _away(expression)
        case Era(granularity=granularity, start=start, short=short):
            return f"the {_unit(granularity)} from {start}" + (
                ", century not said" if short else ""
            )
        case Inside(part=part, whole=whole):
            return f"{describe(part)}, within {describe(whole)}"
        case WeekFrom():
            return f"the week {_PLACES[expression.place]} {describe(expression.day)}"
        case Ended(stretch=stretch, day=last):
            return f"{describe(stretch)}, ended {describe(last)}"
        case Nth():
            return _nth(expression)
        case Portioned(inner=inner, portion=portion):
            share = portion.value if portion.value.endswith("half") else f"{portion.value} part"
            return f"the {share} of {describe(inner)}"
        case DayTime(code=code, of=of):
            return f"{_PARTS.get(code, code)} of {describe(of) if of else 'the day told of'}"
        case Clock(hour=hour, minute=minute, of=of):
            day = describe(of) if of else "the day told of"
            return f"{hour:02d}:{minute or 0:02d} on {day}"
        case Vague(reference=reference):
            return f"{_REFERENCES.get(reference, reference)} at large"
        case Then():
            return "the date told before"
        case Length():
            return _length(expression) + _FRAMES[expression.frame]
        case Recurring(value=value):
            return f"again and again, {value}"
        case NamedDay(name=name, year=year, step=step):
            weekend = " weekend" if expression.weekend else ""
            return f"{_side(step)}{name}{weekend}" + (f" in {year}" if year else ", year not said")
        case Range(start=start, end=end):
            return f"from {describe(start)} to {describe(end)}"
        case Listed(items=items):
            return "; ".join(map(describe, items))
        case FromEvent():
            return _from_event(expression)
        case Hedged(inner=inner, mod=mod):
            return f"{mod.value.lower().replace('_', ' ')}: {describe(inner)}"
        case _:
            assert_never(expression)


def _unit(granularity: Granularity) -> str:
    return granularity.name.lower()


def _side(step: Step | None) -> str:
    if step is None:
        return ""
    return {-1: "the last ", 0: "this ", 1: "the next "}.get(step.count, "")


def _steps(step: Step) -> str:
    anchor = "the date told before" if step.story else "the anchor"
    if step.count == 0:
        return f"of {anchor}"
    return f"{abs(step.count)} {'after' if step.count > 0 else 'before'} that of {anchor}"


def _calendar(said: CalendarDate) -> str:
    year = f"{said.year} BC" if said.era < 0 else said.year
    parts = (said.day, _MONTHS[said.month] if said.month else None, year)
    text = " ".join(str(part) for part in parts if part is not None)
    if said.weekday:
        text = f"{_WEEKDAYS[said.weekday - 1]}, {text}"
    if said.year is None:
        text += ", year not said" if said.month else ", month not said"
    if said.short_year:
        text += ", century not said"
    return f"{_side(said.step)}{text}"


def _part_of_year(said: PartOfYear) -> str:
    if said.number is None:
        name = f"{_side(said.step)}{_unit(said.granularity)}"
    elif said.granularity is Granularity.SEASON:
        name = _side(said.step) + _SEASONS[SEASON_VALUES[said.number]]
    else:
        name = f"{_side(said.step)}{_unit(said.granularity)} {said.number + 1}"
    return f"{name} of {said.year}" if said.year is not None else f"{name}, year not said"


def _amount(amount: Amount, measure: Measure) -> str:
    count = "some" if amount.value is None else f"{amount.value * measure.times:g}"
    return f"{count} {measure.unit.name.lower()}" + ("" if count == "1" else "s")


def _length(said: Length) -> str:
    text = " and ".join(_amount(amount, measure) for amount, measure in said.parts)
    return f"{text} to {said.upper.value:g}" if said.upper and said.upper.value else text


def _away(said: Away) -> str:
    anchor = "the date told before" if said.story else "the anchor"
    side = "after" if said.direction > 0 else "before"
    amount = _amount(said.amount, said.measure)
    if said.rest is not None:
        amount += f" and {_amount(*said.rest)}"
    if said.of is not None:
        return f"{amount} {side} {describe(said.of)}"
    compared = ", as finely as the date compared with" if said.compared else ""
    return f"{amount} {side} {anchor}{compared}"


def _nth(said: Nth) -> str:
    unit = _WEEKDAYS[said.weekday - 1] if said.weekday else _unit(said.granularity)
    place = f"number {said.number}" if said.number > 0 else "the last"
    return f"{unit}, {place}, within {describe(said.whole)}"


def _from_event(said: FromEvent) -> str:
    side = {-1: "before", 0: "at the time of", 1: "after"}[said.direction]
    length = f"{_length(said.length)} " if said.length else ""
    unit = f"the {_unit(said.unit.granularity)} " if said.unit else ""
    return f"{length or unit}{side} {said.event}"
