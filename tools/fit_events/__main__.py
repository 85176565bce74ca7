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
from tools.fit_events import corpus, learn
from tools.fit_events.leftout import Left, left_out

TABLE = Path(__file__).parents[2] / "timeline" / "extract" / "evidence" / "weights.csv"
SHARED = Path(__file__).parents[2].parent / "shared"
SHOWN = (
    "mention_f1",
    "mention_p",
    "mention_r",
    "sound_f1",
    "type_accuracy",
    "status_accuracy",
    "date_near",
)
FIVE = tuple(name for name in corpus.SETS if name != "mixed")


def main(argv: list[str] | None = None) -> int:
    """Fit, print, write; return the exit status."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--shared", type=Path, default=SHARED, help="folder of the gold")
    parser.add_argument("--dry", action="store_true", help="print the figures, write nothing")
    arguments = parser.parse_args(argv)
    annotated = corpus.read(arguments.shared)
    lessons = [learn.taught(one) for one in annotated]
    lessons += 2 * [one for one in lessons if one.set == corpus.SEEDS]
    tools = scorer(arguments.shared, "score_events")
    left = left_out(annotated, lessons, tools, arguments.shared)
    print(table(left))
    if not arguments.dry:
        rows = learn.fit(lessons)
        shares = [share for one in left.values() for share in one.shares]
        right = [is_right for one in left.values() for is_right in one.sound]
        write(sorted([*rows, *learn.sound(shares, right)], key=_order))
    return 0


def _order(row: tuple[str, str, str, float, int]) -> tuple[int, str, str]:
    return list(Decision).index(Decision(row[0])), row[2], row[1]


def table(left: dict[str, Left]) -> str:
    """Return one line a set and the mean of the five that have many events, in per cent."""
    lines = [
        f"{'left out':12}" + "".join(f"{name.removesuffix('_accuracy'):>12}" for name in SHOWN)
    ]
    for name, one in left.items():
        lines.append(f"{name:12}" + "".join(f"{100 * one.figures[key]:12.1f}" for key in SHOWN))
    means = (sum(left[name].figures[key] for name in FIVE) / len(FIVE) for key in SHOWN)
    lines.append(f"{'mean of 5':12}" + "".join(f"{100 * mean:12.1f}" for mean in means))
    return "\n".join(lines)


def write(rows: learn.Rows, path: Path = TABLE) -> None:
    """Write the table of weights."""
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow(["decision", "label", "finding", "weight", "seen"])
        writer.writerows(rows)


if __name__ == "__main__":
    sys.exit(main())
