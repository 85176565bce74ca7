"""Days and stretches of days in words, as all parts of the page say them."""

from __future__ import annotations

from datetime import date

from timeline.show.labels import say
from timeline.temporal.values.when import When
from timeline.temporal.writing.words import in_words


def day_words(day: date) -> str:
    """Return a day in words.

    >>> day_words(date(2025, 11, 19))
    '19 November 2025'
    """
    return in_words(When.point(day, day))


def days_words(first: date, last: date) -> str:
    """Return the days from one to another in words.

    >>> days_words(date(2025, 8, 1), date(2025, 11, 19))
    '1 August 2025 to 19 November 2025'
    """
    return say("overview.days", first=day_words(first), last=day_words(last))
