"""The address of a view: what it says, what it keeps, what it drops."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from timeline.model.vocabulary import EventType, Status
from timeline.show.controls import CONTROLS, cleared, keys, of_view, without
from timeline.show.view import FILTERS, KEYS, Lane, View, address, filters, parse, with_values

FULL = (
    "t0=2025-08-01&t1=2025-11-20&lane=type&q=peace+plan&type=visit&type=call&status=planned"
    "&actor=A%2C+B&src=Wire&place=Kyiv&basis=anchored&review=accepted&conflict=1&top=50&e=x1"
    "&hid=x1&hid=x2&view=table&unc=midpoint&compact=1&theme=dark&later=7"
)


def test_every_key_is_read_and_written_back() -> None:
    assert address(parse(FULL)) == FULL
    assert all(key.key in FULL for key in KEYS if key.key != "undated")


def test_what_is_not_said_is_the_first_view() -> None:
    assert parse("") == View()
    assert address(View()) == ""


@pytest.mark.parametrize(
    "wrong",
    [
        "t0=yesterday",
        "lane=colour",
        "type=war",
        "conflict=perhaps",
        "top=-3",
        "top=x",
        "e=",
        "actor=",
    ],
)
def test_value_that_cannot_be_understood_is_dropped(wrong: str) -> None:
    assert parse(f"{wrong}&q=talks") == View(text="talks")


def test_unknown_key_is_kept() -> None:
    assert parse("colour=type&q=x").rest == (("colour", "type"),)
    assert address(parse("colour=type")) == "colour=type"


def test_days_the_wrong_way_round_are_turned() -> None:
    view = parse("t0=2025-11-20&t1=2025-08-01")
    assert (view.first, view.last) == (date(2025, 8, 1), date(2025, 11, 20))


def test_address_longer_than_any_page_makes_is_not_read() -> None:
    assert parse("q=a&" + "x=1&" * 4000) == View()


def test_more_values_than_a_filter_holds_are_cut() -> None:
    assert len(parse("&".join(f"actor=a{n}" for n in range(300))).actors) == 100


@given(st.text(max_size=300))
def test_any_text_is_an_address(text: str) -> None:
    view = parse(text)
    assert parse(address(view)) == view


@given(
    st.builds(
        View,
        first=st.dates() | st.none(),
        lane=st.sampled_from(Lane),
        text=st.text(max_size=40),
        types=st.lists(st.sampled_from(EventType), unique=True).map(tuple),
        actors=st.lists(st.text(min_size=1, max_size=20), unique=True, max_size=4).map(tuple),
        disputed=st.booleans() | st.none(),
    )
)
def test_every_view_comes_back_from_its_address(view: View) -> None:
    assert parse(address(view)) == view


def test_each_control_shows_its_part_of_a_view() -> None:
    shown = dict(zip([control.id for control in CONTROLS], of_view(parse(FULL)), strict=True))
    assert shown["types"] == ["visit", "call"]
    assert shown["first"] == "2025-08-01"
    assert shown["top"] == "50"
    assert (shown["disputed"], shown["undated"]) == (True, False)
    assert len(shown) == len(CONTROLS)


def test_the_script_knows_every_key_and_its_control() -> None:
    told = {key["key"]: key for key in keys()}
    assert list(told) == [key.key for key in KEYS]
    assert told["lane"]["default"] == "none"
    assert CONTROLS[told["q"]["control"]].id == "search"
    assert told["hid"]["control"] is None


def test_one_value_is_taken_out_of_a_filter() -> None:
    view = View(types=(EventType.VISIT, EventType.CALL), text="x", disputed=True)
    assert parse(without(view, "types", "visit")).types == (EventType.CALL,)
    assert parse(without(view, "text", "x")).text == ""
    assert parse(without(view, "disputed", "True")).disputed is None


def test_reset_clears_filters_and_nothing_else() -> None:
    left = parse(cleared(with_values(parse(FULL), {}), FILTERS))
    assert filters(left) == []
    assert left.lane is Lane.TYPE
    assert left.event == "x1"


def test_selection_holds_every_filter() -> None:
    selection = parse(FULL).selection()
    assert selection.types == {EventType.VISIT, EventType.CALL}
    assert selection.statuses == {Status.PLANNED}
    assert selection.first == date(2025, 8, 1)
    assert parse(FULL).selection(window=False).first is None
