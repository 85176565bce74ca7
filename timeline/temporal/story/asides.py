"""Dates that a story names without going there: plans, what had been before, names, brackets."""

from __future__ import annotations

from timeline.temporal.expression.expression import CalendarDate
from timeline.temporal.find.candidate import Candidate
from timeline.temporal.find.neighbours import is_parenthetical, names_thing
from timeline.temporal.grammar.lexicon import Signals
from timeline.temporal.grammar.tokens import Tokens
from timeline.temporal.resolving.scene import Story, Told
from timeline.temporal.values.anchor import Anchor
from timeline.temporal.values.granularity import Granularity

LIKENED = 6  # words before a date in which it is held beside another
REACH = 12  # words before a date in which its plan or its "had" stands
_STOPS = frozenset(".?!;:")
_REPORTED = (Granularity.QUARTER, Granularity.HALF)
BESIDE = 3  # words before an earlier quarter in which "after a flat" or "than in the" begins


def is_aside(
    tokens: Tokens, candidate: Candidate, told: Told, reached: Told, signals: Signals
) -> bool:
    """Tell whether a date is no step of the story, which has reached another date.

    Ahead it is one under a plan or forecast ("a campaign planned for 1976"), or until which a thing
    lasts; behind it one that "had" recalls, since which a thing lasts, that stands between commas,
    or that names a thing ("the August 1792 uprising"); a year in brackets is one on either side.
    """
    if _in_brackets(tokens, candidate):
        return True
    if told.follows(reached):
        planned = _stands_before(tokens, candidate, signals.foretold)
        return planned or _is_bound(tokens, candidate, signals)
    if reached.follows(told):
        named = names_thing(tokens, candidate) or is_parenthetical(tokens, candidate)
        begun = candidate.cues.before in signals.begun
        return named or begun or _stands_before(tokens, candidate, signals.recalled)
    return False


def is_analogy(
    tokens: Tokens, candidate: Candidate, told: Told, published: Anchor | None, signals: Signals
) -> bool:
    """Tell whether news only holds what it tells beside another time: "it recalled spring 1941".

    Such a time is no step of any story.
    """
    far = published is None or told.last.year < published.day.year - 1
    fine = told.granularity is Granularity.DAY
    return far and not fine and likens(tokens, candidate, signals)


def likens(tokens: Tokens, candidate: Candidate, signals: Signals) -> bool:
    """Tell whether a word of likeness leads to a date in its clause: "like that of 1939"."""
    for index in range(candidate.first - 1, max(-1, candidate.first - 1 - LIKENED), -1):
        word = tokens.word(index)
        if word in signals.likening:
            return True
        if not word or word in _STOPS or word == ",":
            return False
    return False


def is_forecast(candidate: Candidate, told: Told, published: Anchor | None) -> bool:
    """Tell whether a quarter or half is one to come, which no report compares with."""
    if told.granularity not in _REPORTED or published is None or told.last <= published.day:
        return False
    return told.first > published.day or candidate.cues.tense.looks_ahead


def is_compared_with(
    tokens: Tokens, candidate: Candidate, told: Told, story: Story, signals: Signals
) -> bool:
    """Tell whether an earlier quarter is held beside the one reported: "after a flat second"."""
    reported = story.compared
    if told.granularity not in _REPORTED or reported is None or told.first >= reported.first:
        return False
    before = (tokens.word(candidate.first - back) for back in range(1, BESIDE + 1))
    return any(word in signals.beside for word in before)


def _in_brackets(tokens: Tokens, candidate: Candidate) -> bool:
    """Tell whether a bare year stands alone in brackets."""
    expression = candidate.expression
    bare = isinstance(expression, CalendarDate) and not (expression.month or expression.day)
    around = tokens.word(candidate.first - 1), tokens.word(candidate.end)
    return bare and around == ("(", ")")


def _is_bound(tokens: Tokens, candidate: Candidate, signals: Signals) -> bool:
    """Tell whether a date is one that a thing lasts until: not "not until May"."""
    before = candidate.first - 1
    return tokens.word(before) in signals.bounding and tokens.word(before - 1) != "not"


def _stands_before(tokens: Tokens, candidate: Candidate, words: frozenset[str]) -> bool:
    """Tell whether one of some words stands before a date in its clause."""
    for index in range(candidate.first - 1, max(-1, candidate.first - 1 - REACH), -1):
        word = tokens.word(index)
        if not word or word in _STOPS:
            return False
        if word in words:
            return True
    return False
