"""The panel of one event: its days and why, who says so, why it is one event of that kind."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date

from dash import html
from dash.development.base_component import Component

from timeline.model.article import Article
from timeline.model.event import Disagreement, Event
from timeline.model.mention import EventMention
from timeline.show import article, quote
from timeline.show.article import ToldIn
from timeline.show.attributes import DECORATION, data
from timeline.show.conflict import conflict
from timeline.show.labels import say, type_name
from timeline.show.lag import first_told
from timeline.show.view import listed
from timeline.show.why import Articles, chain, words
from timeline.show.words import day_words
from timeline.temporal.values.when import Shape, When
from timeline.temporal.writing.words import in_words


def panel(
    event: Event, articles: Articles, today: date | None, told_in: ToldIn | None = None
) -> list[Component]:
    """Return the panel of an event.

    Args:
        event: the chosen event.
        articles: looks an article up by its id.
        today: the day a citation says it was read, if it says one.
        told_in: returns the events of some articles; without it no article is shown whole.
    """
    return [
        html.Div(_head(event), **data(chosen=event.id)),
        _section(say("why.date"), chain(dating_mention(event), event.when, articles), "why"),
        _section(say("evidence"), _evidence(event, articles, told_in), "evidence"),
        *_disagreements(event, articles),
        *_kind(event),
        *_one_event(event),
        _cite(event, articles, today),
    ]


def nothing(words_for_it: str) -> list[Component]:
    """Return the panel without an event."""
    return [html.P(words_for_it, className="note")]


def dating_mention(event: Event) -> EventMention:
    """Return the mention whose days the event shows, else the first."""
    return next((one for one in event.mentions if one.dating == event.dating), event.mentions[0])


def _section(title: str, children: list[Component], part: str = "") -> Component:
    heading = html.H3(title, tabIndex=-1, **data(part=part)) if part else html.H3(title)
    return html.Section([heading, *children])


def _head(event: Event) -> list[Component]:
    facts = [(say("panel.actors"), listed(event.actors)), (say("panel.place"), event.place)]
    return [
        html.P(in_words(event.when), className="hero"),
        html.P(bounds(event.when), className="bounds"),
        html.H2(event.title, className=f"status-{event.status}", tabIndex=-1),
        html.P(
            [
                html.Span(className=f"key family-{event.type.family}", **DECORATION),
                f"{type_name(event.type)} · {say(f'status.{event.status}')}",
            ],
            className="kind",
        ),
        html.Dl(
            [html.Div([html.Dt(name), html.Dd(value)]) for name, value in facts if value],
            className="facts",
        ),
    ]


def bounds(when: When | None) -> str:
    """Return the bounds of the days, in words.

    >>> bounds(When.point(date(2025, 10, 21), date(2025, 10, 31)))
    'One day from 21 October 2025 to 31 October 2025'
    """
    if when is None:
        return ""
    first, last = when.earliest, when.latest
    if when.shape is Shape.SPAN:
        return say(
            "panel.bounds.span",
            start=_side(when.earliest_start, when.latest_start),
            end=_side(when.earliest_end, when.latest_end),
        )
    if first and last:
        if first == last:
            return f"{first:%A}"
        return say("panel.bounds.point", first=day_words(first), last=day_words(last))
    if last:
        return say("panel.bounds.open_first", last=day_words(last))
    return say("panel.bounds.open_last", first=day_words(first)) if first else ""


def _side(first: date | None, last: date | None) -> str:
    if first and last:
        key = "on" if first == last else "between"
        return say(f"panel.side.{key}", first=day_words(first), last=day_words(last))
    if first:
        return say("panel.side.after", first=day_words(first))
    return say("panel.side.before", last=day_words(last)) if last else say("panel.side.open")


def _evidence(event: Event, articles: Articles, told_in: ToldIn | None) -> list[Component]:
    """Return who told it first, two articles side by side, and each mention."""
    found = article.texts(event, articles, told_in) if told_in else {}
    last = {mention.article: number for number, mention in enumerate(event.mentions)}
    return [
        *first_told(event),
        *article.beside(event, dating_mention(event).article, found),
        *(
            _mention(event, one, articles, found if last[one.article] == number else {})
            for number, one in enumerate(event.mentions)
        ),
    ]


def _mention(
    event: Event, mention: EventMention, articles: Articles, found: dict[str, article.Text]
) -> Component:
    """Return a quote with what is known of it; the last one of an article opens it."""
    text = found.get(mention.article)
    return html.Article(
        [
            html.Blockquote(words(quote.of_mention(mention))),
            html.P(list(_credit(mention)), className="credit"),
            *_own_days(event, mention, articles),
            *([article.whole(event, text)] if text else []),
        ],
        className="evidence",
    )


def _credit(mention: EventMention) -> Iterator[Component | str]:
    yield html.Cite(mention.outlet or say("outlet.unknown"))
    published = mention.published
    yield " · " + (
        say("evidence.published", day=day_words(published))
        if published
        else say("evidence.published.missing")
    )
    if mention.said_by:
        yield " · " + say("evidence.said_by", names=listed(mention.said_by))
    if mention.reported:
        yield " · " + say("evidence.reported", days=in_words(mention.reported))


def _own_days(event: Event, mention: EventMention, articles: Articles) -> Iterator[Component]:
    """Yield the mention's own way to its days, where the event's chain does not show it."""
    if mention is dating_mention(event) or mention.dating is None:
        return
    title = say("evidence.days", days=in_words(mention.when))
    yield html.Details([html.Summary(title), *chain(mention, mention.when, articles)])


def _disagreements(event: Event, articles: Articles) -> Iterator[Component]:
    """Yield the days that the outlets give on one axis, and what else they differ in."""
    matrix = conflict(event)
    told = [one for one in event.disagreements if not (matrix and one.field == "days")]
    if matrix or told:
        title = say("disagreements" if event.disagreements else "conflict")
        yield _section(title, [*matrix, *_differing(told, articles)])


def _differing(told: Sequence[Disagreement], articles: Articles) -> Iterator[Component]:
    if not told:
        return
    columns = ("field", "value", "articles")
    head = html.Tr([html.Th(say(f"disagreements.{name}"), scope="col") for name in columns])
    rows = [
        html.Tr(
            [
                html.Td(one.field),
                html.Td(one.value),
                html.Td(listed(_outlet(name, articles) for name in one.articles)),
            ]
        )
        for one in told
    ]
    yield html.Table([html.Thead(head), html.Tbody(rows)], className="disagreements")


def _outlet(article_id: str, articles: Articles) -> str:
    found = articles(article_id)
    return (found.outlet if found else None) or say("outlet.unknown")


def _kind(event: Event) -> Iterator[Component]:
    reasons = list(dict.fromkeys(why for mention in event.mentions for why in mention.because))
    if reasons:
        title = say(
            "why.kind",
            type=type_name(event.type).lower(),
            status=say(f"status.{event.status}").lower(),
        )
        yield _section(title, [_plain(reasons)])


def _one_event(event: Event) -> Iterator[Component]:
    if event.merged_because:
        outlets = {mention.id: mention.outlet for mention in event.mentions}
        reasons = [
            say(
                "why.one.reason",
                one=outlets.get(reason.one) or say("outlet.unknown"),
                other=outlets.get(reason.other) or say("outlet.unknown"),
                labels=listed(reason.labels),
            )
            for reason in event.merged_because
        ]
        yield _section(say("why.one"), [_plain(reasons)])


def _cite(event: Event, articles: Articles, today: date | None) -> Component:
    return html.Button(
        say("cite"),
        type="button",
        className="quiet",
        **data(copy=citation(event, articles, today), done=say("cite.done"), cites=event.id),
    )


def citation(event: Event, articles: Articles, today: date | None) -> str:
    """Return the event with its articles, their addresses and the day they were read, if told."""
    found = [articles(name) for name in event.articles]
    quotes = {mention.article: mention.quote for mention in reversed(event.mentions)}
    told = [_reference(article, quotes.get(article.id)) for article in found if article]
    read = [say("cite.read", day=day_words(today))] if today else []
    return f"{event.title} ({in_words(event.when)}). {'; '.join([*told, *read])}."


def _reference(article: Article, quoted: str | None) -> str:
    """Return an article with its address and the sentence that tells the event."""
    words = say(
        "cite.article",
        outlet=article.outlet or say("outlet.unknown"),
        title=article.title or article.id,
        published=day_words(article.day) if article.day else say("evidence.published.missing"),
    )
    words = f"{words}, {article.url}" if article.url else words
    sentence = " ".join((quoted or "").split())
    return say("cite.quote", reference=words, quote=sentence) if sentence else words


def _plain(lines: list[str]) -> Component:
    return html.Ul([html.Li(line) for line in lines], className="plain")
