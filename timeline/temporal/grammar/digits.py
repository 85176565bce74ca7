"""Numbers in digits: the forms they come in, and what each may mean."""

from __future__ import annotations

import re
from datetime import date
from functools import lru_cache

from timeline.temporal.expression.meanings import Amount
from timeline.temporal.grammar.lexicon import Meanings

# The forms of a number, longer ones first. Plain runs of digits longer than eight are account or
# telephone numbers and stay unread.
FORMS = {
    "iso": r"[0-9]{4}-[0-9]{2}-[0-9]{2}(?:[t ][0-9]{2}:[0-9]{2}(?::[0-9]{2}(?:\.[0-9]{1,6})?)?"
    r"(?:z|[+-][0-9]{2}:?[0-9]{2})?)?(?![0-9-])"
    r"|[0-9]{8}t[0-9]{4}(?:[0-9]{2})?(?:z|[+-][0-9]{4})?(?![0-9])",
    "slashed": r"[0-9]{1,2}/[0-9]{1,2}/(?:[0-9]{4}|[0-9]{2})(?![0-9/])"
    r"|[0-9]{1,2}\.[0-9]{1,2}\.(?:[0-9]{4}|[0-9]{2})(?![0-9]|\.[0-9])"
    r"|[0-9]{1,2}-[0-9]{1,2}-[0-9]{4}(?![0-9-])"
    r"|[0-9]{4}/[0-9]{1,2}/[0-9]{1,2}(?![0-9/])",
    "dashed": r"[0-9]{1,2}-[0-9]{1,2}-[0-9]{2}(?![0-9-])",
    "clock": r"[0-9]{1,2}:[0-5][0-9](?::[0-5][0-9])?(?![0-9:])",
    "shortyear": r"'[0-9]{2}(?![0-9a-z])",
    "decade": r"[0-9]{3}0'?s\b|'?[1-9]0'?s\b",
    "early": r"[1-9][0-9]0s\b",
    "ordinal": r"[0-9]{1,4}(?:st|nd|rd|th)\b",
    "famous": r"(?:9/11|7/7|26/11)(?![0-9/])",
    "fraction": r"[1-9]/[2-9](?![0-9/])|[½¼¾]",
    "decimal": r"[0-9]{1,3}(?:,[0-9]{3})+(?![0-9])(?:\.[0-9]+)?|[0-9]{1,9}\.[0-9]{1,9}(?!\.?[0-9])",
    "number": r"[0-9]+",
}
FIRSTS = frozenset("0123456789'½¼¾")
_KIND = re.compile("|".join(f"(?P<{kind}>{form})" for kind, form in FORMS.items()))
_FRACTIONS = {"½": 0.5, "¼": 0.25, "¾": 0.75}
# One number of each kind, so that every set of classes can have its symbol beforehand.
_SAMPLES = (
    "2025-10-21", "10/21/25", "10-21-25", "9/11", "10:30", "1990s", "420s", "'98", "1/2", "1.5",
    "1.55", "3rd", "103rd",
    *(str(number) for number in range(100)),
    *(f"{number:02d}" for number in range(10)),
    "123", "0100", "0170", "0999", "1030", "1070", "2030", "2070", "2130", "2170", "2230", "2270",
    "2430", "2470", "9999", "12345", "123456", "1234567", "12345678",
)  # fmt: skip
_JOINED = (  # by rules.numerals
    *(("NUMBER",), ("NUMBER", "YEAR"), ("NUMBER", "DAYWORD"), ("ORDINAL", "DAYTH")),
)

Classes = tuple[str, ...]


def numeric_classes() -> set[Classes]:
    """Return every set of classes that a number can have."""
    return {number_meanings(sample)[0] for sample in _SAMPLES} | set(_JOINED)


@lru_cache(maxsize=4096)
def number_meanings(word: str) -> tuple[Classes, Meanings]:
    """Return the classes of a number in digits, and its meaning in each; none if unread."""
    match = _KIND.fullmatch(word)
    if match is None:
        return (), {}
    match match.lastgroup:
        case "iso":
            return ("ISO",), {"ISO": _extended(word)}
        case "slashed":
            return ("SLASHED",), {"SLASHED": word}
        case "dashed":
            return ("DASHED",), {"DASHED": word}
        case "clock":
            return _clock(word)
        case "shortyear":
            return ("SHORTYEAR",), {"SHORTYEAR": int(word[1:])}
        case "decade":
            digits = word.strip("'").rstrip("s").rstrip("'")
            century = int(digits[:2]) if len(digits) == 4 else None
            return ("DECADE",), {"DECADE": (century, int(digits[-2:]))}
        case "early":
            return ("EARLYDECADE",), {"EARLYDECADE": int(word[:-1])}
        case "ordinal":
            number = int(word[:-2])
            classes = ("ORDINAL", "DAYTH", "NTH") if 1 <= number <= 31 else ("ORDINAL", "NTH")
            return classes, dict.fromkeys(classes, number)
        case "famous":
            return ("FAMOUS",), {"FAMOUS": sorted(int(part) for part in word.split("/"))}
        case "fraction":
            value = _FRACTIONS.get(word) or int(word[0]) / int(word[-1])
            return ("FRACTION",), {"FRACTION": value}
        case "decimal":
            return _decimal(word)
    return _integer(word)


def _extended(word: str) -> str:
    """Return a time stamp with its dashes and colons: "20110716t183000z" has none."""
    if word[4] == "-":
        return word
    date_part, time, zone = word[:8], word[9:13], word[13:]
    second = f":{zone[:2]}" if zone[:2].isdigit() else ""
    rest = zone[2:] if second else zone
    return f"{date_part[:4]}-{date_part[4:6]}-{date_part[6:]}t{time[:2]}:{time[2:]}{second}{rest}"


def _clock(word: str) -> tuple[Classes, Meanings]:
    hour, minute, *second = (int(part) for part in word.split(":"))
    if hour > 24:
        return (), {}
    return ("CLOCK",), {"CLOCK": (hour, minute, second[0] if second else None)}


def _decimal(word: str) -> tuple[Classes, Meanings]:
    value = Amount(float(word.replace(",", "")))
    hour, _, minute = word.partition(".")
    if len(hour) <= 2 and len(minute) == 2 and int(minute) < 60:
        return ("NUMBER", "DOTCLOCK"), {"NUMBER": value, "DOTCLOCK": (int(hour), int(minute), None)}
    return ("NUMBER",), {"NUMBER": value}


def _integer(word: str) -> tuple[Classes, Meanings]:
    length = len(word)
    if length > 8:
        return (), {}
    if length == 8:
        return ("EIGHTDIGIT",), {"EIGHTDIGIT": word}
    value = int(word)
    tests = {
        "NUMBER": True,
        "INT": True,
        "DAY": length <= 2 and 1 <= value <= 31,
        "TWODIGIT": length == 2,
        "HOUR": length <= 2 and value <= 24,
        "YEAR": length == 4 and 1000 <= value <= 2199,
        "MILITARY": length == 4 and value % 100 < 60 and value <= 2400,
        "ANCIENT": length == 3,
    }
    classes = tuple(name for name, holds in tests.items() if holds)
    meanings: Meanings = dict.fromkeys(classes, value)
    meanings["NUMBER"] = Amount(float(value))
    return classes, meanings


def as_day(year: int, month: int, day: int) -> date | None:
    """Return a day of the calendar, or ``None`` where there is no such day."""
    try:
        return date(year, month, day)
    except ValueError:
        return None
