"""What the words around an expression say about it: the direction of its verb, its preposition."""

from __future__ import annotations

from dataclasses import dataclass

from timeline.temporal.lexicon import Lexicon
from timeline.temporal.tokens import Tokens

REACH = 8  # words; beyond that a verb mostly belongs to another clause
_STOPS = frozenset('.?!;:"')
_PLANNED = frozenset(
    [
        "scheduled",
        "planned",
        "expected",
        "due",
        "slated",
        "set",
        "poised",
        "planning",
        "hopes",
        "hoping",
        "plans",
    ]
)
_NOT_INFINITIVE = frozenset(
    ["the", "a", "an", "his", "her", "its", "their", "our", "my", "this", "that", "these", "those"]
)


@dataclass(frozen=True, slots=True)
class Cues:
    """Signals around an expression.

    ``tense`` is -1, 0 or +1: the direction its verb gives. ``preposition`` is the word before it.
    """

    tense: int = 0
    preposition: str = ""


def tense_before(tokens: Tokens, first: int, lexicon: Lexicon) -> int:
    """Return the direction of the nearest verb before the word ``first``: -1, 0 or +1.

    A past or reporting verb says past; an infinitive, a modal or "scheduled" says future.
    """
    be = False
    for index in range(first - 1, max(-1, first - 1 - REACH), -1):
        word = tokens.word(index)
        if word in _STOPS or word[0] == "\n":
            break
        if word == "be":
            be = True
        elif (
            word in _PLANNED
            or (word == "to" and index + 1 < first and _is_infinitive(tokens, index))
            or (word in lexicon.future and word != "to")
        ):
            return 1
        elif not be and (
            word in lexicon.past or word in lexicon.reporting or _is_past(word, lexicon)
        ):
            return -1
    return 0


def tense_after(tokens: Tokens, end: int, lexicon: Lexicon) -> int:
    """Return the direction of the first verb after the word before ``end``: -1, 0 or +1."""
    for index in range(end, min(len(tokens), end + REACH)):
        word = tokens.word(index)
        if word in _STOPS or word[0] == "\n":
            break
        if word in lexicon.future and word != "to":
            return 1
        if word in lexicon.past or _is_past(word, lexicon):
            return -1
    return 0


def _is_past(word: str, lexicon: Lexicon) -> bool:
    return len(word) > 4 and word.endswith(lexicon.past_endings)


def _is_infinitive(tokens: Tokens, index: int) -> bool:
    following = tokens.surface(index + 1)
    return (
        following.isalpha()
        and following.islower()
        and following not in _NOT_INFINITIVE
        and (index == 0 or tokens.word(index - 1) not in ("according", "up", "due", "next"))
    )
