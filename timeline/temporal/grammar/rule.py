"""Rules as rows: a pattern over word classes, a builder, and the cases that prove it.

A pattern is written in words: ``STEP SINGULAR`` is a word of each class, ``ago|back`` one of two
words, ``X?`` and ``( ... )?`` are optional, ``first:MONTH`` names a word that is asked for later
(a class in capitals names itself). Text is read as one symbol a word, so each pattern becomes a
regular expression over symbols: word edges, blanks, line breaks and case need no mention.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from timeline.temporal.expression.expression import Expression
from timeline.temporal.grammar.lexicon import Meanings
from timeline.temporal.grammar.match import Match

if TYPE_CHECKING:
    pass


@dataclass(frozen=True, slots=True)
class Example:
    """A text and the value of the first expression in it; ``None``: nothing must match.

    ``span`` is the words that must be marked, if not the whole text.
    """

    text: str
    value: str | None
    span: str | None = None
    anchor: str | None = "2025-11-19"


Builder = Callable[[Match], Expression | None]


@dataclass(frozen=True, slots=True)
class Rule:
    """One phrase form: ``words`` says it for readers; ``build`` may return ``None`` to decline.

    ``story_only`` rows hold only in passages that tell a story, where "at that time" has a time
    to refer to.
    """

    name: str
    words: str
    pattern: str
    build: Builder
    examples: tuple[Example, ...] = ()
    story_only: bool = False


@dataclass(frozen=True, slots=True)
class NumeralRule:
    """Several words that make one number: ``build`` gives the meanings of the joined word."""

    pattern: str
    build: Callable[[Match], Meanings]


@dataclass(frozen=True, slots=True)
class PrefixRule:
    """Words before an expression that belong to it; ``wrap`` may return ``None`` to decline."""

    name: str
    words: str
    pattern: str
    wrap: Callable[[Match, Expression], Expression | None]
    examples: tuple[Example, ...] = ()
