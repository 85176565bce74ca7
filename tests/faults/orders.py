"""Every order in which the steps of several workers can follow each other, one run for each.

Workers are threads that ask for their turn before each step; one is let go at a time, so that an
order is forced and no clock decides it.
"""

from __future__ import annotations

import threading
from collections.abc import Callable, Sequence

# Asks for the next turn of a worker, and waits for it.
Turn = Callable[[], None]
Worker = Callable[[Turn], None]


class Run:
    """One run of some workers in the order that ``plan`` begins with; the rest as it comes.

    ``taken`` is the order as it was, ``choices`` what could have been taken at each step.
    """

    def __init__(self, workers: Sequence[Worker], plan: Sequence[int]) -> None:
        self.taken: list[int] = []
        self.choices: list[list[int]] = []
        self._gates = [threading.Semaphore(0) for _ in workers]
        self._arrived = threading.Semaphore(0)
        self._alive = set(range(len(workers)))
        self._errors: list[BaseException] = []
        threads = [
            threading.Thread(target=self._work, args=(number, worker))
            for number, worker in enumerate(workers)
        ]
        for thread in threads:
            thread.start()
            self._arrived.acquire()
        while self._alive:
            choices = sorted(self._alive)
            step = len(self.taken)
            chosen = plan[step] if step < len(plan) else choices[0]
            self.taken.append(chosen)
            self.choices.append(choices)
            self._gates[chosen].release()
            self._arrived.acquire()
        for thread in threads:
            thread.join()
        if self._errors:
            raise self._errors[0]

    def _work(self, number: int, worker: Worker) -> None:
        def turn() -> None:
            self._arrived.release()
            self._gates[number].acquire()

        try:
            worker(turn)
        except BaseException as error:
            self._errors.append(error)
        self._alive.discard(number)
        self._arrived.release()


def every(start: Callable[[Sequence[int]], Run]) -> int:
    """Run every order there is; return how many that were."""
    plan: list[int] | None = []
    count = 0
    while plan is not None:
        run = start(plan)
        count += 1
        plan = _next(run)
    return count


def _next(run: Run) -> list[int] | None:
    """Return how the next order begins: another choice at the last step that leaves one."""
    for step in range(len(run.taken) - 1, -1, -1):
        later = [number for number in run.choices[step] if number > run.taken[step]]
        if later:
            return [*run.taken[:step], later[0]]
    return None
