"""Articles merged as they come, change and go are what all of them at once would be."""

from __future__ import annotations

import random
from collections.abc import Collection, Iterable, Sequence
from functools import cache

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from benchmarks.scale import mentions_of
from benchmarks.stream import stream
from timeline.merge import corroborate, update
from timeline.merge import region as looking
from timeline.merge.shelf import Memory
from timeline.model.event import Event
from timeline.model.mention import EventMention

Told = dict[str, list[EventMention]]


@cache
def _told() -> Told:
    """Return what each of a hundred articles tells, and a line that some print daily."""
    truth = stream(100)
    told: Told = {article.id: [] for article in truth.articles}
    for mention in mentions_of(truth):
        told[mention.article].append(mention)
    daily = "Our readers met the editors of this paper in Oslo on 3 January 2020."
    for name in list(told)[::4]:
        for mention in told[name][:1]:
            line = {"quote": daily, "outlet": "Hill Post"}
            told[name].append(mention.model_copy(update={**line, "trigger": mention.sentence}))
    return told


class Growing(Memory):
    """A shelf whose articles come, change and go."""

    def put(self, told: Told) -> set[str]:
        """Put articles in place of those before; return which."""
        for name, mentions in told.items():
            self._mentions[name] = mentions
            if not mentions:
                del self._mentions[name]
        return set(told)

    def merge(self, changed: Collection[str]) -> frozenset[str]:
        """Merge what changed; return the ids of the events that were written."""
        change = update(self, changed)
        self.change(change)
        return frozenset(event.id for event in change.events)


def content(events: Iterable[Event]) -> list[object]:
    """Return events without what depends on when they were first seen."""
    kept = list(events)
    names = {event.id: tuple(sorted(mention.id for mention in event.mentions)) for event in kept}
    return sorted(
        (
            names[event.id],
            event.model_dump_json(exclude={"id", "possibly_same"}),
            sorted(names[other] for other in event.possibly_same),
        )
        for event in kept
    )


def at_once(told: Told) -> list[object]:
    return content(corroborate(mention for found in told.values() for mention in found))


def _parts(names: Sequence[str], chance: random.Random) -> list[list[str]]:
    order = chance.sample(names, len(names))
    ends = sorted(chance.sample(range(len(order)), 5))
    return [order[a:b] for a, b in zip([0, *ends], [*ends, len(order)], strict=True)]


@pytest.mark.parametrize("crowd", [2, 48])
@settings(deadline=None, max_examples=5)
@given(seed=st.integers(0, 10_000))
def test_in_parts_is_at_once(crowd: int, seed: int) -> None:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(looking, "CROWD", crowd)
        told, shelf = _told(), Growing([], {})
        for part in _parts(list(told), random.Random(seed)):
            shelf.merge(shelf.put({name: told[name] for name in part}))
        assert content(shelf.all_events) == at_once(told)


@settings(deadline=None, max_examples=5)
@given(seed=st.integers(0, 10_000))
def test_what_changes_and_goes_leaves_no_trace(seed: int) -> None:
    chance, told = random.Random(seed), dict(_told())
    shelf = Growing([], {})
    shelf.merge(shelf.put(told))
    for _ in range(4):
        names = chance.sample(list(told), 6)
        gone: Told = {name: [] for name in names[:3]}
        swapped = {
            one: [each.model_copy(update={"article": one}) for each in told[other]]
            for one, other in zip(names[3:], chance.sample(list(told), 3), strict=True)
        }
        told |= gone | swapped
        shelf.merge(shelf.put(gone | swapped))
    assert content(shelf.all_events) == at_once(told)


def test_an_event_that_nothing_ties_to_the_new_is_not_made_again() -> None:
    told = _told()
    *before, last = told
    shelf = Growing([], {})
    shelf.merge(shelf.put({name: told[name] for name in before}))
    held = {event.id: event for event in shelf.all_events}
    written = shelf.merge(shelf.put({last: told[last]}))
    assert 1 <= len(written) < 6
    stays = [event for event in shelf.all_events if event.id not in written]
    assert all(held[event.id] is event for event in stays)


def test_merging_again_changes_nothing() -> None:
    shelf = Growing([], {})
    shelf.merge(shelf.put(_told()))
    assert shelf.merge(list(_told())) == frozenset()
