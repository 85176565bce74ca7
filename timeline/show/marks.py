"""The marks of events: bars for bounds and durations, points for days, as Plotly traces.

Certainty is form: solid where the day is stated, a tint with end caps where it is bounded, a
dashed outline where it is inferred, hatching where outlets disagree, an outline alone where it is
planned, a struck label where it was cancelled.
"""

from __future__ import annotations

import html
from collections.abc import Iterable, Sequence
from typing import Any, NamedTuple

import pandas as pd

from timeline.model.vocabulary import Family, Status
from timeline.show.lanes import Band, Placed
from timeline.show.palette import GROUNDS, MARKS, SERIF, Scheme, tint
from timeline.show.view import Uncertainty
from timeline.show.window import Window

# A trace as Plotly reads it. Its own classes check each value anew: ten times the cost of the rest.
Trace = dict[str, Any]
DAY = 86_400_000  # milliseconds
# Height of a bar in rows, and size of a point in pixels.
THICK = 0.42
# A bar with its label over it is thinner and lower, by so many rows.
THIN = 0.16
LOWER = 0.3
POINT = 11
AHEAD = frozenset({Status.PLANNED, Status.PROPOSED, Status.HYPOTHETICAL})
NEGATED = frozenset({Status.CANCELLED, Status.DENIED})


class Span(NamedTuple):
    """What is drawn of an event, in milliseconds of the axis.

    ``start`` and ``end`` are the outermost edges, ``core_start`` and ``core_end`` what is certain
    (none for one day somewhere in the bounds), ``at`` where its point stands; an open side
    has no cap.
    """

    start: float
    end: float
    core_start: float | None
    core_end: float | None
    at: float
    open_start: bool
    open_end: bool


class Mark(NamedTuple):
    """An event where it stands in the figure."""

    row: Any  # a named tuple of show.frame.COLUMNS
    span: Span
    y: float
    side: str | None
    letters: int | None
    colour: str

    @property
    def is_outline(self) -> bool:
        """Whether it has not happened, so that only its outline is drawn."""
        return self.row.status in AHEAD or self.row.status in NEGATED

    @property
    def is_bounded(self) -> bool:
        """Whether a range is drawn for it, as against a point alone."""
        return self.span.end - self.span.start > DAY or self.row.span

    @property
    def thick(self) -> float:
        """The height of its bar, in rows."""
        return THIN if self.side == "over" else THICK

    @property
    def middle(self) -> float:
        """Where its bar and its point stand, in rows."""
        return self.y + LOWER if self.side == "over" else self.y


def milliseconds(day: pd.Timestamp) -> float:
    """Return a day as milliseconds of the axis, which nanoseconds could not count before 1678."""
    return float("nan") if pd.isna(day) else 1000.0 * day.timestamp()


