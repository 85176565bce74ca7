"""How word tables are written down: a line for a meaning, endings for inflected words."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import TypeVar

M = TypeVar("M")


def numbered(lines: str, start: int = 1) -> dict[str, int]:
    """Number the lines of a table; the words of one line mean the same.

    >>> numbered("monday mon; tuesday tue")
    {'monday': 1, 'mon': 1, 'tuesday': 2, 'tue': 2}
    """
    rows = lines.replace("\n", ";").split(";")
    filled = (row.split() for row in rows if row.strip())
    return {word: number for number, words in enumerate(filled, start) for word in words}


def words(line: str) -> frozenset[str]:
    """Return the words of a line."""
    return frozenset(line.split())


def meaning(table: Mapping[str, M]) -> dict[str, M]:
    """Spread a table whose keys hold several words of one meaning, blanks between them."""
    return {word: value for words, value in table.items() for word in words.split()}


def inflected(stems: Mapping[str, M], endings: Iterable[str]) -> dict[str, M]:
    """Give each word of each key every ending; ``""`` keeps the bare word.

    >>> inflected({"nächst kommend": 1}, ("e", "er"))
    {'nächste': 1, 'nächster': 1, 'kommende': 1, 'kommender': 1}
    """
    ends = tuple(endings)
    return {stem + end: value for stem, value in meaning(stems).items() for end in ends}
