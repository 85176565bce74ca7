"""An event in its whole articles: paragraphs kept, its sentences and those of others marked."""

from __future__ import annotations

from collections.abc import Sequence

from tests.show import fakes
from tests.show.test_actors import parts
from tests.show.test_panel import ARTICLES, EVENTS, text
from timeline.model.event import Event
from timeline.show.article import beside, marks, opposed, paragraphs, texts, whole
from timeline.show.panel import panel

TALKS = EVENTS["lindholm-talks"]


def told_in(names: frozenset[str]) -> Sequence[Event]:
    return [event for event in fakes.events() if names & set(event.articles)]


FOUND = texts(TALKS, ARTICLES.get, told_in)


def marked(event: Event, name: str, kind: str) -> list[str]:
    found = texts(event, ARTICLES.get, told_in)[name]
    words = found.article.text
    return [words[start:end] for start, end, one in marks(event, found) if one == kind]


def test_paragraphs_keep_their_offsets() -> None:
    words = "One line.\n\nAnother.\n  \nThe last."
    assert list(paragraphs(words)) == [(0, "One line."), (11, "Another."), (23, "The last.")]


def test_own_sentence_trigger_and_phrase_are_marked() -> None:
    assert marked(TALKS, "wire-1", "trigger") == ["talks"]
    assert marked(TALKS, "wire-1", "phrase") == ["10 May"]
    assert [one[:11] for one in marked(TALKS, "wire-1", "here")] == ["Negotiators"]


def test_sentences_of_other_events_are_marked_and_the_events_listed() -> None:
    assert len(marked(TALKS, "wire-1", "other")) == 4
    shown = whole(TALKS, FOUND["wire-1"])
    buttons = {getattr(one, "data-event", None) for one in parts(shown, className="quiet")}
    assert buttons == {"strait-watched", "blockade", "carrow-summit", "accusation"}


def test_phrase_of_another_article_is_marked_there() -> None:
    mention = TALKS.mentions[0]
    assert mention.dating
    dating = mention.dating.model_copy(update={"article": "wire-1", "timex": None})
    elsewhere = TALKS.mentions[1].dating
    assert elsewhere
    dating = dating.model_copy(update={"timex": elsewhere.timex})
    moved = TALKS.model_copy(
        update={"mentions": (mention.model_copy(update={"dating": dating}), TALKS.mentions[1])}
    )
    assert marked(moved, "post-1", "phrase") == []
    assert marked(moved, "wire-1", "phrase") == ["10 May", "10 May"]


def test_text_of_an_article_is_whole_and_only_ever_text() -> None:
    (region,) = parts(whole(TALKS, FOUND["post-1"]), className="text")
    lines = ["".join(map(text, line.children)) for line in region.children]
    assert lines == ARTICLES["post-1"].text.split("\n")
    assert "<b>rejected</b>" in lines[4]


def test_article_of_the_event_s_days_stands_beside_one_that_says_otherwise() -> None:
    assert opposed(TALKS, "post-1") == ("post-1", "ledger-1")
    copied = TALKS.model_copy(update={"copies": ("ledger-1",)})
    assert opposed(copied, "post-1") == ("post-1", "wire-1")


def test_event_of_one_outlet_has_nothing_beside() -> None:
    assert beside(EVENTS["blockade"], "wire-1", FOUND) == []


def test_panel_shows_articles_only_where_they_can_be_asked_for() -> None:
    assert "Show in the article" not in text(panel(TALKS, ARTICLES.get, None))
    words = text(panel(TALKS, ARTICLES.get, None, told_in))
    assert words.count("Show in the article") == 3
    assert words.count("Compare two articles") == 1


def test_article_with_two_quotes_is_shown_once() -> None:
    twice = TALKS.model_copy(update={"mentions": (TALKS.mentions[0], *TALKS.mentions)})
    assert text(panel(twice, ARTICLES.get, None, told_in)).count("Show in the article") == 3
