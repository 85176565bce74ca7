"""What an article has told so far, and the record of why a draft has its days."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from timeline.extract.clause.attach import Placed
from timeline.extract.clause.draft import Draft
from timeline.model.mention import Dating
from timeline.model.vocabulary import Basis, Status
from timeline.temporal.values.anchor import AnchorBasis
from timeline.temporal.values.when import When

NEWS = timedelta(days=2)  # undated news is at most this old: the guidelines' convention
OPENING = 2  # sentences: a dated event this early is the news the article is about
FUTURE = frozenset({Status.PLANNED, Status.PROPOSED, Status.HYPOTHETICAL})


class Stance(StrEnum):
    """How an event stands to the article's day."""

    PAST = "past"
    ONGOING = "ongoing"
    AHEAD = "ahead"
    VOID = "void"


STANCES: dict[Status, Stance] = {
    Status.OCCURRED: Stance.PAST,
    Status.ONGOING: Stance.ONGOING,
    Status.PLANNED: Stance.AHEAD,
    Status.PROPOSED: Stance.AHEAD,
    Status.HYPOTHETICAL: Stance.AHEAD,
    Status.CANCELLED: Stance.VOID,
    Status.DENIED: Stance.VOID,
}

Dated = tuple[When | None, Dating | None]


@dataclass(frozen=True, slots=True)
class Scene:
    """Past days that the main line of a story has moved to, and from which word on.

    ``opens`` tells that the expression stands before its verb, as one that begins a passage does.
    """

    sentence: int
    at: int
    when: When
    opens: bool


@dataclass(slots=True)
class Story:
    """What the article has told so far that bounds what comes next.

    ``lede`` is the day of the news the article opens with, and ``opening`` the draft that tells it;
    ``last`` the last dated event; ``scenes`` are the past days its main line moves to.
    """

    published: date | None
    lede: date | None = None
    opening: Draft | None = None
    last: Draft | None = None
    drafts: Sequence[Draft] = ()
    scenes: Sequence[Scene] = ()


def span(when: When) -> str:
    """Return the days of an event in words: "2024-05-01 to 2024-05-03"."""
    first, last = when.earliest, when.latest
    if first == last:
        return str(first)
    return f"{first or 'open'} to {last or 'open'}"


def dating_of(draft: Draft, basis: Basis, placed: Placed, *steps: str) -> Dating:
    """Return the reason for a draft's days: the expression they come from, and the steps."""
    anchor = placed.timex.anchor
    if basis is Basis.ANCHORED and anchor and anchor.basis is AnchorBasis.EVENT:
        basis = Basis.INHERITED
    return Dating(basis=basis, timex=placed.timex, steps=steps)
