"""What ``tag`` does with whole texts: anchors, directions, stories, ranges, events."""

import json
from datetime import date, datetime, timedelta, timezone
from pathlib import Path

import pytest

from timeline.temporal import AnchorBasis, KnownEvent, Mod, TimexType, resolve, tag
from timeline.temporal.explain import steps

DAY = date(2025, 11, 19)  # a Wednesday
SHARED = Path(__file__).parents[3] / "shared"


def values(text: str, anchor: date | None = DAY, **options: object) -> list[str]:
    return [timex.value for timex in tag(text, anchor, **options)]


def test_bare_weekday_follows_tense():
    assert values("They met on Friday.") == ["2025-11-14"]
    assert values("They will meet on Friday.") == ["2025-11-21"]
    assert values("He is due to arrive on Friday.") == ["2025-11-21"]
    assert values("It could come as early as Friday to the house.")[0] in {
        "2025-11-14",
        "2025-11-21",
    }


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("The vote will be held on Friday.", "2025-11-21"),
        ("They will attend an announced summit on Friday.", "2025-11-21"),
        ("The vote was held on Friday.", "2025-11-14"),
        ("The vote has been called off on Friday.", "2025-11-14"),
        ("They announced a summit on Friday.", "2025-11-14"),
    ],
)
def test_participles_tell_no_past(text, value):
    assert values(text) == [value]


def test_quotes_do_not_part_a_verb_from_its_day():
    text = 'The mayor would present a new "clean water plan" to the town council on Friday.'
    assert values(text) == ["2025-11-21"]


def test_reporting_verb_keeps_a_weekday_in_the_past():
    assert values("The ministry will wait, officials said Friday.") == ["2025-11-14"]


@pytest.mark.parametrize(
    ("direction", "value"),
    [("past", "2025-11-14"), ("future", "2025-11-21"), ("nearest", "2025-11-21")],
)
def test_direction_given_by_the_caller_overrules_the_verb(direction, value):
    assert values("They met on Friday.", direction=direction) == [value]


def test_unknown_policy_and_direction_are_refused():
    with pytest.raises(ValueError, match="sideways"):
        tag("Friday", DAY, direction="sideways")
    with pytest.raises(ValueError, match="novel"):
        tag("Friday", DAY, policy="novel")


def test_without_anchor_relative_phrases_say_why_they_have_no_days():
    for timex in tag("Last week they met on Tuesday, and again three days ago.", None):
        assert timex.when is None or timex.anchor is not None
        assert "X" in timex.value or timex.anchor is not None
    (timex,) = tag("They met last month.", None)
    assert timex.note == "relative, and no publication day is known"


def test_time_of_publication_counts_as_its_day():
    at = datetime(2025, 11, 19, 23, 30, tzinfo=timezone(timedelta(hours=2)))
    assert tag("They met on Tuesday.", at) == tag("They met on Tuesday.", DAY)


def test_explicit_dates_need_no_anchor():
    (timex,) = tag("They signed on 3 June 2024.", None)
    assert (timex.value, timex.when.earliest) == ("2024-06-03", date(2024, 6, 3))


def test_background_paragraph_is_measured_from_its_own_dates():
    text = "In March 1991 the war ended. On June 12 they voted.\n\nThe court ruled on June 12."
    story, year, news = tag(text, DAY)[1], tag(text, DAY)[0], tag(text, DAY)[2]
    assert year.value == "1991-03"
    assert (story.value, story.anchor.basis) == ("1991-06-12", AnchorBasis.NARRATIVE)
    assert (news.value, news.anchor.basis) == ("2025-06-12", AnchorBasis.PUBLISHED)


def test_caller_may_force_either_policy():
    text = "In March 1991 the war ended. On June 12 they voted."
    assert values(text, policy="news")[1] == "2025-06-12"
    assert values(text, policy="narrative")[1] == "1991-06-12"


def test_history_is_a_story_as_a_whole():
    text = (
        "The siege began in May 1940. In June the city fell. It was freed in August 1944.\n\n"
        "By September the army had left. The mayor died in 1945, his wife in 1951, a son in 1960."
    )
    assert values(text)[:4] == ["1940-05", "1940-06", "1944-08", "1944-09"]


