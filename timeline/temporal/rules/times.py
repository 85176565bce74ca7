"""Parts of the day and times of the clock."""

from __future__ import annotations

from timeline.temporal.expression.expression import (
    Clock,
    DayTime,
    Expression,
    Portioned,
    Range,
    Recurring,
    Shift,
    hour_in_part,
)
from timeline.temporal.expression.meanings import Portion, Step
from timeline.temporal.grammar.match import Match
from timeline.temporal.grammar.rule import Example, Rule
from timeline.temporal.values.granularity import Granularity


def _step_part(m: Match) -> Expression:
    step: Step = m["step"]
    if step.count > 0:
        step = Step(step.count, story=True)  # "the next morning" follows the last date told
    return DayTime(m["part"].code, Shift(Granularity.DAY, step))


def _part(m: Match) -> Expression:
    if m.text("part").lower().endswith("s") and (m.words[0] == "the" or m.before in _SEVERAL):
        return Recurring("XXXX-XX-XX" + m["part"].code)
    return DayTime(m["part"].code, bare=m.words[0] not in ("the", "all"))


def _part_beside(m: Match) -> Expression | None:
    if m.followers(1) and not _ends(m.followers(1)[0]):
        return None  # "the night before the vote"
    step = Step(1 if m["way"] in ("after", "following") else -1, story=True)
    return DayTime(m["part"].code, Shift(Granularity.DAY, step))


def _ends(word: str) -> bool:
    """Tell whether a word behind "the night before" begins nothing that it is before."""
    return not word.isalnum() or word.lower() in _CONJUNCTIONS


def _nth_part(m: Match) -> Expression:
    return DayTime(m["part"].code, Shift(Granularity.DAY, Step(0, story=True), loose=True))


def _hours(m: Match) -> Expression:
    early = "early" in m.words or "part" not in m
    whole = DayTime(m["part"].code if "part" in m else "TMO")
    return Portioned(whole, Portion.EARLY) if early else whole


def _tonight(_: Match) -> Expression:
    return DayTime("TNI", Shift(Granularity.DAY, Step(0)))


def _told(m: Match) -> tuple[int, int, int | None]:
    """Return hour, minute and second as they were written: "10:30", "430", "eight"."""
    if "clock" in m:
        hour, minute, second = m["clock"]
        return hour, minute, second
    if "digits" in m:
        hour, minute = divmod(m["digits"], 100)
        return hour, minute, None
    hour = m["hour"] if "hour" in m else int(m["number"].value or 0)
    return hour, m.get("minute", 0), None


def _clock(m: Match) -> Expression | None:
    if m.before in ("+", "-") and m.leads(2)[0] in ("utc", "gmt"):
        return None  # "UTC-04:00" is a zone
    hour, minute, second = _told(m)
    if hour > 24 or minute > 59:
        return None
    if "meridiem" in m:
        if not 1 <= hour <= 12:
            return None
        hour = hour % 12 + m["meridiem"]
    return Clock(hour, minute, second, halved="meridiem" in m)


def _hours_between(m: Match) -> Expression | None:
    """Return two times of one half of the day, the first of the other if it is the later hour."""
    first = m["clock"] if "clock" in m else (m["hour"], 0, None)
    last = m["lastclock"] if "lastclock" in m else (m["last"], 0, None)
    if not (1 <= first[0] <= 12 and 1 <= last[0] <= 12) or (
        "and" in m.words and m.before != "between"
    ):
        return None
    late: int = m["meridiem"]
    other = 12 - late if (first[0] % 12, first[1]) >= (last[0] % 12, last[1]) else late
    ends = (Clock(hour[0] % 12 + half, *hour[1:]) for hour, half in ((first, other), (last, late)))
    return Range(*ends)


def _hour_in_part(m: Match) -> Expression | None:
    if m.before not in _HOUR_LEADS or not 1 <= m["hour"] <= 12:
        return None
    return Clock(hour_in_part(m["hour"], m["part"].code), 0)


def _spoken(m: Match) -> Expression | None:
    hour = int(m["number"].value or 0)
    if not 1 <= hour <= 12 or "last" in m:
        return None
    minutes = 30 if "half" in m.words else 15
    return Clock(hour - 1, 60 - minutes) if "to" in m.words else Clock(hour, minutes)


def _named_hour(m: Match) -> Expression:
    return Clock(m["namedhour"], 0)


def _military(m: Match) -> Expression | None:
    hour, minute = divmod(m["military"], 100)
    return Clock(hour, minute) if hour <= 24 else None


