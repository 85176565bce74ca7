"""German, Ukrainian and Russian: every row's examples, and what holds in each language alike."""

from __future__ import annotations

import csv
import random
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from benchmarks.fuzz_temporal import check, random_text, words
from timeline.temporal import tag
from timeline.temporal.grammar.rule import Example
from timeline.temporal.languages import load
from timeline.temporal.writing.edtf import to_text

TABLES = Path(__file__).resolve().parents[2] / "corpora" / "languages"
CODES = ("de", "uk", "ru")


def cases() -> list[tuple[str, str, Example]]:
    rows = ((code, load(code)) for code in CODES)
    return [
        (code, rule.name, example)
        for code, language in rows
        for rule in (*language.rules, *language.prefixes)
        for example in rule.examples
    ]


@pytest.mark.parametrize(
    ("code", "rule", "example"), cases(), ids=[f"{rule}: {ex.text}" for _, rule, ex in cases()]
)
def test_every_example_of_a_rule_reads_as_it_says(code: str, rule: str, example: Example) -> None:
    anchor = date.fromisoformat(example.anchor) if example.anchor else None
    found = tag(example.text, anchor, language=code)
    if example.value is None:
        assert found == []
    else:
        assert (found[0].value, found[0].text) == (example.value, example.span or example.text)
        assert rule in found[0].rule.split("+") or example.span


def rows() -> list[tuple[str, dict[str, str]]]:
    found = []
    for code in CODES:
        with (TABLES / f"{code}.tsv").open(encoding="utf-8", newline="") as lines:
            found += [(code, row) for row in csv.DictReader(lines, delimiter="\t")]
    return found


@pytest.mark.parametrize(("code", "row"), rows(), ids=[row["text"] for _, row in rows()])
def test_every_row_of_the_tables_reads_as_it_says(code: str, row: dict[str, str]) -> None:
    anchor = date.fromisoformat(row["anchor"]) if row["anchor"] else None
    found = {timex.text: timex for timex in tag(row["text"], anchor, language=code)}
    timex = found[row["phrase"]]
    edtf = to_text(timex.when) if timex.when else ""
    assert (timex.type, timex.value, edtf) == (row["type"], row["value"], row["edtf"])


def negatives() -> list[dict[str, str]]:
    with (TABLES / "negative.tsv").open(encoding="utf-8", newline="") as lines:
        return list(csv.DictReader(lines, delimiter="\t"))


@pytest.mark.parametrize("row", negatives(), ids=lambda row: row["phrase"])
def test_what_is_no_date_in_a_language_is_left_alone(row: dict[str, str]) -> None:
    found = tag(row["phrase"], date(2025, 11, 19), language=row["language"])
    assert [timex.text for timex in found] == []


@pytest.mark.parametrize("code", CODES)
def test_every_rule_has_positive_and_negative_examples(code: str) -> None:
    language = load(code)
    for rule in (*language.rules, *language.prefixes):
        values = [example.value for example in rule.examples]
        assert any(values), f"{rule.name} has no positive example"
        foreign = [e for e in rule.examples if e.value is None or e.span]
        assert foreign, f"{rule.name} has no negative example"


@pytest.mark.parametrize("code", CODES)
def test_relative_phrases_without_a_publication_day_stay_unresolved(code: str) -> None:
    language = load(code)
    deictic = next(iter(language.lexicon.tables["DEICTIC"]))
    (timex,) = tag(deictic, None, language=code)
    assert timex.when is None
    assert timex.note


@pytest.mark.parametrize("code", CODES)
@given(text=st.text(max_size=80))
def test_no_text_breaks_a_language(code: str, text: str) -> None:
    check(text, tag(text, date(2025, 11, 19), language=code))


@pytest.mark.parametrize("code", CODES)
def test_words_of_a_language_in_random_order_break_nothing(code: str) -> None:
    pick, vocabulary = random.Random(7), words(code)
    for _ in range(300):
        text = random_text(pick, vocabulary)
        check(text, tag(text, date(2025, 11, 19), language=code))
