"""Where it happened: places under their countries, and what has no place."""

from __future__ import annotations

from tests.show import fakes
from tests.show.test_actors import marks, parts
from tests.show.test_panel import text
from timeline.model.event import Event
from timeline.show.places import country, places
from timeline.show.view import View


def located(place: str, code: str | None, *within: str) -> Event:
    """Return an event of the invented story at another place."""
    event = next(one for one in fakes.events() if one.id == "lindholm-talks")
    told = [
        one.model_copy(update={"place": place, "place_country": code, "place_within": within})
        for one in event.mentions
    ]
    changed = {"id": place, "place": place, "place_country": code, "mentions": tuple(told)}
    return event.model_copy(update=changed)


TOWN = located("Lindholm", "NL", "Southshire", "Norland")
PORT = located("Sund", "NL", "Norland")
WHOLE = located("Norland", "NL")
SEA = located("The Strait", None)


def test_country_is_the_outermost_of_what_a_place_lies_in() -> None:
    assert country(TOWN) == "Norland"
    assert country(WHOLE) == "Norland"
    assert country(SEA) is None


def test_places_stand_under_their_country_the_fullest_first() -> None:
    words = text(places([PORT, TOWN, TOWN, WHOLE, SEA], View()))
    order = ["Norland", "Lindholm", "Norland, no place in it named", "Sund", "In no one country"]
    assert sorted(order, key=words.index) == order


def test_country_told_by_its_name_alone_is_one_row() -> None:
    shown = places([WHOLE], View())
    assert "no place in it named" not in text(shown)
    assert [row.className for row in parts(shown, role="row")[1:]] == ["country"]


def test_country_has_the_marks_of_all_its_places_each_spot_once() -> None:
    assert marks(parts(places([PORT, TOWN], View()), className="country")) == ["Lindholm"]
    assert marks(parts(places([PORT, TOWN], View()), className="town")) == ["Lindholm", "Sund"]


def test_events_without_a_place_come_last_and_are_counted() -> None:
    shown = places(fakes.events(), View())
    words = text(shown)
    nowhere = [event for event in fakes.events() if event.place is None]
    assert f"{len(nowhere)} events" in text(shown[-1])
    assert words.index("No place named") > words.index("Sund")
    assert text(places(nowhere, View())).startswith("No place named")
