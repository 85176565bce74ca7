"""What a monitor asks a server."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path
from urllib.request import urlopen

import flask
import pytest

from tests import command
from timeline.errors import StoreError
from timeline.model.selection import Overview, Selection
from timeline.show.watch import watch

ANSWER = re.compile(r'timeline_answers_total\{.*route="/readyz",status="200"\} (\d+)')


class Shelf:
    """A repository that can be read, or cannot."""

    def __init__(self, error: StoreError | None = None) -> None:
        self._error = error

    def overview(self, selection: Selection) -> Overview:
        if self._error:
            raise self._error
        return Overview.of([])


def test_a_server_that_can_read_its_timeline_is_ready() -> None:
    server = flask.Flask("ready")
    watch(server, Shelf(), metrics=False)  # type: ignore[arg-type]
    assert server.test_client().get("/readyz").get_json() == {"status": "ready", "events": 0}
    assert server.test_client().get("/metrics").status_code == 404


def test_one_that_cannot_says_why_and_still_lives() -> None:
    server = flask.Flask("gone")
    watch(server, Shelf(StoreError("talks.db: has gone")), metrics=False)  # type: ignore[arg-type]
    answer = server.test_client().get("/readyz")
    assert answer.status_code == 503
    assert answer.get_json() == {"status": "not ready", "reason": "talks.db: has gone"}
    assert server.test_client().get("/healthz").status_code == 200


def test_all_processes_of_a_server_are_counted_together(tmp_path: Path) -> None:
    pytest.importorskip("prometheus_client", reason="the extra timeline[metrics] is not installed")
    (tmp_path / "a.txt").write_text("GENEVA, 3 March 2025 - Envoys of Peru met on Monday.")
    assert command.run("build", tmp_path / "a.txt", "--db", tmp_path / "a.db").returncode == 0
    words = ["serve", "--db", tmp_path / "a.db", "--port", "0", "--workers", "2", "--metrics"]
    program = "import sys; from timeline.cli import main; sys.exit(main())"
    with subprocess.Popen(
        [sys.executable, "-c", program, *map(str, words)],
        stdout=subprocess.PIPE,
        text=True,
        env={**os.environ, "PYTHONUNBUFFERED": "1"},
    ) as server:
        try:
            assert server.stdout is not None
            address = server.stdout.readline().split()[0]
            for _ in range(12):
                with urlopen(f"{address}/readyz", timeout=20) as answer:
                    assert answer.status == 200
            with urlopen(f"{address}/metrics", timeout=20) as answer:
                told = answer.read().decode()
        finally:
            server.terminate()
    found = ANSWER.search(told)
    assert found, told
    assert int(found[1]) == 12
    assert "timeline_events " in told
    assert "timeline_answer_seconds_bucket" in told
