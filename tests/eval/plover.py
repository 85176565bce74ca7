"""Sentences of the CAMEO manual coded by hand: is the kind of act the one they are listed under?"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterator, Sequence
from datetime import date
from pathlib import Path
from typing import Any

from tests.eval.suite import Difference, Result, Suite
from timeline import pipeline
from timeline.config import Settings
from timeline.model.article import Article
from timeline.model.mention import EventMention
from timeline.model.vocabulary import KINDS, PublishedBasis, Status

# The records were written for an earlier draft of the scheme: its roots, and today's.
RENAMED = {"DEMAND": "REQUEST", "DISAPPROVE": "ACCUSE", "INVESTIGATE": "ACCUSE", "FIGHT": "ASSAULT"}
NONE = "none"
# PLOVER codes cooperation that is still ahead as a promise of it, and contact called off as a
# refusal (manual, 2022, sections on AGREE and REJECT).
PROMISED = frozenset({"CONSULT", "COOPERATE", "AID", "CONCEDE", "RETREAT", "SUPPORT"})
AHEAD = frozenset({Status.PLANNED, Status.PROPOSED})
REFUSED = frozenset({"CONSULT", "AGREE", "COOPERATE", "AID", "CONCEDE", "RETREAT", "SUPPORT"})
OFF = frozenset({Status.CANCELLED, Status.DENIED})


def records(folder: Path) -> list[dict[str, Any]]:
    """Return the coded sentences; one record only documents the file."""
    rows = json.loads((folder / "plover_gsr_dev.json").read_text(encoding="utf-8"))
    return [row for row in rows if row.get("text")]


def root(mention: EventMention) -> str:
    """Return the PLOVER root of a mention: its trigger's, else its type's, read with its status."""
    plain = (mention.plover or KINDS[mention.type].plover.root or NONE).split()[0]
    if mention.status in AHEAD and plain in PROMISED:
        return "AGREE"
    if mention.status in OFF and plain in REFUSED:
        return "REJECT"
    return plain


def answer(mentions: Sequence[EventMention]) -> str:
    """Return the root of a sentence: that of the first event told in it that has one."""
    return next((found for found in map(root, mentions) if found != NONE), NONE)


def score(folder: Path) -> Result:
    """Return accuracy and macro F1 over the roots, each record read as an article of a sentence."""
    rows = records(folder)
    found = {
        article.id: answer(mentions)
        for article, mentions in pipeline.read(
            [_article(row) for row in rows], pipeline.RunReport(), Settings(workers=1)
        )
    }
    gold = [RENAMED.get(row["event"], row["event"]) for row in rows]
    answers = [found[row["id"]] for row in rows]
    hits = sum(one == other for one, other in zip(gold, answers, strict=True))
    figures = {"macro_f1": macro_f1(gold, answers), "accuracy": hits / len(gold)}
    return Result(figures, tuple(_differences(rows, gold, answers)))


def _article(row: dict[str, Any]) -> Article:
    return Article(
        id=row["id"],
        text=row["text"],
        language="en",
        published=date.fromisoformat(row["date"]),
        published_basis=PublishedBasis.GIVEN,
    )


def macro_f1(gold: Sequence[str], answers: Sequence[str]) -> float:
    """Return the mean F1 over the roots that the gold has.

    >>> macro_f1(["AID", "AID", "REJECT"], ["AID", "REJECT", "REJECT"])
    0.6666666666666666
    """
    hits = Counter(one for one, other in zip(gold, answers, strict=True) if one == other)
    true, said = Counter(gold), Counter(answers)
    return sum(2 * hits[name] / (true[name] + said[name]) for name in true) / len(true)


def _differences(
    rows: Sequence[dict[str, Any]], gold: Sequence[str], answers: Sequence[str]
) -> Iterator[Difference]:
    for row, wanted, given in zip(rows, gold, answers, strict=True):
        if wanted != given:
            kind = f"{wanted} {'missed' if given == NONE else 'mistaken'}"
            yield Difference(kind, row["id"], row["eventText"], given, "", row["text"])


SUITES = (Suite("plover", "corpora/events/plover-gsr", score, ("macro_f1", "accuracy")),)
