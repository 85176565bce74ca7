"""Text to candidates: spans with what they say. Never sees an anchor."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from itertools import pairwise

from timeline.temporal.context import (
    HINTED,
    PLANNED,
    Cues,
    compares_before,
    counts_back,
    is_habit,
    tense_around,
)
from timeline.temporal.expression import (
    Away,
    CalendarDate,
    Expression,
    Frame,
    Hedged,
    Length,
    Listed,
    PartOfYear,
    Range,
    Recurring,
    Shift,
    Weekday,
)
from timeline.temporal.grammar import Grammar
from timeline.temporal.granularity import Granularity
from timeline.temporal.lexicon import Amount, Lexicon, Measure, Step
from timeline.temporal.record import record
from timeline.temporal.rules.rule import Match
from timeline.temporal.starts import is_false_start
from timeline.temporal.timex import Mod
from timeline.temporal.tokens import OTHER, Tokens
from timeline.temporal.units import Unit, part_value

NO_CUES = Cues()
PREFIXES = 8  # that one date can have: "until about the end of early May" has three
_THE_NEXT = ["the", "next"]
_THE_LAST = ["the", "last"]
_WEEKEND = Shift(Granularity.WEEKEND, Step(0))
_AT = ("over", "at", "during")  # a weekend is past, where no plan says otherwise
_BESIDE = ("leading", "before", "after", "following", "since")
_OVER = ("over", "in", "within", "during", "for", "throughout")
_THROUGH = ("over", "within", "during", "throughout")
_LENGTHS = {
    Granularity.DAY: Unit.DAY, Granularity.WEEK: Unit.WEEK, Granularity.MONTH: Unit.MONTH,
    Granularity.QUARTER: Unit.QUARTER, Granularity.YEAR: Unit.YEAR,
    Granularity.DECADE: Unit.DECADE,
}  # fmt: skip
_LATEST = ["no", "later", "than"]
_ENDS = ("ended", "ending")  # "the year ended 31 March" is a length of twelve months
_LAST_YEAR = Shift(Granularity.YEAR, Step(-1))
_YEAR_BEFORE = Away(Amount(1.0), Measure(Unit.YEAR), -1, story=True, compared=True)
_OPEN = (CalendarDate, Weekday, PartOfYear)  # may come again: "usually in June"


@record
class Candidate:
    """A run of words that a rule read: ``[first, end)`` in words, and what it says.

    ``rules`` names the rules that took part, the core first. ``links`` are the words
    between the two ends of a range or the dates of a list; ``extent`` is the range of which it is
    the first or last end, ``follows`` the stretch from the first date of a list to this one.
    ``if_known`` ones stand only where the event they name has a date.
    """

    first: int
    end: int
    expression: Expression
    rules: tuple[str, ...]
    cues: Cues = NO_CUES
    story_only: bool = False
    links: tuple[int, ...] = ()
    extent: Range | None = None
    is_last: bool = False
    follows: Range | None = None
    if_known: bool = False


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


def words_of(candidates: Iterable[Candidate]) -> set[int]:
    """Return the places of all words that candidates have."""
    return {index for candidate in candidates for index in range(candidate.first, candidate.end)}


def with_cues(tokens: Tokens, candidates: list[Candidate], grammar: Grammar) -> list[Candidate]:
    """Return the candidates with what the words around them say."""
    lexicon = grammar.language.lexicon
    marked: list[Candidate] = []
    for candidate, stretch in zip(candidates, _stretches(candidates), strict=True):
        cues = _cues(tokens, candidate, stretch, marked[-1] if marked else None, lexicon)
        expression = _said(tokens, candidate, cues, lexicon)
        marked.append(
            Candidate(
                candidate.first, candidate.end, expression,
                candidate.rules, cues, candidate.story_only, candidate.links, candidate.extent,
                candidate.is_last, None if isinstance(expression, Recurring) else candidate.follows,
            )
        )  # fmt: skip
    return marked


def _cues(
    tokens: Tokens,
    candidate: Candidate,
    stretch: tuple[int, int],
    last: Candidate | None,
    lexicon: Lexicon,
) -> Cues:
    """Return the cues of a candidate, whose verb stands around a stretch of words."""
    tense = tense_around(tokens, *stretch, lexicon)
    before, after = tokens.word(candidate.first - 1), tokens.word(candidate.end)
    latest = tokens.words[candidate.first - 3 : candidate.first] == _LATEST
    deadline = latest or (before == "by" and after != "'")
    if tense in (0, HINTED) and (deadline or before in lexicon.until):
        tense = PLANNED
    if candidate.expression == _WEEKEND and before in _AT and tense in (0, HINTED):
        tense = -1
    if before == "or" and last is not None and last.end == candidate.first - 1:
        tense = last.cues.tense  # "by Thursday or Friday"
    return Cues(tense, before, after, deadline, over=before == "ended")


def _said(tokens: Tokens, candidate: Candidate, cues: Cues, lexicon: Lexicon) -> Expression:
    """Return what a candidate says with the words around it."""
    expression = _framed(candidate.expression, cues)
    lead = tokens.words[candidate.first : candidate.end - 1]
    if lead == _THE_NEXT:
        expression = _the_next(expression, cues)
    elif lead == _THE_LAST:
        expression = _the_last(expression, cues)
    if counts_back(tokens, candidate.first):
        expression = _behind(expression)
    if isinstance(expression, _OPEN) and is_habit(tokens, candidate.first, lexicon):
        expression = _again(expression)
    if expression == _LAST_YEAR and compares_before(tokens, candidate.first):
        expression = _YEAR_BEFORE
    return expression


def _stretches(candidates: list[Candidate]) -> Iterator[tuple[int, int]]:
    """Yield the words each candidate has its verb around: both ends of a range have one verb."""
    for index, candidate in enumerate(candidates):
        first, end = candidate.first, candidate.end
        if candidate.extent and candidate.is_last:
            first = candidates[index - 1].first
        elif candidate.extent:
            end = candidates[index + 1].end
        yield first, end


def _again(expression: Expression) -> Expression:
    """Return a date without its year as one that comes again, anything else as it is."""
    match expression:
        case CalendarDate(year=None, month=int(month), day=day, step=None):
            return Recurring(f"XXXX-{month:02d}" + (f"-{day:02d}" if day else ""))
        case Weekday(weekday=weekday, step=None):
            return Recurring(f"XXXX-WXX-{weekday}")
        case PartOfYear(number=int(number), year=None, step=None, granularity=granularity):
            return Recurring(f"XXXX-{part_value(granularity, number)}")
        case _:
            return expression


def _the_next(expression: Expression, cues: Cues) -> Expression:
    """Return what "the next year" is: a length behind "over", a year of the story in the past."""
    match expression:
        case Shift(granularity=unit, step=Step(count=1)) if unit in _LENGTHS:
            if cues.before in _THROUGH or (cues.before in _OVER and cues.tense >= 0):
                frame = Frame.AHEAD if cues.tense >= 0 else Frame.SINCE_STORY
                return Length(((Amount(1.0), Measure(_LENGTHS[unit])),), frame)
            step = Step(1, story=cues.tense < 0 or unit is Granularity.DAY)
            return replace(expression, step=step)
        case _:
            return expression


def _the_last(expression: Expression, cues: Cues) -> Expression:
    """Return what "the last month" is: a length behind "over"; "the last day" is no yesterday."""
    match expression:
        case Shift(granularity=Granularity.QUARTER):
            return expression
        case Shift(granularity=unit, step=Step(count=-1)) if unit in _LENGTHS:
            leads = _THROUGH if unit is Granularity.DECADE else _OVER
            if cues.before in leads and cues.after != "of":
                return Length(((Amount(1.0), Measure(_LENGTHS[unit])),), Frame.BEHIND)
            return Shift(unit, Step(0)) if unit is Granularity.DAY else expression
        case _:
            return expression


def _behind(expression: Expression) -> Expression:
    """Return a length that does not lie ahead: "the first in ten years"."""
    match expression:
        case Hedged(inner=inner, mod=mod) if mod is not Mod.LESS_THAN:
            return replace(expression, inner=_behind(inner))
        case Length(frame=Frame.DISTANCE):
            return replace(expression, frame=Frame.FREE)
        case _:
            return expression


def _framed(expression: Expression, cues: Cues) -> Expression:
    """Return what the words beside it make of it: "in two days", "the year ended"."""
    match expression:
        case Hedged(inner=inner):
            return replace(expression, inner=_framed(inner, cues))
        case Length(frame=Frame.FREE) if cues.before == "within":
            return replace(expression, frame=Frame.AHEAD if cues.tense > 0 else Frame.WITHIN)
        case Length(frame=Frame.FREE, is_stretch=False) if cues.before == "in" and cues.tense > 0:
            if cues.after in _BESIDE:
                return expression  # "in the days leading up to the vote"
            return replace(expression, frame=Frame.DISTANCE)
        case Shift(granularity=Granularity.YEAR, step=Step(count=0)) if cues.after in _ENDS:
            return Length(((Amount(1.0), Measure(Unit.YEAR)),))
        case _:
            return expression
