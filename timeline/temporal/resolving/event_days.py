"""What a phrase that names an event means: its days, or those some units before or after it."""

from __future__ import annotations

from dataclasses import replace

from timeline.temporal.expression.expression import Frame, FromEvent, Length, Shift
from timeline.temporal.resolving.known_events import event_named
from timeline.temporal.resolving.offsets import FEW_DAYS, length, shifted_unit
from timeline.temporal.resolving.reading import UNKNOWN, Reading, of_period, unresolved
from timeline.temporal.resolving.scene import KnownEvent, Scene
from timeline.temporal.values.anchor import Anchor, AnchorBasis
from timeline.temporal.values.granularity import Granularity
from timeline.temporal.values.timex import Mod
from timeline.temporal.values.units import Period, move
from timeline.temporal.values.when import When


def from_event(said: FromEvent, scene: Scene, dated: Reading | None) -> Reading:
    """Return the days of an event, or those some units before or after it.

    ``dated`` is the reading of the date in the phrase, if there is one.
    """
    event = event_named(said.event, scene.told, scene.events)
    if dated is not None:
        event = _of_date(said.event, dated, event)
    loose = event is not None and event.first != event.last
    if event is None or (loose and said.unit is not None and scene.tells_story):
        return _unknown(said, scene)
    anchor = Anchor(event.first, AnchorBasis.EVENT, said.event, event.last)
    if said.unit is not None:
        return _beside(said, said.unit, event, anchor)
    if said.length is not None:
        return _measured(said, said.length, event, anchor, scene)
    if event.open_ended and said.direction > 0:
        return unresolved("XXXX-XX-XX", _no_end(said))
    mod = {-1: Mod.BEFORE, 1: Mod.AFTER}.get(said.direction)
    return replace(of_period(_whole(event), anchor), mod=mod)


def _of_date(name: str, dated: Reading, known: KnownEvent | None) -> KnownEvent | None:
    """Return the event on a date told with it: the one known, where that lies in those days."""
    when = dated.when
    if when is None or when.earliest is None or when.latest is None:
        return None
    if known is not None and when.earliest <= known.first and known.last <= when.latest:
        return known
    return KnownEvent(name, when.earliest, when.latest)


def _unknown(said: FromEvent, scene: Scene) -> Reading:
    """Return a phrase without its event: as a story would have it, else relative."""
    note = f"measured from {said.event}, whose date is not known"
    if said.unit is not None:
        if scene.tells_story:
            return shifted_unit(said.unit, scene)
        return unresolved(UNKNOWN[said.unit.granularity], note)
    if said.length is None:
        return unresolved("XXXX-XX-XX", f"no date is known for {said.event}")
    if said.length.frame is Frame.WITHIN and scene.tells_story:
        return length(said.length, scene)
    return replace(length(replace(said.length, frame=Frame.FREE), scene), note=note)


def _no_end(said: FromEvent) -> str:
    return f"measured from {said.event}, whose end is not known"


def _beside(said: FromEvent, unit: Shift, event: KnownEvent, anchor: Anchor) -> Reading:
    """Return the unit before, of or after an event: "the day before the vote"."""
    if event.open_ended and said.direction > 0:
        return unresolved(UNKNOWN[unit.granularity], _no_end(said))
    ends = (Period.holding(day, unit.granularity) for day in (event.first, event.last))
    first, end = (period.shifted(said.direction) for period in ends)
    if first == end:
        return of_period(first, anchor)
    when = When.point(first.first, end.last, unit.granularity)
    return Reading(UNKNOWN[unit.granularity], when, anchor=anchor)


def _measured(
    said: FromEvent, told: Length, event: KnownEvent, anchor: Anchor, scene: Scene
) -> Reading:
    """Return a length with the day or days that lie so far from an event."""
    reading = replace(length(replace(told, frame=Frame.FREE), scene), anchor=anchor)
    amount, measure = told.parts[0]
    granularity = measure.unit.granularity
    if event.open_ended and said.direction > 0 and not said.from_start:
        return replace(reading, anchor=None, note=_no_end(said))
    first, last = event.first, event.last
    if said.from_start and event in scene.events and not event.open_ended:
        last = first  # the caller's events are told from their first day to their last
    if told.frame is Frame.WITHIN:
        vague = FEW_DAYS if granularity is Granularity.DAY else None
        most = vague if amount.value is None else int(amount.value * measure.times)
        if most is None:
            return reading
        when = When.span(first, move(last, granularity, most), granularity)
        return replace(reading, when=when)
    if amount.value is None:
        return reading
    count = said.direction * int(amount.value * measure.times)
    first, last = (move(day, granularity, count) for day in (first, last))
    return replace(reading, when=When.point(first, last, granularity))


def _whole(event: KnownEvent) -> Period:
    """Return the days of an event as the calendar unit that they fill, else as days."""
    for granularity in (Granularity.YEAR, Granularity.MONTH):
        unit = Period.holding(event.first, granularity)
        if (unit.first, unit.last) == (event.first, event.last):
            return unit
    return Period(Granularity.DAY, event.first, event.last)
