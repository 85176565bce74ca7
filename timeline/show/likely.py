"""How often days reached in one way were right, in words: "likely: 40 of 52"."""

from __future__ import annotations

import csv
from functools import cache
from pathlib import Path
from typing import NamedTuple

from timeline.model.vocabulary import Basis
from timeline.show.labels import say

# Written by `make eval` from the annotated development articles.
TABLE = Path(__file__).with_name("reliability.csv")
COLUMNS = ("kind", "name", "cases", "right")
# Fewer cases than these say nothing: with nine, one mistake is more than a tenth.
ENOUGH = 10
# The least share of right days for each word, the surest first. At nineteen of twenty a reader
# need not look again; at three of four the reading is worth its doubt; at half it is worth none.
WORDS = ((0.95, "always"), (0.75, "likely"), (0.5, "mostly"), (0.0, "seldom"))


class Count(NamedTuple):
    """Days that could be compared, and how many were right."""

    cases: int
    right: int


@cache
def counts() -> dict[tuple[str, str], Count]:
    """Return the table, by kind (rule or basis) and name."""
    with TABLE.open(encoding="utf-8", newline="") as lines:
        rows = csv.DictReader(lines)
        return {
            (row["kind"], row["name"]): Count(int(row["cases"]), int(row["right"])) for row in rows
        }


def of_rule(rule: str) -> str:
    """Return how often the days that a rule read were right."""
    return in_words(counts().get(("rule", rule), Count(0, 0)))


def of_basis(basis: Basis) -> str:
    """Return how often days that no phrase gives were right, by what gave them."""
    return in_words(counts().get(("basis", basis.value), Count(0, 0)))


def in_words(count: Count) -> str:
    """Return a count as a reader would be told.

    >>> in_words(Count(52, 40))
    'likely: 40 of 52 on the development articles'
    >>> in_words(Count(3, 3))
    'too few cases to say'
    """
    if count.cases < ENOUGH:
        return say("likely.few")
    word = next(name for share, name in WORDS if count.right >= share * count.cases)
    return say(f"likely.{word}", right=f"{count.right:,}", cases=f"{count.cases:,}")
