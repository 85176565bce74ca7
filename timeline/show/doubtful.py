"""Articles whose publication day is missing or not sure, each with a field that settles it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from dash import html
from dash.development.base_component import Component

from timeline.model.article import Article
from timeline.show.labels import say
from timeline.show.review.fields import settle
from timeline.show.words import day_words


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
        day = article.day.isoformat() if article.day else ""
        parts.append(settle(article.id, day, name))
    return html.Li(parts)


def _why(article: Article) -> str:
    why = article.published_note or say("published.missing")
    if article.day is None:
        return why
    return say("quality.doubtful.day", day=day_words(article.day), why=why)
