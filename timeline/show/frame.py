"""Events as a table: the only place column names are written."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import Any

import pandas as pd

from timeline.model.event import Event
from timeline.model.selection import EventSummary
from timeline.model.vocabulary import Basis
from timeline.temporal.values.when import Shape, When
from timeline.temporal.writing.words import in_words

# Days that no words of the article name: they follow from another event or the article's day.
INFERRED = frozenset({Basis.INHERITED, Basis.PUBLISHED})

COLUMNS = {
    "id": "str",
    "title": "str",
    "type": "str",
    "family": "str",
    "status": "str",
    "basis": "str",
    "display": "str",  # the days in words
    "dated": "bool",
    "span": "bool",  # lasts, as against one day somewhere in the bounds
    "exact": "bool",
    "inferred": "bool",
    "earliest_start": "datetime64[ms]",
    "latest_start": "datetime64[ms]",
    "earliest_end": "datetime64[ms]",
    "latest_end": "datetime64[ms]",
    "actors": "object",
    "place": "str",
    "outlets": "object",
    "articles": "int64",
    "disputed": "bool",
    "review": "str",
    "salience": "float64",
}


def frame(events: Iterable[Event | EventSummary]) -> pd.DataFrame:
    """Return one row per event, in the order given, columns of ``COLUMNS``.

    Days are ``datetime64[ms]``, ``NaT`` where a side is open; ``actors`` and ``outlets`` hold
    tuples; a place that is not known is an empty text.
    """
    rows = [_row(_summary(event)) for event in events]
    table = pd.DataFrame(rows, columns=list(COLUMNS))
    return table.astype({name: kind for name, kind in COLUMNS.items() if kind != "object"})


def _summary(event: Event | EventSummary) -> EventSummary:
    return EventSummary.of(event) if isinstance(event, Event) else event


def _row(event: EventSummary) -> dict[str, Any]:
    when = event.when
    return {
        "id": event.id,
        "title": event.label,
        "type": event.type.value,
        "family": event.type.family.value,
        "status": event.status.value,
        "basis": event.basis.value if event.basis else "",
        "display": in_words(when),
        "dated": is_dated(when),
        "span": when is not None and when.shape is Shape.SPAN,
        "exact": when is not None and when.is_exact,
        "inferred": event.basis in INFERRED,
        **{name: _day(getattr(when, name, None)) for name in _BOUNDS},
        "actors": event.actors,
        "place": event.place or "",
        "outlets": event.outlets,
        "articles": event.articles,
        "disputed": event.disputed,
        "review": event.review.value,
        "salience": event.salience,
    }


_BOUNDS = ("earliest_start", "latest_start", "earliest_end", "latest_end")


def is_dated(when: When | None) -> bool:
    """Tell whether anything is known of the days."""
    return when is not None and any(getattr(when, name) for name in _BOUNDS)


def _day(day: date | None) -> pd.Timestamp | None:
    return pd.Timestamp(day).as_unit("ms") if day else None
