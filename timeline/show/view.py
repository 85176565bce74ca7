"""What a reader looks at, and how it stands in the address.

The address is the only place where the state of the page lives. Each key is read by itself: one
that cannot be understood is dropped, one that is not known is kept, so that an address made by
another version loses nothing.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from datetime import date
from enum import StrEnum
from typing import Annotated, Any, NamedTuple
from urllib.parse import parse_qsl, urlencode

from pydantic import BaseModel, ConfigDict, Field, StringConstraints, ValidationError

from timeline.model.selection import Selection
from timeline.model.vocabulary import Basis, EventType, Review, Status
from timeline.show.palette import Scheme

# An address longer than this is none that the page has made.
LONGEST_ADDRESS = 8_000

Name = Annotated[str, StringConstraints(min_length=1, max_length=200)]


class Lane(StrEnum):
    """What the lanes of the figure stand for."""

    ACTOR = "actor"
    TYPE = "type"
    OUTLET = "outlet"
    PLACE = "place"
    NONE = "none"


class Page(StrEnum):
    """Which view of the selection is shown."""

    TIMELINE = "timeline"
    TABLE = "table"
    CALENDAR = "calendar"
    ACTORS = "actors"
    PLACES = "places"
    QUALITY = "quality"
    REVIEW = "review"


class Uncertainty(StrEnum):
    """How days that are not known exactly are drawn."""

    RANGE = "range"
    MIDPOINT = "midpoint"
    EARLIEST = "earliest"


class View(BaseModel):
    """A view of the timeline: filters, window, lanes and the chosen event.

    ``first`` and ``last`` are the days of the window; ``highlights`` names events that a link
    points out; ``everything`` draws all events of a figure without lanes, as against the foremost
    of many; ``rest`` holds the keys of the address that
    this version does not know.
    """

    model_config = ConfigDict(frozen=True, extra="forbid")

    first: date | None = None
    last: date | None = None
    lane: Lane = Lane.NONE
    text: str = Field(default="", max_length=500)
    types: tuple[EventType, ...] = ()
    statuses: tuple[Status, ...] = ()
    actors: tuple[Name, ...] = Field(default=(), max_length=100)
    outlets: tuple[Name, ...] = Field(default=(), max_length=100)
    places: tuple[Name, ...] = Field(default=(), max_length=100)
    bases: tuple[Basis, ...] = ()
    reviews: tuple[Review, ...] = ()
    disputed: bool | None = None
    undated: bool | None = None
    top: int | None = Field(default=None, ge=1, le=1_000_000)
    everything: bool = False
    event: Name | None = None
    highlights: tuple[Name, ...] = Field(default=(), max_length=100)
    page: Page = Page.TIMELINE
    uncertainty: Uncertainty = Uncertainty.RANGE
    compact: bool = False
    theme: Scheme | None = None
    rest: tuple[tuple[str, str], ...] = ()

    def selection(self, *, window: bool = True) -> Selection:
        """Return the filters; without ``window`` the days do not filter."""
        return Selection(
            text=self.text,
            types=frozenset(self.types),
            statuses=frozenset(self.statuses),
            actors=frozenset(self.actors),
            outlets=frozenset(self.outlets),
            places=frozenset(self.places),
            bases=frozenset(self.bases),
            reviews=frozenset(self.reviews),
            first=self.first if window else None,
            last=self.last if window else None,
            disputed=self.disputed,
            undated=self.undated,
            top=self.top,
        )


class Key(NamedTuple):
    """A key of the address, the field it sets, and whether it may stand more than once."""

    key: str
    field: str
    many: bool = False


KEYS = (
    Key("t0", "first"),
    Key("t1", "last"),
    Key("lane", "lane"),
    Key("all", "everything"),
    Key("q", "text"),
    Key("type", "types", many=True),
    Key("status", "statuses", many=True),
    Key("actor", "actors", many=True),
    Key("src", "outlets", many=True),
    Key("place", "places", many=True),
    Key("basis", "bases", many=True),
    Key("review", "reviews", many=True),
    Key("conflict", "disputed"),
    Key("undated", "undated"),
    Key("top", "top"),
    Key("e", "event"),
    Key("hid", "highlights", many=True),
    Key("view", "page"),
    Key("unc", "uncertainty"),
    Key("compact", "compact"),
    Key("theme", "theme"),
)
_BY_KEY = {key.key: key for key in KEYS}
FILTERS = (
    *("text", "types", "statuses", "actors", "outlets", "places", "bases", "reviews"),
    *("disputed", "undated", "top", "first", "last"),
)


def parse(address: str) -> View:
    """Return the view that a query string names; what it says wrong counts as not said.

    >>> parse("?type=visit&type=nonsense&t0=2025-08-01&x=1").types
    (<EventType.VISIT: 'visit'>,)
    """
    if len(address) > LONGEST_ADDRESS:
        return View()
    said: dict[str, Any] = defaultdict(tuple)
    rest: list[tuple[str, str]] = []
    for name, value in parse_qsl(address.removeprefix("?"), keep_blank_values=True):
        key = _BY_KEY.get(name)
        if key is None:
            rest.append((name, value))
        elif _holds(key, value):
            said[key.field] = (*said[key.field], value) if key.many else value
    return _ordered(View(**_capped(said), rest=tuple(rest)))


def address(view: View) -> str:
    """Return the query string of a view: what differs from the first view, and unknown keys.

    >>> address(parse("lane=type&lane=none&zoom=3"))
    'zoom=3'
    """
    pairs: list[tuple[str, str]] = []
    for key in KEYS:
        value = getattr(view, key.field)
        if value != View.model_fields[key.field].default:
            pairs += [(key.key, _text(one)) for one in (value if key.many else (value,))]
    return urlencode([*pairs, *view.rest])


def with_values(view: View, values: dict[str, Any]) -> View:
    """Return the view with some fields set anew.

    Raises:
        ValidationError: a value is not one the field can have.
    """
    return _ordered(View.model_validate({**view.model_dump(), **values}))


def filters(view: View) -> list[str]:
    """Return the names of the fields that filter."""
    return [name for name in FILTERS if getattr(view, name) not in (None, "", ())]


def _holds(key: Key, value: str) -> bool:
    """Tell whether the value is one that the key's field can have."""
    try:
        View.model_validate({key.field: (value,) if key.many else value})
    except ValidationError:
        return False
    return True


def _capped(said: dict[str, Any]) -> dict[str, Any]:
    return {
        field: tuple(dict.fromkeys(value))[:100] if isinstance(value, tuple) else value
        for field, value in said.items()
    }


def _ordered(view: View) -> View:
    """Return the view with the days of its window in order."""
    if view.first and view.last and view.first > view.last:
        return view.model_copy(update={"first": view.last, "last": view.first})
    return view


def _text(value: object) -> str:
    if isinstance(value, bool):
        return "1" if value else "0"
    return str(value)


def listed(values: Iterable[str]) -> str:
    """Return words as a list in a sentence.

    >>> listed(["Iran", "Russia", "the UN"])
    'Iran, Russia and the UN'
    """
    *most, last = list(values) or [""]
    return f"{', '.join(most)} and {last}" if most else last
