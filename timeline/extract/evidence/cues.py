"""Words that govern an event and say how far it is real: called off, refused, needed, offered.

A cue is a class of words (``cue-`` in ``tables/words.csv``) that stands above the event, up to a
few steps through objects, prepositions and infinitives. A verb counts with its particle and its
object: "call off", "pull plug", "hold off". How much each cue says for which status is fitted.
"""

from __future__ import annotations

from collections.abc import Iterator

from timeline.extract.evidence.kinds import Pointer
from timeline.extract.tables import lexicon
from timeline.extract.text.tree import Tree
from timeline.model.vocabulary import Status

_STEPS = 4  # links from an event to what governs it: "pulled the plug on a round of talks"
_LINKS = frozenset(
    {"pobj", "prep", "dobj", "xcomp", "ccomp", "pcomp", "acl", "nsubjpass", "attr", "advcl"}
    | {"acomp", "relcl", "agent", "oprd", "advmod"}
)
_SAYS: tuple[tuple[str, str, Status], ...] = (
    ("cue-off", "called off", Status.CANCELLED),
    ("cue-not", "refused or denied", Status.DENIED),
    ("cue-try", "only tried", Status.HYPOTHETICAL),
    ("cue-need", "asked for or needed", Status.PROPOSED),
    ("cue-ready", "offered", Status.PROPOSED),
    ("cue-way", "made possible", Status.PLANNED),
)
_CONDITIONS = frozenset({"if", "unless", "should", "provided"})


def pointers(tree: Tree, word: int) -> Iterator[Pointer]:
    """Yield what the words above an event, and its own verb, say of how far it is real."""
    kind = "verb" if tree.pos[word] == "VERB" else "noun"
    for step, above in enumerate(_governors(tree, word), start=1):
        near = "near" if step <= 2 else "far"
        negated = ", negated" if tree.below(above, "neg") else ""
        for name, says, status in _SAYS:
            if _forms(tree, above) & lexicon.words(name):
                yield Pointer(status.value, f"{says}, {kind}, {near}{negated}")
    yield from _own(tree, word, kind)
    if _is_conditional(tree, word):
        yield Pointer(Status.HYPOTHETICAL.value, f"with a condition, {kind}")


def _own(tree: Tree, word: int, kind: str) -> Iterator[Pointer]:
    """What its own clause says: it collapsed, it must be done, it has yet to be."""
    head = tree.head[word]
    if (
        kind == "noun"
        and tree.dep[word] == "nsubj"
        and _forms(tree, head) & lexicon.words("cue-over")
    ):
        yield Pointer(Status.CANCELLED.value, "it ended")
    if kind == "verb":
        helpers = {tree.lower[one] for one in tree.below(word, "aux")}
        if _is_due(tree, word):
            yield Pointer(Status.PROPOSED.value, "must or should")
        if helpers >= {"would", "have"} or helpers >= {"'d", "have"}:
            yield Pointer(Status.HYPOTHETICAL.value, "would have")


def _is_due(tree: Tree, verb: int) -> bool:
    helpers = {tree.lower[one] for one in tree.below(verb, "aux")}
    return bool(helpers & {"must", "should", "ought"})


def _governors(tree: Tree, word: int) -> Iterator[int]:
    for _ in range(_STEPS):
        if tree.dep[word] not in _LINKS or tree.head[word] == word:
            return
        word = tree.head[word]
        yield word


def _forms(tree: Tree, word: int) -> frozenset[str]:
    """Return a word's lemma, alone and with each particle, preposition and object."""
    lemma = tree.lemma[word]
    beside = tree.below(word, "prt", "prep", "advmod", "dobj")
    return frozenset({lemma, *(f"{lemma} {tree.lemma[one]}" for one in beside)})


def _is_conditional(tree: Tree, word: int) -> bool:
    """Tell whether a condition stands beside the clause of a word: "if the truce holds"."""
    around = (word, *tree.above(word)[:2])
    clauses = (one for above in around for one in tree.below(above, "advcl"))
    return any(
        tree.lower[mark] in _CONDITIONS
        for clause in clauses
        for mark in tree.below(clause, "mark", "aux")
        if clause != word
    )
