"""A person gives an article its publication day: it is read anew, and what moves is told."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Protocol

from timeline import pipeline
from timeline.config import Settings
from timeline.errors import InputError
from timeline.model.event import Event
from timeline.model.moved import Moved
from timeline.model.selection import Selection
from timeline.temporal.writing.words import in_words


class Events(Protocol):
    """What tells the events of a repository."""

    def events(self, selection: Selection) -> list[Event]:
        """Return whole events."""

    def event(self, event_id: str) -> Event | None:
        """Return one event, following the id of one that took over."""


class Store(pipeline.Store, Events, Protocol):
    """What settling a day needs of a repository, beside what a build does."""

    def settle(self, article_id: str, day: date) -> None:
        """Keep the publication day that a person gave an article."""


def settle(
    store: Store, days: Mapping[str, date], *, settings: Settings | None = None
) -> list[Moved]:
    """Give articles of the store their publication days; return the events that moved.

    The days are kept: a later build of the same articles leaves them as they are.

    Raises:
        InputError: an article is not in the store; then nothing was changed.
    """
    articles = {name: store.article(name) for name in days}
    if missing := [name for name, article in articles.items() if article is None]:
        raise InputError(f"there is no article {missing[0]!r}")
    chosen = Selection(articles=frozenset(days))
    before = {event.id: event for event in store.events(chosen)}
    for name, day in days.items():
        store.settle(name, day)
    found = [article for article in articles.values() if article is not None]
    pipeline.update(store, found, settings=settings or Settings(workers=1))
    return moved(store, before, store.events(chosen))


def moved(store: Events, before: Mapping[str, Event], now: list[Event]) -> list[Moved]:
    """Return the events whose days changed, those that came and those that went."""
    kept = {name: store.event(name) for name in before}
    changed = [
        Moved(event=name, label=before[name].label, before=_days(before[name]), after=_days(event))
        for name, event in kept.items()
        if event is None or event.when != before[name].when
    ]
    known = {event.id for event in kept.values() if event} | before.keys()
    return changed + [
        Moved(event=event.id, label=event.label, before=None, after=_days(event))
        for event in now
        if event.id not in known
    ]


def _days(event: Event | None) -> str | None:
    return in_words(event.when) if event else None
