"""Who and where: states, offices, organisations, groups, outlets and places by their names.

Tables are in ``tables/`` (its README tells their origin).
Whether "Moscow" is a city or a government is for the grammar of the sentence to say: ask
``place`` for the one, ``actor`` for the other.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from functools import lru_cache

from timeline.extract.tables import listing
from timeline.extract.tables.listing import (
    FOLDABLE,
    Entity,
    Kind,
    Named,
    Place,
    PlaceKind,
    Tenure,
    Title,
    Via,
)
from timeline.model.names import fold, key

__all__ = [
    "Entity",
    "Kind",
    "Match",
    "Place",
    "PlaceKind",
    "Tenure",
    "Title",
    "Via",
    "actor",
    "contains",
    "country",
    "demonym",
    "find",
    "fold",
    "key",
    "office_holder",
    "person",
    "place",
    "state",
    "title",
    "within",
]

_WORD = re.compile(r"\w(?:\.\w)+\.?|\w+(?:['’](?!s\b)\w+)*")
_POSSESSED = re.compile(r"['’]s$")
# What may stand between two words of one name.
_JOINT = re.compile(r"[ \u00a0]+|[-–‑./]| ?& ?|\. |['’] ?")


@dataclass(frozen=True, slots=True)
class Match:
    """A name found in a text: ``text[start:end]`` and all it can mean."""

    start: int
    end: int
    text: str
    entity: Entity | None = None
    place: Place | None = None
    title: Title | None = None


@lru_cache(maxsize=65_536)
def actor(words: str) -> Entity | None:
    """Return the actor that words name, or ``None``.

    Acronyms count in capitals only ("US", not "us"), other names with a capital somewhere.

    >>> actor("the Kremlin").name, actor("Russian").via.value, actor("who")
    ('Russia', 'demonym', None)
    """
    return next(iter(_admitted(words, listing.actors())), None)


@lru_cache(maxsize=65_536)
def place(words: str, *, within_country: str | None = None) -> Place | None:
    """Return the place that words name, or ``None``.

    Of several with one name, the best known: a country, then a place of diplomacy, a capital, the
    largest city. ``within_country`` (a code) prefers those of one country.

    >>> place("Kiev")
    Place(name='Kyiv', country='UA', kind=<PlaceKind.CITY: 'city'>, container=None)
    """
    found = _admitted(words, listing.places())
    preferred = [one for one in found if within_country and one.country == within_country]
    return next(iter(preferred or found), None)


def country(name_or_code: str) -> str | None:
    """Return the alpha-2 code of a country's name, alias, demonym or code.

    >>> country("Ukrainian"), country("UA"), country("Narnia")
    ('UA', 'UA', None)
    """
    if name_or_code in listing.country_names():
        return name_or_code
    found = actor(name_or_code)
    return found.country if found and found.kind is Kind.STATE else None


def state(code: str) -> Entity | None:
    """Return the state with an alpha-2 code.

    >>> state("UA").name
    'Ukraine'
    """
    name = listing.country_names().get(code)
    return Entity(name, Kind.STATE, code) if name else None


def demonym(code: str) -> str | None:
    """Return the adjective of a country, where it has one.

    >>> demonym("LY")
    'Libyan'
    """
    return listing.demonyms().get(code)


def within(name: str, *, within_country: str | None = None) -> tuple[str, ...]:
    """Return what a place lies in, from the nearest outwards; its country comes last.

    >>> within("Anchorage")
    ('Alaska', 'United States')
    """
    found = place(name, within_country=within_country)
    chain: list[str] = []
    while found and found.container and found.container not in chain:
        chain.append(found.container)
        found = place(found.container, within_country=found.country)
    if found and found.kind is not PlaceKind.COUNTRY and found.country:
        chain.append(listing.country_names()[found.country])
    return tuple(chain)


def contains(outer: str, inner: str) -> bool:
    """Tell whether one place lies in the other, or is the same.

    >>> contains("Alaska", "Anchorage"), contains("Anchorage", "Alaska")
    (True, False)
    """
    return fold(outer) in {fold(name) for name in (inner, *within(inner))}


def title(words: str) -> Title | None:
    """Return the office, rank or form of address that words name, singular or plural.

    >>> title("Secretary of the Army").office, title("Gen.").kind
    ('army secretary', 'rank')
    """
    found = listing.titles().get(key(words)) or listing.titles().get(key(words).removesuffix("s"))
    # "a major step", "the general public", "I miss": a rank or form of address has its capital.
    if found and found.kind not in ("office", "modifier") and words.islower():
        return None
    return found


def office_holder(office: str, of: str, day: date) -> Entity | None:
    """Return who holds an office of a country or organisation on a day, where that is certain.

    Args:
        office: as in the text ("prime minister") or as in ``Title.office``.
        of: name or code of the country, or name of the organisation.
        day: the day asked for.
    """
    named = title(office)
    wanted = named.office if named else office
    seat = country(of) or fold(of)
    holders = {
        tenure.person: tenure
        for tenure in listing.tenures()
        if tenure.office == wanted
        and seat in (tenure.country, fold(tenure.country or ""))
        and tenure.covers(day)
    }
    # On the day of a handover there are two, so the table does not decide.
    return listing.person(*holders.values()) if len(holders) == 1 else None


def person(name: str, day: date | None = None) -> Entity | None:
    """Return the leader or minister a name means, under the usual English form of the name.

    A full name is enough by itself. A surname counts for whoever is known to hold an office on
    ``day``, and only if that is one person.

    >>> person("Zelensky", date(2025, 11, 20)).name
    'Volodymyr Zelenskyy'
    """
    wanted = fold(name)
    full = [tenure for tenure in listing.tenures() if fold(tenure.person) == wanted]
    if full:
        return listing.person(full[-1])
    holders = {
        tenure.person: tenure
        for tenure in listing.tenures_by_short_name().get(wanted, ())
        if day and tenure.covers(day)
    }
    return listing.person(*holders.values()) if len(holders) == 1 else None


def find(text: str) -> list[Match]:
    """Return the names in a text, longest first at each point, in text order, none overlapping.

    A name that is both an actor and a place carries both readings.

    >>> [(match.text, match.place.name) for match in find("Talks in Sharm el-Sheikh and Kiev.")]
    [('Sharm el-Sheikh', 'Sharm el-Sheikh'), ('Kiev', 'Kyiv')]
    """
    words = [(match.start(), match.end()) for match in _WORD.finditer(text)]
    longest = listing.longest()
    found: list[Match] = []
    at = 0
    while at < len(words):
        limit = longest.get(key(text[slice(*words[at])]), 0)
        match, size = _match(text, words, at, limit)
        if match:
            found.append(match)
        at += size
    return found


def _match(
    text: str, words: list[tuple[int, int]], at: int, limit: int
) -> tuple[Match | None, int]:
    """Return the longest name that begins at a word, and how many words it takes (at least 1)."""
    start = words[at][0]
    ends = [words[at][1]]
    for (_, before), (after, end) in zip(words[at:], words[at + 1 : at + limit], strict=False):
        if not _JOINT.fullmatch(text, before, after):
            break
        ends.append(end)
    article = "The " if text[max(0, start - 4) : start] == "The " else ""
    for size in range(min(limit, len(ends)), 0, -1):
        surface = text[start : ends[size - 1]]
        if _POSSESSED.search(surface):
            continue
        entity, somewhere, named = actor(article + surface), place(surface), title(surface)
        if entity or somewhere or named:
            return Match(start, ends[size - 1], surface, entity, somewhere, named), size
    return None, 1


def _admitted(words: str, index: dict[str, list[tuple[str, Named]]]) -> list[Named]:
    """Return what words can mean, exact spelling before spelling by sound."""
    surface = words.strip().removeprefix("the ")
    if surface.removeprefix("The ").islower() or not surface:
        return []
    exact = [named for name, named in index.get(key(surface), ()) if _fits(name, surface)]
    if exact or len(surface) < FOLDABLE:
        return exact
    # Names spelt by sound are kept under a mark of their own, so the two never mix.
    return [named for name, named in index.get(f"~{fold(surface)}", ()) if _fits(name, surface)]


def _fits(name: str, surface: str) -> bool:
    """Tell whether words may stand for a name.

    An acronym wants its capitals, a common word the article of its masthead ("The Times").
    """
    if name.startswith("The ") and name in listing.ambiguous():
        return surface.startswith("The ")
    acronym = name.replace(".", "")
    return not (acronym.isupper() and len(acronym) <= FOLDABLE) or surface.upper() == surface
