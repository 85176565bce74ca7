"""The days that each outlet gives an event, on one axis, and those that fit all of them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import reduce
from typing import NamedTuple

from dash import html
from dash.development.base_component import Component

from timeline.model.event import Event
from timeline.model.mention import EventMention
from timeline.show.attributes import DECORATION, aria
from timeline.show.frame import INFERRED, is_dated
from timeline.show.labels import say
from timeline.show.ruler import axis_of, bar, ends, shares, stretch
from timeline.show.window import Window
from timeline.temporal.values.interval import Interval
from timeline.temporal.values.when import When
from timeline.temporal.writing.words import in_words


class Claim(NamedTuple):
    """The days an outlet gives; ``is_inferred`` where none of its words name them."""

    outlet: str
    when: When
    is_inferred: bool


def claims(mentions: Iterable[EventMention]) -> list[Claim]:
    """Return what each outlet says of the days, each claim once, in order of publication."""
    found = [
        Claim(one.outlet or say("outlet.unknown"), one.when, _is_inferred(one))
        for one in mentions
        if one.when and is_dated(one.when)
    ]
    return list(dict.fromkeys(found))


def _is_inferred(mention: EventMention) -> bool:
    return mention.dating is not None and mention.dating.basis in INFERRED


def differ(found: Sequence[Claim]) -> bool:
    """Tell whether any two claims have other days."""
    return len({claim.when.interval for claim in found}) > 1


def weighed(found: Sequence[Claim]) -> list[Claim]:
    """Return the claims that agreement is asked of: those told outright, where two are."""
    outright = [claim for claim in found if not claim.is_inferred]
    return outright if len(outright) > 1 else list(found)


def agreement(found: Iterable[Claim]) -> Interval | None:
    """Return the days that fit every claim, or ``None`` where no day does."""
    shared: Interval | None = Interval(None, None)
    return reduce(
        lambda so_far, one: so_far and so_far.intersection(one), _intervals(found), shared
    )


def _intervals(found: Iterable[Claim]) -> list[Interval]:
    return [claim.when.interval for claim in found]


def conflict(event: Event) -> list[Component]:
    """Return the claims of an event on one axis; nothing where all give the same days."""
    found = claims(event.mentions)
    if not differ(found):
        return []
    asked = weighed(found)
    shared = agreement(asked)
    axis = axis_of([stretch(claim.when) for claim in found])
    rows = [_row(claim, axis, event.when) for claim in found]
    return [
        html.P(_verdict(shared, len(asked) < len(found))),
        html.Div(
            [*_band(shared, axis), _table(rows), ends(axis)],
            className="ruler claims",
        ),
    ]


def _table(rows: Sequence[Component]) -> Component:
    return html.Div(rows, className="rows", role="table", **aria(label=say("conflict")))


def _row(claim: Claim, axis: Window, when: When | None) -> Component:
    kind = "taken" if when and claim.when.interval == when.interval else "other"
    form = f"{kind} inferred" if claim.is_inferred else kind
    key = "conflict.inferred" if claim.is_inferred else "conflict.told"
    drawn = bar(stretch(claim.when), axis, claim.when, form)
    days = say(key, days=in_words(claim.when))
    told = [html.Strong(claim.outlet, role="rowheader"), html.Span(days, role="cell")]
    return html.Div([html.Span(told), html.Div(drawn, **DECORATION)], role="row")


def _verdict(shared: Interval | None, is_some_left: bool) -> str:
    days = shared and in_words(When.span(shared.first, shared.last))
    told = say("conflict.agree", days=days) if days else say("conflict.none")
    return f"{told} {say('conflict.left')}" if is_some_left else told


def _band(shared: Interval | None, axis: Window) -> list[Component]:
    """Return the shade over the days that fit all claims; an open side goes to the axis' end."""
    if shared is None:
        return []
    left, width = shares(Window(shared.first or axis.first, shared.last or axis.last), axis)
    style = {"left": f"{left:.2f}%", "width": f"{max(width, 0.8):.2f}%"}
    return [html.Div(className="agreed", style=style, **DECORATION)]
