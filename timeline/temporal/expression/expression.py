"""What a phrase says before its anchor is known: a closed union of small records.

Finding builds them without knowing any day; resolving turns them into days without seeing the
text. ``describe`` says each in words, for ``timeline explain``.
"""

from __future__ import annotations

from enum import StrEnum

from timeline.temporal.expression.meanings import Amount, Measure, Portion, Step
from timeline.temporal.expression.tense import Tense
from timeline.temporal.values.granularity import Granularity
from timeline.temporal.values.record import record
from timeline.temporal.values.timex import Mod
from timeline.temporal.values.units import Unit


class Frame(StrEnum):
    """Where a length of time lies, seen from its anchor."""

    FREE = "free"  # nowhere: "a two-day visit"
    BEHIND = "behind"  # up to the anchor: "the last two weeks"
    AHEAD = "ahead"  # from the day after the anchor: "the next few days"
    WITHIN = "within"  # from the anchor on: "within days"
    DISTANCE = "distance"  # the day or unit that far ahead: "in two days"
    UNTIL_STORY = "until story"  # up to the last date told: "the previous three months"
    SINCE_STORY = "since story"  # from the day after the last date told: "the ensuing days"


@record
class CalendarDate:
    """A date by its parts; what is ``None`` was not said. ``step`` picks the year's side.

    ``famous`` is the year of a day that has become a name ("the Sept. 11 attacks").
    ``short_year`` marks a year of two digits; ``swappable`` numbers whose day and month could
    change places, ``day_led`` those that stand day first whatever the policy ("3.4.2025"); ``era``
    is -1 for BC.
    """

    year: int | None = None
    month: int | None = None
    day: int | None = None
    weekday: int | None = None
    step: Step | None = None
    short_year: bool = False
    swappable: bool = False
    era: int = 1
    day_led: bool = False
    famous: int | None = None


@record
class Weekday:
    """A day of the week, bare or with a step ("last Friday"); ``other`` is one day off."""

    weekday: int
    step: Step | None = None


@record
class PartOfYear:
    """A season, quarter or half by its number (from 0), with what else was said of it.

    ``number`` is ``None`` for "the quarter"; ``step`` counts years, or units where no number
    was said. ``fiscal`` ones are parts of a firm's own year; ``spans_years`` those told with both
    years they lie in: "the winter of 2023-24".
    """

    granularity: Granularity
    number: int | None = None
    year: int | None = None
    step: Step | None = None
    era: int = 1
    fiscal: bool = False
    spans_years: bool = False


@record
class Shift:
    """A whole unit, some steps from the anchor: "last month", "the following day".

    ``deictic`` words ("yesterday") are measured from the publication day in stories too;
    ``definite`` ones ("the next year") from the date told wherever a story is. ``loose`` ones ("the
    day") are the day told just before, else that of the news. An ``uncounted`` one is a day of
    which the text says only its number, or what will be on it: "the fourth day of the siege".
    """

    granularity: Granularity
    step: Step
    deictic: bool = False
    definite: bool = False
    loose: bool = False
    uncounted: bool = False


@record
class Away:
    """A distance from the anchor, told at the unit's granularity: "three weeks ago".

    ``compared`` marks "a year earlier", which takes the granularity of the date before it; ``of``
    is the day or unit that lies so far away from its own kind: "a year ago today"; ``rest`` is the
    "two months" of "a year and two months ago".
    """

    amount: Amount
    measure: Measure
    direction: int
    story: bool = False
    compared: bool = False
    of: Expression | None = None
    rest: tuple[Amount, Measure] | None = None


@record
class Era:
    """A decade or century: by its first year, or ``short`` for one without its century."""

    granularity: Granularity
    start: int
    short: bool = False
    era: int = 1


@record
class Inside:
    """A part named within a whole: "October of that year", "Friday of last week"."""

    part: Expression
    whole: Expression


@record
class Ended:
    """A quarter or length by its last day: "the year ended 29 June"; ``over`` if it is behind."""

    stretch: PartOfYear | Length
    day: Expression
    over: bool = False


@record
class WeekFrom:
    """A week told by one of its days: 1 its first, -1 its last, 0 any: "the week of 8 December"."""

    day: Expression
    place: int = 0


@record
class Nth:
    """The n-th unit or weekday of a whole; negative numbers count from its end."""

    number: int
    granularity: Granularity
    whole: Expression
    weekday: int | None = None


@record
class Portioned:
    """The early, middle or late part of what is inside."""

    inner: Expression
    portion: Portion


