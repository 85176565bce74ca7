"""Expression and scene to a reading: value, days, anchor, other readings. Never sees the text."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
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
from timeline.temporal.expression.meanings import Portion, Step
from timeline.temporal.expression.tense import Tense
from timeline.temporal.expression.values import zone_text
from timeline.temporal.grammar.digits import as_day
from timeline.temporal.resolving.ancient import ancient_era, full_decade
from timeline.temporal.resolving.event_days import from_event
from timeline.temporal.resolving.named_days import named_day
from timeline.temporal.resolving.nth import nth
from timeline.temporal.resolving.offsets import away, length, shifted_unit
from timeline.temporal.resolving.open_dates import FAR_AHEAD, calendar_date, dated, weekday
from timeline.temporal.resolving.portions import with_portion
from timeline.temporal.resolving.reading import (
    NO_ANCHOR,
    NO_CALENDAR,
    NO_DAY,
    UNKNOWN,
    Reading,
    of_period,
    unresolved,
)
from timeline.temporal.resolving.scene import Direction, Scene, Story, Told
from timeline.temporal.resolving.year_parts import part_in, part_of_year
from timeline.temporal.values.granularity import Granularity
from timeline.temporal.values.timex import Mod, TimexType
from timeline.temporal.values.units import Period, add_days, move
from timeline.temporal.values.when import Shape, When

_THIS_YEAR = Shift(Granularity.YEAR, Step(0), definite=True)
_LAST_YEAR = Shift(Granularity.YEAR, Step(-1))
_YESTERDAY = Shift(Granularity.DAY, Step(-1), deictic=True)


def reading_of(expression: Expression, scene: Scene) -> Reading:
    """Return the reading of an expression; never raises.

    Days outside the years 1 to 9999 cannot be told and leave the reading without days.
    """
    try:
        return _resolve(expression, scene)
    except (OverflowError, ValueError):
        return unresolved("XXXX", "its days lie outside the years 1 to 9999")


def end_of(extent: Range, scene: Scene, *, last: bool) -> Reading:
    """Return the reading of one end of a range, the last of which lies after the first."""
    try:
        return range_ends(extent, scene)[last]
    except (OverflowError, ValueError):
        return reading_of(extent.end if last else extent.start, scene)


def _resolve(expression: Expression, scene: Scene) -> Reading:
    match expression:
        case CalendarDate():
            return calendar_date(expression, scene)
        case Weekday():
            return weekday(expression, scene)
        case PartOfYear():
            return part_of_year(expression, scene)
        case Shift():
            return shifted_unit(expression, scene)
        case Away(of=None):
            return away(expression, scene)
        case Away():
            return _away_from(expression, scene)
        case Era():
            return _era(expression, scene)
        case Inside():
            return _inside(expression, scene)
        case Ended():
            return _ended(expression, scene)
        case WeekFrom():
            return _week_from(expression, scene)
        case Nth():
            return nth(expression, _resolve(expression.whole, scene))
        case Portioned():
            return _portioned(expression, scene)
        case DayTime():
            return _day_time(expression, scene)
        case Clock():
            return _clock(expression, scene)
        case Vague():
            return _vague(expression, scene)
        case Length():
            return length(expression, scene)
        case Then():
            return _then(scene)
        case Recurring():
            return Reading(expression.value, type=TimexType.SET)
        case NamedDay():
            return named_day(expression, scene)
        case Range():
            return _range(expression, scene)
        case Listed():
            return _resolve(expression.items[0], scene)
        case FromEvent():
            beside = replace(scene, tense=expression.tense)
            dated = _resolve(expression.dated, beside) if expression.dated else None
            return from_event(expression, scene, dated)
        case Hedged():
            return _hedged(expression, scene)
        case _:
            assert_never(expression)


def _hedged(said: Hedged, scene: Scene) -> Reading:
    """Return a reading with its modifier; "more than a year ago" has no first day.

    "More than a year later" has no last one.
    """
    reading = replace(_resolve(said.inner, scene), mod=said.mod)
    when, period = reading.when, reading.period
    more = said.mod in (Mod.MORE_THAN, Mod.EQUAL_OR_MORE)
    if when is None or not more:
        return reading
    inner = said.inner
    if (isinstance(inner, FromEvent) and when.shape is Shape.POINT) or (
        isinstance(inner, Away) and period is not None
    ):
        first, last = (when.earliest, None) if inner.direction > 0 else (None, when.latest)
        return replace(reading, when=When.point(first, last, when.granularity))
    return reading


def _era(said: Era, scene: Scene) -> Reading:
    if said.era < 0:
        return ancient_era(said.start, said.granularity)
    start = full_decade(said.start, scene) if said.short else said.start
    first = as_day(max(start, 1), 1, 1)
    if first is None:
        return unresolved("XX", NO_CALENDAR)
    return of_period(Period.holding(first, said.granularity), None)


def _away_from(said: Away, scene: Scene) -> Reading:
    """Return the same day or unit some units away: "a year ago today", "a week ago Friday"."""
    amount, measure = said.amount, said.measure
    here = _resolve(said.of, replace(scene, tense=Tense.NONE)) if said.of else Reading("")
    if here.period is None or amount.value is None or amount.value != int(amount.value):
        return away(replace(said, of=None), scene)
    period = here.period
    middle = add_days(period.first, (period.last - period.first).days // 2)
    count = int(amount.value) * measure.times * said.direction
    there = move(middle, measure.unit.granularity, count)
    return of_period(Period.holding(there, period.granularity), here.anchor)


def _inside(said: Inside, scene: Scene) -> Reading:
    """Return a part within a whole: the whole gives what the part leaves open."""
    whole = _resolve(said.whole, scene)
    if whole.period is None:
        return replace(_resolve(said.part, Scene()), note=whole.note)
    first = whole.period.first
    match said.part:
        case CalendarDate():
            in_month = whole.period.granularity is Granularity.MONTH and said.part.month is None
            part = replace(said.part, month=first.month) if in_month else said.part
            return replace(dated(part, first.year, whole.anchor), anchor=whole.anchor)
        case NamedDay():
            return named_day(replace(said.part, year=first.year), scene)
        case PartOfYear() if whole.period.granularity > Granularity.YEAR:
            return whole
        case Length():
            return _length_inside(said.part, whole, scene)
        case PartOfYear(number=int(number)):
            return of_period(part_in(said.part, number, first.year), whole.anchor)
        case Weekday():
            day = add_days(first, said.part.weekday - 1)
            return of_period(Period.holding(day, Granularity.DAY), whole.anchor)
        case Portioned():
            return with_portion(
                _inside(Inside(said.part.inner, said.whole), scene), said.part.portion, scene
            )
        case _:
            told = whole.told
            return _resolve(said.part, replace(scene, story=Story(told, told), narrative=True))


def _ended(said: Ended, scene: Scene) -> Reading:
    """Return a stretch that ends on a day: the three months of a firm's quarter, or its year."""
    behind = said.over and scene.direction is Direction.NEWS
    day = _resolve(said.day, replace(scene, direction=Direction.PAST) if behind else scene)
    if day.period is None:
        return _resolve(said.stretch, scene)
    after = add_days(day.period.last, 1)
    if isinstance(said.stretch, Length):
        amount, measure = said.stretch.parts[0]
        first = move(after, measure.unit.granularity, -int((amount.value or 1) * measure.times))
        when = When.span(first, day.period.last, measure.unit.granularity)
        told = length(replace(said.stretch, frame=Frame.FREE), scene)
        return replace(told, when=when, anchor=day.anchor)
    first = move(after, Granularity.QUARTER, -1)
    name = _quarter_name(said.stretch, first, scene.story.compared)
    return of_period(Period(Granularity.QUARTER, first, day.period.last, name), day.anchor)


