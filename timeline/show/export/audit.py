"""The log of decisions as a file: JSON lines to be read again, JSON or CSV for who audits it."""

from __future__ import annotations

from collections.abc import Sequence

from timeline.errors import ExportError
from timeline.model.decision import Decision
from timeline.model.logged import COLUMNS, lines, rows
from timeline.show.export.csv import csv_line
from timeline.show.export.json import to_bytes

# The formats of a log, by suffix.
TYPES = {"jsonl": "application/jsonl", "json": "application/json", "csv": "text/csv"}


def written(decisions: Sequence[Decision], suffix: str) -> bytes:
    """Return a log in the format of a suffix.

    Raises:
        ExportError: there is no such format of a log.
    """
    if suffix in (".jsonl", ".ndjson", ""):
        return lines(decisions)
    found = list(rows(decisions))
    if suffix == ".json":
        return to_bytes(found)
    if suffix == ".csv":
        table = [csv_line(COLUMNS), *(csv_line([row[name] for name in COLUMNS]) for row in found)]
        return "".join(table).encode()
    raise ExportError(f"{suffix}: a log is written as .jsonl, .json or .csv")
