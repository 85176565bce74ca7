"""The line an editor would write for an event, from its fields and its clearest sentence."""

from __future__ import annotations

import re
from collections.abc import Sequence

from timeline.merge import clause
from timeline.merge.wording import is_plural, listed, third_person
from timeline.model.mention import EventMention, Participant
from timeline.model.vocabulary import EventType, Status

LONGEST = 90  # characters; a list row on a phone holds two lines of 45

# Words of a clause that serves as a heading; fewer say nothing, more are a sentence.
_FEWEST_WORDS, _MOST_WORDS = 3, 16

T = EventType

# Types whose sentence says more than the fields do.
_TOLD_BY_SENTENCE = frozenset(
    {
        T.STATEMENT,
        T.ACCUSATION,
        T.DEMAND,
        T.REJECTION,
        T.APPOINTMENT,
        T.MILITARY,
        T.UNREST,
        T.VOTE,
        T.PROPOSAL,
        T.REPORT,
        T.AID,
        T.RUPTURE,
        T.AGREEMENT,
        T.SANCTIONS,
    }
)
# Types that are told by the noun of a mention ("shelling") where no sentence does better.
_NAMED_BY_TRIGGER = frozenset(
    {T.MILITARY, T.UNREST, T.STATEMENT, T.ACCUSATION, T.DEMAND, T.APPOINTMENT, T.REJECTION}
)
# Types whose noun alone ("military action") says too little beside any sentence.
_VAGUE = frozenset({T.MILITARY, T.UNREST})
# Verbs of a meeting at which nobody need be in one room.
_SPEAKING = frozenset({"speak", "talk", "confer"})
# Types whose sentence reports words.
_WORDS = frozenset({T.STATEMENT, T.ACCUSATION, T.DEMAND, T.REJECTION})
_SITE = re.compile(r"\b(?:Camp|House|Palace|Base|Kremlin|Pentagon|Mar-a-Lago|Square|Airport)\b")


def label(
    kind: EventType,
    status: Status,
    participants: Sequence[Participant],
    place: str | None,
    mentions: Sequence[EventMention],
) -> str:
    """Return a heading in the present tense, as short as it can be without losing who and where.

    >>> people = [Participant(name="Vladimir Putin"), Participant(name="Donald Trump")]
    >>> label(EventType.MEETING, Status.OCCURRED, people, "Anchorage", [])
    'Putin and Trump meet in Anchorage'
    >>> label(EventType.SUMMIT, Status.CANCELLED, [], "Budapest", [])
    'Summit in Budapest cancelled'
    """
    text = _named(kind, status, participants, place, mentions)
    return _cut(text[0].upper() + text[1:])


def _named(
    kind: EventType,
    status: Status,
    participants: Sequence[Participant],
    place: str | None,
    mentions: Sequence[EventMention],
) -> str:
    doers, others = _sides(kind, participants)
    if not doers:
        fields = _without_actor(kind, status, others, place, mentions)
        says_little = kind in _VAGUE or fields in (kind.wording.noun, _noun(kind, mentions))
        return (_as_told(mentions) or fields) if says_little else fields
    subject = listed(doers)
    if status is Status.CANCELLED:
        return f"{kind.wording.noun} of {subject}{_where(kind, place)} cancelled"
    has_plan = kind is T.AGREEMENT and clause.numbered_plan(mentions)
    if kind in _TOLD_BY_SENTENCE and not has_plan:
        told = _from_sentence(status, doers, mentions)
        if told:
            return told
    # "US meets", "Statement by Trump": the fields alone say too little.
    is_thin = kind.wording.is_mutual and len(doers) + len(others) < 2
    is_to_come = kind in _VAGUE and status not in (Status.OCCURRED, Status.ONGOING)
    if (is_thin or is_to_come or kind in _WORDS) and (told := _as_told(mentions)):
        return told
    is_told_by_verb = kind in _VAGUE and clause.noun_of(mentions) is None
    if (status is Status.DENIED or is_told_by_verb) and (told := _as_told(mentions)):
        return told
    if kind in _NAMED_BY_TRIGGER and status in (Status.OCCURRED, Status.ONGOING):
        return f"{_noun(kind, mentions)} by {subject}{_where(kind, place)}"
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
    if kind in (T.PROPOSAL, T.REPORT, T.AGREEMENT) and (plan := clause.numbered_plan(mentions)):
        verb = "agree on" if kind is T.AGREEMENT else wording.verb
        return verb, plan
    toward = wording.toward if wording.rest else ""
    object_ = f"{toward} {listed(others)}".strip() if others else ""
    parts = (wording.rest, object_, _where(kind, place).strip())
    return wording.verb, " ".join(part for part in parts if part)


