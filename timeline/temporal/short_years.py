"""Years and decades told without their century: which one is meant."""

from __future__ import annotations

from timeline.temporal.scene import Scene


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
