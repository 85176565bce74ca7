"""Who acts, where titles, gatherings, months and pronouns stand in the way; and where it was."""

from __future__ import annotations

from datetime import date

import pytest

import timeline
from timeline.model.article import Article
from timeline.model.event import Event
from timeline.model.vocabulary import Family


def _events(text: str) -> list[Event]:
    article = Article(id="a", text=text, outlet="Post", published=date(2026, 3, 4))
    return timeline.build([article]).events


def _actors(text: str) -> set[str]:
    return {name for event in _events(text) for name in event.actors}


@pytest.mark.parametrize(
    ("text", "acts", "acts_not"),
    [
        (
            "Deputy Head of the Office of the President Oleh Marchuk spoke by phone on Monday with"
            " Minister Ines Prado.",
            "Oleh Marchuk",
            "Head",
        ),
        (
            "The head of the office of President Marchuk met Minister Ines Prado on Monday.",
            "Ines Prado",
            "Head",
        ),
        ("The Bergen Energy Forum opened on Sunday, Norway said.", "Norway", "Energy Forum"),
        ("The Security Council of Russia met on Tuesday.", "", "United Nations Security Council"),
        ("The Sept. 11 attacks led Canada to send troops, Premier Haddad said.", "", "Sept."),
    ],
)
def test_titles_gatherings_and_months_act_as_nobody(text: str, acts: str, acts_not: str) -> None:
    found = _actors(text)
    assert acts_not not in found
    assert not acts or acts in found


def test_a_pronoun_of_another_sentence_does_no_harm() -> None:
    text = "Help Georgia against this evil. They have killed 40 people in Gori."
    harms = [event for event in _events(text) if event.type.family is Family.FORCE]
    assert all("Georgia" not in event.actors for event in harms)


def test_fighting_is_where_its_sentence_says() -> None:
    text = "Ukraine was the topic of the week. On Tuesday a drone struck a plant in Karpinsk."
    places = {event.place for event in _events(text) if event.type.family is Family.FORCE}
    assert places == {"Karpinsk"}
