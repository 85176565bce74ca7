"""What is drawn of each event, and where."""

from __future__ import annotations

from datetime import date, timedelta
from itertools import pairwise
from typing import Any

import pytest

from tests.show import fakes
from tests.show.painter import drawn, forms, run, trace
from timeline.model.era import Era
from timeline.model.event import Event
from timeline.model.mention import Participant
from timeline.model.selection import EventSummary
from timeline.model.vocabulary import Family
from timeline.show.figure.marks import EPOCH, FIELDS, rows
from timeline.show.figure.plain import figure as plain
from timeline.show.figure.settings import CONFIG, settings
from timeline.show.frame import COLUMNS, frame
from timeline.show.palette import GROUNDS, MARKS, Scheme
from timeline.show.view import Lane, Uncertainty, View
from timeline.temporal.values.when import When

EVENTS = {event.id: event for event in fakes.events()}
DAY = 86_400_000
WINDOW = ("2024-01-01", "2024-07-31")


def extent(name: str, uncertainty: Uncertainty = Uncertainty.RANGE) -> dict[str, Any]:
    """Return what is drawn of one event in the window."""
    found: dict[str, Any] = run(
        "timeline.extent(timeline.rows(fields, rows)[0], window.map(timeline.days.time), how)",
        fields=FIELDS,
        rows=rows([EventSummary.of(EVENTS[name])]),
        window=WINDOW,
        how=uncertainty,
    )
    return found


def at(day: str) -> int:
    return (date.fromisoformat(day).toordinal() - EPOCH) * DAY


def on(day: date, number: int = 0) -> Event:
    """Return an event of that day."""
    when = When.point(day, day)
    return EVENTS["exercise"].model_copy(update={"id": f"e{number}", "when": when})


def test_frame_has_the_columns_it_names_also_without_events() -> None:
    assert frame([]).dtypes.astype(str).tolist() == list(COLUMNS.values())
    assert frame(EVENTS.values()).dtypes.astype(str).tolist() == list(COLUMNS.values())


def test_text_of_articles_is_escaped_where_the_library_reads_tags() -> None:
    labels = trace(drawn([EVENTS["demand-rejected"]]), "labels")
    assert "&lt;i&gt;" in labels["text"][0]
    assert "<i>" not in labels["hovertext"][0]


def test_known_day_is_one_day_wide_with_its_point_in_the_middle() -> None:
    found = extent("holm-marran-call")
    assert (found["start"], found["end"]) == (at("2024-06-09"), at("2024-06-10"))
    assert found["at"] == at("2024-06-09") + DAY / 2


def test_bounded_day_reaches_over_its_bounds_and_claims_no_duration() -> None:
    found = extent("strait-closed")
    assert (found["start"], found["end"]) == (at("2024-03-21"), at("2024-04-01"))
    assert found["coreStart"] is None


def test_span_is_solid_where_it_is_certain() -> None:
    found = extent("vote")
    assert (found["start"], found["end"]) == (at("2024-06-03"), at("2024-06-10"))
    assert (found["coreStart"], found["coreEnd"]) == (at("2024-06-05"), at("2024-06-08"))


def test_open_end_of_a_span_reaches_the_edge_of_the_window() -> None:
    found = extent("strait-watched")
    assert found["openEnd"]
    assert not found["openStart"]
    assert found["end"] == at("2024-08-01")


def test_open_end_of_a_day_is_a_tail_with_its_point_at_the_bound() -> None:
    found = extent("sund-visit")
    assert found["openEnd"]
    assert found["at"] == at("2024-06-20")
    assert at("2024-06-21") < found["end"] < at("2024-08-01")


@pytest.mark.parametrize(
    ("uncertainty", "moment"),
    [
        (Uncertainty.MIDPOINT, at("2024-03-26") + DAY / 2),
        (Uncertainty.EARLIEST, at("2024-03-21") + DAY / 2),
    ],
)
def test_uncertainty_can_be_drawn_as_one_day(uncertainty: Uncertainty, moment: float) -> None:
    found = extent("strait-closed", uncertainty)
    assert found["end"] - found["start"] == DAY
    assert found["at"] == moment


