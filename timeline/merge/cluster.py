"""Pairs to groups: average-link clustering that never joins what must stay apart."""

from __future__ import annotations

import heapq
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from typing import Generic, TypeVar

Item = TypeVar("Item")

# Weight of a pair of one group that no block compared: it is unlikely to be one event.
UNCOMPARED = -2.0


@dataclass(frozen=True, slots=True)
class Link:
    """A pair that was compared: its weight, and whether it may never be joined."""

    one: int
    other: int
    weight: float
    forbidden: bool = False


@dataclass(slots=True)
class Tie:
    """What is known between two groups: the sum over the pairs compared, and their number."""

    total: float = 0.0
    pairs: int = 0
    forbidden: bool = False

    def add(self, other: Tie) -> None:
        """Count the pairs of another one too."""
        self.total += other.total
        self.pairs += other.pairs
        self.forbidden = self.forbidden or other.forbidden

    def mean(self, pairs: int) -> float:
        """Return the mean weight of so many pairs, those compared among them."""
        return (self.total + UNCOMPARED * (pairs - self.pairs)) / pairs


@dataclass(slots=True)
class _Groups(Generic[Item]):
    """Groups while they grow. ``ties`` holds each pair of groups under both."""

    members: dict[int, list[int]]
    profiles: dict[int, Item]
    ties: dict[int, dict[int, Tie]] = field(default_factory=dict)

    def average(self, one: int, other: int) -> float:
        """Return the mean weight of all pairs between two groups."""
        return self.ties[one][other].mean(len(self.members[one]) * len(self.members[other]))

    def unite(self, keep: int, drop: int, profile: Item) -> None:
        """Put the second group into the first."""
        self.members[keep] = sorted(self.members[keep] + self.members.pop(drop))
        self.profiles[keep] = profile
        del self.profiles[drop]
        del self.ties[keep][drop]
        for third, tie in self.ties.pop(drop).items():
            if third != keep:
                known = self.ties[keep].setdefault(third, Tie())
                known.add(tie)
                del self.ties[third][drop]
                self.ties[third][keep] = known


def group(
    items: list[Item],
    links: Iterable[Link],
    *,
    join: Callable[[Item, Item], Item | None],
    apart: Callable[[Item, Item], bool],
    threshold: float = 0.0,
) -> list[tuple[int, ...]]:
    """Return groups of item numbers whose pairs have an average weight above the threshold.

    The heaviest pair of groups is joined first; of equals, the one with the lower numbers, so that
    the outcome depends on the order of ``items`` alone.

    Args:
        items: what is grouped; numbers in ``links`` are places in it.
        links: the pairs that were compared, each once.
        join: the profile of two groups made one; None where they cannot be.
        apart: whether two profiles can never be one group.
        threshold: least average weight, in log2 odds.
    """
    groups = _start(items, links)
    queue = [
        (-groups.average(one, other), one, other)
        for one, ties in groups.ties.items()
        for other in ties
        if one < other
    ]
    heapq.heapify(queue)
    while queue:
        negative, one, other = heapq.heappop(queue)
        tie = groups.ties.get(one, {}).get(other)
        if tie is None or tie.forbidden or -negative != groups.average(one, other):
            continue
        if -negative <= threshold:
            break
        if apart(groups.profiles[one], groups.profiles[other]):
            tie.forbidden = True
            continue
        profile = join(groups.profiles[one], groups.profiles[other])
        if profile is None:
            tie.forbidden = True
            continue
        groups.unite(one, other, profile)
        for third in groups.ties[one]:
            low, high = sorted((one, third))
            heapq.heappush(queue, (-groups.average(low, high), low, high))
    return sorted(tuple(members) for members in groups.members.values())


def _start(items: list[Item], links: Iterable[Link]) -> _Groups[Item]:
    groups = _Groups(
        members={number: [number] for number in range(len(items))},
        profiles=dict(enumerate(items)),
        ties={number: {} for number in range(len(items))},
    )
    for link in links:
        tie = Tie(link.weight, 1, link.forbidden)
        groups.ties[link.one][link.other] = tie
        groups.ties[link.other][link.one] = tie
    return groups
