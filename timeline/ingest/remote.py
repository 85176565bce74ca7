"""Files that lie elsewhere: object storage and what else fsspec reaches under ``kind://``."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from timeline.config import Limits
from timeline.errors import InputError
from timeline.ingest.item import Item
from timeline.ingest.stretch import Stretch


def listed(source: str, most: int) -> Iterator[tuple[str, int, str]]:
    """Yield address, bytes and stamp of each file of a file, a folder or a pattern, by name.

    Raises:
        InputError: there is none, there are more than ``most``, or such addresses are not known.
    """
    system, path = filesystem(source)
    found = system.glob(path) if "*" in path else system.find(path)
    if not found:
        raise InputError("there is no such file or folder")
    if len(found) > most:
        raise InputError(f"holds more than {most:,} files")
    for one in sorted(found):
        yield system.unstrip_protocol(one), int(system.size(one) or 0), str(system.ukey(one))


def item(address: str, limits: Limits, columns: Mapping[str, str], stretch: Stretch) -> Item:
    """Return the item of a file under its address."""
    system, path = filesystem(address)
    return Item(address, lambda: system.open(path, "rb"), limits, columns=columns, stretch=stretch)


def filesystem(address: str) -> tuple[Any, str]:
    """Return what reaches an address, and its path there.

    Raises:
        InputError: nothing that is installed does.
    """
    try:
        from fsspec.core import url_to_fs

        return url_to_fs(address)  # type: ignore[no-any-return]
    except ImportError as error:
        missing = f"{error.name or error} is not installed"
        raise InputError(f"cannot be reached: {missing}; see `timeline[dask]`") from None
    except ValueError as error:
        raise InputError(f"cannot be reached: {error}") from None
