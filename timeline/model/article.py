"""An article as read: text unchanged, publication day with its basis."""

from __future__ import annotations

from datetime import date, datetime

from pydantic import AwareDatetime, BaseModel, ConfigDict, Field

from timeline.model.vocabulary import PublishedBasis


class Article(BaseModel):
    """One article; every offset in the program counts characters of its ``text``.

    ``id`` is as given, else made from the address or path, else a hash at first reading, and is
    never recomputed. ``published`` is a day, or a time with its zone; ``None`` only with the
    basis ``missing`` and a note that says why.
    """

    model_config = ConfigDict(frozen=True, extra="forbid")

    id: str = Field(min_length=1)
    text: str = Field(min_length=1)
    title: str | None = None
    outlet: str | None = None
    url: str | None = None
    author: str | None = None
    language: str = "en"
    published: date | AwareDatetime | None = None
    published_basis: PublishedBasis = PublishedBasis.MISSING
    published_note: str | None = None

    @property
    def day(self) -> date | None:
        """The publication day, local to the outlet."""
        if isinstance(self.published, datetime):
            return self.published.date()
        return self.published
