"""Event mentions from sentences of our own: type, status, participants, place, voice."""

from __future__ import annotations

import pytest

from tests.extract.reading import days, named, only, read
from timeline.extract import mentions
from timeline.model.article import Article

TYPED = [
    ("President Emmanuel Macron visited Norway on Monday.", "visit"),
    ("Foreign Minister Annalena Baerbock arrived in Nairobi on Tuesday.", "visit"),
    ("Japan's prime minister met President Joko Widodo in Jakarta on Tuesday.", "meeting"),
    ("Sweden and Turkey held talks in Vilnius on Wednesday.", "talks"),
    ("President Joko Widodo spoke with Anthony Albanese by phone on Monday.", "call"),
    ("Armenia and Azerbaijan signed a peace treaty on Monday.", "agreement"),
    ("The European Union imposed sanctions on Belarus on Tuesday.", "sanctions"),
    ("Canada froze the assets of two generals on Tuesday.", "sanctions"),
    ("The United States lifted sanctions on Sudan on Tuesday.", "sanctions_relief"),
    ("Poland expelled three diplomats on Tuesday.", "rupture"),
    ("Canada banned imports of Belarusian coal on Tuesday.", "sanctions"),
    ("Ethiopia sent troops and tanks into Somalia on Tuesday.", "military"),
    ("Sweden and Norway signed a border document on Tuesday.", "agreement"),
    ("Spain recognised Kosovo on Tuesday.", "recognition"),
    ("India condemned Pakistan on Tuesday.", "accusation"),
    ("Kenya called for a ceasefire in Sudan on Tuesday.", "demand"),
    ("Hamas rejected the proposal on Tuesday.", "rejection"),
    ("The UN Security Council adopted a resolution on Tuesday.", "vote"),
    ("Germany sent aid to Morocco on Tuesday.", "aid"),
    ("Israel bombed the airport of Aleppo on Tuesday.", "military"),
    ("The rebels seized the town of Goma on Tuesday.", "military"),
    ("Protesters rallied in Tbilisi on Tuesday.", "unrest"),
    ("Reuters reported on Tuesday that the bridge was closed.", "report"),
]


@pytest.mark.parametrize(("text", "kind"), TYPED)
def test_an_act_has_its_type(text: str, kind: str) -> None:
    assert kind in {one.type.value for one in read(text)}


@pytest.mark.parametrize(
    "text",
    [
        "The plan met the needs of the region.",
        "Norway's strikers met Denmark's goalkeeper in the final.",
        "Aid workers are familiar with the talks.",
        "Any such strike would be a mistake.",
        "Prices in Germany struck analysts as high.",
        "The minister often visits Norway.",
        "He declined to comment.",
        "Police said in Norway that the bridge was closed.",
        "Denmark wants to stop a war from spreading.",
        "The book calls Berlin a city of towers.",
        "Both Norway and Sweden have said that trade matters.",
        "Norway will continue to pressure Oman to end it.",
        "Norway did not rule out an attack on the rebels.",
    ],
)
def test_what_is_no_event_is_left_out(text: str) -> None:
    assert read(text) == []


@pytest.mark.parametrize(
    ("text", "trigger", "status"),
    [
        ("Macron will visit Norway on Monday.", "visit", "planned"),
        ("Macron is due to meet Olaf Scholz next week.", "meet", "planned"),
        ("Macron is expected to visit Norway next week.", "visit", "planned"),
        ("Macron did not meet Olaf Scholz on Monday.", "meet", "denied"),
        ("Norway ruled out sending troops to Mali.", "sending", "denied"),
        ("Macron may meet Olaf Scholz on Monday.", "meet", "hypothetical"),
        ("The summit in Oslo with Sweden was cancelled on Monday.", "summit", "cancelled"),
        ("NATO is bombing Belgrade.", "bombing", "ongoing"),
        ("Sweden and Turkey will hold talks in Vilnius on Friday.", "talks", "planned"),
        ("Norway was the only country to expel envoys of Chad.", "expel", "occurred"),
        ("Norway urged Oman to stop the shelling of Muscat.", "shelling", "ongoing"),
        ("Norway will act if the rebels go on and strike Oslo.", "strike", "hypothetical"),
    ],
)
def test_status_follows_the_words_around(text: str, trigger: str, status: str) -> None:
    assert named(text, trigger).status == status


def test_a_purpose_is_no_event() -> None:
    found = read("Egypt's envoy arrived in Doha on Tuesday to revive stalled talks with Hamas.")
    assert [one.trigger_text for one in found] == ["arrived"]


