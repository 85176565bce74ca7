"""Years before the year 1: they stand in a calendar of their own, whose days are never shown.

A year BC is there 10,000 less its number, so that a story goes on in it as in any other: "the
following year", "that summer", "two days later".
"""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date

from timeline.temporal.resolving.reading import NO_CALENDAR, Reading, unresolved
from timeline.temporal.resolving.scene import Scene
from timeline.temporal.values.anchor import Anchor, AnchorBasis
from timeline.temporal.values.granularity import Granularity

_YEAR = 10_000  # the year that would be 0
_TOLD_YEAR = re.compile(r"^\d{4}")
_YEARS = {Granularity.DECADE: 10, Granularity.CENTURY: 100, Granularity.MILLENNIUM: 1_000}


def standing_for(year: int) -> int:
    """Return the year that stands for a year BC."""
    return _YEAR - year


def ancient_anchor(year: int) -> Anchor:
    """Return the anchor by which a reading is known to stand for a year BC."""
    return Anchor(date(standing_for(year), 1, 1), AnchorBasis.NARRATIVE, ancient=True)


def ancient_era(start: int, granularity: Granularity) -> Reading:
    """Return the decade or century BC that counts down to a year."""
    digits = 4 - str(_YEARS[granularity]).count("0")
    return unresolved(f"BC{start // _YEARS[granularity]:0{digits}d}", NO_CALENDAR)


def era_beside(anchor: Anchor, granularity: Granularity, count: int) -> Reading:
    """Return the decade or century some steps later than the one of a year BC."""
    start = standing_for(anchor.day.year) - count * _YEARS[granularity]
    return ancient_era(start, granularity)


def as_shown(reading: Reading) -> Reading:
    """Return a reading with its year BC told, and without the days that stand for it."""
    if reading.anchor is None or not reading.anchor.ancient:
        return reading
    value = _TOLD_YEAR.sub(lambda year: f"BC{standing_for(int(year[0])):04d}", reading.value)
    return replace(reading, value=value, when=None, anchor=None, alternatives=(), note=NO_CALENDAR)


def full_year(short: int, scene: Scene) -> int:
    """Return the year of two digits nearest to the anchor, at most 20 years ahead."""
    anchor = scene.calendar
    now = anchor.day.year if anchor else 2000
    year = now // 100 * 100 + short
    return year - 100 if year > now + 20 else year + 100 if year < now - 80 else year


def full_decade(short: int, scene: Scene) -> int:
    """Return the first year of a decade told without its century: that of its name nearest to the
    story, none that begins after the publication.
    """
    anchor, published = scene.calendar, scene.published
    now = anchor.day.year if anchor else 2000
    latest = max(now, published.day.year) if published else now
    near = (now // 100 * 100 + century + short for century in (-100, 0, 100))
    return min((start for start in near if start <= latest), key=lambda start: abs(start - now))
