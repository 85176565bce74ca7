"""Reading articles: a fault stays with its article, and processes change nothing."""

from __future__ import annotations

import pytest

from timeline import pipeline
from timeline.config import Settings
from timeline.model.article import Article
from timeline.model.vocabulary import PublishedBasis


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
    tag = pipeline.temporal.tag

    def failing(text: str, *rest: object, **more: object) -> object:
        if "round 3 " in text:
            raise ValueError("an odd article")
        return tag(text, *rest, **more)  # type: ignore[arg-type]

    monkeypatch.setattr(pipeline.temporal, "tag", failing)
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
