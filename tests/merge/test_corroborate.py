"""What several articles tell becomes one event where it is one, and stays two where it is two."""

from __future__ import annotations

from datetime import date

from hypothesis import given, settings
from hypothesis import strategies as st

from tests.merge.stories import (
    DMITRIEV,
    DRISCOLL,
    PUTIN,
    RUSSIA,
    TRUMP,
    UKRAINE,
    USA,
    ZELENSKYY,
    days,
    since,
    told,
)
from timeline.merge import corroborate, forwarding
from timeline.model.event import Event
from timeline.model.mention import EventMention, Participant
from timeline.model.vocabulary import Basis, EventType, Status
from timeline.temporal.values.when import Shape, When

WEEKLY = Participant(name="The Weekly", kind="outlet")
MIAMI = ("Miami", "Florida", "United States")
KYIV = ("Kyiv", "Ukraine")
LATE_OCTOBER = When(
    Shape.SPAN, date(2025, 10, 21), date(2025, 10, 31), date(2025, 10, 21), date(2025, 10, 31)
)

THREE_DAYS = told(
    "herald",
    700,
    "The envoy told friends of three days spent meeting the president's team in Miami in late"
    " October.",
    "meeting",
    EventType.VISIT,
    DMITRIEV,
    lemma="meet",
    when=LATE_OCTOBER,
    place=MIAMI,
    country="US",
)
IN_OCTOBER = told(
    "courier",
    300,
    "Dmitriev visited the US in October.",
    "visited",
    EventType.VISIT,
    DMITRIEV,
    lemma="visit",
    when=days("2025-10-01", "2025-10-31"),
    place=("United States",),
    country="US",
)
ARRIVED = told(
    "courier",
    500,
    "Driscoll arrived in Kyiv on Wednesday.",
    "arrived",
    EventType.VISIT,
    DRISCOLL,
    lemma="arrive",
    when=days("2025-11-19"),
    place=KYIV,
    country="UA",
)
RARE_VISIT = told(
    "herald",
    900,
    "Two army leaders, Driscoll among them, have made a rare visit to Kiev.",
    "visit",
    EventType.VISIT,
    DRISCOLL,
    when=days("2025-11-17", "2025-11-19"),
    basis=Basis.INHERITED,
    place=("Kiev", "Ukraine"),
    country="UA",
    published="2025-11-19",
)
SUMMIT_PLANNED = told(
    "courier",
    1200,
    "The two leaders then agreed to plan a summit in Budapest.",
    "summit",
    EventType.SUMMIT,
    PUTIN,
    TRUMP,
    status=Status.PLANNED,
    when=since("2025-10-01"),
    basis=Basis.INHERITED,
    place=("Budapest", "Hungary"),
    country="HU",
)
SUMMIT_CANCELLED = told(
    "courier",
    1300,
    "Within days the meeting was called off.",
    "meeting",
    EventType.MEETING,
    status=Status.CANCELLED,
    when=days("2025-10-01", "2025-11-10"),
    corefers=SUMMIT_PLANNED.id,
)
ANCHORAGE = told(
    "courier",
    1500,
    "There were discussions in Anchorage, he added.",
    "discussions",
    EventType.TALKS,
    PUTIN,
    TRUMP,
    lemma="discussion",
    when=days("2025-08-01", "2025-08-31"),
    place=("Anchorage", "Alaska", "United States"),
    country="US",
)
ALASKA = told(
    "herald",
    1700,
    "Putin and Trump held an August meeting in Alaska.",
    "meeting",
    EventType.MEETING,
    PUTIN,
    TRUMP,
    when=days("2025-08-01", "2025-08-31"),
    place=("Alaska", "United States"),
    country="US",
)
PLAN_REPORT = told(
    "herald",
    100,
    "The weekly disclosed on Tuesday that a 28-point plan was being drafted.",
    "disclosed",
    EventType.REPORT,
    WEEKLY,
    lemma="disclose",
    when=days("2025-11-18"),
    numbers=("28-point",),
)
RUSSIANS_LATER = told(
    "herald",
    1100,
    "Driscoll is to meet Russian officials at a later date.",
    "meet",
    EventType.MEETING,
    DRISCOLL,
    RUSSIA,
    status=Status.PLANNED,
    when=since("2025-11-20"),
    basis=Basis.ANCHORED,
)
DUE_TO_MEET = told(
    "herald",
    1000,
    "Driscoll is due to meet President Zelenskyy.",
    "meet",
    EventType.MEETING,
    DRISCOLL,
    ZELENSKYY,
    status=Status.PLANNED,
    when=since("2025-11-20"),
    basis=Basis.PUBLISHED,
)
STORY = (
    THREE_DAYS,
    IN_OCTOBER,
    ARRIVED,
    RARE_VISIT,
    SUMMIT_PLANNED,
    SUMMIT_CANCELLED,
    ANCHORAGE,
    ALASKA,
    PLAN_REPORT,
    RUSSIANS_LATER,
    DUE_TO_MEET,
)


