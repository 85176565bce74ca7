"""The gate itself: floors hold, rise and know their corpus."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.eval.gate import check, differences, raised, table
from tests.eval.suite import Difference, Result, Suite, digest


def suite(*floored: str) -> Suite:
    return Suite("news", "corpora/news", lambda folder: Result({}), floored)


FLOOR = {"digest": "abc", "value_f1": 0.8}


def test_figure_below_its_floor_is_told() -> None:
    (fault,) = check(suite("value_f1"), Result({"value_f1": 0.79}), FLOOR, "abc")
    assert fault == "news: value_f1 is 79.00, floor 80.00"


def test_figure_at_its_floor_passes() -> None:
    assert check(suite("value_f1"), Result({"value_f1": 0.8}), FLOOR, "abc") == []


def test_suite_without_floors_says_how_to_set_them() -> None:
    (fault,) = check(suite("value_f1"), Result({"value_f1": 0.9}), {}, "abc")
    assert "no floors yet" in fault


def test_floors_of_another_corpus_do_not_count() -> None:
    assert check(suite("value_f1"), Result({"value_f1": 0.9}), FLOOR, "changed")
    assert raised(suite("value_f1"), Result({"value_f1": 0.5}), FLOOR, "changed") == {
        "digest": "changed",
        "value_f1": 0.5,
    }


@pytest.mark.parametrize(("reached", "floor"), [(0.7, 0.8), (0.85559, 0.8555)])
def test_floor_rises_and_never_falls(reached: float, floor: float) -> None:
    new = raised(suite("value_f1"), Result({"value_f1": reached}), FLOOR, "abc")
    assert new == {"digest": "abc", "value_f1": floor}


def test_digest_knows_names_and_contents(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("one")
    before = digest(tmp_path)
    assert digest(tmp_path) == before
    (tmp_path / "a.txt").rename(tmp_path / "b.txt")
    renamed = digest(tmp_path)
    (tmp_path / "b.txt").write_text("two")
    assert len({before, renamed, digest(tmp_path)}) == 3


def test_table_shows_figures_with_their_floors() -> None:
    shown = table({"news": Result({"value_f1": 0.81})}, {"news": FLOOR})
    assert "81.00 (80.00)" in shown


def test_differences_are_counted_by_class() -> None:
    rows = tuple(
        Difference(kind, "doc", "a", "b", "rule", "…") for kind in ("value", "missed", "value")
    )
    assert differences("news", Result({}, rows), 0).endswith("3 differences: 2 value, 1 missed")
