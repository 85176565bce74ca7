"""How sure a date is: counts of development articles, and words from thresholds."""

from __future__ import annotations

import pytest

from tests.eval.reliability import Case, same_days, table
from tests.show.test_panel import told
from timeline.model.vocabulary import Basis
from timeline.show.likely import COLUMNS, ENOUGH, Count, counts, in_words, of_basis, of_rule


@pytest.mark.parametrize(
    ("cases", "right", "words"),
    [
        (60, 58, "almost always right: 58 of 60 on the development articles"),
        (20, 19, "almost always right: 19 of 20 on the development articles"),
        (52, 40, "likely: 40 of 52 on the development articles"),
        (12, 7, "more often right than wrong: 7 of 12 on the development articles"),
        (12, 5, "more often wrong than right: 5 of 12 on the development articles"),
        (10, 0, "more often wrong than right: 0 of 10 on the development articles"),
        (ENOUGH - 1, ENOUGH - 1, "too few cases to say"),
        (0, 0, "too few cases to say"),
    ],
)
def test_words_follow_the_share(cases: int, right: int, words: str) -> None:
    assert in_words(Count(cases, right)) == words


def test_shipped_table_holds_counts_that_can_be() -> None:
    assert counts()
    assert all(0 <= count.right <= count.cases for count in counts().values())
    assert {kind for kind, _ in counts()} == {"rule", "basis"}
    assert {name for kind, name in counts() if kind == "basis"} <= set(Basis)


def test_rule_that_was_never_met_is_not_praised() -> None:
    assert of_rule("no-such-rule") == "too few cases to say"
    assert of_basis(Basis.GIVEN) == "too few cases to say"


def test_chain_says_how_sure_the_rule_is() -> None:
    words = told("strait-closed")
    assert words.index("The days") < words.index("too few cases to say") < words.index("Details")


def test_chain_without_a_phrase_says_how_sure_such_days_are() -> None:
    words = told("accusation")
    assert "How sure that is" in words
    assert of_basis(Basis.PUBLISHED) in words


def test_table_counts_each_rule() -> None:
    lines = table(
        [Case("rule", "weekday", True), Case("rule", "weekday", False), Case("basis", "a", True)]
    )
    assert lines.splitlines() == [",".join(COLUMNS), "basis,a,1,1", "rule,weekday,2,1"]


class Row:
    def __init__(self, value: str, *days: str | None) -> None:
        self.value, self.days = value, days or (None, None)


@pytest.mark.parametrize(
    ("wanted", "found", "verdict"),
    [
        (Row("x", "2024-05-10", "2024-05-10"), Row("y", "2024-05-10", "2024-05-10"), True),
        (Row("x", "2024-05-10", None), Row("x", "2024-05-10", "2024-05-10"), False),
        (Row("2024-05"), Row("2024-05"), True),
        (Row("2024-05-10TMO"), Row("2024-05-10T09:00"), True),
        (Row("2024-W20"), Row("2024-W21"), False),
        (Row("PAST_REF"), Row("2024"), None),
        (Row("P2D"), Row("P2D"), None),
        (Row("2024-XX-10"), Row("2024-05-10"), None),
    ],
)
def test_days_are_compared_where_the_gold_has_some(
    wanted: Row, found: Row, verdict: bool | None
) -> None:
    assert same_days(wanted, found) is verdict