def test_what_is_said_stands_for_the_saying() -> None:
    found = only("Norway said on Tuesday that Sweden had expelled two diplomats.")
    assert (found.type, found.said_by) == ("rupture", ("Norway",))


def test_an_official_who_says_something_is_a_statement() -> None:
    found = only('"This is a good day," Foreign Minister Espen Barth Eide said on Tuesday.')
    assert (found.type, found.actors) == ("statement", ("Espen Barth Eide",))


def test_somebody_without_office_makes_no_statement() -> None:
    assert read("Analyst Jane Roe said on Tuesday that prices would fall.") == []


def test_the_chain_of_claims_is_kept_nearest_first() -> None:
    text = "Reuters reported on Monday that Oman said Iran had released two sailors."
    assert named(text, "released").said_by == ("Oman", "Reuters")


def test_what_others_must_do_is_a_demand() -> None:
    assert only("Russia said on Tuesday that Sudan must return the ship.").type == "demand"


def test_a_decision_is_a_rejection_only_where_it_goes_against() -> None:
    assert named("Kenya decided not to send a delegation.", "decided").type == "rejection"
    assert "decided" not in [
        one.trigger_text for one in read("Kenya decided to send a delegation to Uganda.")
    ]


def test_what_is_still_being_tried_has_not_happened() -> None:
    text = "Kenya and Uganda have been trying to sign a treaty since January."
    assert named(text, "sign").status == "hypothetical"
    text = "Kenya and Uganda have been trying to agree a treaty since January."
    assert all(one.status == "hypothetical" for one in read(text))


def test_what_an_act_rests_on_is_not_told_again() -> None:
    text = "Under the agreement, Kenyan and Ugandan ministers will meet in Nairobi in June."
    assert [one.trigger_text for one in read(text)] == ["meet"]


def test_an_envoy_recalled_for_consultations_tells_no_talks() -> None:
    text = "Kenya recalled its ambassador to Uganda for consultations on Monday."
    assert [one.trigger_text for one in read(text)] == ["recalled"]


def test_to_take_part_is_to_take_nothing() -> None:
    text = "Uganda, which did not take part in the vote, rejected the plan on Monday."
    assert "take" not in [one.trigger_text for one in read(text)]


def test_what_one_side_has_not_followed_the_other_in_is_not_done() -> None:
    text = "Kenya has not followed France in formally recognizing the council."
    denied = named(text, "recognizing")
    assert (denied.status, days(denied)) == ("denied", (None, "2024-05-16"))


def test_remarks_are_made_whatever_they_say_may_be() -> None:
    text = "Asked about Kenyan remarks that events may make the plan irrelevant, Uganda objected."
    assert named(text, "remarks").status == "occurred"


def test_what_somebody_has_yet_to_do_is_not_done() -> None:
    assert named("Uganda has yet to sign the treaty.", "sign").status == "denied"


def test_a_deal_approved_is_dated_by_its_approval() -> None:
    text = "Uganda's cabinet approved a truce on Tuesday that will take effect on Saturday."
    approved = named(text, "approved")
    assert (approved.type, days(approved)) == ("vote", ("2024-05-14", "2024-05-14"))


def test_a_round_by_itself_is_a_round_of_talks() -> None:
    text = "Kenya and Uganda began talks in May. The second round took place on Monday."
    assert named(text, "round").type == "talks"
    assert "round" not in [one.trigger_text for one in read("The first round of votes was held.")]


def test_a_round_of_talks_called_off_is_talks_called_off() -> None:
    text = "A new round of talks between Kenya and Uganda was called off on Monday."
    assert named(text, "talks").status == "cancelled"


def test_a_town_by_name_is_captured_like_a_town() -> None:
    captured = named("Rebels captured Goma on Tuesday.", "captured")
    assert (captured.type, captured.place) == ("military", "Goma")
    assert named("Rebels captured El Fasher on Tuesday.", "captured").place == "El Fasher"
    assert not read("Ann Lee captured hearts on Tuesday.")


def test_leaving_a_treaty_is_a_rupture() -> None:
    text = "Kenya withdrew from the treaty on Monday."
    assert named(text, "withdrew").type == "rupture"


def test_what_is_done_in_protest_is_no_protest() -> None:
    text = "Kenya summoned Uganda's high commissioner in protest on Monday."
    assert [one.trigger_text for one in read(text)] == ["summoned"]


