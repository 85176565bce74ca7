"""Which days the early, middle or late part of a unit has, and what is read of it."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from timeline.temporal.expression.meanings import Portion
from timeline.temporal.resolving.reading import Reading
from timeline.temporal.resolving.scene import Scene
from timeline.temporal.values.granularity import Granularity
from timeline.temporal.values.timex import Alternative, Mod, TimexType
from timeline.temporal.values.units import Period, add_days, move
from timeline.temporal.values.when import When

_MODS = {
    Portion.EARLY: Mod.START,
    Portion.START: Mod.START,
    Portion.MID: Mod.MID,
    Portion.LATE: Mod.END,
    Portion.END: Mod.END,
    Portion.EARLIER: Mod.BEFORE,
    Portion.LATER: Mod.AFTER,
    Portion.FIRST_HALF: Mod.START,
    Portion.SECOND_HALF: Mod.END,
    Portion.EARLY_MID: Mod.START,
    Portion.MID_LATE: Mod.END,
}
# Days of a month, from and to (0 is its last day); the convention of DESIGN.md, section 2.
_MONTH = {
    Portion.EARLY: (1, 10), Portion.START: (1, 10), Portion.MID: (11, 20),
    Portion.LATE: (21, 0), Portion.END: (21, 0),
    Portion.FIRST_HALF: (1, 15), Portion.SECOND_HALF: (16, 0),
    Portion.EARLY_MID: (1, 20), Portion.MID_LATE: (11, 0),
}  # fmt: skip
# Days of a week, Monday 0.
_WEEK = {
    Portion.EARLY: (0, 1), Portion.START: (0, 1), Portion.MID: (2, 3),
    Portion.LATE: (4, 6), Portion.END: (4, 6),
    Portion.FIRST_HALF: (0, 2), Portion.SECOND_HALF: (3, 6),
    Portion.EARLY_MID: (0, 3), Portion.MID_LATE: (2, 6),
}  # fmt: skip
_LONG_FEAST = 3  # days from which a named day has an end of its own: "the end of Ramadan"
# From which sixth to which of a unit.
_SIXTHS = {
    Portion.EARLY: (0, 2), Portion.MID: (2, 4), Portion.LATE: (4, 6),
    Portion.START: (0, 2), Portion.END: (4, 6),
    Portion.FIRST_HALF: (0, 3), Portion.SECOND_HALF: (3, 6),
    Portion.EARLY_MID: (0, 4), Portion.MID_LATE: (2, 6),
}  # fmt: skip


def portion_days(
    period: Period, portion: Portion, anchor: date | None, *, so_far: bool
) -> tuple[date, date]:
    """Return the first and last day of a part of a unit.

    Thirds of a month end on the 10th and 20th; the start and end of a year are January and
    December, of a century its first and last ten years; "earlier" ends at the anchor and "later"
    begins behind it. ``so_far`` cuts at the anchor ("the end of this week", told with a past
    verb).

    >>> portion_days(Period.holding(date(2025, 10, 5), Granularity.MONTH), Portion.LATE, None,
    ...              so_far=False)
    (datetime.date(2025, 10, 21), datetime.date(2025, 10, 31))
    """
    first, last = _days(period, portion, anchor)
    if so_far and anchor is not None and first <= anchor < last:
        last = anchor
    return first, last


def _days(period: Period, portion: Portion, anchor: date | None) -> tuple[date, date]:
    first, last = period.first, period.last
    if portion is Portion.EARLIER:
        return first, anchor if anchor and first <= anchor <= last else last
    if portion is Portion.LATER:
        return add_days(anchor, 1) if anchor and first <= anchor < last else first, last
    match period.granularity:
        case Granularity.DAY | Granularity.WEEKEND if (last - first).days < _LONG_FEAST:
            return first, last
        case Granularity.WEEK:
            start, end = _WEEK[portion]
            return add_days(first, start), add_days(first, end)
        case Granularity.MONTH:
            start, end = _MONTH[portion]
            return first.replace(day=start), first.replace(day=end) if end else last
        case Granularity.YEAR if portion is Portion.START:
            return first, first.replace(day=31)
        case Granularity.YEAR if portion is Portion.END:
            return last.replace(day=1), last
        case Granularity.CENTURY if portion is Portion.START:
            return first, Period.holding(first, Granularity.DECADE).last
        case Granularity.CENTURY if portion is Portion.END:
            return Period.holding(last, Granularity.DECADE).first, last
    start, end = _SIXTHS[portion]
    if period.granularity is Granularity.YEAR:
        months = (move(first, Granularity.MONTH, 2 * sixth) for sixth in (start, end))
        opening, after = months
        return opening, add_days(after, -1)
    length = (last - first).days + 1
    return add_days(first, length * start // 6), add_days(first, length * end // 6 - 1)


def with_portion(reading: Reading, portion: Portion, scene: Scene) -> Reading:
    """Return the reading of a part of what was read: its days and its modifier."""
    period, when = reading.period, reading.when
    if period is None or when is None or reading.type is TimexType.TIME:
        return replace(reading, mod=_MODS[portion])
    published = scene.published.day if scene.published and not scene.narrative else None
    so_far = when.latest is not None and when.latest < period.last
    first, last = portion_days(period, portion, published, so_far=so_far)
    days = When.point(first, last, period.granularity)
    others = tuple(_portion_of_other(one, portion, period) for one in reading.alternatives)
    return replace(reading, when=days, mod=_MODS[portion], alternatives=others)


def _portion_of_other(one: Alternative, portion: Portion, period: Period) -> Alternative:
    if one.when is None or one.when.earliest is None:
        return one
    unit = Period.holding(one.when.earliest, period.granularity)
    days = portion_days(unit, portion, None, so_far=False)
    return replace(one, when=When.point(*days, period.granularity))
