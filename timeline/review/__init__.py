"""What persons decided, made again on events as articles tell them: pure, and in any order."""

from __future__ import annotations

from timeline.review.apply import BY_HAND, apply
from timeline.review.clusters import Cluster, clusters
from timeline.review.follow import NOTHING, Following, Reviewed, follow
from timeline.review.piece import Agree
from timeline.review.published import Published
from timeline.review.remade import Remade, remade, shown

__all__ = [
    "BY_HAND",
    "NOTHING",
    "Agree",
    "Cluster",
    "Following",
    "Published",
    "Remade",
    "Reviewed",
    "apply",
    "clusters",
    "follow",
    "remade",
    "shown",
]
