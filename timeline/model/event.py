"""What mentions that corefer agree on, and where they do not."""

from __future__ import annotations

from datetime import datetime

from pydantic import BaseModel, ConfigDict, Field

from timeline.model.mention import Dating, EventMention, Participant
from timeline.model.vocabulary import EventType, Review, Status
from timeline.temporal.values.when import When


class Disagreement(BaseModel):
    """A value that some articles give and the event does not show."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    field: str
    value: str
    articles: tuple[str, ...]


class MergeReason(BaseModel):
    """Why two mentions were taken for one event: the levels that held, in words."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    one: str
    other: str
    labels: tuple[str, ...]
    weight: float


class Change(BaseModel):
    """One entry of an event's history."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    at: datetime
    action: str
    note: str = ""


class Event(BaseModel):
    """A stable event with its provenance.

    ``outlets`` are independent ones: copies of one wire report count once. ``mentions`` is the
    provenance, in order of publication; ``copies`` are those of its articles whose text repeats
    that of another one. ``possibly_same`` names events left for a person to join.
    """

    model_config = ConfigDict(frozen=True, extra="forbid")

    id: str = Field(min_length=1)
    label: str = Field(min_length=1)
    type: EventType
    status: Status
    when: When | None = None
    dating: Dating | None = None
    participants: tuple[Participant, ...] = ()
    place: str | None = None
    place_country: str | None = None
    mentions: tuple[EventMention, ...] = Field(min_length=1)
    outlets: tuple[str, ...] = ()
    copies: tuple[str, ...] = ()
    disagreements: tuple[Disagreement, ...] = ()
    merged_because: tuple[MergeReason, ...] = ()
    possibly_same: tuple[str, ...] = ()
    salience: float = 0.0
    review: Review = Review.UNREVIEWED
    history: tuple[Change, ...] = ()

    @property
    def actors(self) -> tuple[str, ...]:
        """Names of those who act or take part."""
        return tuple(participant.name for participant in self.participants)

    @property
    def confidence(self) -> float:
        """How far it can be trusted, between 0 and 1: as far as its surest mention."""
        return max(mention.confidence for mention in self.mentions)

    @property
    def articles(self) -> tuple[str, ...]:
        """Ids of the articles that tell it, in order of publication."""
        return tuple(dict.fromkeys(mention.article for mention in self.mentions))
