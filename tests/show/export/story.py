"""A small invented negotiation with one event for each thing that an export has to carry."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta

from timeline.model.article import Article
from timeline.model.event import Disagreement, Event, MergeReason
from timeline.model.mention import Dating, EventMention, Participant, Span
from timeline.model.selection import Overview
from timeline.model.vocabulary import Basis, EventType, PublishedBasis, Review, Status
from timeline.show.export.about import About
from timeline.temporal.values.anchor import Anchor
from timeline.temporal.values.granularity import Granularity
from timeline.temporal.values.timex import Alternative, Mod, Timex, TimexType
from timeline.temporal.values.when import Shape, When

HERALD = date(2031, 3, 20)
COURIER = date(2031, 3, 21)

ARTICLES = (
    Article(
        id="herald",
        title="Ministers edge towards a river treaty",
        outlet="The Herald",
        url="https://herald.example/river",
        published=HERALD,
        published_basis=PublishedBasis.GIVEN,
        text=(
            "Ana Lind met Omar Sey in Port Vale in late February. "
            "The two sides will sign the river treaty on 4 April, Lind said. "
            "A second summit in Osk was cancelled last week. "
            "=2+2 is how one delegate demanded that the talks add up. "
            "Talks have been held since January."
        ),
    ),
    Article(
        id="courier",
        title="River talks: <b>what</b> is known",
        outlet="The Courier",
        published=COURIER,
        published_basis=PublishedBasis.DATELINE,
        text=(
            "Lind and Sey met in Port Vale on 25 February, two officials told the Courier. "
            "</script><img src=x onerror=alert(1)> wrote the spokesman as he rejected the plan. "
            "The delegation spent three days in Osk in early March."
        ),
    ),
)
_TEXTS = {article.id: article for article in ARTICLES}


def mention(
    article: str,
    sentence: str,
    trigger: str,
    type_: EventType,
    status: Status,
    *,
    when: When | None = None,
    dating: Dating | None = None,
    actors: Sequence[str] = (),
    place: str | None = None,
    said_by: Sequence[str] = (),
) -> EventMention:
    """A mention whose offsets are found in the article's text."""
    told = _TEXTS[article]
    start = told.text.index(sentence)
    end = told.text.index(". ", start) + 1 if ". " in told.text[start:] else len(told.text)
    at = told.text.index(trigger, start)
    return EventMention(
        article=article,
        outlet=told.outlet,
        published=told.day,
        trigger=Span(at, at + len(trigger)),
        trigger_text=trigger,
        lemma=trigger,
        sentence=Span(start, end),
        quote=told.text[start:end],
        type=type_,
        status=status,
        participants=tuple(Participant(name=name) for name in actors),
        place=place,
        when=when,
        dating=dating,
        said_by=tuple(said_by),
    )


def dating(
    article: str, phrase: str, when: When, rule: str, basis: Basis, *others: Alternative
) -> Dating:
    """A dating by a phrase of the article, from the day it came out."""
    told = _TEXTS[article]
    start = told.text.index(phrase)
    anchor = Anchor(told.day or date.min) if basis is Basis.ANCHORED else None
    timex = Timex(
        start,
        start + len(phrase),
        phrase,
        TimexType.DATE,
        "2031-02",
        when,
        rule,
        mod=Mod.END if phrase.startswith("late") else None,
        anchor=anchor,
        alternatives=others,
    )
    return Dating(basis=basis, timex=timex, article=article, steps=(f"{phrase!r} was read.",))


def event(id_: str, label: str, *mentions: EventMention, **given: object) -> Event:
    """An event with what its first mention says, unless given otherwise."""
    first = mentions[0]
    outlets = dict.fromkeys(one.outlet for one in mentions if one.outlet)
    fields = {
        "type": first.type,
        "status": first.status,
        "when": first.when,
        "dating": first.dating,
        "participants": first.participants,
        "place": first.place,
        "outlets": tuple(outlets),
        **given,
    }
    return Event(id=id_, label=label, mentions=mentions, **fields)


_FEBRUARY = When.point(date(2031, 2, 21), date(2031, 2, 28), Granularity.MONTH)
_THE_25TH = When.point(date(2031, 2, 25), date(2031, 2, 25))
_APRIL = When.point(date(2031, 4, 4), date(2031, 4, 4))
_LAST_WEEK = When.point(date(2031, 3, 10), date(2031, 3, 16), Granularity.WEEK)
_EARLY_MARCH = When(
    Shape.SPAN,
    date(2031, 3, 1),
    date(2031, 3, 8),
    date(2031, 3, 3),
    date(2031, 3, 10),
    Granularity.MONTH,
)
_SINCE = When(Shape.SPAN, date(2031, 1, 1), date(2031, 1, 31), None, None, Granularity.MONTH)

