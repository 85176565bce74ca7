"""Articles with their temporal expressions become event mentions."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import islice

from timeline.model.article import Article
from timeline.model.mention import EventMention
from timeline.temporal.values.timex import Timex


def mentions(
    articles: Iterable[tuple[Article, Sequence[Timex]]], *, batch: int = 16
) -> Iterator[list[EventMention]]:
    """Yield the event mentions of each article, in order.

    An article that is not in English yields an empty list.

    Args:
        articles: articles with their temporal expressions, in text order.
        batch: number of articles handed to the parser at once.

    Raises:
        ModelMissingError: no English language model is installed.
    """
    from timeline.extract.reader import read, worth_parsing
    from timeline.extract.text.parse import parsed

    remaining = iter(articles)
    while group := list(islice(remaining, batch)):
        bodies = [worth_parsing(one) if one.language == "en" else [] for one, _ in group]
        docs = parsed(sentence.text for body in bodies for sentence in body)
        for (article, timexes), body in zip(group, bodies, strict=True):
            yield read(article, timexes, body, [next(docs) for _ in body])
