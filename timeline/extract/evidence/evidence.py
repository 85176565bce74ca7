"""A row of evidence: a name, what it reads of a word, the words a reader sees, examples."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from enum import Enum

from timeline.extract.clause.spot import Spot


class Breadth(Enum):
    """How many words a row speaks of; the fitting trusts broad rows sooner than narrow ones.

    The value is the strength of the pull towards zero.
    """

    BROAD = 0.5  # true of any word: "the frames of the table hold"
    PLAIN = 1.0  # true of a class of words
    NARROW = 2.0  # true of one word


@dataclass(frozen=True, slots=True)
class Example:
    """A sentence of our own, the word looked at, and a value that the row gives (None: none)."""

    text: str
    word: str
    value: str | None = ""


@dataclass(frozen=True, slots=True)
class Evidence:
    """One row: ``gives`` returns what it finds of a word, one value a finding.

    A row that only says yes gives the empty value. ``words`` tell a reader, with ``{}`` for the
    value.
    """

    name: str
    gives: Callable[[Spot], Iterable[str]]
    words: str
    examples: tuple[Example, ...] = ()
    breadth: Breadth = Breadth.PLAIN
