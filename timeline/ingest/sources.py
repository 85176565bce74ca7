"""Sources -> parts -> records: files, folders, patterns, addresses, standard input."""

from __future__ import annotations

import io
import json
import os
import sys
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from glob import glob, has_magic
from pathlib import Path
from typing import Any

from timeline.config import Limits
from timeline.errors import InputError
from timeline.ingest import remote
from timeline.ingest.decode import decode
from timeline.ingest.item import Item
from timeline.ingest.readers import BY_SUFFIX, dispatch, known, sniffed
from timeline.ingest.record import Found, Record, each, fault, guarded, told
from timeline.ingest.stretch import WHOLE, Stretch
from timeline.model.fault import Fault
from timeline.model.vocabulary import PublishedBasis

MANIFEST = "articles.json"
STANDARD_INPUT = "standard input"
_ADDRESS = ("http://", "https://")


@dataclass(frozen=True, slots=True)
class Reach:
    """What may be read: caps, columns by name, whether this network may be asked for pages.

    ``own`` is the timeline that is written, which no folder holds as an article.
    """

    limits: Limits = field(default_factory=Limits)
    columns: Mapping[str, str] = field(default_factory=dict)
    private: bool = False
    own: Path | None = None

    def is_own(self, path: Path) -> bool:
        """Tell whether a file is the timeline that is written, or is kept beside it."""
        if self.own is None:
            return False
        folder, here = self.own.parent.resolve(), path.resolve()
        return here.is_relative_to(folder) and here.relative_to(folder).parts[0].startswith(
            self.own.name
        )

    def item(self, path: Path, name: str, stretch: Stretch = WHOLE) -> Item:
        """Return the item of a file."""
        return Item(
            name,
            lambda: path.open("rb"),
            self.limits,
            path=path,
            columns=self.columns,
            stretch=stretch,
        )


@dataclass(frozen=True, slots=True)
class Part:
    """What can be read by itself: one file, one address, one folder with a manifest, or a stretch.

    Args:
        source: path, address, or ``-`` for standard input.
        inside: the path of a file below the folder in which it was found.
        size: bytes, where they are known before it is read.
        stamp: what is another one once its bytes are, as far as that is known.
        stretch: which of its articles are meant.
        base: the folder from which a path leads, where that is not the one of this process.
    """

    source: str
    inside: str | None = None
    size: int = 0
    stamp: str = ""
    stretch: Stretch = WHOLE
    base: str = ""

    @property
    def path(self) -> Path:
        """The path of a file or folder, from wherever this process stands."""
        return Path(self.base, self.source)


def records(source: str, reach: Reach) -> Found:
    """Yield the records of one source, at most as many as may be read.

    A source is a file, a folder, a pattern, an address, or ``-`` for standard input. A folder with
    an ``articles.json`` gives what that lists and nothing else; any other folder gives every file
    below it that a reader knows, and names the others.
    """
    found = (
        record
        for part in parts(source, reach)
        for record in ((part,) if isinstance(part, Fault) else records_of(part, reach))
    )
    for number, one in enumerate(found):
        if number >= reach.limits.records:
            yield fault(source, f"holds more than {reach.limits.records:,} articles")
            return
        yield one


def parts(source: str, reach: Reach) -> Iterator[Part | Fault]:
    """Yield what a source is made of, in order, without reading any of it."""
    if source == "-" or source.startswith(_ADDRESS):
        yield Part(source)
    elif "\0" in source:
        yield fault(repr(source), "is no name of a file")
    elif "://" in source:
        yield from _remote(source, reach)
    elif Path(source).is_dir():
        yield from _folder(Path(source), reach)
    elif os.path.lexists(source) or not has_magic(source):
        yield _file_part(Path(source))
    elif matches := sorted(glob(source, recursive=True)):
        for match in matches:
            yield from parts(match, reach)
    else:
        yield fault(source, "matches no file")


def records_of(part: Part, reach: Reach) -> Found:
    """Yield the records of one part."""
    source = part.source
    if source == "-":
        yield from guarded(STANDARD_INPUT, lambda: _standard_input(reach))
    elif source.startswith(_ADDRESS):
        yield from guarded(source, lambda: _fetched(source, reach))
    elif "://" in source:
        yield from dispatch(remote.item(source, reach.limits, reach.columns, part.stretch))
    elif part.path.is_dir():
        yield from guarded(part.path.name, lambda: read_manifest(part.path, reach))
    else:
        yield from _file(part, reach)


def _file_part(path: Path, inside: str | None = None) -> Part:
    try:
        found = path.stat()
        return Part(str(path), inside, found.st_size, str(found.st_mtime_ns))
    except OSError:
        return Part(str(path), inside)  # what is wrong with it is told when it is read


def _remote(source: str, reach: Reach) -> Iterator[Part | Fault]:
    try:
        for address, size, stamp in remote.listed(source, reach.limits.files):
            yield Part(address, None, size, stamp)
    except Exception as error:  # each kind of storage has errors of its own
        yield fault(source, told(error))


