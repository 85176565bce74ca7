"""The accessibility matrix: every state of the page, both schemes, three widths.

Run as a program it prints one line a page and each violation of WCAG 2.2 A and AA, and ends with
status 1 if there was any. The test run takes a sample of the same matrix.
"""

from __future__ import annotations

import sys
import tempfile
from collections.abc import Callable, Iterator
from itertools import product
from pathlib import Path
from typing import Any, NamedTuple

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page, expect

from tests.browser import server
from tests.show import fakes

RULES = {"runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]}
WIDTHS = (1280, 700, 320)
SCHEMES = ("light", "dark")


class State(NamedTuple):
    """A state of the page: the address that leads there, and what to do then."""

    name: str
    query: str = ""
    act: Callable[[Page], object] = lambda page: None
    is_empty: bool = False


def _open_filters(page: Page) -> None:
    summary = page.get_by_text("Filters", exact=True)
    if summary.is_visible() and not page.get_by_role("group", name="Type").is_visible():
        summary.click()


def _pick_a_name(page: Page) -> None:
    _open_filters(page)
    page.get_by_role("textbox", name="Actor").click()
    expect(page.get_by_role("option", name="Estmark").last).to_be_visible()


def _compare(page: Page) -> None:
    page.evaluate("document.querySelector('.beside').open = true")


def _fail(page: Page) -> None:
    page.route("**/_dash-update-component*", lambda route: route.abort())
    page.evaluate("dash_clientside.set_props('error', {children: 'It failed', hidden: false})")
    expect(page.get_by_role("alert")).to_be_visible()


def _keep_waiting(page: Page) -> None:
    page.route("**/_dash-update-component*", lambda route: None)
    page.get_by_role("textbox", name="Search").fill("talks")
    expect(page.locator("main")).to_have_attribute("aria-busy", "true")


def _open_cell(page: Page) -> None:
    asked = "{address: 'lane=type', lane: 'talks', first: '2024-05-01', days: 30}"
    page.evaluate(f"dash_clientside.set_props('cell-asked', {{data: {asked}}})")
    expect(page.get_by_role("dialog", name="Talks")).to_be_visible()


STATES = (
    State("first look"),
    State("event", "?e=lindholm-talks"),
    State("event by a row", "", lambda page: page.get_by_role("option").nth(3).click()),
    State("filtered", "?type=call&actor=Ada+Holm&t0=2024-01-01"),
    State("no match", "?type=call&actor=Estmark"),
    State("gone", "?e=never-was"),
    State("empty", is_empty=True),
    State("lanes by place", "?lane=place"),
    State("table", "?view=table", lambda page: page.get_by_role("gridcell").first.wait_for()),
    State("calendar", "?view=calendar"),
    State("actors", "?view=actors"),
    State("places", "?view=places"),
    State("data quality", "?view=quality"),
    State("two articles", "?e=lindholm-talks", _compare),
    State("narrow window", "?t0=2024-05-10&t1=2024-05-12"),
    State("keys", "", lambda page: page.get_by_role("button", name="Keys").click()),
    State("filters", "", _open_filters),
    State("picking a name", "", _pick_a_name),
    State("error", "", _fail),
    State("busy", "", _keep_waiting),
    State("cell of counts", "?lane=type", _open_cell),
    State("compact", "?compact=1"),
    State("formats", "", lambda page: page.get_by_text("Other formats").click()),
)


def violations(page: Page) -> list[str]:
    """Return what axe finds on the page: the rule, how bad, and where."""
    found: dict[str, Any] = Axe().run(page, options=RULES).response
    return [
        f"{one['id']} ({one['impact']}): {node['target']} {node['failureSummary'].splitlines()[-1]}"
        for one in found["violations"]
        for node in one["nodes"]
    ]


def settled(page: Page, address: str) -> None:
    """Open an address and wait for all parts of the page."""
    page.goto(address)
    expect(page.locator("#overview")).not_to_be_empty()
    expect(page.locator("#list")).not_to_be_empty()
    expect(page.locator("#panel-body")).not_to_be_empty()


def matrix(base: str, empty: str) -> Iterator[tuple[State, int, str, list[str]]]:
    """Yield what axe finds in each state, width and scheme."""
    with server.browser() as chromium:
        context = chromium.new_context(reduced_motion="reduce")
        for state, width, scheme in product(STATES, WIDTHS, SCHEMES):
            page = context.new_page()
            page.set_viewport_size({"width": width, "height": 900})
            page.emulate_media(color_scheme="dark" if scheme == "dark" else "light")
            settled(page, f"{empty if state.is_empty else base}/{state.query}")
            state.act(page)
            yield state, width, scheme, violations(page)
            page.close()


def main() -> int:
    """Print the matrix and return the exit status."""
    failed = 0
    with tempfile.TemporaryDirectory() as folder:
        full = server.stored(Path(folder) / "full.db", fakes.articles(), fakes.events())
        none = server.stored(Path(folder) / "none.db", [], [])
        with server.served(full) as base, server.served(none) as empty:
            for state, width, scheme, found in matrix(base, empty):
                failed += bool(found)
                print(f"{'FAIL' if found else 'ok':4} {width:5} {scheme:5} {state.name}")
                for line in found:
                    print(f"       {line}")
    print(f"{failed} pages with violations" if failed else "no violations")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
