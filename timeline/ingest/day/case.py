"""The clues of one article side by side: which day they add up to, and what speaks against it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from functools import cached_property

from timeline.ingest.day.clue import Clue
from timeline.ingest.day.told import Told
from timeline.ingest.day.zones import zones_of
from timeline.model.vocabulary import PublishedBasis as Basis

# What a witness is worth, as far as 195 news pages of many countries and 800 others bear it out:
# right on 94 to 98 of 100 where it says anything are address, stamps and feeds; a field beside the
# text is as good as whoever filled it in; the day shown is right on 91 to 95; a dateline may be of
# the day before. A given day outweighs each of them, but not two that agree. What is guessed from
# the words of a page mostly repeats the day it shows, and so makes nothing sure.
WEIGHTS = {
    Basis.GIVEN: 6.0,
    Basis.ADDRESS: 4.5,
    Basis.STRUCTURED: 4.0,
    Basis.FEED: 4.0,
    Basis.METADATA: 3.5,
    Basis.SHOWN: 2.5,
    Basis.DATELINE: 2.5,
    Basis.PATH: 1.5,
    Basis.INFERRED: 0.4,
    Basis.MISSING: 0.0,
}
# A day whose witnesses weigh less is a guess; one that weighs less against it is no contradiction.
ENOUGH, AGAINST = 3.0, 2.0
# Where the clues leave two days, the outlet's zone decides, then the weekdays of the text.
_ZONE, _WEEKDAY = 2.0, 0.5
# A day beside the headline, in an element that the page calls a date.
_TWICE = 0.5
# A dateline may be of the day before, and of Friday in the paper of Monday.
_BEFORE = timedelta(days=3)
DAY = timedelta(days=1)


@dataclass(frozen=True)
class Case:
    """All clues of an article, what its text tells, its host, and the days of its pictures."""

    clues: tuple[Clue, ...]
    told: Told
    host: str | None = None
    pictured: frozenset[date] = frozenset()

    @cached_property
    def witnesses(self) -> tuple[Clue, ...]:
        """The clues that name a whole day."""
        return tuple(clue for clue in self.clues if clue.says is not None)

    @cached_property
    def day(self) -> date | None:
        """The day that the clues add up to: the heaviest, then the one that was written so."""
        days = {day for clue in self.witnesses for day in clue.days}
        written = [clue.says for clue in self.witnesses]

        def rank(day: date) -> tuple[float, float, int, int]:
            hint = self._hint(day, is_written=day in written)
            return self.weight(day), hint, written.count(day), -day.toordinal()

        return max(days, key=rank, default=None)

    def weight(self, day: date) -> float:
        """Return how much speaks for a day: each kind of witness once, and a bit if shown twice."""
        clues = self.for_(day)
        shown = {clue.where for clue in clues if clue.basis is Basis.SHOWN}
        bases = {clue.basis for clue in clues}
        return sum(WEIGHTS[basis] for basis in bases) + (_TWICE if len(shown) > 1 else 0)

    def _hint(self, day: date, *, is_written: bool) -> float:
        return _ZONE * (day in self.zoned) + _WEEKDAY * (is_written and self.told.fits(day))

    def for_(self, day: date) -> list[Clue]:
        """Return the clues that a day fits."""
        return [clue for clue in self.clues if _fits(clue, day)]

    def against(self, day: date) -> list[Clue]:
        """Return the clues of weight that a day does not fit, those of another day first."""
        found = [
            clue
            for clue in self.clues
            if WEIGHTS[clue.basis] >= AGAINST and _is_of_any_day(clue) and not _fits(clue, day)
        ]
        return sorted(found, key=lambda clue: -WEIGHTS[clue.basis])

    @cached_property
    def stamps(self) -> list[Clue]:
        """The moments in UTC, whose day depends on where the outlet is."""
        return [clue for clue in self.witnesses if clue.is_in_utc]

    @cached_property
    def zoned(self) -> frozenset[date]:
        """The days of those moments where the outlet may be; none where that is not known."""
        return frozenset(
            clue.stamp.astimezone(zone).date()
            for clue in self.stamps
            if clue.stamp
            for zone in zones_of(self.host)
        )

    def is_open(self, day: date) -> bool:
        """Whether a moment in UTC alone says the day, so near midnight that the zone decides it."""
        placed = [clue for clue in self.for_(day) if not clue.is_in_utc]
        moments = {clue.stamp for clue in self.stamps}
        if any(clue.stamp in moments for clue in placed if clue.stamp and clue.stamp.tzinfo):
            return False  # the same moment is written with an offset
        if sum(WEIGHTS[basis] for basis in {clue.basis for clue in placed}) >= AGAINST:
            return False
        return self.zoned != {day} and any(map(_is_near_midnight, self.stamps))


def _fits(clue: Clue, day: date) -> bool:
    if clue.month_day:
        return any((day - DAY * back).timetuple()[1:3] == clue.month_day for back in range(4))
    if clue.basis is Basis.DATELINE:
        return clue.day is not None and timedelta(0) <= day - clue.day <= _BEFORE
    return day in clue.days


def _is_of_any_day(clue: Clue) -> bool:
    return clue.says is not None or clue.month_day is not None


def _is_near_midnight(clue: Clue) -> bool:
    """Whether a moment in UTC is another day in America or Asia: measured wrong on one in five."""
    return clue.stamp is not None and not 8 <= clue.stamp.hour < 18
