"""Files, folders, addresses and piped text -> articles, each with its publication day."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from timeline.config import Limits
from timeline.ingest.article import Given, article_of
from timeline.ingest.ids import Ids, Place
from timeline.ingest.published import parse_day
from timeline.ingest.record import Record
from timeline.ingest.sources import Part, Reach, parts, records, records_of
from timeline.model.article import Article
from timeline.model.fault import Fault

__all__ = [
    "Ids",
    "Part",
    "Place",
    "Wanted",
    "articles",
    "parse_day",
    "parts",
    "read",
    "wanted",
]


@dataclass(frozen=True, slots=True)
class Wanted:
    """What a person asked of all sources: what they do not say, and what may be read."""

    given: Given
    reach: Reach


def wanted(
    *,
    published: str | None = None,
    outlet: str | None = None,
    columns: Mapping[str, str] | None = None,
    limits: Limits | None = None,
    private: bool = False,
    own: Path | None = None,
    today: date | None = None,
) -> Wanted:
    """Return what is asked of all sources.

    Args:
        published: the day of articles that give none.
        outlet: of articles that name none.
        columns: the column of a field: ``{"published": "when"}``.
        limits: caps on sizes and numbers.
        private: whether addresses of this machine and its network may be fetched.
        own: the timeline that is written; it may lie in a folder that is read.
        today: the day of reading, without which no publication day lies ahead.

    Raises:
        PublicationDayError: ``published`` is no day.
    """
    limits, columns = limits or Limits(), columns or {}
    default = parse_day(published) if published else None
    return Wanted(
        Given(default, outlet, columns, limits, today), Reach(limits, columns, private, own)
    )


def read(sources: Iterable[str], asked: Wanted | None = None) -> Iterator[Article | Fault]:
    """Yield an article, or the fault that kept it out, for each item of the sources.

    Of two articles with one id the second is a fault, or has the name of its file before its id
    where that is another one. Sources are files, folders, patterns, addresses, ``-`` for standard
    input.
    """
    asked, ids = asked or wanted(), Ids()
    for source in sources:
        for found in records(source, asked.reach):
            article = _article(found, asked)
            if isinstance(found, Fault) or isinstance(article, Fault):
                yield article
                continue
            given = ids.of(Place.of(article, found.name))
            yield given if isinstance(given, Fault) else article.known_as(given)


def articles(part: Part, asked: Wanted) -> Iterator[tuple[str, int, Article | Fault]]:
    """Yield where each article of a part was found, its number in its file, and itself."""
    for found in records_of(part, asked.reach):
        article = _article(found, asked)
        if isinstance(found, Fault):
            yield found.item, 0, article
        else:
            yield found.name, found.number, article


def _article(found: Record | Fault, asked: Wanted) -> Article | Fault:
    return found if isinstance(found, Fault) else article_of(found, asked.given)
