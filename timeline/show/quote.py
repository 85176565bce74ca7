"""A sentence of an article with the words that matter marked."""

from __future__ import annotations

from itertools import pairwise
from typing import NamedTuple

from timeline.model.article import Article
from timeline.model.mention import EventMention
from timeline.temporal.values.timex import Timex

# Characters kept on either side of a phrase that stands outside the sentence shown.
AROUND = 140
TRIGGER, PHRASE = "trigger", "phrase"


class Piece(NamedTuple):
    """Some words of a quote; ``kind`` is trigger, phrase or both, and None for the rest."""

    text: str
    kind: str | None


def pieces(text: str, start: int, marked: list[tuple[int, int, str]]) -> list[Piece]:
    """Return the text cut at the marks; ``start`` is its offset in the article, like the marks'.

    >>> [piece.text for piece in pieces("He left on Monday.", 100, [(111, 117, "phrase")])]
    ['He left on ', 'Monday', '.']
    """
    edges = {0, len(text)}
    for first, last, _ in marked:
        edges |= {min(max(edge - start, 0), len(text)) for edge in (first, last)}
    cuts = sorted(edges)
    return [Piece(text[a:b], _kind(a + start, marked)) for a, b in pairwise(cuts)]


def _kind(at: int, marked: list[tuple[int, int, str]]) -> str | None:
    kinds = [kind for first, last, kind in marked if first <= at < last]
    return " ".join(sorted(set(kinds))) or None


def of_mention(mention: EventMention) -> list[Piece]:
    """Return the sentence of a mention, trigger and dating phrase marked."""
    marked = [(*mention.trigger, TRIGGER)]
    timex = mention.dating.timex if mention.dating else None
    if timex and not is_elsewhere(mention):
        marked.append((timex.start, timex.end, PHRASE))
    return pieces(mention.quote, mention.sentence.start, marked)


def is_elsewhere(mention: EventMention) -> bool:
    """Tell whether the phrase that dates a mention stands outside its sentence."""
    dating = mention.dating
    if dating is None or dating.timex is None:
        return False
    timex, (start, end) = dating.timex, mention.sentence
    other = dating.article not in (None, mention.article)
    return other or not start <= timex.start < timex.end <= end


def of_phrase(timex: Timex, article: Article) -> list[Piece]:
    """Return the line of the article around a phrase, the phrase marked."""
    start, end = _line(article.text, timex)
    return pieces(article.text[start:end], start, [(timex.start, timex.end, PHRASE)])


def _line(text: str, timex: Timex) -> tuple[int, int]:
    """Return the offsets of the line that holds the phrase, cut at words when it is long."""
    start = text.rfind("\n", 0, timex.start) + 1
    end = text.find("\n", timex.end)
    end = len(text) if end < 0 else end
    if timex.start - start > AROUND:
        start = text.find(" ", timex.start - AROUND, timex.start) + 1 or start
    if end - timex.end > AROUND:
        cut = text.rfind(" ", timex.end, timex.end + AROUND)
        end = cut if cut > 0 else end
    return start, end
