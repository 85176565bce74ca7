"""What an exported file says of itself."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import UTC, date, datetime, time

from pydantic import Field

from timeline.model.article import Article
from timeline.model.decision import Decision
from timeline.model.era import Era
from timeline.model.imprint import Imprint
from timeline.model.selection import Overview

# Stands for the day that a format demands where no article has one.
NO_DAY = date(2000, 1, 1)


class About(Imprint):
    """By which version, from which articles and from which selection a file was made.

    No clock is read, so that one timeline makes the same bytes whenever it is written: ``newest``,
    the day of the newest article, says how fresh the file is, where it is known. ``filters`` says
    the selection in one short sentence and is empty when nothing was filtered. ``eras`` stand
    behind the events of a page. ``words`` tells whose labels they go by, ``left_out`` how many
    events of the timeline are not in the file; ``decisions`` is the log, for who writes it.
    """

    newest: date | None = None
    version: str
    overview: Overview
    filters: str = ""
    eras: tuple[Era, ...] = ()
    words: str = "editor"
    left_out: int = 0
    decisions: tuple[Decision, ...] = Field(default=(), exclude=True)

    @property
    def stamp(self) -> datetime:
        """The moment some formats must carry: the start of the newest day, else a fixed one."""
        return datetime.combine(self.newest or NO_DAY, time(), UTC)


def newest_day(articles: Iterable[Article]) -> date | None:
    """Return the day of the newest article, none where no article has one."""
    return max((article.day for article in articles if article.day), default=None)
