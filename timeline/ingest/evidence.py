"""An article's day from all that bears on it, and what of its text is the article.

The last step of reading: whatever the file, its reader gives the text and what it was told.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Any
from urllib.parse import urlsplit

from timeline.ingest.day import Publication, decide
from timeline.ingest.day.clue import Clue
from timeline.ingest.day.gather import gather
from timeline.ingest.day.spelling import spelt
from timeline.ingest.furniture import Kind, furniture
from timeline.model.article import Furniture, blanked


def evidence(
    text: str,
    clues: Sequence[Clue] = (),
    *,
    title: str | None = None,
    url: str | None = None,
    path: str | None = None,
    language: str = "en",
    year: int | None = None,
    is_page: bool = False,
    today: date | None = None,
) -> dict[str, Any]:
    """Return the fields of an article that say its day, what says it, and what is furniture.

    Args:
        text: as it is stored.
        clues: what the reader of its file was told of its day.
        title: its headline.
        url: its address.
        path: where it was found.
        language: ISO 639 code of the text.
        year: of a dateline that has none, where something beside the text tells it.
        is_page: whether the text is that of a web page, whose own clues know what it shows.
        today: the day of reading; without it no day lies ahead.
    """
    marked = furniture(text)
    own = gather(
        text,
        title=title,
        url=url,
        path=path,
        language=language,
        year=year,
        is_page=is_page,
    )
    found = decide(
        [*clues, *own],
        text=blanked(text, marked),
        language=language,
        host=_host(url),
        pictured=_pictured(text, marked, language),
        today=today,
    )
    return {**fields_of(found), "furniture": marked}


def fields_of(found: Publication) -> dict[str, Any]:
    """Return a publication day as the fields of an article."""
    return {
        "published": found.published,
        "published_basis": found.basis,
        "published_sure": found.sure,
        "published_note": found.note,
        "published_candidates": found.candidates,
        "flags": found.flags,
    }


def _host(url: str | None) -> str | None:
    try:
        return urlsplit(url or "").hostname
    except ValueError:
        return None


def _pictured(text: str, marked: Sequence[Furniture], language: str) -> frozenset[date]:
    """Return the days that captions give their pictures: some pages take one for their own."""
    captions = [text[one.start : one.end] for one in marked if one.kind == Kind.CAPTION]
    return frozenset(found.day for one in captions for found in spelt(one, language))
