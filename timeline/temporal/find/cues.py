"""What the words around an expression say about it: the direction of its verb, its preposition."""

from __future__ import annotations

from timeline.temporal.expression.tense import Tense
from timeline.temporal.find.verbs import (
    is_future,
    is_infinitive,
    is_participle,
    is_past,
    is_perfect,
    is_planned,
    is_scheduled,
    is_told_of,
    is_under_way,
    tells_what_was_done,
    was_first_planned,
    was_planned,
)
from timeline.temporal.grammar.lexicon import Lexicon, Signals
from timeline.temporal.grammar.tokens import Tokens
from timeline.temporal.values.record import record

REACH = 12  # words, quotes not counted and a name one; a verb beyond is mostly another clause's
FARTHEST = 40  # words in all, as a text in capitals looks like one name
HABIT_REACH = 8  # words from "usually" to its date
SCHEDULE_REACH = 6  # words, counted so, from a verb of a schedule to its day
AHEAD_REACH = 10  # words from "ahead of" to the date of what lies ahead
CALL_REACH = 8  # words from "called for" to the date of a protest
RECORD_REACH = 8  # words from "the first" to the "in" of its length
_RECORDS = frozenset(
    ("first", "second", "third", "fourth", "fifth", "only", "most", "least", "worst", "best",
     "record", "time")
)  # fmt: skip
_NO_RECORDS = frozenset(
    ("protest", "request", "forest", "invest", "suggest", "harvest", "contest", "midwest")
)
_STOPS = frozenset(".?!;:")
_ARTICLES = ("a", "an", "the")
_BACK = frozenset(("be", "is", "are", "come", "comes", "coming", "go", "going", "get", "head"))
_AHEAD = (("ahead", "of"), ("forward", "to"))
_RULED_OUT = ["ruled", "out", "of"]
_LAPSED = ("missed", "passed", "after", "past", "blew")
_QUOTES = frozenset("\"'“”‘’«»`")


@record
class Cues:
    """Signals around an expression.

    ``tense`` is the direction its verb gives, from ``FIRM`` to ``CERTAIN``; 0 is none. ``before``
    and ``after`` are the words beside it. ``deadline``: "by" or "no later than" stands before it;
    ``over``: "ended" does.
    """

    tense: Tense = Tense.NONE
    before: str = ""
    after: str = ""
    deadline: bool = False
    over: bool = False


def tense_around(tokens: Tokens, first: int, end: int, lexicon: Lexicon) -> Tense:
    """Return the direction that the verb of the words ``[first, end)`` gives them.

    A date that only names a thing told in passing has none: "under a June agreement".
    """
    if tokens.word(end) in lexicon.signals.planned_behind:
        return Tense.PLANNED
    if _is_passing(tokens, first, end, lexicon):
        return Tense.NONE
    if tokens.word(first - 1) in _ARTICLES and tokens.word(end) in lexicon.signals.befallen:
        return Tense.FIRM  # "the June 3 riots"
    if _is_over(tokens, first, end, lexicon):
        return Tense.PAST
    if is_told_of(tokens, first, end) or _is_put_off(tokens, first, end, lexicon):
        return Tense.PLANNED
    before = tense_before(tokens, first, lexicon)
    if before in (Tense.PAST, Tense.HINTED) and is_future(tokens.word(end), lexicon):
        return _modal(tokens.word(end), lexicon.signals)  # "hit this year and this week will be"
    if _is_awaited(tokens, first, end, before, lexicon):
        return Tense.PLANNED
    told = before or tense_after(tokens, end, lexicon)
    if told <= Tense.NONE and _is_counted_then(tokens, first, lexicon):
        return Tense.FIRM
    if told in (Tense.NONE, Tense.PAST) and tokens.word(first - 1) in lexicon.signals.opening:
        return Tense.PLANNED if told is Tense.NONE else Tense.NONE  # "was made, effective May 1"
    return told


def _is_counted_then(tokens: Tokens, first: int, lexicon: Lexicon) -> bool:
    """Tell whether a figure stands "as of" a date: "it holds $4 billion as of mid-May"."""
    lead = tokens.word(first - 3)
    stands = tokens.words[max(0, first - 2) : first] == ["as", "of"]
    return stands and lead[-1:].isalnum() and lead not in lexicon.signals.opening


