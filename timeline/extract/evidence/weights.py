"""The fitted weights, and sums over them.

``weights.csv`` has one row a weight: decision, label, finding, weight, seen (how often the finding
stood in the annotated articles). ``tools/fit_events.py`` writes it; nobody edits it by hand.
"""

from __future__ import annotations

import csv
import math
from collections.abc import Iterable, Mapping
from enum import StrEnum
from functools import cache
from pathlib import Path

_TABLE = Path(__file__).with_name("weights.csv")

Row = dict[str, float]  # label to weight


class Decision(StrEnum):
    """What is decided by adding evidence up."""

    GLANCE = "glance"  # is a word worth a closer look at all
    WORTH = "worth"
    TYPE = "type"
    STATUS = "status"
    DAYS = "days"
    SOUND = "sound"  # how far the four together can be trusted


class Weights:
    """Weights by decision, finding and label."""

    def __init__(self, rows: Iterable[tuple[str, str, str, float]]) -> None:
        self._rows: dict[str, dict[str, Row]] = {one.value: {} for one in Decision}
        for decision, label, finding, weight in rows:
            self._rows[decision].setdefault(finding, {})[label] = weight

    def of(self, decision: Decision, finding: str) -> Row:
        """Return the weights of a finding, by label; empty where it has none."""
        return self._rows[decision.value].get(finding, {})

    def constant(self, decision: Decision, name: str) -> float:
        """Return a single number of a decision: its bias, its threshold."""
        return self._rows[decision.value][name][""]

    def sums(
        self, decision: Decision, findings: Iterable[str], labels: Iterable[str]
    ) -> dict[str, float]:
        """Return for each label the sum of what the findings weigh for it, its bias included."""
        table = self._rows[decision.value]
        bias = table.get("bias", {})
        total = {label: bias.get(label, 0.0) for label in labels}
        for finding in findings:
            for label, weight in table.get(finding, {}).items():
                total[label] += weight
        return total

    def sum(self, decision: Decision, findings: Iterable[str]) -> float:
        """Return the sum of what findings weigh where there is only yes or no."""
        table = self._rows[decision.value]
        return sum(table[one][""] for one in findings if one in table)


@cache
def shipped() -> Weights:
    """Return the weights that come with the program."""
    with _TABLE.open(encoding="utf-8", newline="") as file:
        rows = [
            (row["decision"], row["label"], row["finding"], float(row["weight"]))
            for row in csv.DictReader(file)
        ]
    return Weights(rows)


def probability(total: float) -> float:
    """Return a sum of log odds as a probability."""
    return 1 / (1 + math.exp(-max(-30.0, min(30.0, total))))


def shares(totals: Mapping[str, float]) -> dict[str, float]:
    """Return sums as probabilities that add up to one."""
    most = max(totals.values())
    powers = {label: math.exp(total - most) for label, total in totals.items()}
    whole = sum(powers.values())
    return {label: power / whole for label, power in powers.items()}
