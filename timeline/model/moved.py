"""What became of an event when the day of an article was settled."""

from __future__ import annotations

from pydantic import BaseModel, ConfigDict


class Moved(BaseModel):
    """An event whose days changed, in words: None before it came, None after it went."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    event: str
    label: str
    before: str | None
    after: str | None

    def __str__(self) -> str:
        return f"{self.label}: {self.before or 'not there'} → {self.after or 'not there'}"
