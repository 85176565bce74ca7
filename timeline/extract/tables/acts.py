"""Classes of acts: what verbs and nouns speak of, and the event type they speak for (``acts.csv``).

A class with no type tells what is *not* for a timeline: markets, sport, accidents, feelings.
"""

from __future__ import annotations

import csv
from functools import cache
from pathlib import Path

from timeline.extract.tables import lexicon
from timeline.model.vocabulary import EventType

_TABLE = Path(__file__).parent / "acts.csv"


@cache
def _table() -> tuple[dict[tuple[str, str], tuple[str, ...]], dict[str, EventType]]:
    classes: dict[tuple[str, str], tuple[str, ...]] = {}
    types: dict[str, EventType] = {}
    with _TABLE.open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            if row["type"]:
                types[row["name"]] = EventType(row["type"])
            for word in row["words"].split(";"):
                key = word, row["pos"]
                classes[key] = (*classes.get(key, ()), row["name"])
    return classes, types


def acts(lemma: str, pos: str) -> tuple[str, ...]:
    """Return the classes of a verb (``V``) or a noun (``N``), in the order of the table.

    >>> acts("ceasefire", "N")
    ('truce',)
    """
    return _table()[0].get((lemma, pos), ())


def type_of(act: str) -> EventType | None:
    """Return the event type a class speaks for, or ``None``.

    >>> type_of("truce")
    <EventType.CEASEFIRE: 'ceasefire'>
    """
    return _table()[1].get(act)


_NAMES = {"VERB": "V", "AUX": "V", "NOUN": "N", "PROPN": "N"}
_PRONOUNS = {
    **dict.fromkeys(("he", "she", "him", "her", "his"), "he"),
    **dict.fromkeys(("they", "them", "their"), "they"),
    **dict.fromkeys(("i", "we", "us", "our", "me"), "we"),
    **dict.fromkeys(("who", "which", "that"), "which"),
    **dict.fromkeys(("it", "its"), "it"),
    "you": "you",
}


@cache
def classes(lemma: str, pos: str) -> tuple[str, ...]:
    """Return every class of a word of any part of speech, its pos alone if it has none.

    >>> classes("he", "PRON")
    ('pron-he',)
    """
    if pos == "PRON":
        return (f"pron-{_PRONOUNS.get(lemma, 'other')}",)
    kind = _NAMES.get(pos)
    found = [f"{kind}-{act}" for act in acts(lemma, kind)] if kind else []
    return (*lexicon.classes(lemma), *found) or (f"other-{pos}",)
