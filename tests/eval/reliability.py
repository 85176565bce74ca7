"""How often the days of each rule are right, counted on the development articles.

The table ships with the package, and the dashboard says it beside the rule: counts alone, no text.
News only: in stories of old wars a bare weekday is not counted from the day of publication.
"""

from __future__ import annotations

import csv
import io
import re
from collections import Counter
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any, NamedTuple

from tests.eval import events, timexes
from tests.eval.suite import scorer
from timeline import pipeline
from timeline.show.likely import COLUMNS, TABLE

# Corpus below the shared folder, its language and what reads it.
CORPORA = (
    ("gold/libya", "en", timexes.from_folder),
    ("corpora/train/timebank", "en", timexes.from_folder),
    ("corpora/train/meantime-en", "en", timexes.from_tokens),
    ("corpora/train/krauts-de", "de", timexes.from_folder),
)
# Values of TIMEX3 that name days: a year, its parts, a week, a weekend, a day, or a time of one.
_DAYS = re.compile(
    r"(\d{2}|\d{3}|\d{4}|\d{4}-(H\d|Q\d|\d{2}|W\d{2}|W\d{2}-WE|\d{2}-\d{2}))(?:T.*)?"
)


class Case(NamedTuple):
    """One answer that could be compared."""

    kind: str  # rule or basis
    name: str
    is_right: bool


def write(shared: Path) -> None:
    """Write the table anew."""
    TABLE.write_text(table([*rules(shared), *bases(shared / "gold/libya")]), encoding="utf-8")


def table(cases: Iterable[Case]) -> str:
    """Return the table as CSV: kind, name, cases, right, in order of kind and name."""
    asked, right = Counter[tuple[str, str]](), Counter[tuple[str, str]]()
    for kind, name, is_right in cases:
        asked[kind, name] += 1
        right[kind, name] += is_right
    lines = io.StringIO()
    writer = csv.writer(lines, lineterminator="\n")
    writer.writerow(COLUMNS)
    writer.writerows((*key, asked[key], right[key]) for key in sorted(asked))
    return lines.getvalue()


def rules(shared: Path) -> Iterator[Case]:
    """Yield a case for each expression whose gold has days and whose reading gives some."""
    tool = scorer(shared, "score_timex")
    for folder, language, read in CORPORA:
        gold = read(tool, shared / folder)
        for document in gold.values():
            yield from _cases(tool, document, language)


def _cases(tool: Any, document: Any, language: str) -> Iterator[Case]:
    answers = {(t.start, t.end): t for t in timexes.answer(document, language) if t.when}
    given = [
        tool.Mention(t.start, t.end, t.type, t.value, timexes.days(t)) for t in answers.values()
    ]
    aligned = tool.align(document.mentions, tool.drop_nested(given))
    for wanted, found in aligned.pairs:
        is_right = same_days(wanted, found)
        if is_right is not None:
            yield Case("rule", answers[found.start, found.end].rule, is_right)


def same_days(wanted: Any, found: Any) -> bool | None:
    """Tell whether the days are those of the gold; ``None`` where it has none to compare.

    A gold that gives no first and last day gives them by a value that names days.
    """
    if wanted.days != (None, None):
        return bool(wanted.days == found.days)
    days = _DAYS.fullmatch(wanted.value)
    return found.value.split("T")[0] == days[1] if days else None


def bases(folder: Path) -> Iterator[Case]:
    """Yield a case for each annotated mention that was found, by how it is dated."""
    tool = scorer(folder.parents[1], "score_events")
    articles = tool.read_articles(folder)
    gold, scored = tool.read_gold(folder / "events.json", articles)
    timeline = pipeline.build(events.articles_of(folder))
    reached = {
        (mention.article, mention.trigger.start): mention.dating.basis.value
        for event in timeline.events
        for mention in event.mentions
        if mention.dating
    }
    system = events.exported(timeline, tool, articles, scored)
    for at, number in tool.align(gold, system, articles).items():
        found = system[number]
        if basis := reached.get((found.article, found.start)):
            yield Case("basis", basis, tool.same_days(gold[at], found))
