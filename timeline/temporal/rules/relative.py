"""Phrases measured from an anchor: today, last month, three weeks ago, a year earlier."""

from __future__ import annotations

from timeline.temporal.expression.expression import (
    Away,
    CalendarDate,
    DayTime,
    Expression,
    Length,
    Listed,
    PartOfYear,
    Portioned,
    Shift,
    Vague,
    Weekday,
)
from timeline.temporal.expression.meanings import Amount, Measure, Portion, Step
from timeline.temporal.grammar.match import Match
from timeline.temporal.grammar.rule import Example, Rule
from timeline.temporal.rules.durations import PARTS
from timeline.temporal.values.granularity import Granularity
from timeline.temporal.values.units import Unit

_ONE = Amount(1.0)
_GO_ON = "and as because but by for he if in it on she that the they to we when while with"
_GOES_ON = frozenset(_GO_ON.split())
_COUNTED_SO_FAR = (Unit.DAY, Unit.WEEK, Unit.MONTH, Unit.YEAR)
_MIDDLES = {"midweek": Granularity.WEEK, "midyear": Granularity.YEAR}
_MODALS = frozenset(("will", "would", "could", "can", "may", "might", "must", "should", "shall"))
_SAME = {"month": Granularity.MONTH, "week": Granularity.WEEK}  # "the same month a year ago"
_WHICH = (("on", "which"), ("in", "which"))  # "the day on which the border will reopen"
_LONG = (Unit.DECADE, Unit.CENTURY, Unit.MILLENNIUM)
DIRECTIONS = {
    "ago": (-1, False), "back": (-1, False), "earlier": (-1, True), "before": (-1, True),
    "previously": (-1, True), "prior": (-1, True), "later": (1, True), "after": (1, True),
    "afterward": (1, True), "afterwards": (1, True), "on": (1, True), "hence": (1, False),
    "now": (1, False), "today": (1, False),
}  # fmt: skip


def _deictic(m: Match) -> Expression:
    return Shift(Granularity.DAY, Step(m["deictic"]), deictic=True)


def _adjacent(m: Match) -> Expression | None:
    measure: Measure = m["singular"]
    if measure.unit.is_clock or measure.times > 1 or m.text("singular").lower() == "night":
        return None
    step: Step = m["step"]
    if measure.unit is Unit.QUARTER and m.words[0] == "that":
        return PartOfYear(Granularity.QUARTER)
    if m.text("step").lower() == "present" and measure.unit is Unit.DAY and m.words[0] != "the":
        return None  # "present day Ghana"
    if m.text("step").lower() == "past" and m.words[0] != "this":
        return None  # "the past year" is a length
    if measure.unit is Unit.DAY and _is_to_this_day(m):
        return Vague("PRESENT_REF")  # "it stands to this day"
    if measure.unit is Unit.DAY and "the" in m:
        step = Step(step.count, story=True)  # "the next day" follows the last date told
    return Shift(measure.unit.granularity, step, definite="the" in m)


def _is_to_this_day(m: Match) -> bool:
    """Tell whether "this day" is the present: not in "they refer to this day as ..."."""
    return m.words[0] == "this" and m.before == "to" and m.after != "as"


def _the_unit(m: Match) -> Expression | None:
    unit: Unit = m["singular"].unit
    compound = m.compares or m.is_compound
    if compound or unit.is_clock or unit is Unit.QUARTER or unit in _LONG:
        return None
    if unit is Unit.DAY and m.followers(2) in _WHICH:
        return Shift(Granularity.DAY, Step(0), uncounted=True)
    whole = len(m.words) > 2 and unit is Unit.YEAR  # "and five over the whole year"
    story = unit is Unit.DAY or whole
    return Shift(unit.granularity, Step(0, story=story), loose=unit is Unit.DAY)


def _a_weekend(_: Match) -> Expression:
    return Shift(Granularity.WEEKEND, Step(0))


def _unit_end(m: Match) -> Expression | None:
    unit: Unit = m["singular"].unit
    if unit not in (Unit.WEEK, Unit.MONTH, Unit.YEAR, Unit.DECADE, Unit.CENTURY):
        return None
    if "year" in m:
        return Portioned(CalendarDate(m["year"]), Portion.END) if unit is Unit.YEAR else None
    return Portioned(Shift(unit.granularity, Step(-1 if m.before == "since" else 0)), Portion.END)


