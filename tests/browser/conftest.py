"""One server and one browser for all tests of the page; each test has a page of its own."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path
from typing import Literal

import pytest
from playwright.sync_api import Browser, BrowserContext, ConsoleMessage, Page, expect

from tests.browser import server
from tests.show import fakes

Scheme = Literal["light", "dark"]
WIDE, PHONE = (1280, 900), (390, 844)


@pytest.fixture(scope="session")
def chromium() -> Iterator[Browser]:
    if server.CHROMIUM is None:
        pytest.skip("no chromium on this machine; `make setup` installs it where it may")
    with server.browser() as launched:
        yield launched


@pytest.fixture(scope="session")
def context(chromium: Browser) -> Iterator[BrowserContext]:
    """One context for all pages, so that scripts are fetched and compiled once."""
    with closing(chromium.new_context(reduced_motion="reduce", accept_downloads=True)) as opened:
        opened.grant_permissions(["clipboard-read", "clipboard-write"])
        yield opened


@pytest.fixture(scope="session")
def base(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of the dashboard over the invented negotiation."""
    path = tmp_path_factory.mktemp("page") / "timeline.db"
    with server.served(server.stored(path, fakes.articles(), fakes.events())) as address:
        yield address


@pytest.fixture
def open_page(context: BrowserContext, base: str) -> Iterator[Callable[..., Page]]:
    """Return a function that opens an address; at the end no page may have complained."""
    complaints: list[str] = []
    pages: list[Page] = []

    def opened(
        query: str = "",
        *,
        size: tuple[int, int] = WIDE,
        scheme: Scheme = "light",
        at: str = base,
        expected: tuple[str, ...] = (),
    ) -> Page:
        page = context.new_page()
        pages.append(page)
        page.set_viewport_size({"width": size[0], "height": size[1]})
        page.emulate_media(color_scheme=scheme)
        page.set_default_timeout(server.PATIENCE)

        def heard(message: ConsoleMessage) -> None:
            is_expected = any(words in message.text for words in expected)
            if message.type in ("error", "warning") and not is_expected:
                complaints.append(message.text)

        page.on("console", heard)
        page.on("pageerror", lambda error: complaints.append(str(error)))
        page.add_init_script("localStorage.clear()")
        page.goto(f"{at}/{query}")
        expect(page.locator("#overview")).not_to_be_empty()
        return page

    yield opened
    for page in pages:
        page.close()
    assert complaints == []


@pytest.fixture
def empty(tmp_path: Path) -> Iterator[str]:
    """The address of a dashboard without any event.

    A test names it before ``open_page``, so that its pages are closed before their server.
    """
    with server.served(server.stored(tmp_path / "empty.db", [], [])) as address:
        yield address
