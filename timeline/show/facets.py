"""The choices of each filter, with counts that follow the other filters."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Any

import dash_mantine_components as dmc

from timeline.show.labels import say, type_name
from timeline.show.view import View

Counts = Mapping[str, Sequence[tuple[str, int]]]

# Names a reader can pick from without typing; the filter's own search narrows them.
NAMES = 300


def boxes(name: str, whole: Counts, now: Counts, words: Callable[[str], str]) -> list[Any]:
    """Return a box for each value the timeline has, with its count under the other filters."""
    counts = dict(now[name])
    return [
        dmc.Checkbox(
            label=_label(words(value), counts.get(value, 0)),
            value=value,
            size="xs",
            className="" if counts.get(value) else "none",
        )
        for value, _ in whole[name]
    ]


def names(name: str, now: Counts, chosen: Sequence[str]) -> list[dict[str, str]]:
    """Return the names to pick from; those that are picked stay, whatever their count."""
    counts = dict(now[name])
    shown = dict.fromkeys([*chosen, *(value for value, _ in now[name][:NAMES])])
    return [{"value": value, "label": f"{value} ({counts.get(value, 0):,})"} for value in shown]


def choices(whole: Counts, now: Counts, view: View) -> list[Any]:
    """Return the choices of all filters, in the order of ``FACETS``."""
    return [
        boxes("type", whole, now, type_name),
        boxes("status", whole, now, lambda value: say(f"status.{value}")),
        boxes("basis", whole, now, lambda value: say(f"basis.{value}")),
        names("actor", now, view.actors),
        names("outlet", now, view.outlets),
        names("place", now, view.places),
    ]


def _label(words: str, count: int) -> str:
    return f"{words} ({count:,})"
