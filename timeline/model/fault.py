"""What went wrong with one item while the rest went on."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from pydantic import BaseModel, ConfigDict


class Fault(BaseModel):
    """An item that could not be used: its name, the stage that gave up, and why, in one line."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    item: str
    stage: str
    message: str

    def __str__(self) -> str:
        return f"{self.item}: {self.message}"


# What differs between faults of one kind: what is quoted, and numbers.
_OWN = re.compile(r"\s'[^']*'|\s\"[^\"]*\"|\d+")


def by_kind(faults: Sequence[Fault], most: int = 3) -> Iterator[str]:
    """Yield each fault, a line each; of more than ``most`` of one kind the first, and a count.

    >>> faults = [Fault(item=f"{n}.json", stage="read", message="has no text") for n in range(5)]
    >>> list(by_kind(faults))[-1]
    'and 2 more: has no text'
    """
    kinds: dict[str, list[Fault]] = {}
    for fault in faults:
        kinds.setdefault(_OWN.sub("", fault.message), []).append(fault)
    for kind in kinds.values():
        yield from map(str, kind[:most])
        if len(kind) > most:
            yield f"and {len(kind) - most:,} more: {kind[0].message}"
