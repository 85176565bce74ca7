"""Days with a name: Christmas, Orthodox Easter, the first day of Ramadan."""

from __future__ import annotations

import re

from timeline.temporal.calendar.country_days import CAPITALISED
from timeline.temporal.calendar.famous_days import famous_year
from timeline.temporal.calendar.holidays import HOLIDAYS
from timeline.temporal.expression.expression import CalendarDate, Expression, NamedDay, Recurring
from timeline.temporal.grammar.match import Match
from timeline.temporal.grammar.rule import Example, Rule


def _pattern(name: str) -> str:
    """Return the words of a name, as a text is split into them."""
    return " ".join(re.findall(r"\w+|[^\w\s.]", name))


_NAMES = {" ".join(_pattern(name).split()): name for name in HOLIDAYS}


def _named(m: Match) -> Expression | None:
    words = m.words
    for end in range(len(words), 0, -1):
        for start in range(end):
            name = _NAMES.get(" ".join(words[start:end]))
            if name in CAPITALISED and (m.after == "of" or not m.is_capitalised):
                return None  # "a national day of mourning"
            if name is not None:
                return NamedDay(name, m.get("year"), m.get("step"), "weekend" in m.words)
    return None


def _famous(m: Match) -> Expression | None:
    month, day = m["famous"]
    alone = (month, day) == (9, 11) and m.after not in ("of", "%")
    year = famous_year(month, day, ("attacks",) if alone else m.followers(2))
    return CalendarDate(month=month, day=day, famous=year) if year else None


_CHOICE = " | ".join(sorted(_NAMES, key=len, reverse=True))
RULES = (
    Rule(
        "every-named-day",
        "every or each holiday",
        f"every|each ({_CHOICE})",
        lambda _: Recurring("P1Y"),
        (Example("every Christmas", "P1Y"), Example("every Easterner", None)),
    ),
    Rule(
        "famous-day",
        "a day that has become a name by its numbers: 9/11",
        "FAMOUS",
        _famous,
        (
            Example("since 9/11", "2001-09-11", span="9/11"),
            Example("the 7/7 bombings", "2005-07-07", span="7/7"),
            Example("He scored 9/11 of the points", None),
            Example("a 7/7 score", None),
        ),
    ),
    Rule(
        "named-day",
        "a holiday or another day with a name, in the year said or the nearest one",
        f"the? STEP? ({_CHOICE}) weekend? (,|of|in? YEAR)?",
        _named,
        (
            Example("Christmas 2007", "2007-12-25"),
            Example("last Thanksgiving", "2024-11-28"),
            Example("on Easter Monday", "2025-04-21", span="Easter Monday", anchor="2025-04-25"),
            Example("Orthodox Easter 2024", "2024-05-05"),
            Example("Yom Kippur", "2025-10-02"),
            Example("the Feast of the Immaculate Conception", "2025-12-08"),
            Example("Chinese New Year's Eve", "2026-02-16"),
            Example("the Persian New Year", "2026-03-21"),
            Example("Eid al-Fitr 2025", "2025-03-30"),
            Example("Lunar New Year 2025", "2025-01-29"),
            Example("the Labor Day weekend", "2025-W35-WE"),
            Example("Easter weekend 2024", "2024-W13-WE"),
            Example("Republic Day", "XXXX-XX-XX"),
            Example("the Easterly wind", None),
            Example("a national day of mourning", None),
            Example("the National Day of Prayer", None),
        ),
    ),
)