def _week_from(said: WeekFrom, scene: Scene) -> Reading:
    """Return the seven days that begin or end on a day, or the calendar week that holds it."""
    day = _resolve(said.day, scene)
    if day.period is None:
        return unresolved(UNKNOWN[Granularity.WEEK], day.note or "")
    first = day.period.first
    week = Period.holding(first, Granularity.WEEK)
    if said.place:
        start = first if said.place > 0 else add_days(first, -6)
        week = Period(Granularity.WEEK, start, add_days(start, 6), week.value)
    return of_period(week, day.anchor)


def _quarter_name(said: PartOfYear, first: date, told: Told | None) -> str:
    """Return what a firm calls its quarter: as told, or as the calendar one with most of its days.

    Where another quarter was told just before, it is not known whether that is the same.
    """
    if said.number is not None:
        return f"Q{said.number + 1}"
    calendar = Period.holding(move(first, Granularity.MONTH, 1), Granularity.QUARTER)
    return calendar.value[-2:] if told is None or told.period == calendar else "QX"


def _length_inside(said: Length, whole: Reading, scene: Scene) -> Reading:
    """Return some units of a whole: its first or last, else somewhere in its days."""
    when = whole.when and replace(whole.when, shape=Shape.SPAN)
    if whole.period is not None and (part := _counted_part(said, whole.period)) is not None:
        when = When.span(*part, said.parts[0][1].unit.granularity)
    told = length(replace(said, frame=Frame.FREE), scene)
    return replace(told, when=when, anchor=whole.anchor, period=whole.period)


