"""How fast the dashboard answers: opening, zoom, pan, filter and search in headless chromium.

Sizes are 1,000 and 100,000 events, and a million when ``TIMELINE_BENCH_MILLION`` is set. Times are
medians of a few runs, wall clock and processor time of the browser's main thread; weights are
those of the answers of one step, gzipped.
"""

from __future__ import annotations

import os
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from statistics import median
from typing import Any

from playwright.sync_api import CDPSession, Page, Response

from benchmarks.generate import events
from tests.browser import server
from timeline.store.sqlite import SqliteRepository

FOLDER = Path(".benchmarks")
SIZES = (1_000, 100_000)
RUNS = 5
PAN_STEPS = 20
LINE = "{size:>9,}  {name:<12} {wall:>7.0f} ms  main thread {cpu:>6.0f} ms  {weight:>6.1f} kB gz"


def main(shared: Path) -> None:
    """Print one line a size and action; ``shared`` is not used."""
    del shared
    if server.CHROMIUM is None:
        print("no chromium on this machine: the dashboard is not measured")
        return
    million = (1_000_000,) if os.environ.get("TIMELINE_BENCH_MILLION") else ()
    with server.browser() as chromium:
        for size in (*SIZES, *million):
            with server.served(repository(size)) as base:
                context = chromium.new_context(viewport={"width": 1280, "height": 900})
                measure(context.new_page(), base, size)
                context.close()


def repository(size: int) -> SqliteRepository:
    """Return a timeline of that many events, made once and kept."""
    path = FOLDER / f"{size}.db"
    FOLDER.mkdir(exist_ok=True)
    made = SqliteRepository(path)
    if not made.is_merged:
        made.save_events(events(size))
    return made


class Meter:
    """Counts the answers, the wall time and the main thread's time of a step."""

    def __init__(self, page: Page) -> None:
        self.page = page
        self.weight = 0
        self.session: CDPSession = page.context.new_cdp_session(page)
        self.session.send("Performance.enable")
        page.on("response", self._weigh)

    def _weigh(self, response: Response) -> None:
        if "_dash-update-component" in response.url:
            self.weight += int(response.headers.get("content-length", 0))

    def _busy(self) -> float:
        metrics: list[dict[str, Any]] = self.session.send("Performance.getMetrics")["metrics"]
        return next(one["value"] for one in metrics if one["name"] == "TaskDuration")

    @contextmanager
    def step(self, into: list[tuple[float, float, float]]) -> Iterator[None]:
        """Time what happens inside, in milliseconds; append wall, main thread and kilobytes."""
        self.weight, busy, start = 0, self._busy(), time.perf_counter()
        yield
        wall = time.perf_counter() - start
        into.append((1000 * wall, 1000 * (self._busy() - busy), self.weight / 1000))


def measure(page: Page, base: str, size: int) -> None:
    """Print what each action costs at that size."""
    page.set_default_timeout(120_000)
    meter = Meter(page)
    for name, action in (("list", _open_list), ("figure", _open_figure)):
        _report(size, name, meter, lambda action=action: action(page, base))
    actions: tuple[tuple[str, Callable[[Page], None]], ...] = (
        ("zoom", _zoom),
        ("filter", _filter),
        ("search", _search),
    )
    for name, act in actions:
        _report(size, name, meter, lambda act=act: act(page))
    _report(size, "pan step", meter, lambda: _pan(page), share=PAN_STEPS)


def _report(size: int, name: str, meter: Meter, action: Callable[[], None], share: int = 1) -> None:
    found: list[tuple[float, float, float]] = []
    for _ in range(RUNS):
        with meter.step(found):
            action()
    wall, cpu, weight = (median(column) / share for column in zip(*found, strict=True))
    print(LINE.format(size=size, name=name, wall=wall, cpu=cpu, weight=weight))


def _open_list(page: Page, base: str) -> None:
    page.goto(base)
    page.locator("#list [role=option]").first.wait_for()


def _open_figure(page: Page, base: str) -> None:
    page.goto(base)
    page.locator("#figure .barlayer .point path, #figure .heatmaplayer image").first.wait_for(
        state="attached"
    )


def _until_counted(page: Page, act: Callable[[], None]) -> None:
    """Act, and wait until the line of counts is another."""
    before = page.locator("#overview").inner_text()
    act()
    page.wait_for_function(
        "(before) => document.querySelector('#overview').innerText !== before", arg=before
    )


def _zoom(page: Page) -> None:
    page.locator("#figure-box").focus()
    _until_counted(page, lambda: page.keyboard.press("+"))


def _filter(page: Page) -> None:
    _until_counted(page, lambda: page.get_by_role("checkbox").first.click())


def _search(page: Page) -> None:
    field = page.get_by_role("textbox", name="Search")
    words = "grain treaty" if not field.input_value() else ""
    _until_counted(page, lambda: field.fill(words))


def _pan(page: Page) -> None:
    box = page.locator("#figure .nsewdrag").first.bounding_box()
    assert box
    middle, top = box["x"] + box["width"] / 2, box["y"] + 30
    page.mouse.move(middle, top)
    page.mouse.down()
    for number in range(PAN_STEPS):
        page.mouse.move(middle - 4 * number, top)
    page.mouse.up()
