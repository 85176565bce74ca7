"""Joins the stages; the only module that knows them all, and the only one that catches faults."""

from __future__ import annotations

import logging
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from concurrent.futures.process import BrokenProcessPool
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple, Protocol

from pydantic import BaseModel, ConfigDict

from timeline import extract, merge, temporal, workers
from timeline.config import Settings
from timeline.errors import ModelMissingError
from timeline.model.article import Article
from timeline.model.event import Event
from timeline.model.fault import Fault
from timeline.model.mention import EventMention
from timeline.model.selection import Overview, Selection
from timeline.version import __version__

if TYPE_CHECKING:
    import pandas
    import plotly

log = logging.getLogger(__name__)

# Articles read by another version of the rules are read anew.
READER = __version__
# Called with the name of a stage, what is done of it and what there is to do.
Progress = Callable[[str, int, int], None]


class Store(Protocol):
    """What a build needs of a repository."""

    def holds(self, article: Article) -> bool:
        """Tell whether this very article was read by these very rules."""

    def save_article(self, article: Article, mentions: Sequence[EventMention]) -> None:
        """Put an article and its mentions in place of what was there."""

    @property
    def is_merged(self) -> bool:
        """Whether the events follow from the mentions that are here now."""

    def mentions(self) -> list[EventMention]:
        """Return all mentions."""

    def articles(self) -> list[Article]:
        """Return all articles."""

    def merged_events(self) -> list[Event]:
        """Return all events as last merged."""

    def save_events(self, events: Iterable[Event], forwarding: Mapping[str, str]) -> None:
        """Replace all events."""

    def overview(self, selection: Selection) -> Overview:
        """Return counts over the selection."""


class RunReport(BaseModel):
    """What a build did: counts, and every item that was left out, with the reason.

    ``unanchored`` names the articles without a publication day, ``dates_only`` those whose
    events could not be read (another language, or no language model).
    """

    model_config = ConfigDict(extra="forbid")

    read: int = 0
    unchanged: int = 0
    mentions: int = 0
    events: int = 0
    undated: int = 0
    unanchored: list[str] = []
    dates_only: list[str] = []
    faults: list[Fault] = []


class Reading(NamedTuple):
    """What reading one article gave; ``fault`` says why it gave nothing."""

    mentions: list[EventMention]
    dates_only: bool = False
    fault: Fault | None = None


def read(
    articles: Sequence[Article], report: RunReport, settings: Settings
) -> Iterator[tuple[Article, list[EventMention]]]:
    """Yield each article, in order, with the event mentions found in it; faults go to the report.

    An article whose reading fails is reported and left out; the rest go on. Many articles are
    read in several processes, as the settings say.
    """
    for article, reading in _readings(articles, settings):
        if reading.dates_only:
            report.dates_only.append(article.id)
        if reading.fault is None:
            yield article, reading.mentions
        else:
            report.faults.append(reading.fault)


def _readings(articles: Sequence[Article], settings: Settings) -> Iterator[tuple[Article, Reading]]:
    chunks = [articles[at : at + settings.batch] for at in range(0, len(articles), settings.batch)]
    count = settings.workers or workers.cores()
    if count == 1 or len(articles) < settings.pool_from:
        for chunk in chunks:
            yield from zip(chunk, read_chunk(chunk), strict=True)
        return
    for chunk, found in workers.in_order(read_chunk, chunks, count):
        if isinstance(found, BrokenProcessPool):
            found = [_failed(article, found) for article in chunk]
        yield from zip(chunk, found, strict=True)


def read_chunk(chunk: Sequence[Article]) -> list[Reading]:
    """Return the reading of each article, in order; one that fails does not harm the others."""
    try:
        return _read_together(chunk)
    except Exception as error:
        if len(chunk) == 1:
            return [_failed(chunk[0], error)]
        # One of them cannot be read: find out which, and keep the others.
        return [reading for article in chunk for reading in read_chunk([article])]


