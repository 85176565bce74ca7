"""Whom "the parties", an armed force or a protest means."""

from __future__ import annotations

import pytest

from tests.extract.reading import read

CALL = "Premier Boris Hartmann spoke by phone with President Lars Aho of Finland on Monday. "


def actors(text: str, trigger: str) -> set[str]:
    return {name for one in read(text) if one.trigger_text == trigger for name in one.actors}


@pytest.mark.parametrize("who", ["The parties", "The leaders", "The two leaders"])
def test_the_parties_are_those_who_spoke(who: str) -> None:
    text = f"{CALL}They spoke of grain. {who} agreed to open a new border crossing."
    assert actors(text, "agreed") == {"Boris Hartmann", "Lars Aho"}


def test_the_leaders_of_others_are_others() -> None:
    text = f"{CALL}The leaders of Chile and Peru agreed on a truce."
    assert actors(text, "agreed") == {"Chile", "Peru"}


def test_the_armed_forces_of_a_state_are_that_state() -> None:
    assert actors("The Chilean Armed Forces shelled a port in Peru.", "shelled") == {"Chile"}


def test_an_association_agreement_acts_as_nobody() -> None:
    found = actors("The Association Agreement was signed in Oslo on Monday.", "signed")
    assert "Association Agreement" not in found


def test_an_office_of_a_state_is_held_by_whom_the_article_names() -> None:
    text = (
        "On Monday President of Chile Boris Hartmann met Premier Sato in Lima. "
        "The President of Chile signed a decree on Tuesday."
    )
    assert actors(text, "signed") == {"Boris Hartmann"}


def test_protests_are_held_by_the_protesters_of_the_country() -> None:
    text = "Rebels took a town in Libya on Monday. Protests broke out in the capital on Tuesday."
    assert actors(text, "Protests") == {"Libyan protesters"}
