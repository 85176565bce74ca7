"""What a timeline says of itself: its name, and who answers for it."""

from __future__ import annotations

from typing import Self

from pydantic import BaseModel, ConfigDict, Field


class Imprint(BaseModel):
    """Title, standfirst, method and contact of a timeline; what nobody gave is empty."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    title: str = Field(default="Timeline", min_length=1)
    standfirst: str = ""
    method: str = ""
    contact: str = ""

    def given(self, **words: str | None) -> Self:
        """Return it with those words that are not ``None`` in place of its own.

        >>> Imprint(title="Talks", contact="desk@example.org").given(title=None, contact="").contact
        ''
        """
        said = {name: told.strip() for name, told in words.items() if told is not None}
        return type(self).model_validate({**self.model_dump(), **said})
