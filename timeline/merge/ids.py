"""Identifiers of events that survive new evidence."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from hashlib import blake2s

from timeline.model.event import Event
from timeline.model.mention import EventMention

_BYTES = 5  # 10 hexadecimal digits: among a million events one clash in 2 runs, and it is mended


def founded(mention: EventMention, is_taken: Callable[[str], bool] = lambda _: False) -> str:
    """Return a new id from the mention that founds an event, avoiding those taken."""
    salt = 0
    while True:
        digest = blake2s(f"{mention.id}/{salt}".encode(), digest_size=_BYTES).hexdigest()
        if not is_taken(f"e-{digest}"):
            return f"e-{digest}"
        salt += 1


def assign(
    groups: Sequence[Sequence[EventMention]],
    known: Sequence[Event],
    is_taken: Callable[[str], bool] = lambda _: False,
) -> list[str]:
    """Return an id for each group of mentions, its earlier one where it has one.

    A group inherits the id of the known event that it shares most mentions with; where several
    groups share mentions with one event (a split), the one that shares most keeps the id.
    ``is_taken`` tells the ids of events beside those that are known here.
    """
    holders = _holders(known)
    shares = sorted(
        (
            (-count, event, number)
            for number, group in enumerate(groups)
            for event, count in _shared(group, holders).items()
        ),
    )
    given: dict[int, str] = {}
    used: set[str] = set()
    for _, event, number in shares:
        if number not in given and event not in used:
            given[number] = event
            used.add(event)
    taken = {event.id for event in known} | used
    for number, group in enumerate(groups):
        if number not in given:
            given[number] = founded(group[0], lambda name: name in taken or is_taken(name))
            taken.add(given[number])
    return [given[number] for number in range(len(groups))]


def forwarding(known: Sequence[Event], events: Sequence[Event]) -> dict[str, str]:
    """Return, for ids that are gone, the id of the event that now holds most of its mentions.

    Events whose mentions are all gone (their articles were taken away) forward to nothing.
    """
    present = {event.id for event in events}
    holders = _holders(events)
    forwards = {}
    for event in known:
        heirs = _shared(event.mentions, holders)
        if event.id not in present and heirs:
            forwards[event.id] = min(heirs, key=lambda heir: (-heirs[heir], heir))
    return forwards


def _holders(events: Sequence[Event]) -> dict[tuple[str, int, int], str]:
    """Return the id of the event that holds each mention, by article and place in it."""
    return {_spot(mention): event.id for event in events for mention in event.mentions}


def _shared(
    mentions: Iterable[EventMention], holders: dict[tuple[str, int, int], str]
) -> dict[str, int]:
    counts: dict[str, int] = defaultdict(int)
    for mention in mentions:
        if holder := holders.get(_spot(mention)):
            counts[holder] += 1
    return counts


def _spot(mention: EventMention) -> tuple[str, int, int]:
    return mention.article, mention.trigger.start, mention.trigger.end
