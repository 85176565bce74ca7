"""Tables: an article a row, its fields by the names of the columns."""

from __future__ import annotations

import csv
from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from timeline.errors import InputError
from timeline.ingest.aliases import TEXTS, plain
from timeline.ingest.decode import lines
from timeline.ingest.item import Item
from timeline.ingest.record import Found, Record, each

_DELIMITERS = ",;\t|"


def read_csv(item: Item) -> Found:
    """Yield an article a row of a table of text; its first row names the columns."""
    csv.field_size_limit(item.limits.file_bytes)
    head, source = _peeked(lines(item, keep_ends=True))
    delimiter = max(_DELIMITERS, key=head.count)
    rows = csv.DictReader(source, delimiter="\t" if item.suffix == ".tsv" else delimiter)
    yield from _rows(item, rows.fieldnames or [], rows)


def _peeked(source: Iterator[str]) -> tuple[str, Iterator[str]]:
    """Return the first line of some lines, and all of them."""
    first = next(source, "")

    def again() -> Iterator[str]:
        yield first
        yield from source

    return first, again()


def read_xlsx(item: Item) -> Found:
    """Yield an article a row of each sheet of a workbook."""
    from io import BytesIO

    from python_calamine import CalamineWorkbook

    book = CalamineWorkbook.from_filelike(BytesIO(item.data()))
    for name in book.sheet_names:
        rows = book.get_sheet_by_name(name).to_python()
        if not rows:
            continue
        header = [str(one) for one in rows[0]]
        yield from _rows(item, header, (dict(zip(header, row, strict=False)) for row in rows[1:]))


def read_parquet(item: Item) -> Found:
    """Yield an article a row of a Parquet file."""
    from io import BytesIO

    try:
        from pyarrow import parquet
    except ImportError:
        raise InputError("needs pyarrow: pip install 'timeline[parquet]'") from None
    table = parquet.ParquetFile(item.path or BytesIO(item.data()))
    rows = (row for batch in table.iter_batches(256) for row in batch.to_pylist())
    yield from _rows(item, table.schema_arrow.names, rows)


def _rows(item: Item, header: Sequence[str], rows: Iterable[Any]) -> Found:
    if not _has_text(item, header):
        named = ", ".join(header)[:120]
        raise InputError(f"no column of it is a text ({named}); say which: --map text=COLUMN")
    yield from each(item.name, rows, lambda row, name: Record(name, row), "row", item.stretch)


def _has_text(item: Item, header: Sequence[str]) -> bool:
    names = {plain(one) for one in header}
    return bool(names & TEXTS) or plain(item.columns.get("text", "-")) in names
