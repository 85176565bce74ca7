"""What words of number, unit, step and part mean."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import NamedTuple

from timeline.temporal.values.timex import Mod
from timeline.temporal.values.units import Unit


class Amount(NamedTuple):
    """A quantity; ``value`` is ``None`` where it is left vague ("several")."""

    value: float | None


class Measure(NamedTuple):
    """A unit as a word names it, ``times`` over: a fortnight is two weeks."""

    unit: Unit
    times: int = 1


@dataclass(frozen=True, slots=True)
class Step:
    """How many units away, and whether from the story's last date instead of the anchor."""

    count: int
    story: bool = False


class Portion(StrEnum):
    """A part of a longer stretch."""

    EARLY = "early"
    MID = "mid"
    LATE = "late"
    START = "start"
    END = "end"
    EARLIER = "earlier"
    LATER = "later"
    FIRST_HALF = "first half"
    SECOND_HALF = "second half"
    EARLY_MID = "early to middle"
    MID_LATE = "middle to late"


class DayPart(NamedTuple):
    """A part of the day, by its TIMEX3 code."""

    code: str


class Hedge(NamedTuple):
    """A word that loosens an amount or a date, and the TIMEX3 modifier it gives."""

    mod: Mod
