"""Days that an event takes over from another one of its article."""

from __future__ import annotations

from datetime import date

from timeline.extract.clause.attach import Placed
from timeline.extract.clause.draft import Draft
from timeline.extract.dating.story import FUTURE, Dated, Story, dating_of, span
from timeline.extract.text import distance
from timeline.extract.text.distance import shifted
from timeline.extract.text.syntax import result_of
from timeline.model.mention import Dating
from timeline.model.vocabulary import Basis, EventType, Family, Status
from timeline.temporal.values.timex import TimexType
from timeline.temporal.values.when import When

_SPEECH = 8  # sentences: how far one speaker's remarks are taken for one occasion
_NEAR = 4  # sentences: how far back "two days after" may count from
_RECKONED = {"after": -1, "before": 1}


def by_reference(draft: Draft, story: Story) -> Dated | None:
    """Date by the earlier mention of the same event."""
    other = draft.refers
    if other is None or other.when is None or other.dating is None:
        return None
    if draft.status is not other.status and {draft.status, other.status} & FUTURE:
        return None
    step = f"the same event as “{other.token.text}” told before ({span(other.when)})"
    timex = other.dating.timex
    when, day = other.when, story.published
    if draft.status is Status.ONGOING and day and when.earliest and when.earliest <= day:
        when = When.span(when.earliest, day)
    basis = Basis.INHERITED if other.dating.basis is not Basis.PUBLISHED else Basis.PUBLISHED
    return when, Dating(
        basis=basis, timex=timex, article=other.dating.article, steps=(step, *other.dating.steps)
    )


def by_cause(draft: Draft, story: Story) -> Dated | None:
    """Date "fired on the crowd, killing two", "a raid that killed two": with what did it."""
    relative = draft.token.dep_ == "relcl" and "casualty" in draft.hit.sense.frames
    cause = draft.token.head if relative else result_of(draft.token)
    if cause is None or draft.status is not Status.OCCURRED:
        return None
    for other in story.drafts:
        if other.token == cause and other.status is draft.status and other.dating is not None:
            step = f"told as the result of “{cause.text}”"
            steps = (step, *other.dating.steps)
            return other.when, other.dating.model_copy(update={"steps": steps})
    return None


def by_addition(draft: Draft, story: Story) -> Dated | None:
    """Date "the league also voted": on the day of what the same one did before, just told."""
    if draft.status is not Status.OCCURRED or not draft.names:
        return None
    if not any(child.lower_ == "also" for child in draft.token.children):
        return None
    last = story.last
    if last is None or last.when is None or last.dating is None or not last.names & draft.names:
        return None
    step = f"told as done besides “{last.token.text}” ({span(last.when)})"
    timex = last.dating.timex
    return last.when, Dating(basis=Basis.INHERITED, timex=timex, steps=(step,))


def by_visit(draft: Draft, story: Story) -> Dated | None:
    """Date a meeting of somebody whose visit was just told: during the visit, and told by now."""
    last = story.last
    if (
        draft.type not in {EventType.MEETING, EventType.TALKS}
        or draft.status is not Status.OCCURRED
    ):
        return None
    if last is None or last.type is not EventType.VISIT or not draft.names & last.names:
        return None
    if last.when is None or last.when.earliest is None or story.published is None:
        return None
    if last.dating is None or last.dating.timex is None or story.published < last.when.earliest:
        return None
    step = f"during the visit told before, “{last.token.text}” ({span(last.when)}), and told by now"
    when = When.point(last.when.earliest, story.published)
    timex = last.dating.timex
    return when, Dating(basis=Basis.INHERITED, timex=timex, steps=(step,))


