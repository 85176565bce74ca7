"""The dialog that asks who decides, and the words that the script of review says."""

from __future__ import annotations

from dash import html
from dash.development.base_component import Component

from timeline.show import ids
from timeline.show.attributes import aria, data
from timeline.show.labels import say

# What the script says by itself: the name of the word there -> the label.
_WORDS = {
    "done": "review.done",
    "lost": "lost",
    "theirs": "review.theirs",
    "mine": "review.mine",
    "usemine": "review.use.mine",
    "usetheirs": "review.use.theirs",
    "moves": "settle.moves",
    "still": "settle.still",
    "absent": "settle.absent",
}


def dialog() -> Component:
    """Return the dialog; its form is filled in by the script, since Dash has no plain field."""
    words = {name: say(label) for name, label in _WORDS.items()}
    texts = {name: say(f"who.{name}") for name in ("name", "password", "go", "close")}
    return html.Dialog(
        [html.H2(say("who.title"), id="who-title"), html.P(say("who.why"))],
        id=ids.WHO,
        className="help",
        **aria(labelledby="who-title"),
        **data(**words, **texts),
    )
