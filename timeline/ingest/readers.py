"""Files -> records: a table of readers by suffix. The only module of the stage that reads disk."""

from __future__ import annotations

import gzip
import io
import json
import sys
import zlib
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from glob import glob, has_magic
from pathlib import Path
from typing import Any

import frontmatter
import yaml
from frontmatter.default_handlers import YAMLHandler

from timeline.errors import InputError
from timeline.ingest.day.clue import Clue
from timeline.ingest.decode import decode
from timeline.ingest.page import read_page
from timeline.model.fault import Fault
from timeline.model.vocabulary import PublishedBasis

MANIFEST = "articles.json"
# Bytes of an unpacked file, at most.
_MOST = 200_000_000


@dataclass(frozen=True, slots=True)
class Record:
    """One article as a reader found it: ``name`` says where, ``fields`` are not yet checked.

    ``path`` is the file as it was given, ``clues`` are what the reader itself saw of its day, and
    ``is_page`` tells that the text was taken from a web page.
    """

    name: str
    fields: dict[str, Any]
    basis: PublishedBasis = PublishedBasis.METADATA
    path: str | None = None
    clues: tuple[Clue, ...] = ()
    is_page: bool = False


class _Words(YAMLHandler):
    """Front matter whose values stay words, so that a day that does not exist can be named."""

    def load(self, fm: str, **_: object) -> Any:
        return yaml.load(fm, yaml.BaseLoader)  # makes text, lists and maps only


def read_text(path: Path, data: bytes) -> Iterator[Record | Fault]:
    """Yield the one article of a text file."""
    yield Record(path.name, {"id": path.stem, "text": decode(data)})


def read_markdown(path: Path, data: bytes) -> Iterator[Record | Fault]:
    """Yield the one article of a Markdown file; its front matter gives the fields."""
    try:
        fields, text = frontmatter.parse(decode(data), handler=_Words())
    except yaml.YAMLError as error:
        line = " ".join(str(error).split())
        raise InputError(f"its front matter cannot be read: {line}") from None
    yield Record(path.name, {"id": path.stem, **fields, "text": text})


def read_json(path: Path, data: bytes) -> Iterator[Record | Fault]:
    """Yield the articles of a JSON file: one object, or a list of them."""
    try:
        found = json.loads(decode(data))
    except json.JSONDecodeError as error:
        raise InputError(f"line {error.lineno} is not JSON: {error.msg}") from None
    for number, fields in enumerate(found if isinstance(found, list) else [found], 1):
        yield _checked(f"{path.name}, item {number}", fields)


def read_jsonl(path: Path, data: bytes) -> Iterator[Record | Fault]:
    """Yield an article for each line that is a JSON object."""
    for number, line in enumerate(decode(data).split("\n"), 1):
        name = f"{path.name}, line {number}"
        if not line.strip():
            continue
        try:
            yield _checked(name, json.loads(line))
        except json.JSONDecodeError as error:
            yield Fault(item=name, stage="read", message=f"is not JSON: {error.msg}")


def read_html(path: Path, data: bytes) -> Iterator[Record | Fault]:
    """Yield the article of a saved web page."""
    page = read_page(decode(data))
    fields = {
        "id": path.stem,
        "title": page.title,
        "text": page.text,
        "outlet": page.outlet,
        "author": page.author,
        "url": page.url,
        "language": page.language,
    }
    yield Record(path.name, fields, clues=page.clues, is_page=True)


def read_gzip(path: Path, data: bytes) -> Iterator[Record | Fault]:
    """Yield what a packed file holds, by the suffix below ``.gz``."""
    inner = path.with_suffix("")
    reader = READERS.get(inner.suffix.lower())
    if reader is None or inner.suffix.lower() == ".gz":
        raise InputError(f"holds none of {_known()}")
    try:
        with gzip.open(io.BytesIO(data)) as packed:
            unpacked = packed.read(_MOST + 1)
    except (OSError, EOFError, zlib.error):
        raise InputError("cannot be unpacked") from None
    if len(unpacked) > _MOST:
        raise InputError(f"holds more than {_MOST:,} bytes")
    yield from reader(inner, unpacked)


READERS: dict[str, Callable[[Path, bytes], Iterator[Record | Fault]]] = {
    ".txt": read_text,
    ".md": read_markdown,
    ".markdown": read_markdown,
    ".json": read_json,
    ".jsonl": read_jsonl,
    ".html": read_html,
    ".htm": read_html,
    ".gz": read_gzip,
}


