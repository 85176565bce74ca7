"""Days of any year, 1 to 9999, reach the figure, every view of the page and every export."""

from __future__ import annotations

import json
from collections.abc import Iterator
from datetime import date

import pytest

from tests.show import fakes, years
from tests.show.painter import answered, run, trace
from timeline.model.era import Era
from timeline.model.event import Event
from timeline.show import parts
from timeline.show.export import EXPORTERS, Exporter
from timeline.show.export.about import About
from timeline.show.figure.content import strip
from timeline.show.markup import trees
from timeline.show.track import ticks
from timeline.show.view import Lane, Page, Uncertainty, View, parse
from timeline.show.window import Window
from timeline.store.sqlite import SqliteRepository

DAY = 86_400_000
WINDOWS = (
    "",
    "t0=0001-01-01&t1=9999-12-31",
    "t0=0001-01-01&t1=0001-01-03",
    "t0=1500-01-01&t1=1700-01-01",
    "t0=9999-12-30&t1=9999-12-31",
    "t1=0001-01-01",
    "t0=9999-12-31",
)


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory) -> Iterator[SqliteRepository]:
    opened = years.built(tmp_path_factory.mktemp("years") / "years.db")
    yield opened
    opened.close()


@pytest.fixture(scope="module")
def edges(tmp_path_factory: pytest.TempPathFactory) -> Iterator[SqliteRepository]:
    """A store with the articles' events and those on the last days there are."""
    opened = SqliteRepository(tmp_path_factory.mktemp("edges") / "edges.db")
    for article in fakes.articles():
        opened.save_article(article, [])
    opened.save_events([*years.ends(), *fakes.events()])
    yield opened
    opened.close()


def days_of(event: Event) -> tuple[date | None, date | None]:
    assert event.when
    return event.when.earliest, event.when.latest


def test_a_build_reads_days_of_any_year(store: SqliteRepository) -> None:
    found = store.events(View().selection())
    assert [days_of(event) for event in found] == [(day, day) for day in years.DAYS]


def test_the_figure_marks_every_year(store: SqliteRepository) -> None:
    whole = parse("t0=0001-01-01&t1=9999-12-31")
    points = trace(answered(store, whole, 2_000, today=date(2025, 11, 21)), "points")
    noon = {(day.toordinal() - date(1970, 1, 1).toordinal()) * DAY + DAY / 2 for day in years.DAYS}
    assert set(points["x"]) == noon


@pytest.mark.parametrize("address", WINDOWS)
@pytest.mark.parametrize("lane", [Lane.NONE, Lane.ACTOR])
@pytest.mark.parametrize("marks", [2_000, 1])
@pytest.mark.parametrize("uncertainty", Uncertainty)
def test_any_window_is_drawn(
    edges: SqliteRepository, address: str, lane: Lane, marks: int, uncertainty: Uncertainty
) -> None:
    view = parse(address).model_copy(update={"lane": lane, "uncertainty": uncertainty})
    eras = (Era(first=date.min, last=date.max, label="all of it"),)
    drawn = answered(edges, view, marks, eras=eras, today=date.max)
    first, last = drawn["layout"]["xaxis"]["range"]
    assert date.fromisoformat(first) <= date.fromisoformat(last)


@pytest.mark.parametrize("address", WINDOWS)
@pytest.mark.parametrize("page", Page)
def test_any_window_has_every_view(edges: SqliteRepository, address: str, page: Page) -> None:
    view = parse(address).model_copy(update={"page": page})
    list(trees(parts.other(edges, view)))
    parts.answer(edges, view, 50)
    counts = strip(edges, view)
    bars = run("timeline.bins.strip(bins, days, whole.map(timeline.days.time))", **counts)
    assert len(bars) == len(counts["bins"]) > 0


@pytest.mark.parametrize("address", ["t0=4000-01-01&t1=4000-02-01", "t1=0001-01-01&type=visit"])
def test_an_empty_window_names_the_nearest_days(edges: SqliteRepository, address: str) -> None:
    view = parse(address)
    parts.nearest(edges, view)
    list(trees(parts.listing(edges, view, edges.overview(view.selection()), 50)))


@pytest.mark.parametrize("end", years.ends(), ids=lambda event: str(event.id))
def test_an_event_at_the_end_of_the_calendar_has_a_panel(
    edges: SqliteRepository, end: Event
) -> None:
    view = View(event=end.id)
    assert end.label in json.dumps(list(trees(parts.chosen(edges, view, date(2025, 11, 21)))))


@pytest.mark.parametrize("search", ["before:0001-01-01", "after:9999-12-31", "before:9999-12-31"])
def test_a_search_for_days_at_the_ends(edges: SqliteRepository, search: str) -> None:
    assert edges.events(View(text=search).selection())


def test_an_axis_of_the_whole_calendar_has_few_names() -> None:
    names = [tick.words for tick in ticks(Window(date.min, date.max))]
    assert names == ["Jan 2000", "Jan 4000", "Jan 6000", "Jan 8000"]


@pytest.mark.parametrize("writer", EXPORTERS, ids=lambda writer: str(writer.name))
def test_every_format_takes_every_year(
    store: SqliteRepository, edges: SqliteRepository, writer: Exporter
) -> None:
    about = About(version="0", overview=edges.overview(View().selection()))
    for repository in (store, edges):
        chosen = View().selection()
        assert writer.render(repository.events(chosen), repository.articles(), about)
