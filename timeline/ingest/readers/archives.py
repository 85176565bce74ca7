"""Archives: what lies in them is read as if it lay beside them, under caps."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import PurePosixPath

from timeline.errors import InputError
from timeline.ingest.decode import decode
from timeline.ingest.item import Item
from timeline.ingest.readers.pages import page_record
from timeline.ingest.record import Found, Record, each, fault

Dispatch = Callable[[Item], Found]


def read_zip(item: Item, dispatch: Dispatch) -> Found:
    """Yield the articles of all members of a ZIP file."""
    with zipfile.ZipFile(item.path or io.BytesIO(item.data())) as archive:
        left = item.limits.unpacked_bytes
        for member in archive.infolist():
            hidden = PurePosixPath(member.filename).name.startswith((".", "__MACOSX"))
            if member.is_dir() or hidden:
                continue
            left -= member.file_size
            name = f"{item.name}!{member.filename}"
            if member.file_size > item.limits.file_bytes or left < 0:
                yield fault(name, "unpacks to more than may be read")
                continue
            try:
                data = _inflated(archive, member, item.limits.file_bytes)
            except Exception as error:
                yield fault(name, f"cannot be unpacked: {error}")
                continue
            yield from dispatch(item.member(member.filename, data))


def _inflated(archive: zipfile.ZipFile, member: zipfile.ZipInfo, most: int) -> bytes:
    with archive.open(member) as stream:
        data = stream.read(most + 1)  # what a member says of its size may be a lie
    if len(data) > most:
        raise InputError("it is larger than it says")
    return data


def read_gzip(item: Item, dispatch: Dispatch) -> Found:
    """Yield the articles of what a gzip file holds."""
    yield from dispatch(item.unpacked())


def read_warc(item: Item) -> Found:
    """Yield the article of each page that a crawl answered with."""
    yield from each(item.name, _pages(item), _page_of, "page", item.stretch)


def _pages(item: Item) -> Iterator[tuple[Item, bytes]]:
    """Yield each page of a crawl under its address, with its bytes."""
    from fastwarc.warc import ArchiveIterator, WarcRecordType

    with item.open() as stream:
        for page in ArchiveIterator(stream, record_types=WarcRecordType.response):
            if page.http_headers is None or "html" not in (page.http_content_type or ""):
                continue
            url = (page.headers.get("WARC-Target-URI") or "").strip("<>")
            data = page.reader.read(item.limits.file_bytes)
            yield replace(item.member(url, data), url=url), data


def _page_of(page: tuple[Item, bytes], _: str) -> Record:
    item, data = page
    return page_record(item, *decode(data, is_html=True))
