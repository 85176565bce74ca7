"""What the words around an expression say about it: the direction of its verb, its preposition."""

from __future__ import annotations

from dataclasses import dataclass

from timeline.temporal.lexicon import Lexicon
from timeline.temporal.tokens import Tokens

REACH = 12  # words, quotes not counted and a name one; a verb beyond is mostly another clause's
FIRM = -2  # the direction of a past verb that has its date right beside it
HABIT_REACH = 8  # words from "usually" to its date
SCHEDULE_REACH = 4  # words from a verb of a schedule to its day
_STOPS = frozenset(".?!;:")
_QUOTES = frozenset("\"'“”‘’«»`")
_AFTER_TO = (  # "to" is a preposition before these: "to more than 13%"
    "the a an his her its their our my this that these those more less about nearly almost some "
    "any each every all both many most several other another least only just"
)
_BEFORE_PARTICIPLES = frozenset(
    ["be", "a", "an", "the", "its", "their", "his", "her", "our", "this", "still"]
)
_IS = ("is", "are")
_NOT_INFINITIVE = frozenset(_AFTER_TO.split())


@dataclass(frozen=True, slots=True)
class Cues:
    """Signals around an expression.

    ``tense`` is the direction its verb gives: -1, 0 or +1, or ``FIRM``. ``before`` and
    ``after`` are the words beside it. ``deadline``: "by" or "no later than" stands before it;
    ``over``: "ended" does.
    """

    tense: int = 0
    before: str = ""
    after: str = ""
    deadline: bool = False
    over: bool = False


def tense_around(tokens: Tokens, first: int, end: int, lexicon: Lexicon) -> int:
    """Return the direction that the verb of the words ``[first, end)`` gives them: -2 to +1.

    A date that only names a thing told in passing has none: "under a June agreement".
    """
    if tokens.word(end) in lexicon.signals.planned_behind:
        return 1
    if _is_passing(tokens, first, end, lexicon):
        return 0
    if _is_parted(tokens, first, end):
        return 1
    return tense_before(tokens, first, lexicon) or tense_after(tokens, end, lexicon)


def _is_passing(tokens: Tokens, first: int, end: int, lexicon: Lexicon) -> bool:
    """Tell whether a date stands in the name of what an act follows or goes by."""
    if tokens.word(first - 1) not in ("a", "an", "the"):
        return False
    return tokens.word(first - 2) in lexicon.signals.passing and tokens.word(end).isalpha()


def _is_parted(tokens: Tokens, first: int, end: int) -> bool:
    """Tell whether a date parts "is" from its infinitive: "is on Friday to open the bridge"."""
    if tokens.word(end) != "to" or tokens.word(end + 1) in _NOT_INFINITIVE:
        return False
    return tokens.word(first - 2 if tokens.word(first - 1) in ("on", "in") else first - 1) in _IS


def tense_before(tokens: Tokens, first: int, lexicon: Lexicon) -> int:
    """Return the direction of the nearest verb before the word ``first``: -2, -1, 0 or +1.

    A past or reporting verb says past; an infinitive, a modal or "scheduled" says future.
    """
    finite, signals = True, lexicon.signals
    left = REACH
    for index in range(first - 1, -1, -1):
        word = tokens.words[index]
        if word in _STOPS or not word:
            break
        left -= word not in _QUOTES and not _continues_name(tokens, index)
        if left < 0:
            break
        if word in ("be", "been"):
            finite = False
        elif (word in signals.planned and _is_planned(tokens, index, first, lexicon)) or (
            word == "to" and _is_infinitive(tokens, index, first)
        ):
            return -1 if _was_planned(tokens, index) else 1
        elif _is_future(word, lexicon) or (
            word in signals.schedules and _is_scheduled(tokens, index, first)
        ):
            return 1
        elif finite and _is_past(word, lexicon) and not _is_participle(tokens, index):
            return FIRM if _stands_beside(tokens, index, first, lexicon) else -1
    return 0


def _stands_beside(tokens: Tokens, index: int, first: int, lexicon: Lexicon) -> bool:
    """Tell whether a verb has its date right behind it: "met on March 3"."""
    lead = tokens.word(first - 1)
    on = lexicon.joints.get(lead, lead) in ("on", "in", "in the")
    return index == first - 1 or (index == first - 2 and on)


def _continues_name(tokens: Tokens, index: int) -> bool:
    """Tell whether a word belongs to the name that the next word goes on with."""
    text, starts = tokens.text, tokens.starts
    return text[starts[index]].isupper() and text[starts[index + 1]].isupper()


def tense_after(tokens: Tokens, end: int, lexicon: Lexicon) -> int:
    """Return the direction of the first verb after the word before ``end``: -2, -1, 0 or +1."""
    if tokens.word(end) in lexicon.signals.schedules:
        return 1
    for index in range(end, min(len(tokens), end + REACH)):
        word = tokens.word(index)
        if word in _STOPS or not word:
            break
        if _is_future(word, lexicon):
            return 1
        if _is_past(word, lexicon):
            return FIRM if index == end else -1
    return 0


def is_habit(tokens: Tokens, first: int, lexicon: Lexicon) -> bool:
    """Tell whether what has the date at ``first`` comes again: "usually held in June"."""
    for index in range(first - 1, max(-1, first - 1 - HABIT_REACH), -1):
        if tokens.word(index) in lexicon.signals.habits:
            return True
        if tokens.word(index) in _STOPS or not tokens.word(index):
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


def _is_past(word: str, lexicon: Lexicon) -> bool:
    return word in lexicon.past or (len(word) > 4 and word.endswith(lexicon.past_endings))


def _is_participle(tokens: Tokens, index: int) -> bool:
    """Tell whether a form of the past is none: "an announced visit", "it will be held"."""
    return tokens.word(index - 1) in _BEFORE_PARTICIPLES


def _is_future(word: str, lexicon: Lexicon) -> bool:
    """Tell whether a word looks ahead; "to" does only with its verb."""
    if word in lexicon.future:
        return word != "to"
    return len(word) > 4 and word.endswith(lexicon.future_endings)


def _is_planned(tokens: Tokens, index: int, first: int, lexicon: Lexicon) -> bool:
    """Tell whether the word is "due" or "scheduled" with what it is due for, or when."""
    word = tokens.word(index)
    if tokens.word(index + 1) in lexicon.signals.planned[word]:
        return True
    return index == first - 1 and word in lexicon.signals.expected


def _is_scheduled(tokens: Tokens, index: int, first: int) -> bool:
    """Tell whether the present of a verb tells what is to come: "they meet separately Monday"."""
    denied = "did" in (tokens.word(index - 1), tokens.word(index - 2))
    return first - index <= SCHEDULE_REACH and not denied


def _was_planned(tokens: Tokens, index: int) -> bool:
    """Tell whether "had been" stands before a plan: it was due, and is past."""
    before = [tokens.word(at) for at in range(max(0, index - 3), index)]
    return "had" in before and "been" in before


def _is_infinitive(tokens: Tokens, index: int, first: int) -> bool:
    """Tell whether "to" leads a verb, all of which stands before the date."""
    if index + 1 >= first:
        return False
    following = tokens.surface(index + 1)
    return (
        following.isalpha()
        and following.islower()
        and following not in _NOT_INFINITIVE
        and "NUMBER" not in tokens.meanings(index + 1)
        and (index == 0 or tokens.word(index - 1) not in ("according", "up", "due", "next"))
    )
