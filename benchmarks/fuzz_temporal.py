"""Give the date library random texts for some minutes: ``python -m benchmarks.fuzz_temporal 10``.

What must hold whatever the text: no exception, spans inside the text, in order and apart,
``text[start:end] == timex.text``, bounds in order. Texts are made of random characters and of the
library's own words, digits and marks in random order; a seed makes a run repeatable.
"""

from __future__ import annotations

import argparse
import random
import string
import time
from collections.abc import Iterator
from datetime import date, timedelta

from timeline.temporal import Timex, tag
from timeline.temporal.languages import MODULES, load

MARKS = " \n\t,.;:-–—/'’\"()[]%$€'0123456789"
WILD = "İıßſǅΣς\u0301\u200b\u202e\ud83d\ude00\x00\x85\u2028ﬁ½²٣９一"
DAYS = (date.min, date(1, 1, 2), date(1900, 1, 1), date(2024, 2, 29), date(2025, 11, 19), date.max)
POLICIES = ("auto", "news", "narrative")
DIRECTIONS = ("news", "past", "future", "nearest")
WORDS = 25  # at most, in a text


class Broken(AssertionError):
    """A promise that a text broke."""


def main() -> None:
    """Run until the time is over; stop at the first text that breaks a promise."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("minutes", type=float, nargs="?", default=10)
    parser.add_argument("--seed", type=int, default=0)
    arguments = parser.parse_args()
    pick = random.Random(arguments.seed)
    vocabularies = {code: words(code) for code in MODULES}
    end = time.monotonic() + 60 * arguments.minutes
    texts = found = 0
    while time.monotonic() < end:
        for code, vocabulary in vocabularies.items():
            text = random_text(pick, vocabulary)
            anchor = pick.choice([*DAYS, random_day(pick), None])
            options = {"policy": pick.choice(POLICIES), "direction": pick.choice(DIRECTIONS)}
            try:
                timexes = tag(text, anchor, language=code, **options)
                check(text, timexes)
            except Exception as error:
                print(f"broken: {text!r} at {anchor} in {code}, {options}: {error!r}")
                raise
            texts, found = texts + 1, found + len(timexes)
    print(f"{texts} texts, {found} expressions, seed {arguments.seed}: nothing broke")


def words(code: str) -> list[str]:
    """Return the words a language's tables and patterns hold, and words around them."""
    language = load(code)
    literals = " ".join(rule.pattern for rule in (*language.rules, *language.prefixes))
    for mark in "()?|:":
        literals = literals.replace(mark, " ")
    return sorted({*language.lexicon.words(), *literals.lower().split()})


def random_text(pick: random.Random, vocabulary: list[str]) -> str:
    """Return words, numbers, marks and wild characters in random order and case."""
    return "".join(_pieces(pick, vocabulary))


def _pieces(pick: random.Random, vocabulary: list[str]) -> Iterator[str]:
    for _ in range(pick.randint(0, WORDS)):
        kind = pick.random()
        if kind < 0.6:
            word = pick.choice(vocabulary)
            yield pick.choice((word, word.capitalize(), word.upper()))
        elif kind < 0.8:
            yield str(
                pick.choice((pick.randint(0, 31), pick.randint(0, 9999), pick.getrandbits(40)))
            )
        elif kind < 0.95:
            yield pick.choice(MARKS)
        else:
            yield pick.choice(WILD + string.ascii_letters)
        yield pick.choice((" ", " ", " ", "", "-", ", ", "\n", "\n\n"))


def random_day(pick: random.Random) -> date:
    """Return any day of the calendar."""
    return date.min + timedelta(days=pick.randint(0, (date.max - date.min).days))


def check(text: str, timexes: list[Timex]) -> None:
    """Raise ``Broken`` where the answer breaks a promise. ``When`` itself refuses wrong bounds."""
    at = 0
    for timex in timexes:
        if not at <= timex.start < timex.end <= len(text):
            raise Broken(f"span {timex.start}:{timex.end} after {at} of {len(text)}")
        if text[timex.start : timex.end] != timex.text:
            raise Broken(f"{timex.text!r} is not what stands at {timex.start}")
        if not timex.value:
            raise Broken(f"{timex.text!r} has no value")
        when = timex.when
        if when is not None and when.earliest and when.latest and when.earliest > when.latest:
            raise Broken(f"{timex.text!r} begins after it ends")
        at = timex.end


if __name__ == "__main__":
    main()
