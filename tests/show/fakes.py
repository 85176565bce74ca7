"""A small invented negotiation: articles and events as the earlier stages would hand them on."""

from __future__ import annotations

from datetime import date

from timeline.model.article import Article
from timeline.model.event import Disagreement, Event, MergeReason
from timeline.model.mention import Dating, EventMention, Participant, Span
from timeline.model.vocabulary import Basis, EventType, PublishedBasis, Status
from timeline.temporal.values.anchor import Anchor, AnchorBasis
from timeline.temporal.values.granularity import Granularity
from timeline.temporal.values.timex import Alternative, Timex, TimexType
from timeline.temporal.values.when import Shape, When

# id, outlet, day of publication, sentences. Names and places are invented.
_ARTICLES = (
    (
        "post-1",
        "Harbour Post",
        date(2024, 5, 14),
        (
            "Envoys of Norland and Estmark met in Lindholm on Friday to reopen the strait.",
            "Estmark closed the strait in late March after a collision.",
            "The two sides had agreed to a pilot scheme in February.",
            "Norland imposed sanctions on two shipping firms last month.",
            "Prime Minister Ada Holm <b>rejected</b> the demand on Monday.",
        ),
    ),
    (
        "wire-1",
        "Northern Wire",
        date(2024, 5, 15),
        (
            "Negotiators from Norland and Estmark held talks in Lindholm on 10 May.",
            "A summit of both prime ministers in Carrow is planned for early June.",
            "Fishermen blockaded the port of Sund on Tuesday.",
            "Estmark's foreign minister accused Norland of delay.",
            "The League has monitored the strait since 2022.",
        ),
    ),
    (
        "ledger-1",
        "Daily Ledger",
        date(2024, 6, 12),
        (
            "The Carrow summit was called off within days of the blockade.",
            "Ada Holm spoke by phone with Piet Marran on Sunday.",
            "The envoys met in Lindholm on 11 May, according to the League.",
            "Both navies held an exercise from 3 to 7 June.",
            "Parliament voted to lift the sanctions last week.",
        ),
    ),
    (
        "post-2",
        "Harbour Post",
        date(2024, 6, 20),
        (
            "Norland and Estmark signed an agreement on pilots on Wednesday.",
            "Estmark will appoint a new harbour master in the coming weeks.",
            "Holm will visit Sund at a later date.",
            "The League offered aid to the fishermen of Sund.",
        ),
    ),
)


def articles() -> list[Article]:
    """Return the articles, in order of publication."""
    return [
        Article(
            id=name,
            text="\n".join(sentences),
            title=sentences[0].rstrip("."),
            outlet=outlet,
            url=f"https://example.org/{name}",
            published=day,
            published_basis=PublishedBasis.GIVEN,
        )
        for name, outlet, day, sentences in _ARTICLES
    ]


_BY_ID = {article.id: article for article in articles()}


def _span(article: Article, words: str, start: int = 0) -> Span:
    at = article.text.index(words, start)
    return Span(at, at + len(words))


def _participants(names: str) -> tuple[Participant, ...]:
    return tuple(Participant(name=name.strip()) for name in names.split(",") if name.strip())


def timex(article: Article, phrase: str, when: When | None, near: int = 0) -> Timex:
    """Return the expression for a phrase of the article."""
    span = _span(article, phrase, near)
    assert article.day
    return Timex(
        start=span.start,
        end=span.end,
        text=phrase,
        type=TimexType.DATE,
        value=when.earliest.isoformat() if when and when.earliest else "FUTURE_REF",
        when=when,
        rule="bare-weekday" if "day" in phrase else "month-part",
        expression="a day of the week" if "day" in phrase else "a part of a month",
        anchor=Anchor(article.day, AnchorBasis.PUBLISHED),
        alternatives=(
            Alternative(
                "2024-05-17",
                When.point(date(2024, 5, 17), date(2024, 5, 17)),
                "the verb is in the past",
            ),
        )
        if phrase == "Friday"
        else (),
    )


