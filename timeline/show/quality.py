"""The page that says how good the data is: days missing, days in conflict, silences, rules."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence

from dash import html
from dash.development.base_component import Component

from timeline.model.article import Article
from timeline.model.event import Event
from timeline.model.selection import EventSummary
from timeline.show import languages
from timeline.show.attributes import data
from timeline.show.doubtful import doubtful
from timeline.show.frame import is_dated
from timeline.show.gaps import Silence, gaps
from timeline.show.labels import counted, say
from timeline.show.lag import lag_table
from timeline.show.words import day_words
from timeline.temporal.languages.catalogue import words_of
from timeline.temporal.writing.words import in_words

# Items of one list; a longer list ends with how many more there are.
MOST = 50


def quality(
    events: Sequence[Event], articles: Sequence[Article], *, settles: bool = False
) -> list[Component]:
    """Return the sections of the page.

    Args:
        events: those selected.
        articles: all that the timeline was built from.
        settles: whether this server writes, so that days can be given on the page.
    """
    summaries = [EventSummary.of(event) for event in events]
    return [
        _section("gaps", [_gap(gap) for gap in gaps(summaries)]),
        _section("doubtful", doubtful(articles, settles=settles)),
        *_languages(articles),
        _section("undated", [_event(one) for one in summaries if not is_dated(one.when)]),
        _section("disputed", [_event(one) for one in summaries if one.disputed]),
        _section("nobody", [_event(one) for one in summaries if not one.actors]),
        _lag(events),
        _counts("bases", Counter(say(f"basis.{one.basis}") for one in summaries if one.basis)),
        _counts("rules", Counter(_rules(events)), mono=True),
    ]


def _section(name: str, items: Sequence[Component]) -> Component:
    shown: list[Component] = [
        html.H2(say(f"quality.{name}")),
        html.P(say(f"quality.{name}.why"), className="note"),
    ]
    if items:
        shown.append(html.Ul(items[:MOST], className="plain"))
    else:
        shown.append(html.P(say("quality.none")))
    if len(items) > MOST:
        shown.append(html.P(say("quality.more", count=f"{len(items) - MOST:,}")))
    return html.Section(shown)


def _lag(events: Sequence[Event]) -> Component:
    note = html.P(say("quality.lag.why"), className="note")
    return html.Section([html.H2(say("quality.lag")), note, *lag_table(events)])


def _gap(silence: Silence) -> Component:
    gap, perhaps = silence
    words = say("quality.gap", first=day_words(gap.first), last=day_words(gap.last))
    first, last = gap.first.isoformat(), gap.last.isoformat()
    show = html.Button(words, type="button", className="quiet", **data(first=first, last=last))
    told = [counted("day", gap.days)]
    if perhaps:
        key = "one" if perhaps == 1 else "many"
        told.append(say(f"quality.gap.perhaps.{key}", count=f"{perhaps:,}"))
    return html.Li([show, f" · {', '.join(told)}"])


def _languages(articles: Sequence[Article]) -> list[Component]:
    """Return what is there in languages that no events are read from; nothing where all are."""
    counts = languages.counts(articles)
    if not counts:
        return []
    section = _section("languages", languages.dated_sentences(articles, MOST))
    section.children.insert(2, html.Ul(counts, className="plain"))
    return [section]


def _event(event: EventSummary) -> Component:
    button = html.Button(event.label, type="button", className="quiet", **data(event=event.id))
    return html.Li([button, f" · {in_words(event.when)}"])


def _rules(events: Iterable[Event]) -> Iterable[str]:
    for event in events:
        if event.dating and event.dating.timex:
            yield event.dating.timex.rule


def _counts(name: str, counts: Counter[str], *, mono: bool = False) -> Component:
    rows = [
        html.Tr(
            [
                html.Td(html.Code(value) if mono else value),
                html.Td(_words(value, mono)),
                html.Td(f"{count:,}"),
            ]
        )
        for value, count in counts.most_common()
    ]
    return html.Section(
        [
            html.H2(say(f"quality.{name}")),
            html.P(say(f"quality.{name}.why"), className="note"),
            html.Table(html.Tbody(rows), className="counts"),
        ]
    )


def _words(value: str, is_rule: bool) -> str:
    """Return what a rule says; nothing where that is no more than its name."""
    told = words_of(value) if is_rule else ""
    return "" if told == value else told
