"""Events as a Parquet file, for analysis: the columns of the CSV with their types."""

from __future__ import annotations

import io
from collections.abc import Sequence
from datetime import date
from typing import Any

from timeline.errors import ExportError
from timeline.model.article import Article
from timeline.model.event import Event
from timeline.show.export.about import About
from timeline.show.export.csv import COLUMNS, Cell, cells


def columns(events: Sequence[Event], articles: Sequence[Article], about: About) -> bytes:
    """Return a Parquet file; text stands as it is, for no spreadsheet reads it.

    Raises:
        ExportError: pyarrow, an extra, is not installed.
    """
    try:
        import pyarrow
        from pyarrow import parquet
    except ImportError:
        raise ExportError("parquet needs pyarrow: pip install 'timeline[parquet]'") from None
    kinds = {"string": pyarrow.string(), "date": pyarrow.date32(), "integer": pyarrow.int64()}
    rows = list(cells(events, articles))
    arrays = [
        pyarrow.array([_value(row[at], column.kind) for row in rows], kinds[column.kind])
        for at, column in enumerate(COLUMNS)
    ]
    content = io.BytesIO()
    parquet.write_table(pyarrow.table(arrays, [column.name for column in COLUMNS]), content)
    return content.getvalue()


def _value(cell: Cell, kind: str) -> Any:
    return date.fromisoformat(str(cell)) if cell and kind == "date" else cell
