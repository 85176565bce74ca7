"""What decisions make of some events."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from timeline.model.event import Event


@dataclass(frozen=True, slots=True)
class Published:
    """Events in place of others.

    Args:
        told: events as articles tell them, which the others take the place of.
        events: those that are shown instead.
        forwarding: ids that are not shown any more -> those that took over.
        loose: ids of the decisions whose event is not there (its article is gone or reads anew).
        withdrawn: ids of events that lost all their mentions with an article.
    """

    told: tuple[Event, ...] = ()
    events: tuple[Event, ...] = ()
    forwarding: Mapping[str, str] = ()  # type: ignore[assignment]
    loose: tuple[str, ...] = ()
    withdrawn: tuple[str, ...] = ()
