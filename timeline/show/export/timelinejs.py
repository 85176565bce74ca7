"""Events for TimelineJS3, in its JSON format.

It has no uncertainty: how exact a date is follows from the parts that are left out, and the words
for the days stand in ``display_date``.
"""

from __future__ import annotations

import html
from collections.abc import Sequence
from datetime import date
from typing import Any

from timeline.model.article import Article
from timeline.model.event import Event
from timeline.show.export.about import About
from timeline.show.export.bounds import stated
from timeline.show.export.json import to_bytes
from timeline.show.export.order import in_time_order
from timeline.show.labels import type_name
from timeline.temporal.granularity import Granularity
from timeline.temporal.when import Shape, When
from timeline.temporal.words import in_words


def slides(events: Sequence[Event], articles: Sequence[Article], about: About) -> bytes:
    """Return the dated events as slides; TimelineJS drops a slide without a date."""
    dated = [event for event in in_time_order(events) if stated(event.when)]
    title = {"text": {"headline": html.escape(about.title), "text": html.escape(about.filters)}}
    return to_bytes({"title": title, "events": [_slide(event) for event in dated]})


def _slide(event: Event) -> dict[str, Any]:
    assert event.when
    days = stated(event.when)
    start = _parts(days[0], event.when)
    end = _parts(days[-1], event.when)
    lasts = event.when.shape is Shape.SPAN and event.when.latest_end and end != start
    return {
        "unique_id": event.id,
        "start_date": start,
        **({"end_date": end} if lasts else {}),
        "display_date": in_words(event.when),
        "group": type_name(event.type),
        "text": {
            "headline": html.escape(event.label),
            "text": f"<p>{html.escape(event.mentions[0].quote)}</p>"
            f"<p>{html.escape(', '.join(event.outlets))}</p>",
        },
    }


def _parts(day: date, when: When) -> dict[str, int]:
    """Return the parts of a day, as far down as its granularity goes."""
    if when.granularity >= Granularity.YEAR:
        return {"year": day.year}
    if when.granularity >= Granularity.MONTH:
        return {"year": day.year, "month": day.month}
    return {"year": day.year, "month": day.month, "day": day.day}
