"""What the page that opens from disk holds of each event, and of the figure."""

from __future__ import annotations

import json
from collections.abc import Sequence
from datetime import date
from typing import Any, NamedTuple

import pandas as pd
import plotly.graph_objects as go
import plotly.io as pio

from timeline.config import Settings
from timeline.model.article import Article
from timeline.model.event import Disagreement, Event
from timeline.model.selection import EventSummary
from timeline.model.vocabulary import EventType
from timeline.show.dense import CELL, DARKEST, STEPS, density_figure
from timeline.show.export.about import About
from timeline.show.export.csv import csv_lines
from timeline.show.export.json import event_record
from timeline.show.export.page_labels import PAGE_LABELS
from timeline.show.export.shapes import Shapes
from timeline.show.figure import (
    CONFIG,
    CROWD,
    DAY_WIDTH,
    ERA,
    LANE_NAMES,
    MOST_ROWS,
    NARROW,
    ROW,
    Screen,
    figure,
    shown,
)
from timeline.show.frame import frame, is_dated
from timeline.show.labels import LABELS, type_name
from timeline.show.lanes import GAP, LANES, LETTER, LONG, ROOM, ROWS, SHORTEST, Band, Placed
from timeline.show.marks import LOWER, POINT, THICK, THIN, Mark, marks, spans, traces
from timeline.show.markup import trees
from timeline.show.palette import GROUNDS, MARKS, Scheme, tint
from timeline.show.panel import panel
from timeline.show.rows import row
from timeline.show.strip import BARS
from timeline.show.view import Uncertainty, View
from timeline.show.window import MARGIN, Window

Json = dict[str, Any]

WORDS = {**LABELS, **PAGE_LABELS}

# What every trace repeats of an event; the page adds it again from the event itself.
_REPEATED = ("hovertext", "text")
# Measures of the figure in pixels, in rows, or as a share; the page lays out anew by them.
_METRICS = {
    "lanes": LANES,
    "rows": ROWS,
    "letter": LETTER,
    "room": ROOM,
    "gap": GAP,
    "point": POINT,
    "row": ROW,
    "dayWidth": DAY_WIDTH,
    "laneNames": LANE_NAMES,
    "narrow": NARROW,
    "margin": MARGIN,
    "long": LONG,
    "shortest": SHORTEST,
    "crowd": CROWD,
    "mostRows": MOST_ROWS,
    "marks": Settings().marks,
    "steps": STEPS,
    "cell": CELL,
    "darkest": DARKEST,
    "bars": BARS,
    "thick": THICK,
    "thin": THIN,
    "lower": LOWER,
}


def page_data(events: Sequence[Event], articles: Sequence[Article], about: About) -> Json:
    """Return all that the page needs, as plain values; events in the order given.

    Every event carries its CSV line and its JSON record as the other exports write them, so that
    what the page hands out is the same to the byte.
    """
    table = frame(events)
    header, *lines = csv_lines(events, articles)
    drawing = _drawing(table)
    known = {article.id: article for article in articles}
    records = [event_record(event) for event in events]
    shapes = Shapes(WORDS.values())
    today = about.generated.date() if about.generated else None
    return {
        "about": about.model_dump(mode="json"),
        "era": ERA,
        "labels": WORDS,
        "types": {kind.value: type_name(kind) for kind in EventType},
        "columns": header,
        "fields": _fields(records),
        "events": [
            [
                _values(record),
                event.dating.basis.value if event.dating else None,
                "\n".join(dict.fromkeys(mention.quote for mention in event.mentions)),
                shapes.told(trees(row(EventSummary.of(event)))),
                shapes.told(trees(panel(event, known.get, today))),
                line,
                drawn.tip,
                drawn.label,
                event.salience,
                drawing.spans.get(event.id),
            ]
            for event, record, line, drawn in zip(
                events, records, lines, table.itertuples(), strict=True
            )
        ],
        "shapes": shapes.known,
        "dated": int(table["dated"].sum()),
        "foremost": _foremost(events),
        "figure": {"data": drawing.traces, "layout": drawing.layout, "config": CONFIG},
        "opening": drawing.opening,
        "density": _density(),
        "metrics": _METRICS,
        "ground": GROUNDS[Scheme.LIGHT]._asdict(),
        "dark": _dark(),
    }


