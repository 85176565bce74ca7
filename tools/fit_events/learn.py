"""From annotated articles to weights: which findings and offers go into which fit."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from timeline.extract.choose.coreference import link
from timeline.extract.clause.draft import Draft
from timeline.extract.dating.choice import findings as of_source
from timeline.extract.dating.choice import keys
from timeline.extract.dating.days import note, story_of
from timeline.extract.dating.sources import RULES, Source, sources
from timeline.extract.evidence import kinds, status
from timeline.extract.evidence.findings import of_status, of_type
from timeline.extract.evidence.rows import EVIDENCE, GLANCE
from timeline.extract.evidence.weights import Decision, Weights
from timeline.extract.reader import draft_of
from timeline.model.vocabulary import EventType, Status
from tools.fit_events import corpus
from tools.fit_events.corpus import OWN, SEEDS, Annotated, Gold
from tools.fit_events.fitting import Fitted, binary, choices, labels, plain

# Chosen on the mean over the sets, each left out of the fitting in turn (docs/events.md).
PULL = {Decision.WORTH: 2.0, Decision.TYPE: 1.5, Decision.STATUS: 3.0, Decision.DAYS: 15.0}
POINTER_PULL = 0.1
LEAST = {Decision.WORTH: 3, Decision.TYPE: 3, Decision.STATUS: 3, Decision.DAYS: 4}
EXACT = frozenset({OWN, SEEDS})  # their days follow the conventions to the day
WORTH = 0.3  # how likely a word must be to be kept: most mentions right, sets left out
LOOK = -2.5  # log odds below which a word is not looked at: one in a hundred mentions is lost
NEAR = 2  # days: how far a bound may be from the gold's
_SMALL = 0.02  # weights below it change nothing and are not kept
_NARROW_KEYS = (
    "act ", "adverb ", "modifier ", "marks ", "told by ", "with particle ", "ending ",
)  # fmt: skip

Rows = list[tuple[str, str, str, float, int]]  # decision, label, finding, weight, seen
Group = list[tuple[list[str], bool]]
_GLANCED = frozenset(row.name for row in GLANCE)
_BREADTH = {row.name: row.breadth.value for row in EVIDENCE}


@dataclass(slots=True)
class Taught:
    """What one article teaches, computed once: pointers and offers of its mentions."""

    set: str
    worth: list[tuple[list[str], bool]]
    kinds: list[tuple[list[str], list[tuple[str, str]], EventType]]
    statuses: list[tuple[list[str], list[tuple[str, str]], Status]]
    days: list[Group]


def read(shared: Path) -> tuple[list[Annotated], list[Taught]]:
    """Return all annotated articles and what they teach; the starter is taught three times."""
    annotated = corpus.read(shared)
    lessons = [taught(one) for one in annotated]
    return annotated, lessons + 2 * [one for one in lessons if one.set == SEEDS]


def taught(one: Annotated) -> Taught:
    """Return what an article teaches."""
    main = [word for word in one.words if word.main is not None]
    found = Taught(one.set, [(w.found, w.told is not None) for w in one.words], [], [], [])
    for word in main:
        gold = word.main
        assert gold is not None
        pointing = [(p.label, p.name) for p in kinds.pointers(word.spot)]
        found.kinds.append((of_type(word.found), pointing, gold.type))
        told = status.grammar(word.spot, gold.type)
        pointing = [(p.label, p.name) for p in status.pointers(word.spot, told)]
        found.statuses.append((of_status(word.found), pointing, gold.status))
    found.days = _groups(one)
    return found


def _groups(one: Annotated) -> list[Group]:
    """Return for each mention the sources of its days, each with whether it is right.

    Earlier mentions are dated by the first rule that holds, a guess at what will be chosen.
    """
    pairs = []
    for word in one.words:
        gold = word.main
        if gold is not None:
            reading = status.grammar(word.spot, gold.type)
            reading = (
                reading
                if reading.status is gold.status
                else reading._replace(status=gold.status, cue=None)
            )
            pairs.append((draft_of(word.spot, gold.type, reading, word.found), gold))
    drafts = [draft for draft, _ in pairs]
    link(drafts)
    story = story_of(drafts, one.page)
    groups = []
    for draft, gold in pairs:
        offered = sources(draft, story)
        told = keys(draft)
        group = [
            (
                of_source(draft, each, told, story.published),
                is_near(gold, each.when.earliest, each.when.latest),
            )
            for each in offered
        ]
        if gold.dated:
            groups.append(_strict(group, offered, gold) if one.set in EXACT else group)
        _guess(draft, story)
        note(draft, story)
    return groups


def _strict(group: Group, offered: Sequence[Source], gold: Gold) -> Group:
    """Return a group in which only the very days are right, where they are offered at all."""
    days = gold.earliest, gold.latest
    exact = [(one.when.earliest, one.when.latest) == days for one in offered]
    if not any(exact):
        return group
    return [(found, is_exact) for (found, _), is_exact in zip(group, exact, strict=True)]


def _guess(draft: Draft, story: object) -> None:
    for _, rule in RULES:
        found = rule(draft, story)  # type: ignore[arg-type]
        if found is not None:
            draft.when, draft.dating = found
            return


def is_near(gold: Gold, first: date | None, last: date | None) -> bool:
    """Tell whether days overlap the gold's and each bound is open alike or within two days."""
    for a, b in ((gold.earliest, first), (gold.latest, last)):
        if (a is None) != (b is None) or (a and b and abs((a - b).days) > NEAR):
            return False
    return (gold.earliest or date.min) <= (last or date.max) and (first or date.min) <= (
        gold.latest or date.max
    )


