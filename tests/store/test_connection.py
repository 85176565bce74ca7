"""One file, many hands: readers make and change nothing, a file that goes or changes is noticed."""

from __future__ import annotations

import multiprocessing
import os
import sqlite3
from datetime import date
from pathlib import Path

import pytest

from timeline.errors import StoreError
from timeline.model.article import Article
from timeline.model.selection import Selection
from timeline.store.sqlite import SqliteRepository

ARTICLE = Article(id="a1", text="Ada met Bo in Oslo.", published=date(2025, 3, 4))
OPENINGS = 100
NOBODY = 65_534


def made(path: Path) -> Path:
    store = SqliteRepository(path)
    store.save_article(ARTICLE, [])
    store.save_events([])
    store.close()
    return path


def _open(path: Path, barrier: multiprocessing.synchronize.Barrier) -> None:
    barrier.wait()
    try:
        SqliteRepository(path).close()
    except BaseException:
        os._exit(1)
    os._exit(0)


def test_many_processes_open_a_fresh_file_at_once(tmp_path: Path) -> None:
    context = multiprocessing.get_context("fork")
    barrier = context.Barrier(OPENINGS)
    path = tmp_path / "t.db"
    crowd = [context.Process(target=_open, args=(path, barrier)) for _ in range(OPENINGS)]
    for one in crowd:
        one.start()
    for one in crowd:
        one.join()
    assert [one.exitcode for one in crowd] == [0] * OPENINGS
    SqliteRepository(path, read_only=True).close()


def test_a_reader_writes_nothing_and_leaves_nothing(tmp_path: Path) -> None:
    path = made(tmp_path / "t.db")
    before = path.read_bytes()
    reader = SqliteRepository(path, read_only=True)
    assert reader.articles() == [ARTICLE]
    with pytest.raises(StoreError):
        reader.save_events([])
    reader.close()
    assert [file.name for file in tmp_path.iterdir()] == ["t.db"]
    assert path.read_bytes() == before


def test_a_reader_makes_no_file(tmp_path: Path) -> None:
    with pytest.raises(StoreError):
        SqliteRepository(tmp_path / "none.db", read_only=True)
    empty = tmp_path / "empty.db"
    empty.touch()
    with pytest.raises(StoreError, match="no timeline yet"):
        SqliteRepository(empty, read_only=True)
    assert [file.name for file in tmp_path.iterdir()] == ["empty.db"]


def test_a_file_that_goes_is_an_error_and_is_not_made_again(tmp_path: Path) -> None:
    path = made(tmp_path / "t.db")
    for store in (SqliteRepository(path), SqliteRepository(path, read_only=True)):
        assert store.articles()
    path.rename(tmp_path / "elsewhere.db")
    with pytest.raises(StoreError, match="is gone"):
        store.articles()
    assert not path.exists()


def test_a_reader_follows_a_file_that_takes_the_place_of_its_own(tmp_path: Path) -> None:
    path = made(tmp_path / "t.db")
    reader = SqliteRepository(path, read_only=True)
    assert reader.overview(Selection()).total == 0
    other = SqliteRepository(tmp_path / "new.db")
    other.save_article(ARTICLE.model_copy(update={"id": "a2"}), [])
    other.close()
    (tmp_path / "new.db").replace(path)
    assert [article.id for article in reader.articles()] == ["a2"]
    assert not reader.is_merged


@pytest.mark.parametrize("whole_folder", [True, False])
def test_a_medium_that_may_not_be_written_can_be_read(tmp_path: Path, whole_folder: bool) -> None:
    """Another user's folder stands for the medium: the superuser may write anywhere."""
    if os.geteuid():
        pytest.skip("another user can be taken on by the superuser only")
    path = made(tmp_path / "t.db")
    path.chmod(0o444)
    tmp_path.chmod(0o555 if whole_folder else 0o777)
    for parent in tmp_path.parents:
        if parent != Path("/tmp") and Path("/tmp") in parent.parents:
            parent.chmod(0o755)
    if not (child := os.fork()):
        status = 1
        try:
            os.setuid(NOBODY)
            reader = SqliteRepository(path, read_only=True)
            status = 0 if reader.articles() == [ARTICLE] else 2
            reader.close()
        finally:
            os._exit(status)
    assert os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) == 0


def test_a_damaged_record_is_told_with_its_file(tmp_path: Path) -> None:
    path = made(tmp_path / "t.db")
    with sqlite3.connect(path) as connection:
        connection.execute("UPDATE article SET record = substr(record, 5)")
        connection.execute("UPDATE event_columns SET content = zeroblob(100)")
    connection.close()
    reader = SqliteRepository(path, read_only=True)
    for ask in (reader.articles, lambda: reader.overview(Selection())):
        with pytest.raises(StoreError, match=r"t\.db: is damaged"):
            ask()
