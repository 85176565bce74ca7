"""Trees told in two parts, what they share and what differs, so that many take little room."""

from __future__ import annotations

import json
from collections.abc import Iterable
from typing import Any

from timeline.show.markup import Tree

# What stands in a shape for a text that differs.
HOLE = 0
# Attributes whose values differ from event to event.
_OWN = frozenset({"data-event", "data-chosen", "data-copy", "style", "aria-label"})


class Shapes:
    """The shapes of trees met so far.

    A panel has about sixty elements and twenty texts of its own; told in full, 2,000 of them are
    four times as large as told by shape and texts, and twice as large when packed.

    >>> shapes = Shapes(fixed={"Where"})
    >>> shapes.told([["dt", {}, "Where"], ["dd", {}, "Geneva"]])
    [0, 'Geneva']
    >>> shapes.known
    [[['dt', {}, 'Where'], ['dd', {}, 0]]]
    """

    def __init__(self, fixed: Iterable[str]) -> None:
        self._fixed = frozenset(fixed)
        self._numbers: dict[str, int] = {}

    @property
    def known(self) -> list[list[Tree]]:
        """The shapes in order of number; a hole stands for each text that was taken out."""
        return [json.loads(shape) for shape in self._numbers]

    def told(self, trees: Iterable[Tree | str]) -> list[Any]:
        """Return the number of the trees' shape, then the texts for its holes in order."""
        texts: list[str] = []
        shape = json.dumps([self._emptied(tree, texts) for tree in trees])
        return [self._numbers.setdefault(shape, len(self._numbers)), *texts]

    def _emptied(self, tree: Tree | str, texts: list[str]) -> Any:
        if isinstance(tree, str):
            return tree if tree in self._fixed else self._hole(tree, texts)
        tag, attributes, *children = tree
        shared = {
            name: self._hole(value, texts) if name in _OWN else value
            for name, value in attributes.items()
        }
        return [tag, shared, *(self._emptied(child, texts) for child in children)]

    def _hole(self, text: str, texts: list[str]) -> int:
        texts.append(text)
        return HOLE
