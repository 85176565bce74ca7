"""False friends: words that look like time and are not, one table for each kind of rule."""

from __future__ import annotations

from collections import defaultdict

from timeline.temporal.find import Candidate
from timeline.temporal.tokens import Tokens
from timeline.temporal.vetoes import dates, lengths, parts, vague, years
from timeline.temporal.vetoes.veto import Veto

VETOES = (*dates.VETOES, *years.VETOES, *parts.VETOES, *lengths.VETOES, *vague.VETOES)


def _by_rule() -> dict[str, tuple[Veto, ...]]:
    rows: dict[str, list[Veto]] = defaultdict(list)
    for veto in VETOES:
        for rule in veto.rules.split():
            rows[rule].append(veto)
    return {rule: tuple(vetoes) for rule, vetoes in rows.items()}


_BY_RULE = _by_rule()


def is_false_friend(tokens: Tokens, candidate: Candidate) -> bool:
    """Tell whether some veto holds for a candidate, or it is cut out of a longer word."""
    if _is_glued(tokens, candidate):
        return True
    return any(veto.holds(tokens, candidate) for veto in _BY_RULE.get(candidate.rules[0], ()))


def _is_glued(tokens: Tokens, candidate: Candidate) -> bool:
    """Tell whether letters or digits stand right beside it: "SCM2014", "#WW1hr"."""
    start, end = tokens.starts[candidate.first], tokens.ends[candidate.end - 1]
    return tokens.text[start - 1 : start].isalnum() or tokens.text[end : end + 1].isalnum()
