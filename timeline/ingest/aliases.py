"""The names under which files have the fields of an article, and values that mean none."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from typing import Any

from timeline.errors import InputError

# Field of an article -> names that files give it, the surest first; case, blanks and signs do not
# count. Collected from news APIs, feeds, page metadata, crawlers and tables that people share.
FIELDS: dict[str, tuple[str, ...]] = {
    "id": ("id", "uuid", "article id", "doc id", "story id", "_id", "guid"),
    "text": (
        *("text", "body", "content", "article body", "main text", "body text", "full text"),
        *("article text", "content text", "article", "story", "transcript", "sentences"),
        *("content html", "body html", "content encoded", "html", "text content"),
    ),
    "teaser": (
        *("lead paragraph", "abstract", "description", "summary", "snippet", "trail text"),
        *("standfirst", "excerpt", "lead"),
    ),
    "title": ("title", "headline", "web title", "subject", "article title", "head"),
    "outlet": (
        *("outlet", "publisher", "outlet name", "site name", "newspaper", "source name"),
        *("publication", "media", "provider", "source", "site", "domain", "source domain"),
    ),
    "url": ("url", "link", "web url", "canonical url", "source url", "permalink", "href", "uri"),
    "author": ("author", "authors", "byline", "creator", "writer", "by"),
    "language": ("language", "lang", "in language", "locale"),
    "published": (
        *("published", "date", "published at", "publish date", "date publish", "pub date"),
        *("date published", "publication date", "published date", "web publication date"),
        *("first published", "published time", "article published time", "published on"),
        *("post date", "day", "time", "timestamp", "datetime", "date time", "issued"),
    ),
    "published_basis": ("published_basis",),
    "published_note": ("published_note",),
    "year": ("year",),
}
# Words that a reader of the command uses for a field.
_CALLED = {"day": "published", "date": "published", "address": "url", "source": "outlet"}
# What tables write where they have nothing.
_NONE = frozenset(
    ("", "na", "n/a", "n.a.", "nan", "nat", "none", "null", "unknown", "-", "undefined", "<na>")
)
_SIGNS = re.compile(r"[\W_]+")


def plain(name: str) -> str:
    """Return a name without case, blanks and signs.

    >>> plain("Published_At"), plain("publishedAt")
    ('publishedat', 'publishedat')
    """
    return _SIGNS.sub("", name).lower()


_NAMES = {name: tuple(plain(one) for one in names) for name, names in FIELDS.items()}
KNOWN = frozenset(one for names in _NAMES.values() for one in names)
TEXTS = frozenset((*_NAMES["text"], *_NAMES["teaser"]))


def mapping(given: Iterable[str]) -> dict[str, str]:
    """Return field -> column of ``--map`` options.

    Raises:
        InputError: one is not FIELD=COLUMN, or names no field.

    >>> mapping(["day=when", "text=Story text"])
    {'published': 'when', 'text': 'Story text'}
    """
    found = {}
    for one in given:
        name, equals, column = one.partition("=")
        field = _CALLED.get(name.strip().lower(), name.strip().lower())
        if not equals or not column or field not in FIELDS:
            known = ", ".join(key for key in FIELDS if "_" not in key)
            raise InputError(f"--map {one}: FIELD=COLUMN was expected, FIELD one of {known}")
        found[field] = column
    return found


def canonical(fields: Mapping[str, Any], columns: Mapping[str, str]) -> dict[str, Any]:
    """Return the fields of an article under their own names; what is missing is left out.

    Args:
        fields: names and values as a file has them.
        columns: the column of a field, where somebody said it.
    """
    by_name: dict[str, Any] = {}
    for key, value in fields.items():
        if isinstance(key, str) and not is_missing(value):
            by_name.setdefault(plain(key), value)
    found = {}
    for name, names in _NAMES.items():
        names = (plain(columns[name]),) if name in columns else names
        value = next((by_name[one] for one in names if one in by_name), None)
        if value is not None:
            found[name] = value
    return _told_apart(found, by_name)


def _told_apart(found: dict[str, Any], by_name: Mapping[str, Any]) -> dict[str, Any]:
    """Return the fields with addresses that stand under "source" or "guid" in their place."""
    for name in ("outlet", "id"):
        if is_address(found.get(name)) and (name == "outlet" or "url" not in found):
            found.setdefault("url", found.pop(name))
    if "outlet" not in found:
        rest = (by_name[one] for one in _NAMES["outlet"] if one in by_name)
        other = next((one for one in rest if not is_address(one)), None)
        if other is not None:
            found["outlet"] = other
    return found


def is_address(value: Any) -> bool:
    """Tell whether a value is an address of the web."""
    return isinstance(value, str) and value.startswith(("http://", "https://"))


def is_missing(value: Any) -> bool:
    """Tell whether a value means that there is none.

    >>> [is_missing(one) for one in (None, "NA", " ", float("nan"), 0, "Nation")]
    [True, True, True, True, False, False]
    """
    if value is None or value != value:
        return True
    if isinstance(value, list | dict | tuple):
        return not value
    return isinstance(value, str) and value.strip().lower() in _NONE
