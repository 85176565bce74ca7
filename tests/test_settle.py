"""A day given by a person: the article is read anew, events move and say so, and it stays given."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from timeline import pipeline
from timeline.config import Settings
from timeline.errors import InputError
from timeline.model.article import Article
from timeline.model.vocabulary import Flag, PublishedBasis
from timeline.settle import settle
from timeline.store.sqlite import SqliteRepository

TEXT = "Norway and Sweden held talks in Oslo on Tuesday."
DOUBTFUL = Article(
    id="a=1",
    text=TEXT,
    published=date(2025, 3, 6),
    published_basis=PublishedBasis.PATH,
    published_sure=False,
    flags=(Flag.LONE,),
)
OTHER = Article(
    id="b", text="France held talks with Spain on 3 May 2024.", published=date(2024, 5, 4)
)
ALONE = Settings(workers=1)


@pytest.fixture
def store(tmp_path: Path) -> SqliteRepository:
    repository = SqliteRepository(tmp_path / "a.db")
    report = pipeline.update(repository, [DOUBTFUL, OTHER], settings=ALONE)
    assert (report.sure, report.doubtful) == (1, ["a=1"])
    return repository


def test_events_of_the_article_move_and_say_so(store: SqliteRepository) -> None:
    (moved,) = settle(store, {"a=1": date(2024, 3, 7)})
    assert (moved.before, moved.after) == ("4 March 2025", "5 March 2024")
    article = store.article("a=1")
    assert article is not None
    assert (article.published, article.published_sure) == (date(2024, 3, 7), True)
    assert (article.published_basis, article.flags) == (PublishedBasis.GIVEN, ())


def test_settled_day_stays_when_the_article_is_built_again(store: SqliteRepository) -> None:
    settle(store, {"a=1": date(2024, 3, 7)})
    report = pipeline.update(store, [DOUBTFUL, OTHER], settings=ALONE)
    assert (report.read, report.unchanged) == (0, 2)
    article = store.article("a=1")
    assert article is not None
    assert article.published == date(2024, 3, 7)


def test_day_that_was_right_moves_nothing(store: SqliteRepository) -> None:
    assert settle(store, {"a=1": date(2025, 3, 6)}) == []
    article = store.article("a=1")
    assert article is not None
    assert article.published_sure


def test_unknown_article_changes_nothing(store: SqliteRepository) -> None:
    with pytest.raises(InputError, match="no article 'c'"):
        settle(store, {"a=1": date(2024, 3, 7), "c": date(2024, 3, 7)})
    assert store.settled_days() == {}
