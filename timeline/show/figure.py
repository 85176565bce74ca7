"""A frame of events and a view of it, drawn: pure, the same for the page and for a file."""

from __future__ import annotations

import html
from collections.abc import Sequence
from datetime import date, timedelta
from typing import Any, NamedTuple

import pandas as pd
import plotly.graph_objects as go

from timeline.model.era import Era
from timeline.show.labels import say
from timeline.show.lanes import LETTER, ROWS, Band, Extent, bands, members
from timeline.show.marks import DAY, POINT, Mark, Span, marks, milliseconds, spans, traces
from timeline.show.palette import GROUNDS, SANS, Scheme, tint
from timeline.show.view import Lane, View
from timeline.show.window import Window, extent, moved, opening, widened

ROW, TIGHT = 25, 21  # pixels a row, comfortable and compact
TOP, BOTTOM = 34, 12
LANE_NAMES = 168  # pixels left of the figure at most, for the names of the lanes
NARROW = 560  # below this width in pixels lane names stand over their lanes
# More events than these cannot have a label each; the rows of all lanes are then limited.
CROWD = 150
MOST_ROWS = 36
# Pixels that the name of a day needs.
DAY_WIDTH = 60
# How much of the secondary ink the band of an era has.
ERA = 0.1
# Kept constant, so that an answer from the server never moves what a reader has zoomed to.
UIREVISION = "timeline"

CONFIG: Any = {
    "showSendToCloud": False,  # plotly.js offers to upload the chart by default
    "displaylogo": False,
    "displayModeBar": False,
    "scrollZoom": False,  # the page must scroll; the script zooms with Ctrl or the keyboard
    "doubleClick": False,
    "responsive": False,
}


