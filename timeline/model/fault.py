"""What went wrong with one item while the rest went on."""

from __future__ import annotations

from pydantic import BaseModel, ConfigDict


class Fault(BaseModel):
    """An item that could not be used: its name, the stage that gave up, and why, in one line."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    item: str
    stage: str
    message: str

    def __str__(self) -> str:
        return f"{self.item}: {self.message}"
