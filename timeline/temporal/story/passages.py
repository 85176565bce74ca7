"""Which passages tell a story: there open dates are measured from the last date told.

News measures them from its publication day. Background in news, and whole encyclopaedia
articles, do not: "In March 1991 the war ended. On 12 June ..." means a June of that time. The
sign is an explicit year far from the publication day, with no day of the news week beside it.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from timeline.temporal.expression.expression import (
    Away,
    CalendarDate,
    Clock,
    DayTime,
    Expression,
    Hedged,
    Inside,
    Nth,
    PartOfYear,
    Portioned,
    Range,
    Shift,
    Weekday,
    story_step,
)
from timeline.temporal.find.candidate import Candidate
from timeline.temporal.find.neighbours import (
    heads_line,
    is_parenthetical,
    leads_sentence,
    names_thing,
)
from timeline.temporal.grammar.lexicon import Signals
from timeline.temporal.grammar.tokens import Tokens
from timeline.temporal.story.asides import likens
from timeline.temporal.values.granularity import Granularity

# A text whose explicit far years outnumber its news days this many times is a story as a whole.
# Annotated news and histories lie far apart: from 3 to 8, either figure tells them without a fault.
STORY_RATIO = 4
STORY_DATES = 5
LEDE = 6  # expressions among which a report names a day of its week or year; no history does
GOES_ON = 1  # sentences behind a bare far year in which its days stand
NEVER = -1_000
_ENDS = frozenset((".", "!", "?", ";", ""))
NEAR_YEARS = 1  # explicit years this little before the publication year are news


@dataclass(frozen=True, slots=True)
class Place:
    """Where a candidate stands: its paragraph, its sentence, and what is told there.

    ``story``: the whole text is one. ``background``: its paragraph tells of another time;
    ``listed``: as an entry of a chronology.
    """

    paragraph: int
    sentence: int
    story: bool = False
    background: bool = False
    listed: bool = False


def places(
    tokens: Tokens, candidates: Sequence[Candidate], published: date | None, signals: Signals
) -> list[Place]:
    """Return the place of each candidate, seen from the publication day, if known."""
    year = published.year if published else None
    positions = _positions(tokens, candidates)
    far = [_far_year(candidate.expression, year) for candidate in candidates]
    news = [_is_news_day(candidate.expression) for candidate in candidates]
    story = sum(flag is True for flag in far)
    head = max(LEDE, far.index(True)) if story else 0
    reports = any(
        _is_of_report(candidate.expression)
        or (is_far is False and _names_day(candidate.expression))
        for candidate, is_far in zip(candidates[:head], far, strict=False)
    )
    if story >= STORY_DATES and story >= STORY_RATIO * sum(news) and not reports:
        return [Place(*position, story=True) for position in positions]
    found: list[Place] = []
    background, reached, here, listed = False, False, -1, False
    of_news = {place[1] for place, is_news in zip(positions, news, strict=True) if is_news}
    since = NEVER  # the sentence in which a bare far year was told, or a day of it
    sentence, led = -1, False  # whether a day of the news stands before in the sentence
    for candidate, position, is_far, is_news in zip(candidates, positions, far, news, strict=True):
        entry = heads_line(tokens, candidate) and not _is_day(candidate.expression, published)
        if position[0] != here:
            background, reached, since = background and listed and entry, False, NEVER
            here, listed = position[0], entry
        if position[1] != sentence:
            sentence, led = position[1], False
        of_year = position[0] == here and position[1] - since <= GOES_ON
        dated = of_year and _is_open_day(candidate) and position[1] not in of_news
        since = position[1] if dated else since
        back = background or dated
        found.append(Place(*position, background=back, listed=background and listed))
        passing = (
            candidate.cues.before == "since"
            or names_thing(tokens, candidate)
            or is_parenthetical(tokens, candidate)
            or likens(tokens, candidate, signals)
        )
        if is_far is not None and not passing:
            begins = background or (_names_month(candidate.expression) and not led)
            background = entry or (is_far and begins)
            reached = is_far
            sets = is_far and not led and _frames_sentence(tokens, candidate)
            since = position[1] if sets else NEVER
        elif is_news:
            background, reached, led, since = False, False, True, NEVER
        elif reached and story_step(candidate.expression) is not None:
            background = True
    return found


def _frames_sentence(tokens: Tokens, candidate: Candidate) -> bool:
    """Tell whether a date begins or ends its sentence: it says when, and is of no part of it."""
    return leads_sentence(tokens, candidate) or tokens.word(candidate.end) in _ENDS


def _is_open_day(candidate: Candidate) -> bool:
    """Tell whether a date is a day of a month without its year, and its verb does not look ahead.

    Behind a bare far year ("In 2014 it began. On 21 February he fled") it is one of that year; a
    month is as often one of the news.
    """
    match candidate.expression:
        case CalendarDate(year=None, month=int(), day=int(), step=None):
            return not candidate.cues.tense.looks_ahead
        case _:
            return False


def _is_day(expression: Expression, day: date | None) -> bool:
    """Tell whether an expression is a full date, that of a day: the dateline of the publication."""
    match expression:
        case CalendarDate(year=int(year), month=int(month), day=int(number)) if day:
            return (year, month, number) == (day.year, day.month, day.day)
        case _:
            return False


def _positions(tokens: Tokens, candidates: Sequence[Candidate]) -> list[tuple[int, int]]:
    """Return paragraph and sentence of each candidate, both counted from 0."""
    found: list[tuple[int, int]] = []
    paragraph = sentence = at = 0
    for candidate in candidates:
        between = tokens.words[at : candidate.first]
        gaps = between.count("")
        paragraph += gaps
        sentence += gaps + sum(map(between.count, ".?!"))
        at = candidate.first
        found.append((paragraph, sentence))
    return found


def _far_year(expression: Expression, year: int | None) -> bool | None:
    """Tell whether an explicit year lies far before the publication; ``None`` without a year.

    Years to come do not count: they are forecasts, and news all the same.
    """
    match expression:
        case CalendarDate(era=-1):
            return True
        case CalendarDate(year=int(told), short_year=False) | PartOfYear(year=int(told)):
            return year is None or told < year - NEAR_YEARS
        case Portioned(inner=inner) | Hedged(inner=inner):
            return _far_year(inner, year)
        case Nth(whole=inner) | Inside(whole=inner) | Range(start=inner):
            return _far_year(inner, year)
        case DayTime(of=inner) | Clock(of=inner) if inner is not None:
            return _far_year(inner, year)
        case _:
            return None


def _is_news_day(expression: Expression) -> bool:
    match expression:
        case Weekday() | Shift(granularity=Granularity.DAY | Granularity.WEEK):
            return not (expression.step and expression.step.story)
        case Shift(granularity=Granularity.MONTH | Granularity.YEAR, definite=False, step=step):
            return step.count != 0 and not step.story
        case Away(story=False):
            return True
        case DayTime(of=inner) | Clock(of=inner) if inner is not None:
            return _is_news_day(inner)
        case Portioned(inner=inner) | Hedged(inner=inner):
            return _is_news_day(inner)
        case _:
            return False


def _is_of_report(expression: Expression) -> bool:
    """Tell whether an expression can only be a day or week of the news: no "fifth day"."""
    match expression:
        case Shift(granularity=Granularity.DAY):
            return expression.deictic
        case _:
            return _is_news_day(expression)


def _names_day(expression: Expression) -> bool:
    return isinstance(expression, CalendarDate) and expression.day is not None


def _names_month(expression: Expression) -> bool:
    """Tell whether a date is told finely enough to begin a story: not by its year alone."""
    match expression:
        case CalendarDate(month=month):
            return month is not None
        case Portioned():
            return True
        case Hedged(inner=inner) | Range(start=inner):
            return _names_month(inner)
        case _:
            return True
