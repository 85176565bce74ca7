"""Events for SIMILE Timeline: the classic format that carries all four bounds."""

from __future__ import annotations

import html
from collections.abc import Sequence
from datetime import date
from typing import Any

from timeline.model.article import Article
from timeline.model.event import Event
from timeline.show.direction import straight
from timeline.show.export.about import About
from timeline.show.export.bounds import BOUNDS, stated
from timeline.show.export.json import to_bytes
from timeline.show.export.order import in_time_order
from timeline.show.export.plain import title
from timeline.temporal.values.when import Shape, When
from timeline.temporal.writing.words import in_words


def source(events: Sequence[Event], articles: Sequence[Article], about: About) -> bytes:
    """Return the dated events as an event source; it has no place for the others."""
    dated = [event for event in in_time_order(events) if stated(event.when)]
    return to_bytes({"dateTimeFormat": "iso8601", "events": [_event(event) for event in dated]})


def _event(event: Event) -> dict[str, Any]:
    assert event.when
    lasts = event.when.shape is Shape.SPAN
    return {
        "id": event.id,
        "title": title(event),
        "durationEvent": lasts,  # always said: JSON and XML differ in what they assume
        **_moments(event.when),
        "caption": in_words(event.when),
        "description": html.escape(straight(event.mentions[0].quote)),
        "classname": event.type.family.value,
        **{
            name: day.isoformat() if (day := getattr(event.when, name)) else None for name in BOUNDS
        },
    }


def _moments(when: When) -> dict[str, str]:
    """Return the moments that are drawn: a day begins at its start and ends at its end.

    An instant lies somewhere from start to end. What lasts has two more, which may not overlap,
    so a span that may end before it must have begun is drawn without a certain part.
    """
    days = stated(when)
    first, last = when.earliest_start or days[0], when.latest_end or days[-1]
    moments = {"start": _begin(first), "end": _end(last)}
    if when.shape is Shape.SPAN:
        sure, over = when.latest_start or first, when.earliest_end or last
        if sure > over:
            sure, over = last, last
        moments |= {"latestStart": _begin(sure), "earliestEnd": _end(over)}
    return moments


def _begin(day: date) -> str:
    return f"{day.isoformat()}T00:00:00Z"


def _end(day: date) -> str:
    return f"{day.isoformat()}T23:59:59Z"
