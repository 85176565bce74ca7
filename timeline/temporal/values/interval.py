"""Whole days, first and last both included; ``None`` is an open side."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum


class Relation(StrEnum):
    """Allen's thirteen relations, for whole days: neighbours that touch *meet*."""

    BEFORE = "before"
    MEETS = "meets"
    OVERLAPS = "overlaps"
    STARTS = "starts"
    DURING = "during"
    FINISHES = "finishes"
    EQUAL = "equal"
    FINISHED_BY = "finished by"
    CONTAINS = "contains"
    STARTED_BY = "started by"
    OVERLAPPED_BY = "overlapped by"
    MET_BY = "met by"
    AFTER = "after"


_INVERSE = {
    Relation.BEFORE: Relation.AFTER,
    Relation.MEETS: Relation.MET_BY,
    Relation.OVERLAPS: Relation.OVERLAPPED_BY,
    Relation.STARTS: Relation.STARTED_BY,
    Relation.DURING: Relation.CONTAINS,
    Relation.FINISHES: Relation.FINISHED_BY,
    Relation.EQUAL: Relation.EQUAL,
}


@dataclass(frozen=True, slots=True)
class Interval:
    """Inclusive days from ``first`` to ``last``; ``None`` leaves a side open.

    Raises:
        ValueError: ``first`` is after ``last``.

    >>> october = Interval(date(2025, 10, 1), date(2025, 10, 31))
    >>> october.contains(Interval(date(2025, 10, 21), date(2025, 10, 31)))
    True
    """

    first: date | None
    last: date | None

    def __post_init__(self) -> None:
        if self.first is not None and self.last is not None and self.first > self.last:
            raise ValueError(f"first day {self.first} is after last day {self.last}")

    @property
    def days(self) -> int | None:
        """Number of days, or ``None`` with an open side."""
        if self.first is None or self.last is None:
            return None
        return (self.last - self.first).days + 1

    def _edges(self) -> tuple[int, int]:
        first = self.first.toordinal() if self.first else 0
        last = self.last.toordinal() if self.last else date.max.toordinal() + 1
        return first, last

    def overlaps(self, other: Interval) -> bool:
        """Tell whether the two share a day."""
        (a, b), (c, d) = self._edges(), other._edges()
        return a <= d and c <= b

    def contains(self, other: Interval) -> bool:
        """Tell whether every day of ``other`` is a day of this one."""
        (a, b), (c, d) = self._edges(), other._edges()
        return a <= c and d <= b

    def intersection(self, other: Interval) -> Interval | None:
        """Return the shared days, or ``None`` where there are none."""
        if not self.overlaps(other):
            return None
        firsts = [day for day in (self.first, other.first) if day]
        lasts = [day for day in (self.last, other.last) if day]
        return Interval(max(firsts, default=None), min(lasts, default=None))

    def relation(self, other: Interval) -> Relation:
        """Return Allen's relation of this interval to ``other``.

        Source: J. F. Allen, "Maintaining knowledge about temporal intervals", 1983, with
        "meets" read for whole days: the next interval begins on the following day.
        """
        (a, b), (c, d) = self._edges(), other._edges()
        if (a, b) == (c, d):
            return Relation.EQUAL
        if b < c:
            return Relation.MEETS if b + 1 == c else Relation.BEFORE
        if a == c and b < d:
            return Relation.STARTS
        if b == d and a > c:
            return Relation.FINISHES
        if a > c and b < d:
            return Relation.DURING
        if a < c and b < d:
            return Relation.OVERLAPS
        return _INVERSE[other.relation(self)]
