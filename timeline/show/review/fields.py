"""Fields of the forms with which a person puts an event right."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from dash import html
from dash.development.base_component import Component

from timeline.show.attributes import aria, data
from timeline.show.labels import say


class Input(Component):
    """A field of a form, which ``dash.html`` lacks; it stands in trees only, never in the app."""

    _namespace = "dash_html_components"
    _type = "Input"
    _prop_names = ["type", "name", "value", "required", "min", "max", "step"]  # noqa: RUF012

    def __init__(self, **attributes: Any) -> None:
        self._valid_wildcard_attributes = ["aria-", "data-"]
        super().__init__(**attributes)  # type: ignore[no-untyped-call]


def do(action: str, words: str, **values: Any) -> Component:
    """Return a button that asks for a decision."""
    return html.Button(words, type="button", className="do", **data(do=action, **values))


def field(name: str, value: str, hint: str = "", kind: str = "text") -> Component:
    """Return a labelled field; what it held is what its value is compared with."""
    control = Input(type=kind, name=name, value=value)
    note = [html.Span(hint, className="note")] if hint else []
    return html.Label([html.Span(say(f"review.field.{name}")), control, *note])


def area(name: str, value: str) -> Component:
    """Return a labelled field of several lines."""
    words = html.Span(say(f"review.field.{name}"))
    return html.Label([words, html.Textarea(value, name=name, rows=3)])


def choice(name: str, value: str, values: Iterable[tuple[str, str]]) -> Component:
    """Return a labelled choice of one of several values."""
    options = [
        html.Option(words, value=one, selected="selected" if one == value else None)
        for one, words in values
    ]
    return html.Label([html.Span(say(f"review.field.{name}")), html.Select(options, name=name)])


def submit(words: str) -> Component:
    """Return the button that sends a form, and where the server's answer stands."""
    return html.Div(
        [
            html.Button(words, type="submit", className="do"),
            html.Output("", **aria(live="polite")),
        ],
        className="answers",
    )


def settle(article: str, day: str, name: str) -> Component:
    """Return the form that gives an article its day, what moves being shown first."""
    box = Input(type="date", name="day", value=day, required="required")
    label = html.Label([say("quality.settle.day"), " ", box])
    show = html.Button(
        say("quality.settle"),
        type="submit",
        className="do",
        **aria(label=say("quality.settle.named", name=name)),
    )
    told = html.Output("", **aria(live="polite"))
    return html.Form(
        [label, " ", show, told],
        className="settle",
        **data(form="settle", article=article, lost=say("lost"), accept=say("settle.accept")),
    )
