"""A word that may tell an event, in its sentence and its article: what rows of evidence look at."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cached_property

from spacy.tokens import Doc, Token

from timeline.extract.clause import attach, frames, triggers
from timeline.extract.clause.actors import Roles, carrier, roles
from timeline.extract.clause.attach import Placed
from timeline.extract.clause.triggers import Sense
from timeline.extract.clause.voice import Voice, voice
from timeline.extract.names.register import Register
from timeline.extract.tables import acts, lexicon
from timeline.extract.text.segment import Part, Sentence
from timeline.extract.text.tree import Tree
from timeline.model.article import Article
from timeline.temporal.values.timex import Timex

# Classes of nouns that are things or standing facts, whatever else they are.
_NO_ACTS = frozenset({"market", "private", "page", "state-of", "sport", "disaster", "crime"})
_DEVERBAL = re.compile(r"(?:tion|sion|ment|ance|ence|ing|al|ure|age)$")
_LONG = 7  # letters from which such an ending makes a noun of a verb: "seizure", not "nation"
_SCENES = ("crowds", "war", "disaster", "market", "sport", "diplomacy")


class Page:
    """One article as rows look at it: its sentences, their parses, names, expressions and day."""

    def __init__(
        self,
        article: Article,
        timexes: Sequence[Timex],
        body: Sequence[Sentence],
        docs: Sequence[Doc],
    ) -> None:
        self.day = article.day
        self.sentences = body
        self.trees = [Tree(doc) for doc in docs]
        self.register = Register(docs, article.day)
        self.times = [attach.placed(doc, one, timexes) for doc, one in zip(docs, body, strict=True)]
        self.first = next((n for n, one in enumerate(body) if one.part is Part.BODY), 0)

    @cached_property
    def scene(self) -> str | None:
        """What the article is full of: crowds, war, a disaster, markets, sport, diplomacy."""
        counts = dict.fromkeys(_SCENES, 0)
        for tree in self.trees:
            for lemma in tree.lemma:
                for name in lexicon.classes(lemma):
                    if name.startswith("scene-"):
                        counts[name.removeprefix("scene-")] += 1
        most = max(_SCENES, key=lambda name: counts[name])
        return most if counts[most] else None

    def spots(self) -> Iterator[Spot]:
        """Yield every word that may tell an event, in text order."""
        for sentence, tree in enumerate(self.trees):
            for word in range(len(tree.lower)):
                if is_candidate(tree, word):
                    yield Spot(self, sentence, word)


def is_candidate(tree: Tree, word: int) -> bool:
    """Tell whether a word is a verb, or a noun that can name an act."""
    pos, lemma = tree.pos[word], tree.lemma[word]
    if pos == "VERB":
        return lemma[:1].isalpha()
    if pos not in {"NOUN", "PROPN"}:
        return False
    if (lemma, "N") in triggers.senses():
        return True
    known = acts.acts(lemma, "N")
    if known:
        return any(name not in _NO_ACTS for name in known)
    made = pos == "NOUN" and len(lemma) >= _LONG and _DEVERBAL.search(lemma)
    return bool(made) and not lexicon.classes(lemma)


class Spot:
    """A word that may tell an event; what costs time is read once, when first asked for."""

    def __init__(self, page: Page, sentence: int, word: int) -> None:
        self.page = page
        self.sentence = sentence
        self.word = word
        self.tree = page.trees[sentence]
        self.is_verb = self.tree.pos[word] == "VERB"
        self.pos = "V" if self.is_verb else "N"
        self.lemma = self.tree.lemma[word]

    @property
    def token(self) -> Token:
        """The word in the parse."""
        return self.tree.doc[self.word]

    @property
    def source(self) -> Sentence:
        """Its sentence."""
        return self.page.sentences[self.sentence]

    @property
    def start(self) -> int:
        """Where it begins in the article."""
        return self.source.start + self.token.idx

    @property
    def end(self) -> int:
        """Where it ends in the article."""
        return self.start + len(self.token)

    @cached_property
    def acts(self) -> tuple[str, ...]:
        """The classes of acts it speaks of."""
        return acts.acts(self.lemma, self.pos)

    @cached_property
    def roles(self) -> Roles:
        """Who takes part, by the grammar around it."""
        return roles(self.page.register, self.sentence, self.token)

    @cached_property
    def voice(self) -> Voice:
        """Who says so."""
        return voice(self.page.register, self.sentence, self.token)

    @cached_property
    def times(self) -> list[Placed]:
        """The temporal expressions of its sentence."""
        return self.page.times[self.sentence]

    @cached_property
    def own(self) -> Placed | None:
        """The expression that dates it, by the parse."""
        return attach.own(self.times, self.token)

    @cached_property
    def verb(self) -> int | None:
        """The verb of its clause: itself, what carries the noun, or what the noun hangs on."""
        if self.is_verb:
            return self.word
        carried = carrier(self.token)
        if carried is not None:
            return carried.i
        head = self.tree.head[self.word]
        return head if self.tree.pos[head] in {"VERB", "AUX"} else None

    @cached_property
    def carrier(self) -> int | None:
        """The verb that only carries a noun: "held talks"."""
        carried = None if self.is_verb else carrier(self.token)
        return carried.i if carried is not None else None

    @cached_property
    def senses(self) -> list[tuple[Sense, tuple[str, ...]]]:
        """Its senses in the table of triggers, each with the frames that do not hold."""
        found = []
        for hit in triggers.hits_of(self.token):
            dated = self.own is not None or attach.is_bounded(self.times, self.token)
            view = frames.View(self.page.register, self.sentence, hit, self.roles, dated)
            missing = (name for name in hit.sense.frames if not frames.FRAMES[name](view))
            found.append((hit.sense, tuple(missing)))
        return found
