"""The syntax of the search field: words, "phrases", ``actor:``, ``before:`` and the like."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, timedelta

from timeline.model.vocabulary import EventType

_TOKEN = re.compile(r'(?P<no>-)?(?:(?P<field>[a-z]+):)?(?:"(?P<phrase>[^"]*)"|(?P<word>[^\s"]+))')
_COLUMNS = {"actor": "actors", "place": "place", "outlet": "outlets"}
_SECOND_DAY = date.min + timedelta(days=1)  # nothing is before the first
_DAY = re.compile(r"(\d{4})(?:-(\d{1,2}))?(?:-(\d{1,2}))?")


@dataclass(frozen=True, slots=True)
class Search:
    """A parsed search.

    ``wanted`` and ``unwanted`` are FTS5 expressions or empty; ``first`` and ``last`` are
    inclusive days.
    """

    wanted: str
    unwanted: str
    types: frozenset[EventType]
    first: date | None
    last: date | None


def parse(text: str) -> Search:
    """Return what a search asks for; words that are no operator are looked up as they stand.

    >>> parse('summit actor:putin -oil before:2025-10').wanted
    '"summit"* AND {actors}: "putin"*'
    """
    wanted: list[str] = []
    unwanted: list[str] = []
    types: set[EventType] = set()
    first = last = None
    for token in _TOKEN.finditer(text):
        field, words = token["field"], token["phrase"] or token["word"] or ""
        day = _day(words) if field in ("before", "after") else None
        if field == "type" and words in set(EventType):
            types.add(EventType(words))
        elif field == "before" and day:
            last = max(day, _SECOND_DAY) - timedelta(days=1)
        elif field == "after" and day:
            first = day
        elif term := _term(field, words, whole=token["phrase"] is not None):
            (unwanted if token["no"] else wanted).append(term)
    return Search(" AND ".join(wanted), " OR ".join(unwanted), frozenset(types), first, last)


def _term(field: str | None, words: str, *, whole: bool) -> str:
    """Return one FTS5 term: quoted, so that no character of the reader's is an operator."""
    column = _COLUMNS.get(field or "")
    if field and column is None:
        words = f"{field} {words}"
    if not re.search(r"\w", words):
        return ""
    quoted = '"' + words.replace('"', '""') + '"' + ("" if whole else "*")
    return f"{{{column}}}: {quoted}" if column else quoted


def _day(words: str) -> date | None:
    """Return the first day of ``2025``, ``2025-10`` or ``2025-10-21``."""
    match = _DAY.fullmatch(words)
    try:
        return date(*(int(part or 1) for part in match.groups())) if match else None
    except ValueError:
        return None
