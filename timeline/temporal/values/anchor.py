"""The day (or days) a phrase is measured from, and why that day."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum


class AnchorBasis(StrEnum):
    """Where an anchor comes from."""

    PUBLISHED = "published"  # the day the article came out (document creation time)
    NARRATIVE = "narrative"  # the last date the passage told
    EVENT = "event"  # an event the phrase names, dated in the text or given by the caller


@dataclass(frozen=True, slots=True)
class Anchor:
    """An anchor of one day, or of all days from ``day`` to ``until`` for an event.

    ``label`` says in words what the anchor is, for example "the August meeting"; ``ancient`` ones
    stand for a year BC. One that is not ``sure`` is a publication day in doubt; what is measured
    from it says so.
    """

    day: date
    basis: AnchorBasis = AnchorBasis.PUBLISHED
    label: str | None = None
    until: date | None = None
    ancient: bool = False
    sure: bool = True

    @property
    def last(self) -> date:
        """The last day of the anchor."""
        return self.until or self.day
