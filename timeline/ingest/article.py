"""Record -> article: fields under their names, day weighed, outlet and language told apart."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Any

from pydantic import ValidationError

from timeline.config import Limits
from timeline.errors import InputError
from timeline.ingest.aliases import canonical
from timeline.ingest.evidence import evidence
from timeline.ingest.outlets import outlet_of
from timeline.ingest.page import plain_text
from timeline.ingest.record import Record, fault, told
from timeline.ingest.values import (
    clue_of_day,
    has_tags,
    language_named,
    outlet_named,
    text_of,
    words_of,
    year_of,
)
from timeline.model.article import Article
from timeline.model.fault import Fault
from timeline.model.vocabulary import Flag, PublishedBasis
from timeline.temporal.languages.detect import language_of

# A letter that stands where bytes were none of their encoding.
_LOST = "\ufffd"


@dataclass(frozen=True, slots=True)
class Given:
    """What the person who asked told of all articles.

    Args:
        published: the day of those that give none.
        outlet: of those that name none.
        columns: the column of a field.
        limits: caps on sizes.
        today: the day of reading.
    """

    published: date | datetime | None = None
    outlet: str | None = None
    columns: Mapping[str, str] = field(default_factory=dict)
    limits: Limits = field(default_factory=Limits)
    today: date | None = None


def article_of(record: Record, given: Given) -> Article | Fault:
    """Return the article of a record, or the fault that keeps it out, whatever it raises."""
    try:
        return _article(record, given)
    except ValidationError as error:
        first = error.errors()[0]
        place = ".".join(str(part) for part in first["loc"])
        value = repr(first["input"])[:80]
        return fault(record.name, f"{place}: {first['msg'].lower()}, got {value}")
    except Exception as error:
        return fault(record.name, told(error))


def _article(record: Record, given: Given) -> Article:
    fields = canonical(record.fields, given.columns)
    text, flags = _text(record, fields)
    if len(text) > given.limits.article_letters:
        raise InputError(f"is longer than {given.limits.article_letters:,} letters")
    url = words_of(fields.get("url"))
    outlet = outlet_named(fields.get("outlet"), None) or given.outlet or outlet_named(None, url)
    if record.is_page and url:
        outlet = given.outlet or _of_page(url, outlet)
    language = language_named(fields.get("language")) or language_of(text)
    known = {
        "id": words_of(fields.get("id")) or url or _hash(text),
        "text": text,
        "title": words_of(fields.get("title")),
        "outlet": outlet,
        "url": url,
        "author": words_of(fields.get("author")),
        "language": language,
        "path": record.path,
        **_dated(record, fields, given, text, language, url),
    }
    known["flags"] = tuple(dict.fromkeys((*known["flags"], *flags)))
    return Article.model_validate({key: one for key, one in known.items() if one is not None})


def _of_page(url: str, sitename: str | None) -> str | None:
    """Return the outlet of a page: the known one of its host, else what the page calls itself."""
    host = url.partition("://")[2].partition("/")[0]
    known = outlet_of(host)
    return sitename if sitename and known == host.lower().removeprefix("www.") else known


def _text(record: Record, fields: Mapping[str, Any]) -> tuple[str, list[Flag]]:
    """Return the text of an article, and what is to be said of it.

    Raises:
        InputError: there is none.
    """
    flags = list(record.flags)
    text = text_of(fields.get("text"))
    if text is None and (text := text_of(fields.get("teaser"))):
        flags.append(Flag.TEASER)
    if text and not record.is_verbatim and not record.is_page and has_tags(text):
        text = plain_text(text)
    if not text or not text.strip():
        raise InputError("has no text")
    if not record.is_verbatim:
        text = text.encode("utf-8", "replace").decode()  # half of a pair of code units is no letter
    if _LOST in text:
        flags.append(Flag.DECODED)
    return text, flags


def _hash(text: str) -> str:
    return hashlib.sha256(text.encode("utf-8", "replace")).hexdigest()[:16]


def _dated(
    record: Record,
    fields: Mapping[str, Any],
    given: Given,
    text: str,
    language: str,
    url: str | None,
) -> dict[str, Any]:
    """Return the fields of an article that say its day, and what is furniture."""
    day, basis = fields.get("published"), fields.get("published_basis") or record.basis
    year = year_of(fields.get("year"))
    if (bare := year_of(day)) is not None:
        day, year = None, year or bare  # a bare year dates no article, but completes its dateline
    if day is None and not record.clues and given.published is not None:
        day, basis = given.published, PublishedBasis.GIVEN
    clues = list(record.clues)
    if basis not in set(PublishedBasis):
        raise InputError(f"published_basis: {str(basis)[:40]!r} is none of those known")
    clue = clue_of_day(day, PublishedBasis(basis), language) if day is not None else None
    clues += [clue] if clue else []
    found = evidence(
        text,
        clues,
        title=words_of(fields.get("title")),
        url=url,
        path=record.path,
        language=language,
        year=year,
        is_page=record.is_page,
        today=given.today,
    )
    return _noted(found, fields, day if day is not None and clue is None else None)


def _noted(found: dict[str, Any], fields: Mapping[str, Any], unreadable: Any) -> dict[str, Any]:
    """Return the fields of a day with what was said of it, and what could not be read."""
    notes = [words_of(fields.get("published_note")) or found["published_note"]]
    flags: tuple[Flag, ...] = found["flags"]
    if unreadable is not None:
        notes.insert(0, f"no day can be read from {str(unreadable)[:60]!r}")
        flags = (Flag.UNREADABLE, *flags)
    said = "; ".join(filter(None, notes)) or None
    sure = found["published_sure"] and unreadable is None
    return {**found, "published_note": said, "flags": flags, "published_sure": sure}
