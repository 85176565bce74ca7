"""Text to expressions with days: find, refine, then resolve in text order."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from datetime import date, datetime

from timeline.temporal.calendar.country_days import is_country
from timeline.temporal.find.events import event_phrases
from timeline.temporal.find.find import find
from timeline.temporal.find.refine import JOINED, REFINERS, refined
from timeline.temporal.find.said import with_cues
from timeline.temporal.grammar.grammar import Grammar
from timeline.temporal.languages import MODULES
from timeline.temporal.languages.ready import grammar
from timeline.temporal.resolving.known_events import event_named
from timeline.temporal.resolving.scene import Direction, KnownEvent, Policy, Scene
from timeline.temporal.story.tell import resolved
from timeline.temporal.values.anchor import Anchor
from timeline.temporal.values.timex import Timex


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
    scene = _scene(anchor, direction, tuple(events), bool(day_first), hemisphere, country)
    code = language or _detected(text)
    if code not in MODULES:
        return _fallen_back(text, scene, code, detected=language is None)
    rules = grammar(code)
    if day_first is None:
        scene = replace(scene, day_first=rules.language.lexicon.day_first)
    return _read(text, rules, scene, Policy(policy))


def _scene(
    anchor: Anchor | date | None,
    direction: str,
    events: tuple[KnownEvent, ...],
    day_first: bool,
    hemisphere: str,
    country: str | None,
) -> Scene:
    """Return what a text is read in before its first word, its arguments checked."""
    if isinstance(anchor, datetime):
        anchor = anchor.date()
    published = Anchor(anchor) if isinstance(anchor, date) else anchor
    if hemisphere not in ("north", "south"):
        raise ValueError(f"hemisphere must be north or south, got {hemisphere!r}")
    if country is not None and not is_country(country):
        raise ValueError(f"country must be a known code like UA or DE-BY, got {country!r}")
    return Scene(
        published,
        direction=Direction(direction),
        events=events,
        day_first=day_first,
        southern=hemisphere == "south",
        country=country,
    )


def _read(text: str, rules: Grammar, scene: Scene, policy: Policy) -> list[Timex]:
    """Return the expressions of a text; read twice where one is measured from what comes behind."""
    tokens = rules.read(text)
    joints = rules.language.lexicon.joints
    candidates = refined(tokens, find(tokens, rules), joints, JOINED)
    candidates = refined(tokens, with_cues(tokens, candidates, rules), joints, REFINERS)
    candidates = event_phrases(tokens, candidates, scene.events, rules.events)
    signals = rules.language.lexicon.signals
    found, told, missed = resolved(tokens, candidates, scene, policy, signals)
    if any(event_named(name, told, ()) for name in missed):  # dated behind the phrase
        scene = replace(scene, told=told[::-1])
        found, _, _ = resolved(tokens, candidates, scene, policy, signals)
    return found


def reads(language: str) -> bool:
    """Tell whether dates of a language can be read, by tables of its own or dateparser's words."""
    if language in MODULES:
        return True
    from timeline.temporal import fallback

    return fallback.knows(language)


def _detected(text: str) -> str:
    from timeline.temporal.languages.detect import language_of

    return language_of(text)


def _fallen_back(text: str, scene: Scene, code: str, *, detected: bool) -> list[Timex]:
    """Return what dateparser's words find; nothing in a detected language that nobody knows."""
    from timeline.temporal import fallback

    if detected and not fallback.knows(code):
        return []
    return list(fallback.tag(text, scene, code))


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
