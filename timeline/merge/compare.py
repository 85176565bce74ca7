"""How much speaks for two mentions being one event: tables of levels, summed.

In each table the first level that holds counts. A weight is in log2 odds: +1 doubles the odds that
the two are one event, -1 halves them. The weights are written by ``benchmarks/fit_merge.py``.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import lru_cache

from timeline.merge.features import Features, Party, Stance
from timeline.merge.synonyms import are_synonyms
from timeline.model.vocabulary import EventType, Family

T = EventType


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


# Types that reports use for one act.
KIN = (
    frozenset({T.VISIT, T.MEETING, T.SUMMIT, T.TALKS}),
    frozenset({T.VOTE, T.AGREEMENT, T.DEMAND, T.PROPOSAL}),
    frozenset({T.AGREEMENT, T.CEASEFIRE, T.PROPOSAL}),
    frozenset({T.STATEMENT, T.DEMAND, T.PROPOSAL, T.ACCUSATION, T.REJECTION}),
    frozenset({T.MILITARY, T.UNREST}),
    frozenset({T.TALKS, T.CALL, T.MEETING}),
)


# Words of saying: any two sentences may have them, so they hardly speak for one event.
_SAYING = frozenset(
    {"say", "tell", "add", "announce", "comment", "declare", "explain", "note", "quote", "remark"}
    | {"report", "speak", "state", "statement", "talk", "according", "write", "respond", "reply"}
)
# Verbs that leave the act to their object.
_LIGHT = frozenset(
    {"be", "become", "begin", "bring", "come", "do", "get", "give", "go", "have", "hold", "keep"}
    | {"make", "move", "put", "run", "see", "set", "show", "start", "take", "use", "want", "work"}
)


def _same_type(a: Features, b: Features) -> bool:
    return not a.types.isdisjoint(b.types)


def _both_contact(a: Features, b: Features) -> bool:
    return _contact(a) and _contact(b)


def _kin_types(a: Features, b: Features) -> bool:
    return _are_kin(a.types, b.types)


@lru_cache(maxsize=16_384)
def _are_kin(a: frozenset[EventType], b: frozenset[EventType]) -> bool:
    return any(not kin.isdisjoint(a) and not kin.isdisjoint(b) for kin in KIN)


def _same_family(a: Features, b: Features) -> bool:
    return not _families(a).isdisjoint(_families(b))


def _families(a: Features) -> frozenset[Family]:
    return _families_of(a.types)


@lru_cache(maxsize=4_096)
def _families_of(types: frozenset[EventType]) -> frozenset[Family]:
    return frozenset(each.family for each in types)


def _untyped(a: Features, b: Features) -> bool:
    return not a.types or not b.types


def _typed(a: Features, b: Features) -> bool:
    return bool(a.types and b.types)


def _both_say(a: Features, b: Features) -> bool:
    return a.lemmas <= _SAYING and b.lemmas <= _SAYING


def _same_light_word(a: Features, b: Features) -> bool:
    shared = a.lemmas & b.lemmas
    return bool(shared) and shared <= _LIGHT


def _same_word(a: Features, b: Features) -> bool:
    return not a.lemmas.isdisjoint(b.lemmas)


def _same_act(a: Features, b: Features) -> bool:
    return any(are_synonyms(one, other) for one in a.lemmas for other in b.lemmas)


def _same_root(a: Features, b: Features) -> bool:
    return any(_related(one, other) for one in a.lemmas for other in b.lemmas)


def is_one_act(one: str, other: str) -> bool:
    """Tell whether two trigger lemmas can tell one act: equal, synonyms or of one root."""
    return one == other or are_synonyms(one, other) or _related(one, other)


@lru_cache(maxsize=65_536)
def _related(one: str, other: str) -> bool:
    """Tell whether two words share their root: recognize, recognition."""
    least = min(len(one), len(other))
    shared = next((at for at in range(least) if one[at] != other[at]), least)
    return shared >= 4 and shared >= max(len(one), len(other)) * 0.6


def _undated(a: Features, b: Features) -> bool:
    return not a.is_dated or not b.is_dated


def _gap(a: Features, b: Features) -> int:
    """Return the days between two mentions that are dated; 0 or less where they overlap."""
    assert a.first is not None
    assert a.last is not None
    assert b.first is not None
    assert b.last is not None
    return max(a.first, b.first) - min(a.last, b.last)


def _same_stated_day(a: Features, b: Features) -> bool:
    return a.stated and b.stated and _same_days(a, b) and a.width <= 2


def _same_days(a: Features, b: Features) -> bool:
    return (a.first, a.last) == (b.first, b.last)


def _nested_days(a: Features, b: Features) -> bool:
    narrow, wide = sorted((a, b), key=lambda each: each.width)
    assert narrow.first is not None
    assert narrow.last is not None
    assert wide.first is not None
    assert wide.last is not None
    return wide.first <= narrow.first and narrow.last <= wide.last and wide.width <= 31


def _nested_contact_days(a: Features, b: Features) -> bool:
    return _both_contact(a, b) and _nested_days(a, b)


def _overlapping_days(a: Features, b: Features) -> bool:
    return _gap(a, b) <= 0


def _close_days(a: Features, b: Features) -> bool:
    return _gap(a, b) <= 3


def _nobody(a: Features, b: Features) -> bool:
    return not a.actors or not b.actors


@lru_cache(maxsize=262_144)
def same_name(one: str, other: str) -> bool:
    """Tell whether two folded names can be one: the shorter one's words are all in the longer."""
    if one == other:
        return True
    a, b = one.split(), other.split()
    short, long = sorted((a, b), key=len)
    return bool(short) and len(short[-1]) > 3 and set(short) <= set(long) and short[-1] == long[-1]


