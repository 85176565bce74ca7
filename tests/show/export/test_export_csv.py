"""The table: RFC 4180, UTF-8, guarded against formulas, columns in a stable order."""

import csv
import io

import pytest

from tests.show.export.story import ARTICLES, EVENTS, MEETING, about
from timeline.show.export.csv import COLUMNS, FORMULA_STARTS, guarded, joined, table


def rows(events=EVENTS):
    text = table(events, ARTICLES, about()).decode()
    return list(csv.DictReader(io.StringIO(text, newline=""), strict=True))


def row(title):
    return next(one for one in rows() if title in one["title"])


def test_every_event_is_a_row_in_the_order_given():
    backwards = EVENTS[::-1]
    assert [one["event_id"] for one in rows(backwards)] == [event.id for event in backwards]


def test_the_header_names_the_columns_even_without_events():
    text = table([], ARTICLES, about()).decode()
    assert text == ",".join(f'"{column.name}"' for column in COLUMNS) + "\r\n"


def test_lines_end_as_rfc_4180_wants_and_there_is_no_byte_order_mark():
    content = table(EVENTS, ARTICLES, about())
    assert content.count(b"\r\n") == content.count(b"\n") == len(EVENTS) + 1
    assert content.startswith(b'"event_id"')


@pytest.mark.parametrize("start", FORMULA_STARTS)
def test_no_text_cell_begins_like_a_formula(start):
    assert guarded(f"{start}cmd") == f"'{start}cmd"


def test_a_number_below_zero_is_not_guarded():
    assert row("signed")["report_lag_days"] == "-15"


def test_formulas_from_an_article_are_guarded_in_every_column():
    demand = row("HYPERLINK")
    guarded_cells = {demand[name][:2] for name in ("title", "actors", "source_sentence")}
    assert guarded_cells == {"'="}


def test_values_joined_in_one_cell_can_be_told_apart():
    assert row("HYPERLINK")["actors"] == r"'=cmd() | a\|b"
    assert joined(["a", "b", "a"]) == "a | b"


def test_a_date_carries_the_phrase_anchor_and_rule_behind_it():
    meeting = row("Port Vale")
    assert (meeting["date_phrase"], meeting["date_anchor"], meeting["date_rule"]) == (
        "25 February",
        "2031-03-21",
        "day-month",
    )
    assert meeting["source_sentence"].startswith("Lind and Sey met")


def test_an_open_side_and_an_undated_event_leave_cells_empty():
    talks, undated = row("river"), row("rejected")
    assert (talks["earliest_start"], talks["latest_end"]) == ("2031-01-01", "")
    assert {undated[name] for name in ("date_display", "earliest_start", "sort_date")} == {""}


def test_conflict_outlets_speakers_and_review_are_told():
    meeting = row("Port Vale")
    assert meeting["conflict"] == "yes"
    assert meeting["conflict_note"] == "days: late February 2031 (herald)"
    assert (meeting["n_articles"], meeting["n_outlets"]) == ("2", "2")
    assert (meeting["said_by"], meeting["review"]) == ("two officials", "accepted")
    assert meeting["report_lag_days"] == "23"


def test_an_article_that_is_not_known_leaves_no_address():
    text = table([MEETING], [], about()).decode()
    assert next(csv.DictReader(io.StringIO(text)))["article_urls"] == ""
