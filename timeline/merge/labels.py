"""The line an editor would write for an event, from its clearest sentence and its fields."""

from __future__ import annotations

import re
from collections.abc import Sequence

from timeline.merge.features import content_words
from timeline.merge.plans import numbered_plan
from timeline.merge.wording import is_plural, listed, third_person
from timeline.model.mention import EventMention, Form, Participant
from timeline.model.names import fold
from timeline.model.vocabulary import EventType, Family, Status

LONGEST = 90  # characters; a list row on a phone holds two lines of 45

T = EventType

# Verbs of a meeting at which nobody need be in one room.
_SPEAKING = frozenset({"speak", "talk", "confer"})
_HAPPENED = (Status.OCCURRED, Status.ONGOING)
_OF_PLANS = frozenset({T.PROPOSAL, T.REPORT, T.AGREEMENT})
_FEWEST = 3  # words of a line that tell one contact from another: "the meeting ended" has two
_SITE = re.compile(r"\b(?:Camp|House|Palace|Base|Kremlin|Pentagon|Mar-a-Lago|Square|Airport)\b")
# What a noun alone says of an event that did not simply happen.
_AFTER = {
    Status.PLANNED: " planned",
    Status.CANCELLED: " cancelled",
    Status.PROPOSED: " proposed",
    Status.DENIED: " denied",
    Status.HYPOTHETICAL: " possible",
}


def label(
    kind: EventType,
    status: Status,
    participants: Sequence[Participant],
    place: str | None,
    mentions: Sequence[EventMention],
) -> str:
    """Return a heading, as short as it can be without losing who, what and where.

    It is made from the fields where every role is certain, else it is a clause of a sentence in
    its own words.

    >>> people = [Participant(name="Vladimir Putin"), Participant(name="Donald Trump")]
    >>> label(EventType.MEETING, Status.OCCURRED, people, "Anchorage", [])
    'Putin and Trump meet in Anchorage'
    >>> label(EventType.SUMMIT, Status.CANCELLED, [], "Budapest", [])
    'Summit in Budapest cancelled'
    """
    fields = _from_fields(kind, status, participants, place, mentions)
    alone = _noun_alone(kind, status, [], place, mentions)
    told = _told(status, participants, mentions) or alone
    if _are_certain(kind, participants, mentions) and _fits(fields):
        text = fields
    elif kind.family is Family.CONTACT and len(content_words(told)) < _FEWEST:
        text = max(told, alone, key=lambda each: len(content_words(each)))
    else:
        text = told
    return text[0].upper() + text[1:]


def _fits(text: str) -> bool:
    return len(text) <= LONGEST


def _are_certain(
    kind: EventType,
    participants: Sequence[Participant],
    mentions: Sequence[EventMention],
) -> bool:
    """Tell whether the fields say all a reader needs, each role by name in a sentence.

    So it is with the visit of a person and with the meeting of two or more; whatever else is done
    is told by its sentence, which knows to whom and about what.
    """
    if not mentions:
        return True
    if not participants or not all(_is_named(each, mentions) for each in participants):
        return False
    if kind in _OF_PLANS and numbered_plan(mentions):
        return True
    if kind.family is not Family.CONTACT:
        return False
    if kind is T.VISIT:
        acting = [each for each in participants if each.role == "actor"]
        has_place = any(each.place for each in mentions)
        return bool(acting) and has_place and all(each.kind == "person" for each in acting)
    return len(participants) > 1


def _is_named(who: Participant, mentions: Sequence[EventMention]) -> bool:
    """Tell whether somebody stands under their own name in a sentence that tells the event."""
    name = fold(who.name).split()[-1]
    surfaces = [
        fold(each.surface or each.name)
        for mention in mentions
        for each in mention.participants
        if each.name == who.name
    ]
    return any(name in surface.split() for surface in surfaces)


def _told(
    status: Status, participants: Sequence[Participant], mentions: Sequence[EventMention]
) -> str | None:
    """Return the clause that tells the event best, or ``None``.

    Of the event's own status come first; then clauses before nouns, those that carry their day,
    and early ones. What is said needs who says it.
    """
    speakers = [each for each in participants if each.role == "actor"]
    for mention in sorted(mentions, key=lambda each: _rank(each, status)):
        text = _worded(mention, status, speakers)
        if text is not None and _fits(text):
            return text
    return None


