"""Languages without tables of their own: dateparser's words and its parser, on candidate spans.

The one user of dateparser, imported on demand and asked last. Its search is not used: candidates
are found here, by that language's names of months and days and its phrases for "yesterday" or
"three weeks ago", and resolved like everything else, so granularity, anchors and the refusal to
look at the clock are those of this library.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from functools import lru_cache
from importlib import import_module
from typing import Any

from timeline.temporal.expression.expression import (
    Away,
    CalendarDate,
    Expression,
    Shift,
    Vague,
    Weekday,
)
from timeline.temporal.expression.meanings import Amount, Measure, Step
from timeline.temporal.expression.phrasing import describe
from timeline.temporal.grammar.digits import as_day
from timeline.temporal.languages.numerals import numerals
from timeline.temporal.resolving.resolution import reading_of
from timeline.temporal.resolving.scene import Scene
from timeline.temporal.values.timex import Timex
from timeline.temporal.values.units import Unit

RULE = "dateparser"
MONTHS = (
    "january", "february", "march", "april", "may", "june",
    "july", "august", "september", "october", "november", "december",
)  # fmt: skip
WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
UNITS = {"day": Unit.DAY, "week": Unit.WEEK, "month": Unit.MONTH, "year": Unit.YEAR}

_SHORTEST = 3  # letters of a month's or day's name beside a number; shorter ones are words
_SHORTEST_ALONE = 4  # letters of one that stands alone
_RELATIVE = re.compile(r"(?:(in) )?(\d+|\\1) (day|week|month|year)(?: (ago))?")
_NUMBER = r"(\d++[.,]?\d*+)"  # how dateparser's locale data write an amount
_AMOUNT = r"\d{1,4}"
_ABBREVIATED = re.compile(re.escape(_NUMBER) + r" ?\S(?!\S)")  # "2 a" is more often something else
_MARKS = re.compile("[\u064b-\u0652]")  # of Arabic vowels, which news leaves out
_COUNTS = re.compile(r"\s(?:de\s)?[^\W\d_]")  # what may be counted follows
_LEAP_YEAR = 2000  # has every day of the calendar
# A year or a full date in figures, not inside a longer number.
_YEAR = r"(?<![\w.,/-])(?P<year>(?:1[5-9]|20)\d\d)(?![\w/-]|[.,]\d|\s?[%€$£])"
_FIGURES = (
    r"(?<![\w.,/-])(?:\d{4}-\d{2}-\d{2}|\d{4}/\d{1,2}/\d{1,2}"
    r"|\d{1,2}(?P<mark>[./-])\d{1,2}(?P=mark)\d{4})(?![\w/-])"
)
# Chinese, Japanese and Korean write all in figures, which takes no parser.
_EASTERN = re.compile(
    r"(?<!\d)(?=\d)(?:(\d{4})\s?[年년](?![前後后간間]))?"
    r"(?:(?:(?<=[年년])\s)?(\d{1,2})\s?[月월](?:\s?(\d{1,2})\s?[日號号일])?)?"
)
EASTERN = ("zh", "ja", "ko")
# Words of dateparser that mean something else behind these.
_FRIENDS = {
    "es": {"mañana": "la una esta media cada"},
    "nl": {"morgen": "de elke iedere goede"},
    "it": {"ora": "un l' ogni all' un'"},
}
# Two days far apart: what dateparser fills in from its base differs, what was said does not.
_BASES = (
    datetime(2001, 2, 3, tzinfo=UTC).replace(tzinfo=None),  # dateparser compares naive times
    datetime(2018, 11, 27, tzinfo=UTC).replace(tzinfo=None),
)


@dataclass(frozen=True, slots=True)
class Found:
    """A span of text and what it says."""

    start: int
    end: int
    expression: Expression


@dataclass(frozen=True, slots=True)
class Locale:
    """A language's words, ready for search.

    ``relative`` maps whole phrases to what they say; ``counted`` are patterns for phrases with a
    number, each with its unit and direction, ``numerals`` the words for numbers.
    """

    code: str
    relative: Mapping[str, Expression]
    phrases: re.Pattern[str] | None
    counted: tuple[tuple[re.Pattern[str], Unit, int], ...]
    numerals: Mapping[str, int]
    months: Mapping[str, int]
    weekdays: Mapping[str, int]
    dates: re.Pattern[str]
    shortest_alone: int


def knows(language: str) -> bool:
    """Tell whether dateparser has words of a language."""
    from dateparser.data.languages_info import language_order

    return language in language_order


def find(text: str, language: str) -> list[Found]:
    """Return the dates that dateparser knows how to read, in text order; none overlap.

    Raises:
        ValueError: dateparser does not know the language.
    """
    locale = load(language)
    eastern = _eastern(text) if language in EASTERN else ()
    candidates = [*eastern, *_relative(text, locale), *_absolute(text, locale)]
    candidates.sort(key=lambda found: (found.start, -found.end))
    kept: list[Found] = []
    for found in candidates:
        if not kept or found.start >= kept[-1].end:
            kept.append(found)
    return kept


def tag(text: str, scene: Scene, language: str) -> Iterator[Timex]:
    """Yield the dates of a text, resolved in a scene; the rule says ``dateparser``.

    Raises:
        ValueError: dateparser does not know the language.
    """
    for found in find(text, language):
        reading = reading_of(found.expression, scene)
        yield Timex(
            found.start,
            found.end,
            text[found.start : found.end],
            reading.type,
            reading.value,
            reading.when,
            RULE,
            expression=describe(found.expression),
            mod=reading.mod,
            anchor=reading.anchor,
            alternatives=reading.alternatives,
            note=reading.note,
        )


def _relative(text: str, locale: Locale) -> Iterator[Found]:
    if locale.phrases is not None:
        for match in locale.phrases.finditer(text):
            if not _is_friend(text, match, locale.code):
                yield Found(*match.span(), locale.relative[_plain(match.group())])
    for pattern, unit, direction in locale.counted:
        for match in pattern.finditer(text):
            told = Amount(_number(match, locale.numerals))
            yield Found(*match.span(), Away(told, Measure(unit), direction))


def _number(match: re.Match[str], words: Mapping[str, int]) -> float:
    """Return the number of a counted phrase, which is the one group that took part."""
    told = next(group for group in match.groups() if group)
    return float(told) if told.isdigit() else words[told.lower()]


def _is_friend(text: str, match: re.Match[str], code: str) -> bool:
    """Tell whether the word before makes another one of it: "la mañana"."""
    leads = _FRIENDS.get(code, {}).get(match.group().lower())
    before = text[: match.start()].split()[-1:]
    return leads is not None and bool(before) and before[0].lower() in leads.split()


def _eastern(text: str) -> Iterator[Found]:
    """Yield the dates whose parts are figures with a sign for year, month and day."""
    for match in _EASTERN.finditer(text):
        year, month, day = (int(part) if part else None for part in match.groups())
        if match.group() and as_day(year or _LEAP_YEAR, month or 1, day or 1):
            yield Found(*match.span(), CalendarDate(year, month, day))


def _absolute(text: str, locale: Locale) -> Iterator[Found]:
    for match in locale.dates.finditer(text):
        expression = _reading(match, locale)
        if expression is not None:
            yield Found(*match.span(), expression)


def _reading(match: re.Match[str], locale: Locale) -> Expression | None:
    said, weekday = match.group(), match["weekday"]
    month = match["month"] or match["bare"]
    if match["year"]:
        year = int(match["year"])
        counts = _COUNTS.match(match.string, match.end())
        return None if year % 100 == 0 and counts else CalendarDate(year)
    if not any(letter.isdigit() for letter in said):
        if len(said) < locale.shortest_alone:
            return None
        if month is None:
            return Weekday(locale.weekdays[_plain(said)])
        return CalendarDate(month=locale.months[_plain(month)])
    date = _parsed(said[len(weekday or "") :].lstrip(" ,."), locale.code)
    return replace(date, weekday=locale.weekdays[_plain(weekday)]) if date and weekday else date


def _parsed(phrase: str, code: str) -> CalendarDate | None:
    """Return the parts of a date that the phrase itself says, whatever day it is read on."""
    readings = [_parser(code, base).get_date_data(phrase) for base in _BASES]
    days = [reading.date_obj for reading in readings]
    if None in days or readings[0].period not in ("day", "month"):
        return None
    first, second = days
    if first.month != second.month:
        return None
    year = first.year if first.year == second.year else None
    day = first.day if readings[0].period == "day" else None
    return CalendarDate(year, first.month, day)


@lru_cache(maxsize=16)
def _parser(code: str, base: datetime) -> Any:
    from dateparser.date import DateDataParser

    settings = {"RELATIVE_BASE": base, "PREFER_DAY_OF_MONTH": "first", "PARSERS": ["absolute-time"]}
    return DateDataParser(languages=[code], settings=settings)


@lru_cache(maxsize=8)
def load(language: str) -> Locale:
    """Return a language's words from dateparser's locale data.

    Raises:
        ValueError: dateparser does not know the language.
    """
    if not knows(language):
        raise ValueError(f"language {language!r}: no tables here and none in dateparser")
    info = import_module(f"dateparser.data.date_translation_data.{language}").info
    spaced = not info.get("no_word_spacing")
    months = _numbered(info, MONTHS, _SHORTEST if spaced else 1)
    weekdays = _numbered(info, WEEKDAYS, _SHORTEST if spaced else 2)
    relative = _relative_phrases(info)
    words = numerals(language)
    return Locale(
        language,
        relative,
        _compiled(_any(relative), info) if relative else None,
        tuple(_counted_phrases(info, words)),
        words,
        months,
        weekdays,
        _date_pattern(months, weekdays, info),
        _SHORTEST_ALONE if spaced else 1,
    )


def _numbered(info: Mapping[str, Any], names: Iterable[str], shortest: int) -> dict[str, int]:
    return {
        _plain(word): number
        for number, name in enumerate(names, 1)
        for word in info.get(name, ())
        if len(word) >= shortest and not any(letter.isdigit() for letter in word)
    }


def _relative_phrases(info: Mapping[str, Any]) -> dict[str, Expression]:
    """Return the phrases without a number: "hier", "la semaine dernière", "demain"."""
    taken = {word for unit in (*UNITS, "hour", "minute", "second") for word in info.get(unit, ())}
    phrases: dict[str, Expression] = {}
    for meaning, words in info.get("relative-type", {}).items():
        expression = _shift(meaning)
        if expression is None:
            continue
        for word in words:
            if word not in taken and (len(word) >= _SHORTEST or info.get("no_word_spacing")):
                phrases[_plain(word)] = expression
    return phrases


def _shift(meaning: str) -> Expression | None:
    """Return what dateparser's English for a phrase says: "1 week ago", "in 1 day"."""
    if meaning == "0 second ago":
        return Vague("PRESENT_REF")
    match = _RELATIVE.fullmatch(meaning)
    if match is None or match[2] == "\\1":
        return None
    count = int(match[2]) if match[1] else -int(match[2])
    return Shift(UNITS[match[3]].granularity, Step(count))


