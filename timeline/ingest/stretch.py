"""Which articles of a file are meant: all, or a share, so that several may read one file."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Stretch:
    """Each ``of``-th article of a file from the one numbered ``at`` on; numbers begin with 0.

    Articles are dealt like cards, so that nobody need count them first.
    """

    at: int = 0
    of: int = 1

    def holds(self, number: int) -> bool:
        """Tell whether the article with a number is meant."""
        return number % self.of == self.at

    def dealt(self, to: int) -> list[Stretch]:
        """Return this stretch dealt to so many."""
        return [Stretch(self.at + hand * self.of, self.of * to) for hand in range(to)]


WHOLE = Stretch()
