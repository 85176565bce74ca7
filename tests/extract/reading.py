"""Helpers of the tests: a sentence or two read as an article of a given day."""

from __future__ import annotations

from datetime import date

from timeline.extract import mentions
from timeline.model.article import Article
from timeline.model.mention import EventMention
from timeline.temporal import tag

DAY = date(2024, 5, 16)  # a Thursday


def read(text: str, day: date | None = DAY, **fields: str) -> list[EventMention]:
    article = Article.model_validate(
        {"id": "a", "text": text, "published": day, "published_basis": "given", **fields}
    )
    return next(mentions([(article, tag(text, day))]))


def only(text: str, day: date | None = DAY) -> EventMention:
    found = read(text, day)
    assert len(found) == 1, [(one.trigger_text, one.type.value) for one in found]
    return found[0]


def named(text: str, trigger: str, day: date | None = DAY) -> EventMention:
    found = [one for one in read(text, day) if one.trigger_text == trigger]
    assert found, [one.trigger_text for one in read(text, day)]
    return found[0]


def days(mention: EventMention) -> tuple[str | None, str | None]:
    when = mention.when
    first = when.earliest if when else None
    last = when.latest if when else None
    return first and str(first), last and str(last)
