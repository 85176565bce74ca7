"""Dates that a story names without going there: plans, what had been before, names, brackets."""

from __future__ import annotations

from timeline.temporal.expression import CalendarDate
from timeline.temporal.find import Candidate
from timeline.temporal.neighbours import modifies_noun
from timeline.temporal.scene import Told
from timeline.temporal.tokens import Tokens

REACH = 12  # words before a date in which its plan or its "had" stands
_PLAN_WORDS = (
    "planned plan plans planning expected scheduled due forecast predicted predicts promised "
    "intended hoped anticipated envisioned envisaged projected slated proposed pledged "
    "estimated"
)
_PLANS = frozenset(_PLAN_WORDS.split())
_RECALLED = frozenset(("had", "previously"))
_STOPS = frozenset(".?!;:")


def is_aside(tokens: Tokens, candidate: Candidate, told: Told, reached: Told) -> bool:
    """Tell whether a date is no step of the story, which has reached another date.

    Ahead it is one under a plan or forecast ("a campaign planned for 1976"), behind it one that
    "had" recalls or that names a thing ("the August 1792 uprising"); a year in brackets is one on
    either side.
    """
    if _in_brackets(tokens, candidate):
        return True
    if told.first > reached.last:
        return _stands_before(tokens, candidate, _PLANS)
    if told.last < reached.first:
        return _names(tokens, candidate) or _stands_before(tokens, candidate, _RECALLED)
    return False


def _in_brackets(tokens: Tokens, candidate: Candidate) -> bool:
    """Tell whether a bare year stands alone in brackets."""
    expression = candidate.expression
    bare = isinstance(expression, CalendarDate) and not (expression.month or expression.day)
    around = tokens.word(candidate.first - 1), tokens.word(candidate.end)
    return bare and around == ("(", ")")


def _names(tokens: Tokens, candidate: Candidate) -> bool:
    """Tell whether a date stands between "the" and a noun."""
    return candidate.cues.before == "the" and modifies_noun(tokens, candidate)


def _stands_before(tokens: Tokens, candidate: Candidate, words: frozenset[str]) -> bool:
    """Tell whether one of some words stands before a date in its clause."""
    for index in range(candidate.first - 1, max(-1, candidate.first - 1 - REACH), -1):
        word = tokens.word(index)
        if not word or word in _STOPS:
            return False
        if word in words:
            return True
    return False
