"""The part of the panel in which a person puts an event right."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from dash import html
from dash.development.base_component import Component

from timeline.model.event import Edition, Event
from timeline.model.readings import readings
from timeline.model.vocabulary import EventType, Review, Status
from timeline.show.attributes import aria, data
from timeline.show.labels import counted, say, type_name
from timeline.show.review.fields import Input, area, choice, do, field, settle, submit
from timeline.show.why import Articles
from timeline.show.words import day_words
from timeline.temporal.writing.edtf import to_text
from timeline.temporal.writing.words import in_words

# Looks an event up by its id.
Events = Callable[[str], Event | None]
# Letters of a sentence shown beside another one.
_QUOTED = 240
_ARTICLES = 8


def review(event: Event, articles: Articles, events: Events) -> Component:
    """Return the section: its state, what can be decided at once, and the forms for the rest."""
    parts: list[Component] = [
        html.H3(say("review"), tabIndex=-1, **data(part="review")),
        html.P(_state(event), className="review-state"),
        *_fresh(event),
        html.Div(
            [
                do("accept", say("review.accept")),
                do("reject", say("review.reject")),
                do("undo", say("review.undo")),
                do("redo", say("review.redo")),
            ],
            className="answers",
        ),
        html.Output("", className="told", **aria(live="polite")),
        *_readings(event),
        _edit(event),
        _same(event, events),
        *_split(event),
        _articles(event, articles),
        *_history(event),
    ]
    return html.Section(
        parts, className="review", **data(review=event.id, version=event.version, lost=say("lost"))
    )


def _state(event: Event) -> str:
    state = say(f"review.{event.review}")
    edition = event.edition
    if edition is None or edition.at is None:
        return state
    key = "review.by" if event.review is not Review.UNREVIEWED else "review.worded"
    return say(key, state=state, who=edition.by, day=day_words(edition.at.date()))


def _fresh(event: Event) -> Iterator[Component]:
    """Yield what articles say now that they did not when it was reviewed, and what to do."""
    edition = event.edition
    if edition is None or not edition.is_overtaken:
        return
    told = [say("review.fresh", reports=counted("report", len(edition.fresh)))]
    if edition.seen and edition.seen.when != edition.told.when:
        days = in_words(edition.told.when)
        told.append(say("review.fresh.days", days=days))
    yield html.Div(
        [
            html.P(" ".join(told)),
            do("accept", say("review.fresh.accept")),
            do("keep", say("review.fresh.keep")),
        ],
        className="fresh",
    )


def _readings(event: Event) -> Iterator[Component]:
    """Yield a button for each other reading of the days."""
    found = readings(event)
    if not found:
        return
    items = [
        html.Li(
            [
                do(
                    "reading",
                    say("review.reading.use", days=in_words(one.when)),
                    reading=str(number),
                ),
                html.Span(" · ".join(filter(None, [one.words, one.why_not])), className="note"),
            ]
        )
        for number, one in enumerate(found)
    ]
    title = say("review.readings", days=counted("reading", len(found)))
    yield html.Details(
        [html.Summary(title), html.Ul(items, className="plain")], **data(opens="readings")
    )


def _edit(event: Event) -> Component:
    told = event.edition or Edition(told=event.facts)
    days = to_text(event.when) if event.when else "unknown"
    types = [(one.value, type_name(one)) for one in EventType]
    statuses = [(one.value, say(f"status.{one}")) for one in Status]
    story = "" if told.story is None else f"{told.story:g}"
    form = html.Form(
        [
            field("phrase", days, say("review.phrase.hint")),
            html.Output("", className="preview", **aria(live="polite")),
            choice("type", event.type.value, types),
            choice("status", event.status.value, statuses),
            field("actors", "; ".join(dict.fromkeys(event.actors)), say("review.actors.hint")),
            field("place", event.place or ""),
            html.P(say("review.words.why", label=told.told.label), className="note"),
            field("label", told.label or ""),
            field("text", told.text or ""),
            field("story", story, say("review.story.hint"), "number"),
            field("tags", ", ".join(told.tags), say("review.tags.hint")),
            area("notes", told.notes or ""),
            field("note", "", say("review.note.hint")),
            submit(say("review.save")),
            html.Div("", className="conflict", hidden=True, role="alert"),
        ],
        className="edit",
        **data(form="edit"),
    )
    return html.Details([html.Summary(say("review.edit")), form], **data(opens="edit"))


def _same(event: Event, events: Events) -> Component:
    """Return the events that may be the same, evidence side by side, and a field for another."""
    others = [found for name in event.possibly_same if (found := events(name))]
    shown: list[Component] = [pair(event, other) for other in others]
    if not shown:
        shown.append(html.P(say("review.same.none"), className="note"))
    form = html.Form(
        [field("other", "", say("review.other.hint")), submit(say("review.merge"))],
        **data(form="merge"),
    )
    title = say("review.same", events=counted("event", len(others)))
    return html.Details([html.Summary(title), *shown, form], **data(opens="merge"))


def pair(event: Event, other: Event) -> Component:
    """Return two events side by side, with what can be decided about them."""
    return html.Div(
        [
            html.Div([_side(event), _side(other)], className="sides"),
            html.Div(
                [
                    do("merge", say("review.merge"), other=other.id, otherversion=other.version),
                    do("apart", say("review.apart"), other=other.id, otherversion=other.version),
                ],
                className="answers",
            ),
        ],
        className="pair",
        **data(review=event.id, version=event.version, lost=say("lost")),
    )


def _side(event: Event) -> Component:
    return html.Div(
        [
            html.Button(event.title, type="button", className="quiet", **data(event=event.id)),
            html.P(in_words(event.when), className="note"),
            *(
                html.Blockquote([f"{one.quote[:_QUOTED]} ", html.Cite(one.outlet or "")])
                for one in event.mentions[:2]
            ),
        ]
    )


def _split(event: Event) -> Iterator[Component]:
    """Yield the form that makes two events of one."""
    if len(event.mentions) < 2:
        return
    boxes = [
        html.Label(
            [
                Input(type="checkbox", name="mentions", value=one.id),
                html.Span(f"{one.outlet or say('outlet.unknown')}: {one.quote[:_QUOTED]}"),
            ]
        )
        for one in event.mentions
    ]
    legend = html.Legend(say("review.split.which"))
    form = html.Form(
        [html.Fieldset([legend, *boxes]), submit(say("review.split.do"))], **data(form="split")
    )
    yield html.Details([html.Summary(say("review.split")), form], **data(opens="split"))


def _articles(event: Event, articles: Articles) -> Component:
    """Return the day of each article and the button that takes the article away."""
    found = [one for name in event.articles[:_ARTICLES] if (one := articles(name))]
    items = [
        html.Li(
            [
                html.Strong(one.title or one.id),
                settle(one.id, one.day.isoformat() if one.day else "", one.title or one.id),
                do("withdraw", say("review.withdraw"), article=one.id),
            ]
        )
        for one in found
    ]
    return html.Details(
        [
            html.Summary(say("review.articles")),
            html.P(say("review.articles.why"), className="note"),
            html.Ul(items, className="plain"),
        ],
        **data(opens="articles"),
    )


def _history(event: Event) -> Iterator[Component]:
    if not event.history:
        return
    items: Sequence[Component] = [
        html.Li(
            " · ".join(
                filter(
                    None,
                    [
                        f"{one.at:%-d %B %Y, %H:%M} UTC",
                        one.by,
                        say(f"review.did.{one.action}"),
                        one.note,
                    ],
                )
            )
        )
        for one in event.history
    ]
    yield html.Details(
        [html.Summary(say("review.history")), html.Ul(list(items), className="plain")]
    )
