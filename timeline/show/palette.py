"""Colours and mark shapes, for the figure; the style sheets hold the same values as tokens.

Source: the art direction of the project. Contrast is at least 3 to 1 on both grounds; the shape
tells apart what colour blindness joins.
"""

from __future__ import annotations

from enum import StrEnum
from typing import NamedTuple

from timeline.model.vocabulary import Family


class Scheme(StrEnum):
    """Light or dark ground."""

    LIGHT = "light"
    DARK = "dark"


class Ground(NamedTuple):
    """The inks of one scheme."""

    paper: str
    ink: str
    secondary: str
    rule: str
    chosen: str


class Mark(NamedTuple):
    """How a family is drawn: its colour on each ground, and its Plotly symbol."""

    light: str
    dark: str
    symbol: str

    def colour(self, scheme: Scheme) -> str:
        """Return the colour on that ground."""
        return self.light if scheme is Scheme.LIGHT else self.dark


GROUNDS = {
    Scheme.LIGHT: Ground("#FBFAF7", "#1A1A1A", "#5B5F66", "#DEDAD1", "#1F5FA8"),
    Scheme.DARK: Ground("#14171C", "#ECE9E2", "#A9AEB6", "#2C3138", "#7DB3F2"),
}

MARKS = {
    Family.CONTACT: Mark("#1F5FA8", "#7DB3F2", "circle"),
    Family.WORD: Mark("#6B6F76", "#A9AEB6", "square"),
    Family.ACCORD: Mark("#1B7F5C", "#5FC9A0", "diamond"),
    Family.SUPPORT: Mark("#3E8E9E", "#7FD0DE", "triangle-up"),
    Family.PRESSURE: Mark("#A8760A", "#E5B94E", "triangle-down"),
    Family.FORCE: Mark("#B3382C", "#F0857A", "cross"),
    Family.OFFICE: Mark("#4A2C6E", "#E3C8FF", "pentagon"),
}

SERIF = 'Charter, "Bitstream Charter", "Sitka Text", Cambria, Georgia, serif'
SANS = "system-ui, sans-serif"


def tint(colour: str, opacity: float) -> str:
    """Return a colour with an opacity, as CSS.

    >>> tint("#1F5FA8", 0.2)
    'rgba(31,95,168,0.2)'
    """
    red, green, blue = (int(colour[at : at + 2], 16) for at in (1, 3, 5))
    return f"rgba({red},{green},{blue},{opacity:g})"
