"""Which days of a story matter: those that articles keep referring to."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from timeline.merge.salience import SILENT, Reference, days
from timeline.model.vocabulary import EventType

TREATY = date(2024, 3, 1)
PUBLISHED = {f"a{number}": TREATY + timedelta(days=number) for number in range(20)}


def test_a_day_that_later_articles_refer_to_leads_one_that_is_news_once() -> None:
    talk = TREATY + timedelta(days=2)
    found = [Reference(TREATY, f"a{number}") for number in (0, 8, 12, 16)]
    found += [Reference(talk, name) for name in ("a2", "a3", "a4")]
    score = days(found, PUBLISHED)
    assert score[TREATY] > score[talk]


def test_late_days_are_measured_by_the_articles_that_could_refer_to_them() -> None:
    early = [Reference(TREATY, name) for name in ("a0", "a1", "a2")]
    late = [Reference(TREATY + timedelta(days=17), name) for name in ("a17", "a18", "a19")]
    score = days([*early, *late], PUBLISHED)
    assert score[late[0].day] > score[early[0].day]


def test_an_article_counts_once_for_a_day() -> None:
    once = days([Reference(TREATY, "a1")], PUBLISHED)
    assert days([Reference(TREATY, "a1")] * 5, PUBLISHED) == once
    assert once[TREATY] == pytest.approx(1 / (len(PUBLISHED) + SILENT) ** 0.5)


def test_an_act_tells_more_than_a_date_and_a_treaty_more_than_a_statement() -> None:
    def score(act: EventType | None) -> float:
        return days([Reference(TREATY, "a1", act)], PUBLISHED)[TREATY]

    assert score(EventType.AGREEMENT) > score(EventType.DEMAND) > score(EventType.STATEMENT)
    assert score(EventType.DEMAND) > score(None)


def test_a_day_still_ahead_scores_nothing() -> None:
    assert days([Reference(TREATY + timedelta(days=30), "a1")], PUBLISHED) == {}
