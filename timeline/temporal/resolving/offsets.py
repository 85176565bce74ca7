"""Phrases some units away from an anchor: last month, three weeks ago, the last two years."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import assert_never

from timeline.temporal.expression.expression import Away, Frame, Length, Shift
from timeline.temporal.expression.tense import Tense
from timeline.temporal.expression.values import duration_value
from timeline.temporal.resolving.ancient import era_beside
from timeline.temporal.resolving.reading import (
    NO_ANCHOR,
    UNKNOWN,
    Reading,
    of_period,
    other,
    unresolved,
)
from timeline.temporal.resolving.scene import FRESH, Scene, Told
from timeline.temporal.values.anchor import Anchor
from timeline.temporal.values.granularity import Granularity
from timeline.temporal.values.timex import TimexType
from timeline.temporal.values.units import Period, add_days, move
from timeline.temporal.values.when import When

UNTOLD = "it follows what the text gives no date for"
UNCOUNTED = "its day is counted from one that the text does not tell"
FEW_DAYS = 10  # days that "the coming days" and "within days" reach (day conventions, DESIGN.md)
_OF_STORY = (Frame.WITHIN, Frame.SINCE_STORY, Frame.UNTIL_STORY)
_MONTHS = {
    Granularity.QUARTER: 3,
    Granularity.YEAR: 12,
    Granularity.DECADE: 120,
    Granularity.CENTURY: 1_200,
    Granularity.MILLENNIUM: 12_000,
}


def shifted_unit(said: Shift, scene: Scene) -> Reading:
    """Return the reading of last, this or next unit."""
    if said.uncounted and not scene.narrative:
        return _uncounted(scene)
    anchor = scene.back if said.definite and scene.tells_story else scene.speech
    if said.step.story:
        anchor = scene.referred(said.step)
    if said.deictic and scene.published is not None:
        anchor = scene.published
    if said.loose and scene.day is not None and not scene.narrative:
        return of_period(Period.holding(scene.day.day, said.granularity), scene.day)
    if anchor is None:
        return unresolved(UNKNOWN[said.granularity])
    if said.granularity is Granularity.DAY and said.step.story:
        told = scene.story.here if said.step.count else scene.story.named
        day = day_of(told, anchor)
        if day.period is None and not scene.is_ahead(told):
            return day
        if told is None or told.granularity is not Granularity.DAY:
            anchor = scene.day_back or anchor
    if said.granularity is Granularity.WEEKEND and not said.step.story:
        return _weekend(said, anchor, scene)
    if anchor.ancient and said.granularity > Granularity.YEAR:
        return era_beside(anchor, said.granularity, said.step.count)
    base = anchor.last if said.step.count > 0 and not _is_winter(anchor) else anchor.day
    period = Period.holding(base, said.granularity).shifted(said.step.count)
    if said.step.story and said.step.count > 0 and _is_untold(period, anchor, scene):
        return unresolved(UNKNOWN[said.granularity], UNTOLD)
    if said.step.count == 0 and said.granularity > Granularity.DAY and not said.step.story:
        return _current(period, anchor, scene)
    return of_period(period, anchor)


def _uncounted(scene: Scene) -> Reading:
    """Return the day told in the sentence, else some day on the side of the verb.

    "Today is the third day of the blockade" has one; "on the fourth day of the siege" has not, and
    the day of the news is not it.
    """
    told, published = scene.story.day, scene.published
    if told is not None and _is_of_now(told, scene):
        return of_period(told.period, told.anchor())
    if published is None:
        return unresolved(UNKNOWN[Granularity.DAY])
    ahead = scene.tense.looks_ahead
    days = (published.day, None) if ahead else (None, published.day)
    when = When.point(*days, Granularity.DAY)
    return Reading(UNKNOWN[Granularity.DAY], when, anchor=published, note=UNCOUNTED)


def _is_of_now(told: Told, scene: Scene) -> bool:
    """Tell whether a day was told in this sentence, or a day of the news not long before."""
    near = scene.published and abs((told.first - scene.published.day).days) <= FEW_DAYS
    return scene.since_day == 0 or bool(near and scene.since_day <= FRESH)


def _is_winter(anchor: Anchor) -> bool:
    """Tell whether an anchor is some months over New Year, which are counted by their first."""
    return anchor.last.year == anchor.day.year + 1 and (anchor.last - anchor.day).days < 100


def day_of(told: Told | None, anchor: Anchor) -> Reading:
    """Return the day of an anchor, or some day of the month or year told where it names none."""
    if told is None or told.granularity not in (Granularity.MONTH, Granularity.YEAR):
        return of_period(Period.holding(anchor.day, Granularity.DAY), anchor)
    value = told.period.value + ("-XX" if told.granularity is Granularity.MONTH else "-XX-XX")
    when = When.point(told.first, told.last, Granularity.DAY)
    return Reading(value, when, anchor=anchor, note="no day was told before")


def _current(period: Period, anchor: Anchor, scene: Scene) -> Reading:
    """Return this week, month or year: the days so far, unless its verb looks ahead."""
    whole = of_period(period, anchor)
    if scene.tense.looks_ahead or scene.narrative:
        return whole
    so_far = When.point(period.first, max(anchor.day, period.first), period.granularity)
    why = "its verb does not look ahead: only the days so far"
    return replace(whole, when=so_far, alternatives=(other(period, why),))


def _weekend(said: Shift, anchor: Anchor, scene: Scene) -> Reading:
    here = Period.holding(anchor.day, Granularity.WEEKEND)
    begun = here.first <= anchor.day
    if said.step.count < 0:
        return of_period(here if here.last < anchor.day else here.shifted(-1), anchor)
    if said.step.count > 0:
        return of_period(here.shifted(1) if begun else here, anchor)
    if begun:
        return of_period(here, anchor)
    over = here.shifted(-1)
    if scene.tense.looks_back:
        return of_period(over, anchor, alternatives=(other(here, "its verb looks back"),))
    why = "its verb does not look back"
    return of_period(here, anchor, alternatives=(other(over, why),))


def away(said: Away, scene: Scene) -> Reading:
    """Return the reading of some units ago or later, at the granularity of the unit."""
    unit = said.measure.unit.granularity
    granularity = min(unit, Granularity.YEAR)  # "a decade ago" is a year, not a decade
    by_days = granularity is Granularity.DAY and not said.compared
    back = scene.day_back if by_days else scene.back
    anchor = back if said.story else scene.speech
    if said.story and said.measure.unit.is_clock:
        return _hours_between(said, anchor)
    if said.amount.value is None:
        return _some_time_away(said, scene)
    if said.compared and scene.story.compared is not None:
        told = scene.story.compared
        return of_period(told.period.years_later(said.direction), told.anchor())
    if said.compared and not scene.narrative and not _tells_other_year(scene):
        anchor = scene.published
    if anchor is None:
        return unresolved(UNKNOWN[granularity])
    count = said.amount.value * said.measure.times * said.direction
    base = anchor.last if said.direction > 0 else anchor.day
    if said.measure.unit.is_clock:
        return _hours_away(count, anchor)
    reached = scene.story.here if said.story else None
    of_news = by_days and said.direction < 0 and not scene.narrative  # "a day earlier" in news
    if (
        reached is not None
        and not of_news
        and granularity < reached.granularity <= Granularity.YEAR
    ):
        days = move(reached.first, unit, int(count)), move(reached.last, unit, int(count))
        return _somewhere(days, granularity, anchor)
    if count != int(count):
        day = move(base, Granularity.MONTH, int(count * _MONTHS.get(unit, 1)))
        fine = Granularity.MONTH if unit <= Granularity.YEAR else Granularity.YEAR
        return of_period(Period.holding(day, fine), anchor)
    day = move(base, unit, int(count))
    if said.rest is not None:
        amount, measure = said.rest
        granularity = min(measure.unit.granularity, granularity)
        day = move(day, granularity, int((amount.value or 0) * measure.times) * said.direction)
    there = Period.holding(day, granularity)
    if not (said.story and count > 0 and _is_untold(there, anchor, scene)):
        return of_period(there, anchor)
    year = scene.story.named
    if unit < Granularity.YEAR or year is None or year.last >= anchor.day:
        return unresolved(UNKNOWN[granularity], UNTOLD)
    there = Period.holding(move(year.first, unit, int(count)), granularity)
    return of_period(there, year.anchor())  # "made a minister in 1975; six years later"


def _is_untold(there: Period, anchor: Anchor, scene: Scene) -> bool:
    """Tell whether what came later lies after the publication, so that it follows another date."""
    published = scene.published
    ahead = scene.tense > Tense.HINTED or (
        scene.tense >= Tense.NONE and there.granularity < Granularity.YEAR
    )
    if published is None or scene.narrative or ahead or anchor.ancient:
        return False
    return anchor.day <= published.day < there.first


def _somewhere(days: tuple[date, date], unit: Granularity, anchor: Anchor) -> Reading:
    """Return some unit within days: "two days later", told after a month."""
    first, last = days
    value = UNKNOWN[unit]
    if first.year == last.year:
        value = f"{first.year:04d}{value[4:]}"
    when = When.point(first, last, unit)
    return Reading(value, when, anchor=anchor, note="no day was told before, only a longer time")


def _tells_other_year(scene: Scene) -> bool:
    """Tell whether the last date told is a day of a year before that of the publication."""
    told, published = scene.story.last, scene.published
    if told is None or published is None or told.granularity > Granularity.MONTH:
        return False
    return told.first.year < published.day.year


def _some_time_away(said: Away, scene: Scene) -> Reading:
    reference = "PAST_REF" if said.direction < 0 else "FUTURE_REF"
    anchor = scene.back if said.story else scene.speech
    if anchor is None:
        return unresolved(reference)
    first, last = (None, anchor.last) if said.direction < 0 else (anchor.day, None)
    return Reading(reference, When.point(first, last), anchor=anchor)


def _hours_between(said: Away, anchor: Anchor | None) -> Reading:
    """Return hours or minutes that lie between two things: "an hour later"."""
    value = duration_value(((said.amount, said.measure),))
    when = When.point(anchor.day, anchor.last) if anchor and said.amount.value else None
    return Reading(value, when, type=TimexType.DURATION, anchor=anchor)


def _hours_away(count: float, anchor: Anchor) -> Reading:
    day = of_period(Period.holding(anchor.day, Granularity.DAY), anchor)
    if abs(count) > 24:
        return day
    reference = "PAST_REF" if count < 0 else "FUTURE_REF"
    return replace(day, value=reference, type=TimexType.TIME)


def length(said: Length, scene: Scene) -> Reading:
    """Return the reading of a duration, with days where it is framed by an anchor."""
    reading = Reading(duration_value(said.parts), type=TimexType.DURATION)
    if said.frame is Frame.FREE or said.parts[0][1].unit.is_clock:
        return reading
    anchor = scene.back if said.frame in _OF_STORY else scene.speech
    if anchor is None:
        return replace(reading, note=NO_ANCHOR)
    days = _length_days(said, anchor)
    if days is None:
        return reading
    return replace(reading, when=When.span(*days, said.parts[0][1].unit.granularity), anchor=anchor)


def _length_days(said: Length, anchor: Anchor) -> tuple[date | None, date | None] | None:
    amount, measure = said.parts[0]
    granularity = measure.unit.granularity
    if amount.value is None and granularity is not Granularity.DAY:
        # "in the past few weeks": nobody says when they began.
        return (None, anchor.day) if said.frame is Frame.BEHIND else None
    vague = amount.value is None
    value = FEW_DAYS if amount.value is None else amount.value * measure.times
    if value != int(value):  # half a year is six months, and half a day no days
        value, granularity = value * _MONTHS.get(granularity, 0), Granularity.MONTH
        if value < 1:
            return None
    count = int(value)
    upper = said.upper.value if said.upper else None
    most = int(upper * measure.times) if upper else count
    match said.frame:
        case Frame.UNTIL_STORY:  # "the previous eight days": before the one that is told of
            return move(anchor.day, granularity, -count), add_days(anchor.day, -1)
        case Frame.BEHIND:
            return add_days(move(anchor.day, granularity, -count), 0 if vague else 1), anchor.day
        case Frame.AHEAD:
            return add_days(anchor.day, 1), move(anchor.day, granularity, most)
        case Frame.WITHIN:
            return anchor.day, move(anchor.last, granularity, count)
        case Frame.SINCE_STORY:
            return add_days(anchor.last, 1), move(anchor.last, granularity, count)
        case Frame.DISTANCE:
            if vague:
                return add_days(anchor.day, 1), move(anchor.day, granularity, count)
            return (
                Period.holding(move(anchor.day, granularity, count), granularity).first,
                Period.holding(move(anchor.day, granularity, most), granularity).last,
            )
        case Frame.FREE:
            return None
        case _:
            assert_never(said.frame)
