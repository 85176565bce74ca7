"""Who takes part in an event, and as what, by the grammar around its trigger."""

from __future__ import annotations

from dataclasses import dataclass, field

from spacy.tokens import Token

from timeline.extract.names.register import Register
from timeline.extract.tables import lexicon
from timeline.extract.tables.gazetteer import Via
from timeline.extract.text.syntax import (
    after,
    agent,
    antecedent,
    children,
    is_passive,
    objects,
    subject,
)
from timeline.model.mention import Participant


@dataclass(slots=True)
class Roles:
    """Those who act, those acted upon, and those met, each in text order.

    ``subject`` is the noun that acts, whether or not it can be named.
    """

    actors: list[Participant] = field(default_factory=list)
    recipients: list[Participant] = field(default_factory=list)
    counterparts: list[Participant] = field(default_factory=list)
    subject: Token | None = None
    objects: list[Token] = field(default_factory=list)

    @property
    def any(self) -> list[Participant]:
        """Return all participants, those who act first."""
        return [*self.actors, *self.counterparts, *self.recipients]


def roles(register: Register, sentence: int, trigger: Token) -> Roles:
    """Return the participants that the grammar gives a trigger."""
    if trigger.pos_ in {"VERB", "AUX"}:
        return _of_verb(register, sentence, trigger)
    return _of_noun(register, sentence, trigger)


def _named(register: Register, sentence: int, tokens: list[Token]) -> list[Participant]:
    found: dict[str, Participant] = {}
    for token in tokens:
        for who in register.participants(sentence, token):
            found.setdefault(who.name, who)
    return list(found.values())


def _of_verb(register: Register, sentence: int, verb: Token) -> Roles:
    doer = agent(verb) if is_passive(verb) else subject(verb)
    done_to = objects(verb)
    found = Roles(subject=doer, objects=done_to)
    if doer is not None:
        found.actors = _named(register, sentence, [doer])
    found.actors += _named(register, sentence, after(verb, "between"))
    found.recipients = _named(register, sentence, done_to)
    met = after(verb, "with", "alongside", *(("to",) if verb.lemma_ in _SPEAKING else ()))
    met += [one for topic in after(verb, "on", "over") for one in after(topic, "with")]
    found.counterparts = _named(register, sentence, met)
    return found


def _of_noun(register: Register, sentence: int, noun: Token) -> Roles:
    owners = list(children(noun, "poss"))
    before = [one for one in children(noun, "compound", "amod", "nmod") if one.pos_ != "NOUN"]
    found = Roles()
    made = (verb for verb in children(noun, "acl") if verb.lemma_ not in _BROKERED)
    done = [one for verb in made if (one := agent(verb)) is not None]
    near = [*owners, *after(noun, "between", "by", "among"), *done]
    found.actors = _named(register, sentence, near)
    found.counterparts = _named(register, sentence, after(noun, "with"))
    for one in before:
        name = register.at(sentence, one)
        if name and name.entity and name.entity.via is Via.CAPITAL and one.dep_ == "compound":
            continue
        who = register.participant(sentence, one) if name and not name.is_demonym else None
        if name and name.is_demonym and name.entity:
            who = Participant(
                name=name.entity.name,
                kind=name.entity.kind,
                country=name.entity.country,
                surface=name.surface,
            )
        if who and who.name not in {other.name for other in found.any}:
            found.actors.append(who)
    found.recipients = _named(register, sentence, after(noun, "of", "on", "against", "to"))
    verb = carrier(noun) or _called_off(noun)
    if verb is not None and noun.dep_ in {"dobj", "pobj", "attr"} and not found.actors:
        doer = (agent(verb) if is_passive(verb) else None) or subject(verb)
        if doer is not None and doer != noun:
            found.subject = doer
            found.actors = _named(register, sentence, [doer])
        found.counterparts += _named(register, sentence, after(verb, "with"))
    elif verb is not None and is_passive(verb):
        found.actors += _named(
            register, sentence, [one for one in [agent(verb)] if one is not None]
        )
    if not found.actors:
        found.actors = [who for who in found.recipients if noun.lemma_ in _OF_ACTORS]
    found.subject = found.subject or next(iter(owners), None)
    return found


def _called_off(noun: Token) -> Token | None:
    """Return the verb that calls off what a noun names: whose it was, calls it off."""
    verb = noun.head
    cancels = verb.pos_ == "VERB" and verb.lemma_ in lexicon.words("cancel")
    return verb if cancels and noun.dep_ == "dobj" and noun.lemma_ in _OF_ACTORS else None


# "A deal brokered by Norway" is one of others.
_BROKERED = frozenset({"broker", "mediate", "sponsor", "facilitate"})
# "Spoke to the minister" is said of both sides of a conversation.
_SPEAKING = frozenset({"speak", "talk"})
# "the visit of the minister": what follows "of" acts.
_OF_ACTORS = frozenset({"visit", "meeting", "trip", "arrival", "summit", "vote", "resignation"})


def carrier(noun: Token) -> Token | None:
    """Return the verb that an event noun is the object or subject of, if it only carries it.

    "Held talks", "the pace of talks increased", "the protests began", "protests that began".
    """
    return _governing(noun) or next(
        (one for one in children(noun, "relcl", "acl") if _carries(one) and _is_about(one)), None
    )


def _is_about(verb: Token) -> bool:
    """Tell whether a clause speaks of the noun it hangs on, and has no subject of its own.

    "Protests that began" does; "remarks that talks may begin" does not.
    """
    subjects = children(verb, "nsubj", "nsubjpass")
    return all(antecedent(one) != one for one in subjects)


def _governing(noun: Token) -> Token | None:
    verb = noun.head
    if noun.dep_ == "conj":
        return _governing(noun.head) if noun.head.pos_ in {"NOUN", "PROPN"} else None
    if noun.dep_ == "pobj" and verb.dep_ == "prep" and verb.lower_ in {"of", "in", "for"}:
        held = verb.head
        if held.pos_ == "NOUN" and held.lemma_ in CARRIED:
            return _governing(held)
        return held if held.pos_ == "VERB" and held.lemma_ in _ENTERED else None
    if noun.dep_ not in {"dobj", "nsubj", "nsubjpass", "attr", "pobj"}:
        return None
    return verb if _carries(verb) else None


def _carries(verb: Token) -> bool:
    lemma = verb.lemma_.lower()
    if any(thing.lower_ in _VALID for thing in children(verb, "dobj")):
        return False
    return verb.pos_ == "VERB" and (
        lemma in lexicon.words("light") or lemma in lexicon.words("carrier")
    )


# "A deal that will take effect in May" was made before.
_VALID = frozenset({"effect", "force"})
_ENTERED = frozenset({"engage", "participate", "arrive", "take", "travel"})
# Nouns that stand for what follows their "of": "the pace of talks", "a round of talks".
CARRIED = frozenset({"pace", "round", "series", "wave", "start", "beginning", "end", "day", "week"})
