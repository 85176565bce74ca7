"""Units that measure no time: quarters of a vote, a second man, ages."""

from __future__ import annotations

from timeline.temporal.expression.expression import WeekFrom
from timeline.temporal.find.candidate import Candidate
from timeline.temporal.find.neighbours import (
    fraction_of,
    in_match,
    in_name,
    is_hyphened,
    is_name_part,
    is_title,
    modifies_noun,
    quoted_name,
    word_after,
    word_before,
)
from timeline.temporal.find.vetoes.veto import Veto
from timeline.temporal.grammar.lexicon import wordset
from timeline.temporal.grammar.rule import Example
from timeline.temporal.grammar.tokens import Tokens

_SECOND_LEADS = wordset(
    "for in within wait waits waited hold half just than about only under every by of took takes "
    "lasted lasts lost lose hesitated paused stopped took and"
)
_QUARTER_LEADS = wordset("in for after than within over of every last first")
_YEARS = wordset("year years")
_LIGHT = wordset("light model")
_LASTING = wordset(
    "war conflict strike dispute investigation inquiry probe ban truce ceasefire campaign uprising "
    "insurgency occupation blockade siege lawsuit feud embargo drought recession crisis rebellion "
    "agreement treaty alliance"
)
_HALVES = wordset("half halves round place leg row term world lieutenant cousin")


def _is_ordinal(tokens: Tokens, candidate: Candidate) -> bool:
    """Tell whether "second" counts off: "a second and final term", not "ten metres a second"."""
    rate = "NUMBER" in tokens.meanings(candidate.first - 2) if candidate.first > 1 else False
    return not rate and word_before(tokens, candidate) not in _SECOND_LEADS


def _is_acronym(tokens: Tokens, candidate: Candidate) -> bool:
    return tokens.surface(candidate.end - 1).isupper()


def _is_named_cricket(tokens: Tokens, candidate: Candidate) -> bool:
    return is_name_part(tokens, candidate.end - 1)


def _is_capitalised(tokens: Tokens, candidate: Candidate) -> bool:
    """Tell whether a unit alone has a capital: "the Day family", not "Man of the Year"."""
    if isinstance(candidate.expression, WeekFrom):
        return False  # the capital is that of its day: "the week of November 9"
    first, last = candidate.first, candidate.end - 1
    named = tokens.surface(first).islower() and is_name_part(tokens, last)
    dated = tokens.word(candidate.end) and set(tokens.word(candidate.end)) <= set("ivx")
    return named and not dated and word_before(tokens, candidate) != "of"


def _is_surname(tokens: Tokens, candidate: Candidate) -> bool:
    """Tell whether units are a name: "Tony Weeks elected to stop it", "a Days Inn"."""
    followed = word_after(tokens, candidate) not in ("after", "before", "of", "later", "ago", "in")
    return followed and in_name(tokens, candidate) and not tokens.meanings(candidate.first - 1)


def _runs_day_to_day(tokens: Tokens, candidate: Candidate) -> bool:
    end = candidate.end
    return [tokens.word(end + step) for step in range(3)] == ["-", "to", "-"]


def _is_idle(tokens: Tokens, candidate: Candidate) -> bool:
    """Tell whether one word of quarters, as a fraction or a coin, stands before a noun."""
    return word_after(tokens, candidate) in ("of", "-", "point") or modifies_noun(tokens, candidate)


