"""Chronologies without years: entries in order, the last of which lies by the publication."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date, timedelta

from timeline.temporal.expression.expression import CalendarDate
from timeline.temporal.find.candidate import Candidate
from timeline.temporal.find.neighbours import heads_line
from timeline.temporal.grammar.digits import as_day
from timeline.temporal.grammar.tokens import Tokens

ENTRIES = 3  # entries from which days at the heads of lines make a chronology
NEAR_AHEAD = timedelta(days=60)  # a list whose first entry lies so near ahead is a programme
LONGEST = timedelta(days=180)  # from the publication to the end of a programme
LEAP_YEARS = 8  # years to go back for a 29 February
NOTE = "the entries of a list go on in time, the last by the publication day"
_MARKS = frozenset("-–—:|")
Entry = tuple[int, CalendarDate]  # the number of its candidate, and its day


def years_of_runs(
    tokens: Tokens, candidates: Sequence[Candidate], published: date | None
) -> dict[int, int]:
    """Return the year of each candidate that is an entry of a chronology, by its number.

    In "June 14 - Drivers walk out ... Nov. 6 - The union refuses", published in January, all lie
    in the year before, though the next June is nearer.
    """
    if published is None:
        return {}
    found: dict[int, int] = {}
    for run in _runs(tokens, candidates):
        if len(run) >= ENTRIES and not _is_programme(run, published):
            found.update(_years(run, published))
    return found


def _runs(tokens: Tokens, candidates: Sequence[Candidate]) -> Iterator[list[Entry]]:
    """Yield the days without a year at the heads of lines, up to the next one with its year."""
    run: list[Entry] = []
    for index, candidate in enumerate(candidates):
        said = candidate.expression
        alone = candidate.extent is None and candidate.follows is None
        if not (alone and isinstance(said, CalendarDate) and _is_entry(tokens, candidate)):
            continue
        if said.year is not None:
            yield run
            run = []
        elif said.month and said.day and said.step is None:
            run.append((index, said))
    yield run


def _is_entry(tokens: Tokens, candidate: Candidate) -> bool:
    """Tell whether a date heads its line, and a dash or colon parts it from what happened."""
    behind = tokens.text[tokens.ends[candidate.end - 1] :][:2].strip(" ")
    return behind[:1] in _MARKS and heads_line(tokens, candidate)


def _is_programme(run: Sequence[Entry], published: date) -> bool:
    """Tell whether a list tells of days to come: its first lies near ahead, its last not far."""
    for more in (0, 1):
        first, last = (_day(said, published.year + more) for _, said in (run[0], run[-1]))
        if first and last and timedelta(0) <= first - published <= NEAR_AHEAD:
            return first < last <= published + LONGEST
    return False


def _years(run: Sequence[Entry], published: date) -> dict[int, int]:
    """Return the years of a run, told in order or newest first: as takes it less far back."""
    orders = (_dated(tuple(reversed(run)), published), _dated(tuple(run), published))
    days = max(orders, key=lambda found: min(found.values(), default=date.min))
    return {index: day.year for index, day in days.items()}


def _dated(run: Sequence[Entry], published: date) -> dict[int, date]:
    """Return the day of each entry of a run from its newest on, none after the one before it."""
    found: dict[int, date] = {}
    latest = published
    for index, said in run:
        day = next(filter(None, _back(said, latest)), None)
        if day is not None:
            found[index] = latest = day
    return found


def _back(said: CalendarDate, latest: date) -> Iterator[date | None]:
    """Yield the days of that name up to a day, the last first."""
    for year in range(latest.year, max(0, latest.year - LEAP_YEARS) - 1, -1):
        day = _day(said, year)
        yield day if day and day <= latest else None


def _day(said: CalendarDate, year: int) -> date | None:
    return as_day(year, said.month or 0, said.day or 0)
