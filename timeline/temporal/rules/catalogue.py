"""All rules by name, and what each says in words."""

from __future__ import annotations

from functools import lru_cache

from timeline.temporal.rules import FAMILIES
from timeline.temporal.rules.prefixes import PREFIXES


@lru_cache(maxsize=1)
def _words() -> dict[str, str]:
    rows = [(rule.name, rule.words) for family in FAMILIES.values() for rule in family]
    return dict(rows) | {rule.name: rule.words for rule in PREFIXES}


def words_of(rule: str) -> str:
    """Return what a rule says, in words; several rules are joined by ``+``."""
    known = _words()
    return "; ".join(known.get(name, "a rule of another language") for name in rule.split("+"))
