"""Candidates resolved in text order, each date told being the story's for those behind it."""

from __future__ import annotations

from dataclasses import replace

from timeline.temporal.expression.expression import (
    CalendarDate,
    Ended,
    FromEvent,
    Length,
    Shift,
    event_in,
    is_comparison,
    story_step,
)
from timeline.temporal.expression.phrasing import describe
from timeline.temporal.expression.tense import Tense
from timeline.temporal.find.candidate import Candidate, words_of
from timeline.temporal.find.neighbours import leads_sentence
from timeline.temporal.grammar.lexicon import Signals
from timeline.temporal.grammar.tokens import Tokens
from timeline.temporal.resolving.ancient import as_shown
from timeline.temporal.resolving.known_events import with_event
from timeline.temporal.resolving.reading import Reading
from timeline.temporal.resolving.resolution import end_of, reading_of
from timeline.temporal.resolving.scene import Direction, KnownEvent, Policy, Scene, Story
from timeline.temporal.story.asides import is_analogy, is_aside, is_compared_with, is_forecast
from timeline.temporal.story.events_told import event_told
from timeline.temporal.story.passages import places
from timeline.temporal.story.runs import NOTE, years_of_runs
from timeline.temporal.story.speech import frames
from timeline.temporal.values.timex import Alternative, Mod, Timex, TimexType
from timeline.temporal.values.when import When

IN_DOUBT = "measured from a publication day that is in doubt"
EVENTS_KEPT = 30  # of those a text dates; later phrases refer to near ones


def resolved(
    tokens: Tokens, candidates: list[Candidate], scene: Scene, policy: Policy, signals: Signals
) -> tuple[list[Timex], tuple[KnownEvent, ...], list[str]]:
    """Resolve in text order, each date told being the story's date for those behind it.

    Returns the expressions, the events that the text dates, and the names of those that it had
    not dated before some phrase named them.
    """
    published = scene.published.day if scene.published else None
    story = scene.story
    found: list[Timex] = []
    told = scene.told
    missed: list[str] = []
    taken = words_of(candidates)
    day_at = 0  # the sentence in which a day was told last
    opening = scene  # as it was at the first end of a range or list, by which the others are read
    sentence = 0
    years = years_of_runs(tokens, candidates, published)
    stands = places(tokens, candidates, published, signals)
    spoken = frames(tokens, candidates, stands)
    for index, (candidate, place) in enumerate(zip(candidates, stands, strict=True)):
        if place.sentence != sentence:
            sentence, story = place.sentence, story.in_next_sentence()
        narrative = policy is Policy.NARRATIVE or (policy is Policy.AUTO and place.story)
        certain = candidate.cues.tense == Tense.CERTAIN and not place.listed
        background = policy is Policy.AUTO and place.background and not certain
        if candidate.story_only and not narrative:
            continue
        here = replace(
            scene,
            story=story,
            narrative=narrative,
            background=background,
            tense=candidate.cues.tense,
            told=told if _may_be_told(candidate, narrative) else (),
            since_day=place.sentence - day_at,
        )
        here = _turned(here, candidate, signals)
        here = _in_speech(here, spoken[index]) if index in spoken else here
        opening = opening if candidate.is_last or candidate.follows else here
        listed = index in years and not here.narrative
        reading = _in_run(candidate, here, years[index]) if listed else None
        reading = reading or _reading(candidate, here, opening)
        if reading.when is None:
            missed.extend(event_in(candidate.expression))
        if candidate.if_known and reading.when is None:
            continue
        if candidate.cues.deadline and reading.period is not None and reading.mod is None:
            reading = replace(reading, mod=Mod.BEFORE)
        if index not in spoken:
            story = _story_after(tokens, candidate, reading, here, signals)
        if reading.told is not None and reading.told == story.day:
            day_at = place.sentence
        reading = as_shown(reading)
        event, joins = event_told(tokens, candidate, reading, taken)
        if event is not None:
            told = with_event(told[-EVENTS_KEPT:], event, joins=joins)
        extent = _extent(candidate, reading, opening, signals)
        found.append(_timex(tokens, candidate, reading, extent))
    return found, told, missed


def _extent(
    candidate: Candidate, reading: Reading, opening: Scene, signals: Signals
) -> When | None:
    """Return the whole of a range, or what a word before a date leaves open: "since August"."""
    if candidate.extent is not None:
        return as_shown(reading_of(candidate.extent, opening)).when
    when = reading.when
    if when is None or isinstance(candidate.expression, Length) or reading.type not in _DATED:
        return None
    if candidate.cues.before in signals.onwards:
        return When.point(when.earliest, None, when.granularity)
    if candidate.cues.before in signals.up_to:
        return When.point(None, when.latest, when.granularity)
    return None


