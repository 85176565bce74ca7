"""How word tables are written down: a line for a meaning, endings for inflected words."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from itertools import product
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


def classes(table: Mapping[str, str]) -> dict[str, dict[str, str]]:
    """Return word classes whose words matter only as members: each word means itself."""
    return {name: {word: word for word in line.split()} for name, line in table.items()}


def romans() -> dict[str, int]:
    """Return the Roman numerals of centuries, in Latin letters and their Cyrillic look-alikes.

    >>> romans()["xix"], romans()["хіх"]
    (19, 19)
    """
    ones = ("", "i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix")
    latin = {ten + one: number for number, (ten, one) in enumerate(product(("", "x", "xx"), ones))}
    latin.pop("")
    looks = str.maketrans("xi", "хі")
    return latin | {numeral.translate(looks): number for numeral, number in latin.items()}
