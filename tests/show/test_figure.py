"""What is drawn of each event, and where."""

from __future__ import annotations

from datetime import date
from itertools import pairwise
from typing import Any

import pandas as pd
import plotly.graph_objects as go
import pytest

from tests.show import fakes
from timeline.model.era import Era
from timeline.model.vocabulary import Family
from timeline.show.figure import CONFIG, UIREVISION, Screen, figure
from timeline.show.frame import COLUMNS, frame
from timeline.show.lanes import Extent, bands, members
from timeline.show.marks import DAY, milliseconds, spans
from timeline.show.palette import GROUNDS, MARKS, Scheme
from timeline.show.view import Lane, Uncertainty, View
from timeline.show.window import Window, opening

EVENTS = {event.id: event for event in fakes.events()}
WINDOW = Window(date(2024, 1, 1), date(2024, 7, 31))


def drawn(name: str, uncertainty: Uncertainty = Uncertainty.RANGE) -> Any:
    return spans(frame([EVENTS[name]]), WINDOW, uncertainty)[0]


def at(day: str) -> float:
    return milliseconds(pd.Timestamp(day))


def trace(drawing: go.Figure, uid: str) -> Any:
    return next(one for one in drawing.data if one.uid == uid)


def everything() -> go.Figure:
    return figure(frame(EVENTS.values()), View())


def test_frame_has_the_columns_it_names_also_without_events() -> None:
    assert frame([]).dtypes.astype(str).tolist() == list(COLUMNS.values())
    assert frame(EVENTS.values()).dtypes.astype(str).tolist() == list(COLUMNS.values())


def test_text_of_articles_is_escaped_in_the_frame() -> None:
    row = frame([EVENTS["demand-rejected"]]).iloc[0]
    assert "&lt;i&gt;" in row["label"]
    assert "&lt;i&gt;" in row["tip"]
    assert row["title"].endswith("<i>again</i>")


def test_known_day_is_one_day_wide_with_its_point_in_the_middle() -> None:
    span = drawn("holm-marran-call")
    assert (span.start, span.end) == (at("2024-06-09"), at("2024-06-10"))
    assert span.at == at("2024-06-09") + DAY / 2


def test_bounded_day_reaches_over_its_bounds_and_claims_no_duration() -> None:
    span = drawn("strait-closed")
    assert (span.start, span.end) == (at("2024-03-21"), at("2024-04-01"))
    assert span.core_start is None


def test_span_is_solid_where_it_is_certain() -> None:
    span = drawn("vote")
    assert (span.start, span.end) == (at("2024-06-03"), at("2024-06-10"))
    assert (span.core_start, span.core_end) == (at("2024-06-05"), at("2024-06-08"))


def test_open_end_of_a_span_reaches_the_edge_of_the_window() -> None:
    span = drawn("strait-watched")
    assert span.open_end
    assert not span.open_start
    assert span.end == at("2024-08-01")


def test_open_end_of_a_day_is_a_tail_with_its_point_at_the_bound() -> None:
    span = drawn("sund-visit")
    assert span.open_end
    assert span.at == at("2024-06-20")
    assert at("2024-06-21") < span.end < at("2024-08-01")


@pytest.mark.parametrize(
    ("uncertainty", "day"),
    [(Uncertainty.MIDPOINT, "2024-03-26T12"), (Uncertainty.EARLIEST, "2024-03-21T12")],
)
def test_uncertainty_can_be_drawn_as_one_day(uncertainty: Uncertainty, day: str) -> None:
    span = drawn("strait-closed", uncertainty)
    assert span.end - span.start == DAY
    assert span.at == at(day)


def test_event_stands_in_the_lane_of_each_actor() -> None:
    lanes = dict(members(frame(EVENTS.values()), Lane.ACTOR))
    position = list(EVENTS).index("lindholm-talks")
    assert position in lanes["Norland"]
    assert position in lanes["Estmark"]


def test_small_lanes_are_put_together_and_no_event_is_lost() -> None:
    one, crowd = fakes.events()[1], frame(fakes.events())
    many = pd.concat([crowd] * 2, ignore_index=True)
    many["actors"] = [(f"actor {number}",) for number in range(len(many))]
    lanes = members(many, Lane.ACTOR)
    assert lanes[-1][0] == "Others"
    assert sorted(index for _, indexes in lanes for index in indexes) == list(range(len(many)))
    assert members(frame([one]), Lane.NONE) == [("", [0])]


