"""Why a phrase means these days, step by step in plain words."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from timeline.temporal.languages.catalogue import words_of
from timeline.temporal.values.anchor import Anchor, AnchorBasis
from timeline.temporal.values.timex import Alternative, Timex
from timeline.temporal.values.when import Shape, When
from timeline.temporal.writing.edtf import to_text


@dataclass(frozen=True, slots=True)
class Step:
    """One line of the chain: what it is about, and what it says."""

    name: str
    text: str


_BASES = {
    AnchorBasis.PUBLISHED: "the publication day",
    AnchorBasis.NARRATIVE: "the last date told before it",
    AnchorBasis.EVENT: "an event it names",
}


def steps(timex: Timex) -> tuple[Step, ...]:
    """Return the chain from the words to the days, other readings last."""
    chain = [
        Step("phrase", f"“{timex.text}”"),
        Step("rule", f"{timex.rule}: {words_of(timex.rule)}"),
        Step("says", timex.expression),
        Step("anchor", _anchor(timex.anchor)),
        Step("value", _value(timex)),
        *_days(timex.when),
    ]
    if timex.note:
        chain.append(Step("note", timex.note))
    chain.extend(Step("other reading", _other(other)) for other in timex.alternatives)
    return tuple(chain)


def _anchor(anchor: Anchor | None) -> str:
    if anchor is None:
        return "none: the words stand by themselves, or nothing is known to measure them from"
    until = f" to {anchor.until.isoformat()}" if anchor.until else ""
    label = f" ({anchor.label})" if anchor.label else ""
    return f"{anchor.day.isoformat()}{until}, {_BASES[anchor.basis]}{label}"


def _value(timex: Timex) -> str:
    mod = f", mod {timex.mod.value}" if timex.mod else ""
    return f"{timex.type.value} {timex.value}{mod}"


def _days(when: When | None) -> tuple[Step, ...]:
    if when is None:
        return (Step("days", "none"),)

    edtf = Step("EDTF", to_text(when))
    if when.shape is Shape.POINT:
        return Step("days", _between(when.earliest, when.latest)), edtf
    starts = _between(when.earliest_start, when.latest_start)
    return Step("starts", starts), Step("ends", _between(when.earliest_end, when.latest_end)), edtf


def _between(first: date | None, last: date | None) -> str:
    if first is None and last is None:
        return "open"
    if first is None:
        return f"{last} or before"
    if last is None:
        return f"{first} or after"
    return f"{first}" if first == last else f"between {first} and {last}"


def _other(other: Alternative) -> str:
    days = ""
    if other.when is not None:
        first, last = other.when.earliest, other.when.latest
        days = (
            f" ({first or 'open'})"
            if first == last
            else f" ({first or 'open'} to {last or 'open'})"
        )
    return f"{other.value}{days}, not taken: {other.why_not}"
