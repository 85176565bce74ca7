"""What can be found of a pair: each finding a test, with no weight yet."""

from __future__ import annotations

from functools import lru_cache

from timeline.merge.features import Features, Stance
from timeline.merge.synonyms import are_synonyms
from timeline.model.vocabulary import EventType, Family

T = EventType

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


def same_type(a: Features, b: Features) -> bool:
    """Tell whether they share a kind of act."""
    return not a.types.isdisjoint(b.types)


def both_contact(a: Features, b: Features) -> bool:
    """Tell whether both are visits, calls or meetings of any kind."""
    return contact(a) and contact(b)


def kin_types(a: Features, b: Features) -> bool:
    """Tell whether their kinds of act are often told for one another."""
    return _are_kin(a.types, b.types)


@lru_cache(maxsize=16_384)
def _are_kin(a: frozenset[EventType], b: frozenset[EventType]) -> bool:
    return any(not kin.isdisjoint(a) and not kin.isdisjoint(b) for kin in KIN)


def same_family(a: Features, b: Features) -> bool:
    """Tell whether their kinds of act are of one family."""
    return not families(a).isdisjoint(families(b))


def families(a: Features) -> frozenset[Family]:
    """Return the families of the kinds of act."""
    return _families_of(a.types)


@lru_cache(maxsize=4_096)
def _families_of(types: frozenset[EventType]) -> frozenset[Family]:
    return frozenset(each.family for each in types)


def untyped(a: Features, b: Features) -> bool:
    """Tell whether the kind of act of either is not known."""
    return not a.types or not b.types


def typed(a: Features, b: Features) -> bool:
    """Tell whether the kinds of act of both are known."""
    return bool(a.types and b.types)


def both_say(a: Features, b: Features) -> bool:
    """Tell whether both are told with words of saying only."""
    return a.lemmas <= _SAYING and b.lemmas <= _SAYING


def same_light_word(a: Features, b: Features) -> bool:
    """Tell whether all they share is a light verb."""
    shared = a.lemmas & b.lemmas
    return bool(shared) and shared <= _LIGHT


def same_word(a: Features, b: Features) -> bool:
    """Tell whether they share a trigger word."""
    return not a.lemmas.isdisjoint(b.lemmas)


def same_act(a: Features, b: Features) -> bool:
    """Tell whether trigger words of both tell one act."""
    return any(are_synonyms(one, other) for one in a.lemmas for other in b.lemmas)


def same_root(a: Features, b: Features) -> bool:
    """Tell whether trigger words of both have one root."""
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


def undated(a: Features, b: Features) -> bool:
    """Tell whether the days of either are not known."""
    return not a.is_dated or not b.is_dated


def gap(a: Features, b: Features) -> int:
    """Return the days between two mentions that are dated; 0 or less where they overlap."""
    assert a.first is not None
    assert a.last is not None
    assert b.first is not None
    assert b.last is not None
    return max(a.first, b.first) - min(a.last, b.last)


def same_stated_day(a: Features, b: Features) -> bool:
    """Tell whether both tell the same day outright."""
    return a.stated and b.stated and same_days(a, b) and a.width <= 2


def same_days(a: Features, b: Features) -> bool:
    """Tell whether their days are the same."""
    return (a.first, a.last) == (b.first, b.last)


def nested_days(a: Features, b: Features) -> bool:
    """Tell whether the days of one lie in those of the other, a month at most."""
    narrow, wide = sorted((a, b), key=lambda each: each.width)
    assert narrow.first is not None
    assert narrow.last is not None
    assert wide.first is not None
    assert wide.last is not None
    return wide.first <= narrow.first and narrow.last <= wide.last and wide.width <= 31


def nested_contact_days(a: Features, b: Features) -> bool:
    """Tell whether both are contacts and the days of one lie in those of the other."""
    return both_contact(a, b) and nested_days(a, b)


def overlapping_days(a: Features, b: Features) -> bool:
    """Tell whether they share a day."""
    return gap(a, b) <= 0


def close_days(a: Features, b: Features) -> bool:
    """Tell whether at most three days lie between them."""
    return gap(a, b) <= 3


def nobody(a: Features, b: Features) -> bool:
    """Tell whether the actors of either are not known."""
    return not a.actors or not b.actors


