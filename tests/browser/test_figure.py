"""The figure as it is seen: nothing lies upon another thing, and certainty survives every step."""

from __future__ import annotations

import os
import random
from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, expect

from tests.browser import server
from tests.browser.conftest import WIDE
from tests.browser.crowd import crowd
from tests.show import fakes
from tests.show.export import story
from timeline.show.export import export

pytestmark = pytest.mark.browser
Open = Callable[..., Page]
LANES = ("none", "actor", "type", "outlet", "place")
# Ten thousand events take a minute: they are tried by hand, TIMELINE_SLOW=1.
SIZES = [1, 19, 164, 1_000, *([10_000] if os.environ.get("TIMELINE_SLOW") else [])]
STEPS = 10  # random steps of filter, zoom and lane for each page

# Boxes of labels and of points, in pixels, as [left, top, right, bottom, event].
BOXES = """() => {
  const graph = document.getElementById("graph");
  const within = document.querySelector("#figure .bglayer, #figure .plot").getBoundingClientRect();
  const found = { labels: [], points: [] };
  for (const [uid, kind, selector] of [["labels", "labels", ".textpoint text"],
      ["points", "points", ".points path.point"], ["more", "labels", ".textpoint text"]]) {
    const trace = graph.data.find((one) => one.uid === uid);
    const group = document.querySelector(`#figure .trace${uid}`);
    if (!trace || !group) continue;
    for (const element of group.querySelectorAll(selector)) {
      const { left, top, right, bottom } = element.getBoundingClientRect();
      if (right > left) found[kind].push([left, top, right, bottom]);
    }
  }
  return found;
}"""
FORMS = """() => {
  const points = document.getElementById("graph").data.find(({ uid }) => uid === "points");
  if (!points) return {};
  const forms = points.customdata.map((id, at) => [id, points.meta[at]]);
  const dashed = new Set(document.getElementById("graph").data
    .filter(({ uid }) => uid.startsWith("dashed"))
    .flatMap(({ customdata, line }) => (/\\d/.test(line.dash) ? customdata : [])));
  return Object.fromEntries(forms.map(([id, form]) => [id, { ...form, isDrawn: dashed.has(id) }]));
}"""
DASHES = """() => [...document.querySelectorAll("#figure path.js-line")]
  .filter((line) => getComputedStyle(line).strokeDasharray !== "none").length"""


@pytest.fixture(scope="module", params=SIZES)
def events(request: pytest.FixtureRequest) -> list[Any]:
    return crowd(request.param)


@pytest.fixture(scope="module")
def at(events: list[Any], tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of a dashboard over the crowd."""
    path = tmp_path_factory.mktemp("crowd") / "timeline.db"
    with server.served(server.stored(path, fakes.articles(), events)) as address:
        yield address


@pytest.fixture(scope="module")
def file(events: list[Any], tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The page of the crowd."""
    path = tmp_path_factory.mktemp("crowd") / "timeline.html"
    export(events, fakes.articles(), path, about=story.about(events))
    return path


@pytest.fixture(scope="module")
def offline(chromium: Browser) -> Iterator[BrowserContext]:
    with closing(chromium.new_context(offline=True, reduced_motion="reduce")) as opened:
        yield opened


def settled(page: Page) -> None:
    """Wait until what was asked is drawn."""
    page.wait_for_function(
        """() => document.getElementById("main")?.getAttribute("aria-busy") !== "true"
        && !window.timeline.state.awaited""",
        timeout=20_000,
    )
    page.wait_for_timeout(120)


def upon_another(page: Page) -> list[Any]:
    """Return pairs of labels, and of points, that overlap by more than a pixel."""
    found: list[Any] = []
    for boxes in page.evaluate(BOXES).values():
        for number, (left, top, right, bottom) in enumerate(boxes):
            for other in boxes[number + 1 :]:
                if min(right, other[2]) - max(left, other[0]) > 1 and (
                    min(bottom, other[3]) - max(top, other[1]) > 4
                ):
                    found.append(((left, top, right, bottom), other))
    return found


def test_nothing_overlaps_in_the_dashboard(open_page: Open, at: str, events: list[Any]) -> None:
    page = open_page(at=at)
    expect(page.locator("#figure .main-svg").first).to_be_visible()
    for lane in LANES:
        to(page, f"lane={lane}")
        assert upon_another(page) == [], lane
    chance = random.Random(len(events))
    for _ in range(STEPS):
        step(page, chance)
        assert upon_another(page) == [], page.url
    fresh = open_page(page.url.removeprefix(f"{at}/"), at=at)
    expect(fresh.locator("#figure .main-svg").first).to_be_visible()
    settled(fresh)
    assert page.evaluate(FORMS) == fresh.evaluate(FORMS)
    assert page.evaluate(DASHES) == fresh.evaluate(DASHES)
    for form in page.evaluate(FORMS).values():
        assert form["dashed"] == form["isDrawn"]


def test_nothing_overlaps_in_the_file(offline: BrowserContext, file: Path) -> None:
    page = offline.new_page()
    page.set_viewport_size({"width": WIDE[0], "height": WIDE[1]})
    page.goto(file.as_uri())
    expect(page.locator("#figure-box[data-drawn]")).to_be_attached()
    for lane in (*LANES, "none&status=planned", "none&all=1"):
        page.evaluate("view => { location.hash = view; }", f"lane={lane}")
        settled(page)
        assert upon_another(page) == [], lane
        for form in page.evaluate(FORMS).values():
            assert form["dashed"] == form["isDrawn"]
    page.close()


def test_the_saved_picture_shows_what_is_inferred(open_page: Open) -> None:
    page = open_page()
    expect(page.locator("#figure .main-svg").first).to_be_visible()
    with page.expect_download() as caught:
        page.get_by_role("button", name="Save picture").click()
    assert "stroke-dasharray" in Path(caught.value.path()).read_text("utf-8")


def to(page: Page, address: str) -> None:
    """Go to an address as a link would, and wait until it is drawn."""
    page.evaluate("address => window.timeline.set('history', { data: address })", f"?{address}")
    page.wait_for_timeout(150)
    settled(page)


def step(page: Page, chance: random.Random) -> None:
    """Do one thing that a reader may do: filter, zoom or choose lanes."""
    address = chance.choice(
        [
            *(f"lane={lane}" for lane in LANES),
            *("status=planned", "type=talks&type=meeting", "q=strait", "all=1", ""),
            *("t0=2024-02-01&t1=2024-03-01", "t0=2024-04-01&t1=2024-04-09", "unc=midpoint"),
        ]
    )
    if chance.random() < 0.3:
        page.get_by_role("button", name=chance.choice(["Zoom in", "Zoom out"])).click()
        settled(page)
    else:
        to(page, address)