def telling(events: list[Event], mention: EventMention) -> Event:
    (found,) = [event for event in events if mention in event.mentions]
    return found


def together(*mentions: EventMention) -> Event | None:
    """Return the event that holds all of some mentions of the story, or None."""
    event = telling(corroborate(STORY), mentions[0])
    return event if all(mention in event.mentions for mention in mentions) else None


def test_a_stay_of_three_days_and_a_visit_in_october_are_one() -> None:
    event = together(THREE_DAYS, IN_OCTOBER)
    assert event is not None
    assert event.place == "Miami"
    assert event.outlets == ("courier", "herald")
    assert event.when == LATE_OCTOBER
    assert event.disagreements == ()


def test_a_visit_told_by_two_outlets_is_one() -> None:
    event = together(ARRIVED, RARE_VISIT)
    assert event is not None
    assert event.when == days("2025-11-19")
    assert event.place in {"Kyiv", "Kiev"}
    assert event.label.startswith("Driscoll visits K")


def test_a_plan_that_the_next_sentence_cancels_is_one_cancelled_event() -> None:
    event = together(SUMMIT_PLANNED, SUMMIT_CANCELLED)
    assert event is not None
    assert event.status is Status.CANCELLED
    assert event.when == days("2025-10-01", "2025-11-10")
    assert event.place == "Budapest"
    assert "cancelled" in event.label


def test_a_town_and_the_region_it_lies_in_are_one_place() -> None:
    event = together(ANCHORAGE, ALASKA)
    assert event is not None
    assert event.place == "Anchorage"
    assert event.label == "Putin and Trump meet in Anchorage"


def test_meetings_with_other_people_stay_apart() -> None:
    assert together(RUSSIANS_LATER, DUE_TO_MEET) is None


def test_every_merge_says_why() -> None:
    for event in corroborate(STORY):
        assert len(event.merged_because) == len(event.mentions) - 1
        for reason in event.merged_because:
            assert reason.labels
            assert {reason.one, reason.other} <= {mention.id for mention in event.mentions}


def test_stated_days_that_differ_keep_two_events_apart() -> None:
    tuesday = ARRIVED.model_copy(update={"article": "gazette", "when": days("2025-11-04")})
    events = corroborate([ARRIVED, tuesday])
    assert len(events) == 2


def test_a_figure_told_by_both_speaks_for_one_event() -> None:
    other = told(
        "courier",
        150,
        "A weekly disclosed a draft of a 28-point peace plan.",
        "disclosed",
        EventType.REPORT,
        WEEKLY,
        lemma="disclose",
        when=days("2025-11-17", "2025-11-19"),
        basis=Basis.INHERITED,
        numbers=("28-point",),
    )
    assert len(corroborate([PLAN_REPORT, other])) == 1


def test_a_plan_then_held_is_one_event_that_occurred() -> None:
    planned = told(
        "herald",
        0,
        "Zelenskyy is to visit Berlin on Friday.",
        "visit",
        EventType.VISIT,
        ZELENSKYY,
        status=Status.PLANNED,
        when=days("2025-11-21"),
        place=("Berlin", "Germany"),
        country="DE",
    )
    held = told(
        "courier",
        0,
        "Zelenskyy visited Berlin on Friday.",
        "visited",
        EventType.VISIT,
        ZELENSKYY,
        lemma="visit",
        when=days("2025-11-21"),
        place=("Berlin", "Germany"),
        country="DE",
        published="2025-11-22",
    )
    (event,) = corroborate([planned, held])
    assert event.status is Status.OCCURRED
    assert event.label == "Zelenskyy visits Berlin"


def test_days_that_cannot_both_hold_are_kept_as_a_disagreement() -> None:
    inferred = days("2025-11-18", "2025-11-20")
    outright = told(
        "courier",
        0,
        "Putin and Trump spoke by phone at length about prisoners.",
        "spoke",
        EventType.CALL,
        PUTIN,
        TRUMP,
        lemma="speak",
        when=inferred,
        basis=Basis.INHERITED,
    )
    later = told(
        "herald",
        0,
        "Putin and Trump spoke by phone at length about prisoners on Friday.",
        "spoke",
        EventType.CALL,
        PUTIN,
        TRUMP,
        lemma="speak",
        when=days("2025-11-21"),
    )
    (event,) = corroborate([outright, later])
    assert event.when == days("2025-11-21")


