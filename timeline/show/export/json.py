"""Events and mentions as JSON records: the contracts that scorers and other programs read."""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from datetime import date
from typing import Any

from timeline.model.article import Article
from timeline.model.event import Event
from timeline.model.mention import EventMention
from timeline.model.vocabulary import Review
from timeline.show.export.about import About
from timeline.show.export.choice import machine_label
from timeline.show.export.order import in_time_order
from timeline.temporal.writing.edtf import to_text
from timeline.temporal.writing.words import in_words

Record = dict[str, Any]


def document(events: Sequence[Event], articles: Sequence[Article], about: About) -> bytes:
    """Return one JSON object: ``about`` the file, and ``events`` as in :func:`lines`."""
    records = [event_record(event) for event in in_time_order(events)]
    content = {"about": about.model_dump(mode="json"), "events": records}
    return to_bytes(content)


def to_bytes(content: Any) -> bytes:
    """Return a value as JSON for people to read too: UTF-8, indented."""
    return (json.dumps(content, ensure_ascii=False, indent=2) + "\n").encode()


def lines(events: Sequence[Event], articles: Sequence[Article], about: About) -> bytes:
    """Return one event a line, in time order, undated ones last."""
    return to_lines(event_record(event) for event in in_time_order(events))


def mentions(events: Sequence[Event], articles: Sequence[Article], about: About) -> bytes:
    """Return one event mention a line, those of rejected events left out."""
    kept = (event for event in in_time_order(events) if event.review is not Review.REJECTED)
    return to_lines(record for event in kept for record in mention_records(event))


def event_record(event: Event) -> Record:
    """Return an event as plain values; days are ISO text, what is unknown is None."""
    when = event.when
    return {
        "id": event.id,
        "label": event.label,
        "type": event.type.value,
        "status": event.status.value,
        "shape": when.shape.value if when else None,
        "earliest_start": _iso(when.earliest_start) if when else None,
        "latest_start": _iso(when.latest_start) if when else None,
        "earliest_end": _iso(when.earliest_end) if when else None,
        "latest_end": _iso(when.latest_end) if when else None,
        "edtf": to_text(when) if when else None,
        "display": in_words(when) if when else None,
        "actors": list(dict.fromkeys(event.actors)),
        "place": event.place,
        "articles": list(event.articles),
        "outlets": list(event.outlets),
        "disagreements": [found.model_dump(mode="json") for found in event.disagreements],
        "review": event.review.value,
        "confidence": event.confidence,
        "possibly_same": list(event.possibly_same),
        "mentions": mention_records(event),
        **_edition(event),
    }


def _edition(event: Event) -> Record:
    """Return what persons made of an event, beside what its articles say."""
    edition = event.edition
    return {
        "machine_label": machine_label(event),
        "editor_label": edition.label if edition else None,
        "text": edition.text if edition else None,
        "story": edition.story if edition else None,
        "tags": list(edition.tags) if edition else [],
        "notes": edition.notes if edition else None,
        "link": edition.link if edition else None,
        "editor": (edition.by or None) if edition else None,
        "history": [one.model_dump(mode="json") for one in event.history],
    }


def mention_records(event: Event) -> list[Record]:
    """Return an event's mentions as plain values, in order of publication, without wire copies."""
    own = (mention for mention in event.mentions if mention.article not in event.copies)
    return [_mention_record(mention, event.id) for mention in own]


def _mention_record(mention: EventMention, event_id: str) -> Record:
    when = mention.when
    return {
        "article": mention.article,
        "start": mention.trigger.start,
        "end": mention.trigger.end,
        "type": mention.type.value,
        "status": mention.status.value,
        "actors": list(dict.fromkeys(mention.actors)),
        "place": mention.place,
        "earliest": _iso(when.earliest) if when else None,
        "latest": _iso(when.latest) if when else None,
        "event": event_id,
        "said_by": mention.said_by[0] if mention.said_by else None,
        "confidence": mention.confidence,
    }


def _iso(day: date | None) -> str | None:
    return day.isoformat() if day else None


def to_lines(records: Iterable[Record]) -> bytes:
    """Return records as JSON, one a line."""
    return b"".join(_line(record) for record in records)


def _line(record: Record) -> bytes:
    return json.dumps(record, ensure_ascii=False).encode() + b"\n"
