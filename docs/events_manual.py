"""Write ``docs/events.md`` from rows and weights: ``python docs/events_manual.py``.

What is said once for all stands in ``events_head.md``; the table is made from the rows that the
program runs and the weights it ships, so the page cannot promise what is not weighed.
"""

from __future__ import annotations

import csv
from collections import defaultdict
from pathlib import Path

from timeline.extract.evidence import weights
from timeline.extract.evidence.rows import EVIDENCE

HERE = Path(__file__).parent
HEAD = HERE / "events_head.md"
MANUAL = HERE / "events.md"
TABLE = Path(weights.__file__).with_name("weights.csv")
MOST = 3  # values shown of each row and side


def manual() -> str:
    """Return the whole manual page."""
    head = HEAD.read_text(encoding="utf-8").rstrip()
    parts = (head, "## Rows of evidence", rows(), "## What points at an answer", pointers())
    return "\n\n".join(parts) + "\n"


def _read() -> list[dict[str, str]]:
    with TABLE.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def rows() -> str:
    """Return one line a row: what it reads, its values that weigh most, how often it was seen."""
    found: dict[str, list[tuple[float, str, int]]] = defaultdict(list)
    for row in _read():
        if row["decision"] == "worth" and "=" in row["finding"]:
            name, _, value = row["finding"].partition("=")
            found[name].append((float(row["weight"]), value, int(row["seen"])))
    lines = ["| row | reads | speaks for an event | speaks against | values | seen |"]
    lines.append("|---|---|---|---|---|---|")
    for one in EVIDENCE:
        known = found[one.name]
        words = _cell(one.words.format("…"))
        seen = sum(times for _, _, times in known)
        sides = f"{_most(known, 1)} | {_most(known, -1)}"
        lines.append(f"| {one.name} | {words} | {sides} | {len(known)} | {seen} |")
    return "\n".join(lines)


def _most(known: list[tuple[float, str, int]], sign: int) -> str:
    sided = sorted((row for row in known if row[0] * sign > 0), key=lambda row: -abs(row[0]))
    return ", ".join(f"{_cell(value) or 'yes'} {weight:+.2f}" for weight, value, _ in sided[:MOST])


def pointers() -> str:
    """Return one line a pointer: what names its own answer, and how much it weighs."""
    lines = ["| decision | evidence | weight |", "|---|---|---|"]
    for row in _read():
        if row["finding"].startswith("points "):
            name = _cell(row["finding"].removeprefix("points "))
            lines.append(f"| {row['decision']} | {name} | {float(row['weight']):+.2f} |")
    return "\n".join(lines)


def _cell(text: str) -> str:
    return text.replace("|", "\\|")


if __name__ == "__main__":
    MANUAL.write_text(manual(), encoding="utf-8")
