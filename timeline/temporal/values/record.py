"""The small records that reading makes by the thousand and never hands out."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TypeVar, dataclass_transform

C = TypeVar("C")


@dataclass_transform(frozen_default=True)
def record(cls: type[C]) -> type[C]:
    """Return a class as a dataclass that type checkers hold to be frozen.

    At run time it is not, for that would double the time to make one: 7 % of all reading.
    """
    return dataclass(slots=True, unsafe_hash=True)(cls)
