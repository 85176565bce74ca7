"""An outlet by the host of its address: a table of well-known ones, else the host itself."""

from __future__ import annotations

import csv
from functools import cache
from importlib.resources import files


def outlet_of(host: str | None) -> str | None:
    """Return the outlet of a host; the longest known end of it decides.

    >>> outlet_of("www.reuters.com"), outlet_of("en.example.org")
    ('Reuters', 'en.example.org')
    """
    if not host:
        return None
    parts = host.lower().removeprefix("www.").split(".")
    ends = (".".join(parts[at:]) for at in range(len(parts) - 1))
    return next((_known()[end] for end in ends if end in _known()), ".".join(parts))


@cache
def _known() -> dict[str, str]:
    table = files("timeline.ingest").joinpath("outlets.csv").read_text("utf-8")
    return {row["host"]: row["outlet"] for row in csv.DictReader(table.splitlines())}
