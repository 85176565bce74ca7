"""The starter articles against their gold: which expressions and events are right."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

from timeline.extract.tables.gazetteer import fold
from timeline.model.article import Article
from timeline.model.event import Event
from timeline.temporal import tag

ROOT = Path(__file__).resolve().parents[1]
FOLDERS = {"seeds": ROOT / "seeds", "originals": ROOT.parent / "shared" / "seeds"}

# Gold leaves the place of this meeting open: nowhere, or the city of the visit.
ALSO_AT = {"driscoll-zelenskyy": "Kyiv"}

# What the gold's list of optional events means to a program: types, and words of the sentence.
OPTIONAL: tuple[tuple[set[str], set[str]], ...] = (
    ({"talks", "proposal"}, {"secretly working", "drawing up", "being negotiated", "quietly"}),
    ({"talks", "meeting"}, {"discussions with", "discussions described"}),
    ({"talks", "meeting", "statement"}, {"briefing European", "brief European"}),
    ({"talks"}, {"talks in Kiev", "talks going", "leading the negotiations", "leads the work"}),
    ({"visit", "demand"}, {"ordered by the president"}),
    ({"report"}, {"Wall Street Journal", "CNN"}),
    ({"rejection"}, {"Kremlin rejected"}),
    ({"agreement"}, {"defense agreements"}),
    ({"statement"}, {"gratitude", "thanked", "Butler", "acknowledged", "concluded"}),
    ({"summit", "meeting"}, {"investment conference"}),
    ({"agreement", "proposal", "statement"}, {"backed by Europe"}),
)


@dataclass(frozen=True, slots=True)
class Row:
    """One line of a table: what the gold has, what the program has, and whether they agree."""

    right: bool
    gold: str
    found: str


def load(folder: Path, name: str) -> Any:
    text = (folder / name).read_text(encoding="utf-8")
    return [json.loads(line) for line in text.splitlines()] if "jsonl" in name else json.loads(text)


def expression_rows(folder: Path, articles: Sequence[Article]) -> list[Row]:
    """Compare every expression of the gold with what is found there.

    The gold leaves out vague words ("the future", "previously"), so what is beyond it is no fault.
    """
    rows: list[Row] = []
    gold = load(folder, "gold_mentions.jsonl")
    for article in articles:
        found = {timex.start: timex for timex in tag(article.text, article.day)}
        for row in (row for row in gold if row["article"] == article.id):
            at = article.text.index(row["context"]) + row["context"].index(row["text"])
            timex = found.pop(at, None)
            days = (timex.when.earliest, timex.when.latest) if timex and timex.when else (None,) * 2
            seen = timex and {
                "text": timex.text,
                "type": timex.type.value,
                "value": timex.value,
                "mod": timex.mod and timex.mod.value,
                "start": days[0] and str(days[0]),
                "end": days[1] and str(days[1]),
            }
            wanted = {key: row.get(key) for key in ("text", "type", "value", "mod", "start", "end")}
            rows.append(Row(seen == wanted, _line(wanted), _line(seen) if seen else "nothing"))
    return rows


def event_rows(folder: Path, events: Sequence[Event]) -> tuple[list[Row], list[Event]]:
    """Compare events with the gold's; also return the dated ones beyond gold and optional."""
    left, rows = list(events), []
    for gold in load(folder, "gold_events.json")["events"]:
        match = next((event for event in left if agrees(gold, event)), None)
        if match:
            left.remove(match)
        wanted = f"{gold['label']} | {gold['start']}..{gold['end']} | {gold['status']}"
        rows.append(Row(match is not None, wanted, match.label if match else "nothing"))
    return rows, [event for event in left if _is_dated(event) and not _is_optional(event)]


def agrees(gold: dict[str, Any], event: Event) -> bool:
    """Tell whether days, status, place and the actors that must be there are those of the gold."""
    when = event.when
    days = (when.earliest, when.latest) if when else (None, None)
    if days != tuple(day and date.fromisoformat(day) for day in (gold["start"], gold["end"])):
        return False
    statuses = gold["status"] if isinstance(gold["status"], list) else [gold["status"]]
    if event.status not in statuses or event.type.family != _family(gold["type"]):
        return False
    places = {fold(place) for place in (gold["place"], ALSO_AT.get(gold["id"])) if place}
    if event.place:
        if fold(event.place) not in places:
            return False
    elif gold["place"]:
        return False
    actors = {fold(actor) for actor in event.actors}
    return {fold(name) for name in gold["must"]} <= actors


def _family(name: str) -> str:
    from timeline.model.vocabulary import EventType

    return EventType(name).family


def _is_dated(event: Event) -> bool:
    return event.when is not None and event.when.interval.days is not None


def _is_optional(event: Event) -> bool:
    quotes = " ".join(mention.quote for mention in event.mentions)
    return any(
        event.type in types and any(word in quotes for word in words) for types, words in OPTIONAL
    )


def _line(row: dict[str, Any]) -> str:
    return " ".join(str(row[key]) for key in row)


def table(title: str, rows: Sequence[Row]) -> str:
    """Return the rows as text, what is wrong marked with a cross."""
    right = sum(row.right for row in rows)
    lines = [f"{title}: {right} of {len(rows)} right"]
    lines += [f"  {'ok' if row.right else 'XX'}  {row.gold:88}  {row.found}" for row in rows]
    return "\n".join(lines)
