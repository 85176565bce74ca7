"""What the script that draws needs to know beside the events: words, inks, eras, measures."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Any

from timeline.model.era import Era
from timeline.model.vocabulary import EventType
from timeline.show.figure.bins import BARS, CELL, STEPS
from timeline.show.figure.marks import FIELDS
from timeline.show.labels import LABELS, type_name
from timeline.show.palette import GROUNDS, MARKS

# What the plotting library may do by itself.
CONFIG: dict[str, Any] = {
    "showSendToCloud": False,  # plotly.js offers to upload the chart by default
    "displaylogo": False,
    "displayModeBar": False,
    "scrollZoom": False,  # the page must scroll; the script zooms with Ctrl or the keyboard
    "doubleClick": False,
    "responsive": False,
}
_WORDS = (
    *("figure.cell", "figure.earlier", "figure.later", "figure.today", "figure.folded"),
    *("figure.foremost", "figure.all", "figure.fewer", "figure.more"),
    *("lane.others", "lane.nowhere", "lane.nobody", "lane.unknown_outlet"),
    *("row.outlets.none", "row.outlets.one", "row.outlets.many", "close"),
)


def settings(eras: Sequence[Era] = (), today: date | None = None) -> dict[str, Any]:
    """Return the settings of the script, as plain values.

    Args:
        eras: stretches of days drawn behind the events.
        today: marked by a line, where it is given.
    """
    return {
        "fields": FIELDS,
        "words": {key: LABELS[key] for key in _WORDS},
        "inks": {scheme.value: ground._asdict() for scheme, ground in GROUNDS.items()},
        "families": {family.value: mark._asdict() for family, mark in MARKS.items()},
        "types": {kind.value: type_name(kind) for kind in EventType},
        "eras": [era.model_dump(mode="json") for era in eras],
        "today": today.isoformat() if today else None,
        "steps": STEPS,
        "cell": CELL,
        "bars": BARS,
        "config": CONFIG,
    }
