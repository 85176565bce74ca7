"""The line a sentence gives for an act: its own words, cut at the grammar."""

from __future__ import annotations

import json
import re
from datetime import date
from pathlib import Path

import pytest

import timeline
from timeline.extract.clause.heading import LONGEST, heading
from timeline.extract.text import parse
from timeline.merge.labels import _AFTER
from timeline.model.article import Article
from timeline.model.vocabulary import KINDS

CASES = Path(__file__).parents[3] / "shared" / "cases" / "events.jsonl"

LINES = {
    "Two guards were hurt in Monday's raid on a depot near Gao.": "Raid on a depot near Gao",
    "Over the last two weeks, four Baltic ports have recalled their envoys from Minsk.": (
        "Four Baltic ports have recalled their envoys from Minsk"
    ),
    "Queen Astrid IV sacked her prime minister on Tuesday.": (
        "Queen Astrid IV sacked her prime minister"
    ),
    "The mine near Arlit blew up on 20 February, killing nine soldiers.": (
        "The mine near Arlit blew up, killing nine soldiers"
    ),
    "Finance Minister Olga Brandt of Austria resigned on Monday.": (
        "Finance Minister Olga Brandt of Austria resigned"
    ),
    "Hamas called on Jordan on Monday to open the crossing.": (
        "Hamas called on Jordan to open the crossing"
    ),
    "Kenya appointed a new ambassador to Oman, according to a note.": (
        "Kenya appointed a new ambassador to Oman"
    ),
}


def _labels(text: str) -> list[str]:
    article = Article(id="a", text=text, outlet="Post", published=date(2026, 3, 4))
    return [event.label for event in timeline.build([article]).events]


@pytest.mark.parametrize(("text", "line"), LINES.items())
def test_a_line_is_a_clause_of_its_sentence(text: str, line: str) -> None:
    assert line in _labels(text)


def test_a_pronoun_names_nobody_in_a_line() -> None:
    (doc,) = parse.parsed(["They shelled a clinic in Poti."])
    line = heading(doc[1], None, is_real=True)
    assert line is not None
    assert line.text == "A clinic in Poti was shelled"


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("He thanked Norway for its help.", "Norway was thanked"),
        ("She accused Chad and Mali of it.", "Chad and Mali were accused"),
    ],
)
def test_what_was_done_to_a_name_is_not_told_as_its_deed(text: str, told: str) -> None:
    (doc,) = parse.parsed([text])
    line = heading(doc[1], None, is_real=True)
    assert line is not None
    assert line.text == told


def test_there_names_nobody_and_tells_what_was_said() -> None:
    (doc,) = parse.parsed(["He said there was no plan to close the port."])
    line = heading(doc[1], None, is_real=True)
    assert line is not None
    assert line.text == "There was no plan to close the port"


def test_a_long_clause_loses_phrases_and_stays_whole() -> None:
    text = (
        "Norway, which has waited for months in the face of many objections from its closest"
        " friends, imposed sanctions on Belarus on Monday after a long and bitter quarrel in the"
        " assembly about the treatment of prisoners in the eastern camps of the country."
    )
    (line,) = _labels(text)
    assert line.startswith("Norway")
    assert "imposed sanctions" in line
    assert len(line) <= LONGEST


def _words(text: str) -> set[str]:
    return {word for word in re.findall(r"\w+", text.casefold()) if len(word) > 3}


TEMPLATE_WORDS = {
    word
    for kind in KINDS.values()
    for text in (kind.wording.verb, kind.wording.rest, kind.wording.noun)
    for word in _words(text) | {f"{each}s" for each in _words(text)} | _words(f"{text}es")
} | {word for after in _AFTER.values() for word in _words(after)}


@pytest.mark.shared
@pytest.mark.skipif(not CASES.exists(), reason="the shared cases are not beside the checkout")
def test_each_word_of_a_label_stands_in_a_sentence_a_name_or_the_templates() -> None:
    cases = [json.loads(line) for line in CASES.read_text().splitlines()]
    for case in cases:
        articles = [Article.model_validate(each) for each in case["articles"]]
        for event in timeline.build(articles).events:
            told = _words(" ".join(mention.quote for mention in event.mentions))
            named = _words(" ".join([*event.actors, event.place or ""]))
            assert _words(event.label) <= told | named | TEMPLATE_WORDS, event.label
            assert not event.label.endswith("…")
            assert len(event.label) <= LONGEST
