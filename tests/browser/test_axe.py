"""A sample of the accessibility matrix; ``make axe`` runs all of it."""

from __future__ import annotations

import pytest
from playwright.sync_api import BrowserContext

from tests.browser.axe import STATES, settled, violations

pytestmark = pytest.mark.browser
BY_NAME = {state.name: state for state in STATES}


@pytest.mark.parametrize(
    ("name", "width", "scheme"),
    [
        ("first look", 1280, "light"),
        ("event", 320, "dark"),
        ("no match", 700, "light"),
        ("empty", 320, "light"),
        ("keys", 1280, "dark"),
        ("table", 1280, "dark"),
        ("data quality", 320, "light"),
        ("narrow window", 320, "light"),
    ],
)
def test_page_has_no_violation(
    context: BrowserContext, base: str, empty: str, name: str, width: int, scheme: str
) -> None:
    state = BY_NAME[name]
    page = context.new_page()
    page.set_viewport_size({"width": width, "height": 900})
    page.emulate_media(color_scheme="dark" if scheme == "dark" else "light")
    settled(page, f"{empty if state.is_empty else base}/{state.query}")
    state.act(page)
    assert violations(page) == []
    page.close()
