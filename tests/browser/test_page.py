"""The running dashboard, driven as a reader would."""

from __future__ import annotations

import csv
import io
import json
import re
from collections.abc import Callable
from datetime import date
from pathlib import Path
from urllib.parse import parse_qs, urlsplit

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.browser import server
from tests.browser.conftest import PHONE
from tests.show import fakes
from timeline.config import Settings

pytestmark = pytest.mark.browser
Open = Callable[..., Page]
COUNT = len(fakes.events())
# Pixels of an event's mark from the corner of the figure.
WHERE = """(event) => {
  const plot = document.querySelector('#figure .js-plotly-plot');
  const trace = plot.data.find((one) => one.uid === 'points');
  const at = trace.customdata.indexOf(event);
  const { xaxis, yaxis } = plot._fullLayout;
  return [xaxis._offset + xaxis.d2p(trace.x[at]), yaxis._offset + yaxis.d2p(trace.y[at])];
}"""
FIRST_DAY = "document.querySelector('#figure .js-plotly-plot').layout.xaxis.range[0].slice(0, 10)"


def options(page: Page) -> Locator:
    return page.get_by_role("option")


def row(page: Page, words: str) -> Locator:
    return options(page).filter(has_text=words)


def panel(page: Page) -> Locator:
    return page.get_by_role("complementary", name="The chosen event")


def figure(page: Page) -> Locator:
    return page.get_by_role("group", name="Timeline figure")


def drawn(page: Page) -> None:
    expect(page.locator("#figure .main-svg").first).to_be_visible()


def query(page: Page) -> dict[str, list[str]]:
    return parse_qs(urlsplit(page.url).query)


def test_first_look_has_figure_list_and_a_reason(open_page: Open) -> None:
    page = open_page()
    drawn(page)
    expect(options(page)).to_have_count(COUNT)
    expect(page.locator("#overview")).to_contain_text(f"{COUNT} events · 4 articles · 3 outlets")
    expect(panel(page)).to_contain_text("Why this date")
    expect(panel(page)).to_contain_text("Envoys of Norland and Estmark meet in Lindholm")


def test_row_opens_its_event_and_stands_in_the_address(open_page: Open) -> None:
    page = open_page()
    row(page, "Estmark closes the strait").click()
    expect(panel(page).get_by_role("heading", level=2)).to_have_text("Estmark closes the strait")
    expect(panel(page)).to_contain_text("One day from 21 March 2024 to 31 March 2024")
    expect(page).to_have_url(re.compile("e=strait-closed"))
    expect(row(page, "Estmark closes the strait")).to_have_attribute("aria-selected", "true")


def test_mark_opens_its_event(open_page: Open) -> None:
    page = open_page("?lane=none")
    drawn(page)
    at = page.evaluate(WHERE, "holm-marran-call")
    box = figure(page).bounding_box()
    assert box
    page.mouse.move(box["x"] + at[0], box["y"] + at[1])
    page.mouse.click(box["x"] + at[0], box["y"] + at[1])
    expect(panel(page).get_by_role("heading", level=2)).to_have_text(
        "Ada Holm and Piet Marran speak by phone"
    )


def test_filter_narrows_every_part_and_the_address_brings_it_back(open_page: Open) -> None:
    page = open_page()
    page.get_by_role("checkbox", name=re.compile("^Military")).check()
    expect(options(page)).to_have_count(2)
    expect(page.locator("#overview")).to_contain_text(f"2 of {COUNT} events")
    expect(page).to_have_url(re.compile("type=military"))
    again = open_page(f"?{urlsplit(page.url).query}")
    expect(options(again)).to_have_count(2)
    expect(again.get_by_role("checkbox", name=re.compile("^Military"))).to_be_checked()


def test_every_key_of_an_address_outlives_the_page(open_page: Open) -> None:
    said = (
        "t0=2024-01-01&t1=2024-12-31&lane=type&q=talks&type=talks&status=occurred&actor=Estmark"
        "&src=The+Courier&place=Lindholm&basis=explicit&review=unreviewed&conflict=0&undated=0"
        "&top=50&e=lindholm-talks&hid=lindholm-talks&unc=midpoint&compact=1&theme=dark&later=7"
    )
    page = open_page(f"?{said}")
    page.get_by_role("button", name="Light or dark").click()
    expect(page).to_have_url(re.compile(re.escape(said.replace("=dark", "=light")) + "$"))


