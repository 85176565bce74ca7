"""Counts instead of marks, the strip, silences: what is shown of more than can be drawn."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from tests.show import fakes
from timeline.model.selection import Bin, EventSummary
from timeline.show import dense, parts, strip
from timeline.show.calendar import calendar
from timeline.show.figure import Screen
from timeline.show.gaps import gaps
from timeline.show.quality import quality
from timeline.show.view import Lane, View, parse
from timeline.show.window import Window
from timeline.store.sqlite import SqliteRepository
from timeline.temporal.when import When

EVENTS = fakes.events()


@pytest.fixture(scope="module")
def repository(tmp_path_factory: pytest.TempPathFactory) -> SqliteRepository:
    made = SqliteRepository(tmp_path_factory.mktemp("scale") / "timeline.db")
    for article in fakes.articles():
        made.save_article(article, [])
    made.save_events(EVENTS)
    return made


def kind(repository: SqliteRepository, query: str, marks: int) -> tuple[str, bool]:
    drawing = parts.drawing(repository, parse(query), Screen(), marks)
    return drawing.figure["data"][0]["type"], drawing.is_part


def test_few_events_are_drawn_one_by_one_whatever_the_window(repository: SqliteRepository) -> None:
    assert kind(repository, "", 2_000) == ("bar", False)
    assert kind(repository, "t0=2024-05-01&t1=2024-05-31", 2_000) == ("bar", False)


def test_too_many_events_are_counted_and_a_zoom_asks_again(repository: SqliteRepository) -> None:
    assert kind(repository, "", 40) == ("heatmap", True)
    assert kind(repository, "t0=2024-06-01&t1=2024-06-20", 40) == ("bar", True)


def test_every_dated_event_is_counted_once_without_lanes(repository: SqliteRepository) -> None:
    drawing = parts.drawing(repository, View(lane=Lane.NONE), Screen(), 40)
    counts = [count for row in drawing.figure["data"][0]["z"] for count in row if count]
    assert sum(counts) == len(EVENTS) - 1  # one has no day


def test_counts_far_outside_the_window_are_left_out() -> None:
    window = Window(date(2024, 1, 1), date(2024, 1, 31))
    bins = [
        Bin(lane="a", start=date(2000, 1, 1), count=5),
        Bin(lane="a", start=date(2024, 1, 8), count=1),
    ]
    heat = dense.density_figure(bins, View(), window, 7, Screen())["data"][0]
    assert [list(row) for row in heat["z"]] == [[1]]


@pytest.mark.parametrize("days", [1, 30, 400, 4_000, 700_000])
def test_cells_fit_the_width(days: int) -> None:
    window = Window(date(1, 1, 1), date(1, 1, 1) + timedelta(days=days - 1))
    assert days / dense.step(window, 700) <= 700 / dense.CELL


def test_strip_has_a_bar_for_each_count_and_room_at_its_ends(repository: SqliteRepository) -> None:
    shown = parts.density_strip(repository, View())
    assert 0 < len(shown.bars) <= strip.BARS
    assert shown.first < date(2022, 1, 1).toordinal() - strip.EPOCH < shown.last


def test_strip_of_nothing_is_empty(repository: SqliteRepository) -> None:
    assert parts.density_strip(repository, parse("type=ceasefire")) == ([], 0, 1)


def test_silence_lies_between_what_can_have_happened() -> None:
    summaries = [EventSummary.of(event) for event in EVENTS]
    found = gaps(summaries)
    assert Window(date(2024, 3, 1), date(2024, 3, 20)) in found
    assert found[0].days == max(gap.days for gap in found)
    for gap in found:
        for event in summaries:
            if event.when and event.when.earliest and event.when.latest:
                assert event.when.latest < gap.first or event.when.earliest > gap.last


def test_no_events_leave_no_silence() -> None:
    assert gaps([]) == []


def test_quality_names_what_is_missing_and_in_conflict() -> None:
    told = str(
        quality(
            EVENTS, [article.model_copy(update={"published": None}) for article in fakes.articles()]
        )
    )
    assert "The League offers aid to the fishermen of Sund" in told
    assert "Envoys of Norland and Estmark meet in Lindholm" in told
    assert "Estmark closed the strait" not in told
    assert "bare-weekday" in told


@pytest.mark.parametrize("view", ["quality", "actors", "places"])
def test_view_of_too_many_events_asks_for_fewer(
    repository: SqliteRepository, monkeypatch: pytest.MonkeyPatch, view: str
) -> None:
    monkeypatch.setattr(parts, "LARGE", 3)
    assert "at most 3 events" in str(parts.other(repository, parse(f"view={view}")))
    assert "at most 3" not in str(parts.other(repository, parse(f"view={view}&type=call")))


def test_calendar_counts_known_days_and_marks_possible_ones() -> None:
    summaries = [EventSummary.of(event) for event in EVENTS]
    told = str(calendar(summaries, Window(date(2024, 6, 3), date(2024, 6, 3))))
    assert "10 May 2024: 1 event on it, 1 that may be" in told  # the talks; the accusation may be
    assert "3 June 2024: 1 event on it, 1 that may be" in told  # the exercise; the vote may begin
    assert "25 March 2024: 0 events on it, 1 that may be" in told
    assert told.count("is-chosen") == 1
    assert "2022" not in told  # an open end says nothing of a single day


def test_long_calendar_says_what_it_leaves_out() -> None:
    early = EventSummary.of(EVENTS[5]).model_copy(
        update={"when": When.point(date(1999, 1, 1), date(1999, 1, 1))}
    )
    late = EventSummary.of(EVENTS[5])
    assert "earlier months are left out" in str(calendar([early, late], None))
    assert "None of these events" in str(calendar([], None))
