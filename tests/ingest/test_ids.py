"""Two files may number their articles alike; nothing of either is lost."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from timeline import ingest, pipeline
from timeline.config import Settings
from timeline.model.article import Article
from timeline.model.fault import Fault
from timeline.store.sqlite import SqliteRepository

ONE, OTHER = "Envoys of Peru met in Lima.", "Envoys of Chile met in Rome."


@pytest.fixture
def files(tmp_path: Path) -> list[str]:
    """Return two files of one name whose articles have one id."""
    paths = []
    for folder, text in (("wire", ONE), ("desk", OTHER)):
        (tmp_path / folder).mkdir()
        path = tmp_path / folder / "articles.jsonl"
        path.write_text(json.dumps({"id": "297", "text": text, "published": "2025-03-03"}))
        paths.append(str(path))
    return paths


def kept(db: Path, *sources: str) -> dict[str, str]:
    store = SqliteRepository(db, reader=pipeline.READER)
    try:
        pipeline.update(store, ingest.read(sources), settings=Settings(workers=1))
        return {each.id: each.text for each in store.articles()}
    finally:
        store.close()


def test_of_two_files_the_second_has_its_name_before_the_id(files: list[str]) -> None:
    found = [one for one in ingest.read(files) if isinstance(one, Article)]
    assert [(one.id, one.text) for one in found] == [("297", ONE), (f"{files[1]}#297", OTHER)]


def test_so_it_is_where_the_second_comes_a_day_later(files: list[str], tmp_path: Path) -> None:
    first = kept(tmp_path / "a.db", files[0])
    later = kept(tmp_path / "a.db", files[1])
    assert (first, later) == ({"297": ONE}, {"297": ONE, f"{files[1]}#297": OTHER})
    assert kept(tmp_path / "a.db", *files) == later
    assert kept(tmp_path / "a.db", files[1]) == later


def test_a_newer_version_takes_the_place_of_the_older(files: list[str], tmp_path: Path) -> None:
    kept(tmp_path / "a.db", files[0])
    text = f"{ONE} They will meet again."
    Path(files[0]).write_text(json.dumps({"id": "297", "text": text, "published": "2025-03-03"}))
    assert kept(tmp_path / "a.db", files[0]) == {"297": text}


def test_one_text_under_one_id_is_one_article(files: list[str]) -> None:
    Path(files[1]).write_text(Path(files[0]).read_text())
    article, fault = ingest.read(files)
    assert isinstance(article, Article)
    assert isinstance(fault, Fault)
    assert "is taken by" in fault.message


def test_a_file_given_twice_is_read_once(files: list[str]) -> None:
    found = list(ingest.read([files[0], files[0]]))
    assert all(isinstance(one, Article) for one in found)
    assert {one.id for one in found if isinstance(one, Article)} == {"297"}
