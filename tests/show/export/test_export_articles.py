"""The contract of ``--as articles``: one article a line, with all that says its day."""

import json
from datetime import UTC, date, datetime

from tests.show.export.story import ARTICLES, EVENTS, about
from timeline.model.article import Article, Candidate
from timeline.model.vocabulary import Flag, PublishedBasis
from timeline.show.export import BY_NAME

KEYS = [
    "id", "path", "title", "outlet", "url", "author", "language", "published", "published_basis",
    "published_sure", "published_candidates", "flags",
]  # fmt: skip


def written(*articles):
    text = BY_NAME["articles"].render([], articles, about()).decode()
    return [json.loads(line) for line in text.splitlines()]


def test_every_article_has_a_line_with_the_keys_of_the_contract():
    lines = BY_NAME["articles"].render(EVENTS, ARTICLES, about()).decode().splitlines()
    assert len(lines) == len(ARTICLES)
    assert all(list(json.loads(line)) == KEYS for line in lines)


def test_doubtful_day_is_told_with_its_candidates():
    article = Article(
        id="a",
        text="They met.",
        path="cuttings.zip!a.html",
        published=datetime(2025, 3, 4, 23, 0, tzinfo=UTC),
        published_basis=PublishedBasis.STRUCTURED,
        published_sure=False,
        published_candidates=(
            Candidate(date(2025, 3, 4), PublishedBasis.STRUCTURED, "2025-03-04T23:00Z"),
            Candidate(date(2025, 3, 5), PublishedBasis.STRUCTURED),
        ),
        flags=(Flag.MIDNIGHT,),
    )
    (line,) = written(article)
    assert (line["path"], line["published"]) == ("cuttings.zip!a.html", "2025-03-04")
    assert (line["published_sure"], line["flags"]) == (False, ["midnight"])
    assert line["published_candidates"] == [
        {"day": "2025-03-04", "basis": "structured"},
        {"day": "2025-03-05", "basis": "structured"},
    ]


def test_order_is_that_of_publication_and_undated_ones_come_last():
    days = {"a": None, "b": date(2025, 3, 5), "c": date(2025, 3, 4)}
    lines = written(*(Article(id=name, text="x", published=day) for name, day in days.items()))
    assert [line["id"] for line in lines] == ["c", "b", "a"]
    assert lines[-1]["published"] is None
    assert lines[-1]["published_sure"] is False
