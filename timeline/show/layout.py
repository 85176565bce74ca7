"""The page as a tree of components, before any event is in it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

import dash_mantine_components as dmc
import plotly
from dash import dcc, html
from dash.development.base_component import Component

from timeline.model.imprint import Imprint
from timeline.show import cell, facets, ids
from timeline.show.attributes import DECORATION, aria, data
from timeline.show.controls import CONTROLS, of_view
from timeline.show.controls import keys as address_keys
from timeline.show.export import EXPORTERS
from timeline.show.facets import Counts
from timeline.show.keys import keys
from timeline.show.labels import say
from timeline.show.legend import legend
from timeline.show.review import who
from timeline.show.view import Lane, Page, Uncertainty, View

THEME = {
    "fontFamily": "system-ui, sans-serif",
    "defaultRadius": "xs",
    "primaryColor": "accent",
    "primaryShade": {"light": 6, "dark": 3},
    "colors": {
        # Ten shades from the accent on dark ground (fourth) to that on light ground (seventh).
        "accent": [
            *("#EAF2FC", "#CFE1F7", "#A6CAF4", "#7DB3F2", "#5794DA"),
            *("#3A79C0", "#1F5FA8", "#194F8D", "#143F71", "#0E2E54"),
        ]
    },
}


# Where the library that draws is fetched; another version has another address.
LIBRARY = f"plotly.js?{plotly.__version__}"
# How many of the most salient events a reader may ask for.
TOPS = (10, 25, 50, 100, 500)
STORES = (
    *(ids.HISTORY, ids.ADDRESS, ids.CHOSEN, ids.THEME, ids.SCREEN, ids.ASKED, ids.ANSWER),
    *(ids.DRAWN, ids.DRAWING, ids.PART, ids.STRIPPED, ids.BARS, ids.ELSEWHERE, ids.PAGE_TREES),
    *(ids.PANEL_TREES, ids.CELL_ASKED, ids.CELL_TREES),
)


def layout(
    counts: Counts,
    first: dict[str, Any],
    painter: dict[str, Any],
    imprint: Imprint,
    *,
    decides: bool = False,
) -> Component:
    """Return the whole page.

    Args:
        counts: those of each facet's values in all events.
        first: the answer for the first view, painted at once where the address asks for no other.
        painter: the settings of the script that draws.
        imprint: what the timeline says of itself.
        decides: whether persons may decide here.
    """
    page: Component = dmc.MantineProvider(
        id=ids.PROVIDER,
        theme=THEME,
        defaultColorScheme="auto",
        children=[
            *(dcc.Store(id=name) for name in STORES),
            dcc.Store(id=ids.KEYS, data=address_keys()),
            dcc.Store(id=ids.PAINTER, data=painter),
            html.A(say("skip"), href=f"#{ids.LIST}", className="skip"),
            _header(imprint),
            html.Div(id=ids.ERROR, className="banner", role="alert", hidden=True),
            html.Div(say("lost"), id=ids.LOST, className="banner", role="alert", hidden=True),
            _first_look(),
            html.Div(id=ids.CHIPS, className="chips"),
            html.Div([_filters(counts), _main(decides=decides), _panel()], className="columns"),
            *_foot(imprint),
            html.Div(id=ids.ANNOUNCE, className="unseen", role="status"),
            keys(),
            cell.dialog(),
            *([who.dialog()] if decides else []),
        ],
    )
    page[ids.ANSWER].data = {**first, "first": True}
    for control, value in zip(CONTROLS, of_view(View()), strict=True):
        setattr(page[control.id], control.prop, value)
    return page


def _foot(imprint: Imprint) -> Iterator[Component]:
    """Yield how the timeline was made and whom to ask, where somebody said so."""
    told = [html.P(words) for words in (imprint.method, imprint.contact) if words]
    if told:
        yield html.Footer(told, className="foot")


def _header(imprint: Imprint) -> Component:
    return html.Header(
        [
            html.H1(imprint.title, className="brand"),
            html.P(imprint.standfirst, className="standfirst"),
            html.P(id=ids.OVERVIEW, className="overview"),
            html.P(id=ids.SENTENCE, className="sentence"),
            dmc.TextInput(
                id=ids.SEARCH,
                label=say("search"),
                placeholder=say("search.hint"),
                debounce=80,
                className="search",
            ),
            html.Nav(
                [
                    _download("csv", say("download.csv"), id=ids.DOWNLOAD),
                    _formats(),
                    *_buttons(),
                ],
                className="tools",
                **aria(label=say("tools")),
            ),
        ],
        className="masthead",
    )


def _download(name: str, words: str, **values: Any) -> Component:
    """Return the link to the selection in a format; the script keeps its address in step."""
    return html.A(words, href=f"/export/{name}", download="", **data(export=name), **values)


def _formats() -> Component:
    others = [row for row in EXPORTERS if row.name != "csv"]
    links = [html.Li([_download(row.name, row.name.upper()), f" · {row.says}"]) for row in others]
    return html.Details([html.Summary(say("download.more")), html.Ul(links)], className="formats")


def _buttons() -> list[Component]:
    return [
        html.Button(
            say("share"),
            type="button",
            className="quiet",
            **data(copy="address", done=say("share.done")),
        ),
        html.Button(say("picture"), type="button", className="quiet", **data(picture="svg")),
        html.Button(say("theme"), type="button", className="quiet", **data(theme="switch")),
        html.Button(say("help"), type="button", className="quiet", **data(open=ids.HELP)),
    ]


def _first_look() -> Component:
    """Return three things to try, for who is here for the first time; put away, it stays away."""
    tries = ("why", "zoom", "narrow")
    close = html.Button(
        say("first.close"), type="button", className="quiet", **data(dismiss=ids.FIRST_LOOK)
    )
    return html.Section(
        [
            html.H2(say("first.title")),
            html.Ol([html.Li(say(f"first.{name}")) for name in tries]),
            close,
        ],
        id=ids.FIRST_LOOK,
        className="first-look",
        hidden=True,
        **aria(label=say("first.title")),
    )


def _filters(counts: Counts) -> Component:
    return html.Details(
        [
            html.Summary(say("filters")),
            html.Div(
                [
                    _days(),
                    _boxes(ids.TYPES, "type", counts),
                    _boxes(ids.STATUSES, "status", counts),
                    _names(ids.ACTORS, "actor", counts),
                    _names(ids.OUTLETS, "outlet", counts),
                    _names(ids.PLACES, "place", counts),
                    _boxes(ids.BASES, "basis", counts),
                    dmc.Select(
                        id=ids.TOP,
                        label=say("filter.most"),
                        placeholder=say("filter.all"),
                        data=[
                            {"value": str(count), "label": say("filter.top", count=count)}
                            for count in TOPS
                        ],
                        clearable=True,
                        clearButtonProps=aria(label=say("filter.clear", filter=say("filter.most"))),
                        size="xs",
                    ),
                    html.Fieldset(
                        [
                            html.Legend(say("filter.others")),
                            *(
                                dmc.Checkbox(id=name, label=say(f"filter.{name}"), size="xs")
                                for name in (ids.DISPUTED, ids.UNDATED)
                            ),
                        ]
                    ),
                ],
                className="facets",
            ),
        ],
        open=True,
        className="filters",
        id=ids.FILTERS,
    )


def _boxes(name: str, facet: str, counts: Counts) -> Any:
    label, choices = say(f"filter.{facet}"), facets.boxes(facet, counts)
    return dmc.CheckboxGroup(id=name, label=label, value=[], children=choices)


def _names(name: str, facet: str, counts: Counts) -> Any:
    label = say(f"filter.{facet}")
    return dmc.MultiSelect(
        id=name,
        label=label,
        placeholder=say("filter.any"),
        nothingFoundMessage=say("filter.nothing"),
        data=facets.names(facet, counts),
        renderOption={"function": "withCount", "options": {"facet": facet}},
        value=[],
        searchable=True,
        clearable=True,
        clearButtonProps=aria(label=say("filter.clear", filter=label)),
        hidePickedOptions=True,
        size="xs",
        limit=60,
    )


def _days() -> Component:
    return html.Fieldset(
        [
            html.Legend(say("filter.days")),
            *(
                dmc.DateInput(
                    id=name,
                    label=say(label),
                    valueFormat="D MMM YYYY",
                    clearable=True,
                    clearButtonProps=aria(label=say("filter.clear", filter=say(label))),
                    size="xs",
                )
                for name, label in ((ids.FIRST, "filter.first"), (ids.LAST, "filter.last"))
            ),
        ],
        className="days",
    )


def _main(*, decides: bool) -> Component:
    return html.Main(
        [
            dmc.SegmentedControl(
                id=ids.PAGE,
                data=[{"value": page, "label": say(f"page.{page}")} for page in _pages(decides)],
                size="xs",
                className="pages",
                **aria(label=say("pages")),
            ),
            html.Div(id=ids.OTHER, className="other"),
            html.Div(id=ids.TABLE, className="other"),
            html.Div(_timeline(), className="timeline"),
        ],
        id=ids.MAIN,
    )


def _pages(decides: bool) -> list[Page]:
    return [page for page in Page if decides or page is not Page.REVIEW]


def _timeline() -> list[Component]:
    return [
        html.Div(
            [
                _choice(ids.LANE, "lanes", "lane", Lane),
                _choice(ids.UNCERTAINTY, "uncertainty", "uncertainty", Uncertainty),
                dmc.Checkbox(id=ids.COMPACT, label=say("compact"), size="xs"),
                _zoom(),
            ],
            className="toolbar",
        ),
        html.Div(
            [
                html.Div(html.Div(id=ids.GRAPH, **data(library=LIBRARY)), id=ids.FIGURE),
                html.Div(className="rings", **DECORATION),
            ],
            id=ids.FIGURE_BOX,
            className="figure",
            tabIndex=0,
            role="group",
            **aria(label=say("figure"), describedby=ids.SUMMARY),
        ),
        html.P(id=ids.FOREMOST, className="foremost"),
        html.P(id=ids.SUMMARY, className="unseen"),
        _strip(),
        legend(),
        html.Section(
            html.Div(id=ids.LIST, tabIndex=-1),
            className="list",
            **aria(label=say("list")),
        ),
    ]


def _strip() -> Component:
    """Return the bars of the whole time, and the brush that sets the window on them."""
    brush = dmc.RangeSlider(
        id=ids.BRUSH,
        min=0,
        max=1,
        value=[0, 1],
        minRange=0,
        step=1,
        label={"function": "asDay"},
        thumbFromLabel=say("filter.first"),
        thumbToLabel=say("filter.last"),
        updatemode="mouseup",
        size="xs",
        thumbSize=24,
    )
    return html.Div(
        [html.Div(id=ids.STRIP, className="bars", **DECORATION), brush],
        className="strip",
        role="group",
        **aria(label=say("strip")),
    )


def _choice(name: str, label: str, prefix: str, values: Iterable[str]) -> Any:
    """Return a labelled choice of one of a few values."""
    return dmc.Select(
        id=name,
        label=say(label),
        data=[{"value": value, "label": say(f"{prefix}.{value}")} for value in values],
        allowDeselect=False,
        size="xs",
    )


def _zoom() -> Component:
    """Return the buttons of what Ctrl and the wheel, or the keys, do."""
    actions = (("in", "+"), ("out", "−"), ("whole", None))
    return html.Div(
        [
            html.Button(
                sign or say(f"figure.{action}"),
                type="button",
                className="quiet",
                **data(zoom=action),
                **aria(label=say(f"figure.{action}")),
            )
            for action, sign in actions
        ],
        className="zoom",
        role="group",
        **aria(label=say("figure.zoom")),
    )


def _panel() -> Component:
    return html.Aside(
        [
            html.Button(
                say("close"), type="button", className="quiet close", **data(close=ids.PANEL)
            ),
            html.Div(id=ids.PANEL_BODY),
        ],
        id=ids.PANEL,
        className="panel",
        tabIndex=-1,
        **aria(label=say("panel")),
    )
