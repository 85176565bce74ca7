"""A run of words that a rule read, and the words around it."""

from __future__ import annotations

from collections.abc import Iterable

from timeline.temporal.expression.expression import (
    Expression,
    Range,
)
from timeline.temporal.find.cues import Cues
from timeline.temporal.values.record import record

NO_CUES = Cues()


@record
class Candidate:
    """A run of words that a rule read: ``[first, end)`` in words, and what it says.

    ``rules`` names the rules that took part, the core first. ``links`` are the words
    between the two ends of a range or the dates of a list; ``extent`` is the range of which it is
    the first or last end, ``follows`` the stretch from the first date of a list to this one.
    ``if_known`` ones stand only where the event they name has a date.
    """

    first: int
    end: int
    expression: Expression
    rules: tuple[str, ...]
    cues: Cues = NO_CUES
    story_only: bool = False
    links: tuple[int, ...] = ()
    extent: Range | None = None
    is_last: bool = False
    follows: Range | None = None
    if_known: bool = False


def words_of(candidates: Iterable[Candidate]) -> set[int]:
    """Return the places of all words that candidates have."""
    return {index for candidate in candidates for index in range(candidate.first, candidate.end)}
