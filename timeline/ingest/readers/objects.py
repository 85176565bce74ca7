"""JSON in the envelopes that people meet: one object, lists, pages of an API, maps, columns."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from timeline.errors import InputError
from timeline.ingest.aliases import KNOWN, TEXTS, plain
from timeline.ingest.decode import decode, lines
from timeline.ingest.item import Item
from timeline.ingest.record import Found, Record, each

# Where an answer of an API, a feed or a dump holds its articles.
_HOLDERS = frozenset(
    (
        *("articles", "items", "results", "docs", "entries", "posts", "stories", "news"),
        *("records", "data", "value", "hits", "response", "graph", "documents", "feed"),
    )
)
_LIST_HOLDERS = _HOLDERS | {None}
# Objects inside an article whose fields are its own: "fields" of one API, "_source" of another.
_INNER = ("fields", "_source", "attributes", "metadata", "meta")


# Where a list of articles begins in a text that is JSON only up to some place.
_LIST = re.compile(r'(?:\A\s*|"(?P<holder>\w+)"\s*:\s*)\[')
_BETWEEN = re.compile(r"[\s,]*")
# Digits of a number that Python turns into one; what is longer stays a word.
_DIGITS = 400


def _number(digits: str) -> int | str:
    return int(digits) if len(digits) <= _DIGITS else digits


_JSON = json.JSONDecoder(parse_int=_number)


def read_json(item: Item) -> Found:
    """Yield the articles of a JSON file, whatever holds them; of a broken one those before."""
    words, flags = decode(item.data())
    most = item.limits.json_objects
    if words.count("{") + words.count("[") > most:
        raise InputError(f"holds more than {most:,} lists and objects; save it as JSON lines")
    outlet = None
    try:
        found = _JSON.decode(words)
    except json.JSONDecodeError as error:
        if _is_lines(words):
            yield from read_jsonl(item)
            return
        articles = _unbroken(words, error)
    else:
        articles, outlet = articles_in(found), _feed_title(found)

    def made(fields: Any, name: str) -> Record:
        return record(name, fields, flags=flags, outlet=outlet)

    yield from each(item.name, articles, made)


def _unbroken(words: str, error: json.JSONDecodeError) -> Iterator[Any]:
    """Yield the members of a list of articles up to the place where its text is no JSON.

    Raises:
        InputError: that place is reached, or there is no such list.
    """
    starts = (one for one in _LIST.finditer(words) if one["holder"] in _LIST_HOLDERS)
    start = next(starts, None)
    at = start.end() if start else error.pos
    try:
        while start and (between := _BETWEEN.match(words, at)) and between.end() < error.pos:
            found, at = _JSON.raw_decode(words, between.end())
            yield found
    except json.JSONDecodeError:
        pass
    rest = "; what follows was not read" if start else ""
    raise InputError(f"line {error.lineno} is not JSON: {error.msg}{rest}")


def read_jsonl(item: Item) -> Found:
    """Yield an article for each line that is a JSON object."""

    def made(line: str, name: str) -> Record | None:
        if not line.strip():
            return None
        try:
            fields = _JSON.decode(line)
        except json.JSONDecodeError as error:
            raise InputError(f"is not JSON: {error.msg}") from None
        return record(name, fields)

    yield from each(item.name, lines(item), made, "line", item.stretch)


def record(name: str, fields: Any, *, flags: Any = (), outlet: str | None = None) -> Record:
    """Return the record of an object.

    Raises:
        InputError: it is none.
    """
    if not isinstance(fields, Mapping):
        raise InputError("an object with a text was expected")
    known = flat(fields)
    if outlet and not any(plain(key) in ("outlet", "publisher", "source") for key in known):
        known["outlet"] = outlet
    return Record(name, known, flags=flags)


def flat(fields: Mapping[str, Any]) -> dict[str, Any]:
    """Return the fields of an article with those of the objects it keeps them in."""
    found = dict(fields)
    for key in _INNER:
        inner = fields.get(key)
        if isinstance(inner, Mapping):
            found = {**inner, **found}
    sentences = fields.get("sentences")
    if isinstance(sentences, list) and all(isinstance(one, Mapping) for one in sentences):
        found["sentences"] = [one.get("content") or one.get("text") for one in sentences]
    return found


def articles_in(found: Any, depth: int = 0) -> Iterator[Any]:
    """Yield what stands for an article in a JSON value: objects, or what should be one."""
    if isinstance(found, list):
        yield from found
        return
    if not isinstance(found, Mapping) or depth > 4:
        yield found
        return
    holders = [value for key, value in found.items() if plain(str(key)) in _HOLDERS]
    if _is_article(found) and not any(_is_list_of_objects(one) for one in holders):
        yield found
    elif (rows := _columns(found)) is not None:
        yield from rows
    elif holder := next((one for one in holders if isinstance(one, list | Mapping) and one), None):
        yield from articles_in(holder, depth + 1)
    elif found and all(isinstance(one, Mapping) for one in found.values()):
        for key, one in found.items():
            yield {"id": key, **one}
    else:
        yield found


def _is_article(found: Mapping[str, Any]) -> bool:
    known = flat(found)
    return any(
        plain(str(key)) in TEXTS and isinstance(one, str | list) for key, one in known.items()
    )


def _is_list_of_objects(value: Any) -> bool:
    return isinstance(value, list) and any(isinstance(one, Mapping) for one in value)


def _columns(found: Mapping[str, Any]) -> Iterable[Any] | None:
    """Return the rows of a table written by columns, as pandas writes them; None for no table."""
    if set(found) >= {"columns", "data"} and isinstance(found["data"], list):
        return [dict(zip(found["columns"], row, strict=False)) for row in found["data"]]
    named = [key for key in found if plain(str(key)) in KNOWN]
    if len(named) < 2 or not any(plain(str(key)) in TEXTS for key in named):
        return None
    columns = {key: found[key] for key in found}
    if all(isinstance(one, Mapping) for one in columns.values()):
        keys = dict.fromkeys(key for one in columns.values() for key in one)
        return [{name: one.get(key) for name, one in columns.items()} for key in keys]
    if all(isinstance(one, list) for one in columns.values()):
        longest = max(len(one) for one in columns.values())
        return [
            {name: one[at] for name, one in columns.items() if at < len(one)}
            for at in range(longest)
        ]
    return None


def _feed_title(found: Any) -> str | None:
    """Return the title of a JSON feed: its outlet."""
    is_feed = isinstance(found, Mapping) and "jsonfeed" in str(found.get("version", ""))
    return str(found["title"]) if is_feed and found.get("title") else None


def _is_lines(words: str) -> bool:
    """Tell whether a text is objects, a line each: one of its first two lines is whole."""
    return any(map(_is_object, words.lstrip().split("\n", 2)[:2])) and "\n" in words.strip()


def _is_object(line: str) -> bool:
    try:
        return isinstance(_JSON.decode(line), dict)
    except (json.JSONDecodeError, RecursionError):
        return False
