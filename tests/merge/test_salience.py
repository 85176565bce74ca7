"""What a reader sees first: told by many, referred to later, and of the articles' own period."""

from __future__ import annotations

from tests.merge.stories import PUTIN, TRUMP, days, told
from timeline.merge.salience import salience
from timeline.model.mention import EventMention
from timeline.model.vocabulary import EventType, Status


def _score(*mentions: EventMention) -> float:
    return salience(EventType.MEETING, Status.OCCURRED, mentions[0].when, mentions, 1)


def _met(article: str, day: str, published: str) -> EventMention:
    return told(
        article, 0, "Putin met Trump.", "met", EventType.MEETING, PUTIN, TRUMP,
        when=days(day), published=published, outlet="Post",
    )  # fmt: skip


def test_a_first_report_of_an_old_day_is_no_later_reference() -> None:
    news = _met("a", "2025-11-18", "2025-11-20")
    late = _met("a", "2025-10-01", "2025-11-20")
    assert _score(late) == _score(news)


def test_another_article_that_comes_back_to_it_counts() -> None:
    news, later = _met("a", "2025-11-18", "2025-11-20"), _met("b", "2025-11-18", "2025-12-01")
    beside = _met("b", "2025-11-18", "2025-11-20")
    assert _score(news, later) > _score(news, beside) > _score(news)


def test_what_lies_before_the_period_of_the_articles_stands_low() -> None:
    assert _score(_met("a", "1941-02-18", "2025-11-20")) < _score(
        _met("a", "2025-11-18", "2025-11-20")
    )


def test_what_is_less_sure_stands_lower() -> None:
    sure = _met("a", "2025-11-18", "2025-11-20")
    assert _score(sure.model_copy(update={"confidence": 0.4})) < _score(sure)
