"""What a person asks for, on the page or at the command line, before it is a decision."""

from __future__ import annotations

from datetime import date

from pydantic import BaseModel, ConfigDict, Field

from timeline.model.decision import Action, Changes
from timeline.model.event import Facts
from timeline.model.vocabulary import EventType, Status


class Known(BaseModel):
    """An event as somebody sees it: its id, and the version that was on the screen, if any."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    id: str = Field(min_length=1, max_length=200)
    version: str | None = Field(default=None, max_length=64)


class ByHand(BaseModel):
    """An event that a person tells."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    label: str = Field(min_length=1, max_length=500)
    type: EventType
    status: Status = Status.OCCURRED
    place: str | None = Field(default=None, max_length=500)

    @property
    def facts(self) -> Facts:
        """What the event says, without days."""
        return Facts(label=self.label, type=self.type, status=self.status, place=self.place)


class Wish(BaseModel):
    """What is asked.

    ``phrase`` gives days in words, EDTF or bounds; ``reading`` takes another reading of the
    expression that dates the event, by its number. ``mentions`` leave in a split. ``keep``
    accepts an event as it was reviewed, though articles have since said more.
    """

    model_config = ConfigDict(frozen=True, extra="forbid")

    action: Action
    events: tuple[Known, ...] = Field(default=(), max_length=200)
    changes: Changes | None = None
    phrase: str | None = Field(default=None, max_length=500)
    reading: int | None = Field(default=None, ge=0, le=50)
    actors: tuple[str, ...] | None = Field(default=None, max_length=50)
    mentions: tuple[str, ...] = Field(default=(), max_length=2_000)
    added: ByHand | None = None
    article: str | None = Field(default=None, max_length=1_000)
    day: date | None = None
    of: str | None = Field(default=None, max_length=64)
    keep: bool = False
    note: str = Field(default="", max_length=20_000)
