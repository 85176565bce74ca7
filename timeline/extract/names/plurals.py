"""Whom a plural means: "the leaders of A and B", a coalition, "both sides", "they"."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Protocol

from spacy.tokens import Doc, Token

from timeline.extract.names.entities import Name
from timeline.extract.tables import lexicon
from timeline.extract.tables.gazetteer import Via
from timeline.extract.text.syntax import (
    SUBJECTS,
    after,
    antecedent,
    children,
    conjuncts,
    phrase,
    subject,
)
from timeline.model.mention import Participant

_COUNTS = {2: "two", 3: "three", 4: "four", 5: "five"}
_BOTH = frozenset({"both", "two"})
_THEY = frozenset({"they", "them", "their"})
# Kinds of participants that officials speak for.
_SIDES = frozenset({"state", "group", "organisation"})
# How many sentences back "both sides" may have been named, and "they" have acted.
_REACH = 5
# How many sentences back those were told to meet who are "the parties".
_MET = 12
# Nouns for states that are two, and for people who speak for them.
_STATES = frozenset(
    {"country", "nation", "state", "side", "government", "capital", "neighbour", "neighbor"}
    | {"party", "foe", "rival", "ally"}
)


class Names(Protocol):
    """What is known of the names of one article: the register."""

    docs: list[Doc]
    names: list[list[Name]]

    def at(self, sentence: int, token: Token) -> Name | None:
        """Return the name a token is part of."""

    def participant(self, sentence: int, token: Token) -> Participant | None:
        """Return whom the head of a noun phrase means."""

    def named(self, name: Name) -> Participant | None:
        """Return whom a name means."""


class Plurals:
    """The plural noun phrases of one article; "the coalition" is remembered with its members."""

    def __init__(self, register: Names) -> None:
        self._register = register
        self._members: dict[str, list[Participant]] = {}

    def participants(self, sentence: int, token: Token, reach: int = _REACH) -> list[Participant]:
        """Return whom a plural means, or nobody where it is none or cannot be told.

        ``reach`` is how many sentences back it may lean on ("they", who were "both sides").
        """
        token = antecedent(token)
        return (
            self._listed(sentence, token)
            or self._named_next(sentence, token)
            or self._of_several(sentence, token)
            or self._both(sentence, token, reach)
            or self._they(sentence, token, reach)
            or self._met(sentence, token)
        )

    def _listed(self, sentence: int, token: Token) -> list[Participant]:
        """Return the members of "a coalition including A and B", and of "the coalition" later."""
        lemma = token.lemma_.lower()
        if lemma not in lexicon.words("collective"):
            return []
        leaders = [one for child in children(token, "acl") for one in after(child, "by")]
        members = [*after(token, "including", "of", "like", "as"), *leaders]
        found = [who for who in self._each(sentence, members) if who.kind == "state"]
        if len(found) > 1:
            self._members[lemma] = found
        if not found and any(child.lower_ == "the" for child in token.lefts):
            return list(self._members.get(lemma, ()))
        return found if len(found) > 1 else []

    def _named_next(self, sentence: int, token: Token) -> list[Participant]:
        """Return who "two army officials" are, where the next sentence begins with two by name."""
        count = next((child for child in children(token, "nummod")), None)
        docs = self._register.docs
        if count is None or token.tag_ != "NNS" or sentence + 1 >= len(docs):
            return []
        if token.lemma_.lower() not in lexicon.words("anonymous") | lexicon.words("meeters"):
            return []
        following = self._register.names[sentence + 1]
        verbs = (word.i for word in docs[sentence + 1] if word.pos_ in {"VERB", "AUX"})
        first_verb = next(verbs, 0)
        people = [n for n in following if n.is_person and n.end <= first_verb]
        if len(people) < 2 or count.lower_ not in {str(len(people)), _COUNTS.get(len(people))}:
            return []
        return [who for who in map(self._register.named, people) if who is not None]

    def _of_several(self, sentence: int, token: Token) -> list[Participant]:
        """Return the states of "the leaders of A and B", "A-ian and B-ian ministers"."""
        if token.tag_ != "NNS" or token.lemma_.lower() not in _speakers():
            return []
        owners = [one for noun in children(token, "amod", "compound") for one in conjuncts(noun)]
        found = self._each(sentence, [*owners, *after(token, "of", "from")])
        surface = token.doc[slice(*phrase(token))].text
        sides = [who.model_copy(update={"surface": surface}) for who in found if who.kind in _SIDES]
        return sides if len(sides) > 1 else []

    def _both(self, sentence: int, token: Token, reach: int) -> list[Participant]:
        """Return the two of "both sides", "the two presidents": the two named last."""
        lemma = token.lemma_.lower()
        states = lemma in _STATES
        if not states and lemma not in lexicon.words("meeters"):
            return []
        if not any(child.lower_ in _BOTH for child in token.lefts):
            return []
        found = self._subjects(sentence - 1, reach - 1)
        if len(found) == 2:
            return found
        found = []
        # "Lee said she had called both leaders": the person who speaks is none of them.
        for back in range(0 if states else 1, min(_REACH, sentence + 1)):
            before = token.i if back == 0 else None
            told = self._told(sentence - back, before, {"state"} if states else {"person"})
            if back == 0 and len(told) < 2:
                continue  # "Turkey's minister said both sides had agreed": not the speaker's
            found = _once([*found, *told])
            if len(found) > 1:
                break
        return found if len(found) == 2 else []

    def _they(self, sentence: int, token: Token, reach: int) -> list[Participant]:
        """Return whom "they" means: the several who are the subject of the sentence before."""
        if token.lower_ not in _THEY:
            return []
        clause = token.head
        if clause.dep_ in {"advcl", "ccomp"} and token.dep_ in SUBJECTS:
            doer = subject(clause.head)
            if doer is not None and doer.i < token.i and doer.tag_ in {"NNS", "NNPS"}:
                return self.participants(sentence, doer, reach) or self._each(sentence, [doer])
        found = self._subjects(sentence - 1, reach - 1)
        return found if len(found) > 1 else []

    def _met(self, sentence: int, token: Token) -> list[Participant]:
        """Return who "the parties" or "the leaders" are: those who were last said to have met.

        "Ann Lee spoke with Tom Roe by phone. ... The leaders agreed to stay in touch."
        """
        lemma = token.lemma_.lower()
        is_plural = token.tag_ == "NNS" and lemma in lexicon.words("interlocutor")
        lefts = [child.lower_ for child in token.lefts]
        if not is_plural or not lefts or lefts[0] != "the" or set(lefts) - {"the", "two"}:
            return []
        if any(child.dep_ in {"prep", "relcl", "acl"} for child in token.rights):
            return []
        kinds = ({"person"},) if lemma not in _STATES else ({"person"}, {"state"})
        for back in range(sentence - 1, max(-1, sentence - 1 - _MET), -1):
            lemmas = {word.lemma_.lower() for word in self._register.docs[back]}
            if lemmas.isdisjoint(lexicon.words("contact")):
                continue
            for kind in kinds:
                found = self._told(back, None, kind)
                if len(found) == 2:
                    return found
        return []

    def _subjects(self, sentence: int, reach: int) -> list[Participant]:
        """Return who acts in a sentence's main clause; nobody where that is out of reach."""
        first = next(self._register.docs[sentence].sents, None) if sentence >= 0 < reach else None
        doer = subject(first.root) if first is not None else None
        if doer is None or doer.lower_ in _THEY:
            return []
        return self.participants(sentence, doer, reach) or self._each(sentence, conjuncts(doer))

    def _told(self, sentence: int, before: int | None, kinds: set[str]) -> list[Participant]:
        """Return those of some kinds whom a sentence names, each once, in text order."""
        named = (
            self._register.named(name)
            for name in self._register.names[sentence]
            if (before is None or name.end <= before) and not _is_no_party(name)
        )
        return _once(who for who in named if who is not None and who.kind in kinds)

    def _each(self, sentence: int, tokens: list[Token]) -> list[Participant]:
        """Return whom nouns and adjectives of nations mean, each once."""
        return _once(who for one in tokens if (who := self._one(sentence, one)) is not None)

    def _one(self, sentence: int, token: Token) -> Participant | None:
        name = self._register.at(sentence, token)
        if name is not None and name.is_demonym:
            return self._register.named(name)
        return self._register.participant(sentence, token)


def _is_no_party(name: Name) -> bool:
    """Tell whether a name is a bare title, or a capital's, a place as often as a state."""
    if name.entity is None:
        return name.title is not None
    return name.entity.via is Via.CAPITAL


def _once(found: Iterable[Participant]) -> list[Participant]:
    return list({who.name: who for who in found}.values())


def _speakers() -> frozenset[str]:
    return lexicon.words("body") | lexicon.words("meeters") | lexicon.words("team")
