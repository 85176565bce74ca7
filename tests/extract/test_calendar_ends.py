"""Articles of the first and the last days of the calendar: nothing falls off its ends."""

from __future__ import annotations

from datetime import date

import pytest

from timeline import pipeline
from timeline.model.article import Article

TEXT = (
    "Norway will meet Sweden within days. Ministers of Norway and Chad met in Oslo on Tuesday. Two"
    " days later they signed a truce. Norway will send envoys to Chad in three days. Norwegian"
    " troops have besieged the town for nine days. The council voted on Monday. Three weeks before"
    " the vote, Norway visited Chad. Norway met Sweden. Within two weeks, they had signed a pact."
    " The king met the envoys yesterday. A day earlier he had visited Oslo. Norway and Chad have"
    " been at war for 400 years. A decade ago they fought; next year they will sign."
)
DAYS = [date(1, 1, 1), date(1, 1, 2), date(1, 1, 20), date(9999, 12, 20), date(9999, 12, 31)]


@pytest.mark.parametrize("day", DAYS, ids=str)
def test_an_article_of_the_ends_of_the_calendar_is_read(day: date) -> None:
    sentences = [f"{words}." for words in TEXT.split(". ")]
    alone = [Article(id=str(at), text=words, published=day) for at, words in enumerate(sentences)]
    timeline = pipeline.build([Article(id="all", text=TEXT, published=day), *alone])
    assert timeline.report.faults == []
    assert len(timeline.events) >= 8
