"""Sentences the evidence does not read right yet: a gap that closes announces itself."""

from __future__ import annotations

from pathlib import Path

import pytest

GAPS = frozenset(
    line
    for line in Path(__file__).with_name("known_gaps.txt").read_text("utf-8").splitlines()
    if line and not line.startswith("#")
)


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Expect the known gaps to fail, and only them."""
    for item in items:
        if item.nodeid.partition("tests/extract/")[2] in GAPS:
            item.add_marker(pytest.mark.xfail(strict=True, reason="a known gap"))
