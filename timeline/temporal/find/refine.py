"""What neighbours make of candidates, in order: each step drops some or joins some that stand near.

A refiner has one of two shapes. A *filter* asks of each candidate whether it stays; one that
*joins* looks at each two neighbours, and what is between them.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace

from timeline.temporal.expression.expression import (
    CalendarDate,
    DayTime,
    Ended,
    Expression,
    Length,
    NamedDay,
    PartOfYear,
    Portioned,
    Range,
    Recurring,
    Shift,
    Vague,
    Weekday,
)
from timeline.temporal.expression.meanings import Amount, Measure, Step
from timeline.temporal.expression.tense import Tense
from timeline.temporal.find.candidate import Candidate
from timeline.temporal.find.clocks import share_day
from timeline.temporal.find.compose import compose, is_day
from timeline.temporal.find.vetoes import is_false_friend
from timeline.temporal.grammar.tokens import Tokens
from timeline.temporal.values.granularity import Granularity
from timeline.temporal.values.units import Unit

Joints = Mapping[str, str]  # what stands between two expressions, told in English


def without_false_friends(
    tokens: Tokens, candidates: list[Candidate], _: Joints
) -> list[Candidate]:
    """Return the candidates that no veto speaks against; with a first end goes the last."""
    kept: list[Candidate] = []
    for candidate in candidates:
        orphan = candidate.is_last and (not kept or kept[-1].extent != candidate.extent)
        if not orphan and not is_false_friend(tokens, candidate):
            kept.append(candidate)
    return kept


def join(tokens: Tokens, candidates: list[Candidate], joints: Joints) -> list[Candidate]:
    """Return the candidates, neighbours that say one thing together joined."""
    joined: list[Candidate] = []
    for candidate in candidates:
        while joined:
            between = _between(tokens, joined[-1].end, candidate.first, joints)
            expression = between is not None and compose(
                joined[-1].expression, between, candidate.expression
            )
            if not expression:
                break
            left = joined.pop()
            candidate = Candidate(
                left.first, candidate.end, expression, (*left.rules, *candidate.rules)
            )
        joined.append(candidate)
    return joined


def _between(tokens: Tokens, end: int, first: int, joints: Joints) -> str | None:
    """Return the at most three words between two candidates, in English and blanks single.

    What stands in two paragraphs or sentences says nothing together.
    """
    if first - end > 3 or "" in tokens.words[end:first] or _begins_sentence(tokens, end):
        return None
    words = " ".join(tokens.word(index) for index in range(end, first))
    return joints.get(words, words)


NAME = 4  # words of what a date names, with its "of": "the May student protests of"
_IN = frozenset(("in", "on", "by", "since", "until", "from", "during", "between", "to"))


def _begins_sentence(tokens: Tokens, index: int) -> bool:
    """Tell whether a word has a capital after a dot: "at 10 p.m. On Monday they met"."""
    return tokens.word(index - 1).endswith(".") and tokens.surface(index) in _OPENINGS


_OPENINGS = ("On", "In", "At", "Of")
_COORDINATORS = frozenset(
    ("and", "or", "to", "-", "until", "through", ",", "", "( ", "and the", "to the")
)


COUNTED_REACH = 8  # words between "the first day" and its date
_STOPS = frozenset((".", "!", "?", ";", ":", "", ","))
_NEAR_MONTHS = 6  # of two months that stand together, the second is that far ahead at most


def share(tokens: Tokens, candidates: list[Candidate], joints: Joints) -> list[Candidate]:
    """Return the candidates, what two dates share given to both: "March and April 1918"."""

    def between(left: Candidate, right: Candidate) -> str | None:
        return _between(tokens, left.end, right.first, joints)

    shared = share_day(candidates, between, is_day)
    for index in range(len(shared) - 2, -1, -1):
        left, right = shared[index], shared[index + 1]
        if between(left, right) in _COORDINATORS:
            expression = _given(left.expression, right.expression)
        else:
            expression = _of_year(tokens, left, right)
        if expression is not None:
            shared[index] = replace(left, expression=expression)
        elif (
            between(left, right) in ("and", "or")
            and right.follows is None
            and _goes_on(left.expression, right.expression)
        ):
            follows = Range(left.expression, right.expression)
            shared[index + 1] = replace(right, follows=follows)
    return shared


def _goes_on(left: Expression, right: Expression) -> bool:
    """Tell whether two open dates stand in the order of the calendar: "late May or early June"."""
    match left, right:
        case Portioned(inner=inner), _:
            return _goes_on(inner, right)
        case _, Portioned(inner=inner):
            return _goes_on(left, inner)
        case CalendarDate(year=None, month=int(month), step=None), CalendarDate(
            year=None, month=int(last), step=None
        ):
            ahead = (last - month) % 12
            return 0 < ahead <= _NEAR_MONTHS or (not ahead and (left.day or 0) < (right.day or 0))
        case _:
            return False


def _of_year(tokens: Tokens, left: Candidate, right: Candidate) -> Expression | None:
    """Return a date that names a thing with the year of that: "the May protests of 1968"."""
    said, year = left.expression, right.expression
    words = tokens.words[left.end : right.first]
    named = 2 <= len(words) <= NAME and words[-1] == "of" and all(map(str.isalpha, words))
    if not named or tokens.word(left.first - 1) in _IN:
        return None
    match said, year:
        case CalendarDate(year=None, step=None) | PartOfYear(year=None, step=None) | NamedDay(
            year=None, step=None
        ), CalendarDate(year=int(number), month=None, era=1):
            return replace(said, year=number)
        case _:
            return None


def _starts(expression: Expression) -> int | None:
    """Return the month in which a date or season begins."""
    match expression:
        case CalendarDate(month=month):
            return month
        case PartOfYear(granularity=Granularity.SEASON, number=int(number)):
            return 3 * number + 3
        case _:
            return None


def _given(left: Expression, right: Expression) -> Expression | None:
    """Return the left date with the year (and month) that only the right one names."""
    match left, right:
        case Portioned(inner=inner), _:
            given = _given(inner, right)
            return Portioned(inner=given, portion=left.portion) if given else None
        case _, Portioned(inner=inner):
            return _given(left, inner)
        case CalendarDate(year=None, month=int(), step=None) | PartOfYear(
            year=None, number=int(), step=None, fiscal=False
        ), CalendarDate(year=int(year), month=int(), short_year=False) | PartOfYear(
            year=int(year), number=int()
        ) if _starts(left) is not None and _starts(right) is not None:
            earlier = (_starts(left) or 0) > (_starts(right) or 0)
            return replace(left, year=year - right.era * earlier, era=right.era)
        case PartOfYear(year=None, number=int(number), step=None), PartOfYear(
            year=int(year), number=int(last), era=era
        ) if left.granularity is right.granularity:
            return replace(left, year=year if number <= last else year - era, era=era)
        case Weekday(step=None), Recurring(value=value) if value.startswith("XXXX-WXX-"):
            return Recurring(f"XXXX-WXX-{left.weekday}{value[len('XXXX-WXX-0') :]}")
        case CalendarDate(year=None, month=None, day=int(day)), CalendarDate(
            month=int(), day=int(last)
        ) if day < last:
            return replace(left, year=right.year, month=right.month)
        case _:
            return None


_UP_TO = ("to", "through")  # "the three months to June"
_THIS_YEAR = Shift(Granularity.YEAR, Step(0))
_WHOLE_YEAR = Length(((Amount(1.0), Measure(Unit.YEAR)),))
_ENDED = frozenset(("ended", "ending", "that ended", "which ended", "ended on", "ending on"))


def ended(tokens: Tokens, candidates: list[Candidate], joints: Joints) -> list[Candidate]:
    """Return the candidates, each stretch with the day that ends it: "the quarter ended 29 May"."""
    found = list(candidates)
    for index in range(len(found) - 1):
        left, right = found[index], found[index + 1]
        said = left.expression
        between = _between(tokens, left.end, right.first, joints)
        if between in _UP_TO and tokens.word(left.first) == "the":
            said = _WHOLE_YEAR if said == _THIS_YEAR else said
            ends = isinstance(said, Length) and _is_month_or_day(right.expression)
        else:
            ends = between in _ENDED and is_day(right.expression)
        if ends and isinstance(said, PartOfYear | Length) and _can_end(said):
            over = tokens.word(right.first - 1) != "ending" and right.cues.tense <= Tense.NONE
            found[index] = replace(left, expression=Ended(said, right.expression, over))
            found[index + 1] = replace(right, cues=replace(right.cues, over=over))
    return found


def _is_month_or_day(expression: Expression) -> bool:
    return isinstance(expression, CalendarDate) and expression.month is not None


def _can_end(said: PartOfYear | Length) -> bool:
    """Tell whether a stretch is one that reports cover: a quarter, or some weeks to some years."""
    if isinstance(said, PartOfYear):
        return said.granularity is Granularity.QUARTER
    amount, measure = said.parts[0]
    return amount.value is not None and len(said.parts) == 1 and not measure.unit.is_clock


_OPENERS = {
    "from": ("to", "to the", "until", "till", "through", "-"),
    "between": ("and",),
}


def link(tokens: Tokens, candidates: list[Candidate], joints: Joints) -> list[Candidate]:
    """Return the candidates, the two ends of a range each with the whole of it."""
    linked = list(candidates)
    for index in range(len(linked) - 1):
        left, right = linked[index], linked[index + 1]
        between = _between(tokens, left.end, right.first, joints)
        word = tokens.word(left.first - 1)
        before = joints.get(word, word)
        ends = _is_end(right.expression) or right.expression == _NOW
        if left.extent or not (_is_end(left.expression) and ends):
            continue
        dashed = between == "-" and not _refers_back(right.expression)
        paired = between in ("to", "through", "to the") and _are_alike(
            left.expression, right.expression
        )
        if dashed or paired or between in _OPENERS.get(before, ()):
            extent = Range(left.expression, right.expression)
            linked[index] = replace(left, extent=extent)
            linked[index + 1] = replace(right, extent=extent, is_last=True)
    return linked


_UP_TO_AN_END = ("to", "through", "to the")
_NOW = Vague("PRESENT_REF")  # "between June and now"


def _refers_back(expression: Expression) -> bool:
    """Tell whether an expression is said of the date before it: "Monday - the same day"."""
    return isinstance(expression, Shift) and expression.step.story


def appose(tokens: Tokens, candidates: list[Candidate], joints: Joints) -> list[Candidate]:
    """Return the candidates, a day told back with the date that names it: "the next day, 4 May"."""
    named = list(candidates)
    for index in range(len(named) - 1):
        left, right = named[index], named[index + 1]
        day = left.expression
        if (
            _refers_back(day)
            and is_day(day)
            and isinstance(right.expression, CalendarDate)
            and right.expression.day is not None
            and _between(tokens, left.end, right.first, joints) in (",", "(")
            and right.extent is None
        ) or _is_counted_on(tokens, left, right):
            named[index] = replace(left, expression=right.expression)
    return named


def _is_counted_on(tokens: Tokens, left: Candidate, right: Candidate) -> bool:
    """Tell whether a day told by its number has its date behind: "the first day ... on Friday"."""
    said = left.expression
    if not isinstance(said, Shift) or not said.uncounted or not is_day(right.expression):
        return False
    between = tokens.words[left.end : right.first]
    near = len(between) <= COUNTED_REACH and between[-1:] == ["on"]
    return near and not any(word in _STOPS for word in between)


def _are_alike(left: Expression, right: Expression) -> bool:
    """Tell whether two dates are weekdays or bare months, which "to" makes a range of."""
    match left, right:
        case Weekday(step=None), Weekday(step=None):
            return left != right
        case CalendarDate(day=None, month=int(), step=None), CalendarDate(day=None, month=int()):
            return True
        case _:
            return False


def _is_end(expression: Expression) -> bool:
    """Tell whether an expression can be the end of a range: a date, not a length or "now"."""
    match expression:
        case CalendarDate() | Weekday() | PartOfYear() | NamedDay():
            return True
        case Shift(granularity=granularity):
            return granularity >= Granularity.DAY
        case Portioned(inner=inner):
            return _is_end(inner)
        case DayTime(of=day) if day is not None:
            return _is_end(day)
        case _:
            return False


Refiner = Callable[[Tokens, list[Candidate], Joints], list[Candidate]]
JOINED: tuple[Refiner, ...] = (join,)  # before the words around a candidate are read
REFINERS: tuple[Refiner, ...] = (without_false_friends, share, link, ended, appose)


def refined(
    tokens: Tokens, candidates: list[Candidate], joints: Joints, steps: tuple[Refiner, ...]
) -> list[Candidate]:
    """Return the candidates after some steps, one after the other."""
    for step in steps:
        candidates = step(tokens, candidates, joints)
    return candidates
