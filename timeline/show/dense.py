"""The figure of more events than marks can show: how many, by lane and stretch of time."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from datetime import date, timedelta
from itertools import pairwise
from typing import Any

from timeline.model.era import Era
from timeline.model.selection import Bin
from timeline.show.figure import Screen, era_bands, era_names, fitted, layout_of
from timeline.show.labels import say, type_name
from timeline.show.lanes import LANES, WITHOUT, Band
from timeline.show.marks import DAY
from timeline.show.palette import GROUNDS, tint
from timeline.show.view import Lane, View
from timeline.show.window import Window, moved

# Days a cell may stand for; the shortest that leaves each cell some pixels is taken.
STEPS = (1, 2, 7, 14, 30, 61, 91, 183, 365, 730, 1826, 3652, 36525)
CELL = 7  # pixels a cell needs at least
# The fullest cells, as a share of all, that share the darkest shade, so that one crowded day
# does not pale all others.
DARKEST = 0.02


def step(window: Window, width: int) -> int:
    """Return how many days a cell stands for, so that all fit the width.

    >>> step(Window(date(2024, 1, 1), date(2024, 12, 31)), 700)
    7
    """
    cells = max(1, width // CELL)
    return next((days for days in STEPS if window.days / days <= cells), STEPS[-1])


def density_figure(
    bins: Sequence[Bin],
    view: View,
    window: Window,
    days: int,
    screen: Screen,
    eras: Sequence[Era] = (),
) -> dict[str, Any]:
    """Return the figure of counts, as Plotly reads it.

    Args:
        bins: counts by lane and first day, as the repository gives them.
        view: which lanes.
        window: the days shown.
        days: how many days a bin holds.
        screen: width and scheme.
        eras: stretches of days drawn behind the counts.
    """
    screen = fitted(screen, view)
    bins = _around(bins, window)
    counts = _by_lane(bins)
    names = sorted(counts, key=lambda name: (-sum(counts[name].values()), name))[:LANES]
    starts = _starts(bins)
    bands = [Band(_lane_name(name, view.lane), at, 1, ()) for at, name in enumerate(names)]
    heat = {
        "type": "heatmap",
        "x": [start.isoformat() for start in starts],
        # A cell reaches from its day to the next cell's; without a period it would be about it.
        "xperiod": days * DAY,
        "xperiod0": starts[0].isoformat() if starts else None,
        "y": list(range(len(names))),
        "z": [[counts[name].get(start) for start in starts] for name in names],
        "xgap": 1,
        "ygap": 3,
        "zmin": 0,
        "zmax": _darkest([bin.count for bin in bins]),
        "showscale": False,
        "colorscale": _scale(screen),
        "hovertemplate": say("figure.cell", days=days) + "<extra></extra>",
        "hoverongaps": False,
    }
    layout = layout_of(screen, bands, window)
    layout["shapes"] += era_bands(eras, screen)
    layout["annotations"] = era_names(eras, window, screen)
    layout["meta"] = {
        **_meta(window),
        "lanes": [[band.top, 1] for band in bands],
        "cells": {"lanes": names, "days": days},
    }
    return {"data": [heat], "layout": layout}


def _around(bins: Sequence[Bin], window: Window) -> list[Bin]:
    """Return the cells of the window and of half a window on either side, for panning.

    Events that last may have begun long before: their cells are nowhere near.
    """
    half = timedelta(days=window.days // 2 + 1)
    first, last = (moved(window.first, -half), moved(window.last, half))
    return [one for one in bins if first <= one.start <= last]


def _by_lane(bins: Sequence[Bin]) -> dict[str, dict[date, int]]:
    found: dict[str, dict[date, int]] = defaultdict(dict)
    for one in bins:
        found[one.lane][one.start] = one.count
    return found


def _starts(bins: Sequence[Bin]) -> list[date]:
    """Return the first days of all cells from the first to the last, gaps included."""
    known = sorted({one.start for one in bins})
    if len(known) < 2:
        return known
    days = min((b - a).days for a, b in pairwise(known))
    count = (known[-1] - known[0]).days // days + 1
    return [known[0] + timedelta(days=days * number) for number in range(count)]


def _darkest(counts: list[int]) -> int:
    ranked = sorted(counts, reverse=True)
    return ranked[int(len(ranked) * DARKEST)] if ranked else 1


def _scale(screen: Screen) -> list[list[Any]]:
    hue = GROUNDS[screen.scheme].chosen
    return [[0, tint(hue, 0.06)], [0.15, tint(hue, 0.3)], [1, tint(hue, 1)]]


def _lane_name(name: str, lane: Lane) -> str:
    if lane is Lane.TYPE:
        return type_name(name)
    return name or (say(WITHOUT[lane]) if lane in WITHOUT else "")


def _meta(window: Window) -> dict[str, Any]:
    days = [day.isoformat() for day in window]
    return {"opening": days, "whole": days, "dense": True}
