"""Many readers at once: each asks for the list, the figure or the strip of another view."""

from __future__ import annotations

import json
import random
import time
from concurrent.futures import ThreadPoolExecutor
from statistics import quantiles
from typing import Any
from urllib.request import Request, urlopen

QUESTIONS = 25  # of each reader
TYPES = ("visit", "meeting", "call", "talks", "military", "statement", "sanctions", "aid")


def wait_times(base: str, clients: int) -> str:
    """Return in words how long the readers waited for their answers."""
    with ThreadPoolExecutor(clients) as pool:
        told = list(pool.map(lambda number: _reader(base, number), range(clients)))
    waits = [wait for waited, _ in told for wait in waited]
    errors = sum(count for _, count in told)
    cuts = quantiles(waits, n=20)
    return (
        f"{clients} readers, {len(waits)} answers: half within {cuts[9]:.0f} ms,"
        f" 95 % within {cuts[18]:.0f} ms, {errors} errors"
    )


def _reader(base: str, number: int) -> tuple[list[float], int]:
    """Return how long each answer took in milliseconds, and how many failed."""
    chance = random.Random(number)
    waits, errors = [], 0
    for _ in range(QUESTIONS):
        time.sleep(chance.uniform(0.2, 1.8))  # a reader looks before the next step
        start = time.perf_counter()
        for body in _step(chance):
            errors += _ask(base, body) != 200
        waits.append(1000 * (time.perf_counter() - start))
    return waits, errors


def _step(chance: random.Random) -> list[dict[str, Any]]:
    """Return the questions of one step: a zoom, or a filter."""
    year, kind = chance.randint(2000, 2024), chance.choice(TYPES)
    address = f"t0={year}-01-01&t1={year + chance.choice((0, 1))}-12-31&type={kind}"
    screen = {"width": 860}
    return [
        _question("answer.data", "asked", {"address": address}),
        _question("..drawing.data...figure-part.data..", "drawn", {"address": address, **screen}),
    ]


def _question(output: str, store: str, value: dict[str, Any]) -> dict[str, Any]:
    parts = [part.rsplit(".", 1) for part in output.strip(".").split("...")]
    outputs = [{"id": name, "property": prop} for name, prop in parts]
    return {
        "output": output,
        "outputs": outputs if len(outputs) > 1 else outputs[0],
        "inputs": [{"id": store, "property": "data", "value": value}],
        "state": [],
        "changedPropIds": [f"{store}.data"],
    }


def _ask(base: str, body: dict[str, Any]) -> int:
    headers = {"Content-Type": "application/json", "Accept-Encoding": "gzip"}
    request = Request(f"{base}/_dash-update-component", json.dumps(body).encode(), headers)
    with urlopen(request, timeout=60) as answer:
        answer.read()
        return int(answer.status)
