"""What holds of the date library on any text: same answers in any order, time linear in length."""

from __future__ import annotations

import random
import subprocess
import sys
import time
from concurrent.futures import ThreadPoolExecutor
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from benchmarks.fuzz_temporal import check, random_text, words
from benchmarks.temporal import generated
from timeline.temporal import tag
from timeline.temporal.languages import MODULES

PUBLISHED = date(2025, 11, 19)
ARTICLES = [text for text, _ in generated(40)]


def test_articles_read_alike_in_any_order_and_in_eight_threads() -> None:
    alone = {text: tag(text, PUBLISHED) for text in ARTICLES}
    shuffled = random.Random(1).sample(ARTICLES * 3, k=3 * len(ARTICLES))
    assert all(tag(text, PUBLISHED) == alone[text] for text in shuffled)
    with ThreadPoolExecutor(8) as pool:
        together = pool.map(lambda text: (text, tag(text, PUBLISHED)), shuffled)
        assert all(found == alone[text] for text, found in together)


@pytest.mark.parametrize("code", MODULES)
def test_words_of_a_language_in_random_order_break_nothing(code: str) -> None:
    pick, vocabulary = random.Random(7), words(code)
    for _ in range(300):
        text = random_text(pick, vocabulary)
        check(text, tag(text, PUBLISHED, language=code))


@given(st.text(), st.dates() | st.none())
def test_any_text_on_any_day_is_survived(text: str, day: date | None) -> None:
    check(text, tag(text, day))


@given(st.integers(-500, 500))
def test_weeks_later_weekdays_are_weeks_later(weeks: int) -> None:
    moved = PUBLISHED + timedelta(weeks=weeks)
    here, there = (tag("They met on Tuesday.", day)[0].when for day in (PUBLISHED, moved))
    assert here is not None
    assert there is not None
    assert here.earliest is not None
    assert there.earliest == here.earliest + timedelta(weeks=weeks)


LINES = {
    "digits": "1234567890 12 3 2024 10 1999 ",
    "commas": ", , , 3, 4, 5, October, ",
    "blanks": "Monday          \t\t      \n ",
    "the": "the the the last the next the ",
    "quotes": "' \" '98 ' \" ’ “ '90s ",
    "hyphens": "two-day-long-week-old-30-year-",
    "ofs": "the end of the start of the middle of the ",
    "dates": "late October 2024 and last week, ",
    "open brackets": "((((((([[[[",
}


@pytest.mark.parametrize("line", LINES.values(), ids=LINES.keys())
def test_time_grows_with_the_length_of_the_text(line: str) -> None:
    short, long = line * 250, line * 1000
    tag(short, PUBLISHED)  # compile first
    assert _seconds(long) < 8 * _seconds(short) + 0.05


def _seconds(text: str) -> float:
    best = float("inf")
    for _ in range(3):
        start = time.process_time()
        tag(text, PUBLISHED)
        best = min(best, time.process_time() - start)
    return best


def test_library_imports_nothing_else_of_the_program() -> None:
    code = (
        "import sys; from timeline.temporal import tag, resolve; tag('late October', None);"
        "print(*sorted(m for m in sys.modules if m.startswith('timeline')), sep='\\n')"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    foreign = [m for m in done.stdout.split() if not m.startswith("timeline.temporal")]
    assert foreign == ["timeline"]
