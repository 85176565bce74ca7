"""What becomes of events when something is decided, and who decides it for a server."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import NamedTuple, Protocol

from pydantic import BaseModel, ConfigDict

from timeline.model.decision import Decision
from timeline.model.wish import Wish
from timeline.temporal.values.when import When


class Moved(BaseModel):
    """An event whose days changed, in words: None before it came, None after it went."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    event: str
    label: str
    before: str | None
    after: str | None

    def __str__(self) -> str:
        return f"{self.label}: {self.before or 'not there'} → {self.after or 'not there'}"


class Outcome(NamedTuple):
    """What was decided, the ids of the events it was about, and which of them moved."""

    decision: Decision
    events: tuple[str, ...]
    moved: tuple[Moved, ...] = ()


class Jobs(Protocol):
    """What a server may do to its timeline, beside reading it."""

    def curate(self, wish: Wish, who: str) -> Outcome:
        """Make what a person asks a decision, with all that follows.

        Raises:
            ConflictError: an event is not as the person saw it any more.
            TimelineError: it cannot be done, or the timeline cannot be written.
        """

    def days(self, phrase: str, event: str | None) -> When | None:
        """Return the days that a phrase gives an event; none for "unknown".

        Raises:
            InputError: it cannot be read.
        """

    def moves(self, article: str, day: date) -> Sequence[Moved]:
        """Return the events that would move if an article had another day; nothing is written.

        Raises:
            InputError: there is no such article.
        """

    def log(self) -> Sequence[Decision]:
        """Return what was decided, in order."""

    def spend(self, token: str) -> bool:
        """Use a token up; tell whether it was still unused."""
