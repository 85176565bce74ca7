"""How many days a cell of the figure of counts, or a bar of the strip, stands for."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from timeline.model.selection import Bin
from timeline.show.figure.marks import EPOCH
from timeline.show.window import Window

# Days a cell may stand for; the shortest that leaves each cell some pixels is taken.
STEPS = (1, 2, 7, 14, 30, 61, 91, 183, 365, 730, 1826, 3652, 36525)
CELL = 7  # pixels a cell needs at least
BARS = 70  # of the strip; more are too thin to be clicked
DAY = 86_400_000  # milliseconds


def step(window: Window, width: int) -> int:
    """Return how many days a cell stands for, so that all fit the width in pixels.

    >>> from datetime import date
    >>> step(Window(date(2024, 1, 1), date(2024, 12, 31)), 700)
    7
    """
    cells = max(1, width // CELL)
    return next((days for days in STEPS if window.days / days <= cells), STEPS[-1])


def bar_step(window: Window) -> int:
    """Return how many days a bar of the strip stands for."""
    return max(1, round(window.days / BARS))


def counts(bins: Iterable[Bin]) -> list[list[Any]]:
    """Return counts as the script reads them: lane, milliseconds of the first day, count."""
    return [[one.lane, (one.start.toordinal() - EPOCH) * DAY, one.count] for one in bins]
