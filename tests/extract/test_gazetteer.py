"""Names of actors and places, as reports write them."""

from __future__ import annotations

import csv
from datetime import date, timedelta
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from timeline.extract.tables import gazetteer
from timeline.extract.tables.gazetteer import Kind, PlaceKind, Via
from timeline.model.names import fold, key

TABLES = Path(gazetteer.__file__).parent


def rows(table: str) -> list[dict[str, str]]:
    with (TABLES / f"{table}.csv").open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


@pytest.mark.parametrize(
    "spellings",
    [
        ("Zelenskyy", "Zelensky", "Zelenskiy", "Zelenskii"),
        ("Gaddafi", "Gadhafi", "Qaddafi", "Qadhafi", "Kadhafi", "Khadafy", "Gathafi"),
        ("Kiev", "Kyiv"),
        ("Lvov", "Lviv"),
        ("Kharkov", "Kharkiv"),
        ("Dmitriev", "Dmitriyev"),
        ("Muhammad", "Mohammed", "Mohamed"),
        ("Türkiye", "Turkiye"),
        ("Sharm el-Sheikh", "Sharm al Sheikh"),
        ("Hezbollah", "Hizbullah", "Hizbollah"),
    ],
)
def test_spellings_of_one_name_fold_together(spellings: tuple[str, ...]) -> None:
    assert len({fold(name) for name in spellings}) == 1


@pytest.mark.parametrize(
    ("one", "other"),
    [("Iran", "Iraq"), ("Mali", "Malawi"), ("Niger", "Nigeria"), ("Austria", "Australia")],
)
def test_different_names_stay_apart(one: str, other: str) -> None:
    assert fold(one) != fold(other)


@given(st.text(max_size=60))
def test_folding_twice_changes_nothing(name: str) -> None:
    assert fold(fold(name)) == fold(name)
    assert key(key(name)) == key(name)


def test_no_two_countries_share_a_spelling() -> None:
    seen: dict[str, str] = {}
    for row in rows("countries"):
        for name in (row["name"], *row["aliases"].split(";")):
            if name:
                assert seen.setdefault(fold(name), row["code"]) == row["code"], name


@pytest.mark.parametrize(
    ("words", "name", "kind", "via"),
    [
        ("US", "United States", Kind.STATE, Via.NAME),
        ("the U.S.", "United States", Kind.STATE, Via.NAME),
        ("Britain", "United Kingdom", Kind.STATE, Via.NAME),
        ("Türkiye", "Turkey", Kind.STATE, Via.NAME),
        ("Ukrainian", "Ukraine", Kind.STATE, Via.DEMONYM),
        ("the Russians", "Russia", Kind.STATE, Via.DEMONYM),
        ("the Kremlin", "Russia", Kind.STATE, Via.METONYM),
        ("Downing Street", "United Kingdom", Kind.STATE, Via.METONYM),
        ("Quai d'Orsay", "France", Kind.STATE, Via.METONYM),
        ("Brussels", "European Union", Kind.ORGANISATION, Via.METONYM),
        ("Kiev", "Ukraine", Kind.STATE, Via.METONYM),
        ("Cairo", "Egypt", Kind.STATE, Via.CAPITAL),
        ("E.U.", "European Union", Kind.ORGANISATION, Via.NAME),
        ("U.N. Security Council", "United Nations Security Council", Kind.ORGANISATION, Via.NAME),
        ("ARAB LEAGUE", "Arab League", Kind.ORGANISATION, Via.NAME),
        ("Hizbullah", "Hezbollah", Kind.GROUP, Via.NAME),
        ("The Wall Street Journal", "Wall Street Journal", Kind.OUTLET, Via.NAME),
        ("Al-Jazeera", "Al Jazeera", Kind.OUTLET, Via.NAME),
        ("Volodymyr Zelensky", "Volodymyr Zelenskyy", Kind.PERSON, Via.NAME),
    ],
)
def test_words_name_an_actor(words: str, name: str, kind: Kind, via: Via) -> None:
    found = gazetteer.actor(words)
    assert found is not None
    assert (found.name, found.kind, found.via) == (name, kind, via)


@pytest.mark.parametrize("words", ["us", "who", "turkey", "is", "time", "Table", "", "  ", "the"])
def test_common_words_name_no_actor(words: str) -> None:
    assert gazetteer.actor(words) is None


def test_a_masthead_that_is_a_common_word_needs_its_article() -> None:
    masthead = gazetteer.actor("The Independent")
    assert masthead is not None
    assert masthead.ambiguous
    assert gazetteer.actor("National") is None


@pytest.mark.parametrize(
    ("words", "name", "country", "kind"),
    [
        ("Kiev", "Kyiv", "UA", PlaceKind.CITY),
        ("Georgia", "Georgia", "GE", PlaceKind.COUNTRY),
        ("Alaska", "Alaska", "US", PlaceKind.REGION),
        ("Camp David", "Camp David", "US", PlaceKind.SITE),
        ("Davos", "Davos", "CH", PlaceKind.CITY),
        ("Sharm El Sheikh", "Sharm el-Sheikh", "EG", PlaceKind.CITY),
        ("Gaza", "Gaza Strip", "PS", PlaceKind.REGION),
        ("Tripoli", "Tripoli", "LY", PlaceKind.CITY),
        ("Misurata", "Misrata", "LY", PlaceKind.CITY),
        ("the Black Sea", "Black Sea", None, PlaceKind.REGION),
    ],
)
def test_words_name_a_place(words: str, name: str, country: str | None, kind: PlaceKind) -> None:
    found = gazetteer.place(words)
    assert found is not None
    assert (found.name, found.country, found.kind) == (name, country, kind)


