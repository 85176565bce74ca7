"""The publication day that clues add up to, and what is said where they do not agree."""

from __future__ import annotations

from datetime import UTC, date, datetime

import pytest

from timeline.ingest.day import VERDICTS, decide
from timeline.ingest.day.address import in_address
from timeline.ingest.day.clue import Clue
from timeline.ingest.day.gather import gather
from timeline.ingest.day.page_clues import clue_of
from timeline.model.vocabulary import Flag
from timeline.model.vocabulary import PublishedBasis as Basis


def said(basis: Basis, text: str) -> Clue:
    found = clue_of(basis, text, f"the {basis.value} clue")
    assert found is not None
    return found


DAY = date(2025, 3, 4)
STAMP = said(Basis.STRUCTURED, "2025-03-04T12:00:00Z")
NIGHT = said(Basis.STRUCTURED, "2025-03-05T02:30:00Z")
DATELINE = Clue(Basis.DATELINE, "OSLO, March 4", month_day=(3, 4), where="the dateline")

# Clues, host -> day, sure, flags.
CASES = {
    "a stamp at midday": ([STAMP], None, DAY, True, []),
    "a stamp with its offset": (
        [said(Basis.STRUCTURED, "2025-03-04T23:30:00-05:00")], None, DAY, True, []),
    "the page shows which day a stamp of the night is": (
        [NIGHT, said(Basis.SHOWN, "4 March 2025")], None, DAY, True, []),
    "the zone of the outlet says which day a stamp of the night is": (
        [NIGHT], "edition.cnn.com", DAY, True, []),
    "so does that of its country": ([NIGHT], "news.example.hu", date(2025, 3, 5), True, []),
    "a stamp of the night alone": (
        [NIGHT], "example.org", date(2025, 3, 5), False, [Flag.MIDNIGHT]),
    "the same moment with its offset": (
        [NIGHT, said(Basis.STRUCTURED, "2025-03-04T21:30:00-05:00")], None, DAY, True, []),
    "a clock read off a page, its zone made up": (
        [said(Basis.METADATA, "2025-03-04T22:35:00Z")], "kremlin.ru", DAY, True, []),
    "a moment of a program in a field": (
        [said(Basis.METADATA, "2025-03-05T02:54:29Z")], "nytimes.com", DAY, True, []),
    "stamps that disagree": (
        [STAMP, said(Basis.STRUCTURED, "2025-03-09")], None, DAY, False, [Flag.CONTRADICTED]),
    "an address against a field": (
        [said(Basis.ADDRESS, "2025-03-04"), said(Basis.METADATA, "2024-06-13")],
        None, DAY, False, [Flag.CONTRADICTED]),
    "a given day against an address": (
        [said(Basis.ADDRESS, "2025-03-09"), said(Basis.GIVEN, "2025-03-04")],
        None, DAY, False, [Flag.CONTRADICTED]),
    "a given day against address and dateline": (
        [said(Basis.ADDRESS, "2025-03-04"), said(Basis.GIVEN, "2024-06-13"), DATELINE],
        None, DAY, False, [Flag.OVERRULED]),
    "the dateline of the day before": (
        [said(Basis.METADATA, "2025-03-05"), DATELINE], None, date(2025, 3, 5), True, []),
    "a day shown alone": ([said(Basis.SHOWN, "4 March 2025")], None, DAY, False, [Flag.LONE]),
    "a file's name alone": ([said(Basis.PATH, "2025-03-04")], None, DAY, False, [Flag.LONE]),
    "a file's name and a dateline without a year": (
        [said(Basis.PATH, "2025-03-04"), DATELINE], None, DAY, True, []),
    "a folder of the day of gathering": (
        [said(Basis.PATH, "2025-04-30"), STAMP], None, DAY, True, []),
    "a guess": ([said(Basis.INFERRED, "2025-03-04")], None, DAY, False, [Flag.INFERRED]),
    "a dateline without a year": ([DATELINE], None, None, False, [Flag.UNDATED]),
    "nothing": ([], None, None, False, [Flag.UNDATED]),
}  # fmt: skip


@pytest.mark.parametrize("name", CASES)
def test_clues_add_up(name: str) -> None:
    clues, host, day, sure, flags = CASES[name]
    found = decide(clues, host=host)
    at = found.published
    assert (at.date() if isinstance(at, datetime) else at, found.sure) == (day, sure)
    assert list(found.flags) == flags


def test_every_verdict_has_a_case() -> None:
    met = {flag for _, _, _, _, flags in CASES.values() for flag in flags}
    assert {row.flag for row in VERDICTS if row.flag} <= met


def test_order_of_clues_does_not_matter() -> None:
    for clues, host, *_ in CASES.values():
        one, other = decide(clues, host=host), decide(clues[::-1], host=host)
        assert (one.published, one.sure, one.flags) == (other.published, other.sure, other.flags)


def test_all_days_are_candidates_the_chosen_first() -> None:
    clues = [said(Basis.METADATA, "2024-06-13"), said(Basis.ADDRESS, "2025-03-04")]
    found = decide(clues).candidates
    assert [one.day.isoformat() for one in found] == ["2025-03-04", "2024-06-13"]


def test_moment_is_told_in_the_zone_of_the_outlet() -> None:
    found = decide([NIGHT], host="cnn.com").published
    assert isinstance(found, datetime)
    assert found.isoformat() == "2025-03-04T21:30:00-05:00"
    assert found == datetime(2025, 3, 5, 2, 30, tzinfo=UTC)


@pytest.mark.parametrize(
    ("day", "text", "flag"),
    [
        ("2022-02-07", "The envoys met in Oslo on 28 February 2025.", Flag.TOLD_LATER),
        ("2022-02-07", "The envoys will meet in Oslo on 28 February 2025.", None),
        ("2026-02-11", "The envoys met on Monday, Feb. 10, in Oslo.", Flag.WEEKDAY),
        ("2025-02-11", "The envoys met on Monday, Feb. 10, in Oslo.", None),
        ("2120-01-03", "Held on 1 May 2020, 2 May 2020 and 3 May 2020.", Flag.FAR),
    ],
)
def test_text_speaks_against_a_day(day: str, text: str, flag: Flag | None) -> None:
    assert decide([said(Basis.METADATA, day)], text=text).flags == ((flag,) if flag else ())


def test_day_ahead_of_the_clock_is_flagged() -> None:
    found = decide([said(Basis.METADATA, "2025-03-09")], today=DAY)
    assert (found.sure, found.flags) == (False, (Flag.FAR,))


def test_weekday_of_the_lead_chooses_between_two_days() -> None:
    clues = [said(Basis.STRUCTURED, "2025-03-04"), said(Basis.STRUCTURED, "2025-03-07")]
    assert decide(clues, text="They met on Friday.").published == date(2025, 3, 7)
    assert decide(clues, text="They met on Tuesday.").published == date(2025, 3, 4)


@pytest.mark.parametrize(
    "url",
    [
        "https://example.org/1850/01/02/old.html",
        "https://example.org/news/20251399",
        "https://example.org/find?day=2025-03-04",
        "https://[broken",
        None,
    ],
)
def test_address_that_names_no_day(url: str | None) -> None:
    assert in_address(url) is None


def test_dateline_without_year_takes_it_from_the_address() -> None:
    text = "OSLO, March 4 (Agency) - The envoys met on Tuesday."
    found = decide(gather(text, url="https://example.org/2025/03/04/envoys"), text=text)
    assert (found.published, found.basis, found.sure) == (DAY, Basis.ADDRESS, True)
