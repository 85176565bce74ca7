"""Days with a name: which days a holiday has in a year.

Fixed days and n-th weekdays need nothing; Easter, the Muslim, Jewish and lunar calendars and
the public holidays of a country ask a library, imported at the first use.
"""

from __future__ import annotations

from timeline.temporal.calendar.holidays import HOLIDAYS, Holiday, in_country, nowhere
from timeline.temporal.expression.expression import NamedDay
from timeline.temporal.resolving.open_dates import nearest
from timeline.temporal.resolving.reading import Reading, of_period, unresolved
from timeline.temporal.resolving.scene import Direction, Scene
from timeline.temporal.values.granularity import Granularity
from timeline.temporal.values.units import Period, add_days


def named_day(said: NamedDay, scene: Scene) -> Reading:
    """Return the reading of a named day, in its year or the one nearest to the anchor."""
    holiday = in_country(HOLIDAYS[said.name], scene.country)

    def days_in_year(year: int) -> Period | None:
        days = _days(holiday, year)
        return _of_weekend(days) if said.weekend else days

    if said.year is not None:
        days = days_in_year(said.year)
        return of_period(days, None) if days else _unknown(holiday, said.year)
    anchor = scene.calendar
    if anchor is None:
        return unresolved("XXXX-XX-XX")
    years = range(anchor.day.year - 1, anchor.day.year + 2)
    candidates = [days for year in years if (days := days_in_year(year))]
    if not candidates:
        return _unknown(holiday, anchor.day.year)
    if said.step is not None and said.step.count:
        side = Direction.PAST if said.step.count < 0 else Direction.FUTURE
        scene = Scene(published=scene.published, story=scene.story, direction=side)
    reading = nearest(candidates, anchor, scene, "another year")
    return reading


def _of_weekend(days: Period | None) -> Period | None:
    """Return the weekend of a day: the one before a Monday or Tuesday, else that of its week."""
    if days is None:
        return None
    near = add_days(days.first, -7 if days.first.isoweekday() <= 2 else 0)
    return Period.holding(near, Granularity.WEEKEND)


def _days(holiday: Holiday, year: int) -> Period | None:
    """Return the days of a holiday; ``None`` outside the years its calendar covers."""
    try:
        days = holiday.days(year)
    except (ImportError, OverflowError, ValueError):
        return None
    return Period(Granularity.DAY, *days) if days else None


def _unknown(holiday: Holiday, year: int) -> Reading:
    if holiday.days is nowhere:
        return unresolved("XXXX-XX-XX", f"{holiday.name} lies elsewhere in each country")
    return unresolved(
        "XXXX-XX-XX", f"no calendar at hand gives the day of {holiday.name} in {year}"
    )
