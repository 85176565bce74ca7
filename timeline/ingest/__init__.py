"""Files, folders, addresses and piped text -> articles, each with its publication day."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from pathlib import Path

from timeline.config import Limits
from timeline.ingest.article import Given, article_of
from timeline.ingest.published import parse_day
from timeline.ingest.record import Record, fault
from timeline.ingest.sources import Reach, records
from timeline.model.article import Article
from timeline.model.fault import Fault

__all__ = ["parse_day", "read"]


def read(
    sources: Iterable[str],
    *,
    published: str | None = None,
    outlet: str | None = None,
    columns: Mapping[str, str] | None = None,
    limits: Limits | None = None,
    private: bool = False,
    own: Path | None = None,
    today: date | None = None,
) -> Iterator[Article | Fault]:
    """Yield an article, or the fault that kept it out, for each item of the sources.

    Of two articles with one id the second is a fault.

    Args:
        sources: files, folders, patterns, addresses, ``-`` for standard input.
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
    given = Given(default, outlet, columns, limits, today)
    reach = Reach(limits, columns, private, own)
    seen: dict[str, str] = {}
    for source in sources:
        for found in records(source, reach):
            if isinstance(found, Fault):
                yield found
            else:
                yield _alone(article_of(found, given), found, seen)


def _alone(article: Article | Fault, record: Record, seen: dict[str, str]) -> Article | Fault:
    """Return the article, or a fault where its id is another's."""
    if isinstance(article, Fault):
        return article
    before = seen.setdefault(article.id, record.name)
    if before != record.name:
        return fault(
            record.name, f"its id {article.id[:80]!r} is taken by {before}; it was left out"
        )
    return article
