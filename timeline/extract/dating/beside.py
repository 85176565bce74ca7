"""Days that an event takes from what its own sentence tells beside it."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from spacy.tokens import Token

from timeline.extract.clause.attach import Placed, length_of
from timeline.extract.clause.draft import Draft
from timeline.extract.clause.status import cause
from timeline.extract.dating import recap
from timeline.extract.dating.story import FUTURE, NEWS, Dated, Story, dating_of, span
from timeline.extract.text import distance
from timeline.extract.text.distance import shifted
from timeline.extract.text.syntax import children
from timeline.model.vocabulary import Basis, EventType, Status
from timeline.temporal.values.timex import TimexType
from timeline.temporal.values.when import When

_OPENINGS = frozenset({"after", "following", "during", "at"})
_AFTER = frozenset({"after", "following"})
# What somebody reacts to is news as much as the reaction.
_REACTIONS = frozenset({"react", "respond", "reply", "welcome", "hail", "cheer", "applaud"})
_ALLOWING = frozenset({"allow", "let", "enable", "permit", "lead", "force", "cause", "free"})
_SOON = frozenset({"hours", "minutes", "shortly", "soon", "moments", "immediately"})
# Events that others lie in: "on Saturday, during his visit".
_LASTING = frozenset({EventType.VISIT, EventType.TALKS, EventType.SUMMIT})


def by_companion(draft: Draft, story: Story) -> Dated | None:
    """Date "said on Friday after talks": what surrounds a dated statement is of that day."""
    if not draft.is_noun or draft.token.dep_ != "pobj":
        return None
    prep = draft.token.head
    if prep.lower_ not in {"after", "at", "during", "following", "before"}:
        return None
    for one in draft.times:
        if one.owner.i == prep.head.i and one.timex.when is not None and one.start != draft.token.i:
            step = f"told as {prep.lower_} “{prep.head.text}”, which is dated “{one.timex.text}”"
            return one.timex.when, dating_of(draft, Basis.ANCHORED, one, step)
    return None


def by_sequel(draft: Draft, story: Story) -> Dated | None:
    """Bound what is told in "grew in late May after troops fired": it was over by then."""
    turn = _turn(draft) if draft.status is Status.OCCURRED else None
    for one in draft.times if turn is not None else ():
        when = one.timex.when
        before = one.owner == turn and (not draft.is_noun or one.start < draft.token.i)
        if not before or when is None or when.latest is None:
            continue
        step = f"told as before “{one.owner.text}”, which is dated “{one.timex.text}”"
        if draft.is_noun and when.is_exact:
            continue  # "quit on Monday after talks": of that day
        fresh = when.is_exact and story.published and story.published - when.latest <= NEWS
        first = shifted(when.latest, -NEWS.days) if fresh else None
        return When.point(first, when.latest), dating_of(draft, Basis.INHERITED, one, step)
    return None


def _turn(draft: Draft) -> Token | None:
    """Return the verb of what came after a draft: "grew after troops fired", "after protests"."""
    prep = draft.token.head
    if draft.token.dep_ == "pobj" and prep.lower_ in _AFTER:
        return prep.head
    for clause in (draft.token, *draft.token.ancestors):
        if clause.dep_ == "advcl" and any(
            mark.lower_ == "after" for mark in children(clause, "mark")
        ):
            return clause.head
    return None


def by_opening(draft: Draft, story: Story) -> Dated | None:
    """Date "After talks on Tuesday, she called": on the day of what the sentence opens with."""
    opening = draft.token.doc[0]
    if draft.status is not Status.OCCURRED or draft.is_noun or opening.lower_ not in _OPENINGS:
        return None
    if opening in draft.token.ancestors:
        return None
    for one in draft.times:
        when = one.timex.when
        within = one.owner.i < draft.token.i and opening in one.owner.ancestors
        if within and when is not None and when.is_exact:
            step = f"told as {opening.lower_} “{one.owner.text}”, which is dated “{one.timex.text}”"
            return when, dating_of(draft, Basis.INHERITED, one, step)
    return None


def by_reaction(draft: Draft, story: Story) -> Dated | None:
    """Date "reacted on Monday to a plan": the plan is news as much as the reaction."""
    verb = _reaction(draft.token) if draft.is_noun else None
    if verb is None or draft.status is not Status.OCCURRED or story.published is None:
        return None
    for one in draft.times:
        when = one.timex.when
        if one.owner == verb and when is not None and when.is_exact and when.latest:
            step = f"“{verb.text}” to as news, “{one.timex.text}”: of that day or the two before"
            near = When.point(shifted(when.latest, -NEWS.days), when.latest)
            return near, dating_of(draft, Basis.INHERITED, one, step)
    return None


def _reaction(noun: Token) -> Token | None:
    verb = noun.head
    if noun.dep_ == "pobj" and verb.lower_ == "to":
        verb = verb.head
    elif noun.dep_ != "dobj":
        return None
    return verb if verb.pos_ == "VERB" and verb.lemma_ in _REACTIONS else None


def by_result(draft: Draft, story: Story) -> Dated | None:
    """Date "it will begin in May, allowing them to leave": from the day of its cause on."""
    result = draft.token.head
    if draft.status not in FUTURE or result.dep_ != "advcl" or result.lemma_ not in _ALLOWING:
        return None
    for one in draft.times:
        if one.owner != cause(result):
            continue
        first = _first_day(one, story)
        if first is not None:
            step = f"made possible by what is dated “{one.timex.text}”: from then on"
            return When.point(first, None), dating_of(draft, Basis.INHERITED, one, step)
    return None


def _first_day(one: Placed, story: Story) -> date | None:
    """Return the first day of an expression, "in two days" counted from the article's day."""
    if one.timex.when is not None:
        return one.timex.when.earliest
    least, most = distance.days(one.timex)
    if one.preposition != "in" or most is None or story.published is None:
        return None
    return shifted(story.published, least)


