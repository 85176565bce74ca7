"""The phrase tables: what each phrase means on its day, and what is no date at all."""

import csv
from datetime import date
from pathlib import Path

import pytest

from timeline.temporal import resolve, tag
from timeline.temporal.values.when import When
from timeline.temporal.writing.edtf import to_text

CORPORA = Path(__file__).parents[1] / "corpora"


def rows(name: str) -> list[dict[str, str]]:
    with (CORPORA / name).open(encoding="utf-8", newline="") as lines:
        return list(csv.DictReader(lines, delimiter="\t", quoting=csv.QUOTE_NONE))


def days(when: When | None) -> tuple[str, str]:
    bounds = (when.earliest, when.latest) if when else (None, None)
    return tuple("" if day is None else day.isoformat() for day in bounds)


@pytest.mark.parametrize("row", rows("temporal_phrases.tsv"), ids=lambda row: row["phrase"])
def test_phrase_means_what_the_table_says(row):
    anchor = date.fromisoformat(row["anchor"]) if row["anchor"] else None
    timex = resolve(row["phrase"], anchor)
    label = to_text(timex.when) if timex.when else ""
    assert timex.text == row["phrase"]
    assert (timex.type.value, timex.value, label) == (row["type"], row["value"], row["edtf"])


@pytest.mark.parametrize("row", rows("temporal_days.tsv"), ids=lambda row: row["text"])
def test_phrase_in_its_sentence_has_the_days_of_the_convention(row):
    anchor = date.fromisoformat(row["anchor"]) if row["anchor"] else None
    found = {timex.text: (timex.value, *days(timex.when)) for timex in tag(row["text"], anchor)}
    assert found[row["phrase"]] == (row["value"], row["earliest"], row["latest"])


@pytest.mark.parametrize("row", rows("temporal_stories.tsv"), ids=lambda row: row["text"])
def test_story_is_told_on_from_the_dates_it_has_reached(row):
    found = tag(row["text"].replace("\\n", "\n"), date.fromisoformat(row["anchor"]))
    assert [timex.value for timex in found] == row["values"].split()


@pytest.mark.parametrize("row", rows("temporal_negative.tsv"), ids=lambda row: row["phrase"])
def test_what_is_no_date_is_left_alone(row):
    assert [timex.text for timex in tag(row["phrase"], date(2025, 11, 19))] == []
