"""An article as read: text unchanged, publication day with what says it, what is no article."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, datetime
from typing import NamedTuple

from pydantic import AwareDatetime, BaseModel, ConfigDict, Field

from timeline.model.vocabulary import DAY_FLAGS, Flag, PublishedBasis

# The language that events are read from; others are read for dates only.
READ_LANGUAGE = "en"


class Candidate(NamedTuple):
    """A day on which an article may have come out, and what says so."""

    day: date
    basis: PublishedBasis
    text: str = ""


class Furniture(NamedTuple):
    """Offsets ``[start, end)`` of a stretch of text that is not the article, and what it is."""

    start: int
    end: int
    kind: str


class Article(BaseModel):
    """One article; every offset in the program counts characters of its ``text``.

    ``id`` is as given, else made from the address or path, else a hash at first reading, and is
    never recomputed. ``published`` is a day, or a time in the outlet's zone; ``None`` only with the
    basis ``missing`` and a note that says why. ``published_sure`` is false where it should be asked
    for, ``published_candidates`` are the days that something says. ``path`` is where the article
    was found, as given; a member of an archive stands behind ``!``. ``furniture`` are the stretches
    of the text, in order and apart, from which no date and no event is read.
    """

    model_config = ConfigDict(frozen=True, extra="forbid")

    id: str = Field(min_length=1)
    text: str = Field(min_length=1)
    title: str | None = None
    outlet: str | None = None
    url: str | None = None
    author: str | None = None
    language: str = "en"
    path: str | None = None
    published: date | AwareDatetime | None = None
    published_basis: PublishedBasis = PublishedBasis.MISSING
    published_sure: bool = True
    published_note: str | None = None
    published_candidates: tuple[Candidate, ...] = ()
    flags: tuple[Flag, ...] = ()
    furniture: tuple[Furniture, ...] = ()

    @property
    def day(self) -> date | None:
        """The publication day, local to the outlet."""
        if isinstance(self.published, datetime):
            return self.published.date()
        return self.published

    @property
    def body(self) -> str:
        """The text with blanks where it is not the article: offsets are those of ``text``.

        >>> Article(id="a", text="They met. Sign up!", furniture=[(10, 18, "offer")]).body
        'They met.         '
        """
        return blanked(self.text, self.furniture)

    @property
    def bare(self) -> Article:
        """The article with blanks where its text is not the article: what is read for events."""
        return self.model_copy(update={"text": self.body}) if self.furniture else self

    def known_as(self, name: str) -> Article:
        """Return the article under an id."""
        return self if self.id == name else self.model_copy(update={"id": name})

    def settled(self, day: date) -> Article:
        """Return the article with its publication day as a person settled it.

        >>> Article(id="a", text="x", flags=["undated", "decoded"]).settled(date(2025, 3, 4)).flags
        (<Flag.DECODED: 'decoded'>,)
        """
        return self.model_copy(
            update={
                "published": day,
                "published_basis": PublishedBasis.GIVEN,
                "published_sure": True,
                "published_note": "settled by hand",
                "flags": tuple(flag for flag in self.flags if flag not in DAY_FLAGS),
            }
        )


def qualified(name: str, path: str | None) -> str:
    """Return the id of an article with the file that gave it: no other file gives that.

    >>> qualified("297", "wire/articles.jsonl")
    'wire/articles.jsonl#297'
    """
    return f"{path}#{name}"


def blanked(text: str, spans: Iterable[Furniture]) -> str:
    """Return the text with blanks in place of some stretches, line ends kept."""
    parts: list[str] = []
    at = 0
    for start, end, *_ in spans:
        parts += text[at:start], "\n".join(" " * len(line) for line in text[start:end].split("\n"))
        at = end
    return "".join(parts) + text[at:] if parts else text
