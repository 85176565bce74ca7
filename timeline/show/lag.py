"""The day of an event against the days on which outlets told it."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from datetime import date
from statistics import median
from typing import NamedTuple

from dash import html
from dash.development.base_component import Component

from timeline.model.event import Event
from timeline.show.attributes import aria
from timeline.show.labels import counted, say
from timeline.show.view import listed
from timeline.show.words import day_words


class Lag(NamedTuple):
    """How late an outlet tells: days from an event's last possible day to its first article."""

    outlet: str
    days: tuple[int, ...]
    shared: int  # events that another outlet tells too
    foremost: int  # of those, where it was the first or among them

    @property
    def median(self) -> float:
        """The middle of the days."""
        return median(self.days)


def first_reports(event: Event) -> dict[str, date]:
    """Return the day of each outlet's first article on the event, the earliest first."""
    found: dict[str, date] = {}
    for mention in event.mentions:
        if mention.outlet and mention.published:
            day = found.get(mention.outlet, mention.published)
            found[mention.outlet] = min(day, mention.published)
    return dict(sorted(found.items(), key=lambda item: (item[1], item[0])))


def lags(events: Iterable[Event]) -> list[Lag]:
    """Return the lags of each outlet, the one that tells most events first.

    Counted are events whose last possible day is known. Two outlets that tell an event on one day
    are both first.
    """
    days: dict[str, list[int]] = defaultdict(list)
    shared, foremost = Counter[str](), Counter[str]()
    for event in events:
        last = event.when.latest if event.when else None
        reports = first_reports(event)
        if last is None or not reports:
            continue
        for outlet, day in reports.items():
            days[outlet].append((day - last).days)
        if len(reports) > 1:
            shared.update(list(reports))
            earliest = min(reports.values())
            foremost.update(outlet for outlet, day in reports.items() if day == earliest)
    ranked = sorted(days.items(), key=lambda item: (-len(item[1]), item[0]))
    return [Lag(name, tuple(found), shared[name], foremost[name]) for name, found in ranked]


def lag_table(events: Sequence[Event]) -> list[Component]:
    """Return one row an outlet; nothing where no event has both days."""
    found = lags(events)
    if not found:
        return [html.P(say("quality.none"))]
    columns = ("outlet", "events", "median", "range", "first")
    head = html.Tr([html.Th(say(f"lag.{name}"), scope="col") for name in columns])
    rows = [_row(lag) for lag in found]
    table = html.Table([html.Thead(head), html.Tbody(rows)], className="counts lags")
    left = len(events) - sum(_is_counted(event) for event in events)
    note = (
        [html.P(say("lag.left", events=counted("event", left)), className="note")] if left else []
    )
    name = aria(label=say("quality.lag"))
    return [html.Div(table, className="scroll", tabIndex=0, role="region", **name), *note]


def _is_counted(event: Event) -> bool:
    return bool(event.when and event.when.latest and first_reports(event))


def _row(lag: Lag) -> Component:
    first = say("lag.of", count=lag.foremost, shared=lag.shared) if lag.shared else say("lag.alone")
    cells = (f"{len(lag.days):,}", _number(lag.median), _range(lag.days), first)
    return html.Tr([html.Th(lag.outlet, scope="row"), *map(html.Td, cells)])


def _number(days: float) -> str:
    """Return a number of days as it is written, with a true minus.

    >>> _number(-1.5), _number(3)
    ('−1.5', '3')
    """
    return f"{days:g}".replace("-", "−")


def _range(days: Sequence[int]) -> str:
    least, most = min(days), max(days)
    return (
        _number(least) if least == most else say("lag.to", least=_number(least), most=_number(most))
    )


def first_told(event: Event) -> list[Component]:
    """Return the line that says who told the event first, when, and how long after it."""
    reports = first_reports(event)
    if not reports:
        return []
    day = min(reports.values())
    names = listed(outlet for outlet, told in reports.items() if told == day)
    words = say("lag.first.told", outlets=names, day=day_words(day))
    return [html.P(f"{words}{_after(event, day)}.", className="told-first")]


def _after(event: Event, told: date) -> str:
    """Return how long after the event it was told, as far as the days are known."""
    first, last = (event.when.earliest, event.when.latest) if event.when else (None, None)
    if last and told > last:
        key = "after" if event.when and event.when.is_exact else "after.least"
        return say(f"lag.first.{key}", days=counted("day", (told - last).days))
    if first and told < first:
        key = "before" if event.when and event.when.is_exact else "before.least"
        return say(f"lag.first.{key}", days=counted("day", (first - told).days))
    if first == last == told:
        return say("lag.first.same")
    return say("lag.first.within") if first or last else ""
