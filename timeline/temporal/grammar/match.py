"""What a pattern matched, and the words around it."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from timeline.temporal.grammar.tokens import Tokens


_SMALL = ("the", "of", "in", "last", "next", "this")
_COMPOUNDS = ("long", "old", "on", "over")
ABBREVIATION = "ABBREVIATION"  # class of words that may have a dot behind them
DOT = "."


class Match:
    """What a pattern matched: ``m["unit"]`` is the meaning of the word in that place."""

    __slots__ = ("_captures", "_match", "_tokens")

    def __init__(self, match: re.Match[str], captures: Captures, tokens: Tokens) -> None:
        self._match = match
        self._captures = captures
        self._tokens = tokens

    def __contains__(self, name: str) -> bool:
        return self._place(name) is not None

    def __getitem__(self, name: str) -> Any:
        place = self._place(name)
        if place is None:
            raise KeyError(name)
        return place[1]

    def get(self, name: str, default: Any = None) -> Any:
        """Return the meaning of a place, or ``default`` where the pattern left it out."""
        place = self._place(name)
        return default if place is None else place[1]

    def text(self, name: str) -> str:
        """Return the word in a place as written in the article."""
        place = self._place(name)
        return "" if place is None else self._tokens.surface(place[0])

    @property
    def words(self) -> list[str]:
        """All words of the match, in small letters."""
        return [self._tokens.word(at) for at in range(self._match.start(), self._match.end())]

    @property
    def before(self) -> str:
        """The word before the match, in small letters."""
        return self._tokens.word(self._match.start() - 1)

    @property
    def after(self) -> str:
        """The word after the match, in small letters."""
        return self._tokens.word(self._match.end())

    def leads(self, count: int) -> tuple[str, ...]:
        """Return the words right before the match, at most ``count``, in small letters."""
        first = self._match.start()
        return tuple(self._tokens.word(at) for at in range(max(0, first - count), first))

    def followers(self, count: int) -> tuple[str, ...]:
        """Return the words right behind the match, at most ``count``, as written."""
        end = self._match.end()
        last = min(end + count, len(self._tokens))
        return tuple(self._tokens.surface(at) for at in range(end, last))

    def stands_after(self, word_class: str) -> bool:
        """Tell whether a word of a class stands right before the match."""
        at = self._match.start() - 1
        at -= self._tokens.word(at) == DOT
        return at >= 0 and word_class in self._tokens.meanings(at)

    def stands_before(self, word_class: str) -> bool:
        """Tell whether a word of a class stands right after the match."""
        end = self._match.end()
        return end < len(self._tokens) and word_class in self._tokens.meanings(end)

    @property
    def compares(self) -> bool:
        """Whether "-ago" or "-earlier" follows, which makes a comparison of it."""
        end = self._match.end()
        return self._tokens.word(end) == "-" and self._tokens.word(end + 1) in ("ago", "earlier")

    @property
    def is_named(self) -> bool:
        """Whether the first word has a capital in mid-sentence, where dates have none."""
        start = self._match.start()
        first = self._tokens.surface(start)
        return self._tokens.word(start - 1).isalpha() and first.istitle()

    def is_also(self, name: str, word_class: str) -> bool:
        """Tell whether the word in a place belongs to another class too."""
        at = self.index(name)
        return at is not None and word_class in self._tokens.meanings(at)

    @property
    def is_compound(self) -> bool:
        """Whether a hyphen joins it to a word that makes another word of it: "a week-long"."""
        end = self._match.end()
        return self._tokens.word(end) == "-" and self._tokens.word(end + 1) in _COMPOUNDS

    @property
    def is_capitalised(self) -> bool:
        """Whether every word has a capital, articles and prepositions apart."""
        span = range(self._match.start(), self._match.end())
        words = (self._tokens.surface(at) for at in span)
        return not any(word[:1].islower() and word not in _SMALL for word in words)

    def index(self, name: str) -> int | None:
        """Return the number of the word in a place, or ``None`` where it was left out."""
        place = self._place(name)
        return None if place is None else place[0]

    def places(self, name: str) -> tuple[int, ...]:
        """Return the numbers of all words that stand in places of one name."""
        places = [self._match.start(group) for group, _ in self._captures.get(name, ())]
        return tuple(sorted(at for at in places if at >= 0)) if places else ()

    @property
    def spaced(self) -> bool:
        """Whether a blank stands between any two words of the match."""
        return self._tokens.is_spaced(self._match.start(), self._match.end())

    def _place(self, name: str) -> tuple[int, Any] | None:
        """Return the number of the word in a place, and its meaning there."""
        tokens = self._tokens
        for group, classes in self._captures.get(name, ()):
            at = self._match.start(group)
            if at < 0:
                continue
            meanings = tokens.meanings(at)
            for word_class in classes:
                if word_class in meanings:
                    return at, meanings[word_class]
            if tokens.words[at] in classes:
                return at, tokens.words[at]
        return None


Captures = Mapping[str, tuple[tuple[int, tuple[str, ...]], ...]]
