"""Sentences that an outlet prints under article after article: they are told once, not daily."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from datetime import date

from timeline.model.mention import EventMention
from timeline.model.names import key

# Days on which an outlet prints the same sentence before it is taken for a part of its page: two
# may be a story and its update.
DAYS = 3
# Words; shorter sentences recur without anybody copying them.
FEWEST = 6


def told_once(ordered: Sequence[EventMention]) -> list[EventMention]:
    """Return the mentions, without those in sentences that their outlet repeats from day to day.

    The first article with the sentence keeps it: it is either news there or background anywhere.

    Args:
        ordered: by publication, the earliest first.
    """
    days: dict[tuple[str, str], set[date]] = defaultdict(set)
    first: dict[tuple[str, str], str] = {}
    places = [_place(mention) for mention in ordered]
    for mention, place in zip(ordered, places, strict=True):
        if place and mention.published:
            days[place].add(mention.published)
            first.setdefault(place, mention.article)
    return [
        mention
        for mention, place in zip(ordered, places, strict=True)
        if not place or len(days[place]) < DAYS or first[place] == mention.article
    ]


def _place(mention: EventMention) -> tuple[str, str] | None:
    words = key(mention.quote)
    return (mention.outlet, words) if mention.outlet and words.count(" ") >= FEWEST - 1 else None
