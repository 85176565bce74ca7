"""The rules of English, family by family; of two equally long matches the earlier row wins."""

from __future__ import annotations

from timeline.temporal.grammar.rule import Rule
from timeline.temporal.rules import (
    durations,
    explicit,
    named,
    partial,
    ranges,
    relative,
    sets,
    stamps,
    times,
    vague,
)

FAMILIES: dict[str, tuple[Rule, ...]] = {
    "time stamps": stamps.RULES,
    "explicit dates": explicit.RULES,
    "ranges": ranges.RULES,
    "open dates": partial.RULES,
    "relative dates": relative.RULES,
    "named days": named.RULES,
    "times of day": times.RULES,
    "lengths": durations.RULES,
    "sets": sets.RULES,
    "vague references": vague.RULES,
}
ENGLISH: tuple[Rule, ...] = tuple(rule for rows in FAMILIES.values() for rule in rows)
