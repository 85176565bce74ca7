"""Days of mentions: which expression dates what, the three clocks, and undated news."""

from __future__ import annotations

import pytest

from tests.extract.reading import days, named, read


@pytest.mark.parametrize(
    ("text", "trigger", "first", "last"),
    [
        ("Macron visited Norway on Monday.", "visited", "2024-05-13", "2024-05-13"),
        ("On Monday, Macron visited Norway.", "visited", "2024-05-13", "2024-05-13"),
        ("Monday's talks in Oslo with Sweden ended.", "talks", "2024-05-13", "2024-05-13"),
        ("The April meeting of Oman and Chad ended.", "meeting", "2024-04-01", "2024-04-30"),
        ("Two men were freed and flown to Oslo on Monday.", "freed", "2024-05-13", "2024-05-13"),
        ("On Monday, Oman met Chad as Mali met Togo.", "met", "2024-05-13", "2024-05-13"),
        ("The pace of talks with Sweden increased this week.", "talks", "2024-05-13", "2024-05-16"),
        ("Norway is due to meet Sweden on a later date.", "meet", "2024-05-16", None),
        ("Norway will meet Sweden in May.", "meet", "2024-05-16", "2024-05-31"),
        ("Norway will send aid to Mali by Monday.", "send", "2024-05-16", "2024-05-20"),
        ("Oman will recall its envoy in two to three days.", "recall", "2024-05-18", "2024-05-19"),
    ],
)  # fmt: skip
def test_an_expression_dates_what_it_hangs_on(
    text: str, trigger: str, first: str, last: str | None
) -> None:
    assert days(named(text, trigger)) == (first, last)


def test_the_day_of_a_report_bounds_what_it_tells() -> None:
    text = (
        "Politico reported on Wednesday that two officials from Norway have made a visit to Kyiv."
    )
    report, visit = named(text, "reported"), named(text, "visit")
    assert days(report) == ("2024-05-15", "2024-05-15")
    assert days(visit) == ("2024-05-14", "2024-05-15")
    assert visit.dating is not None
    assert visit.dating.basis == "inherited"
    assert visit.reported == report.when


def test_two_dates_in_a_sentence_are_not_mixed() -> None:
    text = (
        "Axios reported on Tuesday that the plan follows one that was agreed to by Israel and "
        "Hamas last month after more than two years of war."
    )
    assert days(named(text, "reported")) == ("2024-05-14", "2024-05-14")
    assert days(named(text, "agreed")) == ("2024-04-01", "2024-04-30")


def test_undated_news_lies_up_to_two_days_back() -> None:
    assert days(named("Norway expelled two diplomats.", "expelled")) == ("2024-05-14", "2024-05-16")


def test_a_plan_without_a_day_is_open_at_the_end() -> None:
    assert days(named("Norway will expel two diplomats.", "expel")) == ("2024-05-16", None)


def test_a_lasting_event_ends_at_publication() -> None:
    assert days(named("NATO is bombing Belgrade.", "bombing")) == (None, "2024-05-16")


def test_background_is_open_at_the_start() -> None:
    text = "The United States has imposed sanctions on Belarus."
    assert days(named(text, "imposed")) == (None, "2024-05-16")


def test_without_a_publication_day_news_has_no_days() -> None:
    found = named("Norway expelled two diplomats.", "expelled", None)
    assert found.when is None
    assert found.dating is not None
    assert "no day" in found.dating.steps[0]


def test_a_meeting_of_a_visitor_lies_in_the_visit() -> None:
    text = (
        "In a parallel move, talks between Chad and Mali went on. The press wrote of Chad. "
        "Army Secretary Ann Lee arrived in Oslo on Wednesday. "
        "Defence Minister Tom Roe confirmed his meeting with Lee."
    )
    assert days(named(text, "meeting")) == ("2024-05-15", "2024-05-16")


def test_a_reply_belongs_to_the_news_of_the_day() -> None:
    text = "Norway expelled two diplomats on Thursday. India condemned the move."
    assert days(named(text, "condemned")) == ("2024-05-16", "2024-05-16")


def test_three_days_in_a_month_are_a_span_inside_it() -> None:
    found = named("Envoy Ann Lee spent three days in Miami in late April.", "spent")
    assert found.when is not None
    assert (found.when.shape, days(found)) == ("span", ("2024-04-21", "2024-04-30"))


