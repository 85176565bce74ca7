"""Which events should be looked at first: a reason is a row, and the riskiest has most of them."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from collections.abc import Set as AbstractSet
from typing import NamedTuple

from timeline.model.event import Event
from timeline.model.vocabulary import Basis, Review
from timeline.show.likely import ENOUGH, counts

# Least confidence, and least share of right days by one rule, that need no second look.
SURE = 0.5
RIGHT = 0.9


class Reason(NamedTuple):
    """Why an event should be looked at: a name, and how much it counts against others."""

    name: str
    weight: int
    holds: Callable[[Event, AbstractSet[str]], bool]


def _rule_fails(event: Event) -> bool:
    timex = event.dating.timex if event.dating else None
    count = counts().get(("rule", timex.rule)) if timex else None
    return count is not None and count.cases >= ENOUGH and count.right < RIGHT * count.cases


REASONS = (
    Reason("fresh", 4, lambda event, _: bool(event.edition and event.edition.is_overtaken)),
    Reason("story", 3, lambda event, _: bool(event.edition and event.edition.story is not None)),
    Reason("conflict", 3, lambda event, _: bool(event.disagreements)),
    Reason("flagged", 3, lambda event, flagged: not flagged.isdisjoint(event.articles)),
    Reason(
        "inferred",
        2,
        lambda event, _: (
            event.dating is None or event.dating.basis in (Basis.INHERITED, Basis.PUBLISHED)
        ),
    ),
    Reason("almost", 2, lambda event, _: bool(event.possibly_same)),
    Reason("unsure", 2, lambda event, _: event.confidence < SURE),
    Reason("rule", 1, lambda event, _: _rule_fails(event)),
    Reason("lone", 1, lambda event, _: len(event.outlets) < 2),
)


class Risk(NamedTuple):
    """An event with the reasons to look at it."""

    event: Event
    reasons: tuple[Reason, ...]

    @property
    def weight(self) -> int:
        """How much speaks for looking at it."""
        return sum(one.weight for one in self.reasons)


def queue(events: Iterable[Event], flagged: AbstractSet[str]) -> list[Risk]:
    """Return the events that nobody has reviewed, or that articles have overtaken, riskiest first.

    Args:
        events: those that may be looked at.
        flagged: ids of articles whose publication day is in doubt.
    """
    found = [
        Risk(event, tuple(one for one in REASONS if one.holds(event, flagged)))
        for event in events
        if event.review is Review.UNREVIEWED or (event.edition and event.edition.is_overtaken)
    ]
    return sorted(
        (one for one in found if one.reasons),
        key=lambda one: (-one.weight, -one.event.salience, one.event.id),
    )
