"""Words that an expression seems to begin with and that belong to the sentence around it."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from timeline.temporal.expression.expression import (
    DayTime,
    Era,
    Hedged,
    Inside,
    Length,
    Shift,
    Weekday,
)
from timeline.temporal.grammar.tokens import Tokens

if TYPE_CHECKING:
    from timeline.temporal.find.candidate import Candidate

_LEADS = frozenset(
    (
        "in", "on", "over", "during", "for", "through", "within", "by", "of", "from", "until", "at",
        "each", "every",
    )
)  # fmt: skip
_STEPS = frozenset(("last", "next", "this", "current"))
_NAMED = ("WEEKDAY", "MONTH", "SEASON")


def is_false_start(tokens: Tokens, candidate: Candidate) -> bool:
    """Tell whether the first word is no part of the expression, which begins behind it."""
    test = _TESTS.get(tokens.word(candidate.first))
    return test is not None and test(tokens, candidate)


def _is_after(tokens: Tokens, candidate: Candidate) -> bool:
    """Tell whether "following" is "after": "nine died following Friday's crash"."""
    return tokens.word(candidate.first - 1) not in _LEADS


def _joins_clauses(tokens: Tokens, candidate: Candidate) -> bool:
    """Tell whether "that" opens a clause: "he said that next year ...", "that Friday's vote"."""
    second = candidate.first + 1
    if tokens.word(second) in _STEPS or tokens.word(candidate.end)[:1].isdigit():
        return True
    named = any(name in tokens.meanings(second) for name in _NAMED)
    possessive = tokens.word(candidate.end) == "'"
    return named and possessive and tokens.word(candidate.first - 1) not in _LEADS


def _is_topic(_: Tokens, candidate: Candidate) -> bool:
    """Tell whether "about" or "around" is no measure: "they spoke about last week"."""
    hedged = candidate.expression
    return isinstance(hedged, Hedged) and isinstance(hedged.inner, _TOPICS)


def _is_topic_or_day(tokens: Tokens, candidate: Candidate) -> bool:
    hedged = candidate.expression
    bare = isinstance(hedged, Hedged) and isinstance(hedged.inner, Weekday | Era)
    return bare or _is_topic(tokens, candidate)


def _leads_up(_: Tokens, candidate: Candidate) -> bool:
    """Tell whether "up to" leads to a stretch: "up to the past two years"."""
    hedged = candidate.expression
    return (
        isinstance(hedged, Hedged) and isinstance(hedged.inner, Length) and hedged.inner.is_stretch
    )


_TOPICS = (Shift, DayTime, Inside)
_TESTS: dict[str, Callable[[Tokens, Candidate], bool]] = {
    "following": _is_after,
    "that": _joins_clauses,
    "about": _is_topic_or_day,
    "around": _is_topic,
    "up": _leads_up,
}
