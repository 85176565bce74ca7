"""What the panel and the list say of an event, read as text."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from dash.development.base_component import Component

from tests.show import fakes
from timeline.model.article import Article
from timeline.model.mention import Dating
from timeline.model.selection import EventSummary
from timeline.show.markup import markup
from timeline.show.panel import bounds, citation, panel
from timeline.show.quote import of_mention, of_phrase, pieces
from timeline.show.rows import rows
from timeline.show.ruler import ruler
from timeline.show.why import chain
from timeline.temporal.values.when import Shape, When

EVENTS = {event.id: event for event in fakes.events()}
ARTICLES = {article.id: article for article in fakes.articles()}


def text(part: Any) -> str:
    """Return all words of a component tree."""
    if isinstance(part, Component):
        return text(getattr(part, "children", None))
    if isinstance(part, list | tuple):
        return " ".join(filter(None, map(text, part)))
    return "" if part is None else str(part)


def told(name: str) -> str:
    return text(panel(EVENTS[name], ARTICLES.get, date(2024, 7, 1)))


def test_chain_goes_from_sentence_to_days() -> None:
    words = told("strait-closed")
    steps = ["The sentence", "The days", "counted from", "Details", "The reading", "The rule"]
    assert sorted(steps, key=words.index) == steps
    assert "14 May 2024, the day the article came out" in words


def test_trigger_and_phrase_are_marked() -> None:
    marked = {piece.kind: piece.text for piece in of_mention(EVENTS["strait-closed"].mentions[0])}
    assert marked["trigger"] == "closed"
    assert marked["phrase"] == "late March"


def test_phrase_of_another_sentence_is_shown_with_its_line() -> None:
    mention = EVENTS["strait-closed"].mentions[0]
    other = fakes.timex(ARTICLES["post-1"], "last month", None)
    moved = mention.model_copy(
        update={"dating": Dating(basis=mention.dating.basis, timex=other, article="post-1")}
    )
    assert "phrase" not in {piece.kind for piece in of_mention(moved)}
    assert "two shipping firms" in text(chain(moved, None, ARTICLES.get))


def test_days_are_told_as_an_editor_would_say_them() -> None:
    words = told("strait-closed").split("Details")[0]
    assert "“late March” means 21 to 31 March 2024, counted from 14 May 2024, the day" in words
    assert not [code for code in ("TIMEX3", "month-part", "DATE", "a part of a") if code in words]


def test_reading_a_year_off_does_not_set_the_scale_of_the_ruler() -> None:
    taken = When.point(date(2025, 10, 21), date(2025, 10, 31))
    far = When.point(date(2024, 10, 21), date(2024, 10, 31))
    near = When.point(date(2025, 10, 20), date(2025, 10, 20))
    drawn = markup(ruler(taken, [("far", far), ("near", near)]))
    assert "10 Oct 2025" in drawn
    assert "2024" not in drawn
    assert drawn.count("bar other") == 1


def test_step_that_the_reading_tells_is_told_once() -> None:
    mention = EVENTS["strait-closed"].mentions[0]
    assert mention.dating
    steps = ("a part of a month", "2024-05-14, the publication day", "it lasted a day")
    again = Dating(
        basis=mention.dating.basis, timex=mention.dating.timex, article="post-1", steps=steps
    )
    words = text(chain(mention.model_copy(update={"dating": again}), None, ARTICLES.get))
    assert words.count("a part of a month") == 1
    assert "the publication day" not in words
    assert "it lasted a day" in words


def test_rule_without_words_is_named_once() -> None:
    words = told("lindholm-talks")
    assert words.count("bare-weekday") == 1


def test_long_line_around_a_phrase_is_cut_at_words() -> None:
    article = Article(id="a", text="word " * 100 + "on Monday" + " word" * 100)
    shown = of_phrase(
        fakes.timex(article.model_copy(update={"published": date(2024, 1, 2)}), "on Monday", None),
        article,
    )
    whole = "".join(piece.text for piece in shown)
    assert len(whole) < 320
    assert whole.startswith("word")
    assert whole.endswith("word")


def test_marks_that_overlap_share_their_words() -> None:
    cut = pieces("on the Friday", 0, [(0, 13, "phrase"), (7, 13, "trigger")])
    assert [(piece.text, piece.kind) for piece in cut] == [
        ("on the ", "phrase"),
        ("Friday", "phrase trigger"),
    ]


def test_reading_not_taken_says_why() -> None:
    assert "17 May 2024: the verb is in the past" in told("lindholm-talks")


def test_disagreement_names_value_and_outlet() -> None:
    words = told("lindholm-talks")
    assert "11 May 2024" in words
    assert "Daily Ledger" in words
    assert "same days, same place and same two sides" in words


def test_citation_names_articles_addresses_and_the_day_of_reading() -> None:
    words = citation(EVENTS["pilots-signed"], ARTICLES.get, date(2024, 7, 1))
    assert words == (
        "Norland and Estmark sign an agreement on pilots (19 June 2024). Harbour Post, “Norland and"
        " Estmark signed an agreement on pilots on Wednesday”, 20 June 2024,"
        " https://example.org/post-2: “Norland and Estmark signed an agreement on pilots on"
        " Wednesday.”; read 1 July 2024."
    )


def test_event_without_words_for_its_day_says_so() -> None:
    assert "No words of the article date this event." in told("aid")
    assert "no day given" in told("aid")


@pytest.mark.parametrize(
    ("when", "words"),
    [
        (When.point(date(2025, 11, 19), date(2025, 11, 19)), "Wednesday"),
        (When.point(None, date(2025, 11, 19)), "One day, at the latest 19 November 2025"),
        (When.point(date(2025, 11, 19), None), "One day, at the earliest 19 November 2025"),
        (
            When(Shape.SPAN, date(2022, 3, 1), date(2022, 3, 31), None, None),
            "Begins between 1 March 2022 and 31 March 2022; ends on a day not told",
        ),
        (None, ""),
    ],
)
def test_bounds_are_told_in_words(when: When | None, words: str) -> None:
    assert bounds(when) == words


def test_list_keeps_undated_events_in_a_tray() -> None:
    summaries = [EventSummary.of(event) for event in EVENTS.values()]
    words = text(rows(summaries, len(summaries), 200))
    assert words.index("No day given") > words.index("Ada Holm will visit Sund")
    assert "The League offers aid" in words


def test_long_list_offers_the_rest() -> None:
    summaries = [EventSummary.of(event) for event in EVENTS.values()]
    assert "Show 200 more" in text(rows(summaries, 1000, 50))
