"""The time order of events, as every export keeps it."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from timeline.model.event import Event


def sort_day(event: Event) -> date | None:
    """Return the day an event is sorted by: its earliest start, else its latest end."""
    if event.when is None:
        return None
    return event.when.earliest_start or event.when.latest_end


def in_time_order(events: Iterable[Event]) -> list[Event]:
    """Return the events by that day, then by label; those without one come last."""
    return sorted(events, key=lambda event: (sort_day(event) or date.max, event.label, event.id))
