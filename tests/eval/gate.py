"""Score the annotated corpora and fail where a figure is below its floor.

    python -m tests.eval.gate [--shared FOLDER] [--only NAME ...] [--update] [--examples N]
                              [--intervals] [--save FILE] [--against FILE]

Corpora are read where they lie, never copied. ``--update`` raises floors to what was reached and
never lowers one; a floor that must fall is edited by hand, with the reason in the commit. A run of
all suites writes how often each rule was right, for the dashboard to say. ``--intervals`` tells how
far figures would wander on other documents; ``--save`` keeps a run, ``--against`` tells the gain
over one that was kept.
"""

from __future__ import annotations

import argparse
import json
import sys
from pathlib import Path

from tests.eval import (
    bootstrap,
    coverage,
    events,
    leftout,
    merging,
    plover,
    reliability,
    timeline17,
    timexes,
)
from tests.eval.suite import Result, Suite, by_kind, digest, scorer

FLOORS = Path(__file__).with_name("floors.json")
SHARED = Path(__file__).resolve().parents[2].parent / "shared"
SUITES: tuple[Suite, ...] = (
    *timexes.SUITES,
    *merging.SUITES,
    *events.SUITES,
    *leftout.SUITES,
    *plover.SUITES,
    *timeline17.SUITES,
)

COMPARED = ("relaxed_f1", "value_f1")  # figures whose intervals are told
Floor = dict[str, object]  # a digest of the corpus, and figures
Floors = dict[str, Floor]


def main(argv: list[str] | None = None) -> int:
    """Return 0 when every figure holds its floor, 1 otherwise, 2 without corpora."""
    arguments = _arguments(argv)
    if not arguments.shared.is_dir():
        print(f"no annotated corpora at {arguments.shared}: nothing scored", file=sys.stderr)
        return 2
    floors: Floors = json.loads(FLOORS.read_text(encoding="utf-8")) if FLOORS.is_file() else {}
    chosen = [suite for suite in SUITES if _is_asked_for(suite, arguments.only)]
    results = {suite.name: suite.run(arguments.shared / suite.folder) for suite in chosen}
    print(table(results, floors))
    print(wandering(results, arguments))
    for name, result in results.items():
        print(differences(name, result, arguments.examples))
    if not arguments.only:
        print(coverage.report(frozenset().union(*(r.rules for r in results.values()))))
        reliability.write(arguments.shared)
    digests = {suite.name: digest(arguments.shared / suite.folder) for suite in chosen}
    if arguments.update:
        for suite in chosen:
            old = floors.get(suite.name, {})
            floors[suite.name] = raised(suite, results[suite.name], old, digests[suite.name])
        FLOORS.write_text(json.dumps(floors, indent=1) + "\n", encoding="utf-8")
    faults = [
        fault
        for suite in chosen
        for fault in check(
            suite, results[suite.name], floors.get(suite.name, {}), digests[suite.name]
        )
    ]
    for fault in faults:
        print(f"FAIL {fault}", file=sys.stderr)
    return 1 if faults else 0


def _is_asked_for(suite: Suite, names: list[str]) -> bool:
    return not names or any(name.lower() in suite.name.lower() for name in names)


def check(suite: Suite, result: Result, floor: Floor, found: str) -> list[str]:
    """Return what is wrong with a suite's figures, in words; empty when all hold."""
    if not floor:
        return [f"{suite.name}: no floors yet; set them with --update"]
    if floor.get("digest") != found:
        return [f"{suite.name}: the corpus is not the one its floors were set on"]
    return [
        f"{suite.name}: {figure} is {100 * result.figures[figure]:.2f}, floor {100 * lowest:.2f}"
        for figure in suite.floored
        if isinstance(lowest := floor.get(figure), float) and result.figures[figure] < lowest
    ]


def table(results: dict[str, Result], floors: Floors) -> str:
    """Return the figures in per cent, floors in brackets; suites of one kind together.

    They are of one kind where their first figure is the same.
    """
    kin: dict[str, dict[str, Result]] = {}
    for suite, result in results.items():
        kin.setdefault(next(iter(result.figures)), {})[suite] = result
    return "\n\n".join(_table(group, floors) for group in kin.values())


