"""The starter story, read from our own dispatches and from the two original articles."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from tests.starter import FOLDERS, event_rows, expression_rows, table
from timeline import ingest, pipeline
from timeline.model.article import Article
from timeline.model.event import Event
from timeline.model.vocabulary import Status


@pytest.fixture(
    scope="module", params=["seeds", pytest.param("originals", marks=pytest.mark.shared)]
)
def folder(request: pytest.FixtureRequest) -> Path:
    path = FOLDERS[request.param]
    if not path.is_dir():
        pytest.skip(f"the {request.param} are not beside this checkout")
    return path


@pytest.fixture(scope="module")
def articles(folder: Path) -> list[Article]:
    return [item for item in ingest.read([str(folder)]) if isinstance(item, Article)]


@pytest.fixture(scope="module")
def events(articles: list[Article]) -> list[Event]:
    return pipeline.build(articles).events


def test_every_expression_is_right(folder: Path, articles: list[Article]) -> None:
    rows = expression_rows(folder, articles)
    print("\n" + table(f"expressions of {folder}", rows))
    assert all(row.right for row in rows)


def test_events_are_right_and_few_beyond(folder: Path, events: list[Event]) -> None:
    rows, beyond = event_rows(folder, events)
    print("\n" + table(f"events of {folder}", rows))
    for event in beyond:
        when = event.when and (event.when.earliest, event.when.latest)
        print(f"  beyond: {event.label} {event.type} {event.status} {when}")
    assert sum(row.right for row in rows) >= 14
    assert len(beyond) <= 4


def test_it_runs_from_anchorage_to_kyiv(events: list[Event], articles: list[Article]) -> None:
    first = events[0]
    assert first.place == "Anchorage"
    assert first.when is not None
    assert (first.when.earliest, first.when.latest) == (date(2025, 8, 1), date(2025, 8, 31))
    dated = [event for event in events if event.status is Status.OCCURRED and event.when]
    starts = [event.when.earliest for event in dated if event.when and event.when.earliest]
    assert max(starts) in (date(2025, 11, 19), date(2025, 11, 20))
    kyiv = [event for event in events if event.place == "Kyiv" and event.type == "visit"]
    assert any(set(event.articles) == {article.id for article in articles} for event in kyiv)