def test_going_back_takes_back_the_last_filter(open_page: Open) -> None:
    page = open_page()
    page.get_by_role("checkbox", name=re.compile("^Military")).check()
    expect(options(page)).to_have_count(2)
    page.go_back()
    expect(options(page)).to_have_count(COUNT)
    expect(page.get_by_role("checkbox", name=re.compile("^Military"))).not_to_be_checked()


def test_counts_of_a_filter_follow_the_others(open_page: Open) -> None:
    page = open_page("?actor=Ada+Holm")
    expect(page.get_by_role("checkbox", name="Call (1)")).to_be_visible()
    expect(page.get_by_role("checkbox", name="Military (0)")).to_be_visible()


def test_name_is_found_by_typing_and_picked(open_page: Open) -> None:
    page = open_page()
    page.get_by_role("textbox", name="Place").fill("Sun")
    page.get_by_role("option", name=re.compile("^Sund")).click()
    expect(page.locator("#overview")).to_contain_text(f"3 of {COUNT} events")


def test_chip_removes_one_filter_and_reset_removes_all(open_page: Open) -> None:
    page = open_page("?type=military&type=call&actor=Ada+Holm")
    expect(options(page)).to_have_count(1)
    page.get_by_role("button", name="Remove the filter Ada Holm").click()
    expect(options(page)).to_have_count(3)
    page.get_by_role("button", name="Reset").click()
    expect(options(page)).to_have_count(COUNT)
    expect(page.get_by_role("button", name="Reset")).to_have_count(0)


def test_search_finds_words_of_the_sentence(open_page: Open) -> None:
    page = open_page()
    page.get_by_role("textbox", name="Search").fill("pilots -scheme")
    expect(page.locator("#overview")).to_contain_text(f"1 of {COUNT} events")
    expect(row(page, "sign an agreement on pilots")).to_be_visible()


def test_typed_days_move_the_window_and_filter(open_page: Open) -> None:
    page = open_page()
    drawn(page)
    page.get_by_role("textbox", name="From").fill("1 Jun 2024")
    page.keyboard.press("Tab")
    expect(page).to_have_url(re.compile("t0=2024-06-01"))
    expect(row(page, "Estmark closes the strait")).to_have_count(0)
    page.wait_for_function(f"() => {FIRST_DAY} === '2024-06-01'")


def test_download_has_exactly_the_rows_on_screen(open_page: Open) -> None:
    page = open_page("?actor=Estmark&t0=2024-05-01")
    shown = page.locator("#list .what").all_inner_texts()
    with page.expect_download() as waiting:
        page.get_by_role("link", name="Download CSV").click()
    text = waiting.value.path().read_text(encoding="utf-8")
    assert [line["title"] for line in csv.DictReader(io.StringIO(text))] == shown
    assert 0 < len(shown) < COUNT


def test_every_format_is_offered_of_exactly_the_selection(open_page: Open) -> None:
    page = open_page("?actor=Estmark&t0=2024-05-01")
    shown = page.locator("#list .what").all_inner_texts()
    page.get_by_text("Other formats").click()
    with page.expect_download() as waiting:
        page.get_by_role("link", name="JSONL", exact=True).click()
    lines = waiting.value.path().read_text(encoding="utf-8").splitlines()
    assert [json.loads(line)["label"] for line in lines] == shown


def test_keys_zoom_and_the_page_follows(open_page: Open) -> None:
    page = open_page()
    drawn(page)
    figure(page).focus()
    page.keyboard.press("+")
    expect(page).to_have_url(re.compile("t0=.*t1="))
    expect(page.locator("#overview")).to_contain_text(f" of {COUNT} events")
    narrow = query(page)
    page.keyboard.press("]")
    expect(page).not_to_have_url(re.compile(re.escape(narrow["t0"][0])))
    page.get_by_role("button", name="Reset").click()
    expect(page).not_to_have_url(re.compile("t0="))
    expect(options(page)).to_have_count(COUNT)