def test_within_days_starts_at_the_event_told_before():
    text = "They spoke last month and planned a summit. But within days, it was cancelled."
    timex = tag(text, DAY)[1]
    assert (timex.value, timex.type) == ("PXD", TimexType.DURATION)
    assert (timex.when.earliest, timex.when.latest) == (date(2025, 10, 1), date(2025, 11, 10))


def test_two_days_later_follows_the_date_told_before():
    assert values("They met on 3 June 2024. Two days later they left.")[1] == "2024-06-05"


def test_a_year_earlier_takes_the_granularity_compared_with():
    text = "Profit rose in the third quarter from a year earlier."
    assert values(text, date(2025, 11, 3)) == ["2025-Q3", "2024-Q3"]


@pytest.mark.parametrize(
    ("told", "year"),
    [
        ("The bridge was planned for 1952.", 1941),
        ("The league had been founded in October 1938.", 1941),
        ("He praised the May 1939 mutiny.", 1941),
        ("It followed the pact of the two kings (1937).", 1941),
        ("The bridge fell in 1942.", 1942),
        ("The league met in October 1942.", 1942),
        ("He took part in the May 1942 of the mutineers.", 1942),
        ("They met again (May 1942).", 1942),
    ],
)
def test_dates_move_a_story_but_asides_do_not(told, year):
    text = f"The war began on 4 March 1941. {told} On 9 June the port fell."
    assert values(text, policy="narrative")[-1] == f"{year}-06-09"


def test_comparisons_follow_the_quarter_that_a_day_ends():
    text = "In its first quarter it lost. Sales for the quarter ended Sept. 29 beat a year earlier."
    quarter, _, before = tag(text, DAY)[1:]
    assert (quarter.value, before.value) == ("2025-QX", "2024-QX")
    assert (before.when.earliest, before.when.latest) == (date(2024, 6, 30), date(2024, 9, 29))


def test_a_quarter_that_ends_nowhere_is_the_one_told():
    text = "In its first quarter it lost. The quarter closed on Sept. 29."
    assert values(text) == ["2025-Q1", "2025-Q1", "2025-09-29"]


def test_last_year_compared_with_a_quarter_is_its_quarter():
    text = "In the third quarter it earned $4 million, compared with a loss of $1 million last year"
    assert values(text) == ["2025-Q3", "2024-Q3"]
    assert values("In the third quarter it earned more. It lost money last year") == [
        "2025-Q3",
        "2024",
    ]
    assert values("It earned $4 million, compared with $1 million last year") == ["2024"]


def test_that_quarter_is_the_one_told():
    assert values("In its second quarter it lost. In that quarter it shrank") == ["2025-Q2"] * 2
    assert values("In its second quarter it lost. This quarter it grew")[1] == "2025-Q4"


def test_a_range_from_a_date_ends_on_the_weekday_seen_from_the_publication():
    assert values("It rained from Nov. 3 to Tuesday") == ["2025-11-03", "2025-11-18"]
    assert values("It rains from Monday to Thursday") == ["2025-11-17", "2025-11-20"]


def test_weekdays_share_the_part_of_the_day_that_comes_again():
    assert values("Monday and Tuesday nights") == ["XXXX-WXX-1TNI", "XXXX-WXX-2TNI"]
    assert values("on Monday, Tuesday night") == ["2025-11-17", "2025-11-18TNI"]


def test_that_day_after_a_month_is_some_day_of_it():
    month, day = tag("They met in May 2024. That day it rained.", DAY)
    assert day.value == "2024-05-XX"
    assert (day.when.earliest, day.when.latest) == (month.when.earliest, month.when.latest)
    assert values("They met on 3 May 2024. That day it rained.")[1] == "2024-05-03"


@pytest.mark.parametrize("policy", ["auto", "news", "narrative"])
def test_quarters_are_read_under_every_policy(policy):
    text = "Sales rose in the third quarter and will fall in the fourth quarter."
    assert [value[-2:] for value in values(text, policy=policy)] == ["Q3", "Q4"]


def test_deadline_is_told_by_its_modifier():
    (timex,) = tag("They must leave by Monday.", DAY)
    assert (timex.value, timex.mod) == ("2025-11-24", Mod.BEFORE)


def test_both_ends_of_a_range_know_the_whole():
    first, last = tag("They will meet from Monday to Thursday.", DAY)
    assert (first.value, last.value) == ("2025-11-24", "2025-11-27")
    assert first.extent == last.extent
    assert (first.extent.earliest, first.extent.latest) == (date(2025, 11, 24), date(2025, 11, 27))


