"""A real scheduler and two workers on loopback; what is lost on the way changes nothing."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from time import sleep

import pytest

from benchmarks.stream import stream
from tests import command
from timeline import ingest, pipeline, shards
from timeline.config import Settings
from timeline.engine import WorkerLost, dask
from timeline.errors import EngineError
from timeline.shards import cut
from timeline.store.sqlite import SqliteRepository

pytest.importorskip("distributed", reason="the extra timeline[dask] is not installed")

ROOT = Path(__file__).parents[2]
ARTICLES = 48
DEADLY = 5


def doubled(chunk: Sequence[int]) -> list[int]:
    if DEADLY in chunk:
        os.abort()
    return [2 * number for number in chunk]


class Cluster:
    """A scheduler and two workers, each a process of its own; all end with the test."""

    def __init__(self, folder: Path) -> None:
        self._file = folder / "scheduler.json"
        at = ("--scheduler-file", str(self._file))
        here = ("--host", "127.0.0.1", "--no-dashboard")
        self.scheduler = self._begun("scheduler", *at, *here, "--port", "0", cwd=folder)
        while not self._file.exists():
            sleep(0.05)
        self.workers = [
            self._begun("worker", *at, *here, "--nthreads", "1", "--no-nanny", cwd=folder)
            for _ in range(2)
        ]

    @property
    def address(self) -> str:
        return str(json.loads(self._file.read_text())["address"])

    def _begun(self, *arguments: str, cwd: Path) -> subprocess.Popen[bytes]:
        words = [sys.executable, "-m", f"distributed.cli.dask_{arguments[0]}", *arguments[1:]]
        with (cwd / f"{arguments[0]}.log").open("ab") as log:
            return subprocess.Popen(
                words, cwd=ROOT, stdout=log, stderr=log, env={**os.environ, "PYTHONPATH": str(ROOT)}
            )

    def end(self) -> None:
        for process in (*self.workers, self.scheduler):
            process.kill()
            process.wait()


@pytest.fixture
def cluster(tmp_path: Path) -> Iterator[Cluster]:
    made = Cluster(tmp_path)
    try:
        yield made
    finally:
        made.end()


@pytest.fixture
def source(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> str:
    """A file of short articles, cut to a dozen shards."""
    path = tmp_path / "news.jsonl"
    told = (each.model_dump_json(include={"id", "text", "outlet", "published"})
            for each in stream(ARTICLES).articles)  # fmt: skip
    path.write_text("\n".join(told))
    monkeypatch.setattr(cut, "BYTES", path.stat().st_size // 12)
    return str(path)


@contextmanager
def at(db: Path) -> Iterator[SqliteRepository]:
    store = SqliteRepository(db, reader=pipeline.READER)
    try:
        yield store
    finally:
        store.close()


def exported(db: Path) -> list[bytes]:
    files = [db.with_suffix(suffix) for suffix in (".csv", ".json", ".html")]
    for file in files:
        assert command.run("export", file, "--db", db).returncode == 0
    return [file.read_bytes() for file in files]


def one_by_one(db: Path, source: str) -> list[bytes]:
    with at(db) as store:
        pipeline.update(store, ingest.read([source]), settings=Settings(workers=1))
    return exported(db)


def test_a_worker_killed_in_the_middle_changes_nothing(
    cluster: Cluster, source: str, tmp_path: Path
) -> None:
    killed: list[int] = []

    def kills(stage: str, done: int, total: int | None) -> None:
        if stage == "shards" and done == 2 and not killed:
            cluster.workers[0].kill()
            killed.append(done)

    with at(tmp_path / "a.db") as store, dask.cluster(cluster.address, 2) as engine:
        report = shards.update(
            store, [source], ingest.wanted(), engine=engine,
            folder=str(tmp_path / "kept"), progress=kills,
        )  # fmt: skip
    assert killed
    assert (report.read, report.faults) == (ARTICLES, [])
    assert exported(tmp_path / "a.db") == one_by_one(tmp_path / "b.db", source)


def test_a_scheduler_killed_is_told_and_the_next_run_completes(
    cluster: Cluster, source: str, tmp_path: Path
) -> None:
    def kills(stage: str, done: int, total: int | None) -> None:
        if stage == "shards" and done == 2:
            cluster.scheduler.send_signal(signal.SIGKILL)

    with (
        pytest.raises(EngineError, match="the scheduler is gone; what was finished is kept"),
        at(tmp_path / "a.db") as store,
        dask.cluster(cluster.address, 2) as engine,
    ):
        shards.update(
            store, [source], ingest.wanted(), engine=engine,
            folder=str(tmp_path / "a.db.shards"), progress=kills,
        )  # fmt: skip
    kept = set((tmp_path / "a.db.shards").glob("*.parquet"))
    assert len(kept) >= 2
    db = tmp_path / "a.db"
    done = command.run("build", source, "--db", db, "--engine", "dask", "--workers", "2")
    assert done.returncode == 0, done.stderr
    assert f"{ARTICLES} articles read" in done.stdout
    assert "Dask shows its work at http://127.0.0.1:" in done.stderr
    assert kept <= set((tmp_path / "a.db.shards").glob("*.parquet"))
    assert exported(db) == one_by_one(tmp_path / "b.db", source)


def test_what_kills_its_worker_each_time_is_told_and_the_rest_goes_on() -> None:
    with dask.cluster(None, 2) as engine:
        found = list(engine.in_order(doubled, [[1], [DEADLY], [7]]))
    assert [chunk for chunk, _ in found] == [[1], [DEADLY], [7]]
    assert found[0][1] == [2]
    assert isinstance(found[1][1], WorkerLost)
    assert found[2][1] == [14]


def test_a_scheduler_that_does_not_answer_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(dask, "ANSWERS", 1)
    with (
        pytest.raises(EngineError, match="no scheduler answers there"),
        dask.cluster("tcp://127.0.0.1:9", 1),
    ):
        pass


def test_a_scheduler_is_asked_by_dask_alone(tmp_path: Path) -> None:
    done = command.run("build", tmp_path, "--db", tmp_path / "a.db", "--scheduler", "tcp://x:1")
    assert done.returncode == 2
    assert "--engine dask" in done.stderr
