"""``When``: what is known of the days of an event, as four bounds."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from functools import lru_cache

from timeline.temporal.values.granularity import Granularity
from timeline.temporal.values.interval import Interval


class Shape(StrEnum):
    """Whether the thing dated is one day (somewhere in the bounds) or lasts."""

    POINT = "point"
    SPAN = "span"


@dataclass(frozen=True, slots=True)
class When:
    """Four bounds of inclusive days; ``None`` is an open side.

    "One day in late October" is a point from 21 to 31; "three days in late October" is a span
    whose start and end both lie there. For a point, start and end share their bounds.

    Raises:
        ValueError: a bound lies on the wrong side of another, or a point has two pairs of bounds.

    >>> When.point(date(2025, 10, 21), date(2025, 10, 31), Granularity.MONTH).interval.days
    11
    """

    shape: Shape
    earliest_start: date | None
    latest_start: date | None
    earliest_end: date | None
    latest_end: date | None
    granularity: Granularity = Granularity.DAY

    def __post_init__(self) -> None:
        pairs = (
            (self.earliest_start, self.latest_start),
            (self.earliest_end, self.latest_end),
            (self.earliest_start, self.earliest_end),
            (self.latest_start, self.latest_end),
        )
        if any(a is not None and b is not None and a > b for a, b in pairs):
            raise ValueError(f"bounds out of order: {[str(day) for pair in pairs for day in pair]}")
        if self.shape is Shape.POINT and pairs[0] != pairs[1]:
            raise ValueError("a point has one pair of bounds")

    @classmethod
    @lru_cache(maxsize=4096)  # as for the units that they lie in
    def point(
        cls,
        earliest: date | None,
        latest: date | None,
        granularity: Granularity = Granularity.DAY,
    ) -> When:
        """Return one day somewhere between two days."""
        return cls(Shape.POINT, earliest, latest, earliest, latest, granularity)

    @classmethod
    def span(
        cls,
        first: date | None,
        last: date | None,
        granularity: Granularity = Granularity.DAY,
    ) -> When:
        """Return something that lasts from one day to another, both known or open."""
        return cls(Shape.SPAN, first, first, last, last, granularity)

    @property
    def earliest(self) -> date | None:
        """The first day it can touch: ``earliest_start``."""
        return self.earliest_start

    @property
    def latest(self) -> date | None:
        """The last day it can touch: ``latest_end``."""
        return self.latest_end

    @property
    def interval(self) -> Interval:
        """All days it can touch."""
        return Interval(self.earliest_start, self.latest_end)

    @property
    def is_exact(self) -> bool:
        """Whether start and end are each known to the day."""
        return (
            self.earliest_start is not None
            and self.earliest_start == self.latest_start
            and self.earliest_end is not None
            and self.earliest_end == self.latest_end
        )
