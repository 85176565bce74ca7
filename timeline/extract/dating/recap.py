"""Where a story stands when it looks back: the days that a passage moves through."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta

from spacy.tokens import Token

from timeline.extract.clause.attach import Placed
from timeline.extract.clause.draft import Draft
from timeline.extract.clause.voice import is_saying
from timeline.extract.dating.story import NEWS, Scene, Story, span
from timeline.extract.text.distance import shifted
from timeline.extract.text.syntax import children
from timeline.model.vocabulary import EventType, Family, Status
from timeline.temporal.values.granularity import Granularity
from timeline.temporal.values.timex import TimexType
from timeline.temporal.values.when import When

_NEAR = 3  # sentences: how far a recap in the news carries the day it set out from
_FAR = 8  # sentences: how far a story that looks back throughout carries it
_RECENT = timedelta(days=31)  # how old the days of such a story are at most
_SAID = frozenset({"say", "tell", "add", "state", "note", "reply", "respond", "report", "speak"})
_ASIDES = frozenset({"since", "before", "until"})  # what they name is not where the story stands
_BACK = frozenset({"after", "since", "because", "until"})  # clauses that lie off the main line
_ON_THE_WAY = frozenset({"ccomp", "conj", "advcl", "parataxis", "nsubj", "dobj", "ROOT"})


def scenes(times: Sequence[Sequence[Placed]], published: date | None) -> list[Scene]:
    """Return the past days that the main line of a story moves to, in text order."""
    return [
        Scene(index, one.start, one.timex.when, one.fronted and one.preposition != "by")
        for index, row in enumerate(times)
        for one in row
        if one.timex.when is not None and _moves(one, one.timex.when, published)
    ]


def _moves(one: Placed, when: When, published: date | None) -> bool:
    if one.timex.type not in {TimexType.DATE, TimexType.TIME} or one.preposition in _ASIDES:
        return False
    if published is None or when.earliest is None or when.latest is None or is_saying(one.owner):
        return False
    if when.latest == published and when.earliest < shifted(published, -NEWS.days):
        return False  # "this year": no turn of the story
    short = one.owner.pos_ in {"VERB", "AUX"} or when.granularity < Granularity.MONTH
    main = on_main_line(one.owner) and not lies_back(one.owner)
    return short and when.latest <= published and main


def on_main_line(word: Token) -> bool:
    """Tell whether a word is told in its own right, and not to describe something."""
    opens = word.dep_ == "pcomp" and word.head.i == 0  # "After meeting them on Monday, she left"
    above = word.head.head if opens else word
    return all(one.dep_ in _ON_THE_WAY for one in (above, *above.ancestors))


def lies_back(word: Token) -> bool:
    """Tell whether a word stands in a clause that looks back: "after rebels took two towns"."""
    return any(
        mark.lower_ in _BACK for one in (word, *word.ancestors) for mark in children(one, "mark")
    )


def scene_of(draft: Draft, story: Story, own: Placed | None = None) -> Scene | None:
    """Return the scene that a draft stands in before ``own`` dates it, if it lies back."""
    here = (draft.sentence, min(draft.token.i, own.start if own is not None else draft.token.i))
    told = [one for one in story.scenes if (one.sentence, one.at) < here]
    last = told[-1] if told else None
    if last is None:
        return None
    age = _age(last, story)
    reach = _NEAR if story.lede or age > _RECENT else _FAR
    return last if age > NEWS and draft.sentence - last.sentence <= reach else None


def _age(scene: Scene, story: Story) -> timedelta:
    """Return how long before the article a scene began."""
    first = scene.when.earliest
    return story.published - first if story.published and first else timedelta(0)


def passage(draft: Draft, story: Story) -> tuple[When, str] | None:
    """Return the days of what is told without its own in a passage that looks back, and why.

    They lie between the scenes of the passage; where its main line tells none, they go on from a
    dated event told beside it ("protests that began in May turned into war").
    """
    scene = scene_of(draft, story) if _may_look_back(draft, story) else None
    if scene is None:
        return _from_last(draft, story)
    first, last = scene.when.earliest, _turned(draft, scene, story)
    step = f"told on from {span(scene.when)}, and before {last or 'the article’s day'}"
    return When.point(first, last or story.published), step


def _from_last(draft: Draft, story: Story) -> tuple[When, str] | None:
    last, day = story.last, story.published
    if last is None or last.when is None or last.when.earliest is None or day is None:
        return None
    if draft.family in {Family.WORD, Family.CONTACT} or draft.sentence - last.sentence > _NEAR:
        return None
    if not draft.is_noun and _is_reported(draft.token):
        return None
    if last.when.earliest >= shifted(day, -NEWS.days):
        return None
    first = last.when.earliest
    return When.point(first, day), f"told on from {first}, and before the article's day"


def _may_look_back(draft: Draft, story: Story) -> bool:
    """Tell whether a draft can be part of a recap; what is said is news where there is news."""
    if draft.status is not Status.OCCURRED or not _is_narrated(draft.token):
        return False
    if _is_dated_below(draft):
        return False
    if draft.family in {Family.WORD, Family.CONTACT}:
        scene = scene_of(draft, story)
        recent = scene is not None and _age(scene, story) <= _RECENT
        spoken = draft.type in {EventType.STATEMENT, EventType.REPORT}
        spoken = spoken or draft.token.lemma_.lower() in _SAID
        return recent and story.lede is None and not spoken
    return True


def _is_narrated(verb: Token) -> bool:
    """Tell whether a verb carries the story on: in the simple past, on its main line."""
    helpers = {child.lower_ for child in children(verb, "aux", "auxpass")}
    past = verb.tag_ == "VBD" or bool(helpers & {"was", "were"})
    return past and not _is_reported(verb) and on_main_line(verb)


def _is_reported(verb: Token) -> bool:
    """Tell whether somebody reports an event as news, whatever was told before."""
    clause = verb
    while clause.dep_ == "conj":
        clause = clause.head
    return clause.dep_ == "ccomp" and is_saying(clause.head)


def _is_dated_below(draft: Draft) -> bool:
    """Tell whether days are told in the clause of a draft: "were hurt in Monday's clashes"."""
    return any(
        verb_above(one.owner) == draft.token
        for one in draft.times
        if one.timex.when is not None and one.timex.when.earliest is not None
    )


def verb_above(word: Token) -> Token:
    """Return the verb of the clause a word stands in."""
    while word.head != word and word.pos_ not in {"VERB", "AUX"}:
        word = word.head
    return word


def _turned(draft: Draft, scene: Scene, story: Story) -> date | None:
    """Return the last day before the story moves on, or its hero does."""
    for one in story.scenes:
        first, ahead = one.when.earliest, one.sentence - draft.sentence
        if ahead <= 0 or first is None or scene.when.earliest is None:
            continue
        if first <= scene.when.earliest:
            continue
        if one.opens and ahead <= _NEAR:
            return first if one.when.granularity is Granularity.DAY else shifted(first, -1)
        if ahead <= _FAR and one.when.is_exact and _acts_again(draft, one, story):
            return first
    return None


def _acts_again(draft: Draft, scene: Scene, story: Story) -> bool:
    """Tell whether somebody who acts in a draft acts in a later scene; a journey may last."""
    people = {who.name for who in draft.participants if who.kind == "person"}
    return draft.type is not EventType.VISIT and any(
        people & other.names for other in story.drafts if other.sentence == scene.sentence
    )
