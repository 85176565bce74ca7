"""What persons decide about a timeline: one log, from which every correction can be made again."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from enum import StrEnum
from hashlib import blake2s
from typing import Any, Self

from pydantic import (
    AwareDatetime,
    BaseModel,
    ConfigDict,
    Field,
    field_validator,
    model_serializer,
    model_validator,
)

from timeline.model.event import Facts
from timeline.model.mention import Participant
from timeline.model.vocabulary import EventType, Flag, PublishedBasis, Review, Status
from timeline.temporal.values.when import When


class Action(StrEnum):
    """What a decision does."""

    ACCEPT = "accept"
    REJECT = "reject"
    EDIT = "edit"
    MERGE = "merge"
    SPLIT = "split"
    APART = "apart"  # two events that look alike are not one
    ADD = "add"  # an event by hand
    WITHDRAW = "withdraw"  # an article, with all that hangs on it
    SETTLE = "settle"  # the publication day of an article
    UNDO = "undo"
    REDO = "redo"


class Changes(BaseModel):
    """Fields that a decision sets; those not given stay as they are.

    ``phrase`` is how the days were said: words, EDTF, bounds, or the reading that was chosen.
    """

    model_config = ConfigDict(frozen=True, extra="forbid")

    review: Review | None = None
    type: EventType | None = None
    status: Status | None = None
    when: When | None = None
    phrase: str | None = Field(default=None, max_length=500)
    participants: tuple[Participant, ...] | None = None
    place: str | None = Field(default=None, max_length=500)
    label: str | None = Field(default=None, max_length=500)
    text: str | None = Field(default=None, max_length=2_000)
    story: float | None = None
    notes: str | None = Field(default=None, max_length=20_000)
    tags: tuple[str, ...] | None = None
    link: str | None = Field(default=None, max_length=2_000)

    @field_validator("place", "label", "text", "notes", "phrase")
    @classmethod
    def _stripped(cls, words: str | None) -> str | None:
        """Words of blanks alone are none."""
        return (words.strip() or None) if words else None

    @field_validator("link")
    @classmethod
    def _fetched(cls, link: str | None) -> str | None:
        """A link that a reader may follow: nothing that a browser would run."""
        if link and not link.startswith(("https://", "http://")):
            raise ValueError("a link begins with https:// or http://")
        return link or None

    @property
    def given(self) -> dict[str, Any]:
        """The fields that are set, by name."""
        return {name: getattr(self, name) for name in _ORDER if name in self.model_fields_set}

    @model_serializer(mode="wrap")
    def _only_given(self, handler: Any) -> dict[str, Any]:
        told = handler(self)
        return {name: told.get(name) for name in _ORDER if name in self.model_fields_set}


_ORDER = tuple(Changes.model_fields)


class Target(BaseModel):
    """The event that a decision is about, by its id and by the mentions behind it then.

    An id depends on the order in which articles came; the mentions do not.
    """

    model_config = ConfigDict(frozen=True, extra="forbid")

    event: str
    mentions: tuple[str, ...] = ()


class Seen(BaseModel):
    """What the articles said of an event when it was decided about."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    event: str
    facts: Facts
    mentions: tuple[str, ...] = ()


class Publication(BaseModel):
    """What an article said of its own day before a person settled it."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    published: date | AwareDatetime | None = None
    published_basis: PublishedBasis = PublishedBasis.MISSING
    published_sure: bool = True
    published_note: str | None = None
    flags: tuple[Flag, ...] = ()


class Decision(BaseModel):
    """One decision: who, when, about what, before, after, and why.

    Args:
        id: made of all the rest, so that one decision read twice is one.
        targets: the events; the first of a merge takes the others over.
        mentions: those that leave the event, of a split.
        makes: the id of the event that a split or an addition makes.
        seen: what the articles said of each event that is reviewed by it.
        changes: the fields set, those before, of the first target.
        article: the one that is withdrawn or settled, ``day`` the day it is given and
            ``published`` what it said before.
        of: the decision that is undone or redone.
    """

    model_config = ConfigDict(frozen=True, extra="forbid")

    id: str = ""
    at: AwareDatetime
    who: str = Field(min_length=1, max_length=200)
    action: Action
    targets: tuple[Target, ...] = ()
    mentions: tuple[str, ...] = ()
    makes: str | None = None
    seen: tuple[Seen, ...] = ()
    changes: Changes | None = None
    before: Changes | None = None
    article: str | None = None
    day: date | None = None
    published: Publication | None = None
    of: str | None = None
    note: str = Field(default="", max_length=20_000)

    @model_validator(mode="after")
    def _names_enough(self) -> Self:
        """Refuse a decision that names nothing to decide about."""
        missing = {
            Action.MERGE: len(self.targets) < 2,
            Action.APART: len(self.targets) < 2,
            Action.WITHDRAW: self.article is None,
            Action.SETTLE: self.article is None or self.day is None,
            Action.UNDO: self.of is None,
            Action.REDO: self.of is None,
            Action.ADD: not self.seen,
        }.get(self.action, not self.targets)
        if missing:
            raise ValueError(f"a decision to {self.action} lacks what it is about")
        return self

    @property
    def line(self) -> str:
        """The decision as one line of a reviews file, without its end."""
        return self.model_dump_json(exclude_defaults=True)

    @property
    def named(self) -> Decision:
        """The decision with the id that its content gives it."""
        bare = self.model_copy(update={"id": "", "makes": None}).line
        name = blake2s(bare.encode(), digest_size=6).hexdigest()
        makes = f"e-{name}" if self.action in (Action.SPLIT, Action.ADD) else None
        return self.model_copy(update={"id": f"d-{name}", "makes": makes})


def standing(decisions: Sequence[Decision]) -> list[Decision]:
    """Return the decisions that stand, in order: those that nobody undid, or that were redone."""
    active: dict[str, bool] = {}
    for one in decisions:
        if one.action is Action.UNDO and one.of in active:
            active[one.of] = False
        elif one.action is Action.REDO and one.of in active:
            active[one.of] = True
        elif one.of is None:
            active[one.id] = True
    return [one for one in decisions if active.get(one.id)]


def settled_days(decisions: Sequence[Decision]) -> dict[str, date]:
    """Return the publication days that stand, by article; the last about one holds."""
    found = [one for one in standing(decisions) if one.action is Action.SETTLE]
    return {one.article: one.day for one in found if one.article and one.day}


def named(decision: Decision) -> set[str]:
    """Return all that a decision names: events, mentions, an article, the one it undoes."""
    names = {name for target in decision.targets for name in (target.event, *target.mentions)}
    return names | {name for name in (decision.makes, decision.article, decision.of) if name}
