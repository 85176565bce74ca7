"""A small ruler: the days an event can have, and the readings that were not taken."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta

from dash import html
from dash.development.base_component import Component

from timeline.show.attributes import aria
from timeline.show.labels import say
from timeline.show.window import Window, moved
from timeline.temporal.when import When
from timeline.temporal.words import in_words

Reading = tuple[str, When | None]


def ruler(when: When | None, others: Sequence[Reading]) -> list[Component]:
    """Return the bounds as a bar on an axis of days, other readings as thinner bars under it."""
    if when is None or (when.earliest is None and when.latest is None):
        return []
    taken = _stretch(when)
    left_out = [
        _stretch(other) for _, other in others if other and (other.earliest or other.latest)
    ]
    axis = _axis([taken, *left_out])
    bars = [_bar(taken, axis, when, "taken"), *(_bar(one, axis, None, "other") for one in left_out)]
    ends = html.Div([html.Span(_short(axis.first)), html.Span(_short(axis.last))], className="ends")
    return [
        html.Div(
            [html.Div(bars, className="bars"), ends],
            className="ruler",
            role="img",
            **aria(label=say("ruler", days=in_words(when))),
        )
    ]


def _stretch(when: When) -> Window:
    """Return the stated days; an open side ends at the last day stated."""
    days = [
        bound
        for bound in (when.earliest_start, when.latest_start, when.earliest_end, when.latest_end)
        if bound
    ]
    return Window(min(days), max(days))


def _axis(stretches: Sequence[Window]) -> Window:
    first = min(one.first for one in stretches)
    last = max(one.last for one in stretches)
    room = timedelta(days=max(2, (last - first).days // 4))
    return Window(moved(first, -room), moved(last, room))


def _bar(stretch: Window, axis: Window, when: When | None, kind: str) -> Component:
    opens = [
        name
        for name, bound in (
            ("open-start", when and when.earliest_start),
            ("open-end", when and when.latest_end),
        )
        if when is not None and bound is None
    ]
    left = 100 * (stretch.first - axis.first).days / axis.days
    width = 100 * stretch.days / axis.days
    return html.Div(
        className=" ".join(["bar", kind, *opens]),
        style={"marginLeft": f"{left:.2f}%", "width": f"{max(width, 0.8):.2f}%"},
    )


def _short(day: date) -> str:
    return f"{day.day} {day:%b %Y}"