def test_weekdays_from_one_to_another_lie_behind_under_a_past_verb():
    assert values("They met from Monday to Thursday.") == ["2025-11-10", "2025-11-13"]
    assert values("They met between Friday and Sunday.") == ["2025-11-14", "2025-11-16"]


def test_hours_and_days_that_refer_back_start_from_the_last_day_told():
    text = "He was shot on Monday. Prices are up this year. Doctors saw him at 10 a.m."
    assert values(text)[-1] == "2025-11-17T10:00"
    assert values("Turnout was low five years ago. Polls closed at 10 p.m.")[-1].startswith("2025")
    text = "It was recorded in the spring of 1973. A series began a day earlier."
    assert values(text)[-1] == "2025-11-18"


def test_last_and_next_month_are_no_part_of_a_background():
    text = "The probe left in March 2004. It woke last May and lands next August, on its own."
    assert values(text)[1:] == ["2025-05", "2026-08"]
    text = "The phone was unveiled on Jan. 9, 2007. A new one will go on sale in December."
    assert values(text)[-1] == "2025-12"
    text = "It had been in service since April 2005 and was checked on Oct. 16."
    assert values(text)[-1] == "2025-10-16"


def test_ends_of_a_range_share_month_and_year():
    assert values("March 3-5, 2024") == ["2024-03-03", "2024-03-05"]
    assert values("between May and July 2023") == ["2023-05", "2023-07"]
    assert values("30 December to 2 January 2024") == ["2023-12-30", "2024-01-02"]


def test_weekday_and_date_that_contradict_each_other_are_both_kept():
    (timex,) = tag("on Tuesday, November 20, 2025", DAY)
    assert timex.value == "2025-11-20"
    assert [other.value for other in timex.alternatives] == ["2025-11-18"]
    assert "contradict" in timex.note


def test_slashed_date_keeps_the_other_order():
    (timex,) = tag("on 3/4/2025", DAY)
    assert timex.value == "2025-03-04"
    assert [other.value for other in timex.alternatives] == ["2025-04-03"]


def test_caller_may_have_the_day_first():
    assert values("on 3/4/2025", day_first=True) == ["2025-04-03"]
    assert values("on 11/23/2025", day_first=True) == ["2025-11-23"]


def test_seasons_follow_the_hemisphere():
    north, south = (resolve("summer 2024", DAY, hemisphere=half) for half in ("north", "south"))
    assert (north.value, south.value) == ("2024-SU", "2024-SU")
    assert (north.when.earliest, south.when.earliest) == (date(2024, 6, 1), date(2024, 12, 1))
    with pytest.raises(ValueError, match="east"):
        tag("summer", DAY, hemisphere="east")


def test_numbers_cut_out_of_names_are_left_alone():
    assert values("The SCM2014 race and file GT2BC6 are over.") == []


def test_other_readings_say_why_they_were_not_taken():
    for phrase in ("Friday", "last October", "October 21", "January", "the weekend"):
        alternatives = resolve(phrase, DAY).alternatives
        assert alternatives
        assert all(other.why_not and other.value for other in alternatives)


def test_day_that_does_not_exist_has_no_days():
    (timex,) = tag("on 30 February 2024", DAY) or [None]
    assert timex is None or timex.when is None or timex.value == "2024-02"


def test_expression_may_run_over_a_line():
    (timex,) = tag("They met in late\nOctober 2024.", DAY)
    assert (timex.text, timex.value) == ("late\nOctober 2024", "2024-10")


def test_event_dated_in_the_text_anchors_a_length():
    text = "The Budapest summit on June 3 failed. Two days after the summit he resigned."
    timex = tag(text, DAY)[1]
    assert (timex.text, timex.when.earliest) == ("Two days", date(2025, 6, 5))
    assert timex.anchor.basis is AnchorBasis.EVENT


def test_event_of_the_table_is_a_date_by_its_name():
    known = KnownEvent("Minsk accords", date(2014, 9, 5), date(2014, 9, 5), ("Minsk I",))
    (timex,) = tag("Since the Minsk accords, little has changed.", DAY, events=[known])
    assert (timex.text, timex.value) == ("the Minsk accords", "2014-09-05")
    assert timex.mod is Mod.AFTER
    assert tag("Since the Geneva accords, little has changed.", DAY, events=[known]) == []


