"""A stream of articles with known truth: merging finds its events, in any order."""

from __future__ import annotations

import random
from functools import cache

from benchmarks.scale import Score, mentions_of, score
from benchmarks.stream import Stream, stream
from timeline.merge import corroborate
from timeline.model.event import Event
from timeline.model.mention import EventMention


@cache
def _read() -> tuple[Stream, tuple[EventMention, ...]]:
    truth = stream(150)
    return truth, tuple(mentions_of(truth))


def _facts(events: list[Event]) -> list[tuple[object, ...]]:
    return [
        (each.label, each.when, [mention.id for mention in each.mentions], each.disagreements)
        for each in events
    ]


def test_the_truth_of_a_stream_is_found() -> None:
    truth, mentions = _read()
    found = score(truth, corroborate(mentions))
    assert found.precision >= 0.94
    assert found.recall >= 0.94
    assert found.days >= 0.94
    assert found.mixed <= 0.06


def test_a_score_tells_a_false_merge() -> None:
    truth, mentions = _read()
    events = corroborate(mentions)
    everything = events[0].model_copy(update={"mentions": tuple(mentions)})
    assert score(truth, [everything]).precision < 0.2
    assert score(truth, [everything]).mixed == 1.0
    assert isinstance(score(truth, []), Score)


def test_the_order_of_articles_changes_nothing() -> None:
    _, mentions = _read()
    shuffled = random.Random(3).sample(mentions, len(mentions))
    assert _facts(corroborate(shuffled)) == _facts(corroborate(mentions))


def test_a_contradiction_of_two_outlets_is_shown() -> None:
    truth, mentions = _read()
    wrong = {each.article for each in truth.tellings if not each.is_right}
    disputed = [
        event
        for event in corroborate(mentions)
        if any(claim.field == "when" for claim in event.disagreements)
    ]
    assert wrong
    assert any(wrong & set(event.articles) for event in disputed)
