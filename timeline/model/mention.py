"""One report of an event in one article."""

from __future__ import annotations

from datetime import date
from enum import StrEnum
from typing import NamedTuple

from pydantic import BaseModel, ConfigDict, Field

from timeline.model.vocabulary import Basis, EventType, Status
from timeline.temporal.values.timex import Timex
from timeline.temporal.values.when import When


class Span(NamedTuple):
    """Character offsets ``[start, end)`` in an article's text."""

    start: int
    end: int


class Participant(BaseModel):
    """Who acts or takes part: a canonical name, its kind and its role in the event.

    ``kind`` is person, state, organisation, outlet or group; ``country`` an ISO 3166 alpha-2
    code; ``surface`` the words of the article.
    """

    model_config = ConfigDict(frozen=True, extra="forbid")

    name: str = Field(min_length=1)
    kind: str = "person"
    role: str = "actor"  # actor, recipient, counterpart
    country: str | None = None
    surface: str | None = None


class Dating(BaseModel):
    """Why a mention or an event has the days it has.

    ``timex`` is the temporal expression that dates it, if one does; ``steps`` are plain
    sentences that lead from there (or from the article's day) to the four bounds.
    """

    model_config = ConfigDict(frozen=True, extra="forbid")

    basis: Basis
    timex: Timex | None = None
    article: str | None = None
    steps: tuple[str, ...] = ()


class Form(StrEnum):
    """What a line made from a sentence is."""

    CLAUSE = "clause"  # with a subject and a verb
    NOUN = "noun"  # the noun of the act, and what hangs on it
    SAID = "said"  # what somebody says, without who says it


class Clause(BaseModel):
    """What a sentence says of an act, in its own words."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    text: str = Field(min_length=1)
    form: Form = Form.CLAUSE


class EventMention(BaseModel):
    """An event as one article tells it.

    ``quote`` is the sentence, ``sentence`` its offsets, ``trigger`` the offsets of the words that
    evoke the event. Three clocks: ``when`` it happened, ``reported`` (the day of the reporting
    verb, if told), ``published`` (the article's day). ``said_by`` is the chain of those who claim
    it, nearest first; empty when the article states it itself. ``clause`` is what the sentence
    says of it in one clause of its own words, where it has one. ``because`` says in words why it
    has its type and status.
    """

    model_config = ConfigDict(frozen=True, extra="forbid")

    article: str
    outlet: str | None = None
    published: date | None = None
    trigger: Span
    trigger_text: str
    lemma: str
    sentence: Span
    quote: str
    clause: Clause | None = None
    type: EventType
    status: Status
    plover: str | None = None  # root and mode of the trigger, often finer than those of the type
    participants: tuple[Participant, ...] = ()
    place: str | None = None
    place_country: str | None = None
    place_within: tuple[str, ...] = ()  # what the place lies in, nearest first
    when: When | None = None
    dating: Dating | None = None
    reported: When | None = None
    said_by: tuple[str, ...] = ()
    numbers: tuple[str, ...] = ()
    corefers: str | None = None  # id of an earlier mention of this article that it refers back to
    confidence: float = Field(default=1.0, ge=0, le=1)
    because: tuple[str, ...] = ()

    @property
    def id(self) -> str:
        """The mention's identifier: article and trigger offsets."""
        return f"{self.article}:{self.trigger.start}-{self.trigger.end}"

    @property
    def actors(self) -> tuple[str, ...]:
        """Names of those who act or take part."""
        return tuple(participant.name for participant in self.participants)
