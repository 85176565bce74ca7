"""What merging learns of sentences, and what it does to events."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

from timeline.model.event import Event

# Days on which an outlet prints the same sentence before it is taken for a part of its page: two
# may be a story and its update.
DAYS = 3


class Repeat(NamedTuple):
    """Whether a sentence is printed from day to day, and the first article with a day that has it.

    That one keeps it: it is either news there or background anywhere.
    """

    is_daily: bool = False
    first: str | None = None

    def keeps(self, article: str) -> bool:
        """Tell whether an article with the sentence tells what it says."""
        return not self.is_daily or self.first == article

    def moved(self, before: Repeat) -> frozenset[str] | None:
        """Return the articles that tell it now and did not, or the reverse; None for all."""
        if self.is_daily != before.is_daily:
            return None
        if not self.is_daily or self.first == before.first:
            return frozenset()
        return frozenset(name for name in (self.first, before.first) if name)


class Change(NamedTuple):
    """What becomes of events: those that go, those that come or come anew, and who took over.

    ``articles`` are those whose mentions were looked at: what was left out of them before is
    looked at again.
    """

    gone: frozenset[str]
    events: tuple[Event, ...]
    forwarding: Mapping[str, str]
    articles: frozenset[str]