def by_surrounding(draft: Draft, story: Story) -> Dated | None:
    """Date the visit of "it began on Saturday during his visit": it had begun by then."""
    prep = draft.token.head
    inside = draft.token.dep_ == "pobj" and prep.lower_ in {"during", "amid"}
    if not inside or draft.type not in _LASTING or draft.status in FUTURE:
        return None
    for one in draft.times:
        when = one.timex.when
        if one.owner != prep.head or when is None or not when.is_exact or not story.published:
            continue
        if when.earliest and when.earliest <= story.published:
            step = f"“{prep.head.text}” in its course, “{one.timex.text}”"
            span = When.span(when.earliest, story.published)
            return span, dating_of(draft, Basis.INHERITED, one, step)
    return None


def by_length(draft: Draft, story: Story) -> Dated | None:
    """Date "quit on Monday after three weeks of protests": they lasted so long, up to that day."""
    length = length_of(draft.times, draft.token) if draft.is_noun else _lasting(draft)
    if length is None or draft.status in FUTURE:
        return None
    goes_on = any(child.lower_ in {"has", "have"} for child in children(length.owner, "aux"))
    last = story.published if goes_on else _day_of(length.owner, draft.times)
    least, most = distance.days(length.timex)
    if last is None or most is None or least != most:
        return None
    step = f"it had lasted {length.timex.text} by {last}"
    when = When.span(shifted(last, -least), last)
    return when, dating_of(draft, Basis.INHERITED, length, step)


def _lasting(draft: Draft) -> Placed | None:
    """Return how long something has gone on: "have besieged the town for nine days"."""
    if not any(child.lower_ in {"has", "have"} for child in children(draft.token, "aux")):
        return None
    return next(
        (
            one
            for one in draft.times
            if one.timex.type is TimexType.DURATION
            and one.owner == draft.token
            and one.preposition == "for"
        ),
        None,
    )


def _day_of(verb: Token, times: Sequence[Placed]) -> date | None:
    """Return the one day that is told of a verb."""
    days = [one.timex.when for one in times if one.owner == verb and one.timex.when is not None]
    return days[0].earliest if days and days[0].is_exact else None


def by_aftermath(draft: Draft, story: Story) -> Dated | None:
    """Bound the visit of "said hours after a visit": it was over on the day of the saying."""
    prep = draft.token.head
    if draft.token.dep_ != "pobj" or prep.lower_ != "after" or draft.status in FUTURE:
        return None
    soon = any(child.lower_ in _SOON for child in prep.children)
    above = set(draft.token.ancestors)
    told = [one for one in story.drafts if one.sentence == draft.sentence and one.token in above]
    for other in told if soon else ():
        if other.when is not None and other.when.is_exact and other.dating is not None:
            step = f"told as shortly before “{other.token.text}” ({span(other.when)})"
            dating = other.dating.model_copy(update={"basis": Basis.INHERITED, "steps": (step,)})
            return When.point(None, other.when.latest), dating
    return None


def by_precedent(draft: Draft, story: Story) -> Dated | None:
    """Date "they invaded after rebels took two towns on May 2": from that day on."""
    day = story.published
    if draft.status is not Status.OCCURRED or draft.is_noun or day is None:
        return None
    before = [
        clause
        for clause in children(draft.token, "advcl")
        if any(mark.lower_ == "after" for mark in children(clause, "mark"))
    ]
    for one in draft.times:
        when, clause = one.timex.when, recap.verb_above(one.owner)
        if clause not in before or when is None or when.earliest is None or when.latest is None:
            continue
        if when.latest < shifted(day, -NEWS.days):
            step = f"told as after “{clause.text}”, which is dated “{one.timex.text}”"
            span = When.point(when.earliest, day)
            return span, dating_of(draft, Basis.INHERITED, one, step)
    return None
