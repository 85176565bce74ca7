"""What an expression is measured from: publication day, story so far, direction, events."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum

from timeline.temporal.anchor import Anchor, AnchorBasis
from timeline.temporal.granularity import Granularity


class Direction(StrEnum):
    """Which side of the anchor an open date lies on.

    News: a weekday is the most recent, today included, a day of the year the nearest, unless a
    verb turns it. The others hold whatever the verb says.
    """

    NEWS = "news"
    PAST = "past"
    FUTURE = "future"
    NEAREST = "nearest"


class Policy(StrEnum):
    """Where open dates are measured from: the publication day, the story, or each as it fits."""

    AUTO = "auto"
    NEWS = "news"
    NARRATIVE = "narrative"


@dataclass(frozen=True, slots=True)
class Told:
    """A date that the text has told: its days and how finely it was said."""

    first: date
    last: date
    granularity: Granularity

    def anchor(self) -> Anchor:
        """Return it as an anchor."""
        until = self.last if self.last != self.first else None
        return Anchor(self.first, AnchorBasis.NARRATIVE, None, until)


@dataclass(frozen=True, slots=True)
class KnownEvent:
    """An event that phrases may be measured from, by name and other names, with its days."""

    name: str
    first: date
    last: date
    aliases: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Scene:
    """Everything resolving may use besides the expression itself.

    ``story`` is the last date told, ``compared`` the last one that a comparison may refer to.
    ``narrative`` measures open dates from the story. ``tense`` is the direction of the verb.
    """

    published: Anchor | None = None
    story: Told | None = None
    narrative: bool = False
    tense: int = 0
    preposition: str = ""
    direction: Direction = Direction.NEWS
    events: Mapping[str, KnownEvent] = field(default_factory=dict)

    @property
    def speech(self) -> Anchor | None:
        """The anchor of open and deictic phrases."""
        if self.narrative and self.story is not None:
            return self.story.anchor()
        return self.published

    @property
    def back(self) -> Anchor | None:
        """The anchor of phrases that refer back: "the following day"."""
        return self.story.anchor() if self.story is not None else self.published
