"""A small pile whose reading needs no language model: sentences of one form, read by that form."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date, timedelta
from pathlib import Path

from timeline.model.article import Article
from timeline.model.mention import Dating, EventMention, Participant, Span
from timeline.model.selection import Selection
from timeline.model.vocabulary import Basis, EventType, PublishedBasis, Status
from timeline.reading import Reading
from timeline.store.sqlite import SqliteRepository
from timeline.temporal.values.when import When

FIRST = date(2025, 3, 3)
_SENTENCE = re.compile(r"(\w+) (met|called) (\w+) in (\w+) on (\d{4}-\d\d-\d\d)\.")
_TYPES = {"met": EventType.MEETING, "called": EventType.CALL}
_NAMES = ("Adan", "Berrin", "Celik", "Dovlan", "Ernak", "Falun")
_PLACES = ("Oslo", "Turin", "Ghent")


def articles(number: int = 10) -> list[Article]:
    """Return articles of two sentences; each tells an event that its neighbour tells as well."""
    return [_article(at) for at in range(number)]


def _article(at: int) -> Article:
    shared, own = at // 2, at + 1_000
    return Article(
        id=f"a{at:02}",
        text=f"{_sentence(shared, 'met')} {_sentence(own, 'called')}",
        outlet=f"Outlet {at % 4}",
        published=FIRST + timedelta(days=20 + at),
        published_basis=PublishedBasis.GIVEN,
    )


def _sentence(number: int, verb: str) -> str:
    one, other = _NAMES[number % 6], _NAMES[(number + 1 + number % 4) % 6]
    day = FIRST + timedelta(days=3 * (number % 40))
    return f"{one} {verb} {other} in {_PLACES[number % 3]} on {day}."


def read_chunk(chunk: Sequence[Article]) -> list[Reading]:
    """Return what each article tells; it stands in for ``reading.read_chunk``."""
    return [Reading(mentions(article)) for article in chunk]


def mentions(article: Article) -> list[EventMention]:
    """Return a mention for each sentence."""
    return [_mention(article, found) for found in _SENTENCE.finditer(article.text)]


def _mention(article: Article, found: re.Match[str]) -> EventMention:
    one, verb, other, place, day = found.groups()
    return EventMention(
        article=article.id,
        outlet=article.outlet,
        published=article.day,
        trigger=Span(*found.span(2)),
        trigger_text=verb,
        lemma={"met": "meet", "called": "call"}[verb],
        sentence=Span(*found.span()),
        quote=found[0],
        type=_TYPES[verb],
        status=Status.OCCURRED,
        participants=(Participant(name=one), Participant(name=other)),
        place=place,
        when=When.point(date.fromisoformat(day), date.fromisoformat(day)),
        dating=Dating(basis=Basis.EXPLICIT),
    )


def content(path: Path) -> dict[str, list[tuple[object, ...]]]:
    """Return every row that a timeline is made of, without the counts of how it came about."""
    store = SqliteRepository(path, read_only=True)
    tables = ("article", "mention", "event", "event_record", "event_text", "event_columns")
    try:
        assert store.is_merged
        rows = {name: store._rows(f"SELECT * FROM {name} ORDER BY 1") for name in tables}
    finally:
        store.close()
    return {name: [tuple(row) for row in found] for name, found in rows.items()}


def story(path: Path) -> dict[str, list[str]]:
    """Return what a timeline tells, in whatever order it came: ids are those had first."""
    store = SqliteRepository(path, read_only=True)
    try:
        assert store.is_merged
        events = store.events(Selection())
        return {
            "articles": [article.model_dump_json() for article in store.articles()],
            "mentions": [mention.model_dump_json() for mention in store.mentions()],
            "events": [each.model_dump_json(exclude={"id", "possibly_same"}) for each in events],
        }
    finally:
        store.close()
