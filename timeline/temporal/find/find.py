"""Text to candidates: spans with what they say. Never sees an anchor."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise

from timeline.temporal.expression.expression import (
    Expression,
    Listed,
    Range,
)
from timeline.temporal.find.candidate import Candidate
from timeline.temporal.find.starts import is_false_start
from timeline.temporal.grammar.grammar import Grammar
from timeline.temporal.grammar.match import Match
from timeline.temporal.grammar.tokens import OTHER, Tokens

PREFIXES = 8  # that one date can have: "until about the end of early May" has three


def find(tokens: Tokens, grammar: Grammar) -> list[Candidate]:
    """Return the longest readings in text order; none overlap."""
    line = tokens.line
    found: list[Candidate] = []
    for at, end in _runs(line, grammar.triggers):
        while start := grammar.starts.search(line, at, end):
            candidate = _longest(tokens, line, start.start(), grammar)
            if candidate is None or is_false_start(tokens, candidate):
                at = start.end()
            else:
                found.extend(_ends(candidate))
                at = candidate.end
    return found


def _runs(line: str, triggers: re.Pattern[str]) -> Iterator[tuple[int, int]]:
    """Yield the runs of words that some rule names and that tell time."""
    end = 0
    while trigger := triggers.search(line, end):
        end = line.find(OTHER, trigger.end())
        end = len(line) if end < 0 else end
        yield line.rfind(OTHER, 0, trigger.start()) + 1, end


def _ends(candidate: Candidate) -> tuple[Candidate, ...]:
    """Return the ends of a range or the dates of a list as candidates of their own, else itself."""
    whole, links = candidate.expression, candidate.links
    if not links:
        return (candidate,)
    match whole:
        case Range(start=start, end=end):
            return (
                replace(candidate, end=links[0], expression=start, extent=whole),
                replace(candidate, first=links[0] + 1, expression=end, extent=whole, is_last=True),
            )
        case Listed(items=items):
            return tuple(_items(candidate, items))
        case _:
            return (candidate,)


def _items(candidate: Candidate, items: tuple[Expression, ...]) -> Iterator[Candidate]:
    """Yield the dates of a list: the words between links, which may stand in a row (", and")."""
    edges = (candidate.first - 1, *candidate.links, candidate.end)
    runs = ((left + 1, right) for left, right in pairwise(edges) if right - left > 1)
    for (first, end), item in zip(runs, items, strict=True):
        follows = None if item is items[0] else Range(items[0], item)
        yield replace(candidate, first=first, end=end, expression=item, links=(), follows=follows)


def _longest(
    tokens: Tokens, line: str, at: int, grammar: Grammar, prefixes: int = PREFIXES
) -> Candidate | None:
    """Return the longest reading that begins at a word, with or without words put before it."""
    best = _core(tokens, line, at, grammar)
    for rule, pattern in grammar.prefixes[line[at : at + 2]] if prefixes else ():
        match = pattern.match(line, at)
        if match is None or match.end() >= len(line):
            continue
        inner = _longest(tokens, line, match.end(), grammar, prefixes - 1)
        if inner is None or (best is not None and inner.end < best.end):
            continue
        wrapped = rule.wrap(Match(match, pattern.captures, tokens), inner.expression)
        if wrapped is not None and (best is None or inner.end > best.end or best.first == at):
            best = Candidate(at, inner.end, wrapped, (*inner.rules, rule.name))
    return best


def _core(tokens: Tokens, line: str, at: int, grammar: Grammar) -> Candidate | None:
    best: Candidate | None = None
    for rule, pattern in grammar.rules[line[at : at + 2]]:
        match = pattern.match(line, at)
        if match is None or (best is not None and match.end() <= best.end):
            continue
        words = Match(match, pattern.captures, tokens)
        expression = rule.build(words)
        if expression is not None:
            best = Candidate(
                at,
                match.end(),
                expression,
                (rule.name,),
                story_only=rule.story_only,
                links=words.places("link"),
            )
    return best
