"""Who met whom: pairs of actors, counted, and marks only where something is told."""

from __future__ import annotations

from datetime import date
from typing import Any

from dash.development.base_component import Component

from tests.show import fakes
from tests.show.test_panel import text
from timeline.model.selection import EventSummary
from timeline.show.actors import actors, contacts, pairs_of, partners, ranked
from timeline.show.track import LISTED, axis, caption, ticks, track
from timeline.show.view import View, parse
from timeline.show.window import Window

EVENTS = [EventSummary.of(event) for event in fakes.events()]
BY_ID = {event.id: event for event in EVENTS}
MAY = Window(date(2024, 5, 1), date(2024, 5, 31))


def parts(tree: Any, **wanted: str) -> list[Component]:
    """Return the components of a tree that have those attributes."""
    if isinstance(tree, list | tuple):
        return [found for one in tree for found in parts(one, **wanted)]
    if not isinstance(tree, Component):
        return []
    held = all(value in str(getattr(tree, name, "")).split() for name, value in wanted.items())
    below = parts(getattr(tree, "children", None), **wanted)
    return [tree, *below] if held else below


def marks(tree: Any) -> list[str]:
    return [getattr(one, "data-event") for one in parts(tree, className="spot")]


def test_pairs_with_most_events_in_common_come_first() -> None:
    pairs = ranked(pairs_of(EVENTS))
    assert pairs[0][0] == ("Estmark", "Norland")
    assert [event.id for event in dict(pairs)["Ada Holm", "Piet Marran"]] == [
        "carrow-summit",
        "holm-marran-call",
    ]


def test_event_of_three_makes_three_pairs_each_once() -> None:
    event = BY_ID["accusation"].model_copy(update={"actors": ("C", "A", "B", "A")})
    assert list(pairs_of([event])) == [("A", "B"), ("A", "C"), ("B", "C")]


def test_partners_know_each_other() -> None:
    known = partners(ranked(pairs_of(EVENTS)))
    assert known["Estmark"]["Norland"] == known["Norland"]["Estmark"] > 1


def test_meeting_that_was_called_off_is_no_contact() -> None:
    assert contacts([BY_ID["holm-marran-call"], BY_ID["lindholm-talks"]]) == 2
    assert contacts([BY_ID["carrow-summit"], BY_ID["sund-visit"], BY_ID["accusation"]]) == 0


def test_view_tells_actors_then_pairs_and_lists_their_events() -> None:
    shown = actors(EVENTS, View())
    words = text(shown)
    assert words.index("Who takes part") < words.index("Who met whom")
    assert "Ada Holm and Piet Marran" in words
    assert {getattr(one, "data-event", None) for one in parts(shown, className="quiet")} >= {
        "lindholm-talks",
        "holm-marran-call",
    }


def test_name_leads_to_the_view_of_that_actor_alone() -> None:
    shown = actors(EVENTS, parse("view=actors&type=call&e=x1"))
    addresses = [
        to for one in parts(shown, className="quiet") if (to := getattr(one, "data-to", None))
    ]
    assert parse(addresses[0]).actors
    assert parse(addresses[0]).types == parse("type=call").types


def test_nobody_named_is_said() -> None:
    assert "Nobody is named" in text(
        actors([BY_ID["aid"].model_copy(update={"actors": ()})], View())
    )


def test_mark_stands_only_where_an_event_can_lie() -> None:
    drawn = track([BY_ID["lindholm-talks"], BY_ID["pilots-signed"], BY_ID["aid"]], MAY)
    assert marks(drawn) == ["lindholm-talks"]
    (mark,) = parts(drawn, className="spot")
    assert (mark.style["left"], mark.style["width"]) == ("29%", "3%")


def test_days_beyond_the_axis_are_cut_and_open_ones_end_where_they_are_told() -> None:
    drawn = track([BY_ID["sanctions"], BY_ID["carrow-summit"]], Window(date(2024, 4, 16), MAY.last))
    first = parts(drawn, className="spot")[0]
    assert (getattr(first, "data-event"), first.style["left"]) == ("sanctions", "0%")
    later = track([BY_ID["sund-visit"]], Window(date(2024, 6, 1), date(2024, 6, 30)))
    assert parts(later, className="spot")[0].style["width"] == "3.5%"


def test_marks_that_look_the_same_are_drawn_once() -> None:
    talks = BY_ID["lindholm-talks"]
    assert marks(track([talks, talks.model_copy(update={"id": "again"})], MAY)) == [talks.id]


def test_caption_counts_what_is_not_drawn() -> None:
    words = caption(EVENTS, MAY)
    assert "1 May 2024 to 31 May 2024" in words
    assert "before or after" in words
    assert "1 event without a day" in words
    assert caption([BY_ID["aid"]], None) == "None of these events has a day."


def test_axis_is_the_days_chosen_or_the_densest() -> None:
    assert axis(EVENTS, parse("t0=2024-05-01&t1=2024-05-31")) == MAY
    densest = axis(EVENTS, View())
    assert densest
    assert densest.first.year == 2024
    assert axis([BY_ID["aid"]], View()) is None


def test_short_axis_has_days_and_a_long_one_years() -> None:
    assert [tick.words for tick in ticks(MAY)][:2] == ["1 May", "8 May"]
    assert ticks(Window(date(1990, 3, 1), date(2024, 3, 1)))[0].words == "Jan 2000"


def test_long_list_of_events_says_how_many_more() -> None:
    many = [
        BY_ID["lindholm-talks"].model_copy(update={"id": f"t{number}"})
        for number in range(LISTED + 3)
    ]
    assert "And 3 more." in text(actors(many, View()))
