"""Sentences of an article: offsets, quotations, and the furniture around the text."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from timeline.extract.text.segment import Part, sentences


def parts(text: str, title: str | None = None) -> list[str]:
    return [one.part.value for one in sentences(text, title=title)]


@given(st.text(max_size=300))
def test_offsets_hold_for_any_text(text: str) -> None:
    found = sentences(text)
    assert all(text[one.start : one.end] == one.text for one in found)
    assert all(a.end <= b.start for a, b in pairwise(found))


@pytest.mark.parametrize(
    "text",
    [
        "Gen. Lee met Mr. Roe in St. Gallen on Jan. 5.",
        "The U.S. Treasury named five firms.",
        "Talks began at 11 a.m. Wednesday in Oslo.",
    ],
)
def test_abbreviations_end_no_sentence(text: str) -> None:
    assert len(sentences(text)) == 1


def test_sentences_of_a_line_are_told_apart() -> None:
    text = 'They met. "We agreed." The U.S. The vote was close.'
    assert [one.text for one in sentences(text)] == [
        "They met.", '"We agreed."', "The U.S.", "The vote was close.",
    ]  # fmt: skip


def test_a_quotation_reaches_over_sentences() -> None:
    text = 'He said: "We met. We agreed." They left.'
    assert [one.quoted for one in sentences(text)] == [False, True, False]


def test_a_heading_before_a_dateline_is_set_apart() -> None:
    found = sentences("Envoys meet in Oslo (Adds detail) OSLO, May 3 (Reuters) - Envoys met.")
    assert [one.part for one in found] == [Part.HEADLINE, Part.BODY]
    assert found[-1].dateline == "Oslo"
    assert found[-1].text == "Envoys met."


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("Brussels, Belgium (CNN) -- Ministers met.", "Brussels"),
        ("Member benefitsCairo [Egypt], May 2 (ANI): Ministers met.", "Cairo"),
        ("WASHINGTON, November 20 - Ministers met.", "Washington"),
        ("PARIS | Wed Apr 13, 2011 10:37 pm BST PARIS (Reuters) - Ministers met.", "Paris"),
    ],
)
def test_datelines_of_many_houses_are_read(text: str, place: str) -> None:
    assert sentences(text)[-1].dateline == place


@pytest.mark.parametrize(
    "line",
    [
        "By",
        "By Ann Lee, Oslo Post",
        "FILE PHOTO: Ministers meet in Oslo. / Agency",
        "Picture taken March 16.",
        "(Reporting by Ann Lee; editing by Tom Roe)",
        "Unlock premium articles today.",
        "(This content is sourced from a syndicated feed and is published as received.",
        "Ann Lee contributed to this report.",
    ],
)
def test_furniture_is_recognised(line: str) -> None:
    assert parts(f"Ministers met in Oslo on Monday.\n{line}")[-1] == "furniture"


def test_the_title_repeated_is_a_headline() -> None:
    assert parts("Ministers meet.\nMinisters met in Oslo.", "Ministers meet.") == [
        "headline", "body",
    ]  # fmt: skip
