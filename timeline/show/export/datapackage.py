"""Three related tables with their description: a Frictionless data package in one zip file."""

from __future__ import annotations

import io
from collections.abc import Callable, Iterable, Sequence
from datetime import date
from typing import Any, Generic, NamedTuple, TypeVar
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from timeline.model.article import Article
from timeline.model.event import Event
from timeline.model.mention import EventMention
from timeline.show.export.about import About
from timeline.show.export.csv import COLUMNS, Cell, cells, csv_line, joined
from timeline.show.export.json import to_bytes

# Zip files cannot be older, and equal input has to make equal bytes.
OLDEST = (1980, 1, 1, 0, 0, 0)
Schema = dict[str, Any]
T = TypeVar("T")


class Field(NamedTuple, Generic[T]):
    """A column of a related table: its name, its cell and its type in Table Schema."""

    name: str
    cell: Callable[[T], Cell]
    kind: str = "string"


def package(events: Sequence[Event], articles: Sequence[Article], about: About) -> bytes:
    """Return a zip file with events, evidence and articles as CSV, and ``datapackage.json``."""
    told = [(event, mention) for event in events for mention in event.mentions]
    named = {article for event in events for article in event.articles}
    kept = [article for article in articles if article.id in named]
    tables: dict[str, list[list[Cell]]] = {
        "events": [[column.name for column in COLUMNS], *cells(events, articles)],
        "evidence": _rows(EVIDENCE, told),
        "articles": _rows(ARTICLES, kept),
    }
    content = io.BytesIO()
    with ZipFile(content, "w", ZIP_DEFLATED) as packed:
        packed.writestr(ZipInfo("datapackage.json", OLDEST), _description(about))
        for name, rows in tables.items():
            packed.writestr(ZipInfo(f"{name}.csv", OLDEST), "".join(map(csv_line, rows)))
    return content.getvalue()


def _rows(fields: Sequence[Field[T]], items: Iterable[T]) -> list[list[Cell]]:
    return [
        [field.name for field in fields],
        *([field.cell(item) for field in fields] for item in items),
    ]


def _iso(day: date | None) -> str | None:
    return day.isoformat() if day else None


def _earliest(mention: EventMention) -> str | None:
    return _iso(mention.when.earliest) if mention.when else None


def _latest(mention: EventMention) -> str | None:
    return _iso(mention.when.latest) if mention.when else None


def _phrase(mention: EventMention) -> str | None:
    return mention.dating.timex.text if mention.dating and mention.dating.timex else None


# An event and one of its mentions -> a row.
EVIDENCE: tuple[Field[tuple[Event, EventMention]], ...] = (
    Field("event_id", lambda told: told[0].id),
    Field("article_id", lambda told: told[1].article),
    Field("start", lambda told: told[1].trigger.start, "integer"),
    Field("end", lambda told: told[1].trigger.end, "integer"),
    Field("trigger", lambda told: told[1].trigger_text),
    Field("sentence", lambda told: told[1].quote),
    Field("event_type", lambda told: told[1].type.value),
    Field("status", lambda told: told[1].status.value),
    Field("actors", lambda told: joined(told[1].actors)),
    Field("place", lambda told: told[1].place),
    Field("earliest", lambda told: _earliest(told[1]), "date"),
    Field("latest", lambda told: _latest(told[1]), "date"),
    Field("phrase", lambda told: _phrase(told[1])),
    Field("said_by", lambda told: joined(told[1].said_by)),
)
ARTICLES: tuple[Field[Article], ...] = (
    Field("article_id", lambda article: article.id),
    Field("title", lambda article: article.title),
    Field("outlet", lambda article: article.outlet),
    Field("author", lambda article: article.author),
    Field("url", lambda article: article.url),
    Field("language", lambda article: article.language),
    Field("published", lambda article: _iso(article.day), "date"),
    Field("published_basis", lambda article: article.published_basis.value),
)


def _description(about: About) -> bytes:
    keys: dict[str, Schema] = {
        "events": {"primaryKey": "event_id"},
        "evidence": {"foreignKeys": [_key("event_id", "events"), _key("article_id", "articles")]},
        "articles": {"primaryKey": "article_id"},
    }
    columns = {
        "events": [(column.name, column.kind) for column in COLUMNS],
        "evidence": [(field.name, field.kind) for field in EVIDENCE],
        "articles": [(field.name, field.kind) for field in ARTICLES],
    }
    content: Schema = {
        "name": "timeline",
        "title": about.title,
        "description": about.filters or "all events",
        "profile": "tabular-data-package",
        "resources": [_resource(name, columns[name], keys[name]) for name in columns],
    }
    return to_bytes(content)


def _resource(name: str, columns: Sequence[tuple[str, str]], keys: Schema) -> Schema:
    fields = [{"name": column, "type": kind} for column, kind in columns]
    return {
        "name": name,
        "path": f"{name}.csv",
        "profile": "tabular-data-resource",
        "format": "csv",
        "encoding": "utf-8",
        "schema": {"fields": fields, "missingValues": [""], **keys},
    }


def _key(field: str, table: str) -> Schema:
    return {"fields": field, "reference": {"resource": table, "fields": field}}
