"""Events as a workbook: the table of the CSV, and a sheet that says what the file is."""

from __future__ import annotations

import io
from collections.abc import Iterator, Sequence
from datetime import UTC, datetime

from xlsxwriter import Workbook

from timeline.model.article import Article
from timeline.model.event import Event
from timeline.show.export.about import About
from timeline.show.export.csv import COLUMNS, Cell, cells, guarded

# Widths in characters; a sheet with narrow text columns cannot be read.
WIDTHS = {"title": 44, "date_display": 24, "source_sentence": 60, "actors": 32}
WIDTH = 16
OLDEST = datetime(1900, 1, 1, tzinfo=UTC)  # Excel counts from there


def workbook(events: Sequence[Event], articles: Sequence[Article], about: About) -> bytes:
    """Return an Excel workbook. Days are ISO text, since many are not whole days."""
    content = io.BytesIO()
    with Workbook(content, {"in_memory": True}) as book:
        made = max(about.stamp, OLDEST).replace(tzinfo=None)  # a workbook must say when
        book.set_properties({"title": about.title, "created": made})
        bold = book.add_format({"bold": True})
        sheet = book.add_worksheet("Events")
        sheet.write_row(0, 0, [column.name for column in COLUMNS], bold)
        for row, values in enumerate(cells(events, articles), 1):
            for at, value in enumerate(values):
                if isinstance(value, int):
                    sheet.write_number(row, at, value)
                elif value:
                    sheet.write_string(row, at, guarded(value))
        for at, column in enumerate(COLUMNS):
            sheet.set_column(at, at, WIDTHS.get(column.name, WIDTH))
        sheet.freeze_panes(1, 2)
        sheet.autofilter(0, 0, len(events), len(COLUMNS) - 1)
        facts = book.add_worksheet("About")
        for row, (name, fact) in enumerate(_facts(about)):
            facts.write_string(row, 0, name, bold)
            facts.write_string(row, 1, guarded(fact))
    return content.getvalue()


def _facts(about: About) -> Iterator[tuple[str, Cell]]:
    yield "title", about.title
    yield "newest article", about.newest.isoformat() if about.newest else None
    yield "version", about.version
    yield "filters", about.filters or "none"
    yield "labels", about.words
    yield "events left out", about.left_out
    for name, value in about.overview.model_dump(mode="json").items():
        if isinstance(value, dict):
            value = ", ".join(f"{count} {key}" for key, count in value.items()) or None
        yield name, None if value is None else str(value)
