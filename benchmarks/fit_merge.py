"""Fit the weights of ``timeline/merge/compare.py`` and print them beside the counts behind them.

    python -m benchmarks.fit_merge [--shared FOLDER] [--write]

Pairs of mentions are described by the level that holds in each table; a logistic regression with a
Gaussian prior around zero gives each level its log2 odds. There are three sets of pairs: gold
mentions of Libya, what extraction finds there where it agrees with the gold, faults of actor, day
and place included, and gold mentions of the training topics of ECB+. Each has an intercept of its
own, because in each the share of pairs that are one event is another. ``--write`` puts the weights
into the tables.
"""

from __future__ import annotations

import argparse
import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations
from math import log
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from tests.eval.merging import TRAIN, Gold, ecbplus, libya
from tests.eval.suite import scorer, shared_of
from timeline import extract, temporal
from timeline.merge import block, compare
from timeline.merge.features import Features, features, stories
from timeline.model.article import Article
from timeline.model.mention import EventMention

SHARED = Path(__file__).resolve().parents[2] / "shared"
COMPARE = Path(compare.__file__)
# Spread of the prior in natural log odds. Half of it and twice it score the same on one outlet with
# weights fitted on the other: B-cubed F1 0.88 to 0.92, false merges 2.0 to 3.6 %.
SPREAD = 0.8
# Of the pairs of ECB+ that are two events, one in so many is used: a third of a million more
# change no weight by a tenth.
THINNED = 10

# Levels too rare in both corpora to be fitted, with weights from what the words mean: a named
# person seldom makes two visits to a country in one month; a plan keeps its number of points.
BY_HAND = {
    "different kinds of act": -4.0,
    "the same people in a visit, call or meeting": 3.0,
    "one names fewer of the people of a visit, call or meeting": 2.0,
    "the days of a visit, call or meeting, told more narrowly by one": 1.0,
    "the town of a visit or meeting, and what it lies in": 1.0,
    "one place lies in the other": 0.5,
    "the same figure": 3.0,
    "different figures": -1.0,
}

Matrix = NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class Pairs:
    """Described pairs: a row a pair with the level that holds in each table, and the answers."""

    held: NDArray[np.int64]
    same: Matrix


def described(pairs: Iterator[tuple[Features, Features, bool]]) -> Pairs:
    """Return pairs as numbers of levels; pairs that can never be linked are left out."""
    held, same = [], []
    for one, other, answer in pairs:
        if compare.cannot_link(one, other):
            continue
        held.append([NUMBERS[id(level)] for level in compare.levels(one, other)])
        same.append(float(answer))
    return Pairs(np.array(held), np.array(same))


LEVELS = [level for table in compare.TABLES.values() for level in table]
NUMBERS = {id(level): number for number, level in enumerate(LEVELS)}
# Levels that say that nothing is known keep weight zero.
SILENT = {
    number for number, level in enumerate(LEVELS) if level.label == "" or "not told" in level.label
}


def extracted(folder: Path) -> list[Gold]:
    """Return the mentions that extraction finds and the gold has too, with the gold's events."""
    tools = scorer(shared_of(folder), "score_events")
    texts = tools.read_articles(folder)
    gold, _ = tools.read_gold(folder / "events.json", texts)
    outlets = {each.mention.article: each.mention.outlet for each in libya(folder)}
    articles = [
        Article(id=name, text=text.text, published=text.published, outlet=outlets[name])
        for name, text in texts.items()
    ]
    read = extract.mentions((each, temporal.tag(each.text, each.day)) for each in articles)
    found = [mention for mentions in read for mention in mentions]
    rows = [
        tools.Mention.parse({**record(mention), "event": mention.id}, article=mention.article)
        for mention in found
    ]
    return [
        Gold(found[system], gold[number].event)
        for number, system in tools.align(gold, rows, texts).items()
    ]


def record(mention: EventMention) -> dict[str, object]:
    """Return a mention as the scorer reads it."""
    when = mention.when
    return {
        "start": mention.trigger.start,
        "end": mention.trigger.end,
        "type": mention.type.value,
        "status": mention.status.value,
        "actors": mention.actors,
        "place": mention.place,
        "earliest": when.earliest.isoformat() if when and when.earliest else None,
        "latest": when.latest.isoformat() if when and when.latest else None,
    }


def libya_pairs(gold: Sequence[Gold]) -> Iterator[tuple[Features, Features, bool]]:
    """Yield the pairs that merging compares: within each article, and across by block."""
    told = stories(each.mention for each in gold)
    items = [features(each.mention, told[each.mention.article]) for each in gold]
    events = [each.event for each in gold]
    articles: dict[str, list[int]] = defaultdict(list)
    for at, item in enumerate(items):
        articles[item.article].append(at)
    chosen = set(block.pairs(items))
    for numbers in articles.values():
        within = block.pairs_within([items[at] for at in numbers])
        chosen |= {(numbers[one], numbers[other]) for one, other in within}
    for one, other in sorted(chosen):
        yield items[one], items[other], events[one] == events[other]


