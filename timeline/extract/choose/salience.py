"""What belongs on a timeline: each test names the reason for which a draft is left out."""

from __future__ import annotations

from collections.abc import Callable

from timeline.extract.clause import attach
from timeline.extract.clause.actors import carrier
from timeline.extract.clause.draft import Draft
from timeline.extract.names.register import Register
from timeline.extract.tables import lexicon
from timeline.model.vocabulary import EventType, Family, Status

_PRONOUNS = frozenset({"he", "she", "they", "it", "we", "i", "you", "who", "that", "which"})
_COMMENT = frozenset({EventType.STATEMENT})


def left_out(draft: Draft, register: Register) -> str | None:
    """Return why a draft does not belong on a timeline, or ``None`` where it does."""
    for test in _TESTS:
        reason = test(draft, register)
        if reason is not None:
            return reason
    return None


def _nobody(draft: Draft, register: Register) -> str | None:
    """Somebody must act or take part, or a force event must have a place."""
    if draft.participants:
        return None
    if draft.refers is not None:
        return None
    told_where = draft.place is not None and not draft.by_setting
    if draft.family is Family.FORCE and (
        told_where
        or draft.own_time
        or _has_victims(draft)
        or attach.length_of(draft.times, draft.token)
    ):
        return None
    if draft.family in {Family.PRESSURE, Family.ACCORD} and draft.own_time:
        return None
    if draft.status is Status.CANCELLED or (draft.type is EventType.SUMMIT and draft.place):
        return None
    if draft.type is EventType.TALKS and draft.own_time:
        return None
    if draft.type is EventType.MEETING and draft.own_time and draft.place and not draft.by_setting:
        return None
    return "nobody who can be named takes part"


def _has_victims(draft: Draft) -> bool:
    return "casualty" in draft.hit.sense.frames and draft.status is Status.OCCURRED


def _routine(draft: Draft, register: Register) -> str | None:
    words = {child.lower_ for child in draft.token.children}
    if words & lexicon.words("routine"):
        return "told as a habit"
    return None


def _habit(draft: Draft, register: Register) -> str | None:
    """A bare present tense tells a habit, unless it is news ("NATO takes command", a saying)."""
    token = draft.token
    if draft.is_noun or token.tag_ not in {"VBZ", "VBP"} or draft.own_time:
        return None
    if draft.family is Family.WORD or any(child.dep_ == "aux" for child in token.children):
        return None
    if draft.status is not Status.OCCURRED:
        return None
    return "told as a habit or a general truth"


def _comment(draft: Draft, register: Register) -> str | None:
    """A statement counts where a named official or a body speaks, in a sentence of its own."""
    if draft.type not in _COMMENT or draft.is_noun:
        return None
    speaker = draft.roles.subject
    if speaker is None:
        return "nobody speaks"
    if speaker.lower_ in _PRONOUNS and draft.own_time is None and draft.place is None:
        return "a further remark of the same speaker"
    if speaker.lemma_.lower() in {"police", "officer", "policeman"}:
        return "police who tell what they found"
    if not any(register.is_official(who) for who in draft.participants):
        return "the speaker holds no office"
    if draft.status is not Status.OCCURRED and draft.status is not Status.ONGOING:
        return "something that was not said"
    return None


def _standing(draft: Draft, register: Register) -> str | None:
    """ "Both have said", "has been criticised": what somebody holds, and no news of the day."""
    if draft.type not in {EventType.STATEMENT, EventType.ACCUSATION} or draft.own_time:
        return None
    helpers = {child.lower_ for child in draft.token.children if child.dep_ in {"aux", "auxpass"}}
    if helpers & {"has", "have", "'ve"} and draft.refers is None:
        return "said at some time, and no news"
    return None


def _undated_report(draft: Draft, register: Register) -> str | None:
    if draft.type is EventType.REPORT and draft.own_time is None:
        return "a report without a day of its own"
    return None


def _opinion(draft: Draft, register: Register) -> str | None:
    """A wish or a fear of an event is none, unless its actor can be named."""
    dated_doubt = draft.reading.doubted and draft.own_time is not None
    if draft.status is Status.HYPOTHETICAL and not draft.roles.any and not dated_doubt:
        return "only imagined, by nobody in particular"
    if draft.type is EventType.DEMAND and draft.status is Status.PLANNED and _infinite(draft):
        return "a demand that somebody only wants to make"
    if draft.status is Status.DENIED and draft.type in {
        EventType.STATEMENT,
        EventType.REJECTION,
        EventType.DEMAND,
        EventType.ACCUSATION,
        EventType.REPORT,
    }:
        return "something that was not said"
    return None


def _infinite(draft: Draft) -> bool:
    return draft.own_time is None and any(one.lower_ == "to" for one in draft.token.children)


def _bare_purpose(draft: Draft) -> str | None:
    token = draft.token
    if draft.own_time is not None:
        return None
    to = any(child.lower_ == "to" for child in token.children)
    cue = draft.reading.cue or ""
    if draft.status is Status.PLANNED and to and cue.startswith(("the purpose", "still to come")):
        return "only what somebody wants to bring about"
    if draft.status is Status.PROPOSED and cue.startswith("demanded"):
        return "part of a demand"
    wanted = {"seek", "try", "attempt", "want", "hope", "struggle", "fight"}
    if draft.status is Status.PLANNED and to and token.head.lemma_.lower() in wanted:
        return "only what somebody wants to bring about"
    describing = token.dep_ in {"acl", "amod"} or (
        token.dep_ == "relcl" and draft.status is Status.ONGOING
    )
    if token.tag_ == "VBG" and describing and draft.family is Family.FORCE:
        return "describes somebody, tells no event"
    return None


def _only_a_purpose(draft: Draft, register: Register) -> str | None:
    """ "To revive stalled talks" tells of no talks."""
    if not draft.is_noun:
        return _bare_purpose(draft)
    verb = draft.token.head
    if draft.own_time or draft.token.dep_ != "dobj" or verb.pos_ != "VERB":
        return None
    purpose = verb.dep_ in {"advcl", "acl", "relcl"} and any(
        c.lower_ == "to" for c in verb.children
    )
    if purpose and carrier(draft.token) is None and draft.type is not EventType.SUMMIT:
        return "only what somebody wants to bring about"
    return None


_TESTS: tuple[Callable[[Draft, Register], str | None], ...] = (
    _nobody,
    _routine,
    _habit,
    _comment,
    _standing,
    _undated_report,
    _opinion,
    _only_a_purpose,
)
