"""Which days the figure opens on, and how far the axis may go."""

from __future__ import annotations

from datetime import date, timedelta
from typing import NamedTuple

import pandas as pd

# Events at the far ends that the opening window may leave out, as a share of all, and how much
# shorter the window must become by it. On the starter timeline this leaves out two references to
# years long past, which would press three crowded months into a tenth of the width.
OUTLIERS = 0.2
WORTH = 0.6
# Empty room on either side of the outermost days, as a share of the window.
MARGIN = 0.04


class Window(NamedTuple):
    """Inclusive days."""

    first: date
    last: date

    @property
    def days(self) -> int:
        """How many days it holds."""
        return (self.last - self.first).days + 1


def extent(frame: pd.DataFrame) -> Window | None:
    """Return the days between the outermost stated bounds, or ``None`` without any."""
    edges = _edges(frame)
    if edges.empty:
        return None
    return Window(edges["first"].min().date(), edges["last"].max().date())


def opening(frame: pd.DataFrame) -> Window | None:
    """Return the densest readable stretch: the whole, but for a few events far from the rest."""
    edges = _edges(frame).sort_values("first", ignore_index=True)
    if edges.empty:
        return None
    firsts = edges["first"].tolist()
    lasts = edges["last"].cummax().tolist()
    whole = (lasts[-1] - firsts[0]).days + 1
    best, dropped = firsts[0], 0
    for number in range(1, int(len(firsts) * OUTLIERS) + 1):
        length = (lasts[-1] - firsts[number]).days + 1
        if length <= whole * (1 - WORTH):
            best, dropped = firsts[number], number
            break
    kept = edges.iloc[dropped:]
    return widened(Window(best.date(), kept["last"].max().date()))


def widened(window: Window) -> Window:
    """Return the window with some room on either side."""
    room = timedelta(days=max(2, round(window.days * MARGIN)))
    return Window(moved(window.first, -room), moved(window.last, room))


def moved(day: date, by: timedelta) -> date:
    """Return the day so much later or earlier, within the calendar: year 1 to 9999.

    >>> moved(date(9999, 12, 30), timedelta(days=7))
    datetime.date(9999, 12, 31)
    """
    try:
        return day + by
    except OverflowError:
        return date.max if by > timedelta(0) else date.min


def _edges(frame: pd.DataFrame) -> pd.DataFrame:
    """Return the first and last stated day of each dated event; an open side counts as none."""
    dated = frame[frame["dated"]]
    first = dated["earliest_start"].fillna(dated["latest_start"]).fillna(dated["earliest_end"])
    last = dated["latest_end"].fillna(dated["earliest_end"]).fillna(dated["latest_start"])
    return pd.DataFrame({"first": first.fillna(last), "last": last.fillna(first)})
