"""Dates that lack their year, month or week: which of the neighbouring ones is meant."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from typing import assert_never

from timeline.temporal.calendar.famous_days import is_known
from timeline.temporal.expression.expression import CalendarDate, Weekday
from timeline.temporal.expression.meanings import Step
from timeline.temporal.expression.tense import Tense
from timeline.temporal.grammar.digits import as_day
from timeline.temporal.resolving.ancient import ancient_anchor, full_year, standing_for
from timeline.temporal.resolving.reading import Reading, of_period, other, unresolved
from timeline.temporal.resolving.scene import Direction, Scene
from timeline.temporal.values.anchor import Anchor
from timeline.temporal.values.granularity import Granularity
from timeline.temporal.values.units import Period, add_days, move, weekday_near

# Costs in days, by which the neighbouring dates of one name are ranked. Counted on annotated
# news: a month and day is the nearest in 94 of 100; a bare month lies ahead in 29 of 100, and
# then mostly within two months; a verb outweighs a third of a year.
AGAINST_VERB = 300
AGAINST_FIRM = 400  # "sales fell in December", told in November, is the December before
DAY_AGAINST_VERB = 120
DAY_AGAINST_FIRM = 330
AGAINST_HINT = 200  # what is hinted at is no month that is just over
JUST_OVER = 3  # nor is it the weekday so many days ago; that of the week ahead would be "next"
MONTH_AHEAD = 180
IMPOSSIBLE = 100_000
AGAINST_WEEKDAY = 300  # a wrong weekday is rare, but so is a day a year ago without its year
STORY_YEAR = 30  # a story that goes back to tell of another place is as common as one that goes on
STORY_YEAR_BACK = 330  # but names a new year mostly, and an earlier one nearly always
_AGAINST_MONTH = {Tense.FIRM: AGAINST_FIRM, Tense.HINTED: AGAINST_HINT}
FAR_AHEAD = 60  # days from which nothing under a past verb lies ahead
LEAP_YEARS = 8  # years to look around for a 29 February


def calendar_date(said: CalendarDate, scene: Scene) -> Reading:
    """Return the reading of a date by its parts."""
    if said.swappable and scene.day_first and not said.day_led:
        said = replace(said, month=said.day, day=said.month)
    if said.year is not None and said.era < 0:
        return dated(said, standing_for(said.year), ancient_anchor(said.year))
    if said.year is not None:
        year = full_year(said.year, scene) if said.short_year else said.year
        return dated(said, year, None)
    if said.famous is not None and is_known(said, said.famous, scene.published):
        return dated(said, said.famous, None)
    anchor = anchor_of(said.step, scene)
    if anchor is None:
        return unresolved(_open_value(said))
    if said.month is None:
        return _open_month(said, anchor, scene)
    if said.step is not None:
        return _stepped_month(said, said.step, anchor)
    reading = _open_year(said, anchor, scene)
    if scene.background and not scene.narrative and _goes_back(reading, scene):
        return calendar_date(said, replace(scene, background=False))
    return reading


def _goes_back(reading: Reading, scene: Scene) -> bool:
    """Tell whether a month lies before the one that a background has reached: it is news again."""
    reached, period = scene.story.last, reading.period
    if reached is None or period is None or period.granularity is not Granularity.MONTH:
        return False
    return period.last < reached.first


def anchor_of(step: Step | None, scene: Scene) -> Anchor | None:
    """Return what a date without its year is counted from: "last May", "that May", "May"."""
    if step is None:
        return scene.calendar
    return scene.referred(step) if step.story else scene.speech


def dated(said: CalendarDate, year: int, anchor: Anchor | None) -> Reading:
    """Return the reading of a date in a known year."""
    if said.month is None:
        return of_period(Period.holding(date(year, 1, 1), Granularity.YEAR), anchor)
    if said.day is None:
        return of_period(Period.holding(date(year, said.month, 1), Granularity.MONTH), anchor)
    day = as_day(year, said.month, said.day)
    if day is None:
        return Reading(
            f"{year:04d}-{said.month:02d}-{said.day:02d}",
            anchor=anchor,
            note="the calendar has no such day",
        )
    return _checked(said, day, of_period(Period.holding(day, Granularity.DAY), anchor))


def _checked(said: CalendarDate, day: date, reading: Reading) -> Reading:
    """Add what contradicts the reading: the other order of numbers, or the weekday named."""
    if said.swappable:
        swapped = as_day(day.year, day.day, day.month)
        if swapped is None or swapped == day:
            return reading
        return _also(reading, swapped, "day and month stand in the other order")
    if said.weekday is None or said.weekday == day.isoweekday():
        return reading
    behind, ahead = (weekday_near(day, said.weekday, tense=tense) for tense in (-1, 1))
    nearest = behind if day - behind <= ahead - day else ahead
    note = f"weekday and date contradict each other: {day.isoformat()} is another weekday"
    return replace(_also(reading, nearest, "the weekday says so, the date does not"), note=note)


def _also(reading: Reading, day: date, why_not: str) -> Reading:
    alternative = other(Period.holding(day, Granularity.DAY), why_not)
    return replace(reading, alternatives=(alternative, *reading.alternatives))


def _open_value(said: CalendarDate) -> str:
    month = f"{said.month:02d}" if said.month else "XX"
    return f"XXXX-{month}" + (f"-{said.day:02d}" if said.day else "")


def _open_month(said: CalendarDate, anchor: Anchor, scene: Scene) -> Reading:
    reach = 1 if said.weekday is None else _WEEKDAY_REACH
    start = anchor.day.replace(day=1)
    months = [move(start, Granularity.MONTH, shift) for shift in range(-reach, reach + 1)]
    days = [as_day(month.year, month.month, said.day or 1) for month in months]
    fitting = [day for day in days if day and day.isoweekday() == said.weekday]
    candidates = [Period.holding(day, Granularity.DAY) for day in fitting or filter(None, days)]
    return nearest(candidates, anchor, scene, "another month")


_WEEKDAY_REACH = 13  # months in which each weekday falls on each day of the month once


def _open_year(said: CalendarDate, anchor: Anchor, scene: Scene) -> Reading:
    granularity = Granularity.DAY if said.day else Granularity.MONTH
    reach = LEAP_YEARS if (said.month, said.day) == (2, 29) else 1
    days = [
        as_day(year, said.month or 1, said.day or 1)
        for year in range(anchor.day.year - reach, anchor.day.year + reach + 1)
    ]
    candidates = [Period.holding(day, granularity) for day in days if day]
    reading = nearest(candidates, anchor, scene, "another year", said.weekday)
    if said.day and reading.period:
        return _checked(said, reading.period.first, reading)
    return reading


def _stepped_month(said: CalendarDate, step: Step, anchor: Anchor) -> Reading:
    """Return "last October", "next May": the first of that name on that side of this month."""
    here = Period.holding(anchor.day, Granularity.MONTH).first
    ahead = ((said.month or 1) - here.month) % 12
    if step.count == 0:
        month = move(here, Granularity.MONTH, (said.month or 1) - here.month)
        return of_period(_of_month(said, month), anchor)
    side = 1 if step.count > 0 else -1
    offset = ahead if side > 0 and ahead else ahead - 12 if side < 0 and ahead else 12 * side
    first, farther = (
        _of_month(said, move(here, Granularity.MONTH, months))
        for months in (offset, offset + 12 * side)
    )
    why = "the nearest month of that name on that side is meant"
    return of_period(first, anchor, alternatives=(other(farther, why),))


def _of_month(said: CalendarDate, month: date) -> Period:
    """Return the day of a month that was said, or the month."""
    day = as_day(month.year, month.month, said.day) if said.day else None
    return Period.holding(day or month, Granularity.DAY if day else Granularity.MONTH)


def nearest(
    candidates: Sequence[Period],
    anchor: Anchor,
    scene: Scene,
    what: str,
    weekday: int | None = None,
) -> Reading:
    """Take the candidate that direction, distance and a weekday named with it favour.

    The rest are other readings.
    """
    if not candidates:
        return Reading("XXXX-XX-XX", anchor=anchor, note="no such day near the anchor")

    def cost(period: Period) -> int:
        other_day = weekday not in (None, period.first.isoweekday())
        return _cost(period, anchor, scene) + other_day * AGAINST_WEEKDAY

    ranked = sorted(candidates, key=cost)
    taken = ranked[0]
    others = tuple(
        other(period, f"{what}: {_why_not(period, taken, anchor, weekday)}")
        for period in ranked[1:3]
    )
    return of_period(taken, anchor, alternatives=others)


def _why_not(period: Period, taken: Period, anchor: Anchor, weekday: int | None) -> str:
    """Return what speaks against a period, in words."""
    if abs((period.first - anchor.day).days) >= abs((taken.first - anchor.day).days):
        return "farther from the anchor"
    if weekday not in (None, period.first.isoweekday()):
        return "nearer, but another weekday"
    side = "ahead" if taken.first > anchor.day else "back"
    return f"nearer, but what is told points {side}"


def _cost(period: Period, anchor: Anchor, scene: Scene) -> int:
    """Return how far a period is from being meant, in days and penalties."""
    if period.first <= anchor.last and anchor.day <= period.last:
        return 0
    gap = (period.first - anchor.last).days if period.first > anchor.last else 0
    gap = gap or (period.first - anchor.day).days
    match scene.direction:
        case Direction.PAST:
            return -gap if gap < 0 else IMPOSSIBLE + gap
        case Direction.FUTURE:
            return gap if gap > 0 else IMPOSSIBLE - gap
        case Direction.NEAREST:
            return abs(gap)
        case Direction.NEWS:
            pass
        case _:
            assert_never(scene.direction)
    if scene.tells_story:
        elsewhere = STORY_YEAR if gap > 0 else STORY_YEAR_BACK
        return abs(gap) + (elsewhere if period.first.year != anchor.day.year else 0)
    if scene.tense:
        fine = period.granularity is Granularity.DAY
        against = (gap < 0) == (scene.tense.looks_ahead)
        of_day = DAY_AGAINST_FIRM if scene.tense == Tense.FIRM else DAY_AGAINST_VERB
        of_month = _AGAINST_MONTH.get(scene.tense, AGAINST_VERB)
        if fine and scene.tense.looks_back and gap > FAR_AHEAD:
            return gap + AGAINST_VERB
        return abs(gap) + against * (of_day if fine else of_month)
    if period.granularity is Granularity.MONTH and gap > 0:
        return gap + MONTH_AHEAD
    return abs(gap)


def weekday(said: Weekday, scene: Scene) -> Reading:
    """Return the reading of a day of the week."""
    step = said.step
    anchor = scene.back if step and step.story else scene.speech
    if anchor is None:
        return unresolved(f"XXXX-WXX-{said.weekday}")
    if step is None or step.count == 0:
        return _bare_weekday(said, anchor, scene)
    side = 1 if step.count > 0 else -1
    day = weekday_near(add_days(anchor.day, side), said.weekday, tense=side)
    day = add_days(day, 7 * (step.count - side))
    farther = Period.holding(add_days(day, 7 * side), Granularity.DAY)
    why = "the nearest weekday of that name on that side is meant"
    return of_period(
        Period.holding(day, Granularity.DAY), anchor, alternatives=(other(farther, why),)
    )


def _bare_weekday(said: Weekday, anchor: Anchor, scene: Scene) -> Reading:
    past = Period.holding(weekday_near(anchor.day, said.weekday, tense=-1), Granularity.DAY)
    future = Period.holding(weekday_near(anchor.day, said.weekday, tense=1), Granularity.DAY)
    if past == future:
        return of_period(past, anchor)
    if _looks_ahead(said, past, future, anchor, scene):
        return of_period(future, anchor, alternatives=(other(past, "its verb looks ahead"),))
    why = "a bare weekday is the most recent one"
    return of_period(past, anchor, alternatives=(other(future, why),))


def _looks_ahead(said: Weekday, past: Period, future: Period, anchor: Anchor, scene: Scene) -> bool:
    match scene.direction:
        case Direction.PAST:
            return False
        case Direction.FUTURE:
            return True
        case Direction.NEAREST:
            return future.first - anchor.day < anchor.day - past.first
        case Direction.NEWS:
            if said.step is not None and not said.step.story:
                return (
                    scene.tense >= Tense.NONE
                )  # "this Friday" looks ahead unless its verb does not
            if scene.tense == Tense.HINTED:
                return (anchor.day - past.first).days > JUST_OVER
            return scene.tense.looks_ahead
        case _:
            assert_never(scene.direction)
