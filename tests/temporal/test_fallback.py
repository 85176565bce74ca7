"""Languages without tables: what dateparser knows of them, resolved by this library."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from timeline.temporal import reads, tag
from timeline.temporal.languages.detect import language_of

PUBLISHED = date(2025, 11, 19)  # a Wednesday

LATIN = "Gallia est omnis divisa in partes tres, quarum unam incolunt Belgae, aliam Aquitani."

READ = [
    ("fr", "Le ministre est arrivé le 20 mai 2025.", "20 mai 2025", "2025-05-20"),
    ("fr", "Ils se sont vus mardi.", "mardi", "2025-11-18"),
    ("fr", "Ils se sont vus la semaine dernière.", "la semaine dernière", "2025-W46"),
    ("fr", "Ils se sont vus il y a 3 semaines.", "il y a 3 semaines", "2025-W44"),
    ("fr", "En décembre, rien.", "décembre", "2025-12"),
    ("es", "Llegó en mayo de 2012.", "mayo de 2012", "2012-05"),
    ("es", "Llegó ayer.", "ayer", "2025-11-18"),
    ("pl", "Przyjechał 3 maja 2024 r.", "3 maja 2024", "2024-05-03"),
    ("it", "Arrivò 3 giorni fa.", "3 giorni fa", "2025-11-16"),
    ("nl", "Hij kwam op 12-05-2024 aan.", "12-05-2024", "2024-05-12"),
    ("tr", "Geçen hafta geldi.", "Geçen hafta", "2025-W46"),
    ("ja", "大統領は2024年5月3日に訪れた。", "2024年5月3日", "2024-05-03"),
    ("zh", "总统上周访问。", "上周", "2025-W46"),
    ("fr", "La guerre commença il y a trois ans.", "il y a trois ans", "2022"),
    ("es", "La guerra empezó hace tres años.", "hace tres años", "2022"),
    ("it", "La guerra iniziò tre anni fa.", "tre anni fa", "2022"),
    ("pl", "Wojna wybuchła trzy lata temu.", "trzy lata temu", "2022"),
    ("ro", "Războiul a început acum trei ani.", "acum trei ani", "2022"),
    ("cs", "Válka začala před třemi lety.", "před třemi lety", "2022"),
    ("sv", "Kriget började för tre år sedan.", "för tre år sedan", "2022"),
    ("tr", "Savaş üç yıl önce başladı.", "üç yıl önce", "2022"),
    ("ar", "غدا يجري التصويت.", "غدا", "2025-11-20"),
    ("zh", "三年前战争爆发。", "三年前", "2022"),
    ("zh", "峰会将于12月1日举行。", "12月1日", "2025-12-01"),
    ("ja", "首脳会議は12月1日に開かれる。", "12月1日", "2025-12-01"),
    ("ko", "회의는 2024년 3월 5일에 열렸다.", "2024년 3월 5일", "2024-03-05"),
    ("ko", "그는 2024년 말에 왔다.", "2024년", "2024"),
]


@pytest.mark.parametrize(("language", "text", "words", "value"), READ)
def test_date_of_another_language_is_read_at_its_granularity(
    language: str, text: str, words: str, value: str
) -> None:
    (timex,) = tag(text, PUBLISHED, language=language)
    assert (timex.text, timex.value, timex.rule) == (words, value, "dateparser")


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("fr", "La mer est calme, il a 12 ans et 5 bateaux."),
        ("es", "El mar y la mar de gente, 1.989 personas."),
        ("it", "Ora basta, disse; alle 3 mele."),
        ("pl", "Ma wt i śr w tabeli."),
        ("fr", "Il y a 2000 habitants."),
        ("ro", "Au venit 2000 de oameni."),
        ("es", "La mañana era fría."),
    ],
)
def test_words_and_numbers_that_are_no_dates_are_left(language: str, text: str) -> None:
    assert tag(text, PUBLISHED, language=language) == []


def test_without_a_publication_day_nothing_relative_is_dated() -> None:
    yesterday, full = tag("Hier, puis le 20 mai 2025.", None, language="fr")
    assert (yesterday.when, yesterday.note is not None) == (None, True)
    assert full.when is not None


def test_day_without_year_takes_it_from_the_publication_day_not_from_the_clock() -> None:
    for year in (1998, 2007, 2024):
        (timex,) = tag("Arrivée le 20 mai.", date(year, 6, 1), language="fr")
        assert timex.value == f"{year}-05-20"


def test_language_nobody_knows_is_refused() -> None:
    with pytest.raises(ValueError, match="tlh"):
        tag("jIHDaq", PUBLISHED, language="tlh")


def test_detected_language_nobody_can_read_gives_no_dates() -> None:
    assert language_of(LATIN) == "la"
    assert tag(LATIN, PUBLISHED, language=None) == []


def test_languages_that_can_be_read_are_known_beforehand() -> None:
    assert [code for code in ("en", "uk", "fr", "la", "tlh") if reads(code)] == ["en", "uk", "fr"]


@given(st.text(alphabet="0123456789 ./-mai lundi hier, il y a 3 semaines", max_size=60))
def test_no_text_breaks_the_fallback(text: str) -> None:
    at = 0
    for timex in tag(text, PUBLISHED, language="fr"):
        assert at <= timex.start < timex.end
        assert text[timex.start : timex.end] == timex.text
        at = timex.end


def test_detected_language_is_used_when_none_is_given() -> None:
    text = "Der Minister reiste gestern mit seiner Delegation nach Berlin und kehrte zurück."
    (timex,) = tag(text, PUBLISHED, language=None)
    assert timex.rule == "de-deictic"


def test_given_language_wins_over_the_text() -> None:
    text = "Der Minister reiste gestern mit seiner Delegation nach Berlin und kehrte zurück."
    assert tag(text, PUBLISHED, language="en") == []


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("Президент прибув до Києва у вівторок разом із делегацією.", "uk"),
        ("Президент прибыл в Киев во вторник вместе с делегацией.", "ru"),
        ("The president arrived in Kyiv on Tuesday with a delegation.", "en"),
        ("2025", "en"),
        ("", "en"),
        (
            "President Omar Haddad met Prime Minister Jan Kos in Vienna. Omar Haddad visited Doha "
            "last week. Jan Kos will meet envoys next month. On Monday Jan Kos called Omar Haddad.",
            "en",  # and no Nigerian Pidgin
        ),
    ],
)
def test_language_is_detected_from_enough_letters(text: str, code: str) -> None:
    assert language_of(text) == code
