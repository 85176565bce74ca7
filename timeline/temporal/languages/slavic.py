"""Phrase forms that Ukrainian and Russian share: patterns over word classes, no word of either.

Each language fills the classes with its words and proves every form with its own examples.
Long because it is one table.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from timeline.temporal.expression.meanings import Amount
from timeline.temporal.grammar.rule import Example, NumeralRule, PrefixRule, Rule
from timeline.temporal.languages import forms, hours, slavic_forms
from timeline.temporal.rules.prefixes import half_of
from timeline.temporal.rules.ranges import days_listed
from timeline.temporal.values.granularity import Granularity
from timeline.temporal.values.timex import Mod
from timeline.temporal.values.units import Unit

_DAY = "(DAY (-? ENDING)? | day:ORDINAL)"  # "5", "5-го", "першого"
_YEAR = "YEAR (- ENDING)?"  # "2022", "2022-го"
_HALF_YEAR = "half:HALFAYEAR | half:HALFOF YEARWORD"
_SHORT_YEAR = "short:TWODIGIT - ENDING"  # "46-го"

# Name, what it reads, pattern, builder.
_FORMS = (
    (
        "full-date", "a day, a month and a year, with or without the weekday",
        f"(WEEKDAY ,?)? {_DAY} MONTH ({_YEAR} | {_SHORT_YEAR})", forms.date,
    ),
    (
        "day-month", "a day and a month, the year left open",
        f"(WEEKDAY ,?)? {_DAY} MONTH", forms.date,
    ),
    (
        "days-of-month", "from one day of a month to another",
        "DAY (- ENDING)? link:-|AND|UPTO|, last:DAY (- ENDING)? MONTH YEAR?", forms.days_of_month,
    ),
    (
        "listed-days", "three or more days of a month",
        "DAY (-? ENDING)? link:, second:DAY (-? ENDING)? (link:, third:DAY (-? ENDING)?)? "
        "(link:, fourth:DAY (-? ENDING)?)? link:AND last:DAY (-? ENDING)? MONTH YEAR?",
        days_listed,
    ),
    ("numeric-date", "a date in numbers, day first", "SLASHED", forms.numeric),
    ("iso-date", "a date in numbers, year first", "ISO", forms.iso),
    ("month-year", "a month and its year", f"MONTH ({_YEAR} | {_SHORT_YEAR})", forms.date),
    ("month", "a month alone, or the last or next of its name", "STEP? MONTH", slavic_forms.month),
    ("month-adjective", "what is of a month: its session, its strikes", "month:MONTHLY",
     slavic_forms.month_adjective),
    ("year", "a year", "YEAR (-? ending:ENDING)? word:YEARWORD?", slavic_forms.year),
    ("year-of-several", "the last of several years", f"{_YEAR} YEARSWORD",
     slavic_forms.year_of_several),
    (
        "ancient", "a year or century before the common era",
        "(MONTH? year:YEAR|ANCIENT|TWODIGIT (- ENDING|DECADEEND)? (YEARWORD|YEARSWORD .?)?"
        " | century:ROMAN (CENTURYWORD .? | CENTURYLETTER .)) BEFORE (ERA | OUR ERAWORD)",
        forms.ancient,
    ),
    (
        "ancient-years", "from one year before the common era to another",
        "year:YEAR|ANCIENT|INT link:-|UPTO|AND last:YEAR|ANCIENT|INT (- ENDING)? "
        "(YEARWORD|YEARSWORD .?)? BEFORE (ERA | OUR ERAWORD)", slavic_forms.ancient_years,
    ),
    (
        "decade", "a decade, with its century or without",
        "((YEAR | TWODIGIT) -? DECADEEND YEARSWORD? | DECADE YEARSWORD)", forms.decade,
    ),
    (
        "century", "a century by its number",
        "(century:ROMAN|ORDINAL | century:DAY (- ENDING)?) CENTURYWORD"
        " | century:ROMAN|DAY CENTURYLETTER .", forms.century,
    ),
    ("weekday", "a day of the week", "STEP? WEEKDAY PART?", slavic_forms.weekday),
    ("holiday", "a day with a name", "STEP? HOLIDAY YEAR?", forms.holiday),
    ("season", "a season, with its year, the last or next, or bare",
     f"STEP? SEASON ({_YEAR})?", forms.season),
    (
        "quarter", "a quarter of a year by its number",
        "(ordinal:ROMAN|ORDINAL | ordinal:DAY - ENDING) QUARTERWORD YEAR?",
        forms.part_of_year(Granularity.QUARTER, 4),
    ),
    (
        "half", "a half of a year",
        f"ORDINAL (HALFWORD ({_YEAR} | STEP? word:YEARWORD) | HALFYEAR YEAR?)",
        forms.part_of_year(Granularity.HALF, 2),
    ),
    ("half-of-day", "the first or second half of the day", "ORDINAL HALFWORD DAYWORD",
     slavic_forms.half_of_day),
    (
        "third-of-month", "the first, second or third ten days of a month",
        f"ORDINAL TENDAYS MONTH ({_YEAR})?", slavic_forms.third_of_month,
    ),
    ("deictic", "today, yesterday, tomorrow", "DEICTIC PART?", forms.deictic),
    (
        "adjacent", "the last, this or next week, month, year",
        f"({_DAY} MONTH | MONTH | SEASON | {_DAY} числа)? STEP unit:SINGULAR|WEEKEND",
        forms.adjacent,
    ),
    ("weekend", "the weekend", "unit:WEEKEND", slavic_forms.weekend),
    ("day-before", "the day before, or a part of it", "DAYBEFORE PART?", slavic_forms.day_before),
    (
        "same", "the same day, that year",
        f"({_DAY} MONTH | MONTH | SEASON)? THAT EMPHASIS EMPHASIS? unit:SINGULAR", forms.same,
    ),
    ("last-year", "last year in one word", "LASTYEAR", forms.fixed(Granularity.YEAR, -1)),
    ("ago", "some time ago", f"(NUMBER? UNIT | {_HALF_YEAR}) AGO AGO?", forms.away(-1)),
    ("ahead", "in or after some time", f"THROUGH (NUMBER? UNIT | {_HALF_YEAR})",
     forms.away(1, story=True)),
    (
        "earlier", "some time earlier",
        "(NUMBER? UNIT (EARLIER | BEFORE IT) | BY NUMBER? UNIT BEFORE IT)",
        forms.away(-1, story=True),
    ),
    ("later", "some time later", "(NUMBER? UNIT (LATER | ONWARD THAT) | PASSED NUMBER? UNIT)",
     forms.away(1, story=True)),
    ("portion-of-running", "the start, middle or end of the running unit",
     "PORTION unit:GENITIVE", forms.portion_of_running),
    ("hour", "an hour, by the words before or behind it",
     "(HOUR (- ending:ENDING)? | NUMBER | hourth:ORDINAL)"
     " (HOURWORD (part:PART|PARTOFHOUR|DAYWORD)? | part:PARTOFHOUR)",
     slavic_forms.hour),
    ("counted-units", "a number of units",
     "NUMBER (FROM half:HALFINST)? FULL? UNIT (AND more:NUMBER next:UNIT)?", slavic_forms.counted),
    ("one-unit", "a single unit, where what stands before measures it", "unit:SINGULAR",
     slavic_forms.one_unit),
    ("half-year", "half a year", _HALF_YEAR, forms.fixed_length(0.5, Unit.YEAR)),
    ("hyphened-units", "a length as an adjective behind a number", "NUMBER -? unit:SPANEND",
     slavic_forms.hyphened),
    ("worded-length", "a length in one word", "SPAN", slavic_forms.worded_length),
    ("vague-units", "units without a number", "PLURAL", slavic_forms.vague_length),
    ("stretch", "the last, next or first units, counted or not",
     "THESE? STRETCH (NUMBER? PLURAL | half:HALFAYEAR)", slavic_forms.stretch),
    ("each-unit", "every unit, once a unit",
     "(EACH NUMBER? UNIT | (TIMES | NUMBER TIMESWORD) PER unit:SINGULAR)", forms.each),
    ("each-day", "every Monday, every evening, every summer",
     "EACH (WEEKDAY PART? | MONTH | SEASON | PART)", forms.each_day),
    ("frequency", "daily, weekly, yearly", "FREQUENCY", forms.each),
    ("part-of-day", "a part of the day", "PART", hours.part_of_day),
    ("part-of-date", "a part of a day that is named",
     f"(PART TOWARDS? {_DAY} MONTH YEAR? | PART TOWARDS WEEKDAY"
     f" | PART FROM (first:DAY (-? ENDING)? firstmonth:MONTH? | first:WEEKDAY) TOWARDS"
     f" ({_DAY} MONTH YEAR? | WEEKDAY))", hours.part_of_named_day),
    (
        "clock", "a time of the clock",
        "(CLOCK (part:PART|PARTOFHOUR)? | clock:DOTCLOCK HOURWORD)",
        hours.clock,
    ),
    ("named-hour", "noon, midnight", "NAMEDHOUR", hours.named_hour),
    ("vague", "now, earlier, soon", "VAGUE", forms.vague_word),
    ("present", "at this time, meanwhile", "(THIS | THAT EMPHASIS) EMPHASIS? TIMEWORD",
     forms.vague("PRESENT_REF")),
    ("past", "at that time, lately", "(THAT | RECENT) TIMEWORD", forms.vague("PAST_REF")),
    ("future", "in the future, in the near future", "(NEAR TIMEWORD | NEAR? FUTURE)",
     forms.vague("FUTURE_REF")),
)  # fmt: skip

_PREFIXES = (
    ("portion", "early, the middle of, late, with a date", "PORTION", forms.portion),
    ("hedge", "about, almost, over, at least, with a length or time", "HEDGE", forms.hedge),
    ("half-of", "the first or second half of a month, week or decade", "ORDINAL HALFWORD",
     half_of),
    ("more-than", "more than a length", "MORE THAN?", forms.bounded(Mod.MORE_THAN)),
    ("less-than", "less than a length", "LESS THAN?", forms.bounded(Mod.LESS_THAN)),
    ("nth-of", "the n-th week or weekday of a longer unit", "ORDINAL (unit:SINGULAR | WEEKDAY)",
     forms.nth),
)  # fmt: skip

NUMERALS = (
    NumeralRule(
        "TENS ONES", lambda m: {"NUMBER": Amount(float(m["tens"] + m["ones"]))},
    ),
    NumeralRule(
        "TENS ORDINAL",
        lambda m: dict.fromkeys(("ORDINAL", "DAYTH"), m["tens"] + m["ordinal"]),
    ),
)  # fmt: skip

# Classes whose words stand everywhere: where no other stands, nothing tells time.
FUNCTION_CLASSES = frozenset(
    (
        "LEAD", "AND", "UPTO", "FROM", "AT", "DURING", "WITHIN", "TOWARDS", "THAT", "THIS", "THESE",
        "BY", "PER", "IT", "ONWARD", "ENDING", "PERSON", "NAMED", "AGE", "EMPHASIS", "MORE", "LESS",
        "THAN", "BEFORE", "OUR", "FULL", "CENTURYLETTER", "THROUGH", "HALFOF", "числа",
        "-", ",", ".",
    )
)  # fmt: skip

Examples = Mapping[str, Sequence[Example]]


def rules(code: str, examples: Examples) -> tuple[Rule, ...]:
    """Return the forms as rules of a language, each with that language's examples.

    Raises:
        KeyError: a form without examples.
    """
    return tuple(
        Rule(f"{code}-{name}", words, pattern, build, tuple(examples[name]))
        for name, words, pattern, build in _FORMS
    )


def prefixes(code: str, examples: Examples) -> tuple[PrefixRule, ...]:
    """Return what may stand before an expression, as rules of a language."""
    return tuple(
        PrefixRule(f"{code}-{name}", words, pattern, wrap, tuple(examples[name]))
        for name, words, pattern, wrap in _PREFIXES
    )
