"""The bounds of an event that are known, for formats that have no open side."""

from __future__ import annotations

from datetime import date

from timeline.temporal.values.when import When

BOUNDS = ("earliest_start", "latest_start", "earliest_end", "latest_end")


def stated(when: When | None) -> list[date]:
    """Return the bounds that are known, in order of time; none without days."""
    return sorted(day for day in (getattr(when, name, None) for name in BOUNDS) if day)