_DATED = (TimexType.DATE, TimexType.TIME)


def _may_be_told(candidate: Candidate, narrative: bool) -> bool:
    """Tell whether an event that the text dates may give its days: not "at the summit"."""
    said = candidate.expression
    if not candidate.if_known or not isinstance(said, FromEvent):
        return True
    return not narrative and said.direction != 0


def _turned(scene: Scene, candidate: Candidate, signals: Signals) -> Scene:
    """Return the scene, its direction turned by the word before: "ended", in a story "until"."""
    if scene.direction is not Direction.NEWS:
        return scene
    before = candidate.cues.before
    if candidate.cues.over or (scene.tells_story and before in signals.begun):
        return replace(scene, direction=Direction.PAST)
    if scene.tells_story and before in signals.bounding:
        return replace(scene, direction=Direction.FUTURE)
    return scene


def _in_speech(scene: Scene, frame: CalendarDate) -> Scene:
    """Return the scene of what was said on another day: its words are measured from that day."""
    told = reading_of(frame, scene).told
    if told is None:
        return scene
    return replace(scene, published=told.anchor(), narrative=False, background=False)


def _in_run(candidate: Candidate, scene: Scene, year: int) -> Reading | None:
    """Return the reading of an entry of a chronology in its year; ``None`` where it has its own."""
    said = candidate.expression
    if scene.direction is not Direction.NEWS or not isinstance(said, CalendarDate):
        return None
    alone = reading_of(said, scene)
    told = reading_of(replace(said, year=year), scene)
    if alone.value == told.value:
        return alone
    return replace(told, anchor=scene.published, note=NOTE, alternatives=_instead(alone))


def _instead(reading: Reading) -> tuple[Alternative, ...]:
    why = "nearer, but the entries of a list do not go back"
    return (Alternative(reading.value, reading.when, why),)


def _reading(candidate: Candidate, scene: Scene, opening: Scene) -> Reading:
    stretch = candidate.extent or candidate.follows
    if stretch is not None:
        return end_of(stretch, opening, last=candidate.is_last or stretch is candidate.follows)
    return reading_of(candidate.expression, scene)


def _story_after(
    tokens: Tokens, candidate: Candidate, reading: Reading, scene: Scene, signals: Signals
) -> Story:
    """Return the story after an expression.

    "Today" in a story is outside it, and so are asides; a year that only names something ("the
    1976 campaign", "the war of 1914-1918") is no step of it.
    """
    expression = candidate.expression
    covered = expression.stretch if isinstance(expression, Ended) else expression
    if isinstance(covered, Length) and covered.is_report:
        return scene.story.uncompared()
    aside = scene.narrative and isinstance(expression, Shift) and expression.deictic
    names = isinstance(expression, CalendarDate) and expression.month is None
    told = reading.told
    if told is None or aside:
        return scene.story
    if names and scene.story.last and (candidate.extent or candidate.cues.before == "the"):
        return scene.story.passing(told)
    if scene.tells_story and (story_step(expression) or 0) < 0:
        return scene.story.passing(told)
    reached = scene.story.last
    if scene.tells_story and reached and is_aside(tokens, candidate, told, reached, signals):
        goes_on = reached.follows(told) and tokens.word(candidate.end).isalpha()
        return scene.story.passing(told, goes_on=goes_on)
    comparison = (
        is_comparison(expression)
        or is_analogy(tokens, candidate, told, scene.published, signals)
        or is_forecast(candidate, told, scene.published)
        or is_compared_with(tokens, candidate, told, scene.story, signals)
    )
    return scene.story.moved(told, comparison=comparison, leads=leads_sentence(tokens, candidate))


def _timex(tokens: Tokens, candidate: Candidate, reading: Reading, extent: When | None) -> Timex:
    start, end = tokens.starts[candidate.first], tokens.ends[candidate.end - 1]
    note = reading.note
    if reading.anchor is not None and not reading.anchor.sure:
        note = f"{note}; {IN_DOUBT}" if note else IN_DOUBT
    return Timex(
        start, end, tokens.text[start:end], reading.type, reading.value, reading.when,
        rule="+".join(candidate.rules), expression=describe(candidate.expression), mod=reading.mod,
        anchor=reading.anchor, alternatives=reading.alternatives, note=note, extent=extent,
    )  # fmt: skip