def test_few_events_are_a_chronology_with_a_row_each_in_order_of_time() -> None:
    figure = drawn(EVENTS.values(), View(first=date(2024, 1, 1), last=date(2024, 7, 31)))
    points = trace(figure, "points")
    by_row = sorted(zip(points["y"], points["x"], points["customdata"], strict=True))
    assert len({round(y) for y, _, _ in by_row}) == len(by_row)
    known = [x for _, x, name in by_row if EVENTS[name].when.earliest_start]
    assert known == sorted(known)


def test_an_event_whose_start_nobody_told_stands_last() -> None:
    unknown = EVENTS["exercise"].model_copy(
        update={"id": "by", "when": When.point(None, date(2024, 2, 1))}
    )
    points = trace(drawn([unknown, EVENTS["exercise"]]), "points")
    assert points["customdata"] == ["exercise", "by"]


def test_event_stands_in_the_lane_of_each_actor() -> None:
    points = trace(drawn(EVENTS.values(), View(lane=Lane.ACTOR)), "points")
    assert points["customdata"].count("lindholm-talks") == 2


def test_small_lanes_are_put_together_and_no_event_is_lost() -> None:
    many = [
        on(date(2024, 6, 1) + timedelta(days=number), number).model_copy(
            update={"participants": (Participant(name=f"actor {number}"),)}
        )
        for number in range(24)
    ]
    figure = drawn(many, View(lane=Lane.ACTOR))
    assert figure["layout"]["yaxis"]["ticktext"][-1] == "Others"
    held = [*trace(figure, "points")["customdata"], *behind_counts(figure)]
    assert sorted(held) == sorted(event.id for event in many)


def behind_counts(figure: dict[str, Any]) -> list[str]:
    """Return the events that stand behind counts, for want of room."""
    more = [one for one in figure["data"] if one["uid"] == "more"]
    return [name for one in more for data in one["customdata"] for name in data["ids"]]


@pytest.mark.parametrize("count", [60, 164, 500])
@pytest.mark.parametrize("lane", list(Lane))
def test_no_two_marks_or_labels_of_a_row_overlap_and_none_is_lost(count: int, lane: Lane) -> None:
    events = [
        list(EVENTS.values())[number % 14].model_copy(
            update={
                "id": f"e{number}",
                "when": When.point(
                    date(2024, 1, 1) + timedelta(days=number * 7 % 60),
                    date(2024, 1, 1) + timedelta(days=number * 7 % 60 + number % 9),
                ),
                "salience": float(number % 17),
            }
        )
        for number in range(count)
    ]
    placed = run(
        """(() => {
          const all = timeline.rows(settings.fields, rows);
          const window = [timeline.days.time("2023-12-20"), timeline.days.time("2024-03-20")];
          const scale = timeline.days.scale(window, 700);
          const draw = (row) => timeline.extent(row, window, "range");
          return timeline.lanes.packed(all, lane, draw, scale, settings.words).map((band) => ({
            rows: band.rows,
            placed: band.placed.map(({ row, line, left, right }) => [row.id, line, left, right]),
            badges: band.badges.map(
              ({ line, pixel, members }) => [line, pixel, members.map(({ id }) => id)]),
          }));
        })()""",
        rows=rows(EventSummary.of(event) for event in events),
        lane=lane,
        settings=settings(),
    )
    seen: set[str] = set()
    for band in placed:
        for line in range(band["rows"]):
            taken = sorted((a, b) for _, at_, a, b in band["placed"] if at_ == line)
            assert all(one[1] <= other[0] for one, other in pairwise(taken))
        pixels = [pixel for _, pixel, _ in band["badges"]]
        assert all(b - a >= 40 for a, b in pairwise(pixels))
        seen |= {name for name, *_ in band["placed"]}
        seen |= {name for *_, names in band["badges"] for name in names}
    assert seen == {event.id for event in events}


