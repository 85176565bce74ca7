"""Seasons, quarters and halves: those whose year is told, and those that leave it open."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from timeline.temporal.expression.expression import PartOfYear
from timeline.temporal.expression.meanings import Step
from timeline.temporal.expression.tense import Tense
from timeline.temporal.resolving.ancient import ancient_anchor
from timeline.temporal.resolving.open_dates import AGAINST_VERB, anchor_of, nearest
from timeline.temporal.resolving.reading import (
    NO_MONTHS,
    UNKNOWN,
    Reading,
    of_period,
    other,
    unresolved,
)
from timeline.temporal.resolving.scene import Scene
from timeline.temporal.values.anchor import Anchor
from timeline.temporal.values.granularity import Granularity
from timeline.temporal.values.timex import Alternative
from timeline.temporal.values.units import SEASON_VALUES, Period, move, part_value
from timeline.temporal.values.when import When

QUARTER_AHEAD = 6  # days ahead count so many times, for reports tell of quarters that are over


def part_of_year(said: PartOfYear, scene: Scene) -> Reading:
    """Return the reading of a season, quarter or half."""
    if scene.southern and said.granularity is Granularity.SEASON and said.number is not None:
        return _southern(said, said.number, scene)
    if said.number is None:
        return _some_part(said, scene)
    if said.fiscal:
        return _fiscal_part(said, said.number, scene)
    if said.year is not None:
        ancient = ancient_anchor(said.year) if said.era < 0 else None
        period = part_in(said, said.number, ancient.day.year if ancient else said.year)
        return of_period(period, ancient, alternatives=_winter_before(said, period))
    seasonal = said.granularity is Granularity.SEASON
    anchor = anchor_of(said.step, scene) if seasonal else scene.speech
    if anchor is None:
        return unresolved(f"XXXX-{part_value(said.granularity, said.number)}")
    years = range(anchor.day.year - 2, anchor.day.year + 3)
    candidates = [part_in(said, said.number, year) for year in years]
    if said.step is not None:
        return _stepped_part(said, said.step, candidates, anchor)
    if seasonal or scene.narrative:
        return nearest(candidates, anchor, scene, "another year")
    return _told_part(candidates, anchor, scene)


def _fiscal_part(said: PartOfYear, number: int, scene: Scene) -> Reading:
    """Return a quarter of a firm's own year: the last to have ended, or the one under way.

    Which months it has is not told, only that a report follows it within a quarter.
    """
    anchor = scene.speech
    if anchor is None or said.year is not None:
        year = f"{said.year:04d}" if said.year else "XXXX"
        return unresolved(f"{year}-Q{number + 1}", NO_MONTHS)
    ahead = scene.tense.looks_ahead
    period = Period.holding(anchor.day, Granularity.QUARTER).shifted(0 if ahead else -1)
    reading = of_period(replace(period, fiscal=f"Q{number + 1}"), anchor, note=NO_MONTHS)
    around = sorted((anchor.day, move(anchor.day, Granularity.QUARTER, 2 if ahead else -2)))
    return replace(reading, when=When.point(around[0], around[1], Granularity.QUARTER))


def _winter_before(said: PartOfYear, period: Period) -> tuple[Alternative, ...]:
    """Return the other reading of "winter 2024": the one that ends in that year, not begins."""
    if said.spans_years or period.first.year == period.last.year:
        return ()
    return (other(period.shifted(-4), "over the New Year, it is named by the year it begins in"),)


def _southern(said: PartOfYear, number: int, scene: Scene) -> Reading:
    """Return a season of the southern half: the days of the opposite one, under its own name."""
    opposite = replace(said, number=(number + 2) % 4)
    reading = part_of_year(opposite, replace(scene, southern=False))
    return replace(reading, value=f"{reading.value[:-2]}{SEASON_VALUES[number]}")


def part_in(said: PartOfYear, number: int, year: int) -> Period:
    """Return the numbered season, quarter or half of a year.

    A winter is named by the year it begins in: that of 2023 ends in February 2024.
    """
    months = 6 if said.granularity is Granularity.HALF else 3
    offset = 2 if said.granularity is Granularity.SEASON else 0
    return Period.holding(date(year, number * months + offset + 1, 1), said.granularity)


def _told_part(candidates: Sequence[Period], anchor: Anchor, scene: Scene) -> Reading:
    """Return the quarter that reports speak of: under way, or the last one that has ended."""
    ahead = QUARTER_AHEAD if scene.tense <= Tense.NONE else 1

    def cost(period: Period) -> int:
        if period.first > anchor.day:
            against = AGAINST_VERB * (scene.tense.looks_back)
            return (period.first - anchor.day).days * ahead + against
        return max((anchor.day - period.last).days, 0)

    ranked = sorted(candidates, key=cost)
    others = tuple(other(period, "another year: farther from the anchor") for period in ranked[1:3])
    return of_period(ranked[0], anchor, alternatives=others)


def _some_part(said: PartOfYear, scene: Scene) -> Reading:
    """Return "the quarter": the one told of, or the last that has ended."""
    told = scene.story.compared
    if said.year is not None:
        if told is None or told.granularity is not said.granularity:
            return of_period(
                Period.holding(date(said.year, 1, 1), Granularity.YEAR),
                told.anchor() if told else None,
            )
        return of_period(told.period.years_later(said.year - told.last.year), told.anchor())
    if said.step is None and told is not None and told.granularity is said.granularity:
        return of_period(told.period, told.anchor())
    anchor = scene.speech
    if anchor is None:
        return unresolved(UNKNOWN[said.granularity])
    back = -1 if said.step is None else said.step.count
    return of_period(Period.holding(anchor.day, said.granularity).shifted(back), anchor)


def _stepped_part(
    said: PartOfYear, step: Step, candidates: Sequence[Period], anchor: Anchor
) -> Reading:
    if said.granularity is not Granularity.SEASON:
        taken = next(p for p in candidates if p.first.year == anchor.day.year + step.count)
        return of_period(taken, anchor)
    past = [period for period in candidates if period.last < anchor.day][-1]
    future = next(period for period in candidates if period.first > anchor.last)
    if step.count:
        return of_period(future if step.count > 0 else past, anchor)
    inside = (p for p in candidates if anchor.day <= p.first and p.last <= anchor.last)
    under_way = (p for p in candidates if p.first <= anchor.last and anchor.day <= p.last)
    current = next(inside, None) or next(under_way, None)
    if current is None and step.story:
        current = next(p for p in candidates if p.first.year == anchor.day.year)
    nearest = past if anchor.day - past.last < future.first - anchor.day else future
    return of_period(current or nearest, anchor)
