"""A plain Plotly figure for use from Python: one event a row, nothing packed.

The one drawing that is not the script's: a notebook has neither the page nor its measures.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta

import plotly.graph_objects as go

from timeline.model.event import Event
from timeline.model.selection import EventSummary
from timeline.show.frame import INFERRED, is_dated
from timeline.show.palette import GROUNDS, MARKS, SANS, Scheme, tint
from timeline.temporal.writing.words import in_words

ROW = 26  # pixels
_INK = GROUNDS[Scheme.LIGHT]


def figure(events: Sequence[Event]) -> go.Figure:
    """Return the dated events in order of time, one a row: bars over their bounds, and points."""
    dated = [one for one in map(EventSummary.of, events) if is_dated(one.when)]
    made = go.Figure([_bars(dated), _points(dated)])
    made.update_layout(
        barmode="overlay",
        height=80 + ROW * max(1, len(dated)),
        showlegend=False,
        plot_bgcolor=_INK.paper,
        font={"family": SANS, "color": _INK.ink},
        yaxis={
            "autorange": "reversed",
            "tickvals": list(range(len(dated))),
            "ticktext": [one.label for one in dated],
            "automargin": True,
        },
        xaxis={"type": "date", "side": "top", "gridcolor": _INK.rule},
    )
    return made


def _edges(event: EventSummary) -> tuple[date, date]:
    """Return the outermost days told; an open side ends where the other is told."""
    when = event.when
    assert when is not None
    days = (when.earliest_start, when.latest_start, when.earliest_end, when.latest_end)
    known = [day for day in days if day]
    return min(known), max(known)


def _colour(event: EventSummary) -> str:
    return MARKS[event.type.family].light


def _bars(events: Sequence[EventSummary]) -> go.Bar:
    edges = [_edges(event) for event in events]
    return go.Bar(
        orientation="h",
        base=[first.isoformat() for first, _ in edges],
        x=[
            ((last - first).days + 1) * timedelta(days=1).total_seconds() * 1000
            for first, last in edges
        ],
        y=list(range(len(events))),
        width=0.4,
        marker={"color": [tint(_colour(event), 0.24) for event in events]},
        hovertext=[in_words(event.when) for event in events],
        customdata=[event.id for event in events],
        hoverinfo="text",
    )


def _points(events: Sequence[EventSummary]) -> go.Scatter:
    colours = [_colour(event) for event in events]
    hollow = [
        event.basis in INFERRED or not (event.when and event.when.is_exact) for event in events
    ]
    return go.Scatter(
        mode="markers",
        x=[_edges(event)[0].isoformat() for event in events],
        y=list(range(len(events))),
        marker={
            "symbol": [MARKS[event.type.family].symbol for event in events],
            "size": 10,
            "color": [_INK.paper if no else ink for no, ink in zip(hollow, colours, strict=True)],
            "line": {"width": 1.8, "color": colours},
        },
        hovertext=[f"{in_words(event.when)}: {event.label}" for event in events],
        customdata=[event.id for event in events],
        hoverinfo="text",
    )