_MET = mention(
    "herald",
    "Ana Lind met",
    "met",
    EventType.MEETING,
    Status.OCCURRED,
    when=_FEBRUARY,
    dating=dating(
        "herald",
        "late February",
        _FEBRUARY,
        "part-of-month",
        Basis.ANCHORED,
        Alternative("2030-02", None, "the sentence is about this year"),
    ),
    actors=("Ana Lind", "Omar Sey"),
    place="Port Vale",
)
_MET_AGAIN = mention(
    "courier",
    "Lind and Sey met",
    "met",
    EventType.MEETING,
    Status.OCCURRED,
    when=_THE_25TH,
    dating=dating("courier", "25 February", _THE_25TH, "day-month", Basis.ANCHORED),
    actors=("Ana Lind", "Omar Sey"),
    place="Port Vale",
    said_by=("two officials",),
)
_SIGN = mention(
    "herald",
    "The two sides will sign",
    "sign",
    EventType.AGREEMENT,
    Status.PLANNED,
    when=_APRIL,
    dating=dating("herald", "4 April", _APRIL, "day-month", Basis.ANCHORED),
    actors=("Ana Lind",),
    said_by=("Ana Lind",),
)
_SUMMIT = mention(
    "herald",
    "A second summit",
    "summit",
    EventType.SUMMIT,
    Status.CANCELLED,
    when=_LAST_WEEK,
    dating=dating("herald", "last week", _LAST_WEEK, "adjacent-unit", Basis.ANCHORED),
    place="Osk",
)
_DEMAND = mention(
    "herald", "=2+2", "demanded", EventType.DEMAND, Status.OCCURRED, actors=("=cmd()", "a|b")
)
_TALKS = mention(
    "herald",
    "Talks have been held",
    "Talks",
    EventType.TALKS,
    Status.ONGOING,
    when=_SINCE,
    dating=dating("herald", "since January", _SINCE, "since", Basis.ANCHORED),
)
_REJECTED = mention(
    "courier",
    "</script>",
    "rejected",
    EventType.REJECTION,
    Status.OCCURRED,
    actors=("O'Neil & Co",),
)
_STAY = mention(
    "courier",
    "The delegation spent",
    "spent",
    EventType.VISIT,
    Status.OCCURRED,
    when=_EARLY_MARCH,
    dating=dating("courier", "early March", _EARLY_MARCH, "part-of-month", Basis.ANCHORED),
    place="Osk",
)

TALKS = event("e1", "Talks on the river", _TALKS)
MEETING = event(
    "e2",
    "Lind and Sey meet in Port Vale",
    _MET,
    _MET_AGAIN,
    when=_THE_25TH,
    dating=_MET_AGAIN.dating,
    disagreements=(Disagreement(field="days", value="late February 2031", articles=("herald",)),),
    merged_because=(
        MergeReason(one=_MET.id, other=_MET_AGAIN.id, labels=("same actors",), weight=5.5),
    ),
    review=Review.ACCEPTED,
)
STAY = event("e3", "A delegation stays in Osk", _STAY)
CANCELLED = event("e4", "Second summit in Osk", _SUMMIT)
SIGNING = event("e5", "River treaty to be signed", _SIGN)
DEMAND = event("e6", "=HYPERLINK(0) is demanded", _DEMAND)
REJECTION = event("e7", "</script><b>Plan</b> rejected", _REJECTED, review=Review.REJECTED)
EVENTS = (TALKS, MEETING, STAY, CANCELLED, SIGNING, DEMAND, REJECTION)


def many(count: int) -> list[Event]:
    """That many events, spread over years, each unlike its neighbour in words and days."""
    dated = [one for one in EVENTS if one.when]
    return [_variant(dated[number % len(dated)], number) for number in range(count)]


def _variant(model: Event, number: int) -> Event:
    """The event some weeks later, with words of its own."""
    first = date(2000, 1, 1) + timedelta(days=number * 5 % 9000)
    last = first + timedelta(days=number % 3 * 9)
    when = When.point(first, last)
    words = f"{model.mentions[0].quote} Dispatch {number * 7919 % 100003}, folio {number}."
    actor = Participant(name=f"Delegate {number % 40}")
    told = model.mentions[0].model_copy(
        update={"quote": words, "when": when, "participants": (actor,)}
    )
    return model.model_copy(
        update={
            "id": f"m{number}",
            "label": f"{model.label}, round {number}",
            "when": when,
            "participants": (actor,),
            "mentions": (told,),
            "outlets": told.outlet and (told.outlet,),
        }
    )


def about(events: Sequence[Event] = EVENTS, filters: str = "") -> About:
    """What the file says of itself, for a fixed day."""
    return About(
        newest=COURIER,
        version="0.1.0",
        overview=Overview.of(events),
        filters=filters,
    )
