"""The n-th unit or weekday of a whole: "the second week of March", "the last Friday in May"."""

from __future__ import annotations

from timeline.temporal.expression.expression import Nth
from timeline.temporal.resolving.reading import UNKNOWN, Reading, of_period, unresolved
from timeline.temporal.values.anchor import Anchor
from timeline.temporal.values.granularity import Granularity
from timeline.temporal.values.units import Period, add_days, weekday_near


def nth(said: Nth, whole: Reading) -> Reading:
    """Return the n-th unit or weekday of a whole that has been read."""
    period = whole.period
    if period is None:
        return unresolved(UNKNOWN[said.granularity], whole.note or "")
    if said.weekday is not None:
        return _nth_weekday(said, said.weekday, period, whole.anchor)
    start = Period.holding(period.first if said.number > 0 else period.last, said.granularity)
    if said.granularity is Granularity.WEEK and start.first < period.first:
        # The first week of a month is the one that has most of its days there.
        start = start if (start.last - period.first).days >= 3 else start.shifted(1)
    if said.granularity is Granularity.WEEK and said.number < 0 and start.last > period.last:
        # So is the last: "the last week of March 2025" ends on the 30th, not on 6 April.
        start = start if (period.last - start.first).days >= 3 else start.shifted(-1)
    return of_period(start.shifted(said.number - (1 if said.number > 0 else -1)), whole.anchor)


def _nth_weekday(said: Nth, day_name: int, period: Period, anchor: Anchor | None) -> Reading:
    if said.number > 0:
        day = weekday_near(period.first, day_name, tense=1)
        day = add_days(day, 7 * (said.number - 1))
    else:
        day = weekday_near(period.last, day_name, tense=-1)
        day = add_days(day, 7 * (said.number + 1))
    return of_period(Period.holding(day, Granularity.DAY), anchor)