def _this_and_last(m: Match) -> Expression | None:
    unit: Unit = m["singular"].unit
    if unit.is_clock or (m.after.isalpha() and m.after not in _GOES_ON):
        return None
    steps = (0, -1) if "this" in m.words[0] else (-1, 0)
    return Listed(tuple(Shift(unit.granularity, Step(step)) for step in steps))


def _some_day(m: Match) -> Expression | None:
    return Vague("FUTURE_REF") if m.before in _MODALS else None


def _away(m: Match) -> Expression | None:
    direction, story = DIRECTIONS[m["way"]]
    if m["way"] in ("before", "after", "prior") and (m.after.isalnum() or m.after == "'"):
        return None  # "two days after the talks"
    measure: Measure = m["unit"]
    several = "number" not in m and m.text("unit").lower().endswith("s")  # "months ago"
    amount = Amount(None) if several else m.get("number", _ONE)
    if "half" in m:
        amount = Amount((amount.value or 0) + 0.5)
    if "part" in m:
        amount = Amount(PARTS[m["part"]])
    if story and m.after == "than":
        return Length(((amount, measure),))  # "two days earlier than planned"
    one_year = amount.value == 1 and measure.unit is Unit.YEAR
    rest = (m.get("further", _ONE), m["next"]) if "next" in m else None
    if rest is not None and (rest[0].value is None or rest[1].unit.is_clock):
        return None
    today = Shift(Granularity.DAY, Step(0)) if m["way"] == "today" else None
    compared = one_year and direction < 0 and rest is None
    return Away(amount, measure, direction, story, compared, today, rest)


def _counted_weekday(m: Match) -> Expression | None:
    value = m["number"].value
    if value is None or value != int(value) or not 1 < value <= _WEEKDAYS_COUNTED:
        return None
    return Weekday(m["weekday"], Step(int(value) * (-1 if m["way"] == "ago" else 1)))


_WEEKDAYS_COUNTED = 12  # more are told in months


def _quarter(m: Match) -> Expression | None:
    number = m["ordinal"]
    if not 1 <= number <= 4:
        return None
    fiscal = "fiscal" in m.words
    return PartOfYear(Granularity.QUARTER, number - 1, year=m.get("year"), fiscal=fiscal)


def _short_part(m: Match) -> Expression | None:
    letter, number = m.text("letter"), m["int"]
    quarter = letter == "Q"
    if letter.islower() or not 1 <= number <= (4 if quarter else 2) or m.before == "audi":
        return None
    if "twodigit" in m and m.spaced:
        return None
    year = 2000 + m["twodigit"] if "twodigit" in m else m.get("year")
    if year is None and not quarter:
        return None  # "an H1 visa"
    granularity = Granularity.QUARTER if quarter else Granularity.HALF
    return PartOfYear(granularity, number - 1, year=year)


def _mid_unit(m: Match) -> Expression | None:
    word = m.words[0]
    unit = _MIDDLES[word] if word in _MIDDLES else m["singular"].unit.granularity
    if unit not in (Granularity.WEEK, Granularity.MONTH, Granularity.YEAR):
        return None
    return Portioned(Shift(unit, Step(0)), Portion.MID)


def _two_quarters(m: Match) -> Expression | None:
    numbers, fiscal = (m["ordinal"], m["other"]), "fiscal" in m.words
    if not all(1 <= number <= 4 for number in numbers):
        return None
    quarters = (
        PartOfYear(Granularity.QUARTER, number - 1, year=m.get("year"), fiscal=fiscal)
        for number in numbers
    )
    return Listed(tuple(quarters))


def _turn(m: Match) -> Expression | None:
    unit: Unit = m["singular"].unit
    if unit is Unit.YEAR and "portion" not in m:
        return CalendarDate(month=1)  # the January beside the anchor
    if unit not in _LONG:
        return None
    return Portioned(Shift(unit.granularity, Step(0)), m.get("portion", Portion.START))


def _half(m: Match) -> Expression | None:
    number = m.get("ordinal", 1 if "former" in m else 2)
    if number > 2:
        return None
    return PartOfYear(Granularity.HALF, number - 1, year=m.get("year"))


def _some_quarter(m: Match) -> Expression:
    return PartOfYear(Granularity.QUARTER, year=m.get("year"), step=m.get("step"))


def _same_quarter(m: Match) -> Expression:
    return PartOfYear(Granularity.QUARTER, year=m["year"])


def _nth_day(m: Match) -> Expression:
    is_now = m.before in ("is", "s", "marks")  # "it is the third day of the blockade"
    return Shift(Granularity.DAY, Step(0), uncounted=not is_now)


