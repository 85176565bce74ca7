"""Who and where: states, offices, organisations, groups, outlets and places by their names.

Tables are in ``tables/`` (its README tells their origin); they are read on first use and kept.
Whether "Moscow" is a city or a government is for the grammar of the sentence to say: ask
``place`` for the one, ``actor`` for the other.
"""

from __future__ import annotations

import csv
import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from functools import cache, lru_cache
from pathlib import Path
from typing import TypeVar

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

_TABLES = Path(__file__).parent / "tables"
# Shorter names are not spelt by sound: "Male" and "Mali" would fall together.
_FOLDABLE = 5
_WORD = re.compile(r"\w(?:\.\w)+\.?|\w+(?:['’](?!s\b)\w+)*")
_POSSESSED = re.compile(r"['’]s$")
# What may stand between two words of one name.
_JOINT = re.compile(r"[ \u00a0]+|[-–‑./]| ?& ?|\. |['’] ?")


Named = TypeVar("Named", "Entity", "Place")


class Kind(StrEnum):
    """What kind of actor a name means; the words of ``Participant.kind``."""

    PERSON = "person"
    STATE = "state"
    ORGANISATION = "organisation"
    GROUP = "group"
    OUTLET = "outlet"


class Via(StrEnum):
    """How words mean an actor."""

    NAME = "name"
    DEMONYM = "demonym"  # "Russian", "the Russians": often an adjective of somebody else
    METONYM = "metonym"  # "the Kremlin"
    CAPITAL = "capital"  # "Moscow", where the grammar makes it an actor


class PlaceKind(StrEnum):
    """How large a place is."""

    CITY = "city"
    COUNTRY = "country"
    REGION = "region"
    SITE = "site"


@dataclass(frozen=True, slots=True)
class Entity:
    """An actor under its usual English name; ``country`` is an ISO 3166 alpha-2 code.

    ``ambiguous`` names ("The Independent", "Quartet") are common words too: take them only where
    the sentence speaks for it.
    """

    name: str
    kind: Kind
    country: str | None = None
    via: Via = Via.NAME
    ambiguous: bool = False


@dataclass(frozen=True, slots=True)
class Place:
    """A place under its usual English name; ``container`` is the region or city it lies in."""

    name: str
    country: str | None
    kind: PlaceKind
    container: str | None = None


@dataclass(frozen=True, slots=True)
class Title:
    """An office, rank or form of address; ``office`` is the same for all names of one office.

    ``kind`` is office, rank, abbreviation, style ("Mr") or modifier ("former"); ``country`` is
    the one state that calls an office so ("secretary of the army").
    """

    words: str
    office: str | None
    kind: str
    country: str | None = None


@dataclass(frozen=True, slots=True)
class Tenure:
    """A person's time in an office, first and last day included.

    ``until`` is the last day; for someone still in office when the table was checked, it is the
    day of that check, and nothing is claimed beyond it. ``source`` says where the days are from.
    """

    person: str
    country: str | None
    office: str
    since: date
    until: date
    source: str

    def covers(self, day: date) -> bool:
        """Tell whether the person is known to hold the office on that day."""
        return self.since <= day <= self.until


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
    return next(iter(_admitted(words, _actors())), None)


@lru_cache(maxsize=65_536)
def place(words: str, *, within_country: str | None = None) -> Place | None:
    """Return the place that words name, or ``None``.

    Of several with one name, the best known: a country, then a place of diplomacy, a capital, the
    largest city. ``within_country`` (a code) prefers those of one country.

    >>> place("Kiev")
    Place(name='Kyiv', country='UA', kind=<PlaceKind.CITY: 'city'>, container=None)
    """
    found = _admitted(words, _places())
    preferred = [one for one in found if within_country and one.country == within_country]
    return next(iter(preferred or found), None)


def country(name_or_code: str) -> str | None:
    """Return the alpha-2 code of a country's name, alias, demonym or code.

    >>> country("Ukrainian"), country("UA"), country("Narnia")
    ('UA', 'UA', None)
    """
    if name_or_code in _country_names():
        return name_or_code
    found = actor(name_or_code)
    return found.country if found and found.kind is Kind.STATE else None


def state(code: str) -> Entity | None:
    """Return the state with an alpha-2 code.

    >>> state("UA").name
    'Ukraine'
    """
    name = _country_names().get(code)
    return Entity(name, Kind.STATE, code) if name else None


