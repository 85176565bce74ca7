"""Ids of the components that callbacks read and write."""

from __future__ import annotations

from typing import Any

PROVIDER = "provider"
# Stores: the address that the browser came to; the address as the page has it; the filters in
# it; the chosen event; light or dark where the reader has said so; width and scheme of the screen.
HISTORY = "history"
ADDRESS = "address"
SELECTION = "selection"
CHOSEN = "chosen"
THEME = "theme"
SCREEN = "screen"

SEARCH = "search"
PAGE = "page"
LANE = "lane"
UNCERTAINTY = "uncertainty"
TYPES = "types"
STATUSES = "statuses"
ACTORS = "actors"
OUTLETS = "outlets"
PLACES = "places"
BASES = "bases"
FIRST = "first"
LAST = "last"
FLAGS = "flags"
TOP = "top"

OVERVIEW = "overview"
CHIPS = "chips"
FIGURE = "figure"
FIGURE_BOX = "figure-box"
SUMMARY = "figure-summary"
PART = "figure-part"
STRIP = "strip"
BRUSH = "brush"
LIST = "list"
MAIN = "main"
OTHER = "other"
PANEL = "panel"
PANEL_BODY = "panel-body"
DOWNLOAD = "download-csv"
ANNOUNCE = "announce"
ERROR = "error"
LOST = "lost"
FILTERS = "filters"
HELP = "help"


def remove(field: str, value: str) -> dict[str, str]:
    """Return the id of the button that takes one value out of a filter."""
    return {"type": "remove", "field": field, "value": value}


def grid(of: Any) -> dict[str, Any]:
    """Return the id of the table of an address; another address makes another table."""
    return {"type": "grid", "of": of}


def more(rows: int) -> dict[str, str | int]:
    """Return the id of the button that shows so many rows of the list."""
    return {"type": "more", "rows": rows}
