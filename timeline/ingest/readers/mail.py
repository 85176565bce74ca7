"""Mail: a newsletter or a forwarded article each, alone or in a box of many."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from contextlib import closing
from email import policy
from email.message import EmailMessage
from email.parser import BytesParser
from mailbox import mbox
from pathlib import Path
from tempfile import TemporaryDirectory

from timeline.ingest.item import Item
from timeline.ingest.record import Found, Record, each

_PARSER = BytesParser(policy=policy.default)


def read_eml(item: Item) -> Found:
    """Yield the article of one mail."""
    message = _PARSER.parsebytes(item.data())
    yield from each(item.name, [message], lambda one, _: _record(one, item.name))


def read_mbox(item: Item) -> Found:
    """Yield an article for each mail of a box."""
    yield from each(item.name, _messages(item), lambda one, name: _record(one, name), "mail")


def _messages(item: Item) -> Iterator[EmailMessage]:
    if item.path:
        yield from _in_box(item.path)
        return
    with TemporaryDirectory() as folder:  # a box is read from a file alone
        path = Path(folder) / "box"
        with item.open() as packed, path.open("wb") as plain:
            shutil.copyfileobj(packed, plain)
        yield from _in_box(path)


def _in_box(path: Path) -> Iterator[EmailMessage]:
    with closing(mbox(path, create=False)) as box:
        for key in box.iterkeys():
            yield _PARSER.parsebytes(box.get_bytes(key))


def _record(message: EmailMessage, name: str) -> Record:
    body = message.get_body(("plain", "html"))
    sender = message.get("From")
    return Record(
        name,
        {
            "id": str(message.get("Message-ID", "")).strip("<> ") or None,
            "text": body.get_content() if body else None,
            "title": message.get("Subject"),
            "author": str(sender) if sender else None,
            "published": str(message.get("Date") or ""),
        },
    )
