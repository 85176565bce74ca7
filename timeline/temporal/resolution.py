"""Expression and scene to a reading: value, days, anchor, other readings. Never sees the text."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date
from typing import assert_never

from timeline.temporal.anchor import Anchor
from timeline.temporal.expression import (
    Away,
    CalendarDate,
    Clock,
    DayTime,
    Era,
    Expression,
    Frame,
    FromEvent,
    Hedged,
    Inside,
    Length,
    NamedDay,
    Nth,
    PartOfYear,
    Portioned,
    Range,
    Recurring,
    Shift,
    Vague,
    Weekday,
)
from timeline.temporal.granularity import Granularity
from timeline.temporal.lexicon import Portion, Step
from timeline.temporal.portions import portion_days
from timeline.temporal.scene import Direction, Scene, Told
from timeline.temporal.timex import Alternative, Mod, TimexType
from timeline.temporal.tokens import as_day
from timeline.temporal.units import SEASON_VALUES, Period, add_days, move, weekday_near
from timeline.temporal.values import duration_value
from timeline.temporal.when import Shape, When

UNKNOWN = {
    Granularity.DAY: "XXXX-XX-XX",
    Granularity.WEEKEND: "XXXX-WXX-WE",
    Granularity.WEEK: "XXXX-WXX",
    Granularity.MONTH: "XXXX-XX",
    Granularity.SEASON: "XXXX",
    Granularity.QUARTER: "XXXX-QX",
    Granularity.HALF: "XXXX-HX",
    Granularity.YEAR: "XXXX",
    Granularity.DECADE: "XXX",
    Granularity.CENTURY: "XX",
    Granularity.MILLENNIUM: "X",
}
NO_ANCHOR = "relative, and no publication day is known"
FEW_DAYS = 10  # days that "the coming days" and "within days" reach (day conventions, DESIGN.md)


@dataclass(frozen=True, slots=True)
class Reading:
    """What an expression means in a scene: a ``Timex`` without its words."""

    value: str
    when: When | None = None
    type: TimexType = TimexType.DATE
    mod: Mod | None = None
    anchor: Anchor | None = None
    alternatives: tuple[Alternative, ...] = ()
    note: str | None = None

    @property
    def told(self) -> Told | None:
        """The date it tells, for later phrases to be measured from."""
        when = self.when
        if when is None or when.earliest is None or when.latest is None:
            return None
        return Told(when.earliest, when.latest, when.granularity)


def reading_of(expression: Expression, scene: Scene) -> Reading:
    """Return the reading of an expression; never raises.

    Days outside the years 1 to 9999 cannot be told and leave the reading without days.
    """
    try:
        return _resolve(expression, scene)
    except (OverflowError, ValueError):
        return Reading("XXXX", note="its days lie outside the years 1 to 9999")


def _resolve(expression: Expression, scene: Scene) -> Reading:
    match expression:
        case CalendarDate():
            return _calendar(expression, scene)
        case Weekday():
            return _weekday(expression, scene)
        case PartOfYear():
            return _part_of_year(expression, scene)
        case Shift():
            return _shift(expression, scene)
        case Away():
            return _away(expression, scene)
        case Era():
            return _era(expression, scene)
        case Inside():
            return _inside(expression, scene)
        case Nth():
            return _nth(expression, scene)
        case Portioned():
            return _portioned(expression, scene)
        case DayTime():
            return _day_time(expression, scene)
        case Clock():
            return _clock(expression, scene)
        case Vague():
            return _vague(expression, scene)
        case Length():
            return _length(expression, scene)
        case Recurring():
            return Reading(expression.value, type=TimexType.SET)
        case NamedDay():
            return _named(expression, scene)
        case Range():
            return _range(expression, scene)
        case FromEvent():
            return _from_event(expression, scene)
        case Hedged():
            return replace(_resolve(expression.inner, scene), mod=expression.mod)
        case _:
            assert_never(expression)


def _period(period: Period, anchor: Anchor | None, **extra: object) -> Reading:
    when = When.point(period.first, period.last, period.granularity)
    return Reading(period.value, when, anchor=anchor, **extra)  # type: ignore[arg-type]


def _alternative(period: Period, why_not: str) -> Alternative:
    when = When.point(period.first, period.last, period.granularity)
    return Alternative(period.value, when, why_not)


def _calendar(said: CalendarDate, scene: Scene) -> Reading:
    if said.era < 0:
        return Reading(f"BC{said.year:04d}", note="the calendar of days begins with the year 1")
    year = said.year
    if year is not None and said.short_year:
        year = _full_year(year, scene)
    if year is not None:
        return _dated(said, year, None)
    anchor = scene.speech
    if anchor is None:
        return Reading(_open_value(said), note=NO_ANCHOR)
    if said.month is None:
        return _open_day(said, anchor, scene)
    return _open_year(said, anchor, scene)


def _full_year(short: int, scene: Scene) -> int:
    """Return the year of two digits that lies nearest to the anchor, at most 20 years ahead."""
    anchor = scene.speech
    now = anchor.day.year if anchor else 2000
    year = now // 100 * 100 + short
    return year - 100 if year > now + 20 else year + 100 if year < now - 80 else year


def _dated(said: CalendarDate, year: int, anchor: Anchor | None) -> Reading:
    if said.month is None:
        return _period(Period.holding(date(year, 1, 1), Granularity.YEAR), anchor)
    if said.day is None:
        return _period(Period.holding(date(year, said.month, 1), Granularity.MONTH), anchor)
    day = as_day(year, said.month, said.day)
    if day is None:
        return Reading(
            f"{year:04d}-{said.month:02d}-{said.day:02d}", anchor=anchor, note="no such day"
        )
    reading = _period(Period.holding(day, Granularity.DAY), anchor)
    return _checked(said, day, reading)


def _checked(said: CalendarDate, day: date, reading: Reading) -> Reading:
    """Add the reading by the weekday where weekday and date contradict each other."""
    if said.swappable and (swapped := as_day(day.year, day.day, day.month)) and swapped != day:
        other = _alternative(
            Period.holding(swapped, Granularity.DAY), "day first: the text's order is month first"
        )
        return replace(reading, alternatives=(other,))
    if said.weekday is None or said.weekday == day.isoweekday():
        return reading
    behind, ahead = (weekday_near(day, said.weekday, tense=tense) for tense in (-1, 1))
    nearest = behind if (day - behind) <= (ahead - day) else ahead
    other = _alternative(
        Period.holding(nearest, Granularity.DAY), "the weekday says so, but the date does not"
    )
    note = f"the weekday named is not that of {day.isoformat()}"
    return replace(reading, alternatives=(other,), note=note)


def _open_value(said: CalendarDate) -> str:
    month = f"{said.month:02d}" if said.month else "XX"
    return f"XXXX-{month}" + (f"-{said.day:02d}" if said.day else "")


def _open_day(said: CalendarDate, anchor: Anchor, scene: Scene) -> Reading:
    assert said.day is not None
    candidates = []
    for shift in (-1, 0, 1):
        month = move(anchor.day.replace(day=1), Granularity.MONTH, shift)
        if day := as_day(month.year, month.month, said.day):
            candidates.append(Period.holding(day, Granularity.DAY))
    return _choose(candidates, anchor, scene, "another month")


def _open_year(said: CalendarDate, anchor: Anchor, scene: Scene) -> Reading:
    assert said.month is not None
    if said.step is not None:
        return _stepped_month(said, said.step, scene)
    if scene.narrative and scene.story and scene.story.granularity >= Granularity.YEAR:
        if scene.story.granularity is Granularity.YEAR:
            return _dated(said, scene.story.first.year, anchor)
    granularity = Granularity.DAY if said.day else Granularity.MONTH
    candidates = []
    for year in range(anchor.day.year - 4, anchor.day.year + 5):
        day = as_day(year, said.month, said.day or 1)
        if day and abs(year - anchor.day.year) <= (4 if (said.month, said.day) == (2, 29) else 1):
            candidates.append(Period.holding(day, granularity))
    reading = _choose(candidates, anchor, scene, "another year")
    if reading.when and said.day and reading.when.earliest:
        checked = _checked(said, reading.when.earliest, reading)
        return checked
    return reading


def _stepped_month(said: CalendarDate, step: Step, scene: Scene) -> Reading:
    anchor = scene.back if step.story else scene.speech
    assert anchor is not None and said.month is not None
    here = Period.holding(anchor.day, Granularity.MONTH).first
    offset = (said.month - here.month) % 12
    if step.count == 0:
        offset = said.month - here.month
    elif step.count < 0:
        offset = offset - 12 if offset else -12
    elif offset == 0:
        offset = 12
    months = [
        move(here, Granularity.MONTH, offset + 12 * n) for n in (0, -1 if step.count < 0 else 1)
    ]
    first, second = (Period.holding(month, Granularity.MONTH) for month in months)
    if step.count == 0:
        return _period(first, anchor)
    other = _alternative(second, "the nearer month of that name is meant")
    return _period(first, anchor, alternatives=(other,))


def _choose(candidates: list[Period], anchor: Anchor, scene: Scene, what: str) -> Reading:
    """Take the candidate that direction and distance favour; the rest are alternatives."""
    if not candidates:
        return Reading("XXXX-XX-XX", anchor=anchor, note="no such day near the anchor")

    def cost(period: Period) -> int:
        if period.first <= anchor.day <= period.last:
            return 0
        gap = (period.first - anchor.day).days
        behind = gap < 0
        if scene.direction is Direction.PAST:
            return -gap if behind else gap + 100_000
        if scene.direction is Direction.FUTURE:
            return gap if not behind else 100_000 - gap
        if scene.direction is Direction.NEWS and scene.tense and not scene.narrative:
            against = behind == (scene.tense > 0)
            return abs(gap) + (120 if against else 0)
        if period.granularity is Granularity.MONTH and not scene.narrative and not behind:
            return gap + 60
        return abs(gap)

    ranked = sorted(candidates, key=cost)
    others = tuple(
        _alternative(period, f"{what}: farther from the anchor") for period in ranked[1:]
    )
    return _period(ranked[0], anchor, alternatives=others)


def _weekday(said: Weekday, scene: Scene) -> Reading:
    step = said.step
    anchor = scene.back if step and step.story else scene.speech
    if anchor is None:
        return Reading(f"XXXX-WXX-{said.weekday}", note=NO_ANCHOR)
    if step is None or step.count == 0:
        return _bare_weekday(said, anchor, scene)
    base = anchor.day
    day = weekday_near(add_days(base, step.count), said.weekday, tense=step.count)
    other = _alternative(
        Period.holding(add_days(day, 7 * step.count), Granularity.DAY),
        "the nearer weekday of that name is meant",
    )
    return _period(Period.holding(day, Granularity.DAY), anchor, alternatives=(other,))


def _bare_weekday(said: Weekday, anchor: Anchor, scene: Scene) -> Reading:
    past = weekday_near(anchor.day, said.weekday, tense=-1)
    future = weekday_near(anchor.day, said.weekday, tense=1)
    if said.step is not None:
        ahead = scene.tense >= 0 if not said.step.story else False
    else:
        ahead = scene.tense > 0
    match scene.direction:
        case Direction.PAST:
            ahead = False
        case Direction.FUTURE:
            ahead = True
        case Direction.NEAREST:
            ahead = (future - anchor.day) < (anchor.day - past)
        case Direction.NEWS:
            pass
        case _:
            assert_never(scene.direction)
    taken, left = (future, past) if ahead else (past, future)
    if taken == left:
        return _period(Period.holding(taken, Granularity.DAY), anchor)
    why = "its verb looks ahead" if ahead else "news tells of the most recent such day"
    other = _alternative(Period.holding(left, Granularity.DAY), why)
    return _period(Period.holding(taken, Granularity.DAY), anchor, alternatives=(other,))


def _part_of_year(said: PartOfYear, scene: Scene) -> Reading:
    anchor = scene.back if said.step and said.step.story else scene.speech
    if said.number is None:
        if said.step is not None:
            return _shift(Shift(said.granularity, said.step), scene)
        if scene.story and scene.story.granularity is said.granularity:
            return _period(
                Period.holding(scene.story.first, said.granularity), scene.story.anchor()
            )
        if anchor is None:
            return Reading(UNKNOWN[said.granularity], note=NO_ANCHOR)
        return _period(Period.holding(anchor.day, said.granularity).shifted(-1), anchor)
    if said.year is not None:
        return _period(_part(said, said.year), None)
    if anchor is None:
        return Reading(_unknown_part(said), note=NO_ANCHOR)
    if said.granularity is Granularity.SEASON:
        return _season(said, anchor, scene)
    if said.step is not None:
        return _period(_part(said, anchor.day.year + said.step.count), anchor)
    if scene.narrative:
        return _period(_part(said, anchor.day.year), anchor)
    candidates = [_part(said, anchor.day.year + shift) for shift in (-1, 0, 1)]
    begun = [period for period in candidates if period.first <= anchor.day]
    taken = begun[-1]
    if scene.tense > 0 and scene.direction is not Direction.PAST:
        taken = next(period for period in candidates if period.last >= anchor.day)
    others = tuple(_alternative(period, "another year") for period in candidates if period != taken)
    return _period(taken, anchor, alternatives=others)


def _part(said: PartOfYear, year: int) -> Period:
    assert said.number is not None
    months = {Granularity.SEASON: 3, Granularity.QUARTER: 3, Granularity.HALF: 6}
    offset = 2 if said.granularity is Granularity.SEASON else 0
    month = said.number * months[said.granularity] + offset + 1
    return Period.holding(date(year, month, 1), said.granularity)


def _unknown_part(said: PartOfYear) -> str:
    assert said.number is not None
    if said.granularity is Granularity.SEASON:
        return f"XXXX-{SEASON_VALUES[said.number]}"
    letter = "Q" if said.granularity is Granularity.QUARTER else "H"
    return f"XXXX-{letter}{said.number + 1}"


def _season(said: PartOfYear, anchor: Anchor, scene: Scene) -> Reading:
    candidates = [_part(said, anchor.day.year + shift) for shift in (-2, -1, 0, 1)]
    current = next((p for p in candidates if p.first <= anchor.day <= p.last), None)
    past = [p for p in candidates if p.last < anchor.day][-1]
    future = next(p for p in candidates if p.first > anchor.day)
    if said.step is None:
        return _choose(candidates, anchor, scene, "another year")
    if said.step.count < 0:
        return _period(past, anchor)
    if said.step.count > 0:
        return _period(future, anchor)
    return _period(
        current
        or (
            past
            if (anchor.day - past.last) < (future.first - anchor.day) and scene.tense <= 0
            else future
        ),
        anchor,
    )


def _shift(said: Shift, scene: Scene) -> Reading:
    anchor = scene.back if said.step.story else scene.speech
    if anchor is None:
        return Reading(UNKNOWN[said.granularity], note=NO_ANCHOR)
    base = anchor.last if said.step.count > 0 and said.step.story else anchor.day
    here = Period.holding(base, said.granularity)
    if said.granularity is Granularity.WEEKEND and not said.step.story:
        return _weekend(said, anchor, scene)
    if (
        said.granularity is Granularity.DAY
        and not said.step.story
        and scene.narrative
        and scene.published
    ):
        anchor = scene.published
        here = Period.holding(anchor.day, Granularity.DAY)
    period = here.shifted(said.step.count) if said.step.count else here
    if said.step.count == 0 and period.granularity > Granularity.DAY and not said.step.story:
        return _current(period, anchor, scene)
    return _period(period, anchor)


def _current(period: Period, anchor: Anchor, scene: Scene) -> Reading:
    """Return this week, month or year: with a past verb so far, else the whole of it."""
    if scene.tense > 0:
        return _period(period, anchor)
    when = When.point(period.first, max(anchor.day, period.first), period.granularity)
    return Reading(
        period.value, when, anchor=anchor,
        alternatives=(_alternative(period, "its verb tells of the past: only the days so far"),),
    )  # fmt: skip


def _weekend(said: Shift, anchor: Anchor, scene: Scene) -> Reading:
    here = Period.holding(anchor.day, Granularity.WEEKEND)
    if said.step.count < 0:
        past = here if here.last < anchor.day else here.shifted(-1)
        return _period(past, anchor)
    if said.step.count > 0:
        return _period(here.shifted(1 if here.first <= anchor.day else 0), anchor)
    if here.first > anchor.day and scene.tense < 0:
        return _period(here.shifted(-1), anchor)
    return _period(here, anchor)


def _away(said: Away, scene: Scene) -> Reading:
    anchor = scene.back if said.story else scene.speech
    granularity = said.measure.unit.granularity
    if said.amount.value is None:
        reference = "PAST_REF" if said.direction < 0 else "FUTURE_REF"
        return _vague(Vague(reference), scene)
    if anchor is None:
        return Reading(UNKNOWN[granularity], note=NO_ANCHOR)
    count = said.amount.value * said.measure.times * said.direction
    if said.measure.unit.is_clock:
        return _hours_away(count, anchor)
    if said.compared and scene.story and not said.story:
        granularity = min(granularity, scene.story.granularity)
    base = anchor.last if said.direction > 0 else anchor.day
    moved = move(base, said.measure.unit.granularity, int(count))
    if count != int(count):
        granularity = Granularity.MONTH
        months = {Granularity.YEAR: 12, Granularity.DECADE: 120}.get(
            said.measure.unit.granularity, 1
        )
        moved = move(base, Granularity.MONTH, int(count * months))
    if said.compared and scene.story:
        compared = Period.holding(
            move(scene.story.first, Granularity.YEAR, int(count)), scene.story.granularity
        )
        return _period(compared, scene.story.anchor())
    return _period(Period.holding(moved, granularity), anchor)


def _hours_away(count: float, anchor: Anchor) -> Reading:
    if abs(count) > 24:
        return _period(Period.holding(anchor.day, Granularity.DAY), anchor)
    return Reading(
        "PAST_REF" if count < 0 else "FUTURE_REF",
        When.point(anchor.day, anchor.day, Granularity.DAY), TimexType.TIME, anchor=anchor,
    )  # fmt: skip


def _era(said: Era, scene: Scene) -> Reading:
    if said.era < 0:
        return Reading(
            f"BC{said.start // 100:02d}", note="the calendar of days begins with the year 1"
        )
    start = said.start
    if said.short:
        anchor = scene.speech
        now = anchor.day.year if anchor else 2000
        start = now // 100 * 100 + said.start
        if start > now:
            start -= 100
    return _period(Period.holding(date(max(start, 1), 1, 1), said.granularity), None)


def _inside(said: Inside, scene: Scene) -> Reading:
    whole = _resolve(said.whole, scene)
    told = whole.told
    if told is None:
        return Reading(
            _resolve(said.part, replace(scene, published=None, story=None)).value, note=whole.note
        )
    period = Period.holding(told.first, told.granularity)
    match said.part:
        case CalendarDate():
            return replace(_dated(said.part, period.first.year, whole.anchor), anchor=whole.anchor)
        case PartOfYear(number=int()):
            return _period(_part(said.part, period.first.year), whole.anchor)
        case Weekday():
            day = add_days(period.first, said.part.weekday - 1)
            return _period(Period.holding(day, Granularity.DAY), whole.anchor)
        case Portioned():
            inner = _inside(Inside(said.part.inner, said.whole), scene)
            return _with_portion(inner, said.part.portion, scene)
        case _:
            inner_scene = replace(scene, story=told, narrative=True)
            return _resolve(said.part, inner_scene)


def _nth(said: Nth, scene: Scene) -> Reading:
    whole = _resolve(said.whole, scene)
    if whole.told is None:
        return Reading(UNKNOWN[said.granularity], note=whole.note)
    period = Period.holding(whole.told.first, whole.told.granularity)
    if said.weekday is not None:
        return _nth_weekday(said, period, whole.anchor)
    base = period.first if said.number > 0 else period.last
    start = Period.holding(base, said.granularity)
    if start.first < period.first and said.number > 0 and said.granularity is Granularity.WEEK:
        # The first week of a month is the one that holds most of its first days.
        start = start if (start.last - period.first).days >= 3 else start.shifted(1)
    return _period(
        start.shifted(said.number - 1 if said.number > 0 else said.number + 1), whole.anchor
    )


def _nth_weekday(said: Nth, period: Period, anchor: Anchor | None) -> Reading:
    assert said.weekday is not None
    if said.number > 0:
        day = add_days(weekday_near(period.first, said.weekday, tense=1), 7 * (said.number - 1))
    else:
        day = add_days(weekday_near(period.last, said.weekday, tense=-1), 7 * (said.number + 1))
    return _period(Period.holding(day, Granularity.DAY), anchor)


def _portioned(said: Portioned, scene: Scene) -> Reading:
    tense = scene.tense
    if said.portion is Portion.EARLIER:
        tense = -1
    elif said.portion is Portion.LATER:
        tense = 1
    reading = _resolve(said.inner, replace(scene, tense=tense))
    return _with_portion(reading, said.portion, scene)


def _with_portion(reading: Reading, portion: Portion, scene: Scene) -> Reading:
    mods = {
        Portion.EARLY: Mod.START, Portion.START: Mod.START, Portion.MID: Mod.MID,
        Portion.LATE: Mod.END, Portion.END: Mod.END, Portion.EARLIER: Mod.BEFORE, Portion.LATER: Mod.AFTER,
    }  # fmt: skip
    told = reading.told
    if told is None:
        return replace(reading, mod=mods[portion])
    period = Period.holding(told.first, told.granularity)
    anchor = scene.published.day if scene.published else None
    first, last = portion_days(period, portion, anchor, so_far=told.last < period.last)
    when = When.point(first, last, told.granularity)
    return replace(reading, when=when, mod=mods[portion])


def _day_time(said: DayTime, scene: Scene) -> Reading:
    if said.of is None:
        anchor = scene.back
        if anchor is None:
            return Reading(said.code, type=TimexType.TIME, note=NO_ANCHOR)
        day = Period.holding(anchor.day, Granularity.DAY)
        return replace(_period(day, anchor), value=day.value + said.code, type=TimexType.TIME)
    inner = _resolve(said.of, scene)
    value = inner.value if inner.value[-1:].isdigit() or "X" in inner.value else inner.value
    when = inner.when
    if when is not None and when.granularity is not Granularity.DAY:
        value = "XXXX-XX-XX"
    return replace(inner, value=value.split("T")[0] + said.code, type=TimexType.TIME)


def _clock(said: Clock, scene: Scene) -> Reading:
    text = f"T{said.hour:02d}:{said.minute or 0:02d}"
    if said.second is not None:
        text += f":{said.second:02d}"
    if said.zone is not None:
        text += _zone_text(said.zone)
    if said.of is not None:
        inner = _resolve(said.of, scene)
    else:
        anchor = scene.back
        if anchor is None:
            return Reading(text, type=TimexType.TIME, note=NO_ANCHOR)
        inner = _period(Period.holding(anchor.day, Granularity.DAY), anchor)
    return replace(inner, value=inner.value.split("T")[0] + text, type=TimexType.TIME)


def _zone_text(hours: float) -> str:
    if hours == 0:
        return "Z"
    sign = "-" if hours < 0 else "+"
    minutes = round(abs(hours) * 60)
    return f"{sign}{minutes // 60:02d}:{minutes % 60:02d}"


def _vague(said: Vague, scene: Scene) -> Reading:
    anchor = scene.published
    if anchor is None:
        return Reading(said.reference, note=NO_ANCHOR)
    first = None if said.reference == "PAST_REF" else anchor.day
    last = None if said.reference == "FUTURE_REF" else anchor.day
    return Reading(said.reference, When.point(first, last), anchor=anchor)


def _length(said: Length, scene: Scene) -> Reading:
    value = duration_value(said.parts)
    amount, measure = said.parts[0]
    reading = Reading(value, type=TimexType.DURATION)
    if said.frame is Frame.FREE or measure.unit.is_clock:
        return reading
    anchor = scene.back if said.frame in (Frame.WITHIN, Frame.SINCE_STORY) else scene.speech
    if anchor is None:
        return replace(reading, note=NO_ANCHOR)
    ends = _length_days(said, anchor)
    if ends is None:
        return reading
    return replace(reading, when=When.span(*ends, measure.unit.granularity), anchor=anchor)


def _length_days(said: Length, anchor: Anchor) -> tuple[date | None, date | None] | None:
    amount, measure = said.parts[0]
    granularity = measure.unit.granularity
    if amount.value is None and granularity is not Granularity.DAY:
        return None
    count = FEW_DAYS if amount.value is None else int(amount.value * measure.times)
    day, last = anchor.day, anchor.last
    match said.frame:
        case Frame.BEHIND:
            if amount.value is None:
                return add_days(day, -count), day
            return add_days(move(day, granularity, -count), 1), day
        case Frame.AHEAD:
            return add_days(day, 1), move(day, granularity, count)
        case Frame.WITHIN:
            return day, move(last, granularity, count)
        case Frame.SINCE_STORY:
            return add_days(last, 1), move(last, granularity, count)
        case Frame.DISTANCE:
            there = Period.holding(move(day, granularity, count), granularity)
            return there.first, there.last
        case Frame.FREE:
            return None
        case _:
            assert_never(said.frame)


def _named(said: NamedDay, scene: Scene) -> Reading:
    return Reading("XXXX-XX-XX", note="named days are not read yet")


def _range(said: Range, scene: Scene) -> Reading:
    start, end = _resolve(said.start, scene), _resolve(said.end, scene)
    if start.when is None or end.when is None:
        return start
    first, last = start.when.earliest, end.when.latest
    if first and last and first > last:
        return start
    when = When(Shape.SPAN, first, first, last, last, start.when.granularity)
    return replace(start, when=when, value=f"{start.value}/{end.value}")


def _from_event(said: FromEvent, scene: Scene) -> Reading:
    return Reading("XXXX-XX-XX", note=f"no date is known for {said.event}")