@lru_cache(maxsize=262_144)
def same_name(one: str, other: str) -> bool:
    """Tell whether two folded names can be one: the shorter one's words are all in the longer."""
    if one == other:
        return True
    a, b = one.split(), other.split()
    short, long = sorted((a, b), key=len)
    return bool(short) and len(short[-1]) > 3 and set(short) <= set(long) and short[-1] == long[-1]


def matched(a: frozenset[str], b: frozenset[str]) -> int:
    """Return how many names of the first set the second has, in full or as a surname."""
    rest = a - b
    if not rest:
        return len(a)
    return len(a) - len(rest) + sum(any(same_name(one, other) for other in b) for one in rest)


def same_people(a: Features, b: Features) -> bool:
    """Tell whether the people of both are the same."""
    return (
        bool(a.people)
        and len(a.people) == len(b.people)
        and matched(a.people, b.people) == len(a.people)
    )


def same_people_in_contact(a: Features, b: Features) -> bool:
    """Tell whether both are contacts of the same people."""
    return both_contact(a, b) and same_people(a, b)


def fewer_people_in_contact(a: Features, b: Features) -> bool:
    """Tell whether both are contacts and the people of one are all among those of the other."""
    few, many = sorted((a.people, b.people), key=len)
    return bool(few) and both_contact(a, b) and matched(few, many) == len(few)


def contact(a: Features) -> bool:
    """Tell whether it is a visit, call or meeting of any kind."""
    return Family.CONTACT in families(a)


def encounter(a: Features) -> bool:
    """Tell whether it is a contact other than a visit, which has hosts and no counterpart."""
    return any(each.family is Family.CONTACT and each is not EventType.VISIT for each in a.types)


def mutual(a: Features) -> bool:
    """Tell whether it is an act that parties do with each other, other than a visit."""
    return any(
        each.wording.is_mutual and each.family in (Family.CONTACT, Family.ACCORD)
        for each in a.types
    )


def lone_in_common(a: Features, b: Features) -> bool:
    """Tell whether one person, or none, is all that two meetings or calls have in common.

    "The president met miners", "the president met farmers": neither tells the same partner, and
    no town or sentence says that they are one.
    """
    if not (encounter(a) and encounter(b)) or one_article(a, b):
        return False
    if matched(a.actors, b.actors) > 1 or same_town(a, b):
        return False
    return not _much_the_same_words(a, b)


def _much_the_same_words(a: Features, b: Features) -> bool:
    return len(a.words & b.words) >= 4 and _share(a.words, b.words) >= 0.9


# Days between two reports of one event that contradict each other; more are two events.
CONFLICT = 3


def in_conflict(a: Features, b: Features) -> bool:
    """Tell whether two outlets state different days outright for what is otherwise one act.

    Both write after the later day, so that neither tells the news of its own day; the kind of act,
    the parties and the place or the words are the same.
    """
    if not (a.stated and b.stated) or a.first == b.first or undated(a, b):
        return False
    if not 0 < gap(a, b) <= CONFLICT or not a.outlets or not b.outlets:
        return False
    if not a.outlets.isdisjoint(b.outlets):
        return False
    if a.published is None or b.published is None or a.last is None or b.last is None:
        return False
    if min(a.published, b.published) < max(a.last, b.last):
        return False
    is_visit = EventType.VISIT in a.types and EventType.VISIT in b.types
    enough = matched(a.actors, b.actors) >= (1 if is_visit else 2)
    told_alike = same_town(a, b) or (nowhere(a, b) and very_like(a, b))
    return enough and same_type(a, b) and same_actors(a, b) and told_alike


def inferred_apart(a: Features, b: Features) -> bool:
    """Tell whether two contacts lie on days that do not meet, told outright or not."""
    return both_contact(a, b) and gap(a, b) > 1


def same_actors(a: Features, b: Features) -> bool:
    """Tell whether the actors of both are the same."""
    return len(a.actors) == len(b.actors) and matched(a.actors, b.actors) == len(a.actors)


def fewer_actors(a: Features, b: Features) -> bool:
    """Tell whether the actors of one are all among those of the other."""
    few, many = sorted((a.actors, b.actors), key=len)
    return matched(few, many) == len(few)


def some_actors(a: Features, b: Features) -> bool:
    """Tell whether they share an actor."""
    return matched(a.actors, b.actors) > 0


