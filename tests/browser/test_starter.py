"""Every event of the starter timeline opens a panel that tells why it has its days."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.browser import server
from timeline.ingest import read
from timeline.model.event import Event
from timeline.model.selection import Selection
from timeline.pipeline import update
from timeline.resources import folder
from timeline.show.panel import dating_mention
from timeline.store.sqlite import SqliteRepository
from timeline.temporal.values.when import When
from timeline.temporal.writing.words import in_words

pytestmark = pytest.mark.browser


@pytest.fixture(scope="module")
def starter(tmp_path_factory: pytest.TempPathFactory) -> SqliteRepository:
    repository = SqliteRepository(tmp_path_factory.mktemp("starter") / "starter.db")
    update(repository, read([str(folder("seeds"))]))
    return repository


@pytest.fixture(scope="module")
def address(starter: SqliteRepository) -> Iterator[str]:
    with server.served(starter) as base:
        yield base


def _words(text: str) -> str:
    return " ".join(text.split())


def _has_its_reasons(panel: Locator, event: Event, starter: SqliteRepository) -> None:
    """Compare the open panel with the record behind it: sentence, phrase, anchor and rule."""
    mention = dating_mention(event)
    chain = panel.get_by_role("list").first
    told = _words(chain.inner_text())
    assert _words(mention.quote) in told
    expect(panel.get_by_text(in_words(event.when), exact=True).first).to_be_visible()
    timex = mention.dating.timex if mention.dating else None
    if timex is None:
        assert mention.dating is None or all(_words(step) in told for step in mention.dating.steps)
        return
    assert mention.dating
    article = starter.article(mention.dating.article or mention.article)
    assert article
    assert article.text[timex.start : timex.end] == timex.text
    marked = chain.locator("mark.phrase").all_inner_texts()
    assert timex.text in marked
    assert timex.rule in panel.locator("details code").all_text_contents()
    if timex.anchor:
        assert in_words(When.point(timex.anchor.day, timex.anchor.last)) in told


def test_every_event_opens_and_tells_sentence_phrase_anchor_and_rule(
    open_page: Callable[..., Page], address: str, starter: SqliteRepository
) -> None:
    events = starter.events(Selection())
    page = open_page(at=address)
    rows = page.get_by_role("option")
    expect(rows).to_have_count(len(events))
    panel = page.get_by_role("complementary", name="The chosen event")
    for number, event in enumerate(events):
        rows.nth(number).click()
        expect(panel.locator(f'[data-chosen="{event.id}"]')).to_be_visible()
        expect(panel.get_by_role("heading", level=2)).to_have_text(event.label)
        _has_its_reasons(panel, event, starter)
        evidence = panel.locator("blockquote").all_inner_texts()
        assert [_words(quote) for quote in evidence] == [_words(m.quote) for m in event.mentions]