class Screen(NamedTuple):
    """What the figure is drawn for: width in pixels, light or dark ground, lanes with names."""

    width: int = 900
    scheme: Scheme = Scheme.LIGHT
    has_names: bool = True
    row: int = ROW

    @property
    def left(self) -> int:
        """The margin for the names of the lanes."""
        return min(LANE_NAMES, self.width // 5) if self.is_wide and self.has_names else 8

    @property
    def is_wide(self) -> bool:
        """Whether the names of the lanes stand beside them, as against over them."""
        return self.width >= NARROW

    @property
    def plot(self) -> int:
        """The width of the plotting area."""
        return max(200, self.width - self.left - 8)


def figure(
    frame: pd.DataFrame,
    view: View,
    screen: Screen = Screen(),  # noqa: B008
    today: date | None = None,
    eras: Sequence[Era] = (),
) -> go.Figure:
    """Return the figure of the dated events of a frame; arguments are those of ``drawn``."""
    return go.Figure(drawn(frame, view, screen, today, eras))


def drawn(
    frame: pd.DataFrame,
    view: View,
    screen: Screen,
    today: date | None = None,
    eras: Sequence[Era] = (),
) -> dict[str, Any]:
    """Return the traces and the layout of the dated events of a frame, as Plotly reads them.

    Args:
        frame: one row per event, columns of ``show.frame.COLUMNS``.
        view: lanes, window and how uncertain days are drawn.
        screen: width and scheme.
        today: marked by a line, where it is given.
        eras: stretches of days drawn behind the events.
    """
    dated = frame[frame["dated"]].reset_index(drop=True)
    screen = fitted(screen, view)
    window = shown(dated, view)
    if window is None:
        return {"data": [], "layout": layout_of(screen, [], None)}
    extents = spans(dated, window, view.uncertainty)
    lanes, most = _ranked(dated, members(dated, view.lane))
    placed = bands(lanes, _extents(dated, extents, window, screen), screen.plot, most)
    if not screen.is_wide and view.lane is not Lane.NONE:
        placed = _with_headings(placed)
    every = marks(dated, extents, placed, screen.scheme)
    layout = layout_of(screen, placed, window)
    layout["shapes"] += [*era_bands(eras, screen), *_today_line(today, screen)]
    layout["annotations"] = [
        *_headings(placed, screen),
        *_beyond(every, window, screen),
        *_today_name(today, window, screen),
        *era_names(eras, window, screen),
    ]
    layout["meta"] = _meta(dated, placed)
    return {"data": traces(every, window, screen.scheme), "layout": layout}


def fitted(screen: Screen, view: View) -> Screen:
    """Return the screen as a view asks for it: lanes with names or without, rows of its height."""
    row = TIGHT if view.compact else ROW
    return screen._replace(has_names=view.lane is not Lane.NONE, row=row)


def _ranked(
    frame: pd.DataFrame, lanes: list[tuple[str, list[int]]]
) -> tuple[list[tuple[str, list[int]]], int]:
    """Return the lanes, and how many rows each may have.

    Where there are too many events for a label each, the most salient take their places first.
    """
    if len(frame) <= CROWD:
        return lanes, max(ROWS, MOST_ROWS // max(1, len(lanes)))
    salience = frame["salience"].tolist()
    by_salience = [
        (name, sorted(indexes, key=lambda index: -salience[index])) for name, indexes in lanes
    ]
    return by_salience, max(2, MOST_ROWS // max(1, len(lanes)))


def _meta(frame: pd.DataFrame, placed: list[Band]) -> dict[str, Any]:
    """Return what the script needs to know: the two windows, and where the lanes are."""
    first, whole = opening(frame), extent(frame)
    return {
        "opening": [day.isoformat() for day in first or ()],
        "whole": [day.isoformat() for day in widened(whole)] if whole else [],
        "lanes": [[band.top, band.rows] for band in placed],
    }


def shown(frame: pd.DataFrame, view: View) -> Window | None:
    """Return the window of the view, or the one the figure opens on."""
    whole = opening(frame)
    if whole is None:
        return None
    return Window(
        view.first or whole.first, max(view.last or whole.last, view.first or whole.first)
    )


def _extents(
    frame: pd.DataFrame, drawn: list[Span], window: Window, screen: Screen
) -> list[Extent]:
    start = milliseconds(pd.Timestamp(window.first))
    scale = screen.plot / (window.days * DAY)
    result = []
    for span, label in zip(drawn, frame["label"], strict=True):
        at = (span.at - start) * scale
        left, right = (span.start - start) * scale, (span.end - start) * scale
        result.append(Extent(min(left, at - POINT), max(right, at + POINT), len(label) * LETTER))
    return result


def _with_headings(placed: list[Band]) -> list[Band]:
    """Return the lanes with a free row over each, for its name."""
    return [band._replace(top=band.top + number + 1) for number, band in enumerate(placed)]


def _headings(placed: list[Band], screen: Screen) -> list[dict[str, Any]]:
    """Return the names of the lanes over them, where there is no room at the side."""
    if screen.is_wide:
        return []
    return [
        {
            "text": f"<b>{_name(band.name, screen)}</b>",
            "x": 0,
            "xref": "paper",
            "xanchor": "left",
            "y": band.top - 1,
            "showarrow": False,
            "font": {"size": 13, "color": GROUNDS[screen.scheme].secondary},
        }
        for band in placed
        if band.name
    ]


def _beyond(every: list[Mark], window: Window, screen: Screen) -> list[dict[str, Any]]:
    """Return how many events lie before and after the window."""
    first = milliseconds(pd.Timestamp(window.first))
    last = milliseconds(pd.Timestamp(window.last)) + DAY
    sides = (
        ("figure.earlier", 0, "left", {mark.row.id for mark in every if mark.span.end < first}),
        ("figure.later", 1, "right", {mark.row.id for mark in every if mark.span.start > last}),
    )
    return [
        {
            "text": say(key, count=len(ids)),
            "x": x,
            "xref": "paper",
            "xanchor": anchor,
            "y": 0,
            "yref": "paper",
            "yanchor": "top",
            "showarrow": False,
            "font": {"size": 12, "color": GROUNDS[screen.scheme].secondary},
        }
        for key, x, anchor, ids in sides
        if ids
    ]


def _today_line(today: date | None, screen: Screen) -> list[dict[str, Any]]:
    if today is None:
        return []
    at = {"x0": today.isoformat(), "x1": today.isoformat(), "y0": 0, "y1": 1, "yref": "paper"}
    line = {"color": GROUNDS[screen.scheme].secondary, "width": 1}
    return [{"type": "line", "layer": "below", "line": line, **at}]


def _today_name(today: date | None, window: Window, screen: Screen) -> list[dict[str, Any]]:
    if today is None or not window.first <= today <= window.last:
        return []
    return [
        {
            "text": say("figure.today"),
            "x": today.isoformat(),
            "y": 0,
            "yref": "paper",
            "yanchor": "top",
            "showarrow": False,
            "font": {"size": 12, "color": GROUNDS[screen.scheme].secondary},
        }
    ]


def era_bands(eras: Sequence[Era], screen: Screen) -> list[dict[str, Any]]:
    """Return a band of the ground for each era, behind everything else."""
    fill = tint(GROUNDS[screen.scheme].secondary, ERA)
    days = {"type": "rect", "layer": "below", "y0": 0, "y1": 1, "yref": "paper"}
    return [
        {
            **days,
            "x0": era.first.isoformat(),
            "x1": moved(era.last, timedelta(days=1)).isoformat(),
            "fillcolor": fill,
            "line": {"width": 0},
        }
        for era in eras
    ]


def era_names(eras: Sequence[Era], window: Window, screen: Screen) -> list[dict[str, Any]]:
    """Return the name of each era under the part of it that the window shows."""
    near = [era for era in eras if era.first <= window.last and era.last >= window.first]
    return [
        {
            "text": html.escape(era.label, quote=False),
            "x": max(era.first, window.first).isoformat(),
            "xanchor": "left",
            "y": 0,
            "yref": "paper",
            "yanchor": "top",
            "showarrow": False,
            "font": {"size": 12, "color": GROUNDS[screen.scheme].secondary},
        }
        for era in near
    ]


def layout_of(screen: Screen, placed: list[Band], window: Window | None) -> dict[str, Any]:
    """Return the layout of a figure with those lanes: its axes, its height, its inks."""
    ground = GROUNDS[screen.scheme]
    rows = max((band.top + band.rows for band in placed), default=1)
    bottom = BOTTOM + 14
    return {
        "uirevision": UIREVISION,
        "height": TOP + bottom + rows * screen.row,
        "width": screen.width,
        "autosize": False,
        "margin": {"l": screen.left, "r": 8, "t": TOP, "b": bottom, "pad": 0},
        "paper_bgcolor": "rgba(0,0,0,0)",
        "plot_bgcolor": "rgba(0,0,0,0)",
        "font": {"family": SANS, "size": 13, "color": ground.ink},
        "showlegend": False,
        "barmode": "overlay",
        "dragmode": "pan",
        "hovermode": "closest",
        "hoverlabel": {
            "bgcolor": ground.paper,
            "bordercolor": ground.secondary,
            "font": {"color": ground.ink, "size": 13},
            "align": "left",
        },
        "xaxis": _time_axis(screen, window),
        "yaxis": _lane_axis(screen, placed, rows),
        "shapes": [_rule_over(band, ground.rule, screen) for band in placed],
    }


def _time_axis(screen: Screen, window: Window | None) -> dict[str, Any]:
    ground = GROUNDS[screen.scheme]
    axis: dict[str, Any] = {
        "type": "date",
        "side": "top",
        "showgrid": True,
        "gridcolor": ground.rule,
        "griddash": "dot",
        "zeroline": False,
        "ticks": "",
        "ticklabelmode": "period",
        "tickfont": {"color": ground.secondary, "size": 13},
        "tickformatstops": [
            {"dtickrange": ["M12", None], "value": "%Y"},
            {"dtickrange": ["M1", "M12"], "value": "%b\n%Y"},
            {"dtickrange": [None, "M1"], "value": "%-d %b\n%Y"},
        ],
        "nticks": max(3, screen.plot // 90),
        "minallowed": "0001-01-01",
        "maxallowed": "9999-12-31",
    }
    axis["visible"] = window is not None
    if window:
        end = moved(window.last, timedelta(days=1))
        axis["range"] = [window.first.isoformat(), end.isoformat()]
        if window.days * DAY_WIDTH <= screen.plot:
            axis["dtick"] = DAY  # Plotly's own choice would be hours, which have no label
    return axis


def _lane_axis(screen: Screen, placed: list[Band], rows: int) -> dict[str, Any]:
    return {
        "range": [rows - 0.4, -0.6],
        "fixedrange": True,
        "showgrid": False,
        "zeroline": False,
        "showticklabels": screen.is_wide,
        "tickvals": [band.top for band in placed],
        "ticktext": [_name(band.name, screen) for band in placed],
        "tickfont": {"color": GROUNDS[screen.scheme].ink, "size": 13},
        "ticks": "",
        "ticklabelposition": "outside left",
        "ticklabelstandoff": 6,
        "automargin": False,
    }


def _rule_over(band: Band, colour: str, screen: Screen) -> dict[str, Any]:
    """Return the thin rule over a lane, from the edge of its name to the edge of the figure."""
    y = band.top - (0.5 if screen.is_wide else 1.5)
    return {
        "type": "line",
        "layer": "below",
        "xref": "paper",
        "x0": -screen.left / screen.plot,
        "x1": 1,
        "y0": y,
        "y1": y,
        "line": {"color": colour, "width": 1},
    }


def _name(name: str, screen: Screen) -> str:
    """Return the name of a lane, shortened to its margin and escaped, for Plotly reads tags."""
    letters = int((screen.left - 8) / LETTER) if screen.is_wide else int(screen.plot / LETTER)
    short = name if len(name) <= letters else name[: letters - 1].rstrip() + "…"
    return html.escape(short, quote=False)
