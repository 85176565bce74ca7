"""Events as linked data in the words of schema.org, with the articles they come from."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from timeline.model.article import Article
from timeline.model.event import Event
from timeline.model.mention import Participant
from timeline.model.vocabulary import Status
from timeline.show.export.about import About
from timeline.show.export.bounds import BOUNDS
from timeline.show.export.json import to_bytes
from timeline.show.export.order import in_time_order
from timeline.show.export.plain import link
from timeline.temporal.writing.edtf import to_text

Node = dict[str, Any]

# schema.org has a status for what was called off; what is planned is scheduled.
STATES = {
    Status.CANCELLED: "https://schema.org/EventCancelled",
    Status.PLANNED: "https://schema.org/EventScheduled",
}
KINDS = {"person": "Person", "organisation": "Organization", "outlet": "Organization"}


def graph(events: Sequence[Event], articles: Sequence[Article], about: About) -> bytes:
    """Return a data set and its events. schema.org has no uncertain days: bounds are properties."""
    known = {article.id: article for article in articles}
    nodes = [_data_set(about), *(_event(event, known) for event in in_time_order(events))]
    return to_bytes({"@context": {"@vocab": "https://schema.org/"}, "@graph": nodes})


def _data_set(about: About) -> Node:
    first, last = about.overview.first, about.overview.last
    covered = f"{first or '..'}/{last or '..'}" if first or last else None
    return _without_none(
        {
            "@type": "Dataset",
            "@id": "urn:timeline:data",
            "name": about.title,
            "description": about.filters or None,
            "dateModified": about.newest.isoformat() if about.newest else None,
            "temporalCoverage": covered,
        }
    )


def _event(event: Event, articles: Mapping[str, Article]) -> Node:
    when = event.when
    bounds = {name: getattr(when, name) for name in BOUNDS} if when else {}
    properties = {name: day.isoformat() for name, day in bounds.items() if day}
    if when:
        properties["edtf"] = to_text(when)
    return _without_none(
        {
            "@type": "Event",
            "@id": f"urn:timeline:event:{event.id}",
            "name": event.label,
            "description": event.mentions[0].quote,
            "additionalType": event.type.value,
            "startDate": properties.get("earliest_start"),
            "endDate": properties.get("latest_end"),
            "eventStatus": STATES.get(event.status),
            "location": {"@type": "Place", "name": event.place} if event.place else None,
            "actor": [_actor(one) for one in event.participants] or None,
            "additionalProperty": [
                {"@type": "PropertyValue", "name": name, "value": value}
                for name, value in properties.items()
            ]
            or None,
            "subjectOf": [_article(name, articles.get(name)) for name in event.articles],
        }
    )


def _actor(participant: Participant) -> Node:
    return {"@type": KINDS.get(participant.kind, "Organization"), "name": participant.name}


def _article(article_id: str, article: Article | None) -> Node:
    return _without_none(
        {
            "@type": "NewsArticle",
            "identifier": article_id,
            "url": link(article.url) if article else None,
            "headline": article.title if article else None,
            "datePublished": article.day.isoformat() if article and article.day else None,
            "publisher": {"@type": "Organization", "name": article.outlet}
            if article and article.outlet
            else None,
        }
    )


def _without_none(node: Node) -> Node:
    return {key: value for key, value in node.items() if value is not None}