def test_wheel_scrolls_the_page_and_zooms_only_with_control(open_page: Open) -> None:
    page = open_page()
    drawn(page)
    figure(page).hover()
    page.mouse.wheel(0, 100)
    page.wait_for_function("() => window.scrollY > 0")
    assert "t0" not in query(page)
    page.keyboard.down("Control")
    page.mouse.wheel(0, -100)
    page.keyboard.up("Control")
    expect(page).to_have_url(re.compile("t0="))


def test_list_has_one_tab_stop_and_arrow_keys(open_page: Open) -> None:
    page = open_page()
    expect(page.locator('#list [role="option"][tabindex="0"]')).to_have_count(1)
    page.locator('#list [role="option"][tabindex="0"]').focus()
    page.keyboard.press("Home")
    expect(options(page).first).to_be_focused()
    page.keyboard.press("j")
    expect(options(page).nth(1)).to_be_focused()
    page.keyboard.press("ArrowUp")
    page.keyboard.press("End")
    expect(options(page).last).to_be_focused()
    page.keyboard.press("Enter")
    expect(panel(page).get_by_role("heading", level=2)).to_have_text(
        "The League offers aid to the fishermen of Sund"
    )
    page.keyboard.press("c")
    expect(row(page, "Envoys of Norland and Estmark meet")).to_be_focused()


def test_arrow_keys_go_along_and_between_lanes(open_page: Open) -> None:
    page = open_page("?lane=place&e=lindholm-talks")
    drawn(page)
    expect(page.locator(".ring.chosen")).to_have_count(1)
    figure(page).focus()
    page.keyboard.press("Alt+ArrowDown")
    page.keyboard.press("Alt+ArrowDown")
    page.keyboard.press("Enter")
    expect(panel(page).get_by_role("heading", level=2)).not_to_have_text(
        "Envoys of Norland and Estmark meet in Lindholm"
    )


def test_help_opens_by_key_and_letters_can_be_switched_off(open_page: Open) -> None:
    page = open_page()
    drawn(page)
    figure(page).focus()
    page.keyboard.press("?")
    dialog = page.get_by_role("dialog", name="Keys")
    expect(dialog).to_be_visible()
    dialog.get_by_role("switch").click()
    dialog.get_by_role("button", name="Close").click()
    figure(page).focus()
    page.keyboard.press("/")
    expect(page.get_by_role("textbox", name="Search")).not_to_be_focused()


def test_dark_is_remembered_in_the_address(open_page: Open) -> None:
    page = open_page()
    drawn(page)
    page.get_by_role("button", name="Light or dark").click()
    expect(page).to_have_url(re.compile("theme=dark"))
    expect(page.locator("html")).to_have_attribute("data-theme", "dark")


def test_phone_has_the_list_first_and_the_event_over_it(open_page: Open) -> None:
    page = open_page(size=PHONE)
    drawn(page)
    first, below = options(page).first.bounding_box(), figure(page).bounding_box()
    assert first
    assert below
    assert first["y"] < below["y"]
    row(page, "Estmark closes the strait").click()
    expect(panel(page)).to_be_visible()
    expect(panel(page).get_by_role("heading", level=2)).to_have_text("Estmark closes the strait")
    page.keyboard.press("Escape")
    expect(panel(page)).not_to_be_visible()
    expect(row(page, "Estmark closes the strait")).to_be_focused()


def test_words_of_articles_are_never_markup(open_page: Open) -> None:
    page = open_page("?e=demand-rejected")
    drawn(page)
    expect(panel(page).get_by_role("heading", level=2)).to_have_text(
        "Ada Holm rejects the demand <i>again</i>"
    )
    expect(panel(page)).to_contain_text("<b>rejected</b>")


def test_filters_that_leave_nothing_are_named(open_page: Open) -> None:
    page = open_page("?type=call&actor=Estmark")
    expect(page.get_by_role("heading", name="Nothing matches all of these filters")).to_be_visible()
    page.locator("#list").get_by_role("button", name="Remove the filter Call").click()
    expect(options(page).first).to_be_visible()


