"""Text to expressions with days: find, refine, then resolve in text order."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from datetime import date, datetime

from timeline.temporal.anchor import Anchor
from timeline.temporal.ancient import as_shown
from timeline.temporal.asides import is_aside, is_compared_with, is_forecast
from timeline.temporal.context import CERTAIN
from timeline.temporal.country_days import is_country
from timeline.temporal.event_names import event_named, with_event
from timeline.temporal.events import event_phrases
from timeline.temporal.events_told import event_told
from timeline.temporal.expression import (
    CalendarDate,
    Ended,
    FromEvent,
    Length,
    Shift,
    event_in,
    is_comparison,
    story_step,
)
from timeline.temporal.find import Candidate, find, with_cues, words_of
from timeline.temporal.grammar import grammar
from timeline.temporal.languages import MODULES
from timeline.temporal.lexicon import Signals
from timeline.temporal.neighbours import leads_sentence
from timeline.temporal.passages import places
from timeline.temporal.phrasing import describe
from timeline.temporal.reading import Reading
from timeline.temporal.refine import appose, ended, join, link, share, without_false_friends
from timeline.temporal.resolution import end_of, reading_of
from timeline.temporal.scene import Direction, KnownEvent, Policy, Scene, Story
from timeline.temporal.timex import Mod, Timex
from timeline.temporal.tokens import Tokens
from timeline.temporal.when import When

EVENTS_KEPT = 30  # of those a text dates; later phrases refer to near ones


def tag(
    text: str,
    anchor: Anchor | date | None,
    *,
    policy: str = "auto",
    direction: str = "news",
    language: str | None = "en",
    events: Iterable[KnownEvent] = (),
    day_first: bool | None = None,
    hemisphere: str = "north",
    country: str | None = None,
) -> list[Timex]:
    """Return the temporal expressions of a text, in text order; none overlap.

    Args:
        text: any text; offsets count its characters.
        anchor: the publication day (of a time its own day, in its zone); without one, relative
            phrases come back unresolved.
        policy: where open dates are measured from: ``news``, ``narrative``, or ``auto``, which
            chooses for each passage.
        direction: ``news``, ``past``, ``future`` or ``nearest``.
        language: ISO 639-1 code; ``None`` to have it detected. A language without tables of
            its own is read with what dateparser knows of it, and the rule says so.
        events: events known beforehand, that phrases may be measured from.
        day_first: whether 3/4 is 3 April; ``None`` leaves it to the language.
        hemisphere: ``north`` or ``south``, for seasons.
        country: ISO 3166 code of the country whose Independence Day or Thanksgiving is meant, or
            of a region of one, such as ``DE-BY``, whose calendar is then read.

    Raises:
        ValueError: a policy, direction, hemisphere, country or language that does not exist.
    """
    if isinstance(anchor, datetime):
        anchor = anchor.date()
    published = Anchor(anchor) if isinstance(anchor, date) else anchor
    known = tuple(events)
    if hemisphere not in ("north", "south"):
        raise ValueError(f"hemisphere must be north or south, got {hemisphere!r}")
    if country is not None and not is_country(country):
        raise ValueError(f"country must be a known code like UA or DE-BY, got {country!r}")
    scene = Scene(
        published,
        direction=Direction(direction),
        events=known,
        day_first=bool(day_first),
        southern=hemisphere == "south",
        country=country,
    )
    code = language or _detected(text)
    if code not in MODULES:
        return _fallen_back(text, scene, code, detected=language is None)
    rules = grammar(code)
    if day_first is None:
        scene = replace(scene, day_first=rules.language.lexicon.day_first)
    tokens = rules.read(text)
    joints = rules.language.lexicon.joints
    candidates = with_cues(tokens, join(tokens, find(tokens, rules), joints), rules)
    candidates = share(tokens, without_false_friends(tokens, candidates), joints)
    candidates = ended(tokens, link(tokens, candidates, joints), joints)
    candidates = appose(tokens, candidates, joints)
    candidates = event_phrases(tokens, candidates, known, rules.events)
    signals = rules.language.lexicon.signals
    found, told, missed = _resolved(tokens, candidates, scene, Policy(policy), signals)
    if any(event_named(name, told, ()) for name in missed):  # dated behind the phrase
        scene = replace(scene, told=told[::-1])
        found, _, _ = _resolved(tokens, candidates, scene, Policy(policy), signals)
    return found


def reads(language: str) -> bool:
    """Tell whether dates of a language can be read, by tables of its own or dateparser's words."""
    if language in MODULES:
        return True
    from timeline.temporal import fallback

    return fallback.knows(language)


