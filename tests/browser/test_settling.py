"""A reader settles the publication day of an article on the page of data quality."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from tests.browser import server
from tests.browser.axe import violations
from timeline import pipeline
from timeline.config import Settings
from timeline.model.article import Article
from timeline.model.moved import Moved
from timeline.settle import settle
from timeline.store.sqlite import SqliteRepository

DOUBTFUL = Article(
    id='a "quoted" id',
    title="Talks in Oslo",
    text="Norway and Sweden held talks in Oslo on Tuesday.",
    published=date(2025, 3, 6),
    published_sure=False,
    published_note="only the name of its file says this day",
)


class Settling:
    """Settles in a file."""

    def __init__(self, path: Path) -> None:
        self.path = path

    def settle(self, article_id: str, day: date) -> list[Moved]:
        return settle(SqliteRepository(self.path), {article_id: day})


@pytest.fixture
def address(tmp_path: Path) -> Iterator[str]:
    repository = SqliteRepository(tmp_path / "a.db")
    pipeline.update(repository, [DOUBTFUL], settings=Settings(workers=1))
    with server.served(repository, jobs=Settling(tmp_path / "a.db")) as found:
        yield found


@pytest.mark.browser
def test_day_given_on_the_page_moves_events_and_says_so(
    open_page: Callable[..., Page], address: str
) -> None:
    page = open_page("?view=quality", at=address)
    expect(page.get_by_text("only the name of its file says this day")).to_be_visible()
    assert violations(page) == []
    page.get_by_label("It came out on").fill("2024-03-07")
    page.get_by_role("button", name="Settle the day of Talks in Oslo").click()
    expect(page.locator(".settle output")).to_contain_text("4 March 2025 → 5 March 2024")
    page.reload()
    expect(page.get_by_role("heading", name="publication day is not sure")).to_be_visible()
    expect(page.get_by_role("button", name="Settle the day of Talks in Oslo")).to_have_count(0)
