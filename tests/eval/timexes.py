"""Suites for the date library: annotated corpora, scored as in TempEval-3."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import asdict
from datetime import date
from functools import partial
from pathlib import Path
from types import ModuleType
from typing import Any
from xml.etree import ElementTree

import pandas as pd

from tests.eval.suite import Difference, Result, Suite, scorer, shared_of
from timeline.temporal import tag
from timeline.temporal.values.timex import Timex

Reader = Callable[[ModuleType, Path], dict[str, Any]]
SHOWN = ("strict_f1", "relaxed_f1", "value_f1", "type_f1", "days_f1")


def from_folder(tool: ModuleType, folder: Path) -> dict[str, Any]:
    """Return the documents of a corpus in a form that its scorer knows."""
    documents: dict[str, Any] = tool.read_directory(folder)
    return documents


def score(folder: Path, *, language: str = "en", read: Reader = from_folder) -> Result:
    """Return the figures for one corpus, each document anchored on its creation day only."""
    tool = scorer(shared_of(folder), "score_timex")
    gold = read(tool, folder)
    answers = {name: answer(document, language) for name, document in gold.items()}
    system = {
        name: [tool.Mention(t.start, t.end, t.type, t.value, days(t)) for t in timexes]
        for name, timexes in answers.items()
    }
    total, alignments = tool.score(gold, system)
    figures = {name: total.scores()[name] for name in SHOWN if name != "days_f1" or total.dated}
    rules = frozenset(t.rule for timexes in answers.values() for t in timexes)
    counts = {name: asdict(alignment.counts()) for name, alignment in alignments.items()}
    return Result(
        figures,
        tuple(_differences(gold, alignments, answers)),
        rules,
        pd.DataFrame.from_dict(counts, orient="index"),
    )


def from_tokens(tool: ModuleType, folder: Path) -> dict[str, Any]:
    """Return the documents of MEANTIME, by name: tokens, and expressions that point to them.

    Only the first sentences of each are annotated: the text ends with the last that is.
    """
    documents = {}
    for path in sorted(folder.rglob("*.xml")):
        document = _document(tool, ElementTree.parse(path).getroot(), path.stem)
        documents[document.name] = document
    return documents


def _document(tool: ModuleType, root: ElementTree.Element, name: str) -> Any:
    tokens = {token.attrib["t_id"]: token for token in root.iter("token")}
    anchored = {
        element: [tokens[anchor.attrib["t_id"]] for anchor in element.iter("token_anchor")]
        for element in root.iter()
        if element.find("token_anchor") is not None
    }
    last = max(int(token.attrib["sentence"]) for marked in anchored.values() for token in marked)
    text, starts = "", {}
    for key, token in tokens.items():
        if int(token.attrib["sentence"]) <= last:
            starts[key] = len(text)
            text += f"{token.text} "
    dates = list(root.iter("TIMEX3"))
    created = next(d for d in dates if d.attrib["functionInDocument"] == "CREATION_TIME")
    mentions = []
    for element in dates:
        marked = anchored.get(element, [])
        if marked:
            end = marked[-1]
            mentions.append(
                tool.Mention(
                    starts[marked[0].attrib["t_id"]],
                    starts[end.attrib["t_id"]] + len(end.text or ""),
                    element.attrib["type"],
                    element.attrib["value"],
                )
            )
    mentions.sort(key=lambda mention: mention.start)
    return tool.Document(name, text, created.attrib["value"], tuple(mentions))


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
    Suite(
        "MEANTIME",
        "corpora/train/meantime-en",
        partial(score, read=from_tokens),
        ("relaxed_f1", "value_f1"),
    ),
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