def demonym(code: str) -> str | None:
    """Return the adjective of a country, where it has one.

    >>> demonym("LY")
    'Libyan'
    """
    return _demonyms().get(code)


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
        chain.append(_country_names()[found.country])
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
    found = _titles().get(key(words)) or _titles().get(key(words).removesuffix("s"))
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
        for tenure in _tenures()
        if tenure.office == wanted
        and seat in (tenure.country, fold(tenure.country or ""))
        and tenure.covers(day)
    }
    # On the day of a handover there are two, so the table does not decide.
    return _person(*holders.values()) if len(holders) == 1 else None


def person(name: str, day: date | None = None) -> Entity | None:
    """Return the leader or minister a name means, under the usual English form of the name.

    A full name is enough by itself. A surname counts for whoever is known to hold an office on
    ``day``, and only if that is one person.

    >>> person("Zelensky", date(2025, 11, 20)).name
    'Volodymyr Zelenskyy'
    """
    wanted = fold(name)
    full = [tenure for tenure in _tenures() if fold(tenure.person) == wanted]
    if full:
        return _person(full[-1])
    holders = {
        tenure.person: tenure
        for tenure in _tenures_by_short_name().get(wanted, ())
        if day and tenure.covers(day)
    }
    return _person(*holders.values()) if len(holders) == 1 else None


def find(text: str) -> list[Match]:
    """Return the names in a text, longest first at each point, in text order, none overlapping.

    A name that is both an actor and a place carries both readings.

    >>> [(match.text, match.place.name) for match in find("Talks in Sharm el-Sheikh and Kiev.")]
    [('Sharm el-Sheikh', 'Sharm el-Sheikh'), ('Kiev', 'Kyiv')]
    """
    words = [(match.start(), match.end()) for match in _WORD.finditer(text)]
    longest = _longest()
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


def _person(*tenures: Tenure) -> Entity:
    code = tenures[0].country
    return Entity(
        tenures[0].person, Kind.PERSON, code if code in _country_names() else None, Via.NAME
    )


def _admitted(words: str, index: dict[str, list[tuple[str, Named]]]) -> list[Named]:
    """Return what words can mean, exact spelling before spelling by sound."""
    surface = words.strip().removeprefix("the ")
    if surface.removeprefix("The ").islower() or not surface:
        return []
    exact = [named for name, named in index.get(key(surface), ()) if _fits(name, surface)]
    if exact or len(surface) < _FOLDABLE:
        return exact
    # Names spelt by sound are kept under a mark of their own, so the two never mix.
    return [named for name, named in index.get(f"~{fold(surface)}", ()) if _fits(name, surface)]


def _fits(name: str, surface: str) -> bool:
    """Tell whether words may stand for a name.

    An acronym wants its capitals, a common word the article of its masthead ("The Times").
    """
    if name.startswith("The ") and name in _ambiguous():
        return surface.startswith("The ")
    acronym = name.replace(".", "")
    return not (acronym.isupper() and len(acronym) <= _FOLDABLE) or surface.upper() == surface


def _rows(table: str) -> Iterator[dict[str, str]]:
    with (_TABLES / f"{table}.csv").open(encoding="utf-8", newline="") as file:
        yield from csv.DictReader(file)


def _split(cell: str) -> list[str]:
    return [part for part in cell.split(";") if part]


def _indexed(
    named: Iterable[tuple[str, Named]],
) -> dict[str, list[tuple[str, Named]]]:
    """Return names by key, and by sound under a leading tilde; earlier rows come first."""
    index: dict[str, list[tuple[str, Named]]] = defaultdict(list)
    for name, record in named:
        index[key(name)].append((name, record))
        if len(name) >= _FOLDABLE:
            index[f"~{fold(name)}"].append((name, record))
    return dict(index)


@cache
def _country_names() -> dict[str, str]:
    return {row["code"]: row["name"] for row in _rows("countries")}


@cache
def _demonyms() -> dict[str, str]:
    return {
        row["code"]: row["demonyms"].split(";")[0] for row in _rows("countries") if row["demonyms"]
    }


@cache
def _ambiguous() -> frozenset[str]:
    return frozenset(row["name"] for row in _rows("ambiguous"))


