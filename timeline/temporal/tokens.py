"""Text as words with one symbol each, offsets kept: what the rules are matched on."""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import date
from functools import lru_cache

from timeline.temporal.lexicon import Amount, Meanings

OTHER = "."  # the symbol of every word that no rule names

# One alternative for each kind of token; longer forms first. Plain runs of digits longer than
# eight are account or telephone numbers and stay unread.
_SCAN = re.compile(
    r"(?P<word>[^\W\d_]+)"
    r"|(?P<iso>[0-9]{4}-[0-9]{2}-[0-9]{2}(?:[t ][0-9]{2}:[0-9]{2}(?::[0-9]{2}(?:\.[0-9]{1,6})?)?"
    r"(?:z|[+-][0-9]{2}:?[0-9]{2})?)?(?![0-9-]))"
    r"|(?P<slashed>[0-9]{1,2}([/.-])[0-9]{1,2}\4(?:[0-9]{4}|[0-9]{2})(?![0-9]|[/.-][0-9])"
    r"|[0-9]{4}/[0-9]{1,2}/[0-9]{1,2}(?![0-9/]))"
    r"|(?P<clock>[0-9]{1,2}[:.][0-5][0-9](?::[0-5][0-9])?(?=\s?[ap]\.?m\b)"
    r"|[0-9]{1,2}:[0-5][0-9](?::[0-5][0-9])?(?![0-9:]))"
    r"|(?P<decade>[0-9]{3}0'?s\b|'?[1-9]0'?s\b)"
    r"|(?P<ordinal>[0-9]{1,4}(?:st|nd|rd|th)\b)"
    r"|(?P<fraction>[1-9]/[2-9](?![0-9/])|[½¼¾])"
    r"|(?P<decimal>[0-9]{1,3}(?:,[0-9]{3})+(?:\.[0-9]+)?|[0-9]{1,9}\.[0-9]{1,9}(?!\.?[0-9]))"
    r"|(?P<number>[0-9]+)"
    r"|(?P<gap>\n[^\S\n]*\n\s*)"
    r"|(?P<mark>[^\s\w]|_)"
)
_DASHES = str.maketrans("–—‑‐−’‘`ʼ", "-----''''")  # the same length, one form each
_INNER_APOSTROPHE = re.compile(r"(?<=[^\W\d_])'(?=[^\W\d_])")
_FRACTIONS = {"½": 0.5, "¼": 0.25, "¾": 0.75}
# One number of each kind, so that every set of classes can have its symbol beforehand.
_SAMPLES = (
    *(str(number) for number in range(100)),
    *(f"{number:02d}" for number in range(10)),
    "123", "0100", "0170", "0999", "1030", "1070", "2030", "2070", "2130", "2170", "2230", "2270",
    "2430", "2470", "9999",
    "12345", "123456", "1234567", "12345678",
)  # fmt: skip
_JOINED = (("NUMBER",), ("NUMBER", "YEAR"), ("ORDINAL", "DAYTH"))  # by rules.numerals


def numeric_classes() -> set[tuple[str, ...]]:
    """Return every set of classes that a number can have."""
    forms = [("iso", ""), ("slashed", ""), ("clock", "10:30"), ("decade", "1990s"),
             ("fraction", "1/2"), ("decimal", "1.5"), ("decimal", "1.50"),
             ("ordinal", "3rd"), ("ordinal", "103rd")]  # fmt: skip
    forms += [("number", word) for word in _SAMPLES]
    return {number_meanings(kind, word)[0] for kind, word in forms} | set(_JOINED)


def lower(text: str) -> str:
    """Return the text in small letters, dashes and quotes in one form, at the same length."""
    lowered = text.lower()
    if len(lowered) != len(text):
        lowered = "".join(c if len(c.lower()) != 1 else c.lower() for c in text)
    return lowered.translate(_DASHES)


class Tokens:
    """The words of a text; lists run side by side, one entry a word."""

    __slots__ = ("ends", "lowered", "meanings", "starts", "symbols", "text")

    def __init__(
        self,
        text: str,
        lowered: str,
        starts: list[int],
        ends: list[int],
        symbols: list[str],
        meanings: list[Meanings],
    ) -> None:
        self.text = text
        self.lowered = lowered
        self.starts = starts
        self.ends = ends
        self.symbols = symbols
        self.meanings = meanings

    def word(self, index: int) -> str:
        """Return a word in small letters."""
        return self.lowered[self.starts[index] : self.ends[index]]

    def surface(self, index: int) -> str:
        """Return a word as written."""
        return self.text[self.starts[index] : self.ends[index]]

    def means(self, index: int, choices: tuple[str, ...]) -> bool:
        """Tell whether a word belongs to one of some classes, or is one of some words."""
        meanings = self.meanings[index]
        return any(choice in meanings for choice in choices) or self.word(index) in choices

    def is_spaced(self, first: int, end: int) -> bool:
        """Tell whether a blank stands between any two of the words ``first`` to ``end``."""
        return any(self.ends[i] != self.starts[i + 1] for i in range(first, end - 1))

    def __len__(self) -> int:
        return len(self.starts)


Vocabulary = Mapping[str, tuple[str, Meanings]]  # word -> symbol and meanings
_NOTHING: Meanings = {}


