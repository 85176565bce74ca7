"""Decisions as persons make them: each holds what was there before, and what it was about."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime
from typing import Any, NamedTuple

from timeline.errors import InputError
from timeline.model.article import Article
from timeline.model.decision import (
    Action,
    Changes,
    Decision,
    Publication,
    Seen,
    Target,
    standing,
)
from timeline.model.event import Event, Facts
from timeline.model.vocabulary import Review
from timeline.review.piece import CORRECTED, WORDED, Agree, in_publication

# Decisions that later ones on the same events may rest on.
_SHAPING = frozenset({Action.MERGE, Action.SPLIT, Action.ADD})
_REVIEWS = {Action.ACCEPT: Review.ACCEPTED, Action.REJECT: Review.REJECTED}


class Sign(NamedTuple):
    """Who decides, when, and why."""

    who: str
    at: datetime
    note: str = ""

    def decision(self, action: Action, **values: Any) -> Decision:
        """Return a decision of that person."""
        given = {"who": self.who, "at": self.at, "note": self.note, "action": action, **values}
        return Decision.model_validate(given).named


def judged(event: Event, action: Action, sign: Sign, *, keep: bool = False) -> Decision:
    """Return the decision that accepts or rejects an event.

    What the articles say now is taken in; with ``keep``, the event stays as it was reviewed and
    the new mentions count as seen.
    """
    facts = _reviewed(event) if keep else _told(event)
    return sign.decision(
        action,
        targets=(target(event),),
        seen=(Seen(event=event.id, facts=facts, mentions=_names(event)),),
        changes=Changes(review=_REVIEWS[action]),
        before=Changes(review=event.review),
    )


def edited(event: Event, changes: Changes, sign: Sign) -> Decision:
    """Return the decision that sets fields of an event.

    To correct what articles say reviews the event; words, tags and the place in the story do not.
    """
    given = changes.given
    corrects = any(name in given for name in CORRECTED)
    if corrects:
        given["review"] = Review.EDITED
    fresh = event.edition.fresh if event.edition else ()
    known = tuple(name for name in _names(event) if name not in fresh)
    seen = Seen(event=event.id, facts=_reviewed(event), mentions=known)
    return sign.decision(
        Action.EDIT,
        targets=(target(event),),
        seen=(seen,) if corrects else (),
        changes=Changes(**given),
        before=Changes(**{name: _value(event, name) for name in given if name != "phrase"}),
    )


def merged(events: Sequence[Event], agree: Agree, sign: Sign) -> Decision:
    """Return the decision that makes one event of several; the first takes the others over."""
    first = events[0]
    mentions = {one.id: one for event in events for one in event.mentions}
    ordered = sorted(mentions.values(), key=in_publication)
    copies = frozenset(name for event in events for name in event.copies)
    facts = agree(first.id, ordered, copies).facts
    return sign.decision(
        Action.MERGE,
        targets=tuple(map(target, events)),
        seen=(Seen(event=first.id, facts=facts, mentions=tuple(one.id for one in ordered)),),
        changes=Changes(review=Review.EDITED),
        before=Changes(review=first.review),
    )


def split(event: Event, leaving: Sequence[str], agree: Agree, sign: Sign) -> Decision:
    """Return the decision that makes two events of one: some mentions leave it.

    Raises:
        InputError: none or all of its mentions would leave.
    """
    gone = [one for one in event.mentions if one.id in leaving]
    rest = [one for one in event.mentions if one.id not in leaving]
    if not gone or not rest:
        raise InputError("a split needs some of the reports, not all")
    copies = frozenset(event.copies)
    seen = [
        Seen(
            event=name,
            facts=agree(event.id, part, copies).facts,
            mentions=tuple(one.id for one in part),
        )
        for name, part in ((event.id, rest), ("", gone))
    ]
    return sign.decision(
        Action.SPLIT,
        targets=(target(event),),
        mentions=tuple(one.id for one in gone),
        seen=tuple(seen),
        changes=Changes(review=Review.EDITED),
        before=Changes(review=event.review),
    )


def apart(events: Sequence[Event], sign: Sign) -> Decision:
    """Return the decision that events which look alike are not one."""
    return sign.decision(Action.APART, targets=tuple(map(target, events)))


def added(facts: Facts, changes: Changes, sign: Sign) -> Decision:
    """Return the decision that adds an event by hand."""
    given = {**changes.given, "review": Review.EDITED}
    return sign.decision(Action.ADD, seen=(Seen(event="", facts=facts),), changes=Changes(**given))


def withdrawn(article: str, sign: Sign) -> Decision:
    """Return the decision that takes an article away, with all that hangs on it alone."""
    return sign.decision(Action.WITHDRAW, article=article)


def settled(article: Article, day: date, sign: Sign) -> Decision:
    """Return the decision that gives an article its publication day."""
    before = Publication(**{name: getattr(article, name) for name in Publication.model_fields})
    return sign.decision(Action.SETTLE, article=article.id, day=day, published=before)


def undone(decisions: Sequence[Decision], sign: Sign, of: str | None = None) -> Decision:
    """Return the decision that undoes one: the last that this person made and that stands.

    Raises:
        InputError: there is nothing to undo, or what was decided since rests on it.
    """
    active = standing(decisions)
    own = [one for one in active if one.id == of or (of is None and one.who == sign.who)]
    if not own:
        raise InputError("there is nothing to undo")
    last = own[-1]
    if rest := _resting(last, active):
        raise InputError(
            f"{rest.who} has since decided to {rest.action} the same event; undo that first"
        )
    return sign.decision(Action.UNDO, of=last.id)


def redone(decisions: Sequence[Decision], sign: Sign, of: str | None = None) -> Decision:
    """Return the decision that does again what this person undid last.

    Raises:
        InputError: nothing was undone, or the person has decided something else since.
    """
    active = {one.id for one in standing(decisions)}
    gone: list[Decision] = []
    for one in decisions:
        if of is None and one.who != sign.who:
            continue
        if one.action is Action.UNDO:
            gone.append(one)
        elif one.action is not Action.REDO:
            gone = [] if of is None else gone
    open_ = [one for one in gone if one.of not in active and (of is None or one.of == of)]
    if not open_:
        raise InputError("there is nothing to do again")
    return sign.decision(Action.REDO, of=open_[-1].of)


def target(event: Event) -> Target:
    """Return what names an event in a decision."""
    return Target(event=event.id, mentions=_names(event))


def _resting(decision: Decision, active: Sequence[Decision]) -> Decision | None:
    """Return a later decision, by anybody, that needs one which shaped its event."""
    if decision.action not in _SHAPING:
        return None
    shaped = {one.event for one in decision.targets} | {decision.makes or ""}
    later = active[active.index(decision) + 1 :]
    return next((one for one in later if any(each.event in shaped for each in one.targets)), None)


def _names(event: Event) -> tuple[str, ...]:
    return tuple(one.id for one in event.mentions)


def _told(event: Event) -> Facts:
    """Return what the articles say of an event now."""
    return event.edition.told if event.edition else event.facts


def _reviewed(event: Event) -> Facts:
    """Return what the articles said when it was last reviewed, else what they say now."""
    return (event.edition and event.edition.seen) or _told(event)


def _value(event: Event, name: str) -> Any:
    edition = event.edition
    if name in WORDED:
        return getattr(edition, name) if edition else (() if name == "tags" else None)
    return getattr(event, name)
