"""The page that opens from disk: no server, no request, and the same answers as the dashboard."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from contextlib import closing
from datetime import date
from pathlib import Path
from urllib.request import urlopen

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, BrowserContext, Locator, Page, expect

from tests.browser import server
from tests.browser.conftest import PHONE, WIDE
from tests.show import fakes
from tests.show.export import story
from timeline.model.era import Era
from timeline.show.export import export, page_data
from timeline.show.view import parse
from timeline.store.sqlite import SqliteRepository

pytestmark = pytest.mark.browser
Open = Callable[..., Page]
EVENTS = fakes.events()
# Addresses of views: the dashboard's after "?", the page's after "#".
VIEWS = (
    "",
    "q=strait",
    "q=%22port+of+Sund%22",
    "q=norland+-strait",
    "q=actor%3Aholm+type%3Acall",
    "q=before%3A2024-05",
    "q=after%3A2024-06-10+outlet%3Apost",
    "q=talk",
    "q=nothing+of+the+kind",
    "type=talks&type=summit",
    "actor=Ada+Holm&status=planned",
    "src=Daily+Ledger",
    "place=Sund",
    "basis=published&basis=inherited",
    "t0=2024-05-10&t1=2024-05-14",
    "t0=2024-06-01&undated=0",
    "undated=1",
    "conflict=1",
    "review=accepted",
    "top=3",
    "top=2&t0=2024-05-01&type=talks&type=agreement&type=summit",
)


@pytest.fixture(scope="session")
def repository(tmp_path_factory: pytest.TempPathFactory) -> SqliteRepository:
    path = tmp_path_factory.mktemp("exported") / "timeline.db"
    return server.stored(path, fakes.articles(), EVENTS)


@pytest.fixture(scope="session")
def exported(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The page of the invented negotiation."""
    path = tmp_path_factory.mktemp("exported") / "timeline.html"
    export(EVENTS, fakes.articles(), path, about=story.about(EVENTS))
    return path


@pytest.fixture(scope="session")
def offline(chromium: Browser) -> Iterator[BrowserContext]:
    with closing(
        chromium.new_context(offline=True, accept_downloads=True, reduced_motion="reduce")
    ) as opened:
        yield opened


@pytest.fixture
def open_file(offline: BrowserContext, exported: Path) -> Iterator[Open]:
    """Return a function that opens the file at a view; no request and no complaint may follow."""
    heard: list[str] = []
    pages: list[Page] = []

    def opened(view: str = "", *, path: Path = exported, size: tuple[int, int] = WIDE) -> Page:
        page = offline.new_page()
        pages.append(page)
        page.set_viewport_size({"width": size[0], "height": size[1]})
        page.set_default_timeout(server.PATIENCE)
        page.on("console", lambda message: heard.append(message.text))
        page.on("pageerror", lambda error: heard.append(str(error)))
        page.on("request", lambda request: heard.append(request.url))
        page.on("dialog", lambda dialog: heard.append(dialog.message))
        page.goto(f"{path.as_uri()}#{view}")
        drawn(page)
        return page

    yield opened
    for page in pages:
        page.close()
    assert [one for one in heard if not one.startswith(("file:", "blob:"))] == []


def drawn(page: Page) -> None:
    expect(page.locator("#figure-box[data-drawn]")).to_be_attached()


def options(page: Page) -> Locator:
    return page.locator("#list").get_by_role("option")


def shown(page: Page) -> list[str]:
    ids: list[str] = options(page).evaluate_all("rows => rows.map(row => row.dataset.event)")
    return ids


def panel(page: Page) -> Locator:
    return page.get_by_role("complementary", name="The chosen event")


def to_view(page: Page, view: str) -> None:
    """Go to another view of the open page, as a link would."""
    page.evaluate(
        """view => new Promise((done) => {
      addEventListener("hashchange", () => setTimeout(done), { once: true });
      if (location.hash.slice(1) === view) done();
      else location.hash = view;
    })""",
        view,
    )


def downloaded(page: Page, name: str) -> bytes:
    with page.expect_download() as caught:
        page.get_by_role("button", name=name).click()
    return Path(caught.value.path()).read_bytes()


def test_it_opens_from_disk_without_a_request_or_a_word_in_the_console(open_file: Open) -> None:
    page = open_file()
    expect(options(page)).to_have_count(len(EVENTS))
    expect(page.locator("#figure .main-svg").first).to_be_visible()


def test_every_view_shows_what_the_dashboard_would(
    open_file: Open, repository: SqliteRepository
) -> None:
    page = open_file()
    found = {}
    for view in VIEWS:
        to_view(page, view)
        found[view] = shown(page)
    assert found == {
        view: [event.id for event in repository.summaries(parse(view).selection())]
        for view in VIEWS
    }


def test_csv_equals_the_dashboards_byte_for_byte(open_file: Open, base: str) -> None:
    page = open_file()
    for view in ("", "type=talks", "q=strait&status=occurred", "t0=2024-06-01"):
        to_view(page, view)
        with urlopen(f"{base}/export/csv?{view}") as answer:
            assert downloaded(page, "Download CSV") == answer.read(), view


def test_json_holds_the_records_of_the_selection_and_its_filters(
    open_file: Open, base: str
) -> None:
    view = "actor=Ada+Holm&t0=2024-05-01"
    with urlopen(f"{base}/export/json?{view}") as answer:
        wanted = json.load(answer)
    content = json.loads(downloaded(open_file(view), "Download JSON"))
    assert content["events"] == wanted["events"]
    assert content["about"]["filters"] == wanted["about"]["filters"]
    assert content["about"]["overview"] == wanted["about"]["overview"]