@cache
def _actors() -> dict[str, list[tuple[str, Entity]]]:
    return _indexed(
        [*_states(), *_bodies(), *_metonyms(), *_capitals(), *_persons()],
    )


def _states() -> Iterator[tuple[str, Entity]]:
    for row in _rows("countries"):
        state = Entity(row["name"], Kind.STATE, row["code"])
        for name in (row["name"], *_split(row["aliases"])):
            yield name, state
        for name in _split(row["demonyms"]):
            yield name, Entity(row["name"], Kind.STATE, row["code"], Via.DEMONYM)


def _bodies() -> Iterator[tuple[str, Entity]]:
    tables = {
        "organisations": Kind.ORGANISATION,
        "groups": Kind.GROUP,
        "outlets": Kind.OUTLET,
    }
    for table, kind in tables.items():
        for row in _rows(table):
            for name in (row["name"], *_split(row["aliases"])):
                doubtful = name in _ambiguous()
                yield name, Entity(row["name"], kind, row["country"] or None, Via.NAME, doubtful)


def _metonyms() -> Iterator[tuple[str, Entity]]:
    means = dict([*_states(), *_bodies()])
    for row in _rows("metonyms"):
        meant = means[row["means"]]
        doubtful = row["words"] in _ambiguous()
        yield row["words"], Entity(meant.name, meant.kind, meant.country, Via.METONYM, doubtful)


def _capitals() -> Iterator[tuple[str, Entity]]:
    for row in _rows("countries"):
        if row["capital"] and row["capital"] != row["name"]:
            yield row["capital"], Entity(row["name"], Kind.STATE, row["code"], Via.CAPITAL)


def _persons() -> Iterator[tuple[str, Entity]]:
    for tenure in reversed(_tenures()):
        yield tenure.person, _person(tenure)


@cache
def _places() -> dict[str, list[tuple[str, Place]]]:
    return _indexed([*_countries_as_places(), *_sites(), *_capital_cities(), *_cities()])


def _countries_as_places() -> Iterator[tuple[str, Place]]:
    for row in _rows("countries"):
        for name in (row["name"], *_split(row["aliases"])):
            yield name, Place(row["name"], row["code"], PlaceKind.COUNTRY)


def _sites() -> Iterator[tuple[str, Place]]:
    for row in _rows("sites"):
        yield from _named_place(row)


def _capital_cities() -> Iterator[tuple[str, Place]]:
    known = {key(row["name"]) for row in _rows("sites")}
    for row in _rows("countries"):
        if row["capital"] and key(row["capital"]) not in known:
            yield row["capital"], Place(row["capital"], row["code"], PlaceKind.CITY)


def _cities() -> Iterator[tuple[str, Place]]:
    for row in _rows("cities"):
        yield from _named_place(row)


def _named_place(row: dict[str, str]) -> Iterator[tuple[str, Place]]:
    found = Place(
        row["name"], row["country"] or None, PlaceKind(row["kind"]), row["container"] or None
    )
    for name in (row["name"], *_split(row["aliases"])):
        yield name, found


@cache
def _titles() -> dict[str, Title]:
    return {
        key(row["words"]): Title(
            row["words"], row["office"] or None, row["kind"], row["country"] or None
        )
        for row in _rows("titles")
    }


@cache
def _tenures() -> tuple[Tenure, ...]:
    return tuple(tenure for tenure, _ in _leaders())


@cache
def _tenures_by_short_name() -> dict[str, list[Tenure]]:
    index: dict[str, list[Tenure]] = defaultdict(list)
    for tenure, short in _leaders():
        for name in short:
            index[fold(name)].append(tenure)
    return dict(index)


def _leaders() -> Iterator[tuple[Tenure, list[str]]]:
    for row in _rows("leaders"):
        tenure = Tenure(
            person=row["person"],
            country=row["of"],
            office=row["office"],
            since=date.fromisoformat(row["since"]),
            until=date.fromisoformat(row["until"] or row["checked"]),
            source=row["source"],
        )
        yield tenure, _split(row["short"])


@cache
def _longest() -> dict[str, int]:
    """Return, by first word, the number of words of the longest name that begins so."""
    longest: dict[str, int] = {}
    names = (name.lstrip("~") for index in (_actors(), _places()) for name in index)
    for name in (*names, *_titles()):
        first, *rest = name.split(" ")
        longest[first] = max(longest.get(first, 0), len(rest) + 1)
    return longest
