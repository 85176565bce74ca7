"""Sentences that an outlet prints under article after article: they are told once, not daily."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from timeline.merge.block import numbered
from timeline.model.change import Repeat
from timeline.model.mention import EventMention
from timeline.model.names import key

# Words; shorter sentences recur without anybody copying them.
FEWEST = 6


def sentences(mentions: Iterable[EventMention]) -> dict[int, list[EventMention]]:
    """Return the mentions in each sentence that an outlet may repeat, by the sentence's key."""
    found: dict[int, list[EventMention]] = {}
    for mention in mentions:
        words = key(mention.quote)
        if mention.outlet and words.count(" ") >= FEWEST - 1:
            found.setdefault(numbered((mention.outlet, words)), []).append(mention)
    return found


def told_once(
    mentions: Iterable[EventMention], repeats: Mapping[int, Repeat]
) -> list[EventMention]:
    """Return the mentions of an article, without those in sentences that its outlet repeats."""
    mentions = list(mentions)
    dropped = {
        mention.id
        for sentence, told in sentences(mentions).items()
        for mention in told
        if not repeats.get(sentence, Repeat()).keeps(mention.article)
    }
    return [mention for mention in mentions if mention.id not in dropped]