def test_leaders_without_names_meet_where_and_when_it_is_told() -> None:
    met = named("Regional leaders who met in Nairobi on Tuesday urged calm.", "met")
    assert (met.place, days(met)) == ("Nairobi", ("2024-05-14", "2024-05-14"))
    assert not read("Regional leaders meet often.")


def test_both_leaders_are_not_whoever_spoke_to_them() -> None:
    text = "Kenyan President Grace Otieno said she spoke to both leaders by phone on Monday."
    assert named(text, "spoke").actors == ("Grace Otieno",)


def test_a_refusal_to_accept_is_a_rejection_that_happened() -> None:
    found = only("Syria will not accept more refugees.")
    assert (found.type, found.status) == ("rejection", "occurred")


def test_titles_are_dropped_and_surnames_completed() -> None:
    text = (
        "Defence Minister Boris Pistorius visited Vilnius on Monday. "
        "Pistorius met President Gitanas Nauseda on Tuesday."
    )
    assert read(text)[-1].actors == ("Boris Pistorius", "Gitanas Nauseda")


def test_a_speakers_pronoun_means_the_speaker() -> None:
    text = (
        "Envoy Ann Lee held discussions with envoy Kofi Mensah, who said he visited Oslo on Monday."
    )
    assert named(text, "visited").actors == ("Kofi Mensah",)


def test_a_capital_acts_as_its_government() -> None:
    assert named("Talks with Moscow began on Monday.", "Talks").actors == ("Russia",)


def test_a_capital_is_a_place_after_in() -> None:
    found = named("Sweden and Turkey held talks in Moscow on Monday.", "talks")
    assert (found.actors, found.place) == (("Sweden", "Turkey"), "Moscow")


def test_a_leaders_forces_are_the_state_at_war() -> None:
    text = (
        "President Bashar al-Assad spoke in Damascus on Monday. The war in Syria goes on. "
        "Forces loyal to Assad shelled the town of Homs on Tuesday."
    )
    assert named(text, "shelled").actors == ("Syria",)


def test_a_coalition_means_its_members() -> None:
    text = "A coalition including France and Italy attacked Tripoli on Monday."
    assert set(only(text).actors) == {"France", "Italy"}


def test_leaders_of_two_states_act_for_both() -> None:
    text = "The presidents of Kenya and Uganda met in Nairobi on Tuesday."
    assert set(named(text, "met").actors) == {"Kenya", "Uganda"}
    text = "Kenyan and Ugandan ministers met in Nairobi on Tuesday."
    assert set(named(text, "met").actors) == {"Kenya", "Uganda"}


def test_both_countries_are_the_two_named_before() -> None:
    text = "Kenya rejected a plan by Uganda. The two countries signed a treaty on Monday."
    assert set(named(text, "signed").actors) == {"Kenya", "Uganda"}
    # Of three, nobody can say which two.
    text = "Kenya, Sudan and Uganda met. The two countries signed a treaty on Monday."
    assert named(text, "signed").actors == ()


def test_plurals_lean_on_few_sentences_however_long_the_text() -> None:
    text = "Kenya and Uganda met. " + "The two sides talked on Monday. " * 400
    assert set(read(text)[0].actors) == {"Kenya", "Uganda"}


def test_a_state_and_rebels_are_two_sides() -> None:
    text = (
        "Commanders from Sudan's government and rebels signed a treaty on Monday. "
        "The two sides met in Nairobi on Sunday."
    )
    assert set(named(text, "signed").actors) == {"Sudan", "Sudanese rebels"}
    assert set(named(text, "met").actors) == {"Sudan", "Sudanese rebels"}


def test_they_are_the_several_who_acted_just_before() -> None:
    text = "Kenya and Uganda met on Monday. They signed a treaty on Tuesday."
    assert set(named(text, "signed").actors) == {"Kenya", "Uganda"}


def test_a_meeting_of_states_is_later_told_by_the_leaders_names() -> None:
    text = (
        "The leaders of Kenya and Uganda met on Tuesday. "
        "The meeting between Grace Otieno and Tom Roe lasted two hours."
    )
    first, again = (one for one in read(text) if one.type == "meeting")
    assert again.corefers == first.id
    assert set(first.actors) == {"Grace Otieno", "Tom Roe"}


def test_rebels_have_the_adjective_of_the_country_at_war() -> None:
    text = "The war in Sudan goes on. The rebels shelled Khartoum on Monday."
    assert named(text, "shelled").actors == ("Sudanese rebels",)


