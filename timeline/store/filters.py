"""The filters of a selection: one row a filter, in a table."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import numpy as np
from numpy.typing import NDArray

from timeline.model.selection import Selection
from timeline.store.columns import Columns, Mask
from timeline.store.search import Search

# Returns the keys of the events whose text an FTS5 expression matches.
Match = Callable[[str], NDArray[np.int32]]


def _words(columns: Columns, facet: str, words: frozenset[str]) -> Mask | None:
    return columns.facets[facet].holding(words) if words else None


def _from(columns: Columns, day: date | None) -> Mask | None:
    return None if day is None else columns.last >= day.toordinal()


def _to(columns: Columns, day: date | None) -> Mask | None:
    return None if day is None else columns.first <= day.toordinal()


def _sorted(columns: Columns, day: date | None, holds: np.ufunc) -> Mask | None:
    return None if day is None else holds(columns.sort, day.toordinal()) & columns.dated


# Name of the filter (a facet has the same name) -> which events pass; None lets all pass.
FILTERS: dict[str, Callable[[Columns, Selection], Mask | None]] = {
    "type": lambda c, s: _words(c, "type", frozenset(s.types)),
    "status": lambda c, s: _words(c, "status", frozenset(s.statuses)),
    "actor": lambda c, s: _words(c, "actor", s.actors),
    "outlet": lambda c, s: _words(c, "outlet", s.outlets),
    "place": lambda c, s: _words(c, "place", s.places),
    "article": lambda c, s: _words(c, "article", s.articles),
    "basis": lambda c, s: _words(c, "basis", frozenset(s.bases)),
    "review": lambda c, s: _words(c, "review", frozenset(s.reviews)),
    "first": lambda c, s: _from(c, s.first),
    "last": lambda c, s: _to(c, s.last),
    "sorted_from": lambda c, s: _sorted(c, s.sorted_from, np.greater_equal),
    "sorted_to": lambda c, s: _sorted(c, s.sorted_to, np.less_equal),
    "disputed": lambda c, s: None if s.disputed is None else c.disputed == s.disputed,
    "undated": lambda c, s: None if s.undated is None else c.dated != s.undated,
}


def searched(columns: Columns, search: Search, match: Match) -> Mask | None:
    """Return which events a search finds; None where it asks for nothing."""
    masks = [
        _words(columns, "type", frozenset(search.types)),
        _from(columns, search.first),
        _to(columns, search.last),
    ]
    for expression, found in ((search.wanted, True), (search.unwanted, False)):
        if expression:
            mask = np.full(len(columns), not found)
            mask[columns.at[match(expression)]] = found
            masks.append(mask)
    return _all(masks)


def _all(masks: list[Mask | None]) -> Mask | None:
    given = [mask for mask in masks if mask is not None]
    return np.logical_and.reduce(given) if given else None


class Chosen:
    """The events of a selection, as masks; each filter is computed once."""

    def __init__(
        self, columns: Columns, selection: Selection, search: Search, match: Match
    ) -> None:
        self._columns, self._top = columns, selection.top
        masks = {name: passes(columns, selection) for name, passes in FILTERS.items()}
        masks["text"] = searched(columns, search, match)
        self._masks = {name: mask for name, mask in masks.items() if mask is not None}

    def mask(self, *, without: str | None = None) -> Mask:
        """Return the events that pass all filters, one left out if it is named."""
        others = [mask for name, mask in self._masks.items() if name != without]
        mask = np.logical_and.reduce(others) if others else np.ones(len(self._columns), bool)
        if self._top is None or np.count_nonzero(mask) <= self._top:
            return mask
        # The most salient of those that pass; the earlier ones where salience is equal.
        numbers = np.flatnonzero(mask)
        best = np.argsort(-self._columns.salience[numbers], kind="stable")[: self._top]
        kept = np.zeros(len(self._columns), bool)
        kept[numbers[best]] = True
        return kept
