"""The finest calendar unit a reading is known to."""

from __future__ import annotations

from enum import IntEnum


class Granularity(IntEnum):
    """Calendar units in order of length: ``DAY < WEEK < MONTH < ... < CENTURY``."""

    DAY = 1
    WEEKEND = 2
    WEEK = 3
    MONTH = 4
    SEASON = 5
    QUARTER = 6
    HALF = 7
    YEAR = 8
    DECADE = 9
    CENTURY = 10
    MILLENNIUM = 11
