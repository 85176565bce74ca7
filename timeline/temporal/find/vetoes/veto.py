"""What a false friend is: the rule that read it, and the words around."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from timeline.temporal.find.candidate import Candidate
from timeline.temporal.find.neighbours import word_after, word_before
from timeline.temporal.grammar.rule import Example
from timeline.temporal.grammar.tokens import Tokens

Test = Callable[[Tokens, Candidate], bool]


@dataclass(frozen=True, slots=True)
class Veto:
    """One kind of false friend; every condition given must hold.

    ``rules`` names the rules that read it, ``words`` its last words, ``before`` and ``after`` the
    neighbouring words, ``test`` anything else. Examples with a value are the twins that it spares.
    """

    name: str
    rules: str
    words: frozenset[str] = frozenset()
    before: frozenset[str] = frozenset()
    after: frozenset[str] = frozenset()
    test: Test | None = None
    examples: tuple[Example, ...] = ()

    def holds(self, tokens: Tokens, candidate: Candidate) -> bool:
        """Tell whether the candidate is such a false friend."""
        if self.words and tokens.word(candidate.end - 1) not in self.words:
            return False
        if self.before and word_before(tokens, candidate) not in self.before:
            return False
        if self.after and word_after(tokens, candidate) not in self.after:
            return False
        return self.test is None or self.test(tokens, candidate)
