"""The keyboard map, as the help shows it; ``assets/30-keys.js`` acts on the same keys."""

from __future__ import annotations

from dash import html
from dash.development.base_component import Component

from timeline.show import ids
from timeline.show.attributes import aria, data
from timeline.show.labels import say

KEYS = (
    ("j, k, \u2193, \u2191", "next and previous event in time"),
    ("\u2190, \u2192", "in the figure: previous and next event of the lane"),
    ("Alt with \u2191, \u2193", "in the figure: the lane above and below"),
    ("Home, End", "first and last event"),
    ("Enter", "open the event"),
    ("Esc", "close the event, take the tooltip away"),
    ("+, \u2212, 0", "zoom in, zoom out, whole timeline"),
    ("[, ]", "half a window back and forth"),
    ("Shift with a drag", "show the days dragged over"),
    ("g", "go to a day"),
    ("w", "why this date"),
    ("s", "who says so"),
    ("c", "next event on which outlets disagree"),
    ("l", "lanes"),
    ("t", "table"),
    ("/", "search"),
    ("x", "download"),
    ("d", "light or dark"),
    ("?", "this help"),
)


def keys() -> Component:
    """Return the help: a dialog with a table of keys and the switch for single letters."""
    rows = [html.Tr([html.Td(html.Kbd(key)), html.Td(does)]) for key, does in KEYS]
    head = html.Tr([html.Th(say(f"keys.{name}"), scope="col") for name in ("key", "does")])
    return html.Dialog(
        [
            html.H2(say("keys.title"), id="help-title"),
            html.P(say("keys.where")),
            html.Table([html.Thead(head), html.Tbody(rows)]),
            html.Button(
                say("keys.letters"),
                type="button",
                className="quiet",
                role="switch",
                **aria(checked="true"),
                **data(letters="switch"),
            ),
            html.Button(say("close"), type="button", className="quiet", **data(close=ids.HELP)),
        ],
        id=ids.HELP,
        className="help",
        **aria(labelledby="help-title"),
    )
