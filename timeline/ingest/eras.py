"""A table of eras -> records: columns ``from``, ``to`` and ``label``, a line each."""

from __future__ import annotations

import csv
import io
from pathlib import Path

from pydantic import ValidationError

from timeline.errors import InputError
from timeline.ingest.decode import decode
from timeline.model.era import Era

COLUMNS = ("from", "to", "label")


def read_eras(path: Path) -> tuple[Era, ...]:
    """Return the eras of a CSV file, in its order.

    Raises:
        InputError: the file cannot be read, or names the lines that are no eras.
    """
    try:
        table = csv.DictReader(io.StringIO(decode(path.read_bytes())[0]))
    except OSError as error:
        raise InputError(f"{path}: {error.strerror}") from None
    except InputError as error:
        raise InputError(f"{path}: {error}") from None
    if not set(COLUMNS) <= set(table.fieldnames or ()):
        raise InputError(f"{path}: its first line must name {', '.join(COLUMNS)}")
    found: list[Era] = []
    faults: list[str] = []
    for row in table:
        first, last, label = ((row[name] or "").strip() for name in COLUMNS)
        try:
            found.append(Era.model_validate({"first": first, "last": last, "label": label}))
        except ValidationError as error:
            said = error.errors()[0]
            where = "".join(f" {name}:" for name in said["loc"])
            faults.append(f"line {table.line_num}:{where} {said['msg'].lower()}")
    if faults:
        raise InputError(f"{path}: {'; '.join(faults)}")
    return tuple(found)