def _matched(a: frozenset[str], b: frozenset[str]) -> int:
    """Return how many names of the first set the second has, in full or as a surname."""
    rest = a - b
    if not rest:
        return len(a)
    return len(a) - len(rest) + sum(any(same_name(one, other) for other in b) for one in rest)


def _same_people(a: Features, b: Features) -> bool:
    return (
        bool(a.people)
        and len(a.people) == len(b.people)
        and _matched(a.people, b.people) == len(a.people)
    )


def _same_people_in_contact(a: Features, b: Features) -> bool:
    return _both_contact(a, b) and _same_people(a, b)


def _fewer_people_in_contact(a: Features, b: Features) -> bool:
    few, many = sorted((a.people, b.people), key=len)
    return bool(few) and _both_contact(a, b) and _matched(few, many) == len(few)


def _contact(a: Features) -> bool:
    return Family.CONTACT in _families(a)


def _same_actors(a: Features, b: Features) -> bool:
    return len(a.actors) == len(b.actors) and _matched(a.actors, b.actors) == len(a.actors)


def _fewer_actors(a: Features, b: Features) -> bool:
    few, many = sorted((a.actors, b.actors), key=len)
    return _matched(few, many) == len(few)


def _some_actors(a: Features, b: Features) -> bool:
    return _matched(a.actors, b.actors) > 0


def _same_countries(a: Features, b: Features) -> bool:
    return bool(a.countries) and a.countries == b.countries


def _some_countries(a: Features, b: Features) -> bool:
    return not a.countries.isdisjoint(b.countries)


def _nowhere(a: Features, b: Features) -> bool:
    return a.place is None or b.place is None


def _same_town(a: Features, b: Features) -> bool:
    return a.place == b.place and bool(a.within or b.within)


def _same_place(a: Features, b: Features) -> bool:
    return a.place == b.place


def _nested_places(a: Features, b: Features) -> bool:
    return a.place in b.within or b.place in a.within


def _country_of_place(a: Features, b: Features) -> bool:
    return _nested_places(a, b) and not (a.within and b.within)


def _country_of_contact(a: Features, b: Features) -> bool:
    return _both_contact(a, b) and _nested_places(a, b)


def _same_land(a: Features, b: Features) -> bool:
    return a.country is not None and a.country == b.country


def _same_stance(a: Features, b: Features) -> bool:
    return not a.stances or not b.stances or not a.stances.isdisjoint(b.stances)


