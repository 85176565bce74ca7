"""Days as an editor gives them: in words, as EDTF, or as two bounds."""

from __future__ import annotations

import re
from datetime import date

from timeline.errors import InputError
from timeline.temporal import resolve
from timeline.temporal.values.when import When
from timeline.temporal.writing.edtf import from_text

# "2025-10-21 .. 2025-10-31": one day somewhere between the two.
_BOUNDS = re.compile(r"(\d{4}-\d\d-\d\d)?\s*(?:\.\.|…)\s*(\d{4}-\d\d-\d\d)?")
# Words for "on no day that is known".
_NO_DAY = frozenset({"", "-", "unknown", "undated", "none"})


def days(phrase: str, anchor: date | None) -> When | None:
    """Return the days that a phrase gives; none for "unknown".

    Two bounds are one day between them, an EDTF interval lasts from its start to its end; words
    are measured from the day on which the article came out.

    Raises:
        InputError: it cannot be read, or only a part of it.

    >>> days("2025-10-21..2025-10-31", None).shape, days("2025-10-21/2025-10-31", None).shape
    (<Shape.POINT: 'point'>, <Shape.SPAN: 'span'>)
    >>> days("late October", date(2025, 11, 19)).earliest
    datetime.date(2025, 10, 21)
    """
    words = " ".join(phrase.split())
    if words.lower() in _NO_DAY:
        return None
    if found := _BOUNDS.fullmatch(words):
        return _between(*found.groups())
    try:
        return from_text(words)
    except ValueError:
        return _said(words, anchor)


def _between(first: str | None, last: str | None) -> When:
    try:
        sides = [date.fromisoformat(day) if day else None for day in (first, last)]
        return When.point(*sides)
    except ValueError as error:
        raise InputError(f"these bounds cannot be: {error}") from None


def _said(words: str, anchor: date | None) -> When:
    try:
        found = resolve(words, anchor)
    except ValueError:
        raise InputError(f"no day can be read from {words!r}") from None
    if found.when is None or (found.when.earliest is None and found.when.latest is None):
        told = "" if anchor else "; the article has no publication day to measure it from"
        raise InputError(f"{words!r} gives no day{told}")
    if not _covers(found.text, words):
        raise InputError(f"only {found.text!r} of it can be read as days")
    return found.when


def _covers(read: str, words: str) -> bool:
    """Tell whether all was read but a preposition before it."""
    rest = words.lower().replace(read.lower(), "", 1).split()
    return set(rest) <= {"on", "in", "the", "of", "at", "during"}
