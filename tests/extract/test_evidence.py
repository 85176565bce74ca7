"""Rows of evidence: each example runs, every row is worded, sums are what they say."""

from __future__ import annotations

import csv
from datetime import date
from pathlib import Path

import pytest

from tests.extract.reading import DAY
from timeline.extract.choose.overlap import Judged, kept
from timeline.extract.clause.spot import Page, Spot
from timeline.extract.evidence import judge, kinds, status, weights
from timeline.extract.evidence.evidence import Evidence, Example
from timeline.extract.evidence.findings import findings
from timeline.extract.evidence.rows import CLOSE, EVIDENCE, GLANCE
from timeline.extract.evidence.weights import Decision, Weights, shipped
from timeline.extract.evidence.wording import in_words, summands
from timeline.extract.tables import acts
from timeline.extract.text import parse
from timeline.extract.text.path import reached
from timeline.extract.text.segment import sentences
from timeline.extract.text.tree import Tree
from timeline.model.article import Article
from timeline.model.vocabulary import EventType, Status
from timeline.temporal import tag

TABLE = Path(weights.__file__).with_name("weights.csv")
CASES = [(row, example) for row in EVIDENCE for example in row.examples]


def page_of(text: str, day: date | None = DAY) -> Page:
    article = Article(id="a", text=text, published=day)
    body = sentences(text)
    docs = list(parse.parsed(one.text for one in body))
    return Page(article, tag(text, day), body, docs)


def spot_of(text: str, word: str) -> Spot:
    return next(one for one in page_of(text).spots() if one.token.text == word)


def tree_of(text: str) -> Tree:
    return Tree(next(parse.parsed([text])))


@pytest.mark.parametrize(("row", "example"), CASES, ids=lambda one: getattr(one, "name", ""))
def test_every_example_of_a_row_runs(row: Evidence, example: Example) -> None:
    given = list(row.gives(spot_of(example.text, example.word)))
    if example.value is None:
        assert "" not in given
    else:
        assert example.value in given


def test_names_of_rows_are_unique_and_worded() -> None:
    names = [row.name for row in EVIDENCE]
    assert len(names) == len(set(names))
    assert all(row.words for row in EVIDENCE)
    assert set(names) >= kinds.ROWS | status.ROWS


def test_what_is_seen_at_a_glance_and_closer_is_all_that_is_found() -> None:
    assert set(GLANCE) | set(CLOSE) == set(EVIDENCE)
    found = findings(spot_of("They met on Monday.", "met"))
    assert len(found) == len(set(found))
    assert "word=meet/V" in found


@pytest.mark.parametrize(
    ("path", "words"),
    [
        (">nsubj", ["They"]),
        ("^*", []),
        (">prep =on >pobj", ["Monday"]),
        (">prep =in >pobj", []),
        (">* #VBD", []),
        (">dobj @V-talk", []),
        (">dobj @N-talk", ["talks"]),
        (">dobj @!N-talk", []),
    ],
)
def test_a_path_leads_through_the_parse(path: str, words: list[str]) -> None:
    tree = tree_of("They held talks on Monday.")
    assert [tree.doc[one].text for one in reached(path, tree, 1)] == words


def test_a_path_climbs_to_what_governs_a_clause() -> None:
    tree = tree_of("He said that they had met.")
    met = tree.lower.index("met")
    assert [tree.lower[one] for one in reached("^^ccomp @saying", tree, met)] == ["said"]


def test_a_path_of_unknown_steps_is_misuse() -> None:
    with pytest.raises(ValueError, match="no step"):
        reached("?what", tree_of("They met."), 1)


def test_a_tree_is_the_parse_in_lists() -> None:
    tree = tree_of("They held talks.")
    held = tree.lower.index("held")
    assert tree.above(tree.lower.index("talks")) == [held]
    assert [tree.lower[one] for one in tree.below(held, "dobj")] == ["talks"]


def test_nouns_of_things_are_no_candidates() -> None:
    words = {
        one.token.text for one in page_of("The signing of the treaty moved the market.").spots()
    }
    assert {"signing", "treaty", "moved"} <= words
    assert "market" not in words


def test_every_class_of_acts_speaks_for_a_type_or_for_none() -> None:
    assert acts.type_of("truce") is EventType.CEASEFIRE
    assert acts.type_of("market") is None
    assert acts.classes("she", "PRON") == ("pron-he",)


def test_a_page_tells_what_it_is_full_of() -> None:
    assert page_of("Crowds marched. Protesters filled the square. Police fled.").scene == "crowds"


def test_sums_add_what_findings_weigh() -> None:
    small = Weights(
        [("worth", "", "bias", -1.0), ("worth", "", "a", 2.0), ("type", "vote", "a", 1.5)]
    )
    assert small.sum(Decision.WORTH, ["a", "b"]) == 2.0
    assert small.constant(Decision.WORTH, "bias") == -1.0
    assert small.sums(Decision.TYPE, ["a"], ["vote", "call"]) == {"vote": 1.5, "call": 0.0}


def test_probabilities_are_of_sums() -> None:
    assert weights.probability(0) == 0.5
    parts = weights.shares({"a": 1.0, "b": 1.0})
    assert parts == {"a": 0.5, "b": 0.5}


def test_the_table_of_weights_names_rows_that_are_there() -> None:
    names = {row.name for row in EVIDENCE}
    with TABLE.open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    told = {row["finding"].partition("=")[0] for row in rows if row["decision"] == "worth"}
    assert told - {"bias", "least"} <= names
    assert TABLE.stat().st_size < 2_000_000


def test_the_grammar_points_at_a_type_and_a_status() -> None:
    spot = spot_of("Norway will impose sanctions on Sudan.", "impose")
    assert "sanctions" in {one.label for one in kinds.pointers(spot)}
    told = status.grammar(spot, EventType.SANCTIONS)
    assert {one.label for one in status.pointers(spot, told)} == {Status.PLANNED.value}


def test_an_act_is_judged_worth_more_than_a_thought() -> None:
    act = spot_of("Norway expelled two diplomats on Monday.", "expelled")
    thought = spot_of("He thinks that prices fell.", "thinks")
    table = shipped()
    assert judge.worth(findings(act), table) > 0.5 > judge.worth(findings(thought), table)
    kind, share = judge.kind(act, findings(act), table)
    assert kind == "rupture"
    assert 0 < share <= 1


def test_of_two_words_for_one_act_the_surer_is_kept() -> None:
    spots = {one.token.text: one for one in page_of("They held talks on ending talks.").spots()}
    held = Judged(spots["held"], [], 0.4, "talks", 0.9)
    talks = Judged(spots["talks"], [], 0.8, "talks", 0.9)
    other = Judged(spots["ending"], [], 0.3, "military", 0.9)
    assert [one.spot.token.text for one in kept([held, talks, other])] == ["ending", "talks"]


def test_evidence_is_told_in_words_with_its_weight() -> None:
    assert in_words("act=meet/V") == "its word speaks of: meet (verb)"
    told = summands(findings(spot_of("Norway expelled two diplomats.", "expelled")), shipped())
    assert 0 < len(told) <= 5
    assert all(one[0] in "+-" for one in told)