def test_event_that_is_gone_says_so(open_page: Open) -> None:
    page = open_page("?e=never-was")
    expect(panel(page)).to_contain_text("No event of that name is in this timeline")


def test_empty_timeline_says_how_to_fill_it(empty: str, open_page: Open) -> None:
    page = open_page(at=empty)
    expect(page.get_by_role("heading", name="No events yet")).to_be_visible()
    expect(page.get_by_text("timeline build ARTICLES --db timeline.db")).to_be_visible()


def test_disagreement_and_reasons_are_told(open_page: Open) -> None:
    page = open_page("?e=lindholm-talks")
    told = panel(page)
    expect(told.get_by_role("heading", name="Where outlets disagree")).to_be_visible()
    expect(told.get_by_role("cell", name="11 May 2024")).to_be_visible()
    expect(told.get_by_role("heading", name="Why one event")).to_be_visible()
    expect(told.get_by_role("heading", name="Why talks, and happened")).to_be_visible()
    expect(told).to_contain_text("according to The League")


def test_brush_moves_by_keys_and_says_its_day(open_page: Open) -> None:
    page = open_page()
    drawn(page)
    thumb = page.get_by_role("slider", name="From")
    thumb.focus()
    page.keyboard.press("ArrowRight")
    expect(page).to_have_url(re.compile("t0="))
    expect(thumb).to_have_attribute("aria-valuetext", re.compile(r"^20\d\d-\d\d-\d\d$"))


def test_bar_of_the_strip_sets_the_window(open_page: Open) -> None:
    page = open_page()
    drawn(page)
    bar = page.locator(".strip .count").last
    first = bar.get_attribute("data-first")
    bar.click()
    expect(page).to_have_url(re.compile(f"t0={first}"))
    expect(page.locator("#overview")).to_contain_text(f" of {COUNT} events")


def test_table_has_the_same_rows_and_opens_an_event(open_page: Open) -> None:
    page = open_page("?actor=Estmark")
    titles = page.locator("#list .what").all_inner_texts()
    page.get_by_text("Table", exact=True).click()
    expect(page).to_have_url(re.compile("view=table"))
    cells = page.locator('[role="gridcell"][col-id="label"]')
    expect(cells.nth(len(titles) - 1)).to_have_text(titles[-1])
    assert cells.all_inner_texts() == titles
    cells.filter(has_text="Estmark closes the strait").click()
    expect(panel(page).get_by_role("heading", level=2)).to_have_text("Estmark closes the strait")


def test_quality_page_leads_to_a_silence_and_to_an_event(open_page: Open) -> None:
    page = open_page("?view=quality")
    expect(page.get_by_role("heading", name="Longest silences")).to_be_visible()
    page.get_by_role("button", name="The League offers aid").click()
    expect(panel(page).get_by_role("heading", level=2)).to_contain_text("The League offers aid")
    page.get_by_role("button", name="1 March 2024 to 20 March 2024").click()
    expect(page).to_have_url(re.compile("t0=2024-03-01&t1=2024-03-20"))


def test_link_and_citation_are_copied(open_page: Open) -> None:
    page = open_page("?e=pilots-signed")
    panel(page).get_by_role("button", name="Copy citation").click()
    expect(panel(page).get_by_role("button", name="Citation copied")).to_be_visible()
    copied = page.evaluate("navigator.clipboard.readText()")
    assert "read 21 November 2025." in copied
    assert copied.endswith("/?e=pilots-signed")
    page.get_by_role("button", name="Copy link").click()
    expect(page.get_by_role("button", name="Link copied")).to_be_visible()
    assert page.evaluate("navigator.clipboard.readText()") == page.url


def test_link_points_events_out(open_page: Open) -> None:
    page = open_page("?hid=aid&hid=vote")
    expect(page.locator("#list .is-highlighted .what")).to_have_text(
        ["Parliament votes to lift the sanctions", "The League offers aid to the fishermen of Sund"]
    )


def test_lost_server_is_told_and_found_again(open_page: Open) -> None:
    page = open_page(expected=("503",))
    page.clock.install()
    page.reload()
    expect(options(page)).to_have_count(COUNT)
    page.route("**/healthz", lambda route: route.fulfill(status=503))
    page.clock.run_for(11_000)
    expect(page.get_by_role("alert")).to_contain_text("The server does not answer")
    page.unroute("**/healthz")
    page.clock.run_for(11_000)
    expect(page.get_by_role("alert")).to_have_count(0)


