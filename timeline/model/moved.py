"""What becomes of events when the day of an article is settled, and who settles it."""

from __future__ import annotations

from datetime import date
from typing import Protocol

from pydantic import BaseModel, ConfigDict


class Moved(BaseModel):
    """An event whose days changed, in words: None before it came, None after it went."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    event: str
    label: str
    before: str | None
    after: str | None

    def __str__(self) -> str:
        return f"{self.label}: {self.before or 'not there'} → {self.after or 'not there'}"


class Jobs(Protocol):
    """What a server may do to its timeline, beside reading it."""

    def settle(self, article_id: str, day: date) -> list[Moved]:
        """Give an article its publication day; return the events that moved.

        Raises:
            TimelineError: there is no such article, or the timeline cannot be written.
        """
