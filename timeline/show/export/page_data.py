"""What the page that opens from disk holds of each event, and of the figure."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from timeline.config import Settings
from timeline.model.article import Article
from timeline.model.event import Disagreement, Event
from timeline.model.selection import EventSummary
from timeline.model.vocabulary import EventType
from timeline.show.export.about import About
from timeline.show.export.csv import csv_lines
from timeline.show.export.json import event_record
from timeline.show.export.page_labels import PAGE_LABELS
from timeline.show.export.shapes import Shapes
from timeline.show.figure.content import CHRONOLOGY, FOREMOST, MARKS_AN_EVENT
from timeline.show.figure.marks import row as mark
from timeline.show.figure.settings import settings
from timeline.show.frame import is_dated
from timeline.show.labels import LABELS, type_name
from timeline.show.markup import trees
from timeline.show.panel import panel
from timeline.show.rows import row

Json = dict[str, Any]

WORDS = {**LABELS, **PAGE_LABELS}


def page_data(events: Sequence[Event], articles: Sequence[Article], about: About) -> Json:
    """Return all that the page needs, as plain values; events in the order given.

    Every event carries its CSV line and its JSON record as the other exports write them, so that
    what the page hands out is the same to the byte.
    """
    header, *lines = csv_lines(events, articles)
    known = {article.id: article for article in articles}
    records = [event_record(event) for event in events]
    shapes = Shapes(WORDS.values())
    return {
        "about": about.model_dump(mode="json"),
        "labels": WORDS,
        "types": {kind.value: type_name(kind) for kind in EventType},
        "columns": header,
        "fields": _fields(records),
        "events": [
            [
                _values(record),
                event.dating.basis.value if event.dating else None,
                "\n".join(dict.fromkeys(mention.quote for mention in event.mentions)),
                shapes.told(trees(row(EventSummary.of(event)))),
                shapes.told(trees(panel(event, known.get, None))),
                line,
                mark(EventSummary.of(event)),
            ]
            for event, record, line in zip(events, records, lines, strict=True)
        ],
        "shapes": shapes.known,
        "foremost": _foremost(events),
        "painter": settings(about.eras),
        "limits": {
            "chronology": CHRONOLOGY,
            "foremost": FOREMOST,
            "marks": Settings().marks // MARKS_AN_EVENT,
        },
    }


def _foremost(events: Sequence[Event]) -> str | None:
    """Return the event whose panel stands open at first, as the dashboard chooses it."""
    dated = (event for event in events if is_dated(event.when))
    first = min(dated, key=lambda event: (-event.salience, event.id), default=None)
    return first.id if first else None


def _fields(records: Sequence[Json]) -> dict[str, list[str]]:
    """Return the names of the values that stand without them in the data."""
    return {
        "event": [
            "record",
            "basis",
            "quotes",
            "row",
            "panel",
            "csv",
            "mark",
        ],
        "record": next((list(record) for record in records), []),
        "mentions": next((list(one) for record in records for one in record["mentions"]), []),
        "disagreements": list(Disagreement.model_fields),
    }


def _values(record: Json) -> list[Any]:
    """Return the values of an event's record, in the order of its fields."""
    nested = {
        name: [list(one.values()) for one in record[name]] for name in ("disagreements", "mentions")
    }
    return list({**record, **nested}.values())
