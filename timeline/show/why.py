"""Why this date: from the words of an article to four bounds, as a chain of steps."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from dash import html
from dash.development.base_component import Component

from timeline.model.article import Article
from timeline.model.mention import Dating, EventMention
from timeline.model.vocabulary import Basis
from timeline.show import likely, quote
from timeline.show.labels import say
from timeline.show.ruler import ruler
from timeline.temporal.languages.catalogue import words_of
from timeline.temporal.values.anchor import Anchor
from timeline.temporal.values.timex import Alternative, Timex
from timeline.temporal.values.when import Shape, When
from timeline.temporal.writing.words import in_words

Articles = Callable[[str], Article | None]


def chain(mention: EventMention, when: When | None, articles: Articles) -> list[Component]:
    """Return the steps from the sentence of a mention to the days of its event, and a ruler.

    What only a linguist asks (TIMEX3 value, rule, expression) stands folded behind "Details".

    Args:
        mention: the one whose dating is told.
        when: the days that the event (or the mention) has in the end.
        articles: looks an article up by its id, for a phrase outside the mention's sentence.
    """
    steps = [_sentence(mention), *_phrase_elsewhere(mention, articles)]
    dating = mention.dating
    if dating is None:
        return [html.Ol([*steps, html.Li(say("why.none"))], className="why")]
    timex = dating.timex
    attachment = list(_attachment(dating))
    readings = timex.alternatives if timex else ()
    return [
        html.Ol([*steps, *(_days(timex) if timex else attachment)], className="why"),
        *ruler(when, [(one.value, one.when) for one in readings]),
        *_alternatives(readings),
        *(_details([*_reading(timex), *attachment]) if timex else []),
    ]


def words(pieces: Sequence[quote.Piece]) -> list[Component | str]:
    """Return a quote as components, its marked words in ``mark`` elements."""
    return [
        html.Mark(piece.text, className=piece.kind) if piece.kind else piece.text
        for piece in pieces
    ]


def _step(name: str, *told: Component | str) -> Component:
    return html.Li([html.Span(name, className="step"), html.Span(told)])


def _sentence(mention: EventMention) -> Component:
    return _step(say("why.sentence"), html.Q(words(quote.of_mention(mention))))


def _phrase_elsewhere(mention: EventMention, articles: Articles) -> Iterator[Component]:
    """Yield the line with the phrase, where it stands outside the sentence."""
    if not quote.is_elsewhere(mention) or mention.dating is None or mention.dating.timex is None:
        return
    timex = mention.dating.timex
    article = articles(mention.dating.article or mention.article)
    told = words(quote.of_phrase(timex, article)) if article else [html.Mark(timex.text)]
    yield _step(say("why.phrase"), html.Q(told))


def _days(timex: Timex) -> Iterator[Component]:
    """Yield the days that the phrase means, as an editor would say it, and what limits them."""
    told = say("why.days.text", text=timex.text, days=_stated(timex.when))
    if timex.anchor:
        told += say("why.days.counted", anchor=anchor_words(timex.anchor))
    likely_words = [html.Span(likely.of_rule(timex.rule), className="likely")] if timex.when else []
    yield _step(say("why.result"), f"{told} ", *likely_words)
    if timex.note:
        yield _step(say("why.note"), timex.note)


def _stated(when: When | None) -> str:
    """Return days as the stretch from the first to the last, where both are known.

    A phrase names a stretch, also where the event took one day of it.
    """
    if when is None or when.earliest is None or when.latest is None:
        return in_words(when)
    first, last = when.earliest, when.latest
    return in_words(When(Shape.SPAN, first, first, last, last))


def _details(steps: Sequence[Component]) -> list[Component]:
    """Return what a linguist would ask, folded."""
    return [
        html.Details(
            [html.Summary(say("why.details")), html.Ul(steps, className="plain")],
            className="details",
        )
    ]


def _reading(timex: Timex) -> Iterator[Component]:
    mod = f", {timex.mod}" if timex.mod else ""
    reading = say("why.reading.text", text=timex.text, type=timex.type, value=timex.value, mod=mod)
    yield _step(say("why.reading"), reading)
    yield _step(say("why.rule"), *_rule(timex))
    if timex.expression:
        yield _step(say("why.says"), timex.expression)


def _rule(timex: Timex) -> Iterator[Component | str]:
    """Yield what a rule says, and its name; only the name tells a rule that has no words."""
    told = words_of(timex.rule)
    if told != "; ".join(timex.rule.split("+")):
        yield f"{told} "
    yield html.Code(timex.rule)


def anchor_words(anchor: Anchor) -> str:
    """Return what a phrase is counted from, in words."""
    days = in_words(When.point(anchor.day, anchor.last))
    return say(f"why.anchor.{anchor.basis}", day=days, label=anchor.label or "")


def _attachment(dating: Dating) -> Iterator[Component]:
    """Yield how the phrase dates the event, without what the reading has said already.

    Where no phrase does, how often such days were right stands at the end.
    """
    for step in dating.steps:
        if dating.timex is None or not _is_said(step, dating.timex):
            yield _step(say("why.event"), step)
    if dating.timex is None and dating.basis is not Basis.GIVEN:
        yield _step(say("why.likely"), likely.of_basis(dating.basis))


def _is_said(step: str, timex: Timex) -> bool:
    anchor = timex.anchor
    return step == timex.expression or (
        anchor is not None and step.startswith(anchor.day.isoformat())
    )


def _alternatives(readings: Sequence[Alternative]) -> list[Component]:
    if not readings:
        return []
    told = [
        html.Li(
            say(
                "why.alternative",
                days=in_words(one.when) if one.when else one.value,
                why_not=one.why_not,
            )
        )
        for one in readings
    ]
    return [html.H4(say("why.alternatives")), html.Ul(told, className="plain")]
