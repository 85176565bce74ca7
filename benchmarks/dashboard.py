"""How fast the dashboard answers: opening, zoom, pan, filter and search in headless chromium.

Sizes are 1,000 and 100,000 events, and a million when ``TIMELINE_BENCH_MILLION`` is set. The server
is ``timeline serve`` in a process of its own. A step ends with the last change of the page, known
by a quarter of a second in which nothing changes and no question is open. Times are medians of a
few runs: wall clock, and processor time of the browser's main thread; weights are those of the
answers of one step, gzipped. At the end come the memory of the page, and how long twenty readers
wait who ask two worker processes at once.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from statistics import median
from typing import Any, NamedTuple

from playwright.sync_api import BrowserContext, CDPSession, Page, Response

from benchmarks.clients import wait_times
from benchmarks.generate import events
from benchmarks.serving import served
from tests.browser import server
from timeline.store.sqlite import SqliteRepository

FOLDER = Path(".benchmarks")
SIZES = (1_000, 100_000)
RUNS = 5
PAN_STEPS = 20
LINE = "{size:>9,}  {name:<10} {wall:>6.0f} ms  main thread {cpu:>5.0f} ms  {weight:>5.1f} kB gz"
# Counts open questions; notes when a step begins and when the page last changed.
WATCH = """
window.step = { open: 0, start: 0, last: 0 };
const plain = window.fetch;
window.fetch = (...told) => {
  window.step.open += 1;
  const closed = () => { window.step.open -= 1; window.step.last = performance.now(); };
  return plain(...told).finally(closed);
};
for (const kind of ["keydown", "click", "input", "mouseup"]) {
  addEventListener(kind, () => { window.step.start ||= performance.now(); }, true);
}
window.seen = {};
const parts = {
  list: "#list [role=option]",
  figure: "#figure .points path.point, #figure .heatmaplayer image",
};
function look() {
  for (const [name, selector] of Object.entries(parts)) {
    if (window.seen[name] || !document.querySelector(selector)) continue;
    window.seen[name] = 1;
    requestAnimationFrame(() => { window.seen[name] = performance.now(); });
  }
}
new MutationObserver(() => { window.step.last = performance.now(); look(); })
  .observe(document, { subtree: true, childList: true, attributes: true, characterData: true });
"""
QUIET = "() => window.step.open === 0 && performance.now() - window.step.last > 250"
TOOK = "() => window.step.last - window.step.start"


class Cost(NamedTuple):
    """What a step took: wall and main thread in milliseconds, answers in kilobytes."""

    wall: float
    cpu: float
    weight: float


def main(shared: Path) -> None:
    """Print one line a size and action; ``shared`` is not used."""
    del shared
    if server.CHROMIUM is None:
        print("no chromium on this machine: the dashboard is not measured")
        return
    million = (1_000_000,) if os.environ.get("TIMELINE_BENCH_MILLION") else ()
    for size in (*SIZES, *million):
        made(size)
        with server.browser() as chromium, served(FOLDER / f"{size}.db") as base:
            context = chromium.new_context(viewport={"width": 1280, "height": 900})
            context.set_default_timeout(120_000)
            measure(context, base, size)
    with served(FOLDER / "100000.db", workers=2) as base:
        waits = wait_times(base, clients=20)
    print(waits)


def made(size: int) -> None:
    """Make a timeline of that many events, once."""
    FOLDER.mkdir(exist_ok=True)
    repository = SqliteRepository(FOLDER / f"{size}.db")
    if not repository.is_merged:
        repository.save_events(events(size))
    repository.close()


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

    def metric(self, name: str) -> float:
        """Return one of the browser's own measures."""
        metrics: list[dict[str, Any]] = self.session.send("Performance.getMetrics")["metrics"]
        return next(float(one["value"]) for one in metrics if one["name"] == name)

    @contextmanager
    def step(self, into: list[Cost], share: int = 1) -> Iterator[None]:
        """Measure what happens inside, until the page is quiet; append a share of its cost."""
        self.page.evaluate("window.step.start = 0")
        self.weight, busy = 0, self.metric("TaskDuration")
        yield
        self.page.wait_for_function(QUIET)
        cpu = 1000 * (self.metric("TaskDuration") - busy)
        into.append(Cost(self.page.evaluate(TOOK) / share, cpu / share, self.weight / 1000 / share))


def measure(context: BrowserContext, base: str, size: int) -> None:
    """Print what each action costs at that size."""
    opened = [_opened(context, base) for _ in range(RUNS)]
    for name in ("list", "figure"):
        _report(size, name, [costs[name] for costs in opened])
    page = _page(context, base)
    meter = Meter(page)
    for name, act, undo in STEPS:
        found: list[Cost] = []
        for _ in range(RUNS):
            with meter.step(found):
                act(page)
            with meter.step([]):
                undo(page)
        _report(size, name, found)
    _pan(meter, size)
    heap = meter.metric("JSHeapUsedSize") / 1e6
    print(f"{size:>9,}  memory of the page {heap:.0f} MB")


def _report(size: int, name: str, found: list[Cost]) -> None:
    wall, cpu, weight = (median(column) for column in zip(*found, strict=True))
    print(LINE.format(size=size, name=name, wall=wall, cpu=cpu, weight=weight))


def _page(context: BrowserContext, base: str) -> Page:
    page = context.new_page()
    page.add_init_script(WATCH)
    page.goto(base)
    page.wait_for_function(QUIET)
    return page


def _opened(context: BrowserContext, base: str) -> dict[str, Cost]:
    """Return when the list and the figure are painted in a page of its own, and at what cost."""
    page = context.new_page()
    meter = Meter(page)
    page.add_init_script(WATCH)
    page.goto(base, wait_until="commit")
    page.wait_for_function("() => window.seen.list > 1 && window.seen.figure > 1")
    cpu = 1000 * meter.metric("TaskDuration")
    seen = page.evaluate("window.seen")
    page.close()
    return {name: Cost(seen[name], cpu, meter.weight / 1000) for name in seen}


def _key(name: str) -> Callable[[Page], None]:
    def press(page: Page) -> None:
        page.locator("#figure-box").focus()
        page.keyboard.press(name)

    return press


def _filter(page: Page) -> None:
    page.get_by_role("checkbox").first.click()


def _search(words: str) -> Callable[[Page], None]:
    return lambda page: page.get_by_role("textbox", name="Search").fill(words)


# Name of the step -> what is done, and what takes it back.
STEPS: tuple[tuple[str, Callable[[Page], None], Callable[[Page], None]], ...] = (
    ("zoom", _key("+"), _key("0")),
    ("filter", _filter, _filter),
    ("search", _search("grain treaty"), _search("")),
)


def _pan(meter: Meter, size: int) -> None:
    """Drag the figure: what a step of the drag costs, and what its release."""
    page = meter.page
    box = page.locator("#figure .nsewdrag").first.bounding_box()
    assert box
    middle, top = box["x"] + box["width"] / 2, box["y"] + 30
    page.mouse.move(middle, top)
    page.mouse.down()
    busy = meter.metric("TaskDuration")
    for number in range(PAN_STEPS):
        page.mouse.move(middle - 4 * number, top)
    cpu = 1000 * (meter.metric("TaskDuration") - busy) / PAN_STEPS
    print(f"{size:>9,}  pan step      main thread {cpu:.1f} ms")
    found: list[Cost] = []
    with meter.step(found):
        page.mouse.up()
    _report(size, "release", found)
