"""The line an editor would write for an event, from its fields and its clearest sentence."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from timeline.model.mention import EventMention, Participant
from timeline.model.vocabulary import EventType, Status

LONGEST = 90  # characters; a list row on a phone holds two lines of 45
_OBJECT_WORDS = 9  # words of a sentence that are quoted after its verb

T = EventType


@dataclass(frozen=True, slots=True)
class Wording:
    """How a type is told: verb, what follows it, noun, and what joins whom or where it goes to."""

    verb: str
    rest: str
    noun: str
    toward: str = ""  # before a recipient: sanctions "on" Russia
    is_mutual: bool = False  # several actors do it together, and one does it "with" another


WORDINGS = {
    T.VISIT: Wording("visit", "", "visit"),
    T.MEETING: Wording("meet", "", "meeting", "", True),
    T.SUMMIT: Wording("hold", "a summit", "summit", "with", True),
    T.TALKS: Wording("hold", "talks", "talks", "with", True),
    T.CALL: Wording("speak", "by phone", "call", "with", True),
    T.AGREEMENT: Wording("reach", "an agreement", "agreement", "with", True),
    T.CEASEFIRE: Wording("agree on", "a ceasefire", "ceasefire", "with", True),
    T.SANCTIONS: Wording("impose", "sanctions", "sanctions", "on"),
    T.SANCTIONS_RELIEF: Wording("ease", "sanctions", "easing of sanctions", "on"),
    T.RUPTURE: Wording("cut", "ties", "break in ties", "with"),
    T.RECOGNITION: Wording("recognise", "", "recognition"),
    T.AID: Wording("send", "aid", "aid", "to"),
    T.VOTE: Wording("vote", "", "vote"),
    T.PROPOSAL: Wording("propose", "a plan", "proposal", "to"),
    T.REPORT: Wording("report", "", "report"),
    T.STATEMENT: Wording("make", "a statement", "statement"),
    T.ACCUSATION: Wording("make", "an accusation", "accusation", "against"),
    T.DEMAND: Wording("make", "a demand", "demand", "of"),
    T.REJECTION: Wording("reject", "a proposal", "rejection"),
    T.APPOINTMENT: Wording("make", "an appointment", "appointment"),
    T.MILITARY: Wording("take", "military action", "military action", "against"),
    T.UNREST: Wording("protest", "", "unrest"),
}
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
    }
)
_SHORT_NAMES = {
    "United States": "US",
    "United Kingdom": "UK",
    "European Union": "EU",
    "United Nations": "UN",
    "United Nations Security Council": "UN Security Council",
    "United Nations General Assembly": "UN General Assembly",
    "Group of Seven": "G7",
    "Group of Eight": "G8",
    "Group of Twenty": "G20",
}
# Family names that come first; a lone "Kim" or "Xi" is too little for a heading.
_FAMILY_FIRST = re.compile(
    r"(?:Xi|Hu|Jiang|Li|Wang|Deng|Mao|Zhou|Kim|Moon|Park|Roh|Yoon|Lee|Ban|Aung)$"
)
_PARTICLES = re.compile(r"(?:al|el|bin|ben|ibn|abu|von|van|der|den|de|da|di|la|le)$", re.IGNORECASE)
_SINGULAR = frozenset({"Hamas", "Reuters", "Contras", "United Nations", "United States"})
_SITE = re.compile(r"\b(?:Camp|House|Palace|Base|Kremlin|Pentagon|Mar-a-Lago|Square|Airport)\b")
_PASSIVE = re.compile(r"\b(?:was|were|been|be|being|is|are|get|got)(?: \w+ly)?\s*$", re.IGNORECASE)
_CLAUSE_END = re.compile(
    r"""[;:()\n—–]|,\s(?!\d)|\.(?=\s|$)|["”“]
    |\s(?:after|as|while|who|which|when|because|following|before|amid|whose|where|although)\s""",
    re.VERBOSE,
)
_PLAN = r"[- ](?:\w+ )?(?:plan|proposal|deal|draft|framework|agreement|roadmap|initiative)\b"
_IRREGULAR = {"have": "has", "be": "is", "go": "goes", "do": "does"}


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
        return _without_actor(kind, status, others, place, mentions)
    subject = _listed(doers)
    if status is Status.CANCELLED:
        return f"{WORDINGS[kind].noun} of {subject}{_where(kind, place)} cancelled"
    if kind in _TOLD_BY_SENTENCE and (told := _from_sentence(status, doers, mentions)):
        return told
    verb, rest = _predicate(kind, others, place, mentions)
    return _finite(status, subject, verb, rest, is_plural=_is_plural(doers))


def _sides(
    kind: EventType, participants: Sequence[Participant]
) -> tuple[list[Participant], list[Participant]]:
    """Return those who act and those acted upon or met."""
    doers = [each for each in participants if each.role == "actor"]
    others = [each for each in participants if each.role != "actor"]
    if kind is T.RECOGNITION and len(doers) > 1 and not others:
        doers, others = doers[:1], doers[1:]
    if WORDINGS[kind].is_mutual and doers:
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
    wording = WORDINGS[kind]
    if kind is T.VISIT:
        return ("visit", place) if place else ("make", "a visit")
    if kind in (T.PROPOSAL, T.REPORT, T.AGREEMENT) and (plan := _numbered_plan(mentions)):
        verb = "agree on" if kind is T.AGREEMENT else wording.verb
        return verb, plan
    toward = wording.toward if wording.rest else ""
    object_ = f"{toward} {_listed(others)}".strip() if others else ""
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
    wording = WORDINGS[kind]
    noun = wording.noun
    if kind in (T.PROPOSAL, T.REPORT, T.AGREEMENT) and (plan := _numbered_plan(mentions)):
        noun = plan.removeprefix("a ")
    elif mentions and kind in (T.MILITARY, T.UNREST, T.APPOINTMENT, T.STATEMENT, T.VOTE):
        noun = mentions[0].lemma
    toward = {"to": "to", "on": "on"}.get(wording.toward, "with")
    whom = f" {toward} {_listed(others)}" if others else ""
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

    Clear is a sentence in which the actor stands before the verb, actively.
    """
    subject, is_plural = _listed(doers), _is_plural(doers)
    for mention in sorted(mentions, key=lambda each: (len(each.quote), each.id)):
        start = mention.trigger.start - mention.sentence.start
        before, after = mention.quote[:start], mention.quote[start + len(mention.trigger_text) :]
        if not _acts_before(doers, before) or not _is_verb(mention) or _PASSIVE.search(before):
            continue
        rest = _object(after, mention)
        if rest:
            return _finite(status, subject, mention.lemma, rest, is_plural=is_plural)
    return None


def _acts_before(doers: Sequence[Participant], before: str) -> bool:
    return any(
        word and word in before
        for doer in doers
        for word in (doer.surface, doer.name, doer.name.split()[-1])
    )


def _is_verb(mention: EventMention) -> bool:
    """Tell whether a trigger is a verb in the past or present, as far as its form shows."""
    word, lemma = mention.trigger_text.casefold(), mention.lemma.casefold()
    return word != lemma and not word.endswith("ing") and " " not in word and word != f"{lemma}s"


def _object(after: str, mention: EventMention) -> str:
    """Return what follows a verb up to the end of its clause, without its day."""
    timex = mention.dating.timex if mention.dating else None
    if timex is not None:
        after = re.sub(rf"\s(?:(?:on|in|by|late|early) )*{re.escape(timex.text)}\b", "", after)
    end = _CLAUSE_END.search(after)
    words = (after[: end.start()] if end else after).split()
    if not words or words[0].casefold() in {"and", "but", "to", "in", "on", "at", "by", "it"}:
        return ""
    kept = words[:_OBJECT_WORDS]
    return " ".join(kept) + ("…" if len(words) > len(kept) else "")


def _numbered_plan(mentions: Sequence[EventMention]) -> str | None:
    """Return "a 28-point plan" where a sentence has one of the mentions' figures so."""
    for mention in mentions:
        for number in mention.numbers:
            found = re.search(re.escape(number) + _PLAN, mention.quote)
            if found:
                article = "an" if re.match(r"8|11\D|18\D", found[0]) else "a"
                return f"{article} {found[0]}"
    return None


def _where(kind: EventType, place: str | None) -> str:
    if not place:
        return ""
    if kind is T.VISIT:
        return f" to {place}"
    return f" at {place}" if _SITE.search(place) else f" in {place}"


def third_person(verb: str) -> str:
    """Return the third person singular of a verb, of its first word if it has several.

    >>> third_person("agree on"), third_person("reach"), third_person("deny")
    ('agrees on', 'reaches', 'denies')
    """
    first, _, rest = verb.partition(" ")
    if first in _IRREGULAR:
        first = _IRREGULAR[first]
    elif re.search(r"(?:s|x|z|ch|sh)$", first):
        first += "es"
    elif re.search(r"[^aeiou]y$", first):
        first = first[:-1] + "ies"
    else:
        first += "s"
    return f"{first} {rest}".strip()


def short_name(participant: Participant) -> str:
    """Return the name a heading uses: a person's family name, a body's usual short form.

    >>> short_name(Participant(name="Ursula von der Leyen"))
    'von der Leyen'
    >>> short_name(Participant(name="United States", kind="state"))
    'US'
    """
    name = participant.name
    words = name.split()
    if participant.kind != "person":
        return _SHORT_NAMES.get(name, name)
    if len(words) < 2 or _FAMILY_FIRST.match(words[0]) or name.startswith("Mohammed bin"):
        return name
    at = len(words) - 1
    while at > 1 and _PARTICLES.match(words[at - 1]):
        at -= 1
    return " ".join(words[at:])


def _listed(participants: Iterable[Participant]) -> str:
    """Return names as a list in words: one, two, three, or two "and others"."""
    names = [short_name(each) for each in participants]
    if len(set(names)) < len(names):  # two of one family
        names = [each.name for each in participants]
    if len(names) > 3:
        names = [*names[:2], "others"]
    return f"{', '.join(names[:-1])} and {names[-1]}" if len(names) > 1 else names[0]


def _is_plural(doers: Sequence[Participant]) -> bool:
    if len(doers) > 1:
        return True
    (doer,) = doers
    return doer.kind == "group" and doer.name.endswith("s") and doer.name not in _SINGULAR


def _cut(text: str) -> str:
    """Return a text no longer than ``LONGEST``, cut between words."""
    if len(text) <= LONGEST:
        return text
    return text[: LONGEST - 1].rsplit(" ", 1)[0].rstrip(",;:…") + "…"
