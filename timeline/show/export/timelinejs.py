"""Events for TimelineJS3, in its JSON format.

It has no uncertainty: how exact a date is follows from the parts that are left out, and the words
for the days stand in ``display_date``.
"""

from __future__ import annotations

import html
from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any

from timeline.model.article import Article
from timeline.model.event import Event
from timeline.show.direction import straight
from timeline.show.export.about import About
from timeline.show.export.bounds import stated
from timeline.show.export.json import to_bytes
from timeline.show.export.order import in_time_order
from timeline.show.export.plain import link
from timeline.temporal.values.granularity import Granularity
from timeline.temporal.values.when import Shape, When
from timeline.temporal.writing.words import in_words


def slides(events: Sequence[Event], articles: Sequence[Article], about: About) -> bytes:
    """Return the dated events as slides; TimelineJS drops a slide without a date."""
    dated = [event for event in in_time_order(events) if stated(event.when)]
    title = {"text": {"headline": html.escape(about.title), "text": html.escape(about.filters)}}
    addresses = {one.id: address for one in articles if (address := link(one.url))}
    return to_bytes({"title": title, "events": [_slide(event, addresses) for event in dated]})


def _told_by(event: Event, addresses: Mapping[str, str]) -> str:
    """Return the outlets, each with a link to its first article that has an address."""
    first: dict[str, str] = {}
    for mention in event.mentions:
        if mention.outlet and mention.article in addresses:
            first.setdefault(mention.outlet, addresses[mention.article])
    return ", ".join(
        f'<a href="{html.escape(first[name])}">{html.escape(straight(name))}</a>'
        if name in first
        else html.escape(straight(name))
        for name in event.outlets
    )


def _slide(event: Event, addresses: Mapping[str, str]) -> dict[str, Any]:
    assert event.when
    days = stated(event.when)
    start = _parts(days[0], event.when)
    end = _parts(days[-1], event.when)
    # One day somewhere in a stretch is drawn as long as the stretch: on its first day alone it
    # would be told as certain.
    reaches = end != start and (event.when.shape is Shape.POINT or event.when.latest_end)
    return {
        "unique_id": event.id,
        "start_date": start,
        **({"end_date": end} if reaches else {}),
        "display_date": in_words(event.when),
        "text": {
            "headline": html.escape(straight(event.label)),
            "text": f"<p>{html.escape(straight(event.mentions[0].quote))}</p>"
            f"<p>{_told_by(event, addresses)}</p>",
        },
    }


def _parts(day: date, when: When) -> dict[str, int]:
    """Return the parts of a day, as far down as its granularity goes."""
    if when.granularity >= Granularity.YEAR:
        return {"year": day.year}
    if when.granularity >= Granularity.MONTH:
        return {"year": day.year, "month": day.month}
    return {"year": day.year, "month": day.month, "day": day.day}
