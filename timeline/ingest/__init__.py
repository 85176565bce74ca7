"""Files, folders and piped text -> articles, each with its publication day and its basis."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date, datetime

from timeline.ingest.article import Defaults, article_of
from timeline.ingest.published import parse_day
from timeline.ingest.readers import records
from timeline.model.article import Article
from timeline.model.fault import Fault

__all__ = ["parse_day", "read"]


def read(
    sources: Iterable[str],
    *,
    published: str | None = None,
    outlet: str | None = None,
    today: date | None = None,
) -> Iterator[Article | Fault]:
    """Yield an article, or the fault that kept it out, for each item of the sources.

    ``published`` and ``outlet`` stand in where an item gives none; ``today`` is the day of
    reading, without which no publication day lies ahead. Of two articles with one id the second is
    a fault.

    Raises:
        PublicationDayError: ``published`` is no day.
    """
    given = parse_day(published) if published else None
    day = given.date() if isinstance(given, datetime) else given
    defaults = Defaults(day, outlet, today)
    seen: dict[str, tuple[str, Article]] = {}
    for source in sources:
        for found in records(source):
            if isinstance(found, Fault):
                yield found
                continue
            article = article_of(found, defaults)
            if isinstance(article, Article):
                name, first = seen.setdefault(article.id, (found.name, article))
                if first is not article:
                    message = f"its id {article.id!r} is taken by {name}; it was left out"
                    article = Fault(item=found.name, stage="read", message=message)
            yield article
