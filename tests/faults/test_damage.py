"""A damaged timeline is a clear message in every command, never a traceback."""

from __future__ import annotations

import json
import os
from collections import Counter
from pathlib import Path

import pytest

from tests.command import Done, run
from tests.faults import kills, pile
from tests.faults.damage import damaged
from timeline import reading

STORES = int(os.environ.get("TIMELINE_DAMAGED", "60"))
ARTICLES = pile.articles(12)


@pytest.fixture(scope="module")
def whole(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("damage") / "t.db"
    kills.build(path, ARTICLES)
    return path


def test_no_command_breaks_on_a_damaged_timeline(
    whole: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(reading, "read_chunk", pile.read_chunk)
    event = json.loads(run("export", tmp_path / "e.jsonl", "--db", whole) and _first(tmp_path))
    source = tmp_path / "articles.jsonl"
    source.write_text("\n".join(article.model_dump_json() for article in ARTICLES))
    ends: Counter[tuple[str, int]] = Counter()
    for what, content in damaged(whole.read_bytes(), STORES):
        db = tmp_path / "t.db"
        for command in (
            ("check",),
            ("export", tmp_path / "x.csv", "--unmerged"),
            ("export", tmp_path / "x.html", "--unmerged"),
            ("explain", "--event", event["id"]),
            ("build", source),
        ):
            db.unlink(missing_ok=True)
            db.write_bytes(content)
            done = run(*command, "--db", db)
            ends[str(command[0]), done.returncode] += 1
            assert_told(done, f"{what}: {command[0]}")
    print(f"\n{STORES} damaged files: {dict(sorted(ends.items()))}")
    # What lies in no record, such as a free page, may be anything.
    assert ends["check", 0] <= STORES // 5


def _first(folder: Path) -> str:
    return (folder / "e.jsonl").read_text().splitlines()[0]


def assert_told(done: Done, what: str) -> None:
    assert done.returncode in (0, 1, 2), f"{what}: {done.stderr}"
    assert "Traceback" not in done.stderr, what
    assert done.returncode == 0 or done.stderr or done.stdout, what
