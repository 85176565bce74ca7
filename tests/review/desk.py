"""A desk in memory: events as articles tell them, a log, and what the two publish together."""

from __future__ import annotations

import random
from collections.abc import Sequence
from datetime import UTC, datetime, timedelta
from functools import cache

from tests.faults import pile
from timeline import merge, pipeline
from timeline.config import Settings
from timeline.model.decision import Decision, standing
from timeline.model.event import Event
from timeline.model.mention import EventMention
from timeline.review import apply, clusters
from timeline.review.make import Sign

START = datetime(2025, 3, 4, 12, tzinfo=UTC)


@cache
def read(number: int = 8) -> tuple[EventMention, ...]:
    """Return the mentions of some short articles, as the program reads them."""
    report = pipeline.RunReport()
    found = pipeline.read(pile.articles(number), report, Settings(workers=1))
    return tuple(mention for _, mentions in found for mention in mentions)


def told(mentions: Sequence[EventMention], seed: int | None = None) -> list[Event]:
    """Return the events of mentions, given in some order to a fresh build."""
    shuffled = list(mentions)
    if seed is not None:
        random.Random(seed).shuffle(shuffled)
    return merge.corroborate(shuffled)


def published(events: Sequence[Event], log: Sequence[Decision]) -> list[Event]:
    """Return the events that a log publishes, by id."""
    shown = {event.id: event for event in events}
    made = [apply(cluster, merge.agreed) for cluster in clusters(events, log)]
    for one in made:
        for event in one.told:
            del shown[event.id]
    shown |= {event.id: event for one in made for event in one.events}
    return sorted(shown.values(), key=lambda event: event.id)


def sign(log: Sequence[Decision], who: str = "Ann", note: str = "") -> Sign:
    """Return a signature, a minute after the last."""
    return Sign(who, START + timedelta(minutes=len(log)), note)


def held(events: Sequence[Event]) -> list[str]:
    """Return the ids of all mentions, each as often as it is held."""
    return sorted(mention.id for event in events for mention in event.mentions)


def is_withdrawn(log: Sequence[Decision], mention: str) -> bool:
    """Tell whether the article of a mention is withdrawn."""
    return any(one.article == mention.rpartition(":")[0] for one in standing(log))
