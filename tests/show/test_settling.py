"""The server settles a day where it may, for its own page alone, and refuses everything else."""

from __future__ import annotations

from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

import pytest
from flask.testing import FlaskClient

from timeline.config import Settings
from timeline.errors import InputError
from timeline.model.moved import Moved
from timeline.show.app import create_app
from timeline.store.sqlite import SqliteRepository

ASKED = {"article": "a", "day": "2025-03-04"}


class Fake:
    """Keeps what it was asked."""

    def __init__(self) -> None:
        self.asked: list[tuple[str, date]] = []

    def settle(self, article_id: str, day: date) -> list[Moved]:
        if article_id == "gone":
            raise InputError("there is no article 'gone'")
        self.asked.append((article_id, day))
        return [Moved(event="e", label="Talks", before="4 March 2025", after="3 March 2025")]


def client_of(tmp_path: Path, jobs: Fake | None) -> FlaskClient:
    repository = SqliteRepository(tmp_path / "a.db")
    app = create_app(repository, jobs, lambda: datetime(2025, 3, 5, tzinfo=UTC), Settings())
    return app.server.test_client()


def test_day_is_settled_and_what_moves_is_told(tmp_path: Path) -> None:
    jobs = Fake()
    answer = client_of(tmp_path, jobs).post("/articles/settle", json=ASKED)
    assert answer.get_json()["words"][1] == "Talks: 4 March 2025 → 3 March 2025"
    assert jobs.asked == [("a", date(2025, 3, 4))]


def test_server_that_only_reads_refuses(tmp_path: Path) -> None:
    assert client_of(tmp_path, None).post("/articles/settle", json=ASKED).status_code == 403


def test_article_that_is_not_there_is_named(tmp_path: Path) -> None:
    answer = client_of(tmp_path, Fake()).post("/articles/settle", json={**ASKED, "article": "gone"})
    assert (answer.status_code, answer.get_json()["error"]) == (409, "there is no article 'gone'")


@pytest.mark.parametrize(
    "request_",
    [
        {"json": {"article": "a"}},
        {"json": {**ASKED, "day": "soon"}},
        {"json": {**ASKED, "article": ""}},
        {"json": {**ASKED, "article": "x" * 5_000}},
        {"json": [ASKED]},
        {"data": ASKED},
        {"data": b"\xff", "content_type": "application/json"},
        {"json": ASKED, "headers": {"Origin": "https://example.org"}},
    ],
)
def test_everything_else_is_refused(tmp_path: Path, request_: dict[str, Any]) -> None:
    jobs = Fake()
    answer = client_of(tmp_path, jobs).post("/articles/settle", **request_)
    assert (answer.status_code, jobs.asked) == (400, [])
