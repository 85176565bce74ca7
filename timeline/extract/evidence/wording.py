"""The evidence for a decision in words, the weightiest first, for those who ask why."""

from __future__ import annotations

from collections.abc import Iterable

from timeline.extract.evidence.rows import EVIDENCE
from timeline.extract.evidence.weights import Decision, Weights

_WORDS = {row.name: row.words for row in EVIDENCE}
_MOST = 5  # summands told: the rest weigh less than these


def in_words(finding: str) -> str:
    """Return a finding as a reader sees it.

    >>> in_words("passive=")
    'in the passive'
    """
    name, _, value = finding.partition("=")
    return _WORDS[name].format(value.replace("/V", " (verb)").replace("/N", " (noun)"))


def summands(found: Iterable[str], weights: Weights) -> tuple[str, ...]:
    """Return what weighs most for and against a word's worth: "+0.91 a verb carries it"."""
    rows = ((weights.of(Decision.WORTH, one).get("", 0.0), one) for one in found)
    told = sorted(rows, key=lambda row: (-abs(row[0]), row[1]))[:_MOST]
    return tuple(f"{weight:+.2f} {in_words(one)}" for weight, one in told if weight)
