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
class _Tie:
    """What is known between two groups: the sum over the pairs compared, and their number."""

    total: float = 0.0
    pairs: int = 0
    forbidden: bool = False

    def add(self, other: _Tie) -> None:
        self.total += other.total
        self.pairs += other.pairs
        self.forbidden = self.forbidden or other.forbidden


@dataclass(frozen=True, slots=True)
class Grouping:
    """Groups of item numbers, each sorted, and the average weight between groups left apart."""

    groups: tuple[tuple[int, ...], ...]
    left_apart: tuple[tuple[int, int, float], ...]  # numbers of two groups, average weight


@dataclass(slots=True)
class _Groups(Generic[Item]):
    """Groups while they grow. ``ties`` holds each pair of groups under both."""

    members: dict[int, list[int]]
    profiles: dict[int, Item]
    ties: dict[int, dict[int, _Tie]] = field(default_factory=dict)

    def average(self, one: int, other: int) -> float:
        """Return the mean weight of all pairs between two groups."""
        tie = self.ties[one][other]
        pairs = len(self.members[one]) * len(self.members[other])
        return (tie.total + UNCOMPARED * (pairs - tie.pairs)) / pairs

    def unite(self, keep: int, drop: int, profile: Item) -> None:
        """Put the second group into the first."""
        self.members[keep] = sorted(self.members[keep] + self.members.pop(drop))
        self.profiles[keep] = profile
        del self.profiles[drop]
        del self.ties[keep][drop]
        for third, tie in self.ties.pop(drop).items():
            if third != keep:
                known = self.ties[keep].setdefault(third, _Tie())
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
) -> Grouping:
    """Return groups in which the average weight of the pairs joined is above the threshold.

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
    return _finish(groups)


def _start(items: list[Item], links: Iterable[Link]) -> _Groups[Item]:
    groups = _Groups(
        members={number: [number] for number in range(len(items))},
        profiles=dict(enumerate(items)),
        ties={number: {} for number in range(len(items))},
    )
    for link in links:
        tie = _Tie(link.weight, 1, link.forbidden)
        groups.ties[link.one][link.other] = tie
        groups.ties[link.other][link.one] = tie
    return groups


def _finish(groups: _Groups[Item]) -> Grouping:
    ordered = sorted(groups.members, key=lambda number: groups.members[number])
    place = {number: at for at, number in enumerate(ordered)}
    apart = (
        (place[one], place[other], groups.average(one, other))
        for one in ordered
        for other, tie in groups.ties[one].items()
        if one < other and not tie.forbidden
    )
    return Grouping(
        tuple(tuple(groups.members[number]) for number in ordered), tuple(sorted(apart))
    )
