"""What persons decided, made again on events as articles tell them: pure, and in any order."""

from __future__ import annotations

from timeline.review.apply import apply
from timeline.review.clusters import Cluster, clusters
from timeline.review.piece import Agree
from timeline.review.published import Published

__all__ = ["Agree", "Cluster", "Published", "apply", "clusters"]
