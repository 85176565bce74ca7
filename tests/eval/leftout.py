"""Events on text the weights never saw: each annotated set with that set left out of the fitting.

Needs scipy, which fits the weights anew for every set; prints each set beside the shipped weights.
"""

from __future__ import annotations

from pathlib import Path

from tests.eval.suite import Result, Suite, scorer, shared_of
from timeline.extract.evidence.weights import shipped
from tools.fit_events import corpus, learn
from tools.fit_events.calibration import bins, crossed, error
from tools.fit_events.leftout import SHOWN, Left, left_out, mean, scored, table

BINS = 10


def score(folder: Path) -> Result:
    """Return the mean figures of the sets, each left out, and how far confidence is from truth."""
    shared = shared_of(folder)
    tools = scorer(shared, "score_events")
    annotated, lessons = learn.read(shared)
    left = left_out(annotated, lessons, tools, shared)
    kept = {name: scored(name, annotated, shipped(), tools, shared) for name in corpus.SETS}
    trust = crossed(left)
    print(table(left, "left out"), table(kept, "shipped"), bins(trust, BINS), sep="\n\n")
    return Result(
        {
            **_means(left),
            "mixed_p": left["mixed"].figures["mention_p"],
            "mixed_f1": left["mixed"].figures["mention_f1"],
            "calibrated": 1 - error(trust, BINS),
        }
    )


def _means(left: dict[str, Left]) -> dict[str, float]:
    return {name: mean(left, name) for name in SHOWN}


SUITES = (
    Suite(
        "events-left-out",
        "gold",
        score,
        ("mention_f1", "sound_f1", "type_accuracy", "status_accuracy", "date_near", "calibrated"),
    ),
)
