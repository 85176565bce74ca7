"""Events that phrases are measured from: "a day after the talks", "since the Anchorage summit".

An event is known by the caller's table, or by a date the text has told with it: "the August
summit", "the talks on 3 June". What is not known stays relative, and says so.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from timeline.temporal.expression import Expression, Frame, FromEvent, Hedged, Length
from timeline.temporal.find import Candidate
from timeline.temporal.reading import Reading
from timeline.temporal.scene import KnownEvent
from timeline.temporal.tokens import Tokens

_SIDES = {
    "after": 1, "since": 1, "following": 1, "from": 1, "before": -1, "until": -1, "till": -1,
    "by": -1, "ahead": -1, "during": 0, "at": 0,
}  # fmt: skip
_ARTICLES = ("the", "this", "that", "last", "a", "an")
_REACH = 5  # words of an event's name: "the second Budapest peace summit"


def event_phrases(
    tokens: Tokens, candidates: Sequence[Candidate], known: Sequence[KnownEvent]
) -> list[Candidate]:
    """Return the candidates with phrases that name an event among them, in text order."""
    taken = {index for candidate in candidates for index in range(candidate.first, candidate.end)}
    measured = [_measured(tokens, candidate) for candidate in candidates]
    for index, entry in enumerate(tokens.entries):
        if "EVENT" not in entry[1] or index in taken:
            continue
        first = _name_start(tokens, index)
        side = _side(tokens, first)
        if side is None or any(at in taken for at in range(first, index + 1)):
            continue
        said = FromEvent(_name(tokens, first, index + 1), side)
        measured.append(Candidate(first, index + 1, said, ("from-event",), if_known=True))
    measured.extend(_by_name(tokens, known, taken))
    return sorted(measured, key=lambda candidate: candidate.first)


def _measured(tokens: Tokens, candidate: Candidate) -> Candidate:
    """Return a length before or after an event as what it is measured from."""
    side = _SIDES.get(tokens.word(candidate.end), 0)
    if not side or not _is_length(candidate.expression):
        return candidate
    start = candidate.end + (2 if tokens.word(candidate.end) == "ahead" else 1)
    for index in range(start, min(start + _REACH + 1, len(tokens))):
        if "EVENT" in tokens.meanings(index):
            name = _name(tokens, start, index + 1)
            return replace(candidate, expression=_from(candidate.expression, name, side))
        if not tokens.word(index) or tokens.word(index) in ".,;:":
            break
    return candidate


def _is_length(expression: Expression) -> bool:
    match expression:
        case Hedged(inner=inner):
            return _is_length(inner)
        case Length(frame=Frame.FREE):
            return True
        case _:
            return False


def _from(expression: Expression, name: str, side: int) -> Expression:
    match expression:
        case Hedged(inner=inner):
            return replace(expression, inner=_from(inner, name, side))
        case Length():
            return FromEvent(name, side, expression)
        case _:
            return expression


def _name_start(tokens: Tokens, index: int) -> int:
    """Return where the name of an event begins: its capitals and its article."""
    first = index
    while first > 0 and index - first < _REACH and tokens.surface(first - 1)[:1].isupper():
        first -= 1
    if first > 0 and tokens.word(first - 1) in _ARTICLES:
        first -= 1
    return first


def _side(tokens: Tokens, first: int) -> int | None:
    before = tokens.word(first - 1)
    if before == "of" and tokens.word(first - 2) == "ahead":
        return -1
    return _SIDES.get(before)


def _name(tokens: Tokens, first: int, end: int) -> str:
    return " ".join(tokens.words[first:end])


def _by_name(tokens: Tokens, known: Sequence[KnownEvent], taken: set[int]) -> list[Candidate]:
    """Return the places where an event of the caller's table is named after a preposition."""
    found: list[Candidate] = []
    for event in known:
        for name in (event.name, *event.aliases):
            words = name.lower().removeprefix("the ").split()
            found.extend(_places(tokens, words, taken))
    return found


def _places(tokens: Tokens, words: list[str], taken: set[int]) -> list[Candidate]:
    found: list[Candidate] = []
    for index in [at for at, word in enumerate(tokens.words) if words and word == words[0]]:
        end = index + len(words)
        if tokens.words[index:end] != words or taken & set(range(index, end)):
            continue
        if "EVENT" in tokens.meanings(end - 1):
            continue  # found by its noun
        first = index - 1 if index and tokens.word(index - 1) in _ARTICLES else index
        side = _side(tokens, first)
        if side is not None:
            said = FromEvent(_name(tokens, first, end), side)
            found.append(Candidate(first, end, said, ("from-event",), if_known=True))
            taken.update(range(first, end))
    return found


def event_told(tokens: Tokens, candidate: Candidate, reading: Reading) -> KnownEvent | None:
    """Return the event that a date dates where it stands beside it: "the August summit"."""
    when = reading.when
    if when is None or when.earliest is None or when.latest is None or reading.period is None:
        return None
    for index in (candidate.end, candidate.first - 1, candidate.first - 2):
        if 0 <= index < len(tokens) and "EVENT" in tokens.meanings(index):
            first = _name_start(tokens, index) if index < candidate.first else index
            if index == candidate.first - 2 and tokens.word(index + 1) not in ("in", "on", "of"):
                return None
            return KnownEvent(_name(tokens, first, index + 1), when.earliest, when.latest)
    return None


def event_named(name: str, known: Sequence[KnownEvent]) -> KnownEvent | None:
    """Return the last event known by a name; a name without its capitals fits any of its kind."""
    wanted = _key(name)
    for event in reversed(known):
        for other in (event.name, *event.aliases):
            told = _key(other)
            if wanted[-1:] == told[-1:] and (set(wanted) <= set(told) or set(told) <= set(wanted)):
                return event
    return None


def _key(name: str) -> list[str]:
    return [word.removesuffix("s") for word in name.lower().split() if word not in _ARTICLES]