def spans(frame: pd.DataFrame, window: Window, uncertainty: Uncertainty) -> list[Span]:
    """Return what is drawn of each event; an open side reaches out by a part of the window."""
    tail = max(1, window.days // 14) * DAY
    edge = milliseconds(pd.Timestamp(window.last)) + DAY
    return [_span(row, tail, edge, uncertainty) for row in frame.itertuples(index=False)]


def _span(row: Any, tail: float, edge: float, uncertainty: Uncertainty) -> Span:
    outer_start, inner_start = milliseconds(row.earliest_start), milliseconds(row.latest_start)
    inner_end, outer_end = milliseconds(row.earliest_end), milliseconds(row.latest_end)
    inner_end, outer_end = inner_end + DAY, outer_end + DAY
    open_start, open_end = pd.isna(outer_start), pd.isna(outer_end)
    known = [x for x in (outer_start, inner_start, inner_end, outer_end) if not pd.isna(x)]
    if not known:
        return Span(0, 0, None, None, 0, True, True)
    start = min(known) - tail if open_start else outer_start
    end = max(edge, max(known) + tail) if open_end and row.span else outer_end
    if open_end and not row.span:
        end = max(known) + tail
    core = (inner_start, end if open_end else inner_end)
    has_core = row.span and core[0] < core[1]  # false where a side is open
    core_start, core_end = core if has_core else (None, None)
    at = _at(start, end, core_start, known, open_start, open_end)
    if uncertainty is Uncertainty.RANGE:
        return Span(start, end, core_start, core_end, at, open_start, open_end)
    at = start + DAY / 2 if uncertainty is Uncertainty.EARLIEST else (start + end) / 2
    return Span(at - DAY / 2, at + DAY / 2, None, None, at, False, False)


def _at(
    start: float,
    end: float,
    core: float | None,
    known: list[float],
    open_start: bool,
    open_end: bool,
) -> float:
    if core is not None:
        return core
    if open_start:
        return max(known)
    return min(known) if open_end else (start + end) / 2


def marks(
    frame: pd.DataFrame, drawn: Sequence[Span], bands: Iterable[Band], scheme: Scheme
) -> list[Mark]:
    """Return the marks of all lanes, lane by lane."""
    rows = list(frame.itertuples(index=False))

    def mark(band: Band, placed: Placed) -> Mark:
        row = rows[placed.position]
        colour = MARKS[Family(str(row.family))].colour(scheme)
        y = band.top + placed.row
        return Mark(row, drawn[placed.position], y, placed.side, placed.letters, colour)

    return [mark(band, placed) for band in bands for placed in band.placed]


def traces(all_marks: Sequence[Mark], window: Window, scheme: Scheme) -> list[Trace]:
    """Return the traces, from the ground up: bounds, certain days, outlines, points, words."""
    paper = GROUNDS[scheme].paper
    ranged = [mark for mark in all_marks if mark.is_bounded]
    stated = [mark for mark in all_marks if not mark.row.inferred]
    inferred = [mark for mark in all_marks if mark.row.inferred]
    solid = [mark for mark in ranged if not mark.is_outline]
    return [
        _bounds([mark for mark in solid if not mark.row.disputed]),
        _hatched(_bounds([mark for mark in solid if mark.row.disputed]), solid),
        _cores(solid),
        *_outlines([mark for mark in ranged if mark.is_outline], "solid"),
        *_outlines([mark for mark in ranged if mark.row.inferred and not mark.is_outline], "dash"),
        _caps(ranged),
        _hatches([mark for mark in all_marks if mark.row.disputed and not mark.is_bounded]),
        _rings([mark for mark in all_marks if len(mark.row.outlets) > 1]),
        _points(stated, paper, "points"),
        _points(inferred, paper, "inferred"),
        _labels([mark for mark in all_marks if mark.side], window, scheme),
    ]


def _told(all_marks: Sequence[Mark]) -> dict[str, Any]:
    """Return what every trace that can be pointed at says, and the event behind it."""
    return {
        "customdata": [mark.row.id for mark in all_marks],
        "hovertext": [mark.row.tip for mark in all_marks],
        "hoverinfo": "text",
    }


def _bounds(ranged: Sequence[Mark]) -> Trace:
    return {
        "type": "bar",
        "orientation": "h",
        "base": [mark.span.start for mark in ranged],
        "x": [mark.span.end - mark.span.start for mark in ranged],
        "y": [mark.middle for mark in ranged],
        "width": [mark.thick for mark in ranged],
        "marker": {
            "color": [tint(mark.colour, 0.12 if mark.row.inferred else 0.24) for mark in ranged],
            "line": {"width": 0},
        },
        **_told(ranged),
    }


def _hatched(bars: Trace, ranged: Sequence[Mark]) -> Trace:
    """Return the bars hatched: a pattern costs Plotly ten times a plain bar, so few have one."""
    colours = [mark.colour for mark in ranged if mark.row.disputed]
    pattern = {
        "shape": "/",
        "fgcolor": colours,
        "bgcolor": [tint(colour, 0.16) for colour in colours],
        "fillmode": "replace",
        "fgopacity": 0.5,
        "size": 6,
        "solidity": 0.25,
    }
    return {**bars, "marker": {**bars["marker"], "pattern": pattern}}


def _cores(ranged: Sequence[Mark]) -> Trace:
    cores = [mark for mark in ranged if mark.span.core_start is not None]
    return {
        "type": "bar",
        "orientation": "h",
        "base": [mark.span.core_start for mark in cores],
        "x": [(mark.span.core_end or 0) - (mark.span.core_start or 0) for mark in cores],
        "y": [mark.middle for mark in cores],
        "width": [mark.thick for mark in cores],
        "marker": {"color": [mark.colour for mark in cores], "line": {"width": 0}},
        **_told(cores),
    }


def _outlines(ranged: Sequence[Mark], dash: str) -> list[Trace]:
    """Return one trace a colour of boxes around the bounds, open where a side is open."""
    result = []
    for colour in dict.fromkeys(mark.colour for mark in ranged):
        xs: list[float | None] = []
        ys: list[float | None] = []
        ids: list[str] = []
        for mark in (mark for mark in ranged if mark.colour == colour):
            box = [*_box(mark), (None, None)]
            xs += [x for x, _ in box]
            ys += [y for _, y in box]
            ids += [mark.row.id] * len(box)
        line = {"color": colour, "width": 1.2, "dash": dash}
        result.append(
            {
                "type": "scatter",
                "x": xs,
                "y": ys,
                "mode": "lines",
                "line": line,
                "customdata": ids,
                "hoverinfo": "skip",
            }
        )
    return result


def _box(mark: Mark) -> list[tuple[float | None, float | None]]:
    (start, end), y, half = mark.span[:2], mark.middle, mark.thick / 2
    upper: list[tuple[float | None, float | None]] = [(start, y - half), (end, y - half)]
    lower: list[tuple[float | None, float | None]] = [(end, y + half), (start, y + half)]
    turn = [(None, None)] if mark.span.open_end else []
    close = [] if mark.span.open_start else [(start, y - half)]
    return [*upper, *turn, *lower, *close]


def _caps(ranged: Sequence[Mark]) -> Trace:
    """Return the ends of the bounds: a stroke where stated, an arrow where open."""
    ends = [
        (mark, x, symbol)
        for mark in ranged
        for x, symbol in (
            (mark.span.start, "triangle-left" if mark.span.open_start else "line-ns"),
            (mark.span.end, "triangle-right" if mark.span.open_end else "line-ns"),
        )
    ]
    colours = [mark.colour for mark, _, _ in ends]
    return {
        "type": "scatter",
        "x": [x for _, x, _ in ends],
        "y": [mark.middle for mark, _, _ in ends],
        "mode": "markers",
        "marker": {
            "symbol": [symbol for _, _, symbol in ends],
            "size": [13 if symbol == "line-ns" else 9 for _, _, symbol in ends],
            "color": colours,
            "line": {"width": [2 if s == "line-ns" else 0 for _, _, s in ends], "color": colours},
        },
        **_told([mark for mark, _, _ in ends]),
    }


def _hatches(points: Sequence[Mark]) -> Trace:
    return _around(points, "hash-open", 19, [1.0] * len(points))


def _rings(points: Sequence[Mark]) -> Trace:
    return _around(
        points, "circle-open", 18, [1.2 if len(mark.row.outlets) == 2 else 2.4 for mark in points]
    )


def _around(points: Sequence[Mark], symbol: str, size: int, widths: list[float]) -> Trace:
    colours = [mark.colour for mark in points]
    return {
        "type": "scatter",
        "x": [mark.span.at for mark in points],
        "y": [mark.middle for mark in points],
        "mode": "markers",
        "marker": {
            "symbol": symbol,
            "size": size,
            "color": colours,
            "line": {"width": widths, "color": colours},
        },
        "customdata": [mark.row.id for mark in points],
        "hoverinfo": "skip",
    }


def _points(points: Sequence[Mark], paper: str, uid: str) -> Trace:
    """Return the points; the style sheet dashes the outline of those with the uid ``inferred``."""
    return {
        "type": "scatter",
        "uid": uid,
        "x": [mark.span.at for mark in points],
        "y": [mark.middle for mark in points],
        "mode": "markers",
        "marker": {
            "symbol": [MARKS[Family(mark.row.family)].symbol for mark in points],
            "size": POINT,
            "opacity": 1,
            "color": [mark.colour if _is_filled(mark) else paper for mark in points],
            "line": {"width": 1.8, "color": [mark.colour for mark in points]},
        },
        **_told(points),
    }


def _is_filled(mark: Mark) -> bool:
    certain = mark.row.exact or mark.span.core_start is not None
    return certain and not mark.row.inferred and not mark.is_outline


def _labels(labelled: Sequence[Mark], window: Window, scheme: Scheme) -> Trace:
    ground = GROUNDS[scheme]
    edge = milliseconds(pd.Timestamp(window.first))
    return {
        "type": "scatter",
        "uid": "labels",
        "x": [_label_x(mark, edge) for mark in labelled],
        "y": [mark.y for mark in labelled],
        "mode": "text",
        "text": [_label_text(mark) for mark in labelled],
        "textposition": [_POSITIONS[mark.side or "right"] for mark in labelled],
        "textfont": {
            "family": SERIF,
            "size": 14,
            "color": [ground.secondary if mark.is_outline else ground.ink for mark in labelled],
            "style": ["italic" if mark.row.status in AHEAD else "normal" for mark in labelled],
            "lineposition": [
                "through" if mark.row.status in NEGATED else "none" for mark in labelled
            ],
        },
        **_told(labelled),
    }


_POSITIONS = {"right": "middle right", "left": "middle left", "over": "middle right"}


def _label_text(mark: Mark) -> str:
    """Return the label with room towards its mark, wider where a point stands beside it."""
    label = mark.row.label
    if mark.letters is not None:
        label = html.escape(mark.row.title[: mark.letters - 1].rstrip() + "…", quote=False)
    if mark.side == "over":
        return str(label)
    beside_point = mark.span.at == (mark.span.start if mark.side == "left" else mark.span.end)
    room = "\u2002" if mark.is_bounded and not beside_point else "\u2003"
    return f"{room}{label}" if mark.side == "right" else f"{label}{room}"


def _label_x(mark: Mark, edge: float) -> float:
    """Return where a label begins; over a long bar, at its first day that can be seen."""
    if mark.side == "over":
        return max(mark.span.start, edge)
    if not mark.is_bounded:
        return mark.span.at
    return mark.span.end if mark.side == "right" else mark.span.start
