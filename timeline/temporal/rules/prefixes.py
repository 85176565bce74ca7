"""What may stand before an expression and belongs to it: early, the end of, about, at least."""

from __future__ import annotations

from timeline.temporal.expression.expression import (
    Away,
    CalendarDate,
    Clock,
    DayTime,
    Era,
    Expression,
    Frame,
    Hedged,
    Inside,
    Length,
    NamedDay,
    Nth,
    PartOfYear,
    Portioned,
    Shift,
    Weekday,
)
from timeline.temporal.expression.meanings import Portion
from timeline.temporal.grammar.match import Match
from timeline.temporal.grammar.rule import Example, PrefixRule
from timeline.temporal.values.granularity import Granularity
from timeline.temporal.values.timex import Mod

# "Over" is a preposition behind other words than these: "$3 billion over four years".
_LEADS_OVER = (
    "for in of after within last lasting lasted spent just well little slightly is was were be"
)
_BEFORE_OVER = frozenset((*_LEADS_OVER.split(), "", ".", "'", '"', "(", "-"))
_TOOK = frozenset(("took", "takes", "take", "taken", "taking", "handed"))  # "took over a week ago"
_DATES = (CalendarDate, Weekday, PartOfYear, Shift, Era, Inside, Nth, DayTime, NamedDay, Clock)


_NOUNS = frozenset(("beginning", "start", "opening", "outset", "end", "close", "conclusion"))
_BEFORE_NOUNS = frozenset(("by", "at", "until", "till", "since", "from", "before", "after"))


def _portion(m: Match, inner: Expression) -> Expression | None:
    if not isinstance(inner, _DATES) or _tells_act(m):
        return None
    return Portioned(inner, m["portion"])


def _tells_act(m: Match) -> bool:
    """Tell whether the word is what is done on a date: "to end in 2015", "beginning Friday"."""
    if m.text("portion").lower() not in _NOUNS:
        return False
    if m.words[-1] in ("in", "on"):
        return True
    is_noun = m.words[0] == "the" or m.words[-1] in ("of", "-") or m.before in _BEFORE_NOUNS
    return not is_noun


def _two_portions(m: Match, inner: Expression) -> Expression | None:
    both = {
        (Portion.EARLY, Portion.MID): Portion.EARLY_MID,
        (Portion.MID, Portion.LATE): Portion.MID_LATE,
    }
    portion = both.get((m["portion"], m["last"]))
    return Portioned(inner, portion) if portion and isinstance(inner, _DATES) else None


def _turn(_: Match, inner: Expression) -> Expression | None:
    return Portioned(inner, Portion.START) if isinstance(inner, (CalendarDate, Era)) else None


def _midway(_: Match, inner: Expression) -> Expression | None:
    return Portioned(inner, Portion.MID) if isinstance(inner, _DATES) else None


def half_of(m: Match, inner: Expression) -> Expression | None:
    """Return the first or second half of what is no day and no year; the latter has a form."""
    if not isinstance(inner, (CalendarDate, Shift, Era)) or not 1 <= m.get("ordinal", 2) <= 2:
        return None
    if isinstance(inner, CalendarDate) and (inner.month is None or inner.day is not None):
        return None  # the half of a year is a unit of its own
    if isinstance(inner, Shift) and inner.granularity in (Granularity.DAY, Granularity.YEAR):
        return None
    first = m.get("ordinal", 2) == 1
    return Portioned(inner, Portion.FIRST_HALF if first else Portion.SECOND_HALF)


def _hedge(m: Match, inner: Expression) -> Expression | None:
    if isinstance(inner, Hedged):
        return None
    if m.text("hedge").lower() in ("over", "under") and not _is_plain(inner):
        return None  # "over the next two days" is a preposition
    if m.text("hedge").lower() == "over" and _is_preposition(m.before, inner):
        return None
    if isinstance(inner, (Length, Away, Clock)) or (
        isinstance(inner, _DATES) and m["hedge"].mod is Mod.APPROX and m.text("hedge") != "some"
    ):
        return Hedged(inner, m["hedge"].mod)
    return None


def _is_plain(expression: Expression) -> bool:
    """Tell whether it is a length that lies nowhere, or a distance: "over three years ago"."""
    return isinstance(expression, Away) or (
        isinstance(expression, Length) and expression.frame is Frame.FREE
    )


def _is_preposition(before: str, inner: Expression) -> bool:
    """Tell whether "over" belongs to the word before it, not to the length behind it."""
    if isinstance(inner, Away):
        return before in _TOOK
    return before not in _BEFORE_OVER


def _bound(mod: Mod):  # type: ignore[no-untyped-def]
    def build(_: Match, inner: Expression) -> Expression | None:
        if not isinstance(inner, (Length, Away)):
            return None
        return Hedged(inner, mod)

    return build


