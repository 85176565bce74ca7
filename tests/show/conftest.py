"""A database of made events, for the tests of what is shown."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.show import fakes
from timeline.store.sqlite import SqliteRepository


@pytest.fixture
def repository(tmp_path: Path) -> Iterator[SqliteRepository]:
    opened = SqliteRepository(tmp_path / "timeline.db")
    for article in fakes.articles():
        opened.save_article(article, [])
    opened.save_events(fakes.events())
    yield opened
    opened.close()
