from __future__ import annotations

from datetime import date

import pytest

from timeline.temporal.values.granularity import Granularity
from timeline.temporal.values.when import Shape, When
from timeline.temporal.writing.words import in_words

G = Granularity


def day(text: str | None) -> date | None:
    return date.fromisoformat(text) if text else None


POINTS = [
    ("2025-11-19", "2025-11-19", G.DAY, "19 November 2025"),
    ("2025-10-21", "2025-10-31", G.MONTH, "late October 2025"),
    ("2025-10-11", "2025-10-20", G.MONTH, "mid-October 2025"),
    ("2024-02-21", "2024-02-29", G.MONTH, "late February 2024"),
    ("2025-10-01", "2025-10-10", G.MONTH, "early October 2025"),
    ("2025-10-21", "2025-10-31", G.DAY, "between 21 and 31 October 2025"),
    ("2025-10-28", "2025-11-03", G.DAY, "between 28 October and 3 November 2025"),
    ("2025-12-28", "2026-01-03", G.DAY, "between 28 December 2025 and 3 January 2026"),
    ("2025-10-01", "2025-10-31", G.MONTH, "October 2025"),
    ("2025-11-17", "2025-11-23", G.WEEK, "week of 17 November 2025"),
    ("2025-11-21", "2025-11-23", G.WEEK, "between 21 and 23 November 2025"),
    ("2025-11-22", "2025-11-23", G.WEEKEND, "weekend of 22 November 2025"),
    ("2025-01-01", "2025-12-31", G.YEAR, "2025"),
    ("2014-01-01", "2022-12-31", G.YEAR, "between 2014 and 2022"),
    ("2025-08-01", "2025-10-31", G.MONTH, "between August and October 2025"),
    ("2025-11-01", "2026-01-31", G.MONTH, "between November 2025 and January 2026"),
    ("2025-03-01", "2025-05-31", G.SEASON, "between March and May 2025"),
    ("2025-07-01", "2025-09-30", G.QUARTER, "third quarter of 2025"),
    ("2025-07-01", "2025-12-31", G.HALF, "second half of 2025"),
    ("2020-01-01", "2029-12-31", G.DECADE, "2020s"),
    ("1900-01-01", "1999-12-31", G.CENTURY, "between 1900 and 1999"),
    (None, "2025-11-19", G.DAY, "by 19 November 2025"),
    ("2025-11-19", None, G.DAY, "from 19 November 2025"),
    ("2025-11-01", None, G.MONTH, "from November 2025"),
    (None, None, G.DAY, "no day given"),
]


@pytest.mark.parametrize(("first", "last", "unit", "words"), POINTS)
def test_point_is_told_by_unit_or_by_its_days(
    first: str | None, last: str | None, unit: Granularity, words: str
) -> None:
    assert in_words(When.point(day(first), day(last), unit)) == words


SPANS = [
    (("2022-03-01", "2022-03-01", None, None), G.MONTH, "since March 2022"),
    (("2022-03-01", "2022-03-31", None, None), G.MONTH, "since March 2022"),
    (("2022-03-01", "2022-03-01", None, None), G.DAY, "since 1 March 2022"),
    (("2022-01-01", "2022-01-01", None, None), G.YEAR, "since 2022"),
    ((None, None, "2025-11-19", "2025-11-19"), G.DAY, "until 19 November 2025"),
    (
        ("2025-10-21", "2025-10-21", "2025-10-31", "2025-10-31"),
        G.DAY,
        "21 to 31 October 2025",
    ),
    (
        ("2025-10-21", "2025-10-29", "2025-10-23", "2025-10-31"),
        G.MONTH,
        "3 days in late October 2025",
    ),
    (
        ("2025-10-21", "2025-10-31", "2025-10-21", "2025-10-31"),
        G.MONTH,
        "some days in late October 2025",
    ),
    (("2014-01-01", "2014-12-31", "2022-01-01", "2022-12-31"), G.YEAR, "2014 to 2022"),
    (("2025-03-01", "2025-03-31", "2025-05-01", "2025-05-31"), G.MONTH, "March 2025 to May 2025"),
    (
        ("2025-10-01", "2025-10-05", "2025-10-20", "2025-10-31"),
        G.DAY,
        "starting 1 to 5 October 2025, ending 20 to 31 October 2025",
    ),
]


@pytest.mark.parametrize(("bounds", "unit", "words"), SPANS)
def test_span_tells_start_and_end(
    bounds: tuple[str | None, ...], unit: Granularity, words: str
) -> None:
    assert in_words(When(Shape.SPAN, *map(day, bounds), unit)) == words


def test_nothing_known_is_said_in_words() -> None:
    assert in_words(None) == "no day given"
