"""Seasons, parts of the day, hours and frequencies in names and compounds."""

from __future__ import annotations

from timeline.temporal.neighbours import (
    in_name,
    is_name_part,
    is_rate,
    is_single,
    is_verb,
    modifies_noun,
    no_time_lead,
    wordset,
)
from timeline.temporal.rules.rule import Example
from timeline.temporal.vetoes.veto import Veto

_PAPERS = wordset(
    "times telegraph mirror mail post herald express independent world business agreement accords "
    "club"
)
_BOOKS = wordset(
    "matthew mark luke john acts romans corinthians genesis exodus leviticus deuteronomy psalm "
    "psalms proverbs isaiah jeremiah ezekiel daniel revelation surah sura"
)

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
        "spring-rolls", "season", after=wordset("roll rolls onion onions palace olympics solstice"),
        examples=(Example("Spring rolls", None), Example("the Winter Palace", None)),
    ),
    Veto(
        "verse", "clock", before=_BOOKS, test=is_single,
        examples=(Example("John 3:16", None),),
    ),
    Veto(
        "daily-mail", "frequency", after=_PAPERS | wordset("standard star news record dispatch"),
        test=lambda tokens, c: is_name_part(tokens, c.first) and is_name_part(tokens, c.end),
        examples=(Example("the Daily Mail", None), Example("the Weekly Standard", None)),
    ),
    Veto(
        "night-watch", "part-of-day",
        after=wordset("watch watchman watchmen star club clubs school sky owl shift shifts nurse"),
        examples=(Example("the night watchman", None), Example("the morning star", None)),
    ),
    Veto(
        "midnight-blue", "named-hour", after=wordset("blue oil gun express"),
        examples=(Example("midnight blue", None),),
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
