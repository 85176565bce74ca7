"""What decisions made of the events that they tie."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from timeline.model.decision import Decision
from timeline.model.event import Event


class Remade(NamedTuple):
    """A cluster as it is now.

    ``told`` are its events as articles tell them, in place of which those of ``shown`` stand;
    ``forwarding`` says which of these took over the ids that are not shown.
    """

    name: str
    told: Sequence[Event]
    decisions: Sequence[Decision]
    shown: Sequence[Event]
    forwarding: Mapping[str, str]


class Tied(NamedTuple):
    """Clusters as they were: their names, events as told, decisions in order, ids shown."""

    clusters: frozenset[str] = frozenset()
    told: Sequence[Event] = ()
    decisions: Sequence[Decision] = ()
    shown: frozenset[str] = frozenset()
