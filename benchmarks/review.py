"""What five thousand reviews of 100,000 events cost: steps of the page, and one edit.

Steps are what the server does for list, counts, figure and panel, in processor seconds of one run;
an edit is the decision, what follows from it, and list and panel asked for anew.
"""

from __future__ import annotations

import tempfile
import time
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from statistics import median

from benchmarks.generate import events
from timeline.curate import read
from timeline.desk import Desk
from timeline.model.decision import Action, Changes, Decision
from timeline.model.event import Event
from timeline.model.selection import Selection
from timeline.model.wish import Known, Wish
from timeline.review import make
from timeline.review.make import Sign
from timeline.show import parts
from timeline.show.figure.content import content
from timeline.show.rows import ROWS
from timeline.show.view import View, parse
from timeline.store.sqlite import SqliteRepository

EVENTS, REVIEWS, RUNS, EDITS = 100_000, 5_000, 15, 20
NOW = datetime(2025, 3, 4, tzinfo=UTC)
VIEWS = ("", "?t0=2010-01-01&t1=2012-01-01", "?q=border", "?type=meeting&lane=actor")


def main(shared: Path) -> None:
    """Print the median of each step without and with reviews, and that of an edit."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "a.db"
        store, other = SqliteRepository(path), Path(folder) / "b.db"
        store.save_events(events(EVENTS))
        store.copy(other)
        some = store.events(Selection(top=REVIEWS))
        start = time.process_time()
        read(store, [_decision(event, number) for number, event in enumerate(some)])
        print(f"{REVIEWS:,} decisions read in {time.process_time() - start:.1f} s")
        for view in VIEWS:
            plain, now = _side_by_side(_step(SqliteRepository(other), view), _step(store, view))
            told = f"{plain * 1e3:6.0f} ms -> {now * 1e3:6.0f} ms  {now / plain:.2f}"
            print(f"{view or 'all':<32} {told}")
        _edits(store, Desk(path, lambda: datetime.now(UTC), store), some)


def _step(store: SqliteRepository, address: str) -> Callable[[], object]:
    view = parse(address.removeprefix("?"))

    def step() -> object:
        shown = parts.answer(store, view, ROWS), content(store, view, 900, 2_000)
        return shown, parts.chosen(store, View(event="event-7"), NOW.date(), decides=True)

    return step


def _side_by_side(*steps: Callable[[], object]) -> list[float]:
    """Return the median of each step, all run in turn, so that a busy machine slows all alike."""
    times: list[list[float]] = [[] for _ in steps]
    for run in range(RUNS + 1):
        for step, taken in zip(steps, times, strict=True):
            start = time.process_time()
            step()
            if run:  # the first one opens the file
                taken.append(time.process_time() - start)
    return [median(taken) for taken in times]


def _decision(event: Event, number: int) -> Decision:
    sign = Sign("Ann", NOW, f"number {number}")
    if number % 3:
        return make.judged(event, Action.ACCEPT, sign)
    return make.edited(event, Changes(label=f"In other words {number}", place="Oslo"), sign)


def _edits(store: SqliteRepository, desk: Desk, reviewed: list[Event]) -> None:
    for name, chosen in (("reviewed", reviewed), ("new", store.events(Selection(text="loan")))):
        parts_of: dict[str, list[float]] = {"decide": [], "seen": []}
        for number, event in enumerate(chosen[:EDITS]):
            changes = Changes(label=f"Edited {number}")
            wish = Wish(action=Action.EDIT, events=(Known(id=event.id),), changes=changes)
            start = time.process_time()
            desk.curate(wish, "Ben")
            decided = time.process_time()
            parts.answer(store, View(), ROWS)
            parts.chosen(store, View(event=event.id), NOW.date(), decides=True)
            parts_of["decide"].append(decided - start)
            parts_of["seen"].append(time.process_time() - start)
        told = ", ".join(f"{key} {median(times) * 1e3:.0f} ms" for key, times in parts_of.items())
        print(f"edit of a {name} event: {told}")
    times = []
    for action in (Action.UNDO, Action.REDO) * 5:
        start = time.process_time()
        desk.curate(Wish(action=action), "Ben")
        times.append(time.process_time() - start)
    print(f"undo, redo: {median(times) * 1e3:.0f} ms")
