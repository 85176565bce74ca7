"""Where an event happens: the place its trigger has by the grammar, or the article's setting."""

from __future__ import annotations

from spacy.tokens import Token

from timeline.extract.clause.actors import carrier
from timeline.extract.names.register import Register
from timeline.extract.tables import gazetteer, lexicon
from timeline.extract.text.syntax import after, children, conjuncts, objects
from timeline.model.vocabulary import EventType, Family

_PASSED_ON = frozenset({"handover", "takeover", "transfer"})  # "from" whom, no place
_IN = ("in", "at", "near", "outside", "around", "across", "inside", "on", "over", "off", "within")
_TO = ("to", "for", "into", "in", "at", "from")


def place(
    register: Register, sentence: int, trigger: Token, kind: EventType
) -> gazetteer.Place | None:
    """Return the place of an event as its own clause tells it."""
    for noun in _nouns(trigger, kind):
        found = _place_of(register, sentence, noun)
        if found is not None:
            return found
    return None


def _nouns(trigger: Token, kind: EventType) -> list[Token]:
    """Return the nouns that may name the place, best first."""
    found: list[Token] = []
    verb = carrier(trigger)
    if kind is EventType.VISIT:
        found += objects(trigger) if trigger.pos_ == "VERB" else []
        found += [one for word in (trigger, verb) if word for one in after(word, *_TO)]
    for word in (trigger, verb, *_below(trigger)):
        if word is not None:
            found += after(word, *_IN)
    if kind.family is Family.FORCE:
        found += _forced(trigger)
    if trigger.pos_ == "VERB" and trigger.dep_ in {"xcomp", "advcl", "conj"}:
        found += after(trigger.head, *_IN)
    found += [one for one in children(trigger, "compound", "nmod") if one.pos_ == "PROPN"]
    return found


def _below(trigger: Token) -> list[Token]:
    """Return the objects and busy verbs under a trigger, where a place may hang by mistake."""
    found = list(children(trigger, "dobj", "xcomp", "nsubjpass", "advmod", "npadvmod"))
    for verb in children(trigger, "xcomp", "advcl"):
        if verb.tag_ == "VBG":
            found += [verb, *children(verb, "dobj")]
    for with_ in children(trigger, "prep"):
        if with_.lower_ in {"with", "between"}:
            for one in children(with_, "pobj"):
                found += conjuncts(one)
    return found


def _forced(trigger: Token) -> list[Token]:
    """Return what is attacked or taken: "pounded the port of X", "took control of Y"."""
    found: list[Token] = []
    ways = ["on", "against", "of", "to", "into"]
    ways += [] if trigger.lemma_ in _PASSED_ON else ["from"]
    for thing in [*objects(trigger), *after(trigger, *ways)]:
        found += [thing, *after(thing, "of", "in", "at", "near", "on")]
        for inner in after(thing, "of", "in"):
            found += after(inner, "of", "as")
        found += list(children(thing, "appos", "poss"))
    return found


def _place_of(register: Register, sentence: int, noun: Token) -> gazetteer.Place | None:
    name = register.at(sentence, noun)
    if name is None:
        return _beside(register, sentence, noun)
    if name.is_demonym:
        return None
    if name.place is not None and not name.is_person:
        return _nearer(register, sentence, noun, name.place)
    return None


def _beside(register: Register, sentence: int, noun: Token) -> gazetteer.Place | None:
    """Return the place in "Oslo airport", "the port city of Bergen", where the noun has no name."""
    if noun.lemma_.lower() not in lexicon.words("stronghold"):
        return None
    for one in children(noun, "compound", "poss", "nmod"):
        name = register.at(sentence, one)
        if name is None or name.place is None or name.is_demonym:
            continue
        if name.place.kind is not gazetteer.PlaceKind.COUNTRY:
            return name.place
    return None


def _nearer(
    register: Register, sentence: int, noun: Token, found: gazetteer.Place
) -> gazetteer.Place:
    """Return the place, or a city told beside it: "in Alaska, at a base near Anchorage"."""
    if found.kind is gazetteer.PlaceKind.COUNTRY:
        for one in children(noun, "appos"):
            name = register.at(sentence, one)
            if name is not None and name.place is not None and name.place.country == found.country:
                return name.place
    return found


_WITHIN = frozenset({"in", "near", "at", "outside"})


def told_beside(register: Register, sentence: int, trigger: Token) -> tuple[str, str | None] | None:
    """Return the place that the words under a trigger name, and its country if it is known.

    "A drone struck a plant in Votkinsk": what no gazetteer knows is a place by its preposition.
    """
    for token in reversed(list(trigger.subtree)):
        if token.dep_ != "pobj" or token.pos_ != "PROPN" or token.head.lower_ not in _WITHIN:
            continue
        name = register.at(sentence, token)
        if name is not None and name.entity is None:
            place = name.place
            return (place.name, place.country) if place else (name.surface, None)
    return None
