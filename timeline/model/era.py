"""A stretch of days with a name, drawn behind the events: a ceasefire, a term of office."""

from __future__ import annotations

from datetime import date
from typing import Self

from pydantic import BaseModel, ConfigDict, Field, model_validator


class Era(BaseModel):
    """Inclusive days and a label."""

    model_config = ConfigDict(frozen=True, extra="forbid", str_strip_whitespace=True)

    first: date
    last: date
    label: str = Field(min_length=1, max_length=80)

    @model_validator(mode="after")
    def _ordered(self) -> Self:
        if self.last < self.first:
            raise ValueError("ends before it begins")
        return self
