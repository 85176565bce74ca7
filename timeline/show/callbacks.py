"""Wiring: each callback reads the view and asks a pure function for its part of the page.

What changes with every step (the list, the counts, the chips, the panel) is sent as trees of
elements and painted by the script: Dash tells each component of every change, and a few hundred
of them kept a browser busy for a second at each zoom.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from typing import Any

import dash
from dash import MATCH, ClientsideFunction, Dash, Input, Output, State, ctx
from pydantic import TypeAdapter

from timeline.model.selection import Repository
from timeline.show import ids, parts
from timeline.show.asked import Asked, Cell, Drawn, Text, checked
from timeline.show.cell import cell, members
from timeline.show.controls import CONTROLS, of_view
from timeline.show.figure.content import content, strip
from timeline.show.grid import Block
from timeline.show.markup import trees
from timeline.show.view import Page, parse

_TEXT = TypeAdapter[str](Text)
_ASKED, _DRAWN, _CELL = TypeAdapter(Asked), TypeAdapter(Drawn), TypeAdapter(Cell)
_BLOCK = TypeAdapter(Block)
Clock = Callable[[], datetime]


def register(
    app: Dash, repository: Repository, clock: Clock, marks: int, *, decides: bool = False
) -> None:
    """Wire the page to the repository; more events than ``marks`` are drawn as counts.

    ``decides`` tells whether the server lets persons decide.
    """
    _address(app)
    _in_the_browser(app)
    _selection(app, repository, decides=decides)
    _figure(app, repository, marks)
    _panel(app, repository, clock, decides=decides)


def _address(app: Dash) -> None:
    @app.callback(
        *[Output(control.id, control.prop) for control in CONTROLS],
        Input(ids.HISTORY, "data"),
        prevent_initial_call=True,
    )
    def arrive(address: Any) -> Any:
        return of_view(parse(checked(_TEXT, address)))


def _in_the_browser(app: Dash) -> None:
    """Wire what the script does without asking the server."""

    def run(name: str, *wires: Any, **options: Any) -> None:
        # Untyped in Dash.
        app.clientside_callback(  # type: ignore[no-untyped-call]
            ClientsideFunction("timeline", name), *wires, **options
        )

    run("read", Output(ids.HISTORY, "data"), Input(ids.PROVIDER, "id"))
    run(
        "turn",
        *[Output(name, "data") for name in (ids.ADDRESS, ids.ASKED, ids.DRAWN, ids.STRIPPED)],
        Output(ids.ELSEWHERE, "data"),
        Output(ids.MAIN, "className"),
        *[Input(control.id, control.prop) for control in CONTROLS],
        Input(ids.SCREEN, "data"),
        State(ids.PART, "data"),
        State(ids.HISTORY, "data"),
        State(ids.KEYS, "data"),
        prevent_initial_call=True,
    )
    run(
        "follow",
        *[Output(ids.BRUSH, name) for name in ("min", "max", "value")],
        Input(ids.FIRST, "value"),
        Input(ids.LAST, "value"),
        Input(ids.BARS, "data"),
    )
    run("brush", Output(ids.BRUSH, "className"), Input(ids.BRUSH, "value"))
    run(
        "screen",
        Output(ids.SCREEN, "data"),
        Output(ids.PROVIDER, "forceColorScheme"),
        Output(ids.FILTERS, "open"),
        Input(ids.THEME, "data"),
    )
    for name in (ids.ANSWER, ids.PAGE_TREES, ids.PANEL_TREES, ids.CELL_TREES):
        run("paint", Output(name, "id"), Input(name, "data"))
    run(
        "mark",
        Output(ids.PANEL, "className"),
        Input(ids.CHOSEN, "data"),
        Input(ids.PANEL_TREES, "data"),
        Input(ids.ANSWER, "data"),
    )
    run(
        "draw",
        Output(ids.DRAWING, "id"),
        Input(ids.DRAWING, "data"),
        State(ids.PAINTER, "data"),
    )
    run("strip", Output(ids.BARS, "id"), Input(ids.BARS, "data"))


def _selection(app: Dash, repository: Repository, *, decides: bool) -> None:
    @app.callback(Output(ids.ANSWER, "data"), Input(ids.ASKED, "data"), prevent_initial_call=True)
    def answer(asked: Any) -> Any:
        wanted = checked(_ASKED, asked)
        return parts.answer(repository, wanted.view, wanted.rows)

    @app.callback(
        Output(ids.PAGE_TREES, "data"),
        Output(ids.TABLE, "children"),
        Input(ids.ELSEWHERE, "data"),
        prevent_initial_call=True,
    )
    def elsewhere(address: Any) -> Any:
        view = parse(checked(_TEXT, address))
        if view.page is Page.TABLE:
            return {"trees": {ids.OTHER: []}}, parts.table(view)
        return {
            "trees": {ids.OTHER: list(trees(parts.other(repository, view, decides=decides)))}
        }, []

    @app.callback(
        Output(ids.grid(MATCH), "getRowsResponse"),
        Input(ids.grid(MATCH), "getRowsRequest"),
        prevent_initial_call=True,
    )
    def block(wanted: Any) -> Any:
        return parts.block(
            repository, parse(checked(_TEXT, ctx.triggered_id["of"])), checked(_BLOCK, wanted)
        )


def _figure(app: Dash, repository: Repository, marks: int) -> None:
    @app.callback(
        Output(ids.DRAWING, "data"),
        Output(ids.PART, "data"),
        Input(ids.DRAWN, "data"),
        prevent_initial_call=True,
    )
    def draw(drawn: Any) -> Any:
        if drawn is None:
            raise dash.exceptions.PreventUpdate
        wanted = checked(_DRAWN, drawn)
        return content(repository, wanted.view, wanted.plot, marks)

    @app.callback(
        Output(ids.CELL_TREES, "data"), Input(ids.CELL_ASKED, "data"), prevent_initial_call=True
    )
    def open_cell(asked: Any) -> Any:
        wanted = checked(_CELL, asked)
        shown = cell(members(repository, wanted), wanted)
        return {"trees": {ids.CELL: list(trees(shown))}, "open": ids.CELL}

    @app.callback(Output(ids.BARS, "data"), Input(ids.STRIPPED, "data"), prevent_initial_call=True)
    def counts(address: Any) -> Any:
        return strip(repository, parse(checked(_TEXT, address)))


def _panel(app: Dash, repository: Repository, clock: Clock, *, decides: bool) -> None:
    @app.callback(Output(ids.PANEL_TREES, "data"), Input(ids.CHOSEN, "data"))
    def choose(event: Any) -> Any:
        view = (
            parse("")
            if event is None
            else parse("").model_copy(update={"event": checked(_TEXT, event)})
        )
        shown = parts.chosen(repository, view, clock().date(), decides=decides)
        return {"trees": {ids.PANEL_BODY: list(trees(shown))}}
