"""Months, days of the week and days of the month that are names, verbs or counts."""

from __future__ import annotations

from timeline.temporal.neighbours import (
    begins,
    counts,
    follows_title,
    in_name,
    is_forename,
    is_single,
    lone_abbreviation,
    modifies_noun,
    wordset,
)
from timeline.temporal.rules.rule import Example
from timeline.temporal.vetoes.veto import Veto

_PAPERS = wordset(
    "times telegraph mirror mail post herald express independent world business agreement accords "
    "club"
)
_PRONOUNS = wordset("i he she it we they you god there the all this that")

VETOES = (
    Veto(
        "titled", "month", before=wordset("."), test=follows_title,
        examples=(Example("Mr. May and Mrs. March", None),),
    ),
    Veto(
        "first-name", "month", words=wordset("april may june jan mar apr dec sept"),
        test=is_forename,
        examples=(Example("June Carter sang", None), Example("Jan and his wife left", None),
                  Example("Mar del Plata", None)),
    ),
    Veto(
        "august-assembly", "month", words=wordset("august"), before=wordset("an most"),
        test=lambda tokens, c: tokens.surface(c.first).islower(),
        examples=(Example("an august assembly", None),),
    ),
    Veto(
        "easter-island", "named-day",
        after=wordset("island islands tree trees carol carols card cards pudding egg eggs bunny"),
        examples=(Example("Easter Island", None), Example("a Christmas tree", None)),
    ),
    Veto(
        "newspaper", "weekday", after=_PAPERS,
        examples=(Example("the Sunday Times", None),),
    ),
    Veto(
        "man-friday", "weekday", after=wordset("said says told asked replied"), test=begins,
        examples=(Example("Friday said hello to his master", None),),
    ),
    Veto(
        "movement", "month-day", after=wordset("movement movements brigade brigades group martyrs"),
        examples=(Example("the Nov. 17 movement", None),),
    ),
    Veto(
        "sun-and-others", "weekday", words=wordset("sun sat mon wed fri"), test=lone_abbreviation,
        examples=(
            Example("Sun said its results were good", None),
            Example("He said that Sun had lost money", None),
        ),
    ),
    Veto(
        "april-said", "month", after=wordset("said says told asked replied"), test=begins,
        examples=(Example("April said hello to her brother", None),),
    ),
    Veto(
        "may-i", "month", words=wordset("may march"), after=_PRONOUNS,
        test=lambda tokens, c: counts(tokens, c),
        examples=(Example("May they rest", None), Example("March the troops home", None)),
    ),
    Veto(
        "a-march", "month", words=wordset("march may"), before=wordset("a the each our their"),
        test=lambda tokens, c: is_single(tokens, c) and not modifies_noun(tokens, c),
        examples=(Example("He joined the March on the capital", None),),
    ),
    Veto(
        "may-family", "month", after=wordset("family families brothers sisters household clan"),
        examples=(Example("the May family", None),),
    ),
    Veto(
        "theresa", "month", words=wordset("march may"), before=wordset("'s theresa"),
        test=is_single,
        examples=(Example("Theresa May spoke", None),),
    ),
    Veto(
        "march-on", "month", words=wordset("march"), after=wordset("on against towards toward"),
        test=counts,
        examples=(Example("March on the palace", None),),
    ),
    Veto(
        "named-march", "month", words=wordset("march may"), test=in_name,
        examples=(Example("the Long March ended", None),),
    ),
    Veto(
        "nth-thing", "day-of-month", test=modifies_noun,
        examples=(Example("the 20th floor", None),),
    ),
)  # fmt: skip
