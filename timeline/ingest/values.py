"""Values of an article's fields in the shapes that files have them -> plain words."""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import UTC, date, datetime
from functools import cache
from math import isfinite
from typing import Any
from urllib.parse import urlsplit

from timeline.ingest.day.clue import Clue
from timeline.ingest.day.spelling import FIRST_YEAR, LAST_YEAR, spelt, stamp_of
from timeline.ingest.outlets import outlet_of
from timeline.model.vocabulary import PublishedBasis

# Seconds and milliseconds since 1970 that news of the last and next decades can have.
_SECONDS, _MILLISECONDS = (1e8, 5e9), (1e11, 5e12)
_TAG = re.compile(
    r"</?(?:p|br|div|span|a|ul|ol|li|h[1-6]|b|i|em|strong|article|blockquote)\b[^>]*>"
)


def words_of(value: Any) -> str | None:
    """Return a value as words: an object by its name, a list as its members.

    >>> words_of({"name": "Wire"}), words_of([{"name": "A. B."}, "C. D."]), words_of(7)
    ('Wire', 'A. B., C. D.', '7')
    """
    match value:
        case None | bool():
            return None
        case str():
            return value.strip().encode("utf-8", "replace").decode() or None
        case Mapping():
            keys = ("name", "title", "main", "original", "content", "text", "value", "url")
            return next((words for key in keys if (words := words_of(value.get(key)))), None)
        case list() | tuple():
            parts = list(dict.fromkeys(filter(None, map(words_of, value))))
            return ", ".join(parts) or None
        case _:
            return str(value)


def text_of(value: Any) -> str | None:
    """Return a text as it stands; of a list, its members a line each."""
    if isinstance(value, list | tuple):
        return "\n".join(filter(None, map(text_of, value))) or None
    if isinstance(value, Mapping):
        return words_of(value)
    return value if isinstance(value, str) and value.strip() else None


def has_tags(text: str) -> bool:
    """Tell whether a text is written in HTML."""
    return bool(_TAG.search(text))


def outlet_named(value: Any, url: str | None) -> str | None:
    """Return the outlet: as named, by its host where a host is all that is told."""
    name = words_of(value)
    if name is None:
        return outlet_of(_host(url))
    return outlet_of(name.lower()) if re.fullmatch(r"[\w-]+(\.[\w-]+)+", name) else name


def _host(url: str | None) -> str | None:
    try:
        return urlsplit(url or "").hostname
    except ValueError:
        return None


def language_named(value: Any) -> str | None:
    """Return the ISO 639 code of a language told by a code or a name, in any case.

    >>> language_named("en-US"), language_named("EN"), language_named("Ukrainian")
    ('en', 'en', 'uk')
    """
    name = (words_of(value) or "").replace("_", "-").partition("-")[0].strip().lower()
    if re.fullmatch(r"[a-z]{2}", name):
        return name
    return _languages().get(name)


@cache
def _languages() -> dict[str, str]:
    from babel import Locale

    names = Locale("en").languages.items()
    return {name.lower(): code for code, name in names if len(code) == 2}


def clue_of_day(value: Any, basis: PublishedBasis, language: str) -> Clue | None:
    """Return the clue that a field gives; None where no day can be read from it.

    >>> clue_of_day(1741046400, PublishedBasis.METADATA, "en").says.isoformat()
    '2025-03-04'
    >>> clue_of_day("4 March 2025", PublishedBasis.METADATA, "en").says.isoformat()
    '2025-03-04'
    >>> clue_of_day(True, PublishedBasis.METADATA, "en") is None
    True
    """
    at = _moment(value, language)
    if at is None:
        return None
    other = None
    if isinstance(value, str) and not isinstance(at, datetime):
        other = next((one.other for one in spelt(value, language) if one.day == at), None)
    stamp = at if isinstance(at, datetime) else None
    day = None if isinstance(at, datetime) else at
    return Clue(basis, str(value), day, stamp, other=other, where="what came with the text")


def _moment(value: Any, language: str) -> date | datetime | None:
    match value:
        case bool():
            return None
        case datetime() | date():
            return value
        case int() | float():
            return _since_1970(value)
        case Mapping():
            return _moment(next(iter(value.values()), None), language)
        case str():
            words = value.strip()
            if re.fullmatch(r"\d{9,13}(\.\d+)?", words):
                return _since_1970(float(words))
            return stamp_of(words, language)
        case _:
            return None


def _since_1970(number: float) -> date | datetime | None:
    if _SECONDS[0] <= number <= _SECONDS[1]:
        return datetime.fromtimestamp(number, UTC)
    if _MILLISECONDS[0] <= number <= _MILLISECONDS[1]:
        return datetime.fromtimestamp(number / 1000, UTC)
    return stamp_of(str(int(number))) if isfinite(number) and number == int(number) else None


def year_of(value: Any) -> int | None:
    """Return a bare year, which dates no article but completes its dateline.

    >>> year_of("2025"), year_of(2025), year_of("soon"), year_of([2025])
    (2025, 2025, None, None)
    """
    if isinstance(value, bool) or not isinstance(value, int | str):
        return None
    words = str(value).strip()
    is_year = len(words) == 4 and words.isascii() and words.isdigit()
    return int(words) if is_year and FIRST_YEAR <= int(words) <= LAST_YEAR else None
