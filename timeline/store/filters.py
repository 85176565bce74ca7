"""The filters of a selection as SQL: one row a filter, in a table."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable
from datetime import date

from timeline.model.selection import Selection
from timeline.store.search import Search, parse

Clause = tuple[str, tuple[object, ...]]

# Later than every day, so that undated events sort last.
UNDATED = date.max.toordinal() + 1


def _one_of(column: str, values: Iterable[str]) -> Clause | None:
    chosen = sorted(values)
    if not chosen:
        return None
    return f"{column} IN (SELECT value FROM json_each(?))", (json.dumps(chosen),)


def _linked(table: str, values: Iterable[str]) -> Clause | None:
    clause = _one_of("name", values)
    return clause and (f"number IN (SELECT number FROM {table} WHERE {clause[0]})", clause[1])


def _first(day: date | None) -> Clause | None:
    if day is None:
        return None
    return "(latest_end >= ? OR latest_end IS NULL)", (day.toordinal(),)


def _last(day: date | None) -> Clause | None:
    # sort_day is earliest_start where there is one: the index on it serves this filter.
    if day is None:
        return None
    return "(earliest_start <= ? OR earliest_start IS NULL)", (day.toordinal(),)


def _undated(wanted: bool | None) -> Clause | None:
    return None if wanted is None else ("dated = ?", (int(not wanted),))


def _disputed(wanted: bool | None) -> Clause | None:
    return None if wanted is None else ("disputed = ?", (int(wanted),))


def _text(search: Search) -> Clause | None:
    clauses = [
        (f"number {verb} (SELECT rowid FROM event_text WHERE event_text MATCH ?)", (expression,))
        for verb, expression in (("IN", search.wanted), ("NOT IN", search.unwanted))
        if expression
    ]
    others = (_one_of("type", search.types), _first(search.first), _last(search.last))
    return _all([*clauses, *(clause for clause in others if clause)])


# Name of the filter (a facet has the same name) -> its clause.
FILTERS: dict[str, Callable[[Selection], Clause | None]] = {
    "type": lambda s: _one_of("type", s.types),
    "status": lambda s: _one_of("status", s.statuses),
    "actor": lambda s: _linked("event_actor", s.actors),
    "outlet": lambda s: _linked("event_outlet", s.outlets),
    "place": lambda s: _one_of("place", s.places),
    "basis": lambda s: _one_of("basis", s.bases),
    "review": lambda s: _one_of("review", s.reviews),
    "first": lambda s: _first(s.first),
    "last": lambda s: _last(s.last),
    "disputed": lambda s: _disputed(s.disputed),
    "undated": lambda s: _undated(s.undated),
    "text": lambda s: _text(parse(s.text)),
}


def _all(clauses: list[Clause]) -> Clause | None:
    if not clauses:
        return None
    values = tuple(value for _, values in clauses for value in values)
    return " AND ".join(sql for sql, _ in clauses), values


def where(selection: Selection, *, without: str | None = None) -> Clause:
    """Return the condition on ``event`` that a selection means, one filter left out if named."""
    found = [row(selection) for name, row in FILTERS.items() if name != without]
    sql, values = _all([clause for clause in found if clause]) or ("1", ())
    if selection.top is None:
        return sql, values
    # The most salient of those that pass the other filters; id settles ties.
    best = f"SELECT number FROM event WHERE {sql} ORDER BY salience DESC, id LIMIT ?"
    return f"number IN ({best})", (*values, selection.top)
