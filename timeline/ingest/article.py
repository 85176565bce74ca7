"""A record as a reader found it -> an article, with the evidence for its day."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Any
from urllib.parse import urlsplit

from pydantic import ValidationError

from timeline.ingest.day.clue import Clue
from timeline.ingest.day.page_clues import clue_of
from timeline.ingest.evidence import evidence
from timeline.ingest.readers import Record
from timeline.model.article import Article
from timeline.model.fault import Fault
from timeline.model.vocabulary import Flag, PublishedBasis
from timeline.temporal.languages.detect import language_of

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
    "source": ("source",),
}
# What people write where they know nothing.
_NOTHING = frozenset({"", "-", "na", "n/a", "nan", "none", "null", "unknown"})


@dataclass(frozen=True, slots=True)
class Defaults:
    """What stands in where an article says nothing, and the day of reading."""

    published: date | None = None
    outlet: str | None = None
    today: date | None = None


def article_of(record: Record, defaults: Defaults) -> Article | Fault:
    """Return the article of a record, or the fault that keeps it out.

    A day that cannot be read keeps the article, flagged; a language that is not given is detected.
    """
    fields = {name: _first(record.fields, names) for name, names in FIELDS.items()}
    text = fields["text"]
    if not isinstance(text, str) or not text.strip():
        return Fault(item=record.name, stage="read", message="has no text")
    try:
        _sourced(fields)
        fields["path"] = record.path
        fields["id"] = _identifier(fields, text)
        fields["outlet"] = fields["outlet"] or defaults.outlet
        fields["language"] = fields["language"] or language_of(text)
        fields |= _dated(text, fields, record, defaults)
        known = {name: value for name, value in fields.items() if value is not None}
        return Article.model_validate(known)
    except ValidationError as error:
        first = error.errors()[0]
        place = ".".join(str(part) for part in first["loc"])
        message = f"{place}: {first['msg'].lower()}, got {first['input']!r}"
        return Fault(item=record.name, stage="read", message=message)


def _sourced(fields: dict[str, Any]) -> None:
    """Take what a file calls its source for what it is: an address, or an outlet."""
    source = fields.pop("source")
    if isinstance(source, str) and source.strip():
        name = "url" if urlsplit(source).scheme in ("http", "https") else "outlet"
        fields[name] = fields[name] or source.strip()


def _dated(text: str, fields: dict[str, Any], record: Record, defaults: Defaults) -> dict[str, Any]:
    given, year = fields.pop("published"), fields.pop("year")
    stated, note = fields.pop("published_basis"), fields.pop("published_note")
    if stated and stated not in set(PublishedBasis):
        return {"published_basis": stated}  # the record refuses it, by name
    if isinstance(given, int) or (isinstance(given, str) and given.isdigit() and len(given) == 4):
        given, year = None, given  # a bare year dates no article, but completes its dateline
    clue = _given(given, PublishedBasis(stated or record.basis), fields["language"])
    if clue is None and defaults.published is not None and _is_nothing(given):
        day = defaults.published
        clue = Clue(PublishedBasis.GIVEN, day.isoformat(), day, where="the day given for all")
    found = evidence(
        text,
        [*record.clues, *filter(None, [clue])],
        title=fields["title"],
        url=fields["url"],
        path=record.path,
        language=fields["language"],
        year=int(year) if year else None,
        is_page=record.is_page,
        today=defaults.today,
    )
    if clue is None and not _is_nothing(given):
        note = (
            f"the day given with it, {str(given)[:60]!r}, cannot be read; {found['published_note']}"
        )
        found |= {"flags": (Flag.UNREADABLE, *found["flags"]), "published_sure": False}
    return {**found, "published_note": note or found["published_note"]}


def _given(given: Any, basis: PublishedBasis, language: str) -> Clue | None:
    return None if _is_nothing(given) else clue_of(basis, str(given), "what came with it", language)


def _is_nothing(given: Any) -> bool:
    return given is None or str(given).strip().lower() in _NOTHING


def _identifier(fields: dict[str, Any], text: str) -> str:
    """Return the id as given, else the address, else a hash of the text at this first reading."""
    if fields["id"] is not None:
        return str(fields["id"])
    return fields["url"] or hashlib.sha256(text.encode()).hexdigest()[:16]


def _first(fields: dict[str, Any], names: Iterable[str]) -> Any:
    return next((fields[name] for name in names if fields.get(name) is not None), None)
