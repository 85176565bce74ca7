"""Where each event stands in the figure: its lane, its row, and on which side its label is."""

from __future__ import annotations

from bisect import bisect_left, insort
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import NamedTuple

import pandas as pd

from timeline.show.labels import say, type_name
from timeline.show.view import Lane

# Lanes beyond these hold one or two events each; they are put together in a last one.
LANES = 10
# Rows of a lane.
ROWS = 9
# A bar longer than this share of the figure is drawn thin, with its label over it.
LONG = 0.45
# Average width in pixels of a letter of a label (14 px serif), and the room left after one.
LETTER = 6.7
ROOM = 14
GAP = 8
# A label cut to fewer letters than these says nothing.
SHORTEST = 12


class Placed(NamedTuple):
    """An event in a lane: its position in the frame, its row, the side of its label and its room.

    ``letters`` is how much of the label fits, ``None`` all of it.
    """

    position: int
    row: int
    side: str | None
    letters: int | None = None


class Band(NamedTuple):
    """A lane: its name, its first row, how many rows, and what stands in it."""

    name: str
    top: int
    rows: int
    placed: tuple[Placed, ...]


class Extent(NamedTuple):
    """The pixels that a mark covers, and the width of its label."""

    start: float
    end: float
    label: float


class Choice(NamedTuple):
    """One way to set a mark: the side of its label, the pixels both cover, the letters left."""

    side: str | None
    start: float
    end: float
    letters: int | None = None


_KEYS: dict[Lane, Callable[[pd.DataFrame], Iterable[Sequence[str]]]] = {
    Lane.ACTOR: lambda frame: frame["actors"],
    Lane.OUTLET: lambda frame: frame["outlets"],
    Lane.PLACE: lambda frame: ([place] if place else [] for place in frame["place"]),
    Lane.TYPE: lambda frame: ([type_name(kind)] for kind in frame["type"]),
    Lane.NONE: lambda frame: ([""] for _ in range(len(frame))),
}
WITHOUT = {
    Lane.ACTOR: "lane.nobody",
    Lane.OUTLET: "lane.unknown_outlet",
    Lane.PLACE: "lane.nowhere",
}


def members(frame: pd.DataFrame, lane: Lane) -> list[tuple[str, list[int]]]:
    """Return each lane's name and the positions of its events, the fullest lane first.

    An event stands in every lane it belongs to; those in no lane shown stand in the last one.
    """
    found: dict[str, list[int]] = defaultdict(list)
    for index, names in enumerate(_KEYS[lane](frame)):
        for name in dict.fromkeys(names or [say(WITHOUT[lane])]):
            found[name].append(index)
    nameless = say(WITHOUT[lane]) if lane in WITHOUT else None
    ranked = sorted(found.items(), key=lambda item: (item[0] == nameless, -len(item[1]), item[0]))
    if len(ranked) <= LANES:
        return ranked
    shown = ranked[: LANES - 1]
    seen = {index for _, indexes in shown for index in indexes}
    others = sorted({i for _, indexes in ranked[LANES - 1 :] for i in indexes} - seen)
    return [*shown, (say("lane.others"), others)] if others else shown


def bands(
    lanes: Sequence[tuple[str, Sequence[int]]],
    extents: Sequence[Extent],
    width: float,
    most: int = ROWS,
) -> list[Band]:
    """Return the lanes with a row for each event, so that no two marks or labels overlap.

    Events are placed in the order given: of time, or of importance where they are many. A lane
    has at most so many rows; what finds no room stands in the last one without a label.
    """
    result: list[Band] = []
    top = 0
    for name, indexes in lanes:
        placed = tuple(_packed(indexes, extents, width, most))
        rows = 1 + max((one.row for one in placed), default=0)
        result.append(Band(name, top, rows, placed))
        top += rows
    return result


def _packed(
    indexes: Sequence[int], extents: Sequence[Extent], width: float, most: int
) -> Iterator[Placed]:
    rows: list[list[tuple[float, float]]] = []
    for index in indexes:
        row, choice = _place(rows, list(_choices(extents[index], width)), most)
        yield Placed(index, row, choice.side, choice.letters)


def is_long(extent: Extent, width: float) -> bool:
    """Tell whether a mark covers so much of the figure that no label fits beside it."""
    return min(extent.end, width) - max(extent.start, 0) > LONG * width


def _choices(extent: Extent, width: float) -> Iterator[Choice]:
    """Return the ways to set a mark: label on either side, cut to the larger side, or without."""
    start, end, label = extent.start, extent.end, extent.label + ROOM
    if is_long(extent, width):
        yield Choice("over", start, max(end, start + label))
        return
    if start >= width or end <= 0:  # its label must not reach into the window from outside
        yield Choice("right", start, end + label) if end > 0 else Choice("left", start - label, end)
        return
    fits_right, fits_left = end + label <= width, start - label >= 0
    if fits_right:
        yield Choice("right", start, end + label)
    if fits_left:
        yield Choice("left", start - label, end)
    room = max(width - end, start) - ROOM
    if not (fits_right or fits_left) and room > SHORTEST * LETTER:
        letters = int(room / LETTER)
        if width - end >= start:
            yield Choice("right", start, width, letters)
        else:
            yield Choice("left", 0, end, letters)
    yield Choice(None, start, end)


def _place(
    rows: list[list[tuple[float, float]]], choices: list[Choice], most: int
) -> tuple[int, Choice]:
    """Return the first free row and the choice that fits there; a new row while there may be."""
    for choice in choices:
        if choice.side is None and len(choices) > 1 and len(rows) < most:
            break
        for number, taken in enumerate(rows):
            if _is_free(taken, choice.start, choice.end):
                insort(taken, (choice.start, choice.end))
                return number, choice
    if len(rows) < most:
        rows.append([(choices[0].start, choices[0].end)])
        return len(rows) - 1, choices[0]
    return len(rows) - 1, choices[-1]


def _is_free(taken: list[tuple[float, float]], start: float, end: float) -> bool:
    at = bisect_left(taken, (start, end))
    before = at == 0 or taken[at - 1][1] + GAP <= start
    after = at == len(taken) or end + GAP <= taken[at][0]
    return before and after
