"""One thing that says when an article came out."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, timedelta

from timeline.model.vocabulary import PublishedBasis

# A stamp in UTC may be another day where the outlet is: zones reach from UTC-12 to UTC+14.
_WEST, _EAST = timedelta(hours=-12), timedelta(hours=14)
# Fields that people or their scripts filled in.
_READ_OFF = (PublishedBasis.GIVEN, PublishedBasis.METADATA)


@dataclass(frozen=True, slots=True)
class Clue:
    """What one witness says of the day an article came out.

    Args:
        basis: what kind of witness it is.
        text: its own words, as found.
        day: the day it names.
        stamp: the moment it names, with or without a zone; then ``day`` is not needed.
        month_day: month and day of a witness that names no year, as many datelines do.
        other: the day it names when its digits are read the other way: 03/04/2020.
        where: where it stands, in words for a reader: "JSON-LD datePublished".
    """

    basis: PublishedBasis
    text: str
    day: date | None = None
    stamp: datetime | None = None
    month_day: tuple[int, int] | None = None
    where: str = ""
    other: date | None = None

    @property
    def is_in_utc(self) -> bool:
        """Whether it gives a moment and does not say where: what a program writes by default.

        A field beside the text that knows no seconds was read off a page, where a clock of that
        place stands: of 899 releases of two press services, all so, none is dated a day off when
        its zone is not believed; believed, those after nine in the evening are.
        """
        if self.stamp is None or self.stamp.utcoffset() != timedelta(0):
            return False
        return self.basis not in _READ_OFF or self.stamp.second != 0

    def is_same_moment(self, other: Clue) -> bool:
        """Whether both write one moment, each in a zone."""
        stamps = (self.stamp, other.stamp)
        return all(one and one.tzinfo for one in stamps) and stamps[0] == stamps[1]

    @property
    def says(self) -> date | None:
        """The day, as written."""
        return self.stamp.date() if self.stamp else self.day

    @property
    def days(self) -> frozenset[date]:
        """The days that it may mean: several for a moment in UTC, by where the outlet is.

        >>> from datetime import UTC
        >>> night = Clue(PublishedBasis.STRUCTURED, "", stamp=datetime(2020, 5, 2, 3, tzinfo=UTC))
        >>> [day.day for day in sorted(night.days)]
        [1, 2]
        """
        if self.stamp is not None and self.is_in_utc:
            at = self.stamp.replace(tzinfo=None)
            return frozenset({(at + _WEST).date(), at.date(), (at + _EAST).date()})
        return frozenset(day for day in (self.says, self.other) if day)
