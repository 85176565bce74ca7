"""A track: a small strip of time with a mark for each event, and nothing between the marks."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date, timedelta
from typing import NamedTuple

from dash import html
from dash.development.base_component import Component

from timeline.model.selection import EventSummary
from timeline.model.vocabulary import Status
from timeline.show.attributes import DECORATION, aria, data
from timeline.show.frame import frame, is_dated
from timeline.show.labels import counted, say
from timeline.show.ruler import stretch
from timeline.show.view import View
from timeline.show.window import Window, opening
from timeline.show.words import day_words
from timeline.temporal.values.when import Shape, When
from timeline.temporal.writing.words import in_words

# Events listed under a row; every button is a component more that the browser has to keep.
LISTED = 24
# Dates written over the tracks, at most, and the months or days between them.
TICKS = 5
MONTHS = (1, 2, 3, 6, 12, 24, 60, 120, 600, 1_200, 6_000, 12_000, 24_000)
DAYS = (1, 2, 7, 14)
SHORT = TICKS * DAYS[-1]
_OUTLINED = frozenset({Status.PLANNED, Status.PROPOSED, Status.CANCELLED, Status.HYPOTHETICAL})


class Tick(NamedTuple):
    """A date over the tracks, and how far along the axis it stands, in per cent."""

    left: float
    words: str


def axis(events: Sequence[EventSummary], view: View) -> Window | None:
    """Return the days that all tracks of a page run over: those chosen, else the densest."""
    if view.first and view.last:
        return Window(view.first, view.last)
    return opening(frame(events))


def scale(days: Window) -> Component:
    """Return the dates over the tracks."""
    marks = [html.Span(one.words, style={"left": f"{one.left:.2f}%"}) for one in ticks(days)]
    return html.Div(marks, className="scale", **DECORATION)


def ticks(days: Window) -> list[Tick]:
    """Return the dates to write on an axis, as many as have room: months, or days of a short one.

    >>> [tick.words for tick in ticks(Window(date(2024, 1, 15), date(2024, 6, 20)))]
    ['Feb 2024', 'Mar 2024', 'Apr 2024', 'May 2024']
    """
    starts = _weeks(days) if days.days <= SHORT else _months(days)
    placed = [Tick(100 * (day - days.first).days / days.days, words) for day, words in starts]
    # A date that stands near the end has no room for its name.
    return [tick for tick in placed if 0 <= tick.left <= 80]


def _months(days: Window) -> list[tuple[date, str]]:
    first, last = (12 * day.year + day.month - 1 for day in days)
    step = next((one for one in MONTHS if (last - first) // one <= TICKS), MONTHS[-1])
    starts = [date(n // 12, n % 12 + 1, 1) for n in range(first + -first % step, last + 1, step)]
    return [(day, f"{day:%b %Y}") for day in starts]


def _weeks(days: Window) -> list[tuple[date, str]]:
    step = next(one for one in DAYS if days.days <= one * TICKS)
    starts = [days.first + timedelta(days=number) for number in range(0, days.days, step)]
    return [(day, f"{day.day} {day:%b}") for day in starts]


def track(events: Iterable[EventSummary], days: Window) -> Component:
    """Return the marks of the events; those at one spot that look the same are drawn once."""
    drawn: dict[tuple[str, str, str], EventSummary] = {}
    for event in events:
        spot = event.when and _spot(event.when, days)
        if spot:
            drawn.setdefault((_form(event), *spot), event)
    # Exact days come last, so that no bar hides one.
    marks = [
        html.Div(
            className=form,
            style={"left": left, "width": width},
            title=f"{in_words(event.when)}: {event.label}",
            **data(event=event.id),
        )
        for (form, left, width), event in sorted(
            drawn.items(), key=lambda item: "is-exact" in item[0][0]
        )
    ]
    return html.Div(marks, className="track", **DECORATION)


def _spot(when: When, days: Window) -> tuple[str, str] | None:
    """Return where a mark begins and how wide it is, in half per cents of the axis."""
    reach = stated(when)
    if reach is None or reach.last < days.first or reach.first > days.last:
        return None
    first, last = max(reach.first, days.first), min(reach.last, days.last)
    left = round(200 * (first - days.first).days / days.days) / 2
    width = round(200 * ((last - first).days + 1) / days.days) / 2
    return f"{left:g}%", f"{width:g}%"


def stated(when: When | None) -> Window | None:
    """Return the days between the outermost bounds that are told."""
    return stretch(when) if when and is_dated(when) else None


def _form(event: EventSummary) -> str:
    if event.when and event.when.shape is Shape.SPAN:
        form = "is-span"
    else:
        form = "is-exact" if event.when and event.when.is_exact else "is-bounded"
    outlined = " is-outlined" if event.status in _OUTLINED else ""
    return f"spot {form}{outlined} family-{event.type.family}"


def reach(events: Iterable[EventSummary]) -> str:
    """Return the first and the last day that the events can have, in words."""
    told = [days for event in events if (days := stated(event.when))]
    if not told:
        return say("panel.undated")
    first, last = min(one.first for one in told), max(one.last for one in told)
    return in_words(When.span(first, last))


def opened(events: Sequence[EventSummary], about: str) -> Component:
    """Return the events as a list that opens: each is a button that opens its event.

    Args:
        events: those of a row.
        about: what they have in common, for who hears the list without seeing its row.
    """
    items = [
        html.Li(
            [
                html.Span(in_words(event.when), className="when"),
                html.Button(event.label, type="button", className="quiet", **data(event=event.id)),
            ]
        )
        for event in events[:LISTED]
    ]
    if len(events) > LISTED:
        items.append(html.Li(say("quality.more", count=f"{len(events) - LISTED:,}")))
    number = counted("event", len(events))
    title = html.Summary(number, **aria(label=say("track.events", events=number, about=about)))
    return html.Details([title, html.Ul(items)], className="opened")


def caption(events: Sequence[EventSummary], days: Window | None) -> str:
    """Return how to read the tracks: their days, and what they leave out."""
    if days is None:
        return say("track.none")
    told = [say("track.how", first=day_words(days.first), last=day_words(days.last))]
    outside = sum(
        is_dated(one.when) and _spot(one.when, days) is None for one in events if one.when
    )
    undated = sum(not is_dated(one.when) for one in events)
    if outside:
        told.append(say("track.outside", events=counted("event", outside)))
    if undated:
        told.append(say("track.undated", events=counted("event", undated)))
    return " ".join(told)
