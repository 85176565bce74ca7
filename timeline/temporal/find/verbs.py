"""What single words around a date are: a verb of the past, a plan, an infinitive, a schedule."""

from __future__ import annotations

from timeline.temporal.grammar.lexicon import Lexicon
from timeline.temporal.grammar.tokens import Tokens

ASIDE_REACH = 10  # words between the commas around an aside
DONE_REACH = 6  # words from "fell" to the "to" that tells how it ended
_STOPS = frozenset(".?!;:")
_AFTER_TO = (  # "to" is a preposition before these: "to more than 13%"
    "the a an his her its their our my this that these those more less about nearly almost some "
    "any each every all both many most several other another least only just"
)
_NOT_INFINITIVE = frozenset(_AFTER_TO.split())
_BEFORE_PARTICIPLES = frozenset(
    ("be", "remain", "stay", "a", "an", "the", "its", "their", "his", "her", "our", "this", "still",
     "to", "will", "would", "can", "could", "may", "might", "must", "should", "shall")
)  # fmt: skip
_BEFORE_PLANNED = frozenset(("a", "an", "the", "its", "their", "his", "her", "s"))
_IS = frozenset(("is", "are", "re"))
_BE = _IS | {"was", "were", "be", "been"}
_AT_FIRST = ("originally", "initially")
_SUBJECTS = frozenset(("who", "which", "they", "we", "people", "both", "two"))


def is_past(word: str, lexicon: Lexicon) -> bool:
    """Tell whether a word is a form of the past."""
    if word in lexicon.past:
        return True
    endings = lexicon.past_endings
    return len(word) > 4 and word.endswith(endings) and word not in lexicon.signals.never_past


def is_future(word: str, lexicon: Lexicon) -> bool:
    """Tell whether a word looks ahead; "to" does only with its verb."""
    if word in lexicon.future:
        return word != "to"
    return len(word) > 4 and word.endswith(lexicon.future_endings)


def is_participle(tokens: Tokens, index: int) -> bool:
    """Tell whether a form of the past is none: "an announced visit", "a state-run mine"."""
    lead = index - 1
    if tokens.word(lead) == "-" and tokens.ends[lead] == tokens.starts[index]:
        return True
    if tokens.word(lead).endswith("ly"):  # "will be officially opened"
        lead -= 1
    return tokens.word(lead) in _BEFORE_PARTICIPLES


def is_infinitive(tokens: Tokens, index: int, first: int, lexicon: Lexicon) -> bool:
    """Tell whether "to" leads a verb, all of which stands before the date."""
    leads = index + 1 < first and _leads_verb(tokens, index, lexicon)
    return leads and tokens.word(index - 1) not in lexicon.signals.before_to


def _leads_verb(tokens: Tokens, index: int, lexicon: Lexicon) -> bool:
    following = tokens.surface(index + 1)
    return (
        following.isalpha()
        and following.islower()
        and following not in _NOT_INFINITIVE
        and following not in lexicon.signals.nouns_behind_to
        and not _is_noun(following)
        and "NUMBER" not in tokens.meanings(index + 1)
    )


def is_perfect(tokens: Tokens, index: int, lexicon: Lexicon) -> bool:
    """Tell whether an infinitive tells what is over: "believed to have died Saturday"."""
    return tokens.word(index + 1) == "have" and (
        tokens.word(index + 2) == "been" or is_past(tokens.word(index + 2), lexicon)
    )


def _is_noun(word: str) -> bool:
    """Tell whether a word behind "to" cannot be a verb: "admitted to killing", "to reporters"."""
    plural = word.endswith("s") and not word.endswith(("ss", "us"))
    return plural or (len(word) > 6 and word.endswith("ing"))


def is_told_of(tokens: Tokens, first: int, end: int) -> bool:
    """Tell whether "is" has the date: "the vote is on Friday", "is on Friday to open it"."""
    lead = tokens.word(first - 1)
    if (tokens.word(first - 2) if lead in ("on", "in") else lead) not in _IS:
        return False
    after = tokens.word(end)
    if after == "to":
        return tokens.word(end + 1) not in _NOT_INFINITIVE
    return not after.isalnum() or after in ("and", "but", "at", "with", "when")


