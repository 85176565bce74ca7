"""How much an event matters to a reader who can see only twenty."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import timedelta
from math import log2

from timeline.model.mention import EventMention
from timeline.model.vocabulary import EventType, Status
from timeline.temporal.when import When

T = EventType

# What a type adds: acts that change a situation before words about it.
TYPES = {
    T.SUMMIT: 3.0,
    T.AGREEMENT: 3.0,
    T.CEASEFIRE: 3.0,
    T.RECOGNITION: 2.5,
    T.VOTE: 2.5,
    T.SANCTIONS: 2.5,
    T.RUPTURE: 2.5,
    T.SANCTIONS_RELIEF: 2.0,
    T.MILITARY: 2.0,
    T.VISIT: 2.0,
    T.MEETING: 2.0,
    T.CALL: 1.5,
    T.TALKS: 1.5,
    T.PROPOSAL: 1.5,
    T.APPOINTMENT: 1.5,
    T.UNREST: 1.5,
    T.AID: 1.0,
    T.REJECTION: 1.0,
    T.DEMAND: 0.5,
    T.ACCUSATION: 0.5,
    T.REPORT: 0.5,
    T.STATEMENT: 0.0,
}
STATUSES = {Status.PROPOSED: -0.5, Status.DENIED: -0.5, Status.HYPOTHETICAL: -1.0}
# An article that still tells an event after so many days refers back to it.
LATER = timedelta(days=3)


def salience(
    kind: EventType,
    status: Status,
    when: When | None,
    mentions: Sequence[EventMention],
    outlets: int,
) -> float:
    """Return a score: outlets and later references weigh most, then kind of act and mentions.

    Counts enter as logarithms, so that the tenth outlet adds less than the second. An event
    without a day or an actor scores lower.

    Args:
        kind: what kind of act it is.
        status: how far it is real.
        when: its days.
        mentions: those of independent articles.
        outlets: number of independent outlets.
    """
    later = sum(_refers_back(mention, when) for mention in mentions)
    score = 2.0 * log2(1 + outlets) + log2(1 + len(mentions)) + 1.5 * log2(1 + later)
    score += TYPES[kind] + STATUSES.get(status, 0.0)
    score -= 0.5 * (when is None) + 0.5 * (not any(mention.actors for mention in mentions))
    return round(score, 3)


def _refers_back(mention: EventMention, when: When | None) -> bool:
    if when is None or when.latest is None or mention.published is None:
        return False
    return mention.published - when.latest > LATER