VETOES = (
    Veto(
        "cricket", "one-unit", words=wordset("century"),
        before=wordset("scored hit made struck notched completed"),
        examples=(Example("He scored a century", None),),
    ),
    Veto(
        "sixty-minutes", "counted-units", words=wordset("minutes hour hours"), test=is_title,
        examples=(Example("on 60 Minutes", None), Example("the 24 Hours of Le Mans", None),
                  Example("the 24 hours of fear", "PT24H", span="the 24 hours")),
    ),
    Veto(
        "seconds-it", "vague-units", words=wordset("seconds"), after=wordset("the a his her its"),
        examples=(Example("She seconds the motion", None),),
    ),
    Veto(
        "half-of", "nth-half", after=wordset("of"),
        examples=(Example("the second half of the match", None),),
    ),
    Veto(
        "quarter-of", "counted-units", words=wordset("quarter quarters half"), after=wordset("of"),
        test=fraction_of,
        examples=(Example("three quarters of the vote", None),),
    ),
    Veto(
        "a-quarter-of", "one-unit", words=wordset("quarter"), test=_is_idle,
        examples=(Example("a quarter of the vote", None), Example("a quarter pounder", None),
                  Example("by a quarter percentage point", None),
                  Example("in a quarter when prices fell", "P1Q", span="a quarter")),
    ),
    Veto(
        "one-quarter", "counted-units", words=wordset("quarter"),
        test=lambda tokens, c: tokens.word(c.first) == "one"
        and word_before(tokens, c) not in _QUARTER_LEADS,
        examples=(Example("One quarter had never voted", None),
                  Example("It fell in one quarter", "P1Q", span="one quarter")),
    ),
    Veto(
        "various-quarters", "counted-units", words=wordset("quarters"),
        test=lambda tokens, c: tokens.word(c.first) == "various",
        examples=(Example("news from various quarters", None),
                  Example("for several quarters", "PXQ", span="several quarters")),
    ),
    Veto(
        "its-quarter", "some-quarter", after=wordset("- of final finals"),
        examples=(Example("its quarter-century", None),),
    ),
    Veto(
        "hyphened-quarters", "hyphened-units", words=wordset("quarter quarters"),
        after=wordset("of finals final"),
        examples=(Example("three-quarter of the vote", None),),
    ),
    Veto(
        "on-days", "vague-units", words=wordset("days weekends"), before=wordset("on"),
        after=wordset("when that like where"),
        examples=(Example("On days when it rains", None), Example("on days like these", None)),
    ),
    Veto(
        "quarters", "vague-units", words=wordset("quarters"),
        examples=(Example("They searched the quarters", None),),
    ),
    Veto(
        "second-thing", "one-unit", words=wordset("second"), test=modifies_noun,
        examples=(Example("a second group of rebels", None),),
    ),
    Veto(
        "a-second", "one-unit some-kind-of-unit", words=wordset("second"), test=_is_ordinal,
        examples=(
            Example("a second and final term", None), Example("a second $2 billion loan", None),
            Example("a new second in command", None),
            Example("for a second and a half", "PT1.5S", span="a second and a half"),
            Example("It moves 300 metres a second", "PT1S", span="a second"),
        ),
    ),
    Veto(
        "second-half", "counted-units", words=wordset("second"), after=_HALVES,
        examples=(Example("two second half goals", None), Example("63 million Second World", None)),
    ),
    Veto(
        "acronym", "one-unit counted-units", words=wordset("sec hr min"), test=_is_acronym,
        examples=(Example("an SEC filing", None), Example("He hit 30 HR", None),
                  Example("wait a sec, he said", "PT1S", span="a sec")),
    ),
    Veto(
        "zero-day", "counted-units hyphened-units", words=wordset("day hour"),
        test=lambda tokens, c: tokens.word(c.first) == "zero"
        or tokens.word(c.end - 2) == "zero",
        examples=(Example("a zero-day flaw", None), Example("until the zero hour", None)),
    ),
    Veto(
        "one-day-international", "counted-units hyphened-units", words=wordset("day"),
        after=wordset("international internationals"), test=_is_named_cricket,
        examples=(Example("One Day Internationals", None),
                  Example("a one-day international tour", "P1D", span="one-day")),
    ),
    Veto(
        "covid-19", "counted-units hyphened-units", test=is_hyphened,
        examples=(Example("COVID-19 days", None),
                  Example("a three-to-10-year term", "P3Y", span="three-to-10-year")),
    ),
    Veto(
        "number-of-days", "counted-units",
        test=lambda tokens, c: tokens.word(c.first) == "the number of",
        examples=(Example("the number of days in space", None),
                  Example("a number of days", "PXD")),
    ),
    Veto(
        "capitalised-unit", "the-unit", test=_is_capitalised,
        examples=(Example("the Day family", None), Example("a Thought for the Day", None),
                  Example("the Man of the Year", "2025", span="the Year")),
    ),
    Veto(
        "quoted-unit", "the-unit", test=quoted_name,
        examples=(Example('He told "The Week" so', None),),
    ),
    Veto(
        "day-to-day", "the-unit", words=wordset("day"), test=_runs_day_to_day,
        examples=(Example("the day-to-day affairs", None),),
    ),
    Veto(
        "carry-the-day", "the-unit", words=wordset("day"),
        before=wordset("carry carries carried carrying win wins won save saves saved rule ruled"),
        examples=(Example("Honesty will carry the day", None),
                  Example("before the day ended", "2025-11-19", span="the day")),
    ),
    Veto(
        "by-the-day", "the-unit", words=wordset("day"), before=wordset("by"),
        test=lambda _, c: c.end - c.first == 2,
        examples=(Example("worse by the day", None),
                  Example("by the end of the day", "2025-11-19", span="the end of the day")),
    ),
    Veto(
        "back-in-the-day", "the-unit", words=wordset("day"), before=wordset("in"),
        test=lambda tokens, c: tokens.word(c.first - 2) == "back",
        examples=(Example("back in the day", None),),
    ),
    Veto(
        "days-numbered", "vague-units", words=wordset("days"),
        test=lambda tokens, c: tokens.word(c.end + 1) == "numbered",
        examples=(Example("His days are numbered", None),),
    ),
    Veto(
        "day-weekend", "weekend", before=wordset("day"),
        test=lambda tokens, c: tokens.word(c.first - 2) == "-",
        examples=(Example("They are on a three-day weekend", None),),
    ),
    Veto(
        "light-years", "vague-units", words=wordset("years"), before=wordset("light model -"),
        test=lambda tokens, c: not _LIGHT.isdisjoint(tokens.words[max(c.first - 2, 0) : c.first]),
        examples=(Example("ten light-years away", None), Example("nine light years off", None),
                  Example("later model years", None)),
    ),
    Veto(
        "surname", "vague-units", test=_is_surname,
        examples=(Example("The referee Tony Weeks stopped it", None),
                  Example("Rebels Flee Days After Raid", "PXD", span="Days")),
    ),
    Veto(
        "half-of-match", "nth-half nth-quarter", test=in_match,
        examples=(
            Example("The striker scored in the second half", None),
            Example("a touchdown in the fourth quarter", None),
            Example("They trailed late in the third quarter", None),
            Example("Sales fell in the fourth quarter", "2025-Q4", span="the fourth quarter"),
        ),
    ),
    Veto(
        "minute-amount", "one-unit", words=wordset("minute"),
        after=wordset(
            "amount amounts quantity quantities trace traces dose doses particle crack cracks "
            "detail details piece pieces part fraction change difference"
        ),
        examples=(Example("a minute amount of lead", None),),
    ),
    Veto(
        "day-labour", "one-unit", words=wordset("day"),
        after=wordset("labourer labourers laborer laborers trip trips school nursery"),
        examples=(Example("a day labourer was hired", None),),
    ),
    Veto(
        "as-many", "counted-units", before=wordset("as"),
        test=lambda tokens, c: tokens.word(c.first) == "many",
        examples=(Example("the third raid in as many months", None),),
    ),
    Veto(
        "minutes-of", "vague-units", words=wordset("minutes"), after=wordset("of"),
        test=lambda tokens, c: word_before(tokens, c) != "within",
        examples=(Example("the minutes of the session", None),
                  Example("within minutes of the call", "PTXM", span="minutes")),
    ),
    Veto(
        "per-second", "per", words=wordset("second"),
        examples=(Example("ten frames per second", None),),
    ),
    Veto(
        "age", "counted-units", words=wordset("year years"), after=wordset("old older"),
        examples=(Example("He is 52 years old", None),),
    ),
    Veto(
        "aged", "counted-units", words=wordset("years"), before=wordset("aged age"),
        examples=(Example("aged 37 years", None),),
    ),
    Veto(
        "year-old", "hyphened-units", words=wordset("old"),
        test=lambda tokens, c: not _YEARS.isdisjoint(tokens.words[c.first : c.end])
        and word_after(tokens, c) not in _LASTING,
        examples=(Example("a 41-year-old driver", None),),
    ),
    Veto(
        "programme", "adjacent-unit", test=quoted_name,
        examples=(Example('on "This Week" he said', None),),
    ),
)  # fmt: skip