def _foremost(events: Sequence[Event]) -> str | None:
    """Return the event whose panel stands open at first, as the dashboard chooses it."""
    dated = (event for event in events if is_dated(event.when))
    first = min(dated, key=lambda event: (-event.salience, event.id), default=None)
    return first.id if first else None


def _fields(records: Sequence[Json]) -> dict[str, list[str]]:
    """Return the names of the values that stand without them in the data."""
    return {
        "event": [
            "record",
            "basis",
            "quotes",
            "row",
            "panel",
            "csv",
            "tip",
            "text",
            "salience",
            "span",
        ],
        "record": next((list(record) for record in records), []),
        "mentions": next((list(one) for record in records for one in record["mentions"]), []),
        "disagreements": list(Disagreement.model_fields),
        "span": ["start", "end", "at", "bounded"],
    }


def _values(record: Json) -> list[Any]:
    """Return the values of an event's record, in the order of its fields."""
    nested = {
        name: [list(one.values()) for one in record[name]] for name in ("disagreements", "mentions")
    }
    return list({**record, **nested}.values())


class _Drawing(NamedTuple):
    """The figure before the page has put its events into lanes."""

    traces: list[Json]
    layout: Json
    opening: list[str] | None
    spans: dict[str, list[Any]]


def _drawing(table: pd.DataFrame) -> _Drawing:
    """Return the marks of all events in one row, each with its label; lanes are the page's work."""
    layout = _plain(figure(table[:0], View()))["layout"]
    dated = table[table["dated"]].reset_index(drop=True)
    window = shown(dated, View())
    if window is None:
        return _Drawing([], layout, None, {})
    extents = spans(dated, window, Uncertainty.RANGE)
    placed = tuple(Placed(index, 0, "right") for index in range(len(dated)))
    every = marks(dated, extents, [Band("", 0, 1, placed)], Scheme.LIGHT)
    numbers = {name: number for number, name in enumerate(table["id"])}
    drawn = _plain(go.Figure(traces(every, window, Scheme.LIGHT)))["data"]
    return _Drawing(
        [_numbered(trace, numbers) for trace in drawn if trace["customdata"]],
        layout,
        [window.first.isoformat(), window.last.isoformat()],
        {mark.row.id: _span(mark) for mark in every},
    )


def _density() -> Json:
    """Return the trace of counts as the dashboard draws it, without any count."""
    day = Window(date(2000, 1, 1), date(2000, 1, 1))
    heat: Json = _plain(go.Figure(density_figure([], View(), day, 1, Screen())))["data"][0]
    return heat


def _numbered(trace: Json, numbers: dict[str, int]) -> Json:
    kept = {key: value for key, value in trace.items() if key not in _REPEATED}
    return {**kept, "customdata": [numbers[name] for name in trace["customdata"]]}


def _span(mark: Mark) -> list[Any]:
    start, end, at = (int(x) for x in (mark.span.start, mark.span.end, mark.span.at))
    return [start, end, at, mark.is_bounded]


def _plain(made: go.Figure) -> Json:
    # The uids tell points from labels; plotly drops them unless told not to.
    content: Json = json.loads(pio.to_json(made, remove_uids=False))
    return content


def _dark() -> dict[str, str]:
    """Return the dark colour for each light one of the figure, solid and as a tint."""
    light, dark = GROUNDS[Scheme.LIGHT], GROUNDS[Scheme.DARK]
    pairs = [*zip(light, dark, strict=True), *((mark.light, mark.dark) for mark in MARKS.values())]
    return {form(one): form(other) for one, other in pairs for form in (str, _tint)}


def _tint(colour: str) -> str:
    """Return how every tint of a colour begins, whatever its opacity."""
    return tint(colour, 1).rpartition(",")[0]