def by_speaker(draft: Draft, story: Story) -> Dated | None:
    """Date an undated statement by another of the same speaker that has its day."""
    if draft.type is not EventType.STATEMENT or draft.status is not Status.OCCURRED:
        return None
    for other in sorted(story.drafts, key=lambda one: abs(one.sentence - draft.sentence)):
        placed = _said_on(other, draft)
        if placed is None or placed.timex.when is None or not placed.timex.when.is_exact:
            continue
        step = f"the same speaker is dated “{placed.timex.text}” elsewhere in the article"
        return placed.timex.when, dating_of(draft, Basis.INHERITED, placed, step)
    return None


def _said_on(other: Draft, draft: Draft) -> Placed | None:
    """Return when the speaker of a draft is said to have spoken in another one."""
    if other is draft or abs(other.sentence - draft.sentence) > _SPEECH:
        return None
    if not draft.names:
        return None
    if other.family is Family.WORD and other.names == draft.names and other.own_time is not None:
        return other.own_time if other.status is Status.OCCURRED else None
    if other.told is not None and other.voice.chain and other.voice.chain[0] in draft.names:
        return other.told
    return None


def by_reckoning(draft: Draft, story: Story) -> Dated | None:
    """Date "two days after the council voted": counted from what is told before it."""
    for one in draft.times:
        if one.timex.type is not TimexType.DURATION or one.timex.value[-1] not in "DW":
            continue
        sign = _reckons(one, draft)
        base = _base(draft, story)
        least, most = distance.days(one.timex)
        if not sign or base is None or most is None:
            continue
        near, far = sorted((sign * least, sign * most))
        first, last = shifted(base[0], near), shifted(base[1], far)
        if one.timex.value.endswith("W"):  # weeks count whole, as in "two weeks ago"
            first, last = shifted(first, -first.weekday()), shifted(last, 6 - last.weekday())
        step = f"“{one.timex.text}” is counted from the event told before, of {base[0]}"
        return When.point(first, last), dating_of(draft, Basis.INHERITED, one, step)
    return None


def _reckons(one: Placed, draft: Draft) -> int:
    """Return 1 for a length of time before a draft's clause or noun, -1 after it, else 0."""
    doc = draft.token.doc
    mark = doc[one.end] if one.end < len(doc) else None
    if mark is None or mark.lower_ not in _RECKONED:
        return 0
    clause = mark.head == draft.token if mark.dep_ == "mark" else draft.token.head == mark
    return _RECKONED[mark.lower_] if clause else 0


def _base(draft: Draft, story: Story) -> tuple[date, date] | None:
    """Return the days of the main clause, else the one day of what was told last."""
    main = draft.token.head if draft.token.dep_ == "advcl" else None
    for other in story.drafts:
        when = other.when if other.token == main else None
        if when is not None and when.earliest and when.latest:
            return when.earliest, when.latest
    last = story.last
    if last is None or last.when is None or draft.sentence - last.sentence > _NEAR:
        return None
    day = last.when.earliest if last.when.is_exact else None
    return (day, day) if day else None


def by_kind(draft: Draft, story: Story) -> Dated | None:
    """Date an event noun by the one dated event of its kind and its participants."""
    if not draft.is_noun or draft.status is not Status.OCCURRED or draft.family is Family.WORD:
        return None
    told = [one for one in story.drafts if _is_of_kind(one, draft)]
    days = {one.own_time.timex.when for one in told if one.own_time is not None}
    if len(days) != 1 or told[0].own_time is None:
        return None
    step = f"the article tells one such event with its day, “{told[0].token.text}”"
    return days.pop(), dating_of(draft, Basis.INHERITED, told[0].own_time, step)


def _retreats(draft: Draft) -> bool:
    return draft.hit.sense.root == "RETREAT"


def _is_of_kind(other: Draft, draft: Draft) -> bool:
    """Tell whether another draft is a dated event of the same family and a shared participant."""
    if other is draft or other.status is not Status.OCCURRED or other.own_time is None:
        return False
    when = other.own_time.timex.when
    if when is None or not when.is_exact or _retreats(other) != _retreats(draft):
        return False  # a release does not date the capture
    return other.family is draft.family and bool(other.names & draft.names)
