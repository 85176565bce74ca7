"""The day in an article's address, and in the names of its folder and file."""

from __future__ import annotations

import re
from datetime import date
from pathlib import PurePosixPath
from urllib.parse import unquote, urlsplit

from timeline.ingest.day.clue import Clue
from timeline.ingest.day.spelling import months_of
from timeline.model.vocabulary import PublishedBasis

# The web is not older; a number in an address that says less is no year.
_FIRST_YEAR = 1994
_MONTHS = "|".join(sorted(months_of("en"), key=len, reverse=True))
_FORMS = tuple(
    re.compile(form, re.IGNORECASE)
    for form in (
        rf"(?<!\d)(?P<y>\d{{4}})(?P<s>[/_.-])(?P<m>\d{{1,2}}|{_MONTHS})(?P=s)(?P<d>\d{{1,2}})(?!\d)",
        r"(?<!\d)(?P<y>\d{4})/(?P<m>[01]\d)(?P<d>[0-3]\d)(?=/)",
        r"(?<!\d)(?P<y>\d{4})(?P<m>[01]\d)(?P<d>[0-3]\d)(?!\d)",
        r"(?<!\d)(?P<d>\d{1,2})(?P<s>[_.-])(?P<m>\d{1,2})(?P=s)(?P<y>\d{4})(?!\d)",
    )
)


def in_address(url: str | None) -> Clue | None:
    """Return the day that the path of an address names; what stands behind "?" is not asked.

    >>> in_address("https://example.org/2025/mar/04/envoys-meet").day.isoformat()
    '2025-03-04'
    >>> in_address("https://example.org/news/envoys-meet-20250304").day.isoformat()
    '2025-03-04'
    >>> in_address("https://example.org/story-12541713") is None
    True
    """
    try:
        path = unquote(urlsplit(url or "").path)
    except ValueError:
        return None
    return _clue(path, PublishedBasis.ADDRESS, "the address")


def in_path(path: str | None) -> Clue | None:
    """Return the day that the name of a file, else of the nearest folder above it, gives.

    >>> in_path("cuttings/2011-01-25/138.htm.txt").day.isoformat()
    '2011-01-25'
    """
    for name in reversed(PurePosixPath((path or "").replace("\\", "/").replace("!", "/")).parts):
        if found := _clue(name, PublishedBasis.PATH, "the name of its file or folder"):
            return found
    return None


def _clue(words: str, basis: PublishedBasis, where: str) -> Clue | None:
    for match in (match for form in _FORMS for match in form.finditer(words)):
        if day := _day(match):
            return Clue(basis, match[0], day, where=where)
    return None


def _day(match: re.Match[str]) -> date | None:
    month = match["m"].lower()
    number = months_of("en")[month] if month in months_of("en") else int(month)
    try:
        day = date(int(match["y"]), number, int(match["d"]))
    except ValueError:
        return None
    return day if day.year >= _FIRST_YEAR else None
