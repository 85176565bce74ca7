"""Text as words with one symbol each, offsets kept: what the rules are matched on."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from itertools import accumulate, repeat
from operator import sub

from timeline.temporal.grammar.digits import FIRSTS, FORMS, number_meanings
from timeline.temporal.grammar.lexicon import Meanings

OTHER = "."  # the symbol of every word that no rule names
_GAP = r"\s*\n[^\S\n]*\n\s*|\s+\Z"  # between paragraphs: a word of its own, stripped to nothing
_L = r"[^\W\d_]"
_WORD = (  # letters with dots ("p.m.", "p. m.", "p . m .") are one
    rf"{_L}(?:\.{_L}\b)+\.?|{_L}\.\s{_L}\.|[ap]\s\.\sm\s\.|{_L}+"
)
_PLAIN = r" ?[a-zß-öø-ÿа-яёєіїґʼ]{2,}+(?!\w)"  # most words; letters by name match twice as fast
_PIECE = re.compile(rf"{_PLAIN}|{_GAP}|\s*(?:[^\w\s']|{_WORD}|{'|'.join(FORMS.values())}|\S)")
_FOLD = {"-": "–—‑‐−", "'": "’‘`ʼ"}  # dashes and quotes in one form, same length
_INNER_APOSTROPHE = re.compile(r"(?<=[^\W\d_])'(?=[^\W\d_])")

Entry = tuple[str, Meanings]  # the symbol of a word and its meanings, by class
Vocabulary = Mapping[str, Entry]
UNKNOWN: Entry = (OTHER, {})


def lower(text: str) -> str:
    """Return the text in small letters, dashes and quotes in one form, at the same length."""
    lowered = text.lower()
    if len(lowered) != len(text):
        lowered = "".join(c.lower() if len(c.lower()) == 1 else c for c in text)
    for form, others in _FOLD.items():
        for other in others:  # one by one: "translate" is slow with any letter beyond ASCII
            lowered = lowered.replace(other, form)
    return lowered


class Tokens:
    """The words of a text; lists run side by side, one entry a word.

    ``line`` is the symbols of all words as one string.
    """

    __slots__ = ("ends", "entries", "line", "starts", "text", "words")

    def __init__(
        self, text: str, words: list[str], starts: list[int], ends: list[int], entries: list[Entry]
    ) -> None:
        self.text = text
        self.words = words
        self.starts = starts
        self.ends = ends
        self.entries = entries
        self.line = "".join([symbol for symbol, _ in entries])

    def word(self, index: int) -> str:
        """Return a word in small letters; "" outside the text and between paragraphs."""
        try:  # half the time of asking for the length, and asked 50 times a date
            return self.words[index] if index >= 0 else ""
        except IndexError:
            return ""

    def surface(self, index: int) -> str:
        """Return a word as written."""
        return self.text[self.starts[index] : self.ends[index]]

    def meanings(self, index: int) -> Meanings:
        """Return the meanings of a word, by class."""
        return self.entries[index][1]

    def means(self, index: int, choices: tuple[str, ...]) -> bool:
        """Tell whether a word belongs to one of some classes, or is one of some words."""
        return not self.meanings(index).keys().isdisjoint(choices) or self.words[index] in choices

    def is_spaced(self, first: int, end: int) -> bool:
        """Tell whether a blank stands between any two of the words ``first`` to ``end``."""
        return any(self.ends[i] != self.starts[i + 1] for i in range(first, end - 1))

    def put(self, entries: Mapping[int, Entry]) -> None:
        """Give some words, in their order, other entries."""
        line, at = [], 0
        for index, entry in entries.items():
            self.entries[index] = entry
            line += [self.line[at:index], entry[0]]
            at = index + 1
        self.line = "".join(line) + self.line[at:]

    def join(self, spans: Sequence[tuple[int, int, Entry]]) -> None:
        """Make one word of the words of each span, given in order, with a new entry."""
        if not spans:
            return
        words, starts, ends, entries, line, at = [], [], [], [], [], 0
        for first, end, entry in spans:
            words += [*self.words[at:first], " ".join(self.words[first:end])]
            starts += [*self.starts[at:first], self.starts[first]]
            ends += [*self.ends[at:first], self.ends[end - 1]]
            entries += [*self.entries[at:first], entry]
            line += [self.line[at:first], entry[0]]
            at = end
        self.words, self.starts = words + self.words[at:], starts + self.starts[at:]
        self.ends, self.entries = ends + self.ends[at:], entries + self.entries[at:]
        self.line = "".join(line) + self.line[at:]

    def __len__(self) -> int:
        return len(self.words)


def scan(
    text: str,
    vocabulary: Vocabulary,
    numeric: Mapping[tuple[str, ...], str],
    *,
    apostrophes: bool = False,
) -> Tokens:
    """Return the words of a text with the symbols that a grammar gives them.

    With ``apostrophes`` one between letters is a letter of the word, written ``ʼ``. Single words
    are handled by built-ins alone, which is what makes it fast.
    """
    lowered = lower(text)
    if apostrophes:
        lowered = _INNER_APOSTROPHE.sub("ʼ", lowered)
    pieces = _PIECE.findall(lowered)
    words = list(map(str.lstrip, pieces))
    ends = list(accumulate(map(len, pieces)))
    starts = list(map(sub, ends, map(len, words)))
    entries = list(map(vocabulary.get, words, repeat(UNKNOWN)))
    for index in [i for i, word in enumerate(words) if word and word[0] in FIRSTS]:
        if entries[index] is UNKNOWN:
            classes, meanings = number_meanings(words[index])
            if classes:
                entries[index] = (numeric[classes], meanings)
    return Tokens(text, words, starts, ends, entries)
