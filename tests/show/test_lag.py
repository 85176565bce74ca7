"""How soon outlets tell: days from the event to the first article, in honest words."""

from __future__ import annotations

from datetime import date

import pytest

from tests.show import fakes
from tests.show.test_panel import text, told
from timeline.show.lag import first_reports, first_told, lag_table, lags
from timeline.show.quality import quality
from timeline.temporal.values.when import When

EVENTS = {event.id: event for event in fakes.events()}
TALKS = EVENTS["lindholm-talks"]


def test_first_article_of_each_outlet_counts() -> None:
    assert list(first_reports(TALKS).items()) == [
        ("Harbour Post", date(2024, 5, 14)),
        ("Northern Wire", date(2024, 5, 15)),
        ("Daily Ledger", date(2024, 6, 12)),
    ]


def test_lag_is_counted_from_the_last_possible_day() -> None:
    found = {lag.outlet: lag for lag in lags([TALKS, EVENTS["strait-closed"]])}
    assert found["Harbour Post"].days == (4, 44)
    assert found["Harbour Post"].median == 24
    assert found["Daily Ledger"].days == (33,)


def test_who_told_first_is_asked_only_of_what_others_tell_too() -> None:
    found = {lag.outlet: (lag.foremost, lag.shared) for lag in lags(EVENTS.values())}
    assert found["Harbour Post"] == (1, 1)
    assert found["Northern Wire"] == (1, 2)
    assert found["Daily Ledger"] == (0, 2)


def test_outlets_of_one_day_are_both_first() -> None:
    early = TALKS.mentions[0].model_copy(update={"outlet": "Evening Star"})
    both = TALKS.model_copy(update={"mentions": (TALKS.mentions[0], early)})
    assert [lag.foremost for lag in lags([both])] == [1, 1]
    assert "First told by Evening Star and Harbour Post" in text(first_told(both))


def test_event_told_ahead_has_days_below_zero() -> None:
    assert "−28" in text(lag_table([EVENTS["harbour-master"]]))


def test_events_without_both_days_are_counted_as_left_out() -> None:
    words = text(lag_table(list(EVENTS.values())))
    assert "3 events not counted" in words
    assert text(lag_table([EVENTS["aid"]])) == "None."


def test_page_on_quality_has_the_lags() -> None:
    words = text(quality(list(EVENTS.values()), fakes.articles()))
    assert "How soon outlets tell" in words
    assert "1 of 2 told by others too" in words


@pytest.mark.parametrize(
    ("when", "words"),
    [
        (When.point(date(2024, 5, 10), date(2024, 5, 10)), "14 May 2024, 4 days after."),
        (When.point(date(2024, 5, 1), date(2024, 5, 13)), "14 May 2024, at least 1 day after."),
        (When.point(date(2024, 5, 14), date(2024, 5, 14)), "14 May 2024, the same day."),
        (When.point(date(2024, 5, 8), date(2024, 5, 15)), "14 May 2024, on a day it may have."),
        (When.point(date(2024, 5, 16), date(2024, 5, 16)), "14 May 2024, 2 days ahead."),
        (When.point(date(2024, 6, 1), None), "14 May 2024, at least 18 days ahead."),
        (None, "First told by Harbour Post on 14 May 2024."),
    ],
)
def test_line_says_no_more_than_is_known(when: When | None, words: str) -> None:
    assert text(first_told(TALKS.model_copy(update={"when": when}))).endswith(words)


def test_panel_has_the_line() -> None:
    assert "First told by Harbour Post on 14 May 2024, 4 days after." in told("lindholm-talks")