@record
class DayTime:
    """A part of a day; without a day, the anchor's own.

    ``bare`` ones lack "the" and a day: in a story, "at night" is no night of its own. A night that
    goes ``through`` ends on the day after: "overnight into Thursday".
    """

    code: str
    of: Expression | None = None
    bare: bool = False
    through: bool = False


@record
class Clock:
    """A clock time on a day; ``zone`` is an offset in hours that a time stamp carries.

    ``halved`` ones said "a.m." or "p.m.".
    """

    hour: int
    minute: int | None = None
    second: int | None = None
    of: Expression | None = None
    zone: float | None = None
    halved: bool = False


def hour_in_part(hour: int, code: str) -> int:
    """Return the hour of 24 that an hour of a part of the day is.

    >>> hour_in_part(4, "TAF")
    16
    """
    late = (code in ("TAF", "TEV") and 1 <= hour <= 11) or (code == "TNI" and 6 <= hour <= 11)
    return hour + 12 if late else hour


@record
class Vague:
    """The past, present or future at large, or some time: ``..._REF`` or ``PXX`` in TIMEX3."""

    reference: str


@record
class Then:
    """The last date told: "by then"."""


@record
class Length:
    """A duration: amounts of units, and where it lies.

    ``upper`` is the "three" of "two to three days"; ``is_stretch`` ones were told as a part of
    something, and ``end`` is 1 for its first and -1 for its last: "the first two weeks".
    """

    parts: tuple[tuple[Amount, Measure], ...]
    frame: Frame = Frame.FREE
    upper: Amount | None = None
    is_stretch: bool = False
    end: int = 0

    @property
    def is_report(self) -> bool:
        """Whether it is some months that a report covers: "the first nine months"."""
        amount, measure = self.parts[0]
        return measure.unit is Unit.MONTH and amount.value in (6, 9, 12)


@record
class Recurring:
    """A set of times, by its TIMEX3 value."""

    value: str


@record
class NamedDay:
    """A holiday or other day with a name, in a year said or the nearest one.

    ``weekend`` is the Saturday and Sunday that belong to it: "Labor Day weekend".
    """

    name: str
    year: int | None = None
    step: Step | None = None
    weekend: bool = False


@record
class Range:
    """Everything from one expression to another."""

    start: Expression
    end: Expression


@record
class Listed:
    """Several dates one after the other, as they are found: each stands for itself."""

    items: tuple[Expression, ...]


@record
class FromEvent:
    """Measured from an event that the phrase names: "a day after the talks".

    ``dated`` is the date it tells of that event itself ("after Friday's talks"), or the date that
    stands in its place ("two days before Christmas"); ``tense`` is the direction of that date.
    ``unit`` is what lies beside it: "the day before the vote". ``from_start`` ones go on from its
    first day: "two weeks into the war".
    """

    event: str
    direction: int
    length: Length | None = None
    dated: Expression | None = None
    tense: Tense = Tense.NONE
    unit: Shift | None = None
    from_start: bool = False


@record
class Hedged:
    """Something told loosely, or bounded: "about two weeks", "by Monday"."""

    inner: Expression
    mod: Mod


Expression = (
    CalendarDate
    | Weekday
    | PartOfYear
    | Shift
    | Away
    | Era
    | Inside
    | Ended
    | WeekFrom
    | Nth
    | Portioned
    | DayTime
    | Clock
    | Vague
    | Then
    | Length
    | Recurring
    | NamedDay
    | Range
    | Listed
    | FromEvent
    | Hedged
)


def is_comparison(expression: Expression) -> bool:
    """Tell whether an expression compares with a date before it: "a year earlier"."""
    match expression:
        case Away(of=Shift(granularity=Granularity.DAY), measure=Measure(unit=Unit.YEAR)):
            return True  # "32 years ago today"
        case Away(compared=compared):
            return compared
        case PartOfYear(number=None, year=int()):
            return True
        case Hedged(inner=inner) | Portioned(inner=inner):
            return is_comparison(inner)
        case _:
            return False


def story_step(expression: Expression) -> int | None:
    """Return which way an expression goes from the date a story has reached, if it does.

    "The previous May" goes back, "that summer" nowhere, "two years later" on.
    """
    match expression:
        case Shift(step=step) | CalendarDate(step=step) | PartOfYear(step=step):
            return step.count if step is not None and step.story else None
        case Away(direction=direction, story=True, compared=False):
            return direction
        case Hedged(inner=inner) | Portioned(inner=inner) | Inside(whole=inner):
            return story_step(inner)
        case _:
            return None


def event_in(expression: Expression) -> tuple[str, ...]:
    """Return the name of the event that an expression is measured from, if it is."""
    inner = expression.inner if isinstance(expression, Hedged) else expression
    return (inner.event,) if isinstance(inner, FromEvent) else ()
