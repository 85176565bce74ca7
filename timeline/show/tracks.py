"""A table whose rows end with a track; where it is narrow, each row is set in lines.

Roles are said, for a table whose rows are set in lines is none to the browser.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from dash import html
from dash.development.base_component import Component

from timeline.model.selection import EventSummary
from timeline.show.attributes import aria, data
from timeline.show.labels import say
from timeline.show.track import reach, scale, track
from timeline.show.window import Window

# The key of a column's name among the labels, and what the cell holds.
Cell = tuple[str, str | list[Component]]


def tracks(
    title: str,
    columns: Sequence[str],
    bodies: Sequence[Component],
    *,
    days: Window | None = None,
    how: str = "",
) -> Component:
    """Return a table of rows.

    Args:
        title: what it is called.
        columns: keys of their names among the labels.
        bodies: groups of rows.
        days: what the tracks run over, where any event has a day.
        how: how to read the tracks.
    """
    head = [html.Th(say(name), scope="col", role="columnheader") for name in columns]
    drawn = [html.Td(days and scale(days), className="drawn", role="cell")] if how else []
    parts = [
        *([html.Caption(how)] if how else []),
        html.Thead(html.Tr([*head, *drawn], role="row"), role="rowgroup"),
        *bodies,
    ]
    return html.Table(parts, className="tracks", role="table", **aria(label=title))


def body(rows: Sequence[Component]) -> Component:
    """Return a group of rows."""
    return html.Tbody(rows, role="rowgroup")


class Drawn(NamedTuple):
    """The last cell of a row: events on an axis, and what stands under them."""

    events: Sequence[EventSummary]
    days: Window | None
    under: Component | None = None


def row(
    heading: Sequence[Component | str],
    cells: Sequence[Cell],
    drawn: Drawn | None = None,
    kind: str = "",
) -> Component:
    """Return a row: its heading, its cells, and its track."""
    told = [html.Td(content, role="cell", **data(name=say(name))) for name, content in cells]
    if drawn:
        strip = track(drawn.events, drawn.days) if drawn.days else None
        parts = [part for part in (strip, drawn.under) if part]
        told.append(html.Td(parts, className="drawn", role="cell"))
    head = html.Th(list(heading), scope="row", role="rowheader")
    return html.Tr([head, *told], className=kind, role="row")


def named(name: Component | str, events: Sequence[EventSummary]) -> list[Component | str]:
    """Return the heading of a row: its name, and its first and last day under it."""
    return [name, html.Span(reach(events), className="reach")]


def section(title: str, note: str, content: Sequence[Component], left: int) -> Component:
    """Return a part of a page; ``left`` items more are counted under it."""
    more = [html.P(say("quality.more", count=f"{left:,}"), className="note")] if left > 0 else []
    return html.Section([html.H2(title), html.P(note, className="note"), *content, *more])
