"""Days of one event from what each mention gives: intersect what agrees, keep what does not."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from timeline.model.event import Disagreement
from timeline.model.mention import Dating, EventMention
from timeline.model.vocabulary import Basis, Status
from timeline.temporal.values.when import Shape, When
from timeline.temporal.writing.words import in_words

# The better founded comes first: what a person set, what words say, what the article implies.
_RANKS = {
    Basis.GIVEN: 0,
    Basis.EXPLICIT: 1,
    Basis.ANCHORED: 1,
    Basis.INHERITED: 2,
    Basis.PUBLISHED: 3,
}
_WORST = 4
_OPEN = 100_000  # days that an open side counts for when widths are compared


@dataclass(frozen=True, slots=True)
class Fused:
    """Days of an event, why, and the claims that were not taken."""

    when: When | None
    dating: Dating | None
    disagreements: tuple[Disagreement, ...] = ()


def fuse(mentions: Sequence[EventMention], status: Status) -> Fused:
    """Return the days all mentions allow, the better founded and narrower first.

    Days that cannot be joined with those already taken become disagreements if they were told
    outright; days that were only inferred give way in silence. A day of a plan says nothing about
    an event that has taken place otherwise, so mentions of the event's own status come first. A
    cancelled event has the day it was planned for, else the days of its cancellation.
    """
    dated = sorted(
        (each for each in mentions if each.when is not None and _told(each.when)),
        key=lambda each: _order(each, status),
    )
    if not dated:
        return Fused(None, None)
    first = dated[0]
    when, steps, losers = first.when, [], []
    assert when is not None
    for mention in dated[1:]:
        if mention.when is None or mention.when == when or not _counts(mention, first, status):
            continue
        narrowed = intersection(when, mention.when)
        if narrowed is None:
            losers.append(mention)
        elif narrowed != when:
            when = narrowed
            steps.append(f"{_teller(mention)} gives {in_words(mention.when)}: {in_words(when)}")
    return Fused(when, _dating(first, steps), _disagreements(losers, first))


def intersection(one: When, other: When) -> When | None:
    """Return ``one`` with its bounds inside the days of ``other``; ``None`` if they lie apart.

    >>> october = When.point(date(2025, 10, 1), date(2025, 10, 31))
    >>> late = When.point(date(2025, 10, 21), None)
    >>> intersection(october, late).interval.days
    11
    """
    if not one.interval.overlaps(other.interval):
        return None
    earliest, latest = other.earliest, other.latest
    bounds = (
        _later(one.earliest_start, earliest),
        _earlier(one.latest_start, latest),
        _later(one.earliest_end, earliest),
        _earlier(one.latest_end, latest),
    )
    granularity = min(one.granularity, other.granularity)
    try:
        return When(one.shape, *bounds, granularity)
    except ValueError:
        # A span that only touches the other's days cannot lie within them: it stays as it is.
        return one


def _told(when: When) -> bool:
    return when.earliest is not None or when.latest is not None


def _order(mention: EventMention, status: Status) -> tuple[object, ...]:
    when = mention.when
    assert when is not None
    return (
        _foreign(mention, when, status),
        _rank(mention),
        _width(when),
        when.shape is Shape.POINT,
        str(mention.published),
        mention.id,
    )


def _foreign(mention: EventMention, when: When, status: Status) -> int:
    """Return how far a mention's days are from being those of the event: 0 are its own."""
    if status is Status.CANCELLED:
        planned_day = mention.status is Status.PLANNED and when.latest is not None
        return 0 if planned_day and _rank(mention) <= 1 else 1 + (mention.status is not status)
    if mention.status is status:
        return 0
    pair = {mention.status, status}
    return 0 if pair == {Status.OCCURRED, Status.ONGOING} else 1


def _counts(mention: EventMention, lead: EventMention, status: Status) -> bool:
    """Tell whether a mention's days may narrow or contradict those of the lead."""
    assert mention.when is not None
    if _foreign(mention, mention.when, status) > _foreign(lead, lead.when or mention.when, status):
        return False
    return _rank(mention) <= 1 or _rank(mention) <= _rank(lead)


def _rank(mention: EventMention) -> int:
    return _RANKS[mention.dating.basis] if mention.dating else _WORST


def _width(when: When) -> int:
    if when.earliest is None or when.latest is None:
        return _OPEN
    return (when.latest - when.earliest).days


def _later(one: date | None, other: date | None) -> date | None:
    return max((day for day in (one, other) if day), default=None)


def _earlier(one: date | None, other: date | None) -> date | None:
    return min((day for day in (one, other) if day), default=None)


def _teller(mention: EventMention) -> str:
    return mention.outlet or mention.article


def _dating(lead: EventMention, steps: Iterable[str]) -> Dating | None:
    if lead.dating is None:
        return None
    return lead.dating.model_copy(
        update={
            "article": lead.dating.article or lead.article,
            "steps": (*lead.dating.steps, *steps),
        }
    )


def _disagreements(losers: Sequence[EventMention], lead: EventMention) -> tuple[Disagreement, ...]:
    """Return what another outlet told outright, once for each value.

    What one outlet tells differently it has corrected, or we have misread.
    """
    claims: dict[str, set[str]] = {}
    for loser in losers:
        if _rank(loser) <= 1 and _teller(loser) != _teller(lead) and _rank(lead) <= 1:
            claims.setdefault(in_words(loser.when), set()).add(loser.article)
    return tuple(
        Disagreement(field="when", value=value, articles=tuple(sorted(articles)))
        for value, articles in sorted(claims.items())
    )
