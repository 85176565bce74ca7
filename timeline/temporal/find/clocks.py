"""Clock times that share a day: "from 9 a.m. to 5 p.m. on Friday", "8 p.m. (1800 GMT) Friday"."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from timeline.temporal.expression.expression import Away, Clock, Expression, Hedged
from timeline.temporal.expression.meanings import Amount, Measure
from timeline.temporal.find.candidate import Candidate
from timeline.temporal.values.units import Unit

_HALF_DAY = 12  # hours; clocks of two zones that lie farther apart stand on different days
_COORDINATORS = frozenset(("and", "or", "to", "-", "until", "till", "through"))
_CLOSED = frozenset((")", ") on", "),", "), on"))

Between = Callable[[Candidate, Candidate], str | None]  # the words that stand between two


def share_day(
    candidates: list[Candidate], between: Between, is_day: Callable[[Expression], bool]
) -> list[Candidate]:
    """Return the candidates, each clock time with the day that only its neighbour names."""
    shared = list(candidates)
    for at in range(len(shared) - 1):
        left, right = shared[at], shared[at + 1]
        first, second = _clock(left.expression), _clock(right.expression)
        if first is None or second is None:
            continue
        words = between(left, right)
        if words in _COORDINATORS and first.of is None and second.of is not None:
            shared[at] = _on(left, second.of)
        elif words == "(":
            behind = shared[at + 2] if at + 2 < len(shared) else None
            local = first.of
            if behind and is_day(behind.expression) and between(right, behind) in _CLOSED:
                local = local or behind.expression
            ahead = _days_ahead(first, second)
            if local is None and second.of is not None:
                local = _days_off(second.of, -ahead)
            if local is not None:
                shared[at] = _on(left, local)
                shared[at + 1] = right if second.of else _on(right, _days_off(local, ahead))
    return shared


def _clock(expression: Expression) -> Clock | None:
    inner = expression.inner if isinstance(expression, Hedged) else expression
    return inner if isinstance(inner, Clock) else None


def _on(candidate: Candidate, day: Expression) -> Candidate:
    said = candidate.expression
    if isinstance(said, Hedged) and isinstance(said.inner, Clock):
        hedged = replace(said, inner=replace(said.inner, of=day))
        return replace(candidate, expression=hedged, extent=None)
    assert isinstance(said, Clock)
    return replace(candidate, expression=replace(said, of=day), extent=None)


def _days_ahead(local: Clock, other: Clock) -> int:
    """Return how many days the clock of another zone is ahead: 1 in "11 p.m. (0400 GMT)"."""
    gap = other.hour - local.hour
    return -1 if gap > _HALF_DAY else 1 if gap < -_HALF_DAY else 0


def _days_off(day: Expression, count: int) -> Expression:
    return Away(Amount(1.0), Measure(Unit.DAY), count, of=day) if count else day
