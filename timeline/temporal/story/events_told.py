"""Events that a text dates: "the August summit", "the talks in Jeddah were held on 11 March"."""

from __future__ import annotations

from collections.abc import Set
from dataclasses import replace
from datetime import date

from timeline.temporal.find.candidate import Candidate
from timeline.temporal.find.event_names import ARTICLES, name_before, place_behind
from timeline.temporal.grammar.lexicon import wordset
from timeline.temporal.grammar.tokens import Tokens
from timeline.temporal.resolving.reading import Reading
from timeline.temporal.resolving.scene import KnownEvent

REACH = 14  # words from an event back to its date: "talks were held on 3 May in Oslo and on"
_LEADS = ("on", "in", "for", "of", ",", "(", "and")
_LINKS = wordset(
    "is are was were will be been being to has have had due set scheduled planned slated expected "
    "held began begin begins started start starts opened open opens opening took take takes place "
    "effect came come comes into force happened occurred broke out erupted convened signed sealed "
    "struck reached concluded launched starting beginning also first later only itself which that"
)
_HOLDS = wordset("held hold holds hosted opened began launched signed reached struck")
_BEFORE_NAME = wordset(  # of a name that is not the object of some other verb
    "after at since before during of following for from until by ahead and but when while as with "
    "into despite in , . ; : ( - \" “ ” ' s"
)
_PLACES = wordset("in at on between and with of , (")
_LASTING = wordset("war siege occupation conflict blockade pandemic lockdown")
_BEGINNINGS = wordset("began begin begins started start starts broke erupted launched")


def event_told(
    tokens: Tokens, candidate: Candidate, reading: Reading, taken: Set[int]
) -> tuple[KnownEvent | None, bool]:
    """Return the event that a date dates where it stands, and whether after another date of it.

    ``taken`` are the words of all expressions.
    """
    when = reading.when
    if when is None or when.earliest is None or when.latest is None or reading.period is None:
        return None, False
    first, last = when.earliest, when.latest
    behind = _behind(tokens, candidate, first, last)
    return (behind, False) if behind else _before(tokens, candidate, first, last, taken)


def _behind(tokens: Tokens, candidate: Candidate, first: date, last: date) -> KnownEvent | None:
    """Return the event named right behind its date: "the August peace talks", "Friday's vote"."""
    start = candidate.end
    if tokens.word(start) == "'":
        start += 1 + (tokens.word(start + 1) == "s")
    for index in range(start, min(start + 3, len(tokens))):
        if "EVENT" in tokens.meanings(index):
            return _event(tokens, start, index, first, last)
        named = tokens.surface(index)[:1].isupper() or start > candidate.end
        if not named or not tokens.word(index).isalpha():
            return None
    return None


def _before(
    tokens: Tokens, candidate: Candidate, first: date, last: date, taken: Set[int]
) -> tuple[KnownEvent | None, bool]:
    """Return the event named before its date: "the talks in Jeddah were held on 11 March"."""
    linked: set[str] = set()
    joins = False
    for index in range(candidate.first - 1, max(-1, candidate.first - 1 - REACH), -1):
        word = tokens.word(index)
        if "EVENT" in tokens.meanings(index):
            start = name_before(tokens, index, taken)
            if not (linked or _stands_free(tokens, start)):
                break
            starts = bool(linked & _BEGINNINGS) and word in _LASTING
            event = _event(tokens, start, index, first, last)
            return replace(event, open_ended=starts), joins
        if index in taken:
            joins = True
        elif word in _LINKS:
            linked.add(word)
        elif not _may_part(tokens, index) or (index == candidate.first - 1 and word not in _LEADS):
            break
    return None, False


def _may_part(tokens: Tokens, index: int) -> bool:
    """Tell whether a word may stand between an event and its date: a place, a preposition."""
    word = tokens.word(index)
    return word in _LEADS or word in _PLACES or tokens.surface(index)[:1].isupper()


def _stands_free(tokens: Tokens, start: int) -> bool:
    """Tell whether the name that begins at ``start`` is no object: not "condemned the attack"."""
    before = tokens.word(start - 1)
    return not before or before in _BEFORE_NAME or before in _HOLDS


def _event(tokens: Tokens, start: int, index: int, first: date, last: date) -> KnownEvent:
    end = place_behind(tokens, index)
    words = tokens.words[start + (tokens.word(start) in ARTICLES) : end]
    name = " ".join(words)
    return KnownEvent(name, first, last, (f"{first:%B} {name}",))
