"""A language made ready for reading: symbols for its words, and its rules compiled over them."""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import dataclass
from functools import lru_cache

from timeline.temporal.languages import Language, load
from timeline.temporal.lexicon import Lexicon, Meanings
from timeline.temporal.rules.rule import (
    Captures,
    Compiler,
    Match,
    NumeralRule,
    PrefixRule,
    Rule,
    items,
    parse,
)
from timeline.temporal.tokens import Tokens, Vocabulary, numeric_classes, scan

# Classes and words that stand in time expressions and everywhere else: a run of words without
# any other is not looked at.
_WEAK_CLASSES = frozenset(
    (
        "STEP", "STRETCH", "HEDGE", "CARDINAL", "TEEN", "ONES", "TENS", "SCALE", "NUMBER",
        "ORDINAL", "INT", "DAY", "TWODIGIT", "HOUR", "DAYTH", "NTHWORD", "PORTION", "TIMES",
        "ANCIENT", "SIXDIGIT", "MILITARY", "FRACTION",
    )
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Compiled:
    """A rule with its expression over symbols; ``order`` is its place in the table."""

    order: int
    rule: Rule
    expression: re.Pattern[str]
    captures: Captures


@dataclass(frozen=True, slots=True)
class Grammar:
    """All that reading a language needs, compiled once and never changed.

    ``by_first`` gives the rules that may begin with a symbol; ``triggers`` finds the
    symbols that tell time.
    """

    language: Language
    vocabulary: Vocabulary
    numeric: dict[tuple[str, ...], str]
    by_first: dict[str, tuple[Compiled, ...]]
    prefixes: dict[str, tuple[tuple[PrefixRule, re.Pattern[str], Captures], ...]]
    triggers: re.Pattern[str]
    numerals: tuple[tuple[NumeralRule, re.Pattern[str], Captures], ...]
    numeral_starts: re.Pattern[str] | None

    def read(self, text: str) -> Tokens:
        """Return the words of a text, numbers of several words joined."""
        lexicon = self.language.lexicon
        tokens = scan(
            text,
            self.vocabulary,
            self.numeric,
            capitalised=lexicon.capitalised,
            abbreviations=lexicon.abbreviations,
            apostrophes=lexicon.apostrophes,
        )
        return self._join_numerals(tokens) if self.numeral_starts else tokens

    def _join_numerals(self, tokens: Tokens) -> Tokens:
        assert self.numeral_starts is not None
        line = "".join(tokens.symbols)
        joined: list[tuple[int, int, Meanings]] = []
        done = 0
        for start in self.numeral_starts.finditer(line):
            at = start.start()
            if at < done:
                continue
            best = self._numeral_at(line, at)
            if best is not None:
                rule, match, captures = best
                done = match.end()
                joined.append((at, done, rule.build(Match(match, captures, tokens))))
        for first, end, meanings in reversed(joined):
            classes = tuple(meanings)
            tokens.starts[first:end] = [tokens.starts[first]]
            tokens.ends[first:end] = [tokens.ends[end - 1]]
            tokens.symbols[first:end] = [self.numeric[classes]]
            tokens.meanings[first:end] = [meanings]
        return tokens

    def _numeral_at(self, line: str, at: int) -> tuple[NumeralRule, re.Match[str], Captures] | None:
        best: tuple[NumeralRule, re.Match[str], Captures] | None = None
        for rule, expression, captures in self.numerals:
            match = expression.match(line, at)
            if match and (best is None or match.end() > best[1].end()):
                best = rule, match, captures
        return best


@lru_cache(maxsize=8)
def grammar(code: str) -> Grammar:
    """Return the compiled grammar of a language.

    Raises:
        ValueError: no tables for this language.
    """
    return build(load(code))


def build(language: Language) -> Grammar:
    """Compile a language: one symbol for each set of classes that some word has."""
    rules, lexicon = language.rules, language.lexicon
    literals = {
        choice
        for pattern in (r.pattern for r in (*rules, *language.prefixes, *language.numerals))
        for item in items(parse(pattern))
        for choice in item.choices
        if not choice.isupper()
    }
    words = _words(lexicon, literals)
    numeric_sets = numeric_classes()
    keys = sorted({tuple(key) for _, key, _ in words} | numeric_sets)
    symbol = {key: chr(0xE000 + number) for number, key in enumerate(keys) if key}
    of_class: dict[str, str] = defaultdict(str)
    for key, sign in symbol.items():
        for name in key:
            of_class[name] += sign
    compiler = Compiler(of_class)
    by_first: dict[str, list[Compiled]] = defaultdict(list)
    for order, rule in enumerate(rules):
        expression, captures, firsts = compiler.compile(rule.pattern)
        for first in firsts:
            by_first[first].append(Compiled(order, rule, expression, captures))
    prefixes: dict[str, list[tuple[PrefixRule, re.Pattern[str], Captures]]] = defaultdict(list)
    for prefix in language.prefixes:
        expression, captures, firsts = compiler.compile(prefix.pattern)
        for first in firsts:
            prefixes[first].append((prefix, expression, captures))
    numerals = []
    starts: set[str] = set()
    for numeral in language.numerals:
        expression, captures, firsts = compiler.compile(numeral.pattern)
        numerals.append((numeral, expression, captures))
        starts |= firsts
    weak = _WEAK_CLASSES | lexicon.function_words
    triggers = "".join(sign for key, sign in symbol.items() if not weak.issuperset(key))
    return Grammar(
        language,
        {word: (symbol[key], meanings) for word, key, meanings in words},
        {key: symbol[key] for key in numeric_sets if key},
        {first: tuple(compiled) for first, compiled in by_first.items()},
        {first: tuple(rows) for first, rows in prefixes.items()},
        re.compile(f"[{triggers}]"),
        tuple(numerals),
        re.compile(f"[{''.join(sorted(starts))}]") if starts else None,
    )


def _words(lexicon: Lexicon, literals: set[str]) -> list[tuple[str, tuple[str, ...], Meanings]]:
    """Return each word with its sorted classes (itself among them if a rule writes it out)."""
    meanings = lexicon.words()
    return [
        (
            word,
            tuple(sorted({*meanings.get(word, ()), *({word} & literals)})),
            meanings.get(word, {}),
        )
        for word in sorted(meanings.keys() | literals)
    ]
