"""German: the words of time in news, and the phrase forms that join them.

Long because it is one table.
"""

from __future__ import annotations

from timeline.temporal.expression.expression import (
    CalendarDate,
    Expression,
    Length,
    NamedDay,
    Portioned,
    Shift,
)
from timeline.temporal.expression.meanings import Amount, DayPart, Hedge, Measure, Portion, Step
from timeline.temporal.grammar.language import Language
from timeline.temporal.grammar.lexicon import Lexicon, Signals
from timeline.temporal.grammar.match import Match
from timeline.temporal.grammar.rule import Example, PrefixRule, Rule
from timeline.temporal.languages import forms, hours
from timeline.temporal.languages.tables import inflected, meaning, numbered, words
from timeline.temporal.rules.prefixes import half_of
from timeline.temporal.rules.ranges import days_listed
from timeline.temporal.values.granularity import Granularity
from timeline.temporal.values.timex import Mod
from timeline.temporal.values.units import Unit

_WEAK = ("e", "en", "er", "es", "em")
_CASES = ("", *_WEAK)

MONTHS = numbered("""
    januar januars jänner jänners jan
    februar februars feber febers feb febr
    märz märzes mär
    april aprils apr
    mai mais
    juni junis jun
    juli julis jul
    august augusts aug
    september septembers sept sep
    oktober oktobers okt
    november novembers nov
    dezember dezembers dez
""")
WEEKDAYS = numbered("montag; dienstag; mittwoch; donnerstag; freitag; samstag sonnabend; sonntag")
PARTS = {
    "früh morgen vormittag": DayPart("TMO"),
    "mittag": DayPart("TMI"),
    "nachmittag": DayPart("TAF"),
    "abend": DayPart("TEV"),
    "nacht": DayPart("TNI"),
}
_PARTS = meaning(PARTS)
_HABITS = {part + "s": code for part, code in _PARTS.items() if part != "früh"}
_PART_HOURS = meaning(
    {
        "morgenstunden vormittagsstunden morgengrauen": DayPart("TMO"),
        "mittagsstunden": DayPart("TMI"),
        "nachmittagsstunden": DayPart("TAF"),
        "abendstunden": DayPart("TEV"),
        "nachtstunden": DayPart("TNI"),
    }
)
SINGULARS = meaning(
    {
        "sekunde": Measure(Unit.SECOND),
        "minute": Measure(Unit.MINUTE),
        "stunde": Measure(Unit.HOUR),
        "tag tages tags": Measure(Unit.DAY),
        "woche": Measure(Unit.WEEK),
        "wochenende wochenendes wochenend": Measure(Unit.WEEKEND),
        "monat monats monates": Measure(Unit.MONTH),
        "quartal quartals": Measure(Unit.QUARTER),
        "halbjahr halbjahres halbjahrs semester semesters": Measure(Unit.HALF),
        "jahr jahres jahrs": Measure(Unit.YEAR),
        "jahrzehnt jahrzehnts jahrzehntes": Measure(Unit.DECADE),
        "jahrhundert jahrhunderts": Measure(Unit.CENTURY),
        "jahrtausend jahrtausends": Measure(Unit.MILLENNIUM),
    }
)
PLURALS = meaning(
    {
        "sekunden": Measure(Unit.SECOND),
        "minuten": Measure(Unit.MINUTE),
        "stunden": Measure(Unit.HOUR),
        "tage tagen": Measure(Unit.DAY),
        "wochen": Measure(Unit.WEEK),
        "wochenenden": Measure(Unit.WEEKEND),
        "monate monaten": Measure(Unit.MONTH),
        "quartale quartalen": Measure(Unit.QUARTER),
        "halbjahre halbjahren": Measure(Unit.HALF),
        "jahre jahren": Measure(Unit.YEAR),
        "jahrzehnte jahrzehnten": Measure(Unit.DECADE),
        "jahrhunderte jahrhunderten": Measure(Unit.CENTURY),
        "jahrtausende jahrtausenden": Measure(Unit.MILLENNIUM),
    }
)
SEASONS = meaning(
    {
        "frühling frühlings frühjahr frühjahrs": 0,
        "sommer sommers": 1,
        "herbst herbstes herbsts": 2,
        "winter winters": 3,
    }
)
STEPS = {
    "letzt vergangen vorig verflossen verwichen": Step(-1),
    "dies heurig laufend": Step(0),
    "nächst kommend": Step(1),
    "vorhergehend vorangegangen": Step(-1, story=True),
    "jen selb gleich": Step(0, story=True),
    "folgend darauffolgend": Step(1, story=True),
}
STRETCHES = {
    "letzt vergangen vorig": -1,
    "nächst kommend": 1,
    "erst": 0,
}
DEICTICS = meaning(
    {
        "vorgestern": -2,
        "gestern": -1,
        "heute": 0,
        "morgen": 1,
        "übermorgen": 2,
    }
) | inflected({"gestrig": -1, "heutig": 0, "morgig": 1}, _WEAK)
PORTIONS = meaning(
    {
        "anfang anfangs beginn start": Portion.START,
        "mitte": Portion.MID,
        "ende schluss": Portion.END,
    }
) | inflected({"früh": Portion.EARLY, "spät": Portion.LATE}, _WEAK)
_RUNNING = {"jahres": Granularity.YEAR, "monats": Granularity.MONTH, "wochen": Granularity.WEEK}
_ENDS = {"anfang beginn start": Portion.START, "mitte": Portion.MID, "ende schluss": Portion.END}
PORTIONS_OF_RUNNING = {
    unit + end: (granularity, portion)
    for unit, granularity in _RUNNING.items()
    for end, portion in meaning(_ENDS).items()
    if unit + end != "wochenende"
}
MONTH_HALVES = {month + "hälfte": number for month, number in MONTHS.items() if len(month) > 2}
HEDGES = meaning(
    {
        "etwa rund ungefähr circa ca zirka gegen": Mod.APPROX,
        "knapp fast beinahe": Mod.LESS_THAN,
        "gut über": Mod.MORE_THAN,
        "mindestens wenigstens": Mod.EQUAL_OR_MORE,
        "höchstens maximal": Mod.EQUAL_OR_LESS,
    }
)

