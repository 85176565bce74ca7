"""How much speaks for two mentions being one event: tables of levels, summed.

In each table the first level that holds counts. A weight is in log2 odds: +1 doubles the odds that
the two are one event, -1 halves them. The weights are written by ``benchmarks/fit_merge.py``.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from timeline.merge import findings as found
from timeline.merge.features import Features, Party
from timeline.model.vocabulary import EventType


@dataclass(frozen=True, slots=True)
class Level:
    """One finding about a pair: what a reader sees, its log2 odds, and its test."""

    label: str
    weight: float
    test: Callable[[Features, Features], bool]


@dataclass(frozen=True, slots=True)
class Comparison:
    """The sum for a pair and the labels of the levels that held, weightiest first."""

    weight: float
    labels: tuple[str, ...]


# The odds before anything is known of two mentions of one block.
PRIOR = -2.9

TYPE = (
    Level("", 0.0, found.untyped),
    Level("the same kind of act", +1.8, found.same_type),
    Level("kinds of contact that reports mix", -1.8, found.both_contact),
    Level("kinds of act that reports mix", +0.6, found.kin_types),
    Level("related kinds of act", -0.6, found.same_family),
    Level("different kinds of act", -4.0, found.always),
)
# The word that tells an act of one of our types: much of what it says, the type says already.
WORD = (
    Level("", 0.0, found.untyped),
    Level("both are words of saying", -0.3, found.both_say),
    Level("told with the same word", +0.4, found.same_word),
    Level("told with words for one act", +1.6, found.same_act),
    Level("told with different words", -1.8, found.always),
)
# The word that tells an act of no known type: then it says most.
ACT = (
    Level("", 0.0, found.typed),
    Level("both only say something", -0.7, found.both_say),
    Level("the same light verb", +0.5, found.same_light_word),
    Level("the same word for the act", +2.2, found.same_word),
    Level("words for one act", +1.1, found.same_act),
    Level("words of one root", +0.6, found.same_root),
    Level("different words for the act", -3.7, found.always),
)
WHEN = (
    Level("a day is not told", +0.0, found.undated),
    Level("the same day, told by both", +2.9, found.same_stated_day),
    Level("two outlets state different days for one act", +2.4, found.in_conflict),
    Level("the same days", +1.7, found.same_days),
    Level(
        "the days of a visit, call or meeting, told more narrowly by one",
        +1.0,
        found.nested_contact_days,
    ),
    Level("the days of one lie within those of the other", -1.2, found.nested_days),
    Level("the days overlap", +0.1, found.overlapping_days),
    Level("visits, calls or meetings on other days", -2.4, found.inferred_apart),
    Level("up to three days apart", -0.8, found.close_days),
    Level("days apart", -1.2, found.always),
)
WHO = (
    Level("an actor is not told", +0.0, found.nobody),
    Level(
        "one of those who meet in common, and not with whom or where", -3.0, found.lone_in_common
    ),
    Level("the same people in a visit, call or meeting", +3.0, found.same_people_in_contact),
    Level(
        "one names fewer of the people of a visit, call or meeting",
        +2.0,
        found.fewer_people_in_contact,
    ),
    Level("the same people", +1.9, found.same_people),
    Level("the same actors", +1.3, found.same_actors),
    Level("one names fewer of the same actors", -1.3, found.fewer_actors),
    Level("some actors in common", -0.2, found.some_actors),
    Level("actors of the same countries", -1.3, found.same_countries),
    Level("a country in common", +0.1, found.some_countries),
    Level("different actors", -3.4, found.always),
)
WHERE = (
    Level("a place is not told", +0.0, found.nowhere),
    Level("the same town or site", +0.7, found.same_town),
    Level("the same place", -1.2, found.same_place),
    Level("the town of a visit or meeting, and what it lies in", +1.0, found.country_of_contact),
    Level("one tells the place, the other its country", -2.5, found.country_of_place),
    Level("one place lies in the other", +0.5, found.nested_places),
    Level("places in one country", -2.6, found.same_land),
    Level("different places", -1.4, found.always),
)
STATUS = (
    Level("", 0.0, found.same_stance),
    Level("planned by one, held or called off by the other", -1.1, found.came_to_pass),
    Level("one says it happened, the other that it did not", -1.5, found.always),
)
NUMBERS = (
    Level("", 0.0, found.unnumbered),
    Level("the same figure", +3.0, found.same_number),
    Level("different figures", -1.0, found.always),
)
SENTENCE = (
    Level("they say much the same", -0.1, found.say_much_alike),
    Level("they say similar things", -0.9, found.say_alike),
    Level("they say other things", -1.6, found.both_words),
    Level("told in much the same words", +1.1, found.very_like),
    Level("told in similar words", +0.5, found.like),
    Level("", 0.0, found.little_like),
    Level("told in other words", -0.3, found.always),
)
STORY = (
    Level("told in one sentence", -1.5, found.one_sentence),
    Level("told in one article", +0.9, found.one_article),
    Level("articles that name the same actors and places", +1.2, found.one_story),
    Level("articles that name mostly the same actors and places", +0.9, found.like_story),
    Level("articles that share some names", +0.1, found.near_story),
    Level("articles that name different actors and places", -1.6, found.always),
)
TABLES: dict[str, tuple[Level, ...]] = {
    "TYPE": TYPE,
    "WORD": WORD,
    "ACT": ACT,
    "WHEN": WHEN,
    "WHO": WHO,
    "WHERE": WHERE,
    "STATUS": STATUS,
    "NUMBERS": NUMBERS,
    "SENTENCE": SENTENCE,
    "STORY": STORY,
}


def levels(a: Features, b: Features) -> list[Level]:
    """Return the level that holds in each table, in the order of the tables."""
    return [_first(table, a, b) for table in TABLES.values()]


def _first(table: tuple[Level, ...], a: Features, b: Features) -> Level:
    for level in table:
        if level.test(a, b):
            return level
    raise ValueError("the last level of a table holds for every pair")


def weight(a: Features, b: Features) -> float:
    """Return how much speaks for two mentions, or groups of them, being one event."""
    return PRIOR + sum(level.weight for level in levels(a, b))


def weigh(a: Features, b: Features) -> Comparison:
    """Return the weight of a pair with the labels of the levels that held."""
    held = sorted(levels(a, b), key=lambda level: -abs(level.weight))
    labels = tuple(level.label for level in held if level.label and level.weight)
    return Comparison(PRIOR + sum(level.weight for level in held), labels)


def cannot_link(a: Features, b: Features) -> bool:
    """Tell whether two mentions can never be one event, whatever else agrees.

    So it is with days both stated outright and disjoint, a different counterpart of the same
    person, ministers in one and leaders in the other, visits to different towns, and acts that
    one sentence tells apart.
    """
    return (
        _stated_apart(a, b)
        or _other_counterpart(a, b)
        or _other_rank(a, b)
        or _visits_elsewhere(a, b)
        or _told_apart(a, b)
    )


def _stated_apart(a: Features, b: Features) -> bool:
    """Tell whether both state their days outright, the days do not meet, and it is no conflict."""
    if not (a.stated and b.stated) or found.undated(a, b) or found.gap(a, b) <= 0:
        return False
    return not found.in_conflict(a, b)


def _told_apart(a: Features, b: Features) -> bool:
    """Tell whether one sentence tells both, other than as one act under two words."""
    return (
        found.one_sentence(a, b)
        and found.typed(a, b)
        and not (found.same_type(a, b) and found.same_act(a, b) and not found.same_word(a, b))
    )


def _other_counterpart(a: Features, b: Features) -> bool:
    """Tell whether somebody meets, or signs with, a different party in each.

    Another member of a side that is in both (a delegation) is no other party, and neither is a
    state beside a person of that state. Two parties of which neither is in the other, nor of a
    state that is, are others altogether.
    """
    if not (found.mutual(a) and found.mutual(b)) or min(len(a.parties), len(b.parties)) < 2:
        return False
    rest_a, rest_b = _unmatched(a, b), _unmatched(b, a)
    if len(rest_a) == len(a.parties):
        return bool(a.countries and b.countries) and a.countries.isdisjoint(b.countries)
    sides = {each.country for each in a.parties - rest_a if each.country}
    far_a = [each for each in rest_a if each.country not in sides]
    far_b = [each for each in rest_b if each.country not in sides]
    if not far_a or not far_b:
        return False
    return not any(
        one.country == other.country and one.is_person != other.is_person
        for one in far_a
        for other in far_b
    )


def _unmatched(a: Features, b: Features) -> frozenset[Party]:
    return frozenset(
        one
        for one in a.parties
        if not any(found.same_name(one.name, other.name) for other in b.parties)
    )


def _other_rank(a: Features, b: Features) -> bool:
    """Tell whether officials of one level meet in one, and of another level in the other."""
    return (
        found.encounter(a)
        and found.encounter(b)
        and bool(a.ranks and b.ranks and not a.ranks & b.ranks)
    )


def _visits_elsewhere(a: Features, b: Features) -> bool:
    if EventType.VISIT not in a.types or EventType.VISIT not in b.types or found.nowhere(a, b):
        return False
    return a.place != b.place and not found.nested_places(a, b)
