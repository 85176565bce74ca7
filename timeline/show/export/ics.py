"""Events as a calendar (RFC 5545): whole days, from the first to the last that is possible."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta

import icalendar

from timeline.model.article import Article
from timeline.model.event import Event
from timeline.model.vocabulary import Status
from timeline.show.direction import straight
from timeline.show.export.about import About
from timeline.show.export.bounds import BOUNDS, stated
from timeline.show.export.order import in_time_order
from timeline.show.export.plain import link, title
from timeline.show.labels import type_name
from timeline.temporal.values.when import When
from timeline.temporal.writing.edtf import to_text
from timeline.temporal.writing.words import in_words

# Every other status than these is tentative in a calendar.
STATES = {
    Status.OCCURRED: "CONFIRMED",
    Status.ONGOING: "CONFIRMED",
    Status.CANCELLED: "CANCELLED",
    Status.DENIED: "CANCELLED",
}


def calendar(events: Sequence[Event], articles: Sequence[Article], about: About) -> bytes:
    """Return the dated events as a calendar; a calendar has no place for the others."""
    made = icalendar.Calendar()
    made.add("prodid", f"-//Timeline//{about.version}//EN")
    made.add("version", "2.0")
    made.add("x-wr-calname", about.title)
    addresses = {one.id: address for one in articles if (address := link(one.url))}
    for event in in_time_order(events):
        if event.when is not None and stated(event.when):
            made.add_component(_entry(event, event.when, addresses, about))
    return bytes(made.to_ical())


def _day_after(last: date) -> date:
    """Return where an entry ends, which is no part of it: at the latest the last day there is."""
    return min(last, date.max - timedelta(days=1)) + timedelta(days=1)


def _entry(event: Event, when: When, addresses: dict[str, str], about: About) -> icalendar.Event:
    days = stated(when)
    tentative = not when.is_exact
    entry = icalendar.Event()
    entry.add("uid", f"{event.id}@timeline")
    entry.add("dtstamp", about.stamp)
    entry.add("dtstart", days[0])
    if days[0] < date.max:  # without an end, an entry lasts one day
        entry.add("dtend", _day_after(days[-1]))
    entry.add("summary", f"≈ {title(event)}" if tentative else title(event))
    entry.add("description", f"{in_words(when)}. {straight(event.mentions[0].quote)}")
    entry.add("categories", [type_name(event.type)])
    state = STATES.get(event.status, "TENTATIVE")
    entry.add("status", "TENTATIVE" if tentative and state == "CONFIRMED" else state)
    entry.add("transp", "TRANSPARENT")
    if event.place:
        entry.add("location", event.place)
    if url := next((addresses[one] for one in event.articles if one in addresses), None):
        entry.add("url", url)
    entry.add("x-edtf", to_text(when))
    for name in BOUNDS:
        if day := getattr(when, name):
            entry.add(f"x-{name.replace('_', '-')}", day.isoformat())
    return entry
