"""The page by keyboard alone, and on the narrowest screen."""

from __future__ import annotations

import re
from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

from tests.show import fakes

pytestmark = pytest.mark.browser
Open = Callable[..., Page]
FOCUSED = """() => {
  const at = document.activeElement;
  const named = at.getAttribute('aria-label') || (at.labels && at.labels[0]?.innerText);
  const labelled = document.getElementById(at.getAttribute('aria-labelledby') || '-');
  return (named || labelled?.innerText || at.innerText || at.tagName).trim();
}"""
CONTROLS = (
    "Skip to the events",
    "Search",
    "Download CSV",
    "Copy link",
    "Light or dark",
    "Keys",
    "From",
    "To",
    "Military (2)",
    "Happened (12)",
    "Actor",
    "Outlet",
    "Place",
    "Counted from an anchor (12)",
    "How many",
    "Only where outlets disagree",
    "Timeline",
    "Lanes",
    "Uncertain days",
    "Zoom in",
    "Zoom out",
    "Whole timeline",
    "Timeline figure",
    "Copy citation",
)


def test_tab_reaches_every_control_and_the_list_is_one_stop(open_page: Open) -> None:
    page = open_page()
    expect(page.locator("#figure .main-svg").first).to_be_visible()
    expect(page.get_by_role("checkbox", name="Military (2)")).to_be_visible()
    reached: list[str] = []
    for _ in range(90):
        page.keyboard.press("Tab")
        reached.append(page.evaluate(FOCUSED))
        if reached[-1] == "Copy citation":
            break
    assert [name for name in CONTROLS if name not in reached] == []
    assert sum("Envoys of Norland and Estmark meet" in name for name in reached) == 1


def test_keys_alone_open_every_event(open_page: Open) -> None:
    page = open_page()
    stop = page.locator('#list [role="option"][tabindex="0"]')
    expect(stop).to_have_count(1)
    stop.focus()
    page.keyboard.press("Home")
    heading = page.get_by_role("complementary").get_by_role("heading", level=2)
    titles = page.locator("#list .what").all_inner_texts()
    assert len(titles) == len(fakes.events())
    for title in titles:
        page.keyboard.press("Enter")
        expect(heading).to_have_text(title)
        page.keyboard.press("j")


@pytest.mark.parametrize("query", ["", "?view=table", "?view=calendar", "?view=quality"])
def test_nothing_scrolls_sideways_on_the_narrowest_screen(open_page: Open, query: str) -> None:
    page = open_page(query, size=(320, 640))
    expect(page.locator("#main")).to_have_class(re.compile("page-"))
    assert page.evaluate("document.documentElement.scrollWidth") <= 320


@pytest.mark.parametrize(
    ("key", "label"),
    [("/", "Search"), ("g", "From"), ("l", "Lanes"), ("x", "Download CSV"), ("w", "Why this date")],
)
def test_letter_leads_to_its_part(open_page: Open, key: str, label: str) -> None:
    page = open_page()
    expect(page.locator("#panel-body")).not_to_be_empty()
    page.locator("#figure-box").focus()
    page.keyboard.press(key)
    page.wait_for_function(f"(label) => ({FOCUSED})().startsWith(label)", arg=label)
