"""Files, folders and piped text -> articles, each with its publication day and its basis."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator
from datetime import datetime
from typing import Any

from pydantic import ValidationError

from timeline.errors import PublicationDayError
from timeline.ingest.day.clue import Clue
from timeline.ingest.evidence import evidence
from timeline.ingest.published import parse_day
from timeline.ingest.readers import Record, records
from timeline.model.article import Article
from timeline.model.fault import Fault
from timeline.model.vocabulary import PublishedBasis
from timeline.temporal.detect import language_of

__all__ = ["parse_day", "read"]

# Field of an article -> the names under which files have it, in order of preference.
FIELDS = {
    "id": ("id",),
    "text": ("text", "body", "content"),
    "title": ("title", "headline"),
    "outlet": ("outlet", "publisher"),
    "url": ("url", "link"),
    "author": ("author", "byline"),
    "language": ("language", "lang"),
    "published": ("published", "date"),
    "published_basis": ("published_basis",),
    "published_note": ("published_note",),
    "year": ("year",),
}


def read(
    sources: Iterable[str], *, published: str | None = None, outlet: str | None = None
) -> Iterator[Article | Fault]:
    """Yield an article, or the fault that kept it out, for each item of the sources.

    ``published`` and ``outlet`` stand in where an item gives none; a language that is not given is
    detected. Of two articles with one id the second is a fault.

    Raises:
        PublicationDayError: ``published`` is no day.
    """
    default = parse_day(published) if published else None
    seen: dict[str, tuple[str, Article]] = {}
    for source in sources:
        for found in records(source):
            if isinstance(found, Fault):
                yield found
                continue
            article = _article(found, default, outlet)
            if isinstance(article, Article):
                name, first = seen.setdefault(article.id, (found.name, article))
                if first is not article:
                    message = f"its id {article.id!r} is taken by {name}; it was left out"
                    article = Fault(item=found.name, stage="read", message=message)
            yield article


def _article(record: Record, default: Any, outlet: str | None) -> Article | Fault:
    fields = {name: _first(record.fields, names) for name, names in FIELDS.items()}
    text = fields["text"]
    if not isinstance(text, str) or not text.strip():
        return Fault(item=record.name, stage="read", message="has no text")
    try:
        fields["id"] = _identifier(fields, text)
        fields["outlet"] = fields["outlet"] or outlet
        fields["language"] = fields["language"] or language_of(text)
        fields |= _dated(text, fields, record, default)
        known = {name: value for name, value in fields.items() if value is not None}
        return Article.model_validate(known)
    except PublicationDayError as error:
        return Fault(item=record.name, stage="read", message=str(error))
    except ValidationError as error:
        first = error.errors()[0]
        place = ".".join(str(part) for part in first["loc"])
        message = f"{place}: {first['msg'].lower()}, got {first['input']!r}"
        return Fault(item=record.name, stage="read", message=message)


def _dated(text: str, fields: dict[str, Any], record: Record, default: Any) -> dict[str, Any]:
    given, basis = fields.pop("published"), record.basis
    stated, note = fields.pop("published_basis"), fields.pop("published_note")
    year = fields.pop("year")
    if isinstance(given, int) or (isinstance(given, str) and given.isdigit() and len(given) == 4):
        given, year = None, given  # a bare year dates no article, but completes its dateline
    if given is None and default is not None:
        given, basis, stated = default, PublishedBasis.GIVEN, None
    if stated and stated not in set(PublishedBasis):
        return {"published_basis": stated}  # the record refuses it, by name
    clues = [_clue(given, stated or basis)] if given is not None else []
    found = evidence(
        text,
        clues,
        title=fields["title"],
        url=fields["url"],
        language=fields["language"],
        year=int(year) if year else None,
    )
    return {**found, "published_note": note or found["published_note"]}


def _clue(given: Any, basis: PublishedBasis | str) -> Clue:
    at = parse_day(given)
    stamp = at if isinstance(at, datetime) else None
    day = None if stamp else at
    return Clue(PublishedBasis(basis), str(given), day, stamp, where="what came with the text")


def _identifier(fields: dict[str, Any], text: str) -> str:
    """Return the id as given, else the address, else a hash of the text at this first reading."""
    if fields["id"] is not None:
        return str(fields["id"])
    return fields["url"] or hashlib.sha256(text.encode()).hexdigest()[:16]


def _first(fields: dict[str, Any], names: Iterable[str]) -> Any:
    return next((fields[name] for name in names if fields.get(name) is not None), None)
