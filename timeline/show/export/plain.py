"""What formats for readers show of an event and its articles: links, and titles that say enough."""

from __future__ import annotations

from urllib.parse import urlsplit

from timeline.model.event import Event
from timeline.show.direction import straight
from timeline.temporal.writing.words import in_words


def link(address: str | None) -> str | None:
    """Return an address that a program may open: of the web, without blanks or line breaks.

    >>> link("https://example.org/a"), link("javascript:alert(1)"), link(None)
    ('https://example.org/a', None, None)
    """
    if address is None or not address.isprintable() or " " in address:
        return None
    try:
        parts = urlsplit(address)
    except ValueError:
        return None
    return address if parts.scheme.lower() in ("http", "https") and parts.netloc else None


def title(event: Event) -> str:
    """Return the label; where a side of its days is open, with the days in words.

    A format without open sides draws the known days alone, as if the event had no others.
    """
    label, when = straight(event.label), event.when
    if when is None or (when.earliest_start and when.latest_end):
        return label
    return f"{label} ({in_words(when)})"
