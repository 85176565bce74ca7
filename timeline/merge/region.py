"""What hangs together with articles that changed: all that must be grouped anew, and no more.

Groups become one only where the mean weight of their pairs is above the threshold, hence only along
pairs that are themselves above it. So profiles that no such pair ties fall into groups of their
own, whatever happens to the others: what is tied to nothing that changed stays as it is.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass, field
from datetime import date
from functools import partial

from timeline.merge.block import CROWD, order
from timeline.merge.cluster import Link
from timeline.merge.profiles import THRESHOLD, Profile, in_publication, linked, profiles
from timeline.merge.repeats import sentences, told_once
from timeline.merge.shelf import Shelf
from timeline.merge.spare import Told, ToldOf, spared
from timeline.model.event import Event
from timeline.model.mention import EventMention

Pair = tuple[str, str]


class Desk:
    """Articles taken from the shelf, their profiles and what was found of pairs of them."""

    def __init__(self, shelf: Shelf, told: ToldOf) -> None:
        self.shelf = shelf
        self._told = told
        self._profiles: dict[str, list[Profile]] = {}
        self._by_mention: dict[str, Profile] = {}
        self._blocks: dict[int, dict[str, Profile]] = {}
        self._links: dict[Pair, Link | None] = {}

    def told(self, article: str) -> Told:
        """Return what is called with what is left out of an article, or of what it begins."""
        return partial(self._told, article)

    def profiles(self, articles: Iterable[str]) -> list[Profile]:
        """Return the profiles of some articles; each is made once."""
        wanted = sorted(set(articles))
        missing = [name for name in wanted if name not in self._profiles]
        mentions = self.shelf.mentions(missing)
        repeats = self.shelf.repeats({key for told in mentions.values() for key in sentences(told)})
        for name in missing:
            kept = told_once(mentions.get(name, ()), repeats)
            self._profiles[name] = profiles(kept, self.told(name))
            for profile in self._profiles[name]:
                self._by_mention.update((mention.id, profile) for mention in profile.mentions)
        return [profile for name in wanted for profile in self._profiles[name]]

    def holding(self, event: Event) -> dict[str, Profile]:
        """Return the profiles of which an event was made, by id, as far as they are still there."""
        self.profiles(event.articles)
        found = (self._by_mention.get(mention.id) for mention in event.mentions)
        return {profile.id: profile for profile in found if profile}

    def block(self, keys: Collection[int]) -> list[Profile]:
        """Return the profiles of some blocks."""
        self._fill(keys)
        return [profile for key in keys for profile in self._blocks[key].values()]

    def _fill(self, keys: Collection[int]) -> None:
        missing = {key for key in keys if key not in self._blocks}
        under = self.shelf.under(missing)
        found = self.profiles({name for names in under.values() for name in names})
        members: dict[int, list[Profile]] = {key: [] for key in missing}
        for profile in found:
            for key in profile.blocks:
                if key in missing:
                    members[key].append(profile)
        for key, some in members.items():
            self._blocks[key] = {
                one.id: one for one in sorted(some, key=lambda one: order(one.whole))
            }

    def partners(self, some: Collection[Profile]) -> Iterator[tuple[Profile, Profile]]:
        """Yield each pair of a profile and one that it is compared with: a near one of a block."""
        self._fill({key for profile in some for key in profile.blocks})
        places = {
            key: {name: at for at, name in enumerate(self._blocks[key])}
            for profile in some
            for key in profile.blocks
        }
        orders = {key: list(self._blocks[key].values()) for key in places}
        for profile in some:
            near: dict[str, Profile] = {}
            for key in profile.blocks:
                at = places[key][profile.id]
                near.update(
                    (other.id, other) for other in orders[key][max(0, at - CROWD) : at + CROWD + 1]
                )
            for name in sorted(near):
                if name != profile.id:
                    yield profile, near[name]

    def link(self, one: Profile, other: Profile) -> Link | None:
        """Return what was found of a pair; None where it cannot be compared."""
        pair = (one.id, other.id) if one.id < other.id else (other.id, one.id)
        if pair not in self._links:
            first, second = sorted((one, other), key=position)
            compare = partial(linked, first.whole, second.whole, 0, 0)
            name = f"{first.id} and {second.id}"
            self._links[pair] = spared(compare, name, self.told(first.article))
        return self._links[pair]

    def forget_blocks(self) -> None:
        """Let blocks be filled anew: articles were entered under others."""
        self._blocks.clear()


def position(profile: Profile) -> tuple[object, ...]:
    """Return what sorts profiles by publication."""
    return in_publication(profile.mentions[0])


@dataclass(slots=True)
class Region:
    """Profiles that must be grouped anew, the pairs that may tie them, and the events they were."""

    profiles: dict[str, Profile] = field(default_factory=dict)
    ties: dict[str, set[str]] = field(default_factory=dict)
    known: dict[str, Event] = field(default_factory=dict)

    def parts(self) -> list[list[Profile]]:
        """Return the profiles that are tied to each other, part by part, in publication order."""
        ordered = sorted(self.profiles.values(), key=position)
        seen: set[str] = set()
        parts = []
        for profile in ordered:
            if profile.id in seen:
                continue
            names, open_ends = {profile.id}, [profile.id]
            while open_ends:
                fresh = self.ties.get(open_ends.pop(), set()) - names
                names |= fresh
                open_ends += fresh
            seen |= names
            parts.append(sorted((self.profiles[name] for name in names), key=position))
        return parts


def entered(desk: Desk, changed: Collection[str]) -> tuple[set[str], set[int]]:
    """Enter articles under their sentences and blocks, as they are now.

    Returns:
        The articles that tell another thing than before, those that share a sentence with them
        among them, and the blocks whose members far apart may be compared now or no more.
    """
    shelf = desk.shelf
    mentions = shelf.mentions(changed)
    new = {name: sentences(mentions.get(name, ())) for name in changed}
    keys = shelf.sentences(changed).union(*new.values())
    before = shelf.repeats(keys)
    for name in changed:
        shelf.tell(name, _day(mentions.get(name, ())), list(new[name]))
    touched = set(changed)
    for key, now in shelf.repeats(keys).items():
        moved = now.moved(before[key])
        touched |= shelf.tellers(key) if moved is None else moved
    blocks = shelf.blocks(touched)
    counts: dict[str, dict[int, int]] = {name: {} for name in touched}
    for profile in desk.profiles(touched):
        for key in profile.blocks:
            counts[profile.article][key] = counts[profile.article].get(key, 0) + 1
    blocks = blocks.union(*counts.values())
    crowds = shelf.crowds(blocks)
    for name in sorted(touched):
        shelf.place(name, counts[name])
    after = shelf.crowds(blocks)
    desk.forget_blocks()
    return touched, {key for key in blocks if max(crowds[key], after[key]) > CROWD}


def _day(mentions: Iterable[EventMention]) -> date | None:
    return next((mention.published for mention in mentions if mention.published), None)


def grown(desk: Desk, touched: Collection[str], crowded: Collection[int]) -> Region:
    """Return what hangs together with the articles touched, the events they told among it."""
    region = Region()
    fresh = {profile.id: profile for profile in desk.profiles(touched)}
    fresh |= {profile.id: profile for profile in desk.block(crowded)}
    for event in desk.shelf.events(touched):
        region.known[event.id] = event
        fresh |= desk.holding(event)
    while fresh:
        region.profiles |= fresh
        reached = _reached(desk, region, fresh)
        fresh = {name: one for name, one in reached.items() if name not in region.profiles}
    return region


def _reached(desk: Desk, region: Region, fresh: dict[str, Profile]) -> dict[str, Profile]:
    """Return what some profiles are tied to: by a pair that may join them, or by an event."""
    reached: dict[str, Profile] = {}
    for profile, other in desk.partners(list(fresh.values())):
        found = desk.link(profile, other)
        if found and found.weight > THRESHOLD and not found.forbidden:
            region.ties.setdefault(profile.id, set()).add(other.id)
            region.ties.setdefault(other.id, set()).add(profile.id)
            reached[other.id] = other
    told = {mention.id for profile in fresh.values() for mention in profile.mentions}
    for event in desk.shelf.events({profile.article for profile in fresh.values()}):
        is_held = any(mention.id in told for mention in event.mentions)
        if is_held and event.id not in region.known:
            region.known[event.id] = event
            reached |= desk.holding(event)
    return reached
