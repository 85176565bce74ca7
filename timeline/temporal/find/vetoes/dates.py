"""Months, days of the week and days of the month that are names, verbs or counts."""

from __future__ import annotations

from timeline.temporal.find.candidate import Candidate
from timeline.temporal.find.neighbours import (
    begins,
    counts,
    follows_title,
    in_name,
    is_forename,
    is_full_name,
    is_name_part,
    is_shouted,
    is_single,
    is_surname,
    lone_abbreviation,
    modifies_noun,
    names_place,
    numbers_things,
    word_after,
    word_before,
)
from timeline.temporal.find.vetoes.veto import Veto
from timeline.temporal.grammar.lexicon import wordset
from timeline.temporal.grammar.rule import Example
from timeline.temporal.grammar.tokens import Tokens

_PAPERS = wordset(
    "times telegraph mirror mail post herald express independent world business agreement accords "
    "club"
)
_PRONOUNS = wordset("i he she it we they you god there the all this that")


def _is_of_a_paper(tokens: Tokens, candidate: Candidate) -> bool:
    """Tell whether a weekday is part of the name of a paper: "the Mail on Sunday"."""
    paper = candidate.first - 2
    return tokens.word(paper) in _PAPERS and tokens.surface(paper).istitle()


VETOES = (
    Veto(
        "titled", "month season weekday", before=wordset("."), test=follows_title,
        examples=(Example("Mr. May and Mrs. March", None), Example("Ms. Winter left", None)),
    ),
    Veto(
        "token", "month", before=wordset("$"), examples=(Example("the $DEC token", None),),
    ),
    Veto(
        "black-september", "month weekday", before=wordset("black bloody"), test=in_name,
        examples=(Example("The group Black September denied it", None),
                  Example("in a black September for prices", "2025-09", span="September")),
    ),
    Veto(
        "mail-on-sunday", "weekday", words=wordset("sunday"), before=wordset("on"),
        test=_is_of_a_paper,
        examples=(Example("A reporter of the Mail on Sunday left", None),
                  Example("It stood in the Harbour Post on Friday", "2025-11-14", span="Friday"),
                  Example("They will mail on Sunday", "2025-11-23", span="Sunday")),
    ),
    Veto(
        "first-name", "month",
        words=wordset("april may june august jan mar apr jun sep dec sept"),
        test=is_forename,
        examples=(Example("June Carter sang", None), Example("August Rahner left", None),
                  Example("In August Syrian troops left", "2025-08", span="August"),
                  Example("Jan and his wife left", None),
                  Example("Mar del Plata", None), Example("The judge, June Okoro, left", None),
                  Example("the Mar Elias church", None), Example("Professor May-Lin Ho", None),
                  Example("In June Israel attacked", "2025-06", span="June"),
                  Example("In May, June Fed talks were set", "2026-06", span="June"),
                  Example("In Jan Reuters said so", "2025-01", span="Jan")),
    ),
    Veto(
        "surname", "month", words=wordset("jan jun mar sep dec"), test=is_surname,
        examples=(Example("The envoy Wang Jun left", None), Example("Lee Jun-seok left", None)),
    ),
    Veto(
        "first-name-summer", "season", words=wordset("summer autumn"),
        test=lambda tokens, c: is_forename(tokens, c) and tokens.surface(c.first - 1).islower(),
        examples=(Example("The actor Summer Dane left", None),
                  Example("Your Summer Reading List", "2025-SU", span="Summer")),
    ),
    Veto(
        "full-name", "month season", words=wordset("may spring summer winter autumn"),
        test=is_full_name,
        examples=(Example("Elaine May said so", None), Example("The lawyer Nina Spring took it",
                                                               None),
                  Example("Brian Winter plays the flute", None),
                  Example("Until May talks went on", "2025-05", span="May"),
                  Example("The German Spring Offensive", "2026-SP", span="Spring")),
    ),
    Veto(
        "named-place", "month month-day day-month season part-of-day", test=names_place,
        examples=(
            Example("the April 6 Youth Movement", None), Example("on July 14 Street", None),
            Example("the 17 February Brigade", None), Example("in October Square", None),
            Example("in Sunset Park", None),
            Example("On July 14 streets were full", "2025-07-14", span="July 14"),
            Example("The night Brigade chiefs met", "2025-11-18TNI", span="The night"),
        ),
    ),
    Veto(
        "long-march", "month-day", before=wordset("long"),
        examples=(Example("a Long March 7 rocket", None),),
    ),
    Veto(
        "august-assembly", "month", words=wordset("august"), before=wordset("an most"),
        test=lambda tokens, c: tokens.surface(c.first).islower(),
        examples=(Example("an august assembly", None),),
    ),
    Veto(
        "ides-film", "named-day", words=wordset("march"),
        test=lambda tokens, c: tokens.surface(c.first) == "The"
        and word_before(tokens, c).isalpha(),
        examples=(Example("He directed The Ides of March", None),
                  Example("on the Ides of March", "2026-03-15", span="the Ides of March")),
    ),
    Veto(
        "saturday-night-live", "weekday", words=wordset("night"),
        after=wordset("live lights fever massacre"),
        test=lambda tokens, c: is_name_part(tokens, c.end),
        examples=(Example("on Saturday Night Live", None),
                  Example("On Saturday night live music played", "2025-11-15TNI",
                          span="Saturday night")),
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
        "bloody-sunday", "weekday", before=wordset("bloody ruby freaky casual man"),
        examples=(Example("the Bloody Sunday inquiry", None), Example("Man Friday", None)),
    ),
    Veto(
        "sunday-school", "weekday", words=wordset("sunday"),
        after=wordset("school schools best newspaper newspapers papers roast brunch drivers"),
        test=lambda tokens, c: word_before(tokens, c) != "on",
        examples=(Example("Britain's Sunday newspapers", None), Example("a Sunday school", None),
                  Example("On Sunday newspapers closed", "2025-11-16", span="Sunday")),
    ),
    Veto(
        "monday-quarterback", "weekday", after=wordset("quarterback quarterbacks quarterbacking"),
        examples=(Example("a Monday morning quarterback", None),),
    ),
    Veto(
        "nor-easter", "named-day", before=wordset("'"),
        test=lambda tokens, c: tokens.word(c.first - 2) == "nor",
        examples=(Example("a nor'easter off the coast", None),),
    ),
    Veto(
        "good-friday-agreement", "named-day",
        after=wordset("agreement accord accords deal war rising"),
        examples=(Example("the Good Friday Agreement", None),
                  Example("the Yom Kippur War", None)),
    ),
    Veto(
        "mr-ramadan", "named-day", words=wordset("ramadan"),
        test=lambda tokens, c: is_single(tokens, c)
        and word_after(tokens, c) != "offensive"
        and is_name_part(tokens, c.end)
        and not tokens.meanings(c.end),
        examples=(Example("Ramadan Abedi was freed", None),
                  Example("the Ramadan Offensive", "2026-02-18/2026-03-19", span="the Ramadan"),
                  Example("Ramadan 2025", "2025-03-01/2025-03-29")),
    ),
    Veto(
        "movement", "month-day day-month",
        after=wordset("movement movements brigade brigades group martyrs"),
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
        "may-be", "month", words=wordset("may"), after=wordset("be been"), test=is_single,
        examples=(Example("May be we should talk", None),),
    ),
    Veto(
        "shouted-may", "month", words=wordset("may march"), test=is_shouted,
        examples=(Example("AND MAY WE ALL LEARN", None),
                  Example("ATTACK IN MAY", "2025-05", span="MAY")),
    ),
    Veto(
        "march-forward", "month", words=wordset("march"),
        after=wordset("forward forwards past back backwards away up down home with"), test=begins,
        examples=(Example("March forward, he cried", None),),
    ),
    Veto(
        "march-hare", "month", words=wordset("march may"),
        after=wordset("hare hares fly flies pole poles madness"),
        examples=(Example("a March hare", None),),
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
        "aunt-may", "month", words=wordset("april may june august"),
        before=wordset("aunt auntie uncle sister cousin daughter niece granny grandma nurse"),
        examples=(Example("Her aunt May let her in", None),),
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
        "nth-thing", "day-of-month", test=numbers_things,
        examples=(Example("the 20th floor", None), Example("the 18th and 19th floors", None)),
    ),
)  # fmt: skip
