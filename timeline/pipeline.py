"""Joins the stages; the only module that knows them all, and the only one that catches faults."""

from __future__ import annotations

import logging
from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from contextlib import AbstractContextManager
from datetime import date
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from pydantic import BaseModel, ConfigDict

from timeline import merge, review
from timeline.config import Settings
from timeline.errors import RecordError, StoreError
from timeline.model.article import Article, qualified
from timeline.model.change import Change
from timeline.model.event import Event
from timeline.model.fault import Fault
from timeline.model.mention import EventMention
from timeline.model.selection import Overview, Selection
from timeline.reading import Reading, fault_of, readings
from timeline.version import __version__

if TYPE_CHECKING:
    import pandas
    import plotly

log = logging.getLogger(__name__)

# Articles read by another version of the rules are read anew.
READER = __version__
# Called with the name of a stage, what is done of it and what there is to do, if that is known.
Progress = Callable[[str, int, int | None], None]


# Articles merged at once: what is looked at for their sake stays in memory until all is written.
BATCH = 1_000


class Shelf(merge.Shelf, review.Reviewed, Protocol):
    """Articles and events while some are merged; all is written, or nothing."""

    def unmerged(self, most: int) -> list[str]:
        """Return articles that were stored or taken away since, those published first first."""

    def save(
        self, merged: Collection[str], change: Change, faults: Mapping[str, list[Fault]]
    ) -> None:
        """Write what became of events when some articles were merged, and what was left out."""

    def rework(self, clusters: Collection[str], remade: Iterable[review.Remade]) -> None:
        """Write what clusters of reviewed events are made of, in place of others."""


class Store(Protocol):
    """What a build needs of a repository."""

    def writing(self, waiting: Callable[[], object]) -> AbstractContextManager[None]:
        """Return a context in which no other build writes; ``waiting`` is called if one does."""

    def settled_days(self) -> Mapping[str, date]:
        """Return the publication days that persons gave, by the id of the article."""

    def holds(self, article: Article) -> bool:
        """Tell whether this very article was read by these very rules."""

    def article(self, article_id: str) -> Article | None:
        """Return one article."""

    def save_article(self, article: Article, mentions: Sequence[EventMention]) -> None:
        """Put an article and its mentions in place of what was there."""

    @property
    def is_merged(self) -> bool:
        """Whether the events follow from the articles that are here now."""

    @property
    def unmerged(self) -> int:
        """How many articles were stored or taken away since events were made of them."""

    def merging(self) -> AbstractContextManager[Shelf]:
        """Give what merging looks up and writes; all of it is kept, or nothing."""

    @property
    def unmerged_faults(self) -> list[Fault]:
        """What could not be merged when the events were last made."""

    def overview(self, selection: Selection) -> Overview:
        """Return counts over the selection."""


class RunReport(BaseModel):
    """What a build did: counts, and every item that was left out, with the reason.

    ``sure`` counts the articles whose publication day is sure; ``doubtful`` names those whose day
    should be looked at, ``unanchored`` those without one, ``dates_only`` those whose events could
    not be read (another language, or no language model); ``languages`` counts the latter.
    """

    model_config = ConfigDict(extra="forbid")

    read: int = 0
    unchanged: int = 0
    mentions: int = 0
    events: int = 0
    undated: int = 0
    sure: int = 0
    doubtful: list[str] = []
    unanchored: list[str] = []
    dates_only: list[str] = []
    languages: dict[str, int] = {}
    faults: list[Fault] = []


def read(
    articles: Iterable[Article], report: RunReport, settings: Settings
) -> Iterator[tuple[Article, list[EventMention]]]:
    """Yield each article, in order, with the event mentions found in it; faults go to the report.

    An article whose reading fails is reported and left out; the rest go on. Many articles are
    read in several processes, as the settings say. Articles are asked for only a little ahead of
    what is yielded.
    """
    return _reported(readings(articles, settings), report)


def _reported(
    found: Iterable[tuple[Article, Reading]], report: RunReport
) -> Iterator[tuple[Article, list[EventMention]]]:
    for article, reading in found:
        if reading.dates_only:
            report.dates_only.append(article.id)
            language = article.language
            report.languages[language] = report.languages.get(language, 0) + 1
        if reading.fault is None:
            yield article, reading.mentions
        else:
            report.faults.append(reading.fault)


def update(
    store: Store,
    articles: Iterable[Article | Fault],
    *,
    settings: Settings | None = None,
    progress: Progress = lambda stage, done, total: None,
    waiting: Callable[[], object] = lambda: None,
) -> RunReport:
    """Bring a store up to date with articles; return what was done.

    Articles are asked for, read and stored side by side, a few at a time, so that an interruption
    keeps what is finished and memory holds no more than that. Those that are there already,
    unchanged, cost nothing. One build writes at a time: ``waiting`` is called once if another does.
    """

    def found(report: RunReport) -> Iterator[tuple[Article, Reading]]:
        return readings(changed(store, articles, report), settings or Settings())

    return update_with(store, found, progress=progress, waiting=waiting)