def fit(lessons: Sequence[Taught]) -> Rows:
    """Return the weights that some articles teach."""
    look = _glance(lessons)
    rows: Rows = [
        *_kept(Decision.GLANCE, look),
        (Decision.GLANCE.value, "", "least", LOOK, 0),
        *_kept(Decision.WORTH, _worth(lessons)),
        *_kept(
            Decision.TYPE,
            _labels(Decision.TYPE, [k for one in lessons for k in one.kinds], EventType),
        ),
        *_kept(
            Decision.STATUS,
            _labels(Decision.STATUS, [s for one in lessons for s in one.statuses], Status),
        ),
        *_kept(Decision.DAYS, _days(lessons)),
        (Decision.WORTH.value, "", "least", WORTH, 0),
    ]
    return rows


def _glance(lessons: Sequence[Taught]) -> Fitted:
    pairs = [pair for one in lessons for pair in one.worth]
    strength = PULL[Decision.WORTH]
    return binary(
        [[one for one in found if one.partition("=")[0] in _GLANCED] for found, _ in pairs],
        [right for _, right in pairs],
        lambda name: strength * _BREADTH[name.partition("=")[0]],
        LEAST[Decision.WORTH],
    )


def _worth(lessons: Sequence[Taught]) -> Fitted:
    pairs = [pair for one in lessons for pair in one.worth]
    strength = PULL[Decision.WORTH]
    return binary(
        [found for found, _ in pairs],
        [right for _, right in pairs],
        lambda name: strength * _BREADTH[name.partition("=")[0]],
        LEAST[Decision.WORTH],
    )


def _labels(decision: Decision, triples: Sequence, names: type) -> Fitted:  # type: ignore[type-arg]
    strength = PULL[decision]
    return labels(
        [found for found, _, _ in triples],
        [pointing for _, pointing, _ in triples],
        [right.value for _, _, right in triples],
        [one.value for one in names],
        lambda name: strength * _BREADTH[name.partition("=")[0]],
        LEAST[decision],
        POINTER_PULL * strength,
    )


def _days(lessons: Sequence[Taught]) -> Fitted:
    strength = PULL[Decision.DAYS]

    def pull(name: str) -> float:
        source, _, key = name.partition("|")
        if key == "" and "rule" in source:
            return strength * 0.2  # a rule was written with care: few cases suffice to trust it
        return strength * (3.0 if key.startswith(_NARROW_KEYS) or " act " in key else 1.0)

    return choices([group for one in lessons for group in one.days], pull, LEAST[Decision.DAYS])


def _kept(decision: Decision, fitted: Fitted) -> Rows:
    return [
        (decision.value, label, finding, round(weight, 3), fitted.seen[finding])
        for label, finding, weight in fitted.rows
        if abs(weight) >= _SMALL or finding == "bias"
    ]


def sound(shares: Sequence[tuple[float, float, float, float]], right: Sequence[bool]) -> Rows:
    """Return the weights that turn the four shares into one probability of being right."""
    numbers = [[math.log(max(share, 1e-6)) for share in row] for row in shares]
    found = plain(numbers, right, pull=1.0)
    names = ("worth", "type", "status", "days", "bias")
    return [
        (Decision.SOUND.value, "", name, round(float(weight), 3), len(right))
        for name, weight in zip(names, found, strict=True)
    ]


def weights(rows: Rows) -> Weights:
    """Return rows as the program reads them."""
    return Weights(
        (decision, label, finding, weight) for decision, label, finding, weight, _ in rows
    )
