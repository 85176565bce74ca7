"""Where an outlet is: the time zones that its host may be in."""

from __future__ import annotations

import csv
from functools import cache
from importlib.resources import files
from zoneinfo import ZoneInfo

# Domains of countries that everybody may have, so that they say nothing of a place.
_ANYBODY = frozenset(["ai", "cc", "co", "fm", "gg", "io", "ly", "me", "nu", "to", "tv", "ws"])
_COUNTRY = {"uk": "GB"}


@cache
def zones_of(host: str | None) -> tuple[ZoneInfo, ...]:
    """Return the zones of an outlet: by the table of hosts, else all of its domain's country.

    >>> [zone.key for zone in zones_of("edition.cnn.com")]
    ['America/New_York']
    >>> [zone.key for zone in zones_of("news.example.hu")], zones_of("example.org")
    (['Europe/Budapest'], ())
    """
    labels = (host or "").lower().split(".")
    for at in range(len(labels) - 1):
        if zone := _table().get(".".join(labels[at:])):
            return (ZoneInfo(zone),)
    last = labels[-1]
    if len(last) != 2 or last in _ANYBODY:
        return ()
    return _country(_COUNTRY.get(last, last.upper()))


@cache
def _table() -> dict[str, str]:
    text = files("timeline.ingest.day").joinpath("zones.csv").read_text("utf-8")
    return {row["host"]: row["zone"] for row in csv.DictReader(text.splitlines())}


def _country(code: str) -> tuple[ZoneInfo, ...]:
    """Return the zones of a country, by the locale data that comes with the reader of pages."""
    try:
        from babel.core import get_global
    except ModuleNotFoundError:
        return ()
    known = get_global("zone_territories")
    return tuple(ZoneInfo(zone) for zone, country in sorted(known.items()) if country == code)
