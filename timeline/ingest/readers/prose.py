"""Text and Markdown: one article a file."""

from __future__ import annotations

import re
from typing import Any

import frontmatter
import yaml
from frontmatter.default_handlers import YAMLHandler

from timeline.errors import InputError
from timeline.ingest.aliases import KNOWN, plain
from timeline.ingest.decode import decode
from timeline.ingest.item import Item
from timeline.ingest.record import Found, Record

# A line of a list of metadata at the head of a text: "- **URL**: https://..."
_LINE = re.compile(
    r"^[ \t]*(?:[-*][ \t]+)?(?:\*\*|__)?([A-Za-z][A-Za-z _-]{1,20})(?:\*\*|__)?[ \t]*:"
    r"(?:\*\*|__)?[ \t]*(.+?)[ \t]*$"
)
_HEADING = re.compile(r"^#[ \t]+(.+?)[ \t]*#*$")
# Fields that a list of metadata must name one of: "Kyiv: they met" is a sentence.
_TELLING = frozenset(map(plain, ("url", "source", "date", "published", "author", "link")))


class _Words(YAMLHandler):
    """Front matter whose values stay words, so that a day that does not exist can be named."""

    def load(self, fm: str, **_: object) -> Any:
        return yaml.load(fm, yaml.BaseLoader)  # makes text, lists and maps only


def read_text(item: Item) -> Found:
    """Yield the one article of a text file."""
    text, flags = decode(item.data())
    yield Record(item.name, {"id": item.stem, "text": text}, flags=flags)


def read_markdown(item: Item) -> Found:
    """Yield the one article of a Markdown file; front matter or a list at its head gives fields."""
    words, flags = decode(item.data())
    try:
        fields, text = frontmatter.parse(words, handler=_Words())
    except (yaml.YAMLError, RecursionError) as error:
        line = " ".join(str(error).split())
        raise InputError(f"its front matter cannot be read: {line}") from None
    known, text = (fields, text) if fields else _listed(words)
    yield Record(item.name, {"id": item.stem, **known, "text": text}, flags=flags)


def _listed(words: str) -> tuple[dict[str, object], str]:
    """Return the metadata told as a list at the head of a text, and the text below it."""
    fields: dict[str, object] = {}
    lines = words.split("\n")
    end = len(lines)
    for at, line in enumerate(lines):
        if heading := _HEADING.match(line):
            fields.setdefault("title", heading[1])
            continue
        found = _LINE.match(line)
        if found is None or plain(found[1]) not in KNOWN:
            if line.strip() and not set(line.strip()) <= set("-*_="):
                end = at
                break
            continue
        fields[found[1]] = found[2].strip("<>")
    if not any(plain(name) in _TELLING for name in fields):
        return {}, words
    return fields, "\n".join(lines[end:])
