"""What an expression is measured from: publication day, story so far, direction, events."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum

from timeline.temporal.anchor import Anchor, AnchorBasis
from timeline.temporal.granularity import Granularity
from timeline.temporal.units import Period


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


NEAR = 60  # days from the publication, within which a report goes on telling of a day
ASIDE = 5  # years; measured on histories, where 3 to 10 do equally well


@dataclass(frozen=True, slots=True)
class Told:
    """A date that the text has told: its days and how finely it was said."""

    first: date
    last: date
    granularity: Granularity
    fiscal: str | None = None

    @property
    def period(self) -> Period:
        """The calendar unit, or quarter of a firm's own, that was told."""
        return Period(self.granularity, self.first, self.last, self.fiscal)

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
class Story:
    """How far a text has told: its last date, and the last quarter, which reports compare.

    ``ancient`` is the year BC that it has reached, if it is one; ``day`` the last single day.
    """

    last: Told | None = None
    compared: Told | None = None
    ancient: int | None = None
    day: Told | None = None

    def in_year_bc(self, year: int) -> Story:
        """Return the story after a year BC was told."""
        return replace(self, ancient=year)

    def uncompared(self) -> Story:
        """Return the story after a length was told that comparisons refer to: nine months."""
        return replace(self, compared=None)

    def moved(self, told: Told, *, comparison: bool) -> Story:
        """Return the story after another date was told.

        A bare year moves a story that has reached a day only to a near year: the same is no news,
        a far one is an aside. "A year earlier" moves nothing, for the next comparison starts from
        the same date.
        """
        if comparison or told.granularity > Granularity.YEAR:
            return self
        last, stays = self.last, False
        if last is not None and last.granularity < told.granularity is Granularity.YEAR:
            stays = not 0 < abs(told.first.year - last.first.year) <= ASIDE
        quarterly = told.granularity in (Granularity.QUARTER, Granularity.HALF)
        compared = told if quarterly else self.compared
        day = told if told.granularity is Granularity.DAY else self.day
        return Story(last if stays else told, compared, day=day)


@dataclass(frozen=True, slots=True)
class Scene:
    """Everything resolving may use besides the expression itself.

    ``narrative`` measures all open phrases from the story, ``background`` only dates that lack
    their year. ``tense`` is the direction of the verb, ``FIRM`` where it stands
    beside. ``day_first`` reads 3/4 as 3 April; ``southern`` seasons begin half a year later.
    ``country`` is the one whose holidays are meant where several share a name.
    """

    published: Anchor | None = None
    story: Story = Story()
    narrative: bool = False
    background: bool = False
    tense: int = 0
    direction: Direction = Direction.NEWS
    events: tuple[KnownEvent, ...] = ()
    day_first: bool = False
    southern: bool = False
    country: str | None = None

    @property
    def tells_story(self) -> bool:
        """Whether dates that lack their year are measured from the story."""
        return (self.narrative or self.background) and self.story.last is not None

    @property
    def speech(self) -> Anchor | None:
        """The anchor of open phrases: "last month", "Wednesday"."""
        if self.narrative and self.story.last is not None:
            return self.story.last.anchor()
        return self.published

    @property
    def calendar(self) -> Anchor | None:
        """The anchor of dates that lack their year: "21 October"."""
        if self.tells_story and self.story.last is not None:
            return self.story.last.anchor()
        return self.published

    @property
    def back(self) -> Anchor | None:
        """The anchor of phrases that refer back: "the following day"."""
        return self.story.last.anchor() if self.story.last is not None else self.published

    @property
    def day(self) -> Anchor | None:
        """The anchor of times that lack their day: "10 p.m.", "the morning".

        A story that has reached no day leaves them without one; news means its own, or a near day
        that it has told.
        """
        told = self._day_told
        if told is not None and (self.narrative or self._is_near(told)):
            return told.anchor()
        return None if self.narrative and self.story.last is not None else self.published

    @property
    def day_back(self) -> Anchor | None:
        """The anchor of days that refer back: "two days later", "the next day"."""
        if self.narrative:
            return self.back
        return self._day_told.anchor() if self._day_told is not None else self.published

    @property
    def _day_told(self) -> Told | None:
        """The last day told; for a story only if no other date was told since."""
        last = self.story.last
        if last is not None and last.granularity is Granularity.DAY:
            return last
        return None if self.narrative else self.story.day

    def _is_near(self, told: Told) -> bool:
        return self.published is None or abs((told.first - self.published.day).days) <= NEAR
