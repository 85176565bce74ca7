"""Treaties of any year, as a build reads them, and the first and last day of the calendar."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from tests.show import fakes
from timeline import pipeline
from timeline.model.article import Article
from timeline.model.event import Event
from timeline.model.vocabulary import EventType, PublishedBasis, Status
from timeline.store.sqlite import SqliteRepository
from timeline.temporal.values.when import Shape, When

DAYS = (
    date(1, 2, 5),
    date(1066, 10, 14),
    date(1648, 10, 24),
    date(1677, 3, 2),
    date(2262, 4, 12),
    date(9998, 12, 28),
)
_TEXTS = (
    (date(1, 2, 7), "Peru and Chile signed a treaty in Lima on Monday."),
    (date(2025, 11, 19), "Norway and Denmark signed a treaty in Oslo on 14 October 1066."),
    (
        date(2025, 11, 19),
        "France and Sweden signed a peace treaty in Munster on 24 October 1648.",
    ),
    (date(2025, 11, 19), "Spain and Portugal signed a treaty in Lisbon on 2 March 1677."),
    (date(2262, 4, 20), "Kenya and Ghana signed a treaty in Accra on 12 April."),
    (date(9998, 12, 30), "Cuba and Haiti signed a treaty in Havana on Monday."),
)
ENDS = (
    When.point(date.min, date.min),
    When.point(date.max, date.max),
    When(Shape.SPAN, date(9999, 12, 1), date(9999, 12, 30), date.max, date.max),
    When(Shape.SPAN, date.min, date(1, 1, 5), None, None),
    When(Shape.POINT, None, date.max, None, date.max),
)


def articles() -> list[Article]:
    """Return one article for each of ``DAYS``."""
    return [
        Article(
            id=f"year-{published.year}-{number}",
            text=text,
            outlet=f"Gazette {number}",
            published=published,
            published_basis=PublishedBasis.GIVEN,
        )
        for number, (published, text) in enumerate(_TEXTS)
    ]


def built(path: Path) -> SqliteRepository:
    """Return a store built from the articles."""
    repository = SqliteRepository(path)
    pipeline.update(repository, articles())
    return repository


def ends() -> list[Event]:
    """Return events on the first and last days of the calendar, one of them open to each side."""
    told = fakes.mention("post-1", 0, "met", EventType.MEETING, Status.OCCURRED)
    return [
        fakes.event(f"end-{number}", f"Talks at end {number}", told, when=when)
        for number, when in enumerate(ENDS)
    ]
