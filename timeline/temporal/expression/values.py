"""TIMEX3 text of lengths of time and of zones."""

from __future__ import annotations

from timeline.temporal.expression.meanings import Amount, Measure
from timeline.temporal.values.units import Unit

# A fraction of a unit is told in the next smaller one: half a year is six months.
_SMALLER = {
    Unit.YEAR: (Unit.MONTH, 12),
    Unit.DAY: (Unit.HOUR, 24),
    Unit.HOUR: (Unit.MINUTE, 60),
    Unit.MINUTE: (Unit.SECOND, 60),
    Unit.WEEK: (Unit.DAY, 7),
    Unit.MONTH: (Unit.DAY, 30),
    Unit.QUARTER: (Unit.MONTH, 3),
}
_YEARS = {Unit.DECADE: 10, Unit.CENTURY: 100, Unit.MILLENNIUM: 1000}


def duration_value(parts: tuple[tuple[Amount, Measure], ...]) -> str:
    """Return the TIMEX3 duration of some amounts of units.

    >>> duration_value(((Amount(2.5), Measure(Unit.YEAR)),))
    'P2Y6M'
    >>> duration_value(((Amount(None), Measure(Unit.DAY)),))
    'PXD'
    """
    day_text = clock_text = ""
    for amount, measure in parts:
        for count, unit in _whole(amount, measure):
            if unit.is_clock:
                clock_text += count + unit.value[1:]
            elif unit is Unit.WEEKEND:
                day_text += count + "WE"
            else:
                day_text += count + unit.value
    return f"P{day_text}T{clock_text}" if clock_text else f"P{day_text}"


def _whole(amount: Amount, measure: Measure) -> list[tuple[str, Unit]]:
    unit = measure.unit
    if amount.value is None:
        return [("X", unit)]
    value = amount.value * measure.times
    if unit in _YEARS:
        value, unit = value * _YEARS[unit], Unit.YEAR
    if unit is Unit.HALF:
        value, unit = value * 6, Unit.MONTH
    whole = int(value)
    parts = [(str(whole), unit)] if whole or value == 0 else []
    if value > whole and unit in _SMALLER:
        smaller, times = _SMALLER[unit]
        parts.append((str(round((value - whole) * times)), smaller))
    elif value > whole:
        parts = [(f"{value:g}", unit)]
    return parts


def zone_text(hours: float) -> str:
    """Return the text of an offset in hours: ``+05:30``.

    >>> zone_text(-4)
    '-04:00'
    """
    if hours == 0:
        return "Z"
    minutes = round(abs(hours) * 60)
    return f"{'-' if hours < 0 else '+'}{minutes // 60:02d}:{minutes % 60:02d}"
