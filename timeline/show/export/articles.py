"""Articles as JSON records: what each is, when it came out, and what says so."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Any

from timeline.model.article import Article
from timeline.model.event import Event
from timeline.show.export.about import About
from timeline.show.export.json import to_lines


def lines(events: Sequence[Event], articles: Sequence[Article], about: About) -> bytes:
    """Return one article a line, in order of publication, undated ones last."""
    ordered = sorted(articles, key=lambda one: (one.day or date.max, one.id))
    return to_lines(article_record(one) for one in ordered)


def article_record(article: Article) -> dict[str, Any]:
    """Return an article as plain values; days are ISO text, what is unknown is None."""
    return {
        "id": article.id,
        "path": article.path,
        "title": article.title,
        "outlet": article.outlet,
        "url": article.url,
        "author": article.author,
        "language": article.language,
        "published": article.day.isoformat() if article.day else None,
        "published_basis": article.published_basis.value,
        "published_sure": article.day is not None and article.published_sure,
        "published_candidates": [
            {"day": one.day.isoformat(), "basis": one.basis.value}
            for one in article.published_candidates
        ],
        "flags": [flag.value for flag in article.flags],
    }
