"""What the page asks the server for: an address, and how much of it; checked as it comes in."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Annotated, Any, TypeVar

from pydantic import AfterValidator, BaseModel, ConfigDict, Field, TypeAdapter, ValidationError

from timeline.errors import InputError
from timeline.show.rows import ROWS
from timeline.show.view import LONGEST_ADDRESS, View, parse
from timeline.show.window import moved

# Rows that a list may hold; beyond them the table is the better view.
MOST_ROWS = 20_000
# Narrower and wider than any screen; what lies beyond is a mistake.
_WIDTHS = (200, 4_000)


T = TypeVar("T")


def _whole(text: str) -> str:
    """Return a text that can be stored; half a character of UTF-16 cannot.

    Raises:
        ValueError: it holds one.
    """
    text.encode()
    return text


Text = Annotated[str, AfterValidator(_whole)]


def checked(form: TypeAdapter[T], value: Any) -> T:
    """Return what was asked, in its form.

    Raises:
        InputError: it has another form.
    """
    try:
        return form.validate_python(value)
    except ValidationError as error:
        raise InputError(str(error)) from None


class _Question(BaseModel):
    """An address, as a query string."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    address: Annotated[Text, Field(max_length=LONGEST_ADDRESS)]

    @property
    def view(self) -> View:
        """The view that the address names."""
        return parse(self.address)


class Asked(_Question):
    """The list of a view, up to so many rows."""

    rows: int = Field(default=ROWS, ge=1, le=MOST_ROWS)


class Drawn(_Question):
    """The figure of a view, for a screen so many pixels wide."""

    width: int

    @property
    def plot(self) -> int:
        """The width, within what a screen can have."""
        return min(max(self.width, _WIDTHS[0]), _WIDTHS[1])


class Cell(_Question):
    """What a cell of counts holds: events of a lane that begin in so many days."""

    lane: Annotated[Text, Field(max_length=200)]
    first: date
    days: int = Field(ge=1, le=40_000)

    @property
    def last(self) -> date:
        """The last day of the cell."""
        return moved(self.first, timedelta(days=self.days - 1))
