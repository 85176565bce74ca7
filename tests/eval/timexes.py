"""Suites for the date library: annotated corpora, scored as in TempEval-3."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from functools import partial
from pathlib import Path
from typing import Any

from tests.eval.suite import Difference, Result, Suite, scorer, shared_of
from timeline.temporal import tag
from timeline.temporal.timex import Timex

SHOWN = ("strict_f1", "relaxed_f1", "value_f1", "type_f1", "days_f1")


def score(folder: Path, *, language: str = "en") -> Result:
    """Return the figures for one corpus, each document anchored on its creation day only."""
    tool = scorer(shared_of(folder), "score_timex")
    gold = tool.read_directory(folder)
    answers = {name: answer(document, language) for name, document in gold.items()}
    system = {
        name: [tool.Mention(t.start, t.end, t.type, t.value, days(t)) for t in timexes]
        for name, timexes in answers.items()
    }
    total, alignments = tool.score(gold, system)
    figures = {name: total.scores()[name] for name in SHOWN if name != "days_f1" or total.dated}
    rules = frozenset(t.rule for timexes in answers.values() for t in timexes)
    return Result(figures, tuple(_differences(gold, alignments, answers)), rules)


def answer(document: Any, language: str) -> list[Timex]:
    """Return what the library reads in one gold document."""
    day = date.fromisoformat(document.dct[:10]) if document.dct else None
    return tag(document.text, day, language=language)


def days(timex: Timex) -> tuple[str | None, str | None]:
    """Return the first and last day of an expression, as the scorer compares them."""
    if timex.when is None:
        return None, None
    first, last = timex.when.earliest, timex.when.latest
    return first and first.isoformat(), last and last.isoformat()


def _differences(
    gold: dict[str, Any], alignments: dict[str, Any], answers: dict[str, list[Timex]]
) -> Iterator[Difference]:
    for name, alignment in alignments.items():
        document = gold[name]
        rules = {(t.start, t.end): t.rule for t in answers[name]}
        for wanted, given in _pairs(alignment):
            kind = _kind(wanted, given)
            if kind is None:
                continue
            at = wanted or given
            context = document.text[max(0, at.start - 60) : at.end + 40]
            yield Difference(
                kind=f"{kind} {at.type}",
                where=f"{name} ({document.dct[:10]})",
                gold=_shown(document.text, wanted),
                answer=_shown(document.text, given),
                rule=rules.get((given.start, given.end), "") if given else "",
                context=" ".join(context.split()),
            )


def _pairs(alignment: Any) -> Iterator[tuple[Any, Any]]:
    yield from alignment.pairs
    yield from ((wanted, None) for wanted in alignment.missed)
    yield from ((None, given) for given in alignment.spurious)


def _kind(wanted: Any, given: Any) -> str | None:
    if given is None:
        return "missed"
    if wanted is None:
        return "spurious"
    if wanted.value != given.value:
        return "value"
    if wanted.days != (None, None) and wanted.days != given.days:
        return "days"
    if wanted.type != given.type:
        return "type"
    return None if (wanted.start, wanted.end) == (given.start, given.end) else "extent"


def _shown(text: str, mention: Any) -> str:
    if mention is None:
        return "-"
    return f"{' '.join(text[mention.start : mention.end].split())} = {mention.value}"


SUITES = (
    Suite("TimeBank", "corpora/train/timebank", score, ("relaxed_f1", "value_f1")),
    Suite("AQUAINT", "corpora/train/aquaint", score, ("relaxed_f1", "value_f1")),
    # Types are unusable there and values of tweets follow another convention: not floored.
    Suite("WikiWars", "corpora/train/wikiwars-train", score, ("relaxed_f1", "value_f1")),
    Suite("tweets", "corpora/train/tweets-train", score, ("relaxed_f1",)),
    Suite("Libya", "gold/libya", score, ("relaxed_f1", "value_f1", "days_f1")),
    Suite(
        "KRAUTS (de)",
        "corpora/train/krauts-de",
        partial(score, language="de"),
        ("relaxed_f1", "value_f1"),
    ),
    Suite(
        "WikiWars (uk)",
        "corpora/train/wikiwars-ua",
        partial(score, language="uk"),
        ("relaxed_f1", "value_f1"),
    ),
)
