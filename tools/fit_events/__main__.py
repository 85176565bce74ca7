"""Fit the weights of evidence and write ``timeline/extract/evidence/weights.csv``.

    python -m tools.fit_events [--shared FOLDER] [--dry]

Prints for each annotated set the figures by weights that never saw it, then writes weights fitted
on all sets. The same articles give the same table. Needs scipy, of the development group.
"""

from __future__ import annotations

import argparse
import csv
import sys
from pathlib import Path

from tests.eval.suite import scorer
from timeline.extract.evidence.weights import Decision
from tools.fit_events import learn
from tools.fit_events.calibration import bins, crossed, thresholds
from tools.fit_events.leftout import left_out, table

TABLE = Path(__file__).parents[2] / "timeline" / "extract" / "evidence" / "weights.csv"
SHARED = Path(__file__).parents[2].parent / "shared"
STEPS = (0.2, 0.3, 0.4, 0.5, 0.55, 0.6, 0.65, 0.7)


def main(argv: list[str] | None = None) -> int:
    """Fit, print, write; return the exit status."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--shared", type=Path, default=SHARED, help="folder of the gold")
    parser.add_argument("--dry", action="store_true", help="print the figures, write nothing")
    arguments = parser.parse_args(argv)
    annotated, lessons = learn.read(arguments.shared)
    tools = scorer(arguments.shared, "score_events")
    left = left_out(annotated, lessons, tools, arguments.shared)
    print(table(left, "left out"))
    gold = sum(len(one.gold) for one in annotated if one.set in left)
    print(bins(crossed(left), 10), thresholds(left, gold, STEPS), sep="\n\n")
    if not arguments.dry:
        rows = learn.fit(lessons)
        shares = [share for one in left.values() for share in one.shares]
        right = [is_right for one in left.values() for is_right in one.sound]
        write(sorted([*rows, *learn.sound(shares, right)], key=_order))
    return 0


def _order(row: tuple[str, str, str, float, int]) -> tuple[int, str, str]:
    return list(Decision).index(Decision(row[0])), row[2], row[1]


def write(rows: learn.Rows, path: Path = TABLE) -> None:
    """Write the table of weights."""
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow(["decision", "label", "finding", "weight", "seen"])
        writer.writerows(rows)


if __name__ == "__main__":
    sys.exit(main())
