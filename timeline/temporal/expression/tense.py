"""The direction a verb gives a date, from the past to what is told to come."""

from __future__ import annotations

from enum import IntEnum


class Tense(IntEnum):
    """Directions in the order of time; those below ``NONE`` look back, those above it ahead."""

    FIRM = -2  # a past verb has its date right beside it
    PAST = -1
    NONE = 0
    HINTED = 1  # what may be another clause's: "would", an infinitive, which tells what for as well
    PLANNED = 2  # a plan, a deadline, what is awaited
    CERTAIN = 3  # what is told to come from where the text speaks: "will", no "would"

    @property
    def looks_ahead(self) -> bool:
        """Whether it says that a date is still to come."""
        return self > Tense.NONE

    @property
    def looks_back(self) -> bool:
        """Whether it says that a date lies behind."""
        return self < Tense.NONE
