"""Mentions as extraction would give them, for tests of merging; sentences are our own."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from timeline.model.mention import Clause, Dating, EventMention, Form, Participant, Span
from timeline.model.vocabulary import Basis, EventType, Status
from timeline.temporal.values.when import When

PUTIN = Participant(name="Vladimir Putin", country="RU")
TRUMP = Participant(name="Donald Trump", country="US")
DMITRIEV = Participant(name="Kirill Dmitriev", country="RU")
DRISCOLL = Participant(name="Dan Driscoll", country="US")
ZELENSKYY = Participant(name="Volodymyr Zelenskyy", country="UA")
UKRAINE = Participant(name="Ukraine", kind="state", country="UA")
RUSSIA = Participant(name="Russia", kind="state", country="RU")
USA = Participant(name="United States", kind="state", country="US")


def days(first: str | None, last: str | None = None) -> When:
    """Return one day between two ISO days; the second is the first unless given."""
    earliest = date.fromisoformat(first) if first else None
    return When.point(earliest, date.fromisoformat(last) if last else earliest)


def since(first: str) -> When:
    """Return a day at or after an ISO day."""
    return When.point(date.fromisoformat(first), None)


def told(
    article: str,
    at: int,
    quote: str,
    trigger: str,
    kind: EventType,
    *actors: Participant,
    lemma: str | None = None,
    status: Status = Status.OCCURRED,
    when: When | None = None,
    basis: Basis = Basis.ANCHORED,
    place: tuple[str, ...] = (),
    country: str | None = None,
    published: str = "2025-11-20",
    outlet: str | None = None,
    numbers: Sequence[str] = (),
    corefers: str | None = None,
    clause: str | None = None,
    form: Form = Form.CLAUSE,
) -> EventMention:
    """Return a mention: the sentence ``quote`` stands at ``at`` in its article.

    ``place`` is the place and what it lies in, nearest first.
    """
    start = at + quote.index(trigger)
    return EventMention(
        article=article,
        outlet=outlet or article,
        published=date.fromisoformat(published),
        trigger=Span(start, start + len(trigger)),
        trigger_text=trigger,
        lemma=lemma or trigger,
        sentence=Span(at, at + len(quote)),
        quote=quote,
        clause=Clause(text=clause, form=form) if clause else None,
        type=kind,
        status=status,
        participants=actors,
        place=place[0] if place else None,
        place_country=country,
        place_within=place[1:],
        when=when,
        dating=Dating(basis=basis) if when else None,
        numbers=tuple(numbers),
        corefers=corefers,
    )
