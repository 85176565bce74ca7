"""Why an event is there, dated and merged so, and why an article has its day: named lines."""

from __future__ import annotations

from collections.abc import Iterator

from timeline.model.article import Article
from timeline.model.event import Event
from timeline.model.mention import Dating, EventMention
from timeline.show.labels import say
from timeline.temporal.explain import steps
from timeline.temporal.writing.edtf import to_text
from timeline.temporal.writing.words import in_words

Line = tuple[str, str]


def event_lines(event: Event) -> Iterator[Line]:
    """Yield a name and a text for each thing there is to say about an event."""
    yield "Event", f"{event.title} ({event.type}, {event.status})"
    yield "Days", in_words(event.when)
    if event.when is not None:
        yield "EDTF", to_text(event.when)
    yield from _dating(event.dating)
    if event.actors:
        yield "Who", ", ".join(event.actors)
    if event.place:
        yield "Where", event.place
    yield "Outlets", ", ".join(event.outlets) or "none named"
    for reason in event.merged_because:
        yield "One event", f"{reason.one} and {reason.other}: {', '.join(reason.labels)}"
    for claim in event.disagreements:
        yield "Disagreement", f"{claim.field}: {claim.value} ({', '.join(claim.articles)})"
    for mention in event.mentions:
        yield from _mention(mention)


def article_lines(article: Article) -> Iterator[Line]:
    """Yield a name and a text for each thing there is to say about when an article came out."""
    yield "Article", article.title or article.id
    if article.path:
        yield "Found in", article.path
    if article.outlet or article.url:
        yield "Outlet", ", ".join(filter(None, (article.outlet, article.url)))
    sure = "sure" if article.published_sure else "not sure"
    yield "Came out", f"{article.day}, {sure}" if article.day else "on no day that is known"
    if article.published_note:
        yield "Because", article.published_note
    for one in article.published_candidates:
        yield "Says so", f"{one.day}: {say(f'published.{one.basis}')}, {one.text}".rstrip(", ")
    for flag in article.flags:
        yield "Flag", say(f"flag.{flag.name.lower()}")
    for kind, size in _sizes(article).items():
        yield "Not read", f"{kind}: {size:,} characters"


def _sizes(article: Article) -> dict[str, int]:
    found: dict[str, int] = {}
    for start, end, kind in article.furniture:
        found[kind] = found.get(kind, 0) + end - start
    return found


def _mention(mention: EventMention) -> Iterator[Line]:
    yield "", ""
    day = f", published {mention.published}" if mention.published else ", no publication day"
    yield "Told by", f"{mention.outlet or mention.article}{day}"
    yield "Sentence", " ".join(mention.quote.split())
    yield "Trigger", f"{mention.trigger_text} ({mention.id})"
    if mention.said_by:
        yield "Said by", ", who has it from ".join(mention.said_by)
    for reason in mention.because:
        yield "Why", reason
    yield "Days", in_words(mention.when)
    yield from _dating(mention.dating)


def _dating(dating: Dating | None) -> Iterator[Line]:
    if dating is None:
        return
    if dating.timex is not None:
        yield from ((step.name, step.text) for step in steps(dating.timex))
    for step in dating.steps:
        yield "Why these days", step
