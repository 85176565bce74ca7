"""What the text itself tells of its day: weekdays that fit or do not, days after it, years off."""

from __future__ import annotations

import re
from calendar import day_name
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from timeline.ingest.day.spelling import Spelt, months_of, spelt

# Characters in which a report says on which day it happened.
LEAD = 1_000
_MONTH = "|".join(sorted(months_of("en"), key=len, reverse=True))
_WEEKDAYS = {name.lower(): number for number, name in enumerate(day_name)}
_WEEKDAY = re.compile(rf"\b(?:on|late|early) ({'|'.join(day_name)})\b(?! (?:{_MONTH}))", re.I)
_BOTH = re.compile(
    rf"\b({'|'.join(day_name)}),? \(?(?:({_MONTH})\.? (\d{{1,2}})|(\d{{1,2}}) ({_MONTH}))\b"
    r"(?!,? \d{4})",
    re.I,
)
# Words by which a sentence looks ahead; without them a day that it names is told as past.
_AHEAD = re.compile(
    r"\b(?:will|would|shall|may|might|could|should|must|to|until|till|by|through|from|"
    r"plan\w*|expect\w*|schedul\w*|due|deadline|next|upcoming|ahead|propos\w*|expir\w*|forecast\w*|"
    r"target\w*|set|if|deliver\w*|launch date|is|are)\b",
    re.I,
)
_SENTENCE = re.compile(r"[.!?]\s|\n")
# An article that tells nothing nearer than this is old, or dated wrongly.
FAR = timedelta(days=3 * 365)
# One old day is the past of a story; so many, and none nearer, are its own.
SEVERAL = 3
# Days a report may name as ahead of itself where zones differ.
_ZONES = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Told:
    """Days that a text names: all, those told as past, and weekdays with and without a day."""

    days: tuple[date, ...]
    past: tuple[date, ...]
    dated_weekdays: tuple[tuple[int, int, int], ...]  # weekday, month, day
    weekdays: frozenset[int]
    is_english: bool = True  # what looks ahead is known in English only

    def contradicts(self, day: date) -> bool:
        """Whether more weekdays of the text are wrong for that day's year than right."""
        right = [_nearest(day, month, number) for _, month, number in self.dated_weekdays]
        pairs = zip(right, self.dated_weekdays, strict=True)
        votes = [1 if near and near.weekday() == one[0] else -1 for near, one in pairs]
        return sum(votes) < 0

    def fits(self, day: date) -> bool:
        """Whether the text speaks of that day's weekday, or of the one before it."""
        return bool({day.weekday(), (day.weekday() - 1) % 7} & self.weekdays)

    def after(self, day: date) -> date | None:
        """Return the latest day told as past that lies behind a publication day."""
        return max((one for one in self.past if one - day > _ZONES), default=None)

    def is_far_from(self, day: date) -> bool:
        """Whether all of the several days that the text names lie years away."""
        return len(self.days) >= SEVERAL and all(abs(one - day) > FAR for one in self.days)


def told_in(text: str, language: str = "en") -> Told:
    """Return what a text tells of days.

    >>> told = told_in("They met on Monday. Talks were held on Tuesday, Feb. 10, in Oslo.")
    >>> told.contradicts(date(2026, 2, 11)), told.contradicts(date(2025, 2, 11))
    (False, True)
    >>> told_in("The envoys met in Oslo on 28 February 2025.").after(date(2022, 2, 7))
    datetime.date(2025, 2, 28)
    >>> told_in("They will meet on 28 February 2025.").after(date(2022, 2, 7)) is None
    True
    """
    days = list(spelt(text, language))
    past = tuple(one.day for one in days if not _AHEAD.search(_sentence(text, one)))
    weekdays = frozenset(_WEEKDAYS[found[1].lower()] for found in _WEEKDAY.finditer(text, 0, LEAD))
    return Told(
        tuple(one.day for one in days),
        past,
        tuple(_dated_weekdays(text)),
        weekdays,
        language.startswith("en"),
    )


def _dated_weekdays(text: str) -> Sequence[tuple[int, int, int]]:
    months = months_of("en")
    return [
        (
            _WEEKDAYS[found[1].lower()],
            months[(found[2] or found[5]).lower()],
            int(found[3] or found[4]),
        )
        for found in _BOTH.finditer(text)
    ]


def _sentence(text: str, found: Spelt) -> str:
    before = text[max(0, found.start - 300) : found.start]
    behind = text[found.end : found.end + 200]
    return _SENTENCE.split(before)[-1] + _SENTENCE.split(behind)[0]


def _nearest(day: date, month: int, number: int) -> date | None:
    """Return the day of that month and number which lies nearest to a publication day."""
    found = []
    for year in (day.year - 1, day.year, day.year + 1):
        try:
            found.append(date(year, month, number))
        except ValueError:
            continue
    return min(found, key=lambda one: abs(one - day), default=None)
