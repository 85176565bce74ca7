"""Which articles are copies of one text, so that a wire report counts once."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from itertools import pairwise
from zlib import crc32

from timeline.model.names import key

SHINGLE = 6  # words; shorter runs recur in texts that nobody copied
SAMPLE = 8  # one shingle in so many is kept, chosen by its hash, hence the same in each copy
ALIKE = 0.5  # share of the shorter text's shingles that the longer must have
FEWEST = 4  # shingles; below that a text is too short to tell a copy from a coincidence


def originals(texts: Mapping[str, str]) -> dict[str, str]:
    """Return, for each article, the id that stands for all copies of its text: the least of them.

    Cost grows with the length of all texts: candidates are neighbours in the lists of articles
    that share a sampled shingle.

    Source: A. Broder, "On the resemblance and containment of documents", 1997.
    """
    sketches = {article: _sketch(text) for article, text in texts.items()}
    having: dict[int, list[str]] = defaultdict(list)
    for article in sorted(sketches):
        for shingle in sketches[article]:
            having[shingle].append(article)
    parent = {article: article for article in texts}
    candidates = {pair for articles in having.values() for pair in pairwise(articles)}
    for one, other in sorted(candidates):
        if _alike(sketches[one], sketches[other]):
            low, high = sorted((_root(parent, one), _root(parent, other)))
            parent[high] = low
    return {article: _root(parent, article) for article in texts}


def _sketch(text: str) -> frozenset[int]:
    words = key(text).split()
    runs = (" ".join(words[at : at + SHINGLE]) for at in range(len(words) - SHINGLE + 1))
    hashes = [crc32(run.encode()) for run in runs]
    sampled = frozenset(value for value in hashes if value % SAMPLE == 0)
    return sampled if len(sampled) >= FEWEST else frozenset(hashes)


def _alike(one: frozenset[int], other: frozenset[int]) -> bool:
    shorter = min(len(one), len(other))
    return shorter >= FEWEST and len(one & other) >= ALIKE * shorter


def _root(parent: dict[str, str], article: str) -> str:
    while parent[article] != article:
        parent[article] = parent[parent[article]]
        article = parent[article]
    return article