def _came_to_pass(a: Features, b: Features) -> bool:
    return {Stance.FUTURE} in (set(a.stances), set(b.stances))


def _unnumbered(a: Features, b: Features) -> bool:
    return not a.numbers or not b.numbers


def _same_number(a: Features, b: Features) -> bool:
    return not a.numbers.isdisjoint(b.numbers)


def _share(a: frozenset[str], b: frozenset[str]) -> float:
    return len(a & b) / max(1, min(len(a), len(b)))


def _very_like(a: Features, b: Features) -> bool:
    return len(a.words & b.words) >= 3 and _share(a.words, b.words) >= 0.5


def _like(a: Features, b: Features) -> bool:
    return len(a.words & b.words) >= 2 and _share(a.words, b.words) >= 0.25


def _little_like(a: Features, b: Features) -> bool:
    return not a.words.isdisjoint(b.words)


def _both_words(a: Features, b: Features) -> bool:
    """Tell whether both are acts of saying, where what is said makes the event."""
    return Family.WORD in _families(a) and Family.WORD in _families(b)


def _say_much_alike(a: Features, b: Features) -> bool:
    return _both_words(a, b) and _very_like(a, b)


def _say_alike(a: Features, b: Features) -> bool:
    return _both_words(a, b) and _like(a, b)


def _one_article(a: Features, b: Features) -> bool:
    return a.article == b.article


def _one_story(a: Features, b: Features) -> bool:
    return _overlap(a.story, b.story) >= 0.3


def _like_story(a: Features, b: Features) -> bool:
    return _overlap(a.story, b.story) >= 0.2


def _near_story(a: Features, b: Features) -> bool:
    return _overlap(a.story, b.story) >= 0.1


@lru_cache(maxsize=16_384)
def _overlap(a: frozenset[str], b: frozenset[str]) -> float:
    """Return the Jaccard index of two sets of names."""
    return len(a & b) / max(1, len(a | b))


def _one_sentence(a: Features, b: Features) -> bool:
    return not a.spots.isdisjoint(b.spots)


def _always(_a: Features, _b: Features) -> bool:
    return True


# The odds before anything is known of two mentions of one block.
PRIOR = -2.9