def test_a_country_decides_between_places_of_one_name() -> None:
    found = gazetteer.place("Tripoli", within_country="LB")
    assert found is not None
    assert found.country == "LB"


def test_places_lie_in_one_another() -> None:
    assert gazetteer.within("Oval Office") == ("White House", "Washington", "United States")
    assert gazetteer.contains("United States", "Anchorage")
    assert gazetteer.contains("Kyiv", "Kiev")
    assert not gazetteer.contains("Anchorage", "Alaska")
    assert gazetteer.within("Europe") == ()


@pytest.mark.parametrize("row", rows("sites"), ids=lambda row: row["name"])
def test_every_site_is_found_and_its_container_known(row: dict[str, str]) -> None:
    found = gazetteer.place(row["name"], within_country=row["country"] or None)
    assert found is not None
    if row["container"]:
        assert gazetteer.place(row["container"]) is not None


@pytest.mark.parametrize(
    ("words", "office"),
    [
        ("Secretary of the Army", "army secretary"),
        ("defence minister", "defence minister"),
        ("Defense Ministers", "defence minister"),
        ("special envoy", "envoy"),
        ("Gen.", "general"),
        ("spokeswoman", "spokesperson"),
        ("prime minister", "head of government"),
    ],
)
def test_words_name_an_office(words: str, office: str) -> None:
    found = gazetteer.title(words)
    assert found is not None
    assert found.office == office


def test_ranks_have_their_capital() -> None:
    assert gazetteer.title("major") is None
    assert gazetteer.title("Major") is not None


def test_an_office_has_its_holder_of_the_day() -> None:
    def holder(office: str, of: str, *day: int) -> str | None:
        found = gazetteer.office_holder(office, of, date(*day))
        return found.name if found else None

    assert holder("president", "US", 2011, 3, 18) == "Barack Obama"
    assert holder("secretary of state", "United States", 2011, 3, 18) == "Hillary Clinton"
    assert holder("prime minister", "Russia", 2010, 1, 1) == "Vladimir Putin"
    assert holder("president", "Russian", 2010, 1, 1) == "Dmitry Medvedev"
    assert holder("secretary general", "NATO", 2025, 1, 1) == "Mark Rutte"
    assert holder("king", "US", 2011, 3, 18) is None


def test_a_surname_is_its_office_holder_on_that_day_only() -> None:
    clinton = gazetteer.person("Clinton", date(2011, 3, 18))
    assert clinton is not None
    assert clinton.name == "Hillary Clinton"
    assert gazetteer.person("Clinton", date(2020, 1, 1)) is None
    assert gazetteer.person("Clinton") is None
    assert gazetteer.person("Nobody Atall", date(2020, 1, 1)) is None


def test_tenures_of_one_office_touch_at_most() -> None:
    offices: dict[tuple[str, str], list[dict[str, str]]] = {}
    for row in rows("leaders"):
        offices.setdefault((row["of"], row["office"]), []).append(row)
    for tenures in offices.values():
        ordered = sorted(tenures, key=lambda row: row["since"])
        for row in ordered:
            assert row["since"] < (row["until"] or row["checked"]), row
            assert row["source"], row
        for row, following in pairwise(ordered):
            assert row["until"], row
            assert row["until"] <= following["since"], (row, following)


@given(st.dates(date(1990, 1, 1), date(2025, 11, 1)))
def test_no_day_has_two_presidents(day: date) -> None:
    held = gazetteer.office_holder("president", "US", day)
    assert held is not None or day.strftime("%m-%d") == "01-20"


def test_find_takes_the_longest_name_and_leaves_the_possessive() -> None:
    text = "The Times says Libya's National Transitional Council met the U.N. Security Council."
    names = [(match.text, match.entity.name) for match in gazetteer.find(text) if match.entity]
    assert names == [
        ("Times", "The Times"),
        ("Libya", "Libya"),
        ("National Transitional Council", "National Transitional Council"),
        ("U.N. Security Council", "United Nations Security Council"),
    ]


def test_find_gives_both_readings_of_a_capital() -> None:
    (match,) = gazetteer.find("Talks with Moscow resumed.")
    assert match.entity is not None
    assert match.place is not None
    assert (match.entity.name, match.place.name) == ("Russia", "Moscow")


@given(st.text(max_size=200))
def test_found_names_lie_in_the_text_in_order(text: str) -> None:
    end = 0
    for match in gazetteer.find(text):
        assert end <= match.start < match.end <= len(text)
        assert text[match.start : match.end] == match.text
        assert match.entity or match.place or match.title
        end = match.end


def test_tables_stay_small() -> None:
    assert sum(path.stat().st_size for path in TABLES.glob("*.csv")) < 1_500_000


def test_a_tenure_claims_nothing_after_the_day_it_was_checked() -> None:
    day = max(date.fromisoformat(row["checked"]) for row in rows("leaders") if row["checked"])
    assert gazetteer.office_holder("president", "FR", day) is not None
    assert gazetteer.office_holder("president", "FR", day + timedelta(days=1)) is None
