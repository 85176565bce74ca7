"""What mentions that corefer agree on, and where they do not."""

from __future__ import annotations

from datetime import datetime
from hashlib import blake2s

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
    """One entry of an event's history: a decision that stands."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    at: datetime
    action: str
    by: str = ""
    note: str = ""


class Facts(BaseModel):
    """What an event says: the part of it that articles give and that a person may correct."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    label: str = Field(min_length=1)
    type: EventType
    status: Status
    when: When | None = None
    dating: Dating | None = None
    participants: tuple[Participant, ...] = ()
    place: str | None = None
    place_country: str | None = None


class Edition(BaseModel):
    """What persons made of an event, apart from what the articles say.

    ``label`` and ``text`` are an editor's words; ``story`` is the place in the story, none where
    it is not in it. ``told`` is what the articles say now and ``seen`` what they said when a
    person reviewed it, if one did; ``fresh`` are the mentions that came since. These are shown,
    and nothing follows from them before a person accepts the event anew. ``link`` is the source
    of an event added by hand.
    """

    model_config = ConfigDict(frozen=True, extra="forbid")

    label: str | None = None
    text: str | None = None
    story: float | None = None
    notes: str | None = None
    tags: tuple[str, ...] = ()
    by: str = ""
    at: datetime | None = None
    told: Facts
    seen: Facts | None = None
    fresh: tuple[str, ...] = ()
    by_hand: bool = False
    link: str | None = None

    @property
    def is_overtaken(self) -> bool:
        """Whether articles have come since the review, or say something else now."""
        return bool(self.fresh) or (self.seen is not None and self.seen != self.told)


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
    edition: Edition | None = None

    @property
    def title(self) -> str:
        """The words that name it: an editor's where there are some, else its label."""
        return (self.edition and self.edition.label) or self.label

    @property
    def facts(self) -> Facts:
        """What it says."""
        return Facts(**{name: getattr(self, name) for name in Facts.model_fields})

    @property
    def version(self) -> str:
        """A short text that is another one as soon as anything about the event is."""
        return blake2s(self.model_dump_json().encode(), digest_size=6).hexdigest()

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