def test_a_duration_alone_dates_nothing() -> None:
    found = read("Norway expelled two diplomats after three years of talks.")
    assert days(found[0]) == ("2024-05-14", "2024-05-16")


def test_words_quoted_do_not_date_who_said_them() -> None:
    text = '"We heard it last month," Norwegian Prime Minister Ann Lee told reporters on Monday.'
    assert days(named(text, "told")) == ("2024-05-13", "2024-05-13")


def test_a_clause_of_its_own_has_a_day_of_its_own() -> None:
    text = (
        "Minister Tom Roe said that Norway will meet Chad in the coming days, and that "
        "Sweden has expelled two diplomats."
    )
    assert days(named(text, "expelled"))[1] == "2024-05-16"


def test_a_vague_word_dates_its_own_noun_alone() -> None:
    text = "Norway criticised Sweden for its recent decision on fish."
    assert days(named(text, "criticised")) == ("2024-05-14", "2024-05-16")


def test_days_are_counted_from_the_event_told_before() -> None:
    text = (
        "Norway bombed Oslo on Tuesday. "
        "The campaign began three days after the Security Council passed a resolution."
    )
    assert days(named(text, "passed")) == ("2024-05-11", "2024-05-11")


def test_what_is_announced_as_being_done_is_of_that_day() -> None:
    text = "Minister Ann Lee told reporters on Tuesday that Norway was suspending ties to Chad."
    assert days(named(text, "suspending")) == ("2024-05-14", "2024-05-14")


def test_an_event_noun_has_the_day_its_verb_was_given() -> None:
    text = (
        "India welcomed France's recognition of Kosovo. On Monday, France recognised Kosovo as a "
        "state."
    )
    assert days(named(text, "recognition")) == ("2024-05-13", "2024-05-13")


def test_what_was_also_done_is_of_the_same_day() -> None:
    text = (
        "The Arab League voted on Monday to back a no-fly zone. "
        "The Arab League also voted to open an office in Oslo."
    )
    first, second = (one for one in read(text) if one.trigger_text == "voted")
    assert days(second) == ("2024-05-13", "2024-05-13")
    assert second.corefers != first.id


def test_what_came_before_a_dated_turn_was_over_by_then() -> None:
    text = (
        "The conflict in Chad worsened in late April after rebel forces captured the town of "
        "Bongor."
    )
    assert days(named(text, "captured")) == (None, "2024-04-30")


def test_what_somebody_said_has_been_done_is_news() -> None:
    text = "Minister Ann Lee noted that Norway has expelled two diplomats."
    assert days(named(text, "expelled")) == ("2024-05-14", "2024-05-16")


def test_a_rejection_told_in_passing_is_older_than_the_news() -> None:
    text = "On Thursday Norway commented on a peace plan for Chad rejected by Sweden."
    assert days(named(text, "rejected")) == (None, "2024-05-16")


def test_a_release_does_not_date_the_detention() -> None:
    text = (
        "Norway released three Danish soldiers on Thursday. "
        "The detention of the soldiers by Norway angered Denmark."
    )
    found = [one for one in read(text) if one.trigger_text == "detention"]
    assert [days(one) for one in found] == [(None, "2024-05-16")]


def test_what_a_sentence_opens_with_dates_what_follows() -> None:
    text = "After meeting Tom Roe in Oslo on Tuesday, President Ann Lee called the king of Sweden."
    meeting, call = read(text)
    assert (meeting.status, days(meeting)) == ("occurred", ("2024-05-14", "2024-05-14"))
    assert days(call) == ("2024-05-14", "2024-05-14")


def test_a_shared_day_is_that_of_agreeing_not_of_what_was_agreed() -> None:
    text = "Kenyan and Ugandan ministers met on Tuesday and agreed to hold talks."
    assert days(named(text, "met")) == ("2024-05-14", "2024-05-14")
    assert days(named(text, "talks"))[0] == "2024-05-14"
    assert days(named(text, "talks"))[1] is None


