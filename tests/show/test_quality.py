"""The page on data quality: days in doubt, other languages."""

from datetime import date

from tests.show.fakes import articles
from timeline.model.article import Article
from timeline.model.vocabulary import Flag
from timeline.show.markup import markup
from timeline.show.quality import quality

DOUBTFUL = Article(
    id="a<b",
    title="Envoys <met>",
    text="They met.",
    published=date(2025, 3, 4),
    published_sure=False,
    published_note="only the file's name says this day",
    flags=(Flag.LONE,),
)
UKRAINIAN = Article(
    id="u",
    text="Сторони зустрілися 4 березня 2025 року. Більше нічого не відомо.",
    language="uk",
    published=date(2025, 3, 5),
)


def page(*others, settles=False):
    return markup(quality([], [*articles(), *others], settles=settles))


def test_day_in_doubt_is_told_with_the_reason():
    found = page(DOUBTFUL)
    assert "Envoys &lt;met&gt;" in found
    assert "4 March 2025: only the file" in found


def test_day_is_settled_only_where_the_server_writes():
    assert 'data-article="a&lt;b"' in page(DOUBTFUL, settles=True)
    assert 'value="2025-03-04"' in page(DOUBTFUL, settles=True)
    assert 'data-form="settle"' not in page(DOUBTFUL)


def test_article_of_a_sure_day_is_not_asked_for():
    assert 'data-form="settle"' not in page(settles=True)


def test_other_language_is_counted_and_its_dated_sentences_are_listed():
    found = page(UKRAINIAN)
    assert "uk: 1 article" in found
    assert "4 March 2025" in found
    assert "Сторони зустрілися" in found
    assert "Більше нічого" not in found


def test_no_section_on_languages_where_all_is_english():
    assert "other languages" not in page()
