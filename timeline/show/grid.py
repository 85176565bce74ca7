"""The table: the same selection, one row an event, fetched block by block as it is scrolled."""

from __future__ import annotations

from typing import Any

import dash_ag_grid as dag
from pydantic import BaseModel, ConfigDict, Field

from timeline.model.selection import EventSummary
from timeline.show import ids
from timeline.show.direction import straight
from timeline.show.labels import counted, say, type_name
from timeline.show.view import listed
from timeline.temporal.writing.words import in_words

# Rows asked for at once.
BLOCK = 100
# Field and width in pixels; those up to the outlets stand side by side on a screen of 1280.
COLUMNS = (
    ("when", 140),
    ("label", 188),
    ("type", 92),
    ("actors", 122),
    ("outlets", 72),
    ("status", 90),
    ("place", 110),
)


def grid(address: str) -> Any:
    """Return the grid of the events at an address, without its rows."""
    return dag.AgGrid(
        id=ids.grid(address),
        columnDefs=[
            {"field": name, "headerName": say(f"table.{name}"), "width": width}
            for name, width in COLUMNS
        ],
        defaultColDef={
            "sortable": False,
            "resizable": True,
            "suppressMovable": True,
            "wrapText": True,
        },
        rowModelType="infinite",
        getRowId="params.data.id",
        dashGridOptions={
            "cacheBlockSize": BLOCK,
            "maxBlocksInCache": 20,
            "rowHeight": 72,
            "headerHeight": 36,
            "ensureDomOrder": True,
        },
        style={"height": "70vh"},
    )


class Block(BaseModel):
    """The rows that the grid asks for: from ``startRow`` up to ``endRow``."""

    model_config = ConfigDict(extra="ignore")

    startRow: int = Field(ge=0)
    endRow: int = Field(ge=0)

    @property
    def limit(self) -> int:
        """How many rows, never more than a block."""
        return min(max(self.endRow - self.startRow, 1), BLOCK)


def rows(events: list[EventSummary]) -> list[dict[str, str]]:
    """Return the cells of some events."""
    return [
        {
            "id": event.id,
            "when": in_words(event.when),
            "label": straight(event.label),
            "type": type_name(event.type),
            "status": say(f"status.{event.status}"),
            "actors": listed(event.actors),
            "place": event.place or "",
            "outlets": counted("outlet", len(event.outlets)),
        }
        for event in events
    ]
