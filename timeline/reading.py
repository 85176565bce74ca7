"""Articles -> readings: what each tells, in one process or several; a fault costs one article."""

from __future__ import annotations

import logging
from collections.abc import Iterable, Iterator, Sequence
from itertools import chain, islice
from typing import NamedTuple

from timeline import extract, temporal
from timeline.config import Settings
from timeline.engine import WorkerLost, local
from timeline.errors import ModelMissingError
from timeline.model.article import Article
from timeline.model.fault import Fault
from timeline.model.mention import EventMention

log = logging.getLogger(__name__)


class Reading(NamedTuple):
    """What reading one article gave; ``fault`` says why it gave nothing."""

    mentions: list[EventMention]
    dates_only: bool = False
    fault: Fault | None = None


def readings(articles: Iterable[Article], settings: Settings) -> Iterator[tuple[Article, Reading]]:
    """Yield each article, in order, with its reading; many are read in several processes.

    Articles are asked for only a little ahead of what is yielded.
    """
    remaining = iter(articles)
    count = settings.workers or local.cores()
    first = [] if count == 1 else list(islice(remaining, settings.pool_from))
    chunks = chunked(chain(first, remaining), settings)
    if len(first) < settings.pool_from or count == 1:
        for chunk in chunks:
            yield from zip(chunk, read_chunk(chunk), strict=True)
        return
    for group, found in local.in_order(read_chunk, chunks, count):
        if isinstance(found, WorkerLost):
            found = [_failed(article, found) for article in group]
        yield from zip(group, found, strict=True)


def chunked(articles: Iterable[Article], settings: Settings) -> Iterator[list[Article]]:
    """Yield articles in chunks that are read together."""
    chunk: list[Article] = []
    letters = 0
    for article in articles:
        chunk.append(article)
        letters += len(article.text)
        if len(chunk) == settings.batch or letters > settings.batch_letters:
            yield chunk
            chunk, letters = [], 0
    if chunk:
        yield chunk


def read_chunk(chunk: Sequence[Article]) -> list[Reading]:
    """Return the reading of each article, in order; one that fails does not harm the others."""
    try:
        return _read_together(chunk)
    except Exception as error:
        if len(chunk) == 1:
            return [_failed(chunk[0], error)]
        # One of them cannot be read: find out which, and keep the others.
        return [reading for article in chunk for reading in read_chunk([article])]


def _read_together(chunk: Sequence[Article]) -> list[Reading]:
    pairs = [(article, _dates(article)) for article in (one.bare for one in chunk)]
    try:
        found = list(extract.mentions(pairs, batch=len(chunk)))
    except ModelMissingError as error:
        log.warning("%s", error)
        return [Reading([], dates_only=True) for _ in chunk]
    return [
        Reading(mentions, dates_only=article.language != "en")
        for article, mentions in zip(chunk, found, strict=True)
    ]


def _dates(article: Article) -> list[temporal.Timex]:
    """Return the expressions of an article; none in a language whose dates nobody here knows."""
    if not temporal.reads(article.language):
        return []
    day = article.day
    anchor = temporal.Anchor(day, sure=article.published_sure) if day else None
    return temporal.tag(article.text, anchor, language=article.language)


def _failed(article: Article, error: Exception) -> Reading:
    return Reading([], fault=fault_of(article.id, "extract", "could not be read", error))


def fault_of(item: str, stage: str, what: str, error: Exception) -> Fault:
    """Return the fault of an item that an error kept out, and log where it came from."""
    log.debug("%s, %s", item, stage, exc_info=error)
    return Fault(item=item, stage=stage, message=f"{what} ({type(error).__name__}: {error})")
