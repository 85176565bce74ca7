from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from timeline.temporal.values.granularity import Granularity
from timeline.temporal.values.when import Shape, When
from timeline.temporal.values.whole import last_of_month
from timeline.temporal.writing.edtf import from_text, to_text

G = Granularity


def day(text: str) -> date:
    return date.fromisoformat(text)


def point(first: str | None, last: str | None, unit: Granularity = G.DAY) -> When:
    return When.point(first and day(first), last and day(last), unit)


def span(first: str | None, last: str | None) -> When:
    return When.span(first and day(first), last and day(last))


WRITTEN = [
    (point("2024-11-03", "2024-11-03"), "2024-11-03"),
    (point("2024-10-21", "2024-10-31", G.MONTH), "[2024-10-21..2024-10-31]"),
    (point("2024-10-28", "2024-11-03", G.WEEK), "[2024-10-28..2024-11-03]"),
    (point("2024-10-01", "2024-10-31", G.MONTH), "2024-10"),
    (point("2024-02-01", "2024-02-29", G.DAY), "2024-02"),
    (point("2024-01-01", "2024-12-31", G.YEAR), "2024"),
    (point("2024-03-01", "2024-05-31", G.SEASON), "2024-21"),
    (point("2024-12-01", "2025-02-28", G.SEASON), "2024-24"),
    (point("2024-07-01", "2024-09-30", G.QUARTER), "2024-35"),
    (point("2024-07-01", "2024-09-30", G.MONTH), "[2024-07-01..2024-09-30]"),
    (point("2024-07-01", "2024-12-31", G.HALF), "2024-41"),
    (point("2020-01-01", "2029-12-31", G.DECADE), "202X"),
    (point("1900-01-01", "1999-12-31", G.CENTURY), "19XX"),
    (point("1901-01-01", "2000-12-31", G.CENTURY), "[1901-01-01..2000-12-31]"),
    (point(None, "2024-11-14"), "[..2024-11-14]"),
    (point("2024-11-15", None), "[2024-11-15..]"),
    (point(None, None), "XXXX"),
    (span("2024-10-21", "2024-10-31"), "2024-10-21/2024-10-31"),
    (span("2024-10-01", "2024-10-31"), "2024-10-01/2024-10-31"),
    (span("2022-03-01", None), "2022-03-01/.."),
    (span(None, "2024-11-14"), "../2024-11-14"),
    (When(Shape.SPAN, day("2024-03-01"), day("2024-03-31"), None, None), "2024-03/.."),
    (
        When(
            Shape.SPAN, day("2014-01-01"), day("2014-12-31"), day("2022-01-01"), day("2022-12-31")
        ),
        "2014/2022",
    ),
]


@pytest.mark.parametrize(("when", "text"), WRITTEN, ids=[text for _, text in WRITTEN])
def test_written_label_holds_the_bounds_it_is_read_back_with(when: When, text: str) -> None:
    assert to_text(when) == text
    back = from_text(text)
    assert (back.shape, back.earliest_start, back.latest_start) == (
        when.shape,
        when.earliest_start,
        when.latest_start,
    )
    assert (back.earliest_end, back.latest_end) == (when.earliest_end, when.latest_end)


def test_loose_span_is_not_written_as_its_hull() -> None:
    days = [day(text) for text in ("2025-10-21", "2025-10-29", "2025-10-23", "2025-10-31")]
    assert to_text(When(Shape.SPAN, *days)) == "2025-10-21~/2025-10-31~"


READ = [
    ("2024-10-15~", "2024-10-15", "2024-10-15", G.DAY),
    ("2024-10~-15", "2024-10-15", "2024-10-15", G.DAY),
    ("?2024-10-~15", "2024-10-15", "2024-10-15", G.DAY),
    ("2024%", "2024-01-01", "2024-12-31", G.YEAR),
    ("2024-10-21T14:30:00Z", "2024-10-21", "2024-10-21", G.DAY),
    ("2024-10-21T14:30:00+03:00", "2024-10-21", "2024-10-21", G.DAY),
    ("2024-XX", "2024-01-01", "2024-12-31", G.YEAR),
    ("2024-XX-XX", "2024-01-01", "2024-12-31", G.YEAR),
    ("2024-02-XX", "2024-02-01", "2024-02-29", G.MONTH),
    ("2024-10-2X", "2024-10-20", "2024-10-29", G.MONTH),
    ("2024-1X-XX", "2024-10-01", "2024-12-31", G.YEAR),
    ("202X-02-29", "2020-02-29", "2028-02-29", G.DAY),
    ("19XX", "1900-01-01", "1999-12-31", G.CENTURY),
    ("2024-25", "2024-03-01", "2024-05-31", G.SEASON),
    ("2024-29", "2024-09-01", "2024-11-30", G.SEASON),
    ("2024-30", "2024-12-01", "2025-02-28", G.SEASON),
    ("2024-33", "2024-01-01", "2024-03-31", G.QUARTER),
    ("2024-38", "2024-05-01", "2024-08-31", G.HALF),
    ("2024-40", "2024-01-01", "2024-06-30", G.HALF),
    ("[2024-10-15, 2024-10-17]", "2024-10-15", "2024-10-17", G.DAY),
    ("[2024-10, 2024-12..2025-01]", "2024-10-01", "2025-01-31", G.MONTH),
    (" 2024-10-15 ", "2024-10-15", "2024-10-15", G.DAY),
]


