"""Saved pages of the web, and what a server answers with."""

from __future__ import annotations

from timeline.errors import InputError
from timeline.ingest.decode import decode
from timeline.ingest.item import Item
from timeline.ingest.record import Found, Record
from timeline.model.vocabulary import Flag


def read_html(item: Item) -> Found:
    """Yield the article of a page."""
    words, flags = decode(item.data(), is_html=True)
    yield page_record(item, words, flags)


def page_record(item: Item, words: str, flags: tuple[Flag, ...] = ()) -> Record:
    """Return the record of a page.

    Raises:
        InputError: it is larger than a page may be, or no article is found in it.
    """
    from timeline.ingest.page import read_page

    if len(words) > item.limits.page_bytes:  # its tree takes some thirty times its size
        raise InputError(f"is a page of more than {item.limits.page_bytes:,} letters")
    page = read_page(words, item.url)
    if not page.text.strip():
        raise InputError("no article is found in this page")
    fields = {
        "id": item.url or item.stem,
        "text": page.text,
        "title": page.title,
        "outlet": page.outlet,
        "url": page.url,
        "author": page.author,
        "language": page.language,
    }
    return Record(
        item.name, fields, clues=page.clues, furniture=page.furniture, flags=flags, is_page=True
    )
