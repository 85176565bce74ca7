"""The day an article came out, as evidence: clues -> one day, how sure it is, and why."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime

from timeline.ingest.day.clue import Clue
from timeline.model.article import Candidate
from timeline.model.vocabulary import Flag, PublishedBasis

__all__ = ["Clue", "Publication", "decide"]


@dataclass(frozen=True, slots=True)
class Publication:
    """When an article came out: a day or a moment, what says so, whether it is sure, and why."""

    published: date | datetime | None
    basis: PublishedBasis
    sure: bool
    candidates: tuple[Candidate, ...] = ()
    flags: tuple[Flag, ...] = ()
    note: str | None = None


def decide(clues: Sequence[Clue], *, text: str = "", host: str | None = None) -> Publication:
    """Return the publication day that the clues, taken together, give.

    Args:
        clues: all that says it, in any order; those of no day are passed over.
        text: the article's own text, whose days and weekdays confirm or contradict.
        host: the host of the article's address, by which its time zone may be known.
    """
    for clue in clues:
        if clue.says is not None:
            found = Candidate(clue.says, clue.basis, clue.text)
            return Publication(clue.stamp or clue.day, clue.basis, True, (found,))
    note = "no publication day was given"
    return Publication(None, PublishedBasis.MISSING, False, (), (Flag.UNDATED,), note)
