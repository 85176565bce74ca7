"""A whole timeline as one JSON file: articles and decisions, from which it is made again."""

from __future__ import annotations

import json
from collections.abc import Sequence
from typing import Any, NamedTuple

from pydantic import ValidationError

from timeline.errors import InputError
from timeline.model.article import Article
from timeline.model.decision import Decision
from timeline.model.event import Event
from timeline.model.settled import as_it_said
from timeline.show.export.about import About
from timeline.show.export.json import event_record, to_bytes
from timeline.show.export.order import in_time_order

# What the file says it is.
KIND = "timeline 1"


class Whole(NamedTuple):
    """What such a file holds that the timeline is made of."""

    articles: list[Article]
    decisions: list[Decision]


def whole(events: Sequence[Event], articles: Sequence[Article], about: About) -> bytes:
    """Return articles and decisions as they are kept, and the events that follow from them."""
    content = {
        "kind": KIND,
        "about": about.model_dump(mode="json"),
        "articles": [_article(one, about.decisions) for one in articles],
        "reviews": [json.loads(one.line) for one in about.decisions],
        "events": [event_record(event) for event in in_time_order(events)],
    }
    return to_bytes(content)


def _article(article: Article, log: Sequence[Decision]) -> dict[str, Any]:
    """Return an article as it came in: what was settled is among the decisions."""
    return as_it_said(article, log).model_dump(mode="json", exclude_defaults=True)


def is_whole(text: str) -> bool:
    """Tell whether a text is such a file: it begins by saying so."""
    return text.lstrip("{ \r\n\t").startswith(f'"kind": "{KIND}"')


def read(text: str) -> Whole:
    """Return the articles and decisions of such a file.

    Raises:
        InputError: it is none.
    """
    try:
        content = json.loads(text)
        return Whole(
            [Article.model_validate_json(json.dumps(one)) for one in content["articles"]],
            [Decision.model_validate_json(json.dumps(one)) for one in content["reviews"]],
        )
    except (ValueError, KeyError, TypeError, ValidationError) as error:
        raise InputError(f"is no whole timeline: {str(error)[:200]}") from None
