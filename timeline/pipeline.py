"""Joins the stages; the only module that knows them all, and the only one that catches faults."""

from __future__ import annotations

import logging
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from datetime import datetime
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from pydantic import BaseModel, ConfigDict

from timeline import __version__, extract, merge, temporal
from timeline.config import Settings
from timeline.errors import ModelMissingError
from timeline.model.article import Article
from timeline.model.event import Event
from timeline.model.fault import Fault
from timeline.model.mention import EventMention
from timeline.model.selection import Overview

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


def read(
    articles: Iterable[Article], report: RunReport, settings: Settings
) -> Iterator[tuple[Article, list[EventMention]]]:
    """Yield each article with the event mentions found in it; faults go to the report.

    An article whose reading fails is reported and left out; the rest go on.
    """
    remaining = iter(articles)
    while batch := list(islice(remaining, settings.batch)):
        try:
            yield from _mentions(batch, report, settings)
        except Exception:
            # One of them cannot be read: find out which, and keep the others.
            log.debug("a batch of %d failed; reading one by one", len(batch), exc_info=True)
            for article in batch:
                yield from _alone(article, report, settings)


def _alone(
    article: Article, report: RunReport, settings: Settings
) -> list[tuple[Article, list[EventMention]]]:
    try:
        return _mentions([article], report, settings)
    except Exception as error:
        log.exception("article %s", article.id)
        message = f"could not be read ({type(error).__name__}: {error})"
        report.faults.append(Fault(item=article.id, stage="extract", message=message))
        return []


def _mentions(
    batch: Sequence[Article], report: RunReport, settings: Settings
) -> list[tuple[Article, list[EventMention]]]:
    pairs = [
        (article, temporal.tag(article.text, article.day, language=article.language))
        for article in batch
    ]
    try:
        found = list(extract.mentions(pairs, batch=settings.batch))
    except ModelMissingError as error:
        log.warning("%s", error)
        report.dates_only += [article.id for article in batch]
        return [(article, []) for article in batch]
    report.dates_only += [article.id for article in batch if article.language != "en"]
    return list(zip(batch, found, strict=True))


def update(
    store: Store,
    found: Iterable[Article | Fault],
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
    for item in found:
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
        texts = {article.id: article.text for article in store.articles()}
        events = merge.corroborate(store.mentions(), texts=texts, known=known)
        store.save_events(events, merge.forwarding(known, events))
        progress("merge", 1, 1)
    events = store.merged_events()
    report.events = len(events)
    report.undated = sum(event.when is None for event in events)
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
    """Return the timeline of some articles, in memory."""
    settings, report = settings or Settings(), RunReport()
    kept: list[Article] = []
    mentions: list[EventMention] = []
    for article, found in read(articles, report, settings):
        kept.append(article)
        mentions += found
    events = merge.corroborate(mentions, texts={article.id: article.text for article in kept})
    return Timeline(events, kept, report)