def test_certainty_is_an_attribute_of_each_mark() -> None:
    found = forms(drawn(EVENTS.values()))
    assert found["accusation"]["dashed"]
    assert not found["holm-marran-call"]["dashed"]
    assert found["lindholm-talks"]["hatched"]
    assert found["lindholm-talks"]["ringed"]
    assert found["strait-closed"]["hollow"]
    assert not found["exercise"]["hollow"]


def test_the_dash_of_an_inferred_mark_is_drawn_with_it() -> None:
    figure = drawn(EVENTS.values())
    dashed = [one for one in figure["data"] if one["uid"].startswith("dashed")]
    assert {name for one in dashed for name in one["customdata"]} == {
        name for name, form in forms(figure).items() if form["dashed"]
    }
    assert all(one["line"]["dash"] not in ("", "solid") for one in dashed)


def test_every_trace_has_a_name_of_its_own() -> None:
    """The library hands what a trace looks like on to the next one in its place, but by name."""
    names = [one["uid"] for one in drawn(EVENTS.values(), View(lane=Lane.ACTOR))["data"]]
    assert len(names) == len(set(names))


def test_family_has_its_colour_and_its_shape() -> None:
    points = trace(drawn(EVENTS.values()), "points")
    call = points["customdata"].index("holm-marran-call")
    mark = MARKS[Family.CONTACT]
    assert points["marker"]["symbol"][call] == mark.symbol
    assert points["marker"]["color"][call] == mark.light


def test_planned_is_outline_and_cancelled_is_struck() -> None:
    figure = drawn(EVENTS.values())
    labels = trace(figure, "labels")
    struck = dict(zip(labels["customdata"], labels["textfont"]["lineposition"], strict=True))
    assert struck["carrow-summit"] == "through"
    assert struck["exercise"] == "none"
    points = trace(figure, "points")
    planned = points["customdata"].index("harbour-master")
    assert points["marker"]["color"][planned] == GROUNDS[Scheme.LIGHT].paper


def test_figure_opens_on_the_dense_part() -> None:
    layout = drawn(EVENTS.values())["layout"]
    assert layout["xaxis"]["range"][0] > "2024-01-01"
    assert layout["meta"]["whole"][0] < "2022-01-01"


def test_a_war_recalled_and_a_plan_far_ahead_do_not_set_the_first_window() -> None:
    days = [date(1322, 1, 1), date(2060, 1, 1)]
    days += [date(2024, 6, 1) + timedelta(days=number) for number in range(20)]
    layout = drawn(on(day, number) for number, day in enumerate(days))["layout"]
    first, last = layout["meta"]["window"]
    assert first > "2024-05-01"
    assert last < "2024-08-01"
    told = [note["text"] for note in layout["annotations"]]
    assert {"← 1 earlier", "1 later →"} <= set(told)


def test_a_first_meeting_months_before_the_rest_is_shown() -> None:
    days = [date(2025, 8, 15), *(date(2025, 11, 1) + timedelta(days=at) for at in range(19))]
    layout = drawn(on(day, number) for number, day in enumerate(days))["layout"]
    assert layout["meta"]["window"][0] < "2025-08-15"
    assert layout["meta"]["folds"]


def test_window_of_the_view_is_the_range_of_the_axis_and_nothing_leaks_into_it() -> None:
    view = View(first=date(2024, 5, 1), last=date(2024, 5, 31))
    figure = drawn(EVENTS.values(), view)
    assert figure["layout"]["xaxis"]["range"] == ["2024-05-01", "2024-06-01"]
    assert "exercise" not in trace(figure, "labels")["customdata"]


