"""What an expression is measured from: publication day, story so far, direction, events."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum

from timeline.temporal.expression.meanings import Step
from timeline.temporal.expression.tense import Tense
from timeline.temporal.values.anchor import Anchor, AnchorBasis
from timeline.temporal.values.granularity import Granularity
from timeline.temporal.values.record import record
from timeline.temporal.values.units import Period


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
FRESH = 6  # sentences for which it goes on so
BESIDE = 1  # sentences for which it goes on telling of a day farther off
# Bare years that a story goes on or back; farther ones are asides. Measured on histories, where 3
# to 10 and 5 to 20 do equally well; lives are told in longer steps than wars.
YEARS_BACK = 5
YEARS_ON = 20
YEARS = 10_000  # between a date and the one that stands for it before the year 1


@record
class Told:
    """A date that the text has told: its days and how finely it was said.

    The days of an ``ancient`` one stand for those of a year BC.
    """

    first: date
    last: date
    granularity: Granularity
    fiscal: str | None = None
    ancient: bool = False

    @property
    def period(self) -> Period:
        """The calendar unit, or quarter of a firm's own, that was told."""
        return Period(self.granularity, self.first, self.last, self.fiscal)

    def anchor(self) -> Anchor:
        """Return it as an anchor."""
        until = self.last if self.last != self.first else None
        return Anchor(self.first, AnchorBasis.NARRATIVE, None, until, self.ancient)

    def years_after(self, other: Told) -> int:
        """Return by how many years it begins later than another."""
        years = self.first.year - other.first.year
        return years + YEARS * (other.ancient - self.ancient)

    def follows(self, other: Told) -> bool:
        """Tell whether it lies wholly after another."""
        if self.ancient != other.ancient:
            return other.ancient
        return self.first > other.last


@dataclass(frozen=True, slots=True)
class KnownEvent:
    """An event that phrases may be measured from, by name and other names, with its days.

    Of an ``open_ended`` one only the beginning is known, which lies in those days; nothing is
    measured from its end.
    """

    name: str
    first: date
    last: date
    aliases: tuple[str, ...] = ()
    open_ended: bool = False


@record
class Story:
    """How far a text has told: its last date, and the last quarter, which reports compare.

    ``day`` is the last single day. ``named`` is the last date named at all, an aside too, which
    "that year" refers to; ``beside`` one named in this sentence, which "two years later" refers to.
    """

    last: Told | None = None
    compared: Told | None = None
    day: Told | None = None
    named: Told | None = None
    beside: Told | None = None

    @property
    def here(self) -> Told | None:
        """The date that "two years later" is later than."""
        return self.beside or self.last

    def uncompared(self) -> Story:
        """Return the story after a length was told that comparisons refer to: nine months."""
        return replace(self, compared=None)

    def passing(self, told: Told, *, goes_on: bool = False) -> Story:
        """Return the story after a date was named that is no step of it.

        The rest of a sentence that ``goes_on`` is told from it all the same.
        """
        return replace(self, named=told, beside=told if goes_on else self.beside)

    def in_next_sentence(self) -> Story:
        """Return the story when another sentence begins."""
        return replace(self, beside=None) if self.beside else self

    def moved(self, told: Told, *, comparison: bool, leads: bool) -> Story:
        """Return the story after another date was told.

        A bare year moves a story that has reached a day only to a near year, or where it
        ``leads`` its sentence: the same is no news, a far one is an aside. "A year earlier" moves
        nothing, for the next comparison starts from the same date.
        """
        if comparison or told.granularity > Granularity.YEAR:
            return self
        quarterly = told.granularity in (Granularity.QUARTER, Granularity.HALF)
        compared = told if quarterly else self.compared
        last = self.last
        if last is not None and last.granularity < told.granularity is Granularity.YEAR:
            years = told.years_after(last)
            if not years:
                return replace(self, compared=compared, named=told)
            if not (-YEARS_BACK <= years <= YEARS_ON or (leads and years > 0)):
                return replace(self, compared=compared, named=told, beside=told)
        day = told if told.granularity is Granularity.DAY else self.day
        return Story(told, compared, day, told)


@record
class Scene:
    """Everything resolving may use besides the expression itself.

    ``events`` are those of the caller, ``told`` those that the text has dated.
    ``narrative`` measures all open phrases from the story, ``background`` only dates that lack
    their year. ``tense`` is the direction of the verb, ``FIRM`` where it stands
    beside. ``day_first`` reads 3/4 as 3 April; ``southern`` seasons begin half a year later.
    ``country`` is the one whose holidays are meant where several share a name. ``since_day``
    counts the sentences since a day was told.
    """

    published: Anchor | None = None
    story: Story = Story()
    narrative: bool = False
    background: bool = False
    tense: Tense = Tense.NONE
    direction: Direction = Direction.NEWS
    events: tuple[KnownEvent, ...] = ()
    told: tuple[KnownEvent, ...] = ()
    day_first: bool = False
    southern: bool = False
    country: str | None = None
    since_day: int = 0

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
        return self.story.here.anchor() if self.story.here is not None else self.published

    def referred(self, step: Step) -> Anchor | None:
        """Return the anchor of a step from a date told: "that year" points at the last named."""
        named = self.story.named
        return named.anchor() if named is not None and not step.count else self.back

    def is_ahead(self, told: Told | None) -> bool:
        """Tell whether a date lies after the publication day."""
        if told is None or self.published is None or told.ancient:
            return False
        return told.first > self.published.day

    @property
    def day(self) -> Anchor | None:
        """The anchor of times that lack their day, "10 p.m.", and of "the day".

        A story that has reached no day leaves them without one; news means its own, or a near day
        that it has just told.
        """
        here = self.story.here
        if self.tells_story:
            return here.anchor() if here and here.granularity is Granularity.DAY else None
        told = self._day_told
        return told.anchor() if told is not None and self._is_near(told) else self.published

    @property
    def day_back(self) -> Anchor | None:
        """The anchor of days that refer back: "two days later", "the next day"."""
        if self.narrative:
            return self.back
        return self._day_told.anchor() if self._day_told is not None else self.published

    @property
    def _day_told(self) -> Told | None:
        """The last day told."""
        here = self.story.here
        return here if here is not None and here.granularity is Granularity.DAY else self.story.day

    def _is_near(self, told: Told) -> bool:
        if self.published is None or self.since_day <= BESIDE:
            return True
        near = abs((told.first - self.published.day).days) <= NEAR
        return near and self.since_day <= FRESH
