"""``When`` to and from EDTF text (ISO 8601-2): a label for readers and exports.

Bounds are never taken from a label inside the program: libraries disagree about what an EDTF
text spans, and a label holds less than four bounds do. What is read here is what people type.
"""

from __future__ import annotations

import re
from calendar import monthrange
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from timeline.temporal.values.granularity import Granularity
from timeline.temporal.values.when import Shape, When
from timeline.temporal.values.whole import is_whole, last_of_month

# First month and number of months of each sub-year code: seasons without a hemisphere are read
# as northern ones, winter from December of the year that is named.
_SEASONS = {1: 3, 2: 6, 3: 9, 4: 12}
_SUB_YEARS: dict[int, tuple[int, int, Granularity]] = {
    **{20 + n: (month, 3, Granularity.SEASON) for n, month in _SEASONS.items()},
    **{24 + n: (month, 3, Granularity.SEASON) for n, month in _SEASONS.items()},
    **{28 + n: ((month + 5) % 12 + 1, 3, Granularity.SEASON) for n, month in _SEASONS.items()},
    **{32 + n: (3 * n - 2, 3, Granularity.QUARTER) for n in range(1, 5)},
    **{36 + n: (4 * n - 3, 4, Granularity.HALF) for n in range(1, 4)},
    **{39 + n: (6 * n - 5, 6, Granularity.HALF) for n in range(1, 3)},
}

# Written codes: seasons, quarters and halves by their first month.
_WRITTEN = {
    (first, unit): code
    for code, (first, _, unit) in _SUB_YEARS.items()
    if code in (*range(21, 25), *range(33, 37), 40, 41)
}

_QUALIFIER = "[?~%]?"
_DATE = re.compile(
    rf"{_QUALIFIER}(?P<year>[0-9X]{{4}}){_QUALIFIER}"
    rf"(?:-{_QUALIFIER}(?P<month>[0-9X]{{2}}){_QUALIFIER}"
    rf"(?:-{_QUALIFIER}(?P<day>[0-9X]{{2}}){_QUALIFIER}"
    r"(?:T(?P<clock>\d\d:\d\d:\d\d)(?:Z|[+-]\d\d(?::\d\d)?)?)?)?)?",
    re.ASCII,
)
_CLOCK = re.compile(r"(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d|24:00:00", re.ASCII)


@dataclass(frozen=True, slots=True)
class _Side:
    """What one date of a label allows; ``None`` is open."""

    first: date | None
    last: date | None
    unit: Granularity


_OPEN = _Side(None, None, Granularity.DAY)


def to_text(when: When) -> str:
    """Return the EDTF text of four bounds.

    One day within bounds is a one-of set (level 2), a whole calendar unit its own short form, a
    span an interval. A side of a span that is neither a day nor a whole unit is written as its
    outer bound with ``~``, as EDTF has no set inside an interval.

    >>> to_text(When.point(date(2025, 10, 21), date(2025, 10, 31)))
    '[2025-10-21..2025-10-31]'
    >>> to_text(When.span(date(2022, 3, 1), None))
    '2022-03-01/..'
    """
    if when.shape is Shape.SPAN:
        start = _span_side(when.earliest_start, when.latest_start, when.earliest_start)
        end = _span_side(when.earliest_end, when.latest_end, when.latest_end)
        return f"{start}/{end}"
    first, last = when.earliest, when.latest
    if first is None and last is None:
        return "XXXX"
    if first is not None and last is not None:
        return _whole_text(first, last, when.granularity) or f"[{first}..{last}]"
    return f"[{first or ''}..{last or ''}]"


def _span_side(first: date | None, last: date | None, outer: date | None) -> str:
    if outer is None:
        return ".."
    if first is not None and last is not None:
        for unit in (Granularity.DAY, Granularity.MONTH, Granularity.YEAR):
            if is_whole(first, last, unit):
                return _whole_text(first, last, unit) or ""
    return f"{outer}~"


def _whole_text(first: date, last: date, unit: Granularity) -> str | None:
    """Return the short form of a whole calendar unit, or ``None`` where there is none.

    Day, month and year need no hint; months that make a quarter are one only if it was meant.
    """
    year = f"{first.year:04}"
    if first == last:
        return first.isoformat()
    if is_whole(first, last, Granularity.MONTH):
        return f"{year}-{first.month:02}"
    if is_whole(first, last, Granularity.YEAR):
        return year
    if not is_whole(first, last, unit):
        return None
    digits = {Granularity.DECADE: 3, Granularity.CENTURY: 2, Granularity.MILLENNIUM: 1}
    if unit in digits:
        return year[: digits[unit]].ljust(4, "X")
    code = _WRITTEN.get((first.month, unit))
    return None if code is None else f"{year}-{code}"


def from_text(text: str) -> When:
    """Return the bounds that an EDTF text states.

    Read are levels 0 and 1, and of level 2: sub-year codes, one-of sets, ``X`` for any digit,
    and qualifiers at each part. A qualifier (``?``, ``~``, ``%``) does not widen bounds: how far
    "about" reaches is the writer's to say. A clock time counts as its day. Not read are sets of
    several dates (``{...}``), years outside 1 to 9999 and significant digits.

    Raises:
        ValueError: the text is no EDTF of these kinds, or its days are out of order.

    >>> from_text("2024-XX").interval == from_text("2024").interval
    True
    """
    bare = text.strip()
    if bare.startswith("[") and bare.endswith("]"):
        return _one_of(bare[1:-1], text)
    if "/" in bare:
        return _interval(bare, text)
    side = _date(bare, text)
    return When.point(side.first, side.last, side.unit)


