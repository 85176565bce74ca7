"""The dateline at the head of an article: "KYIV, 4 March (Agency) -"."""

from __future__ import annotations

import re
from datetime import date

from timeline.ingest.day.clue import Clue
from timeline.ingest.day.spelling import months_of
from timeline.model.vocabulary import PublishedBasis

# A dateline stands at the head of an article: beyond this many characters it is another text's.
HEAD = 1_500
_MONTH = "|".join(sorted(months_of("en"), key=len, reverse=True))
_DAY = rf"""(?: (?P<month>(?i:{_MONTH}))\.?\s+(?P<day>\d{{1,2}})
              | (?P<day2>\d{{1,2}})\s+(?P<month2>(?i:{_MONTH}))\.? )\b
          (?: ,?\s+(?P<year>\d{{4}}) )?"""
_PLACE = r"[A-Z][\w.'’/ -]{1,40} (?:,\s[\w.\s]{2,20})? (?:\s\[\w{2,}\])? ,\s+"
_DATELINES = tuple(
    re.compile(form, re.VERBOSE)
    for form in (
        rf"{_PLACE} {_DAY} \s* (?: \([^)\n]{{2,40}}\) )? \s* (?: [-–—:] )",  # KYIV, 4 March -
        rf"(?:^|\n)[*_\s]* {_DAY} \s* \([^)\n]{{2,40}}\) \s* (?: [-–—:] )",  # March 4 (Agency) -
    )
)


def in_dateline(text: str, year: int | None = None) -> Clue | None:
    """Return the day of the dateline of a text; without a year where nothing gives one.

    ``year`` completes one without, and comes from the file's metadata.

    >>> in_dateline("OSLO, Norway, March 4, 2025 - The envoys met.").day.isoformat()
    '2025-03-04'
    >>> in_dateline("Feb 10 (Agency) - The envoys met.").month_day
    (2, 10)
    >>> in_dateline("OSLO, 31 June - The envoys met.") is None
    True
    """
    for form in _DATELINES:
        if (match := form.search(text, 0, HEAD)) and (found := _clue(match, year)):
            return found
    return None


def _clue(match: re.Match[str], known: int | None) -> Clue | None:
    words = " ".join(match[0].strip(" \n*_-–—:").split())
    month = months_of("en")[(match["month"] or match["month2"]).lower()]
    number = int(match["day"] or match["day2"])
    year = int(match["year"]) if match["year"] else known
    try:
        day = date(year or 2000, month, number)  # a leap year: 29 February may be meant
    except ValueError:
        return None
    where = "the dateline" + ("" if match["year"] or not year else " and the year in the metadata")
    if year:
        return Clue(PublishedBasis.DATELINE, words, day, where=where)
    return Clue(PublishedBasis.DATELINE, words, month_day=(month, number), where=where)
