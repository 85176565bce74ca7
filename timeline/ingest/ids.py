"""Articles apart: two files may number their articles alike, and one may hold an article twice."""

from __future__ import annotations

import hashlib
from typing import NamedTuple

from timeline.ingest.record import fault
from timeline.model.article import Article, qualified
from timeline.model.fault import Fault


class Place(NamedTuple):
    """Where an article was found, under which id, and what tells its text from others."""

    id: str
    name: str
    path: str | None
    digest: str

    @classmethod
    def of(cls, article: Article, name: str) -> Place:
        """Return the place of an article that was found under a name."""
        text = hashlib.sha256(article.text.encode()).hexdigest()[:16]
        return cls(article.id, name, article.path, text)


class Ids:
    """The ids that were given so far, in the order of the sources."""

    def __init__(self) -> None:
        self._given: dict[str, Place] = {}

    def of(self, place: Place) -> str | Fault:
        """Return the id of an article, or the fault that it is there already.

        Of two files that give one id to two texts the second has its name before the id. In one
        file the second is a fault, and so is one text that comes again.
        """
        before = self._given.setdefault(place.id, place)
        if _is_same(place, before):
            return place.id
        if place.path != before.path and place.digest != before.digest:
            name = qualified(place.id, place.path)
            again = self._given.setdefault(name, place)
            if _is_same(place, again):
                return name
            before = again
        words = f"its id {place.id[:80]!r} is taken by {before.name}; it was left out"
        return fault(place.name, words)


def _is_same(one: Place, other: Place) -> bool:
    return (one.name, one.path) == (other.name, other.path)
