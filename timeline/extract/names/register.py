"""Who is who in one article: names, surnames, offices, pronouns and collective nouns."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from datetime import date
from functools import cached_property

from spacy.tokens import Doc, Token

from timeline.extract.names import naming
from timeline.extract.names.entities import Name, names
from timeline.extract.names.plurals import Plurals
from timeline.extract.tables import gazetteer, lexicon
from timeline.extract.tables.gazetteer import Kind
from timeline.extract.text.syntax import (
    SUBJECTS,
    antecedent,
    children,
    conjuncts,
    phrase,
)
from timeline.model.mention import Participant
from timeline.model.names import fold

_HE = frozenset({"he", "him", "his", "she", "her", "himself", "herself"})
_SURNAME_FIRST = frozenset({"CN", "KP", "KR", "TW"})  # "Kim Jong Un" is Kim afterwards
_IT = frozenset({"it", "its", "itself", "they", "them", "their"})


class Register:
    """The names of one article and what they mean there.

    Args:
        docs: the parsed sentences, in text order.
        day: publication day, for leaders named by surname alone.
    """

    def __init__(self, docs: Sequence[Doc], day: date | None) -> None:
        self.day = day
        self.docs = list(docs)
        self.names = [names(doc) for doc in docs]
        self._full: dict[str, Participant] = {}
        self._titled: dict[str, list[Participant]] = {}
        self._officials: set[str] = set()
        self._acronyms: dict[str, Participant] = {}
        self._plurals = Plurals(self)
        for doc, found in zip(docs, self.names, strict=True):
            self._learn(doc, found)
        for doc, found in zip(docs, self.names, strict=True):
            self._open_with_surname(doc, found)

    def _open_with_surname(self, doc: Doc, found: list[Name]) -> None:
        """Add a surname that opens a sentence and that the tagger takes for a common noun."""
        first = doc[0] if len(doc) else None
        if first is None or first.tag_ not in {"NN", "NNS"} or not first.text.istitle():
            return
        if all(name.start > 0 for name in found) and self.person(first.text) is not None:
            found.insert(0, Name(0, 1, first.text, kind=Kind.PERSON))

    def _learn(self, doc: Doc, found: Sequence[Name]) -> None:
        """Note each full name, with the country and office that stand before it."""
        for at, name in enumerate(found):
            if at and naming.is_acronym_of(doc, found[at - 1], name):
                meant = self.named(found[at - 1])
                if meant is not None:
                    self._acronyms[name.surface] = meant
            if not name.is_person or len(name.surface.split()) < 2:
                continue
            title = naming.title_before(doc, found, at)
            country = name.entity.country if name.entity else naming.country_before(found, at)
            if country is None and title is not None:
                country = title.country
            known = self._full.get(fold(name.surface))
            person = Participant(
                name=name.entity.name if name.entity else naming.plain(name.surface),
                country=country or (known.country if known else None),
                surface=name.surface,
            )
            surname = 0 if person.country in _SURNAME_FIRST else -1
            for form in (fold(name.surface), fold(name.surface.split()[surname])):
                held = self._full.get(form)
                if held is None or held.name == person.name:
                    self._full[form] = person
            if title is not None or name.entity is not None or naming.title_after(doc, found, at):
                self._officials.add(person.name)
            if title is not None and title.office:
                self._titled.setdefault(title.office, []).append(person)

    @cached_property
    def theatre(self) -> str | None:
        """The country the article's conflict is in: the one named beside rebels, war, protests."""
        counts: dict[str, float] = defaultdict(float)
        for doc, found in zip(self.docs, self.names, strict=True):
            for name in found:
                country = naming.home(name)
                if country is None:
                    continue
                counts[country] += naming.nearness(doc[name.end - 1])
        return max(counts, key=lambda code: counts[code]) if counts else None

    def at(self, sentence: int, token: Token) -> Name | None:
        """Return the name a token is part of."""
        return next(
            (name for name in self.names[sentence] if name.start <= token.i < name.end), None
        )

    def person(self, surface: str) -> Participant | None:
        """Return the person a name means: by the article's own full names, then by office."""
        plain = naming.plain(surface)
        known = self._full.get(fold(plain))
        if known is None and " " in plain:
            known = self._full.get(fold(plain.split()[-1]))
            if known is not None and not naming.may_be(plain, known.name):
                known = None
        if known is not None:
            return known.model_copy(update={"surface": surface})
        leader = gazetteer.person(plain, self.day)
        if leader is not None:
            return Participant(name=leader.name, country=leader.country, surface=surface)
        return None

    def is_official(self, who: Participant) -> bool:
        """Tell whether somebody speaks for a state, an organisation or a side."""
        if who.kind in {"state", "organisation", "group"} or who.name in self._officials:
            return True
        return gazetteer.person(who.name) is not None

    def participants(self, sentence: int, token: Token) -> list[Participant]:
        """Return whom a noun phrase means, coordinated ones included; unknown ones fall away."""
        found = self._plurals.participants(sentence, token)
        head = antecedent(token)
        # "envoy Ann Lee and minister Tom Roe": the second hangs on the name of the first.
        named = [one for one in children(head, "appos") if one.pos_ == "PROPN"]
        joined = [one for name in named for one in conjuncts(name)[1:]]
        for one in [*conjuncts(head), *joined] if not found else ():
            who = self.participant(sentence, one)
            if who is not None and who.name not in {other.name for other in found}:
                found.append(who)
        return found

    def participant(self, sentence: int, token: Token) -> Participant | None:
        """Return whom the head of a noun phrase means, or ``None`` where nobody can be named."""
        token = antecedent(token)
        if token.lower_ in _HE | _IT:
            return self._pronoun(sentence, token)
        titled = self._titled_next(sentence, token)
        if titled is not None:
            return titled
        closing = self._closing_name(sentence, token)
        if closing is not None:
            return closing
        name = self.at(sentence, token)
        if name is not None and name.kind is Kind.ORGANISATION and not name.entity:
            return self._body(sentence, token) or self._of_state(sentence, name) or self.named(name)
        if name is not None and not (name.title and not name.entity):
            if token.pos_ != "PROPN" and name.is_demonym and token.pos_ == "ADJ":
                return None
            return self.named(name)
        if token.pos_ == "PROPN" and name is None and not token.is_lower:
            return None
        return self._described(sentence, token)

    def _titled_next(self, sentence: int, token: Token) -> Participant | None:
        """Return who "President" is where the name follows and the parse parts them."""
        lemma = token.lemma_.lower()
        titled = gazetteer.title(lemma) is not None or lemma in lexicon.words("meeters")
        if not titled or token.tag_ not in {"NN", "NNP"}:
            return None
        after = next((n for n in self.names[sentence] if n.start == token.i + 1), None)
        return self.named(after) if after is not None and after.is_person else None

    def _closing_name(self, sentence: int, token: Token) -> Participant | None:
        """Return who holds an office whose name closes its title: "Head of the Office Ann Lee".

        "The office of President Lee" closes with somebody else: a title or a preposition stands
        before that name, with no article of its own.
        """
        if token.lower_ not in lexicon.words("role"):
            return None
        name = self.at(sentence, token.right_edge)
        if name is None or not name.is_person or name.start <= token.i + 1:
            return None
        between = token.doc[token.i + 1 : name.start]
        before, further = between[-1], token.doc[name.start - 2]
        if any(each.is_punct for each in between) or before.pos_ not in {"NOUN", "PROPN"}:
            return None
        is_anothers = gazetteer.title(before.lower_) is not None and further.lower_ != "the"
        return None if is_anothers else self.named(name)

    def named(self, name: Name) -> Participant | None:
        """Return whom a name means, or ``None`` where it is a place."""
        entity = name.entity
        surname = self._full.get(fold(name.surface)) if " " not in name.surface else None
        if surname is not None and (entity is None or name.surface != entity.name):
            return surname.model_copy(update={"surface": name.surface})
        if name.surface in self._acronyms:
            return self._acronyms[name.surface]
        if entity is not None and entity.kind is not Kind.PERSON:
            return Participant(
                name=entity.name, kind=entity.kind, country=entity.country, surface=name.surface
            )
        if name.place is not None and entity is None:
            return None
        if entity is None and name.kind is Kind.ORGANISATION:
            return Participant(
                name=naming.plain(name.surface), kind="organisation", surface=name.surface
            )
        known = self.person(name.surface)
        if known is not None:
            return known
        if entity is not None:
            return Participant(name=entity.name, country=entity.country, surface=name.surface)
        return Participant(name=naming.plain(name.surface), surface=name.surface)

    def _described(self, sentence: int, token: Token) -> Participant | None:
        """Return whom a common noun means: "Russian officials", "the rebels", "the minister"."""
        for apposed in children(token, "appos"):
            name = self.at(sentence, apposed)
            if name is not None and name.is_person:
                return self.named(name)
        lemma = token.lemma_.lower()
        surface = token.doc[slice(*phrase(token))].text
        owner = self._owner(sentence, token)
        if lemma in lexicon.words("side"):
            return self._side(lemma, surface, owner)
        named = self._body(sentence, token)
        if named is not None:
            return named
        for child in token.lefts:
            if child.lemma_.lower() in lexicon.words("side") and child.dep_ in {"compound", "amod"}:
                return self._side(child.lemma_.lower(), surface, owner)
        is_office = gazetteer.title(lemma) is not None and token.tag_ in {"NN", "NNP"}
        if is_office and owner is not None and owner.kind == "state":
            title = naming.office(token, lemma)
            if title and (holder := self._holder(title.office, owner)):
                return holder
        if lemma in lexicon.words("body"):
            if owner is not None and owner.kind == "person":
                return self._state_of(owner, surface)
            if owner is None and self._is_regime(token, lemma):
                return self._state(self.theatre, surface)
            return owner.model_copy(update={"surface": surface}) if owner else None
        if is_office:
            return self._by_office(token, lemma, owner)
        if lemma in lexicon.words("team") and owner is not None:
            if owner.kind == "person":
                owned = f"{owner.name}'s {lemma}"
                return Participant(name=owned, kind="group", country=owner.country, surface=surface)
            return owner
        return None

    def _owner(self, sentence: int, token: Token) -> Participant | None:
        """Return whose officials, forces or government a noun phrase speaks of."""
        start, end = phrase(token)
        within = [n for n in self.names[sentence] if start <= n.start and n.end <= end]
        before = [n for n in within if n.entity or (n.is_person and n.kind)]
        after = [
            name
            for one in token.subtree
            if one.dep_ in {"pobj", "dobj"}
            and one.i > token.i
            and one.head.lower_ in {"of", "to", "from", "in", "at", "by"}
            and (one.head.head == token or one.head.head.lower_ in {"loyal", "allied", "led"})
            for name in [self.at(sentence, one)]
            if name is not None and (name.entity or name.is_person)
        ]
        for name in (*before, *after):
            found = self.named(name)
            if found is not None and found.kind != "outlet":
                return found
        for possessor in children(token, "poss"):
            if possessor.lower_ in _HE | _IT:
                return self._pronoun(sentence, possessor)
        return None

    def _side(self, lemma: str, surface: str, owner: Participant | None) -> Participant:
        """Return an armed or political side that has no name of its own: "Libyan rebels"."""
        plural = lexicon.PLURALS.get(lemma, f"{lemma}s")
        if owner is not None and owner.kind == "group":
            return owner
        country = owner.country if owner and owner.kind == "state" else self.theatre
        people = gazetteer.demonym(country) if country else None
        name = f"{people} {plural}" if people else plural.capitalize()
        return Participant(name=name, kind="group", country=country, surface=surface)

    def _body(self, sentence: int, token: Token) -> Participant | None:
        """Return the body of the article that "the alliance", "the league" or a ministry means."""
        lemma = token.lemma_.lower()
        if lemma in {"ministry", "department"}:
            return self._state_near(sentence, token)
        definite = any(child.lower_ in {"the", "this"} for child in token.lefts)
        if lemma not in lexicon.words("organisation") or not definite:
            return None
        for back in range(sentence, -1, -1):
            for name in reversed(self.names[back]):
                if name.entity is None or name.entity.kind not in {Kind.ORGANISATION, Kind.GROUP}:
                    continue
                if back == sentence and name.start >= token.i:
                    continue
                if naming.may_be_called(name.entity.name, lemma):
                    return self.named(name)
        return None

    def crowd(self, surface: str) -> Participant:
        """Return the protesters of the country that the article's conflict is in."""
        return self._side("protester", surface, None)

    def _of_state(self, sentence: int, name: Name) -> Participant | None:
        """Return the state whose "Armed Forces" or "Defence Ministry" a name is: it has no other.

        "The Chilean Armed Forces" are Chile, "the Chilean Red Cross" is not.
        """
        words = {word.lower().removesuffix("s") for word in name.surface.split()}
        if not words <= lexicon.words("state body"):
            return None
        before = next((one for one in self.names[sentence] if one.end == name.start), None)
        country = naming.home(before) if before is not None else None
        return self._state(country, name.surface)

    def _state_near(self, sentence: int, token: Token) -> Participant | None:
        """Return the state whose ministry speaks: the adjective before it, or told just before."""
        start, end = phrase(token)
        here = [n for n in self.names[sentence] if start <= n.start < end]
        before = self.names[sentence - 1] if sentence else []
        for name in (*here, *before):
            if name.entity is not None and name.entity.kind is Kind.STATE:
                return self._state(name.entity.country, token.text)
        return None

    def _is_regime(self, token: Token, lemma: str) -> bool:
        """Tell whether "the military", "security forces" mean those of the state at war."""
        lefts = {child.lower_ for child in token.lefts}
        if lemma == "police" and token.dep_ in SUBJECTS | {"pobj"}:
            return not any(child.dep_ in {"amod", "compound", "poss"} for child in token.lefts)
        if lemma in {"military", "army", "regime"}:
            return "the" in lefts and token.tag_ in {"NN", "NNP"}
        return lemma in {"force", "troop", "police"} and bool(
            lefts & {"security", "government", "loyalist", "regime", "state", "riot"}
        )

    def _state_of(self, person: Participant, surface: str) -> Participant | None:
        return self._state(person.country or self.theatre, surface)

    def _state(self, code: str | None, surface: str) -> Participant | None:
        state = gazetteer.state(code) if code else None
        if state is None:
            return None
        return Participant(name=state.name, kind="state", country=state.country, surface=surface)

    def _by_office(self, token: Token, lemma: str, owner: Participant | None) -> Participant | None:
        """Return who "the president" or "Germany's ambassador" is, where only one can be."""
        title = naming.office(token, lemma)
        office = title.office if title else None
        holder = self._holder(office, owner)
        if holder is not None:
            return holder
        if office and owner is not None and owner.kind != "person" and self.day:
            listed = gazetteer.office_holder(office, owner.name, self.day)
            if listed is not None:
                return Participant(name=listed.name, country=listed.country, surface=lemma)
        if owner is not None and owner.kind != "person":
            return owner
        return None

    def _holder(self, office: str | None, owner: Participant | None) -> Participant | None:
        """Return who holds an office by the article's own words, where only one can be."""
        titled = self._titled.get(office or "", ())
        for countries in ((None, owner.country) if owner else None, (None,)):
            holders = {
                person.name: person
                for person in titled
                if countries is None or person.country in countries
            }
            if holders or owner is None:
                return next(iter(holders.values())) if len(holders) == 1 else None
        return None

    def _pronoun(self, sentence: int, token: Token) -> Participant | None:
        """Return whom a pronoun means: a subject before it, here or in the sentence before."""
        wants_person = token.lower_ in _HE
        if token.lower_ in {"he", "she", "it"} and token.dep_ in SUBJECTS:
            speaker = self._speaker_above(sentence, token, wants_person)
            if speaker is not None:
                return speaker
        for back in range(3):
            at = sentence - back
            if at < 0:
                break
            limit = token.i if back == 0 else len(self.docs[at])
            found = self._candidates(at, limit, wants_person)
            if found is not None:
                return found
        return None

    def _speaker_above(self, sentence: int, token: Token, person: bool) -> Participant | None:
        """Return who says what a pronoun is the subject of: "Lee said she had met them"."""
        for verb in token.head.ancestors:
            if verb.pos_ != "VERB" or verb.lemma_.lower() not in lexicon.words("communication"):
                continue
            speaker = next(children(verb, "nsubj", "nsubjpass"), None)
            if speaker is None or speaker == token or speaker.lower_ in _HE | _IT:
                return None
            who = self.participant(sentence, speaker)
            return who if who is not None and (who.kind == "person") is person else None
        return None

    def _candidates(self, sentence: int, limit: int, wants_person: bool) -> Participant | None:
        doc = self.docs[sentence]
        best: tuple[int, Participant] | None = None
        for name in self.names[sentence]:
            if name.start >= limit or (name.title and not name.entity):
                continue
            if name.is_person is not wants_person or (name.is_demonym and wants_person):
                continue
            head = doc[name.end - 1]
            who = self.named(name)
            if who is None or who.kind == "outlet":
                continue
            score = (
                2 if head.dep_ in SUBJECTS else 1 if head.dep_ in {"pobj", "appos", "conj"} else 0
            )
            if name.place is not None and head.dep_ == "pobj":
                continue
            if best is None or score > best[0]:
                best = (score, who)
        return best[1] if best else None
