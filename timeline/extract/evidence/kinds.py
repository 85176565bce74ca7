"""Which event type a word speaks for: evidence for one type or another, and what is weighed."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from timeline.extract.clause.spot import Spot
from timeline.extract.tables import acts
from timeline.model.vocabulary import EventType

_MOST = 3  # objects looked at

# Rows that speak of a type; the others only tell whether an event is told at all.
ROWS = frozenset(
    {
        "word", "with particle", "act", "only act", "listed", "framed", "modifier",
        "modifier class", "object", "object class", "object type", "subject class",
        "subject kind", "takes", "carrier", "scene", "counterparts", "recipients", "actors",
        "preposition", "head", "governor", "clause below", "adverb", "quoted", "passive",
        "number",
    }
)  # fmt: skip


class Pointer(NamedTuple):
    """Evidence that names its own answer: a label and what speaks for it."""

    label: str
    name: str


def pointers(spot: Spot) -> Iterator[Pointer]:
    """Yield what speaks for a type by itself, whatever the type."""
    yield from dict.fromkeys((*_of_senses(spot), *_of_acts(spot), *_of_company(spot)))


def _of_senses(spot: Spot) -> Iterator[Pointer]:
    """The table of triggers: the first sense whose frames hold says most."""
    first = True
    for sense, missing in spot.senses:
        if missing:
            yield Pointer(sense.type.value, "listed")
            continue
        yield Pointer(sense.type.value, "framed first" if first else "framed later")
        first = False


def _of_acts(spot: Spot) -> Iterator[Pointer]:
    for place, act in enumerate(spot.acts):
        kind = acts.type_of(act)
        if kind is not None:
            yield Pointer(kind.value, "act " + ("first", "second", "later")[min(place, 2)])
            if len(spot.acts) == 1:
                yield Pointer(kind.value, "only act")


def _of_company(spot: Spot) -> Iterator[Pointer]:
    """What its object and the words before it speak for: "impose sanctions", "phone call"."""
    tree = spot.tree
    for thing in spot.roles.objects[:_MOST]:
        kind = _first(thing.lemma_.lower())
        if kind is not None:
            yield Pointer(kind.value, "object")
            if "light" in spot.acts:
                yield Pointer(kind.value, "object of a light verb")
    for one in tree.below(spot.word, "amod", "compound"):
        kind = _first(tree.lemma[one])
        if kind is not None:
            yield Pointer(kind.value, "modifier")


def _first(lemma: str) -> EventType | None:
    known = acts.acts(lemma, "N")
    return acts.type_of(known[0]) if known else None
