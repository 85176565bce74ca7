"""Silent periods: the longest stretches in which nothing is reported to have happened."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta
from typing import NamedTuple

from timeline.model.selection import EventSummary
from timeline.show.window import Window

# Gaps told, and the fewest days that make one: weekends and slow weeks are no silence.
GAPS = 8
SHORTEST = 10


class Silence(NamedTuple):
    """Days without an event, and how many may lie in them: all that is told of it is so wide."""

    days: Window
    perhaps: int


def gaps(events: Sequence[EventSummary]) -> list[Silence]:
    """Return the longest silences, longest first.

    What lies somewhere in a stretch longer than a silence ends none: one "this year" would hide
    every silence of the year. Days that nothing can have touched are told also between two such
    stretches. An open side counts as the last day stated, for the same reason.
    """
    stretches = sorted(filter(None, map(_stretch, events)))
    vague = [one for one in stretches if one.is_vague]
    wide = _between([one.days for one in stretches if not one.is_vague])
    sure = _between([one.days for one in stretches])
    apart = [gap for gap in sure if not any(_meet(gap, one) for one in wide)]
    longest = sorted([*wide, *apart], key=lambda gap: (-gap.days, gap.first))[:GAPS]
    return [Silence(gap, sum(_meet(gap, one.days) for one in vague)) for gap in longest]


def _meet(one: Window, other: Window) -> bool:
    return one.first <= other.last and other.first <= one.last


def _between(stretches: Sequence[Window]) -> list[Window]:
    """Return the days between stretches, given in order of their first days."""
    found: list[Window] = []
    until = stretches[0].last if stretches else date.min
    for one in stretches:
        if (one.first - until).days > SHORTEST:
            day = timedelta(days=1)
            found.append(Window(until + day, one.first - day))
        until = max(until, one.last)
    return found


class _Stretch(NamedTuple):
    days: Window
    is_vague: bool


def _stretch(event: EventSummary) -> _Stretch | None:
    when = event.when
    if when is None:
        return None
    bounds = (when.earliest_start, when.latest_start, when.earliest_end, when.latest_end)
    days = [bound for bound in bounds if bound]
    if not days:
        return None
    sure = (when.latest_start, when.earliest_end)
    lasted = sure[0] is not None and sure[1] is not None and sure[0] < sure[1]
    whole = Window(min(days), max(days))
    return _Stretch(whole, whole.days > SHORTEST and not lasted)
