"""Which known event a name means."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from functools import lru_cache

from timeline.temporal.grammar.lexicon import wordset
from timeline.temporal.grammar.tokens import lower
from timeline.temporal.resolving.scene import KnownEvent

_WORD = re.compile(r"\w+|[^\w\s]")
_UNSAID = wordset(  # words of a name that tell no event from another
    "the this that last a an its their his her in of at on with ' s - deadly bloody failed "
    "historic landmark disputed surprise brief botched attempted latest recent brutal initial "
    "full scale"
)
# Nouns that news uses for one another; they count only where no event has the noun itself.
_ALIKE = {
    word: words[0]
    for words in (
        ("ceasefire", "truce"), ("election", "vote", "poll"), ("talk", "negotiation"),
        ("deal", "accord", "agreement", "pact"), ("attack", "strike", "raid"),
        ("invasion", "war"), ("summit", "meeting"),
    )
    for word in words
}  # fmt: skip


def name_words(name: str) -> list[str]:
    """Return the words of a name as texts are read."""
    return _WORD.findall(lower(name))


def event_named(
    name: str, told: Sequence[KnownEvent], known: Sequence[KnownEvent]
) -> KnownEvent | None:
    """Return the event that a name means: the last told, else the only known one that it fits.

    A name that says less fits any event that says more: "the summit", "the Anchorage summit".
    """
    wanted = _key(name)
    for alike in (False, True):
        for event in reversed(told):
            if _fits(wanted, event, alike):
                return event
        fitting = [event for event in known if _fits(wanted, event, alike)]
        exact = [event for event in fitting if wanted in _keys(event)]
        days = {(event.first, event.last) for event in exact or fitting}
        if len(days) == 1:
            return (exact or fitting)[0]
        if days:
            return None
    return None


def _fits(wanted: frozenset[str], event: KnownEvent, alike: bool) -> bool:
    if not wanted:
        return False
    if not alike:
        return any(wanted <= key for key in _keys(event))
    general = {_ALIKE.get(word, word) for word in wanted}
    return any(general <= {_ALIKE.get(word, word) for word in key} for key in _keys(event))


def _keys(event: KnownEvent) -> list[frozenset[str]]:
    return [_key(name) for name in (event.name, *event.aliases)]


@lru_cache(maxsize=1024)
def _key(name: str) -> frozenset[str]:
    """Return what tells a name from others: its words, plural as singular, in no order."""
    words = (word for word in name_words(name) if word not in _UNSAID)
    return frozenset(word.removesuffix("s") if len(word) > 3 else word for word in words)


def with_event(
    events: Sequence[KnownEvent], event: KnownEvent, *, joins: bool
) -> tuple[KnownEvent, ...]:
    """Return the events told, another added unless it says more loosely what is known.

    One that ``joins`` another date of the last one may lie on either: "on 11 and on 23 March".
    """
    if joins and events and _key(events[-1].name) == _key(event.name):
        return (*events[:-1], replace(event, first=events[-1].first))
    for other in events:
        if _is_looser(event, other) and _key(event.name) <= _key(other.name):
            return (*(one for one in events if one is not other), other)
    return (*events, event)


def _is_looser(event: KnownEvent, other: KnownEvent) -> bool:
    """Tell whether the days of an event hold those of another, and more."""
    inside = event.first <= other.first and other.last <= event.last
    return inside and (event.first, event.last) != (other.first, other.last)
