"""Of words that tell one act twice in a sentence, the one to keep."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from timeline.extract.clause.spot import Spot


@dataclass(frozen=True, slots=True)
class Judged:
    """A word that may tell an event, with its worth, its likeliest type, and what was found."""

    spot: Spot
    found: list[str]
    worth: float
    type: str
    typed: float


def kept(judged: Iterable[Judged]) -> list[Judged]:
    """Return the words to keep, in text order: of two of one type, one above the other, the surer.

    "They held talks on ending the talks": the talks held are told once.
    """
    found: list[Judged] = []
    for one in sorted(judged, key=lambda each: (-each.worth, each.spot.start)):
        if not any(_tell_the_same(one, other) for other in found):
            found.append(one)
    return sorted(found, key=lambda each: each.spot.start)


def _tell_the_same(one: Judged, other: Judged) -> bool:
    a, b = one.spot, other.spot
    if a.sentence != b.sentence:
        return False
    return one.type == other.type and (
        a.word in b.tree.above(b.word) or b.word in a.tree.above(a.word)
    )
