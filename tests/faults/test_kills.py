"""A build that is killed, wherever, loses nothing: the next one makes what one build makes."""

from __future__ import annotations

import os
import sqlite3
from pathlib import Path

import pytest

from tests.faults import kills, pile
from timeline.store.check import check

# More than this takes minutes: `make faults` asks for 200.
KILLS = int(os.environ.get("TIMELINE_KILLS", "20"))
ARTICLES = pile.articles(8)


@pytest.fixture(scope="module")
def whole(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, int, int]:
    path = tmp_path_factory.mktemp("kills") / "whole.db"
    statements, steps = kills.counted(path, ARTICLES)
    return path, statements, steps


def test_no_kill_loses_anything(tmp_path: Path, whole: tuple[Path, int, int]) -> None:
    expected = pile.content(whole[0])
    died = 0
    points = kills.points(whole[1], whole[2], KILLS)
    for number, point in enumerate(points):
        path = tmp_path / f"{number}.db"
        died += kills.killed(path, ARTICLES, point)
        assert_what_is_left_is_whole(path)
        kills.build(path, ARTICLES)
        assert pile.content(path) == expected, f"killed at {point}"
    survivors = sum(point.kind == "worker" for point in points)
    print(f"\n{len(points)} kills, {survivors} of them of a worker alone; 0 losses")
    assert died >= len(points) - survivors - 1


def assert_what_is_left_is_whole(path: Path) -> None:
    """Each article that is there has all of its mentions; the file has no broken part."""
    if not _version(path):
        return  # killed before there was anything
    report = check(path)
    assert report.problems == []
    known = {article.id: article for article in ARTICLES}
    with sqlite3.connect(path) as connection:
        stored = [row[0] for row in connection.execute("SELECT id FROM article")]
        kept = {row[0] for row in connection.execute("SELECT id FROM mention")}
    connection.close()
    assert kept == {mention.id for name in stored for mention in pile.mentions(known[name])}
    assert not report.merged or len(stored) == len(ARTICLES)


def _version(path: Path) -> int:
    if not path.exists():
        return 0
    connection = sqlite3.connect(path)
    (version,) = connection.execute("PRAGMA user_version").fetchone()
    connection.close()
    return int(version)
