"""Units that measure no time: quarters of a vote, a second man, ages."""

from __future__ import annotations

from timeline.temporal.neighbours import (
    fraction_of,
    in_match,
    is_title,
    modifies_noun,
    quoted_name,
    word_after,
    wordset,
)
from timeline.temporal.rules.rule import Example
from timeline.temporal.vetoes.veto import Veto

_LASTING = wordset(
    "war conflict strike dispute investigation inquiry probe ban truce ceasefire campaign uprising "
    "insurgency occupation blockade siege lawsuit feud embargo drought recession crisis rebellion "
    "agreement treaty alliance"
)

VETOES = (
    Veto(
        "cricket", "one-unit", words=wordset("century"),
        before=wordset("scored hit made struck notched completed"),
        examples=(Example("He scored a century", None),),
    ),
    Veto(
        "sixty-minutes", "counted-units", words=wordset("minutes hours"), test=is_title,
        examples=(Example("on 60 Minutes", None),),
    ),
    Veto(
        "seconds-it", "vague-units", words=wordset("seconds"), after=wordset("the a his her its"),
        examples=(Example("She seconds the motion", None),),
    ),
    Veto(
        "half-of-match", "nth-half nth-quarter", test=in_match,
        examples=(Example("He scored twice in the second half", None),
                  Example("They trailed late in the third quarter", None)),
    ),
    Veto(
        "day-weekend", "weekend", before=wordset("day"),
        test=lambda tokens, c: tokens.word(c.first - 2) == "-",
        examples=(Example("They are on a three-day weekend", None),),
    ),
    Veto(
        "light-years", "vague-units", words=wordset("years"), before=wordset("light model"),
        examples=(Example("It is light years ahead", None), Example("later model years", None)),
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
        "a-quarter-of", "one-unit", words=wordset("quarter"), after=wordset("of - point"),
        examples=(Example("a quarter of the vote", None),),
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
        examples=(Example("the minutes of the session", None),),
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
        test=lambda tokens, c: "year" in tokens.words[c.first : c.end]
        and word_after(tokens, c) not in _LASTING,
        examples=(Example("a 41-year-old driver", None),),
    ),
    Veto(
        "programme", "adjacent-unit", test=quoted_name,
        examples=(Example('on "This Week" he said', None),),
    ),
)  # fmt: skip
