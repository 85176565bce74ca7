"""Two exports of one store are equal byte for byte: no clock, no order of a set, no name inside."""

from __future__ import annotations

import filecmp
import os
import subprocess
import sys
import time
from pathlib import Path

import pytest

from tests.show.export import story
from timeline.show.export import EXPORTERS
from timeline.store.sqlite import SqliteRepository

# Every format of the table, as the command writes it.
WRITE_ALL = """
import sys
from pathlib import Path
from typer.testing import CliRunner
from timeline.cli import app
from timeline.show.export import EXPORTERS
store, folder = sys.argv[1:]
for one in EXPORTERS:
    target = str(Path(folder) / f"{one.name}{one.suffix}")
    asked = ["export", target, "--db", store, "--as", one.name, "--unmerged"]
    told = CliRunner().invoke(app, asked)
    assert told.exit_code == 0, told.output
"""
# Members of zip files have moments of two seconds.
TICK = 2.1


def _write_all(store: Path, folder: Path, seed: str) -> None:
    folder.mkdir()
    command = [sys.executable, "-c", WRITE_ALL, str(store), str(folder)]
    told = {**os.environ, "PYTHONHASHSEED": seed, "TZ": "Asia/Tokyo" if seed == "2" else "UTC"}
    subprocess.run(command, check=True, env=told)


@pytest.fixture(scope="module")
def twice(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Path]:
    """Two folders with every format of one store, written some seconds apart."""
    root = tmp_path_factory.mktemp("same")
    opened = SqliteRepository(root / "story.db")
    for article in story.ARTICLES:
        opened.save_article(article, [])
    opened.save_events(story.EVENTS)
    opened.close()
    folders = root / "first", root / "second"
    _write_all(root / "story.db", folders[0], "1")
    time.sleep(TICK)
    _write_all(root / "story.db", folders[1], "2")
    return folders


@pytest.mark.parametrize("writer", EXPORTERS, ids=lambda one: one.name)
def test_two_exports_of_one_store_are_equal(twice: tuple[Path, Path], writer) -> None:
    first, second = (folder / f"{writer.name}{writer.suffix}" for folder in twice)
    assert first.stat().st_size
    assert filecmp.cmp(first, second, shallow=False)
