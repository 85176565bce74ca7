"""A small ruler: the days an event can have, and the readings that were not taken."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta

from dash import html
from dash.development.base_component import Component

from timeline.show.attributes import aria
from timeline.show.labels import say
from timeline.show.window import Window, moved
from timeline.temporal.values.when import When
from timeline.temporal.writing.words import in_words

Reading = tuple[str, When | None]


def ruler(when: When | None, others: Sequence[Reading]) -> list[Component]:
    """Return the bounds as a bar on an axis of days, other readings as thinner bars under it.

    The axis is that of the days themselves: a reading a year off would leave them no width. Those
    that the axis does not reach are told in words alone.
    """
    if when is None or (when.earliest is None and when.latest is None):
        return []
    taken = stretch(when)
    left_out = [stretch(other) for _, other in others if other and (other.earliest or other.latest)]
    axis = _around(taken)
    near = [one for one in left_out if axis.first <= one.first and one.last <= axis.last]
    bars = [bar(taken, axis, when, "taken"), *(bar(one, axis, None, "other") for one in near)]
    return [
        html.Div(
            [html.Div(bars, className="bars"), ends(axis)],
            className="ruler",
            role="img",
            **aria(label=say("ruler", days=in_words(when))),
        )
    ]


def _around(taken: Window) -> Window:
    """Return the days with as much again on either side, and at least a week."""
    room = timedelta(days=max(7, taken.days))
    return Window(moved(taken.first, -room), moved(taken.last, room))


def stretch(when: When) -> Window:
    """Return the stated days; an open side ends at the last day stated."""
    days = [
        bound
        for bound in (when.earliest_start, when.latest_start, when.earliest_end, when.latest_end)
        if bound
    ]
    return Window(min(days), max(days))


def axis_of(stretches: Sequence[Window]) -> Window:
    """Return the days that an axis for some stretches runs over."""
    first = min(one.first for one in stretches)
    last = max(one.last for one in stretches)
    room = timedelta(days=max(2, (last - first).days // 4))
    return Window(moved(first, -room), moved(last, room))


def bar(reach: Window, axis: Window, when: When | None, kind: str) -> Component:
    """Return a bar on the axis; a side that ``when`` leaves open has no cap."""
    opens = [
        name
        for name, bound in (
            ("open-start", when and when.earliest_start),
            ("open-end", when and when.latest_end),
        )
        if when is not None and bound is None
    ]
    left, width = shares(reach, axis)
    return html.Div(
        className=" ".join(["bar", kind, *opens]),
        style={"marginLeft": f"{left:.2f}%", "width": f"{max(width, 0.8):.2f}%"},
    )


def shares(reach: Window, axis: Window) -> tuple[float, float]:
    """Return where a stretch begins on the axis and how wide it is, in per cent.

    >>> may = [date(2024, 5, number) for number in range(1, 32)]
    >>> shares(Window(may[5], may[5]), Window(may[0], may[9]))
    (50.0, 10.0)
    """
    return 100 * (reach.first - axis.first).days / axis.days, 100 * reach.days / axis.days


def ends(axis: Window) -> Component:
    """Return the first and the last day of the axis."""
    days = [html.Span(_short(axis.first)), html.Span(_short(axis.last))]
    return html.Div(days, className="ends")


def _short(day: date) -> str:
    return f"{day.day} {day:%b %Y}"