def test_copies_of_one_report_count_as_one_outlet() -> None:
    text = " ".join(f"word{number} of a wire report that many print" for number in range(40))
    mentions = [
        ARRIVED.model_copy(update={"article": name, "outlet": name}) for name in ("a", "b", "c")
    ]
    texts = {"a": text, "b": text + " Additional words.", "c": "Something else was said here."}
    (event,) = corroborate(mentions, texts=texts)
    assert event.outlets == ("a", "c")
    assert event.copies == ("b",)
    assert len(event.mentions) == 3


def test_the_same_article_twice_adds_no_corroboration() -> None:
    once, twice = corroborate(STORY), corroborate([*STORY, *STORY])
    assert once == twice


def content(events: list[Event]) -> list[object]:
    """Return events without what depends on when they were first seen."""
    names = {event.id: tuple(mention.id for mention in event.mentions) for event in events}
    return [
        (
            event.model_copy(update={"id": "", "possibly_same": ()}),
            frozenset(names[other] for other in event.possibly_same),
        )
        for event in events
    ]


@settings(deadline=None, max_examples=25)
@given(st.permutations(STORY))
def test_the_order_of_articles_does_not_matter(story: list[EventMention]) -> None:
    assert corroborate(story) == corroborate(STORY)


@settings(deadline=None, max_examples=25)
@given(st.permutations(STORY), st.integers(1, len(STORY)))
def test_one_by_one_gives_the_events_of_all_at_once(story: list[EventMention], step: int) -> None:
    events: list[Event] = []
    for end in range(step, len(story) + step, step):
        events = corroborate(story[:end], known=events)
    assert content(events) == content(corroborate(STORY))


@settings(deadline=None, max_examples=25)
@given(st.permutations(STORY), st.integers(1, len(STORY)))
def test_ids_survive_new_evidence_or_forward(story: list[EventMention], first: int) -> None:
    before = corroborate(story[:first])
    after = corroborate(story, known=before)
    present = {event.id for event in after}
    forwards = forwarding(before, after)
    for event in before:
        heir = event.id if event.id in present else forwards[event.id]
        (found,) = [each for each in after if each.id == heir]
        assert {mention.id for mention in event.mentions} & {each.id for each in found.mentions}
    assert len(present) == len(after)


def test_events_come_in_time_order_undated_ones_last() -> None:
    undated = told("herald", 2000, "They met.", "met", EventType.MEETING, USA, UKRAINE)
    events = corroborate([undated, *STORY])
    firsts = [event.when.earliest_start for event in events if event.when]
    assert firsts == sorted(firsts, key=lambda day: day or date.max)
    assert events[-1].when is None


def test_nothing_gives_nothing() -> None:
    assert corroborate([]) == []


def _met(article: str, quote: str, day: str, *actors: Participant, **more: object) -> EventMention:
    return told(
        article, 0, quote, "met", EventType.MEETING, *actors, lemma="meet", when=days(day), **more
    )  # type: ignore[arg-type]


OSLO = ("Oslo", "Norway")


def test_two_outlets_that_state_different_days_for_one_meeting_are_in_conflict() -> None:
    one = _met("a", "Putin met Trump in Oslo on Monday.", "2025-11-10", PUTIN, TRUMP, place=OSLO)
    other = _met("b", "Trump met Putin in Oslo on Tuesday.", "2025-11-11", TRUMP, PUTIN, place=OSLO)
    (event,) = corroborate([one, other])
    assert [claim.field for claim in event.disagreements] == ["when"]


def test_one_outlet_that_states_different_days_tells_two_meetings() -> None:
    met = {"outlet": "Post", "place": OSLO}
    one = _met("a", "Putin met Trump in Oslo on Monday.", "2025-11-10", PUTIN, TRUMP, **met)
    other = _met("b", "Trump met Putin in Oslo on Tuesday.", "2025-11-11", TRUMP, PUTIN, **met)
    assert len(corroborate([one, other])) == 2


def test_a_host_alone_is_no_match() -> None:
    basis = {"basis": Basis.PUBLISHED, "outlet": "Palace"}
    one = _met("a", "Putin met miners.", "2025-11-10", PUTIN, **basis)
    other = _met("b", "Putin met farmers.", "2025-11-10", PUTIN, **basis)
    assert len(corroborate([one, other])) == 2


def test_one_outlet_contradicts_nobody() -> None:
    one = _met("a", "Putin met Trump in Oslo.", "2025-11-10", PUTIN, TRUMP, place=OSLO, outlet="P")
    two = _met("b", "Putin met Trump in Oslo.", "2025-11-10", PUTIN, TRUMP, place=KYIV, outlet="P")
    assert all(not event.disagreements for event in corroborate([one, two]))
