"""Events as a table: one row an event, for a spreadsheet or another program.

The dashboard's Download CSV, ``timeline export OUT.csv`` and the static page all use this table.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from datetime import date
from typing import NamedTuple

from timeline.model.article import Article
from timeline.model.event import Edition, Event
from timeline.model.mention import EventMention
from timeline.show.export.about import About
from timeline.show.export.choice import machine_label
from timeline.show.export.order import sort_day
from timeline.temporal.values.anchor import Anchor
from timeline.temporal.values.timex import Timex
from timeline.temporal.values.when import When
from timeline.temporal.writing.edtf import to_text
from timeline.temporal.writing.words import in_words

Cell = str | int | None

# Spreadsheets take a cell that begins so for a formula, in quotes or not (OWASP, "CSV Injection");
# the last four are the full-width forms that Excel reads alike.
FORMULA_STARTS = tuple("=+-@\t\r\n＝＋－＠")
JOIN = " | "


class Row(NamedTuple):
    """What the cells of one event are made from."""

    event: Event
    articles: Mapping[str, Article]

    @property
    def dating_mention(self) -> EventMention:
        """The mention whose days the event shows, else the first."""
        mentions = self.event.mentions
        return next((one for one in mentions if one.dating == self.event.dating), mentions[0])

    @property
    def published(self) -> list[date]:
        """The days on which its articles came out, in order."""
        return sorted(mention.published for mention in self.event.mentions if mention.published)


class Column(NamedTuple):
    """A column: its name, its cell, what the cell means, and its type in Table Schema."""

    name: str
    cell: Callable[[Row], Cell]
    meaning: str
    kind: str = "string"


def table(events: Sequence[Event], articles: Sequence[Article], about: About) -> bytes:
    """Return the events as CSV in the order given: RFC 4180, UTF-8, every cell quoted."""
    return "".join(csv_lines(events, articles)).encode()


def csv_lines(events: Sequence[Event], articles: Sequence[Article]) -> list[str]:
    """Return the header line and one line an event, each with its line end."""
    return [csv_line([column.name for column in COLUMNS]), *map(csv_line, cells(events, articles))]


def cells(events: Sequence[Event], articles: Sequence[Article]) -> Iterator[list[Cell]]:
    """Return one row of cells an event, columns as in ``COLUMNS``."""
    known = {article.id: article for article in articles}
    for event in events:
        row = Row(event, known)
        yield [column.cell(row) for column in COLUMNS]


def joined(values: Iterable[str]) -> str:
    r"""Return several values in one cell, each once.

    >>> joined(["Kyiv", "a|b", "Kyiv"])
    'Kyiv | a\\|b'
    """
    escaped = (value.replace("\\", "\\\\").replace("|", "\\|") for value in values)
    return JOIN.join(dict.fromkeys(escaped))


def guarded(cell: Cell) -> str:
    """Return the cell as text that no spreadsheet takes for a formula.

    >>> guarded("=1+1"), guarded(-5), guarded(None)
    ("'=1+1", '-5', '')
    """
    if cell is None:
        return ""
    if isinstance(cell, str) and cell.startswith(FORMULA_STARTS):
        return f"'{cell}"
    return str(cell)


def csv_line(row: Sequence[Cell]) -> str:
    """Return cells as one line with its end: RFC 4180, quoted, guarded against formulas."""
    line = io.StringIO()
    csv.writer(line, quoting=csv.QUOTE_ALL).writerow([guarded(cell) for cell in row])
    return line.getvalue()


def _timex(read: Callable[[Timex], Cell]) -> Callable[[Row], Cell]:
    def cell(row: Row) -> Cell:
        timex = row.event.dating and row.event.dating.timex
        return read(timex) if timex else None

    return cell


def _anchor(read: Callable[[Anchor], Cell]) -> Callable[[Row], Cell]:
    return _timex(lambda timex: read(timex.anchor) if timex.anchor else None)


def _when(read: Callable[[When], Cell]) -> Callable[[Row], Cell]:
    return lambda row: read(row.event.when) if row.event.when else None


def _day(read: Callable[[When], date | None]) -> Callable[[Row], Cell]:
    return _when(lambda when: _iso(read(when)))


def _precision(when: When) -> str:
    return when.granularity.name.lower()


def _alternatives(timex: Timex) -> str:
    return joined(f"{other.value}: {other.why_not}" for other in timex.alternatives)


def _disagreements(row: Row) -> str:
    return joined(
        f"{one.field}: {one.value} ({', '.join(one.articles)})" for one in row.event.disagreements
    )


def _lag(row: Row) -> Cell:
    last = row.event.when and row.event.when.latest
    return (row.published[0] - last).days if row.published and last else None


def _basis(row: Row) -> Cell:
    return row.event.dating.basis.value if row.event.dating else None


def _said_by(row: Row) -> str:
    return joined(name for mention in row.event.mentions for name in mention.said_by)


def _yes(things: Sequence[object]) -> str:
    return "yes" if things else "no"


def _iso(day: date | None) -> str | None:
    return day.isoformat() if day else None


def _nth(days: Sequence[date], index: int) -> str | None:
    return days[index].isoformat() if days else None


def _urls(row: Row) -> str:
    found = (row.articles.get(article) for article in row.event.articles)
    return joined(article.url for article in found if article and article.url)


def _edition(read: Callable[[Edition], Cell]) -> Callable[[Row], Cell]:
    return lambda row: read(row.event.edition) or None if row.event.edition else None


def _place(edition: Edition) -> Cell:
    return None if edition.story is None else f"{edition.story:g}"


COLUMNS = (
    Column("event_id", lambda row: row.event.id, "stable identifier"),
    Column("title", lambda row: row.event.label, "what happened, in a few words"),
    Column("event_type", lambda row: row.event.type.value, "kind of act"),
    Column("status", lambda row: row.event.status.value, "how far it is real"),
    Column("date_display", _when(in_words), "the days in words"),
    Column("date_edtf", _when(to_text), "the days in EDTF (ISO 8601-2), a label for readers"),
    Column("date_shape", _when(lambda when: when.shape.value), "point (one day) or span (lasts)"),
    Column("date_precision", _when(_precision), "finest calendar unit known"),
    Column(
        "earliest_start",
        _day(lambda when: when.earliest_start),
        "first day it can begin; empty is open",
        "date",
    ),
    Column(
        "latest_start",
        _day(lambda when: when.latest_start),
        "last day it can begin; empty is open",
        "date",
    ),
    Column(
        "earliest_end",
        _day(lambda when: when.earliest_end),
        "first day it can end; empty is open",
        "date",
    ),
    Column(
        "latest_end",
        _day(lambda when: when.latest_end),
        "last day it can end; empty is open",
        "date",
    ),
    Column(
        "sort_date", lambda row: _iso(sort_day(row.event)), "the day rows are sorted by", "date"
    ),
    Column("date_method", _basis, "how the days were reached"),
    Column("date_phrase", _timex(lambda timex: timex.text), "the words that date it"),
    Column(
        "date_anchor", _anchor(lambda anchor: _iso(anchor.day)), "the day they count from", "date"
    ),
    Column("date_anchor_kind", _anchor(lambda anchor: anchor.basis.value), "what that day is"),
    Column("date_rule", _timex(lambda timex: timex.rule), "the rule that read them"),
    Column("date_alternatives", _timex(_alternatives), "other readings and why not"),
    Column("actors", lambda row: joined(row.event.actors), "who acts or takes part"),
    Column("locations", lambda row: row.event.place, "where"),
    Column("source_sentence", lambda row: row.dating_mention.quote, "the sentence that dates it"),
    Column("said_by", _said_by, "who says so, where an article names someone"),
    Column(
        "n_articles", lambda row: len(row.event.articles), "how many articles tell it", "integer"
    ),
    Column(
        "n_outlets", lambda row: len(row.event.outlets), "how many independent outlets", "integer"
    ),
    Column("conflict", lambda row: _yes(row.event.disagreements), "whether articles disagree"),
    Column("conflict_note", _disagreements, "on what, which value, in which articles"),
    Column(
        "first_reported", lambda row: _nth(row.published, 0), "day of the first article", "date"
    ),
    Column("last_reported", lambda row: _nth(row.published, -1), "day of the last article", "date"),
    Column(
        "report_lag_days",
        _lag,
        "days from latest_end to first_reported; below 0 is ahead",
        "integer",
    ),
    Column("article_ids", lambda row: joined(row.event.articles), "articles that tell it"),
    Column("article_urls", _urls, "their addresses, where known"),
    Column("outlets", lambda row: joined(row.event.outlets), "independent outlets"),
    Column("review", lambda row: row.event.review.value, "what a person decided about it"),
    Column("editor", _edition(lambda one: one.by), "who decided about it last"),
    Column("machine_label", lambda row: machine_label(row.event), "in the words of its articles"),
    Column("editor_label", _edition(lambda one: one.label), "in the words of an editor"),
    Column("editor_text", _edition(lambda one: one.text), "one line about it by an editor"),
    Column("story", _edition(_place), "its place in the story; empty is out of it"),
    Column("notes", _edition(lambda one: one.notes), "notes of the desk"),
    Column("tags", _edition(lambda one: joined(one.tags)), "tags of the desk"),
    Column("link", _edition(lambda one: one.link), "source of an event added by hand"),
)
