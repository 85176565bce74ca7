"""Which control of the page sets which key of the address: one row a control.

The script turns the values of the controls into the address and back is the server's work, for it
alone knows which values an address may hold; so an address is read once, here, whoever wrote it.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any, NamedTuple

from timeline.show import ids
from timeline.show.view import KEYS, View, address, with_values


class Control(NamedTuple):
    """A control: its id, the property that holds its value, the field of the view it stands for."""

    id: str
    prop: str
    field: str
    read: Callable[[Any], Any] = lambda value: value


def _many(name: str, field: str) -> Control:
    return Control(name, "value", field, list)


CONTROLS = (
    Control(ids.SEARCH, "value", "text"),
    Control(ids.PAGE, "value", "page"),
    Control(ids.LANE, "value", "lane"),
    Control(ids.UNCERTAINTY, "value", "uncertainty"),
    Control(ids.FIRST, "value", "first"),
    Control(ids.LAST, "value", "last"),
    _many(ids.TYPES, "types"),
    _many(ids.STATUSES, "statuses"),
    _many(ids.ACTORS, "actors"),
    _many(ids.OUTLETS, "outlets"),
    _many(ids.PLACES, "places"),
    _many(ids.BASES, "bases"),
    Control(ids.TOP, "value", "top", lambda value: value and str(value)),
    Control(ids.DISPUTED, "checked", "disputed", bool),
    Control(ids.UNDATED, "checked", "undated", bool),
    Control(ids.COMPACT, "checked", "compact", bool),
    Control(ids.THEME, "data", "theme"),
    Control(ids.CHOSEN, "data", "event"),
)


def of_view(view: View) -> list[Any]:
    """Return the value of each control that shows the view."""
    values = view.model_dump(mode="json")
    return [control.read(values[control.field]) for control in CONTROLS]


def keys() -> list[dict[str, Any]]:
    """Return the keys of the address in order, as the script needs them.

    Each with its value in a view where nothing is chosen, and the number of the control that sets
    it; a key without one is carried from address to address.
    """
    numbers = {control.field: number for number, control in enumerate(CONTROLS)}
    blank = View().model_dump(mode="json")
    return [
        {"key": key.key, "default": blank[key.field], "control": numbers.get(key.field)}
        for key in KEYS
    ]


def without(view: View, field: str, value: str) -> str:
    """Return the address of the view with one value taken out of a filter, or it emptied."""
    now = getattr(view, field)
    if isinstance(now, tuple):
        left = tuple(one for one in now if str(one) != value)
        return address(with_values(view, {field: left}))
    return cleared(view, [field])


def cleared(view: View, fields: Sequence[str]) -> str:
    """Return the address of the view with those filters emptied."""
    return address(with_values(view, {name: View.model_fields[name].default for name in fields}))
