"""Seasons, parts of the day, hours and frequencies in names and compounds."""

from __future__ import annotations

from timeline.temporal.find.candidate import Candidate
from timeline.temporal.find.neighbours import (
    begins,
    in_name,
    is_name_part,
    is_rate,
    is_single,
    is_verb,
    modifies_noun,
    no_time_lead,
    word_after,
    word_before,
)
from timeline.temporal.find.vetoes.veto import Veto
from timeline.temporal.grammar.lexicon import wordset
from timeline.temporal.grammar.rule import Example
from timeline.temporal.grammar.tokens import Tokens

_BOOKS = wordset(
    "matthew mark luke john acts romans corinthians genesis exodus leviticus deuteronomy psalm "
    "psalms proverbs isaiah jeremiah ezekiel daniel revelation surah sura"
)

_FALL_LEADS = wordset("in by until till through throughout during since of this for into over last")
_PAPERS = wordset(
    "times telegraph mirror mail post herald express independent world business standard star news "
    "record dispatch inquirer report beast review chronicle journal"
)
_SPEAKS = wordset("said says reported reports newspaper newspapers magazine website ) ' closed")
_GAMES = wordset(
    "games olympics olympic paralympics paralympic youth universiade deaflympics meetings palace "
    "solstice"
)


def _is_named_season(tokens: Tokens, candidate: Candidate) -> bool:
    """Tell whether a season with a capital and a word with one behind it are a name."""
    last = candidate.end - 1
    return (
        is_name_part(tokens, last)
        and is_name_part(tokens, candidate.end)
        and not is_name_part(tokens, candidate.end + 1)  # a headline: "Your Summer Reading List"
        and not tokens.meanings(candidate.end)
    )


def _is_drop(tokens: Tokens, candidate: Candidate) -> bool:
    """Tell whether "the fall" is what falls: nothing of time leads it, no noun follows."""
    led = word_before(tokens, candidate) in _FALL_LEADS
    return (
        tokens.word(candidate.first) == "the" and not led and not modifies_noun(tokens, candidate)
    )


def _is_named(tokens: Tokens, candidate: Candidate) -> bool:
    """Tell whether a part of the day with a capital begins a name: "the Evening Standard"."""
    named = candidate.end > 1 and is_name_part(tokens, candidate.end - 1)
    return named and _is_plain_name(tokens, candidate.end)


def _is_paper(tokens: Tokens, candidate: Candidate) -> bool:
    """Tell whether it stands in the name of a newspaper: "the Daily Beast", "China Daily said"."""
    if not is_single(tokens, candidate) or not is_name_part(tokens, candidate.first):
        return False
    if in_name(tokens, candidate) and not is_name_part(tokens, candidate.end):
        return word_after(tokens, candidate).isalpha()  # "told Entertainment Weekly about it"
    if _is_plain_name(tokens, candidate.end) and (
        word_before(tokens, candidate) in ("the", "(") or word_after(tokens, candidate) in _PAPERS
    ):
        return True
    return word_after(tokens, candidate) in _SPEAKS and in_name(tokens, candidate)


def _is_plain_name(tokens: Tokens, index: int) -> bool:
    return is_name_part(tokens, index) and not tokens.meanings(index)


def _is_newspaper(tokens: Tokens, candidate: Candidate) -> bool:
    """Tell whether "the daily" stands before its name: "the daily Kommersant"."""
    lead = word_before(tokens, candidate) == "the" and is_single(tokens, candidate)
    return lead and _is_plain_name(tokens, candidate.end)


def _is_race_time(tokens: Tokens, candidate: Candidate) -> bool:
    """Tell whether hours, minutes and seconds are a length: "he won in 2:14:04"."""
    clock = tokens.meanings(candidate.first).get("CLOCK")
    timed = is_single(tokens, candidate) and clock is not None and clock[2] is not None
    return timed and word_before(tokens, candidate) in ("in", "of")


def _is_time_left(tokens: Tokens, candidate: Candidate) -> bool:
    """Tell whether a match has so much to go: "with 14:05 left", "7:41 to play"."""
    after = word_after(tokens, candidate)
    if after == "to":
        return tokens.word(candidate.end + 1) in ("go", "play")
    return after in ("left", "remaining") and word_before(tokens, candidate) in ("with", "had")


_OF_A_DAY = ("MONTH", "WEEKDAY", "DAY", "DAYTH", "YEAR", "DEICTIC", "EVENT", "STEP", "ISO")
_BEGINNINGS = wordset("dawn dusk twilight")
_WHOSE = wordset("his her its their")
OF_AN_AGE = 3  # words behind "of" in which a time or an event makes the part one of a day


def _is_of_an_age(tokens: Tokens, candidate: Candidate) -> bool:
    """Tell whether a part of the day stands for that of an age: "the evening of his career"."""
    behind = range(candidate.end + 1, min(candidate.end + 1 + OF_AN_AGE, len(tokens)))
    if any(tokens.means(at, _OF_A_DAY) for at in behind):
        return False
    begins_age = tokens.word(candidate.end - 1) in _BEGINNINGS
    return begins_age or tokens.word(candidate.end + 1) in _WHOSE


