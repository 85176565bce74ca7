"""What follows for the events that are shown, when others are told or something is decided."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from typing import NamedTuple, Protocol

from timeline.model.change import Change
from timeline.model.decision import Decision, named
from timeline.model.remade import Remade, Tied
from timeline.review.piece import Agree
from timeline.review.remade import remade

NOTHING = Change(frozenset(), (), {}, frozenset())


class Reviewed(Protocol):
    """What was made of decisions before, as a store keeps it."""

    def tied(self, names: Collection[str]) -> Tied:
        """Return all that hangs together with some events, mentions, articles or decisions."""


class Following(NamedTuple):
    """What becomes of the events shown, and of the clusters: those that go, those that come."""

    change: Change
    clusters: frozenset[str]
    remade: Sequence[Remade]


def follow(
    reviewed: Reviewed, change: Change, agree: Agree, decisions: Sequence[Decision] = ()
) -> Following:
    """Return what follows from a change of the events as articles tell them.

    Args:
        reviewed: what was made of the log so far.
        change: the events that go and come, as articles tell them; those that new decisions are
            about come again.
        agree: tells what mentions agree on.
        decisions: new ones.
    """
    names = set(change.gone) | {name for one in decisions for name in named(one)}
    for event in change.events:
        names |= {event.id, *event.articles, *(mention.id for mention in event.mentions)}
    tied = reviewed.tied(names)
    if not tied.clusters and not decisions:
        return Following(change, frozenset(), ())
    come = {event.id for event in change.events}
    told = [one for one in tied.told if one.id not in change.gone and one.id not in come]
    told += change.events
    log = {one.id: one for one in (*tied.decisions, *decisions)}
    found = remade(told, list(log.values()), agree)
    owned = {event.id for one in found for event in one.told}
    shown = [event for event in told if event.id not in owned]
    shown += [event for one in found for event in one.shown]
    gone = change.gone | tied.shown | come
    forwarding = dict(change.forwarding)
    for one in found:
        forwarding |= one.forwarding
    return Following(Change(gone, tuple(shown), forwarding, change.articles), tied.clusters, found)
