"""The list of events: the same selection as the figure, in words, grouped by month."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import groupby

from dash import html
from dash.development.base_component import Component

from timeline.model.selection import EventSummary
from timeline.model.vocabulary import Review, Status
from timeline.show.attributes import DECORATION, aria, data
from timeline.show.frame import INFERRED, is_dated
from timeline.show.labels import outlets_say, say, type_name
from timeline.show.view import listed
from timeline.show.window import Window
from timeline.show.words import days_words
from timeline.temporal.writing.words import in_words

# Rows painted at once; a button brings more.
ROWS = 50
MORE = 200


def rows(
    events: Sequence[EventSummary],
    total: int,
    limit: int,
    highlights: frozenset[str] = frozenset(),
) -> list[Component]:
    """Return the list of the events, with a tray for those without days.

    Args:
        events: the first ``limit`` of the selection, undated ones last.
        total: how many there are in the selection.
        limit: how many rows were asked for.
        highlights: ids of events that a link points out.
    """
    dated = [event for event in events if is_dated(event.when)]
    undated = [event for event in events if not is_dated(event.when)]
    parts: list[Component] = []
    if dated:
        parts.append(
            _listbox([_month(*group, highlights) for group in _months(dated)], say("list"))
        )
    if undated:
        parts.append(_tray(undated, highlights))
    if total > len(events):
        parts.append(_more(total - len(events), limit))
    return parts


def _listbox(children: Sequence[Component], name: str) -> Component:
    return html.Div(children, role="listbox", className="rows", **aria(label=name))


def _months(events: Iterable[EventSummary]) -> Iterable[tuple[str, list[EventSummary]]]:
    for month, group in groupby(events, key=_month_of):
        yield month, list(group)


def _month_of(event: EventSummary) -> str:
    assert event.when
    day = event.when.earliest or event.when.latest_start or event.when.latest
    return f"{day:%B %Y}" if day else say("panel.undated")


def _month(month: str, events: Sequence[EventSummary], highlights: frozenset[str]) -> Component:
    heading = html.Div(month, className="month", **DECORATION)
    return html.Div(
        [heading, *(row(event, highlights) for event in events)], role="group", **aria(label=month)
    )


def _tray(events: Sequence[EventSummary], highlights: frozenset[str]) -> Component:
    return html.Section(
        [
            html.H2(say("list.undated")),
            html.P(say("list.undated.why"), className="note"),
            _listbox([row(event, highlights) for event in events], say("list.undated")),
        ],
        className="tray",
    )


def row(event: EventSummary, highlights: frozenset[str] = frozenset()) -> Component:
    """Return one event of the list: days, what happened, who and how many say so."""
    facts = [type_name(event.type)]
    if event.status is not Status.OCCURRED:
        facts.append(say(f"status.{event.status}"))
    if event.actors:
        facts.append(listed(event.actors))
    if event.place:
        facts.append(event.place)
    if len(event.outlets) > 1:
        facts.append(outlets_say(len(event.outlets)))
    if event.disputed:
        facts.append(say("row.disputed"))
    if event.basis in INFERRED:
        facts.append(say("row.inferred"))
    if event.review is not Review.UNREVIEWED:
        facts.append(say(f"review.{event.review}"))
    return html.Div(
        [
            html.Span(in_words(event.when), className="when"),
            html.Span(className=f"key family-{event.type.family}", **DECORATION),
            html.Span(
                [
                    html.Span(event.label, className=f"what status-{event.status}"),
                    html.Span(" · ".join(facts), className="facts"),
                ],
                className="told",
            ),
        ],
        role="option",
        tabIndex=-1,
        className="row is-highlighted" if event.id in highlights else "row",
        **data(event=event.id, **({"disputed": "yes"} if event.disputed else {})),
        **aria(selected="false"),
    )


def _more(left: int, limit: int) -> Component:
    return html.Button(
        say("list.more", count=f"{min(left, MORE):,}"),
        type="button",
        className="quiet",
        **data(more=str(limit + MORE)),
    )


def empty() -> list[Component]:
    """Return what stands in place of the list when the timeline has no events at all."""
    return [
        html.Div(
            [
                html.H2(say("empty")),
                html.P(say("empty.how")),
                html.Pre(say("empty.command"), tabIndex=0),
            ],
            className="state",
        )
    ]


def no_match(chips: Sequence[Component], nearest: Window | None) -> list[Component]:
    """Return what stands in place of the list when the filters leave nothing.

    Args:
        chips: a button for each filter, which takes it away.
        nearest: days on which the other filters leave something.
    """
    told: list[Component] = [
        html.H2(say("nomatch")),
        html.P(say("nomatch.how")),
        html.Div(chips, className="answers"),
    ]
    if nearest:
        days = data(first=nearest.first.isoformat(), last=nearest.last.isoformat())
        words = say("nomatch.nearest", days=days_words(*nearest))
        told.append(html.P(html.Button(words, type="button", className="quiet", **days)))
    return [html.Div(told, className="state")]
