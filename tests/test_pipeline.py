"""Reading and storing articles: a fault stays with its article, processes change nothing."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from types import ModuleType

import pytest

from tests.faults import pile
from timeline import pipeline, reading
from timeline.config import Settings
from timeline.merge import incremental, profiles
from timeline.model.article import Article
from timeline.model.vocabulary import PublishedBasis
from timeline.store.sqlite import SqliteRepository


def article(number: int) -> Article:
    return Article(
        id=str(number),
        text=f"Sergei Lavrov met John Kerry in Vienna on Monday for round {number} of the talks.",
        published="2025-11-19",
        published_basis=PublishedBasis.GIVEN,
    )


def test_one_article_that_cannot_be_read_is_reported_alone(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    tag = reading.temporal.tag

    def failing(text: str, *rest: object, **more: object) -> object:
        if "round 3 " in text:
            raise ValueError("an odd article")
        return tag(text, *rest, **more)  # type: ignore[arg-type]

    monkeypatch.setattr(reading.temporal, "tag", failing)
    report = pipeline.RunReport()
    read = list(pipeline.read([article(n) for n in range(6)], report, Settings(workers=1)))
    assert [one.id for one, _ in read] == ["0", "1", "2", "4", "5"]
    assert [fault.item for fault in report.faults] == ["3"]
    assert "an odd article" in report.faults[0].message


def test_several_processes_read_what_one_does() -> None:
    articles = [article(number) for number in range(8)]
    alone = list(pipeline.read(articles, pipeline.RunReport(), Settings(workers=1)))
    spread = Settings(workers=2, pool_from=1, batch=2)
    assert list(pipeline.read(articles, pipeline.RunReport(), spread)) == alone
    assert all(mentions for _, mentions in alone)


def test_article_in_a_language_nobody_reads_is_kept() -> None:
    latin = article(1).model_copy(update={"language": "la"})
    report = pipeline.RunReport()
    assert list(pipeline.read([latin], report, Settings(workers=1))) == [(latin, [])]
    assert report.faults == []
    assert report.dates_only == ["1"]


@pytest.fixture
def store(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[SqliteRepository]:
    monkeypatch.setattr(reading, "read_chunk", pile.read_chunk)
    opened = SqliteRepository(tmp_path / "t.db")
    yield opened
    opened.close()


def test_articles_are_stored_while_others_are_still_to_come(store: SqliteRepository) -> None:
    held: list[int] = []

    def coming() -> Iterator[Article]:
        for one in pile.articles(12):
            held.append(len(store.articles()))
            yield one

    report = pipeline.update(store, coming(), settings=Settings(workers=1, batch=3))
    assert held == [0, 0, 0, 3, 3, 3, 6, 6, 6, 9, 9, 9]
    assert report.read == 12


def test_what_was_read_before_a_fault_of_ours_is_kept(store: SqliteRepository) -> None:
    def coming() -> Iterator[Article]:
        yield from pile.articles(6)
        raise RuntimeError("a reader that breaks")

    with pytest.raises(RuntimeError):
        pipeline.update(store, coming(), settings=Settings(workers=1, batch=2))
    assert len(store.articles()) == 6
    assert not store.is_merged
    assert pipeline.update(store, []).events == 9
    assert store.is_merged


def test_an_article_that_cannot_be_stored_costs_itself(store: SqliteRepository) -> None:
    first, second, third = pile.articles(3)
    torn = second.model_copy(update={"outlet": "half a letter: \ud83d"})
    report = pipeline.update(store, [first, torn, third], settings=Settings(workers=1))
    assert [fault.item for fault in report.faults] == [second.id]
    assert [one.id for one in store.articles()] == [first.id, third.id]
    assert store.is_merged


def test_an_event_that_cannot_be_merged_is_named_and_left_out_alone(
    store: SqliteRepository, monkeypatch: pytest.MonkeyPatch
) -> None:
    whole = incremental.event

    def failing(event_id: str, mentions: object, *rest: object) -> object:
        if "Berrin met" in mentions[0].quote:  # type: ignore[index]
            raise KeyError("an odd event")
        return whole(event_id, mentions, *rest)  # type: ignore[arg-type]

    monkeypatch.setattr(incremental, "event", failing)
    report = pipeline.update(store, pile.articles(4))
    (fault,) = report.faults
    assert "a02:" in fault.item
    assert "and 1 more" in fault.item
    assert "an odd event" in fault.message
    assert report.events == 5
    assert pipeline.update(store, pile.articles(4)).faults == [fault], "it is told again"


@pytest.mark.parametrize(
    ("room", "step"),
    [
        (profiles, "features"),
        (profiles, "weight"),
        (profiles, "cannot_link"),
        (profiles, "joined"),
        (incremental, "originals"),
    ],
)
def test_a_fault_in_any_step_of_merging_leaves_the_rest(
    room: ModuleType, step: str, store: SqliteRepository, monkeypatch: pytest.MonkeyPatch
) -> None:
    plain = getattr(room, step)
    calls = iter(range(1_000))

    def failing(*given: object) -> object:
        if next(calls) == 0:
            raise ValueError("once")
        return plain(*given)

    monkeypatch.setattr(room, step, failing)
    report = pipeline.update(store, pile.articles(6))
    assert len(report.faults) == 1
    assert report.events >= 8