@pytest.mark.parametrize(("text", "first", "last", "unit"), READ, ids=[row[0] for row in READ])
def test_typed_label_gives_bounds(text: str, first: str, last: str, unit: Granularity) -> None:
    assert from_text(text) == point(first, last, unit)


def test_unknown_side_of_an_interval_is_open() -> None:
    assert from_text("2024-10-15/") == from_text("2024-10-15/..") == span("2024-10-15", None)
    assert from_text("/2024-10-15") == from_text("../2024-10-15") == span(None, "2024-10-15")


def test_month_side_of_an_interval_is_cut_by_the_other_side() -> None:
    when = from_text("2024-03-10/2024-03")
    assert (when.earliest_end, when.latest_end) == (day("2024-03-10"), day("2024-03-31"))


REFUSED = [
    "",
    "yesterday",
    "2024-13",
    "2024-02-30",
    "XXXX-02-30",
    "2023-02-29",
    "2024-1-5",
    "24-10-15",
    "0000",
    "2024-10-15T25:00:00Z",
    "2024-10-15T14:30Z",
    "2024-21-03",
    "20XX-21",
    "9999-24",
    "2024/2023",
    "[2024..2023]",
    "../..",
    "/",
    "[]",
    "[..]",
    "2024/2025/2026",
    "{2024-10-15,2024-10-17}",
    "-0480",
    "Y170000002",
    "２０２４",
    "2024-W43",
]


@pytest.mark.parametrize("text", REFUSED)
def test_anything_else_is_refused_by_name(text: str) -> None:
    with pytest.raises(ValueError, match="not an EDTF date"):
        from_text(text)


DAYS = st.dates(min_value=date(1000, 1, 1), max_value=date(2999, 12, 31))
UNITS = st.sampled_from(Granularity)


@st.composite
def points(draw: st.DrawFn) -> When:
    first, last = sorted((draw(DAYS), draw(DAYS)))
    hidden = draw(st.sampled_from(["", "first", "last"]))
    return When.point(
        None if hidden == "first" else first, None if hidden == "last" else last, draw(UNITS)
    )


@st.composite
def unit_points(draw: st.DrawFn) -> When:
    """Whole months and runs of them, which is where short forms are written."""
    start = draw(DAYS).replace(day=1)
    months = draw(st.sampled_from([1, 2, 3, 6, 12, 120, 1200]))
    ahead = start.month + months - 2
    return When.point(start, last_of_month(start.year + ahead // 12, ahead % 12 + 1), draw(UNITS))


@given(points() | unit_points())
def test_every_point_round_trips(when: When) -> None:
    back = from_text(to_text(when))
    assert (back.shape, back.interval) == (when.shape, when.interval)


@given(DAYS, st.integers(0, 4000) | st.none(), st.integers(0, 40), st.integers(0, 40))
def test_every_span_keeps_its_outer_days(
    first: date, length: int | None, slack: int, other_slack: int
) -> None:
    inner = first + timedelta(days=slack)
    if length is None:
        when = When(Shape.SPAN, first, inner, None, None)
    else:
        end = inner + timedelta(days=length)
        when = When(Shape.SPAN, first, inner, end, end + timedelta(days=other_slack))
    back = from_text(to_text(when))
    assert (back.shape, back.interval) == (when.shape, when.interval)


@given(st.text(alphabet="0123456789X-/.[]~?%,T:Z ", max_size=24))
def test_no_text_raises_anything_but_value_error(text: str) -> None:
    try:
        when = from_text(text)
    except ValueError:
        return
    assert when.earliest is None or when.latest is None or when.earliest <= when.latest


@pytest.mark.filterwarnings("ignore::DeprecationWarning")  # of a parser it is built on
@settings(max_examples=20)  # 10 ms each
@given(points() | unit_points())
def test_written_label_is_edtf_to_another_library(when: When) -> None:
    validator = pytest.importorskip("edtf_validate.valid_edtf", reason="needs edtf-validate")
    assert validator.is_valid(to_text(when))
