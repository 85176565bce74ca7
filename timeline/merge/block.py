"""Which pairs are worth comparing: those that share a block."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from hashlib import blake2b

from timeline.merge.features import NEVER_AFTER, NEVER_BEFORE, Features
from timeline.merge.findings import KIN

WEEK = 7
OVERLAP = 1  # days by which neighbouring stretches overlap: reports differ by a day
# An open side is followed for so many days, and no further: beyond, days say nothing.
REACH = 28
# Mentions of one block compared with each other; in a larger one each is compared with so many
# neighbours in a fixed order, so that cost grows with the number of mentions and not its square.
CROWD = 48


# Kin that are of one family meet in the block of that family.
_ACROSS = [(at, kin) for at, kin in enumerate(KIN) if len({each.family for each in kin}) > 1]


def pairs(items: Sequence[Features]) -> list[tuple[int, int]]:
    """Return the pairs of numbers to compare, each once, sorted.

    Two mentions share a block where the kinds of act are akin, they touch one stretch of seven
    days (stretches overlap), and they share an actor, all countries of their actors, a place or a
    figure. Mentions without days are in a stretch of their own.
    """
    blocks: dict[tuple[object, ...], list[int]] = defaultdict(list)
    for number, item in enumerate(items):
        for block in _blocks(item):
            blocks[block].append(number)
    found: set[tuple[int, int]] = set()
    for numbers in blocks.values():
        ordered = sorted(numbers, key=lambda number: order(items[number]))
        for at, one in enumerate(ordered):
            for other in ordered[at + 1 : at + 1 + CROWD]:
                found.add((min(one, other), max(one, other)))
    return sorted(found)


def keys(item: Features) -> list[int]:
    """Return the blocks of a mention as numbers of 63 bits, for a file to keep."""
    return sorted({numbered(found) for found in _blocks(item)})


def numbered(words: object) -> int:
    """Return a number of 63 bits that stands for some words."""
    digest = blake2b(repr(words).encode(), digest_size=8).digest()
    return int.from_bytes(digest, "big") >> 1


def order(item: Features) -> tuple[object, ...]:
    """Return what sorts likely partners next to each other within a block."""
    return (
        item.first or 0,
        item.last or 0,
        min(item.types, default=""),
        min(item.actors, default=""),
        item.place or "",
        min(item.lemmas, default=""),
        item.id,
    )


def pairs_within(items: Sequence[Features]) -> list[tuple[int, int]]:
    """Return the pairs of one article's mentions to compare: those of kinds of act that mix."""
    kinds = [frozenset(_kinds(item)) for item in items]
    return [
        (one, other)
        for one in range(len(items))
        for other in range(one + 1, len(items))
        if not kinds[one].isdisjoint(kinds[other])
    ]


def _blocks(item: Features) -> Iterator[tuple[object, ...]]:
    kinds = _kinds(item)
    names = _names(item)
    for stretch in _stretches(item):
        for kind in kinds:
            for name in names:
                yield kind, stretch, name


def _kinds(item: Features) -> list[str]:
    families = {each.family.value for each in item.types}
    akin = {f"kin {at}" for at, kin in _ACROSS if not kin.isdisjoint(item.types)}
    return sorted(families | akin) or ["untyped"]


def _names(item: Features) -> list[str]:
    # A full name and a surname alone must meet, so people are blocked by their last word.
    people = {f"person {name.split()[-1]}" for name in item.people if name}
    bodies = {f"actor {name}" for name in item.actors - item.people}
    countries = {f"countries {' '.join(sorted(item.countries))}"} if item.countries else set()
    places = {f"place {item.place}"} if item.place else set()
    figures = {f"figure {number}" for number in item.numbers}
    words = {f"word {lemma}" for lemma in item.lemmas}
    return sorted(people | bodies | countries | places | figures) or sorted(words)


def _stretches(item: Features) -> list[object]:
    """Return the overlapping stretches of seven days that a mention touches."""
    if item.first is None or item.last is None:
        return ["undated"]
    first, last = item.first, item.last
    if first == NEVER_BEFORE:
        first = last - REACH
    if last == NEVER_AFTER:
        last = item.first + REACH if item.first != NEVER_BEFORE else first + REACH
    last = min(last, first + 2 * REACH)
    return list(range((first - OVERLAP) // WEEK, (last + OVERLAP) // WEEK + 1))