TYPE = (
    Level("", 0.0, _untyped),
    Level("the same kind of act", +1.8, _same_type),
    Level("kinds of contact that reports mix", -1.8, _both_contact),
    Level("kinds of act that reports mix", +0.6, _kin_types),
    Level("related kinds of act", -0.6, _same_family),
    Level("different kinds of act", -4.0, _always),
)
# The word that tells an act of one of our types: much of what it says, the type says already.
WORD = (
    Level("", 0.0, _untyped),
    Level("both are words of saying", -0.3, _both_say),
    Level("told with the same word", +0.4, _same_word),
    Level("told with words for one act", +1.6, _same_act),
    Level("told with different words", -1.8, _always),
)
# The word that tells an act of no known type: then it says most.
ACT = (
    Level("", 0.0, _typed),
    Level("both only say something", -0.7, _both_say),
    Level("the same light verb", +0.5, _same_light_word),
    Level("the same word for the act", +2.2, _same_word),
    Level("words for one act", +1.1, _same_act),
    Level("words of one root", +0.6, _same_root),
    Level("different words for the act", -3.7, _always),
)
WHEN = (
    Level("a day is not told", +0.0, _undated),
    Level("the same day, told by both", +2.9, _same_stated_day),
    Level("the same days", +1.7, _same_days),
    Level(
        "the days of a visit, call or meeting, told more narrowly by one",
        +1.0,
        _nested_contact_days,
    ),
    Level("the days of one lie within those of the other", -1.2, _nested_days),
    Level("the days overlap", +0.1, _overlapping_days),
    Level("up to three days apart", -0.8, _close_days),
    Level("days apart", -1.2, _always),
)
WHO = (
    Level("an actor is not told", +0.0, _nobody),
    Level("the same people in a visit, call or meeting", +3.0, _same_people_in_contact),
    Level(
        "one names fewer of the people of a visit, call or meeting", +2.0, _fewer_people_in_contact
    ),
    Level("the same people", +1.9, _same_people),
    Level("the same actors", +1.3, _same_actors),
    Level("one names fewer of the same actors", -1.3, _fewer_actors),
    Level("some actors in common", -0.2, _some_actors),
    Level("actors of the same countries", -1.3, _same_countries),
    Level("a country in common", +0.1, _some_countries),
    Level("different actors", -3.4, _always),
)
WHERE = (
    Level("a place is not told", +0.0, _nowhere),
    Level("the same town or site", +0.7, _same_town),
    Level("the same place", -1.2, _same_place),
    Level("the town of a visit or meeting, and what it lies in", +1.0, _country_of_contact),
    Level("one tells the place, the other its country", -2.5, _country_of_place),
    Level("one place lies in the other", +0.5, _nested_places),
    Level("places in one country", -2.6, _same_land),
    Level("different places", -1.4, _always),
)
STATUS = (
    Level("", 0.0, _same_stance),
    Level("planned by one, held or called off by the other", -1.1, _came_to_pass),
    Level("one says it happened, the other that it did not", -1.5, _always),
)
NUMBERS = (
    Level("", 0.0, _unnumbered),
    Level("the same figure", +3.0, _same_number),
    Level("different figures", -1.0, _always),
)
SENTENCE = (
    Level("they say much the same", -0.1, _say_much_alike),
    Level("they say similar things", -0.9, _say_alike),
    Level("they say other things", -1.6, _both_words),
    Level("told in much the same words", +1.1, _very_like),
    Level("told in similar words", +0.5, _like),
    Level("", 0.0, _little_like),
    Level("told in other words", -0.3, _always),
)
STORY = (
    Level("told in one sentence", -1.5, _one_sentence),
    Level("told in one article", +0.9, _one_article),
    Level("articles that name the same actors and places", +1.2, _one_story),
    Level("articles that name mostly the same actors and places", +0.9, _like_story),
    Level("articles that share some names", +0.1, _near_story),
    Level("articles that name different actors and places", -1.6, _always),
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
    person, visits to different towns, and acts that one sentence tells apart.
    """
    return (
        (a.stated and b.stated and not _undated(a, b) and _gap(a, b) > 0)
        or _other_counterpart(a, b)
        or _visits_elsewhere(a, b)
        or _told_apart(a, b)
    )


def _told_apart(a: Features, b: Features) -> bool:
    """Tell whether one sentence tells both, other than as one act under two words."""
    return (
        _one_sentence(a, b)
        and _typed(a, b)
        and not (_same_type(a, b) and _same_act(a, b) and not _same_word(a, b))
    )


def _other_counterpart(a: Features, b: Features) -> bool:
    """Tell whether somebody meets a different party in each.

    Another member of a side that is in both (a delegation) is no other party, and neither is a
    state beside a person of that state.
    """
    if not _encounter(a) or not _encounter(b) or min(len(a.parties), len(b.parties)) < 2:
        return False
    rest_a, rest_b = _unmatched(a, b), _unmatched(b, a)
    sides = {each.country for each in a.parties - rest_a if each.country}
    far_a = [each for each in rest_a if each.country not in sides]
    far_b = [each for each in rest_b if each.country not in sides]
    if not far_a or not far_b or len(rest_a) == len(a.parties):
        return False
    return not any(
        one.country == other.country and one.is_person != other.is_person
        for one in far_a
        for other in far_b
    )


def _unmatched(a: Features, b: Features) -> frozenset[Party]:
    return frozenset(
        one for one in a.parties if not any(same_name(one.name, other.name) for other in b.parties)
    )


def _encounter(a: Features) -> bool:
    """Tell whether a group is a contact other than a visit, which has hosts and no counterpart."""
    return any(each.family is Family.CONTACT and each is not T.VISIT for each in a.types)


def _visits_elsewhere(a: Features, b: Features) -> bool:
    if T.VISIT not in a.types or T.VISIT not in b.types or _nowhere(a, b):
        return False
    return a.place != b.place and not _nested_places(a, b)
