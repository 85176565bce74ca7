"""Which decisions and which events hang together: each cluster can be made again by itself."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from timeline.model.decision import Action, Decision
from timeline.model.event import Event


@dataclass(frozen=True, slots=True)
class Cluster:
    """Events that decisions tie together, and all decisions about them, in the order of the log.

    ``name`` is the id of the first decision.
    """

    name: str
    told: tuple[Event, ...]
    decisions: tuple[Decision, ...]


def clusters(told: Sequence[Event], decisions: Sequence[Decision]) -> list[Cluster]:
    """Return the clusters of events as articles tell them, by all decisions of the log.

    Decisions that were undone tie too, so that nothing moves between clusters when they are.
    Decisions about the day of an article are no part of any: the articles are read by them.
    """
    holders = _Holders(told, _articles(decisions))
    ties = _Ties()
    about: dict[str, Decision] = {}
    for decision in decisions:
        if decision.action is Action.SETTLE or (decision.of and decision.of not in about):
            continue
        about[decision.id] = decision
        ties.join([_key(decision.id), *_nodes(decision), *map(_event, holders.of(decision))])
    grouped: dict[str, list[Decision]] = defaultdict(list)
    for decision in about.values():
        grouped[ties.root(_key(decision.id))].append(decision)
    owned: dict[str, list[Event]] = defaultdict(list)
    for event in told:
        if ties.knows(_event(event.id)):
            owned[ties.root(_event(event.id))].append(event)
    return [
        Cluster(group[0].id, tuple(owned[root]), tuple(group)) for root, group in grouped.items()
    ]


def _articles(decisions: Iterable[Decision]) -> frozenset[str]:
    return frozenset(one.article for one in decisions if one.article)


def _nodes(decision: Decision) -> list[str]:
    """Return what a decision names: events, the one it makes, the decision that it undoes."""
    named = [*(target.event for target in decision.targets), decision.makes]
    other = [_key(decision.of)] if decision.of else []
    return [*(_event(name) for name in named if name), *other]


def _key(decision: str) -> str:
    return f"decision {decision}"


def _event(name: str) -> str:
    return f"event {name}"


class _Holders:
    """Which events hold a mention, have an id, or are told by an article that is withdrawn."""

    def __init__(self, told: Sequence[Event], withdrawn: frozenset[str]) -> None:
        self._mentions: dict[str, str] = {}
        self._ids = {event.id for event in told}
        self._articles: dict[str, list[str]] = defaultdict(list)
        for event in told:
            for mention in event.mentions:
                self._mentions[mention.id] = event.id
                if mention.article in withdrawn:
                    self._articles[mention.article].append(event.id)

    def of(self, decision: Decision) -> set[str]:
        """Return the ids of the events that a decision is about."""
        found = set(self._articles.get(decision.article or "", ()))
        for target in decision.targets:
            found |= {self._mentions[name] for name in target.mentions if name in self._mentions}
            found |= {target.event} & self._ids
        return found


class _Ties:
    """Nodes that hang together (union and find)."""

    def __init__(self) -> None:
        self._parents: dict[str, str] = {}

    def knows(self, node: str) -> bool:
        """Tell whether anything is tied to a node."""
        return node in self._parents

    def root(self, node: str) -> str:
        """Return the node that stands for all that hang together with one."""
        while (parent := self._parents.setdefault(node, node)) != node:
            self._parents[node] = self._parents[parent]
            node = parent
        return node

    def join(self, nodes: Sequence[str]) -> None:
        """Let nodes hang together."""
        first = self.root(nodes[0])
        for node in nodes[1:]:
            self._parents[self.root(node)] = first
