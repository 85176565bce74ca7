"""Word classes of the rules, read from ``tables/words.csv``."""

from __future__ import annotations

import csv
from functools import cache
from pathlib import Path

_TABLE = Path(__file__).parent / "words.csv"

# Plurals of the nouns in the class "side" that do not just take an s.
PLURALS = {"opposition": "opposition", "gunman": "gunmen"}


@cache
def _classes() -> dict[str, frozenset[str]]:
    with _TABLE.open(encoding="utf-8", newline="") as file:
        return {row["name"]: frozenset(row["words"].split(";")) for row in csv.DictReader(file)}


def words(name: str) -> frozenset[str]:
    """Return the lemmas of a word class.

    Raises:
        KeyError: there is no such class.

    >>> "rebel" in words("side")
    True
    """
    return _classes()[name]


@cache
def _by_word() -> dict[str, tuple[str, ...]]:
    found: dict[str, tuple[str, ...]] = {}
    for name, members in _classes().items():
        for word in members:
            found[word] = (*found.get(word, ()), name)
    return found


def classes(word: str) -> tuple[str, ...]:
    """Return the names of the classes a lemma is in.

    >>> "side" in classes("rebel")
    True
    """
    return _by_word().get(word, ())
