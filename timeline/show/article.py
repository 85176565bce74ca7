"""An event in the whole text of its articles, with its sentences and those of others marked."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import NamedTuple

from dash import html
from dash.development.base_component import Component

from timeline.model.article import Article
from timeline.model.event import Event
from timeline.show import quote
from timeline.show.attributes import aria, data
from timeline.show.labels import say
from timeline.show.why import words
from timeline.show.words import day_words

# Returns the events that any of some articles tells, by the articles' ids.
ToldIn = Callable[[frozenset[str]], Sequence[Event]]
# Articles shown whole; an event told by more would make a panel of many long texts.
ARTICLES = 8
# Other events of an article that are listed under it.
OTHERS = 24
HERE, OTHER = "here", "other"


class Text(NamedTuple):
    """An article that tells an event, and the other events it tells."""

    article: Article
    others: tuple[Event, ...]


def texts(
    event: Event, articles: Callable[[str], Article | None], told_in: ToldIn
) -> dict[str, Text]:
    """Return the articles of an event by their ids, the first ones of many."""
    found = [article for name in event.articles[:ARTICLES] if (article := articles(name))]
    others = [one for one in told_in(frozenset(event.articles[:ARTICLES])) if one.id != event.id]
    return {
        article.id: Text(article, tuple(one for one in others if article.id in one.articles))
        for article in found
    }


def whole(event: Event, text: Text) -> Component:
    """Return an article that opens under its quote."""
    title = html.Summary(say("evidence.article"))
    return html.Details([title, _body(event, text)], className="article")


def beside(event: Event, dated_by: str, found: dict[str, Text]) -> list[Component]:
    """Return two articles of the event side by side; nothing where one outlet tells it.

    Args:
        event: the event.
        dated_by: id of the article that gives it its days, which stands first.
        found: its articles.
    """
    pair = opposed(event, dated_by)
    shown = [_column(event, found[name]) for name in pair if name in found]
    if len(shown) < 2:
        return []
    title = html.Summary(
        [
            html.Span(say("article.beside"), className="when-shut"),
            html.Span(say("article.apart"), className="when-open"),
        ]
    )
    return [html.Details([title, html.Div(shown, className="texts")], className="beside")]


def opposed(event: Event, dated_by: str) -> tuple[str, ...]:
    """Return the article that dates an event, and one of another outlet: one with other days first.

    Articles that repeat the text of another are left out.
    """
    first = next((one for one in event.mentions if one.article == dated_by), event.mentions[0])
    rest = [
        one
        for one in event.mentions
        if one.outlet != first.outlet and one.article not in event.copies
    ]
    other = min(rest, key=lambda one: one.when is None or one.when == event.when, default=None)
    return (first.article, other.article) if other else (first.article,)


def marks(event: Event, text: Text) -> list[tuple[int, int, str]]:
    """Return what is marked in an article: sentences, triggers and the phrases that date."""
    name = text.article.id
    own = [one for one in event.mentions if one.article == name]
    return [
        *((*one.sentence, HERE) for one in own),
        *((*one.trigger, quote.TRIGGER) for one in own),
        *_phrases(event, name),
        *(
            (*one.sentence, OTHER)
            for other in text.others
            for one in other.mentions
            if one.article == name
        ),
    ]


def _phrases(event: Event, name: str) -> Iterator[tuple[int, int, str]]:
    for mention in event.mentions:
        dating = mention.dating
        if dating and dating.timex and (dating.article or mention.article) == name:
            yield dating.timex.start, dating.timex.end, quote.PHRASE


def paragraphs(text: str) -> Iterator[tuple[int, str]]:
    """Yield the lines of a text that are not empty, each with its offset."""
    start = 0
    for line in text.split("\n"):
        if line.strip():
            yield start, line
        start += len(line) + 1


def _body(event: Event, text: Text) -> Component:
    marked = marks(event, text)
    lines = [
        html.P(words(quote.pieces(line, start, _within(marked, start, start + len(line)))))
        for start, line in paragraphs(text.article.text)
    ]
    region = html.Div(
        lines,
        className="text",
        lang=text.article.language,
        dir="auto",
        tabIndex=0,
        role="region",
        **aria(label=text.article.title or text.article.id),
    )
    return html.Div([region, *_others(text.others)])


def _within(
    marked: Iterable[tuple[int, int, str]], start: int, end: int
) -> list[tuple[int, int, str]]:
    return [one for one in marked if one[0] < end and one[1] > start]


def _others(others: Sequence[Event]) -> list[Component]:
    if not others:
        return []
    items = [
        html.Li(html.Button(one.title, type="button", className="quiet", **data(event=one.id)))
        for one in others[:OTHERS]
    ]
    if len(others) > OTHERS:
        items.append(html.Li(say("quality.more", count=f"{len(others) - OTHERS:,}")))
    title = html.Summary(say("article.others", count=f"{len(others):,}"))
    return [html.Details([title, html.Ul(items, className="plain")])]


def _column(event: Event, text: Text) -> Component:
    article = text.article
    head = html.P(
        [
            html.Cite(article.outlet or say("outlet.unknown")),
            " · ",
            say("evidence.published", day=day_words(article.day))
            if article.day
            else say("evidence.published.missing"),
        ],
        className="credit",
    )
    title = [html.H4(article.title)] if article.title else []
    return html.Section([head, *title, _body(event, text)])
