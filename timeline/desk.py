"""What a server does to the file of its timeline for the persons who put it right."""

from __future__ import annotations

import os
import tempfile
from collections.abc import Callable, Sequence
from datetime import date, datetime
from pathlib import Path

from timeline.config import Settings
from timeline.curate import anchor, curate
from timeline.errors import InputError
from timeline.model.decision import Action, Decision
from timeline.model.moved import Moved, Outcome
from timeline.model.wish import Wish
from timeline.pipeline import READER
from timeline.review.days import days
from timeline.review.make import Sign
from timeline.store.sqlite import SqliteRepository
from timeline.temporal.values.when import When

# Articles are read one at a time here, in the process that answers.
_SETTINGS = Settings(workers=1)


class Desk:
    """Decides in a file; each process that answers opens it for itself, once.

    Args:
        path: the file of the timeline.
        clock: tells when something is decided.
        page: by which the server reads that file, and is to see a decision at once.
    """

    def __init__(
        self, path: Path, clock: Callable[[], datetime], page: SqliteRepository | None = None
    ) -> None:
        self._path = path
        self._page = page
        self._clock = clock
        self._opened: tuple[int, SqliteRepository] | None = None

    @property
    def _store(self) -> SqliteRepository:
        if self._opened is None or self._opened[0] != os.getpid():
            self._opened = os.getpid(), SqliteRepository(self._path, reader=READER)
        return self._opened[1]

    def curate(self, wish: Wish, who: str) -> Outcome:
        """Make what a person asks a decision, with all that follows."""
        sign = Sign(who, self._clock(), wish.note)
        outcome = curate(self._store, wish, sign, settings=_SETTINGS)
        if self._page is not None:
            self._store.share(self._page)
        return outcome

    def days(self, phrase: str, event: str | None) -> When | None:
        """Return the days that a phrase gives an event; none for "unknown"."""
        found = self._store.event(event) if event else None
        return days(phrase, anchor(found) if found else self._clock().date())

    def moves(self, article: str, day: date) -> Sequence[Moved]:
        """Return the events that would move if an article had another day.

        It is done on a copy of the file, so that what is shown is what would be done.
        """
        if self._store.article(article) is None:
            raise InputError(f"there is no article {article!r}")
        with tempfile.TemporaryDirectory(prefix="timeline-") as folder:
            path = Path(folder) / "copy.db"
            self._store.copy(path)
            copy = SqliteRepository(path, reader=READER)
            try:
                wish = Wish(action=Action.SETTLE, article=article, day=day)
                return curate(copy, wish, Sign("-", self._clock()), settings=_SETTINGS).moved
            finally:
                copy.close()

    def log(self) -> Sequence[Decision]:
        """Return what was decided, in order."""
        return self._store.decisions()

    def spend(self, token: str) -> bool:
        """Use a token up; tell whether it was still unused."""
        return self._store.spend(token, self._clock().timestamp())
