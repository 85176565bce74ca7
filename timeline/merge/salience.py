"""How much an event, or a day, matters to a reader who can see only twenty."""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date, timedelta
from math import log2, sqrt
from typing import NamedTuple

from timeline.model.event import Event
from timeline.model.mention import EventMention
from timeline.model.vocabulary import KINDS, EventType, Status
from timeline.temporal.values.when import When

STATUSES = {Status.PROPOSED: -0.5, Status.DENIED: -0.5, Status.HYPOTHETICAL: -1.0}
# An article that still tells an event after so many days refers back to it.
LATER = timedelta(days=3)
# What even its first article tells so long after is of another period than the articles, and
# stands lower by so much: an anniversary is told by every outlet and is no news.
HISTORY = timedelta(days=183)
OLD = 3.0


def salience(
    kind: EventType,
    status: Status,
    when: When | None,
    mentions: Sequence[EventMention],
    outlets: int,
) -> float:
    """Return a score: outlets and later references weigh most, then kind of act and mentions.

    Counts enter as logarithms, so that the tenth outlet adds less than the second. An event
    without a day or an actor scores lower; one from before the news, that nobody told as news,
    much lower; and all as far as its mentions can be trusted.

    Args:
        kind: what kind of act it is.
        status: how far it is real.
        when: its days.
        mentions: those of independent articles.
        outlets: number of independent outlets.
    """
    articles = {mention.article for mention in mentions}
    score = 2.0 * log2(1 + outlets) + log2(1 + len(articles)) + 1.5 * log2(1 + _later(mentions))
    score += KINDS[kind].weight + STATUSES.get(status, 0.0)
    score -= 0.5 * (when is None) + 0.5 * (not any(mention.actors for mention in mentions))
    score -= OLD * _lies_before_the_news(when, mentions)
    return round(score * max(mention.confidence for mention in mentions), 3)


def _later(mentions: Sequence[EventMention]) -> int:
    """Return how many articles still tell it some days after the first that did."""
    told = {mention.article: mention.published for mention in mentions if mention.published}
    first = min(told.values(), default=None)
    return sum(first is not None and day - first > LATER for day in told.values())


def _lies_before_the_news(when: When | None, mentions: Sequence[EventMention]) -> bool:
    """Tell whether every article tells it as long past: history is background, not the story."""
    published = [mention.published for mention in mentions if mention.published]
    if when is None or when.latest is None or not published:
        return False
    return min(published) - when.latest > HISTORY


class Reference(NamedTuple):
    """A day that an article refers to; ``act`` is what is told to have happened on it, if told."""

    day: date
    article: str
    act: EventType | None = None


def references(events: Iterable[Event]) -> Iterator[Reference]:
    """Yield a reference for each mention whose own article dates it to one day."""
    for event in events:
        for mention in event.mentions:
            when = mention.when
            if when and when.earliest is not None and when.earliest == when.latest:
                yield Reference(when.earliest, mention.article, mention.type)


# Articles taken to say nothing of a day beside those that were counted: without them, the last
# day of a story, to which one article of one refers, would lead.
SILENT = 10
# What an act told of a day adds at most to a reference, which is one.
ACT = 0.5 / max(kind.weight for kind in KINDS.values())


def days(found: Iterable[Reference], published: Mapping[str, date]) -> dict[date, float]:
    """Return a score for each day referred to: by how many articles, and by what share of them.

    The share is of the articles published on the day or later. A count alone forgets the late
    days, which few articles can look back to, and those of quiet months; a share alone forgets
    that much is written when much happens. The score is between the two: the count times the
    share, and the root of that.

    An article counts once for a day: a little more where it tells an act of that day, by the kind
    of act, and twice where it looks back after the day has left the news.

    Args:
        found: references by whatever names a day, dates of the text as well as events.
        published: article id -> publication day, of every article, those that refer to no day
            included.
    """
    weights: dict[date, dict[str, float]] = defaultdict(dict)
    for day, article, act in found:
        if published[article] >= day:
            weight = 1.0 if act is None else 1.0 + ACT * KINDS[act].weight
            weight *= 2.0 if published[article] - day > LATER else 1.0
            weights[day][article] = max(weight, weights[day].get(article, 0.0))
    issued = sorted(published.values())
    return {
        day: sum(told.values()) / sqrt(len(issued) - bisect_left(issued, day) + SILENT)
        for day, told in weights.items()
    }
