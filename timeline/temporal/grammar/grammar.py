"""A language made ready for reading: symbols for its words, and its rules compiled over them."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Generic, TypeVar

from timeline.temporal.grammar.digits import numeric_classes
from timeline.temporal.grammar.language import Language
from timeline.temporal.grammar.lexicon import Lexicon, Meanings
from timeline.temporal.grammar.match import ABBREVIATION, DOT, Captures, Match
from timeline.temporal.grammar.pattern import Compiler, Pattern, items, parse
from timeline.temporal.grammar.rule import NumeralRule, PrefixRule, Rule
from timeline.temporal.grammar.tokens import UNKNOWN, Entry, Tokens, Vocabulary, scan

Row = TypeVar("Row", bound=Rule | PrefixRule | NumeralRule)

# Classes and words that stand in time expressions and everywhere else: a run of words without
# any other is not looked at.
_WEAK_CLASSES = frozenset(
    (
        "STEP", "STRETCH", "HEDGE", "TEEN", "ONES", "TENS", "SCALE", "NUMBER",
        "ORDINAL", "INT", "DAY", "TWODIGIT", "HOUR", "DAYTH", "NTHWORD", "PORTION", "TIMES",
        "ANCIENT", "MILITARY", "FRACTION", "DOTCLOCK", "EVENT", "ADJECTIVE",
        "COUNTED", "LABEL", "ZONEPLACE", "TITLE", "MILIEU",
        ABBREVIATION, DOT,
    )
)  # fmt: skip


class Table(dict[str, tuple[tuple[Row, Pattern], ...]], Generic[Row]):
    """Rows by the symbols of two words: those that may begin with them, in order.

    Each two are looked up once, when a text has them. ``firsts`` are the symbols that rows may
    begin with.
    """

    def __init__(self, rows: Iterable[Row], compiler: Compiler) -> None:
        self._rows = tuple((row, compiler.compile(row.pattern)) for row in rows)
        self.firsts = {first for _, pattern in self._rows for first in pattern.firsts}

    def __missing__(self, head: str) -> tuple[tuple[Row, Pattern], ...]:
        self[head] = found = tuple(
            (row, pattern)
            for row, pattern in self._rows
            if head[0] in pattern.firsts and pattern.may_begin(head)
        )
        return found


@dataclass(frozen=True, slots=True)
class Grammar:
    """All that reading a language needs, made once; its patterns are compiled as texts need them.

    Of symbols, ``triggers`` finds those that tell time, ``starts`` those that a rule or prefix may
    begin with, ``counts`` those of numerals, ``capitals`` those that count only with a capital,
    ``events`` those of nouns of events.
    """

    language: Language
    vocabulary: Vocabulary
    numeric: dict[tuple[str, ...], str]
    rules: Table[Rule]
    prefixes: Table[PrefixRule]
    numerals: Table[NumeralRule]
    triggers: re.Pattern[str]
    starts: re.Pattern[str]
    counts: re.Pattern[str]
    capitals: re.Pattern[str]
    events: re.Pattern[str]
    uncapitalised: dict[str, Entry]

    def read(self, text: str) -> Tokens:
        """Return the words of a text, numbers of several words joined."""
        apostrophes = self.language.lexicon.apostrophes
        tokens = scan(text, self.vocabulary, self.numeric, apostrophes=apostrophes)
        self._mend_breaks(tokens)
        self._forget_small_letters(tokens)
        self._join_numerals(tokens)
        return tokens

    def _mend_breaks(self, tokens: Tokens) -> None:
        """Make one word of the halves that a hyphen and a line break part: "Sep-" "tember"."""
        if "-\n" not in tokens.text and "-\r\n" not in tokens.text:
            return
        halves: list[tuple[int, int, Entry]] = []
        for at in (at for at, word in enumerate(tokens.words[:-1]) if word == "-"):
            gap = tokens.text[tokens.ends[at] : tokens.starts[at + 1]]
            entry = self.vocabulary.get(tokens.word(at - 1) + tokens.word(at + 1))
            apart = not halves or halves[-1][1] < at
            behind = tokens.word(at - 1).isalpha() and tokens.ends[at - 1] == tokens.starts[at]
            if behind and apart and entry is not None and gap.strip(" \t\r") == "\n":
                halves.append((at - 1, at + 2, entry))
        tokens.join(halves)

    def _forget_small_letters(self, tokens: Tokens) -> None:
        """Unread words that count only with a capital ("may") where they have none."""
        unread: dict[int, Entry] = {}
        for match in self.capitals.finditer(tokens.line):
            index = match.start()
            plain = self.uncapitalised.get(tokens.words[index])
            if plain and tokens.surface(index).islower() and not _is_dated(tokens, index):
                unread[index] = plain
        tokens.put(unread)

    def _join_numerals(self, tokens: Tokens) -> None:
        line = tokens.line
        joined: list[tuple[int, int, Entry]] = []
        done = 0
        for found in self.counts.finditer(line):
            at = found.start()
            rows = self.numerals[line[at : at + 2]]
            best = _longest(rows, line, at) if rows and at >= done else None
            if best is not None:
                rule, match, captures = best
                done = match.end()
                meanings = rule.build(Match(match, captures, tokens))
                joined.append((at, done, (self.numeric[tuple(meanings)], meanings)))
        tokens.join(joined)


def _longest(
    rows: Iterable[tuple[NumeralRule, Pattern]], line: str, at: int
) -> tuple[NumeralRule, re.Match[str], Captures] | None:
    best: tuple[NumeralRule, re.Match[str], Captures] | None = None
    for rule, pattern in rows:
        match = pattern.match(line, at)
        if match and (best is None or match.end() > best[1].end()):
            best = rule, match, pattern.captures
    return best


def _is_dated(tokens: Tokens, index: int) -> bool:
    """Tell whether a word in small letters is a date all the same: "2 may", "this sat"."""
    if index == 0:
        return False
    lead = tokens.word(index - 1) in ("this", "next", "last", "every", "on")
    return "DAY" in tokens.meanings(index - 1) or (lead and "WEEKDAY" in tokens.meanings(index))


def build(language: Language) -> Grammar:
    """Compile a language: one symbol for each set of classes that some word has."""
    rules, lexicon = language.rules, language.lexicon
    literals = {
        choice
        for pattern in _patterns(language)
        for item in items(parse(pattern))
        for choice in item.choices
        if not choice.isupper()
    }
    words = _words(lexicon, literals)
    numeric_sets = numeric_classes() - {()}
    keys = sorted({key for _, key, _ in words if key} | numeric_sets)
    symbol = {key: chr(0xE000 + number) for number, key in enumerate(keys)}
    of_class: dict[str, str] = defaultdict(str)
    for key, sign in symbol.items():
        for name in key:
            of_class[name] += sign
    compiler = Compiler(of_class)
    rows = Table(rules, compiler)
    prefixes = Table(language.prefixes, compiler)
    numerals = Table(language.numerals, compiler)
    weak = _WEAK_CLASSES | lexicon.function_words
    triggers = {sign for key, sign in symbol.items() if not weak.issuperset(key)}
    vocabulary = {word: (symbol[key], meanings) for word, key, meanings in words if key}
    capitalised = lexicon.capitalised & vocabulary.keys()
    return Grammar(
        language,
        vocabulary | _dotted(lexicon, vocabulary),
        {key: symbol[key] for key in numeric_sets},
        rows,
        prefixes,
        numerals,
        _any_of(triggers),
        _any_of(rows.firsts | prefixes.firsts),
        _any_of(numerals.firsts),
        _any_of({vocabulary[word][0] for word in capitalised}),
        _any_of(of_class["EVENT"]),
        dict.fromkeys(capitalised, UNKNOWN),
    )


def _any_of(symbols: Iterable[str]) -> re.Pattern[str]:
    found = "".join(sorted(symbols))
    return re.compile(f"[{found}]" if found else "(?!)")


def _patterns(language: Language) -> list[str]:
    return [
        *(rule.pattern for rule in language.rules),
        *(rule.pattern for rule in language.prefixes),
        *(rule.pattern for rule in language.numerals),
    ]


def _dotted(lexicon: Lexicon, vocabulary: Vocabulary) -> dict[str, Entry]:
    """Return the forms with dots of words of single letters: "p.m.", "B.C."."""
    found: dict[str, Entry] = {}
    for name in ("MERIDIEM", "ERA"):
        for word in lexicon.tables.get(name, ()):
            joined = (".".join(word), ". ".join(word), " . ".join(word) + " ")
            for form in (joined[0], *(letters + "." for letters in joined)):
                found[form] = vocabulary[word]
    return found


def _words(lexicon: Lexicon, literals: set[str]) -> list[tuple[str, tuple[str, ...], Meanings]]:
    """Return each word with its sorted classes (itself among them if a rule writes it out)."""
    meanings = lexicon.words()
    rows = []
    for word in sorted(meanings.keys() | literals | {DOT}):
        classes = {*meanings.get(word, ()), *({word} & (literals | {DOT}))}
        if word in lexicon.abbreviations:
            classes.add(ABBREVIATION)
        rows.append((word, tuple(sorted(classes)), meanings.get(word, {})))
    return rows