_SEVERAL = frozenset(
    ("his", "her", "their", "our", "my", "its", "more", "and", "of", "most", "few", "several",
     "some", "many")
)  # fmt: skip
_CONJUNCTIONS = frozenset(
    ("and", "when", "as", "in", "at", "but", "that", "to", "with", "for", "he", "she", "they")
)
_HOUR_LEADS = frozenset(
    ("at", "around", "about", "by", "until", "since", "from", "after", "before")
)
_ZONED = "ZONE (+|- INT)? | local time | ZONEPLACE standard|daylight|summer|mean|european? time"
RULES = (
    Rule(
        "step-part", "this morning, last night, the previous evening", "the:the? STEP PART",
        _step_part,
        (Example("this morning", "2025-11-19TMO"), Example("last night", "2025-11-18TNI"),
         Example("that morning", "2025-11-19TMO"),
         Example("He fell on 9 June 2022. The next morning he rose", "2022-06-10TMO",
                 span="The next morning"), Example("the last knight", None)),
    ),
    Rule(
        "tonight", "tonight", "tonight", _tonight,
        (Example("tonight", "2025-11-19TNI"), Example("two nights", None)),
    ),
    Rule(
        "part-of-day", "a part of the day", "the|a|an|all? PART long?", _part,
        (Example("the morning", "2025-11-19TMO"), Example("all night", "2025-11-19TNI"),
         Example("good mornings", None)),
    ),
    Rule(
        "part-beside", "the night before, the morning after, seen from the story",
        "the PART way:before|after|prior|following", _part_beside,
        (Example("the night before", "2025-11-18TNI"),
         Example("the morning after", "2025-11-20TMO"),
         Example("the night before the vote", "XXXX-XX-XXTNI", span="the night"),
         Example("the knight before", None)),
    ),
    Rule(
        "nth-part", "the first, second or eighth night of something under way",
        "the|a|an? ORDINAL straight|consecutive|full? PART", _nth_part,
        (Example("for a third night in a row", "2025-11-19TNI", span="a third night"),
         Example("the second straight evening", "2025-11-19TEV"),
         Example("the first knight", None)),
    ),
    Rule(
        "hours-of-day", "the early hours, the evening hours",
        "the early|small|wee hours (of the within:PART)? | the early|late? PART hours", _hours,
        (Example("the early hours of Monday", "2025-11-17TMO"),
         Example("the small hours", "2025-11-19TMO"),
         Example("the wee hours of the morning", "2025-11-19TMO"),
         Example("in the evening hours", "2025-11-19TEV", span="the evening hours"),
         Example("the early hour", None)),
    ),
    Rule(
        "clock", "a time of the clock with a.m., p.m., o'clock or a zone",
        "(clock:DOTCLOCK MERIDIEM | CLOCK MERIDIEM? hours|hrs? | HOUR MERIDIEM "
        "| HOUR stop::|. minute:TWODIGIT MERIDIEM "
        "| digits:ANCIENT|MILITARY MERIDIEM) "
        f"({_ZONED})? | clock:DOTCLOCK ({_ZONED}) | (HOUR | NUMBER) o ' clock MERIDIEM?", _clock,
        (Example("10:30 p.m.", "2025-11-19T22:30"), Example("7 a.m.", "2025-11-19T07:00"),
         Example("3 p.m. Eastern time", "2025-11-19T15:00"),
         Example("430pm", "2025-11-19T16:30"),
         Example("7 o'clock in the evening", "2025-11-19T19:00"),
         Example("eight o'clock", "2025-11-19T08:00"), Example("0 o'clock", "2025-11-19T00:00"),
         Example("ninety o'clock", None),
         Example("4 a.m. Kyiv time", "2025-11-19T04:00"),
         Example("5 p.m. UTC+2", "2025-11-19T17:00"),
         Example("8 : 05 p.m.", "2025-11-19T20:05"), Example("8 . 40am", "2025-11-19T08:40"),
         Example("6 : 00 p . m .", "2025-11-19T18:00"),
         Example("14:00 GMT", "2025-11-19T14:00"), Example("a 3-2 score", None),
         Example("16.42 BST", "2025-11-19T16:42"), Example("It rose 16.42 points", None),
         Example("They move to UTC-04:00 on Friday", "2025-11-14", span="Friday")),
    ),
    Rule(
        "hours", "from one hour to another, a.m. or p.m. told once",
        "(CLOCK | clock:DOTCLOCK | HOUR) link:-|to|and (lastclock:CLOCK|DOTCLOCK | last:HOUR) "
        f"MERIDIEM ({_ZONED})?", _hours_between,
        (Example("between 9 and 11 p.m.", "2025-11-19T21:00", span="9"),
         Example("from 11 to 2 p.m.", "2025-11-19T11:00", span="11"),
         Example("7:30-9 a.m.", "2025-11-19T07:30", span="7:30"),
         Example("It killed 9 and 11 p.m. calls", "2025-11-19T23:00", span="11 p.m."),
         Example("9 to 11 men", None)),
    ),
    Rule(
        "hour-in-part", "an hour in figures with its part of the day", "HOUR in the PART",
        _hour_in_part,
        (Example("at 4 in the afternoon", "2025-11-19T16:00", span="4 in the afternoon"),
         Example("around 2 in the morning", "2025-11-19T02:00"),
         Example("It killed 4 in the morning raid", None)),
    ),
    Rule(
        "spoken-clock", "half past nine, a quarter to ten",
        "(half past | a? quarter past|to) NUMBER last:UNIT?", _spoken,
        (Example("at half past nine", "2025-11-19T09:30", span="half past nine"),
         Example("a quarter to ten", "2025-11-19T09:45"),
         Example("a quarter to 90 members", None), Example("a quarter to ten days", None)),
    ),
    Rule(
        "named-hour", "noon, midnight", f"NAMEDHOUR ({_ZONED})?", _named_hour,
        (Example("noon", "2025-11-19T12:00"), Example("noonday", None)),
    ),
    Rule(
        "military-hour", "four digits and a zone or hours", "MILITARY (hours|ZONE)", _military,
        (Example("1430 GMT", "2025-11-19T14:30"), Example("1430 men", None)),
    ),
)  # fmt: skip