def _to_date(m: Match) -> Expression | None:
    unit: Unit = m["singular"].unit
    return Shift(unit.granularity, Step(0)) if unit in _COUNTED_SO_FAR else None


def _latest_quarter(_: Match) -> Expression:
    return PartOfYear(Granularity.QUARTER, step=Step(-1))


def _year_ago(m: Match) -> Expression:
    if "ordinal" in m and 1 <= m["ordinal"] <= 4:
        return PartOfYear(Granularity.QUARTER, m["ordinal"] - 1, step=Step(-1))
    unit = next((_SAME[word] for word in m.words if word in _SAME), None)
    here = Shift(unit, Step(0, story=True)) if unit and "same" in m.words else None
    return Away(_ONE, Measure(Unit.YEAR), -1, story=True, compared=True, of=here)


def _fiscal(m: Match) -> Expression:
    if "year" in m:
        return CalendarDate(m["year"])
    if "twodigit" in m:
        return CalendarDate(m["twodigit"], short_year=True)
    over = "latest" in m.words or "recent" in m.words
    return Shift(Granularity.YEAR, m.get("step", Step(-1 if over else 0)))


def _time_after_next(m: Match) -> Expression:
    count = 2 if "next" in m else -2
    return Shift(m["singular"].unit.granularity, Step(count))


def _day_beyond(m: Match) -> Expression:
    return Shift(Granularity.DAY, Step(2 if m["way"] == "after" else -2), deictic=True)


def _overnight(m: Match) -> Expression:
    if "into" in m.words:
        before = Away(_ONE, Measure(Unit.DAY), -1, of=Weekday(m["weekday"]))
        return DayTime("TNI", before, through=True)
    if "weekday" in m:
        return DayTime("TNI", Weekday(m["weekday"]))
    return DayTime("TNI", Shift(Granularity.DAY, Step(-1)), through=True)


_PARTS_OF_DAY = (("early",), ("late",), ("earlier",), ("later",))


def _story_day(m: Match) -> Expression | None:
    unit: Unit = m["singular"].unit
    if unit is Unit.WEEKEND and m.after.isalpha():
        return None  # "over the weekend after a long illness"
    if m.after.isalpha() and m.leads(2)[-1:] == ("in",) and m.leads(2)[:1] in _PARTS_OF_DAY:
        return None  # "they left early in the day after a quarrel"
    return Shift(
        m["singular"].unit.granularity,
        Step(-1 if m["way"] in ("before", "prior", "previous") else 1, story=True),
    )


