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

from timeline.ingest import read
from timeline.ingest.decode import decode
from timeline.model.article import Article
from timeline.model.selection import Overview
from timeline.show.export import BY_NAME
from timeline.show.export.about import About

Line = dict[str, Any]
# A page without a text is no article.
NOTHING: Line = {
    "published": None,
    "published_sure": False,
    "published_candidates": [],
    "flags": [],
}


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


def pages(shared: Path) -> list[Row]:
    """Return the saved pages of the pile, each with the date that trafilatura itself gives."""
    folder = shared / "piles/pages"
    lines = read_lines(folder)
    return [
        Row(
            row["file"],
            date.fromisoformat(row["published"]),
            lines.get(row["file"], NOTHING),
            _rival(decode(gzip.decompress((folder / row["file"]).read_bytes()))[0]),
            row["doubt"],
        )
        for row in _rows(shared / "piles/pages.csv")
    ]


def crawl(shared: Path) -> list[Row]:
    """Return the crawled pages of the pile, whose front matter may be wrong."""
    lines = read_lines(shared / "piles/crawl")
    return [
        Row(row["file"], date.fromisoformat(row["day"]) if row["day"] else None, lines[row["file"]])
        for row in _rows(shared / "piles/crawl.csv")
    ]


def read_lines(folder: Path) -> dict[str, Line]:
    """Return the lines of `--as articles` for a folder, by the name of the file."""
    found = [one for one in read([str(folder)]) if isinstance(one, Article)]
    about = About(version="eval", overview=Overview.of([]))
    text = BY_NAME["articles"].render([], found, about).decode()
    return {Path(line["path"]).name: line for line in map(json.loads, text.splitlines())}


def _rows(path: Path) -> list[dict[str, str]]:
    return list(csv.DictReader(path.read_text().splitlines()))


def _rival(html: str) -> date | None:
    found = trafilatura.extract_metadata(html)
    return date.fromisoformat(found.date) if found and found.date else None


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