def test_no_match_names_the_nearest_days_with_events(open_page: Open) -> None:
    page = open_page("?t0=2023-01-01&t1=2023-01-31&lane=none&type=talks")
    page.get_by_role("button", name=re.compile("^Or go to the nearest")).click()
    expect(row(page, "Envoys of Norland and Estmark meet")).to_be_visible()
    expect(page).to_have_url(re.compile("t0=2024-04-25&t1=2024-05-25"))


def test_key_opens_the_table(open_page: Open) -> None:
    page = open_page()
    drawn(page)
    figure(page).focus()
    page.keyboard.press("t")
    expect(page).to_have_url(re.compile("view=table"))
    expect(page.locator('[role="gridcell"]').first).to_be_visible()


def test_keys_bring_the_tooltip_and_escape_takes_it_away(open_page: Open) -> None:
    page = open_page()
    drawn(page)
    figure(page).focus()
    page.keyboard.press("j")
    expect(page.locator("#figure .hoverlayer .hovertext")).to_have_count(1)
    page.keyboard.press("Escape")
    expect(page.locator("#figure .hoverlayer .hovertext")).to_have_count(0)


def test_shift_and_a_drag_show_the_days_dragged_over(open_page: Open) -> None:
    page = open_page()
    drawn(page)
    box = page.locator("#figure .nsewdrag").first.bounding_box()
    assert box
    before = page.evaluate(FIRST_DAY)
    page.keyboard.down("Shift")
    page.mouse.move(box["x"] + box["width"] * 0.4, box["y"] + 60)
    page.mouse.down()
    page.mouse.move(box["x"] + box["width"] * 0.7, box["y"] + 90, steps=5)
    page.mouse.up()
    page.keyboard.up("Shift")
    expect(page).to_have_url(re.compile("t0=2024"))
    assert page.evaluate(FIRST_DAY) > before
    expect(page.get_by_role("link", name="Download CSV")).to_have_attribute(
        "href", re.compile("t0=2024")
    )


def test_picture_of_the_figure_is_saved(open_page: Open) -> None:
    page = open_page()
    drawn(page)
    with page.expect_download() as waiting:
        page.get_by_role("button", name="Save picture").click()
    content = waiting.value.path().read_text(encoding="utf-8")
    assert content.startswith("<svg")
    assert "Estmark closes the strait" in content


def test_link_is_told_in_a_sentence(open_page: Open) -> None:
    page = open_page("?type=call&actor=Ada+Holm")
    expect(page.get_by_text("The link shows: Call, Ada Holm")).to_be_visible()


def test_first_look_is_put_away_for_good(open_page: Open) -> None:
    page = open_page()
    page.get_by_role("button", name="Put this away").click()
    expect(page.get_by_role("region", name="Three things to try")).to_be_hidden()
    assert page.evaluate("localStorage.getItem('timeline-first-look')") == "off"


def test_compact_stands_in_the_address(open_page: Open) -> None:
    page = open_page()
    height = options(page).first.evaluate("row => row.offsetHeight")
    page.get_by_role("checkbox", name="Compact").check()
    expect(page).to_have_url(re.compile("compact=1"))
    page.wait_for_function(
        "was => document.querySelector('#list [role=option]').offsetHeight < was", arg=height
    )


