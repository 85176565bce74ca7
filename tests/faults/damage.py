"""Ways to damage a file, each the same whenever it is made."""

from __future__ import annotations

from collections.abc import Iterator
from random import Random

PAGE = 4_096


def damaged(content: bytes, number: int) -> Iterator[tuple[str, bytes]]:
    """Yield so many damaged contents and what was done: cut, pages blank or noise, bytes."""
    random = Random(20_251_201)
    ways = (_cut, _blank_page, _noisy_page, _bytes, _header)
    for at in range(number):
        way = ways[at % len(ways)]
        yield f"{way.__name__.strip('_')} {at}", way(content, random)


def _cut(content: bytes, random: Random) -> bytes:
    return content[: random.randrange(len(content))]


def _blank_page(content: bytes, random: Random) -> bytes:
    return _with(content, PAGE * random.randrange(len(content) // PAGE), bytes(PAGE))


def _noisy_page(content: bytes, random: Random) -> bytes:
    return _with(content, PAGE * random.randrange(len(content) // PAGE), random.randbytes(PAGE))


def _bytes(content: bytes, random: Random) -> bytes:
    for _ in range(20):
        content = _with(content, random.randrange(len(content)), random.randbytes(1))
    return content


def _header(content: bytes, random: Random) -> bytes:
    return _with(content, random.randrange(100), random.randbytes(1))


def _with(content: bytes, start: int, piece: bytes) -> bytes:
    return content[:start] + piece + content[start + len(piece) :]