def same_countries(a: Features, b: Features) -> bool:
    """Tell whether their actors are of the same countries."""
    return bool(a.countries) and a.countries == b.countries


def some_countries(a: Features, b: Features) -> bool:
    """Tell whether their actors share a country."""
    return not a.countries.isdisjoint(b.countries)


def nowhere(a: Features, b: Features) -> bool:
    """Tell whether the place of either is not known."""
    return a.place is None or b.place is None


def same_town(a: Features, b: Features) -> bool:
    """Tell whether both are at one place below a country."""
    return a.place is not None and a.place == b.place and bool(a.within or b.within)


def same_place(a: Features, b: Features) -> bool:
    """Tell whether both are at one place."""
    return a.place == b.place


def nested_places(a: Features, b: Features) -> bool:
    """Tell whether the place of one lies in that of the other."""
    return a.place in b.within or b.place in a.within


def country_of_place(a: Features, b: Features) -> bool:
    """Tell whether the place of one is the country of the other."""
    return nested_places(a, b) and not (a.within and b.within)


def country_of_contact(a: Features, b: Features) -> bool:
    """Tell whether both are contacts and the place of one lies in that of the other."""
    return both_contact(a, b) and nested_places(a, b)


def same_land(a: Features, b: Features) -> bool:
    """Tell whether their places are in one country."""
    return a.country is not None and a.country == b.country


def same_stance(a: Features, b: Features) -> bool:
    """Tell whether their statuses agree, as far as known."""
    return not a.stances or not b.stances or not a.stances.isdisjoint(b.stances)


def came_to_pass(a: Features, b: Features) -> bool:
    """Tell whether one is only ahead and the other not."""
    return {Stance.FUTURE} in (set(a.stances), set(b.stances))


def unnumbered(a: Features, b: Features) -> bool:
    """Tell whether either has no figure."""
    return not a.numbers or not b.numbers


def same_number(a: Features, b: Features) -> bool:
    """Tell whether they share a figure."""
    return not a.numbers.isdisjoint(b.numbers)


def _share(a: frozenset[str], b: frozenset[str]) -> float:
    return len(a & b) / max(1, min(len(a), len(b)))


def very_like(a: Features, b: Features) -> bool:
    """Tell whether half of the words of their sentences are the same."""
    return len(a.words & b.words) >= 3 and _share(a.words, b.words) >= 0.5


def like(a: Features, b: Features) -> bool:
    """Tell whether a quarter of the words of their sentences are the same."""
    return len(a.words & b.words) >= 2 and _share(a.words, b.words) >= 0.25


def little_like(a: Features, b: Features) -> bool:
    """Tell whether their sentences share a word."""
    return not a.words.isdisjoint(b.words)


def both_words(a: Features, b: Features) -> bool:
    """Tell whether both are acts of saying, where what is said makes the event."""
    return Family.WORD in families(a) and Family.WORD in families(b)


def say_much_alike(a: Features, b: Features) -> bool:
    """Tell whether both are acts of saying in much the same words."""
    return both_words(a, b) and very_like(a, b)


def say_alike(a: Features, b: Features) -> bool:
    """Tell whether both are acts of saying in similar words."""
    return both_words(a, b) and like(a, b)


def one_article(a: Features, b: Features) -> bool:
    """Tell whether one article tells both."""
    return a.article == b.article


def one_story(a: Features, b: Features) -> bool:
    """Tell whether their articles name mostly the same."""
    return _overlap(a.story, b.story) >= 0.3


def like_story(a: Features, b: Features) -> bool:
    """Tell whether their articles name much the same."""
    return _overlap(a.story, b.story) >= 0.2


def near_story(a: Features, b: Features) -> bool:
    """Tell whether their articles share some names."""
    return _overlap(a.story, b.story) >= 0.1


@lru_cache(maxsize=16_384)
def _overlap(a: frozenset[str], b: frozenset[str]) -> float:
    """Return the Jaccard index of two sets of names."""
    return len(a & b) / max(1, len(a | b))


def one_sentence(a: Features, b: Features) -> bool:
    """Tell whether one sentence tells both."""
    return not a.spots.isdisjoint(b.spots)


def always(_a: Features, _b: Features) -> bool:
    """Hold for every pair: the last level of a table."""
    return True
