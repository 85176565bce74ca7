"""Counts instead of marks, the strip, silences: what is shown of more than can be drawn."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from tests.show import fakes
from tests.show.painter import run
from timeline.model.selection import EventSummary
from timeline.show import parts
from timeline.show.calendar import calendar
from timeline.show.figure import content as figure_content
from timeline.show.figure.bins import BARS, CELL, step
from timeline.show.figure.content import content, strip
from timeline.show.figure.marks import EPOCH
from timeline.show.figure.settings import settings
from timeline.show.gaps import gaps
from timeline.show.quality import quality
from timeline.show.view import Lane, View, parse
from timeline.show.window import Window
from timeline.store.sqlite import SqliteRepository
from timeline.temporal.values.when import When

EVENTS = fakes.events()
DAY = 86_400_000


@pytest.fixture(scope="module")
def repository(tmp_path_factory: pytest.TempPathFactory) -> SqliteRepository:
    made = SqliteRepository(tmp_path_factory.mktemp("scale") / "timeline.db")
    for article in fakes.articles():
        made.save_article(article, [])
    made.save_events(EVENTS)
    return made


def held(repository: SqliteRepository, query: str, marks: int) -> tuple[str, bool]:
    """Return whether the figure of a view holds rows or bins, and whether they are a part."""
    values, is_part = content(repository, parse(query), 700, marks)
    return ("bins" if "bins" in values else "rows"), is_part


def test_few_events_are_drawn_one_by_one_whatever_the_window(repository: SqliteRepository) -> None:
    assert held(repository, "", 2_000) == ("rows", False)
    assert held(repository, "t0=2024-05-01&t1=2024-05-31", 2_000) == ("rows", False)


def test_too_many_events_are_counted_and_a_zoom_asks_again(repository: SqliteRepository) -> None:
    assert held(repository, "lane=type", 40) == ("bins", True)
    assert held(repository, "lane=type&t0=2024-06-01&t1=2024-06-20", 40) == ("rows", True)


def test_of_many_events_the_foremost_of_the_window_are_shown(
    repository: SqliteRepository, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(figure_content, "CHRONOLOGY", 5)
    monkeypatch.setattr(figure_content, "FOREMOST", 3)
    values, is_part = content(repository, View(), 700, 2_000)
    assert is_part
    assert values["foremost"] == {"shown": 3, "of": len(EVENTS) - 1}  # one has no day
    salience = {event.id: event.salience for event in EVENTS}
    shown = [row[0] for row in values["rows"]]
    assert min(salience[name] for name in shown) >= max(
        value for name, value in salience.items() if name not in [*shown, "aid"]
    )
    june = content(repository, parse("t0=2024-06-01&t1=2024-06-30"), 700, 2_000).values
    assert june["foremost"]["of"] < len(EVENTS) - 1
    assert held(repository, "all=1", 2_000) == ("rows", False)


def test_every_dated_event_is_counted_once_without_lanes(repository: SqliteRepository) -> None:
    values = content(repository, parse("all=1"), 700, 4).values
    assert sum(count for *_, count in values["bins"]) == len(EVENTS) - 1  # one has no day


def test_counts_are_cells_of_the_window_with_a_name_each() -> None:
    day = (date(2024, 1, 8).toordinal() - EPOCH) * DAY
    layout = run(
        "timeline.figure(content, view, { width: 900, scheme: 'light' }, settings)",
        content={
            "bins": [["Norland", 0, 5], ["Norland", day, 1], ["", day, 2]],
            "days": 7,
            "opening": ["2024-01-01", "2024-01-31"],
            "whole": ["1970-01-01", "2024-01-31"],
        },
        view=View(lane=Lane.ACTOR).model_dump(mode="json"),
        settings=settings(),
    )
    [heat] = layout["data"]
    assert heat["z"] == [[2], [1]]
    assert layout["layout"]["yaxis"]["ticktext"] == ["Nobody named", "Norland"]
    assert layout["layout"]["meta"]["cells"] == {"lanes": ["", "Norland"], "days": 7}


@pytest.mark.parametrize("days", [1, 30, 400, 4_000, 700_000])
def test_cells_fit_the_width(days: int) -> None:
    window = Window(date(1, 1, 1), date(1, 1, 1) + timedelta(days=days - 1))
    assert days / step(window, 700) <= 700 / CELL
    same = run(
        "timeline.bins.step([0, last], 700, settings)",
        last=(days - 1) * DAY,
        settings=settings(),
    )
    assert same == step(window, 700)


def test_strip_has_a_bar_for_each_count_within_its_whole(repository: SqliteRepository) -> None:
    counts = strip(repository, View())
    bars = run("timeline.bins.strip(bins, days, whole.map(timeline.days.time))", **counts)
    assert 0 < len(bars) <= BARS
    assert bars[0][1]["data-first"] <= counts["whole"][0] <= bars[0][1]["data-last"]


def test_strip_of_nothing_is_empty(repository: SqliteRepository) -> None:
    assert strip(repository, parse("type=ceasefire"))["bins"] == []


def test_silence_lies_between_what_can_have_happened() -> None:
    summaries = [EventSummary.of(event) for event in EVENTS]
    found = gaps(summaries)
    assert Window(date(2024, 3, 1), date(2024, 3, 20)) in [gap.days for gap in found]
    assert found[0].days.days == max(gap.days.days for gap in found)
    for gap, _ in found:
        for event in summaries:
            if event.when and event.when.is_exact and event.when.earliest and event.when.latest:
                assert event.when.latest < gap.first or event.when.earliest > gap.last


def test_vague_bar_hides_no_silence() -> None:
    [event] = [EventSummary.of(one) for one in EVENTS if one.id == "pilots-signed"]
    stretches = [("03-02", "03-02"), ("03-30", "03-30"), ("03-01", "03-31"), ("04-28", "04-28")]
    days = [[date.fromisoformat(f"2024-{one}") for one in pair] for pair in stretches]
    found = gaps([event.model_copy(update={"when": When.point(*pair)}) for pair in days])
    assert found == [
        (Window(date(2024, 3, 31), date(2024, 4, 27)), 1),
        (Window(date(2024, 3, 3), date(2024, 3, 29)), 1),
    ]


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
