"""The days that an event could have instead: other readings of its words, other reports."""

from __future__ import annotations

from typing import NamedTuple

from timeline.model.event import Event
from timeline.temporal.values.when import When


class Reading(NamedTuple):
    """Days, the words from which they are read, and why they were not taken."""

    when: When
    words: str
    why_not: str


def readings(event: Event) -> list[Reading]:
    """Return each other reading once, those of the words that date it first."""
    facts = event.edition.told if event.edition else event.facts
    found: dict[When, Reading] = {}
    told = [(facts.when, facts.dating, "")] if event.edition and event.edition.told else []
    told += [(one.when, one.dating, one.outlet or "") for one in event.mentions]
    for when, dating, outlet in told:
        timex = dating.timex if dating else None
        words = f"“{timex.text}”" if timex else ""
        if when:
            found.setdefault(when, Reading(when, words, outlet))
        for other in timex.alternatives if timex else ():
            if other.when:
                found.setdefault(other.when, Reading(other.when, words, other.why_not))
    return [one for when, one in found.items() if when != event.when]
