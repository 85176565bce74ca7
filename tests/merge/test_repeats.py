"""A sentence that an outlet prints daily is told once."""

from __future__ import annotations

from datetime import date

from timeline.merge.repeats import sentences, told_once
from timeline.merge.shelf import Memory
from timeline.model.mention import EventMention, Span
from timeline.model.vocabulary import EventType, Status

TEASER = "Storm kills four in Split as the search goes on."


def mention(number: int, quote: str = TEASER, outlet: str | None = "Post") -> EventMention:
    return EventMention(
        article=f"a{number}",
        outlet=outlet,
        published=date(2025, 3, number),
        trigger=Span(6, 11),
        sentence=Span(0, len(quote)),
        trigger_text="kills",
        lemma="kill",
        quote=quote,
        type=EventType.MILITARY,
        status=Status.OCCURRED,
    )


def kept(*mentions: EventMention) -> list[str]:
    shelf = Memory(mentions, {})
    for one in mentions:
        shelf.tell(one.article, one.published, list(sentences([one])))
    repeats = shelf.repeats({key for one in mentions for key in sentences([one])})
    return [one.article for each in mentions for one in told_once([each], repeats)]


def test_sentence_of_three_days_is_kept_where_it_stood_first() -> None:
    assert kept(mention(1), mention(2), mention(3), mention(4)) == ["a1"]


def test_story_and_its_update_are_both_kept() -> None:
    assert kept(mention(1), mention(2)) == ["a1", "a2"]


def test_three_outlets_may_say_the_same() -> None:
    outlets = ("Post", "Wire", "Herald")
    assert kept(*(mention(at, outlet=name) for at, name in enumerate(outlets, 1))) == [
        "a1",
        "a2",
        "a3",
    ]


def test_short_sentences_and_those_of_no_outlet_are_kept() -> None:
    assert len(kept(*(mention(at, "Storm kills four.") for at in range(1, 5)))) == 4
    assert len(kept(*(mention(at, outlet=None) for at in range(1, 5)))) == 4
