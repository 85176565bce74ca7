"""Phrases that are measured from events: "a day after the talks", "since the Anchorage summit".

An event is known by the caller's table, by a date the text tells of it anywhere, or by one in
the phrase itself. What is not known stays relative, and says so.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence, Set
from dataclasses import replace

from timeline.temporal.expression.expression import (
    CalendarDate,
    DayTime,
    Expression,
    Frame,
    FromEvent,
    Hedged,
    Length,
    NamedDay,
    Portioned,
    Shift,
    Weekday,
)
from timeline.temporal.expression.meanings import Step
from timeline.temporal.expression.tense import Tense
from timeline.temporal.find.candidate import Candidate, words_of
from timeline.temporal.find.event_names import ARTICLES, REACH, name_before, place_behind
from timeline.temporal.grammar.tokens import Tokens
from timeline.temporal.resolving.known_events import name_words
from timeline.temporal.resolving.scene import KnownEvent
from timeline.temporal.values.granularity import Granularity

_SIDES = {
    "after": 1, "since": 1, "following": 1, "from": 1, "before": -1, "until": -1, "till": -1,
    "by": -1, "ahead": -1, "during": 0, "at": 0,
}  # fmt: skip
_MEASURES = {
    "after": 1, "since": 1, "following": 1, "from": 1, "into": 1, "before": -1, "of": 0,
}  # fmt: skip
_EVE = Shift(Granularity.DAY, Step(-1, story=True))
_DATED = (CalendarDate, Weekday, NamedDay, Portioned)


def event_phrases(
    tokens: Tokens,
    candidates: Sequence[Candidate],
    known: Sequence[KnownEvent],
    events: re.Pattern[str],
) -> list[Candidate]:
    """Return the candidates with phrases that name an event among them, in text order.

    ``events`` finds the symbols of nouns of events.
    """
    taken = words_of(candidates)
    dates = {c.first: c for c in candidates if isinstance(c.expression, _DATED)}
    names = dict(sorted(_names(tokens, known)))  # the longest of those that begin together
    phrases: list[Candidate] = []
    said: set[int] = set()  # words of the names that a length or day is measured from
    for candidate in candidates:
        measured, name = _measured(tokens, candidate, dates, names)
        phrases.append(measured)
        said.update(name)
    for index in (noun.start() for noun in events.finditer(tokens.line)):
        if index not in taken and index not in said:
            phrase = _phrase(tokens, index, taken, dates)
            if phrase is not None:
                phrases.append(phrase)
    other = taken - words_of(dates.values())  # a name may have a date in it
    by_name = _by_name(tokens, names, other | said | words_of(phrases[len(candidates) :]))
    covered = words_of(by_name)
    kept = (c for c in phrases if c.first not in covered)
    return sorted((*kept, *by_name), key=lambda candidate: candidate.first)


def _names(tokens: Tokens, known: Sequence[KnownEvent]) -> Iterator[tuple[int, int]]:
    """Yield where each name of the caller's events begins and ends."""
    for event in known:
        for name in (event.name, *event.aliases):
            words = name_words(name)
            words = words[words[:1] == ["the"] :]
            for index, word in enumerate(tokens.words):
                end = index + len(words)
                if words and word == words[0] and tokens.words[index:end] == words:
                    yield index, end


def _phrase(
    tokens: Tokens, index: int, taken: Set[int], dates: Mapping[int, Candidate]
) -> Candidate | None:
    """Return what a preposition makes of the event whose noun is at ``index``.

    Where its date stands behind, that is the expression: "at the summit on 3 June".
    """
    first, end = name_before(tokens, index, taken), place_behind(tokens, index)
    if end in dates or end + 1 in dates:
        return None
    name = _name(tokens, first, end)
    if tokens.word(first - 1) == "of" and tokens.word(first - 2) == "eve":
        start = first - 2 - (tokens.word(first - 3) in ARTICLES)
        said = FromEvent(name, -1, unit=_EVE)
        return Candidate(start, index + 1, said, ("from-event",), if_known=True)
    side = _side(tokens, first)
    if side is None or not _is_definite(tokens, first, end):
        return None
    return Candidate(first, index + 1, FromEvent(name, side), ("from-event",), if_known=True)


def _is_definite(tokens: Tokens, first: int, end: int) -> bool:
    """Tell whether a name means one event: not "after talks", "after a coup"."""
    if tokens.word(first) in ("a", "an"):
        return False
    named = any(tokens.surface(index)[:1].isupper() for index in range(first, end))
    return named or tokens.word(first) in ARTICLES