def mention(
    name: str,
    sentence: int,
    trigger: str,
    event_type: EventType,
    status: Status,
    *,
    phrase: str | None = None,
    when: When | None = None,
    basis: Basis = Basis.ANCHORED,
    actors: str = "",
    place: str | None = None,
    said_by: tuple[str, ...] = (),
) -> EventMention:
    """Return the report of an event in one sentence of an article."""
    article = _BY_ID[name]
    quote = article.text.split("\n")[sentence]
    span = _span(article, quote)
    dated_by = timex(article, phrase, when, span.start) if phrase else None
    dating = Dating(
        basis=basis,
        timex=dated_by,
        article=name,
        steps=(
            f"“{phrase}” stands beside “{trigger}” and dates it."
            if phrase
            else "No phrase of the sentence says when; the article's day bounds it.",
        ),
    )
    return EventMention(
        article=name,
        outlet=article.outlet,
        published=article.day,
        trigger=_span(article, trigger, span.start),
        trigger_text=trigger,
        lemma=trigger,
        sentence=span,
        quote=quote,
        type=event_type,
        status=status,
        participants=_participants(actors),
        place=place,
        when=when,
        dating=dating if when or phrase else None,
        said_by=said_by,
        because=(f"“{trigger}” evokes a {event_type}", f"the verb makes it {status}"),
    )


def event(name: str, label: str, *mentions: EventMention, **fields: object) -> Event:
    """Return the event behind some mentions, days and status of the first."""
    first = mentions[0]
    values = {
        "when": first.when,
        "dating": first.dating,
        "participants": first.participants,
        "place": first.place,
        "outlets": tuple(dict.fromkeys(one.outlet for one in mentions if one.outlet)),
        "salience": float(len(mentions)),
        **fields,
    }
    return Event(
        id=name, label=label, type=first.type, status=first.status, mentions=mentions, **values
    )


def _day(month: int, day: int) -> When:
    return When.point(date(2024, month, day), date(2024, month, day))


def _between(first: date, last: date, unit: Granularity = Granularity.MONTH) -> When:
    return When.point(first, last, unit)


