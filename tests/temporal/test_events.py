"""Phrases measured from events: the caller's table of them, and what policies do to them."""

from datetime import date

import pytest

from timeline.temporal import AnchorBasis, KnownEvent, tag

DAY = date(2025, 11, 20)
KNOWN = (
    KnownEvent(
        "Anchorage summit", date(2025, 8, 15), date(2025, 8, 15), ("August meeting", "Alaska")
    ),
    KnownEvent("Istanbul talks", date(2025, 5, 16), date(2025, 5, 16)),
    KnownEvent("Jeddah talks", date(2025, 3, 11), date(2025, 3, 11)),
    KnownEvent("Lake Como summit", date(2025, 12, 4), date(2025, 12, 6)),
    KnownEvent("parliamentary election", date(2025, 12, 7), date(2025, 12, 7)),
    KnownEvent("Delta War", date(2022, 2, 1), date(2022, 2, 28), open_ended=True),
)


def days(text: str, anchor: date | None = DAY) -> list[str]:
    """Return each expression with its days, where they are known."""
    found = []
    for timex in tag(text, anchor, events=KNOWN):
        bounds = f"{timex.when.earliest}..{timex.when.latest}" if timex.when else "-"
        found.append(f"{timex.text}: {bounds}")
    return found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("since the ANCHORAGE SUMMIT", ["the ANCHORAGE SUMMIT: 2025-08-15..2025-08-15"]),
        ("Since the August meeting", ["the August meeting: 2025-08-15..2025-08-15"]),
        ("A week after the August meeting", ["A week: 2025-08-22..2025-08-22",
                                             "August: 2025-08-01..2025-08-31"]),
        ("Ten days after Alaska", ["Ten days: 2025-08-25..2025-08-25"]),
        ("A day after the talks in Istanbul", ["A day: 2025-05-17..2025-05-17"]),
        ("Ahead of the vote", ["the vote: 2025-12-07..2025-12-07"]),
        ("The day after the election", ["The day after: 2025-12-08..2025-12-08"]),
        ("the day before the Lake Como summit", ["the day before: 2025-12-03..2025-12-05"]),
        ("within a week of the Anchorage summit", ["a week: 2025-08-15..2025-08-22"]),
        ("a month into the Delta War", ["a month: 2022-03-01..2022-03-28"]),
        ("a month before the Delta War", ["a month: 2022-01-01..2022-01-28"]),
        ("a month after the Delta War", ["a month: -"]),
    ],
)  # fmt: skip
def test_event_of_the_table_is_found_by_its_names(text, found):
    assert days(text) == found


@pytest.mark.parametrize(
    "text",
    [
        "A day after the summit they left.",  # there are two
        "A day after the talks they left.",
        "A day after the Geneva talks they left.",
        "A day after the Anchorage talks they left.",
        "A day after the invasion of the coast they left.",
    ],
)
def test_event_that_is_not_known_or_not_the_only_one_is_not_guessed(text):
    (timex,) = tag(text, DAY, events=KNOWN)
    assert timex.when is None
    assert "not known" in timex.note


def test_event_told_in_the_text_comes_before_those_of_the_table():
    text = "The talks in Oslo were held on 3 June. Two days after the talks, he left."
    timex = tag(text, DAY, events=KNOWN)[1]
    assert (timex.when.earliest, timex.anchor.basis) == (date(2025, 6, 5), AnchorBasis.EVENT)


def test_events_need_no_publication_day():
    assert days("A day after the Istanbul talks he left.", None) == [
        "A day: 2025-05-17..2025-05-17"
    ]
    assert days("The day before the rally he left.", None) == ["The day before: -"]


def test_length_within_something_unknown_is_not_measured_from_the_news():
    assert days("He was freed within days of his arrest.") == ["days: -"]


@pytest.mark.parametrize("policy", ["auto", "news", "narrative"])
def test_event_is_measured_from_under_every_policy(policy):
    text = "In May 1940 the war began. The siege began on 4 June. Two days into the siege, he fell."
    assert tag(text, DAY, policy=policy)[2].when.earliest.isoformat()[5:] == "06-06"


@pytest.mark.parametrize(
    ("direction", "values"),
    [
        ("news", ["1991-03", "1991-06-12", "1991-11"]),
        ("past", ["1991-03", "1990-06-12", "1989-11"]),
        ("future", ["1991-03", "1991-06-12", "1991-11"]),
        ("nearest", ["1991-03", "1991-06-12", "1991-11"]),
    ],
)
def test_direction_of_the_caller_holds_in_stories_too(direction, values):
    text = "In March 1991 the war ended. On 12 June they voted, and in November they met."
    found = tag(text, DAY, policy="narrative", direction=direction)
    assert [timex.value for timex in found] == values