def _worded(mention: EventMention, status: Status, speakers: Sequence[Participant]) -> str | None:
    clause = mention.clause
    if clause is None:
        return None
    if clause.form is Form.SAID:
        return f"{listed(speakers)}: {clause.text}" if len(speakers) == 1 else None
    is_told = mention.status is status and clause.form is Form.CLAUSE
    return clause.text + ("" if is_told else _AFTER.get(status, ""))


def _rank(mention: EventMention, status: Status) -> tuple[object, ...]:
    return (
        mention.status is not status,
        mention.clause is None or mention.clause.form is Form.NOUN,
        mention.clause is None or len(content_words(mention.clause.text)) < _FEWEST,
        not _has_phrase(mention),
        str(mention.published or ""),
        len(mention.clause.text) if mention.clause else 0,
        mention.id,
    )


def _has_phrase(mention: EventMention) -> bool:
    return mention.dating is not None and mention.dating.timex is not None


def _from_fields(
    kind: EventType,
    status: Status,
    participants: Sequence[Participant],
    place: str | None,
    mentions: Sequence[EventMention],
) -> str:
    doers, others = _sides(kind, participants)
    if not doers:
        return _noun_alone(kind, status, others, place, mentions)
    subject = listed(doers)
    if status is Status.CANCELLED:
        return f"{kind.wording.noun} of {subject}{_where(kind, place)} cancelled"
    verb, rest = _predicate(kind, others, place, mentions)
    return _finite(status, subject, verb, rest, is_plural=is_plural(doers))


def _sides(
    kind: EventType, participants: Sequence[Participant]
) -> tuple[list[Participant], list[Participant]]:
    """Return those who act and those acted upon or met."""
    doers = [each for each in participants if each.role == "actor"]
    others = [each for each in participants if each.role != "actor"]
    if kind is T.RECOGNITION and len(doers) > 1 and not others:
        doers, others = doers[:1], doers[1:]
    if kind.wording.is_mutual and doers:
        # "Putin and Trump meet" reads better than "Putin meets Trump" unless one side is a crowd.
        both = [*doers, *others]
        return (both, []) if len(both) <= 3 else (doers, others)
    return doers, others


def _predicate(
    kind: EventType,
    others: Sequence[Participant],
    place: str | None,
    mentions: Sequence[EventMention],
) -> tuple[str, str]:
    """Return the verb of a type and all that follows it."""
    wording = kind.wording
    if kind is T.VISIT:
        return ("visit", place) if place else ("make", "a visit")
    if kind is T.MEETING and mentions and all(each.lemma in _SPEAKING for each in mentions):
        return "speak", _where(kind, place).strip()
    if kind is T.RECOGNITION and not others:
        return "grant", "recognition"
    if kind in _OF_PLANS and (plan := numbered_plan(mentions)):
        verb = "agree on" if kind is T.AGREEMENT else wording.verb
        return verb, plan
    toward = wording.toward if wording.rest else ""
    object_ = f"{toward} {listed(others)}".strip() if others else ""
    parts = (wording.rest, object_, _where(kind, place).strip())
    return wording.verb, " ".join(part for part in parts if part)


def _finite(status: Status, subject: str, verb: str, rest: str, *, is_plural: bool) -> str:
    """Return subject and predicate in the tense and mood of a status."""
    base = f"{verb} {rest}".strip()
    if status in _HAPPENED:
        return f"{subject} {base if is_plural else f'{third_person(verb)} {rest}'.strip()}"
    if status is Status.PLANNED:
        return f"{subject} to {base}"
    if status is Status.DENIED:
        return f"{subject} not to {base}"
    if status is Status.PROPOSED:
        return f"{subject} to {base}, as proposed"
    return f"{subject} could {base}"


def _noun_alone(
    kind: EventType,
    status: Status,
    others: Sequence[Participant],
    place: str | None,
    mentions: Sequence[EventMention],
) -> str:
    """Return a heading for an event of which nobody says who does it."""
    wording = kind.wording
    noun = wording.noun
    if kind in _OF_PLANS and (plan := numbered_plan(mentions)):
        _, noun = plan.split(" ", 1)  # without its article
    toward = {"to": "to", "on": "on"}.get(wording.toward, "with")
    whom = f" {toward} {listed(others)}" if others else ""
    return f"{noun}{whom}{_where(kind, place)}{_AFTER.get(status, '')}"


def _where(kind: EventType, place: str | None) -> str:
    if not place:
        return ""
    if kind in (T.VISIT, T.AID):
        return f" to {place}"
    return f" at {place}" if _SITE.search(place) else f" in {place}"
