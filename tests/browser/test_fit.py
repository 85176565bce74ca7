"""What a screen of 1280 pixels holds: columns of the table, days of a month, rings of focus."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from playwright.sync_api import Page

Open = Callable[..., Page]
pytestmark = pytest.mark.browser
OUTLINE = "it => getComputedStyle(it.closest('.mantine-Input-input') ?? it).outlineStyle"


def test_table_shows_its_foremost_columns_unclipped(open_page: Open) -> None:
    page = open_page("?view=table")
    page.get_by_role("gridcell").first.wait_for()
    edge = page.locator(".ag-body-viewport").bounding_box()
    assert edge
    for field in ("when", "label", "type", "actors", "outlets"):
        for cell in page.locator(f'.ag-cell[col-id="{field}"]').all():
            box = cell.bounding_box()
            assert box
            assert box["x"] + box["width"] <= edge["x"] + edge["width"]
            assert cell.evaluate("it => it.scrollHeight <= it.clientHeight + 1"), cell.inner_text()


def test_calendar_shows_all_days_of_a_month(open_page: Open) -> None:
    page = open_page("?view=calendar")
    assert page.locator(".scroll").evaluate("it => it.scrollWidth <= it.clientWidth")


def test_every_field_shows_that_it_has_the_focus(open_page: Open) -> None:
    page = open_page("")
    for field in ("search", "first", "last", "actors", "outlets", "places", "top", "lane"):
        control = page.locator(f"#{field}")
        control.focus()
        page.keyboard.press("Shift")
        assert control.evaluate(OUTLINE) == "solid", field
