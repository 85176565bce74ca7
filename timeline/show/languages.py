"""Articles in languages from which no events are read: how many, and their sentences with days."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from functools import lru_cache

from dash import html
from dash.development.base_component import Component

from timeline import temporal
from timeline.model.article import READ_LANGUAGE, Article
from timeline.show.labels import counted, say
from timeline.temporal.writing.words import in_words

# Characters of an article looked at for its days, and sentences shown of one.
_LOOKED, _SHOWN = 20_000, 5
_SENTENCE = re.compile(r"[^.!?。！？\n]+[.!?。！？]*")


def languages(articles: Sequence[Article]) -> Counter[str]:
    """Return how many articles are in each language that events are not read from.

    >>> texts = {"a": "uk", "b": "en", "c": "uk"}
    >>> languages([Article(id=name, text="x", language=one) for name, one in texts.items()])
    Counter({'uk': 2})
    """
    return Counter(one.language for one in articles if one.language != READ_LANGUAGE)


def counts(articles: Sequence[Article]) -> list[Component]:
    """Return an item for each such language, with its number of articles."""
    return [
        html.Li(say("quality.languages.count", language=code, articles=counted("article", count)))
        for code, count in languages(articles).most_common()
    ]


def dated_sentences(articles: Sequence[Article], most: int) -> list[Component]:
    """Return the first sentences of such articles that name a day, each with its days."""
    found: list[Component] = []
    for article in articles:
        if article.language != READ_LANGUAGE and len(found) < most:
            found += _items(article)
    return found[:most]


def _items(article: Article) -> Iterator[Component]:
    for sentence, days in _sentences(article.body, article.day, article.language)[:_SHOWN]:
        quote = html.Q(sentence, lang=article.language, dir="auto")
        yield html.Li([f"{article.title or article.id}: {days} ", quote])


@lru_cache(maxsize=500)
def _sentences(text: str, day: object, language: str) -> list[tuple[str, str]]:
    if not temporal.reads(language):
        return []
    head = text[:_LOOKED]
    found = temporal.tag(head, day, language=language)  # type: ignore[arg-type]
    dated = [one for one in found if one.when is not None and one.when.earliest is not None]
    sentences = []
    for match in _SENTENCE.finditer(head):
        inside = [one for one in dated if match.start() <= one.start < match.end()]
        if inside:
            days = ", ".join(dict.fromkeys(in_words(one.when) for one in inside))
            sentences.append((" ".join(match[0].split()), days))
    return sentences
