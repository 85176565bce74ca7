"""Time stamps of wires, feeds and soldiers: "11-20-98 2142EST", "20NOV98", "1353 (1023 GMT)"."""

from __future__ import annotations

from timeline.temporal.expression.expression import CalendarDate, Clock, Expression, Range
from timeline.temporal.grammar.digits import as_day
from timeline.temporal.grammar.match import Match
from timeline.temporal.grammar.rule import Example, Rule

_AT = frozenset(
    ("at", "by", "until", "till", "from", "since", "around", "about", "before", "after")
)
_BEHIND = frozenset(("on", "today", "yesterday", "tomorrow"))  # "at 1800 on Friday"


def _hour(m: Match, name: str) -> Clock | None:
    """Return the time that four digits are."""
    hour, minute = divmod(m[name], 100)
    return Clock(hour, minute) if hour <= 24 else None


def _wire(m: Match) -> Expression | None:
    """Return a dashed date with its time, month first as American wires have it."""
    month, day, year = (int(part) for part in m["dashed"].split("-"))
    if month > 12:
        month, day = day, month
    if as_day(2000, month, day) is None:
        return None
    if "clock" in m:
        (hour, minute, second), late = m["clock"], m.get("meridiem", 0)
        time = Clock(hour % 12 + late if "meridiem" in m else hour, minute, second)
    else:
        hour, minute = divmod(m["military"], 100)
        time = Clock(hour, minute)
    return _on(time, CalendarDate(year, month, day, short_year=True))


def _on(time: Clock, day: CalendarDate) -> Expression | None:
    if time.hour > 24:
        return None
    return Clock(time.hour, time.minute, time.second, day)


def _feed(m: Match) -> Expression | None:
    if as_day(2000, m["month"], m["day"]) is None:
        return None
    day = CalendarDate(m["year"], m["month"], m["day"], m.get("weekday"))
    return _on(Clock(*m["clock"]), day)


def _plain_hour(m: Match) -> Expression | None:
    """Return four digits that stand where a time does and no year."""
    nought = m.text("military").startswith("0")
    led = "local" in m or (m.before in _AT and (nought or m.after in _BEHIND))
    return _hour(m, "military") if led or _has_twin(m) else None


def _has_twin(m: Match) -> bool:
    """Tell whether the same time stands beside it in brackets: "1353 (1023 GMT)"."""
    if m.after == "(":
        _, digits, zone, *_ = *m.followers(3), "", "", ""
        return digits.isdigit() and len(digits) == len(m.text("military")) and zone.isupper()
    time, bracket = ("", "", *m.leads(2))[-2:]
    told = ":" in time or time in ("am", "pm", "a.m.", "p.m.", "hours")
    return bracket == "(" and told and m.after in ("in", "local", ")")


def _hours_of_zone(m: Match) -> Expression | None:
    first, last = _hour(m, "military"), _hour(m, "last")
    return Range(first, last) if first and last else None


RULES = (
    Rule(
        "wire-stamp", "a date in numbers with dashes and its time",
        "DASHED ,? (CLOCK MERIDIEM? | MILITARY) ZONE?", _wire,
        (Example("11-20-98 2142EST", "1998-11-20T21:42"),
         Example("11-20-98 9:42 PM", "1998-11-20T21:42"),
         Example("part 11-20-98", None), Example("a 31-40-98 9:42 stamp", "2025-11-19T09:42",
                                                 span="9:42")),
    ),
    Rule(
        "feed-stamp", "a month, a day, a time and a year, as feeds write them",
        "(WEEKDAY ,?)? MONTH DAY CLOCK (ZONE | +|- MILITARY)? YEAR", _feed,
        (Example("Thu Nov 20 14:05:33 +0000 2025", "2025-11-20T14:05:33"),
         Example("Nov 20 2025", "2025-11-20"), Example("a stamp of 14.05", None)),
    ),
    Rule(
        "plain-hour", "four digits that are no year: at 0600, by 1800 on Friday, 1353 (1023 GMT)",
        "MILITARY (local:local time)?", _plain_hour,
        (Example("at 0600 on Monday", "2025-11-17T06:00", span="0600 on Monday"),
         Example("at 1800 local time", "2025-11-19T18:00", span="1800 local time"),
         Example("at 1353 (1023 GMT)", "2025-11-19T13:53", span="1353"),
         Example("at 1:00 a.m. (2100 in Cairo)", "2025-11-19T21:00", span="2100"),
         Example("at 2000 sites (1998 of them old)", None)),
    ),
    Rule(
        "hours-of-zone", "from one time of a zone to another",
        "MILITARY link:-|to|and last:MILITARY (hours|ZONE)", _hours_of_zone,
        (Example("0600-0900 GMT", "2025-11-19T06:00", span="0600"),
         Example("0600-0900 men", None)),
    ),
)  # fmt: skip
