"""Headings as an editor would write them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.merge.stories import DRISCOLL, PUTIN, RUSSIA, TRUMP, UKRAINE, USA, ZELENSKYY, told
from timeline.merge.labels import LONGEST, label
from timeline.merge.wording import short_name, third_person
from timeline.model.mention import Participant
from timeline.model.vocabulary import EventType, Status

T, S = EventType, Status
ON_RUSSIA = RUSSIA.model_copy(update={"role": "recipient"})


@pytest.mark.parametrize(
    ("kind", "status", "people", "place", "heading"),
    [
        (T.MEETING, S.OCCURRED, [PUTIN, TRUMP], "Anchorage", "Putin and Trump meet in Anchorage"),
        (T.SUMMIT, S.PLANNED, [PUTIN, TRUMP], "Oslo", "Putin and Trump to hold a summit in Oslo"),
        (T.CALL, S.CANCELLED, [PUTIN, TRUMP], None, "Call of Putin and Trump cancelled"),
        (T.SUMMIT, S.CANCELLED, [], "Budapest", "Summit in Budapest cancelled"),
        (T.MEETING, S.OCCURRED, [PUTIN, TRUMP], "Camp David", "Putin and Trump meet at Camp David"),
        (T.VISIT, S.OCCURRED, [DRISCOLL], "Kyiv", "Driscoll visits Kyiv"),
        (T.VISIT, S.PLANNED, [DRISCOLL], "Kyiv", "Driscoll to visit Kyiv"),
        (T.VISIT, S.HYPOTHETICAL, [DRISCOLL], "Kyiv", "Driscoll could visit Kyiv"),
        (T.VISIT, S.DENIED, [DRISCOLL], "Kyiv", "Driscoll not to visit Kyiv"),
        (T.VISIT, S.CANCELLED, [DRISCOLL], "Kyiv", "Visit of Driscoll to Kyiv cancelled"),
        (T.CALL, S.OCCURRED, [TRUMP, PUTIN], None, "Trump and Putin speak by phone"),
        (T.TALKS, S.ONGOING, [USA, RUSSIA], "Geneva", "US and Russia hold talks in Geneva"),
        (T.SANCTIONS, S.OCCURRED, [USA, ON_RUSSIA], None, "US imposes sanctions on Russia"),
        (T.SANCTIONS, S.OCCURRED, [], None, "Sanctions"),
        (T.RECOGNITION, S.OCCURRED, [USA, UKRAINE], None, "US recognises Ukraine"),
        (T.AID, S.PROPOSED, [USA], "Ukraine", "US to send aid to Ukraine, as proposed"),
        (T.CEASEFIRE, S.OCCURRED, [USA, RUSSIA], None, "US and Russia agree on a ceasefire"),
    ],
)  # fmt: skip
def test_fields_make_a_heading(
    kind: EventType, status: Status, people: list[Participant], place: str | None, heading: str
) -> None:
    assert label(kind, status, people, place, []) == heading


@pytest.mark.parametrize(
    ("quote", "trigger", "lemma", "kind", "heading"),
    [
        (
            "Zelenskyy called on Tuesday for talks without conditions, aides said.",
            "called",
            "call",
            T.DEMAND,
            "Zelenskyy calls for talks without conditions",
        ),
        (
            "The front would hold through the winter, Zelenskyy said.",
            "said",
            "say",
            T.STATEMENT,
            "Zelenskyy: The front would hold through the winter",
        ),
        (
            "After a night of shelling Zelenskyy spoke.",
            "shelling",
            "shelling",
            T.MILITARY,
            "Shelling by Zelenskyy",
        ),
        (
            "Zelenskyy agreed to reopen the border by March.",
            "agreed",
            "agree",
            T.AGREEMENT,
            "Zelenskyy agrees to reopen the border by March",
        ),
        (
            "An envoy said the round was off after Zelenskyy refused to send a delegation.",
            "refused",
            "refuse",
            T.REJECTION,
            "Zelenskyy refuses to send a delegation",
        ),
    ],
)
def test_a_sentence_says_what_fields_cannot(
    quote: str, trigger: str, lemma: str, kind: EventType, heading: str
) -> None:
    mention = told("a", 40, quote, trigger, kind, ZELENSKYY, lemma=lemma)
    assert label(kind, S.OCCURRED, [ZELENSKYY], None, [mention]) == heading


def test_what_nobody_is_said_to_do_is_told_by_its_clause() -> None:
    quote = "The ministers will meet, a day after three soldiers were killed at the border."
    killed = told("a", 0, quote, "killed", T.MILITARY, lemma="kill")
    heading = label(T.MILITARY, S.OCCURRED, [], "Oslo", [killed])
    assert heading == "Three soldiers were killed at the border"


def test_what_a_sentence_closes_with_is_who_says_it() -> None:
    quote = "The order takes effect at once, said President Volodymyr Zelenskyy."
    said = told("a", 0, quote, "said", T.STATEMENT, ZELENSKYY, lemma="say")
    heading = label(T.STATEMENT, S.OCCURRED, [ZELENSKYY], None, [said])
    assert heading.startswith("The order takes effect at once")


def test_those_who_spoke_need_not_have_met() -> None:
    quote = "Trump spoke to Zelenskyy after the vote."
    spoke = told("a", 0, quote, "spoke", T.MEETING, TRUMP, ZELENSKYY, lemma="speak")
    heading = label(T.MEETING, S.OCCURRED, [TRUMP, ZELENSKYY], None, [spoke])
    assert heading == "Trump and Zelenskyy speak"


def test_what_is_denied_is_told_as_denied() -> None:
    quote = "Russia denies arming the rebels."
    arming = told("a", 0, quote, "arming", T.AID, RUSSIA, lemma="arm", status=S.DENIED)
    assert label(T.AID, S.DENIED, [RUSSIA], None, [arming]) == "Russia denies arming the rebels"


def test_a_heading_ends_before_the_time_that_lay_between() -> None:
    quote = "Russia fired on the town hours after the truce."
    fired = told("a", 0, quote, "fired", T.MILITARY, RUSSIA, lemma="fire")
    heading = label(T.MILITARY, S.OCCURRED, [RUSSIA], None, [fired])
    assert heading == "Russia fired on the town"


def test_a_clause_without_its_subject_is_no_heading() -> None:
    quote = "The raid was revenge for fire that had wounded two guards."
    wounded = told("a", 0, quote, "wounded", T.MILITARY, lemma="wound")
    assert label(T.MILITARY, S.OCCURRED, [], "Oslo", [wounded]).endswith("in Oslo")
    quote = "They freed the envoy and issued a joint statement."
    issued = told("a", 0, quote, "statement", T.STATEMENT, ZELENSKYY)
    assert label(T.STATEMENT, S.OCCURRED, [ZELENSKYY], None, [issued]) == "Joint statement"


def test_a_report_of_a_plan_names_its_points() -> None:
    weekly = Participant(name="The Weekly", kind="outlet")
    quote = "The Weekly disclosed a 28-point draft plan, unlike the 8-point plan of May."
    mention = told("a", 0, quote, "disclosed", T.REPORT, weekly, numbers=("8-point", "28-point"))
    heading = label(T.REPORT, S.OCCURRED, [weekly], None, [mention])
    assert heading == "The Weekly reports a 28-point draft plan"


def test_a_plan_of_eight_points_takes_an() -> None:
    quote = "Israel and Hamas agreed to an 8-point plan."
    mention = told("a", 0, quote, "agreed", T.AGREEMENT, lemma="agree", numbers=("8-point",))
    sides = [Participant(name="Israel", kind="state"), Participant(name="Hamas", kind="group")]
    heading = label(T.AGREEMENT, S.OCCURRED, sides, None, [mention])
    assert heading == "Israel and Hamas agree on an 8-point plan"


@pytest.mark.parametrize(
    ("name", "kind", "short"),
    [
        ("Ursula von der Leyen", "person", "von der Leyen"),
        ("Xi Jinping", "person", "Xi Jinping"),
        ("Zine al-Abidine Ben Ali", "person", "Ben Ali"),
        ("Vladimir Putin", "person", "Putin"),
        ("European Union", "organisation", "EU"),
        ("Arab League", "organisation", "Arab League"),
    ],
)
def test_headings_use_short_names(name: str, kind: str, short: str) -> None:
    assert short_name(Participant(name=name, kind=kind)) == short


def test_two_of_one_family_keep_their_full_names() -> None:
    people = [Participant(name="Bill Clinton"), Participant(name="Hillary Clinton")]
    assert label(T.MEETING, S.OCCURRED, people, None, []) == (
        "Bill Clinton and Hillary Clinton meet"
    )


@pytest.mark.parametrize(
    ("verb", "third"), [("push", "pushes"), ("deny", "denies"), ("say", "says"), ("go", "goes")]
)
def test_verbs_take_their_third_person(verb: str, third: str) -> None:
    assert third_person(verb) == third


@given(
    st.sampled_from(EventType),
    st.sampled_from(Status),
    st.lists(st.sampled_from([PUTIN, TRUMP, DRISCOLL, USA, ON_RUSSIA]), max_size=4),
    st.none() | st.text(min_size=1, max_size=80),
)
def test_every_event_has_a_heading_that_fits(
    kind: EventType, status: Status, people: list[Participant], place: str | None
) -> None:
    heading = label(kind, status, people, place, [])
    assert 0 < len(heading) <= LONGEST
    assert heading[0] == heading[0].upper()
