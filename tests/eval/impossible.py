"""Count impossible answers on news that nobody annotated: no gold is needed to know them wrong.

Run ``python -m tests.eval.impossible --shared ../shared``. The four kinds are defined below by
what the words around an expression are, not by what the program makes of them. Read are all of
Timeline17, both press services and the pages of the crawl; saved pages in HTML are not.

Before dates were measured from the right day (6f7c41f) it counted 88: 23 days after publication
under a past verb, 33 in runs that go back, 27 publication days, 5 years from analogies.
"""

from __future__ import annotations

import argparse
import csv
import re
from collections import Counter
from collections.abc import Iterable, Iterator
from datetime import date
from enum import StrEnum
from itertools import pairwise
from pathlib import Path

from tests.eval.timeline17 import topic
from timeline.temporal import tag
from timeline.temporal.values.timex import Timex, TimexType

TOPICS = ("EgyptianProtest_cnn", "LibyaWar_cnn", "LibyaWar_reuters")
PRESS = ("press-kremlin.csv", "press-ukraine.csv")


class Kind(StrEnum):
    """What makes an answer impossible.

    ``AHEAD``: a date without a year, of days after publication, whose sentence tells the past
    before it (a past form within eight words) and has no word of what is to come.
    ``BACK``: in a run of three or more lines that each begin with a month and day and a dash, an
    entry that begins before the one above it, or after publication.
    ``TODAY``: the publication day for "the fourth day of" or "the day on which" something is,
    where the sentence does not say today or the like.
    ``ANALOGY``: a date without a year that gets one more than five years before publication, which
    no other words of the text tell than those of a comparison.
    """

    AHEAD = "days after publication under a past verb"
    BACK = "runs that go back"
    TODAY = "publication day for the Nth day or the day on which"
    ANALOGY = "years from analogies"


_YEAR = re.compile(r"\b(?:1[89]|20)\d\d\b|\b(?:nineteen|twenty)\b|['’]\d\d\b")
_TELLS_YEAR = re.compile(_YEAR.pattern + r"|\b(?:years?|decades?) (?:ago|before|later)\b")
_PAST = re.compile(
    r"\b(?:was|were|had|did|came|went|took|began|met|made|held|fell|left|won|lost|broke|rose|sent"
    r"|killed|died|resigned|stepped|fled|signed|launched|arrived|opened|closed|returned|started"
    r"|ended|started|attacked|happened|voted|visited|seized|captured|joined|led)\b",
    re.IGNORECASE,
)
_TO_COME = re.compile(
    r"\b(?:will|would|shall|should|may|might|can|could|must|to|until|till|by|before|next|coming"
    r"|scheduled|planned|plans?|due|set|expected|upcoming|later|future|effective|deadline|if|when"
    r"|for|tomorrow|going|is|are|'ll|’ll)\b",
    re.IGNORECASE,
)
_ENDS = re.compile(r"[.!?][\"'”’)]*\s+(?=[\"'“‘(]?[A-Z])|\n+|;")
_ENTRY = re.compile(
    r"^(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\.? \d{1,2} ?[-–—]", re.MULTILINE
)
_NTH = re.compile(
    r"\bthe (?:second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|\d+(?:st|nd|rd|th))"
    r" day of"
    r"|\bthe day (?:on which|when|that)\b",
    re.IGNORECASE,
)
_NOW = re.compile(r"\b(?:today|now|on \w+day|\w+day(?:'s|’s)?|this)\b", re.IGNORECASE)
_LIKE = re.compile(
    r"\b(?:like|unlike|as in|reminiscent|recall(?:s|ed|ing)?|compar\w+|echo\w*|similar"
    r"|since the|not since|worst|biggest|largest)\b",
    re.IGNORECASE,
)
_FAR = 5  # years
csv.field_size_limit(10_000_000)  # some releases are whole speeches


def texts(shared: Path) -> Iterator[tuple[str, str, date]]:
    """Yield corpus, text and publication day of all articles that tell their day."""
    for name in TOPICS:
        for article in topic(shared / "corpora/events/timeline17" / name).articles:
            if article.day is not None:
                yield name, article.text, article.day
    for name in PRESS:
        with (shared / "piles" / name).open(encoding="utf-8", newline="") as rows:
            for row in csv.DictReader(rows):
                day = _day(row["date"])
                if day is not None:
                    yield name, row["body"], day
    with (shared / "piles/crawl.csv").open(encoding="utf-8", newline="") as rows:
        for row in csv.DictReader(rows):
            day = _day(row["day"])
            if day is not None:
                page = shared / "piles/crawl" / row["file"]
                yield "crawl", page.read_text(encoding="utf-8"), day


