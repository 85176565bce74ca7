"""The log of decisions as a reviews file, and as a table for who asks who changed what."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from pydantic import ValidationError

from timeline.errors import InputError
from timeline.model.decision import Changes, Decision, standing
from timeline.temporal.writing.words import in_words

COLUMNS = (
    *("id", "at", "who", "action", "events", "article", "before", "after", "note", "of"),
    "stands",
)


def lines(decisions: Iterable[Decision]) -> bytes:
    """Return a log as JSON lines, in its order."""
    return b"".join(one.line.encode() + b"\n" for one in decisions)


def read(text: str) -> list[Decision]:
    """Return the decisions of a reviews file.

    Raises:
        InputError: a line is none, or was changed after it was written.
    """
    found = []
    for number, line in enumerate(text.split("\n"), 1):
        if not line.strip():
            continue
        try:
            decision = Decision.model_validate_json(line)
        except ValidationError as error:
            why = error.errors()[0]["msg"]
            raise InputError(f"line {number}: is no decision: {why}") from None
        found.append(decision if decision.id else decision.named)
    return found


def rows(decisions: Sequence[Decision]) -> Iterator[dict[str, Any]]:
    """Yield one plain row a decision, with the keys of ``COLUMNS``."""
    active = {one.id for one in standing(decisions)}
    for one in decisions:
        events = [target.event for target in one.targets] or [one.makes or ""]
        yield {
            "id": one.id,
            "at": one.at.isoformat(),
            "who": one.who,
            "action": one.action.value,
            "events": " ".join(filter(None, events)),
            "article": one.article,
            "before": _said(one.before) or _day(one),
            "after": _said(one.changes) or (one.day.isoformat() if one.day else ""),
            "note": one.note,
            "of": one.of,
            "stands": "yes" if one.id in active or one.of else "no",
        }


def _day(decision: Decision) -> str:
    said = decision.published
    return str(said.published or "no day") if said else ""


def _said(changes: Changes | None) -> str:
    """Return fields in words a person reads."""
    return "; ".join(f"{name}: {_word(name, value)}" for name, value in _given(changes))


def _given(changes: Changes | None) -> Iterator[tuple[str, Any]]:
    yield from changes.given.items() if changes else ()


def _word(name: str, value: Any) -> str:
    if name == "when":
        return in_words(value)
    if name == "participants":
        return ", ".join(one.name for one in value) or "nobody"
    if isinstance(value, tuple):
        return ", ".join(value) or "none"
    return "none" if value is None else str(value)
