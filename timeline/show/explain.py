"""Why an event is there, typed, dated and merged so: named lines in plain words."""

from __future__ import annotations

from collections.abc import Iterator

from timeline.model.event import Event
from timeline.model.mention import Dating, EventMention
from timeline.temporal.edtf import to_text
from timeline.temporal.explain import steps
from timeline.temporal.words import in_words

Line = tuple[str, str]


def event_lines(event: Event) -> Iterator[Line]:
    """Yield a name and a text for each thing there is to say about an event."""
    yield "Event", f"{event.label} ({event.type}, {event.status})"
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