def test_two_officials_are_those_named_in_the_next_sentence() -> None:
    text = (
        "Two army officials have made a visit to Kyiv. "
        "General Ann Lee and General Tom Roe are due to meet President Volodymyr Zelenskyy."
    )
    assert named(text, "visit").actors == ("Ann Lee", "Tom Roe")


def test_an_acronym_means_the_name_before_it() -> None:
    text = (
        "The Supreme Political Council (SPC) rules Sanaa. The SPC released two sailors on Monday."
    )
    assert named(text, "released").actors == ("Supreme Political Council",)


def test_one_visit_told_in_three_words_is_one_event() -> None:
    text = "Two envoys from Norway made a visit to Kyiv on Monday, arriving on a trip for talks."
    assert [one.type.value for one in read(text)].count("visit") == 1


def test_a_definite_noun_refers_back_and_shares_days() -> None:
    text = (
        "Envoy Ann Lee arrived in Oslo on Monday. "
        "The visit was the first in years, and the visit was short."
    )
    arrived, visit = read(text)[:2]
    assert visit.corefers == arrived.id
    assert days(visit) == ("2024-05-13", "2024-05-13")


def test_the_summit_called_off_is_the_one_planned() -> None:
    text = (
        "After Macron spoke with Scholz by phone last month, he saw enough progress to plan a "
        "summit in Oslo. But within days, the meeting was cancelled and new sanctions on Iran, "
        "the first in years, were rolled out."
    )
    call, planned, cancelled, sanctions = read(text)
    assert cancelled.corefers == planned.id
    assert (cancelled.status, cancelled.place) == ("cancelled", "Oslo")
    assert days(call) == ("2024-04-01", "2024-04-30")
    assert days(cancelled) == days(sanctions) == ("2024-04-01", "2024-05-10")


def test_offsets_point_at_the_trigger() -> None:
    text = "Summary\n\nMacron visited Norway on Monday."
    found = only(text)
    assert text[slice(*found.trigger)] == "visited"
    assert text[slice(*found.sentence)] == found.quote


def test_every_mention_says_why() -> None:
    for text, _ in TYPED:
        for one in read(text):
            assert one.because
            assert one.dating is not None
            assert one.dating.steps


def test_other_languages_give_no_events() -> None:
    assert read("Macron visited Norway on Monday.", language="fr") == []


def test_articles_keep_their_order_over_batches() -> None:
    articles = [
        Article(id=str(number), text=f"Macron visited {place} in May.")
        for number, place in enumerate(("Norway", "Sweden", "Denmark"))
    ]
    found = list(mentions(((one, []) for one in articles), batch=2))
    assert [one.place for (one,) in found] == ["Norway", "Sweden", "Denmark"]


@pytest.mark.parametrize(
    ("text", "trigger", "actors"),
    [
        ("Sweden met Mali. Chad said it had recalled its envoy.", "recalled", ("Chad",)),
        (
            "Turkish envoy Ann Lee and Greek leader Tom Roe met in Oslo.",
            "met",
            ("Ann Lee", "Tom Roe"),
        ),
        (
            "Sweden met Mali. Chadian rebels left Goma after they seized the town.",
            "seized",
            ("Chadian rebels",),
        ),
        ("Iran's foreign ministry hailed the accord.", "hailed", ("Iran",)),
        ("Kenya accused Ethiopia of sending troops into Somalia.", "sending", ("Ethiopia",)),
        (
            "North Korean leader Kim Jong Un met envoys. Kim flew to Singapore on Tuesday.",
            "flew",
            ("Kim Jong Un",),
        ),
        ("A raid forced President Ann Lee to cancel a visit to Chad.", "visit", ("Ann Lee",)),
    ],
)
def test_those_who_act_are_found_through_pronouns_and_titles(
    text: str, trigger: str, actors: tuple[str, ...]
) -> None:
    assert named(text, trigger).actors == actors


def test_forces_stand_down_and_resign_nothing() -> None:
    assert named("Coalition forces will stand down in May.", "stand").type == "military"
    assert named("President Ann Lee will stand down in May.", "stand").type == "appointment"


def test_what_was_not_agreed_on_is_no_truce() -> None:
    text = "The ministers of Chad and Mali failed to agree on a ceasefire on Tuesday."
    assert [(one.type.value, one.status.value) for one in read(text)] == [("agreement", "denied")]


def test_both_sides_are_not_the_one_who_speaks_of_them() -> None:
    text = (
        "Chad and Mali traded fire. Chad met Mali. "
        "Turkish Foreign Minister Tom Roe said the two sides had agreed to a truce."
    )
    assert set(named(text, "agreed").actors) == {"Chad", "Mali"}
