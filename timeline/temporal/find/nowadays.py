"""Where "today" is no day: "farming today needs fewer hands", "today's armies use drones"."""

from __future__ import annotations

from timeline.temporal.find.cues import Cues
from timeline.temporal.find.verbs import is_past
from timeline.temporal.grammar.lexicon import Lexicon
from timeline.temporal.grammar.tokens import Tokens

SUBJECT = 4  # words of a subject that is a kind of thing: "most young people today"
OWNED = 3  # words of what an age owns: "today's great powers"
_ENDS = frozenset((".", "!", "?", ";", ":", ""))
_PRESENT = frozenset(("is", "are", "has", "have", "do", "does"))
_DEFINITE = frozenset(
    ("the", "this", "that", "these", "those", "a", "an", "his", "her", "its", "their", "our", "my")
)


def is_nowadays(tokens: Tokens, first: int, end: int, cues: Cues, lexicon: Lexicon) -> bool:
    """Tell whether the words ``[first, end)``, "today", say of a kind of thing how it is by now.

    A day is told where a past or future verb stands near, or where its subject is one thing.
    """
    if tokens.word(first) != "today":
        return False
    if cues.after == "'":
        return _owns_kind(tokens, end + 2, lexicon)
    return _is_of_kind(tokens, first) and _tells_how(tokens, end, lexicon)


def _owns_kind(tokens: Tokens, index: int, lexicon: Lexicon) -> bool:
    """Tell whether a plural that is no event, and a verb of the present, follow "today's"."""
    for at in range(index, index + OWNED):
        word = tokens.word(at)
        if not word.isalpha() or is_past(word, lexicon):
            return False
        if word.endswith("s") and not word.endswith("ss"):
            told = _is_base(tokens.word(at + 1), lexicon)
            return told and "EVENT" not in tokens.meanings(at)
    return False


def _is_base(word: str, lexicon: Lexicon) -> bool:
    """Tell whether a word may be the present of a verb with several subjects."""
    if word in _PRESENT:
        return True
    if not word.isalpha() or is_past(word, lexicon) or word in lexicon.future:
        return False
    return not word.endswith(("s", "ing")) and word not in lexicon.function_words


def _is_of_kind(tokens: Tokens, first: int) -> bool:
    """Tell whether a bare noun opens the sentence before "today", with no article or name."""
    start = first
    while start and tokens.word(start - 1) not in _ENDS:
        start -= 1
        if first - start > SUBJECT:
            return False
    words = [tokens.word(at) for at in range(start, first)]
    names = any(tokens.surface(at)[:1].isupper() for at in range(start + 1, first))
    plain = all(word.isalpha() and word not in _DEFINITE for word in words)
    return bool(words) and plain and not names


def _tells_how(tokens: Tokens, end: int, lexicon: Lexicon) -> bool:
    """Tell whether a verb of the general present follows: "today needs", "today is done"."""
    word, behind = tokens.word(end), tokens.word(end + 1)
    if word in _PRESENT:
        return not behind.endswith("ing") and behind not in lexicon.signals.particles
    return word.isalpha() and word.endswith("s") and not is_past(word, lexicon)
