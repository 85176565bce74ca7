"""The calendar: a row a month, a cell a day, shaded by how many events are known to be on it."""

from __future__ import annotations

from calendar import monthrange
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from datetime import date, timedelta
from typing import NamedTuple

from dash import html
from dash.development.base_component import Component

from timeline.model.selection import EventSummary
from timeline.show.attributes import DECORATION, aria, data
from timeline.show.labels import counted, say
from timeline.show.window import Window
from timeline.show.words import day_words

# Months shown; of a longer time the last ones, and the page says so.
MONTHS = 48
# An event that may lie on more days than these says too little of each one to be tinted.
LOOSE = 31
# Events of a day from which its cell has the darkest shade.
FULL = 4


class Days(NamedTuple):
    """How many events are known to touch a day, and how many may."""

    known: Counter[date]
    possible: Counter[date]


def calendar(events: Sequence[EventSummary], window: Window | None) -> list[Component]:
    """Return a table of the months in which the events lie, the newest year last.

    Args:
        events: the selection, whatever its window.
        window: the days chosen, marked in the table.
    """
    days = _days(events)
    touched = [*days.known, *days.possible]
    if not touched:
        return [html.P(say("calendar.none"), className="note")]
    months = _months(min(touched), max(touched))
    head = html.Tr(
        [html.Th(say("calendar.month"), scope="col")]
        + [html.Th(str(number), scope="col") for number in range(1, 32)]
    )
    body = [_row(date(one // 12, one % 12 + 1, 1), days, window) for one in months[-MONTHS:]]
    table = html.Table(
        [html.Caption(say("calendar.how")), html.Thead(head), html.Tbody(body)],
        className="calendar",
    )
    cut = len(months) - MONTHS
    note = [html.P(say("calendar.cut", count=cut), className="note")] if cut > 0 else []
    return [*note, html.Div(table, className="scroll", tabIndex=0, role="region", **_NAME)]


_NAME = aria(label=say("page.calendar"))


def _days(events: Iterable[EventSummary]) -> Days:
    days = Days(Counter(), Counter())
    for event in events:
        first, last = (event.when.earliest, event.when.latest) if event.when else (None, None)
        if event.when is None or first is None or last is None:
            continue
        if event.when.is_exact:
            days.known.update(_each(first, last))
        elif (last - first).days < LOOSE:
            days.possible.update(_each(first, last))
    return days


def _each(first: date, last: date) -> Iterator[date]:
    for number in range(min((last - first).days + 1, 366)):
        yield first + timedelta(days=number)


def _months(first: date, last: date) -> Sequence[int]:
    """Return the months from one day to another, counted from the first of the calendar."""
    return range(_month(first), _month(last) + 1)


def _month(day: date) -> int:
    return 12 * day.year + day.month - 1


def _row(first: date, days: Days, window: Window | None) -> Component:
    length = monthrange(first.year, first.month)[1]
    cells = [_cell(first.replace(day=number), days, window) for number in range(1, length + 1)]
    blank = [html.Td(className="blank") for _ in range(31 - length)]
    return html.Tr([html.Th(f"{first:%b %Y}", scope="row"), *cells, *blank])


def _cell(day: date, days: Days, window: Window | None) -> Component:
    known, possible = days.known[day], days.possible[day]
    chosen = " is-chosen" if window and window.first <= day <= window.last else ""
    weekend = " weekend" if day.isoweekday() > 5 else ""
    if not known and not possible:
        return html.Td(className=f"{weekend}{chosen}".strip())
    level = f"known-{min(known, FULL)}" if known else "possible"
    words = say(
        "calendar.day",
        day=day_words(day),
        known=counted("event", known),
        possible=possible,
    )
    button = html.Button(
        html.Span(str(known) if known else "·", **DECORATION),
        type="button",
        title=words,
        **aria(label=words),
        **data(first=day.isoformat(), last=day.isoformat()),
    )
    return html.Td(button, className=f"{level}{weekend}{chosen}")


def window_of(first: date | None, last: date | None) -> Window | None:
    """Return the days of a view, where both ends are given."""
    return Window(first, last) if first and last else None