def scan(
    text: str,
    vocabulary: Vocabulary,
    numeric: Mapping[tuple[str, ...], str],
    *,
    capitalised: frozenset[str],
    abbreviations: frozenset[str],
    apostrophes: bool = False,
) -> Tokens:
    """Return the words of a text with the symbols that a grammar gives them.

    With ``apostrophes`` one between letters is a letter of the word, written ``ʼ``.
    """
    lowered = lower(text)
    if apostrophes:
        lowered = _INNER_APOSTROPHE.sub("ʼ", lowered)
    starts: list[int] = []
    ends: list[int] = []
    symbols: list[str] = []
    meanings: list[Meanings] = []
    skip_to = 0
    unknown = (OTHER, _NOTHING)
    for match in _SCAN.finditer(lowered):
        start, end = match.span()
        if start < skip_to:
            continue
        kind = match.lastgroup
        if kind == "word" or kind == "mark":
            word = match.group()
            symbol, meaning = vocabulary.get(word, unknown)
            if kind == "word" and end - start == 1 and lowered[end : end + 1] == ".":
                dotted = _dotted(lowered, start)
                found = vocabulary.get(lowered[start:dotted].replace(".", "").replace(" ", ""))
                if found and dotted > end + 1:
                    symbol, meaning = found
                    end = skip_to = dotted
                    word = ""
            if symbol != OTHER:
                if word in capitalised and text[start].islower():
                    symbol, meaning = unknown
                elif word in abbreviations and _takes_dot(lowered, end):
                    end += 1
                    skip_to = end
        elif kind == "gap":
            symbol, meaning = unknown
        else:
            classes, meaning = number_meanings(kind or "", match.group())
            symbol = numeric.get(classes, OTHER)
        starts.append(start)
        ends.append(end)
        symbols.append(symbol)
        meanings.append(meaning)
    return Tokens(text, lowered, starts, ends, symbols, meanings)


_INITIALS = re.compile(r"(?:[^\W\d_]\.\s?){1,3}[^\W\d_](?:\.|\b)")


def _dotted(lowered: str, start: int) -> int:
    """Return the end of letters with dots ("p.m.", "B.C.") that begin at ``start``."""
    match = _INITIALS.match(lowered, start)
    return match.end() if match else start + 1


def _takes_dot(lowered: str, at: int) -> bool:
    """Tell whether the dot at ``at`` belongs to the abbreviation before it."""
    if lowered[at : at + 1] != ".":
        return False
    rest = lowered[at + 1 : at + 3].lstrip()
    return bool(rest) and (rest[0].isalnum() or rest[0] in ",-)")


@lru_cache(maxsize=4096)
def number_meanings(kind: str, word: str) -> tuple[tuple[str, ...], Meanings]:
    """Return the classes of a number in digits, and its meaning in each."""
    match kind:
        case "iso":
            return ("ISO",), {"ISO": word}
        case "slashed":
            return ("SLASHED",), {"SLASHED": word}
        case "clock":
            hour, minute, *second = (int(part) for part in re.split("[:.]", word))
            if hour > 24:
                return (), _NOTHING
            return ("CLOCK",), {"CLOCK": (hour, minute, second[0] if second else None)}
        case "decade":
            digits = word.strip("'").rstrip("s").rstrip("'")
            long = len(digits) == 4
            return ("DECADE",), {"DECADE": (int(digits[:2]) if long else None, int(digits[-2:]))}
        case "ordinal":
            number = int(word[:-2])
            classes = ("ORDINAL", "DAYTH", "NTH") if 1 <= number <= 31 else ("ORDINAL", "NTH")
            return classes, dict.fromkeys(classes, number)
        case "fraction":
            value = _FRACTIONS.get(word) or int(word[0]) / int(word[-1])
            return ("FRACTION",), {"FRACTION": value}
        case "decimal":
            hour, _, minute = word.partition(".")
            if hour.isdigit() and len(minute) == 2 and int(hour) <= 24 and int(minute) < 60:
                number = Amount(float(word))
                return ("DOTTED", "NUMBER"), {"DOTTED": (int(hour), int(minute)), "NUMBER": number}
            return ("NUMBER",), {"NUMBER": Amount(float(word.replace(",", "")))}
    return _integer(word)


def _integer(word: str) -> tuple[tuple[str, ...], Meanings]:
    if len(word) > 8:
        return (), _NOTHING
    value = int(word)
    if len(word) == 8:
        return ("EIGHTDIGIT",), {"EIGHTDIGIT": word}
    classes = ["NUMBER", "INT"]
    if 1 <= value <= 31 and len(word) <= 2:
        classes.append("DAY")
    if len(word) == 2:
        classes.append("TWODIGIT")
    if value <= 24 and len(word) <= 2:
        classes.append("HOUR")
    if len(word) == 4 and 1000 <= value <= 2199:
        classes.append("YEAR")
    if len(word) == 4 and value % 100 < 60 and value <= 2400:
        classes.append("MILITARY")
    if len(word) == 3:
        classes.append("ANCIENT")
    if len(word) == 6:
        classes.append("SIXDIGIT")
    meaning: Meanings = dict.fromkeys(classes, value)
    meaning["NUMBER"] = Amount(float(value))
    if "SIXDIGIT" in meaning:
        meaning["SIXDIGIT"] = word
    return tuple(classes), meaning


def as_day(year: int, month: int, day: int) -> date | None:
    """Return a day of the calendar, or ``None`` where there is no such day."""
    try:
        return date(year, month, day)
    except ValueError:
        return None
