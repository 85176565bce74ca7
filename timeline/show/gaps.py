"""Silent periods: the longest stretches in which nothing is reported to have happened."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import timedelta

from timeline.model.selection import EventSummary
from timeline.show.window import Window

# Gaps told, and the fewest days that make one: weekends and slow weeks are no silence.
GAPS = 8
SHORTEST = 10


def gaps(events: Sequence[EventSummary]) -> list[Window]:
    """Return the longest gaps, longest first: days that no event can have touched.

    An open side counts as the last day stated, for an open end covers everything and would hide
    every silence.
    """
    stretches = sorted(filter(None, map(_stretch, events)))
    found: list[Window] = []
    until = stretches[0].last if stretches else None
    for one in stretches:
        assert until
        if (one.first - until).days > SHORTEST:
            day = timedelta(days=1)
            found.append(Window(until + day, one.first - day))
        until = max(until, one.last)
    return sorted(found, key=lambda gap: (-gap.days, gap.first))[:GAPS]


def _stretch(event: EventSummary) -> Window | None:
    when = event.when
    if when is None:
        return None
    bounds = (when.earliest_start, when.latest_start, when.earliest_end, when.latest_end)
    days = [bound for bound in bounds if bound]
    return Window(min(days), max(days)) if days else None
