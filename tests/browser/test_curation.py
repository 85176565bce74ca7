"""A person puts a timeline right in the browser; two at once lose nothing."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path
from typing import NamedTuple

import pytest
from playwright.sync_api import Page, expect

from tests.browser import server
from tests.browser.axe import violations
from tests.faults import pile
from timeline import pipeline
from timeline.config import Settings
from timeline.curate import read
from timeline.desk import Desk
from timeline.model.article import Article
from timeline.model.decision import Action
from timeline.model.event import Event
from timeline.model.logged import read as read_log
from timeline.model.selection import Selection
from timeline.model.vocabulary import Review
from timeline.store.sqlite import SqliteRepository

DOUBTFUL = Article(
    id='a "quoted" id',
    title="Talks in Oslo",
    text="Norway and Sweden held talks in Oslo on Tuesday.",
    published=date(2025, 3, 6),
    published_sure=False,
    published_note="only the name of its file says this day",
)


class Room(NamedTuple):
    """A server that writes, its file, and what it shows."""

    address: str
    path: Path

    def events(self) -> list[Event]:
        return SqliteRepository(self.path).events(Selection())

    def event(self, name: str) -> Event:
        found = SqliteRepository(self.path).event(name)
        assert found is not None
        return found

    @property
    def oslo(self) -> Event:
        return next(event for event in self.events() if DOUBTFUL.id in event.articles)


@pytest.fixture
def room(tmp_path: Path) -> Iterator[Room]:
    path = tmp_path / "a.db"
    repository = SqliteRepository(path)
    pipeline.update(repository, [*pile.articles(6), DOUBTFUL], settings=Settings(workers=1))
    with server.served(repository, jobs=Desk(path, lambda: server.NOW, repository)) as address:
        yield Room(address, path)


def introduced(page: Page, name: str = "Ann") -> None:
    """Say who one is, once it is asked."""
    page.get_by_label("Your name").fill(name)
    page.get_by_role("button", name="Go on").click()
    expect(page.locator("#who")).not_to_be_visible()


def state(page: Page, words: str) -> None:
    expect(page.locator("#panel .review-state")).to_contain_text(words)


@pytest.mark.browser
def test_wrong_date_is_put_right_and_undone_after_a_reload(
    room: Room, open_page: Callable[..., Page]
) -> None:
    event = room.oslo
    page = open_page(f"?e={event.id}", at=room.address)
    page.get_by_text("Days, kind, words").click()
    page.locator("#panel [name=phrase]").fill("3 March 2025")
    expect(page.locator("#panel .preview")).to_contain_text("2025-03-03")
    assert violations(page) == []
    page.get_by_role("button", name="Save", exact=True).click()
    assert violations(page) == []
    introduced(page)
    state(page, "Edited by Ann")
    expect(page.locator("#panel .hero")).to_have_text("3 March 2025")
    expect(page.locator("#list")).to_contain_text("3 March 2025")
    page.reload()
    state(page, "Edited by Ann")
    page.evaluate("localStorage.setItem('timeline-who', 'Ann')")
    page.get_by_role("button", name="Undo", exact=True).click()
    state(page, "Not reviewed")
    assert room.event(event.id).when == event.when
    page.get_by_role("button", name="Redo", exact=True).click()
    state(page, "Edited by Ann")
    assert room.event(event.id).review is Review.EDITED


def known(page: Page, name: str) -> None:
    """Let a browser know whose it is."""
    page.evaluate(f"localStorage.setItem('timeline-who', '{name}')")


@pytest.mark.browser
def test_second_editor_is_told_and_loses_nothing_typed(
    room: Room, open_page: Callable[..., Page]
) -> None:
    event = room.oslo
    pages = []
    for name in ("Ann", "Ben"):
        told = "status of 409"
        page = open_page(f"?e={event.id}", at=room.address, expected=(told,))
        page.get_by_text("Days, kind, words").click()
        page.locator("#panel [name=label]").fill(f"Words of {name}")
        page.locator("#panel [name=notes]").fill(f"<script>alert(1)</script> of {name}")
        pages.append(page)
    ann, ben = pages
    known(ann, "Ann")
    ann.get_by_role("button", name="Save", exact=True).click()
    state(ann, "by Ann")
    known(ben, "Ben")
    ben.get_by_role("button", name="Save", exact=True).click()
    clash = ben.locator("#panel .conflict")
    expect(clash).to_contain_text("Ann changed it while you had it open")
    expect(clash).to_contain_text("Words of Ann")
    expect(clash).to_contain_text("Words of Ben")
    assert violations(ben) == []
    expect(ben.locator("#panel [name=label]")).to_have_value("Words of Ben")
    assert room.event(event.id).title == "Words of Ann"
    clash.get_by_role("button", name="Set mine all the same").click()
    expect(ben.locator("#panel h2")).to_have_text("Words of Ben")
    found = room.event(event.id)
    assert (found.title, [one.by for one in found.history]) == ("Words of Ben", ["Ann", "Ben"])


@pytest.mark.browser
def test_what_a_new_publication_day_moves_is_shown_first(
    room: Room, open_page: Callable[..., Page]
) -> None:
    page = open_page("?view=quality", at=room.address)
    known(page, "Ann")
    page.get_by_label("It came out on").first.fill("2024-03-07")
    page.get_by_role("button", name="Settle the day of Talks in Oslo").click()
    moves = page.locator(".moves")
    expect(moves).to_contain_text("4 March 2025")
    expect(moves).to_contain_text("5 March 2024")
    assert violations(page) == []
    before = room.events()
    page.get_by_role("button", name="Give it this day").click()
    expect(page.get_by_role("button", name="Settle the day of Talks in Oslo")).to_have_count(0)
    changed = {one.id for one in before} - {one.id for one in before if one in room.events()}
    assert changed == {room.oslo.id}


@pytest.mark.browser
def test_page_of_review_leads_to_what_is_risky_and_adds_by_hand(
    room: Room, open_page: Callable[..., Page]
) -> None:
    page = open_page("?view=review", at=room.address)
    known(page, "Ann")
    expect(page.get_by_text("the day of an article is in doubt")).to_be_visible()
    assert violations(page) == []
    form = page.locator("#other form.edit")
    form.locator("[name=label]").fill("A call nobody told")
    form.locator("[name=phrase]").fill("late October 2025")
    form.locator("[name=link]").fill("https://example.org/call")
    form.get_by_role("button", name="Add the event").click()
    expect(page.locator("#panel h2")).to_have_text("A call nobody told")
    added = next(event for event in room.events() if event.title == "A call nobody told")
    assert added.when is not None
    assert (added.when.earliest, added.when.latest) == (date(2025, 10, 21), date(2025, 10, 31))
    expect(page.get_by_text("1 of", exact=False).first).to_be_visible()


@pytest.mark.browser
def test_keys_accept_reject_edit_merge_and_undo(open_page: Callable[..., Page], room: Room) -> None:
    page = open_page(at=room.address)
    known(page, "Ann")
    rows = page.locator('#list [role="option"]')
    first, second = (rows.nth(at).get_attribute("data-event") for at in (0, 1))
    assert first
    assert second
    rows.nth(0).focus()
    page.keyboard.press("a")
    state(page, "Accepted by Ann")
    rows.nth(1).focus()
    page.keyboard.press("r")
    state(page, "Rejected by Ann")
    assert (room.event(first).review, room.event(second).review) == (
        Review.ACCEPTED,
        Review.REJECTED,
    )
    rows.nth(1).focus()
    page.keyboard.press("u")
    state(page, "Not reviewed")
    rows.nth(0).focus()
    page.keyboard.press("e")
    expect(page.locator("#panel [name=phrase]")).to_be_focused()
    rows.nth(0).focus()
    page.keyboard.press("m")
    expect(page.locator('#panel [data-opens="merge"] :focus')).to_have_count(1)
    page.locator("#panel [name=other]").fill(f"?e={second}")
    page.locator("#panel [name=other]").press("Enter")
    state(page, "Edited by Ann")
    assert room.event(second).id == first


def opened(page: Page, name: str) -> None:
    """Open one of the parts of the section, unless it is open."""
    part = page.locator(f'#panel [data-opens="{name}"]')
    if not part.evaluate("one => one.open"):
        part.locator("summary").first.click()


def show(page: Page, room: Room, event: str) -> None:
    """Open the panel of an event."""
    page.goto(f"{room.address}/?e={event}")
    expect(page.locator(f'#panel [data-review="{event}"]')).to_be_visible()
    known(page, "Ann")


def save(page: Page, **fields: str) -> None:
    """Set fields of the chosen event and save them."""
    opened(page, "edit")
    before = page.locator("#panel [data-review]").first.get_attribute("data-version")
    for name, value in fields.items():
        page.locator(f"#panel [name={name}]").fill(value)
    page.locator("#panel .edit").get_by_role("button", name="Save", exact=True).click()
    expect(page.locator(f'#panel [data-version="{before}"]')).to_have_count(0)


@pytest.mark.browser
def test_a_day_of_curation_ends_with_the_expected_store(
    room: Room, open_page: Callable[..., Page], tmp_path: Path
) -> None:
    oslo, others = room.oslo, [one for one in room.events() if one.id != room.oslo.id]
    page = open_page(at=room.address)
    known(page, "Ann")
    # another reading by one click, then days by phrase
    show(page, room, oslo.id)
    opened(page, "readings")
    reading = page.locator('#panel [data-do="reading"]').first
    days = (reading.text_content() or "").removeprefix("Use ")
    reading.click()
    expect(page.locator("#panel .hero")).to_have_text(days)
    save(page, phrase="early February 2025")
    # merge two, split them again
    one, two = others[0].id, others[1].id
    show(page, room, one)
    opened(page, "merge")
    page.locator("#panel [name=other]").fill(two)
    page.locator('#panel [data-form="merge"] button').click()
    state(page, "Edited by Ann")
    merged = {mention.id for mention in room.event(one).mentions}
    assert room.event(two).id == one
    opened(page, "split")
    page.locator("#panel [name=mentions]").last.check()
    page.get_by_role("button", name="Make them an event of their own").click()
    expect(page.locator("#panel [name=mentions]")).to_have_count(
        0 if len(merged) == 2 else len(merged) - 1
    )
    # choose and order for the story, in own words
    chosen = [event.id for event in room.events()[:10]]
    for place, name in enumerate(chosen, 1):
        show(page, room, name)
        save(page, label=f"Part {place}", text=f"Line {place}", story=str(place))
    # undo and redo after a reload
    page.get_by_role("button", name="Undo", exact=True).click()
    expect(page.locator("#panel h2")).not_to_have_text(f"Part {len(chosen)}")
    show(page, room, chosen[-1])
    page.get_by_role("button", name="Redo", exact=True).click()
    expect(page.locator("#panel h2")).to_have_text(f"Part {len(chosen)}")
    # an article withdrawn
    gone = room.event(chosen[-1]).articles[-1]
    opened(page, "articles")
    page.locator(f'#panel [data-do="withdraw"][data-article="{gone}"]').click()
    expect(page.locator(f'#panel [data-do="withdraw"][data-article="{gone}"]')).to_have_count(0)
    # the log, and a rebuild from it
    with page.expect_download() as download:
        page.goto(f"{room.address}/?view=review")
        page.get_by_role("link", name="As a reviews file").click()
    log = tmp_path / "reviews.jsonl"
    download.value.save_as(log)
    decisions = read_log(log.read_text("utf-8"))
    assert [one.action for one in decisions] == [
        *(Action.EDIT, Action.EDIT, Action.MERGE, Action.SPLIT),
        *[Action.EDIT] * len(chosen),
        *(Action.UNDO, Action.REDO, Action.WITHDRAW),
    ]
    again = SqliteRepository(tmp_path / "b.db")
    articles = [DOUBTFUL, *reversed(pile.articles(6))]
    pipeline.update(again, articles, settings=Settings(workers=1))
    read(again, decisions, settings=Settings(workers=1))
    assert again.events(Selection()) == room.events()
    told = [event for event in room.events() if event.edition and event.edition.story]
    assert {event.title for event in told} <= {f"Part {place}" for place in range(1, 11)}
    assert not any(gone in event.articles for event in room.events())
    when = room.event(oslo.id).when
    assert when is not None
    assert (when.earliest, when.latest) == (date(2025, 2, 1), date(2025, 2, 10))
