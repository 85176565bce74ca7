"""The bootstrap: intervals that know how unlike the documents are, and gains draw by draw."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from types import SimpleNamespace

import pandas as pd
import pytest

from tests.eval.bootstrap import differences, intervals, load, save


@dataclass
class Counts:
    gold: int
    value_ok: int

    def scores(self) -> dict[str, float]:
        return {"accuracy": self.value_ok / self.gold}


SCORER = SimpleNamespace(Counts=Counts)
ALIKE = pd.DataFrame({"gold": [10] * 20, "value_ok": [8] * 20}, index=[f"d{n}" for n in range(20)])
UNLIKE = ALIKE.assign(value_ok=[10, 6] * 10)
FIGURES = ("accuracy",)


def test_documents_that_are_alike_leave_no_doubt() -> None:
    low, high = intervals(SCORER, ALIKE, FIGURES)["accuracy"]
    assert (low, high) == pytest.approx((0.8, 0.8))


def test_documents_that_differ_widen_the_interval() -> None:
    low, high = intervals(SCORER, UNLIKE, FIGURES)["accuracy"]
    assert 0.65 < low < 0.78
    assert 0.82 < high < 0.95


def test_gain_is_measured_on_the_same_draws() -> None:
    better = UNLIKE.assign(value_ok=UNLIKE["value_ok"] - 1)
    assert differences(SCORER, better, UNLIKE, FIGURES)["accuracy"] == pytest.approx((0.1, 0.1))


def test_gain_counts_the_documents_of_both_runs_alone() -> None:
    fewer = ALIKE.iloc[:5].assign(value_ok=7)
    assert differences(SCORER, fewer, ALIKE, FIGURES)["accuracy"] == pytest.approx((0.1, 0.1))


def test_run_that_was_kept_comes_back(tmp_path: Path) -> None:
    save(tmp_path / "run.csv", {"news": ALIKE, "stories": UNLIKE})
    kept = load(tmp_path / "run.csv")
    pd.testing.assert_frame_equal(kept["stories"], UNLIKE, check_names=False)
    assert sorted(kept) == ["news", "stories"]