def _counted_part(said: Length, whole: Period) -> tuple[date, date] | None:
    """Return the first and last day of the first or last so many units of a whole."""
    amount, measure = said.parts[0]
    value = amount.value
    if not said.end or len(said.parts) > 1 or value is None or measure.unit.is_clock:
        return None
    count, unit = int(value * measure.times), measure.unit.granularity
    after = add_days(whole.last, 1)
    if said.end > 0:
        first, last = whole.first, add_days(move(whole.first, unit, count), -1)
    else:
        first, last = move(after, unit, -count), whole.last
    return (first, last) if whole.first <= first and last <= whole.last else None


def _portioned(said: Portioned, scene: Scene) -> Reading:
    """Return part of a unit; what is told of the end of a year in the past is not still to come."""
    if said.portion is Portion.END and said.inner == _THIS_YEAR and _is_long_over(scene):
        said = replace(said, inner=_LAST_YEAR)
    tense = scene.tense
    if not isinstance(said.inner, Weekday):  # "they met later on Monday" is no day ahead
        tense = {Portion.EARLIER: Tense.PAST, Portion.LATER: Tense.HINTED}.get(said.portion, tense)
    return with_portion(_resolve(said.inner, replace(scene, tense=tense)), said.portion, scene)


def _is_long_over(scene: Scene) -> bool:
    """Tell whether a past verb speaks while the end of the year is far ahead."""
    if scene.published is None or scene.narrative or not scene.tense.looks_back:
        return False
    day = scene.published.day
    return (date(day.year, 12, 1) - day).days > FAR_AHEAD


def _day_time(said: DayTime, scene: Scene) -> Reading:
    if said.of is not None:
        night = _timed(_resolve(said.of, scene), said.code)
        return _through(night) if said.through else night
    if said.bare and scene.narrative:
        return _timed(unresolved(UNKNOWN[Granularity.DAY], NO_DAY), said.code)
    if (
        said.code == "TNI"
        and not said.bare
        and scene.tense.looks_back
        and scene.day is scene.published
    ):
        return _timed(_resolve(_YESTERDAY, scene), said.code)  # "they talked through the night"
    return _timed(_day_told(scene), said.code)


def _through(night: Reading) -> Reading:
    """Return a night with both its days."""
    when = night.when
    if when is None or when.earliest is None:
        return night
    return replace(
        night, when=When.span(when.earliest, add_days(when.earliest, 1), when.granularity)
    )


def _clock(said: Clock, scene: Scene) -> Reading:
    text = f"T{said.hour:02d}:{said.minute or 0:02d}"
    if said.second is not None:
        text += f":{said.second:02d}"
    if said.zone is not None:
        text += zone_text(said.zone)
    return _timed(_resolve(said.of, scene) if said.of is not None else _day_told(scene), text)