def _table(results: dict[str, Result], floors: Floors) -> str:
    """Return one line a figure and one column a suite where the figures are many."""
    names = list(dict.fromkeys(name for r in results.values() for name in r.figures))
    cells = {
        (suite, name): _cell(result.figures.get(name), floors.get(suite, {}).get(name))
        for suite, result in results.items()
        for name in names
    }
    rows, columns = (list(results), names) if len(results) > 2 else (names, list(results))
    wide = max(map(len, rows)) + 1
    lines = [f"{'':{wide}}" + "".join(f"{column:>18}" for column in columns)]
    for row in rows:
        shown = (cells.get((row, column)) or cells[column, row] for column in columns)
        lines.append(f"{row:{wide}}" + "".join(f"{cell:>18}" for cell in shown))
    return "\n".join(lines)


def _cell(figure: float | None, lowest: object) -> str:
    if figure is None:
        return "-"
    return f"{100 * figure:.2f}" + (f" ({100 * lowest:.2f})" if isinstance(lowest, float) else "")


def wandering(results: dict[str, Result], arguments: argparse.Namespace) -> str:
    """Return the intervals asked for, and the gains over a run that was kept; keep this one."""
    counted = {name: r.counts for name, r in results.items() if r.counts is not None}
    if arguments.save:
        bootstrap.save(arguments.save, counted)
    kept = bootstrap.load(arguments.against) if arguments.against else {}
    tool, lines = scorer(arguments.shared, "score_timex"), []
    for name, counts in counted.items():
        if arguments.intervals:
            lines.append(_told(name, bootstrap.intervals(tool, counts, COMPARED)))
        if name in kept:
            gains = bootstrap.differences(tool, kept[name], counts, COMPARED)
            lines.append(_told(f"{name}, gain", gains))
    return "\n".join(lines)


def _told(name: str, intervals: dict[str, bootstrap.Interval]) -> str:
    told = (f"{key} {100 * low:.2f} to {100 * high:.2f}" for key, (low, high) in intervals.items())
    return f"{name} (95 of 100 draws): {', '.join(told)}"


def differences(name: str, result: Result, examples: int) -> str:
    """Return the classes of differences with their counts, and some of each when asked."""
    groups = by_kind(result.differences)
    counts = ", ".join(f"{len(rows)} {kind}" for kind, rows in groups.items())
    lines = [f"{name}: {len(result.differences)} differences: {counts}"]
    for kind, rows in groups.items():
        for row in rows[:examples]:
            lines.append(f"  {kind} | {row.where} | {row.gold} | {row.answer} | {row.rule}")
            lines.append(f"      {row.context}")
    return "\n".join(lines)


def raised(suite: Suite, result: Result, old: Floor, found: str) -> Floor:
    """Return a suite's floors, raised to what was just reached, rounded down.

    Floors of another state of the corpus do not count.
    """
    kept = old if old.get("digest") == found else {}
    new: Floor = {"digest": found}
    for name in suite.floored:
        reached = int(1e4 * result.figures[name]) / 1e4
        lowest = kept.get(name)
        new[name] = max(reached, lowest) if isinstance(lowest, float) else reached
    return new


def _arguments(argv: list[str] | None) -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--shared", type=Path, default=SHARED, help="folder of the corpora")
    parser.add_argument(
        "--only", nargs="+", default=[], help="suites whose name holds one of these"
    )
    parser.add_argument("--update", action="store_true", help="raise the floors")
    parser.add_argument("--examples", type=int, default=0, help="differences shown of each class")
    parser.add_argument("--intervals", action="store_true", help="how far figures would wander")
    parser.add_argument("--save", type=Path, help="keep the counts of this run in a file")
    parser.add_argument("--against", type=Path, help="tell the gain over a run that was kept")
    return parser.parse_args(argv)


if __name__ == "__main__":
    sys.exit(main())
