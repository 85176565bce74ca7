"""Rules as rows: a pattern over word classes, a builder, and the cases that prove it.

A pattern is written in words: ``STEP SINGULAR`` is a word of each class, ``ago|back`` one of two
words, ``X?`` and ``( ... )?`` are optional, ``first:MONTH`` names a word that is asked for later
(a class in capitals names itself). Text is read as one symbol a word, so each pattern becomes a
regular expression over symbols: word edges, blanks, line breaks and case need no mention.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING, Any

from timeline.temporal.expression import Expression
from timeline.temporal.lexicon import Meanings

if TYPE_CHECKING:
    from timeline.temporal.tokens import Tokens


_SMALL = ("the", "of", "in", "last", "next", "this")
_COMPOUNDS = ("long", "old", "on", "over")
ABBREVIATION = "ABBREVIATION"  # class of words that may have a dot behind them
DOT = "."


@dataclass(frozen=True, slots=True)
class Example:
    """A text and the value of the first expression in it; ``None``: nothing must match.

    ``span`` is the words that must be marked, if not the whole text.
    """

    text: str
    value: str | None
    span: str | None = None
    anchor: str | None = "2025-11-19"


class Match:
    """What a pattern matched: ``m["unit"]`` is the meaning of the word in that place."""

    __slots__ = ("_captures", "_match", "_tokens")

    def __init__(self, match: re.Match[str], captures: Captures, tokens: Tokens) -> None:
        self._match = match
        self._captures = captures
        self._tokens = tokens

    def __contains__(self, name: str) -> bool:
        return self._place(name) is not None

    def __getitem__(self, name: str) -> Any:
        place = self._place(name)
        if place is None:
            raise KeyError(name)
        return place[1]

    def get(self, name: str, default: Any = None) -> Any:
        """Return the meaning of a place, or ``default`` where the pattern left it out."""
        place = self._place(name)
        return default if place is None else place[1]

    def text(self, name: str) -> str:
        """Return the word in a place as written in the article."""
        place = self._place(name)
        return "" if place is None else self._tokens.surface(place[0])

    @property
    def words(self) -> list[str]:
        """All words of the match, in small letters."""
        return [self._tokens.word(at) for at in range(self._match.start(), self._match.end())]

    @property
    def before(self) -> str:
        """The word before the match, in small letters."""
        return self._tokens.word(self._match.start() - 1)

    @property
    def after(self) -> str:
        """The word after the match, in small letters."""
        return self._tokens.word(self._match.end())

    def leads(self, count: int) -> tuple[str, ...]:
        """Return the words right before the match, at most ``count``, in small letters."""
        first = self._match.start()
        return tuple(self._tokens.word(at) for at in range(max(0, first - count), first))

    def followers(self, count: int) -> tuple[str, ...]:
        """Return the words right behind the match, at most ``count``, as written."""
        end = self._match.end()
        last = min(end + count, len(self._tokens))
        return tuple(self._tokens.surface(at) for at in range(end, last))

    def stands_after(self, word_class: str) -> bool:
        """Tell whether a word of a class stands right before the match."""
        at = self._match.start() - 1
        at -= self._tokens.word(at) == DOT
        return at >= 0 and word_class in self._tokens.meanings(at)

    def stands_before(self, word_class: str) -> bool:
        """Tell whether a word of a class stands right after the match."""
        end = self._match.end()
        return end < len(self._tokens) and word_class in self._tokens.meanings(end)

    @property
    def compares(self) -> bool:
        """Whether "-ago" or "-earlier" follows, which makes a comparison of it."""
        end = self._match.end()
        return self._tokens.word(end) == "-" and self._tokens.word(end + 1) in ("ago", "earlier")

    @property
    def is_named(self) -> bool:
        """Whether the first word has a capital in mid-sentence, where dates have none."""
        start = self._match.start()
        first = self._tokens.surface(start)
        return self._tokens.word(start - 1).isalpha() and first.istitle()

    def is_also(self, name: str, word_class: str) -> bool:
        """Tell whether the word in a place belongs to another class too."""
        at = self.index(name)
        return at is not None and word_class in self._tokens.meanings(at)

    @property
    def is_compound(self) -> bool:
        """Whether a hyphen joins it to a word that makes another word of it: "a week-long"."""
        end = self._match.end()
        return self._tokens.word(end) == "-" and self._tokens.word(end + 1) in _COMPOUNDS

    @property
    def is_capitalised(self) -> bool:
        """Whether every word has a capital, articles and prepositions apart."""
        span = range(self._match.start(), self._match.end())
        words = (self._tokens.surface(at) for at in span)
        return not any(word[:1].islower() and word not in _SMALL for word in words)

    def index(self, name: str) -> int | None:
        """Return the number of the word in a place, or ``None`` where it was left out."""
        place = self._place(name)
        return None if place is None else place[0]

    def places(self, name: str) -> tuple[int, ...]:
        """Return the numbers of all words that stand in places of one name."""
        places = [self._match.start(group) for group, _ in self._captures.get(name, ())]
        return tuple(sorted(at for at in places if at >= 0)) if places else ()

    @property
    def spaced(self) -> bool:
        """Whether a blank stands between any two words of the match."""
        return self._tokens.is_spaced(self._match.start(), self._match.end())

    def _place(self, name: str) -> tuple[int, Any] | None:
        """Return the number of the word in a place, and its meaning there."""
        tokens = self._tokens
        for group, classes in self._captures.get(name, ()):
            at = self._match.start(group)
            if at < 0:
                continue
            meanings = tokens.meanings(at)
            for word_class in classes:
                if word_class in meanings:
                    return at, meanings[word_class]
            if tokens.words[at] in classes:
                return at, tokens.words[at]
        return None


Captures = Mapping[str, tuple[tuple[int, tuple[str, ...]], ...]]
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
class Item:
    """One place of a pattern: the words or classes it takes, its name, and what that asks for.

    A place named by its class counts only where a word of the class stands there.
    """

    choices: tuple[str, ...]
    name: str | None
    asked: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Group:
    """Alternatives, each a sequence of items and groups; ``optional`` may be left out."""

    branches: tuple[tuple[Item | Group, ...], ...]
    optional: bool = False


def parse(pattern: str) -> Group:
    """Return the tree of a pattern.

    Raises:
        ValueError: brackets that do not match.
    """
    pieces = pattern.replace("(", " ( ").replace(")", " )").split()
    tree, rest = _branches(pieces, 0)
    if rest != len(pieces):
        raise ValueError(f"pattern {pattern!r}: brackets do not match")
    return tree


def _branches(pieces: list[str], at: int) -> tuple[Group, int]:
    branches: list[tuple[Item | Group, ...]] = []
    sequence: list[Item | Group] = []
    while at < len(pieces) and not pieces[at].startswith(")"):
        piece = pieces[at]
        at += 1
        if piece == "(":
            group, at = _branches(pieces, at)
            if at >= len(pieces):
                raise ValueError("pattern: an opening bracket is never closed")
            sequence.append(Group(group.branches, pieces[at] == ")?"))
            at += 1
        elif piece == "|":
            branches.append(tuple(sequence))
            sequence = []
        else:
            sequence.append(_item(piece))
    return Group((*branches, tuple(sequence))), at


def _item(piece: str) -> Item | Group:
    optional = len(piece) > 1 and piece.endswith("?")
    piece = piece[:-1] if optional else piece
    name, colon, rest = piece.partition(":")
    if colon and rest:
        choices = tuple(rest.split("|"))
        item = Item(choices, name, choices)
    else:
        choices = tuple(piece.split("|")) if piece != "|" else (piece,)
        classes = tuple(choice for choice in choices if choice.isupper())
        item = Item(choices, classes[0].lower() if classes else None, classes)
    return Group(((item,),), optional=True) if optional else item


def items(group: Group) -> Iterator[Item]:
    """Yield every item of a pattern."""
    for branch in group.branches:
        for part in branch:
            if isinstance(part, Item):
                yield part
            else:
                yield from items(part)


_PLACE = re.compile(r"(?<!<=)\[[^]]+\]")  # the symbols of one place in an expression


class Pattern:
    """A pattern over symbols: what its groups capture and the symbols it may begin with.

    Its expressions are compiled at the first use, for few texts need all rules.
    """

    def __init__(self, source: str, captures: Captures, firsts: frozenset[str]) -> None:
        self._source = source
        self.captures = captures
        self.firsts = firsts

    @cached_property
    def match(self) -> Callable[[str, int], re.Match[str] | None]:
        """What matches it at a place of a line of symbols."""
        return re.compile(self._source).match

    def may_begin(self, head: str) -> bool:
        """Tell whether a match may begin with some symbols, whatever comes behind them."""
        return self._opening.match(head) is not None

    @cached_property
    def _opening(self) -> re.Pattern[str]:
        return re.compile(_PLACE.sub(r"(?:\g<0>|\\Z)", self._source))


class Compiler:
    """Turns patterns into expressions over symbols; ``symbols`` maps word or class to them."""

    def __init__(self, symbols: Mapping[str, str]) -> None:
        self._symbols = symbols
        shortened, dot = symbols.get(ABBREVIATION), symbols.get(DOT)
        self._dot = f"(?:(?<=[{shortened}])[{dot}])?" if shortened and dot else ""
        self._captures: dict[str, list[tuple[int, tuple[str, ...]]]] = {}
        self._count = 0

    def compile(self, pattern: str) -> Pattern:
        """Return the pattern of a rule over symbols.

        Raises:
            ValueError: brackets that do not match, or a pattern that needs no word.
        """
        self._captures, self._count = {}, 0
        tree = parse(pattern)
        source = self._group(tree)
        captures = {name: tuple(places) for name, places in self._captures.items()}
        firsts, nullable = self._firsts(tree)
        if nullable:
            raise ValueError(f"pattern {pattern!r} matches nothing at all")
        return Pattern(source, captures, firsts)

    def _group(self, group: Group) -> str:
        branches = ["".join(map(self._part, branch)) for branch in group.branches]
        return f"(?:{'|'.join(branches)}){'?' if group.optional else ''}"

    def _part(self, part: Item | Group) -> str:
        if isinstance(part, Group):
            return self._group(part)
        # A class without words in this language matches nothing.
        symbols = self._of(part)
        choice = f"[{symbols}]" if symbols else "(?!)"
        if part.name is not None:
            self._count += 1
            self._captures.setdefault(part.name, []).append((self._count, part.asked))
            choice = f"({choice})"
        short = any(symbol in self._symbols.get(ABBREVIATION, "") for symbol in symbols)
        return f"{choice}{self._dot}" if short else choice

    def _of(self, item: Item) -> str:
        return "".join(
            sorted({s for choice in item.choices for s in self._symbols.get(choice, "")})
        )

    def _firsts(self, group: Group) -> tuple[frozenset[str], bool]:
        found: set[str] = set()
        nullable = group.optional
        for branch in group.branches:
            for part in branch:
                if isinstance(part, Item):
                    found.update(self._of(part))
                    break
                firsts, empty = self._firsts(part)
                found |= firsts
                if not empty:
                    break
            else:
                nullable = True
        return frozenset(found), nullable


@dataclass(frozen=True, slots=True)
class PrefixRule:
    """Words before an expression that belong to it; ``wrap`` may return ``None`` to decline."""

    name: str
    words: str
    pattern: str
    wrap: Callable[[Match, Expression], Expression | None]
    examples: tuple[Example, ...] = ()