@pytest.mark.parametrize("width", [304, 500, 1000])
@pytest.mark.parametrize(
    ("first", "last"),
    [
        ("2024-05-01", "2024-05-02"),
        ("2024-05-01", "2024-05-11"),
        ("2024-05-01", "2024-06-10"),
        ("2024-05-01", "2025-05-01"),
        ("1225-01-01", "2025-01-01"),
        ("0001-01-01", "9999-12-31"),
    ],
)
def test_every_window_has_at_least_three_named_ticks(first: str, last: str, width: int) -> None:
    found = run(
        "timeline.days.ticks(timeline.days.scale(window.map(timeline.days.time), width))",
        window=[first, last],
        width=width,
    )
    assert len([name for name in found["names"] if name]) >= 3


@pytest.mark.parametrize("year", [1, 1066, 1648, 2262, 9998])
def test_a_day_of_any_year_is_drawn_on_its_day(year: int) -> None:
    points = trace(drawn([on(date(year, 10, 24))]), "points")
    assert points["x"] == [(date(year, 10, 24).toordinal() - EPOCH) * DAY + DAY / 2]


def test_a_long_silence_is_folded_with_a_mark_that_says_its_days() -> None:
    events = [on(date(2024, 1, number), number) for number in range(1, 6)]
    events += [on(date(2024, 11, number), 10 + number) for number in range(1, 6)]
    layout = drawn(events)["layout"]
    [fold] = layout["meta"]["folds"]
    assert "2024-01-05" < fold[0] < fold[1] < "2024-11-01"
    assert layout["xaxis"]["rangebreaks"] == [{"bounds": fold}]
    days = (date.fromisoformat(fold[1]) - date.fromisoformat(fold[0])).days
    assert f"{days} days" in [note["text"] for note in layout["annotations"]]


def test_nothing_leaves_the_page() -> None:
    assert CONFIG["showSendToCloud"] is False
    assert CONFIG["displaylogo"] is False


def test_today_is_a_line_and_named_while_in_the_window() -> None:
    inside, outside = (
        drawn(EVENTS.values(), today=today)["layout"]
        for today in (date(2024, 6, 1), date(2030, 1, 1))
    )
    assert "2024-06-01" in [shape["x0"] for shape in inside["shapes"]]
    assert "today" in [note["text"] for note in inside["annotations"]]
    assert "today" not in [note["text"] for note in outside["annotations"]]


def test_undated_events_are_not_drawn_and_no_events_draw_nothing() -> None:
    whole = View(first=date(2020, 1, 1), last=date(2025, 1, 1))
    assert set(trace(drawn(EVENTS.values(), whole), "points")["customdata"]) == set(EVENTS) - {
        "aid"
    }
    assert drawn([])["data"] == []


def test_narrow_figure_has_lane_names_over_the_lanes() -> None:
    layout = drawn(EVENTS.values(), View(lane=Lane.ACTOR), width=360)["layout"]
    assert "<b>Norland</b>" in [note["text"] for note in layout["annotations"]]
    assert not layout["yaxis"]["showticklabels"]


def test_eras_are_bands_behind_the_events_named_where_they_are_seen() -> None:
    eras = (
        Era(first=date(2024, 5, 1), last=date(2024, 5, 31), label="The <b>truce</b>"),
        Era(first=date(2030, 1, 1), last=date(2030, 1, 2), label="Later"),
    )
    layout = drawn(EVENTS.values(), eras=eras)["layout"]
    bands = [shape for shape in layout["shapes"] if shape["type"] == "rect"]
    assert (bands[0]["x0"], bands[0]["x1"]) == ("2024-05-01", "2024-06-01")
    assert {band["layer"] for band in bands} == {"below"}
    told = [note["text"] for note in layout["annotations"]]
    assert "The &lt;b&gt;truce&lt;/b&gt;" in told
    assert "Later" not in told


def test_figure_of_python_has_one_event_a_row() -> None:
    made = plain(list(EVENTS.values()))
    bars, points = made.data
    assert list(points.y) == list(range(len(EVENTS) - 1))  # one has no day
    assert list(bars.customdata) == list(points.customdata)
    assert not plain([]).data[0].y
