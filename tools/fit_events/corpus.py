"""Annotated articles for the fitting: pages, their words, and what the gold says of each."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta
from pathlib import Path

from timeline import ingest, resources, temporal
from timeline.extract.clause.spot import Page, Spot
from timeline.extract.evidence.findings import findings
from timeline.extract.reader import worth_parsing
from timeline.extract.text import parse
from timeline.model.article import Article
from timeline.model.vocabulary import EventType, Status

SETS = ("libya", "egypt", "readouts", "talks", "bulletins", "mixed")
OWN = "own"  # the dispatches of ``tests/corpora``: always taught, never scored
SEEDS = "seeds"  # the starter timeline: the same
STARTER = Path(__file__).parents[2] / "tests" / "corpora" / "starter_mentions.jsonl"
DISPATCHES = Path(__file__).parents[2] / "tests" / "corpora" / "dispatches.txt"
_PUBLISHED = date(2024, 5, 16)
_MARKED = re.compile(r"\{([^{}:]+):(\w+) (\w+) ([^{}]+)\}")
_CODES: dict[str, tuple[int | None, int | None]] = {
    "n": (-2, 0),
    "t": (0, 0),
    "b": (None, 0),
    "a": (0, None),
}
# Rows that say where on its page a word stands: nothing to learn from an article of a sentence.
_OF_PAGES = ("place=", "scene=")


@dataclass(frozen=True, slots=True)
class Gold:
    """One annotated mention: offsets, type, status, days; ``dated`` where its days are taught."""

    start: int
    end: int
    type: EventType
    status: Status
    earliest: date | None
    latest: date | None
    dated: bool = True


@dataclass(slots=True)
class Word:
    """A word that may tell an event, what the rows find of it, and the mention it tells.

    ``told`` is the mention it touches, ``main`` the mention of which it is the word to choose.
    """

    spot: Spot
    found: list[str]
    told: Gold | None = None
    main: Gold | None = None


@dataclass(slots=True)
class Annotated:
    """An article with its gold, read once."""

    set: str
    article: Article
    page: Page
    gold: Sequence[Gold]
    words: list[Word] = field(default_factory=list)


def read(shared: Path) -> list[Annotated]:
    """Return all annotated articles: the sets of ``shared/gold`` and our own dispatches."""
    pairs = [
        (name, article, gold)
        for name in SETS
        for article, gold in _of_folder(shared / "gold" / name)
    ]
    pairs += [(OWN, article, gold) for article, gold in dispatches()]
    pairs += [(SEEDS, article, gold) for article, gold in starter(shared)]
    return [_annotated(*pair) for pair in pairs]


def starter(shared: Path) -> Iterator[tuple[Article, list[Gold]]]:
    """Yield the starter articles, as shipped and as they came, with what a reader found in them."""
    told = [json.loads(line) for line in STARTER.read_text(encoding="utf-8").splitlines()]
    folders = (resources.folder("seeds"), shared / "seeds")
    for article in (one for folder in folders for one in ingest.read([str(folder)])):
        if isinstance(article, Article):
            yield (
                article,
                [
                    Gold(
                        row["start"],
                        row["end"],
                        EventType(row["type"]),
                        Status(row["status"]),
                        _day(row["earliest"]),
                        _day(row["latest"]),
                    )
                    for row in told
                    if row["article"] == article.id
                ],
            )


def _of_folder(folder: Path) -> Iterator[tuple[Article, list[Gold]]]:
    told = json.loads((folder / "events.json").read_text(encoding="utf-8"))
    for article in ingest.read([str(folder)]):
        if isinstance(article, Article) and article.id in told["articles"]:
            rows = (row for row in told["events"] if row["article"] == article.id)
            yield article, [_gold(article.text, row) for row in rows]


def _gold(text: str, row: dict[str, str]) -> Gold:
    lines = text.split("\n")
    number, trigger = int(row["line"]), row["trigger"]
    places = list(re.finditer(rf"(?<!\w){re.escape(trigger)}(?!\w)", lines[number - 1]))
    found = places[int(row.get("nth", 1)) - 1]
    start = sum(len(line) + 1 for line in lines[: number - 1]) + found.start()
    return Gold(
        start,
        start + len(trigger),
        EventType(row["type"]),
        Status(row["status"]),
        _day(row.get("earliest")),
        _day(row.get("latest")),
    )


def _day(text: str | None) -> date | None:
    return date.fromisoformat(text) if text else None


def dispatches(path: Path = DISPATCHES) -> Iterator[tuple[Article, list[Gold]]]:
    """Yield our own dispatches, one a line, with the mentions marked in them.

    Raises:
        ValueError: a mark names no type, status or days.
    """
    for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), start=1):
        if not line.strip() or line.startswith("#"):
            continue
        text, gold, at = "", [], 0
        for mark in _MARKED.finditer(line):
            text += line[at : mark.start()]
            gold.append(_marked(mark, len(text)))
            text += mark[1]
            at = mark.end()
        text += line[at:]
        yield Article(id=f"own-{number}", text=text, published=_PUBLISHED), gold


def _marked(mark: re.Match[str], start: int) -> Gold:
    code = mark[4]
    first, last = _CODES.get(code) or (
        (None, None) if code == "?" else tuple(int(n) if n else None for n in code.split(".."))
    )
    return Gold(
        start,
        start + len(mark[1]),
        EventType(mark[2]),
        Status(mark[3]),
        None if first is None else _PUBLISHED + timedelta(days=first),
        None if last is None else _PUBLISHED + timedelta(days=last),
        dated=code != "?",
    )


def _annotated(name: str, whole: Article, gold: Sequence[Gold]) -> Annotated:
    article = whole.bare
    body = worth_parsing(article)
    docs = list(parse.parsed(one.text for one in body))
    timexes = temporal.tag(article.text, article.day)
    page = Page(article, timexes, body, docs)
    found = Annotated(name, article, page, gold)
    found.words = [Word(spot, _findings(spot, name)) for spot in page.spots()]
    for mention in gold:
        _align(mention, found.words)
    return found


def _findings(spot: Spot, name: str) -> list[str]:
    found = findings(spot)
    return [one for one in found if not one.startswith(_OF_PAGES)] if name == OWN else found


def _align(mention: Gold, words: Sequence[Word]) -> None:
    """Give a mention to the words it touches; the exact one, a verb, else the last is to choose."""
    touching = [
        one for one in words if min(mention.end, one.spot.end) > max(mention.start, one.spot.start)
    ]
    for one in touching:
        one.told = one.told or mention
    exact = [o for o in touching if (o.spot.start, o.spot.end) == (mention.start, mention.end)]
    verbs = [one for one in touching if one.spot.is_verb]
    if touching:
        (exact or verbs or touching[-1:])[0].main = mention
