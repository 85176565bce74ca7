"""Mentions of all articles to events: find pairs, compare them, group them, agree on each group."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import date

from timeline.merge.consensus import event
from timeline.merge.ids import forwarding
from timeline.merge.incremental import update
from timeline.merge.profiles import THRESHOLD, link
from timeline.merge.shelf import Memory, Shelf
from timeline.merge.spare import Told, strictly
from timeline.model.change import Change
from timeline.model.event import Event
from timeline.model.mention import EventMention

__all__ = [
    "THRESHOLD",
    "Change",
    "Shelf",
    "agreed",
    "corroborate",
    "forwarding",
    "link",
    "update",
]


def corroborate(
    mentions: Iterable[EventMention],
    *,
    texts: Mapping[str, str] | None = None,
    known: Sequence[Event] = (),
    told: Told = strictly,
) -> list[Event]:
    """Return the events that mentions tell of, in time order, undated ones last.

    The outcome depends on the set of mentions, not on their order; ``known`` decides ids alone.
    Cost grows nearly linearly with the number of mentions.

    Args:
        mentions: of all articles; one given twice counts once.
        texts: article id -> text, to recognise copies of one wire report.
        known: events merged earlier, so that ids stay; ``forwarding`` tells what became of those
            that are gone.
        told: called with the name of a mention, a pair or a group, and the error that it raised:
            that alone is left out. Unless it is given, the error is raised.
    """
    unique = {mention.id: mention for mention in mentions}
    shelf = Memory(unique.values(), texts or {}, known)
    shelf.change(update(shelf, shelf.articles, lambda _, name, error: told(name, error)))
    return _in_time(shelf.all_events)


def agreed(
    event_id: str, mentions: Sequence[EventMention], copies: frozenset[str] = frozenset()
) -> Event:
    """Return the event that some mentions agree on, whoever put them together.

    Args:
        event_id: its id.
        mentions: at least one, in order of publication.
        copies: articles whose text repeats that of another one; where none before it is among
            the mentions, a copy stands for itself.
    """
    own = [mention.article for mention in mentions if mention.article not in copies]
    order = list(dict.fromkeys(mention.article for mention in mentions))
    copy_of = {
        name: own[0]
        for at, name in enumerate(order)
        if name in copies and own and own[0] in order[:at]
    }
    return event(event_id, mentions, (), copy_of)


def _in_time(events: Iterable[Event]) -> list[Event]:
    """Return events by first day, else last day, then label; those without days last."""

    def order(each: Event) -> tuple[object, ...]:
        when = each.when
        day = (when.earliest_start or when.latest_end) if when else None
        return (day is None, day or date.max, each.label, each.id)

    return sorted(events, key=order)