def _standard_input(reach: Reach) -> Found:
    """Yield the records of what is piped in: what it looks like is what it is."""
    data = sys.stdin.buffer.read(reach.limits.file_bytes + 1)
    if len(data) > reach.limits.file_bytes:
        raise InputError(f"is larger than {reach.limits.file_bytes:,} bytes; name a file")
    item = Item(STANDARD_INPUT, lambda: io.BytesIO(data), reach.limits, columns=reach.columns)
    for found in sniffed(data[:4_096]).read(item):
        if isinstance(found, Record) and found.fields.get("id") == item.stem:
            fields = {key: one for key, one in found.fields.items() if key != "id"}
            yield replace(found, fields=fields)
        else:
            yield found


def _fetched(url: str, reach: Reach) -> Found:
    """Yield the records of an address."""
    from timeline.ingest.web import fetch

    page = fetch(url, reach.limits, private=reach.private)
    item = Item(
        url, lambda: io.BytesIO(page.data), reach.limits, url=page.url, columns=reach.columns
    )
    reader = page.reader or sniffed(page.data[:4_096])
    yield from guarded(url, lambda: reader.read(item))


def _folder(folder: Path, reach: Reach) -> Iterator[Part | Fault]:
    if (folder / MANIFEST).is_file():
        files = [_file_part(path) for path in _files(folder)]
        stamp = " ".join(f"{file.source} {file.size} {file.stamp}" for file in files)
        yield Part(str(folder), None, sum(file.size for file in files), stamp)
        return
    is_empty = True
    root = folder.resolve()
    paths = (path for path in _files(folder) if not reach.is_own(path))
    for number, path in enumerate(paths):
        inside = path.relative_to(folder)
        if number >= reach.limits.files:
            yield fault(str(folder), f"holds more than {reach.limits.files:,} files")
            return
        if not path.resolve().is_relative_to(root):
            yield fault(str(inside), "is a link that leads out of the folder")
            continue
        is_empty = is_empty and path.suffix.lower() not in BY_SUFFIX
        yield _file_part(path, str(inside))
    if is_empty:
        yield fault(str(folder), f"holds no file of {known()}")


def _files(folder: Path) -> Iterator[Path]:
    """Yield what lies below a folder, in order, but for what is hidden and for folders."""
    for root, folders, names in os.walk(folder):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        for name in sorted(names):
            if not name.startswith("."):
                yield Path(root) / name


def _file(part: Part, reach: Reach) -> Found:
    path, name = part.path, part.inside or Path(part.source).name
    try:
        if not path.exists():
            link = (
                "is a link to nothing" if path.is_symlink() else "there is no such file or folder"
            )
            yield fault(str(path) if not path.is_symlink() else name, link)
        elif not path.is_file():
            yield fault(name, "is no regular file")
        else:
            for found in dispatch(reach.item(path, name, part.stretch)):
                yield found if isinstance(found, Fault) else _located(found, part, name)
    except OSError as error:
        yield fault(name[:200], told(error))


def _located(found: Record, part: Part, name: str) -> Record:
    """Return a record with the path of its file as it was given, and its place in an archive.

    Its path below a folder is its id where nothing else is, which tells files of one name apart.
    """
    member = found.name.removeprefix(name).partition(", ")[0]
    fields = found.fields
    if part.inside and fields.get("id") == Path(part.source).stem:
        fields = {**fields, "id": Path(part.inside).with_suffix("").as_posix()}
    path = part.source + member if member.startswith("!") else part.source
    return replace(found, fields=fields, path=path)


def read_manifest(folder: Path, reach: Reach) -> Found:
    """Yield the articles that a folder's ``articles.json`` lists, their texts unchanged."""
    try:
        entries = json.loads(decode((folder / MANIFEST).read_bytes())[0])
    except json.JSONDecodeError as error:
        message = f"line {error.lineno} is not JSON: {error.msg}"
        raise InputError(f"{MANIFEST}: {message}") from None
    if not isinstance(entries, list):
        raise InputError(f"{MANIFEST}: a list of articles was expected")
    yield from each(
        f"{folder.name}/{MANIFEST}",
        entries,
        lambda entry, name: _with_text(folder, entry, name, reach),
        "entry",
    )


def _with_text(folder: Path, entry: Any, name: str, reach: Reach) -> Record:
    """Return an entry of a manifest with the text of its file.

    Raises:
        InputError: it names no file that may be read.
    """
    if not isinstance(entry, dict):
        raise InputError("an object with a text was expected")
    file = entry.get("file")
    if not isinstance(file, str):
        raise InputError("names no file")
    path = (folder / file).resolve()
    if not path.is_relative_to(folder.resolve()):
        raise InputError(f"{file[:80]} lies outside the folder")
    if not path.exists():
        raise InputError(f"{file[:80]} is missing")
    if not path.is_file():
        raise InputError(f"{file[:80]} is no regular file")
    try:
        data = reach.item(path, file).data()
        text, flags = decode(data)
    except (OSError, InputError) as error:
        raise InputError(f"{file[:80]} {told(error)}") from None
    if data.startswith(b"\xef\xbb\xbf"):
        text = "\ufeff" + text  # offsets count every character of the file
    fields = {"id": path.stem, **entry, "text": text}
    return Record(name, fields, PublishedBasis.GIVEN, flags=flags, is_verbatim=True, path=file)
