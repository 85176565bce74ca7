"""Headings as an editor would write them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.merge.stories import DRISCOLL, PUTIN, RUSSIA, TRUMP, UKRAINE, USA, ZELENSKYY, told
from timeline.merge.labels import LONGEST, label
from timeline.merge.wording import short_name, third_person
from timeline.model.mention import Form, Participant
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


CALLED = "Zelenskyy called for talks without conditions"


def test_what_a_sentence_says_comes_before_the_fields() -> None:
    quote = "Zelenskyy called on Tuesday for talks without conditions, aides said."
    called = told("a", 40, quote, "called", T.DEMAND, ZELENSKYY, clause=CALLED)
    assert label(T.DEMAND, S.OCCURRED, [ZELENSKYY], None, [called]) == CALLED


def test_what_is_said_has_who_says_it_before_it() -> None:
    quote = "The front would hold, he said."
    line = "The front would hold"
    said = told("a", 40, quote, "said", T.STATEMENT, ZELENSKYY, clause=line, form=Form.SAID)
    heading = label(T.STATEMENT, S.OCCURRED, [ZELENSKYY], None, [said])
    assert heading == "Zelenskyy: The front would hold"
    assert label(T.STATEMENT, S.OCCURRED, [], None, [said]) == "Statement"


def test_a_noun_says_what_became_of_it() -> None:
    quote = "They spoke of talks with Sweden."
    talks = told(
        "a", 0, quote, "talks", T.TALKS, status=S.CANCELLED,
        clause="Talks with Sweden", form=Form.NOUN,
    )  # fmt: skip
    assert label(T.TALKS, S.CANCELLED, [], None, [talks]) == "Talks with Sweden cancelled"


def test_a_clause_comes_before_a_noun_and_the_own_status_before_both() -> None:
    noun = told("a", 0, "A visit to Kyiv.", "visit", T.VISIT, clause="Visit", form=Form.NOUN)
    line = "Envoys came to see the minister in Kyiv"
    clause = told("b", 0, f"{line}.", "came", T.VISIT, clause=line)
    plan = told(
        "c", 0, "Envoys will come.", "come", T.VISIT, status=S.PLANNED, clause="Envoys will come"
    )
    assert label(T.VISIT, S.OCCURRED, [], None, [noun, plan, clause]) == line


def test_an_office_is_told_by_its_sentence_and_a_name_by_the_fields() -> None:
    office = Participant(name="France", kind="state", country="FR", surface="French President")
    line = "The French President spoke with Trump by phone"
    spoke = told("a", 0, f"{line}.", "spoke", T.CALL, office, TRUMP, clause=line)
    assert label(T.CALL, S.OCCURRED, [office, TRUMP], None, [spoke]) == line
    met = told("a", 0, "Putin met Trump.", "met", T.MEETING, PUTIN, TRUMP, clause="Putin met Trump")
    assert (
        label(T.MEETING, S.OCCURRED, [PUTIN, TRUMP], "Oslo", [met])
        == "Putin and Trump meet in Oslo"
    )


def test_those_who_spoke_need_not_have_met() -> None:
    quote = "Trump spoke to Zelenskyy after the vote."
    spoke = told("a", 0, quote, "spoke", T.MEETING, TRUMP, ZELENSKYY, lemma="speak")
    heading = label(T.MEETING, S.OCCURRED, [TRUMP, ZELENSKYY], None, [spoke])
    assert heading == "Trump and Zelenskyy speak"


def test_a_report_of_a_plan_names_its_points() -> None:
    weekly = Participant(name="The Weekly", kind="outlet")
    quote = "The Weekly disclosed a 28-point draft plan, unlike the 8-point plan of May."
    mention = told("a", 0, quote, "disclosed", T.REPORT, weekly, numbers=("8-point", "28-point"))
    heading = label(T.REPORT, S.OCCURRED, [weekly], None, [mention])
    assert heading == "The Weekly reports a 28-point draft plan"


def test_a_plan_of_eight_points_takes_an() -> None:
    quote = "Israel and Hamas agreed to an 8-point plan."
    sides = [Participant(name="Israel", kind="state"), Participant(name="Hamas", kind="group")]
    mention = told("a", 0, quote, "agreed", T.AGREEMENT, *sides, numbers=("8-point",))
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
