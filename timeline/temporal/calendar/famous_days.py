"""Days that have become names: the year of "the Sept. 11 attacks", said without it."""

from __future__ import annotations

from collections.abc import Iterable

from timeline.temporal.expression.expression import CalendarDate
from timeline.temporal.grammar.digits import as_day
from timeline.temporal.values.anchor import Anchor

# Month and day, the year, and the words one of which follows where that day is meant.
_ROWS = (
    ((9, 11), 2001, "attack attacks hijacking hijackings hijacker hijackers terror terrorist "
     "terrorists commission plot plotter plotters memorial victims families suspects"),
    ((1, 6), 2021, "attack riot riots rioter rioters insurrection insurrectionists hearing "
     "hearings committee panel defendant defendants investigation assault siege mob"),
    ((10, 7), 2023, "attack attacks massacre massacres assault onslaught atrocities"),
    ((7, 7), 2005, "attacks bomber bombers bombing bombings"),
    ((11, 26), 2008, "attack attacks"),
    ((11, 13), 2015, "attacks"),
    ((3, 11), 2011, "earthquake quake tsunami disaster"),
    ((3, 11), 2004, "attacks bombing bombings train"),
    ((2, 17), 2011, "revolution uprising"),
    ((2, 24), 2022, "invasion"),
    ((7, 15), 2016, "coup putsch"),
    ((7, 20), 1944, "plot plotter plotters"),
    ((6, 4), 1989, "crackdown massacre"),
)  # fmt: skip
_FAMOUS = {(day, word): year for day, year, words in _ROWS for word in words.split()}


def famous_year(month: int, day: int, following: Iterable[str]) -> int | None:
    """Return the year of a day by the words that follow it, ``None`` if it has no such name.

    >>> famous_year(9, 11, ["terrorist", "attacks"])
    2001
    """
    years = (_FAMOUS.get(((month, day), word.lower())) for word in following)
    return next((year for year in years if year), None)


def is_known(said: CalendarDate, year: int, published: Anchor | None) -> bool:
    """Tell whether a famous day lies behind the publication."""
    day = as_day(year, said.month or 1, said.day or 1)
    return day is not None and (published is None or day <= published.day)
