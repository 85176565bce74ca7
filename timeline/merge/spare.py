"""A fault in one mention, pair or group costs that one alone, and is told by its name."""

from __future__ import annotations

from collections.abc import Callable
from typing import NoReturn, TypeVar

Made = TypeVar("Made")
# Called with the name of what is left out, and the error that it raised.
Told = Callable[[str, Exception], object]
# The same with the article first in which it stands.
ToldOf = Callable[[str, str, Exception], object]


def strictly_of(article: str, name: str, error: Exception) -> NoReturn:
    """Leave nothing out: raise the error."""
    raise error


def strictly(name: str, error: Exception) -> NoReturn:
    """Leave nothing out: raise the error."""
    raise error


def spared(make: Callable[[], Made], name: str, told: Told) -> Made | None:
    """Return what is made, or None where an error was told instead."""
    try:
        return make()
    except Exception as error:
        told(name, error)
        return None
