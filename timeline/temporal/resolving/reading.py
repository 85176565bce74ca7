"""What an expression means in a scene: a ``Timex`` without its words."""

from __future__ import annotations

from timeline.temporal.resolving.scene import Told
from timeline.temporal.values.anchor import Anchor
from timeline.temporal.values.granularity import Granularity
from timeline.temporal.values.record import record
from timeline.temporal.values.timex import Alternative, Mod, TimexType
from timeline.temporal.values.units import Period
from timeline.temporal.values.when import When

NO_ANCHOR = "relative, and no publication day is known"
NO_DAY = "a time of day, and no day is told for it"
NO_MONTHS = "a quarter of a firm's own year, whose months are not told"
NO_CALENDAR = "the calendar of days begins with the year 1"
_PORTIONS = (Mod.START, Mod.MID, Mod.END)
UNKNOWN = {
    Granularity.DAY: "XXXX-XX-XX",
    Granularity.WEEKEND: "XXXX-WXX-WE",
    Granularity.WEEK: "XXXX-WXX",
    Granularity.MONTH: "XXXX-XX",
    Granularity.SEASON: "XXXX-XX",
    Granularity.QUARTER: "XXXX-QX",
    Granularity.HALF: "XXXX-HX",
    Granularity.YEAR: "XXXX",
    Granularity.DECADE: "XXX",
    Granularity.CENTURY: "XX",
    Granularity.MILLENNIUM: "X",
}


@record
class Reading:
    """Value and days of an expression, with the anchor used and the readings not taken.

    ``period`` is the calendar unit told, where the days are those of one.
    """

    value: str
    when: When | None = None
    type: TimexType = TimexType.DATE
    mod: Mod | None = None
    anchor: Anchor | None = None
    alternatives: tuple[Alternative, ...] = ()
    note: str | None = None
    period: Period | None = None

    @property
    def told(self) -> Told | None:
        """The date it tells, for later phrases to be measured from."""
        if self.period is None or self.value.endswith("_REF"):
            return None
        period, when = self.period, self.when
        first, last = period.first, period.last
        if self.mod in _PORTIONS and when and when.earliest and when.latest:
            first, last = when.earliest, when.latest
        ancient = self.anchor is not None and self.anchor.ancient
        return Told(first, last, period.granularity, period.fiscal, ancient)


def of_period(
    period: Period,
    anchor: Anchor | None,
    *,
    alternatives: tuple[Alternative, ...] = (),
    note: str | None = None,
) -> Reading:
    """Return the reading of a calendar unit: somewhere in its days."""
    when = When.point(period.first, period.last, period.granularity)
    return Reading(
        period.value, when, anchor=anchor, alternatives=alternatives, note=note, period=period
    )


def unresolved(value: str, note: str = NO_ANCHOR) -> Reading:
    """Return a reading without days, and why."""
    return Reading(value, note=note)


def other(period: Period, why_not: str) -> Alternative:
    """Return a reading that was not taken."""
    when = When.point(period.first, period.last, period.granularity)
    return Alternative(period.value, when, why_not)
