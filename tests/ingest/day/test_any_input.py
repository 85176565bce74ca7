"""Whatever a file holds, reading its day ends without an exception, and the day is one."""

from __future__ import annotations

from datetime import date, datetime

from hypothesis import example, given
from hypothesis import strategies as st

from timeline.ingest.day.address import in_address, in_path
from timeline.ingest.day.spelling import stamp_of
from timeline.ingest.evidence import evidence
from timeline.ingest.page import read_page

PIECES = (
    "2025-03-04", "0000-00-00", "9999-12-31", "2025/13/45", "March 4, 2025", "4. März 2025", "٤",
    "2020年4月1日", "T23:59:60Z", "+99:99", "Monday, Feb. 30", "KYIV, Feb. 30 (Wire) -", "\n", " ",
    "Updated", "<time datetime=", "<script type='application/ld+json'>", '{"@type":"Article",',
    '"datePublished":', "[]", "null", "</script>", "<h1>", "</h1>", "<meta name=date content=", ">",
    "'", '"', "&#0;", "<p>", "://", "?", "#", "%", "[", "\x00", "\ud7ff",
)  # fmt: skip
MIXED = st.lists(st.sampled_from(PIECES) | st.text(max_size=5), max_size=20).map("".join)


@given(MIXED)
def test_any_words_are_a_day_or_none(words: str) -> None:
    found = stamp_of(words, "de")
    assert found is None or isinstance(found, date | datetime)


@given(MIXED)
def test_any_address_and_path_name_a_day_or_none(words: str) -> None:
    in_address(f"https://example.org/{words}")
    in_path(words)


@example("2025-03-04", "", "9999-12-31")
@given(MIXED, MIXED, MIXED)
def test_any_text_has_its_evidence(text: str, title: str, url: str) -> None:
    found = evidence(text, title=title, url=url, path=url, today=date(2025, 3, 4))
    assert (found["published"] is None) == (found["published_basis"] == "missing")
    assert found["published_sure"] == (not found["flags"])


@given(MIXED)
def test_any_page_is_read(html: str) -> None:
    read_page(html)
    read_page(f"<html><body><article><h1>{html}</h1><p>{html}</p></article></body></html>")