def _day_told(scene: Scene) -> Reading:
    """Return the day that a time without one belongs to."""
    if scene.day is not None:
        return of_period(Period.holding(scene.day.day, Granularity.DAY), scene.day)
    return unresolved(UNKNOWN[Granularity.DAY], NO_DAY if scene.story.last else NO_ANCHOR)


def _timed(day: Reading, code: str) -> Reading:
    """Return a day with a time in its value; other units have no single day to put it on."""
    value = day.value.split("T")[0]
    if day.period is not None and day.period.granularity is not Granularity.DAY:
        of_month = day.period.granularity is Granularity.MONTH
        value = f"{day.period.value}-XX" if of_month else "XXXX-XX-XX"
    return replace(day, value=value + code, type=TimexType.TIME)


def _vague(said: Vague, scene: Scene) -> Reading:
    anchor = scene.published
    if said.reference == "PXX":
        return Reading(said.reference, type=TimexType.DURATION)
    if anchor is None:
        return unresolved(said.reference)
    first = None if said.reference == "PAST_REF" else anchor.day
    last = None if said.reference == "FUTURE_REF" else anchor.day
    return Reading(said.reference, When.point(first, last), anchor=anchor)


def _range(said: Range, scene: Scene) -> Reading:
    start, end = range_ends(said, scene)
    if start.when is None or end.when is None:
        return start
    first, last = start.when.earliest, end.when.latest
    if first is None or last is None or first > last:
        return start
    when = When.span(first, last, start.when.granularity)
    return replace(start, when=when, value=f"{start.value}/{end.value}")


def _then(scene: Scene) -> Reading:
    """Return the last date told: what "by then" refers to."""
    told = scene.story.last
    if told is None:
        return unresolved("XXXX-XX-XX", "no date was told before that it could refer to")
    return of_period(told.period, told.anchor())


def range_ends(said: Range, scene: Scene) -> tuple[Reading, Reading]:
    """Return the readings of both ends; an open last end is the next one after the first.

    Of two weekdays under a past verb the last lies behind: "it raged from Friday to Sunday".
    """
    start, end = _resolve(said.start, scene), _resolve(said.end, scene)
    told, reached = start.told, end.told
    if reached is not None and scene.tense.looks_back and _are_weekdays(said):
        return _resolve(said.start, _beside(reached, scene, Direction.PAST)), end
    if told is None or not _is_open(said.end) or _follows(end, told, said):
        return start, end
    if reached and scene.tells_story and told.first > reached.last and _is_open(said.start):
        back = _resolve(said.start, _beside(reached, scene, Direction.PAST))
        if _holds_story(back, end, scene):
            return back, end
    return start, _resolve(said.end, _beside(told, scene, Direction.FUTURE))


def _beside(told: Told, scene: Scene, direction: Direction) -> Scene:
    """Return the scene in which one end of a range is read, the other being told."""
    return replace(
        scene, story=Story(told, told), narrative=True, direction=direction, tense=Tense.NONE
    )


def _holds_story(start: Reading, end: Reading, scene: Scene) -> bool:
    """Tell whether the day that a story has reached lies in a range: "from October to March"."""
    first, last, anchor = start.period, end.period, scene.calendar
    if first is None or last is None or anchor is None:
        return False
    return first.first <= anchor.day <= last.last


def _are_weekdays(said: Range) -> bool:
    """Tell whether both ends are bare weekdays, two different ones."""
    match said:
        case Range(start=Weekday(weekday=first, step=None), end=Weekday(weekday=last, step=None)):
            return first != last
        case _:
            return False


def _follows(end: Reading, told: Told, said: Range) -> bool:
    """Tell whether a weekday, read from the publication, lies after a date: "3 May to Friday"."""
    mixed = isinstance(said.end, Weekday) and not isinstance(said.start, Weekday)
    return mixed and end.period is not None and end.period.first > told.last


def _is_open(expression: Expression) -> bool:
    match expression:
        case CalendarDate(year=None, step=None) | Weekday(step=None):
            return True
        case Portioned(inner=inner):
            return _is_open(inner)
        case _:
            return False
