"""Something that holds articles: a file, a member of an archive, a page of the web, a pipe."""

from __future__ import annotations

import gzip
import io
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path, PurePosixPath
from typing import Any, BinaryIO

from timeline.config import Limits
from timeline.errors import InputError
from timeline.ingest.stretch import WHOLE, Stretch

_CHUNK = 65_536


@dataclass(frozen=True, slots=True)
class Item:
    """A name, how its bytes are had, and how much of them may be taken.

    Args:
        name: as given; a member of an archive stands behind ``!``.
        open: gives its bytes anew each time.
        limits: caps on sizes and numbers.
        depth: how many archives it lies in.
        url: its address, where it has one.
        path: the file itself, where there is one and it is not packed.
        columns: the column of a field of an article, where somebody said it.
        inner: the name of what a gzip file holds, which says what it is.
        stretch: which of its articles are meant.
    """

    name: str
    open: Callable[[], BinaryIO]
    limits: Limits
    depth: int = 0
    url: str | None = None
    path: Path | None = None
    columns: Mapping[str, str] = field(default_factory=dict)
    inner: str | None = None
    stretch: Stretch = WHOLE

    @property
    def suffix(self) -> str:
        """The last suffix of the name, in small letters."""
        return PurePosixPath(self.inner or self.name).suffix.lower()

    @property
    def stem(self) -> str:
        """The name of the file without folders and its last suffix."""
        return PurePosixPath((self.inner or self.name).rpartition("!")[2]).stem

    def data(self) -> bytes:
        """Return all its bytes.

        Raises:
            InputError: they are more than a file may have.
        """
        with self.open() as stream:
            data = stream.read(self.limits.file_bytes + 1)
        if len(data) > self.limits.file_bytes:
            raise InputError(f"is larger than {self.limits.file_bytes:,} bytes")
        return data

    def head(self, size: int = 4_096) -> bytes:
        """Return its first bytes."""
        with self.open() as stream:
            return stream.read(size)

    def unpacked(self) -> Item:
        """Return what a gzip file holds."""
        name = self.inner or self.name
        inner = name[: -len(".gz")] if self.suffix == ".gz" else name
        return replace(
            self,
            inner=inner,
            open=lambda: io.BufferedReader(_Unpacked(self.open(), self.limits), _CHUNK),
            depth=self.depth + 1,
            path=None,
        )

    def member(self, name: str, data: bytes) -> Item:
        """Return a member of this archive."""
        return replace(
            self,
            name=f"{self.name}!{name}",
            open=lambda: io.BytesIO(data),
            depth=self.depth + 1,
            path=None,
            url=None,
            inner=None,
        )


class _Unpacked(io.RawIOBase):
    """What a gzip file holds, up to the bytes that it may unpack to."""

    def __init__(self, stream: BinaryIO, limits: Limits) -> None:
        self._stream = stream
        self._packed = gzip.GzipFile(fileobj=stream)
        self._limits = limits
        self._taken = 0

    def readable(self) -> bool:
        return True

    def seekable(self) -> bool:
        return True

    def seek(self, offset: int, whence: int = 0) -> int:
        """Go to a place: the reader of crawls looks at the first bytes, and goes back."""
        return self._packed.seek(offset, whence)

    def readinto(self, buffer: Any) -> int:
        """Fill a buffer with the next bytes.

        Raises:
            InputError: it unpacks to more than it may.
        """
        data = self._packed.read(len(buffer))
        self._taken += len(data)
        limits = self._limits
        if self._taken > limits.unpacked_bytes:
            raise InputError(f"unpacks to more than {limits.unpacked_bytes:,} bytes")
        most = limits.expansion * max(self._stream.tell(), 1)
        if self._taken > max(limits.file_bytes, most):
            raise InputError(f"unpacks to more than {limits.expansion} times its size")
        buffer[: len(data)] = data
        return len(data)

    def close(self) -> None:
        """Close it and the file."""
        self._packed.close()
        self._stream.close()
        super().close()