def test_cell_of_counts_names_its_events_before_it_zooms(open_page: Open, tmp_path: Path) -> None:
    stored = server.stored(tmp_path / "crowd.db", fakes.articles(), fakes.events())
    with server.served(stored, Settings(marks=20)) as at:
        page = open_page("?lane=type", at=at)
        cells = page.locator("#figure .heatmaplayer image")
        expect(cells).to_have_count(1)
        left, top = page.evaluate(
            """() => {
              const plot = document.querySelector('#figure .js-plotly-plot');
              const { xaxis, yaxis } = plot._fullLayout;
              const lane = plot.layout.meta.cells.lanes.indexOf('talks');
              return [xaxis._offset + xaxis.d2p('2024-05-10'), yaxis._offset + yaxis.d2p(lane)];
            }"""
        )

        def open_cell() -> Locator:
            figure(page).hover(position={"x": left, "y": top})
            expect(page.locator("#figure .hoverlayer .hovertext")).to_have_count(1)
            figure(page).click(position={"x": left, "y": top})
            return page.get_by_role("dialog", name="Talks")

        dialog = open_cell()
        expect(dialog).to_contain_text("1 event")
        dialog.get_by_role("button", name="Envoys of Norland and Estmark meet").click()
        expect(dialog).to_be_hidden()
        expect(panel(page).get_by_role("heading", level=2)).to_contain_text("Envoys of Norland")
        open_cell().get_by_role("button", name="Zoom to these days").click()
        expect(page).to_have_url(re.compile("t0=2024-0[45]"))
        page.close()  # before its server, which it still asks


def test_long_wait_is_told_and_what_was_asked_meanwhile_is_asked_again(open_page: Open) -> None:
    page = open_page(expected=("ERR_FAILED", "did not respond"))
    drawn(page)
    page.route("**/_dash-update-component*", lambda route: route.abort())
    page.route("**/healthz", lambda route: route.abort())
    page.get_by_role("textbox", name="Search").fill("pilots")
    expect(page.locator("main")).to_have_attribute("aria-busy", "true")
    expect(page.get_by_role("alert")).to_contain_text("does not answer")
    expect(options(page)).to_have_count(COUNT)
    page.unroute("**/_dash-update-component*")
    page.unroute("**/healthz")
    expect(page.get_by_role("alert")).to_have_count(0)
    expect(page.locator("#overview")).to_contain_text(f" of {COUNT} events")
    expect(page.locator("main")).to_have_attribute("aria-busy", "false")


def middle_of(page: Page) -> tuple[float, float]:
    box = page.locator("#figure .nsewdrag").first.bounding_box()
    assert box
    return box["x"] + box["width"] / 2, box["y"] + box["height"] / 2


def test_drag_moves_the_window_by_as_much(open_page: Open) -> None:
    page = open_page("?t0=2024-04-01&t1=2024-05-30")
    drawn(page)
    left, top = middle_of(page)
    page.mouse.move(left, top)
    page.mouse.down()
    page.mouse.move(left - 100, top, steps=5)
    page.mouse.up()
    expect(page).not_to_have_url(re.compile("t0=2024-04-01"))
    first, last = (date.fromisoformat(query(page)[key][0]) for key in ("t0", "t1"))
    assert first > date(2024, 4, 1)
    assert abs((last - first).days - 59) <= 1
    page.wait_for_function(f"() => {FIRST_DAY} === '{first.isoformat()}'")


def test_double_click_zooms_to_the_event_and_what_is_not_known_of_it(open_page: Open) -> None:
    page = open_page("?lane=none&e=strait-closed")
    drawn(page)
    expect(page.locator(".ring.chosen")).to_have_count(1)
    page.mouse.dblclick(*middle_of(page))
    expect(page).to_have_url(re.compile("t0=2024-03-"))
    first, last = (query(page)[key][0] for key in ("t0", "t1"))
    assert first <= "2024-03-21" <= "2024-03-31" <= last


def test_pointing_at_a_mark_tells_days_and_outlets(open_page: Open) -> None:
    page = open_page("?lane=none")
    drawn(page)
    left, top = page.evaluate(WHERE, "holm-marran-call")
    figure(page).hover(position={"x": left, "y": top})
    told = page.locator("#figure .hoverlayer .hovertext")
    expect(told).to_contain_text("Ada Holm and Piet Marran speak by phone")
    expect(told).to_contain_text("2024")
    expect(told).to_contain_text("says so")


def test_other_lanes_are_drawn_in_place_and_stand_in_the_address(open_page: Open) -> None:
    page = open_page()
    drawn(page)
    page.get_by_role("textbox", name="Lanes").click()
    page.get_by_role("option", name="Outlet", exact=True).click()
    expect(page).to_have_url(re.compile("lane=outlet"))
    expect(page.locator("#figure .yaxislayer-above")).to_contain_text("Harbour Post")
