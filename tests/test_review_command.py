"""The command that puts a timeline right, and the file that its decisions are kept in."""

from __future__ import annotations

import csv
import io
import json
from pathlib import Path

import pytest

from tests.command import run
from tests.faults import pile
from timeline import pipeline
from timeline.config import Settings
from timeline.model.event import Event
from timeline.model.selection import Selection
from timeline.model.vocabulary import Review
from timeline.store.sqlite import SqliteRepository


def events(path: Path) -> list[Event]:
    return SqliteRepository(path).events(Selection())


@pytest.fixture
def db(tmp_path: Path) -> Path:
    return built(tmp_path / "a.db")


def built(path: Path) -> Path:
    pipeline.update(SqliteRepository(path), pile.articles(6), settings=Settings(workers=1))
    return path


def test_events_are_listed_accepted_and_edited(db: Path) -> None:
    listed = run("review", "--db", db).stdout
    first = events(db)[0]
    assert first.id in listed
    asked = ("review", "edit", first.id, "--db", db, "--who", "Ann", "--days", "late October 2024")
    done = run(*asked, "--label", "In our words", "--note", "see the minutes")
    assert done.returncode == 0, done.stderr
    event = SqliteRepository(db).event(first.id)
    assert event is not None
    assert (event.title, event.label, event.review) == (
        "In our words",
        first.label,
        Review.EDITED,
    )
    log = run("review", "log", "--db", db).stdout
    assert "Ann" in log
    assert "see the minutes" in log


def test_filter_accepts_many(db: Path) -> None:
    assert run("review", "accept", "--review", "unreviewed", "--db", db).returncode == 0
    assert {event.review for event in events(db)} == {Review.ACCEPTED}
    assert run("review", "accept", "--db", db).returncode == 2


def test_articles_and_reviews_file_rebuild_the_timeline(db: Path, tmp_path: Path) -> None:
    one, two, three = (event.id for event in events(db)[:3])
    assert run("review", "merge", one, two, "--db", db).returncode == 0
    assert run("review", "reject", three, "--db", db).returncode == 0
    added = ("--label", "A call", "--type", "call", "--days", "5 January 2025")
    assert run("review", "add", *added, "--link", "https://x.org", "--db", db).returncode == 0
    file = tmp_path / "reviews.jsonl"
    assert run("review", "--db", db, "--write", file).returncode == 0
    other = built(tmp_path / "b.db")
    assert "3 decisions taken in" in run("review", "--db", other, "--read", file).stdout
    assert events(other) == events(db)
    again = tmp_path / "again.jsonl"
    run("review", "--db", other, "--write", again)
    assert again.read_bytes() == file.read_bytes()


def test_log_is_a_table_in_which_no_note_is_a_formula(db: Path, tmp_path: Path) -> None:
    first = events(db)[0].id
    run("review", "accept", first, "--db", db, "--note", "=HYPERLINK(1)", "--who", "@Ann")
    run("review", "undo", "--db", db, "--who", "@Ann")
    run("review", "--db", db, "--write", tmp_path / "log.csv")
    rows = list(csv.DictReader(io.StringIO((tmp_path / "log.csv").read_text())))
    assert [row["action"] for row in rows] == ["accept", "undo"]
    assert rows[0]["note"] == "'=HYPERLINK(1)"
    assert rows[0]["who"] == "'@Ann"
    assert rows[0]["stands"] == "no"
    run("review", "--db", db, "--write", tmp_path / "log.json")
    assert json.loads((tmp_path / "log.json").read_text())[0]["note"] == "=HYPERLINK(1)"


@pytest.mark.parametrize("line", ["{}", "[]", "no json", '{"id": "d", "action": "merge"}'])
def test_reviews_file_that_is_none_changes_nothing(db: Path, tmp_path: Path, line: str) -> None:
    file = tmp_path / "wrong.jsonl"
    file.write_text(line)
    done = run("review", "--db", db, "--read", file)
    assert done.returncode == 2
    assert "line 1" in done.stderr
    assert SqliteRepository(db).decisions() == []