VETOES = (
    Veto(
        "fall-in", "season", words=wordset("fall"), after=wordset("in from to into"),
        test=lambda tokens, c: tokens.word(c.first) == "the" and no_time_lead(tokens, c),
        examples=(Example("the fall in prices", None),),
    ),
    Veto(
        "a-spring", "season", words=wordset("spring"), before=wordset("a"),
        test=lambda tokens, c: not modifies_noun(tokens, c),
        examples=(Example("held by a spring", None), Example("a spring in the hills", None)),
    ),
    Veto(
        "spring-rolls", "season",
        after=wordset(
            "roll rolls onion onions greens lamb chicken water mattress bolt board tide tides "
            "loaded cleaning"
        ),
        examples=(Example("Spring rolls", None), Example("serve with spring greens", None)),
    ),
    Veto(
        "winter-games", "season", after=_GAMES, test=lambda tokens, c: is_name_part(tokens, c.end),
        examples=(Example("the Winter Palace", None), Example("the Summer Paralympics", None),
                  Example("in summer games of chance", "2025-SU", span="summer")),
    ),
    Veto(
        "arab-spring", "season", words=wordset("spring"),
        before=wordset("arab prague silver palm hot arabian"),
        examples=(Example("the Arab Spring", None), Example("the Prague Spring", None),
                  Example("the German Spring Offensive", "2026-SP", span="Spring")),
    ),
    Veto(
        "the-fall", "season", words=wordset("fall"), test=_is_drop,
        examples=(Example("He survived the fall", None), Example("The fall was steep", None),
                  Example("They meet in the fall", "2025-FA", span="the fall")),
    ),
    Veto(
        "verse", "clock", before=_BOOKS, test=is_single,
        examples=(Example("John 3:16", None),),
    ),
    Veto(
        "race-time", "clock", test=_is_race_time,
        examples=(Example("She won in 2:14:04", None),
                  Example("at 2:14:04 GMT", "2025-11-19T02:14:04", span="2:14:04 GMT")),
    ),
    Veto(
        "time-left", "clock", test=_is_time_left,
        examples=(Example("with 14:05 left in the half", None), Example("7:41 to play", None),
                  Example("The train at 14:05 left", "2025-11-19T14:05", span="14:05")),
    ),
    Veto(
        "daily-mail", "frequency", test=_is_paper,
        examples=(
            Example("the Daily Mail", None), Example("The China Daily said so", None),
            Example("the New York Daily News", None),
            Example("She told Harbour Weekly about it", None),
            Example("Daily Covid cases fell", "P1D", span="Daily"),
            Example("in the weekly Cabinet meeting", "P1W", span="weekly"),
        ),
    ),
    Veto(
        "the-daily", "frequency", words=wordset("daily"), test=_is_newspaper,
        examples=(Example("the daily Kommersant", None),
                  Example("the daily fast", "P1D", span="daily")),
    ),
    Veto(
        "evening-standard", "part-of-day", test=_is_named,
        examples=(Example("the Evening Standard", None), Example("the actress Dawn Fraser", None),
                  Example("Morning prayers", "2025-11-19TMO", span="Morning")),
    ),
    Veto(
        "dawn-of-karachi", "part-of-day", words=wordset("dawn"),
        before=wordset("newspaper daily newspapers"),
        examples=(Example("The newspaper Dawn reported it", None),),
    ),
    Veto(
        "today-show", "deictic-day tonight", after=wordset("show shows programme program"),
        test=lambda tokens, c: is_name_part(tokens, c.first) and not begins(tokens, c),
        examples=(Example("on the Today show", None), Example("on the Tonight Show", None)),
    ),
    Veto(
        "dawn-of-an-age", "part-of-day", after=wordset("of"), test=_is_of_an_age,
        examples=(Example("the dawn of a new trade", None),
                  Example("in the evening of his reign", None),
                  Example("the twilight of the firm", None),
                  Example("at dawn of 3 May 2024", "2024-05-03TMO", span="dawn of 3 May 2024")),
    ),
    Veto(
        "named-today", "deictic-day", words=wordset("today"), test=in_name,
        examples=(Example("the channel Norland Today said", None),
                  Example("He met Holm today", "2025-11-19", span="today")),
    ),
    Veto(
        "winter-guard", "season", test=_is_named_season,
        examples=(Example("the Winter Guard paraded", None),
                  Example("They follow Eastern Summer Time", None),
                  Example("the winter of hope", "2025-WI", span="the winter",
                          anchor="2025-12-05")),
    ),
    Veto(
        "night-watch", "part-of-day",
        after=wordset("watch watchman watchmen star club clubs school sky owl shift shifts nurse"),
        examples=(Example("the night watchman", None), Example("the morning star", None)),
    ),
    Veto(
        "midnight-blue", "named-hour",
        after=wordset("blue oil gun express rule rules regulation regulations rulemaking snack"),
        examples=(Example("midnight blue", None), Example("the midnight rules", None)),
    ),
    Veto(
        "greeting", "part-of-day", before=wordset("good"),
        examples=(Example("Good evening from the capital", None),),
    ),
    Veto(
        "morning-thing", "part-of-day",
        after=wordset("talk show shows news newscast paper papers edition newspaper gown dress"),
        examples=(Example("a popular evening show", None),),
    ),
    Veto(
        "to-spring", "season", words=wordset("spring"), test=is_verb,
        examples=(Example("They would spring up", None),),
    ),
    Veto(
        "fall-of", "season", words=wordset("fall"), after=wordset("of"),
        examples=(Example("the fall of the city", None),),
    ),
    Veto(
        "operation-dawn", "part-of-day", test=in_name,
        examples=(Example("In Operation Dawn they fought", None),),
    ),
    Veto(
        "night-rate", "part-of-day", test=is_rate,
        examples=(Example("a room at $90 a night", None),),
    ),
    Veto(
        "quarterly-thing", "frequency", words=wordset("quarterly annual yearly everyday"),
        test=modifies_noun,
        examples=(Example("its quarterly dividend", None), Example("the annual report", None)),
    ),
)  # fmt: skip
