"""Days whose name many countries share: the caller's country says which is meant."""

from datetime import date

import pytest

from timeline.temporal import resolve, tag

DAY = date(2025, 8, 1)


@pytest.mark.parametrize(
    ("country", "name", "value"),
    [
        ("UA", "Independence Day", "2025-08-24"),
        ("BR", "Independence Day", "2025-09-07"),
        ("US", "Independence Day 2026", "2026-07-04"),
        ("CA", "Thanksgiving", "2025-10-13"),
        ("US", "Thanksgiving", "2025-11-27"),
        ("FR", "Victory Day", "2025-05-08"),
        ("RU", "Victory Day", "2025-05-09"),
        ("PL", "Constitution Day", "2025-05-03"),
        ("IN", "Republic Day 2025", "2025-01-26"),
        ("TR", "Republic Day", "2025-10-29"),
        ("NL", "Liberation Day", "2025-05-05"),
        ("US-MA", "Patriots' Day", "2025-04-21"),
        ("US-TX", "Patriots' Day", "XXXX-XX-XX"),
        ("CA-AB", "Family Day", "2025-02-17"),
        ("AU-QLD", "Labor Day", "2025-05-05"),
        ("AU-QLD", "Labor Day weekend", "2025-W18-WE"),
        ("UA", "Labour Day weekend 2024", "2024-W18-WE"),
    ],
)
def test_country_says_which_day_is_meant(country, name, value):
    assert resolve(name, DAY, country=country).value == value


def test_without_a_country_the_usual_day_is_meant():
    assert resolve("Independence Day", DAY).value == "2025-07-04"


def test_country_without_such_a_day_leaves_the_usual_one():
    assert resolve("Victory Day", DAY, country="US").value == "2025-05-09"


def test_days_of_one_country_by_name_do_not_change():
    assert resolve("Canadian Thanksgiving", DAY, country="US").value == "2025-10-13"


def test_name_without_any_usual_day_says_that_the_country_decides():
    timex = resolve("National Day", DAY)
    assert (timex.value, timex.when) == ("XXXX-XX-XX", None)
    assert "country" in timex.note


@pytest.mark.parametrize(
    "text",
    ["It was a national day of grief.", "The National Day of Prayer", "a republic day by day"],
)
def test_names_need_their_capitals(text):
    assert not [timex for timex in tag(text, DAY, country="FR") if "named-day" in timex.rule]


def test_unknown_country_is_refused():
    with pytest.raises(ValueError, match="XX"):
        tag("Independence Day", DAY, country="XX")
