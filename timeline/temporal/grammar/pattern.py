"""Patterns over word classes, and the expressions over symbols they become."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from timeline.temporal.grammar.match import ABBREVIATION, DOT, Captures

if TYPE_CHECKING:
    pass


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
