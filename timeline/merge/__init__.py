"""Mentions of all articles to events: find pairs, compare them, group them, agree on each group."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import partial

from timeline.merge import block
from timeline.merge.cluster import Grouping, Link, group
from timeline.merge.compare import Comparison, cannot_link, weigh, weight
from timeline.merge.consensus import event
from timeline.merge.copies import originals
from timeline.merge.features import Features, features, joined, stories
from timeline.merge.findings import is_one_act
from timeline.merge.ids import assign, forwarding
from timeline.merge.repeats import told_once
from timeline.merge.spare import Told, spared, strictly
from timeline.model.event import Event, MergeReason
from timeline.model.mention import EventMention
from timeline.model.vocabulary import Family

__all__ = ["agreed", "corroborate", "forwarding", "link"]

# Least average weight, in log2 odds, at which two groups become one. It is above zero because a
# duplicate is better than a false merge: with gold mentions of Libya, 0.7 gives B-cubed F1 0.92 and
# mixes 3.6 % of the events, 1.3 gives 0.90 and mixes 2.2 %.
THRESHOLD = 1.2
# Groups left apart whose average weight is at most so far below are shown as possibly the same.
CLOSE = 1.5
REFERS_BACK = "refers back to it in the same article"


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
    ordered = told_once(sorted(unique.values(), key=_in_publication))
    groups, close = _grouped(ordered, told)
    ids = assign([each.mentions for each in groups], known)
    copy_of = spared(partial(originals, texts or {}), "copies of one text", told) or {}
    events = {
        at: made
        for at, (given, each) in enumerate(zip(ids, groups, strict=True))
        if (made := spared(partial(each.event, given, copy_of), each.name, told))
    }
    return _in_time(_with_possible_twins(events, close))


@dataclass(frozen=True, slots=True)
class _Group:
    """Mentions taken for one event, and why."""

    mentions: tuple[EventMention, ...]
    reasons: tuple[MergeReason, ...]

    @property
    def name(self) -> str:
        """The group as a report names it: its first report, and how many more there are."""
        first, more = self.mentions[0], len(self.mentions) - 1
        others = f" and {more} more" if more else ""
        return f"event told by {first.id} ({first.trigger_text!r}){others}"

    def event(self, event_id: str, copy_of: Mapping[str, str]) -> Event:
        """Return what the mentions agree on."""
        return event(event_id, self.mentions, self.reasons, copy_of)


def _in_publication(mention: EventMention) -> tuple[object, ...]:
    return (
        mention.published or date.max,
        mention.article,
        mention.trigger.start,
        mention.trigger.end,
    )


def _grouped(
    ordered: Sequence[EventMention], told: Told
) -> tuple[list[_Group], list[tuple[int, int]]]:
    """Return groups of mentions, within articles first, and the pairs of them left close."""
    names = stories(ordered)
    singles = {
        each.id: found
        for each in ordered
        if (found := spared(partial(features, each, names[each.article]), each.id, told))
    }
    ordered = [each for each in ordered if each.id in singles]
    local = _within_articles(ordered, singles, told)
    profiles = [_profile([singles[each.id] for each in members]) for members in local]
    grouping = link(profiles, block.pairs(profiles), told=told)
    groups = []
    for numbers in grouping.groups:
        members = sorted(
            (each for number in numbers for each in local[number]), key=_in_publication
        )
        why = spared(partial(_reasons, members, singles), members[0].id, told)
        groups.append(_Group(tuple(members), why or ()))
    close = [(one, other) for one, other, mean in grouping.left_apart if mean > THRESHOLD - CLOSE]
    return groups, close


def _within_articles(
    ordered: Sequence[EventMention], singles: Mapping[str, Features], told: Told
) -> list[list[EventMention]]:
    """Return the mentions of each article grouped into what it tells of one event."""
    articles: dict[str, list[EventMention]] = defaultdict(list)
    for mention in ordered:
        articles[mention.article].append(mention)
    local = []
    for members in articles.values():
        items = [singles[each.id] for each in members]
        grouping = link(items, block.pairs_within(items), _back_references(members), told=told)
        local += [[members[at] for at in numbers] for numbers in grouping.groups]
    return local


def _back_references(members: Sequence[EventMention]) -> frozenset[tuple[int, int]]:
    """Return the pairs of an article of which one refers back to the other."""
    places = {mention.id: at for at, mention in enumerate(members)}
    return frozenset(
        (min(at, places[mention.corefers]), max(at, places[mention.corefers]))
        for at, mention in enumerate(members)
        if mention.corefers in places and _refers(mention, members[places[mention.corefers]])
    )


def _refers(later: EventMention, earlier: EventMention) -> bool:
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


# What a reference back ("the meeting", "that summit") adds: enough to join whatever does not clash,
# because the article itself says that the two are one.
BACK_REFERENCE = 20.0


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


def link(
    items: list[Features],
    pairs: Iterable[tuple[int, int]],
    referring: frozenset[tuple[int, int]] = frozenset(),
    *,
    threshold: float = THRESHOLD,
    told: Told = strictly,
) -> Grouping:
    """Return items grouped into events by the pairs given.

    ``referring`` are pairs of which one refers back to the other ("the meeting", "that summit").
    A pair that cannot be compared stays apart.
    """

    def linked(one: int, other: int) -> Link:
        a, b = items[one], items[other]
        total = weight(a, b) + BACK_REFERENCE * ((one, other) in referring)
        return Link(one, other, total, cannot_link(a, b))

    def apart(a: Features, b: Features) -> bool:
        return spared(partial(cannot_link, a, b), f"{a.id} and {b.id}", told) is not False

    def join(a: Features, b: Features) -> Features | None:
        return spared(partial(joined, a, b), f"{a.id} and {b.id}", told)

    links = []
    for one, other in sorted({*pairs, *referring}):
        name = f"{items[one].id} and {items[other].id}"
        if found := spared(partial(linked, one, other), name, told):
            links.append(found)
    return group(items, links, join=join, apart=apart, threshold=threshold)


def _profile(members: Sequence[Features]) -> Features:
    profile = members[0]
    for member in members[1:]:
        profile = joined(profile, member)
    return profile


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
    return (one.id == other.corefers and _refers(other, one)) or (
        other.id == one.corefers and _refers(one, other)
    )


def _with_possible_twins(
    events: Mapping[int, Event], close: Iterable[tuple[int, int]]
) -> list[Event]:
    twins: dict[int, set[str]] = defaultdict(set)
    for one, other in close:
        if one in events and other in events:
            twins[one].add(events[other].id)
            twins[other].add(events[one].id)
    return [
        each.model_copy(update={"possibly_same": tuple(sorted(twins[at]))}) if at in twins else each
        for at, each in events.items()
    ]


def _in_time(events: Iterable[Event]) -> list[Event]:
    """Return events by first day, else last day, then label; those without days last."""

    def order(each: Event) -> tuple[object, ...]:
        when = each.when
        day = (when.earliest_start or when.latest_end) if when else None
        return (day is None, day or date.max, each.label, each.id)

    return sorted(events, key=order)
