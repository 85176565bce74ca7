"""A group of mentions to one event: what they agree on, and where they do not."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from timeline.merge.days import fuse
from timeline.merge.features import STANCES, Stance
from timeline.merge.findings import same_name
from timeline.merge.labels import label
from timeline.merge.salience import salience
from timeline.model.event import Disagreement, Event, MergeReason
from timeline.model.mention import EventMention, Participant
from timeline.model.names import fold
from timeline.model.vocabulary import EventType, Family, Status

T = EventType

# Of types told equally often, the one that says more wins.
_SAYS_MORE = (T.SUMMIT, T.VISIT, T.CALL, T.MEETING, T.CEASEFIRE, T.VOTE, T.AGREEMENT)
# Within the past and within the future, the status that says more wins.
_STATUS_ORDER = (
    Status.CANCELLED,
    Status.OCCURRED,
    Status.ONGOING,
    Status.DENIED,
    Status.PLANNED,
    Status.PROPOSED,
    Status.HYPOTHETICAL,
)
# Families in which a state is named for lack of a person: the person then stands for it.
_BY_PERSON = frozenset({Family.CONTACT, Family.WORD})


@dataclass(frozen=True, slots=True)
class _Place:
    name: str | None
    country: str | None
    disagreements: tuple[Disagreement, ...] = ()


def event(
    event_id: str,
    mentions: Sequence[EventMention],
    reasons: Sequence[MergeReason],
    copy_of: Mapping[str, str],
) -> Event:
    """Return the event that mentions agree on.

    Args:
        event_id: its stable id.
        mentions: at least one, in order of publication.
        reasons: why they were joined.
        copy_of: for an article, the one that stands for all copies of its text.
    """
    copies = _copies(mentions, copy_of)
    own = [mention for mention in mentions if mention.article not in copies]
    kind = _type(own)
    status, doubts = _status(own)
    fused = fuse(own, status)
    place = _place(own)
    people = _participants(own, kind)
    outlets = tuple(dict.fromkeys(mention.outlet for mention in own if mention.outlet))
    return Event(
        id=event_id,
        label=label(kind, status, people, place.name, own),
        type=kind,
        status=status,
        when=fused.when,
        dating=fused.dating,
        participants=people,
        place=place.name,
        place_country=place.country,
        mentions=tuple(mentions),
        outlets=outlets,
        copies=tuple(sorted(copies)),
        disagreements=(*fused.disagreements, *place.disagreements, *doubts),
        merged_because=tuple(reasons),
        salience=salience(kind, status, fused.when, own, max(1, len(outlets))),
    )


def _copies(mentions: Sequence[EventMention], copy_of: Mapping[str, str]) -> frozenset[str]:
    """Return the articles whose text is told here by another one, published no later."""
    first: dict[str, str] = {}
    for mention in mentions:
        first.setdefault(copy_of.get(mention.article, mention.article), mention.article)
    kept = set(first.values())
    return frozenset(mention.article for mention in mentions if mention.article not in kept)


def _type(mentions: Sequence[EventMention]) -> EventType:
    counts = Counter(mention.type for mention in mentions)
    return min(counts, key=lambda kind: (-counts[kind], _place_in(_SAYS_MORE, kind), kind.value))


def _place_in(order: Sequence[EventType], kind: EventType) -> int:
    return order.index(kind) if kind in order else len(order)


def _status(mentions: Sequence[EventMention]) -> tuple[Status, tuple[Disagreement, ...]]:
    """Return the status as it stands last, and those that contradict it.

    A plan gives way to whatever became of it; of what became of it, the last publication tells.
    """
    settled = [each for each in mentions if STANCES[each.status] is not Stance.FUTURE]
    latest = max((str(each.published or "") for each in settled or mentions), default="")
    last = [each for each in settled or mentions if str(each.published or "") == latest]
    counts = Counter(each.status for each in last)
    status = min(counts, key=lambda each: (-counts[each], _STATUS_ORDER.index(each)))
    if status is Status.ONGOING and counts[Status.OCCURRED]:
        status = Status.OCCURRED
    contrary: dict[Status, set[str]] = {}
    for mention in settled:
        if STANCES[mention.status] is not STANCES[status]:
            contrary.setdefault(mention.status, set()).add(mention.article)
    return status, tuple(
        Disagreement(field="status", value=other.value, articles=tuple(sorted(articles)))
        for other, articles in sorted(contrary.items())
    )


def _place(mentions: Sequence[EventMention]) -> _Place:
    """Return the narrowest place that most mentions allow; others are disagreements."""
    placed = [mention for mention in mentions if mention.place]
    if not placed:
        return _Place(None, None)

    def allowing(mention: EventMention) -> int:
        return sum(_compatible(mention, other) for other in placed)

    counts = Counter(mention.place for mention in placed)
    best = min(
        placed,
        key=lambda each: (-allowing(each), -len(each.place_within), -counts[each.place], each.id),
    )
    claims: dict[str, set[str]] = {}
    for mention in placed:
        if mention.place and not _compatible(mention, best) and _are_at_odds(mention, best):
            claims.setdefault(mention.place, set()).add(mention.article)
    return _Place(
        best.place,
        best.place_country,
        tuple(
            Disagreement(field="place", value=place, articles=tuple(sorted(articles)))
            for place, articles in sorted(claims.items())
        ),
    )


def _are_at_odds(one: EventMention, other: EventMention) -> bool:
    """Tell whether two outlets each name their own place in the sentence that tells the event."""
    return one.outlet != other.outlet and _names_place(one) and _names_place(other)


def _names_place(mention: EventMention) -> bool:
    return mention.place is not None and fold(mention.place) in fold(mention.quote)


def _compatible(one: EventMention, other: EventMention) -> bool:
    names = {fold(place) for place in (one.place, other.place) if place}
    if len(names) == 1:
        return True
    around = {fold(outer) for each in (one, other) for outer in each.place_within}
    return bool(names & around)


def _participants(mentions: Sequence[EventMention], kind: EventType) -> tuple[Participant, ...]:
    """Return all who take part, those named most often first, each under the fullest name."""
    ordered = [each for mention in mentions for each in mention.participants]
    named: list[list[Participant]] = []
    for participant in sorted(ordered, key=lambda each: (-len(each.name.split()), each.name)):
        group = next((known for known in named if _one_actor(known[0], participant)), None)
        if group is None:
            named.append([participant])
        else:
            group.append(participant)
    if kind.family in _BY_PERSON:
        named = _without_states_of(named)
    first_told = {id(each): at for at, each in reversed(list(enumerate(ordered)))}
    named.sort(
        key=lambda group: (
            _role(group) != "actor",
            -len(group),
            min(first_told[id(each)] for each in group),
        )
    )
    return tuple(group[0].model_copy(update={"role": _role(group)}) for group in named)


def _one_actor(one: Participant, other: Participant) -> bool:
    return one.kind == other.kind and same_name(fold(one.name), fold(other.name))


def _role(group: Sequence[Participant]) -> str:
    counts = Counter(each.role for each in group)
    return min(counts, key=lambda role: (-counts[role], role))


def _without_states_of(named: list[list[Participant]]) -> list[list[Participant]]:
    """Return the actors less the states that a person among them acts for."""
    represented = {group[0].country for group in named if group[0].kind == "person"} - {None}
    return [
        group for group in named if group[0].kind != "state" or group[0].country not in represented
    ]
