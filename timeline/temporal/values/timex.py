"""The record of one temporal expression, with all that explains it."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum

from timeline.temporal.values.anchor import Anchor
from timeline.temporal.values.when import When


class TimexType(StrEnum):
    """The four types of TIMEX3."""

    DATE = "DATE"
    TIME = "TIME"
    DURATION = "DURATION"
    SET = "SET"


class Mod(StrEnum):
    """The TIMEX3 modifiers (TimeML 1.2.1)."""

    BEFORE = "BEFORE"
    AFTER = "AFTER"
    ON_OR_BEFORE = "ON_OR_BEFORE"
    ON_OR_AFTER = "ON_OR_AFTER"
    LESS_THAN = "LESS_THAN"
    MORE_THAN = "MORE_THAN"
    EQUAL_OR_LESS = "EQUAL_OR_LESS"
    EQUAL_OR_MORE = "EQUAL_OR_MORE"
    START = "START"
    MID = "MID"
    END = "END"
    APPROX = "APPROX"


@dataclass(frozen=True, slots=True)
class Alternative:
    """Another reading of the same words, and why it was not taken."""

    value: str
    when: When | None
    why_not: str


@dataclass(frozen=True, slots=True)
class Timex:
    """A temporal expression: ``text == article[start:end]``.

    ``value`` and ``mod`` are TIMEX3. ``when`` is ``None`` where the words give no days (a
    duration, a set, or something relative without an anchor; ``note`` then says why).
    ``expression`` is what the phrase says before its anchor is known, in words; ``rule`` is the
    name of the rule that read it. ``extent`` is the whole of a range of which the expression is
    one end: "March 3" in "March 3-5" has the days 3 to 5.
    """

    start: int
    end: int
    text: str
    type: TimexType
    value: str
    when: When | None
    rule: str
    expression: str = ""
    mod: Mod | None = None
    anchor: Anchor | None = None
    alternatives: tuple[Alternative, ...] = field(default=())
    note: str | None = None
    extent: When | None = None