def test_the_day_of_a_promise_is_not_the_day_of_what_is_promised() -> None:
    text = "Kenya and Uganda promised on Tuesday to sign a treaty."
    assert days(named(text, "sign")) == ("2024-05-16", None)
    text = "Kenya and Uganda are due to sign a treaty on Friday."
    assert days(named(text, "sign")) == ("2024-05-17", "2024-05-17")


def test_what_is_doubted_is_open_beyond_the_day_told() -> None:
    vote = named("Oman's ambassador said he doubts a vote will occur on Friday.", "vote")
    assert (vote.status, days(vote)) == ("hypothetical", ("2024-05-16", None))


def test_what_a_planned_act_allows_begins_with_it() -> None:
    text = (
        "The rebels will hand over two towns in three to four days, officials said, allowing "
        "Serbian troops to withdraw."
    )
    withdrawal = named(text, "withdraw")
    assert (withdrawal.status, days(withdrawal)) == ("planned", ("2024-05-19", None))


@pytest.mark.parametrize(
    ("text", "trigger", "first", "last"),
    [
        ("Sweden reacted on Thursday to a French peace plan.", "plan", "05-14", "05-16"),
        ("The war in Mali began last month, after protests in Bamako.", "protests", None, "04-30"),
        (
            "Raids on Mali began on Monday during Ann Lee's visit to Oslo.",
            "visit",
            "05-13",
            "05-16",
        ),
        ("The Arab League is considering a new truce plan.", "considering", "05-14", "05-16"),
        ("The Arab League is considering a truce plan.", "considering", None, "05-16"),
        ("Peace talks with Chad resume at 11 a.m. Thursday.", "talks", "05-16", "05-16"),
        ("Talks with Chad in Oslo begin on Wednesday.", "Talks", "05-22", "05-22"),
    ],
)
def test_a_day_told_beside_an_event_bounds_it(
    text: str, trigger: str, first: str | None, last: str
) -> None:
    assert days(named(text, trigger)) == (first and f"2024-{first}", f"2024-{last}")


def test_what_one_side_said_does_not_date_what_another_says() -> None:
    text = (
        "Kenya warned on Thursday against a blockade. The Kenyan government said ships would sail. "
        "Uganda said the port must open."
    )
    kenya, uganda = (one for one in read(text) if one.trigger_text == "said")
    assert days(kenya) == ("2024-05-16", "2024-05-16")
    assert days(uganda) == ("2024-05-14", "2024-05-16")


PASSAGE = (
    "Here is a look at how it came to this. "
    "The fighting began in Khartoum on April 15, and the rebels seized the airport of Khartoum. "
    "In early May, the Sudanese army bombed Omdurman. "
    "Sudanese forces marched north, taking the town of Shendi by the end of last week and pushing "
    "on to Atbara."
)


@pytest.mark.parametrize(
    ("trigger", "first", "last"),
    [
        ("seized", "04-15", "04-30"),
        ("marched", "05-01", "05-16"),
        ("taking", "05-01", "05-12"),
        ("pushing", "05-10", "05-16"),
    ],
)
def test_a_passage_that_looks_back_moves_from_scene_to_scene(
    trigger: str, first: str, last: str
) -> None:
    assert days(named(PASSAGE, trigger)) == (f"2024-{first}", f"2024-{last}")


JOURNEY = (
    "Secretary of State Ann Lee was cool to the idea. But attacks last week by the rebels "
    "convinced Lee. In Rome, Lee met President Sergio Mattarella. She urged Italy to send ships. "
    "As Lee travelled to Cairo, talks went on. After meeting Egypt's president in Cairo on "
    "Tuesday, Lee called the king of Sweden."
)


@pytest.mark.parametrize(
    ("trigger", "first", "last"),
    [
        ("met", "05-06", "05-14"),
        ("urged", "05-06", "05-14"),
        ("travelled", "05-06", "05-16"),
        ("meeting", "05-14", "05-14"),
    ],
)
def test_what_somebody_does_lies_before_what_they_do_next(
    trigger: str, first: str, last: str
) -> None:
    assert days(named(JOURNEY, trigger)) == (f"2024-{first}", f"2024-{last}")


def test_what_is_said_amid_a_look_back_is_still_news() -> None:
    text = (
        "On April 2 the rebels seized Goma. Officials said that two soldiers were killed in Goma."
    )
    assert days(named(text, "killed")) == ("2024-05-14", "2024-05-16")


