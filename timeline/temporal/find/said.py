"""What a candidate says with the words around it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from timeline.temporal.expression.expression import (
    Away,
    CalendarDate,
    Expression,
    Frame,
    Hedged,
    Length,
    PartOfYear,
    Portioned,
    Recurring,
    Shift,
    Vague,
    Weekday,
)
from timeline.temporal.expression.meanings import Amount, Measure, Portion, Step
from timeline.temporal.expression.tense import Tense
from timeline.temporal.find.candidate import Candidate
from timeline.temporal.find.cues import Cues, compares_before, counts_back, is_habit, tense_around
from timeline.temporal.find.nowadays import is_nowadays
from timeline.temporal.grammar.grammar import Grammar
from timeline.temporal.grammar.lexicon import Lexicon
from timeline.temporal.grammar.tokens import Tokens
from timeline.temporal.values.granularity import Granularity
from timeline.temporal.values.timex import Mod
from timeline.temporal.values.units import Unit, part_value

_THE_NEXT = ["the", "next"]
_THE_FOLLOWING = ["the", "following"]
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
HAD_REACH = 8  # words on either side of a deadline in which a perfect tells that it was kept
_THIS_YEAR = Shift(Granularity.YEAR, Step(0))
_SOME_YEAR = Shift(Granularity.YEAR, Step(0), definite=True)
_LAST_YEAR = Shift(Granularity.YEAR, Step(-1))
_YEAR_BEFORE = Away(Amount(1.0), Measure(Unit.YEAR), -1, story=True, compared=True)
_TODAY = Shift(Granularity.DAY, Step(0), deictic=True)
_OPEN = (CalendarDate, Weekday, PartOfYear)  # may come again: "usually in June"


def with_cues(tokens: Tokens, candidates: list[Candidate], grammar: Grammar) -> list[Candidate]:
    """Return the candidates with what the words around them say."""
    lexicon = grammar.language.lexicon
    marked: list[Candidate] = []
    for candidate, stretch in zip(candidates, _stretches(candidates), strict=True):
        cues = _cues(tokens, candidate, stretch, marked[-1] if marked else None, lexicon)
        expression = _said(tokens, candidate, cues, lexicon)
        again = isinstance(expression, Recurring)
        follows = None if again else candidate.follows
        marked.append(replace(candidate, expression=expression, cues=cues, follows=follows))
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
    if tense in (Tense.NONE, Tense.HINTED) and (deadline or before in lexicon.until):
        tense = Tense.PLANNED
    if deadline and tense is Tense.PAST and _is_year_end(candidate.expression):
        tense = Tense.PAST if _was_kept(tokens, stretch) else Tense.PLANNED
    if candidate.expression == _WEEKEND and before in _AT and tense in (Tense.NONE, Tense.HINTED):
        tense = Tense.PAST
    if before == "or" and last is not None and last.end == candidate.first - 1:
        tense = last.cues.tense  # "by Thursday or Friday"
    return Cues(tense, before, after, deadline, over=before == "ended")


def _is_year_end(expression: Expression) -> bool:
    """Tell whether it is the end of a year that is not named: "the end of the year"."""
    ends = isinstance(expression, Portioned) and expression.portion is Portion.END
    return ends and isinstance(expression, Portioned) and expression.inner == _THIS_YEAR


def _was_kept(tokens: Tokens, stretch: tuple[int, int]) -> bool:
    """Tell whether "had" stands around a deadline: "by the end of the year four had closed".

    Without it what it is for is still to come: "announced a vote by the end of the year".
    """
    around = range(max(0, stretch[0] - HAD_REACH), stretch[1] + HAD_REACH)
    return any(tokens.word(at) == "had" for at in around)


def _said(tokens: Tokens, candidate: Candidate, cues: Cues, lexicon: Lexicon) -> Expression:
    """Return what a candidate says with the words around it."""
    expression = _framed(candidate.expression, cues)
    lead = tokens.words[candidate.first : candidate.end - 1]
    if lead == _THE_NEXT:
        expression = _the_next(expression, cues)
    elif lead == _THE_FOLLOWING and cues.before in _THROUGH:
        expression = _the_following(expression)
    elif lead == _THE_LAST:
        expression = _the_last(expression, cues)
    if _is_year_end(expression) and "this" not in lead and "the" in lead:
        expression = Portioned(_SOME_YEAR, Portion.END)
    if counts_back(tokens, candidate.first):
        expression = _behind(expression)
    if expression == _TODAY and is_nowadays(tokens, candidate.first, candidate.end, cues, lexicon):
        expression = Vague("PRESENT_REF")
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
            if cues.before in _THROUGH or (cues.before in _OVER and cues.tense >= Tense.NONE):
                frame = Frame.AHEAD if cues.tense >= Tense.NONE else Frame.SINCE_STORY
                return Length(((Amount(1.0), Measure(_LENGTHS[unit])),), frame)
            step = Step(1, story=cues.tense.looks_back or unit is Granularity.DAY)
            return replace(expression, step=step)
        case _:
            return expression


def _the_following(expression: Expression) -> Expression:
    """Return what "over the following decade" is: a length from the date told."""
    match expression:
        case Shift(granularity=unit, step=Step(count=1)) if unit in _LENGTHS:
            return Length(((Amount(1.0), Measure(_LENGTHS[unit])),), Frame.SINCE_STORY)
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
            return replace(
                expression, frame=Frame.AHEAD if cues.tense.looks_ahead else Frame.WITHIN
            )
        case Length(frame=Frame.FREE, is_stretch=False) if (
            cues.before == "in" and cues.tense.looks_ahead
        ):
            if cues.after in _BESIDE:
                return expression  # "in the days leading up to the vote"
            return replace(expression, frame=Frame.DISTANCE)
        case Shift(granularity=Granularity.YEAR, step=Step(count=0)) if cues.after in _ENDS:
            return Length(((Amount(1.0), Measure(Unit.YEAR)),))
        case _:
            return expression
