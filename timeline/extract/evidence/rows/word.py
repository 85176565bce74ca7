"""What the word itself says, and the words that belong to it."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from timeline.extract.clause.spot import Spot
from timeline.extract.evidence.evidence import Breadth, Evidence, Example
from timeline.extract.tables import acts
from timeline.extract.text.path import reached

_ENDING = re.compile(r"(?:tion|sion|ment|ance|ence|ing|al|ure|age|er)$")


def lemmas(path: str) -> Callable[[Spot], Iterator[str]]:
    """Return what reads the lemmas of the words a path leads to."""
    return lambda spot: (spot.tree.lemma[one] for one in reached(path, spot.tree, spot.word))


def forms(path: str) -> Callable[[Spot], Iterator[str]]:
    """Return what reads the forms of the words a path leads to."""
    return lambda spot: (spot.tree.lower[one] for one in reached(path, spot.tree, spot.word))


def classes(path: str) -> Callable[[Spot], Iterator[str]]:
    """Return what reads the classes of the words a path leads to."""

    def read(spot: Spot) -> Iterator[str]:
        tree = spot.tree
        for one in reached(path, tree, spot.word):
            yield from acts.classes(tree.lemma[one], tree.pos[one])

    return read


def _word(spot: Spot) -> Iterator[str]:
    yield f"{spot.lemma}/{spot.pos}"


def _with_particle(spot: Spot) -> Iterator[str]:
    for one in reached(">prt", spot.tree, spot.word):
        yield f"{spot.lemma} {spot.tree.lower[one]}"


def _act(spot: Spot) -> Iterator[str]:
    yield from (f"{name}/{spot.pos}" for name in spot.acts or ("none",))


def _only_act(spot: Spot) -> Iterator[str]:
    if len(spot.acts) == 1:
        yield f"{spot.acts[0]}/{spot.pos}"


def _ending(spot: Spot) -> Iterator[str]:
    found = None if spot.is_verb else _ENDING.search(spot.lemma)
    if found is not None:
        yield found[0]


def _listed(spot: Spot) -> Iterator[str]:
    yield from {sense.type.value for sense, _ in spot.senses}


def _framed(spot: Spot) -> Iterator[str]:
    yield from {sense.type.value for sense, missing in spot.senses if not missing}


def _is_framed(spot: Spot) -> Iterator[str]:
    if spot.senses:
        yield "yes" if any(not missing for _, missing in spot.senses) else "no"


def _act_framed(spot: Spot) -> Iterator[str]:
    """Whether an act has those by it that its listed sense needs, act by act."""
    for framed in _is_framed(spot):
        yield from (f"{act}/{spot.pos} {framed}" for act in spot.acts[:1])


def _missing(spot: Spot) -> Iterator[str]:
    if all(missing for _, missing in spot.senses):
        yield from {name for _, missing in spot.senses for name in missing}


def _number(spot: Spot) -> Iterator[str]:
    if not spot.is_verb:
        yield "plural" if spot.tree.tag[spot.word] in {"NNS", "NNPS"} else "singular"


def _possessor(spot: Spot) -> Iterator[str]:
    for one in reached("<poss", spot.tree, spot.word):
        pos = spot.tree.pos[one]
        yield "name" if pos == "PROPN" else "pronoun" if pos == "PRON" else "noun"


def _carried(spot: Spot) -> Iterator[str]:
    if spot.carrier is not None:
        yield ""


def _carrier(spot: Spot) -> Iterator[str]:
    if spot.carrier is not None:
        yield spot.tree.lemma[spot.carrier]


_MET = Example("The envoys met in Oslo.", "met")

PLAIN: tuple[Evidence, ...] = (
    Evidence(
        "word",
        _word,
        "its word is “{}”",
        (Example("The envoys met in Oslo.", "met", "meet/V"),),
        Breadth.NARROW,
    ),
    Evidence(
        "with particle",
        _with_particle,
        "it reads “{}”",
        (Example("They called off the summit.", "called", "call off"),),
        Breadth.NARROW,
    ),
    Evidence("act", _act, "its word speaks of: {}", (Example(_MET.text, "met", "meet/V"),)),
    Evidence("only act", _only_act, "its word speaks of nothing but: {}", ()),
    Evidence(
        "ending", _ending, "a noun in -{}", (Example("The seizure was brief.", "seizure", "ure"),)
    ),
    Evidence("number", _number, "a noun in the {}"),
    Evidence("possessor", _possessor, "somebody's: a {} stands before it"),
    Evidence("determiner", forms("<det"), "“{}” before it"),
    Evidence("modifier", lemmas("<amod|compound|nmod"), "“{}” before it", (), Breadth.NARROW),
    Evidence("modifier class", classes("<amod|compound|nmod|nummod"), "before it a word of: {}"),
)

CLOSE: tuple[Evidence, ...] = (
    Evidence("listed", _listed, "listed as a word for: {}"),
    Evidence("framed", _framed, "in the grammar of: {}"),
    Evidence(
        "is framed",
        _is_framed,
        "who and what stand by it as its listed sense needs: {}",
        (),
        Breadth.BROAD,
    ),
    Evidence("act framed", _act_framed, "its act, and whether its sense has what it needs: {}"),
    Evidence("missing", _missing, "what its listed sense needs is not there: {}"),
    Evidence(
        "carried",
        _carried,
        "a verb carries it",
        (Example("They held talks.", "talks"),),
        Breadth.BROAD,
    ),
    Evidence(
        "carrier", _carrier, "“{}” carries it", (Example("They held talks.", "talks", "hold"),)
    ),
)
