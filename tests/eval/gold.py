"""Dates of the annotated articles of six piles, what is no part of an article left out of both.

    python -m tests.eval.gold [--shared FOLDER]

Articles are read as the program reads them, without a page's menus and an outlet's notices. Where
annotators marked a date there it is not counted, and how many were left out is printed.
"""

from __future__ import annotations

import argparse
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any, NamedTuple

from tests.eval.suite import scorer
from tests.eval.timexes import answer, days
from timeline.ingest.furniture import furniture
from timeline.model.article import Furniture, blanked

SETS = ("libya", "egypt", "readouts", "talks", "bulletins", "mixed")


class Figures(NamedTuple):
    """F1 of values and of days in percent, and the expressions of the gold that were left out."""

    value: float
    days: float
    left_out: int


def measured(folder: Path, shared: Path) -> Figures:
    """Return the figures of one set."""
    tool = scorer(shared, "score_timex")
    gold = tool.read_directory(folder)
    kept, system, left_out = {}, {}, 0
    for name, document in gold.items():
        spans = furniture(document.text)
        wanted = [one for one in document.mentions if not _lies_in(one, spans)]
        left_out += len(document.mentions) - len(wanted)
        kept[name] = replace(document, mentions=type(document.mentions)(wanted))
        bare = replace(document, text=blanked(document.text, spans))
        system[name] = [
            tool.Mention(t.start, t.end, t.type, t.value, days(t)) for t in answer(bare, "en")
        ]
    total, _ = tool.score(kept, system)
    scores = total.scores()
    return Figures(100 * scores["value_f1"], 100 * scores["days_f1"], left_out)


def _lies_in(one: Any, spans: Sequence[Furniture]) -> bool:
    return any(one.start < end and start < one.end for start, end, _ in spans)


def main() -> None:
    """Print the figures of each set and their mean."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--shared", type=Path, default=Path(__file__).parents[3] / "shared")
    shared = parser.parse_args().shared
    every = []
    for name in SETS:
        figures = measured(shared / "gold" / name, shared)
        every.append(figures)
        print(
            f"{name:10} value {figures.value:6.2f}  days {figures.days:6.2f}"
            f"  left out of gold: {figures.left_out}"
        )
    value, day = (sum(each[at] for each in every) / len(every) for at in (0, 1))
    print(f"{'mean':10} value {value:6.2f}  days {day:6.2f}")


if __name__ == "__main__":
    main()
