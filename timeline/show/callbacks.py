"""Wiring: each callback reads the view and asks a pure function for its part of the page."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from typing import Any

import dash
from dash import ALL, MATCH, ClientsideFunction, Dash, Input, Output, State, ctx
from pydantic import TypeAdapter

from timeline.model.selection import Repository, Selection
from timeline.show import facets, ids, parts
from timeline.show.controls import CONTROLS, changed, cleared, of_view, without
from timeline.show.figure import Screen
from timeline.show.grid import Block
from timeline.show.labels import counted, say
from timeline.show.palette import Scheme
from timeline.show.rows import ROWS
from timeline.show.view import FILTERS, View, address, parse, with_values

_TEXT = TypeAdapter(str).validate_python
_WIDTH = TypeAdapter(int).validate_python
Clock = Callable[[], datetime]
# Narrower and wider than any screen; what lies beyond is a mistake.
_WIDTHS = (200, 4_000)


def register(app: Dash, repository: Repository, clock: Clock, marks: int) -> None:
    """Wire the page to the repository; more events than ``marks`` are drawn as counts."""
    _address(app)
    _in_the_browser(app)
    _selection(app, repository)
    _figure(app, repository, clock, marks)
    _panel(app, repository, clock)


def _address(app: Dash) -> None:
    @app.callback(
        Output(ids.ADDRESS, "data"),
        Output(ids.SELECTION, "data"),
        *[Output(control.id, control.prop) for control in CONTROLS],
        Input(ids.HISTORY, "data"),
        Input({"type": "remove", "field": ALL, "value": ALL}, "n_clicks"),
        *[Input(control.id, control.prop) for control in CONTROLS],
        State(ids.ADDRESS, "data"),
        State(ids.SELECTION, "data"),
        prevent_initial_call=True,
    )
    def turn(came_to: Any, clicks: Any, *rest: Any) -> Any:
        *values, now, selection = rest
        shown: list[Any] = [dash.no_update] * len(CONTROLS)
        match ctx.triggered_id:
            case ids.HISTORY:
                view = parse(_TEXT(came_to))
                shown = of_view(view)
            # A chip that has just been drawn comes as a trigger too, together with what drew it.
            case {"type": "remove", "field": field, "value": value} if any(clicks):
                view = _removed(parse(_TEXT(now)), _TEXT(field), _TEXT(value))
                shown = of_view(view)
            case _:
                view = changed(parse(_TEXT(now or "")), values)
        return _if_new(address(view), now), _if_new(_filters(view), selection), *shown


def _if_new(value: str, now: Any) -> Any:
    """Return the value, or nothing where it is there already, so that nothing is drawn twice."""
    return dash.no_update if value == now else value


def _removed(view: View, field: str, value: str) -> View:
    """Return the view without one filter; the empty field means all of them."""
    if not field:
        return cleared(view, FILTERS)
    return without(view, field, value) if field in FILTERS else view


def _filters(view: View) -> str:
    """Return the address of the view but for its window and its chosen event."""
    return address(view.model_copy(update={"first": None, "last": None, "event": None}))


def _view(selection: Any, **values: Any) -> View:
    """Return the view that the filters of a store name, with other values beside them."""
    return with_values(parse(_TEXT(selection or "")), values)


def _in_the_browser(app: Dash) -> None:
    """Wire what the script does without asking the server."""

    def run(name: str, *wires: Any) -> None:
        # Untyped in Dash.
        app.clientside_callback(  # type: ignore[no-untyped-call]
            ClientsideFunction("timeline", name), *wires
        )

    run("read", Output(ids.HISTORY, "data"), Input(ids.PROVIDER, "id"))
    run("write", Output(ids.ADDRESS, "id"), Input(ids.ADDRESS, "data"))
    run(
        "follow",
        Output(ids.BRUSH, "value"),
        Input(ids.FIRST, "value"),
        Input(ids.LAST, "value"),
        Input(ids.BRUSH, "min"),
        Input(ids.BRUSH, "max"),
    )
    run("brush", Output(ids.STRIP, "id"), Input(ids.BRUSH, "value"))
    run(
        "screen",
        Output(ids.SCREEN, "data"),
        Output(ids.PROVIDER, "forceColorScheme"),
        Output(ids.FILTERS, "open"),
        Input(ids.THEME, "data"),
    )
    run(
        "mark",
        Output(ids.PANEL, "className"),
        Input(ids.CHOSEN, "data"),
        Input(ids.PANEL_BODY, "children"),
        Input(ids.LIST, "children"),
        Input(ids.FIGURE, "figure"),
    )


def _selection(app: Dash, repository: Repository) -> None:
    @app.callback(
        Output(ids.LIST, "children"),
        Output(ids.OVERVIEW, "children"),
        Output(ids.CHIPS, "children"),
        Output(ids.SUMMARY, "children"),
        Output(ids.ANNOUNCE, "children"),
        Output(ids.DOWNLOAD, "href"),
        Input(ids.SELECTION, "data"),
        Input(ids.FIRST, "value"),
        Input(ids.LAST, "value"),
        Input({"type": "more", "rows": ALL}, "n_clicks"),
        prevent_initial_call=True,
    )
    def listing(selection: Any, first: Any, last: Any, _: Any) -> Any:
        view = _view(selection, first=first, last=last)
        limit = ctx.triggered_id["rows"] if isinstance(ctx.triggered_id, dict) else ROWS
        found = repository.overview(view.selection())
        return (
            parts.listing(repository, view, _WIDTH(limit)),
            parts.overview(found, view),
            parts.chips(view),
            parts.summary(found, view),
            say("announce", events=counted("event", found.selected)),
            f"/export/csv?{address(view)}",
        )

    @app.callback(
        Output(ids.OTHER, "children"),
        Output(ids.MAIN, "className"),
        Input(ids.SELECTION, "data"),
        Input(ids.FIRST, "value"),
        Input(ids.LAST, "value"),
        prevent_initial_call=True,
    )
    def other(selection: Any, first: Any, last: Any) -> Any:
        view = _view(selection, first=first, last=last)
        return parts.other(repository, view), f"page-{view.page}"

    @app.callback(
        Output(ids.grid(MATCH), "getRowsResponse"),
        Input(ids.grid(MATCH), "getRowsRequest"),
        prevent_initial_call=True,
    )
    def block(wanted: Any) -> Any:
        return parts.block(repository, parse(_TEXT(ctx.triggered_id["of"])), Block(**wanted))

    @app.callback(
        Output(ids.TYPES, "children"),
        Output(ids.STATUSES, "children"),
        Output(ids.BASES, "children"),
        Output(ids.ACTORS, "data"),
        Output(ids.OUTLETS, "data"),
        Output(ids.PLACES, "data"),
        Input(ids.SELECTION, "data"),
        Input(ids.FIRST, "value"),
        Input(ids.LAST, "value"),
        prevent_initial_call=True,
    )
    def choices(selection: Any, first: Any, last: Any) -> Any:
        view = _view(selection, first=first, last=last)
        now = repository.facets(view.selection())
        return facets.choices(repository.facets(Selection()), now, view)


def _figure(app: Dash, repository: Repository, clock: Clock, marks: int) -> None:
    @app.callback(
        Output(ids.FIGURE, "figure"),
        Output(ids.PART, "data"),
        Input(ids.SELECTION, "data"),
        Input(ids.SCREEN, "data"),
        State(ids.FIRST, "value"),
        State(ids.LAST, "value"),
        prevent_initial_call=True,
    )
    def draw(selection: Any, screen: Any, first: Any, last: Any) -> Any:
        if selection is None or screen is None:
            raise dash.exceptions.PreventUpdate
        view = _view(selection, first=first, last=last)
        return parts.drawing(repository, view, _screen(screen), marks, clock().date())

    @app.callback(
        Output(ids.FIGURE, "figure", allow_duplicate=True),
        Input(ids.FIRST, "value"),
        Input(ids.LAST, "value"),
        State(ids.SELECTION, "data"),
        State(ids.SCREEN, "data"),
        State(ids.PART, "data"),
        prevent_initial_call=True,
    )
    def draw_again(first: Any, last: Any, selection: Any, screen: Any, is_part: Any) -> Any:
        if is_part is not True:
            raise dash.exceptions.PreventUpdate
        view = _view(selection, first=first, last=last)
        return parts.drawing(repository, view, _screen(screen), marks, clock().date()).figure

    @app.callback(
        Output(ids.STRIP, "children"),
        Output(ids.BRUSH, "min"),
        Output(ids.BRUSH, "max"),
        Input(ids.SELECTION, "data"),
        prevent_initial_call=True,
    )
    def strip(selection: Any) -> Any:
        return parts.density_strip(repository, _view(selection))


def _screen(told: Any) -> Screen:
    width = min(max(_WIDTH(told["width"]), _WIDTHS[0]), _WIDTHS[1])
    return Screen(width, Scheme(told["scheme"]))


def _panel(app: Dash, repository: Repository, clock: Clock) -> None:
    @app.callback(
        Output(ids.PANEL_BODY, "children"),
        Input(ids.CHOSEN, "data"),
        State(ids.SELECTION, "data"),
    )
    def choose(event: Any, selection: Any) -> Any:
        return parts.chosen(repository, _view(selection, event=event), clock().date())