def _finite(status: Status, subject: str, verb: str, rest: str, *, is_plural: bool) -> str:
    """Return subject and predicate in the tense and mood of a status."""
    base = f"{verb} {rest}".strip()
    if status in (Status.OCCURRED, Status.ONGOING):
        return f"{subject} {base if is_plural else f'{third_person(verb)} {rest}'.strip()}"
    if status is Status.PLANNED:
        return f"{subject} to {base}"
    if status is Status.DENIED:
        return f"{subject} not to {base}"
    if status is Status.PROPOSED:
        return f"{subject} to {base}, as proposed"
    return f"{subject} could {base}"


def _without_actor(
    kind: EventType,
    status: Status,
    others: Sequence[Participant],
    place: str | None,
    mentions: Sequence[EventMention],
) -> str:
    """Return a heading for an event of which nobody says who does it."""
    wording = kind.wording
    noun = _noun(kind, mentions) if kind in _NAMED_BY_TRIGGER else wording.noun
    if kind in (T.PROPOSAL, T.REPORT, T.AGREEMENT) and (plan := clause.numbered_plan(mentions)):
        _, noun = plan.split(" ", 1)  # without its article
    toward = {"to": "to", "on": "on"}.get(wording.toward, "with")
    whom = f" {toward} {listed(others)}" if others else ""
    base = f"{noun}{whom}{_where(kind, place)}"
    after = {
        Status.PLANNED: " planned",
        Status.CANCELLED: " cancelled",
        Status.PROPOSED: " proposed",
        Status.DENIED: " denied",
        Status.HYPOTHETICAL: " possible",
    }
    return base + after.get(status, "")


def _from_sentence(
    status: Status, doers: Sequence[Participant], mentions: Sequence[EventMention]
) -> str | None:
    """Return subject, verb and object as the clearest mention words them, or ``None``.

    Clear is a sentence in which the actor stands before an active verb; next best, any active
    verb, because who does it is known already; then what is said before a closing "X said".
    """
    subject, many = listed(doers), is_plural(doers)
    ordered = sorted(mentions, key=lambda each: (len(each.quote), each.id))
    for needs_actor in (True, False):
        for mention in ordered:
            before, after = clause.around(mention)
            if needs_actor and not clause.acts_before(doers, before):
                continue
            rest = clause.object_of(after, mention) if clause.is_active(mention, before) else ""
            # "..., said Lee": what follows the verb is who says it.
            if rest and not clause.acts_before(doers, rest):
                return _finite(status, subject, mention.lemma, rest, is_plural=many)
    contents = (clause.said_before(mention, doers) for mention in ordered if mention.type in _WORDS)
    content = next(filter(None, contents), None)
    return f"{subject}: {content}" if content else None


def _as_told(mentions: Sequence[EventMention]) -> str | None:
    """Return the clause of the best dated mention that reads as a heading, or ``None``."""
    for mention in sorted(mentions, key=lambda each: (not _has_phrase(each), len(each.quote))):
        told = clause.as_told(mention)
        if _FEWEST_WORDS <= len(told.split()) <= _MOST_WORDS:
            return told
    return next(filter(None, map(clause.noun_phrase, mentions)), None)


def _has_phrase(mention: EventMention) -> bool:
    return mention.dating is not None and mention.dating.timex is not None


def _noun(kind: EventType, mentions: Sequence[EventMention]) -> str:
    return clause.noun_of(mentions) or kind.wording.noun


def _where(kind: EventType, place: str | None) -> str:
    if not place:
        return ""
    if kind in (T.VISIT, T.AID):
        return f" to {place}"
    return f" at {place}" if _SITE.search(place) else f" in {place}"


def _cut(text: str) -> str:
    """Return a text no longer than ``LONGEST``, cut between words."""
    if len(text) <= LONGEST:
        return text
    return text[: LONGEST - 1].rsplit(" ", 1)[0].rstrip(",;:…") + "…"
