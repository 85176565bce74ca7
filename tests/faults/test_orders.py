"""Two builders of one timeline, in every order of their steps, make what one builder makes."""

from __future__ import annotations

import shutil
import threading
from collections.abc import Callable, Iterator, Sequence
from contextlib import AbstractContextManager, contextmanager, nullcontext
from pathlib import Path

import pytest

from tests.faults import pile
from tests.faults.orders import Run, Turn, every
from timeline import pipeline, reading
from timeline.config import Settings
from timeline.model.article import Article
from timeline.store.shelf import SqliteShelf
from timeline.store.sqlite import SqliteRepository

ALONE = Settings(workers=1)
# Orders of two builders that store two articles and merge them one by one, each undisturbed.
LEAST = 70


@pytest.fixture(autouse=True)
def _quick(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(reading, "read_chunk", pile.read_chunk)
    monkeypatch.setattr(pipeline, "BATCH", 1)


class Stepped(SqliteRepository):
    """A store that asks for its turn before each step, and takes no lock."""

    turn: Turn

    def writing(self, waiting: Callable[[], object]) -> AbstractContextManager[None]:
        return nullcontext()

    def save_article(self, *given: object) -> None:
        self.turn()
        super().save_article(*given)  # type: ignore[arg-type]

    @contextmanager
    def merging(self) -> Iterator[SqliteShelf]:
        self.turn()
        with super().merging() as shelf:
            yield shelf


def built(path: Path, articles: Sequence[Article]) -> Path:
    store = SqliteRepository(path)
    pipeline.update(store, articles, settings=ALONE)
    store.close()
    return path


def pairs() -> Iterator[tuple[list[Article], list[Article], list[Article]]]:
    """Yield what is there before, and what each of two builders brings."""
    a, b, other, c, d = pile.articles(5)
    changed = a.model_copy(update={"text": other.text})
    yield [], [a, c], [b, d]
    yield [a], [changed, c], [b, d]


@pytest.mark.parametrize(("before", "ones", "others"), list(pairs()))
def test_no_order_of_two_builders_loses_an_event(
    tmp_path: Path, before: list[Article], ones: list[Article], others: list[Article]
) -> None:
    start = built(tmp_path / "before.db", before)
    expected = pile.story(built(shutil.copy(start, tmp_path / "whole.db"), [*ones, *others]))
    path = tmp_path / "t.db"

    def builder(articles: list[Article]) -> Callable[[Turn], None]:
        def build(turn: Turn) -> None:
            store = Stepped(path)
            store.turn = turn
            pipeline.update(store, articles, settings=ALONE)
            store.close()

        return build

    def start_run(plan: Sequence[int]) -> Run:
        shutil.copy(start, path)
        run = Run([builder(ones), builder(others)], plan)
        assert pile.story(path) == expected, f"in the order {run.taken}"
        return run

    assert every(start_run) >= LEAST


def test_a_second_build_waits_for_the_first_and_says_so(tmp_path: Path) -> None:
    path = tmp_path / "t.db"
    one, other = pile.articles(2)
    waits = threading.Event()

    def second() -> None:
        store = SqliteRepository(path)
        pipeline.update(store, [other], settings=ALONE, waiting=waits.set)
        store.close()

    def first() -> Iterator[Article]:
        thread.start()
        assert waits.wait(30)
        yield one

    thread = threading.Thread(target=second)
    store = SqliteRepository(path)
    report = pipeline.update(store, first(), settings=ALONE)
    thread.join()
    assert report.events == 2
    assert len(store.articles()) == 2
    assert store.is_merged
    store.close()
