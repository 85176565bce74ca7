"""A text as blocks: its lines that are not empty, with what can be told of them without reading."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

# Bounded, so that a line of brackets is read in the time of any other.
_LINK = re.compile(r"!?\[([^\[\]]{0,500})\]\([^()\n]{0,2000}\)>?|<?https?://\S+")
_NOTE = re.compile(r"\[\[[^\]\n]{0,12}\]\](?:\([^)\n]*\)>?)?")  # a footnote: [[iv]](address)
_MARKS = re.compile(r"^[\s>#*•·|–—-]+|[*_`#]+")
_WORD = re.compile(r"[^\W\d_]+(?:[’'-][^\W\d_]+)*")
_ENDS = re.compile(r"[.!?:;。！？][\"”’')\]»*_]*$")
# A word run into the next where elements of a page were joined: "Hong KongChinaEconomy".
_JOINED = re.compile(r"[a-zа-яіїєґ][A-ZА-ЯІЇЄҐ]")
# So many words has a headline that asks, at most.
_ASKED = 15
# So many words are a paragraph even where its last sentence is not ended.
_PARAGRAPH = 40
# Words that make sentences and that lists of names and headlines lack.
_SMALL_WORDS = """
a an the of to in on at by for with from as and or but that which who whom whose it its he she they
them his her their is are was were be been being has have had do does did will would can could may
might should not no this these those there than then when while after before since into over under
about against between during i we you
"""
_LINKING = frozenset(_SMALL_WORDS.split())


@dataclass(frozen=True)
class Block:
    """A line of a text: its offsets and its words as they stand."""

    start: int
    end: int
    raw: str

    @cached_property
    def text(self) -> str:
        """The line without links, emphasis and bullets."""
        bare = _LINK.sub(r"\1", _NOTE.sub("", self.raw)) if self.has_links else self.raw
        return " ".join(_MARKS.sub("", bare).split())

    @property
    def has_links(self) -> bool:
        """Whether there may be a link in it: a quick look."""
        return "](" in self.raw or "]]" in self.raw or "http" in self.raw

    @cached_property
    def length(self) -> int:
        """How many words it has, near enough: blanks are counted."""
        return self.text.count(" ") + 1

    @cached_property
    def words(self) -> list[str]:
        """Its words."""
        return _WORD.findall(self.text)

    @cached_property
    def linked(self) -> float:
        """The share of its characters that belong to links."""
        if not self.has_links:
            return 0.0
        links = (*_LINK.finditer(self.raw), *_NOTE.finditer(self.raw))
        return sum(len(found[0]) for found in links) / max(1, len(self.raw))

    @cached_property
    def is_sentence(self) -> bool:
        """Whether it ends as a sentence does."""
        return bool(_ENDS.search(self.text[-12:]))

    @property
    def is_question(self) -> bool:
        """Whether it asks, shortly, as many headlines do."""
        return self.length <= _ASKED and self.text.endswith("?")

    @cached_property
    def joined(self) -> int:
        """How often a word runs into the next."""
        return sum(1 for _ in _JOINED.finditer(self.text))

    @cached_property
    def is_prose(self) -> bool:
        """Whether it is told in sentences: long enough, ended, and held together by small words."""
        if len(self.words) < (9 if self.is_sentence else _PARAGRAPH) or self.linked > 0.5:
            return False
        linking = sum(word.lower() in _LINKING for word in self.words)
        return linking >= 0.2 * len(self.words) or not self.raw.isascii()

    @property
    def is_picture(self) -> bool:
        """Whether it says what a picture shows, as Markdown made from a page has it."""
        return self.raw.lstrip("*- ").startswith("!") and len(self.words) > 1

    @property
    def is_listed(self) -> bool:
        """Whether it is an item of a list."""
        return self.raw.lstrip()[:2] in ("* ", "- ", "• ", "+ ")


def blocks(text: str) -> Iterator[Block]:
    """Yield the lines of a text that are not empty.

    >>> [(one.start, one.text) for one in blocks("## Talks\\n\\n* [More](https://example.org)\\n")]
    [(0, 'Talks'), (10, 'More')]
    """
    at = 0
    for line in text.split("\n"):
        if line.strip():
            yield Block(at, at + len(line), line)
        at += len(line) + 1
