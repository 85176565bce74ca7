"""Whether rows said to be right with p are right with p, on sets the weights never saw."""

from __future__ import annotations

from collections.abc import Sequence

from timeline.extract.evidence.weights import probability
from tools.fit_events import learn
from tools.fit_events.leftout import Left, log_shares

Trust = list[tuple[float, bool]]  # what is said, and whether it is right


def crossed(left: dict[str, Left]) -> Trust:
    """Return the confidence of every mention, by a sum fitted on the other sets, and its truth."""
    found: Trust = []
    for name, one in left.items():
        others = [other for key, other in left.items() if key != name]
        rows = learn.sound(
            [share for other in others for share in other.shares],
            [right for other in others for right in other.sound],
        )
        weights = {row[2]: row[3] for row in rows}
        for shares, right in zip(one.shares, one.sound, strict=True):
            parts = zip(("worth", "type", "status", "days"), log_shares(shares), strict=True)
            total = weights["bias"] + sum(weights[part] * value for part, value in parts)
            found.append((probability(total), right))
    return found


def _binned(trust: Trust, count: int) -> list[Trust]:
    found: list[Trust] = [[] for _ in range(count)]
    for said, right in trust:
        found[min(int(said * count), count - 1)].append((said, right))
    return found


def _means(row: Trust) -> tuple[float, float]:
    return sum(said for said, _ in row) / len(row), sum(right for _, right in row) / len(row)


def error(trust: Trust, count: int) -> float:
    """Return the expected calibration error: how far what is said is from what is, weighted."""
    rows = [row for row in _binned(trust, count) if row]
    return sum(len(row) * abs(_means(row)[0] - _means(row)[1]) for row in rows) / len(trust)


def bins(trust: Trust, count: int) -> str:
    """Return a table: of rows said to be right so often, how many there are and are right."""
    lines = ["said to be right    rows    are right"]
    for place, row in enumerate(_binned(trust, count)):
        if row:
            low, high = place / count, (place + 1) / count
            lines.append(f"{low:.1f} to {high:.1f}{len(row):14}{100 * _means(row)[1]:12.1f} %")
    lines.append(f"expected error {error(trust, count):.3f}")
    return "\n".join(lines)


def thresholds(left: dict[str, Left], gold: int, steps: Sequence[float]) -> str:
    """Return for thresholds of confidence what share of rows is sound, and of gold is kept."""
    trust = crossed(left)
    lines = ["threshold    sound    kept of the gold"]
    for step in steps:
        kept = [right for said, right in trust if said >= step]
        if kept:
            lines.append(
                f"{step:9.2f}{100 * sum(kept) / len(kept):8.1f} %{100 * sum(kept) / gold:14.1f} %"
            )
    return "\n".join(lines)
