"""Who may write: nobody else's page, no token twice, no editor without the right."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

import pytest
from flask.testing import FlaskClient

from timeline.config import Settings
from timeline.errors import ConflictError, InputError
from timeline.model.decision import Action, Decision
from timeline.model.moved import Moved, Outcome
from timeline.model.wish import Wish
from timeline.show.app import create_app
from timeline.show.review.door import COOKIE, HEADER
from timeline.show.review.editors import Editors, Right, editor, read_editors
from timeline.store.sqlite import SqliteRepository
from timeline.temporal.values.when import When

NOW = datetime(2025, 3, 5, tzinfo=UTC)
UNDO = {"action": "undo"}
DAY = When.point(date(2025, 3, 4), date(2025, 3, 4))


class Fake:
    """Keeps what it was asked, and by whom."""

    def __init__(self) -> None:
        self.asked: list[tuple[str, Action]] = []
        self.spent: set[str] = set()

    def curate(self, wish: Wish, who: str) -> Outcome:
        if wish.of == "clash":
            raise ConflictError("Ben changed it while you had it open", ())
        if wish.of == "gone":
            raise InputError("there is nothing to undo")
        self.asked.append((who, wish.action))
        made = Decision(at=NOW, who=who, action=Action.UNDO, of="d-1").named
        return Outcome(made, ("e-1",))

    def days(self, phrase: str, event: str | None) -> When | None:
        if phrase == "soonish":
            raise InputError("no day can be read from 'soonish'")
        return DAY

    def moves(self, article: str, day: date) -> Sequence[Moved]:
        return [Moved(event="e", label="Talks", before="4 March 2025", after="3 March 2025")]

    def log(self) -> Sequence[Decision]:
        return [Decision(at=NOW, who="@Ann", action=Action.UNDO, of="d", note="=1+1").named]

    def spend(self, token: str) -> bool:
        is_new = token not in self.spent
        self.spent.add(token)
        return is_new


class Desk:
    """A server, and a browser that has its cookie."""

    def __init__(self, path: Path, jobs: Fake | None, editors: Editors | None = None) -> None:
        self.jobs = jobs
        app = create_app(
            SqliteRepository(path / "a.db"), jobs, lambda: NOW, Settings(), editors=editors
        )
        self.client: FlaskClient = app.server.test_client()

    def token(self) -> str:
        return str(self.client.get("/review/token").get_json()["token"])

    def post(self, to: str = "decide", body: Any = None, **options: Any) -> Any:
        token = options.pop("token", None) or self.token()
        headers = {HEADER: token, **options.pop("headers", {})}
        return self.client.post(f"/review/{to}", json=body, headers=headers, **options)

    def decide(self, wish: Any = UNDO, who: str = "Ann", **options: Any) -> Any:
        return self.post(body={"who": who, "wish": wish}, **options)


@pytest.fixture
def jobs() -> Fake:
    return Fake()


@pytest.fixture
def desk(tmp_path: Path, jobs: Fake) -> Desk:
    return Desk(tmp_path, jobs)


def test_page_with_cookie_and_token_decides(desk: Desk, jobs: Fake) -> None:
    assert desk.decide().get_json()["events"] == ["e-1"]
    assert jobs.asked == [("Ann", Action.UNDO)]


def test_cookie_is_signed_strict_and_out_of_reach_of_scripts(desk: Desk) -> None:
    (set_cookie,) = desk.client.get("/review/token").headers.getlist("Set-Cookie")
    assert "HttpOnly" in set_cookie
    assert "SameSite=Strict" in set_cookie


@pytest.mark.parametrize(
    "headers",
    [
        {"Origin": "https://example.org"},
        {"Origin": "null"},
        {"Sec-Fetch-Site": "cross-site"},
        {"Sec-Fetch-Site": "same-site"},
    ],
)
def test_page_of_another_site_is_refused(desk: Desk, jobs: Fake, headers: dict[str, str]) -> None:
    assert desk.decide(headers=headers).status_code == 403
    assert desk.client.get("/review/token", headers=headers).status_code == 403
    assert jobs.asked == []


def test_forged_request_without_cookie_is_refused(desk: Desk, jobs: Fake) -> None:
    token = desk.token()
    desk.client.delete_cookie(COOKIE)
    assert desk.decide(token=token).status_code == 403
    desk.client.set_cookie(COOKIE, "made-up.value")
    assert desk.decide(token=token).status_code == 403
    assert jobs.asked == []


def test_token_of_another_browser_is_refused(desk: Desk, jobs: Fake) -> None:
    token = desk.token()
    desk.client.delete_cookie(COOKIE)
    desk.token()
    assert desk.decide(token=token).status_code == 403
    assert jobs.asked == []


def test_replayed_token_is_refused(desk: Desk, jobs: Fake) -> None:
    token = desk.token()
    assert desk.decide(token=token).status_code == 200
    again = desk.decide(token=token)
    assert (again.status_code, len(jobs.asked)) == (403, 1)
    assert "sent before" in again.get_json()["error"]


@pytest.mark.parametrize("token", ["x", "WzFd.x.y", "…"])
def test_token_that_was_made_up_is_refused(desk: Desk, jobs: Fake, token: str) -> None:
    desk.token()
    assert desk.decide(token=token.encode("ascii", "ignore").decode() or "x").status_code == 403
    assert jobs.asked == []


@pytest.mark.parametrize(
    "options",
    [
        {"data": b'{"wish": {"action": "undo"}}', "content_type": "text/plain"},
        {"data": b"\xff", "content_type": "application/json"},
        {"json": {"wish": {"action": "shout"}}},
        {"json": {"who": "Ann", "wish": {"action": "undo", "more": 1}}},
        {"json": {"who": "Ann", "wish": {**UNDO, "note": "x" * 300_000}}},
    ],
)
def test_what_the_page_does_not_send_is_refused(
    desk: Desk, jobs: Fake, options: dict[str, Any]
) -> None:
    answer = desk.client.post("/review/decide", headers={HEADER: desk.token()}, **options)
    assert (answer.status_code, jobs.asked) == (400, [])


def test_server_that_only_reads_refuses(tmp_path: Path) -> None:
    desk = Desk(tmp_path, None)
    assert desk.decide().status_code == 403
    assert desk.post("moves", {"article": "a", "day": "2025-03-04"}).status_code == 403
    assert desk.client.get("/review/days?phrase=today").status_code == 403
    assert desk.client.get("/review/log.csv").status_code == 404


def test_nameless_is_asked_who_it_is(desk: Desk) -> None:
    assert desk.decide(who="  ").status_code == 401


def test_conflict_and_fault_are_told(desk: Desk) -> None:
    assert desk.decide({**UNDO, "of": "clash"}).status_code == 409
    assert desk.decide({**UNDO, "of": "gone"}).status_code == 422


def test_what_would_move_is_told(desk: Desk) -> None:
    (moved,) = desk.post("moves", {"article": "a", "day": "2025-03-04"}).get_json()["moved"]
    assert moved["after"] == "3 March 2025"


def test_days_are_said_while_they_are_typed(desk: Desk) -> None:
    assert desk.client.get("/review/days?phrase=Tuesday").get_json()["edtf"] == "2025-03-04"
    assert "no day" in desk.client.get("/review/days?phrase=soonish").get_json()["error"]


def test_log_as_a_table_holds_no_formula(desk: Desk) -> None:
    text = desk.client.get("/review/log.csv").get_data(as_text=True)
    assert '"\'=1+1"' in text
    assert '"\'@Ann"' in text


# --- editors by name --------------------------------------------------------------------------


@pytest.fixture(scope="module")
def editors() -> Editors:
    lines = [
        editor("Ann", Right.EDIT, "long enough").line,
        editor("Ben", Right.WORD, "long enough").line,
        editor("Cid", Right.READ, "long enough").line,
    ]
    return read_editors("\n".join(["# desk", *lines]), "editors.txt")


def test_who_is_not_logged_in_is_asked_to(tmp_path: Path, jobs: Fake, editors: Editors) -> None:
    desk = Desk(tmp_path, jobs, editors)
    assert desk.decide(who="Ann").status_code == 401
    wrong = desk.post("login", {"name": "Ann", "password": "wrong"})
    nobody = desk.post("login", {"name": "Zoe", "password": "nobody"})
    assert (wrong.status_code, nobody.status_code) == (401, 401)
    assert desk.decide(who="Ann").status_code == 401
    assert desk.client.get("/review/log.csv").status_code == 401
    assert jobs.asked == []


@pytest.mark.parametrize(
    ("name", "wish", "status"),
    [
        ("Ann", UNDO, 200),
        ("Ben", UNDO, 403),
        ("Ben", {"action": "edit", "events": [{"id": "e"}], "changes": {"label": "x"}}, 200),
        ("Ben", {"action": "edit", "events": [{"id": "e"}], "changes": {"place": "x"}}, 403),
        ("Ben", {"action": "edit", "events": [{"id": "e"}], "phrase": "today"}, 403),
        ("Cid", {"action": "edit", "events": [{"id": "e"}], "changes": {"label": "x"}}, 403),
    ],
)
def test_editor_without_the_right_is_refused(
    tmp_path: Path, jobs: Fake, editors: Editors, name: str, wish: Any, status: int
) -> None:
    desk = Desk(tmp_path, jobs, editors)
    assert desk.post("login", {"name": name, "password": "long enough"}).status_code == 200
    # whatever name the page says, the one that logged in decides
    assert desk.decide(wish, who="Ann").status_code == status
    assert jobs.asked == ([(name, Action(wish["action"]))] if status == 200 else [])


def test_only_who_may_edit_asks_what_would_move(
    tmp_path: Path, jobs: Fake, editors: Editors
) -> None:
    desk = Desk(tmp_path, jobs, editors)
    desk.post("login", {"name": "Ben", "password": "long enough"})
    assert desk.post("moves", {"article": "a", "day": "2025-03-04"}).status_code == 403


@pytest.mark.parametrize("text", ["Ann", "Ann:edit", "Ann:all:hash", "Ann:edit:"])
def test_file_of_editors_that_is_none_is_named(text: str) -> None:
    with pytest.raises(InputError, match="line 1"):
        read_editors(text, "editors.txt")


@pytest.mark.parametrize(
    ("name", "password"), [("", "long enough"), ("a:b", "long enough"), ("Ann", "short")]
)
def test_editor_that_cannot_be_is_refused(name: str, password: str) -> None:
    with pytest.raises(InputError):
        editor(name, Right.EDIT, password)
