"""Publication days of real pages, against the days on which they came out; prints the tables."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.eval.days import crawl, crawl_table, fares, pages, table
from tests.eval.gate import SHARED

pytestmark = [
    pytest.mark.shared,
    pytest.mark.skipif(not SHARED.is_dir(), reason=f"no piles at {SHARED}"),
]


def shown(lines: object) -> None:
    print("\n" + "\n".join(lines))  # type: ignore[call-overload]


def test_saved_pages_are_sure_and_right_or_flagged() -> None:
    rows = pages(Path(SHARED))
    shown(table(rows))
    kept = [row for row in rows if not row.doubt]
    sure = [row for row in kept if row.line["published_sure"]]
    assert len(sure) >= 0.82 * len(kept)
    assert sum(row.off == 0 for row in sure) >= 0.97 * len(sure)
    assert [row.file for row in sure if (row.off or 0) > 1] == []


def test_crawled_pages_have_the_right_day_or_offer_it() -> None:
    rows = crawl(Path(SHARED))
    shown(crawl_table(rows))
    assert len(rows) == 50
    known = [fares(row) for row in rows if row.gold]
    # Two name neither day nor year, in address, front matter or text: nothing can be offered.
    assert (known.count("right"), known.count("wrong")) == (16, 2)
    assert not [row.file for row in rows if fares(row) == "wrong" and row.line["published"]]
