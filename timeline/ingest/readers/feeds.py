"""RSS and Atom: an article an entry."""

from __future__ import annotations

from typing import Any

from timeline.errors import InputError
from timeline.ingest.item import Item
from timeline.ingest.record import Found, Record, each
from timeline.model.vocabulary import Flag, PublishedBasis

# Most entries of feeds carry a few lines; fewer letters than this need their page.
_WHOLE = 1_500


def read_feed(item: Item) -> Found:
    """Yield an article for each entry of a feed; a teaser is flagged."""
    import feedparser

    feed = feedparser.parse(item.data(), sanitize_html=False, resolve_relative_uris=False)
    if not feed.entries and not feed.version:
        raise InputError("is no feed that can be read")
    outlet = feed.feed.get("title")
    yield from each(
        item.name, feed.entries, lambda entry, name: _record(entry, name, outlet), "entry"
    )


def _record(entry: Any, name: str, outlet: str | None) -> Record:
    contents = [one.get("value") for one in entry.get("content", []) if one.get("value")]
    text = max([*contents, entry.get("summary") or ""], key=len)
    fields = {
        "id": entry.get("link") or entry.get("id"),
        "text": text or entry.get("title"),
        "title": entry.get("title"),
        "outlet": (entry.get("source") or {}).get("title") or outlet,
        "url": entry.get("link"),
        "author": entry.get("author"),
        # Its own reading of days is wrong for some spellings and always in UTC.
        "published": entry.get("published"),
        "language": entry.get("language"),
    }
    flags = (Flag.TEASER,) if len(text) < _WHOLE and not contents else ()
    return Record(name, fields, PublishedBasis.FEED, flags=flags)