def _is_passing(tokens: Tokens, first: int, end: int, lexicon: Lexicon) -> bool:
    """Tell whether a date stands in the name of what an act follows or goes by."""
    lead, before = tokens.word(first - 1), tokens.word(first - 2)
    if not tokens.word(end).isalpha():
        return False
    if lead in _ARTICLES and before in lexicon.signals.passing:
        return True
    owned = lead == "s" and before == "'" and tokens.starts[first - 1] == tokens.ends[first - 2]
    return owned and tokens.word(first - 4) == "of"


def _is_put_off(tokens: Tokens, first: int, end: int, lexicon: Lexicon) -> bool:
    """Tell whether something lasts or is moved to a date ahead: "adjourned until Monday"."""
    lead = tokens.word(first - 1)
    if lead not in ("until", "till", "to", "through"):
        return False
    if lead != "to" and tokens.word(end) == "to":
        return True  # "has until Friday to reply"
    for index in range(first - 2, max(-1, first - 2 - REACH), -1):
        word = tokens.word(index)
        if word in lexicon.signals.put_off:
            return True
        if word in _STOPS or not word:
            return False
    return False


def _is_awaited(tokens: Tokens, first: int, end: int, before: Tense, lexicon: Lexicon) -> bool:
    """Tell whether a date names what is still to come: "ahead of Sunday's vote".

    ``before`` is the direction of the verb before it.
    """
    awaited = lexicon.signals.awaited
    if not awaited:
        return False
    lead = tokens.word(first - 1)
    if lead in ("of", "to") and (tokens.word(first - 2), lead) in _AHEAD:
        return True
    ruled_out = tokens.words[max(0, first - 3) : first] == _RULED_OUT
    if ruled_out or _is_called(tokens, first, lexicon):
        return True
    if lead in ("on", "in"):
        return tokens.word(first - 2) in awaited and any(
            (tokens.word(at - 1), tokens.word(at)) in _AHEAD
            for at in range(first - AHEAD_REACH, first - 2)
        )
    thing = _thing(tokens, end)
    if tokens.word(thing) == "deadline" and lead == "a":
        return tokens.word(first - 2) not in _LAPSED
    if before or not any(tokens.word(at) in awaited for at in (thing, thing + 1)):
        return False
    is_now = any(tokens.word(at) in ("is", "are") for at in (thing + 1, thing + 2))
    return is_now or lead in ("for", "before")


def _is_called(tokens: Tokens, first: int, lexicon: Lexicon) -> bool:
    """Tell whether a date is that of what is called for: "they called for a strike on Monday"."""
    signals = lexicon.signals
    noun = first - 2 if tokens.word(first - 1) in ("on", "in", "for") else first - 1
    if tokens.word(noun) not in signals.gatherings:
        return False
    for at in range(noun - 1, max(0, noun - CALL_REACH), -1):
        if tokens.word(at) == "for":
            return tokens.word(at - 1) in signals.calls
    return False


def _is_over(tokens: Tokens, first: int, end: int, lexicon: Lexicon) -> bool:
    """Tell whether a date lies behind by the word before it: "since May", "after Friday's raid"."""
    lead = tokens.word(first - 1)
    if lead in ("on", "in") and tokens.word(first - 2) == "back":
        return tokens.word(first - 3) not in _BACK
    if lead not in lexicon.signals.passing_by:
        return False
    thing = _thing(tokens, end)
    named = thing > end and tokens.word(thing) not in lexicon.signals.awaited
    return lead == "since" or named


def _thing(tokens: Tokens, end: int) -> int:
    """Return the number of the word that a date names a thing with: "Friday's raid"."""
    return end + 2 if tokens.word(end) == "'" else end


def tense_before(tokens: Tokens, first: int, lexicon: Lexicon) -> Tense:
    """Return the direction of the nearest verb before the word ``first``.

    A past or reporting verb says past; an infinitive, a modal, a plan or the present of a schedule
    says future. Behind "after" a schedule is that of another date.
    """
    finite, behind, signals = True, False, lexicon.signals
    left = REACH
    for index in range(first - 1, max(-1, first - 1 - FARTHEST), -1):
        word = tokens.words[index]
        if word in _STOPS or not word:
            break
        left -= word not in _QUOTES and not _continues_name(tokens, index)
        if left < 0:
            break
        if word in ("be", "been"):
            finite = False
        elif word in signals.passing_by:
            behind = True
        elif (word in signals.planned and is_planned(tokens, index, first, lexicon)) or (
            word == "to" and is_infinitive(tokens, index, first, lexicon)
        ):
            if is_perfect(tokens, index, lexicon) or was_planned(tokens, index):
                return Tense.PAST
            if tells_what_was_done(tokens, index, lexicon):
                return Tense.PAST
            if was_first_planned(tokens, index):
                return Tense.NONE
            return _strength(tokens, index, lexicon)
        elif is_future(word, lexicon):
            return _modal(word, signals)
        elif (word in signals.scheduling and is_scheduled(tokens, index, lexicon)) or (
            is_under_way(tokens, index, lexicon) and not _owns(tokens, first)
        ):
            if not behind and REACH - left <= SCHEDULE_REACH:
                return Tense.CERTAIN
        elif finite and is_past(word, lexicon) and not is_participle(tokens, index):
            if word in signals.wanted and tokens.word(first - 1) == "by":
                return Tense.PLANNED
            return Tense.FIRM if _stands_beside(tokens, index, first, lexicon) else Tense.PAST
    return Tense.NONE


