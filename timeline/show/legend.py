"""The legend: one line that says what shape, fill and outline mean, and it is always there."""

from __future__ import annotations

from dash import html
from dash.development.base_component import Component

from timeline.model.vocabulary import Family
from timeline.show.attributes import DECORATION, aria
from timeline.show.labels import family_name, say

FORMS = ("exact", "bounded", "span", "open", "inferred", "planned", "disputed", "corroborated")


def legend() -> Component:
    """Return the list of families and forms; the style sheet draws a key for each class."""
    families = [_entry(f"family-{family}", family_name(family)) for family in Family]
    forms = [_entry(f"form-{form}", say(f"legend.{form}")) for form in FORMS]
    return html.Ul([*families, *forms], className="legend", **aria(label=say("legend")))


def _entry(kind: str, words: str) -> Component:
    return html.Li([html.Span(className=f"key {kind}", **DECORATION), words])
