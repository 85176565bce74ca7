"""What is told as done did not happen long after it was told."""

from __future__ import annotations

from datetime import date

from tests.extract.reading import days, read
from timeline.model.mention import EventMention

DAY = date(2021, 12, 8)


def told(text: str, trigger: str) -> EventMention:
    return next(one for one in read(text, DAY) if one.trigger_text == trigger)


def test_the_years_of_a_plan_are_no_days_of_its_adoption() -> None:
    adopted = told("Chile and Peru signed a plan of action for 2022–2024.", "signed")
    assert days(adopted)[1] == "2021-12-08"


def test_what_lies_ahead_is_planned() -> None:
    summit = told("Premier Sato spoke about the Madrid summit in June 2022.", "summit")
    assert (summit.status, days(summit)[0]) == ("planned", "2022-06-01")
    assert "planned: its days lie after the article came out" in summit.because


def test_a_day_told_outright_stands_before_the_day_of_its_article() -> None:
    met = told("President Aho met Premier Sato in Tokyo on 28 February 2025.", "met")
    assert (met.status, days(met)[0]) == ("occurred", "2025-02-28")
