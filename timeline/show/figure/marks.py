"""An event as one row of marks: what is known of its days and how sure, nothing drawn."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import Any

from timeline.model.selection import EventSummary
from timeline.model.vocabulary import Status
from timeline.show.direction import straight
from timeline.show.frame import INFERRED
from timeline.temporal.values.when import Shape
from timeline.temporal.writing.words import in_words

EPOCH = date(1970, 1, 1).toordinal()
# Whether an event has happened, lies ahead, or did not come.
_STATES = {
    **dict.fromkeys((Status.PLANNED, Status.PROPOSED, Status.HYPOTHETICAL), "ahead"),
    **dict.fromkeys((Status.CANCELLED, Status.DENIED), "negated"),
}
_BOUNDS = ("earliest_start", "latest_start", "earliest_end", "latest_end")

# The names of the values of a row, in order; days are counted from 1970, none where a side is open.
FIELDS = (
    *("id", "label", "when", "family", "type", "state", "bounds", "lasts", "inferred", "disputed"),
    *("actors", "place", "outlets", "salience"),
)


def rows(events: Iterable[EventSummary]) -> list[list[Any]]:
    """Return the values of ``FIELDS`` for each event, in the order given."""
    return [row(event) for event in events]


def row(event: EventSummary) -> list[Any]:
    """Return the values of ``FIELDS`` for one event."""
    when = event.when
    return [
        event.id,
        straight(event.label),
        in_words(when),
        event.type.family.value,
        event.type.value,
        _STATES.get(event.status, "done"),
        [_number(getattr(when, name, None)) for name in _BOUNDS],
        when is not None and when.shape is Shape.SPAN,
        event.basis in INFERRED,
        event.disputed,
        list(event.actors),
        event.place or "",
        list(event.outlets),
        round(event.salience, 4),
    ]


def _number(day: date | None) -> int | None:
    return day.toordinal() - EPOCH if day else None
