"""Words -> days, in the spellings that pages, files and feeds use; names of months from CLDR."""

from __future__ import annotations

import re
from calendar import month_abbr, month_name
from collections.abc import Iterator
from datetime import date, datetime
from email.utils import parsedate_to_datetime
from functools import cache
from typing import NamedTuple

# Years that articles on file come from; other numbers of four digits are something else.
FIRST_YEAR, LAST_YEAR = 1700, 2199
# The name of a zone behind a time: "10:07:01 CEST", "+02:00CET".
_ZONE_NAME = re.compile(r"(?<=[\d:])\s*[A-Z]{3,4}$")
_ONE_DIGIT = re.compile(r":(\d)(?!\d)")  # "23:15:0Z"
# English that names no region may be read either way, and that of America month first.
_MONTH_FIRST, _EITHER = ("en-us", "en-ph"), ("en",)

# Order of a spelling's parts -> how it is written. MONTH stands for the names of months.
_FORMS = (
    ("ymd", r"(?<![\d.])(\d{4})([-/.])(\d{1,2})\2(\d{1,2})(?!\d)"),
    ("ymd", r"(?<!\d)(\d{4})\s?([年년])\s?(\d{1,2})\s?[月월]\s?(\d{1,2})\s?[日일]"),
    ("dmy", r"(?<![\d.:/])(\d{1,2})\s?([-/.])\s?(\d{1,2})\s?\2\s?(\d{4})(?!\d)"),
    ("dMy", r"(?<!\d)(\d{1,2})(?:st|nd|rd|th|er|[.º])?([-\s]+)(?:of |de |d[’'])?(MONTH)(?!\w)"
            r"[.,]?[-\s]+(?:del? )?(\d{4})(?!\d)"),
    ("Mdy", r"(?<!\w)(MONTH)(?!\w)(\.?\s?)(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})(?!\d)"),
    ("yMd", r"(?<!\d)(\d{4})([.\s]\s?)(MONTH)(?!\w)\.?\s?(\d{1,2})(?!\d)"),
)  # fmt: skip


class Spelt(NamedTuple):
    """A day found in words, its offsets, and the other day that its digits could mean."""

    start: int
    end: int
    day: date
    other: date | None = None


def stamp_of(text: str, language: str = "en") -> datetime | date | None:
    """Return the moment or day that a field written for machines names; None where none does.

    ISO 8601 in any form, then that of mail and feeds, then any spelling of :func:`spelt`. A time
    without a zone keeps none.

    >>> stamp_of("20200516T14:51:53Z").isoformat()
    '2020-05-16T14:51:53+00:00'
    >>> stamp_of("2020-09-25T16:02:50CDT").isoformat()
    '2020-09-25T16:02:50'
    >>> stamp_of("Sun, 11 Oct 2020 07:34:36 GMT").isoformat()
    '2020-10-11T07:34:36+00:00'
    >>> stamp_of("September 4, 2020"), stamp_of("2020")
    (datetime.date(2020, 9, 4), None)
    """
    words = text.strip()
    if not any(letter.isdigit() for letter in words) or (words.isdigit() and len(words) != 8):
        return None
    forms = (words, _ZONE_NAME.sub("", words), _ONE_DIGIT.sub(r":0\1", words))
    moment = next(filter(None, map(_iso, forms)), None) or _mail(words)
    if moment is not None:
        return moment if FIRST_YEAR <= moment.year <= LAST_YEAR else None
    return next((found.day for found in spelt(words[:200], language)), None)


def _iso(words: str) -> datetime | date | None:
    try:
        moment = datetime.fromisoformat(words)
    except ValueError:
        return None
    return moment if ":" in words or "T" in words else moment.date()


def _mail(words: str) -> datetime | None:
    try:
        return parsedate_to_datetime(words) if ":" in words else None
    except (ValueError, TypeError, IndexError, OverflowError):
        return None


def spelt(text: str, language: str = "en") -> Iterator[Spelt]:
    """Yield the whole days, with their year, that a text names, in order and apart.

    Args:
        text: words in any language; months are known in English and in ``language``.
        language: ISO 639 code, with its region where that is known: it decides 03/04/2020.

    >>> [found.day.isoformat() for found in spelt("Kyiv, 4. März 2025, upd. 5/3/2025", "de")]
    ['2025-03-04', '2025-03-05']
    >>> next(spelt("03/04/2020", "en-US")).day.month, next(spelt("03/04/2020")).other.month
    (3, 3)
    >>> [found.day.isoformat() for found in spelt("2020年4月1日, Sept. 3rd 2020")]
    ['2020-04-01', '2020-09-03']
    """
    tongue = language.lower()
    months, patterns = _patterns(tongue.partition("-")[0])
    found = [
        read
        for order, pattern in patterns
        for match in pattern.finditer(text)
        if (read := _read(order, match, months, tongue))
    ]
    end = 0
    for one in sorted(found):
        if one.start >= end:
            yield one
            end = one.end


def _read(order: str, match: re.Match[str], months: dict[str, int], tongue: str) -> Spelt | None:
    first, _, second, third = match.groups()
    parts = dict(zip(order, (first, second, third), strict=True))
    year = int(parts["y"])
    month = months[_plain(parts["M"])] if "M" in parts else int(parts["m"])
    number = int(parts["d"])
    turned = None
    if order == "dmy":
        if month > 12 or (tongue.startswith(_MONTH_FIRST) and number <= 12):
            number, month = month, number
        elif tongue in _EITHER and number != month:
            turned = _day(year, number, month)
    day = _day(year, month, number)
    return Spelt(*match.span(), day, turned) if day else None


def _day(year: int, month: int, number: int) -> date | None:
    try:
        return date(year, month, number) if FIRST_YEAR <= year <= LAST_YEAR else None
    except ValueError:
        return None


@cache
def _patterns(language: str) -> tuple[dict[str, int], tuple[tuple[str, re.Pattern[str]], ...]]:
    months = months_of(language)
    names = "|".join(sorted(map(re.escape, months), key=len, reverse=True))
    made = [(order, form.replace("MONTH", names)) for order, form in _FORMS]
    return months, tuple((order, re.compile(form, re.IGNORECASE)) for order, form in made)


@cache
def months_of(language: str) -> dict[str, int]:
    """Return the number of each month by its names, in lower case: those of English too.

    >>> months_of("uk")["березня"], months_of("en")["sept"]
    (3, 9)
    """
    pairs = [*enumerate(month_name), *enumerate(month_abbr), (9, "Sept")]
    english = {name.lower(): number for number, name in pairs if name}
    return english if language == "en" else english | _cldr(language)


def _cldr(language: str) -> dict[str, int]:
    """Return the names that the locale data of a language gives, with the particles taken off."""
    from babel import Locale, UnknownLocaleError

    try:
        forms = Locale.parse(language).months
    except (UnknownLocaleError, ValueError):
        return {}
    names = [
        (_plain(name), number)
        for context in ("format", "stand-alone")
        for width in ("wide", "abbreviated")
        for number, name in forms[context][width].items()
    ]
    return {name: number for name, number in names if not name[:1].isdigit()}


def _plain(name: str) -> str:
    return re.sub(r"^(de |d[’'])", "", name.lower()).rstrip(".")
