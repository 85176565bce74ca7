"""Settings: each threshold with its unit and why it has that value."""

from __future__ import annotations

from pydantic import BaseModel, ConfigDict, Field


class Limits(BaseModel):
    """How much of an input is taken; what is more is named and left out."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    # Bytes of a file that is read whole, and of a line or a member of one that is not: JSON of
    # this size takes some 600 MB while it is read.
    file_bytes: int = 64_000_000
    # Lists and objects in a JSON file that is read whole: an empty one takes 64 bytes, one with a
    # member four times that, however few letters it is written with.
    json_objects: int = 2_000_000
    # Letters of one article: a book has as many, and none is news.
    article_letters: int = 2_000_000
    # Articles of one file, and files of one folder.
    records: int = 1_000_000
    files: int = 200_000
    # Archives within archives, and bytes that one may unpack to.
    depth: int = 3
    unpacked_bytes: int = 4_000_000_000
    # How many times its own size a packed file of more than `file_bytes` may unpack to: articles
    # reach ten, a page of the same table thirty, blanks a thousand.
    expansion: int = 100
    # Bytes of a page, saved or fetched; of one that is fetched the seconds that it may take, and
    # how often it may lead on.
    page_bytes: int = 10_000_000
    page_seconds: float = 30.0
    redirects: int = 5


class Settings(BaseModel):
    """Values a desk may change; everything else is a rule or a table."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    host: str = "127.0.0.1"
    port: int = Field(default=8050, ge=0, le=65535)
    # Names that the server answers to beside its own, for one that is reached by another name.
    allowed_hosts: tuple[str, ...] = ()
    # Processes that answer the dashboard; one is enough for a desk.
    servers: int = Field(default=1, ge=1)
    # Whether the server counts what it answers, for a monitor.
    metrics: bool = False
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