def _nth(m: Match, inner: Expression) -> Expression | None:
    if not isinstance(inner, (CalendarDate, PartOfYear, Shift, Era, Inside, NamedDay)):
        return None
    number = m.get("ordinal", -1)
    if "last" in m:
        number = -m["ordinal"] if "ordinal" in m else -2
    if "weekday" in m:
        return Nth(number, Granularity.DAY, inner, weekday=m["weekday"])
    unit = m["singular"].unit.granularity
    return Nth(number, unit, inner) if unit < _length_of(inner) else None


def _length_of(
    whole: CalendarDate | PartOfYear | Shift | Era | Inside | NamedDay,
) -> Granularity:
    """Return the unit that a whole is, which a part must be shorter than."""
    match whole:
        case NamedDay():
            return Granularity.MONTH
        case CalendarDate(month=None):
            return Granularity.YEAR
        case CalendarDate(day=None):
            return Granularity.MONTH
        case CalendarDate():
            return Granularity.DAY
        case Inside(part=CalendarDate() | PartOfYear() | Shift() | Era() as part):
            return _length_of(part)
        case Inside():
            return Granularity.YEAR
        case (
            PartOfYear(granularity=granularity)
            | Shift(granularity=granularity)
            | Era(granularity=granularity)
        ):
            return granularity


PREFIXES = (
    PrefixRule(
        "portion", "early, mid, late, earlier, later, with a date",
        "the? very? PORTION -? of|in|on?",
        _portion,
        (Example("late October", "2025-10"), Example("mid-2024", "2024"),
         Example("the end of last week", "2025-W46"), Example("late on Monday", "2025-11-17"),
         Example("due by end March 2026", "2026-03", span="end March 2026"),
         Example("The curbs will end next week", "2025-W48", span="next week"),
         Example("early man", None)),
    ),
    PrefixRule(
        "two-portions", "early to mid or mid to late, with a date",
        "PORTION -? to|or|and|- last:PORTION -?", _two_portions,
        (Example("mid to late May 2024", "2024-05"), Example("early- to mid-May 2024", "2024-05"),
         Example("mid to early man", None)),
    ),
    PrefixRule(
        "turn-of", "the turn of a century or year with its number", "the turn of", _turn,
        (Example("the turn of the 20th century", "19"), Example("the turn of Monday", None)),
    ),
    PrefixRule(
        "midway", "halfway through a unit", "halfway|midway through", _midway,
        (Example("halfway through 2024", "2024"), Example("halfway through the door", None)),
    ),
    PrefixRule(
        "half-of", "the first or second half of a month, week, decade or century",
        "the? ORDINAL|latter half of", half_of,
        (Example("the second half of October", "2025-10"),
         Example("the first half of the 20th century", "19"),
         Example("the second half of the match", None)),
    ),
    PrefixRule(
        "hedge", "about, nearly, almost, over, with a length or a date",
        "HEDGE", _hedge,
        (Example("about two weeks", "P2W"), Example("nearly four years ago", "2021"),
         Example("over three years ago", "2022"),
         Example("It lasted over four years", "P4Y", span="over four years"),
         Example("about him", None)),
    ),
    PrefixRule(
        "more-than", "more than a length", "(a little)? more than",
        _bound(Mod.MORE_THAN),
        (Example("more than two years", "P2Y"), Example("more than words", None)),
    ),
    PrefixRule(
        "less-than", "less than a length", "(a little)? less|fewer than",
        _bound(Mod.LESS_THAN),
        (Example("less than an hour", "PT1H"), Example("less than nothing", None)),
    ),
    PrefixRule(
        "at-least", "at least a length", "(at least | no|not less|fewer than)",
        _bound(Mod.EQUAL_OR_MORE),
        (Example("at least 30 days", "P30D"), Example("at least he", None)),
    ),
    PrefixRule(
        "close-to", "close to a length", "close to", _bound(Mod.LESS_THAN),
        (Example("close to a decade", "P10Y"), Example("close to home", None)),
    ),
    PrefixRule(
        "at-most", "at most, up to, no more than a length", "(at most | up to | no|not more than)",
        _bound(Mod.EQUAL_OR_LESS),
        (Example("up to 180 days", "P180D"), Example("up to him", None)),
    ),
    PrefixRule(
        "nth-of", "the n-th week, day or weekday of a longer unit",
        "the? (ORDINAL|last|final (SINGULAR | WEEKDAY) | ORDINAL -? to -? last:last (SINGULAR "
        "| WEEKDAY) | last:last SINGULAR but one) of|in", _nth,
        (Example("the second week of March 2025", "2025-W11"),
         Example("the last Friday of May 2025", "2025-05-30"),
         Example("the first day of Ramadan 2025", "2025-03-01"),
         Example("the second to last day of October", "2025-10-30"),
         Example("the last day but one of October", "2025-10-30"),
         Example("the second man of the week", None)),
    ),
)  # fmt: skip
