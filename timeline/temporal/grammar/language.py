"""A language: its words and its rows."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from timeline.temporal.grammar.lexicon import Lexicon

if TYPE_CHECKING:
    from timeline.temporal.grammar.rule import NumeralRule, PrefixRule, Rule


@dataclass(frozen=True, slots=True)
class Language:
    """A language: its words, its rules in order, its prefixes and its numerals."""

    lexicon: Lexicon
    rules: tuple[Rule, ...]
    prefixes: tuple[PrefixRule, ...] = ()
    numerals: tuple[NumeralRule, ...] = ()