def test_a_day_between_two_clauses_is_that_of_both() -> None:
    text = (
        "While the rebels appealed for help, late last week, the African Union voted to send aid."
    )
    assert days(named(text, "appealed")) == days(named(text, "voted"))
    assert days(named(text, "voted")) == ("2024-05-10", "2024-05-12")


def test_what_lasted_for_weeks_ended_with_what_came_after_it() -> None:
    text = "President Ann Lee resigned on Monday after two weeks of protests in Oslo."
    assert days(named(text, "protests")) == ("2024-04-29", "2024-05-13")
    text = "Two weeks of air strikes on Mali have not ended the war."
    strikes = named(text, "strikes")
    assert (strikes.status, days(strikes)) == ("ongoing", ("2024-05-02", "2024-05-16"))


@pytest.mark.parametrize(
    ("text", "trigger", "first", "last"),
    [
        ("In April, bombs hit Goma, killing two soldiers.", "killing", "04-01", "04-30"),
        (
            "Last month police fired on a crowd in Chad and wounded two. Rebel forces shelled "
            "Goma, killing ten soldiers.",
            "killing",
            "04-01",
            "05-16",
        ),
        ("Rebels have besieged Goma for nine days.", "besieged", "05-07", "05-16"),
        ("Talks began on May 2. By May 9, protests had spread.", "protests", "05-02", "05-09"),
        ("The sanctions imposed by the Arab League hurt.", "imposed", None, "05-16"),
        (
            "Chad invaded Mali after rebels captured two soldiers on May 2.",
            "invaded",
            "05-02",
            "05-16",
        ),
        (
            "President Ann Lee, who took office in April, has recalled the envoy of Chad.",
            "recalled",
            None,
            "05-16",
        ),
        ("Chad struck Mali after a flood had hit the port on May 2.", "struck", "05-02", "05-16"),
        ("It was unlike April, when Chad bombed Mali.", "bombed", "04-01", "04-30"),
        ("War came on May 2, when Chad attacked Mali.", "attacked", "05-02", "05-02"),
        (
            "Ten people have been killed in Chad since fighting erupted on May 2.",
            "killed",
            "05-02",
            "05-16",
        ),
        ("War began on April 24 after Chad rejected a peace plan.", "rejected", None, "04-24"),
        (
            "Chad pulled its troops out of Goma two weeks after they captured the town.",
            "captured",
            "04-29",
            "05-05",
        ),
        ("Uganda urged Chad on Monday to halt the shelling of Goma.", "shelling", None, "05-16"),
        ("Chad made the offer hours after a visit by President Ann Lee.", "visit", None, "05-16"),
    ],
)
def test_a_clause_lends_its_day_to_what_hangs_on_it(
    text: str, trigger: str, first: str | None, last: str
) -> None:
    assert days(named(text, trigger)) == (first and f"2024-{first}", f"2024-{last}")


@pytest.mark.parametrize(
    ("text", "trigger", "day"),
    [
        ("Kenyan and Ugandan envoys are due on Friday to sign a treaty.", "sign", "2024-05-17"),
        ("Ministers of Chad and Mali are set on Friday to open talks.", "talks", "2024-05-17"),
        ("The Arab League was to vote later on Thursday.", "vote", "2024-05-16"),
    ],
)
def test_what_is_fixed_for_a_day_is_planned_for_it(text: str, trigger: str, day: str) -> None:
    planned = named(text, trigger)
    assert (planned.status, days(planned)) == ("planned", (day, day))


def test_a_visit_told_twice_has_the_days_that_both_allow() -> None:
    text = (
        "Chad freed two men on Tuesday, hours after a visit by President Ann Lee to Chad. "
        "Raids on Chad began on Monday during Ann Lee's visit to Chad."
    )
    found = [days(one) for one in read(text) if one.trigger_text == "visit"]
    assert found == [("2024-05-13", "2024-05-14")] * 2


def test_within_hours_counts_from_the_main_line() -> None:
    text = (
        "A truce between Chad and Mali took effect on Wednesday. "
        "Chad had invaded Mali after rebels captured two soldiers on April 2. "
        "Chadian troops began withdrawing within hours."
    )
    assert days(named(text, "withdrawing")) == ("2024-05-15", "2024-05-16")
