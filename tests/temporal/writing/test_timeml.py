from __future__ import annotations

import xml.etree.ElementTree as ET
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from timeline.temporal.values.anchor import Anchor, AnchorBasis
from timeline.temporal.values.granularity import Granularity
from timeline.temporal.values.timex import Mod, Timex, TimexType
from timeline.temporal.values.when import When
from timeline.temporal.writing.timeml import Document, days_of, read, write

CREATED = date(2025, 11, 19)
TEXT = "The envoys met on Tuesday;\r\nthe “draft” & its <annex> go back to late October."


def timex(text: str, value: str, day: str, **more: object) -> Timex:
    at = TEXT.index(text)
    when = When.point(date.fromisoformat(day), date.fromisoformat(day))
    return Timex(at, at + len(text), text, TimexType.DATE, value, when, "rule", **more)  # type: ignore[arg-type]


TIMEXES = (
    timex("Tuesday", "2025-11-18", "2025-11-18", anchor=Anchor(CREATED)),
    timex(
        "late October",
        "2025-10",
        "2025-10-21",
        mod=Mod.END,
        anchor=Anchor(date(2025, 11, 18), AnchorBasis.NARRATIVE),
    ),
)


def elements(document: str) -> list[ET.Element]:
    return list(ET.fromstring(document).iter("TIMEX3"))


def test_written_text_comes_back_unchanged() -> None:
    back = read(write(TEXT, TIMEXES, CREATED, "a & b"))
    assert (back.text, back.name, back.created, back.day) == (TEXT, "a & b", "2025-11-19", CREATED)
    assert [(t.text, t.type, t.value, t.mod) for t in back.timexes] == [
        (t.text, t.type, t.value, t.mod) for t in TIMEXES
    ]
    assert all(TEXT[t.start : t.end] == t.text for t in back.timexes)


def test_expression_names_what_it_is_measured_from() -> None:
    created, tuesday, october = elements(write(TEXT, TIMEXES, CREATED))
    assert created.get("functionInDocument") == "CREATION_TIME"
    assert tuesday.get("anchorTimeID") == "t0"
    assert october.get("anchorTimeID") == tuesday.get("tid")
    assert {t.get("temporalFunction") for t in (tuesday, october)} == {"true"}


def test_anchor_that_stands_nowhere_in_the_document_is_not_named() -> None:
    tuesday, _ = elements(write(TEXT, TIMEXES))
    assert tuesday.get("anchorTimeID") is None


WRITABLE = st.text(st.characters(exclude_categories=("Cs", "Cc"), include_characters="\r\n\t<&>"))


@given(WRITABLE.filter(lambda text: "\ufffe" not in text and "\uffff" not in text))
def test_any_text_xml_can_hold_is_kept_to_the_letter(text: str) -> None:
    assert read(write(text, ())).text == text


def test_characters_xml_cannot_hold_keep_their_place() -> None:
    back = read(write("a\x00b\x0bc", ()))
    assert back.text == "a\ufffdb\ufffdc"


def test_foreign_document_gives_text_day_and_expressions() -> None:
    source = (
        "<?xml version='1.0'?><TimeML><DOCID> x-1 </DOCID>"
        "<DATETIME><TIMEX3 tid='t0' type='TIME' value='1998-02-06T10:20:00'>6 Feb</TIMEX3>"
        "</DATETIME><TEXT>He <EVENT eid='e1'>left</EVENT> "
        "<TIMEX3 tid='t1' type='DATE' value='1998-W05'>last <b>week</b></TIMEX3>, "
        "<TIMEX3 tid='t2' type='ODD' value='XXXX' mod='NONE'>then</TIMEX3>"
        "<TIMEX3 tid='t3' type='DURATION' value='P1D' endPoint='t1'/>.</TEXT></TimeML>"
    )
    document = read(source.encode())
    assert (document.name, document.text, document.day) == (
        "x-1",
        "He left last week, then.",
        date(1998, 2, 6),
    )
    week, then = document.timexes
    assert (week.text, week.when) == (
        "last week",
        When.point(date(1998, 1, 26), date(1998, 2, 1), Granularity.WEEK),
    )
    assert (then.type, then.mod, then.when) == (TimexType.DATE, None, None)


def test_document_without_creation_time_has_no_day() -> None:
    assert read("<TimeML><TEXT>x</TEXT></TimeML>") == Document(None, "x", None, ())


@pytest.mark.parametrize("source", ["", "plain text", "<TimeML><TEXT>", "<TimeML/>", b"\xff\xfe<"])
def test_what_is_not_timeml_is_refused(source: str | bytes) -> None:
    with pytest.raises(ValueError, match="not TimeML"):
        read(source)


VALUES = [
    ("2025-11-19", "2025-11-19", "2025-11-19", Granularity.DAY),
    ("2025-11-19TEV", "2025-11-19", "2025-11-19", Granularity.DAY),
    ("2025-W01", "2024-12-30", "2025-01-05", Granularity.WEEK),
    ("2025-W47-WE", "2025-11-22", "2025-11-23", Granularity.WEEKEND),
    ("2025-02", "2025-02-01", "2025-02-28", Granularity.MONTH),
    ("2025-WI", "2025-12-01", "2026-02-28", Granularity.SEASON),
    ("2025-SP", "2025-03-01", "2025-05-31", Granularity.SEASON),
    ("2025-Q4", "2025-10-01", "2025-12-31", Granularity.QUARTER),
    ("2025-H2", "2025-07-01", "2025-12-31", Granularity.HALF),
    ("2025", "2025-01-01", "2025-12-31", Granularity.YEAR),
    ("197", "1970-01-01", "1979-12-31", Granularity.DECADE),
    ("19", "1900-01-01", "1999-12-31", Granularity.CENTURY),
]


@pytest.mark.parametrize(("value", "first", "last", "unit"), VALUES)
def test_calendar_value_has_days(value: str, first: str, last: str, unit: Granularity) -> None:
    assert days_of(value) == When.point(date.fromisoformat(first), date.fromisoformat(last), unit)


@pytest.mark.parametrize(
    "value", ["P2W", "PAST_REF", "XXXX-WXX-3", "2025-02-30", "0000", "2025-13"]
)
def test_other_values_have_none(value: str) -> None:
    assert days_of(value) is None