_ONES = numbered("eins; zwei; drei; vier; fünf; sechs; sieben; acht; neun")
_TEENS = numbered("zehn; elf; zwölf; dreizehn; vierzehn; fünfzehn; sechzehn; siebzehn; achtzehn; "
                  "neunzehn", 10)  # fmt: skip
_TENS = {word: 10 * ten for word, ten in numbered(
    "zwanzig; dreißig dreissig; vierzig; fünfzig; sechzig; siebzig; achtzig; neunzig", 2).items()
}  # fmt: skip
_COMPOUNDS = {
    f"{'ein' if one == 1 else word}und{tens}": one + ten
    for word, one in _ONES.items()
    for tens, ten in _TENS.items()
}
_HUNDREDS = {"hundert einhundert": 100, "zweihundert": 200, "dreihundert": 300, "tausend": 1000}
_COUNTS = _ONES | {"zwo": 2, "beide": 2, "beiden": 2} | _TEENS | _TENS | _COMPOUNDS
_HALVES = {
    f"{word}einhalb": number + 0.5 for word, number in (_ONES | {"ein": 1}).items() if number < 10
} | {"anderthalb": 1.5}
NUMBERS = (
    {word: Amount(float(number)) for word, number in (_COUNTS | meaning(_HUNDREDS)).items()}
    | {word: Amount(number) for word, number in _HALVES.items()}
    | inflected({"mehrer einig wenig viel etlich zahlreich": Amount(None)}, _WEAK)
)
ARTICLES = inflected({"ein": Amount(1.0)}, _CASES)
ORDINALS = inflected(
    numbered("erst; zweit; dritt; viert; fünft; sechst; siebt siebent; acht; neunt; zehnt; elft; "
             "zwölft; dreizehnt; vierzehnt; fünfzehnt; sechzehnt; siebzehnt; achtzehnt; neunzehnt; "
             "zwanzigst"),
    _WEAK,
)  # fmt: skip
DECADES = {word + "er": ten for word, ten in (_TENS | {"zehn": 10}).items()}

_LENGTHS = {
    "sekündig": Measure(Unit.SECOND), "minütig": Measure(Unit.MINUTE),
    "stündig": Measure(Unit.HOUR), "tägig": Measure(Unit.DAY), "wöchig": Measure(Unit.WEEK),
    "monatig": Measure(Unit.MONTH), "jährig": Measure(Unit.YEAR),
}  # fmt: skip
_PREFIXED = {word: Amount(float(number)) for word, number in (_COUNTS | {"ein": 1}).items()} | {
    "mehr": Amount(None),
    "viel": Amount(None),
    "lang": Amount(None),
}
_LONG = {"jahr": Unit.YEAR, "monat": Unit.MONTH, "woch": Unit.WEEK, "tag": Unit.DAY,
         "stund": Unit.HOUR, "jahrzehnt": Unit.DECADE, "jahrhundert": Unit.CENTURY}  # fmt: skip
SPANS = inflected(
    {
        count + ending: (amount, measure)
        for count, amount in _PREFIXED.items()
        for ending, measure in _LENGTHS.items()
    }
    | {
        f"{stem}{'en' if stem.endswith(('ch', 'nd')) else 'e'}lang": (Amount(None), Measure(unit))
        for stem, unit in _LONG.items()
    },
    _CASES,
)
FREQUENCIES = inflected(
    {
        "stündlich": Measure(Unit.HOUR),
        "täglich alltäglich": Measure(Unit.DAY),
        "wöchentlich allwöchentlich": Measure(Unit.WEEK),
        "monatlich allmonatlich": Measure(Unit.MONTH),
        "vierteljährlich": Measure(Unit.QUARTER),
        "halbjährlich": Measure(Unit.HALF),
        "jährlich alljährlich": Measure(Unit.YEAR),
    },
    _CASES,
)
VAGUE = meaning({
    "jetzt derzeit zurzeit heutzutage momentan gegenwärtig augenblicklich": "PRESENT_REF",
    "damals früher kürzlich einst einstmals unlängst neulich ehemals": "PAST_REF",
    "demnächst": "FUTURE_REF",
}) | inflected({"derzeitig gegenwärtig": "PRESENT_REF"}, _WEAK)  # fmt: skip

HOLIDAYS = meaning(
    {
        "neujahr neujahrstag": "new year's day",
        "dreikönig dreikönigstag": "epiphany",
        "faschingsdienstag": "shrove tuesday",
        "aschermittwoch": "ash wednesday",
        "palmsonntag": "palm sunday",
        "gründonnerstag": "maundy thursday",
        "karfreitag": "good friday",
        "ostern ostersonntag": "easter",
        "ostermontag": "easter monday",
        "pfingsten pfingstsonntag": "pentecost",
        "pfingstmontag": "whit monday",
        "rosenmontag": "rose monday",
        "fronleichnam": "corpus christi",
        "reformationstag": "reformation day",
        "stephanstag stefanitag": "boxing day",
        "ramadan": "ramadan",
        "allerheiligen": "all saints' day",
        "heiligabend": "christmas eve",
        "weihnachten": "christmas",
        "silvester": "new year's eve",
        "pessach": "passover",
        "chanukka": "hanukkah",
    }
)


def _year(m: Match) -> Expression | None:
    """Decline what counts the noun behind it: "die 2000 Mitarbeiter", "davon 1700"."""
    if "word" not in m and m.before in _COUNTING:
        return None
    if (
        "word" not in m
        and _has_noun(m)
        and (
            m.stands_after("HEDGE")
            or m.before in _DETERMINERS
            or (m["year"] % 100 == 0 and m.before not in _YEAR_LEADS)
        )
    ):
        return None
    return forms.year(m)


def _has_noun(m: Match) -> bool:
    """Tell whether a noun follows, which German writes with a capital."""
    return any(word.isalpha() and word[0].isupper() for word in m.followers(1))


def _weekday(m: Match) -> Expression | None:
    """Decline a name: "Herr Sonntag"."""
    return None if m.stands_after("TITLE") else forms.weekday(m)


def _month(m: Match) -> Expression | None:
    """Decline the name of a house: "der März-Verlag"."""
    after = [word.lower() for word in m.followers(2)]
    return None if after[:1] == ["-"] and after[-1] in _HOUSES else forms.date(m)


