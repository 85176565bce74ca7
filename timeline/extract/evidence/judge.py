"""The three decisions about a word: is it worth a line, of which type, how far is it real."""

from __future__ import annotations

from typing import NamedTuple

from timeline.extract.clause.spot import Spot
from timeline.extract.clause.status import Reading
from timeline.extract.evidence import findings as rows
from timeline.extract.evidence import kinds, status
from timeline.extract.evidence.weights import Decision, Weights, probability, shares
from timeline.model.vocabulary import EventType, Status

_TYPES = tuple(one.value for one in EventType)
_STATUSES = tuple(one.value for one in Status)


class Stood(NamedTuple):
    """A status with its words, and how sure it is."""

    reading: Reading
    share: float


def is_worth_a_look(found: list[str], weights: Weights) -> bool:
    """Tell whether a word may tell an event, by what is found at a glance."""
    bias = weights.constant(Decision.GLANCE, "bias")
    total = bias + weights.sum(Decision.GLANCE, found)
    return total >= weights.constant(Decision.GLANCE, "least")


def worth(found: list[str], weights: Weights) -> float:
    """Return how likely a word tells an event that belongs on a timeline, between 0 and 1."""
    bias = weights.constant(Decision.WORTH, "bias")
    return probability(bias + weights.sum(Decision.WORTH, found))


def kind(spot: Spot, found: list[str], weights: Weights) -> tuple[str, float]:
    """Return the likeliest event type and how sure it is."""
    totals = weights.sums(Decision.TYPE, rows.of_type(found), _TYPES)
    for label, name in kinds.pointers(spot):
        totals[label] += weights.of(Decision.TYPE, f"points {name}").get("", 0.0)
    return _best(totals)


def stood(spot: Spot, of_type: EventType, found: list[str], weights: Weights) -> Stood:
    """Return the likeliest status and how sure it is; its words where the grammar says the same."""
    told = status.grammar(spot, of_type)
    totals = weights.sums(Decision.STATUS, rows.of_status(found), _STATUSES)
    for label, name in status.pointers(spot, told):
        totals[label] += weights.of(Decision.STATUS, f"points {name}").get("", 0.0)
    best, share = _best(totals)
    if told.status.value == best:
        return Stood(told, share)
    return Stood(Reading(Status(best)), share)


def _best(totals: dict[str, float]) -> tuple[str, float]:
    parts = shares(totals)
    best = max(parts, key=lambda label: parts[label])
    return best, parts[best]
