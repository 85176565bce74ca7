"""Dashboard and exported page open with days of any year, and show a mark for each."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from tests.browser import server
from tests.show import years
from timeline.show.export import export
from timeline.show.export.about import About
from timeline.show.view import View
from timeline.store.sqlite import SqliteRepository

pytestmark = pytest.mark.browser
POINTS = "#figure .scatterlayer .points path.point"
WINDOWS = {
    "t0=0001-01-01&t1=9999-12-31": 6,
    "t0=1500-01-01&t1=1700-12-31": 2,
    "t0=0001-01-01&t1=0001-02-28": 1,
    "t0=9998-12-01&t1=9999-12-31": 1,
}


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory) -> Iterator[SqliteRepository]:
    opened = years.built(tmp_path_factory.mktemp("years") / "years.db")
    yield opened
    opened.close()


@pytest.fixture(scope="module")
def dashboard(store: SqliteRepository) -> Iterator[str]:
    with server.served(store) as address:
        yield address


@pytest.fixture(scope="module")
def offline(store: SqliteRepository, tmp_path_factory: pytest.TempPathFactory) -> str:
    path: Path = tmp_path_factory.mktemp("years") / "years.html"
    chosen = View().selection()
    about = About(version="0", overview=store.overview(chosen))
    export(store.events(chosen), store.articles(), path, about=about)
    return path.parent.as_uri()


def listed(page: Page, count: int) -> None:
    """Expect so many events in the list, and the mark of each in the figure."""
    expect(page.locator("#list [role=option]")).to_have_count(count)
    expect(page.locator(POINTS).first).to_be_attached()
    shown = page.locator("#figure .nsewdrag").first.bounding_box()
    assert shown
    middles = [
        box["x"] + box["width"] / 2
        for point in page.locator(POINTS).all()
        if (box := point.bounding_box())
    ]
    seen = [x for x in middles if shown["x"] - 1 <= x <= shown["x"] + shown["width"] + 1]
    assert len(seen) >= count


@pytest.mark.parametrize(("window", "count"), WINDOWS.items())
def test_the_dashboard_shows_any_year(
    dashboard: str, open_page: Callable[..., Page], window: str, count: int
) -> None:
    page = open_page(f"?lane=none&{window}", at=dashboard)
    listed(page, count)
    for day in window.split("&"):
        assert day in page.url


@pytest.mark.parametrize(("window", "count"), WINDOWS.items())
def test_the_exported_page_shows_any_year(
    offline: str, open_page: Callable[..., Page], window: str, count: int
) -> None:
    page = open_page(f"years.html#lane=none&{window}", at=offline)
    listed(page, count)


def test_zooming_out_stops_at_the_ends_of_the_calendar(
    dashboard: str, open_page: Callable[..., Page]
) -> None:
    page = open_page("?lane=none&t0=9990-01-01&t1=9999-12-31", at=dashboard)
    listed(page, 1)
    page.get_by_role("button", name="Zoom out").click()
    expect(page).to_have_url(re.compile("t0=9985-.*t1=9999-12-31"))