def _deictic(m: Match) -> Expression | None:
    """Decline "am Morgen", which is a part of the day."""
    if m.words[0] == "morgen" and m.before in _PART_LEADS:
        return None
    return forms.deictic(m)


def _part_of_day(m: Match) -> Expression | None:
    """Decline words that only stand with an article or preposition, where there is none."""
    if m.text("part") == "früh" or not ("lead" in m or m.before in _PART_LEADS):
        return None
    return hours.part_of_day(m)


def _counted(m: Match) -> Expression | None:
    """Decline somebody's age: "52 Jahre alt", "im Alter von 14 Jahren", "ab 16 Jahren"."""
    if m["unit"].unit is Unit.YEAR and (
        m.stands_before("AGED")
        or m.leads(2) == ("alter", "von")
        or (m.before in ("ab", "unter", "mit") and not _has_noun(m))
    ):
        return None
    return forms.length(m)


def _vague_units(m: Match) -> Expression | None:
    """Decline the rest of an age, whose number was read and declined."""
    return None if m.stands_after("NUMBER") else forms.vague_length(m)


def _several(m: Match) -> Expression:
    """Return a length from one number of units to another; its value is the lower one."""
    return Length(((m["number"], m["unit"]),), upper=m["upper"])


def _adjective(m: Match) -> Expression | None:
    """Decline "der 47-jährige": with a number in digits it is nearly always somebody's age."""
    return None if m["unit"].unit is Unit.YEAR else forms.length(m)


def _worded_adjective(m: Match) -> Expression | None:
    """Decline a person: "die Sechzehnjährige", "ihr vierjähriger Sohn", "der langjährige Chef"."""
    nouns = [word for word in m.followers(2) if word[:1].isupper()]
    if m["span"][1].unit is Unit.YEAR and (
        len(nouns) == 2 or any(word.lower() in PERSONS for word in nouns)
    ):
        return None
    return None if m.text("span")[0].isupper() else forms.worded_length(m)


def _rate(m: Match) -> Expression | None:
    """Return what comes again each unit, where something was counted: "500 Euro im Monat"."""
    counted = [word for word in m.leads(3) if word[:1].isdigit()]
    if not counted or m.after in _UNIT_NAMED_BY or m.after[:1].isdigit():
        return None
    return forms.each(m)


def _portion_of_running(m: Match) -> Expression:
    """Return the start, middle or end of the running unit in one word ("Jahresende")."""
    granularity, portion = m["runningportion"]
    year = m.get("year")
    whole = CalendarDate(year) if year else Shift(granularity, Step(0))
    return Portioned(whole, portion)


_FEASTS = {
    "assumption": "assumption day",
    "ascension": "ascension day",
    "conception": "feast of the immaculate conception",
    "eve": "christmas eve",
    "epiphany": "epiphany",
    "boxing": "boxing day",
    "christmas": "christmas",
    "unity": "german unity day",
}


def _feast(m: Match) -> Expression:
    """Return a day with a name of several words, each form of which names its place."""
    name = next(name for place, name in _FEASTS.items() if place in m)
    return NamedDay(name, m.get("year"))


def _common_era(m: Match) -> Expression | None:
    """Return a year or century before or after the turn of the eras ("44 v. Chr.")."""
    if "before" in m:
        return forms.ancient(m)
    return forms.century(m) if "century" in m else CalendarDate(m["year"])


def _half_of_month(m: Match) -> Expression | None:
    """Return half a month in one word ("erste Junihälfte")."""
    number = m["ordinal"]
    if not 1 <= number <= 2:
        return None
    half = Portion.FIRST_HALF if number == 1 else Portion.SECOND_HALF
    return Portioned(CalendarDate(m.get("year"), m["monthhalf"]), half)


