"""Make a realistic timeline of any size: ``python -m benchmarks.generate 100000 big.db``.

Twenty-six years of a made-up negotiation: a few actors are in most events, most are in few; half
the days are exact, the rest weeks, months and open sides; crises make some months crowded.
"""

from __future__ import annotations

import random
import sys
from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path

from timeline.model.event import Disagreement, Event
from timeline.model.mention import Dating, EventMention, Participant, Span
from timeline.model.vocabulary import Basis, EventType, Status
from timeline.store.sqlite import SqliteRepository
from timeline.temporal.values.granularity import Granularity
from timeline.temporal.values.when import When

FIRST = date(2000, 1, 1)
DAYS = 26 * 365
ACTORS = [f"{kind} of {land}" for land in range(40) for kind in ("Minister", "Envoy", "State")]
PLACES = [f"City {number}" for number in range(60)]
OUTLETS = [f"Outlet {number}" for number in range(30)]
WORDS = ("border", "prisoners", "grain", "security", "gas", "treaty", "corridor", "loan")
STATUSES = [Status.OCCURRED] * 7 + [Status.PLANNED, Status.ONGOING, Status.CANCELLED]


def events(number: int, seed: int = 7) -> Iterator[Event]:
    """Yield that many events; equal arguments give equal events."""
    chance = random.Random(seed)
    for index in range(number):
        yield _event(chance, index)


def _event(chance: random.Random, index: int) -> Event:
    kind = chance.choice(list(EventType))
    names = sorted({_frequent(chance, ACTORS) for _ in range(chance.randint(1, 3))})
    people = tuple(Participant(name=name, kind="person") for name in names)
    place = _frequent(chance, PLACES) if chance.random() < 0.6 else None
    when = _when(chance)
    basis = chance.choice(list(Basis)) if when else None
    words = " and ".join(chance.sample(WORDS, 2))
    label = f"{names[0]}: {kind.value.replace('_', ' ')} on {words}"
    told = [
        _mention(chance, index, copy, kind, label) for copy in range(chance.choice((1, 1, 2, 4)))
    ]
    outlets = tuple(dict.fromkeys(mention.outlet or "" for mention in told))
    disputed = len(outlets) > 2 and chance.random() < 0.2
    return Event(
        id=f"event-{index}",
        label=label,
        type=kind,
        status=chance.choice(STATUSES),
        when=when,
        dating=Dating(basis=basis) if basis else None,
        participants=people,
        place=place,
        mentions=tuple(told),
        outlets=outlets,
        disagreements=(
            (Disagreement(field="days", value="another day", articles=(told[0].article,)),)
            if disputed
            else ()
        ),
        salience=round(len(outlets) + chance.random(), 3),
    )


def _mention(
    chance: random.Random, index: int, copy: int, kind: EventType, label: str
) -> EventMention:
    quote = f"{label}, officials said after the {chance.choice(WORDS)} session."
    return EventMention(
        article=f"article-{(index * 3 + copy) // 8}",
        outlet=_frequent(chance, OUTLETS),
        trigger=Span(0, 5),
        trigger_text=quote[:5],
        lemma=kind.value,
        sentence=Span(0, len(quote)),
        quote=quote,
        type=kind,
        status=Status.OCCURRED,
    )


def _frequent(chance: random.Random, names: list[str]) -> str:
    """Return a name; the first ones come far more often than the last."""
    return names[min(int(chance.expovariate(6 / len(names))), len(names) - 1)]


def _when(chance: random.Random) -> When | None:
    crisis = chance.random() < 0.3
    offset = chance.gauss(DAYS * chance.choice((0.2, 0.55, 0.9)), 60) if crisis else None
    day = FIRST + timedelta(days=int(offset if offset is not None else chance.random() * DAYS))
    match chance.choices(("day", "week", "month", "span", "open", "none"), (50, 15, 15, 10, 6, 4))[
        0
    ]:
        case "day":
            return When.point(day, day)
        case "week":
            monday = day - timedelta(days=day.weekday())
            return When.point(monday, monday + timedelta(days=6), Granularity.WEEK)
        case "month":
            start = day.replace(day=1)
            return When.point(start, start + timedelta(days=27), Granularity.MONTH)
        case "span":
            return When.span(day, day + timedelta(days=chance.randint(2, 60)))
        case "open":
            return When.span(day, None)
    return None


def main() -> None:
    """Write a timeline of as many events as the first argument says to the second."""
    number, path = int(sys.argv[1]), Path(sys.argv[2])
    repository = SqliteRepository(path)
    made = sorted(
        events(number),
        key=lambda event: (
            event.when is None,
            event.when.earliest or FIRST if event.when else FIRST,
        ),
    )
    repository.save_events(made)
    repository.close()


if __name__ == "__main__":
    main()
