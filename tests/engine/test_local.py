"""Work spread over processes: results in order, and one item that kills its process."""

from __future__ import annotations

import os
from collections.abc import Sequence

from timeline.engine import WorkerLost, local

DEADLY = 5


def doubled(chunk: Sequence[int]) -> list[int]:
    if DEADLY in chunk:
        os.abort()  # as a fault in native code does: the process is gone, no exception is raised
    return [2 * number for number in chunk]


def test_results_come_in_order() -> None:
    chunks = [[1, 2], [3], [4, 6], [7]]
    assert list(local.in_order(doubled, chunks, 2)) == [
        ([1, 2], [2, 4]),
        ([3], [6]),
        ([4, 6], [8, 12]),
        ([7], [14]),
    ]


def test_an_item_that_kills_its_worker_is_found_and_the_rest_goes_on() -> None:
    found = list(local.in_order(doubled, [[1], [4, DEADLY, 6], [7], [8]], 2))
    dead = [item for item, result in found if isinstance(result, WorkerLost)]
    assert dead == [[DEADLY]]
    assert [item for chunk, _ in found for item in chunk] == [1, 4, DEADLY, 6, 7, 8]
