"""Where the events of a selection happened: countries, and the places in them, on one axis."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence

from dash.development.base_component import Component

from timeline.model.event import Event
from timeline.model.selection import EventSummary
from timeline.show.labels import counted, say
from timeline.show.track import axis, caption, opened
from timeline.show.tracks import Cell, Drawn, body, named, row, section, tracks
from timeline.show.view import View
from timeline.show.window import Window

# Places told of each country, and countries told; what is beyond is counted.
CITIES, COUNTRIES = 12, 20

Town = tuple[str, list[EventSummary]]


def places(events: Sequence[Event], view: View) -> list[Component]:
    """Return the countries with their places, then the events without a place.

    Args:
        events: the selection, in order of time.
        view: its days are those that the tracks run over.
    """
    located = [event for event in events if event.place]
    summaries = [EventSummary.of(event) for event in located]
    days = axis(summaries, view)
    countries = _countries(located)
    parts = [_where(countries, summaries, days)] if countries else []
    return [*parts, *_nowhere([EventSummary.of(event) for event in events if not event.place])]


def country(event: Event) -> str | None:
    """Return the country an event happened in, where its articles' words name a place in one.

    A place told by its name alone is a country where it has that country's code.
    """
    if event.place_country is None:
        return None
    around = (one.place_within for one in event.mentions if one.place == event.place)
    return next((within[-1] for within in around if within), event.place)


def _countries(events: Iterable[Event]) -> list[tuple[str | None, list[Town]]]:
    """Return the places of each country, the fullest first; those of no country last."""
    found: dict[str | None, dict[str, list[EventSummary]]] = defaultdict(lambda: defaultdict(list))
    for event in events:
        found[country(event)][event.place or ""].append(EventSummary.of(event))
    ranked = [(name, _ranked(towns)) for name, towns in found.items()]
    return sorted(ranked, key=lambda item: (item[0] is None, -len(_all(item[1])), item[0] or ""))


def _ranked(towns: dict[str, list[EventSummary]]) -> list[Town]:
    return sorted(towns.items(), key=lambda item: (-len(item[1]), item[0]))


def _all(towns: Iterable[Town]) -> list[EventSummary]:
    return [event for _, events in towns for event in events]


def _where(
    countries: Sequence[tuple[str | None, list[Town]]],
    events: Sequence[EventSummary],
    days: Window | None,
) -> Component:
    title = say("places.where")
    bodies = [body(_rows(*one, days)) for one in countries[:COUNTRIES]]
    columns = ("places.name", "places.count")
    shown = tracks(title, columns, bodies, days=days, how=caption(events, days))
    return section(title, say("places.where.why"), [shown], len(countries) - COUNTRIES)


def _rows(name: str | None, towns: Sequence[Town], days: Window | None) -> list[Component]:
    """Return the row of a country, then one for each place in it."""
    every = _all(towns)
    if [town for town, _ in towns] == [name]:
        return [_row(name or "", every, days, "country", is_open=True)]
    rows = [_row(name or say("places.elsewhere"), every, days, "country", is_open=False)]
    for town, events in towns[:CITIES]:
        words = say("places.whole", country=town) if town == name else town
        rows.append(_row(words, events, days, "town", is_open=True))
    if len(towns) > CITIES:
        rows.append(row([say("quality.more", count=f"{len(towns) - CITIES:,}")], [], kind="town"))
    return rows


def _row(
    name: str, events: Sequence[EventSummary], days: Window | None, kind: str, *, is_open: bool
) -> Component:
    """Return a row; ``is_open`` says that its events are listed under its track."""
    under = opened(events, name) if is_open else None
    cells: list[Cell] = [("places.count", f"{len(events):,}")]
    return row(named(name, events), cells, Drawn(events, days, under), kind)


def _nowhere(events: Sequence[EventSummary]) -> list[Component]:
    if not events:
        return []
    title = say("places.nowhere")
    note = f"{counted('event', len(events))}. {say('places.nowhere.why')}"
    return [section(title, note, [opened(events, title)], 0)]