def _detected(text: str) -> str:
    from timeline.temporal.detect import language_of

    return language_of(text)


def _fallen_back(text: str, scene: Scene, code: str, *, detected: bool) -> list[Timex]:
    """Return what dateparser's words find; nothing in a detected language that nobody knows."""
    from timeline.temporal import fallback

    if detected and not fallback.knows(code):
        return []
    return list(fallback.tag(text, scene, code))


def _resolved(
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
    for candidate, place in zip(candidates, places(tokens, candidates, published), strict=True):
        if place.sentence != sentence:
            sentence, story = place.sentence, story.in_next_sentence()
        narrative = policy is Policy.NARRATIVE or (policy is Policy.AUTO and place.story)
        certain = candidate.cues.tense == CERTAIN and not place.listed
        background = policy is Policy.AUTO and place.background and not certain
        if candidate.story_only and not narrative:
            continue
        here = Scene(
            scene.published, story, narrative, background, candidate.cues.tense, scene.direction,
            scene.events, told if _may_be_told(candidate, narrative) else (),
            scene.day_first, scene.southern, scene.country, place.sentence - day_at,
        )  # fmt: skip
        here = _turned(here, candidate, signals)
        opening = opening if candidate.is_last or candidate.follows else here
        reading = _reading(candidate, here, opening)
        if reading.when is None:
            missed.extend(event_in(candidate.expression))
        if candidate.if_known and reading.when is None:
            continue
        if candidate.cues.deadline and reading.period is not None and reading.mod is None:
            reading = replace(reading, mod=Mod.BEFORE)
        story = _story_after(tokens, candidate, reading, here, signals)
        if reading.told is not None and reading.told == story.day:
            day_at = place.sentence
        reading = as_shown(reading)
        event, joins = event_told(tokens, candidate, reading, taken)
        if event is not None:
            told = with_event(told[-EVENTS_KEPT:], event, joins=joins)
        extent = as_shown(reading_of(candidate.extent, opening)) if candidate.extent else None
        found.append(_timex(tokens, candidate, reading, extent.when if extent else None))
    return found, told, missed


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
        or is_forecast(candidate, told, scene.published)
        or is_compared_with(tokens, candidate, told, scene.story, signals)
    )
    return scene.story.moved(told, comparison=comparison, leads=leads_sentence(tokens, candidate))


def _timex(tokens: Tokens, candidate: Candidate, reading: Reading, extent: When | None) -> Timex:
    start, end = tokens.starts[candidate.first], tokens.ends[candidate.end - 1]
    return Timex(
        start, end, tokens.text[start:end], reading.type, reading.value, reading.when,
        rule="+".join(candidate.rules), expression=describe(candidate.expression), mod=reading.mod,
        anchor=reading.anchor, alternatives=reading.alternatives, note=reading.note, extent=extent,
    )  # fmt: skip


def resolve(
    phrase: str,
    anchor: Anchor | date | None,
    *,
    policy: str = "auto",
    direction: str = "news",
    language: str | None = "en",
    events: Iterable[KnownEvent] = (),
    day_first: bool | None = None,
    hemisphere: str = "north",
    country: str | None = None,
) -> Timex:
    """Return the reading of one phrase: the longest expression in it.

    Raises:
        ValueError: no temporal expression in the phrase, or an argument that does not exist.
    """
    found = tag(
        phrase, anchor, policy=policy, direction=direction, language=language, events=events,
        day_first=day_first, hemisphere=hemisphere, country=country,
    )  # fmt: skip
    if not found:
        raise ValueError(f"no temporal expression in {phrase!r}")
    first, last = found[0], found[-1]
    if len(found) == 2 and first.extent is not None and first.extent == last.extent:
        text = phrase[first.start : last.end]
        said = f"from {first.expression} to {last.expression}"
        value = f"{first.value}/{last.value}"
        return replace(
            first, end=last.end, text=text, value=value, when=first.extent, expression=said
        )
    return max(found, key=lambda timex: (timex.end - timex.start, -timex.start))
