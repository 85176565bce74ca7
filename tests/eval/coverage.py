"""Which rules no gold text and no table case has hit."""

from __future__ import annotations

import csv
from collections.abc import Iterator
from datetime import date
from pathlib import Path

from timeline.temporal import tag
from timeline.temporal.languages import MODULES, load

TABLES = Path(__file__).resolve().parents[1] / "corpora"


def report(gold: frozenset[str]) -> str:
    """Return the names of rules that neither gold nor a table case hit, language by language.

    ``gold`` holds what an expression names as its rules, several joined with ``+``.
    """
    hit = {name for names in (*gold, *_tabled()) for name in names.split("+")}
    lines = []
    for code in MODULES:
        language = load(code)
        names = [rule.name for rule in (*language.rules, *language.prefixes)]
        unhit = [name for name in names if name not in hit]
        lines.append(
            f"{code}: {len(names) - len(unhit)} of {len(names)} rules hit by gold or table"
        )
        if unhit:
            lines.append(f"  not hit: {', '.join(unhit)}")
    return "\n".join(lines)


def _tabled() -> Iterator[str]:
    """Yield the rules behind each case of the tables: English ones, and one for each language."""
    for path in sorted(TABLES.rglob("*.tsv")):
        code = path.stem if path.stem in MODULES else "en"
        with path.open(encoding="utf-8", newline="") as lines:
            for row in csv.DictReader(lines, delimiter="\t"):
                day = date.fromisoformat(row["anchor"]) if row.get("anchor") else None
                text = row.get("text") or row["phrase"]
                yield from (timex.rule for timex in tag(text, day, language=code))