def _day(text: str) -> date | None:
    try:
        return date.fromisoformat(text[:10])
    except ValueError:
        return None


def impossible(text: str, published: date) -> Iterator[tuple[Kind, Timex]]:
    """Yield each answer of the program that cannot be, with its kind."""
    found = [one for one in tag(text, published) if one.type in (TimexType.DATE, TimexType.TIME)]
    ends = [0, *(match.end() for match in _ENDS.finditer(text)), len(text)]
    told = _years_told(text, ends)
    for timex in found:
        first = max(end for end in ends if end <= timex.start)
        last = min((end for end in ends if end >= timex.end), default=len(text))
        sentence, before = text[first:last], text[first : timex.start]
        if _is_ahead(timex, before, published):
            yield Kind.AHEAD, timex
        if _is_today(timex, text[timex.start : timex.end + 20], sentence, published):
            yield Kind.TODAY, timex
        if _is_analogy(timex, published, told):
            yield Kind.ANALOGY, timex
    yield from ((Kind.BACK, timex) for timex in _backward(text, found, published))


def _first_day(timex: Timex) -> date | None:
    return timex.when.earliest if timex.when else None


def _is_ahead(timex: Timex, before: str, published: date) -> bool:
    day = _first_day(timex)
    near = " ".join(before.split()[-8:])
    return (
        day is not None
        and day > published
        and not _YEAR.search(timex.text)
        and _PAST.search(near) is not None
        and not _TO_COME.search(before)
    )


def _is_today(timex: Timex, words: str, sentence: str, published: date) -> bool:
    when = timex.when
    is_published = when is not None and when.earliest == when.latest == published
    said = _NTH.match(words)
    return is_published and said is not None and not _NOW.search(sentence)


def _years_told(text: str, ends: list[int]) -> dict[int, bool]:
    """Return the years of a text, each with whether it is told outside of comparisons."""
    told: dict[int, bool] = {}
    for first, last in pairwise(ends):
        compares = _LIKE.search(text, first, last) is not None
        for match in re.finditer(r"\b(?:1[89]|20)\d\d\b", text[first:last]):
            year = int(match.group())
            told[year] = told.get(year, False) or not compares
    return told


def _is_analogy(timex: Timex, published: date, told: dict[int, bool]) -> bool:
    day = _first_day(timex)
    if day is None or _TELLS_YEAR.search(timex.text) or published.year - day.year <= _FAR:
        return False
    return told.get(day.year) is False and re.match(r"(?:19|20)\d\d", timex.value) is not None


def _backward(text: str, found: Iterable[Timex], published: date) -> Iterator[Timex]:
    starts = {timex.start: timex for timex in found}
    for run in _runs(text):
        entries = [starts[at] for at in run if at in starts and _first_day(starts[at])]
        above: date | None = None
        for entry in entries:
            day = _first_day(entry)
            if day is None:
                continue
            if day > published or (above is not None and day < above):
                yield entry
            above = day


def _runs(text: str) -> Iterator[list[int]]:
    """Yield the offsets of the entries of each run: three or more, no page of words between."""
    run: list[int] = []
    for match in _ENTRY.finditer(text):
        if run and match.start() - run[-1] > 2_000:
            if len(run) >= 3:
                yield run
            run = []
        run.append(match.start())
    if len(run) >= 3:
        yield run


def counted(shared: Path) -> dict[str, Counter[Kind]]:
    """Return how many impossible answers each corpus has, by kind."""
    counts: dict[str, Counter[Kind]] = {}
    for name, text, published in texts(shared):
        corpus = counts.setdefault(name, Counter())
        corpus.update(kind for kind, _ in impossible(text, published))
    return counts


def main() -> None:
    """Print the counts of each corpus and of all, no word of any text."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--shared", type=Path, default=Path("../shared"))
    counts = counted(parser.parse_args().shared)
    total: Counter[Kind] = sum(counts.values(), Counter())
    for name, count in (*counts.items(), ("all", total)):
        print(name, sum(count.values()))
        for kind in Kind:
            print(f"  {count[kind]:5} {kind}")


if __name__ == "__main__":
    main()