def events() -> list[Event]:
    """Return the events in time order, one of each form a mark can take; undated ones last."""
    happened, both = Status.OCCURRED, "Norland, Estmark"
    talks = [
        mention(
            "post-1",
            0,
            "met",
            EventType.TALKS,
            happened,
            phrase="Friday",
            when=_day(5, 10),
            actors=both,
            place="Lindholm",
        ),
        mention(
            "wire-1",
            0,
            "talks",
            EventType.TALKS,
            happened,
            phrase="10 May",
            when=_day(5, 10),
            basis=Basis.EXPLICIT,
            actors=both,
            place="Lindholm",
        ),
        mention(
            "ledger-1",
            2,
            "met",
            EventType.TALKS,
            happened,
            phrase="11 May",
            when=_day(5, 11),
            basis=Basis.EXPLICIT,
            actors=both,
            place="Lindholm",
            said_by=("The League",),
        ),
    ]
    summit = [
        mention(
            "wire-1",
            1,
            "summit",
            EventType.SUMMIT,
            Status.PLANNED,
            phrase="early June",
            when=_between(date(2024, 6, 1), date(2024, 6, 10)),
            actors="Ada Holm, Piet Marran",
            place="Carrow",
        ),
        mention(
            "ledger-1",
            0,
            "called off",
            EventType.SUMMIT,
            Status.CANCELLED,
            phrase="within days",
            when=_between(date(2024, 5, 14), date(2024, 5, 24), Granularity.DAY),
            basis=Basis.INHERITED,
            actors="Ada Holm, Piet Marran",
            place="Carrow",
        ),
    ]
    exercise = When.span(date(2024, 6, 3), date(2024, 6, 7))
    watch = When(Shape.SPAN, date(2022, 1, 1), date(2022, 12, 31), None, None, Granularity.YEAR)
    vote = When(
        Shape.SPAN,
        date(2024, 6, 3),
        date(2024, 6, 5),
        date(2024, 6, 7),
        date(2024, 6, 9),
        Granularity.WEEK,
    )
    return [
        event(
            "strait-watched",
            "The League watches the strait",
            mention(
                "wire-1",
                4,
                "monitored",
                EventType.MILITARY,
                Status.ONGOING,
                phrase="since 2022",
                when=watch,
                actors="The League",
            ),
        ),
        event(
            "pilot-scheme",
            "Norland and Estmark agree to a pilot scheme",
            mention(
                "post-1",
                2,
                "agreed",
                EventType.AGREEMENT,
                happened,
                phrase="in February",
                when=_between(date(2024, 2, 1), date(2024, 2, 29)),
                actors=both,
            ),
        ),
        event(
            "strait-closed",
            "Estmark closes the strait",
            mention(
                "post-1",
                1,
                "closed",
                EventType.RUPTURE,
                happened,
                phrase="late March",
                when=_between(date(2024, 3, 21), date(2024, 3, 31)),
                actors="Estmark",
            ),
        ),
        event(
            "sanctions",
            "Norland imposes sanctions on two shipping firms",
            mention(
                "post-1",
                3,
                "imposed",
                EventType.SANCTIONS,
                happened,
                phrase="last month",
                when=_between(date(2024, 4, 1), date(2024, 4, 30)),
                actors="Norland",
            ),
        ),
        event(
            "lindholm-talks",
            "Envoys of Norland and Estmark meet in Lindholm",
            *talks,
            disagreements=(
                Disagreement(field="days", value="11 May 2024", articles=("ledger-1",)),
            ),
            merged_because=(
                MergeReason(
                    one=talks[0].id,
                    other=talks[1].id,
                    labels=("same days", "same place", "same two sides"),
                    weight=9.0,
                ),
            ),
        ),
        event(
            "demand-rejected",
            "Ada Holm rejects the demand <i>again</i>",
            mention(
                "post-1",
                4,
                "rejected",
                EventType.REJECTION,
                happened,
                phrase="Monday",
                when=_day(5, 13),
                actors="Ada Holm",
            ),
        ),
        event(
            "blockade",
            "Fishermen blockade the port of Sund",
            mention(
                "wire-1",
                2,
                "blockaded",
                EventType.UNREST,
                happened,
                phrase="Tuesday",
                when=_day(5, 14),
                actors="fishermen of Sund",
                place="Sund",
            ),
        ),
        event(
            "carrow-summit", "A summit in Carrow is planned, then called off", summit[1], summit[0]
        ),
        event(
            "accusation",
            "Estmark's foreign minister accuses Norland of delay",
            mention(
                "wire-1",
                3,
                "accused",
                EventType.ACCUSATION,
                happened,
                when=_between(date(2024, 5, 8), date(2024, 5, 15), Granularity.DAY),
                basis=Basis.PUBLISHED,
                actors=both,
            ),
        ),
        event(
            "exercise",
            "Both navies hold an exercise",
            mention(
                "ledger-1",
                3,
                "exercise",
                EventType.MILITARY,
                happened,
                phrase="from 3 to 7 June",
                when=exercise,
                basis=Basis.EXPLICIT,
                actors=both,
            ),
        ),
        event(
            "vote",
            "Parliament votes to lift the sanctions",
            mention(
                "ledger-1",
                4,
                "voted",
                EventType.VOTE,
                happened,
                phrase="last week",
                when=vote,
                actors="Norland",
            ),
        ),
        event(
            "holm-marran-call",
            "Ada Holm and Piet Marran speak by phone",
            mention(
                "ledger-1",
                1,
                "spoke",
                EventType.CALL,
                happened,
                phrase="Sunday",
                when=_day(6, 9),
                actors="Ada Holm, Piet Marran",
            ),
        ),
        event(
            "pilots-signed",
            "Norland and Estmark sign an agreement on pilots",
            mention(
                "post-2",
                0,
                "signed",
                EventType.AGREEMENT,
                happened,
                phrase="Wednesday",
                when=_day(6, 19),
                actors=both,
            ),
        ),
        event(
            "harbour-master",
            "Estmark will appoint a harbour master",
            mention(
                "post-2",
                1,
                "appoint",
                EventType.APPOINTMENT,
                Status.PLANNED,
                phrase="in the coming weeks",
                when=_between(date(2024, 6, 21), date(2024, 7, 18), Granularity.DAY),
                actors="Estmark",
            ),
        ),
        event(
            "sund-visit",
            "Ada Holm will visit Sund",
            mention(
                "post-2",
                2,
                "visit",
                EventType.VISIT,
                Status.PLANNED,
                phrase="at a later date",
                when=When.point(date(2024, 6, 20), None),
                actors="Ada Holm",
                place="Sund",
            ),
        ),
        event(
            "aid",
            "The League offers aid to the fishermen of Sund",
            mention(
                "post-2", 3, "offered", EventType.AID, happened, actors="The League", place="Sund"
            ),
        ),
    ]
