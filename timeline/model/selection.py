"""Which events a reader asks for, and what a repository answers about them."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Protocol

from pydantic import BaseModel, ConfigDict, Field

from timeline.model.article import Article
from timeline.model.event import Event
from timeline.model.vocabulary import Basis, EventType, Review, Status
from timeline.temporal.values.when import When


class Selection(BaseModel):
    """The filters of a view; an empty field does not filter.

    ``first`` and ``last`` keep events whose days may touch that interval; events without days
    pass unless ``undated`` is False; ``undated=True`` keeps only them. ``sorted_from`` and
    ``sorted_to`` keep those whose day in time order lies there, as densities count them. ``top``
    keeps the most salient events only. ``text`` is a search in the syntax of the search field.
    """

    model_config = ConfigDict(frozen=True, extra="forbid")

    text: str = Field(default="", max_length=500)
    types: frozenset[EventType] = frozenset()
    statuses: frozenset[Status] = frozenset()
    actors: frozenset[str] = frozenset()
    outlets: frozenset[str] = frozenset()
    places: frozenset[str] = frozenset()
    articles: frozenset[str] = frozenset()
    bases: frozenset[Basis] = frozenset()
    reviews: frozenset[Review] = frozenset()
    first: date | None = None
    last: date | None = None
    sorted_from: date | None = None
    sorted_to: date | None = None
    disputed: bool | None = None
    undated: bool | None = None
    top: int | None = Field(default=None, ge=1)


class EventSummary(BaseModel):
    """What a mark or a list row needs of an event, without its mentions."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    id: str
    label: str
    type: EventType
    status: Status
    when: When | None
    basis: Basis | None
    actors: tuple[str, ...]
    place: str | None
    outlets: tuple[str, ...]
    articles: int
    disputed: bool
    review: Review
    salience: float

    @classmethod
    def of(cls, event: Event) -> EventSummary:
        """Return the summary of a whole event."""
        return cls(
            id=event.id,
            label=event.title,
            type=event.type,
            status=event.status,
            when=event.when,
            basis=event.dating.basis if event.dating else None,
            actors=event.actors,
            place=event.place,
            outlets=event.outlets,
            articles=len(event.articles),
            disputed=bool(event.disagreements),
            review=event.review,
            salience=event.salience,
        )


class Overview(BaseModel):
    """Counts over a selection: the line above the figure.

    ``first`` and ``last`` are the outermost days told by the selected events. ``merged`` is false
    where articles were stored since the events were made: these are not the whole timeline.
    ``languages`` counts by ISO 639 code the articles that are read for dates only, of them all.
    """

    model_config = ConfigDict(frozen=True, extra="forbid")

    total: int
    selected: int
    articles: int
    outlets: int
    undated: int
    disputed: int
    first: date | None
    last: date | None
    merged: bool = True
    languages: dict[str, int] = {}

    @classmethod
    def of(cls, events: Sequence[Event]) -> Overview:
        """Return the counts of all of some events."""
        days = [event.when.interval for event in events if event.when]
        outer = [day for interval in days for day in (interval.first, interval.last) if day]
        return cls(
            total=len(events),
            selected=len(events),
            articles=len({article for event in events for article in event.articles}),
            outlets=len({outlet for event in events for outlet in event.outlets}),
            undated=sum(event.when is None for event in events),
            disputed=sum(bool(event.disagreements) for event in events),
            first=min(outer, default=None),
            last=max(outer, default=None),
        )


class Bin(BaseModel):
    """A count of events in one lane of a density map; ``start`` is the first day of the bin."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    lane: str
    start: date
    count: int


class Repository(Protocol):
    """The store, as the dashboard and the exporters see it. Events come in time order."""

    def overview(self, selection: Selection) -> Overview:
        """Return counts over the selection."""

    def summaries(
        self, selection: Selection, *, limit: int | None = None, offset: int = 0
    ) -> list[EventSummary]:
        """Return what marks and list rows need, undated events last."""

    def events(self, selection: Selection) -> list[Event]:
        """Return whole events, undated ones last."""

    def event(self, event_id: str) -> Event | None:
        """Return one event, following the forwarding id of a merge."""

    def facets(self, selection: Selection) -> dict[str, list[tuple[str, int]]]:
        """Return, for type, status, actor, outlet, place, basis and review, each value's count.

        The count of a value obeys every filter but the one of its own facet.
        """

    def density(self, selection: Selection, lane: str, days: int) -> list[Bin]:
        """Return counts for each value of ``lane`` (type, actor, outlet, place or none)."""

    def articles(self) -> list[Article]:
        """Return all articles in order of publication."""

    def article(self, article_id: str) -> Article | None:
        """Return one article."""