def read_manifest(folder: Path) -> Iterator[Record | Fault]:
    """Yield the articles that a folder's ``articles.json`` lists, their texts unchanged."""
    try:
        entries = json.loads(decode((folder / MANIFEST).read_bytes()))
    except json.JSONDecodeError as error:
        message = f"line {error.lineno} is not JSON: {error.msg}"
        raise InputError(f"{MANIFEST}: {message}") from None
    if not isinstance(entries, list):
        raise InputError(f"{MANIFEST}: a list of articles was expected")
    for number, fields in enumerate(entries, 1):
        record = _checked(f"{folder.name}/{MANIFEST}, entry {number}", fields)
        if isinstance(record, Record):
            record = _with_text(folder, record)
        yield record


def _with_text(folder: Path, record: Record) -> Record | Fault:
    file = record.fields.get("file")
    if not isinstance(file, str):
        return Fault(item=record.name, stage="read", message="names no file")
    path = (folder / file).resolve()
    if not path.is_relative_to(folder.resolve()):
        return Fault(item=record.name, stage="read", message=f"{file} lies outside the folder")
    try:
        data = path.read_bytes()
        text = decode(data)
    except FileNotFoundError:
        return Fault(item=record.name, stage="read", message=f"{file} is missing")
    except (OSError, InputError) as error:
        return Fault(item=record.name, stage="read", message=f"{file} {_reason(error)}")
    if data.startswith(b"\xef\xbb\xbf"):
        text = "\ufeff" + text  # offsets count every character of the file
    fields = {"id": path.stem, **record.fields, "text": text}
    return Record(record.name, fields, PublishedBasis.GIVEN, path=str(folder / file))


def _checked(name: str, fields: Any) -> Record | Fault:
    if isinstance(fields, dict):
        return Record(name, fields)
    return Fault(item=name, stage="read", message="an object with a text was expected")


def _reason(error: Exception) -> str:
    return (error.strerror or "cannot be read") if isinstance(error, OSError) else str(error)


def records(source: str) -> Iterator[Record | Fault]:
    """Yield the records of one source: a file, a folder, a pattern, or ``-`` for standard input.

    A folder with an ``articles.json`` gives what that lists and nothing else; any other folder
    gives every file below it that a reader knows.
    """
    if source == "-":
        yield from _guarded("standard input", lambda: _standard_input(sys.stdin.buffer.read()))
        return
    path = Path(source)
    if path.is_dir():
        yield from _folder(path)
    elif path.exists() or not has_magic(source):
        yield from _file(path, path.name)
    elif matches := sorted(glob(source, recursive=True)):
        for match in matches:
            yield from records(match)
    else:
        yield Fault(item=source, stage="read", message="matches no file")


def _standard_input(data: bytes) -> Iterator[Record | Fault]:
    text = decode(data)
    if text.lstrip().startswith("{"):
        yield from read_jsonl(Path("standard input"), data)
    else:
        yield Record("standard input", {"text": text})


def _folder(folder: Path) -> Iterator[Record | Fault]:
    if (folder / MANIFEST).is_file():
        yield from _guarded(folder.name, lambda: read_manifest(folder))
        return
    paths = sorted(path for path in folder.rglob("*") if path.suffix.lower() in READERS)
    if not paths:
        yield Fault(item=str(folder), stage="read", message=f"holds no file of {_known()}")
    for path in paths:
        inside = path.relative_to(folder)
        for found in _file(path, str(inside)):
            # The path below the folder tells files of one name apart.
            if isinstance(found, Record) and found.fields.get("id") == path.stem:
                found.fields["id"] = inside.with_suffix("").as_posix()
            yield found


def _file(path: Path, name: str) -> Iterator[Record | Fault]:
    reader = READERS.get(path.suffix.lower())
    if not path.exists():
        yield Fault(item=str(path), stage="read", message="there is no such file or folder")
    elif reader is None:
        yield Fault(item=name, stage="read", message=f"is none of {_known()}")
    else:
        for found in _guarded(name, lambda: reader(path, path.read_bytes())):
            yield replace(found, path=str(path)) if isinstance(found, Record) else found


def _known() -> str:
    return ", ".join(READERS)


def _guarded(name: str, read: Callable[[], Iterator[Record | Fault]]) -> Iterator[Record | Fault]:
    try:
        yield from read()
    except (InputError, OSError) as error:
        yield Fault(item=name, stage="read", message=_reason(error))
