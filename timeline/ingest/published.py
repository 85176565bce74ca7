"""The day an article came out, and how it is known."""

from __future__ import annotations

import re
from calendar import month_name
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from timeline.errors import PublicationDayError
from timeline.model.vocabulary import PublishedBasis

# A dateline stands at the head of an article: beyond this many characters it is another text's.
HEAD = 1_500
_MONTHS = [name.lower() for name in month_name]
_MONTH = "|".join(f"{name[:3]}(?:{name[3:]}|t)?" for name in _MONTHS[1:])
_DATELINE = re.compile(
    rf"""[A-Z][\w.'’/ -]{{1,40}} (?:\s\[\w{{2,}}\])? ,\s+           # KYIV,  Washington [US],
    (?: (?P<month>(?i:{_MONTH}))\.?\s+(?P<day>\d{{1,2}})
      | (?P<day2>\d{{1,2}})\s+(?P<month2>(?i:{_MONTH})) )\b
    (?: ,?\s+(?P<year>\d{{4}}) )?
    \s* (?: \([^)\n]{{2,40}}\) )? \s* (?: [-–—:] )""",
    re.VERBOSE,
)


@dataclass(frozen=True, slots=True)
class Published:
    """A publication day or time, its basis, and a note where something is to be said."""

    at: date | datetime | None
    basis: PublishedBasis
    note: str | None = None


def parse_day(value: Any) -> date | datetime:
    """Return the day, or the time with its zone, that an ISO 8601 value names.

    A time without a zone gives its day only.

    Raises:
        PublicationDayError: it is no such value, or a day that does not exist.
    """
    if isinstance(value, datetime):
        return value if value.tzinfo else value.date()
    if isinstance(value, date):
        return value
    try:
        moment = datetime.fromisoformat(str(value).strip())
    except ValueError:
        raise PublicationDayError(f"published must be YYYY-MM-DD, got {str(value)!r}") from None
    if moment.tzinfo and len(str(value).strip()) > len("2025-11-20"):
        return moment
    return moment.date()


def publication(
    text: str, given: Any, basis: PublishedBasis, *, year: int | None = None
) -> Published:
    """Return when an article was published: as given, else as its dateline has it.

    ``year`` completes a dateline without one; it comes from the file's metadata and is never
    guessed.

    Raises:
        PublicationDayError: the given value is no day.
    """
    if given is not None:
        return Published(parse_day(given), basis)
    match = _DATELINE.search(text, 0, HEAD)
    if match is None:
        return Published(None, PublishedBasis.MISSING, "no publication day was given")
    words = " ".join(match[0].rstrip("-–—: ").split())
    found_year = int(match["year"]) if match["year"] else year
    if found_year is None:
        note = f"the dateline '{words}' has no year, and nothing else gives one"
        return Published(None, PublishedBasis.MISSING, note)
    month = (match["month"] or match["month2"]).lower()[:3]
    number = next(i for i, name in enumerate(_MONTHS) if name.startswith(month))
    try:
        day = date(found_year, number, int(match["day"] or match["day2"]))
    except ValueError:
        raise PublicationDayError(
            f"the dateline '{words}' names a day that does not exist"
        ) from None
    told = "" if match["year"] else "; the year comes from the file's metadata"
    return Published(day, PublishedBasis.DATELINE, f"dateline '{words}'{told}")
