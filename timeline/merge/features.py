"""What of a mention can be compared, whichever corpus or stage it comes from."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum
from functools import lru_cache

from timeline.model.mention import EventMention, Participant, Span
from timeline.model.names import fold, key
from timeline.model.vocabulary import Basis, EventType, Status

# Ordinals that stand for an open side; no report reaches them.
NEVER_BEFORE, NEVER_AFTER = 0, date.max.toordinal()
_STATED = frozenset({Basis.EXPLICIT, Basis.ANCHORED, Basis.GIVEN})
# Words that say nothing about which event a sentence tells.
_EMPTY_WORDS = """
a about according added after again against ago all also although am amid among an and announced
another any are around as asked at away back be became because been before began being between
both but by came can come could day days did do does down during each earlier early even every few
first five for four friday from further get given go going got had has have having he her here him
his how however i if in including into is it its itself just last late later like made make making
many may me meanwhile might monday month months more most mr mrs ms much must my new news next no
nor not now of off official officials on one only or other our out over own part people per report
reported reporters reports said same saturday say saying says second see seen several she should
since so some spokesman spokesperson spokeswoman still such sunday take taken than that the their
them then there these they third this those though three through thursday time to today told too
took toward towards tuesday two under until up upon us very was way we wednesday week weeks well
went were what when where whether which while who whom whose why will with within without would
year years yesterday yet you
"""
_EMPTY = frozenset(_EMPTY_WORDS.split())

# The levels at which states meet, by the noun for those who speak for them.
_RANKS = {
    **dict.fromkeys(("leader", "president", "premier", "chancellor", "king"), "head"),
    **dict.fromkeys(("minister", "secretary"), "minister"),
    **dict.fromkeys(("envoy", "negotiator", "delegation", "diplomat", "ambassador"), "envoy"),
    **dict.fromkeys(("general", "commander", "officer"), "officer"),
}


class Stance(StrEnum):
    """Statuses that say the same about whether an event is real."""

    PAST = "past"
    FUTURE = "future"
    VOID = "void"


STANCES = {
    Status.OCCURRED: Stance.PAST,
    Status.ONGOING: Stance.PAST,
    Status.PLANNED: Stance.FUTURE,
    Status.PROPOSED: Stance.FUTURE,
    Status.HYPOTHETICAL: Stance.FUTURE,
    Status.CANCELLED: Stance.VOID,
    Status.DENIED: Stance.VOID,
}


@dataclass(frozen=True, slots=True)
class Party:
    """One who takes part: folded name, country, and whether it is a person."""

    name: str
    country: str | None
    is_person: bool


@dataclass(frozen=True, slots=True)
class Features:
    """One mention, or several already joined, as ``compare`` sees them.

    Names and words are folded. ``first`` and ``last`` are ordinals of days, ``None`` both where
    no day is told. ``people`` are actors that are persons, ``actors`` all of them; ``ranks`` are
    the offices of those told without a name. ``within`` are the places that ``place`` lies in.
    ``story`` is what the article names anywhere; ``outlets`` and ``published`` (an ordinal, the
    earliest of several) say who tells it and since when.
    """

    id: str
    article: str
    spots: frozenset[tuple[str, int]] = frozenset()  # article and start of the sentence
    types: frozenset[EventType] = frozenset()
    stances: frozenset[Stance] = frozenset()
    lemmas: frozenset[str] = frozenset()
    first: int | None = None
    last: int | None = None
    stated: bool = False
    people: frozenset[str] = frozenset()
    actors: frozenset[str] = frozenset()
    countries: frozenset[str] = frozenset()
    parties: frozenset[Party] = frozenset()
    ranks: frozenset[str] = frozenset()
    place: str | None = None
    within: frozenset[str] = frozenset()
    country: str | None = None
    numbers: frozenset[str] = frozenset()
    words: frozenset[str] = frozenset()
    story: frozenset[str] = frozenset()
    outlets: frozenset[str] = frozenset()
    published: int | None = None

    @property
    def is_dated(self) -> bool:
        """Whether any day is told."""
        return self.first is not None and self.last is not None

    @property
    def width(self) -> int:
        """Number of days told; an open side makes it large."""
        if self.first is None or self.last is None:
            return NEVER_AFTER
        return self.last - self.first + 1


def content_words(text: str) -> frozenset[str]:
    """Return the folded words of a text that can tell one event from another."""
    return frozenset(
        _stem(word) for word in key(text).split() if len(word) > 2 and word not in _EMPTY
    )


@lru_cache(maxsize=65_536)
def _stem(word: str) -> str:
    """Return a word without the endings of inflection, good enough to compare two sentences."""
    for ending in ("ing", "ies", "ed", "es", "s"):
        if word.endswith(ending) and len(word) - len(ending) >= 4:
            return word[: -len(ending)]
    return word


def features(mention: EventMention, story: frozenset[str] = frozenset()) -> Features:
    """Return what can be compared of a mention; ``story`` as ``stories`` gives it."""
    first, last = _days(mention)
    persons = [each for each in mention.participants if each.kind == "person"]
    return Features(
        id=mention.id,
        article=mention.article,
        # What refers back ("the meeting") is no act of its own, also in one sentence with another.
        spots=frozenset(
            {(mention.article, mention.sentence.start)} if not mention.corefers else ()
        ),
        types=frozenset({mention.type}),
        stances=frozenset({STANCES[mention.status]}),
        lemmas=frozenset({mention.lemma.casefold()}),
        first=first,
        last=last,
        stated=mention.dating is not None and mention.dating.basis in _STATED,
        people=frozenset(fold(person.name) for person in persons),
        actors=frozenset(fold(each.name) for each in mention.participants),
        countries=frozenset(each.country for each in mention.participants if each.country),
        parties=frozenset(
            Party(fold(each.name), each.country, each.kind == "person")
            for each in mention.participants
        ),
        ranks=frozenset(
            rank for each in mention.participants if each.kind != "person" for rank in _ranks(each)
        ),
        place=fold(mention.place) if mention.place else None,
        within=frozenset(fold(outer) for outer in mention.place_within),
        country=mention.place_country,
        numbers=frozenset(mention.numbers),
        words=content_words(_without(mention.quote, mention.trigger, mention.sentence)),
        story=story,
        outlets=frozenset({mention.outlet} if mention.outlet else ()),
        published=mention.published.toordinal() if mention.published else None,
    )


def _ranks(party: Participant) -> Iterator[str]:
    """Yield the level of those who speak for a state: "the foreign ministers", "both leaders"."""
    for word in (party.surface or "").casefold().split():
        rank = _RANKS.get(word.removesuffix("s"))
        if rank is not None:
            yield rank


def stories(mentions: Iterable[EventMention]) -> Mapping[str, frozenset[str]]:
    """Return, for each article, the folded names of all its actors and places."""
    names: dict[str, set[str]] = {}
    for mention in mentions:
        told = names.setdefault(mention.article, set())
        told.update(fold(name) for name in mention.actors)
        told.update(fold(place) for place in (mention.place, *mention.place_within) if place)
    return {article: frozenset(told) for article, told in names.items()}


def _days(mention: EventMention) -> tuple[int | None, int | None]:
    when = mention.when
    if when is None or (when.earliest is None and when.latest is None):
        return None, None
    first = when.earliest.toordinal() if when.earliest else NEVER_BEFORE
    last = when.latest.toordinal() if when.latest else NEVER_AFTER
    return first, last


def _without(quote: str, trigger: Span, sentence: Span) -> str:
    start, end = trigger.start - sentence.start, trigger.end - sentence.start
    return re.sub(r"\s+", " ", quote[:start] + " " + quote[end:])


def joined(one: Features, other: Features) -> Features:
    """Return the features of two groups as one: what either tells, days as narrow as both allow.

    Source: days that lie apart keep those of the better founded group, as in ``consensus``.
    """
    lead, follow = sorted((one, other), key=lambda each: (not each.stated, each.width, each.id))
    first, last = lead.first, lead.last
    if first is not None and follow.first is not None and follow.stated >= lead.stated:
        assert last is not None
        assert follow.last is not None
        if max(first, follow.first) <= min(last, follow.last):
            first, last = max(first, follow.first), min(last, follow.last)
    placed = max((one, other), key=lambda each: (each.place is not None, len(each.within), each.id))
    return replace(
        lead,
        id=min(one.id, other.id),
        spots=one.spots | other.spots,
        types=one.types | other.types,
        stances=one.stances | other.stances,
        lemmas=one.lemmas | other.lemmas,
        ranks=one.ranks | other.ranks,
        first=first,
        last=last,
        people=one.people | other.people,
        actors=one.actors | other.actors,
        countries=one.countries | other.countries,
        parties=one.parties | other.parties,
        place=placed.place,
        within=placed.within,
        country=placed.country,
        numbers=one.numbers | other.numbers,
        words=one.words | other.words,
        story=one.story | other.story,
        outlets=one.outlets | other.outlets,
        published=min(filter(None, (one.published, other.published)), default=None),
    )