def test_event_without_a_date_leaves_the_length_relative_and_says_so():
    (timex,) = tag("A day after the talks they left.", DAY)
    assert (timex.value, timex.when) == ("P1D", None)
    assert "the talks" in timex.note


def test_resolve_refuses_what_is_no_date():
    with pytest.raises(ValueError, match="no temporal expression"):
        resolve("a cup of tea", DAY)


def test_resolve_gives_a_range_as_a_whole():
    timex = resolve("from August to October 2024", DAY)
    assert (timex.when.earliest, timex.when.latest) == (date(2024, 8, 1), date(2024, 10, 31))


def test_explanation_leads_from_the_words_to_the_days():
    chain = {step.name: step.text for step in steps(resolve("late October", DAY))}
    assert chain["phrase"] == "“late October”"
    assert chain["rule"].startswith("month+portion: ")
    assert chain["anchor"] == "2025-11-19, the publication day"
    assert chain["says"] == "the late part of October, year not said"
    assert chain["days"] == "between 2025-10-21 and 2025-10-31"
    assert chain["EDTF"] == "[2025-10-21..2025-10-31]"
    assert "not taken" in chain["other reading"]


def test_importing_the_library_needs_the_standard_library_only():
    import subprocess
    import sys

    code = "import sys, timeline.temporal; print(*sys.modules)"
    names = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=True
    ).stdout.split()
    assert not {"pydantic", "pandas", "plotly", "dash", "dateparser", "holidays"} & set(names)


@pytest.mark.shared
def test_every_expression_of_the_starter_articles_is_right():
    folder = SHARED / "seeds"
    if not folder.is_dir():
        pytest.skip("the annotated starter articles are not beside this checkout")
    gold = [json.loads(line) for line in (folder / "gold_mentions.jsonl").read_text().splitlines()]
    for article in json.loads((folder / "articles.json").read_text()):
        text = (folder / article["file"]).read_text(encoding="utf-8")
        found = {}
        for timex in tag(text, date.fromisoformat(article["published"])):
            bounds = (timex.when.earliest, timex.when.latest) if timex.when else (None, None)
            days = tuple(day.isoformat() if day else None for day in bounds)
            found[timex.start] = (timex.text, timex.type.value, timex.value, *days)
        for row in (row for row in gold if row["article"] == article["id"]):
            start = text.index(row["text"], text.index(row["context"]))
            wanted = (row["text"], row["type"], row["value"], row["start"], row["end"])
            assert found.get(start) == wanted, row["context"]


def test_what_stands_in_two_paragraphs_is_not_joined():
    assert values("They met the previous day\n\nNight fell.")[0] == "2025-11-18"
    found = tag("Slashed PRECEDING\nDAY\n\nNighttime", DAY, policy="narrative")
    assert [timex.text for timex in found] == ["PRECEDING\nDAY", "Nighttime"]


def test_winter_keeps_the_one_that_ends_in_its_year_as_other_reading():
    found = resolve("winter 2024", date(2025, 11, 19))
    assert found.value == "2024-WI"
    assert [other.value for other in found.alternatives] == ["2023-WI"]
    assert resolve("the winter of 2023-24", date(2025, 11, 19)).alternatives == ()


def test_word_broken_over_a_line_is_one_word():
    found = tag(
        "They left in Sep-\r\ntember 2024, on a Fri-\n  day; to-\nday-\nlong", date(2025, 11, 19)
    )
    words = [(timex.text, timex.value) for timex in found[:2]]
    assert words == [("Sep-\r\ntember 2024", "2024-09"), ("Fri-\n  day", "2025-11-14")]
    assert [timex.text for timex in tag("in Sep-\n\ntember", date(2025, 11, 19))] == ["Sep"]
    listed = tag("It is dry to-\nday:\n\n-\nFriday", date(2025, 11, 19))
    assert [timex.text for timex in listed] == ["to-\nday", "Friday"]
    assert tag("-\nMay was cold, it is dry to-\nday", date(2025, 11, 19))[0].text == "May"


def test_days_of_other_calendars_are_plain_dates():
    when = resolve("Ramadan 2025", DAY).when
    assert {type(when.earliest), type(when.latest)} == {date}
