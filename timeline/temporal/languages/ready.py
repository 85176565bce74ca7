"""A language by its code, ready for reading."""

from __future__ import annotations

from functools import lru_cache

from timeline.temporal.grammar.grammar import Grammar, build
from timeline.temporal.languages import load


@lru_cache(maxsize=8)
def grammar(code: str) -> Grammar:
    """Return the compiled grammar of a language.

    Raises:
        ValueError: no tables for this language.
    """
    return build(load(code))
