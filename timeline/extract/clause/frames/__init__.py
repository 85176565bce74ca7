"""Conditions under which a trigger word has a sense: the frames named in ``triggers.csv``.

Each takes a ``View`` of the word in its sentence and answers yes or no. They ask for the
participants, prepositions and particles that the sense needs, so "met the needs", "the strike
ended their season" and "tour of the factory floor" evoke nothing.
"""

from __future__ import annotations

from collections.abc import Callable

from timeline.extract.clause.frames import contact, force, general, state, word
from timeline.extract.clause.frames.view import View

__all__ = ["FRAMES", "View", "holds"]

FRAMES: dict[str, Callable[[View], bool]] = {
    **general.FRAMES,
    **contact.FRAMES,
    **word.FRAMES,
    **state.FRAMES,
    **force.FRAMES,
}


def holds(view: View) -> bool:
    """Tell whether all frames of the trigger's sense hold."""
    return all(FRAMES[name](view) for name in view.hit.sense.frames)
