"""Who says so: the chain of claimants above a trigger, nearest first."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from spacy.tokens import Token

from timeline.extract.names.register import Register
from timeline.extract.tables import lexicon
from timeline.extract.text.syntax import after, agent, children, is_passive, subject, text_of


@dataclass(slots=True)
class Voice:
    """The claimants of a mention, and the verbs by which they claim it."""

    chain: list[str] = field(default_factory=list)
    verbs: list[Token] = field(default_factory=list)


def voice(register: Register, sentence: int, trigger: Token) -> Voice:
    """Return who claims what a trigger tells.

    "Dmitriev, a US official was quoted as saying, told CNN": the verbs of saying above the
    trigger give their subjects, then the outlet they were told to.
    """
    found = Voice()
    below = trigger
    for above in trigger.ancestors:
        if is_saying(above) and _is_content(below, above):
            found.verbs.append(above)
            _add(found, register, sentence, above)
        below = above
    for source in _according_to(trigger):
        _extend(found, [_spoken(register, sentence, source)])
    return found


def is_saying(token: Token) -> bool:
    """Tell whether a token is a verb of saying."""
    return token.pos_ == "VERB" and token.lemma_.lower() in lexicon.words("communication")


def _is_content(below: Token, verb: Token) -> bool:
    """Tell whether a token hangs in what a verb of saying says, and not beside it."""
    if below.dep_ in {"ccomp", "parataxis", "xcomp", "pcomp", "oprd"}:
        return True
    if below.dep_ in {"dobj", "pobj"} and below.pos_ in {"NOUN", "PROPN"}:
        return verb.lemma_ in {"announce", "confirm", "report", "note", "deny", "describe"}
    return False


def _add(found: Voice, register: Register, sentence: int, verb: Token) -> None:
    speaker = agent(verb) if is_passive(verb) and agent(verb) is not None else subject(verb)
    if speaker is not None:
        _extend(found, [_spoken(register, sentence, speaker)])
    told = [*after(verb, "to"), *children(verb, "dobj", "dative")]
    outlets = [
        who.name
        for token in told
        for who in register.participants(sentence, token)
        if who.kind == "outlet"
    ]
    _extend(found, outlets)


def _spoken(register: Register, sentence: int, speaker: Token) -> str | None:
    """Return a speaker's name, or the words for one who is not named ("a US official")."""
    known = register.participant(sentence, speaker)
    lemma = speaker.lemma_.lower()
    if known is not None and (known.kind == "person" or lemma not in lexicon.words("anonymous")):
        return known.name
    if speaker.pos_ == "PRON":
        return known.name if known else None
    words = [one.text_with_ws for one in _short(speaker)]
    return "".join(words).strip() or None


def _short(noun: Token) -> list[Token]:
    """Return a noun and its modifiers, without article and clauses."""
    keep = [
        one
        for child in noun.lefts
        if child.dep_ in {"amod", "compound", "poss", "nmod"}
        for one in child.subtree
    ]
    return [*keep, noun]


def _extend(found: Voice, names: Sequence[str | None]) -> None:
    found.chain += [name for name in names if name and name not in found.chain]


def _according_to(trigger: Token) -> list[Token]:
    """Return the nouns after "according to" in the trigger's sentence part."""
    sources: list[Token] = []
    if "ccording" not in text_of(trigger.doc):
        return sources
    for token in trigger.doc:
        if token.lower_ == "according":
            for to in children(token, "prep"):
                sources += list(children(to, "pobj"))
    return sources