RULES = (
    Rule(
        "deictic-day", "today, yesterday, tomorrow", "DEICTIC", _deictic,
        (Example("today", "2025-11-19"), Example("yesterday", "2025-11-18"),
         Example("tomorrow", "2025-11-20"), Example("the yesteryear ball", None)),
    ),
    Rule(
        "day-beyond", "the day before yesterday, the day after tomorrow",
        "the day way:before|after yesterday|tomorrow", _day_beyond,
        (Example("the day before yesterday", "2025-11-17"),
         Example("the day after tomorrow", "2025-11-21"),
         Example("the days of old", None)),
    ),
    Rule(
        "adjacent-unit", "last, this or next day, week, month, year",
        "(the:the | this|that)? STEP very? calendar? SINGULAR (or so)?", _adjacent,
        (Example("last month", "2025-10"), Example("last month", "2024-12", anchor="2025-01-31"),
         Example("next week", "2025-W48"), Example("this year", "2025"),
         Example("He says that next year it ends", "2026", span="next year"),
         Example("that same year", "2025"), Example("this past week", "2025-W46"),
         Example("They spoke about last week", "2025-W46", span="last week"),
         Example("at last, the man", None)),
    ),
    Rule(
        "the-unit", "the week, the month, the year that is meant",
        "the full|whole|entire? SINGULAR",
        _the_unit,
        (Example("by the end of the month", "2025-11", span="the end of the month"),
         Example("It met over the weekend", "2025-W46-WE", span="the weekend"),
         Example("the second man", None)),
    ),
    Rule(
        "weekend", "a weekend, without article", "long? weekend", _a_weekend,
        (Example("a long weekend", "2025-W47-WE", span="long weekend"),
         Example("a weekender", None)),
    ),
    Rule(
        "unit-end", "year-end, the year's end",
        "(the? SINGULAR ' s? | SINGULAR -?) end (of? YEAR)? | end of SINGULAR YEAR?", _unit_end,
        (Example("by year-end", "2025", span="year-end"), Example("year-end 2026", "2026"),
         Example("since year-end", "2024", span="year-end"),
         Example("by end of decade", "202", span="end of decade"),
         Example("an end of line", None),
         Example("dead end", None), Example("month of endings", None)),
    ),
    Rule(
        "this-and-last", "this unit and the last, named once: as good this year as last",
        "(this SINGULAR link:and|or|as|than last | last SINGULAR link:and|or|as|than this)",
        _this_and_last,
        (Example("as good this year as last", "2025", span="this year"),
         Example("They met last week and this", "2025-W46", span="last week"),
         Example("this year and last month", None), Example("this man as last", None)),
    ),
    Rule(
        "some-day", "one day, some time to come", "one day", _some_day,
        (Example("They will one day return", "FUTURE_REF", span="one day"),
         Example("The talks will last one day", "P1D", span="one day"),
         Example("one dayroom", None)),
    ),
    Rule(
        "week-after-next", "the week after next, the year before last",
        "the SINGULAR (before last | after next:next)", _time_after_next,
        (Example("the week after next", "2025-W49"), Example("the year before last", "2023"),
         Example("the before and after", None)),
    ),
    Rule(
        "the-day-after", "the day after, the week before, seen from the story",
        "the SINGULAR way:after|before|following|prior|previous", _story_day,
        (Example("the day before", "2025-11-18"), Example("the day prior", "2025-11-18"),
          Example("in 2023 from 760 the year previous", "2022", span="the year previous"),
          Example("the look before", None)),
    ),
    Rule(
        "units-away", "some units ago, earlier, later, from now",
        "(a|an|one | NUMBER (-|to|or upper:NUMBER)? | a? part:half|quarter (- | of a|an)?)? "
        "more? UNIT "
        "(or so|two | and a half:half | ,? and? further:NUMBER next:UNIT "
        "| and a|an next:SINGULAR)? "
        "(way:ago|back|earlier|later|afterward|afterwards|before|after|previously|prior|hence "
        "| from way:now|today)", _away,
        (Example("three weeks ago", "2025-W44"), Example("two years ago", "2023"),
         Example("10 days ago", "2025-11-09"),
         Example("two or three weeks ago", "2025-W45"), Example("a decade ago", "2015"),
         Example("half a century ago", "1975"), Example("a year and a half ago", "2024-05"),
         Example("a year and two months ago", "2024-09"),
         Example("one year, 160 days ago", "2024-06-12"),
         Example("a quarter-century ago", "2000"),
         Example("two days later than planned", "P2D", span="two days later"),
         Example("five months from now", "2026-04"),
         Example("He came on 7 May 2023; two days before, he had fled", "2023-05-05",
                 span="two days before"),
         Example("ago", None), Example("two days after the talks", None)),
    ),
    Rule(
        "counted-weekday", "a weekday counted back or ahead",
        "NUMBER weekday:WEEKDAYS (way:ago | from way:now|today)", _counted_weekday,
        (Example("two Fridays ago", "2025-11-07"), Example("three Sundays from now", "2025-12-07"),
         Example("two Fridays", "XXXX-WXX-5", span="Fridays"),
         Example("two friars ago", None)),
    ),
    Rule(
        "year-ago", "the same quarter or time of the year before",
        "(the|a|an? comparable|corresponding|same? year - ago|earlier ORDINAL? "
        "quarter|period|month | year - ago|earlier)", _year_ago,
        (Example("the year-earlier period", "2024"), Example("year-ago", "2024"),
         Example("a year of dry periods", None)),
    ),
    Rule(
        "same-period", "the same period or time last year",
        "(the|this comparable|corresponding|same? period|quarter|time|month|week (of|in|a)? "
        "(last year | a year ago|earlier|before | the previous|prior year) "
        "| last year ' s comparable|corresponding|same? period|quarter)",
        _year_ago,
        (Example("Profit rose in the third quarter from the same period last year", "2024-Q3",
                 span="the same period last year"),
         Example("They sold 90 in July, half as many as in the same month a year earlier",
                 "2024-07", span="the same month a year earlier"),
         Example("the same people last year", None)),
    ),
    Rule(
        "nth-quarter", "a quarter of a year by its number",
        "(the|this? YEAR? fiscal|calendar? -? ORDINAL quarter (of|in? fiscal? YEAR)? "
        "| YEAR? fiscal|calendar? -? ORDINAL - quarter)",
        _quarter,
        (Example("the third quarter", "2025-Q3"), Example("the first quarter of 2024", "2024-Q1"),
         Example("the third-quarter results", "2025-Q3", span="third-quarter"),
         Example("a third quarterback", None)),
    ),
    Rule(
        "short-quarter", "a quarter or half by its letter: Q3 2024, 3Q24, H1 2024",
        "(letter:q|h INT | INT letter:q|h) (of|in|,|/|-? (fiscal|fy)? YEAR | TWODIGIT)? "
        "| YEAR -? letter:q|h INT",
        _short_part,
        (Example("Q4", "2025-Q4"), Example("Q3 2024", "2024-Q3"), Example("H1 2024", "2024-H1"),
         Example("3Q24", "2024-Q3"), Example("an H1 visa", None),
         Example("an Audi Q3", None), Example("Q7", None)),
    ),
    Rule(
        "mid-unit", "the middle of the week or year", "(midweek|midyear | mid - SINGULAR)",
        _mid_unit,
        (Example("midweek", "2025-W47"), Example("by mid-year", "2025", span="mid-year"),
         Example("mid-day", None)),
    ),
    Rule(
        "listed-quarters", "two quarters of a year by their numbers",
        "the? ORDINAL link:and|or the? other:ORDINAL quarters (of|in? fiscal? YEAR)?",
        _two_quarters,
        (Example("the second and fourth quarters of 2024", "2024-Q2", span="the second"),
         Example("third and fifth quarters", None)),
    ),
    Rule(
        "turn-of-century", "the turn or the start of a long unit: of the century, the decade",
        "the turn|PORTION of the SINGULAR", _turn,
        (Example("at the turn of the century", "20", span="the turn of the century"),
         Example("the end of the decade", "202"),
         Example("the turn of the screw", None)),
    ),
    Rule(
        "nth-half", "a half of a year by its number",
        "the? (ORDINAL | last|latter | former:former|early) -? half (of YEAR | of the year)?",
        _half,
        (Example("the first half of 2024", "2024-H1"),
         Example("first-half profit", "2025-H1", span="first-half"),
         Example("the better half", None)),
    ),
    Rule(
        "quarter-of-year", "the quarter or period of another year: the 1988 quarter",
        "the YEAR quarter|period", _same_quarter,
        (Example("Sales rose in the third quarter. In the 2024 quarter", "2024-Q3",
                 span="the 2024 quarter"), Example("the 2024 vote", None)),
    ),
    Rule(
        "nth-day", "the first, second or eighth day of something under way",
        "the|a|an? ORDINAL straight|consecutive|successive|full? day", _nth_day,
        (Example("on his first day in office", "XXXX-XX-XX", span="first day"),
         Example("Today is the third day of the blockade", "2025-11-19", span="the third day"),
         Example("They reached it on the fourth day of the offensive", "XXXX-XX-XX",
                 span="the fourth day"),
         Example("in its third week", None), Example("the first dayroom", None)),
    ),
    Rule(
        "to-date", "the year, month or quarter to date", "(the? SINGULAR | SINGULAR -) to -? date",
        _to_date,
        (Example("Sales rose in the year to date", "2025", span="the year to date"),
         Example("year-to-date sales", "2025", span="year-to-date"),
         Example("the man to date", None)),
    ),
    Rule(
        "some-quarter", "the quarter, this quarter", "the|this|its quarter", _some_quarter,
        (Example("the quarter", "2025-Q3"), Example("a quarter of the vote", None)),
    ),
    Rule(
        "latest-quarter", "the latest, last or most recent quarter or period",
        "(the|its)? latest|recent quarter|period", _latest_quarter,
        (Example("the latest quarter", "2025-Q3"), Example("the latest news", None)),
    ),
    Rule(
        "fiscal-year", "a fiscal year by its number or step",
        "(the|its|their|a? most? STEP|latest|recent? fiscal|financial (year? YEAR | year) "
        "| fy (YEAR | TWODIGIT))", _fiscal,
        (Example("fiscal 2024", "2024"), Example("the current fiscal year", "2025"),
         Example("FY2024", "2024"), Example("FY24", "2024"),
         Example("the most recent fiscal year", "2024"),
         Example("fiscal policy", None), Example("fiscal times", None)),
    ),
    Rule(
        "overnight", "overnight", "overnight (on|into? WEEKDAY)?", _overnight,
        (Example("overnight", "2025-11-18TNI"), Example("overnight Monday", "2025-11-17TNI"),
         Example("overnight into Monday", "2025-11-16TNI"),
         Example("over one night", None)),
    ),
)  # fmt: skip
