"""The day an article came out, as evidence: clues -> one day, how sure it is, and why.

The clues are weighed (:mod:`case`), then the first row of :data:`VERDICTS` that holds says whether
the day is sure, what a reader is told, and which flag the article carries.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass
from datetime import date, datetime

from timeline.ingest.day.case import DAY, ENOUGH, WEIGHTS, Case
from timeline.ingest.day.clue import Clue
from timeline.ingest.day.told import told_in
from timeline.ingest.day.zones import zones_of
from timeline.model.article import Candidate
from timeline.model.vocabulary import Flag
from timeline.model.vocabulary import PublishedBasis as Basis

__all__ = ["Clue", "Publication", "decide"]

# Days that an article may be dated ahead of the clock: a paper of tomorrow, a zone to the east.
_AHEAD = 2 * DAY


@dataclass(frozen=True, slots=True)
class Publication:
    """When an article came out: a day or a moment, what says so, whether it is sure, and why."""

    published: date | datetime | None
    basis: Basis
    sure: bool
    candidates: tuple[Candidate, ...] = ()
    flags: tuple[Flag, ...] = ()
    note: str | None = None


@dataclass(frozen=True, slots=True)
class Verdict:
    """A row: a name, whether it holds for the day of a case, its flag, the words a reader sees.

    Without a flag the day is sure. ``{by}`` stands for what says the day, ``{against}`` for what
    says another.
    """

    name: str
    holds: Callable[[Case, date], bool]
    flag: Flag | None
    says: str


def _is_overruled(case: Case, day: date) -> bool:
    return any(clue.basis is Basis.GIVEN for clue in case.against(day))


def _is_weak(case: Case, day: date) -> bool:
    return case.weight(day) < ENOUGH


def _is_inferred(case: Case, day: date) -> bool:
    return all(clue.basis is Basis.INFERRED for clue in case.for_(day))


VERDICTS = (
    Verdict(
        "overruled",
        _is_overruled,
        Flag.OVERRULED,
        "{by} {say} this day; the day given with it, {against}, cannot be right",
    ),
    Verdict(
        "contradicted",
        lambda case, day: bool(case.against(day)),
        Flag.CONTRADICTED,
        "{by} {say} this day, but {against} says another",
    ),
    Verdict(
        "near midnight",
        Case.is_open,
        Flag.MIDNIGHT,
        "{by}, in universal time near midnight: where the outlet is decides the day",
    ),
    Verdict(
        "inferred",
        _is_inferred,
        Flag.INFERRED,
        "{by}: guessed from the page",
    ),
    Verdict("lone", _is_weak, Flag.LONE, "only {by} says this day"),
    Verdict("agreed", lambda case, day: True, None, "{by}"),
)


@dataclass(frozen=True, slots=True)
class Doubt:
    """A row on the text: whether it speaks against the day, its flag, the words a reader sees."""

    holds: Callable[[Case, date], bool]
    flag: Flag
    says: str


DOUBTS = (
    Doubt(
        lambda case, day: case.told.is_english and case.told.after(day) is not None,
        Flag.TOLD_LATER,
        "the text tells what happened after that day",
    ),
    Doubt(
        lambda case, day: case.told.contradicts(day),
        Flag.WEEKDAY,
        "the weekdays of the text do not fit that year",
    ),
    Doubt(
        lambda case, day: day in case.pictured and len(case.for_(day)) == 1,
        Flag.LONE,
        "that is the day of a picture in it",
    ),
    Doubt(
        lambda case, day: case.told.is_far_from(day),
        Flag.FAR,
        "every day that the text tells lies years away",
    ),
)


def decide(
    clues: Sequence[Clue],
    *,
    text: str = "",
    language: str = "en",
    host: str | None = None,
    pictured: Collection[date] = (),
    today: date | None = None,
) -> Publication:
    """Return the publication day that the clues, taken together, give.

    Args:
        clues: all that says it, in any order; those of no day are passed over.
        text: the article's own text, whose days and weekdays confirm or contradict.
        language: of the text.
        host: the host of the article's address, by which its time zone may be known.
        pictured: days that captions give their pictures.
        today: the day of reading; without it no day lies ahead.

    >>> given = Clue(Basis.METADATA, "2024-06-13", date(2024, 6, 13), where="the front matter")
    >>> path = Clue(Basis.ADDRESS, "2026-02-01", date(2026, 2, 1), where="the address")
    >>> found = decide([given, path])
    >>> found.published.isoformat(), found.sure, found.flags[0].value
    ('2026-02-01', False, 'contradicted')
    >>> decide([path]).sure
    True
    """
    case = Case(tuple(clues), told_in(text, language), host, frozenset(pictured))
    if case.day is None:
        return _undated(case)
    day = case.day
    verdict = next(row for row in VERDICTS if row.holds(case, day))
    doubts = [row for row in DOUBTS if row.holds(case, day)]
    flags = [verdict.flag, *(row.flag for row in doubts)]
    words = [_words(verdict, case, day), *(row.says for row in doubts)]
    if today and day - today > _AHEAD:
        flags.append(Flag.FAR)
        words.append("that day lies ahead")
    kept = tuple(flag for flag in flags if flag)
    best = max(case.for_(day), key=lambda clue: (clue.says is not None, WEIGHTS[clue.basis]))
    return Publication(
        _moment(case, day), best.basis, not kept, _candidates(case, day), kept, "; ".join(words)
    )


def _undated(case: Case) -> Publication:
    partial = next((clue for clue in case.clues if clue.month_day), None)
    note = "no publication day was given"
    if partial is not None:
        note = f"{partial.where} '{partial.text}' has no year, and nothing else gives one"
    return Publication(None, Basis.MISSING, False, (), (Flag.UNDATED,), note)


def _words(verdict: Verdict, case: Case, day: date) -> str:
    names = list(dict.fromkeys(_told(clue) for clue in case.for_(day)))
    against = case.against(day)
    return verdict.says.format(
        by=_listed(names),
        say="say" if len(names) > 1 else "says",
        against=_told(against[0]) if against else "",
    )


def _told(clue: Clue) -> str:
    return f"{clue.where or clue.basis.value} '{clue.text}'"


def _listed(names: Sequence[str]) -> str:
    return " and ".join(filter(None, [", ".join(names[:-1]), names[-1]]))


def _moment(case: Case, day: date) -> date | datetime:
    """Return the moment of the day in the outlet's own zone where one is known, else the day."""
    for clue in case.for_(day):
        if clue.stamp is None or clue.stamp.tzinfo is None:
            continue
        zones = zones_of(case.host) if clue.is_in_utc else ()
        local = clue.stamp.astimezone(zones[0]) if zones else clue.stamp
        if local.date() == day:
            return local
    return day


def _candidates(case: Case, day: date) -> tuple[Candidate, ...]:
    said = [(day, clue) for clue in case.for_(day)]
    said += [(clue.says, clue) for clue in case.witnesses if clue.says]
    said += [(one, clue) for clue in case.stamps if case.is_open(day) for one in sorted(clue.days)]
    found: dict[tuple[date, Basis], Candidate] = {}
    for one, clue in said:
        found.setdefault((one, clue.basis), Candidate(one, clue.basis, clue.text))
    return tuple(found.values())
