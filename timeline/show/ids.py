"""Ids of the components that callbacks read and write."""

from __future__ import annotations

from typing import Any

PROVIDER = "provider"
# The dialog that asks who decides.
WHO = "who"
# Stores: the address that the browser came to, and the address as the page has it; the chosen
# event; light or dark where the reader has said so; width and scheme of the screen; the keys of
# the address.
HISTORY = "history"
ADDRESS = "address"
CHOSEN = "chosen"
THEME = "theme"
SCREEN = "screen"
KEYS = "keys"
# What the server is asked for, and what it answers: list and counts, figure (which is a part of
# the selection or all of it), density strip, another view, panel.
ASKED, ANSWER = "asked", "answer"
DRAWN, DRAWING, PART = "drawn", "drawing", "figure-part"
STRIPPED, BARS = "stripped", "bars"
ELSEWHERE, PAGE_TREES = "elsewhere", "page-trees"
PANEL_TREES = "panel-trees"
# What the script that draws knows beside the events.
PAINTER = "painter"
CELL_ASKED, CELL_TREES = "cell-asked", "cell-trees"

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
DISPUTED = "disputed"
UNDATED = "undated"
TOP = "top"

OVERVIEW = "overview"
CHIPS = "chips"
FIGURE = "figure"
GRAPH = "graph"
FIGURE_BOX = "figure-box"
SUMMARY = "figure-summary"
FOREMOST = "figure-foremost"
STRIP = "strip"
BRUSH = "brush"
LIST = "list"
MAIN = "main"
OTHER = "other"
TABLE = "table"
PANEL = "panel"
PANEL_BODY = "panel-body"
DOWNLOAD = "download-csv"
ANNOUNCE = "announce"
ERROR = "error"
LOST = "lost"
FILTERS = "filters"
HELP = "help"
CELL, CELL_TITLE = "cell", "cell-title"
FIRST_LOOK = "first-look"
SENTENCE = "sentence"
COMPACT = "compact"


def grid(of: Any) -> dict[str, Any]:
    """Return the id of the table of an address; another address makes another table."""
    return {"type": "grid", "of": of}
