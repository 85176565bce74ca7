"""The tables of names, read on first use and kept; ``gazetteer`` looks things up in them."""

from __future__ import annotations

import csv
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from functools import cache
from pathlib import Path
from typing import TypeVar

from timeline.model.names import fold, key

_TABLES = Path(__file__).parent
# Shorter names are not spelt by sound: "Male" and "Mali" would fall together.
FOLDABLE = 5

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


def person(*tenures: Tenure) -> Entity:
    """Return the person of some tenures as an actor."""
    code = tenures[0].country
    return Entity(
        tenures[0].person, Kind.PERSON, code if code in country_names() else None, Via.NAME
    )


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
        if len(name) >= FOLDABLE:
            index[f"~{fold(name)}"].append((name, record))
    return dict(index)


@cache
def country_names() -> dict[str, str]:
    """Return the English name of each state, by code."""
    return {row["code"]: row["name"] for row in _rows("countries")}


@cache
def demonyms() -> dict[str, str]:
    """Return the adjective of each state, by code."""
    return {
        row["code"]: row["demonyms"].split(";")[0] for row in _rows("countries") if row["demonyms"]
    }


@cache
def ambiguous() -> frozenset[str]:
    """Return the names that are common words too."""
    return frozenset(row["name"] for row in _rows("ambiguous"))


@cache
def actors() -> dict[str, list[tuple[str, Entity]]]:
    """Return what each name means as an actor, earlier tables first."""
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
                doubtful = name in ambiguous()
                yield name, Entity(row["name"], kind, row["country"] or None, Via.NAME, doubtful)


def _metonyms() -> Iterator[tuple[str, Entity]]:
    means = dict([*_states(), *_bodies()])
    for row in _rows("metonyms"):
        meant = means[row["means"]]
        doubtful = row["words"] in ambiguous()
        yield row["words"], Entity(meant.name, meant.kind, meant.country, Via.METONYM, doubtful)


def _capitals() -> Iterator[tuple[str, Entity]]:
    for row in _rows("countries"):
        if row["capital"] and row["capital"] != row["name"]:
            yield row["capital"], Entity(row["name"], Kind.STATE, row["code"], Via.CAPITAL)


def _persons() -> Iterator[tuple[str, Entity]]:
    for tenure in reversed(tenures()):
        yield tenure.person, person(tenure)


@cache
def places() -> dict[str, list[tuple[str, Place]]]:
    """Return what each name means as a place, the most likely first."""
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
def titles() -> dict[str, Title]:
    """Return offices, ranks and forms of address, by their words."""
    return {
        key(row["words"]): Title(
            row["words"], row["office"] or None, row["kind"], row["country"] or None
        )
        for row in _rows("titles")
    }


@cache
def tenures() -> tuple[Tenure, ...]:
    """Return who held which office when."""
    return tuple(tenure for tenure, _ in _leaders())


@cache
def tenures_by_short_name() -> dict[str, list[Tenure]]:
    """Return tenures by the folded surname or short name of the holder."""
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
def longest() -> dict[str, int]:
    """Return, by first word, the number of words of the longest name that begins so."""
    longest: dict[str, int] = {}
    names = (name.lstrip("~") for index in (actors(), places()) for name in index)
    for name in (*names, *titles()):
        first, *rest = name.split(" ")
        longest[first] = max(longest.get(first, 0), len(rest) + 1)
    return longest
