"""The views beside the figure, and what the panel compares, as a reader uses them."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

from tests.browser.axe import violations
from tests.browser.conftest import PHONE, WIDE

pytestmark = pytest.mark.browser
Open = Callable[..., Page]


def test_pair_of_actors_opens_the_events_they_share(open_page: Open) -> None:
    page = open_page("?view=actors")
    pair = page.get_by_role("row", name="Ada Holm and Piet Marran")
    pair.get_by_text("2 events").click()
    pair.get_by_role("button", name="Ada Holm and Piet Marran speak by phone").click()
    panel = page.get_by_role("complementary", name="The chosen event")
    expect(panel.get_by_role("heading", level=2)).to_have_text(
        "Ada Holm and Piet Marran speak by phone"
    )


def test_name_of_an_actor_leads_to_what_that_one_takes_part_in(open_page: Open) -> None:
    page = open_page("?view=actors")
    page.get_by_role("button", name="Piet Marran", exact=True).click()
    expect(page.get_by_role("row", name="Ada Holm and Piet Marran")).to_be_visible()
    expect(page.get_by_role("row", name="Estmark and Norland")).to_have_count(0)
    assert "actor=Piet+Marran" in page.url


def test_mark_of_a_track_opens_its_event(open_page: Open) -> None:
    page = open_page("?view=places&t0=2024-05-01&t1=2024-05-31")
    page.locator('.town .spot[data-event="lindholm-talks"]').click()
    panel = page.get_by_role("complementary", name="The chosen event")
    expect(panel.get_by_role("heading", level=2)).to_have_text(
        "Envoys of Norland and Estmark meet in Lindholm"
    )


@pytest.mark.parametrize("size", [WIDE, PHONE])
@pytest.mark.parametrize("view", ["actors", "places"])
def test_view_has_no_violation_and_does_not_scroll_sideways(
    open_page: Open, view: str, size: tuple[int, int]
) -> None:
    page = open_page(f"?view={view}", size=size, scheme="dark" if size == PHONE else "light")
    expect(page.get_by_role("table").first).to_be_visible()
    assert violations(page) == []
    assert page.evaluate("document.documentElement.scrollWidth <= window.innerWidth")


def test_claims_of_outlets_stand_on_one_axis(open_page: Open) -> None:
    page = open_page("?e=lindholm-talks")
    panel = page.get_by_role("complementary", name="The chosen event")
    expect(panel.get_by_text("No day fits all.")).to_be_visible()
    claim = panel.get_by_role("row", name="Daily Ledger")
    expect(claim.get_by_role("cell")).to_have_text("11 May 2024")
    expect(panel.get_by_text("First told by Harbour Post")).to_be_visible()


def test_event_is_shown_in_its_whole_article(open_page: Open) -> None:
    page = open_page("?e=lindholm-talks")
    panel = page.get_by_role("complementary", name="The chosen event")
    opened = panel.locator("details.article").nth(1)
    opened.get_by_text("Show in the article").click()
    text = opened.get_by_role("region", name="Negotiators from Norland and Estmark")
    expect(text.get_by_text("Fishermen blockaded the port of Sund")).to_be_visible()
    opened.get_by_text("Other events in this article").click()
    opened.get_by_role("button", name="Fishermen blockade the port of Sund").click()
    expect(panel.get_by_role("heading", level=2)).to_have_text(
        "Fishermen blockade the port of Sund"
    )


def test_two_articles_stand_side_by_side_where_there_is_room(open_page: Open) -> None:
    page = open_page("?e=lindholm-talks")
    page.get_by_text("Compare two articles").click()
    regions = page.locator(".beside").get_by_role("region")
    left, right = (regions.nth(number).bounding_box() for number in (0, 1))
    assert left
    assert right
    assert left["x"] + left["width"] <= right["x"]
    assert violations(page) == []


def test_two_articles_stand_one_below_the_other_on_a_phone(open_page: Open) -> None:
    page = open_page("?e=lindholm-talks", size=PHONE)
    page.get_by_text("Compare two articles").click()
    regions = page.locator(".beside").get_by_role("region")
    above, below = (regions.nth(number).bounding_box() for number in (0, 1))
    assert above
    assert below
    assert above["y"] + above["height"] <= below["y"]