def ecb_pairs(folder: Path) -> Iterator[tuple[Features, Features, bool]]:
    """Yield all pairs of mentions of one training topic."""
    items = ecbplus(folder, TRAIN)
    for topic in TRAIN:
        inside = [item for item in items if item.topic == topic]
        for number, (one, other) in enumerate(combinations(inside, 2)):
            if one.event == other.event or number % THINNED == 0:
                yield one.features, other.features, one.event == other.event


def fitted(corpora: Sequence[Pairs]) -> tuple[Matrix, Matrix]:
    """Return the weight of each level and the intercept of each corpus, in log2 odds.

    Newton's method on the penalised likelihood; corpora count alike, whatever their sizes.
    """
    width = len(LEVELS) + len(corpora)
    weights = np.zeros(width)
    penalty = np.full(width, 1 / SPREAD**2)
    penalty[len(LEVELS) :] = 1e-3
    mean = np.zeros(width)
    for number, level in enumerate(LEVELS):
        if number in SILENT or level.label in BY_HAND:
            penalty[number] = 1e6
            mean[number] = BY_HAND.get(level.label, 0.0) * log(2)
    designs = [design(pairs, at, width) for at, pairs in enumerate(corpora)]
    base = len(corpora[0].same)
    scales = [base / len(pairs.same) for pairs in corpora]
    for _ in range(30):
        gradient, hessian = penalty * (mean - weights), np.diag(penalty)
        for pairs, x, scale in zip(corpora, designs, scales, strict=True):
            odds = 1 / (1 + np.exp(-(x @ weights)))
            gradient = gradient + scale * (x.T @ (pairs.same - odds))
            hessian = hessian + scale * ((x * (odds * (1 - odds))[:, None]).T @ x)
        step = np.linalg.solve(hessian, gradient)
        weights = weights + step
        if np.abs(step).max() < 1e-6:
            break
    bits = weights / log(2)
    return bits[: len(LEVELS)], bits[len(LEVELS) :]


def design(pairs: Pairs, corpus: int, width: int) -> Matrix:
    """Return one row a pair: a one for each level that holds and for the corpus."""
    x = np.zeros((len(pairs.same), width))
    for column in range(pairs.held.shape[1]):
        x[np.arange(len(x)), pairs.held[:, column]] = 1
    x[:, len(LEVELS) + corpus] = 1
    return x


def counts(pairs: Pairs) -> list[tuple[int, int]]:
    """Return, for each level, the pairs that are one event and those that are not."""
    same = pairs.same > 0
    return [
        (int((same & hit).sum()), int((~same & hit).sum()))
        for hit in ((pairs.held == number).any(axis=1) for number in range(len(LEVELS)))
    ]


def write(weights: Matrix, prior: float) -> None:
    """Put the weights into the tables of the module."""
    text = COMPARE.read_text("utf-8")
    for level, weight in zip(LEVELS, weights, strict=True):
        if level.label:
            row = rf'(Level\(\s*"{re.escape(level.label)}",\s*)[-+\d.]+'
            text = re.sub(row, rf"\g<1>{weight:+.1f}", text)
    text = re.sub(r"(?m)^PRIOR = .*$", f"PRIOR = {prior:.1f}", text)
    COMPARE.write_text(text, "utf-8")


def main() -> None:
    """Fit, print the table, and write it if asked."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--shared", type=Path, default=SHARED)
    parser.add_argument("--write", action="store_true", help="put the weights into the tables")
    arguments = parser.parse_args()
    folder = arguments.shared / "gold" / "libya"
    corpora = [
        described(libya_pairs(libya(folder))),
        described(libya_pairs(extracted(folder))),
        described(ecb_pairs(arguments.shared / "corpora" / "events" / "ecbplus")),
    ]
    weights, priors = fitted(corpora)
    tables = [name for name, table in compare.TABLES.items() for _ in table]
    print(f"{'':69}   same/not one event")
    print(f"{'table':9}{'level':64}{'log2':>6}{'Libya':>12}{'extracted':>12}{'ECB+':>16}")
    rows = zip(tables, LEVELS, weights, *(counts(pairs) for pairs in corpora), strict=True)
    for name, level, weight, *seen in rows:
        told = "".join(f"{f'{same}/{not_same}':>13}" for same, not_same in seen)
        print(f"{name:9}{level.label or '(silent)':64}{weight:+6.1f}{told}")
    print(f"priors: Libya {priors[0]:+.1f}, extracted {priors[1]:+.1f}, ECB+ {priors[2]:+.1f}")
    if arguments.write:
        write(weights, priors[0])


if __name__ == "__main__":
    main()