def tells_what_was_done(tokens: Tokens, index: int, lexicon: Lexicon) -> bool:
    """Tell whether the infinitive of a "to" is no plan: "fell to close at $40", "failed to win"."""
    for at in range(index - 1, max(-1, index - 1 - DONE_REACH), -1):
        word = tokens.word(at)
        if word in lexicon.signals.done:
            return True
        if not word or word in _STOPS or is_past(word, lexicon) or is_future(word, lexicon):
            return False
    return False


def is_planned(tokens: Tokens, index: int, first: int, lexicon: Lexicon) -> bool:
    """Tell whether a word is "due" or "scheduled": with what for, when, behind "is" or "a"."""
    word, signals = tokens.word(index), lexicon.signals
    following = tokens.word(index + 1)
    if following in signals.planned[word]:
        causal = word in signals.before_to and following == "to"  # "due to bad weather"
        return not causal or _leads_verb(tokens, index + 1, lexicon)
    lead = tokens.word(index - 1)
    if lead in _BEFORE_PLANNED:
        return word in signals.foreseen  # "its planned launch on Friday"
    return word in signals.expected and (index == first - 1 or lead in _BE)


def was_planned(tokens: Tokens, index: int) -> bool:
    """Tell whether "had been" or "previously" stands before a plan: it was due, and is past."""
    before = [tokens.word(at) for at in range(max(0, index - 3), index)]
    return "previously" in before or ("had" in before and "been" in before)


def was_first_planned(tokens: Tokens, index: int) -> bool:
    """Tell whether "originally" stands before a plan, whose date may be over or still to come."""
    return any(tokens.word(at) in _AT_FIRST for at in range(max(0, index - 2), index))


def is_scheduled(tokens: Tokens, index: int, lexicon: Lexicon) -> bool:
    """Tell whether the present of a verb tells what is to come: "they meet Monday".

    The form without "s" is a verb only behind a subject: "voters go to the polls".
    """
    word, signals = tokens.word(index), lexicon.signals
    if word in signals.schedules:
        return _is_followed(tokens, index, signals.schedules[word])
    if word in signals.schedules_plural:
        follow = _is_followed(tokens, index, signals.schedules_plural[word])
        verb = follow and tokens.surface(index).islower()
        lead = _before_aside(tokens, index - 1)
        return (
            verb and index > 0 and (_is_subject(tokens, lead) or _ends_aside(tokens, lead, lexicon))
        )
    return False


def is_under_way(tokens: Tokens, index: int, lexicon: Lexicon) -> bool:
    """Tell whether the progressive of a verb tells what is arranged: "they are flying home"."""
    ending = lexicon.signals.progressive
    if ending is None or not tokens.words[index].endswith(ending):
        return False
    before = tokens.word(index - 1)
    return before in _IS or (before != "still" and tokens.word(index - 2) in _IS)


def _is_followed(tokens: Tokens, index: int, words: frozenset[str]) -> bool:
    """Tell whether one of some words follows; "the" stands for any name too."""
    if not words or tokens.word(index + 1) in words:
        return True
    return "the" in words and index + 1 < len(tokens) and tokens.surface(index + 1)[:1].isupper()


def _before_aside(tokens: Tokens, index: int) -> int:
    """Return the word before an aside between commas that ends here: "City, unbeaten, meet"."""
    if tokens.word(index) != ",":
        return index
    for at in range(index - 1, max(0, index - ASIDE_REACH), -1):
        if tokens.word(at) == ",":
            return at - 1
        if tokens.word(at) in _STOPS:
            break
    return index


def _ends_aside(tokens: Tokens, index: int, lexicon: Lexicon) -> bool:
    """Tell whether a clause about the subject ends with a verb: "the rules he signed take effect".

    Of others the next verb is the infinitive: "it helped end the war".
    """
    word = tokens.word(index)
    return is_past(word, lexicon) and word not in lexicon.signals.done


def _is_subject(tokens: Tokens, index: int) -> bool:
    word = tokens.word(index)
    if not word.isalpha() or word == "s":
        return False
    return word.endswith("s") or word in _SUBJECTS or tokens.surface(index).istitle()
