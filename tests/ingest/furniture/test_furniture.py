"""What is not the article is marked, and no sentence of it."""

from __future__ import annotations

from time import process_time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from timeline.ingest.furniture import furniture
from timeline.ingest.furniture.block import Block
from timeline.ingest.furniture.forms import FORMS, judge

BODY = (
    "The envoys of both sides met on Monday in the old hall and spoke about the harbour.",
    "It was the first time that they had talked to each other since the ice broke in May.",
    "A second round is to be held in the spring, people who know the plans have said.",
    "The mayor had asked both of them to come, and he was there when they shook hands.",
    "Nobody would say whether the fishing boats are to be given back to their owners.",
)


@pytest.mark.parametrize("form", FORMS, ids=lambda form: form.kind.value)
def test_form_knows_its_examples_and_not_their_twins(form) -> None:
    for example in form.examples:
        assert judge(example)(Block(0, len(example), example)) is form, example
    for twin in form.twins:
        assert judge(twin)(Block(0, len(twin), twin)) is None, twin


def kept(text: str) -> list[str]:
    """The lines of a text that are left when the furniture is taken out."""
    left, at = [], 0
    for start, end, _ in furniture(text):
        left.append(text[at:start])
        at = end
    left.append(text[at:])
    return [line for line in "".join(left).split("\n") if line.strip()]


def test_article_alone_is_kept_whole() -> None:
    assert kept("\n\n".join(("# Envoys meet", *BODY))) == ["# Envoys meet", *BODY]


def test_points_and_headings_of_an_article_are_kept() -> None:
    lines = [
        "* Envoys meet in the old hall",
        "* No word on boats",
        *BODY[:3],
        "## What now",
        *BODY[3:],
    ]
    assert kept("\n".join(lines)) == lines


def test_menu_before_and_stories_behind_are_marked() -> None:
    before = ["Home", "World", "Sport", "Hong KongChinaEconomyAsia"]
    behind = [
        "Reporting by A. Berg; Editing by C. Dahl",
        "Minister resigns after vote in Bern",
        "[](https://example.org/minister-resigns)",
        "Storm kills four in Split, and the search goes on...",
    ]
    assert kept("\n".join([*before, *BODY, *behind])) == list(BODY)


def test_caption_in_the_middle_is_marked_alone() -> None:
    caption = "The envoy arrives in Oslo, Jan. 2, 2024. Photo: A. Berg/Pool"
    assert kept("\n".join([*BODY[:2], caption, *BODY[2:]])) == list(BODY)


def test_byline_in_the_middle_does_not_end_an_article() -> None:
    lines = [*BODY, *BODY]
    assert kept("\n".join([*BODY, "By Anna Berg", *BODY])) == lines


def test_text_of_nothing_else_is_no_furniture() -> None:
    assert furniture("Subscribe to our newsletter") == ()


@given(st.text(alphabet="ab .\n*[](){}©/:", max_size=300))
def test_stretches_lie_in_the_text_in_order_and_apart(text: str) -> None:
    at = 0
    for start, end, _ in furniture(text):
        assert at <= start < end <= len(text)
        at = end


@pytest.mark.parametrize(
    "unit", ["[", "](", "[a](b)", "http", "cookie ", "you ", "aB", "* a\n", ")"]
)
def test_time_grows_with_the_length(unit: str) -> None:
    def spent(times: int) -> float:
        began = process_time()
        furniture(unit * times)
        return process_time() - began

    short = min(spent(4_000) for _ in range(3))
    assert spent(16_000) < 10 * short + 0.05


THREAD = (
    "Envoys of Peru met in Lima on Monday and spoke about the harbour.",
    "They will meet again in May.",
    "About time, I would say!",
    "March 7, 2011 at 9:29 pm | Reply Who believes them? They met last year too.",
    "March 8 , 2011 at 7:02 am | Reply I do.",
    "Anna says: March 9, 2011 at 6:19 pm Reply They shelled our town in 1980.",
)


def test_what_readers_wrote_below_is_marked() -> None:
    text = "\n".join(THREAD)
    [found] = [one for one in furniture(text) if one.kind == "readers' comments"]
    assert (found.start, found.end) == (text.index("March 7"), len(text))


def test_one_stamp_is_no_thread() -> None:
    assert not any(one.kind == "readers' comments" for one in furniture("\n".join(THREAD[:4])))
