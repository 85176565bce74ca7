"""The server answers to its own name and its own paths, numbers its faults, and is not locked."""

from __future__ import annotations

import logging
import re
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import ExitStack
from datetime import UTC, datetime
from pathlib import Path
from urllib.request import urlopen

import pytest
from flask.testing import FlaskClient
from typer.testing import CliRunner

from tests.show.test_app import ask, dependencies
from timeline.cli import app as cli
from timeline.config import Settings
from timeline.model.selection import Overview, Selection
from timeline.show import ids
from timeline.show.app import create_app
from timeline.store.sqlite import SqliteRepository

NOW = datetime(2025, 11, 21, tzinfo=UTC)


def client(repository: SqliteRepository, **settings: object) -> FlaskClient:
    app = create_app(repository, None, lambda: NOW, Settings.model_validate(settings))
    return app.server.test_client()


@pytest.mark.parametrize(
    "host", ["localhost", "LOCALHOST:8050", "127.0.0.1:8050", "[::1]:8050", "desk.example:81"]
)
def test_own_names_are_answered(repository: SqliteRepository, host: str) -> None:
    asked = client(repository, allowed_hosts=("Desk.example",))
    assert asked.get("/export/csv", headers={"Host": host}).status_code == 200


def test_the_address_it_listens_on_is_its_name(repository: SqliteRepository) -> None:
    asked = client(repository, host="192.0.2.7")
    assert asked.get("/", headers={"Host": "192.0.2.7:8050"}).status_code == 200
    assert asked.get("/", headers={"Host": "192.0.2.8:8050"}).status_code == 421


@pytest.mark.parametrize(
    "host",
    ["evil.example", "localhost.evil.example", "evil.example:8050", "127.0.0.1.evil.example", "["],
)
@pytest.mark.parametrize("path", ["/", "/export/csv", "/healthz", "/_dash-layout", "/assets/x"])
def test_another_name_is_refused(repository: SqliteRepository, host: str, path: str) -> None:
    answer = client(repository).get(path, headers={"Host": host})
    assert answer.status_code in (400, 421)
    assert "Norland" not in answer.get_data(as_text=True)


def test_a_refused_name_is_said_with_what_would_allow_it(repository: SqliteRepository) -> None:
    answer = client(repository).get("/", headers={"Host": "evil.example"})
    assert "--allow-host" in answer.get_data(as_text=True)
    assert answer.mimetype == "text/plain"


@pytest.mark.parametrize(
    "path",
    [
        *("/x", "/nonsense/path", "/_dash-x", "/export/", "/export/exe", "/assets/none.js"),
        *("/_dash-component-suites/x", "/_dash-component-suites/x/y.js"),
        "/_dash-component-suites/dash/zz.js",
    ],
)
def test_an_unknown_path_is_not_found(repository: SqliteRepository, path: str) -> None:
    assert client(repository).get(path).status_code == 404


def test_the_scripts_of_the_page_are_found(repository: SqliteRepository) -> None:
    asked = client(repository)
    page = asked.get("/").get_data(as_text=True)
    paths = re.findall(r'(?:src|href)="(/[^"?]+)', page)
    assert len(paths) > 5
    for path in paths:
        with asked.get(path) as answer:
            assert answer.status_code == 200, path


@pytest.mark.parametrize("fault", [KeyError("x"), TypeError("x"), ValueError("x"), OSError("x")])
def test_a_fault_of_ours_is_logged_and_numbered(
    repository: SqliteRepository,
    monkeypatch: pytest.MonkeyPatch,
    caplog: pytest.LogCaptureFixture,
    fault: Exception,
) -> None:
    def broken(selection: Selection) -> Overview:
        raise fault

    asked = client(repository)
    listing = next(one for one in dependencies(asked) if ids.ANSWER in one["output"])
    monkeypatch.setattr(repository, "overview", broken)
    for way in (
        lambda: ask(asked, listing, {ids.ASKED: {"address": ""}}),
        lambda: asked.get("/export/csv"),
    ):
        answer = way()
        [record] = [one for one in caplog.records if one.levelno == logging.ERROR]
        assert isinstance(record.args, tuple)
        assert str(record.args[0]) in answer.get_data(as_text=True)
        caplog.clear()


@pytest.fixture
def address(repository: SqliteRepository, tmp_path: Path) -> Iterator[tuple[str, int]]:
    """The address of ``timeline serve`` in a process of its own."""
    command = [sys.executable, "-m", "timeline", "serve", "--db", str(tmp_path / "timeline.db")]
    server = subprocess.Popen([*command, "--port", "0"], stdout=subprocess.PIPE, text=True)
    try:
        assert server.stdout
        said = re.search(r"http://([\d.]+):(\d+)", server.stdout.readline())
        assert said
        yield said[1], int(said[2])
    finally:
        server.terminate()
        server.wait(timeout=20)
        assert server.stdout
        server.stdout.close()


def test_slow_connections_lock_nobody_out(address: tuple[str, int]) -> None:
    """Three hundred requests begun and never ended; a whole one is answered meanwhile."""
    with ExitStack() as held:
        for _ in range(300):
            slow = held.enter_context(socket.create_connection(address, timeout=20))
            slow.sendall(b"GET / HTTP/1.1\r\nHost: localhost\r\n")
        begun = time.monotonic()
        with urlopen(f"http://{address[0]}:{address[1]}/healthz", timeout=15) as answer:
            assert answer.status == 200
        assert time.monotonic() - begun < 15


@pytest.mark.parametrize(("host", "warned"), [("0.0.0.0", True), ("127.0.0.1", False)])
def test_an_address_that_others_reach_is_said_so(
    repository: SqliteRepository,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    host: str,
    warned: bool,
) -> None:
    monkeypatch.setattr("timeline.show.server.run", lambda *_, **__: None)
    command = ["serve", "--db", str(tmp_path / "timeline.db"), "--host", host]
    told = CliRunner().invoke(cli, command)
    assert told.exit_code == 0
    assert ("others can reach this server" in told.output) is warned
