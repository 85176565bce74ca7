"""All that decisions make of some events: what a store keeps of each cluster, and what is shown."""

from __future__ import annotations

from collections.abc import Sequence

from timeline.model.decision import Decision
from timeline.model.event import Event
from timeline.model.remade import Remade
from timeline.review.apply import apply
from timeline.review.clusters import clusters
from timeline.review.piece import Agree

__all__ = ["Remade", "remade", "shown"]


def remade(told: Sequence[Event], decisions: Sequence[Decision], agree: Agree) -> list[Remade]:
    """Return each cluster of events that decisions tie, as it is now."""
    found = []
    for cluster in clusters(told, decisions) if decisions else ():
        made = apply(cluster, agree)
        found.append(
            Remade(cluster.name, made.told, cluster.decisions, made.events, made.forwarding)
        )
    return found


def shown(told: Sequence[Event], found: Sequence[Remade]) -> list[Event]:
    """Return the events that are shown: those of clusters in place of those they are made of."""
    gone = {event.id for each in found for event in each.told}
    kept = [event for event in told if event.id not in gone]
    return kept + [event for each in found for event in each.shown]
