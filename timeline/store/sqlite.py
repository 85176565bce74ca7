"""The repository over one SQLite file: selections of events, counted, listed and read.

This folder is the only one that runs SQL; what a build writes is in ``archive``.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from functools import lru_cache, partial
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from timeline.model.article import READ_LANGUAGE
from timeline.model.event import Event
from timeline.model.selection import Bin, EventSummary, Overview, Selection
from timeline.store.archive import Archive
from timeline.store.columns import OPEN_END, OPEN_START, Codes, Columns, Mask
from timeline.store.filters import Chosen
from timeline.store.search import parse

FACETS = ("type", "status", "actor", "outlet", "place", "basis", "review")
# Searches whose finds are kept: one step of the page asks for the same words half a dozen times.
SEARCHES = 8
# Numbers bound in one query; SQLite allows 32,766.
CHUNK = 10_000
_LANGUAGES = (
    "SELECT json_extract(record, '$.language') AS language, count(*) AS articles FROM article"
    " WHERE language != ? GROUP BY language ORDER BY articles DESC, language"
)


class SqliteRepository(Archive):
    """Articles, mentions and events in one file, as a build, the dashboard and exporters see them.

    What each method returns is told in ``model.selection.Repository``.
    """

    def __init__(self, path: Path, *, reader: str = "", read_only: bool = False) -> None:
        super().__init__(path, reader=reader, read_only=read_only)
        self._counted: tuple[str, dict[str, int]] | None = None
        self._match = lru_cache(maxsize=SEARCHES)(self._search)

    def _chosen(self, columns: Columns, selection: Selection) -> Chosen:
        match = partial(self._match, self._cached[0] if self._cached else "")
        return Chosen(columns, selection, parse(selection.text), match)

    def _search(self, state: str, expression: str) -> NDArray[np.int32]:
        """Return the keys of the events whose text matches, in that state."""
        rows = self._rows("SELECT rowid FROM event_text WHERE event_text MATCH ?", (expression,))
        return np.array([row["rowid"] for row in rows], np.int32)

    def overview(self, selection: Selection) -> Overview:
        """Return counts over the selection."""
        columns = self._columns()
        mask = self._chosen(columns, selection).mask()
        dated = mask & columns.dated
        first = columns.first[dated & (columns.first != OPEN_START)]
        last = columns.last[dated & (columns.last != OPEN_END)]
        outer = np.concatenate([first, last])
        return Overview(
            total=len(columns),
            selected=int(mask.sum()),
            articles=int(np.count_nonzero(columns.facets["article"].counts(mask))),
            outlets=int(np.count_nonzero(columns.facets["outlet"].counts(mask))),
            undated=int((mask & ~columns.dated).sum()),
            disputed=int((mask & columns.disputed).sum()),
            first=date.fromordinal(int(outer.min())) if len(outer) else None,
            last=date.fromordinal(int(outer.max())) if len(outer) else None,
            merged=self.is_merged,
            languages=self._languages(),
        )

    def _languages(self) -> dict[str, int]:
        """Return the articles in other languages, by language; counted once for each generation."""
        generation = f"{self._connections.file} {self._meta().get('generation')}"
        if self._counted is None or self._counted[0] != generation:
            rows = self._rows(_LANGUAGES, (READ_LANGUAGE,))
            self._counted = generation, {row["language"]: row["articles"] for row in rows}
        return self._counted[1]

    def summaries(
        self, selection: Selection, *, limit: int | None = None, offset: int = 0
    ) -> list[EventSummary]:
        """Return what marks and list rows need, in time order."""
        sql = "SELECT number, summary AS content FROM event"
        with self._connections.snapshot():
            numbers = self._numbers(selection)[offset:][:limit]
            found = self._contents(sql, numbers)
        return [self.decoded(EventSummary, text) for text in found]

    def events(self, selection: Selection) -> list[Event]:
        """Return whole events, in time order."""
        sql = "SELECT number, record AS content FROM event_record"
        with self._connections.snapshot():
            found = self._contents(sql, self._numbers(selection))
        return [self.decoded(Event, text) for text in found]

    def _numbers(self, selection: Selection) -> list[int]:
        columns = self._columns()
        return [int(number) for number in columns.number[self._chosen(columns, selection).mask()]]

    def _contents(self, sql: str, numbers: Sequence[int]) -> list[str]:
        found: dict[int, str] = {}
        for start in range(0, len(numbers), CHUNK):
            chunk = numbers[start : start + CHUNK]
            marks = ", ".join("?" * len(chunk))
            rows = self._rows(f"{sql} WHERE number IN ({marks})", chunk)
            found.update((row["number"], row["content"]) for row in rows)
        if len(found) != len(numbers):
            raise self._connections.damaged(
                f"{len(numbers) - len(found)} of its events are missing"
            )
        return [found[number] for number in numbers]

    def event(self, event_id: str) -> Event | None:
        """Return one event, following forwarding ids."""
        seen: set[str] = set()
        while event_id not in seen:
            seen.add(event_id)
            sql = "SELECT record FROM event JOIN event_record USING (number) WHERE id = ?"
            if rows := self._rows(sql, (event_id,)):
                return self.decoded(Event, rows[0]["record"])
            if rows := self._rows("SELECT new FROM forwarding WHERE old = ?", (event_id,)):
                event_id = rows[0]["new"]
        return None

    def facets(self, selection: Selection) -> dict[str, list[tuple[str, int]]]:
        """Return each facet's values with counts, the largest first."""
        columns = self._columns()
        chosen = self._chosen(columns, selection)
        found: dict[str, list[tuple[str, int]]] = {}
        for name in FACETS:
            facet = columns.facets[name]
            counts = facet.counts(chosen.mask(without=name))
            rows = [(facet.values[code], int(counts[code])) for code in np.flatnonzero(counts)]
            found[name] = sorted(rows, key=lambda row: (-row[1], row[0]))
        return found

    def density(self, selection: Selection, lane: str, days: int) -> list[Bin]:
        """Return counts for each lane and bin of ``days`` days, by the day events sort under."""
        columns = self._columns()
        mask = self._chosen(columns, selection).mask() & columns.dated
        owners, lanes, names = _laned(columns, lane, mask)
        if not len(owners):
            return []
        bins = columns.sort[owners] // days
        first, width = int(bins.min()), int(bins.max() - bins.min()) + 1
        counts = np.bincount(lanes.astype(np.int64) * width + (bins - first))
        return [
            Bin(
                lane=names[key // width],
                start=date.fromordinal(max(1, (first + key % width) * days)),
                count=int(counts[key]),
            )
            for key in map(int, np.flatnonzero(counts))
        ]


def _laned(
    columns: Columns, lane: str, mask: Mask
) -> tuple[NDArray[np.intp] | Codes, Codes, Sequence[str]]:
    """Return the events that stand in each lane, the lanes they stand in, and the lanes' names.

    An event with several actors stands in several lanes; one with none in none.
    """
    if lane == "none":
        owners = np.flatnonzero(mask)
        return owners, np.zeros(len(owners), np.int32), ("",)
    facet = columns.facets[lane]
    kept = mask[facet.owners]
    return facet.owners[kept], facet.codes[kept], facet.values
