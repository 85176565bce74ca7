"""What a date is measured from: passages, runs of entries, speech of another day, antecedents."""

from datetime import date

import pytest

from timeline.temporal import Anchor, tag

DAY = date(2026, 2, 10)  # a Tuesday


def read(text, day=DAY):
    return {timex.text: timex for timex in tag(text, day)}


@pytest.mark.parametrize(
    ("text", "phrase", "value"),
    [
        ("The mutiny began in 2013. On 7 March the garrison fled.", "7 March", "2013-03-07"),
        ("In 1986 the dam burst. On 2 June and on 9 June it rained.", "9 June", "1986-06-09"),
        ("The mutiny of 2013 failed. On 7 January the envoy left.", "7 January", "2026-01-07"),
        ("The mutiny began in 2013. On Monday and on 3 February he met them.", "3 February",
         "2026-02-03"),
        ("The mutiny began in 2013. On 7 March the court will sit.", "7 March", "2026-03-07"),
        ("It looked like 1914 again. On 3 February the fleet sailed.", "3 February", "2026-02-03"),
        ("The scene evoked spring 1945. On 3 February they met.", "3 February", "2026-02-03"),
    ],
)  # fmt: skip
def test_bare_far_year_begins_background_for_days_of_a_month(text, phrase, value):
    assert read(text)[phrase].value == value


def test_entries_of_a_list_never_go_back_and_end_by_publication():
    text = "The row so far\n\nMay 2 - Dam closes.\n\nJuly 9 - Envoys go.\n\nJanuary 30 - Talks."
    found = read(text)
    days = [found[words].value for words in ("May 2", "July 9", "January 30")]
    assert days == ["2025-05-02", "2025-07-09", "2026-01-30"]
    assert "entries of a list" in found["May 2"].note
    assert found["May 2"].alternatives[0].value == "2026-05-02"


def test_list_told_newest_first_goes_back():
    text = "So far\n\nJanuary 30: Talks.\n\nJuly 9: Envoys go.\n\nMay 2: Dam closes."
    assert [timex.value for timex in tag(text, DAY)] == ["2026-01-30", "2025-07-09", "2025-05-02"]


def test_programme_of_days_to_come_is_no_chronology():
    text = "What is next\n\nMarch 2 - Vote.\n\nMarch 9 - Count.\n\nApril 1 - Oath."
    assert [timex.value for timex in tag(text, DAY)] == ["2026-03-02", "2026-03-09", "2026-04-01"]


def test_two_entries_are_no_run():
    found = read("Dates\n\nMay 2 - Dam closes.\n\nJanuary 30 - Talks.")
    assert found["May 2"].value == "2026-05-02"


@pytest.mark.parametrize(
    ("text", "phrase", "value"),
    [
        ("The envoy vowed in Oslo on 28 May to return.", "28 May", "2025-05-28"),
        ("A grant was made, effective 28 May.", "28 May", "2026-05-28"),
        ("Sales fell and had halved by the end of the year.", "the end of the year", "2025"),
        ("He announced a vote by the end of the year.", "the end of the year", "2026"),
        ("He resigned before the end of this year.", "the end of this year", "2026"),
    ],
)
def test_nothing_lies_far_ahead_under_a_past_verb(text, phrase, value):
    assert read(text)[phrase].value == value


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("The ferry is carrying relief on Friday.", "2026-02-13"),
        ("Divers are combing the bay on Friday.", "2026-02-13"),
        ("Police are studying Friday's blast.", "2026-02-06"),
        ("Crews are still clearing it since Friday.", "2026-02-06"),
    ],
)
def test_progressive_plans_by_its_form(text, value):
    [found] = [timex for timex in tag(text, DAY) if timex.text == "Friday"]
    assert found.value == value


@pytest.mark.parametrize(
    ("text", "phrase", "value"),
    [
        ('In a note of 3 May 1999 he wrote: "We march tomorrow."', "tomorrow", "1999-05-04"),
        ('"Yesterday was hard," she wrote on 3 May 1999.', "Yesterday", "1999-05-02"),
        ('"We march tomorrow," he said on Monday.', "tomorrow", "2026-02-11"),
        ("In a note of 3 May 1999 he was named. They march tomorrow.", "tomorrow", "2026-02-11"),
    ],
)
def test_quoted_speech_is_measured_from_its_own_day(text, phrase, value):
    assert read(text)[phrase].value == value


def test_counted_day_without_antecedent_stays_open_and_says_why():
    found = read("They took the bridge on the fifth day of the assault.")["the fifth day"]
    assert (found.value, found.when.earliest, found.when.latest) == ("XXXX-XX-XX", None, DAY)
    assert "does not tell" in found.note


def test_counted_day_is_the_one_told_in_its_sentence():
    assert read("Today is the fifth day of the assault.")["the fifth day"].value == "2026-02-10"
    found = read("On the first day of the truce on Sunday nobody fired.")
    assert found["the first day"].value == "2026-02-08"


@pytest.mark.parametrize(
    "text",
    [
        "Fishing today needs a licence.",
        "Today's navies rely on drones.",
        "Rich people today have never queued.",
    ],
)
def test_today_of_a_kind_of_thing_is_nowadays(text):
    assert tag(text, DAY)[0].value == "PRESENT_REF"


@pytest.mark.parametrize(
    "text",
    [
        "The minister today signed it.",
        "Today's talks begin at noon.",
        "Shares today are falling.",
        "The court today hears the case.",
    ],
)
def test_today_of_one_thing_is_a_day(text):
    assert tag(text, DAY)[0].value.startswith("2026-02-10")


@pytest.mark.parametrize("day", [date(1, 1, 1), date(9999, 12, 31)])
def test_ends_of_the_calendar_break_nothing(day):
    text = (
        "Yesterday, last week, two weeks ago, a decade ago, next century, tomorrow, in ten years, "
        "Friday to Sunday, the weekend, 29 February, the end of the year, the fourth day of it.\n"
        'June 1 - a\nJuly 1 - b\nMay 4 - c\nHe wrote on 31 December 9999: "Tomorrow we go."'
    )
    found = tag(text, day)
    assert all(text[timex.start : timex.end] == timex.text for timex in found)
    assert not any("out of range" in (timex.note or "") for timex in found)


def test_what_is_measured_from_a_day_in_doubt_says_so_and_what_is_told_outright_does_not():
    told, measured = tag("They met on 4 May 2025 and again on Monday.", Anchor(DAY, sure=False))
    assert "in doubt" in measured.note
    assert told.note is None
    assert all(timex.note is None for timex in tag("They met on Monday.", Anchor(DAY)))