def update_with(
    store: Store,
    found: Callable[[RunReport], Iterable[tuple[Article, Reading]]],
    *,
    progress: Progress = lambda stage, done, total: None,
    waiting: Callable[[], object] = lambda: None,
) -> RunReport:
    """Bring a store up to date with readings of articles that changed, whoever read them.

    Args:
        store: of which no other build writes meanwhile.
        found: gives articles with their readings; what it leaves out it tells the report.
        progress: called with each article kept, and around the merging.
        waiting: called once if another build writes.
    """
    report = RunReport()
    with store.writing(waiting):
        for article, mentions in _reported(found(report), report):
            _keep(store, article, mentions, report)
            progress("read", report.read, None)
        _merge(store, report, progress)
        overview = store.overview(Selection())
    report.events, report.undated = overview.total, overview.undated
    return report


def changed(
    store: Store, articles: Iterable[Article | Fault], report: RunReport
) -> Iterator[Article]:
    """Yield the articles that are not stored as they are; the others go to the report.

    Each has the day that a person settled for it, if one did.
    """
    settled = store.settled_days()
    for item in articles:
        if isinstance(item, Fault):
            report.faults.append(item)
            continue
        if item.id in settled:
            item = item.settled(settled[item.id])
        try:
            item = _apart(store, item)
            is_held = store.holds(item)
        except StoreError:
            raise
        except Exception as error:
            report.faults.append(fault_of(item.id, "store", "could not be looked up", error))
            continue
        if is_held:
            report.unchanged += 1
        else:
            yield item


def _apart(store: Store, article: Article) -> Article:
    """Return the article with its file before its id where another file gave that to another text.

    Only a bare number is asked about: it counts the articles of a file. An address or a name that
    comes again, with another text, is a newer version.
    """
    other = store.article(article.id) if article.id.isdigit() else None
    if other is None or other.path == article.path or other.text == article.text:
        return article
    return article.known_as(qualified(article.id, article.path))


def _keep(
    store: Store, article: Article, mentions: Sequence[EventMention], report: RunReport
) -> None:
    """Store one article; what cannot be stored of it costs the others nothing."""
    try:
        store.save_article(article, mentions)
    except Exception as error:
        if isinstance(error, StoreError) and not isinstance(error, RecordError):
            raise
        report.faults.append(fault_of(article.id, "store", "could not be stored", error))
        return
    report.read += 1
    report.mentions += len(mentions)
    if article.published is None:
        report.unanchored.append(article.id)
    elif article.published_sure:
        report.sure += 1
    else:
        report.doubtful.append(article.id)


def _merge(store: Store, report: RunReport, progress: Progress) -> None:
    """Make events of the articles that changed, however many others store meanwhile.

    What cannot be merged is named as long as it is left out of the events.
    """
    done = 0
    while not store.is_merged:
        progress("merge", done, done + store.unmerged)
        with store.merging() as shelf:
            some = shelf.unmerged(BATCH)
            faults: dict[str, list[Fault]] = defaultdict(list)
            change = merge.update(shelf, some, partial(_told, faults))
            keep(shelf, review.follow(shelf, change, merge.agreed), some, faults)
        done += len(some)
    report.faults += store.unmerged_faults


def keep(
    shelf: Shelf,
    following: review.Following,
    merged: Collection[str] = (),
    faults: Mapping[str, list[Fault]] | None = None,
) -> None:
    """Write what follows for the events that are shown."""
    shelf.rework(following.clusters, following.remade)
    shelf.save(merged, following.change, faults or {})


def _told(faults: dict[str, list[Fault]], article: str, item: str, error: Exception) -> None:
    faults[article].append(fault_of(item, "merge", "could not be merged", error))


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
        """Return the timeline as a plain Plotly figure, one event a row."""
        from timeline.show.figure.plain import figure

        return figure(self.events)

    def to_html(self, path: Path | str) -> None:
        """Write the page that opens without a server."""
        self._write(Path(path), "html")

    def to_csv(self, path: Path | str) -> None:
        """Write one row per event."""
        self._write(Path(path), "csv")

    def _write(self, path: Path, name: str) -> None:
        from timeline.show.export import export
        from timeline.show.export.about import About, newest_day

        newest, overview = newest_day(self.articles), Overview.of(self.events)
        about = About(newest=newest, version=__version__, overview=overview)
        export(self.events, self.articles, path, as_=name, about=about)


def build(articles: Iterable[Article], *, settings: Settings | None = None) -> Timeline:
    """Return the timeline of some articles, in memory.

    They are read in this process unless settings are given that allow more.
    """
    settings, report = settings or Settings(workers=1), RunReport()
    kept: list[Article] = []
    mentions: list[EventMention] = []
    for article, found in read(articles, report, settings):
        kept.append(article)
        mentions += found
    texts = {article.id: article.body for article in kept}
    faults: dict[str, list[Fault]] = defaultdict(list)
    events = merge.corroborate(mentions, texts=texts, told=partial(_told, faults, ""))
    report.faults += faults[""]
    return Timeline(events, kept, report)