RULES = (
    Rule(
        "de-full-date", "a day, a month and a year, with or without the weekday",
        "(WEEKDAY ,? (den|dem|der)?)? (DAY . | day:DAYTH) MONTH (des jahres)? ,? YEAR", forms.date,
        (Example("21. Oktober 2025", "2025-10-21"),
         Example("Dienstag, den 3. Juni 2024", "2024-06-03"),
         Example("der erste Mai 2020", "2020-05-01", span="erste Mai 2020"),
         Example("im Abschnitt 40. Mai", "2025-05", span="Mai"), Example("der 21. Oktopus", None)),
    ),
    Rule(
        "de-day-month", "a day and a month, the year left open",
        "(WEEKDAY ,? (den|dem|der)?)? (DAY . | day:DAYTH) MONTH", forms.date,
        (Example("am 21. Oktober", "2025-10-21", span="21. Oktober"),
         Example("Freitag, 21. November", "2025-11-21"),
         Example("Kapitel 3.", None)),
    ),
    Rule(
        "de-days-of-month", "from one day of a month to another",
        "DAY .? link:-|bis|und|, (zum|den)? last:DAY . MONTH YEAR?", forms.days_of_month,
        (Example("3. bis 5. März 2024", "2024-03-03", span="3."),
         Example("Seite 3 bis 5.", None)),
    ),
    Rule(
        "de-listed-days", "three or more days of a month",
        "DAY . link:, second:DAY . (link:, third:DAY .)? (link:, fourth:DAY .)? "
        "link:,? link:und|oder|sowie last:DAY . MONTH YEAR?", days_listed,
        (Example("3., 4. und 5. März 2024", "2024-03-03", span="3."),
         Example("Seite 3., 4. und 5. Rang", None)),
    ),
    Rule(
        "de-numeric-date", "a date in numbers, day first", "SLASHED", forms.numeric,
        (Example("21.10.2025", "2025-10-21"), Example("3.4.24", "2024-04-03"),
         Example("40.10.2025", None)),
    ),
    Rule(
        "de-iso-date", "a date in numbers, year first", "ISO", forms.iso,
        (Example("2025-10-21", "2025-10-21"), Example("2025-13-41", None)),
    ),
    Rule(
        "de-month-year", "a month and its year", "MONTH (des jahres)? YEAR", forms.date,
        (Example("Oktober 2025", "2025-10"), Example("im Mai des Jahres 1991", "1991-05",
         span="Mai des Jahres 1991"), Example("die Oktoberfestzelte", None)),
    ),
    Rule(
        "de-month", "a month alone, or the last or next of its name", "STEP? MONTH", _month,
        (Example("im Oktober", "2025-10", span="Oktober"),
         Example("Kommission der Mailänder", None), Example("der März-Verlag", None)),
    ),
    Rule(
        "de-month-half", "half a month in one word", "ORDINAL MONTHHALF YEAR?", _half_of_month,
        (Example("der ersten Junihälfte", "2025-06", span="ersten Junihälfte"),
         Example("die erste Spielhälfte", None)),
    ),
    Rule(
        "de-common-era", "a year, month or century before or after the turn of the eras",
        "(word:jahr|jahre|jahres? year:YEAR|ANCIENT|INT"
        " | (century:DAY . | century:ORDINAL) jahrhundert|jahrhunderts)"
        " (BEFORE | AFTER) chr|christus|christi|unserer", _common_era,
        (Example("im Jahr 44 v. Chr.", "BC0044", span="Jahr 44 v. Chr."),
         Example("79 n. Chr.", "0079"),
         Example("das 5. Jahrhundert vor Christus", "BC04", span="5. Jahrhundert vor Christus"),
         Example("44 vor dem Rathaus", None)),
    ),
    Rule(
        "de-year", "a year",
        "des? word:jahr|jahre|jahres|jahrs YEAR | YEAR | word:jahr|jahre year:ANCIENT", _year,
        (Example("im Jahr 2019", "2019", span="Jahr 2019"), Example("1994", "1994"),
         Example("1999 Putin", "1999", span="1999"), Example("rund 1500 Beschäftigte", None),
         Example("die 2000 Mitarbeiter", None), Example("davon starben 1700 Matrosen", None)),
    ),
    Rule(
        "de-decade", "a decade, with its century or without",
        "(YEAR -? er -? (jahre|jahren)? | TWODIGIT -? er -? jahre|jahren | DECADE jahre|jahren)",
        forms.decade,
        (Example("den 1990er Jahren", "199", span="1990er Jahren"),
         Example("die 80er-Jahre", "198", span="80er-Jahre"),
         Example("den fünfziger Jahren", "195", span="fünfziger Jahren"),
         Example("ein Fünfziger", None)),
    ),
    Rule(
        "de-century", "a century by its number",
        "(century:DAY . | century:ORDINAL) jahrhundert|jahrhunderts", forms.century,
        (Example("im 20. Jahrhundert", "19", span="20. Jahrhundert"),
         Example("das Jahrhundertwerk", None)),
    ),
    Rule(
        "de-weekday", "a day of the week, also the last or next", "STEP? WEEKDAY PART?",
        _weekday,
        (Example("am Dienstag", "2025-11-18", span="Dienstag"),
         Example("vergangenen Freitag", "2025-11-14"),
         Example("Herr Sonntag", None), Example("der Freitagsmarkt", None)),
    ),
    Rule(
        "de-weekday-part", "a weekday and a part of it in one word", "STEP? WEEKDAYPART",
        forms.weekday_part,
        (Example("Dienstagabend", "2025-11-18TEV"), Example("Feierabend", None)),
    ),
    Rule(
        "de-holiday", "a day with a name", "STEP? HOLIDAY YEAR?", forms.holiday,
        (Example("Ostern 2024", "2024-03-31"), Example("zu Weihnachten", "2025-12-25",
         span="Weihnachten"), Example("die Weihnachtsmärkte", None)),
    ),
    Rule(
        "de-feast", "a day whose name has several words",
        "(assumption:mariä|maria himmelfahrt | ascension:christi himmelfahrt"
        " | conception:mariä|maria empfängnis | eve:heilige|heiligen|heiliger abend"
        " | epiphany:heilige|heiligen|heiliger drei könige|königen"
        " | boxing:zweiten|zweiter weihnachtsfeiertag|weihnachtstag"
        " | christmas:ersten|erster weihnachtsfeiertag|weihnachtstag"
        " | unity:tag|tags|tages der deutschen einheit) YEAR?", _feast,
        (Example("Christi Himmelfahrt 2025", "2025-05-29"),
         Example("am Heiligen Abend", "2025-12-24", span="Heiligen Abend"),
         Example("am Tag der Deutschen Einheit", "2025-10-03", span="Tag der Deutschen Einheit"),
         Example("die Himmelfahrt des Ballons", None)),
    ),
    Rule(
        "de-season", "a season, with its year, the last or next, or bare",
        "STEP? SEASON (des jahres)? YEAR?", forms.season,
        (Example("Sommer 2007", "2007-SU"), Example("im vergangenen Sommer", "2025-SU",
         span="vergangenen Sommer"), Example("Sommerschlussverkauf", None)),
    ),
    Rule(
        "de-quarter", "a quarter of a year by its number",
        "(ordinal:DAY . | ORDINAL) quartal|quartals|trimester|vierteljahr (des jahres)? YEAR?",
        forms.part_of_year(Granularity.QUARTER, 4),
        (Example("dritten Quartal 2014", "2014-Q3"), Example("Wohnquartal", None)),
    ),
    Rule(
        "de-half", "a half of a year",
        "(ordinal:DAY . | ORDINAL) (jahreshälfte|halbjahr|halbjahres | hälfte des jahres) YEAR?"
        " | ORDINAL hälfte (von|des)? YEAR",
        forms.part_of_year(Granularity.HALF, 2),
        (Example("der zweiten Jahreshälfte", "2025-H2", span="zweiten Jahreshälfte"),
         Example("die bessere Hälfte", None)),
    ),
    Rule(
        "de-deictic", "today, yesterday, tomorrow, also with a part of the day",
        "DEICTIC PART?", _deictic,
        (Example("gestern", "2025-11-18"), Example("gestern Abend", "2025-11-18TEV"),
         Example("heutigen", "2025-11-19"), Example("das Gestrige", "2025-11-18", span="Gestrige"),
         Example("Vorgestellt", None)),
    ),
    Rule(
        "de-adjacent", "the last, this or next week, month, year",
        "(DAY . MONTH des? | MONTH des? | SEASON des? | DAY . des)? (der|des|dem|den|die|das)? "
        "STEP unit:SINGULAR",
        forms.adjacent,
        (Example("vergangene Woche", "2025-W46"), Example("nächsten Jahres", "2026"),
         Example("am nächsten Tag", "2025-11-20", span="nächsten Tag"),
         Example("am 5. des vergangenen Monats", "2025-10-05",
                 span="5. des vergangenen Monats"),
         Example("im Juni des vergangenen Jahres", "2024-06", span="Juni des vergangenen Jahres"),
         Example("die letzte Instanz", None)),
    ),
    Rule(
        "de-heuer", "this year in one word", "heuer", forms.fixed(Granularity.YEAR, 0),
        (Example("heuer", "2025"), Example("die Heuernte", None)),
    ),
    Rule(
        "de-year-before", "the year before in one word", "vorjahr|vorjahres|vorjahrs",
        forms.fixed(Granularity.YEAR, -1),
        (Example("im Vorjahr", "2024", span="Vorjahr"), Example("Vorjahressieger", None)),
    ),
    Rule(
        "de-month-before", "the month before in one word", "vormonat|vormonats",
        forms.fixed(Granularity.MONTH, -1),
        (Example("im Vormonat", "2025-10", span="Vormonat"), Example("Vormonatswert", None)),
    ),
    Rule(
        "de-week-before", "the week before in one word", "vorwoche",
        forms.fixed(Granularity.WEEK, -1),
        (Example("in der Vorwoche", "2025-W46", span="Vorwoche"), Example("Vorwochenende", None)),
    ),
    Rule(
        "de-day-before", "the day before", "vortag|vortages|vortags",
        forms.fixed(Granularity.DAY, -1, story=True),
        (Example("am Vortag", "2025-11-18", span="Vortag"), Example("ein Vortrag", None)),
    ),
    Rule(
        "de-unit-before", "the day, week, month or year before",
        "(der|die|das|dem)? unit:SINGULAR zuvor|davor", forms.beside(-1),
        (Example("tags zuvor", "2025-11-18"), Example("im Jahr zuvor", "2024", span="Jahr zuvor"),
         Example("die Woche davor", "2025-W46"), Example("der Auftakt davor", None)),
    ),
    Rule(
        "de-unit-after", "the day, week, month or year after",
        "(der|die|das|dem)? unit:SINGULAR darauf|danach", forms.beside(1),
        (Example("tags darauf", "2025-11-20"), Example("am Tag danach", "2025-11-20",
         span="Tag danach"), Example("in der Woche darauf", "2025-W48", span="der Woche darauf"),
         Example("der Auftakt danach", None)),
    ),
    Rule(
        "de-weekend", "the weekend", "STEP? unit:WEEKEND", forms.adjacent,
        (Example("am vergangenen Wochenende", "2025-W46-WE", span="vergangenen Wochenende"),
         Example("Wochenendbeilage", None)),
    ),
    Rule(
        "de-portion-of-running", "the start, middle or end of the running unit",
        "PORTION (des|der)? unit:SINGULAR", forms.portion_of_running,
        (Example("Ende des Jahres", "2025"), Example("Anfang der Woche", "2025-W47"),
         Example("seit Anfang Jahr", "2025", span="Anfang Jahr"),
         Example("Ende der Geschichte", None)),
    ),
    Rule(
        "de-portion-in-one-word", "the start, middle or end of the running unit, in one word",
        "RUNNINGPORTION (des jahres)? YEAR?", _portion_of_running,
        (Example("zum Jahresende", "2025", span="Jahresende"),
         Example("Jahresbeginn 2024", "2024"), Example("seit Wochenbeginn", "2025-W47",
         span="Wochenbeginn"), Example("der Jahresbericht", None)),
    ),
    Rule(
        "de-running-year", "the running year", "des jahres",
        forms.fixed(Granularity.YEAR, 0),
        (Example("der Haushalt des Jahres", "2025", span="des Jahres"),
         Example("des Jahrmarkts", None)),
    ),
    Rule(
        "de-ago", "some time ago", "vor HEDGE? (NUMBER|ARTICLE half:halben?) UNIT",
        forms.away(-1),
        (Example("vor zwei Jahren", "2023"), Example("vor drei Wochen", "2025-W44"),
         Example("vor gut zwei Jahren", "2023"),
         Example("vor einem halben Jahr", "2025-05"),
         Example("vor allem", None)),
    ),
    Rule(
        "de-ahead", "in some time", "in HEDGE? (NUMBER|ARTICLE half:halben?) UNIT",
        forms.away(1),
        (Example("in drei Tagen", "2025-11-22"), Example("in einem Haus", None)),
    ),
    Rule(
        "de-earlier", "some time earlier", "(NUMBER|ARTICLE) UNIT zuvor|davor|vorher",
        forms.away(-1, story=True),
        (Example("zwei Jahre zuvor", "2023"), Example("zwei Reihen davor", None)),
    ),
    Rule(
        "de-later", "some time later", "(NUMBER|ARTICLE) UNIT später|danach|darauf",
        forms.away(1, story=True),
        (Example("drei Tage später", "2025-11-22"), Example("drei Plätze danach", None)),
    ),
    Rule(
        "de-counted-units", "a number of units",
        "(NUMBER|ARTICLE) ADJECTIVE? UNIT (und (more:NUMBER|ARTICLE) next:UNIT)?", _counted,
        (Example("fünf Jahre", "P5Y"), Example("drei Jahre und vier Monate", "P3Y4M"),
         Example("mehrere Monate lang", "PXM", span="mehrere Monate"), Example("ein Jahr", "P1Y"),
         Example("zwei aufeinanderfolgenden Tagen", "P2D"), Example("52 Jahre alt", None),
         Example("fünf Männer", None)),
    ),
    Rule(
        "de-several-units", "a number of units, from one number to another",
        "NUMBER bis|oder|- upper:NUMBER ADJECTIVE? UNIT", _several,
        (Example("zwei bis drei Stunden", "PT2H"), Example("3-4 Tage", "P3D"),
         Example("zwei bis drei Stürmer", None)),
    ),
    Rule(
        "de-paar-units", "a few units", "(ein|einem|einer|die|den)? paar PLURAL",
        forms.vague_length,
        (Example("ein paar Tage", "PXD"), Example("ein Paar Schuhe", None)),
    ),
    Rule(
        "de-half-unit", "half a unit", "ARTICLE halbes|halbe|halben|halber unit:SINGULAR",
        forms.half_unit,
        (Example("ein halbes Jahr", "P6M"), Example("eine halbe Stunde", "PT30M"),
         Example("ein halber Tarif", None)),
    ),
    Rule(
        "de-hyphened-units", "a length as an adjective behind a number",
        "NUMBER -? unit:SPANEND | NUMBER - unit:UNIT", _adjective,
        (Example("3-tägiges", "P3D"), Example("die 35-Stunden-Woche", "PT35H",
         span="35-Stunden"), Example("der 47-jährige Fahrer", None)),
    ),
    Rule(
        "de-worded-length", "a length in one word", "SPAN", _worded_adjective,
        (Example("zweitägigen", "P2D"), Example("jahrelang", "PXY"),
         Example("mehrmonatige", "PXM"), Example("die Sechzehnjährige", None),
         Example("ihr vierjähriger Sohn", None)),
    ),
    Rule(
        "de-vague-units", "units without a number", "PLURAL", _vague_units,
        (Example("seit Jahrzehnten", "PXDE", span="Jahrzehnten"), Example("Jahrestage", None)),
    ),
    Rule(
        "de-stretch", "the last, next or first units, counted or not",
        "(der|die|den|diese|diesen)? STRETCH (NUMBER|paar)? PLURAL", forms.stretch,
        (Example("den vergangenen zwei Jahren", "P2Y"), Example("die nächsten Wochen", "PXW"),
         Example("die ersten Reihen", None)),
    ),
    Rule(
        "de-each-unit", "every unit, every so many units, per unit",
        "(jede|jeden|jedes|jeder|pro) unit:SINGULAR | alle (NUMBER | few:paar) unit:PLURAL",
        forms.each,
        (Example("jedes Jahr", "P1Y"), Example("alle vier Jahre", "P4Y"),
         Example("alle paar Jahre", "PXY"),
         Example("pro Tag", "P1D"), Example("alle Mann", None)),
    ),
    Rule(
        "de-rate", "so much a unit", "(im|am | in der) unit:SINGULAR", _rate,
        (Example("500 Euro im Monat", "P1M", span="im Monat"),
         Example("200 Patienten am Tag", "P1D", span="am Tag"),
         Example("Er kam am Tag der Wahl", None)),
    ),
    Rule(
        "de-nth-weekday-of-each-month", "the n-th weekday of every month",
        "jede|jeden|jedem (ORDINAL|STEP) WEEKDAY (im|des|eines) monat|monats", forms.each_month,
        (Example("jeden letzten Samstag im Monat", "P1M"),
         Example("jeden dritten Mittwoch im Mai", "XXXX-WXX-3", span="jeden dritten Mittwoch")),
    ),
    Rule(
        "de-times", "so many times a unit",
        "TIMES (im|am|pro|jeden|jedes|jede | in der) unit:SINGULAR | TIMES FREQUENCY", forms.each,
        (Example("einmal im Monat", "P1M"), Example("zweimal wöchentlich", "P1W"),
         Example("einmal im Leben", None)),
    ),
    Rule(
        "de-each-day", "every Monday, every evening, every summer",
        "jede|jeden|jedes|jedem|jeder ORDINAL? "
        "(WEEKDAY PART? | WEEKDAYPART | PART | MONTH | SEASON)",
        forms.each_day,
        (Example("jeden Montag", "XXXX-WXX-1"),
         Example("jeden Montagabend", "XXXX-WXX-1TEV"), Example("jeden Abend", "XXXX-XX-XXTEV"),
         Example("jeder Mann", None)),
    ),
    Rule(
        "de-habit", "on Mondays, in the evenings, in one word", "WEEKDAYS | HABIT", forms.habit,
        (Example("sonntags geschlossen", "XXXX-WXX-7", span="sonntags"),
         Example("morgens", "XXXX-XX-XXTMO"), Example("Abendsonne", None)),
    ),
    Rule(
        "de-frequency", "daily, weekly, yearly", "FREQUENCY", forms.each,
        (Example("tägliche", "P1D"), Example("Täglichkeit", None)),
    ),
    Rule(
        "de-part-of-day", "a part of the day",
        "(lead:der|den|dem|des|diesem|diesen)? (lead:frühen|späten)? part:PART|HABIT"
        " | lead:in|der früh", _part_of_day,
        (Example("am Nachmittag", "2025-11-19TAF", span="Nachmittag"),
         Example("am späten Abend", "2025-11-19TEV", span="späten Abend"),
         Example("der früh Verstorbene", None), Example("am Nachtisch", None)),
    ),
    Rule(
        "de-part-in-hours", "the hours of a part of the day",
        "(den|der)? (frühen|späten|ersten)? part:PARTHOURS", hours.part_of_day,
        (Example("in den frühen Morgenstunden", "2025-11-19TMO", span="den frühen Morgenstunden"),
         Example("im Morgengrauen", "2025-11-19TMO", span="Morgengrauen"),
         Example("die Überstunden", None)),
    ),
    Rule(
        "de-part-of-date", "a part of a day that is named, or the night before it",
        "(der|den)? (PART|PARTHOURS zum|zu|auf|des|vom (den)? | PART vom|von (first:WEEKDAY"
        " | first:DAY . firstmonth:MONTH?) zum|auf (den)?) (WEEKDAY | DAY . MONTH YEAR?)",
        hours.part_of_named_day,
        (Example("In der Nacht zum 5. November fielen Schüsse", "2025-11-05TNI",
         span="der Nacht zum 5. November"),
         Example("in der Nacht auf Mittwoch", "2025-11-19TNI", span="der Nacht auf Mittwoch"),
         Example("in der Nacht von Montag auf Dienstag", "2025-11-17TNI",
         span="der Nacht von Montag auf Dienstag"),
         Example("in der Nacht vom 3. auf den 4. Mai", "2026-05-03TNI",
         span="der Nacht vom 3. auf den 4. Mai"), Example("der Zug zum 5. Gleis", None)),
    ),
    Rule(
        "de-clock-range", "from one time of the clock to another",
        "(clock:CLOCK|DOTCLOCK | HOUR) uhr? link:-|bis last:CLOCK|DOTCLOCK|HOUR uhr",
        hours.clock_range,
        (Example("10-18 Uhr", "2025-11-19T10:00", span="10"),
         Example("14 bis 16.30 Uhr", "2025-11-19T14:00", span="14"),
         Example("18-10 Uhr", "2025-11-19T10:00", span="10 Uhr"),
         Example("von 3 bis 5 Metern", None)),
    ),
    Rule(
        "de-clocks", "two times of the clock",
        "(clock:CLOCK|DOTCLOCK | HOUR) link:und|oder|/ last:CLOCK|DOTCLOCK|HOUR uhr",
        hours.clocks,
        (Example("um 9 und 14.30 Uhr", "2025-11-19T09:00", span="9"),
         Example("Saal 9 und 14", None)),
    ),
    Rule(
        "de-clock", "a time of the clock",
        "((clock:CLOCK|DOTCLOCK | HOUR | NUMBER) uhr minute:INT? (PART|HABIT)?"
        " | half:halb NUMBER PART?)",
        hours.clock,
        (Example("12.30 Uhr", "2025-11-19T12:30"), Example("9 Uhr", "2025-11-19T09:00"),
         Example("halb neun", "2025-11-19T08:30"), Example("die Uhr", None)),
    ),
    Rule(
        "de-named-hour", "midnight", "NAMEDHOUR", hours.named_hour,
        (Example("um Mitternacht", "2025-11-19T24:00", span="Mitternacht"),
         Example("die Mitternachtssonne", None)),
    ),
    Rule(
        "de-vague", "now, then, soon", "VAGUE", forms.vague_word,
        (Example("derzeit", "PRESENT_REF"), Example("kürzlich", "PAST_REF"),
         Example("Jetztzeit", None)),
    ),
    Rule(
        "de-present", "at the moment, at present",
        "((im | in diesem) moment|augenblick | zur zeit|stunde | die|der? gegenwart"
        " | in diesen tagen | dieser tage | bis|noch heute | heute noch)",
        forms.vague("PRESENT_REF"),
        (Example("im Moment", "PRESENT_REF"), Example("bis heute", "PRESENT_REF"),
         Example("im Momentum", None)),
    ),
    Rule(
        "de-past", "a short while ago, lately, the past",
        "(vor kurzem|langem | (in)? letzter|jüngster|früherer zeit | in der vergangenheit"
        " | (früheren|vergangenen|alten) zeiten | seit kurzem)", forms.vague("PAST_REF"),
        (Example("vor kurzem", "PAST_REF"), Example("in letzter Zeit", "PAST_REF"),
         Example("Orte der Vergangenheit", None), Example("vor kurzer Wand", None)),
    ),
    Rule(
        "de-future", "in the future, in the near future, soon",
        "(in (der|naher|nächster|absehbarer)? zukunft | in kürze|bälde | (schon|sehr)? bald)",
        forms.vague("FUTURE_REF"),
        (Example("in naher Zukunft", "FUTURE_REF"), Example("die Zukunft der Bahn", None)),
    ),
)  # fmt: skip
PREFIXES = (
    PrefixRule(
        "de-portion", "the start, middle or end of, early, late, with a date",
        "(zu|gegen)? PORTION (des|der|von)?", forms.portion,
        (Example("Ende Oktober", "2025-10"), Example("Mitte der siebziger Jahre", "197"),
         Example("Anfang 2007", "2007"), Example("Ende dieses Jahres", "2025"),
         Example("Ende der Debatte", None)),
    ),
    PrefixRule(
        "de-hedge", "about, almost, at least, with a length", "HEDGE", forms.hedge,
        (Example("rund drei Jahre", "P3Y"), Example("fast alle", None)),
    ),
    PrefixRule(
        "de-half-of", "the first or second half of a month, decade or century",
        "(der|die)? ORDINAL hälfte des|der|von", half_of,
        (Example("der ersten Hälfte des 15. Jahrhunderts", "14"),
         Example("die zweite Hälfte des Spiels", None)),
    ),
    PrefixRule(
        "de-at-most", "up to a length", "bis zu", forms.bounded(Mod.EQUAL_OR_LESS),
        (Example("bis zu zehn Jahre", "P10Y"), Example("bis zu zehn Männer", None)),
    ),
    PrefixRule(
        "de-more-than", "more than a length", "mehr|länger als", forms.bounded(Mod.MORE_THAN),
        (Example("mehr als zehn Jahre", "P10Y"), Example("mehr als genug", None)),
    ),
    PrefixRule(
        "de-less-than", "less than a length", "weniger|kürzer als",
        forms.bounded(Mod.LESS_THAN),
        (Example("weniger als zwei Tage", "P2D"), Example("weniger als nichts", None)),
    ),
    PrefixRule(
        "de-nth-of", "the n-th week or weekday of a longer unit",
        "ORDINAL (unit:SINGULAR | WEEKDAY) im|des|der|vom", forms.nth,
        (Example("zweite Woche im März 2024", "2024-W11"), Example("erste Reihe im Saal", None)),
    ),
)  # fmt: skip

