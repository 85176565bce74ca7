"""Events of the whole road: hand-annotated articles, and the starter story."""

from __future__ import annotations

import tempfile
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

from tests.eval.suite import Difference, Result, Suite, scorer, shared_of
from tests.starter import event_rows, expression_rows
from timeline import ingest, pipeline
from timeline.model.article import Article
from timeline.model.selection import Overview
from timeline.pipeline import Timeline
from timeline.show.export import export
from timeline.show.export.about import About

SHOWN = (
    "mention_p",
    "mention_r",
    "mention_f1",
    "type_accuracy",
    "status_accuracy",
    "date_exact",
    "date_overlap",
    "place_accuracy",
    "actor_f1",
    "dated_f1",
    "bcubed_f1",
)
FLOORED = tuple(name for name in SHOWN if name not in {"mention_r", "date_overlap"})


def articles_of(folder: Path) -> list[Article]:
    """Return the articles that a folder's ``articles.json`` lists."""
    return [item for item in ingest.read([str(folder)]) if isinstance(item, Article)]


def score(folder: Path) -> Result:
    """Score the mentions that the whole road exports for a folder of annotated articles."""
    tools = scorer(shared_of(folder), "score_events")
    articles = tools.read_articles(folder)
    gold, scored = tools.read_gold(folder / "events.json", articles)
    timeline = pipeline.build(articles_of(folder))
    system = exported(timeline, tools, articles, scored)
    found = tools.score(gold, system, articles)
    figures = {name: found[name] for name in SHOWN} | {"unmixed": 1 - found["false_merge_rate"]}
    pairs = tools.align(gold, system, articles)
    return Result(figures, tuple(_differences(tools, gold, system, pairs, articles)))


def exported(
    timeline: Timeline, tools: Any, articles: dict[str, Any], scored: set[str]
) -> list[Any]:
    """Return a timeline's mentions as the scorer reads them from an export."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "mentions.jsonl"
        about = About(version="", overview=Overview.of(timeline.events))
        export(timeline.events, timeline.articles, path, as_="mentions", about=about)
        found: list[Any] = tools.read_system(path, articles, scored)
    return found


def _differences(
    tools: Any,
    gold: Sequence[Any],
    system: Sequence[Any],
    pairs: dict[int, int],
    articles: dict[str, Any],
) -> Iterator[Difference]:
    """Yield what is missed, then what is wrong in a pair, then what is too much."""
    for number, wanted in enumerate(gold):
        text = articles[wanted.article].text
        if number not in pairs:
            yield _difference(f"missed {wanted.type}", wanted, _shown(wanted), "-", text)
            continue
        given = system[pairs[number]]
        for kind, right, left in _aspects(tools, wanted, given):
            if left is not None:
                yield _difference(f"wrong {kind}", wanted, right, left, text)
    for number, given in enumerate(system):
        if number not in pairs.values():
            text = articles[given.article].text
            yield _difference(f"spurious {given.type}", given, "-", _shown(given), text)


def _aspects(tools: Any, wanted: Any, given: Any) -> Iterator[tuple[str, str, str | None]]:
    """Yield each aspect of a pair with the gold's value, and the answer's where it differs."""
    actors = tools.actor_f1(wanted.actors, given.actors)
    for kind, agrees, right, answer in (
        ("type", wanted.type == given.type, wanted.type, given.type),
        ("status", wanted.status == given.status, wanted.status, given.status),
        ("days", tools.same_days(wanted, given), _days(wanted), _days(given)),
        ("place", tools.same_place(wanted.place, given.place), wanted.place, given.place),
        ("actors", actors == 1, "; ".join(wanted.actors), "; ".join(given.actors)),
    ):
        yield kind, str(right), None if agrees else str(answer)


def _difference(kind: str, at: Any, gold: str, answer: str, text: str) -> Difference:
    start, end = text.rfind("\n", 0, at.start) + 1, (text + "\n").index("\n", at.end)
    context = f"{text[start : at.start]}[{text[at.start : at.end]}]{text[at.end : end]}"
    return Difference(kind, f"{at.article}:{at.start}", gold, answer, "", context)


def _shown(mention: Any) -> str:
    return f"{mention.status} {_days(mention)} {'; '.join(mention.actors)}"


def _days(mention: Any) -> str:
    return f"{mention.earliest or ''}..{mention.latest or ''}"


def score_starter(folder: Path) -> Result:
    """Score the starter story: right expressions, right events, and events not beyond the gold."""
    articles = articles_of(folder)
    expressions = expression_rows(folder, articles)
    events, beyond = event_rows(folder, pipeline.build(articles).events)
    wrong = [
        Difference(kind, folder.name, row.gold, row.found, "", "")
        for kind, rows in (("wrong expression", expressions), ("missed event", events))
        for row in rows
        if not row.right
    ]
    wrong += [
        Difference(f"beyond {event.type}", folder.name, "-", event.label, "", mention.quote)
        for event in beyond
        for mention in event.mentions[:1]
    ]
    figures = {
        "expressions": _share(expressions),
        "events": _share(events),
        "events_p": len(events) / (len(events) + len(beyond)),
    }
    return Result(figures, tuple(wrong))


def _share(rows: Sequence[Any]) -> float:
    return sum(row.right for row in rows) / len(rows)


SUITES = (
    Suite("events", "gold/libya", score, (*FLOORED, "unmixed")),
    Suite("starter", "seeds", score_starter, ("expressions", "events", "events_p")),
)