def test_no_two_marks_or_labels_of_a_row_overlap() -> None:
    extents = [Extent(x, x + 20, 120) for x in (0, 5, 100, 180, 181, 400, 420)]
    [band] = bands([("lane", range(len(extents)))], extents, 600)
    covered: dict[int, list[tuple[float, float]]] = {}
    for placed in band.placed:
        extent = extents[placed.position]
        left = extent.start - (extent.label if placed.side == "left" else 0)
        right = extent.end + (extent.label if placed.side == "right" else 0)
        covered.setdefault(placed.row, []).append((left, right))
    for row in covered.values():
        row.sort()
        assert all(a[1] <= b[0] for a, b in pairwise(row))


def test_crowd_of_one_day_keeps_every_mark() -> None:
    extents = [Extent(100, 110, 200)] * 60
    [band] = bands([("lane", range(60))], extents, 600)
    assert len(band.placed) == 60
    assert band.rows < 12


def test_inferred_days_have_a_trace_of_their_own() -> None:
    drawing = everything()
    assert "accusation" in trace(drawing, "inferred").customdata
    assert "accusation" not in trace(drawing, "points").customdata


def test_family_has_its_colour_and_its_shape() -> None:
    points = trace(everything(), "points")
    at_call = list(points.customdata).index("holm-marran-call")
    mark = MARKS[Family.CONTACT]
    assert points.marker.symbol[at_call] == mark.symbol
    assert points.marker.color[at_call] == mark.light


def test_planned_is_outline_and_cancelled_is_struck() -> None:
    drawing = everything()
    labels = trace(drawing, "labels")
    struck = dict(zip(labels.customdata, labels.textfont.lineposition, strict=True))
    assert struck["carrow-summit"] == "through"
    assert struck["exercise"] == "none"
    points = trace(drawing, "points")
    at_planned = list(points.customdata).index("harbour-master")
    assert points.marker.color[at_planned] == GROUNDS[Scheme.LIGHT].paper


def test_disagreement_is_hatched() -> None:
    [drawing] = [everything()]
    hatched = [
        one for one in drawing.data if one.type == "scatter" and one.marker.symbol == "hash-open"
    ]
    assert len(hatched[0].x) == 2  # in the lanes of both actors


def test_figure_opens_on_the_dense_part_and_says_what_lies_before() -> None:
    drawing = everything()
    window = opening(frame(EVENTS.values()))
    assert window
    assert window.first > date(2024, 1, 1)
    assert drawing.layout.xaxis.range[0] == window.first.isoformat()
    assert drawing.layout.meta["whole"][0] < "2022-01-01"


def test_window_of_the_view_is_the_range_of_the_axis() -> None:
    view = View(first=date(2024, 5, 1), last=date(2024, 5, 31))
    assert figure(frame(EVENTS.values()), view).layout.xaxis.range == ("2024-05-01", "2024-06-01")


def test_nothing_leaves_the_page_and_no_answer_moves_the_zoom() -> None:
    assert CONFIG["showSendToCloud"] is False
    assert everything().layout.uirevision == UIREVISION


def test_today_is_a_line_and_named_while_in_the_window() -> None:
    events = frame(EVENTS.values())
    inside, outside = (
        figure(events, View(), Screen(), today) for today in (date(2024, 6, 1), date(2030, 1, 1))
    )
    assert "2024-06-01" in [shape.x0 for shape in inside.layout.shapes]
    assert "today" in [note.text for note in inside.layout.annotations]
    assert "today" not in [note.text for note in outside.layout.annotations]


def test_undated_events_are_not_drawn_and_no_events_draw_nothing() -> None:
    ids = {name for one in everything().data for name in (one.customdata or ())}
    assert ids == set(EVENTS) - {"aid"}
    assert not figure(frame([]), View()).data


def test_narrow_figure_has_lane_names_over_the_lanes() -> None:
    drawing = figure(frame(EVENTS.values()), View(), Screen(width=360))
    headings = [one.text for one in drawing.layout.annotations]
    assert "<b>Norland</b>" in headings
    assert not drawing.layout.yaxis.showticklabels


def test_eras_are_bands_behind_the_events_named_where_they_are_seen() -> None:
    eras = (
        Era(first=date(2024, 5, 1), last=date(2024, 5, 31), label="The <b>truce</b>"),
        Era(first=date(2030, 1, 1), last=date(2030, 1, 2), label="Later"),
    )
    drawing = figure(frame(EVENTS.values()), View(), Screen(), eras=eras)
    bands = [shape for shape in drawing.layout.shapes if shape.type == "rect"]
    assert (bands[0].x0, bands[0].x1) == ("2024-05-01", "2024-06-01")
    assert {band.layer for band in bands} == {"below"}
    told = [note.text for note in drawing.layout.annotations]
    assert "The &lt;b&gt;truce&lt;/b&gt;" in told
    assert "Later" not in told
