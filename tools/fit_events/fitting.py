"""Logistic and multinomial fits with L2, deterministic: the same data give the same weights."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from scipy import sparse
from scipy.optimize import minimize

Vector = NDArray[np.float64]
Pull = Callable[[str], float]  # how strongly a finding is pulled towards zero
_ROUNDS = 200


@dataclass(frozen=True, slots=True)
class Fitted:
    """Weights as rows (label, finding, weight) and how often each finding was seen."""

    rows: list[tuple[str, str, float]]
    seen: Counter[str]


def _index(found: Iterable[Iterable[str]], least: int) -> tuple[dict[str, int], Counter[str]]:
    seen = Counter(one for row in found for one in row)
    names = sorted(name for name, count in seen.items() if count >= least)
    return {name: place for place, name in enumerate(names)}, seen


def _matrix(found: Sequence[Sequence[str]], index: dict[str, int]) -> sparse.csr_matrix:
    places: list[int] = []
    ends = [0]
    for row in found:
        places += [index[one] for one in row if one in index]
        ends.append(len(places))
    shape = (len(found), len(index))
    return sparse.csr_matrix((np.ones(len(places)), places, ends), shape=shape)


def _least(loss: Callable[[Vector], tuple[float, Vector]], size: int) -> Vector:
    options = {"maxiter": _ROUNDS}
    return minimize(loss, np.zeros(size), jac=True, method="L-BFGS-B", options=options).x


def binary(found: Sequence[Sequence[str]], right: Sequence[bool], pull: Pull, least: int) -> Fitted:
    """Fit yes or no: the log odds are a bias and the sum of the findings."""
    index, seen = _index(found, least)
    matrix, target = _matrix(found, index), np.array(right, dtype=float)
    across = matrix.T.tocsr()
    pulls = np.array([*(pull(name) for name in index), 1e-6])

    def loss(weights: Vector) -> tuple[float, Vector]:
        total = matrix @ weights[:-1] + weights[-1]
        excess = 1 / (1 + np.exp(-total)) - target
        value = (np.logaddexp(0, total) - target * total).sum()
        value += 0.5 * (pulls * weights * weights).sum()
        return value, np.append(across @ excess, excess.sum()) + pulls * weights

    weights = _least(loss, len(index) + 1)
    rows = [("", name, float(weights[place])) for name, place in index.items()]
    return Fitted([*rows, ("", "bias", float(weights[-1]))], seen)


def labels(
    found: Sequence[Sequence[str]],
    pointing: Sequence[Sequence[tuple[str, str]]],
    right: Sequence[str],
    names: Sequence[str],
    pull: Pull,
    least: int,
    pointer_pull: float,
) -> Fitted:
    """Fit one of several labels: findings weigh for each label, pointers for the one they name."""
    index, seen = _index(found, least)
    matrix, count, size = _matrix(found, index), len(names), len(index)
    across = matrix.T.tocsr()
    place = {name: number for number, name in enumerate(names)}
    kinds = sorted({kind for row in pointing for _, kind in row})
    rows, columns = [], []
    for number, row in enumerate(pointing):
        for label, kind in row:
            rows.append(number * count + place[label])
            columns.append(kinds.index(kind))
    shape = (len(found) * count, len(kinds))
    points = sparse.csr_matrix((np.ones(len(rows)), (rows, columns)), shape=shape)
    points_across = points.T.tocsr()
    target = np.zeros((len(found), count))
    target[np.arange(len(found)), [place[one] for one in right]] = 1
    pulls = np.array([pull(name) for name in index])[:, None]

    def parts(weights: Vector) -> tuple[Vector, Vector, Vector]:
        end = size * count
        return (
            weights[:end].reshape(size, count),
            weights[end : end + count],
            weights[end + count :],
        )

    def loss(weights: Vector) -> tuple[float, Vector]:
        table, bias, pointer = parts(weights)
        total = matrix @ table + bias + (points @ pointer).reshape(target.shape)
        most = total.max(axis=1, keepdims=True)
        powers = np.exp(total - most)
        whole = powers.sum(axis=1, keepdims=True)
        value = (most + np.log(whole)).sum() - (total * target).sum()
        value += 0.5 * ((pulls * table * table).sum() + 0.05 * (bias @ bias))
        value += 0.5 * pointer_pull * (pointer @ pointer)
        excess = powers / whole - target
        return value, np.concatenate(
            [
                (across @ excess + pulls * table).ravel(),
                excess.sum(axis=0) + 0.05 * bias,
                points_across @ excess.ravel() + pointer_pull * pointer,
            ]
        )

    table, bias, pointer = parts(_least(loss, size * count + count + len(kinds)))
    fitted = [
        (label, name, float(table[row, column]))
        for name, row in index.items()
        for column, label in enumerate(names)
    ]
    fitted += [(label, "bias", float(bias[column])) for column, label in enumerate(names)]
    fitted += [("", f"points {kind}", float(pointer[n])) for n, kind in enumerate(kinds)]
    return Fitted(fitted, seen)


def choices(
    groups: Sequence[Sequence[tuple[Sequence[str], bool]]], pull: Pull, least: int
) -> Fitted:
    """Fit the choice of one of several offers, of which more than one may be right."""
    index, seen = _index((found for group in groups for found, _ in group), least)
    telling = [g for g in groups if any(ok for _, ok in g) and not all(ok for _, ok in g)]
    offers = [found for group in telling for found, _ in group]
    right = np.array([ok for group in telling for _, ok in group])
    group_of = np.repeat(np.arange(len(telling)), [len(group) for group in telling])
    starts = np.searchsorted(group_of, np.arange(len(telling)))
    matrix = _matrix(offers, index)
    across = matrix.T.tocsr()
    pulls = np.array([pull(name) for name in index])

    def spread(total: Vector) -> tuple[Vector, Vector]:
        most = np.maximum.reduceat(total, starts)
        powers = np.exp(total - most[group_of])
        whole = np.add.reduceat(powers, starts)
        return most + np.log(whole), powers / whole[group_of]

    def loss(weights: Vector) -> tuple[float, Vector]:
        total = matrix @ weights
        every, of_all = spread(total)
        good, of_good = spread(np.where(right, total, -1e9))
        value = (every - good).sum() + 0.5 * (pulls * weights * weights).sum()
        return value, across @ (of_all - of_good) + pulls * weights

    weights = _least(loss, len(index))
    return Fitted([("", name, float(weights[place])) for name, place in index.items()], seen)


def plain(numbers: Sequence[Sequence[float]], right: Sequence[bool], pull: float) -> Vector:
    """Fit yes or no from a few numbers; return their weights, the bias last."""
    matrix = np.hstack([np.array(numbers), np.ones((len(numbers), 1))])
    target = np.array(right, dtype=float)

    def loss(weights: Vector) -> tuple[float, Vector]:
        total = matrix @ weights
        excess = 1 / (1 + np.exp(-total)) - target
        value = (np.logaddexp(0, total) - target * total).sum() + 0.5 * pull * (weights @ weights)
        return value, matrix.T @ excess + pull * weights

    return _least(loss, matrix.shape[1])
