"""The choices of each filter; the script keeps their counts in step with the other filters."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Any

import dash_mantine_components as dmc
from dash import html

from timeline.show.attributes import data
from timeline.show.labels import say, type_name

Counts = Mapping[str, Sequence[tuple[str, int]]]

# Names a reader can pick from, the most frequent ones; the filter's own search narrows them.
NAMES = 2_000
WORDS: dict[str, Callable[[str], str]] = {
    "type": type_name,
    "status": lambda value: say(f"status.{value}"),
    "basis": lambda value: say(f"basis.{value}"),
}


def boxes(facet: str, whole: Counts) -> list[Any]:
    """Return a box for each value the timeline has, with its count."""
    return [
        dmc.Checkbox(label=_counted(facet, value, count), value=value, size="xs")
        for value, count in whole[facet]
    ]


def names(facet: str, whole: Counts) -> list[str]:
    """Return the names to pick from."""
    return [value for value, _ in whole[facet][:NAMES]]


def counts(now: Counts) -> dict[str, dict[str, int]]:
    """Return the count of each value under the other filters; what counts nothing is left out."""
    return {facet: dict(values[:NAMES]) for facet, values in now.items()}


def _counted(facet: str, value: str, count: int) -> html.Span:
    words = WORDS[facet](value)
    return html.Span(f"{words} ({count:,})", **data(facet=facet, value=value, words=words))
