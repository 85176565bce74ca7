"""The keyboard map, as the help shows it; ``assets/30-keys.js`` acts on the same keys."""

from __future__ import annotations

from dash import html
from dash.development.base_component import Component

from timeline.show import ids
from timeline.show.attributes import aria, data
from timeline.show.labels import say

# The keys, and the label that says what they do.
KEYS = (
    ("j, k, \u2193, \u2191", "along"),
    ("\u2190, \u2192", "lane"),
    ("Alt with \u2191, \u2193", "lanes"),
    ("Home, End", "ends"),
    ("Enter", "open"),
    ("Esc", "close"),
    ("+, \u2212, 0", "zoom"),
    ("[, ]", "pan"),
    ("Shift with a drag", "drag"),
    ("g", "day"),
    ("w", "why"),
    ("s", "who"),
    ("c", "conflict"),
    ("l", "lane_choice"),
    ("t", "table"),
    ("/", "search"),
    ("x", "download"),
    ("d", "theme"),
    ("a, r", "judge"),
    ("e", "edit"),
    ("m", "merge"),
    ("u", "undo"),
    ("?", "help"),
)


def keys() -> Component:
    """Return the help: a dialog with a table of keys and the switch for single letters."""
    rows = [html.Tr([html.Td(html.Kbd(key)), html.Td(say(f"keys.{name}"))]) for key, name in KEYS]
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
