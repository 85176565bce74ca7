"""Words that evoke an event, with their senses: ``tables/triggers.csv`` read and matched.

A row is one sense of its words: part of speech, the objects it wants (any of them, or a word
class after ``@``), event type, PLOVER root and mode, and the frames (``frames.py``) that all have
to hold.
"""

from __future__ import annotations

import csv
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from spacy.tokens import Doc, Token

from timeline.extract.tables import gazetteer, lexicon
from timeline.extract.text.syntax import after, conjuncts, objects, phrase
from timeline.model.vocabulary import EventType

_TABLE = Path(__file__).parents[1] / "tables" / "triggers.csv"
_POS = {"VERB": "V", "AUX": "V", "NOUN": "N", "PROPN": "N"}


@dataclass(frozen=True, slots=True)
class Sense:
    """One sense of a trigger word."""

    word: str
    pos: str
    wanted: frozenset[str]
    type: EventType
    root: str | None
    mode: str | None
    frames: tuple[str, ...]

    @property
    def of_places(self) -> bool:
        """Whether a town by name is an object of the sense: what "@stronghold" stands for."""
        return self.wanted is lexicon.words("stronghold")


@dataclass(frozen=True, slots=True)
class Hit:
    """A trigger in a sentence: the token, its sense, and the object that made the sense certain."""

    token: Token
    sense: Sense
    target: Token | None = None


@cache
def senses() -> dict[tuple[str, str], tuple[Sense, ...]]:
    """Return the senses of each (lemma, part of speech), in the order of the table."""
    found: dict[tuple[str, str], list[Sense]] = defaultdict(list)
    with _TABLE.open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            root, _, mode = row["plover"].partition(" ")
            for word in row["words"].split(";"):
                sense = Sense(
                    word,
                    row["pos"],
                    _wanted(row["object"]),
                    EventType(row["type"]),
                    root or None,
                    mode or None,
                    tuple(row["frame"].split()),
                )
                found[word, row["pos"]].append(sense)
    return {key: tuple(rows) for key, rows in found.items()}


def _wanted(cell: str) -> frozenset[str]:
    if cell.startswith("@"):
        return lexicon.words(cell[1:])
    return frozenset(filter(None, cell.split(";")))


# Past forms that no ending makes from the words of the table.
_IRREGULAR = (
    "met sat spoke spoken held sent fought shot struck taken took went gone fled left sought began "
    "begun broke broken told said drew drawn withdrew withdrawn swore sworn fell fallen rose risen "
    "gave given led made paid flew flown hid won came spent kept lost put cut shut quit hit beat "
    "beaten blew blown sank sunk overthrew overthrown overran brought froze frozen retook "
    "retaken rang rung stood undertook undertaken unfroze unfrozen withheld pled had has"
)


@cache
def forms() -> frozenset[str]:
    """Return every word that may be a trigger, in all its inflections, lower case."""
    return frozenset(form for word, _ in senses() for form in _inflected(word)) | frozenset(
        _IRREGULAR.split()
    )


def _inflected(word: str) -> Iterator[str]:
    stem = word[:-1] if word.endswith(("e", "y")) else word
    yield word
    for ending in ("s", "es", "d", "ed", "ing"):
        yield word + ending
        yield stem + ending
        yield word + word[-1] + ending
    yield from (stem + ending for ending in ("ies", "ied", "ying"))


def hits(doc: Doc) -> Iterator[Hit]:
    """Yield each trigger word of a sentence with every sense whose objects are there."""
    for token in doc:
        yield from hits_of(token)


def hits_of(token: Token) -> Iterator[Hit]:
    """Yield each sense of a word whose objects are there."""
    pos = _POS.get(token.pos_)
    for sense in senses().get((token.lemma_.lower(), pos), ()) if pos else ():
        if not sense.wanted:
            yield Hit(token, sense)
            continue
        target = _target(token, sense.wanted) or (_city(token) if sense.of_places else None)
        if target is not None:
            yield Hit(token, sense, target)


def _city(verb: Token) -> Token | None:
    """Return the object of a verb that is the name of a town."""
    for thing in objects(verb):
        name = thing.doc[slice(*phrase(thing))].text
        place = gazetteer.place(name) if thing.pos_ == "PROPN" else None
        if place is not None and place.kind is gazetteer.PlaceKind.CITY:
            return thing
    return None


def _target(verb: Token, wanted: frozenset[str]) -> Token | None:
    """Return the object of a verb that is one of the wanted nouns.

    An object after "of" or "on" counts too ("take control of"), and the nouns coordinated with
    or before it ("new sanctions ... were rolled out", where the parse joins them otherwise).
    """
    things = objects(verb)
    things += [one for thing in things for one in after(thing, "of")]
    for thing in (*things, *after(verb, "of", "from", "in")):
        if thing.lemma_.lower() in wanted:
            return thing
        for part in thing.lefts:
            if part.dep_ == "compound" and part.lemma_.lower() in wanted:
                return thing
    for thing in verb.lefts:
        if thing.dep_ in {"nsubjpass", "conj"} and thing.lemma_.lower() in wanted:
            return thing
    if verb.dep_ == "conj" and verb.tag_ == "VBN":
        # "the meeting was cancelled and new sanctions were rolled out" is parsed with the
        # sanctions as a conjunct of the first verb.
        for thing in verb.head.rights:
            if thing.i < verb.i and thing.dep_ == "conj" and thing.lemma_.lower() in wanted:
                return next(iter(one for one in conjuncts(thing) if one == thing), thing)
    return None
