"""What stands behind a cell of counts: its events, the foremost first, and the way into it."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from dash import html
from dash.development.base_component import Component

from timeline.model.selection import EventSummary, Repository
from timeline.show import ids
from timeline.show.asked import Cell
from timeline.show.attributes import aria, data
from timeline.show.labels import counted, say
from timeline.show.view import Lane
from timeline.show.words import days_words
from timeline.temporal.writing.words import in_words

# Events named; a fuller cell says how many more there are, and zooming shows them all.
NAMED = 12
# What a lane is called whose events name nothing for it.
WITHOUT = {
    Lane.ACTOR: "lane.nobody",
    Lane.OUTLET: "lane.unknown_outlet",
    Lane.PLACE: "lane.nowhere",
}
# The fields of a summary that make up the lanes of the figure.
_LANES: dict[Lane, Callable[[EventSummary], Sequence[str]]] = {
    Lane.ACTOR: lambda event: event.actors,
    Lane.OUTLET: lambda event: event.outlets,
    Lane.PLACE: lambda event: (event.place or "",),
    Lane.TYPE: lambda event: (event.type.value,),
    Lane.NONE: lambda event: ("",),
}


def members(repository: Repository, asked: Cell) -> list[EventSummary]:
    """Return the events that a cell counts, the most salient first."""
    days = {"sorted_from": asked.first, "sorted_to": asked.last, "undated": False}
    chosen = asked.view.selection().model_copy(update=days)
    lane = _LANES[asked.view.lane]
    found = [event for event in repository.summaries(chosen) if asked.lane in lane(event)]
    return sorted(found, key=lambda event: -event.salience)


def cell(events: Sequence[EventSummary], asked: Cell) -> list[Component]:
    """Return the content of the dialog of a cell."""
    first, last = asked.first.isoformat(), asked.last.isoformat()
    zoom = say("cell.zoom")
    parts = [
        html.H2(_title(asked), id=ids.CELL_TITLE),
        html.P(f"{days_words(asked.first, asked.last)} · {counted('event', len(events))}"),
        html.Ul([_member(event) for event in events[:NAMED]], className="plain"),
    ]
    if len(events) > NAMED:
        parts.append(html.P(say("quality.more", count=f"{len(events) - NAMED:,}")))
    buttons = [
        html.Button(zoom, type="button", className="quiet", **data(first=first, last=last)),
        html.Button(say("close"), type="button", className="quiet", **data(close=ids.CELL)),
    ]
    return [*parts, html.Div(buttons, className="answers")]


def dialog() -> Component:
    """Return the dialog, which the script fills and opens."""
    return html.Dialog(id=ids.CELL, className="help", **aria(labelledby=ids.CELL_TITLE))


def _title(asked: Cell) -> str:
    lane = asked.view.lane
    if not asked.lane:
        return say(WITHOUT[lane]) if lane in WITHOUT else say("cell.all")
    return asked.lane.replace("_", " ").capitalize() if lane is Lane.TYPE else asked.lane


def _member(event: EventSummary) -> Component:
    button = html.Button(event.label, type="button", className="quiet", **data(event=event.id))
    return html.Li([f"{in_words(event.when)} · ", button])
