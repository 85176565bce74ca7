"""Publication days against gold: `python -m tests.eval.days pages|crawl [--shared FOLDER]`.

Everything is scored from the lines of `--as articles`, as a reader of that file has them.
"""

from __future__ import annotations

import argparse
import csv
import gzip
import json
from collections import Counter
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any, NamedTuple

import trafilatura

from timeline.ingest.day.page_clues import clue_of
from timeline.ingest.decode import decode
from timeline.ingest.evidence import evidence
from timeline.ingest.page import read_page
from timeline.model.article import Article
from timeline.model.selection import Overview
from timeline.model.vocabulary import PublishedBasis
from timeline.show.export import BY_NAME
from timeline.show.export.about import About

Line = dict[str, Any]


class Row(NamedTuple):
    """One article: its file, the day of the gold, its exported line, and the day of the rival."""

    file: str
    gold: date | None
    line: Line
    rival: date | None = None
    doubt: str = ""

    @property
    def off(self) -> int | None:
        """How many days the told day is off; None without one."""
        return _off(self.line["published"], self.gold)


def _off(day: str | date | None, gold: date | None) -> int | None:
    if day is None or gold is None:
        return None
    return abs((date.fromisoformat(str(day)[:10]) - gold).days)


def exported(articles: list[Article]) -> dict[str, Line]:
    """Return the lines of `--as articles` by id."""
    about = About(version="eval", overview=Overview.of([]))
    text = BY_NAME["articles"].render([], articles, about).decode()
    return {line["id"]: line for line in map(json.loads, text.splitlines())}


def pages(shared: Path) -> list[Row]:
    """Return the saved pages of the pile, each with the date that trafilatura itself gives."""
    rows = _rows(shared / "piles/pages.csv")
    saved = {row["file"]: _saved(shared / "piles/pages" / row["file"]) for row in rows}
    lines = exported([_page(name, html) for name, html in saved.items()])
    return [
        Row(
            row["file"],
            date.fromisoformat(row["published"]),
            lines[row["file"]],
            _rival(saved[row["file"]]),
            row["doubt"],
        )
        for row in rows
    ]


def _rows(path: Path) -> list[dict[str, str]]:
    return list(csv.DictReader(path.read_text().splitlines()))


def _saved(path: Path) -> str:
    return decode(gzip.decompress(path.read_bytes()))


def _page(name: str, html: str) -> Article:
    page = read_page(html)
    text = page.text or "(no text)"
    found = evidence(
        text,
        page.clues,
        title=page.title,
        url=page.url,
        path=name,
        language=page.language or "en",
        is_page=True,
    )
    return Article(id=name, text=text, title=page.title, url=page.url, path=name, **found)


def _rival(html: str) -> date | None:
    found = trafilatura.extract_metadata(html)
    return date.fromisoformat(found.date) if found and found.date else None


def crawl(shared: Path) -> list[Row]:
    """Return the crawled pages of the pile, whose front matter may be wrong."""
    rows = _rows(shared / "piles/crawl.csv")
    lines = exported([_crawled(shared / "piles/crawl" / row["file"]) for row in rows])
    return [
        Row(row["file"], date.fromisoformat(row["day"]) if row["day"] else None, lines[row["file"]])
        for row in rows
    ]


def _crawled(path: Path) -> Article:
    _, head, text = path.read_text().split("---\n", 2)
    pairs = (line.split(": ", 1) for line in head.splitlines() if ": " in line)
    fields = {name: value.strip().strip('"') for name, value in pairs}
    given = clue_of(PublishedBasis.METADATA, fields["date"], "the front matter")
    found = evidence(
        text,
        [given] if given else [],
        title=fields["title"],
        url=fields["source"],
        path=path.name,
    )
    return Article(id=path.name, text=text, path=path.name, url=fields["source"], **found)


def table(rows: list[Row]) -> Iterator[str]:
    """Yield the lines of the table on pages: ours, sure and flagged, and the rival's."""
    kept = [row for row in rows if not row.doubt]
    sure = [row for row in kept if row.line["published_sure"]]
    flagged = [row for row in kept if not row.line["published_sure"]]
    yield f"{'':12}{'pages':>6}{'exact':>7}{'by one':>7}{'worse':>7}{'none':>7}"
    for name, group in (("sure", sure), ("flagged", flagged)):
        yield _counts(name, [row.off for row in group])
    yield _counts("trafilatura", [_off(row.rival, row.gold) for row in kept])
    yield _counts("(doubt)", [row.off for row in rows if row.doubt])
    exact = sum(row.off == 0 for row in sure) / max(1, len(sure))
    yield f"sure on {len(sure) / len(kept):.1%}, {exact:.1%} of the sure exact"


def _counts(name: str, offs: list[int | None]) -> str:
    found = Counter("none" if off is None else min(off, 2) for off in offs)
    cells = (len(offs), found[0], found[1], found[2], found["none"])
    return f"{name:12}{cells[0]:6}" + "".join(f"{cell:7}" for cell in cells[1:])


def crawl_table(rows: list[Row]) -> Iterator[str]:
    """Yield one line for each crawled page: day, basis, flags, and how it fares."""
    for row in rows:
        line = row.line
        day, flags = line["published"] or "-", ", ".join(line["flags"])
        yield f"{row.file[6:14]}  {day:10}  {line['published_basis']:10}  {fares(row):5}  {flags}"


def fares(row: Row) -> str:
    """Return how a day fares: right, offered among the candidates, wrong; nothing without gold."""
    if row.gold is None:
        return ""
    offered = {one["day"] for one in row.line["published_candidates"]}
    if row.off == 0:
        return "right"
    is_offered = not row.line["published_sure"] and row.gold.isoformat() in offered
    return "offer" if is_offered else "wrong"


def main() -> None:
    """Print a table."""
    options = argparse.ArgumentParser()
    options.add_argument("pile", choices=("pages", "crawl"))
    options.add_argument("--shared", type=Path, default=Path("../shared"))
    given = options.parse_args()
    made = table(pages(given.shared)) if given.pile == "pages" else crawl_table(crawl(given.shared))
    print("\n".join(made))


if __name__ == "__main__":
    main()
