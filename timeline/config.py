"""Settings: each threshold with its unit and why it has that value."""

from __future__ import annotations

from pydantic import BaseModel, ConfigDict, Field


class Settings(BaseModel):
    """Values a desk may change; everything else is a rule or a table."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    host: str = "127.0.0.1"
    port: int = Field(default=8050, ge=0, le=65535)
    # Names that the server answers to beside its own, for one that is reached by another name.
    allowed_hosts: tuple[str, ...] = ()
    # Processes that answer the dashboard; one is enough for a desk.
    servers: int = Field(default=1, ge=1)
    # Above this many marks a figure of bars pans slower than a frame (measured: 10,000 bars
    # take 32 ms a step, 1,000 take 10), so a density map is drawn instead.
    marks: int = 2_000
    # Largest request body in bytes that the dashboard accepts.
    upload_bytes: int = 10_000_000
    # Articles handed to the parser at once: larger batches cost memory and gain no speed.
    batch: int = 16
    # Letters after which such a batch ends early, so that long articles are not held by the dozen.
    batch_letters: int = 400_000
    # Processes that read articles; None is one for each processor.
    workers: int | None = Field(default=None, ge=1)
    # Fewer articles than this are read in one process: a second one needs the time of some
    # twenty articles to begin (measured: 2 s, of which the language model takes half).
    pool_from: int = 64