@pytest.mark.parametrize("view", ["", "type=talks&actor=Norland", "t1=2024-05-14&q=strait"])
def test_counts_of_a_facet_obey_the_other_filters(
    view: str, open_file: Open, repository: SqliteRepository
) -> None:
    page = open_file(view)
    counts = repository.facets(parse(view).selection())
    for name, legend in (("actor", "Actor"), ("outlet", "Outlet"), ("place", "Place")):
        boxes = page.get_by_role("group", name=legend).locator("label")
        told = boxes.evaluate_all(
            "all => all.map(({ children: [, name, count] }) => [name.innerText, count.innerText])"
        )
        found = {value: int(count) for value, count in told if count != "0"}
        assert found == dict(counts[name])


def test_more_events_than_marks_are_counted(
    open_file: Open, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(page_data, "MARKS_AN_EVENT", 400)  # five events
    path = tmp_path / "crowded.html"
    export(EVENTS, fakes.articles(), path, about=story.about(EVENTS))
    page = open_file("lane=type&t0=2024-02-01&t1=2024-07-20", path=path)
    [heat] = page.locator("#graph").evaluate("({ data }) => data")
    near = json.loads(downloaded(page, "Download JSON"))["events"]
    dated = [one for one in near if one["earliest_start"] or one["latest_end"]]
    assert sum(count or 0 for lane in heat["z"] for count in lane) <= len(dated)
    assert heat["type"] == "heatmap"


def test_every_event_opens_a_panel_that_says_why(open_file: Open) -> None:
    page = open_file()
    for event in EVENTS:
        options(page).and_(page.locator(f"[data-event='{event.id}']")).click()
        expect(panel(page).get_by_role("heading", level=2)).to_have_text(event.label)
        for mention in event.mentions:
            expect(panel(page)).to_contain_text(mention.quote)
            if mention.dating and mention.dating.timex:
                expect(panel(page)).to_contain_text(mention.dating.timex.rule)


def test_text_of_articles_is_never_markup(open_file: Open, tmp_path: Path) -> None:
    path = tmp_path / "hostile.html"
    export(story.EVENTS, story.ARTICLES, path, about=story.about())
    page = open_file("e=e7", path=path)
    expect(panel(page)).to_contain_text("</script><img src=x onerror=alert(1)>")
    expect(page.locator("#panel-body img, #list b")).to_have_count(0)


def test_the_address_remembers_what_a_reader_does(open_file: Open) -> None:
    page = open_file()
    page.get_by_label("Search").fill("strait")
    page.get_by_role("checkbox", name="Rupture").check()
    page.get_by_label("Lanes").select_option("type")
    options(page).first.click()
    assert page.url.endswith("#lane=type&q=strait&type=rupture&e=strait-closed")
    assert shown(open_file(page.url.partition("#")[2])) == ["strait-closed"]


def test_zooming_narrows_the_list_and_the_whole_brings_it_back(open_file: Open) -> None:
    page = open_file()
    page.get_by_role("button", name="Zoom in").click()
    expect(options(page)).not_to_have_count(len(EVENTS))
    assert "t0=" in page.url
    first = page.get_by_role("textbox", name="From").input_value()
    assert date.fromisoformat(first) > date(2024, 1, 25)


def test_a_chip_removes_its_filter_and_an_empty_list_offers_them(open_file: Open) -> None:
    page = open_file("q=nothing+of+the+kind&type=talks")
    expect(page.locator("#list")).to_contain_text("Nothing matches")
    page.locator("#list").get_by_role("button", name="Remove the filter “nothing").click()
    expect(options(page)).to_have_count(1)
    page.locator("#chips").get_by_role("button", name="Reset").click()
    expect(options(page)).to_have_count(len(EVENTS))


def test_keys_go_through_the_list_and_open_an_event(open_file: Open) -> None:
    page = open_file("e=strait-watched")
    options(page).first.focus()
    page.keyboard.press("j")
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    expect(panel(page).get_by_role("heading", level=2)).to_have_text("Estmark closes the strait")
    page.keyboard.press("/")
    expect(page.get_by_label("Search")).to_be_focused()


def test_without_a_script_the_list_is_there(chromium: Browser, exported: Path) -> None:
    with closing(chromium.new_context(java_script_enabled=False, offline=True)) as context:
        page = context.new_page()
        page.goto(exported.as_uri())
        items = page.locator("ol.plain > li")
        expect(items).to_have_count(len(EVENTS))
        expect(items.nth(2)).to_have_text("late March 2024 Estmark closes the strait. Harbour Post")
        expect(page.get_by_label("Search")).to_be_hidden()


@pytest.mark.parametrize("view", ["", "theme=dark&e=lindholm-talks", "q=nothing+of+the+kind"])
@pytest.mark.parametrize("size", [WIDE, PHONE])
def test_axe_finds_no_fault(view: str, size: tuple[int, int], open_file: Open) -> None:
    page = open_file(view, size=size)
    tags = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]
    found = Axe().run(page, options={"runOnly": tags})
    assert found.response["violations"] == []


def test_eras_stand_behind_the_events(open_file: Open, tmp_path: Path) -> None:
    eras = (Era(first=date(2024, 5, 1), last=date(2024, 5, 31), label="The truce"),)
    path = tmp_path / "eras.html"
    about = story.about(EVENTS).model_copy(update={"eras": eras})
    export(EVENTS, fakes.articles(), path, about=about)
    layout = open_file(path=path).locator("#graph").evaluate("({ layout }) => layout")
    [band] = [one for one in layout["shapes"] if one["type"] == "rect"]
    assert (band["x0"], band["x1"]) == ("2024-05-01", "2024-06-01")
    assert "The truce" in [one["text"] for one in layout["annotations"]]
