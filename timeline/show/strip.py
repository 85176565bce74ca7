"""The density strip: how many events each stretch of the whole time holds, over the brush."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import timedelta
from typing import NamedTuple

from dash import html
from dash.development.base_component import Component

from timeline.model.selection import Bin
from timeline.show.attributes import data
from timeline.show.window import Window, moved, widened

# Bars of the strip; more are too thin to be clicked.
BARS = 70
EPOCH = 719_163  # ordinal of 1 January 1970: the brush counts days as the browser does


class Strip(NamedTuple):
    """Bars, and the ends of the brush as days since 1970."""

    bars: list[Component]
    first: int
    last: int


def step(window: Window) -> int:
    """Return how many days a bar stands for."""
    return max(1, round(window.days / BARS))


def strip(bins: Sequence[Bin], window: Window, days: int) -> Strip:
    """Return the bars of the counts over the whole window, with some room at its ends."""
    axis = widened(window)
    tallest = max((one.count for one in bins), default=1)
    bars: list[Component] = [
        html.Div(
            className="count",
            title=f"{one.start.isoformat()}: {one.count}",
            style={
                "left": f"{100 * (one.start - axis.first).days / axis.days:.3f}%",
                "width": f"{100 * days / axis.days:.3f}%",
                "height": f"{max(4, 100 * one.count / tallest):.1f}%",
            },
            **data(
                first=one.start.isoformat(),
                last=moved(one.start, timedelta(days=days - 1)).isoformat(),
            ),
        )
        for one in bins
    ]
    return Strip(bars, axis.first.toordinal() - EPOCH, axis.last.toordinal() - EPOCH)
