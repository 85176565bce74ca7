"""Articles whose publication day is missing or not sure, each with a field that settles it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from dash import html
from dash.development.base_component import Component

from timeline.model.article import Article
from timeline.show.attributes import aria, data
from timeline.show.labels import say
from timeline.show.words import day_words


class Input(Component):
    """A field of a form, which ``dash.html`` lacks; it stands in trees only, never in the app."""

    _namespace = "dash_html_components"
    _type = "Input"
    _prop_names = ["type", "name", "value", "required", "min", "max"]  # noqa: RUF012

    def __init__(self, **attributes: Any) -> None:
        self._valid_wildcard_attributes = ["aria-", "data-"]
        super().__init__(**attributes)  # type: ignore[no-untyped-call]


def is_doubtful(article: Article) -> bool:
    """Whether somebody should look at an article's day."""
    return article.day is None or not article.published_sure


def doubtful(articles: Sequence[Article], *, settles: bool) -> list[Component]:
    """Return one item for each article whose day is missing or not sure.

    Args:
        articles: all of the timeline.
        settles: whether this server writes, so that the day can be given here.
    """
    return [_item(one, settles=settles) for one in articles if is_doubtful(one)]


def _item(article: Article, *, settles: bool) -> Component:
    name = article.title or article.id
    parts: list[Any] = [html.Strong(name), html.Br(), _why(article)]
    if settles:
        parts.append(_field(article, name))
    return html.Li(parts)


def _why(article: Article) -> str:
    why = article.published_note or say("published.missing")
    if article.day is None:
        return why
    return say("quality.doubtful.day", day=day_words(article.day), why=why)


def _field(article: Article, name: str) -> Component:
    day = article.day.isoformat() if article.day else ""
    field = Input(type="date", name="day", value=day, required="required")
    label = html.Label([say("quality.settle.day"), " ", field])
    button = html.Button(say("quality.settle"), type="submit", **aria(label=_settles(name)))
    told = html.Output("", **aria(live="polite"))
    return html.Form(
        [label, " ", button, told], className="settle", **data(settle=article.id, lost=say("lost"))
    )


def _settles(name: str) -> str:
    return say("quality.settle.named", name=name)
