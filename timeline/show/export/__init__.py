"""Exports: one table of formats, by suffix and by name."""

from __future__ import annotations

import os
import pkgutil
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import NamedTuple, cast

from timeline.errors import ExportError
from timeline.model.article import Article
from timeline.model.event import Event
from timeline.show.export.about import About

Writer = Callable[[Sequence[Event], Sequence[Article], About], bytes]


class Exporter(NamedTuple):
    """A format: its name, the suffix of its files, where its writer is, what a reader gets.

    The writer is imported when it is asked for, so that a table does not cost the figure.
    """

    name: str
    suffix: str
    media_type: str
    writer: str
    says: str

    def render(self, events: Sequence[Event], articles: Sequence[Article], about: About) -> bytes:
        """Return the file's bytes; equal input makes equal bytes."""
        writer = cast(Writer, pkgutil.resolve_name(f"{__name__}.{self.writer}"))
        return writer(events, articles, about)


XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
PARQUET = "application/vnd.apache.parquet"

# Where two rows share a suffix, the first is meant by it and the others are asked for by name.
EXPORTERS = (
    Exporter("html", ".html", "text/html; charset=utf-8", "html:page", "one page, opens from disk"),
    Exporter("csv", ".csv", "text/csv; charset=utf-8", "csv:table", "a table, one event a row"),
    Exporter("json", ".json", "application/json", "json:document", "all events in one object"),
    Exporter("jsonl", ".jsonl", "application/jsonl", "json:lines", "one event a line"),
    Exporter("whole", ".json", "application/json", "whole:whole", "articles and decisions too"),
    Exporter("mentions", ".jsonl", "application/jsonl", "json:mentions", "one mention a line"),
    Exporter("articles", ".jsonl", "application/jsonl", "articles:lines", "one article a line"),
    Exporter("xlsx", ".xlsx", XLSX, "xlsx:workbook", "the table as a workbook"),
    Exporter("ics", ".ics", "text/calendar; charset=utf-8", "ics:calendar", "a calendar"),
    Exporter("parquet", ".parquet", PARQUET, "parquet:columns", "the table with typed columns"),
    Exporter("datapackage", ".zip", "application/zip", "datapackage:package", "three tables"),
    Exporter("jsonld", ".jsonld", "application/ld+json", "jsonld:graph", "linked data"),
    Exporter("timelinejs", ".json", "application/json", "timelinejs:slides", "for TimelineJS"),
    Exporter("simile", ".json", "application/json", "simile:source", "for SIMILE Timeline"),
)
BY_NAME = {exporter.name: exporter for exporter in EXPORTERS}
BY_SUFFIX = {exporter.suffix: exporter for exporter in reversed(EXPORTERS)}


def exporter(path: Path, as_: str | None = None) -> Exporter:
    """Return the format that ``as_`` names, else the one of the path's suffix.

    Raises:
        ExportError: no such format.
    """
    table, key = (BY_NAME, as_) if as_ else (BY_SUFFIX, path.suffix.lower())
    if key not in table:
        raise ExportError(
            f"{path}: cannot write {key or 'a file without suffix'!r}; known: {', '.join(table)}"
        )
    return table[key]


def export(
    events: Sequence[Event],
    articles: Sequence[Article],
    path: Path,
    *,
    as_: str | None = None,
    about: About,
) -> None:
    """Write the events to a file, whole or not at all.

    Args:
        events: the selection, in time order.
        articles: those that the events' mentions name.
        path: the file; its suffix says the format unless ``as_`` does.
        as_: a name of ``EXPORTERS``.
        about: what the file says of itself.

    Raises:
        ExportError: no such format, or the file cannot be written.
    """
    content = exporter(path, as_).render(events, articles, about)
    unfinished = path.with_name(f".{path.name}.part")
    try:
        unfinished.write_bytes(content)
        os.replace(unfinished, path)
    except OSError as error:
        unfinished.unlink(missing_ok=True)
        raise ExportError(f"{path}: cannot be written: {error.strerror}") from error
