"""The spaCy component ``timeline_dates``: temporal expressions as ``doc.spans["dates"]``.

nlp = spacy.blank("en")
nlp.add_pipe("timeline_dates", config={"published": "2025-11-19"})
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from spacy.language import Language as SpacyLanguage
from spacy.tokens import Doc, Span

from timeline.temporal import tag
from timeline.temporal.values.timex import Timex


@dataclass(frozen=True, slots=True)
class TimelineDates:
    """Sets ``doc.spans[spans_key]``; ``doc._.published`` outranks the configured day.

    A span's label is its TIMEX3 type, and ``span._.timex`` a plain mapping that survives
    ``to_bytes``: value, mod, earliest, latest (ISO days), anchor and rule.
    ``span._.timex_value``, ``span._.timex_earliest`` and ``span._.timex_latest`` (days as
    ``date``) are read from it.
    """

    published: date | None
    policy: str
    direction: str
    language: str
    spans_key: str

    def __call__(self, doc: Doc) -> Doc:
        """Return the document with its dates set."""
        day = as_day(doc._.published) or self.published
        timexes = tag(
            doc.text, day, policy=self.policy, direction=self.direction, language=self.language
        )
        doc.spans[self.spans_key] = [self._span(doc, timex) for timex in timexes]
        return doc

    def _span(self, doc: Doc, timex: Timex) -> Span:
        # Tokens may be longer than the words of a date ("mid-2024-based"): the span covers them.
        span = doc.char_span(timex.start, timex.end, timex.type.value, alignment_mode="expand")
        assert span is not None  # only offsets outside the text give none
        span._.timex = as_mapping(timex)
        return span


def as_mapping(timex: Timex) -> dict[str, str | None]:
    """Return what a span carries of an expression, in plain text that any store can hold."""
    when = timex.when
    earliest, latest = (when.earliest, when.latest) if when else (None, None)
    return {
        "text": timex.text,
        "type": timex.type.value,
        "value": timex.value,
        "mod": timex.mod.value if timex.mod else None,
        "earliest": earliest.isoformat() if earliest else None,
        "latest": latest.isoformat() if latest else None,
        "anchor": timex.anchor.day.isoformat() if timex.anchor else None,
        "rule": timex.rule,
    }


def as_day(given: date | str | None) -> date | None:
    """Return a publication day given as a day, as ISO text, or not at all.

    Raises:
        ValueError: text that is no ISO day.
    """
    if given is None or given == "":
        return None
    return date.fromisoformat(given[:10]) if isinstance(given, str) else given


def _bound(name: str) -> Callable[[Span], date | None]:
    return lambda span: as_day(span._.timex[name]) if span._.timex else None


def _set_extensions() -> None:
    """Declare what documents and spans carry; a second pipeline finds it declared."""
    if not Doc.has_extension("published"):
        Doc.set_extension("published", default=None)
    if not Span.has_extension("timex"):
        Span.set_extension("timex", default=None)
        Span.set_extension("timex_value", getter=lambda span: (span._.timex or {}).get("value"))
        Span.set_extension("timex_earliest", getter=_bound("earliest"))
        Span.set_extension("timex_latest", getter=_bound("latest"))


@SpacyLanguage.factory(
    "timeline_dates",
    default_config={
        "published": None,
        "policy": "auto",
        "direction": "news",
        "language": None,
        "spans_key": "dates",
    },
)
def create(
    nlp: SpacyLanguage,
    name: str,
    published: str | None,
    policy: str,
    direction: str,
    language: str | None,
    spans_key: str,
) -> TimelineDates:
    """Return the component; the pipeline's language reads unless another is configured."""
    _set_extensions()
    return TimelineDates(as_day(published), policy, direction, language or str(nlp.lang), spans_key)
