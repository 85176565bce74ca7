"""The starter timeline is, event for event, the one kept in ``golden/``."""

from __future__ import annotations

import json

from tests.golden_starter import GOLDEN, rendered


def test_starter_timeline_is_the_kept_one() -> None:
    kept, made = (
        [json.loads(line) for line in content.decode().splitlines()]
        for content in (GOLDEN.read_bytes(), rendered())
    )
    assert made == kept, "if the change is meant: make golden, and read the diff"