def _counted_phrases(
    info: Mapping[str, Any], words: Mapping[str, int]
) -> Iterator[tuple[re.Pattern[str], Unit, int]]:
    """Yield patterns for the phrases with a number: "il y a 3 semaines", "il y a trois ans"."""
    amount = f"({_AMOUNT}|{_any(words)})" if words else f"({_AMOUNT})"
    for meaning, forms in info.get("relative-type-regex", {}).items():
        if match := _RELATIVE.fullmatch(meaning):
            units = [word for word in info.get(match[3], ()) if len(word) > 1 and word.isalpha()]
            told = {
                _in_every_form(form, units).replace(_NUMBER, amount)
                for form in forms
                if not _ABBREVIATED.search(form) or info.get("no_word_spacing")
            }
            pattern = "|".join(sorted(told, key=len, reverse=True))
            if pattern:
                yield _compiled(pattern, info), UNITS[match[3]], 1 if match[1] else -1


def _in_every_form(phrase: str, units: list[str]) -> str:
    """Return a phrase with its unit in any form of the word: a number changes the case of it."""
    parts = phrase.split(" ")
    return " ".join(f"(?:{_any(units)})" if part in units else part for part in parts)


def _date_pattern(
    months: Mapping[str, int], weekdays: Mapping[str, int], info: Mapping[str, Any]
) -> re.Pattern[str]:
    """Return a pattern for days, months and years, in any order dateparser reads."""
    joints = [re.escape(word) for word in info.get("pertain", ()) if word.isalpha()]
    glue = rf"(?:[.,]?\s(?:(?:{'|'.join(joints)})\s)?)" if joints else r"(?:[.,]?\s)"
    if info.get("no_word_spacing"):
        glue = r"[,.\s]{0,2}"
    day, year = r"\d{1,2}(?:\.|er|º|ª|°|日|号|號|일)?", r"\d{4}(?:年|년)?"
    dated = (
        rf"(?:{year}{glue})?(?:{day}{glue})?(?P<month>{_any(months)})"
        rf"(?:{glue}{day}(?!\d))?(?:{glue}{year}(?!\d))?"
    )
    words = (
        rf"(?:(?P<weekday>{_any(weekdays)})(?:,?\s{dated})?|{dated.replace('P<month>', 'P<bare>')})"
    )
    return _compiled(rf"{words}|{_FIGURES}|{_YEAR}", info)


def _any(words: Iterable[str]) -> str:
    return "|".join(re.escape(word) for word in sorted(words, key=len, reverse=True))


def _plain(word: str) -> str:
    """Return a word in small letters without the marks of vowels, as it is looked up."""
    return _MARKS.sub("", word.lower())


def _compiled(pattern: str, info: Mapping[str, Any]) -> re.Pattern[str]:
    """Compile a pattern for whole words, or for any place where words are not set apart."""
    whole = pattern if info.get("no_word_spacing") else rf"(?<!\w)(?:{pattern})(?!\w)"
    return re.compile(whole, re.IGNORECASE)