def _owns(tokens: Tokens, first: int) -> bool:
    """Tell whether a date owns a thing that is told of: "they are burying Friday's dead"."""
    return tokens.word(first + 1) == "'"


def _modal(word: str, signals: Signals) -> Tense:
    """Return what a modal verb says."""
    if word in signals.certain:
        return Tense.CERTAIN
    return Tense.HINTED if word in signals.hinting else Tense.PLANNED


def _strength(tokens: Tokens, index: int, lexicon: Lexicon) -> Tense:
    """Return what a plan or an infinitive says: "is preparing to meet" is more than "to meet"."""
    word, lead = tokens.word(index), tokens.word(index - 1)
    if lead in ("is", "are"):
        return Tense.CERTAIN
    prepares = lead.endswith("ing") and tokens.word(index - 2) in ("is", "are")
    return (
        Tense.PLANNED
        if word != "to" or prepares or lead in lexicon.signals.planned
        else Tense.HINTED
    )


def _stands_beside(tokens: Tokens, index: int, first: int, lexicon: Lexicon) -> bool:
    """Tell whether a verb has its date right behind it: "met on March 3", "met again in May"."""
    lead = tokens.word(first - 1)
    at = first - 1 - (lexicon.joints.get(lead, lead) in ("on", "in", "in the"))
    return index == at - (tokens.word(at) in lexicon.signals.particles)


def _continues_name(tokens: Tokens, index: int) -> bool:
    """Tell whether a word belongs to the name that the next word goes on with."""
    text, starts = tokens.text, tokens.starts
    return text[starts[index]].isupper() and text[starts[index + 1]].isupper()


def tense_after(tokens: Tokens, end: int, lexicon: Lexicon) -> Tense:
    """Return the direction of the first verb after the word before ``end``."""
    signals = lexicon.signals
    if tokens.word(end) in signals.schedules:
        return Tense.PLANNED
    for index in range(end, min(len(tokens), end + REACH)):
        word = tokens.words[index]
        if word in _STOPS or not word:
            break
        if word in signals.scheduling and is_scheduled(tokens, index, lexicon):
            return Tense.CERTAIN
        if is_under_way(tokens, index, lexicon) and not _owns(tokens, end - 1):
            return Tense.CERTAIN
        if is_future(word, lexicon):
            return _modal(word, signals)
        if word in signals.planned and tokens.word(index + 1) in signals.planned[word]:
            return Tense.PLANNED
        if is_past(word, lexicon) and not is_participle(tokens, index):
            return Tense.FIRM if index == end else Tense.PAST
    return Tense.NONE


def is_habit(tokens: Tokens, first: int, lexicon: Lexicon) -> bool:
    """Tell whether what has the date at ``first`` comes again: "usually held in June"."""
    for index in range(first - 1, max(-1, first - 1 - HABIT_REACH), -1):
        if tokens.word(index) in lexicon.signals.habits:
            return True
        if tokens.word(index) in _STOPS or not tokens.word(index):
            return False
    return False


def counts_back(tokens: Tokens, first: int) -> bool:
    """Tell whether a length behind "in" is the time since: "the worst in ten years"."""
    if tokens.word(first - 1) != "in":
        return False
    for index in range(first - 2, max(-1, first - 2 - RECORD_REACH), -1):
        word = tokens.word(index)
        if word in _RECORDS or (word.endswith("est") and len(word) > 5 and word not in _NO_RECORDS):
            return True
        if word in _STOPS or not word:
            return False
    return False


def compares_before(tokens: Tokens, first: int) -> bool:
    """Tell whether figures are compared with those of the time that begins at ``first``."""
    for index in range(first - 1, max(-1, first - 1 - REACH), -1):
        word = tokens.word(index)
        if word in _STOPS or not word:
            return False
        if word == "compared":
            return True
    return False