COUNTED = words(
    "menschen personen leute männer frauen kinder soldaten kämpfer flüchtlinge tote verletzte "
    "opfer gefangene bewohner einwohner mitglieder arbeiter arbeitsplätze stellen stimmen sitze "
    "meter metern kilometer kilometern tonnen kilo kilogramm liter hektar grad euro dollar franken "
    "rubel pfund prozent stück exemplare seiten punkte fälle autos fahrzeuge panzer drohnen "
    "raketen häuser wohnungen schüler studenten gäste besucher zuschauer anhänger demonstranten "
    "mark"
)
LABELS = words(
    "zimmer raum seite artikel paragraf paragraph nummer nr flug modell linie hausnummer konto "
    "postfach kapitel"
)
TITLES = words("frau herr herrn doktor familie")
PERSONS = words(
    "sohn sohnes tochter kind kindes junge jungen mädchen mädchens bub buben bruder schwester "
    "enkel enkelin neffe nichte mann mannes frau fahrer fahrerin schüler schülerin student "
    "studentin "
    "autor autorin präsident präsidentin kanzler bundeskanzler minister ministerin abgeordneter "
    "abgeordnete chef chefin leiter leiterin direktor direktorin vorsitzender vorsitzende "
    "mitarbeiter mitarbeiterin mitglied trainer trainerin spieler spielerin bürgermeister "
    "bürgermeisterin obmann partner partnerin freund freundin"
)
_PART_LEADS = words("am gegen zum vom bis beim zur")
_DETERMINERS = words("die der den diese diesen jene jenen weitere weiteren")
_COUNTING = words("davon insgesamt nur sind")
_YEAR_LEADS = words(
    "seit ab bis vor nach um anno sommer herbst winter frühling frühjahr anfang mitte ende von und"
)
_HOUSES = words("verlag verlags verlages")
_UNIT_NAMED_BY = words("der des vor nach danach davor zuvor darauf als")
ADJECTIVES = words(
    "volle vollen ganze ganzen lange langen weitere weiteren knappes gutes aufeinanderfolgende "
    "aufeinanderfolgenden folgende folgenden harte harten schwere schweren zusätzliche "
    "zusätzlichen ehrenamtliche ehrenamtlichen turbulente turbulenten bange bangen"
)
_SCHEDULES = words(
    "beginnt beginnen startet starten endet enden findet finden tagt tagen trifft treffen reist "
    "reisen kommt kommen steht stehen eröffnet eröffnen schließt schließen empfängt wählt "
    "wählen entscheidet entscheiden folgt folgen tritt treten übernimmt übernehmen läuft laufen "
    "spielt spielen gastiert lädt laden fliegt fliegen fährt fahren hält halten berät beraten "
    "stimmt stimmen erscheint erscheinen spricht sprechen verhandelt verhandeln"
)
_PLANNED = words("geplant angesetzt anberaumt vorgesehen terminiert angekündigt")
LEXICON = Lexicon(
    language="de",
    tables={
        "MONTH": MONTHS,
        "COUNTED": dict.fromkeys(COUNTED, True),
        "LABEL": dict.fromkeys(LABELS, True),
        "TITLE": dict.fromkeys(TITLES, True),
        "AGED": dict.fromkeys(words("alt alte alten alter altes"), True),
        "ADJECTIVE": dict.fromkeys(ADJECTIVES, True),
        "BEFORE": dict.fromkeys(words("v vor"), -1),
        "AFTER": dict.fromkeys(words("n nach"), 1),
        "WEEKDAY": WEEKDAYS,
        "WEEKDAYS": {day + "s": number for day, number in WEEKDAYS.items()},
        "WEEKDAYPART": {
            day + part: (number, code)
            for day, number in WEEKDAYS.items()
            for part, code in _PARTS.items()
        },
        "UNIT": SINGULARS | PLURALS,
        "SINGULAR": SINGULARS,
        "PLURAL": PLURALS,
        "SEASON": SEASONS,
        "HOLIDAY": HOLIDAYS,
        "WEEKEND": {w: m for w, m in SINGULARS.items() if m.unit is Unit.WEEKEND},
        "STEP": inflected(STEPS, _WEAK) | {"dies": Step(0)},
        "STRETCH": inflected(STRETCHES, _WEAK),
        "DEICTIC": DEICTICS,
        "PART": _PARTS,
        "PARTHOURS": _PART_HOURS,
        "NAMEDHOUR": {"mitternacht": 24},
        "HABIT": _HABITS,
        "PORTION": PORTIONS,
        "RUNNINGPORTION": PORTIONS_OF_RUNNING,
        "MONTHHALF": MONTH_HALVES,
        "HEDGE": {word: Hedge(mod) for word, mod in HEDGES.items()},
        "NUMBER": NUMBERS,
        "ARTICLE": ARTICLES,
        "ORDINAL": ORDINALS,
        "DAYTH": ORDINALS,
        "DECADE": DECADES,
        "SPAN": SPANS,
        "SPANEND": inflected(_LENGTHS, _CASES),
        "FREQUENCY": FREQUENCIES,
        "TIMES": meaning({"einmal": 1, "zweimal": 2, "dreimal": 3, "viermal": 4, "mehrmals": 0}),
        "VAGUE": VAGUE,
    },
    function_words=words(
        "ARTICLE ADJECTIVE AGED BEFORE AFTER der die das den dem des und oder sowie bis im in am "
        "an von vom zu zum zur auf um als mehr weniger gegen nach vor seit diese diesen diesem "
        "dieser ganze ganzen frühen späten volle vollen alle noch - , . /"
    ),
    joints={
        "und": "and",
        "oder": "or",
        "sowie": "and",
        "bis": "to",
        "bis zum": "to the",
        "und dem": "and the",
        "und am": "and the",
        "sowie am": "and the",
        "um": "at",
        "gegen": "at",
        "ab": "at",
        "am": "on",
        "im": "in the",
        "in der": "in the",
        "des": "of the",
        "der": "of the",
        "von": "from",
        "vom": "from",
        "zwischen": "between",
    },
    abbreviations=words("jan feb febr mär apr jun jul aug sept sep okt nov dez ca v n chr"),
    day_first=True,
    future=words(
        "wird werden wirst werde würde will wollen soll sollen könnte könnten kann können könne "
        "dürfte dürften darf dürfen muss müssen müsse möchte möchten plant planen"
    ),
    past=words(
        "war waren hatte hatten wurde wurden hat haben ist sind kam kamen ging gingen traf trafen "
        "fand fanden gab gaben begann begannen starb starben nahm nahmen fiel fielen stieg stiegen "
        "rief riefen ließ ließen schloss schlossen verließ verließen gewann gewannen verlor "
        "verloren trat traten sprach sprachen schlug schlugen floh flohen brach brachen"
    ),
    past_endings=("te", "ten"),
    signals=Signals(
        planned=dict.fromkeys(_PLANNED, words("für am im ab bis auf zum")),
        planned_behind=_PLANNED,
        schedules=dict.fromkeys(_SCHEDULES, frozenset()),
        foretold=_PLANNED | words("erwartet geplante geplanten versprochen vorhergesagt"),
        recalled=words("hatte hatten zuvor"),
        onwards=words("seit nach ab"),
        up_to=words("bis vor"),
        bounding=words("bis"),
        begun=words("seit"),
        habits=words("gewöhnlich üblicherweise normalerweise traditionell meist"),
        beside=words("nach als seit gegenüber verglichen"),
    ),
    until=words("bis"),
    reporting=words("sagte erklärte berichtete teilte meldete"),
)
LANGUAGE = Language(LEXICON, RULES, PREFIXES)
