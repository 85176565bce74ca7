"""Days whose name many countries share, each for its own day: Independence Day, Thanksgiving.

The caller says which country a text is from. The calendars are those of ``holidays``, imported at
the first use.
"""

from __future__ import annotations

from datetime import date
from functools import lru_cache

SHARED = frozenset(
    (
        "independence day", "victory day", "thanksgiving", "thanksgiving day", "constitution day",
        "labor day", "labour day", "memorial day", "remembrance day", "national day",
        "republic day", "liberation day", "flag day", "revolution day", "family day",
        "election day", "columbus day", "patriots' day", "emancipation day",
    )
)  # fmt: skip
# Only with capitals and a country: "a national day of mourning" has no day of its own.
CAPITALISED = frozenset(
    (
        "constitution day",
        "emancipation day",
        "family day",
        "flag day",
        "liberation day",
        "national day",
        "patriots' day",
        "republic day",
        "revolution day",
    )
)
# Countries with rows of their own, by the first word of their names there.
POSSESSIVES = {
    "BR": "brazil's", "BY": "belarus's", "CA": "canada's", "EE": "estonia's", "FI": "finland's",
    "GE": "georgia's", "IN": "india's", "KZ": "kazakhstan's", "MD": "moldova's", "MX": "mexico's",
    "NO": "norway's", "PK": "pakistan's", "PL": "poland's", "UA": "ukraine's",
}  # fmt: skip


def is_country(code: str) -> bool:
    """Tell whether a code of ISO 3166 names a country, or a region of one, with a known calendar.

    >>> is_country("DE-BY"), is_country("DE-XX")
    (True, False)
    """
    if code in POSSESSIVES:
        return True
    try:
        from holidays import list_supported_countries
    except ImportError:
        return False
    country, dash, region = code.partition("-")
    known = list_supported_countries()
    return country in known and (not dash or region in known[country])


@lru_cache(maxsize=1024)
def days_in(country: str, name: str, year: int) -> tuple[date, date] | None:
    """Return the first and last day of a shared name in a country and year, ``None`` if none.

    Raises:
        ImportError: the calendars are not installed.
    """
    from holidays import country_holidays

    country, _, region = country.partition("-")
    known = country_holidays(country)
    language = next((code for code in known.supported_languages if code.startswith("en")), None)
    kinds = known.supported_categories
    calendar = country_holidays(
        country, region or None, years=year, language=language, categories=kinds, observed=False
    )
    spellings = {name, name.replace("labor", "labour"), name.replace("labour", "labor")}
    for lookup in ("iexact", "istartswith", "icontains"):  # Juneteenth is an independence day too
        found = sorted(day for one in spellings for day in calendar.get_named(one, lookup=lookup))
        if found:
            return found[0], found[-1]
    return None
