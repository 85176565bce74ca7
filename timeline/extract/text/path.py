"""A small notation for ways through a parse: ``"^ccomp @saying >nsubj"``.

Steps stand apart by blanks; each leads from every word reached so far to others:

    >dobj|attr    children that hang by one of the labels; ``>*`` all children
    <amod         the same, to the left of the word only
    ^ccomp        the word above, if this one hangs by one of the labels; ``^*`` whatever the label
    ^^ccomp       the first word above that is reached from below by one of the labels
    @saying       only words of a class (``tables/words.csv``, acts as ``V-say``), or ``@!saying``
    =to|for       only these forms
    #VBD|VBZ      only these tags
"""

from __future__ import annotations

from collections.abc import Callable
from functools import cache

from timeline.extract.tables import acts
from timeline.extract.text.tree import Tree

Step = Callable[[Tree, list[int]], list[int]]


def reached(path: str, tree: Tree, word: int) -> list[int]:
    """Return the words that a path leads to from a word, in the order they are reached.

    Raises:
        ValueError: the path has a step that the notation does not know.
    """
    words = [word]
    for step in _steps(path):
        words = step(tree, words)
        if not words:
            break
    return words


@cache
def _steps(path: str) -> tuple[Step, ...]:
    return tuple(_step(step) for step in path.split())


def _step(text: str) -> Step:
    if text.startswith("^^"):
        return _climb(frozenset(text[2:].split("|")))
    wanted = frozenset(text[1:].lstrip("!").split("|"))
    match text[0]:
        case ">":
            return _down(wanted, left=False)
        case "<":
            return _down(wanted, left=True)
        case "^":
            return _up(wanted)
        case "@":
            return _of_class(wanted, text[1] != "!")
        case "=":
            return lambda tree, words: [word for word in words if tree.lower[word] in wanted]
        case "#":
            return lambda tree, words: [word for word in words if tree.tag[word] in wanted]
    raise ValueError(f"no step of a path: {text!r}")


def _down(labels: frozenset[str], *, left: bool) -> Step:
    every = "*" in labels
    return lambda tree, words: [
        kid
        for word in words
        for kid in tree.kids[word]
        if (every or tree.dep[kid] in labels) and (kid < word or not left)
    ]


def _up(labels: frozenset[str]) -> Step:
    every = "*" in labels
    return lambda tree, words: [
        tree.head[word]
        for word in words
        if tree.head[word] != word and (every or tree.dep[word] in labels)
    ]


def _climb(labels: frozenset[str]) -> Step:
    def climb(tree: Tree, words: list[int]) -> list[int]:
        found = []
        for word in words:
            while tree.head[word] != word:
                below, word = word, tree.head[word]
                if tree.dep[below] in labels:
                    found.append(word)
                    break
        return found

    return climb


def _of_class(names: frozenset[str], inside: bool) -> Step:
    return lambda tree, words: [
        word
        for word in words
        if any(one in names for one in acts.classes(tree.lemma[word], tree.pos[word])) == inside
    ]