def _interval(bare: str, text: str) -> When:
    parts = bare.split("/")
    if len(parts) != 2 or not any(part not in ("", "..") for part in parts):
        raise _fault(text, "an interval has two sides, at least one of them a date")
    start, end = (_OPEN if part in ("", "..") else _date(part, text) for part in parts)
    if start.first is not None and end.last is not None and start.first > end.last:
        raise _fault(text, "the interval ends before it starts")
    return When(
        Shape.SPAN,
        start.first,
        _least(start.last, end.last) if start.last else None,
        _greatest(end.first, start.first) if end.first else None,
        end.last,
        max(start.unit, end.unit),
    )


def _one_of(inside: str, text: str) -> When:
    sides = [side for part in inside.split(",") for side in _members(part.strip(), text)]
    firsts = [side.first for side in sides]
    lasts = [side.last for side in sides]
    first = None if None in firsts else min(day for day in firsts if day)
    last = None if None in lasts else max(day for day in lasts if day)
    return When.point(first, last, max(side.unit for side in sides))


def _members(part: str, text: str) -> Iterator[_Side]:
    """Yield what one member of a set allows: a date, or two joined by ``..``."""
    low, dots, high = part.partition("..")
    if not dots:
        yield _date(part, text)
        return
    if not low and not high:
        raise _fault(text, "a range inside a set needs at least one date")
    start = _date(low, text) if low else _OPEN
    end = _date(high, text) if high else _OPEN
    if start.first is not None and end.last is not None and start.first > end.last:
        raise _fault(text, "the set ends before it starts")
    yield _Side(start.first, end.last, max(start.unit, end.unit))


def _date(part: str, text: str) -> _Side:
    match = _DATE.fullmatch(part)
    if match is None:
        raise _fault(text, "expected forms like 2025, 2025-10, 2025-10-21, 202X, 2025-10-21/..")
    year, month, day, clock = match.group("year", "month", "day", "clock")
    if clock and not _CLOCK.fullmatch(clock):
        raise _fault(text, f"no such time: {clock}")
    if month is not None and month.isdigit() and int(month) in _SUB_YEARS:
        return _sub_year(year, int(month), day, text)
    side = _digits(year, month or "XX", day or "XX")
    if side is None:
        raise _fault(text, f"no such day: {part}")
    return side


def _sub_year(year: str, code: int, day: str | None, text: str) -> _Side:
    if day is not None or not year.isdigit() or int(year) == 0:
        raise _fault(text, "a season, quarter or half needs a year and takes no day")
    month, length, unit = _SUB_YEARS[code]
    ahead = month + length - 2
    end_year = int(year) + ahead // 12
    if end_year > date.max.year:
        raise _fault(text, "the year is past 9999")
    return _Side(date(int(year), month, 1), last_of_month(end_year, ahead % 12 + 1), unit)


def _digits(year: str, month: str, day: str) -> _Side | None:
    """Return the first and last day whose digits fit, ``X`` standing for any."""
    if year == "XXXX" and (month, day) == ("XX", "XX"):
        return _Side(None, None, Granularity.MILLENNIUM)
    first = next(_fitting(year, month, day, step=1), None)
    last = next(_fitting(year, month, day, step=-1), None)
    return None if first is None or last is None else _Side(first, last, _unit(year, month, day))


def _fitting(year: str, month: str, day: str, *, step: int) -> Iterator[date]:
    """Yield the days that fit, from either end of the calendar."""
    years, months = (_numbers(part, top)[::step] for part, top in ((year, 9999), (month, 12)))
    days = _numbers(day, 31)[::step]
    if not any(d <= monthrange(2000, m)[1] for m in months for d in days):
        return  # no year has such a day, so none need be tried
    for y in years:
        for m in months:
            length = monthrange(y, m)[1]
            yield from (date(y, m, d) for d in days if d <= length)


def _numbers(pattern: str, top: int) -> list[int]:
    """Return the numbers from 1 to ``top`` that the digits allow."""
    if pattern.isdigit():
        return [int(pattern)] if 1 <= int(pattern) <= top else []
    fits = re.compile(pattern.replace("X", "[0-9]"))
    return [n for n in range(1, top + 1) if fits.fullmatch(str(n).zfill(len(pattern)))]


def _unit(year: str, month: str, day: str) -> Granularity:
    if "X" not in day:
        return Granularity.DAY
    if "X" not in month:
        return Granularity.MONTH
    known = len(year) - year.count("X")
    return {
        4: Granularity.YEAR,
        3: Granularity.DECADE,
        2: Granularity.CENTURY,
    }.get(known, Granularity.MILLENNIUM)


def _least(one: date, other: date | None) -> date:
    return one if other is None else min(one, other)


def _greatest(one: date, other: date | None) -> date:
    return one if other is None else max(one, other)


def _fault(text: str, why: str) -> ValueError:
    return ValueError(f"not an EDTF date: {text!r}: {why}")
