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
        "republic day", "liberation day", "flag day", "revolution day",
    )
)  # fmt: skip
# Only with capitals and a country: "a national day of mourning" has no day of its own.
CAPITALISED = frozenset(
    (
        "constitution day",
        "flag day",
        "liberation day",
        "national day",
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
    """Tell whether a code of ISO 3166 names a country whose calendar is known."""
    if code in POSSESSIVES:
        return True
    try:
        from holidays import list_supported_countries
    except ImportError:
        return False
    return code in list_supported_countries()


@lru_cache(maxsize=1024)
def days_in(country: str, name: str, year: int) -> tuple[date, date] | None:
    """Return the first and last day of a shared name in a country and year, ``None`` if none.

    Raises:
        ImportError: the calendars are not installed.
    """
    from holidays import country_holidays

    known = country_holidays(country)
    language = next((code for code in known.supported_languages if code.startswith("en")), None)
    kinds = known.supported_categories
    calendar = country_holidays(
        country, years=year, language=language, categories=kinds, observed=False
    )
    for lookup in ("iexact", "istartswith", "icontains"):  # Juneteenth is an independence day too
        found = sorted(calendar.get_named(name, lookup=lookup))
        if found:
            return found[0], found[-1]
    return None
