"""What holds for every text and every anchor."""

import random
import time
from concurrent.futures import ThreadPoolExecutor
from datetime import date, timedelta
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from timeline.temporal import Granularity, resolve, tag
from timeline.temporal.rules import ENGLISH
from timeline.temporal.values.units import Period

WORDS = sorted(
    {word for rule in ENGLISH for example in rule.examples for word in example.text.split()}
)
DAYS = st.dates(date(1, 1, 1), date(9999, 12, 31))
TEXTS = st.one_of(
    st.text(max_size=200),
    st.lists(st.sampled_from(WORDS), max_size=40).map(" ".join),
    st.text(alphabet="0123456789/-:. ,'thndrsapmMayFri\nİ", max_size=120),
)


def check(text: str, anchor: date | None) -> None:
    end = 0
    for timex in tag(text, anchor):
        assert 0 <= end <= timex.start < timex.end <= len(text)
        assert text[timex.start : timex.end] == timex.text
        assert timex.value
        end = timex.end
        for when in (timex.when, timex.extent, *(other.when for other in timex.alternatives)):
            if when and when.earliest and when.latest:
                assert when.earliest <= when.latest


@settings(max_examples=150, deadline=None)
@given(TEXTS, st.none() | DAYS)
def test_tag_survives_any_text(text, anchor):
    check(text, anchor)


@settings(max_examples=60, deadline=None)
@given(TEXTS, DAYS)
def test_tag_gives_the_same_answer_twice(text, anchor):
    assert tag(text, anchor) == tag(text, anchor)


@settings(max_examples=60, deadline=None)
@given(st.dates(date(1900, 1, 1), date(2100, 1, 1)), st.integers(-500, 500))
def test_anchor_moved_by_weeks_moves_weekdays_by_weeks(anchor, weeks):
    moved = timedelta(weeks=weeks)
    for phrase in ("Friday", "last Tuesday", "next Sunday"):
        here, there = (resolve(phrase, day).when.earliest for day in (anchor, anchor + moved))
        assert there - here == moved


@settings(max_examples=100, deadline=None)
@given(st.dates(date(200, 1, 1), date(9000, 1, 1)), st.sampled_from(Granularity))
def test_neighbouring_units_touch(day, granularity):
    here = Period.holding(day, granularity)
    after = here.shifted(1)
    gap = 6 if granularity is Granularity.WEEKEND else 1
    assert after.first - here.last == timedelta(days=gap)
    assert granularity is Granularity.WEEKEND or here.first <= day <= here.last


def test_threads_and_order_do_not_change_the_answers():
    texts = [" ".join(random.Random(seed).choices(WORDS, k=60)) for seed in range(60)]
    anchor = date(2025, 11, 19)
    alone = [tag(text, anchor) for text in texts]
    with ThreadPoolExecutor(8) as pool:
        together = list(pool.map(lambda text: tag(text, anchor), reversed(texts)))
    assert together[::-1] == alone


@pytest.mark.parametrize(
    "piece",
    [
        "7",
        "1,",
        " ",
        "\n",
        "the ",
        '"',
        "the last of ",
        "Oct. ",
        "1-",
        "two ",
        "a.",
        "may ",
        "March 3-",
        ",",
        "1 ",
        "\n\n",
        "Monday ",
        "early ",
        "'s ",
        "The Talks Of Monday ",
        "yesterday the talks ",
        "They met at the port on Friday. ",
    ],
)
def test_time_grows_with_the_length_of_the_text(piece):
    anchor = date(2025, 11, 19)
    tag(piece * 10, anchor)

    def seconds(count: int) -> float:
        best = float("inf")
        for _ in range(3):
            start = time.process_time()
            tag(piece * count, anchor)
            best = min(best, time.process_time() - start)
        return best

    small, large = seconds(1_000), seconds(4_000)
    assert large < 12 * small + 0.05, f"{small:.3f} s became {large:.3f} s for four times the text"


def test_neighbouring_expressions_stay_apart():
    found = tag("On Monday, Tuesday and Friday of last week, and in May 2024, June 2025.", None)
    assert all(one.end <= other.start for one, other in pairwise(found))
