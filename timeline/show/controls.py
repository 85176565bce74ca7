"""Which control of the page sets which field of the view: one row a control."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any, NamedTuple

from pydantic import TypeAdapter

from timeline.show import ids
from timeline.show.palette import Scheme
from timeline.show.view import View, with_values

Values = dict[str, Any]


class Control(NamedTuple):
    """A control: its id, the property that holds its value, how it reads and writes the view."""

    id: str
    prop: str
    read: Callable[[View], Any]
    write: Callable[[Any], Values]


def _plain(name: str, field: str) -> Control:
    def read(view: View) -> Any:
        return view.model_dump(mode="json")[field]

    return Control(name, "value", read, lambda value: {field: value})


def _many(name: str, field: str) -> Control:
    def read(view: View) -> list[str]:
        return list(getattr(view, field))

    return Control(name, "value", read, lambda value: {field: tuple(_TEXTS(value or []))})


_TEXTS = TypeAdapter(list[str]).validate_python


def _flags(view: View) -> list[str]:
    return [name for name in ("disputed", "undated") if getattr(view, name)]


def _set_flags(value: Any) -> Values:
    chosen = _TEXTS(value or [])
    return {name: True if name in chosen else None for name in ("disputed", "undated")}


CONTROLS = (
    Control(ids.SEARCH, "value", lambda view: view.text, lambda value: {"text": value or ""}),
    _plain(ids.PAGE, "page"),
    _plain(ids.LANE, "lane"),
    _plain(ids.UNCERTAINTY, "uncertainty"),
    _plain(ids.FIRST, "first"),
    _plain(ids.LAST, "last"),
    _many(ids.TYPES, "types"),
    _many(ids.STATUSES, "statuses"),
    _many(ids.ACTORS, "actors"),
    _many(ids.OUTLETS, "outlets"),
    _many(ids.PLACES, "places"),
    _many(ids.BASES, "bases"),
    Control(
        ids.TOP,
        "value",
        lambda view: view.top and str(view.top),
        lambda value: {"top": value or None},
    ),
    Control(ids.FLAGS, "value", _flags, _set_flags),
    Control(
        ids.THEME,
        "data",
        lambda view: view.theme,
        lambda value: {"theme": value and Scheme(value)},
    ),
    Control(ids.CHOSEN, "data", lambda view: view.event, lambda value: {"event": value}),
)


def of_view(view: View) -> list[Any]:
    """Return the value of each control that shows the view."""
    return [control.read(view) for control in CONTROLS]


def changed(view: View, values: Sequence[Any]) -> View:
    """Return the view as the controls have it.

    Raises:
        ValidationError: a control says what no field can hold.
    """
    said: Values = {}
    for control, value in zip(CONTROLS, values, strict=True):
        said |= control.write(value)
    return with_values(view, said)


def without(view: View, field: str, value: str) -> View:
    """Return the view with one value taken out of a filter, or the filter emptied."""
    now = getattr(view, field)
    if isinstance(now, tuple):
        return with_values(view, {field: tuple(one for one in now if str(one) != value)})
    return with_values(view, {field: View.model_fields[field].default})


def cleared(view: View, fields: Sequence[str]) -> View:
    """Return the view with those filters emptied."""
    return with_values(view, {name: View.model_fields[name].default for name in fields})
