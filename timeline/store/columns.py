"""Events as arrays, one a field: what filters, facets and densities are computed from.

SQLite scans rows at about two million a second, which is too slow for facets that follow a zoom
over a million events (0.6 s); arrays of the same fields take 30 MB and answer in a few
milliseconds. They are written with the events and read as they lie.
"""

from __future__ import annotations

import io
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from typing import Any

import numpy as np
from numpy.typing import NDArray

from timeline.model.event import Event

Mask = NDArray[np.bool_]
Codes = NDArray[np.int32]

# Ordinals that stand for an open side, and for no day at all: undated events sort last.
OPEN_START, OPEN_END, UNDATED = 0, date.max.toordinal() + 1, date.max.toordinal() + 2


@dataclass(frozen=True)
class Facet:
    """A field of words: ``codes[offsets[i]:offsets[i + 1]]`` index the ``values`` of event i."""

    values: tuple[str, ...]
    codes: Codes
    offsets: NDArray[np.int64]

    @classmethod
    def of(cls, lists: Iterable[Sequence[str]]) -> Facet:
        """Return the facet of one list of words an event."""
        known: dict[str, int] = {}
        codes: list[int] = []
        offsets = [0]
        for words in lists:
            codes += [known.setdefault(word, len(known)) for word in dict.fromkeys(words)]
            offsets.append(len(codes))
        return cls(tuple(known), np.array(codes, np.int32), np.array(offsets, np.int64))

    def fits(self, events: int) -> bool:
        """Tell whether every offset and every code points at something."""
        ends = self.offsets
        return bool(
            len(ends) == events + 1
            and ends[0] == 0
            and ends[-1] == len(self.codes)
            and (np.diff(ends) >= 0).all()
            and (self.codes >= 0).all()
            and (self.codes < len(self.values)).all()
        )

    def holding(self, words: frozenset[str]) -> Mask:
        """Return which events have one of the words."""
        wanted = np.array([value in words for value in self.values], bool)
        found = np.zeros(len(self.offsets) - 1, bool)
        if len(self.codes):
            found[self.owners[wanted[self.codes]]] = True
        return found

    @cached_property
    def owners(self) -> Codes:
        """The event of each code."""
        numbers = np.arange(len(self.offsets) - 1, dtype=np.int32)
        return np.repeat(numbers, np.diff(self.offsets))

    def counts(self, mask: Mask) -> NDArray[np.int64]:
        """Return for each value how many events of the mask have it."""
        kept = self.codes[mask[self.owners]]
        return np.bincount(kept, minlength=len(self.values))


@dataclass(frozen=True, slots=True)
class Columns:
    """All arrays, in time order. ``first`` and ``last`` are ordinals of the outermost days."""

    first: NDArray[np.int32]
    last: NDArray[np.int32]
    sort: NDArray[np.int32]
    dated: Mask
    disputed: Mask
    salience: NDArray[np.float32]
    facets: dict[str, Facet]

    def __len__(self) -> int:
        return len(self.first)

    @classmethod
    def of(cls, events: Sequence[Event]) -> Columns:
        """Return the arrays of events that are in time order."""
        days = np.array([_days(event) for event in events], np.int32).reshape(-1, 3)
        return cls(
            first=days[:, 0].copy(),
            last=days[:, 1].copy(),
            sort=days[:, 2].copy(),
            dated=days[:, 2] != UNDATED,
            disputed=np.array([bool(event.disagreements) for event in events], bool),
            salience=np.array([event.salience for event in events], np.float32),
            facets={name: Facet.of(map(words, events)) for name, words in FACETS.items()},
        )

    def to_bytes(self) -> bytes:
        """Return the arrays as an uncompressed NumPy archive."""
        arrays: dict[str, Any] = {name: getattr(self, name) for name in _PLAIN}
        for name, facet in self.facets.items():
            arrays[f"{name}.values"] = np.array(facet.values, dtype=np.str_)
            arrays[f"{name}.codes"] = facet.codes
            arrays[f"{name}.offsets"] = facet.offsets
        target = io.BytesIO()
        np.savez(target, **arrays)
        return target.getvalue()

    @classmethod
    def from_bytes(cls, content: bytes) -> Columns:
        """Return the arrays that ``to_bytes`` wrote.

        Raises:
            Exception: of many kinds, where the content is not as it was written.
        """
        with np.load(io.BytesIO(content), allow_pickle=False) as arrays:
            facets = {
                name: Facet(
                    tuple(str(value) for value in arrays[f"{name}.values"]),
                    arrays[f"{name}.codes"],
                    arrays[f"{name}.offsets"],
                )
                for name in FACETS
            }
            columns = cls(**{name: arrays[name] for name in _PLAIN}, facets=facets)
        if not columns._fit():
            raise ValueError("the arrays do not fit each other")
        return columns

    def _fit(self) -> bool:
        """Tell whether all arrays are of the same events, and point at what there is."""
        days = (self.first, self.last, self.sort)
        return (
            all(len(getattr(self, name)) == len(self) for name in _PLAIN)
            and all(not len(each) or (each.min() >= 0 and each.max() <= UNDATED) for each in days)
            and all(facet.fits(len(self)) for facet in self.facets.values())
        )


_PLAIN = ("first", "last", "sort", "dated", "disputed", "salience")

# Name of a facet -> the words that an event has there.
FACETS: dict[str, Callable[[Event], Sequence[str]]] = {
    "type": lambda event: (event.type,),
    "status": lambda event: (event.status,),
    "actor": lambda event: event.actors,
    "outlet": lambda event: event.outlets,
    "place": lambda event: (event.place,) if event.place else (),
    "basis": lambda event: (event.dating.basis,) if event.dating else (),
    "review": lambda event: (event.review,),
    "article": lambda event: event.articles,
}


def time_order(events: Iterable[Event]) -> list[Event]:
    """Return events by first day, else last day, then label; undated ones last."""
    return sorted(events, key=lambda event: (_days(event)[2], event.label, event.id))


def _days(event: Event) -> tuple[int, int, int]:
    """Return ordinals of the first day, the last day, and the day an event sorts under."""
    interval = event.when.interval if event.when else None
    first = interval.first.toordinal() if interval and interval.first else OPEN_START
    last = interval.last.toordinal() if interval and interval.last else OPEN_END
    if first == OPEN_START and last == OPEN_END:
        return first, last, UNDATED
    return first, last, first or last
