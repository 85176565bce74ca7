"""False friends: words that look like time and are not, one table for each kind of rule."""

from __future__ import annotations

from collections import defaultdict

from timeline.temporal.find.candidate import Candidate
from timeline.temporal.find.vetoes import dates, lengths, parts, vague, years
from timeline.temporal.find.vetoes.veto import Veto
from timeline.temporal.grammar.tokens import Tokens

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
    """Tell whether it is cut out of something longer: "SCM2014", "1:41.01 seconds", an address."""
    text, start, end = tokens.text, tokens.starts[candidate.first], tokens.ends[candidate.end - 1]
    left, right = text[start - 1 : start], text[end : end + 1]
    if left.isalnum() or right.isalnum() or "_" in (left, right):
        return True
    if left in _POINTS and text[start].isdigit() and text[start - 2 : start - 1].isdigit():
        return True
    return (left in _STROKES or right in _STROKES) and _is_in_address(text, start, end)


def _is_in_address(text: str, start: int, end: int) -> bool:
    """Tell whether the run without blanks around is an address of the web or of mail."""
    farthest = max(0, start - _REACH_BACK)
    left = max(text.rfind(blank, farthest, start) for blank in _BLANKS) + 1 or farthest
    run = text[left : end + _REACH].split(maxsplit=1)[0]
    return "://" in run or "www." in run or "@" in run


_POINTS = (".", ":")
_STROKES = ("/", "-", "=", "@", ".", "&", "?", "%")
_BLANKS = (" ", "\n", "\t")
_REACH = 80
_REACH_BACK = 200