def _measured(
    tokens: Tokens,
    candidate: Candidate,
    dates: Mapping[int, Candidate],
    names: Mapping[int, int],
) -> tuple[Candidate, range]:
    """Return a length or day before or after something as what it is measured from.

    With it come the words of the name of that; none if it is a date.
    """
    word, start = tokens.word(candidate.end), candidate.end + 1
    if tokens.words[candidate.end : start + 1] in (["ahead", "of"], ["prior", "to"]):
        word, start = "before", start + 1
    said = candidate.expression
    if tokens.word(candidate.end - 1) in ("after", "before") and isinstance(said, Shift):
        word, start = tokens.word(candidate.end - 1), candidate.end
    elif word not in _MEASURES:
        return candidate, range(0)
    end, is_event, dated = _reference(tokens, start, dates, names)
    name = _name(tokens, start, end)
    expression = _from(said, word, name, is_event, dated)
    if expression is None:
        return candidate, range(0)
    return replace(candidate, expression=expression), range(start, end if is_event else start)


def _reference(
    tokens: Tokens, start: int, dates: Mapping[int, Candidate], names: Mapping[int, int]
) -> tuple[int, bool, Candidate | None]:
    """Return the end of what is named at ``start``, whether it is an event, and its date there."""
    bare = start + (tokens.word(start) in ARTICLES)
    dated: Candidate | None = None
    for index in range(start, min(start + REACH + 3, len(tokens))):
        word = tokens.word(index)
        dated = dates.get(index, dated)
        if "EVENT" in tokens.meanings(index):
            end = place_behind(tokens, index)
            beside = dates.get(end + (tokens.word(end) in ("on", "in", "of")))
            return end, True, dated or beside
        inside = dated is not None and index < dated.end
        if not inside and not word.isalpha() and word not in ("'", "-"):
            break
    if bare in names:
        return names[bare], True, None
    date = dates.get(start) or dates.get(bare)
    if date is None or tokens.word(date.end) == "'":
        return start, False, None
    return date.end, False, date


def _from(
    said: Expression, word: str, name: str, is_event: bool, dated: Candidate | None
) -> Expression | None:
    """Return an expression as measured from what is named; ``None`` where it is not."""
    side, date = _MEASURES[word], dated.expression if dated else None
    tense = dated.cues.tense if dated else Tense.NONE
    match said:
        case Hedged(inner=inner):
            measured = _from(inner, word, name, is_event, dated)
            return replace(said, inner=measured) if measured else None
        case Length(frame=Frame.WITHIN | Frame.AHEAD) if word == "of" and not name:
            return replace(said, frame=Frame.FREE)  # "within days of his arrest"
        case _ if not name:
            return None
        case Length(frame=Frame.WITHIN | Frame.AHEAD) if word in ("of", "after"):
            return FromEvent(name, 1, replace(said, frame=Frame.WITHIN), date, tense=tense)
        case Length(frame=Frame.FREE) if word == "since":
            return FromEvent(name, 1, replace(said, frame=Frame.WITHIN), date, tense=tense)
        case Length(frame=Frame.FREE) if side:
            into = word == "into"
            return FromEvent(name, side, said, date, tense=tense, from_start=into)
        case Shift(step=step) if step.story and step.count == side and word != "into":
            return FromEvent(name, side, None, date, tense=tense, unit=said)
        case DayTime(of=None, bare=False) if word in ("of", "after", "before") and is_event:
            beside = Shift(Granularity.DAY, Step(side, story=True))
            return replace(said, of=FromEvent(name, side, None, date, tense=tense, unit=beside))
        case _:
            return None


def _side(tokens: Tokens, first: int) -> int | None:
    before = tokens.word(first - 1)
    if before == "of" and tokens.word(first - 2) == "ahead":
        return -1
    return _SIDES.get(before)


def _name(tokens: Tokens, first: int, end: int) -> str:
    if end <= first:
        return ""
    return " ".join(tokens.text[tokens.starts[first] : tokens.ends[end - 1]].split())


def _by_name(tokens: Tokens, names: Mapping[int, int], taken: Set[int]) -> list[Candidate]:
    """Return the places where an event of the caller's table is named after a preposition.

    Its name may have a date in it: "since the August meeting".
    """
    found: list[Candidate] = []
    for first, end in names.items():
        start = first - (tokens.word(first - 1) in ARTICLES)
        side = _side(tokens, start)
        longer = end < len(tokens) and "EVENT" in tokens.meanings(end)
        if side is not None and not longer and not taken & set(range(first, end)):
            said = FromEvent(_name(tokens, start, end), side)
            found.append(Candidate(start, end, said, ("from-event",), if_known=True))
    return found
