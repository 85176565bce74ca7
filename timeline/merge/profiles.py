"""One article's mentions -> profiles: what it tells of each event, with what refers back to it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from functools import partial, reduce

from timeline.merge import block
from timeline.merge.cluster import Link, group
from timeline.merge.compare import cannot_link, weight
from timeline.merge.features import Features, features, joined, stories
from timeline.merge.findings import is_one_act
from timeline.merge.spare import Told, spared, strictly
from timeline.model.mention import EventMention
from timeline.model.vocabulary import Family

# Least average weight, in log2 odds, at which two groups become one. It is above zero because a
# duplicate is better than a false merge: with gold mentions of Libya, 0.7 gives B-cubed F1 0.92 and
# mixes 3.6 % of the events, 1.3 gives 0.90 and mixes 2.2 %.
THRESHOLD = 1.2
# What a reference back ("the meeting", "that summit") adds: enough to join whatever does not clash,
# because the article itself says that the two are one.
BACK_REFERENCE = 20.0
Joining = tuple[
    Callable[[Features, Features], Features | None], Callable[[Features, Features], bool]
]


@dataclass(frozen=True, slots=True)
class Profile:
    """What one article tells of one event: its mentions, each as it can be compared, and joined.

    ``blocks`` are the keys of the blocks in which it meets others.
    """

    mentions: tuple[EventMention, ...]
    singles: tuple[Features, ...]
    whole: Features
    blocks: tuple[int, ...]

    @property
    def id(self) -> str:
        """The least id of its mentions."""
        return self.whole.id

    @property
    def article(self) -> str:
        """The article."""
        return self.mentions[0].article


def profiles(mentions: Sequence[EventMention], told: Told = strictly) -> list[Profile]:
    """Return what an article tells, a profile an event.

    Args:
        mentions: of one article.
        told: called with what is left out.
    """
    ordered = sorted(mentions, key=in_publication)
    names = stories(ordered)
    singles = [
        (each, found)
        for each in ordered
        if (found := spared(partial(features, each, names[each.article]), each.id, told))
    ]
    items = [found for _, found in singles]
    kept = [each for each, _ in singles]
    groups = link(items, block.pairs_within(items), _back_references(kept), told=told)
    return [
        _profile([kept[at] for at in numbers], [items[at] for at in numbers]) for numbers in groups
    ]


def _profile(mentions: Sequence[EventMention], singles: Sequence[Features]) -> Profile:
    whole = reduce(joined, singles)
    return Profile(tuple(mentions), tuple(singles), whole, tuple(block.keys(whole)))


def in_publication(mention: EventMention) -> tuple[object, ...]:
    """Return what sorts mentions by publication, and in an article by place."""
    return (
        mention.published or date.max,
        mention.article,
        mention.trigger.start,
        mention.trigger.end,
    )


def _back_references(members: Sequence[EventMention]) -> frozenset[tuple[int, int]]:
    """Return the pairs of an article of which one refers back to the other."""
    places = {mention.id: at for at, mention in enumerate(members)}
    return frozenset(
        (min(at, places[mention.corefers]), max(at, places[mention.corefers]))
        for at, mention in enumerate(members)
        if mention.corefers in places and refers(mention, members[places[mention.corefers]])
    )


def refers(later: EventMention, earlier: EventMention) -> bool:
    """Tell whether a reference back can be believed: a noun that suits the act it refers to.

    "They voted ... the vote" and "a summit ... the meeting" do; "enforcing the embargo ... the
    handover" does not.
    """
    if later.id == earlier.id or later.trigger_text.casefold() not in _nouns(later.lemma):
        return False
    both_contact = later.type.family is earlier.type.family is Family.CONTACT
    return both_contact or is_one_act(later.lemma, earlier.lemma)


def _nouns(lemma: str) -> frozenset[str]:
    return frozenset({lemma.casefold(), f"{lemma.casefold()}s"})


def link(
    items: list[Features],
    pairs: Iterable[tuple[int, int]],
    referring: frozenset[tuple[int, int]] = frozenset(),
    *,
    threshold: float = THRESHOLD,
    told: Told = strictly,
) -> list[tuple[int, ...]]:
    """Return items grouped into events by the pairs given.

    ``referring`` are pairs of which one refers back to the other ("the meeting", "that summit").
    A pair that cannot be compared stays apart.
    """

    join, apart = joining(told)
    links = []
    for one, other in sorted({*pairs, *referring}):
        name = f"{items[one].id} and {items[other].id}"
        refer = (one, other) in referring
        compare = partial(linked, items[one], items[other], one, other, refer=refer)
        if found := spared(compare, name, told):
            links.append(found)
    return group(items, links, join=join, apart=apart, threshold=threshold)


def linked(a: Features, b: Features, one: int, other: int, *, refer: bool = False) -> Link:
    """Return what was found of a pair: its weight, and whether it may never be joined."""
    return Link(one, other, weight(a, b) + BACK_REFERENCE * refer, cannot_link(a, b))


def joining(told: Told) -> Joining:
    """Return what joins two profiles, and what keeps them apart; a fault keeps them apart."""

    def apart(a: Features, b: Features) -> bool:
        return spared(partial(cannot_link, a, b), f"{a.id} and {b.id}", told) is not False

    def join(a: Features, b: Features) -> Features | None:
        return spared(partial(joined, a, b), f"{a.id} and {b.id}", told)

    return join, apart
