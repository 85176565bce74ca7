"""How far figures would wander on other articles of the same kind: the bootstrap over documents.

Documents are drawn with replacement, ``DRAWS`` times; a figure's interval holds 95 of 100 draws.
Two runs on the same documents are compared draw by draw, so that what is hard for both drops out.
"""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

import numpy as np
import pandas as pd

DRAWS = 1000
SEED = 11  # the same draws in every run
TAILS = (2.5, 97.5)

Interval = tuple[float, float]


def intervals(scorer: Any, counts: pd.DataFrame, figures: tuple[str, ...]) -> dict[str, Interval]:
    """Return the interval of each figure; ``counts`` has one row per document."""
    drawn = _drawn(scorer, counts, figures)
    return {name: _interval(drawn[name]) for name in figures}


def differences(
    scorer: Any, before: pd.DataFrame, after: pd.DataFrame, figures: tuple[str, ...]
) -> dict[str, Interval]:
    """Return the interval of the gain in each figure, on the documents of both runs."""
    shared = before.index.intersection(after.index)
    old, new = (_drawn(scorer, run.loc[shared], figures) for run in (before, after))
    return {name: _interval(new[name] - old[name]) for name in figures}


def save(path: Path, runs: Mapping[str, pd.DataFrame]) -> None:
    """Write the counts of some suites, for a later run to be compared with."""
    pd.concat(runs, names=["suite", "document"]).to_csv(path)


def load(path: Path) -> dict[str, pd.DataFrame]:
    """Return the counts that ``save`` wrote."""
    rows = pd.read_csv(path, index_col=["suite", "document"])
    return {str(suite): group.droplevel("suite") for suite, group in rows.groupby(level="suite")}


def _drawn(scorer: Any, counts: pd.DataFrame, figures: tuple[str, ...]) -> dict[str, np.ndarray]:
    size = len(counts)
    times = np.random.default_rng(SEED).multinomial(size, np.full(size, 1 / size), DRAWS)
    totals = times @ counts.to_numpy()
    scores = [
        scorer.Counts(**dict(zip(counts.columns, row, strict=True))).scores()
        for row in totals.tolist()
    ]
    return {name: np.array([score[name] for score in scores]) for name in figures}


def _interval(values: np.ndarray) -> Interval:
    low, high = np.percentile(values, TAILS)
    return float(low), float(high)
