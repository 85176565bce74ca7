"""What the rows find of a word, as the names that weights are kept under: ``row=value``."""

from __future__ import annotations

from collections.abc import Sequence

from timeline.extract.clause.spot import Spot
from timeline.extract.evidence import kinds
from timeline.extract.evidence.evidence import Evidence
from timeline.extract.evidence.rows import CLOSE, GLANCE
from timeline.extract.evidence.status import ROWS as STATUS_ROWS


def glance(spot: Spot) -> list[str]:
    """Return what the rows find that look at words and labels alone, each once."""
    return _found(GLANCE, spot)


def close(spot: Spot) -> list[str]:
    """Return what the rows find that ask who, when and in which frame, each once."""
    return _found(CLOSE, spot)


def findings(spot: Spot) -> list[str]:
    """Return everything the rows find of a word, each once."""
    return [*glance(spot), *close(spot)]


def _found(rows: Sequence[Evidence], spot: Spot) -> list[str]:
    found = []
    for row in rows:
        values = row.gives(spot)
        found += [f"{row.name}={value}" for value in dict.fromkeys(values)]
    return found


def of_type(found: list[str]) -> list[str]:
    """Return the findings that speak of a type."""
    return [one for one in found if one.partition("=")[0] in kinds.ROWS]


def of_status(found: list[str]) -> list[str]:
    """Return the findings that speak of a status."""
    return [one for one in found if one.partition("=")[0] in STATUS_ROWS]
