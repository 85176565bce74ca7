"""Text to expressions with days: find, refine, then resolve in text order."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import date

from timeline.temporal.anchor import Anchor
from timeline.temporal.expression import Expression, Shift, is_comparison
from timeline.temporal.find import Candidate, find, with_cues
from timeline.temporal.grammar import grammar
from timeline.temporal.passages import places
from timeline.temporal.refine import join, share, without_false_friends
from timeline.temporal.reading import Reading
from timeline.temporal.resolution import reading_of
from timeline.temporal.scene import Direction, KnownEvent, Policy, Scene
from timeline.temporal.timex import Timex
from timeline.temporal.tokens import Tokens


def tag(
    text: str,
    anchor: Anchor | date | None,
    *,
    policy: str = "auto",
    direction: str = "news",
    language: str = "en",
    events: Iterable[KnownEvent] = (),
) -> list[Timex]:
    """Return the temporal expressions of a text, in text order; none overlap.

    Args:
        text: any text; offsets count its characters.
        anchor: the publication day; without one, relative phrases come back unresolved.
        policy: where open dates are measured from: ``news``, ``narrative``, or ``auto``, which
            chooses for each passage.
        direction: ``news``, ``past``, ``future`` or ``nearest``.
        language: ISO 639-1 code.
        events: events known beforehand, that phrases may be measured from.

    Raises:
        ValueError: a policy, direction or language that does not exist.
    """
    published = Anchor(anchor) if isinstance(anchor, date) else anchor
    rules = grammar(language)
    tokens = rules.read(text)
    candidates = with_cues(tokens, join(tokens, find(tokens, rules)), rules)
    candidates = share(tokens, without_false_friends(tokens, candidates))
    scene = Scene(published, direction=Direction(direction), events=tuple(events))
    return list(_resolved(tokens, candidates, scene, Policy(policy)))


def _resolved(
    tokens: Tokens, candidates: list[Candidate], scene: Scene, policy: Policy
) -> Iterator[Timex]:
    """Resolve in text order, each date told being the story's date for those behind it."""
    year = scene.published.day.year if scene.published else None
    for candidate, place in zip(candidates, places(tokens, candidates, year), strict=True):
        narrative = policy is Policy.NARRATIVE or (policy is Policy.AUTO and place.story)
        background = policy is Policy.AUTO and place.background
        if candidate.story_only and not (narrative or background):
            continue
        scene = replace(
            scene, narrative=narrative, background=background, tense=candidate.cues.tense
        )
        reading = reading_of(candidate.expression, scene)
        if reading.told is not None and _moves_story(candidate.expression, narrative=narrative):
            comparison = is_comparison(candidate.expression)
            scene = replace(scene, story=scene.story.moved(reading.told, comparison=comparison))
        yield _timex(tokens, candidate, reading)


def _moves_story(expression: Expression, *, narrative: bool) -> bool:
    """Tell whether later phrases may be measured from it: in a story, "today" is outside it."""
    return not (narrative and isinstance(expression, Shift) and expression.deictic)


def _timex(tokens: Tokens, candidate: Candidate, reading: Reading) -> Timex:
    start, end = tokens.starts[candidate.first], tokens.ends[candidate.end - 1]
    return Timex(
        start, end, tokens.text[start:end], reading.type, reading.value, reading.when,
        rule="+".join(candidate.rules), expression=repr(candidate.expression), mod=reading.mod,
        anchor=reading.anchor, alternatives=reading.alternatives, note=reading.note,
    )  # fmt: skip


def resolve(
    phrase: str,
    anchor: Anchor | date | None,
    *,
    policy: str = "auto",
    direction: str = "news",
    language: str = "en",
    events: Iterable[KnownEvent] = (),
) -> Timex:
    """Return the reading of one phrase: the longest expression in it.

    Raises:
        ValueError: no temporal expression in the phrase, or an argument that does not exist.
    """
    found = tag(
        phrase, anchor, policy=policy, direction=direction, language=language, events=events
    )
    if not found:
        raise ValueError(f"no temporal expression in {phrase!r}")
    return max(found, key=lambda timex: (timex.end - timex.start, -timex.start))
