"""The page of review: how far it is, what to look at first, what may be the same, the story."""

from __future__ import annotations

from collections.abc import Sequence

from dash import html
from dash.development.base_component import Component

from timeline.model.event import Event
from timeline.model.selection import Repository, Selection
from timeline.model.vocabulary import EventType, Review
from timeline.show.attributes import aria, data
from timeline.show.doubtful import is_doubtful
from timeline.show.labels import counted, say, type_name
from timeline.show.review.fields import choice, field, submit
from timeline.show.review.panel import pair
from timeline.show.review.risk import Risk, queue
from timeline.temporal.writing.words import in_words

# Events that are weighed, those that matter most; a larger timeline is narrowed by its filters.
WEIGHED = 2_000
# Items of one list.
MOST = 40


def page(repository: Repository, chosen: Selection) -> list[Component]:
    """Return the sections of the page for a selection."""
    flagged = {one.id for one in repository.articles() if is_doubtful(one)}
    events = repository.events(chosen.model_copy(update={"top": chosen.top or WEIGHED}))
    facets = dict(repository.facets(chosen.model_copy(update={"reviews": frozenset()}))["review"])
    return [
        html.Section([html.H2(say("review.progress")), *_progress(facets)]),
        _queue(queue(events, flagged)),
        _pairs(events),
        _story(events),
        _by_hand(),
        _log(),
    ]


def _progress(counts: dict[str, int]) -> list[Component]:
    total = sum(counts.values())
    done = total - counts.get(Review.UNREVIEWED, 0)
    words = say("review.progress.words", done=f"{done:,}", events=counted("event", total))
    parts = [
        f"{say(f'review.{state}')}: {counts[state]:,}" for state in Review if counts.get(state)
    ]
    bar = html.Progress(value=str(done), max=str(max(total, 1)), **aria(label=words))
    return [html.P(words), bar, html.P(" · ".join(parts), className="note")]


def _section(name: str, items: Sequence[Component], left: int = 0) -> Component:
    shown: list[Component] = [
        html.H2(say(f"review.{name}")),
        html.P(say(f"review.{name}.why"), className="note"),
    ]
    shown += [html.Ol(list(items), className="plain")] if items else [html.P(say("quality.none"))]
    if left > 0:
        shown.append(html.P(say("quality.more", count=f"{left:,}")))
    return html.Section(shown)


def _opens(event: Event) -> Component:
    return html.Button(event.title, type="button", className="quiet", **data(event=event.id))


def _queue(risks: Sequence[Risk]) -> Component:
    items = [
        html.Li(
            [
                _opens(one.event),
                f" · {in_words(one.event.when)}",
                html.Div(
                    ", ".join(say(f"review.risk.{reason.name}") for reason in one.reasons),
                    className="note",
                ),
            ]
        )
        for one in risks[:MOST]
    ]
    return _section("queue", items, len(risks) - MOST)


def _pairs(events: Sequence[Event]) -> Component:
    known = {event.id: event for event in events}
    pairs = [
        (event, known[name])
        for event in events
        for name in event.possibly_same
        if name in known and event.id < name
    ]
    items = [html.Li(pair(one, other)) for one, other in pairs[:MOST]]
    return _section("pairs", items, len(pairs) - MOST)


def _story(events: Sequence[Event]) -> Component:
    told = [
        (event.edition.story, event)
        for event in events
        if event.edition and event.edition.story is not None
    ]
    items = [
        html.Li(
            [
                f"{place:g}. ",
                _opens(event),
                html.Div((event.edition and event.edition.text) or "", className="note"),
            ]
        )
        for place, event in sorted(told, key=lambda one: (one[0], one[1].id))
    ]
    return _section("story", items)


def _by_hand() -> Component:
    types = [(one.value, type_name(one)) for one in EventType]
    form = html.Form(
        [
            field("label", ""),
            choice("type", EventType.MEETING.value, types),
            field("phrase", "", say("review.phrase.hint")),
            html.Output("", className="preview", **aria(live="polite")),
            field("actors", "", say("review.actors.hint")),
            field("place", ""),
            field("link", "", say("review.link.hint"), "url"),
            field("text", ""),
            field("note", "", say("review.note.hint")),
            submit(say("review.add")),
        ],
        className="edit",
        **data(form="add", lost=say("lost")),
    )
    return html.Section(
        [html.H2(say("review.hand")), html.P(say("review.hand.why"), className="note"), form]
    )


def _log() -> Component:
    links = [
        html.Li(html.A(say(f"review.log.{name}"), href=f"/review/log.{name}", download=""))
        for name in ("csv", "json", "jsonl")
    ]
    return html.Section(
        [
            html.H2(say("review.log")),
            html.P(say("review.log.why"), className="note"),
            html.Ul(links, className="plain"),
        ]
    )
