"""Articles that changed -> what becomes of events: grouped anew where they hang together, no more.

The outcome is that of merging all articles at once, in whatever order they came: only ids are
those had first.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import partial

from timeline.merge.cluster import Link, Tie, group
from timeline.merge.compare import Comparison, weigh
from timeline.merge.consensus import event
from timeline.merge.copies import originals
from timeline.merge.features import Features
from timeline.merge.ids import assign, forwarding
from timeline.merge.profiles import (
    BACK_REFERENCE,
    THRESHOLD,
    Profile,
    in_publication,
    joining,
    refers,
)
from timeline.merge.region import Desk, Region, entered, grown
from timeline.merge.shelf import Shelf
from timeline.merge.spare import Told, ToldOf, spared, strictly_of
from timeline.model.change import Change
from timeline.model.event import Event, MergeReason
from timeline.model.mention import EventMention

# Events whose average weight lies between this and the threshold are shown as possibly the same.
LEAST = THRESHOLD - 1.5
REFERS_BACK = "refers back to it in the same article"


def update(shelf: Shelf, changed: Collection[str], told: ToldOf = strictly_of) -> Change:
    """Return what becomes of events when some articles have changed, come or gone.

    Articles are entered on the shelf under what they are looked up by; the change itself is left
    to the caller. Cost grows with what hangs together with the articles, not with all there are.

    Args:
        shelf: all articles as they are now, and the events merged before.
        changed: ids of articles.
        told: called with an article, the name of a mention, a pair or a group in it or begun by
            it, and the error that this raised: it alone is left out. Unless it is given, the error
            is raised.
    """
    desk = Desk(shelf, told)
    touched, crowded = entered(desk, changed)
    region = grown(desk, touched, crowded)
    known = list(region.known.values())
    groups = sorted(
        (one for part in region.parts() for one in _grouped(part, desk)),
        key=lambda one: in_publication(one.mentions[0]),
    )
    ids = assign(
        [one.mentions for one in groups], known, lambda name: shelf.event(name) is not None
    )
    texts = shelf.texts({name for one in groups for name in one.articles if one.is_told_by_many})
    events = {
        given: made
        for given, one in zip(ids, groups, strict=True)
        if (made := _event(given, one, texts, desk.told(one.mentions[0].article)))
    }
    there = {given: one for given, one in zip(ids, groups, strict=True) if given in events}
    twins = _Twins(desk, region, there)
    inside = [
        each.model_copy(update={"possibly_same": twins.of(each.id)}) for each in events.values()
    ]
    looked_at = touched.union(profile.article for profile in region.profiles.values())
    return _change(known, inside, list(twins.outside()), looked_at)


def _change(
    known: Sequence[Event],
    inside: Sequence[Event],
    outside: Sequence[Event],
    looked_at: Iterable[str],
) -> Change:
    """Return the change, without the events that stay as they are."""
    before = {each.id: each for each in known}
    new = [each for each in inside if before.get(each.id) != each]
    stays = {each.id for each in inside} - {each.id for each in new}
    gone = frozenset(before.keys() - stays) | {each.id for each in outside}
    return Change(gone, (*new, *outside), forwarding(known, inside), frozenset(looked_at))


@dataclass(frozen=True, slots=True)
class _Group:
    """Mentions taken for one event, and why; ``profiles`` are the ids of what it was made of."""

    profiles: frozenset[str]
    mentions: tuple[EventMention, ...]
    reasons: tuple[MergeReason, ...]

    @property
    def articles(self) -> frozenset[str]:
        """The articles that tell it."""
        return frozenset(mention.article for mention in self.mentions)

    @property
    def is_told_by_many(self) -> bool:
        """Whether more than one article tells it: one of them may be a copy."""
        return len(self.articles) > 1

    @property
    def name(self) -> str:
        """The group as a report names it: its first report, and how many more there are."""
        first, more = self.mentions[0], len(self.mentions) - 1
        others = f" and {more} more" if more else ""
        return f"event told by {first.id} ({first.trigger_text!r}){others}"

    def event(self, event_id: str, copy_of: Mapping[str, str]) -> Event:
        """Return what the mentions agree on."""
        return event(event_id, self.mentions, self.reasons, copy_of)


def _event(name: str, one: _Group, texts: Mapping[str, str], told: Told) -> Event | None:
    """Return the event of a group, its copies told apart."""
    copy_of: Mapping[str, str] = {}
    if one.is_told_by_many:
        own = {article: texts[article] for article in one.articles if article in texts}
        copy_of = spared(partial(originals, own), f"copies among {one.name}", told) or {}
    return spared(partial(one.event, name, copy_of), one.name, told)


def _grouped(part: Sequence[Profile], desk: Desk) -> Iterator[_Group]:
    """Yield the events of profiles that hang together, in the order of their first reports."""
    told = desk.told(part[0].article)
    if len(part) == 1:
        yield _group(part, told)
        return
    numbers = {profile.id: at for at, profile in enumerate(part)}
    links = []
    for profile, other in desk.partners(part):
        if numbers[profile.id] < numbers.get(other.id, -1) and (found := desk.link(profile, other)):
            pair = numbers[profile.id], numbers[other.id]
            links.append(Link(*pair, found.weight, found.forbidden))
    join, apart = joining(told)
    items = [profile.whole for profile in part]
    for members in group(items, links, join=join, apart=apart, threshold=THRESHOLD):
        yield _group([part[at] for at in members], told)


def _group(members: Sequence[Profile], told: Told) -> _Group:
    singles = {
        mention.id: single
        for profile in members
        for mention, single in zip(profile.mentions, profile.singles, strict=True)
    }
    mentions = sorted(
        (mention for profile in members for mention in profile.mentions), key=in_publication
    )
    why = spared(partial(_reasons, mentions, singles), mentions[0].id, told)
    return _Group(frozenset(profile.id for profile in members), tuple(mentions), why or ())


def _reasons(
    members: Sequence[EventMention], singles: Mapping[str, Features]
) -> tuple[MergeReason, ...]:
    """Return, for each mention after the first, the earlier one it agrees with most, and why."""
    reasons = []
    for at, mention in enumerate(members[1:], 1):
        best = max(
            (_why(singles[each.id], singles[mention.id], each, mention), each.id)
            for each in members[:at][-24:]
        )
        (weight, labels), other = best
        reasons.append(
            MergeReason(one=other, other=mention.id, labels=labels, weight=round(weight, 2))
        )
    return tuple(reasons)


def _why(
    a: Features, b: Features, earlier: EventMention, later: EventMention
) -> tuple[float, tuple[str, ...]]:
    found: Comparison = weigh(a, b)
    if _refer_to_each_other(earlier, later):
        return found.weight + BACK_REFERENCE, (REFERS_BACK, *found.labels)
    return found.weight, found.labels


def _refer_to_each_other(one: EventMention, other: EventMention) -> bool:
    return (one.id == other.corefers and refers(other, one)) or (
        other.id == one.corefers and refers(one, other)
    )


class _Twins:
    """Which events may be the same: close in weight, and not kept apart.

    Events of the region are compared with each other and with those around it.
    """

    def __init__(self, desk: Desk, region: Region, groups: Mapping[str, _Group]) -> None:
        self._region = region
        self._sizes = {name: len(one.profiles) for name, one in groups.items()}
        self._owner = {profile: name for name, one in groups.items() for profile in one.profiles}
        self._around: dict[str, Event] = {}
        self._of: dict[str, set[str]] = defaultdict(set)
        links = list(_links(desk, region))
        self._look_around(desk, [other for _, other, found in links if found.weight > LEAST])
        for (one, other), tie in self._ties(links).items():
            mean = tie.mean(self._sizes[one] * self._sizes[other])
            if LEAST < mean <= THRESHOLD and not tie.forbidden:
                self._of[one].add(other)
                self._of[other].add(one)
        for name in {name for each in region.known.values() for name in each.possibly_same}:
            if name not in region.known and (found := desk.shelf.event(name)):
                self._around[name] = found

    def of(self, name: str) -> tuple[str, ...]:
        """Return the ids of the events that may be the same as one."""
        return tuple(sorted(self._of[name]))

    def outside(self) -> Iterator[Event]:
        """Yield the events around the region that have other twins now than before."""
        for name, each in sorted(self._around.items()):
            kept = set(each.possibly_same) - self._region.known.keys()
            twins = tuple(sorted(kept | self._of[name]))
            if twins != each.possibly_same:
                yield each.model_copy(update={"possibly_same": twins})

    def _look_around(self, desk: Desk, others: Iterable[Profile]) -> None:
        """Find the events of profiles around the region."""
        outside = {one.id: one for one in others if one.id not in self._region.profiles}
        for each in desk.shelf.events({one.article for one in outside.values()}):
            held = desk.holding(each)
            if each.id not in self._region.known and not held.keys().isdisjoint(outside):
                self._around[each.id] = each
                self._sizes[each.id] = len(held)
                self._owner.update(dict.fromkeys(held, each.id))

    def _ties(self, links: Iterable[tuple[Profile, Profile, Link]]) -> dict[tuple[str, str], Tie]:
        ties: dict[tuple[str, str], Tie] = defaultdict(Tie)
        for profile, other, found in links:
            one, two = self._owner.get(profile.id), self._owner.get(other.id)
            if one and two and one != two:
                pair = (one, two) if one < two else (two, one)
                ties[pair].add(Tie(found.weight, 1, found.forbidden))
        return ties


def _links(desk: Desk, region: Region) -> Iterator[tuple[Profile, Profile, Link]]:
    """Yield each pair of a profile of the region and another one once, with what was found."""
    for profile, other in desk.partners(list(region.profiles.values())):
        is_first = other.id not in region.profiles or profile.id < other.id
        if is_first and (found := desk.link(profile, other)):
            yield profile, other, found
