"""Where the days of an event may come from: every source that the article offers for it.

The rules of ``dating``, ``beside`` and ``borrowed`` each offer days with a reason of their own;
others offer what any event may have: an expression of its sentence, the day of the news, what lies
back, what lies ahead. ``choice`` weighs them against each other.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from timeline.extract.clause.draft import Draft
from timeline.extract.dating import beside, borrowed, dating
from timeline.extract.dating.story import NEWS, STANCES, Dated, Story, dating_of, span
from timeline.model.mention import Dating
from timeline.model.vocabulary import Basis
from timeline.temporal.values.when import When

_DAY = timedelta(days=1)
_NEAR = 3  # sentences: how far a passage that looks back is taken to carry its day
_KIN = 3  # dated events of one kind that are looked at, the nearest first

RULES: tuple[tuple[str, Callable[[Draft, Story], Dated | None]], ...] = (
    ("surrounding", beside.by_surrounding),
    ("length", beside.by_length),
    ("aftermath", beside.by_aftermath),
    ("own", dating.by_own_time),
    ("retelling", dating.by_retelling),
    ("reference", borrowed.by_reference),
    ("sequel", beside.by_sequel),
    ("companion", beside.by_companion),
    ("reaction", beside.by_reaction),
    ("result", beside.by_result),
    ("cause", borrowed.by_cause),
    ("addition", borrowed.by_addition),
    ("visit", borrowed.by_visit),
    ("opening", beside.by_opening),
    ("precedent", beside.by_precedent),
    ("reckoning", borrowed.by_reckoning),
    ("speaker", borrowed.by_speaker),
    ("report", dating.by_report),
    ("kind", borrowed.by_kind),
    ("status", dating.by_status),
)


@dataclass(slots=True)
class Source:
    """Days that an event may have, why, and every name under which they are offered."""

    when: When
    dating: Dating
    names: list[str]


def sources(draft: Draft, story: Story) -> list[Source]:
    """Return the sources of the days; offers of the same days are one, the first tells why."""
    found: dict[tuple[date | None, date | None], Source] = {}
    for name, when, why in _offers(draft, story):
        first, last = when.earliest, when.latest
        if first is not None and last is not None and first > last:
            continue
        known = found.setdefault((first, last), Source(when, why, []))
        if name not in known.names:
            known.names.append(name)
    return list(found.values())


def _offers(draft: Draft, story: Story) -> Iterator[tuple[str, When, Dating]]:
    yield from _by_rules(draft, story)
    if story.published is not None:
        yield from _of_news(story, story.published)
        yield from _of_phrases(draft, story.published)
        yield from _of_story(draft, story, story.published)
        yield from _of_kin(draft, story)


def _by_rules(draft: Draft, story: Story) -> Iterator[tuple[str, When, Dating]]:
    first = True
    for name, rule in RULES:
        found = rule(draft, story)
        if found is None:
            continue
        when, why = found
        if when is not None and why is not None:
            yield f"rule {name}", when, why
            if first:
                yield "first rule", when, why
        first = False


def _plain(step: str) -> Dating:
    return Dating(basis=Basis.PUBLISHED, steps=(step,))


def _of_news(story: Story, day: date) -> Iterator[tuple[str, When, Dating]]:
    yield "today", When.point(day, day), _plain("told as news of the article's own day")
    why = _plain("no day told: news of the article's day or the two before")
    yield "news", When.point(day - NEWS, day), why
    why = _plain("told as lying back: some day up to the article's")
    yield "background", When.point(None, day), why
    why = _plain("still to come, without a day: from the article's day on")
    yield "ahead", When.point(day, None), why
    yield "yesterday", When.point(day - _DAY, day - _DAY), _plain("the day before the article's")
    lede = story.lede
    if lede is not None and lede != day:
        why = _plain(f"it belongs to the news of {lede} that the article opens with")
        yield "lede", When.point(lede, lede), why
        yield "lede on", When.point(lede, day), why


def _of_phrases(draft: Draft, day: date) -> Iterator[tuple[str, When, Dating]]:
    for one in draft.times:
        when = dating.whole_of(one) or one.timex.when
        if when is None:
            continue
        first, last = when.earliest, when.latest
        own = draft.own_time is not None and draft.own_time.start == one.start
        basis = Basis.ANCHORED if own and one.timex.anchor else Basis.INHERITED
        why = dating_of(draft, basis, one, f"“{one.timex.text}” stands in its sentence")
        yield "phrase", when, why
        if first is not None and first <= day:
            yield "phrase on", When.span(first, day), why
        if last is not None and last <= day:
            yield "up to phrase", When.point(None, last), why
        if last is not None and last >= day:
            yield "now to phrase", When.point(day, last), why
        if first is not None and first >= day:
            yield "from phrase", When.point(first, None), why


def _of_story(draft: Draft, story: Story, day: date) -> Iterator[tuple[str, When, Dating]]:
    last = story.last
    if last is not None and last.when is not None and last.dating is not None:
        step = f"told on from “{last.token.text}” ({span(last.when)})"
        yield (
            "last event",
            last.when,
            Dating(basis=Basis.INHERITED, timex=last.dating.timex, steps=(step,)),
        )
    here = (draft.sentence, draft.token.i)
    scene = next((s for s in reversed(story.scenes) if (s.sentence, s.at) < here), None)
    if scene is not None and scene.when.latest is not None and scene.when.latest < day - NEWS:
        far = draft.sentence - scene.sentence
        why = Dating(basis=Basis.INHERITED, steps=(f"told in a passage on {span(scene.when)}",))
        yield "scene near" if far <= _NEAR else "scene far", scene.when, why
    other = draft.refers
    if other is not None and other.when is not None and other.dating is not None:
        step = f"the same event as “{other.token.text}” told before ({span(other.when)})"
        why = other.dating.model_copy(update={"steps": (step, *other.dating.steps)})
        yield "refers", other.when, why


def _of_kin(draft: Draft, story: Story) -> Iterator[tuple[str, When, Dating]]:
    """Offer the days of events of one kind that have a day of their own."""
    kin = [
        one
        for one in story.drafts
        if one is not draft
        and one.own_time is not None
        and one.family is draft.family
        and STANCES[one.status] is STANCES[draft.status]
    ]
    for one in sorted(kin, key=lambda other: abs(other.sentence - draft.sentence))[:_KIN]:
        placed = one.own_time
        if placed is None or placed.timex.when is None:
            continue
        alike = (
            "same word"
            if one.token.lemma_ == draft.token.lemma_
            else "same type"
            if one.type is draft.type
            else "family"
        )
        step = f"the article tells such an event with its day, “{one.token.text}”"
        why = dating_of(draft, Basis.INHERITED, placed, step)
        yield f"kind {alike}", placed.timex.when, why
        if one.names & draft.names:
            yield f"kind {alike} shared", placed.timex.when, why
