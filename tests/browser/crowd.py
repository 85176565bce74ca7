"""A made-up pile of any size: days of every kind, names of every length."""

from __future__ import annotations

from datetime import date, timedelta

from tests.show import fakes
from timeline.model.event import Event
from timeline.model.mention import Participant
from timeline.temporal.values.when import Granularity, Shape, When

_START = date(2024, 1, 3)
_WORDS = ["envoys", "ministers", "strait", "ceasefire", "delegation", "sanctions", "pilots"]


def crowd(count: int) -> list[Event]:
    """Return so many events over half a year, some on one day, some vague, some far off."""
    return [_event(number) for number in range(count)]


def _event(number: int) -> Event:
    base = fakes.events()[number % 14]
    said = [_WORDS[(number * step) % len(_WORDS)] for step in (1, 2, 5)][: 1 + number % 3]
    return base.model_copy(
        update={
            "id": f"e{number:05}",
            "label": f"Norland and Estmark on {', '.join(said)} of {number}",
            "when": _when(number),
            "salience": (number * 37 % 101) / 10,
            "participants": tuple(
                Participant(name=f"Minister {'o' * (number % 20)} {at}") for at in (number % 23,)
            ),
            "place": f"Port {number % 17}",
        }
    )


def _when(number: int) -> When:
    first = _START + timedelta(days=number * 13 % 181)
    last = first + timedelta(days=(0, 0, 3, 9, 30)[number % 5])
    if number % 11 == 3:
        return When(Shape.SPAN, first, first, None, None, Granularity.DAY)
    if number % 13 == 5:
        return When.point(None, last)
    return When.point(first, last)
