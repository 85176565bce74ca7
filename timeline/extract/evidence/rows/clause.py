"""How its clause is built: tense, negation, what governs it and what hangs on it."""

from __future__ import annotations

from collections.abc import Iterator

from timeline.extract.clause.spot import Spot
from timeline.extract.evidence.evidence import Breadth, Evidence, Example
from timeline.extract.evidence.rows.word import classes, forms, lemmas
from timeline.extract.tables import acts
from timeline.extract.text.syntax import is_passive
from timeline.extract.text.tree import Tree

_CLAUSES = frozenset({"relcl", "advcl", "ccomp", "xcomp", "acl", "conj", "parataxis", "pcomp"})
_HELPERS = (
    ("to", frozenset({"to"})),
    ("will", frozenset({"will", "shall", "'ll", "wo"})),
    ("would", frozenset({"would", "'d"})),
    ("may", frozenset({"may", "might", "could", "can", "ca"})),
    ("must", frozenset({"should", "must", "ought"})),
    ("has", frozenset({"has", "have", "'ve", "having"})),
    ("had", frozenset({"had"})),
    ("do", frozenset({"did", "do", "does"})),
    ("be", frozenset({"be", "is", "are", "was", "were", "been", "being", "am", "'s", "'re"})),
)


def tense_of(tree: Tree, verb: int) -> str:
    """Return a verb's tag with the kinds of its helpers: "VBN has be"."""
    helpers = {tree.lower[one] for one in tree.below(verb, "aux", "auxpass")}
    return " ".join([tree.tag[verb], *(name for name, forms in _HELPERS if helpers & forms)])


def _tense(spot: Spot) -> Iterator[str]:
    if spot.verb is not None:
        yield f"{spot.pos} {tense_of(spot.tree, spot.verb)}"


def _tense_above(spot: Spot) -> Iterator[str]:
    head = spot.tree.head[spot.word]
    if head != spot.word and spot.tree.pos[head] == "VERB":
        yield tense_of(spot.tree, head)


def _passive(spot: Spot) -> Iterator[str]:
    if spot.is_verb and is_passive(spot.token):
        yield ""


def _negated(spot: Spot) -> Iterator[str]:
    if spot.verb is not None and spot.tree.below(spot.verb, "neg"):
        yield spot.pos


def _hangs(spot: Spot) -> Iterator[str]:
    yield spot.tree.dep[spot.word]


def _head(spot: Spot) -> Iterator[str]:
    tree, word = spot.tree, spot.word
    head = tree.head[word]
    if head != word:
        for name in acts.classes(tree.lemma[head], tree.pos[head]):
            yield f"{tree.dep[word]} of {name}"


def _governor(spot: Spot) -> Iterator[str]:
    """What a noun after a preposition hangs on: "after^V-talk" in "spoke after talks"."""
    tree, prep = spot.tree, spot.tree.head[spot.word]
    if tree.dep[spot.word] not in {"pobj", "pcomp"} or tree.head[prep] == prep:
        return
    above = tree.head[prep]
    for name in acts.classes(tree.lemma[above], tree.pos[above]):
        yield f"{tree.lower[prep]} {name}"


def _preposition(spot: Spot) -> Iterator[str]:
    if spot.tree.dep[spot.word] in {"pobj", "pcomp"}:
        yield spot.tree.lower[spot.tree.head[spot.word]]


def _inside(spot: Spot) -> Iterator[str]:
    tree, below = spot.tree, spot.word
    found = set()
    for above in tree.above(spot.word):
        if tree.dep[below] in _CLAUSES:
            found.add(tree.dep[below])
        below = above
    yield from sorted(found)


def _marks(spot: Spot) -> Iterator[str]:
    """The words that open the clauses around it: "if", "after", "while"."""
    tree = spot.tree
    found = set()
    for one in (spot.word, *tree.above(spot.word)):
        if tree.dep[one] in {"advcl", "ccomp", "acl"}:
            found |= {tree.lower[mark] for mark in tree.below(one, "mark") if mark < one}
    yield from sorted(found)


def _told_by(spot: Spot) -> Iterator[str]:
    """What kinds of words tell the clause it stands in: "say", "plan", "feel"."""
    tree, below = spot.tree, spot.word
    found = set()
    for above in tree.above(spot.word):
        if tree.dep[below] in {"ccomp", "xcomp"}:
            found |= set(acts.classes(tree.lemma[above], tree.pos[above]))
        below = above
    yield from sorted(found)


def _depth(spot: Spot) -> Iterator[str]:
    yield str(min(len(spot.tree.above(spot.word)), 5))


def _events_beside(spot: Spot) -> Iterator[str]:
    """Event words right above and below it: of two words for one act, one is told."""
    tree = spot.tree
    head = tree.head[spot.word]
    if head != spot.word and tree.pos[head] in {"NOUN", "VERB"}:
        for act in acts.acts(tree.lemma[head], "V" if tree.pos[head] == "VERB" else "N")[:1]:
            kind = acts.type_of(act)
            own = {acts.type_of(one) for one in spot.acts}
            if kind is not None:
                yield "above, alike" if kind in own else "above"


_AHEAD = "Norway will meet Sweden on Friday."

PLAIN: tuple[Evidence, ...] = (
    Evidence("tense above", _tense_above, "what it hangs on is told as: {}"),
    Evidence("hangs", _hangs, "it stands as: {}"),
    Evidence("head", _head, "it is {}"),
    Evidence("head word", lemmas("^*"), "it hangs on “{}”", (), Breadth.NARROW),
    Evidence("governor", _governor, "it follows: {}"),
    Evidence("preposition", _preposition, "after “{}”"),
    Evidence("joined", classes("^conj"), "joined to a word of: {}"),
    Evidence("inside", _inside, "inside a clause that is: {}"),
    Evidence("marks", _marks, "in a clause that opens with “{}”"),
    Evidence("told by", _told_by, "in what is told by a word of: {}"),
    Evidence("depth", _depth, "{} words above it"),
    Evidence("takes", forms(">prep|agent|dative"), "“{}” follows it"),
    Evidence("adverb", forms(">advmod"), "“{}” with it"),
    Evidence("opens with", forms(">mark"), "“{}” opens its clause"),
    Evidence("clause below", classes(">xcomp|ccomp"), "in what it tells a word of: {}"),
    Evidence(
        "clause word",
        forms(">xcomp|ccomp|acl|relcl|expl|oprd|acomp"),
        "it has “{}”",
        (),
        Breadth.NARROW,
    ),
    Evidence("events beside", _events_beside, "another event word: {}"),
)

CLOSE: tuple[Evidence, ...] = (
    Evidence(
        "tense",
        _tense,
        "its clause is told as: {}",
        (Example(_AHEAD, "meet", "V VB will"), Example("They held talks.", "talks", "N VBD")),
    ),
    Evidence("passive", _passive, "in the passive", (Example("He was freed.", "freed"),)),
    Evidence("negated", _negated, "negated", (Example("They did not meet.", "meet", "V"),)),
)