def _read_together(chunk: Sequence[Article]) -> list[Reading]:
    pairs = [(article, _dates(article)) for article in (one.bare for one in chunk)]
    try:
        found = list(extract.mentions(pairs, batch=len(chunk)))
    except ModelMissingError as error:
        log.warning("%s", error)
        return [Reading([], dates_only=True) for _ in chunk]
    return [
        Reading(mentions, dates_only=article.language != "en")
        for article, mentions in zip(chunk, found, strict=True)
    ]


def _dates(article: Article) -> list[temporal.Timex]:
    """Return the expressions of an article; none in a language whose dates nobody here knows."""
    if not temporal.reads(article.language):
        return []
    return temporal.tag(article.text, article.day, language=article.language)


def _failed(article: Article, error: Exception) -> Reading:
    log.debug("article %s", article.id, exc_info=error)
    message = f"could not be read ({type(error).__name__}: {error})"
    return Reading([], fault=Fault(item=article.id, stage="extract", message=message))


def update(
    store: Store,
    articles: Iterable[Article | Fault],
    *,
    settings: Settings | None = None,
    progress: Progress = lambda stage, done, total: None,
) -> RunReport:
    """Bring a store up to date with the articles found; return what was done.

    Each article is stored as soon as it is read, so an interruption keeps what is finished.
    Articles that are there already, unchanged, cost nothing.
    """
    settings, report = settings or Settings(), RunReport()
    new: list[Article] = []
    for item in articles:
        if isinstance(item, Fault):
            report.faults.append(item)
        elif store.holds(item):
            report.unchanged += 1
        else:
            new.append(item)
    report.unanchored = [article.id for article in new if article.published is None]
    progress("read", 0, len(new))
    for article, mentions in read(new, report, settings):
        store.save_article(article, mentions)
        report.read += 1
        report.mentions += len(mentions)
        progress("read", report.read, len(new))
    if not store.is_merged:
        progress("merge", 0, 1)
        known = store.merged_events()
        texts = {article.id: article.body for article in store.articles()}
        events = merge.corroborate(store.mentions(), texts=texts, known=known)
        store.save_events(events, merge.forwarding(known, events))
        progress("merge", 1, 1)
    found = store.overview(Selection())
    report.events, report.undated = found.total, found.undated
    return report


class Timeline:
    """Events of a set of articles, for use from Python: as records, a frame, a figure or a file."""

    def __init__(
        self, events: Sequence[Event], articles: Sequence[Article], report: RunReport
    ) -> None:
        self.events = list(events)
        self.articles = list(articles)
        self.report = report

    def frame(self) -> pandas.DataFrame:
        """Return one row per event, with the columns of ``show.frame``."""
        from timeline.show.frame import frame

        return frame(self.events)

    def figure(self) -> plotly.graph_objects.Figure:
        """Return the timeline as a Plotly figure."""
        from timeline.show.figure import figure
        from timeline.show.view import View

        return figure(self.frame(), View())

    def to_html(self, path: Path | str, *, generated: datetime | None = None) -> None:
        """Write the page that opens without a server; it says when it was made if told."""
        self._write(Path(path), "html", generated)

    def to_csv(self, path: Path | str) -> None:
        """Write one row per event."""
        self._write(Path(path), "csv", None)

    def _write(self, path: Path, name: str, generated: datetime | None) -> None:
        from timeline.show.export import export
        from timeline.show.export.about import About

        about = About(generated=generated, version=__version__, overview=Overview.of(self.events))
        export(self.events, self.articles, path, as_=name, about=about)


def build(articles: Iterable[Article], *, settings: Settings | None = None) -> Timeline:
    """Return the timeline of some articles, in memory.

    They are read in this process unless settings are given that allow more.
    """
    settings, report = settings or Settings(workers=1), RunReport()
    kept: list[Article] = []
    mentions: list[EventMention] = []
    for article, found in read(list(articles), report, settings):
        kept.append(article)
        mentions += found
    events = merge.corroborate(mentions, texts={article.id: article.body for article in kept})
    return Timeline(events, kept, report)
