"""Names of events, and which known event a name means."""

from __future__ import annotations

from collections.abc import Set

from timeline.temporal.find.neighbours import CLAUSE_WORDS
from timeline.temporal.grammar.tokens import Tokens

ARTICLES = ("the", "this", "that", "last", "a", "an", "its", "their", "his", "her")
REACH = 6  # words of an event's name: "the second Budapest peace summit"
_DATES = ("MONTH", "WEEKDAY", "SEASON", "DEICTIC")


def name_before(tokens: Tokens, index: int, taken: Set[int]) -> int:
    """Return where the name that ends in the noun ``index`` begins, its article included.

    Whose it is belongs to it: "Russia's full-scale invasion".
    """
    first = index
    for at in range(index - 1, max(-1, index - 1 - REACH), -1):
        word = tokens.word(at)
        if at in taken or not (word.isalpha() or word in ("'", "-")):
            break
        if word in ARTICLES:
            return at
        if word in CLAUSE_WORDS:
            break
        if tokens.surface(at)[0].isupper():
            first = at
        elif word == "s" and tokens.word(at - 1) == "'" and at - 2 not in taken:
            first = at - 2
    return first


def place_behind(tokens: Tokens, index: int) -> int:
    """Return the end of a name whose noun is ``index``: "the talks in Jeddah"."""
    end = index + 1
    if tokens.word(end) not in ("in", "at", "of"):
        return end
    last = end + 1
    while last < len(tokens) and last - index < REACH and tokens.surface(last)[:1].isupper():
        if tokens.means(last, _DATES):
            return end
        last += 1
    return last if last > end + 1 else end
