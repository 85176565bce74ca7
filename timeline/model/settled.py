"""What an article said of its own day before persons gave it another."""

from __future__ import annotations

from collections.abc import Sequence

from timeline.model.article import Article
from timeline.model.decision import Action, Decision


def as_it_said(article: Article, log: Sequence[Decision]) -> Article:
    """Return an article with the day that it said itself, whatever was settled since."""
    settled = (one for one in log if one.action is Action.SETTLE and one.article == article.id)
    said = next((one.published for one in settled if one.published), None)
    if said is None:
        return article
    fields = {name: getattr(said, name) for name in type(said).model_fields}
    return article.model_copy(update=fields)
