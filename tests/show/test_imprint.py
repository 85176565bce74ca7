"""What a timeline says of itself is kept in its file and stands on page, tab and exports."""

from __future__ import annotations

from pathlib import Path

import pytest
from typer.testing import CliRunner

from tests.show.test_app import NOW
from timeline.cli import app as command
from timeline.config import Settings
from timeline.model.imprint import Imprint
from timeline.show.app import create_app
from timeline.store.sqlite import SqliteRepository

WORDS = {
    "title": "The <strait>",
    "standfirst": "Two sides talk about ships.",
    "method": "Read by hand.",
    "contact": "desk@example.org",
}


@pytest.fixture
def db(repository: SqliteRepository, tmp_path: Path) -> Path:
    repository.close()
    return tmp_path / "timeline.db"


def run(*arguments: str) -> str:
    result = CliRunner().invoke(command, arguments)
    assert result.exit_code == 0, result.output
    return result.output


def options(words: dict[str, str]) -> list[str]:
    return [part for name, said in words.items() for part in (f"--{name}", said)]


def test_build_keeps_what_it_is_told_and_leaves_the_rest(db: Path) -> None:
    run("build", "--db", str(db), *options(WORDS))
    run("build", "--db", str(db), "--contact", "other@example.org")
    repository = SqliteRepository(db)
    assert repository.imprint() == Imprint(**{**WORDS, "contact": "other@example.org"})
    repository.close()


def test_exported_page_shows_it_and_a_title_for_once_is_not_kept(db: Path, tmp_path: Path) -> None:
    run("build", "--db", str(db), *options(WORDS))
    target = tmp_path / "page.html"
    run("export", str(target), "--db", str(db), "--unmerged", "--title", "For once")
    page = target.read_text("utf-8")
    assert "<title>For once</title>" in page
    for name in ("standfirst", "method", "contact"):
        assert WORDS[name] in page
    repository = SqliteRepository(db)
    assert repository.imprint().title == WORDS["title"]
    repository.close()


def test_dashboard_shows_it_in_tab_head_foot_and_download(db: Path) -> None:
    repository = SqliteRepository(db)
    app = create_app(repository, None, lambda: NOW, Settings(), imprint=Imprint(**WORDS))
    client = app.server.test_client()
    assert "<title>The &lt;strait&gt;</title>" in client.get("/").text
    laid_out = client.get("/_dash-layout").get_data(as_text=True)
    assert "The <strait>" in laid_out.replace("\\u003c", "<").replace("\\u003e", ">")
    for name in ("standfirst", "method", "contact"):
        assert WORDS[name] in laid_out
    assert client.get("/export/json").get_json()["about"]["title"] == WORDS["title"]
    repository.close()
