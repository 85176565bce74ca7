"""Days with a name: which days a holiday has in a year.

Fixed days and n-th weekdays need nothing; Easter, the Muslim, Jewish and lunar calendars and
the public holidays of a country ask a library, imported at the first use.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from timeline.temporal.calendar.country_days import CAPITALISED, POSSESSIVES, SHARED, days_in
from timeline.temporal.grammar.digits import as_day
from timeline.temporal.values.granularity import Granularity
from timeline.temporal.values.units import Period, add_days, weekday_near

Days = Callable[[int], tuple[date, date] | None]
_HIJRI_AHEAD = 579  # a Gregorian year begins about so many Muslim years later (AD 622)


@dataclass(frozen=True, slots=True)
class Holiday:
    """A named day: ``days`` gives its first and last day in a year, ``None`` if it has none."""

    name: str
    days: Days


def _fixed(month: int, day: int) -> Days:
    def days(year: int) -> tuple[date, date] | None:
        found = as_day(year, month, day)
        return (found, found) if found else None

    return days


def _weekday(month: int, weekday: int, number: int, after: int = 0) -> Days:
    """Return the n-th weekday of a month (from its end if negative), some days ``after``."""

    def days(year: int) -> tuple[date, date]:
        if number > 0:
            first = weekday_near(date(year, month, 1), weekday, tense=1)
            day = add_days(first, 7 * (number - 1) + after)
        else:
            last = Period.holding(date(year, month, 1), Granularity.MONTH).last
            day = add_days(weekday_near(last, weekday, tense=-1), 7 * (number + 1) + after)
        return day, day

    return days


def _easter(offset: int, length: int = 1, *, orthodox: bool = False) -> Days:
    def days(year: int) -> tuple[date, date]:
        from dateutil.easter import EASTER_ORTHODOX, EASTER_WESTERN, easter

        day = add_days(easter(year, EASTER_ORTHODOX if orthodox else EASTER_WESTERN), offset)
        return day, add_days(day, length - 1)

    return days


def _muslim(month: int, day: int, length: int | None = 1) -> Days:
    """Return a day of the Muslim year, or with ``length`` ``None`` its whole month."""

    def days(year: int) -> tuple[date, date] | None:
        from hijridate import Hijri

        for muslim_year in range(year - _HIJRI_AHEAD, year - _HIJRI_AHEAD + 2):
            start = Hijri(muslim_year, month, day)
            first = date(*start.to_gregorian().datetuple())
            if first.year == year:
                return first, add_days(first, (length or start.month_length()) - 1)
        return None

    return days


def _jewish(month: int | None, day: int, length: int) -> Days:
    """Return days of the Jewish year; month ``None`` is its last, the 12th or a second Adar."""

    def days(year: int) -> tuple[date, date] | None:
        from convertdate import hebrew

        for jewish_year in (year + 3760, year + 3761):
            number = month or hebrew.year_months(jewish_year)
            first = as_day(*hebrew.to_gregorian(jewish_year, number, day))
            if first and first.year == year:
                return first, add_days(first, length - 1)
        return None

    return days


def _public(country: str, *names: str) -> Days:
    """Return the first day that a country keeps under one of some names."""

    def days(year: int) -> tuple[date, date] | None:
        from holidays import country_holidays

        calendar = country_holidays(country, years=year, language="en_US", observed=False)
        found = sorted(day for name in names for day in calendar.get_named(name))
        return (found[0], found[0]) if found else None

    return days


def _after_election(year: int) -> tuple[date, date] | None:
    """Return the day an American president takes office, in the years one does."""
    return (date(year, 1, 20), date(year, 1, 20)) if year % 4 == 1 else None


def _eve(feast: Days) -> Days:
    """Return the day before a feast."""

    def days(year: int) -> tuple[date, date] | None:
        found = feast(year)
        return (add_days(found[0], -1), add_days(found[0], -1)) if found else None

    return days


def nowhere(_: int) -> None:
    """Return nothing, for a name that says no day without its country."""


def _table() -> dict[str, Holiday]:
    rows: tuple[tuple[str, Days], ...] = (
        ("new year's day|new year", _fixed(1, 1)),
        ("new year's eve", _fixed(12, 31)),
        ("epiphany", _fixed(1, 6)),
        ("orthodox christmas eve", _fixed(1, 6)),
        ("orthodox christmas|orthodox christmas day", _fixed(1, 7)),
        ("orthodox epiphany", _fixed(1, 19)),
        ("inauguration day", _after_election),
        ("australia day", _fixed(1, 26)),
        ("holocaust remembrance day|international holocaust remembrance day", _fixed(1, 27)),
        ("waitangi day", _fixed(2, 6)),
        ("groundhog day", _fixed(2, 2)),
        ("valentine's day|valentines day", _fixed(2, 14)),
        ("defender of the fatherland day", _fixed(2, 23)),
        ("international women's day|women's day", _fixed(3, 8)),
        ("saint patrick's day|st patrick's day|st. patrick's day", _fixed(3, 17)),
        ("april fools' day|april fool's day", _fixed(4, 1)),
        ("tax day", _fixed(4, 15)),
        ("earth day", _fixed(4, 22)),
        ("st george's day|st. george's day", _fixed(4, 23)),
        ("anzac day", _fixed(4, 25)),
        ("may day|international workers' day|workers' day", _fixed(5, 1)),
        ("world press freedom day", _fixed(5, 3)),
        ("cinco de mayo", _fixed(5, 5)),
        ("victory day|europe day", _fixed(5, 9)),
        ("ve day|v-e day", _fixed(5, 8)),
        ("juneteenth", _fixed(6, 19)),
        ("world refugee day", _fixed(6, 20)),
        ("canada day", _fixed(7, 1)),
        ("independence day", _fixed(7, 4)),
        ("ukraine's independence day|ukrainian independence day", _fixed(8, 24)),
        ("ukraine's constitution day|ukrainian constitution day", _fixed(6, 28)),
        ("belarus's independence day|belarusian independence day", _fixed(7, 3)),
        ("brazil's independence day|brazilian independence day", _fixed(9, 7)),
        ("estonia's independence day|estonian independence day", _fixed(2, 24)),
        ("finland's independence day|finnish independence day", _fixed(12, 6)),
        ("georgia's independence day|georgian independence day", _fixed(5, 26)),
        ("india's independence day|indian independence day", _fixed(8, 15)),
        ("kazakhstan's independence day|kazakh independence day", _fixed(12, 16)),
        ("mexico's independence day|mexican independence day", _fixed(9, 16)),
        ("moldova's independence day|moldovan independence day", _fixed(8, 27)),
        ("pakistan's independence day|pakistani independence day", _fixed(8, 14)),
        ("poland's independence day|polish independence day", _fixed(11, 11)),
        ("poland's constitution day|polish constitution day", _fixed(5, 3)),
        ("norway's constitution day|norwegian constitution day", _fixed(5, 17)),
        ("russia day", _fixed(6, 12)),
        ("german unity day|day of german unity", _fixed(10, 3)),
        ("national unity day", _fixed(11, 4)),
        ("bastille day", _fixed(7, 14)),
        ("assumption day", _fixed(8, 15)),
        ("austria's national day|austrian national day", _fixed(10, 26)),
        ("switzerland's national day|swiss national day", _fixed(8, 1)),
        ("halloween|reformation day", _fixed(10, 31)),
        ("all saints' day", _fixed(11, 1)),
        ("all souls' day|day of the dead", _fixed(11, 2)),
        ("guy fawkes night|bonfire night", _fixed(11, 5)),
        ("veterans day|armistice day|remembrance day", _fixed(11, 11)),
        ("feast of the immaculate conception", _fixed(12, 8)),
        ("st andrew's day|st. andrew's day", _fixed(11, 30)),
        ("world aids day", _fixed(12, 1)),
        ("pearl harbor day", _fixed(12, 7)),
        ("human rights day", _fixed(12, 10)),
        ("christmas eve", _fixed(12, 24)),
        ("christmas|christmas day|xmas|x-mas", _fixed(12, 25)),
        ("boxing day", _fixed(12, 26)),
        ("martin luther king day|martin luther king jr. day|mlk day", _weekday(1, 1, 3)),
        ("presidents' day|presidents day", _weekday(2, 1, 3)),
        ("mother's day", _weekday(5, 7, 2)),
        ("memorial day", _weekday(5, 1, -1)),
        ("father's day", _weekday(6, 7, 3)),
        ("labor day|labour day", _weekday(9, 1, 1)),
        ("columbus day|indigenous peoples' day", _weekday(10, 1, 2)),
        ("thanksgiving|thanksgiving day", _weekday(11, 4, 4)),
        ("canadian thanksgiving|canada's thanksgiving", _weekday(10, 1, 2)),
        ("black friday", _weekday(11, 4, 4, 1)),
        ("cyber monday", _weekday(11, 4, 4, 4)),
        ("giving tuesday", _weekday(11, 4, 4, 5)),
        ("election day", _weekday(11, 1, 1, 1)),
        ("rose monday", _easter(-48)),
        ("shrove tuesday|mardi gras", _easter(-47)),
        ("ash wednesday", _easter(-46)),
        ("palm sunday", _easter(-7)),
        ("holy week", _easter(-7, 7)),
        ("maundy thursday|holy thursday", _easter(-3)),
        ("good friday", _easter(-2)),
        ("holy saturday|easter saturday|easter eve", _easter(-1)),
        ("easter|easter sunday|easter day", _easter(0)),
        ("easter monday", _easter(1)),
        ("ascension day", _easter(39)),
        ("pentecost|whit sunday", _easter(49)),
        ("whit monday", _easter(50)),
        ("trinity sunday", _easter(56)),
        ("corpus christi", _easter(60)),
        ("orthodox easter|orthodox easter sunday", _easter(0, orthodox=True)),
        ("orthodox good friday", _easter(-2, orthodox=True)),
        ("ramadan|the holy month of ramadan", _muslim(9, 1, None)),
        ("eid al-fitr|eid ul-fitr|eid al fitr", _muslim(10, 1)),
        ("eid al-adha|eid ul-adha|eid al adha", _muslim(12, 10)),
        ("muharram", _muslim(1, 1, None)),
        ("ashura", _muslim(1, 10)),
        ("passover", _jewish(1, 15, 8)),
        ("shavuot", _jewish(3, 6, 1)),
        ("tisha b'av", _jewish(5, 9, 1)),
        ("rosh hashanah|rosh hashana|jewish new year", _jewish(7, 1, 2)),
        ("yom kippur", _jewish(7, 10, 1)),
        ("sukkot", _jewish(7, 15, 7)),
        ("hanukkah|chanukah", _jewish(9, 25, 8)),
        ("purim", _jewish(None, 14, 1)),
        (
            "nowruz|norouz|iranian new year|persian new year|kurdish new year",
            _public("IR", "Nowruz"),
        ),
        ("islamic new year|muslim new year|hijri new year", _muslim(1, 1)),
        ("old new year|orthodox new year", _fixed(1, 14)),
        ("ides of march", _fixed(3, 15)),
        *((name, nowhere) for name in sorted(CAPITALISED)),
        (
            "lunar new year|chinese new year|lunar new year's day|chinese new year's day",
            _public("SG", "Chinese New Year"),
        ),
        (
            "lunar new year's eve|chinese new year's eve",
            _eve(_public("SG", "Chinese New Year")),
        ),
        ("vesak|vesak day", _public("SG", "Vesak Day")),
        ("diwali|deepavali", _public("SG", "Diwali", "Deepavali")),
    )
    return {
        name: Holiday(names.split("|")[0], days)
        for names, days in rows
        for name in names.split("|")
    }


HOLIDAYS = _table()


def in_country(holiday: Holiday, country: str | None) -> Holiday:
    """Return the holiday that a country means by a name that others share, if it has one."""
    if country is None or holiday.name not in SHARED:
        return holiday
    own = HOLIDAYS.get(f"{POSSESSIVES.get(country[:2])} {holiday.name}")

    def days(year: int) -> tuple[date, date] | None:
        try:
            return days_in(country, holiday.name, year) or holiday.days(year)
        except (ImportError, NotImplementedError):
            return holiday.days(year)

    return own or Holiday(holiday.name, days)
