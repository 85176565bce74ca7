"""A day told with its week, month or shift is one day; a week, by one of its days."""

from __future__ import annotations

from datetime import date

import pytest

from timeline.temporal import tag

WEDNESDAY = date(2025, 11, 19)


@pytest.mark.parametrize(
    ("text", "phrase", "first", "last"),
    [
        ("The envoys return on Friday in two weeks.", "Friday in two weeks", "2025-12-05", None),
        ("A vote is set for Monday, three weeks from now.", "Monday, three", "2025-12-08", None),
        ("In two weeks, on Thursday, they sign.", "two weeks, on", "2025-12-04", None),
        ("It ends a week from Saturday.", "a week from", "2025-11-29", None),
        ("They were held on the 12th of last month.", "the 12th of", "2025-10-12", None),
        ("It expires two days after tomorrow.", "two days after", "2025-11-22", None),
        ("He fled three days before yesterday.", "three days", "2025-11-15", None),
        ("The court met two Fridays ago.", "two Fridays", "2025-11-07", None),
        ("They met on the second to last day of October.", "the second", "2025-10-30", None),
        ("It opens the week of December 8.", "the week of", "2025-12-08", "2025-12-14"),
        ("in the week beginning 1 December", "the week", "2025-12-01", "2025-12-07"),
        ("Sales fell in the week ending 9 November.", "the week", "2025-11-03", "2025-11-09"),
        ("The last week of March was calm.", "The last week", "2025-03-24", "2025-03-30"),
        ("the first ten days of October", "the first", "2025-10-01", "2025-10-10"),
        ("the last two months of 2024", "the last", "2024-11-01", "2024-12-31"),
        ("He left on May twenty three.", "May twenty", "2025-05-23", None),
        ("They fled on the twenty fifth of April.", "the twenty", "2025-04-25", None),
        ("The entry of 2024-9-3 was erased.", "2024-9-3", "2024-09-03", None),
    ],
)
def test_what_two_parts_say_together(text: str, phrase: str, first: str, last: str | None) -> None:
    [found] = tag(text, WEDNESDAY)
    assert found.text.startswith(phrase)
    assert found.when is not None
    assert (str(found.when.earliest), str(found.when.latest)) == (first, last or first)


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("Der Konsul kommt am Freitag in zwei Wochen.", "2025-12-05", "2025-12-05"),
        ("Das Haus stimmt Donnerstag in drei Wochen ab.", "2025-12-11", "2025-12-11"),
    ],
)
def test_the_rule_is_that_of_other_languages_too(text: str, first: str, last: str) -> None:
    [found] = tag(text, WEDNESDAY, language="de")
    assert found.when is not None
    assert (str(found.when.earliest), str(found.when.latest)) == (first, last)


@pytest.mark.parametrize(
    ("text", "language", "first", "last"),
    [
        ("The port has been closed since August.", "en", "2025-08-01", None),
        ("Until March the port stays closed.", "en", None, "2025-03-31"),
        ("Nobody crossed it after 2022.", "en", "2022-01-01", None),
        ("Die Grenze ist seit August zu.", "de", "2025-08-01", None),
    ],
)
def test_a_word_before_a_date_opens_a_side(
    text: str, language: str, first: str | None, last: str | None
) -> None:
    [found] = tag(text, WEDNESDAY, language=language)
    assert found.extent is not None
    told = [day and day.isoformat() for day in (found.extent.earliest, found.extent.latest)]
    assert told == [first, last]


def test_what_does_not_combine_stays_two() -> None:
    found = tag("They met on Friday in three months of talks.", WEDNESDAY)
    assert [one.text for one in found] == ["Friday", "three months"]


@pytest.mark.parametrize(
    ("text", "language", "first", "last"),
    [
        ("Exports fell between June 2024 and now.", "en", "2024-06-01", "2025-11-19"),
        ("Er war von April 2019 bis zum Juni 2021 in Oslo.", "de", "2019-04-01", "2021-06-30"),
        ("Он служил с 2 марта 2004 г. по 3 мая 2006 г.", "ru", "2004-03-02", "2006-05-03"),
        ("Він служив з 2 березня 2004 р. до 3 травня 2006 р.", "uk", "2004-03-02", "2006-05-03"),
    ],
)
def test_the_ends_of_a_range_are_tied(text: str, language: str, first: str, last: str) -> None:
    found = tag(text, WEDNESDAY, language=language)
    for one in found:
        assert one.extent is not None
        assert (str(one.extent.earliest), str(one.extent.latest)) == (first, last)


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("Drones struck the port overnight.", "2025-11-18", "2025-11-19"),
        ("The fire burnt overnight into Monday.", "2025-11-16", "2025-11-17"),
        ("It was agreed in early 2024.", "2024-01-01", "2024-04-30"),
        ("They voted on Monday the 6th.", "2025-10-06", "2025-10-06"),
    ],
)
def test_nights_parts_and_numbered_weekdays(text: str, first: str, last: str) -> None:
    [found] = tag(text, WEDNESDAY)
    assert found.when is not None
    assert (str(found.when.earliest), str(found.when.latest)) == (first, last)
