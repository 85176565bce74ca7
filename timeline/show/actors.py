"""The actors of a selection: how often each takes part, and who stands in the same events."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from itertools import combinations

from dash import html
from dash.development.base_component import Component

from timeline.model.selection import EventSummary
from timeline.model.vocabulary import Family, Status
from timeline.show.attributes import data
from timeline.show.labels import say, type_name
from timeline.show.track import axis, caption, opened
from timeline.show.tracks import Cell, Drawn, body, named, row, section, tracks
from timeline.show.view import View, address, listed, with_values
from timeline.show.window import Window

# Rows of each table; a longer one ends with how many more there are.
ACTORS, PAIRS = 15, 25
# Types and partners told of each actor.
FOREMOST = 3
_REAL = frozenset({Status.OCCURRED, Status.ONGOING})

Pair = tuple[str, str]


def actors(events: Sequence[EventSummary], view: View) -> list[Component]:
    """Return who takes part, then who met whom.

    Args:
        events: the selection, in order of time.
        view: its days are those that the tracks run over; the names lead to views of one actor.
    """
    by_actor = _by_actor(events)
    if not by_actor:
        return [html.P(say("actors.none"), className="note")]
    pairs = ranked(pairs_of(events))
    together = _together(pairs[:PAIRS])
    met = [_met(together, pairs, axis(together, view))] if pairs else []
    return [_who(by_actor, partners(pairs), view), *met]


def _by_actor(events: Iterable[EventSummary]) -> list[tuple[str, list[EventSummary]]]:
    found: dict[str, list[EventSummary]] = defaultdict(list)
    for event in events:
        for name in dict.fromkeys(event.actors):
            found[name].append(event)
    return sorted(found.items(), key=lambda item: (-len(item[1]), item[0]))


def pairs_of(events: Iterable[EventSummary]) -> dict[Pair, list[EventSummary]]:
    """Return the events of each two actors that stand in one, in the order given."""
    found: dict[Pair, list[EventSummary]] = defaultdict(list)
    for event in events:
        for one, other in combinations(sorted(set(event.actors)), 2):
            found[one, other].append(event)
    return found


def ranked(pairs: dict[Pair, list[EventSummary]]) -> list[tuple[Pair, list[EventSummary]]]:
    """Return the pairs, those with most events in common first."""
    return sorted(pairs.items(), key=lambda item: (-len(item[1]), item[0]))


def _together(pairs: Iterable[tuple[Pair, Iterable[EventSummary]]]) -> list[EventSummary]:
    """Return the events of the pairs that are shown, each once."""
    found = {event.id: event for _, events in pairs for event in events}
    return list(found.values())


def partners(pairs: Iterable[tuple[Pair, Sequence[EventSummary]]]) -> dict[str, Counter[str]]:
    """Return how many events each actor has with each other one."""
    found: dict[str, Counter[str]] = defaultdict(Counter)
    for (one, other), events in pairs:
        found[one][other] += len(events)
        found[other][one] += len(events)
    return found


def contacts(events: Iterable[EventSummary]) -> int:
    """Return how many of the events are visits, meetings, summits, talks or calls that were."""
    return sum(one.type.family is Family.CONTACT and one.status in _REAL for one in events)


def _who(
    by_actor: Sequence[tuple[str, list[EventSummary]]],
    known: dict[str, Counter[str]],
    view: View,
) -> Component:
    rows = [
        row(
            [_only(name, view)],
            [
                ("actors.events", f"{len(events):,}"),
                ("actors.types", _foremost(Counter(type_name(one.type).lower() for one in events))),
                ("actors.partners", _foremost(known.get(name, Counter()))),
            ],
        )
        for name, events in by_actor[:ACTORS]
    ]
    columns = ("actors.name", "actors.events", "actors.types", "actors.partners")
    title = say("actors.who")
    shown = tracks(title, columns, [body(rows)])
    return section(title, say("actors.who.why"), [shown], len(by_actor) - ACTORS)


def _only(name: str, view: View) -> Component:
    """Return a button that leads to the same view of one actor's events."""
    to = address(with_values(view, {"actors": (name,)}))
    return html.Button(name, type="button", className="quiet", **data(to=to))


def _foremost(counts: Counter[str]) -> list[Component]:
    """Return the most frequent names, each with its count."""
    best = sorted(counts.items(), key=lambda item: (-item[1], item[0]))[:FOREMOST]
    return [html.Span(f"{name} {count:,}", className="each") for name, count in best]


def _met(
    events: Sequence[EventSummary],
    pairs: Sequence[tuple[Pair, Sequence[EventSummary]]],
    days: Window | None,
) -> Component:
    columns = ("actors.pair", "actors.events", "actors.contacts")
    title = say("actors.met")
    rows = [_pair(names, common, days) for names, common in pairs[:PAIRS]]
    shown = tracks(title, columns, [body(rows)], days=days, how=caption(events, days))
    return section(title, say("actors.met.why"), [shown], len(pairs) - PAIRS)


def _pair(names: Pair, events: Sequence[EventSummary], days: Window | None) -> Component:
    both = listed(names)
    cells: list[Cell] = [
        ("actors.events", f"{len(events):,}"),
        ("actors.contacts", f"{contacts(events):,}"),
    ]
    return row(named(both, events), cells, Drawn(events, days, opened(events, both)))
