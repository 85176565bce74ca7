"""A person puts a timeline right: what is asked becomes a decision, and what follows is shown."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from contextlib import AbstractContextManager
from datetime import date
from typing import Protocol

from timeline import merge, pipeline, review
from timeline.config import Settings
from timeline.errors import ConflictError, InputError
from timeline.model.article import Article
from timeline.model.decision import Action, Changes, Decision, named, standing
from timeline.model.event import Event
from timeline.model.mention import Participant
from timeline.model.moved import Outcome
from timeline.model.readings import readings
from timeline.model.selection import Selection
from timeline.model.settled import as_it_said
from timeline.model.wish import Wish
from timeline.review import make
from timeline.review.days import days
from timeline.review.make import Sign
from timeline.settle import Events, moved


class Shelf(pipeline.Shelf, Protocol):
    """Events and log while something is decided; all is written, or nothing."""

    def add(self, decisions: Iterable[Decision]) -> None:
        """Write decisions at the end of the log."""

    def told(self, shown: Sequence[Event], articles: Collection[str]) -> list[Event]:
        """Return events as articles tell them: those of reviewed ones in place of these."""


class Store(pipeline.Store, Events, Protocol):
    """What curation needs of a repository, beside what a build does."""

    def merging(self) -> AbstractContextManager[Shelf]:
        """Give what is looked up and written; all of it is kept, or nothing."""

    def told(self) -> list[Event]:
        """Return all events as articles tell them."""

    def decisions(self) -> list[Decision]:
        """Return the log of what persons decided, in order."""


def curate(store: Store, wish: Wish, sign: Sign, *, settings: Settings | None = None) -> Outcome:
    """Make what is asked a decision, keep it, and remake what hangs on it.

    Raises:
        ConflictError: an event is not as the person saw it any more; nothing was changed.
        InputError: what is asked cannot be done.
    """
    with store.merging() as shelf:
        events = _events(store, wish)
        decision = _decision(store, wish, events, sign)
        about = _about(store, decision)
        if about is None or about.action is not Action.SETTLE:
            return _published(shelf, decision, events)
    return _settled(store, decision, about, settings or Settings(workers=1))


def _published(shelf: Shelf, decision: Decision, events: Sequence[Event]) -> Outcome:
    """Add a decision to the log, with what follows from it."""
    articles = {decision.article} if decision.article else set()
    told = shelf.events(articles) if articles else shelf.told(events, ())
    change = review.NOTHING._replace(events=tuple(told))
    following = review.follow(shelf, change, merge.agreed, [decision])
    shelf.add([decision])
    pipeline.keep(shelf, following)
    made = [event.id for event in following.change.events if event.id == decision.makes]
    return Outcome(decision, tuple(event.id for event in events) + tuple(made))


def read(store: Store, decisions: Sequence[Decision], *, settings: Settings | None = None) -> int:
    """Take in a log that was kept elsewhere; return how many of its decisions were new."""
    before = store.decisions()
    known = {one.id for one in before}
    new = [one for one in decisions if one.id not in known]
    names = {name for one in new for name in named(one)}
    with store.merging() as shelf:
        told = [event for event in store.told() if _is_named(event, names)]
        change = review.NOTHING._replace(events=tuple(told))
        following = review.follow(shelf, change, merge.agreed, new)
        shelf.add(new)
        pipeline.keep(shelf, following)
    _read_anew(store, before, settings or Settings(workers=1))
    return len(new)


def _is_named(event: Event, names: set[str]) -> bool:
    own = {event.id, *event.articles, *(mention.id for mention in event.mentions)}
    return not own.isdisjoint(names)


def _events(store: Store, wish: Wish) -> list[Event]:
    """Return the events asked about, as they are now."""
    found: list[Event] = []
    changed = []
    for known in wish.events:
        event = store.event(known.id)
        if event is None:
            raise InputError(f"there is no event {known.id!r}")
        if known.version is not None and known.version != event.version:
            changed.append(event)
        found.append(event)
    if changed:
        raise ConflictError(_who(changed[0]), tuple(changed))
    return list({event.id: event for event in found}.values())


def _who(event: Event) -> str:
    edition = event.edition
    who = f"{edition.by} changed it" if edition else "it was changed"
    return f"{who} while you had it open; nothing was overwritten"


def _decision(store: Store, wish: Wish, events: list[Event], sign: Sign) -> Decision:
    match wish.action:
        case Action.UNDO:
            return make.undone(store.decisions(), sign, wish.of)
        case Action.REDO:
            return make.redone(store.decisions(), sign, wish.of)
        case Action.WITHDRAW | Action.SETTLE:
            return _about_article(store, wish, sign)
        case Action.ADD:
            return _added(wish, sign)
    return _about_events(wish, events, sign)


def _about_events(wish: Wish, events: list[Event], sign: Sign) -> Decision:
    needed = 2 if wish.action in (Action.MERGE, Action.APART) else 1
    if len(events) < needed or (needed == 1 and len(events) > 1):
        raise InputError(f"to {wish.action} needs {'two events' if needed > 1 else 'one event'}")
    match wish.action:
        case Action.MERGE:
            return make.merged(events, merge.agreed, sign)
        case Action.APART:
            return make.apart(events, sign)
        case Action.SPLIT:
            return make.split(events[0], wish.mentions, merge.agreed, sign)
        case Action.EDIT:
            return make.edited(events[0], _changes(wish, events[0]), sign)
    return make.judged(events[0], wish.action, sign, keep=wish.keep)


def _changes(wish: Wish, event: Event) -> Changes:
    """Return the fields that are asked for, days read and names made participants."""
    given = wish.changes.given if wish.changes else {}
    if wish.reading is not None:
        choices = readings(event)
        if wish.reading >= len(choices):
            raise InputError("that reading is not there any more")
        chosen = choices[wish.reading]
        given |= {"when": chosen.when, "phrase": f"another reading of {chosen.words or 'a report'}"}
    elif wish.phrase is not None:
        given |= {"when": days(wish.phrase, anchor(event)), "phrase": wish.phrase}
    if wish.actors is not None:
        known = {one.name: one for one in event.participants}
        names = [name.strip() for name in wish.actors if name.strip()]
        given["participants"] = tuple(known.get(one) or Participant(name=one) for one in names)
    if not given:
        raise InputError("nothing was changed")
    return Changes(**given)


def anchor(event: Event) -> date | None:
    """Return the day from which words are measured: that of the article that dates the event."""
    dating = event.dating.article if event.dating else None
    dated = [one.published for one in event.mentions if one.article == dating and one.published]
    return next(iter([*dated, *(one.published for one in event.mentions if one.published)]), None)


def _added(wish: Wish, sign: Sign) -> Decision:
    if wish.added is None:
        raise InputError("an event added by hand needs a label and a type")
    changes = wish.changes or Changes()
    facts = wish.added.facts
    if wish.phrase is not None:
        facts = facts.model_copy(update={"when": days(wish.phrase, sign.at.date())})
    if wish.actors:
        facts = facts.model_copy(
            update={"participants": tuple(Participant(name=name) for name in wish.actors)}
        )
    return make.added(facts, changes, sign)


def _about_article(store: Store, wish: Wish, sign: Sign) -> Decision:
    article = store.article(wish.article or "")
    if article is None:
        raise InputError(f"there is no article {wish.article!r}")
    if wish.action is Action.WITHDRAW:
        return make.withdrawn(article.id, sign)
    if wish.day is None:
        raise InputError("the day is missing")
    return make.settled(article, wish.day, sign)


def _about(store: Store, decision: Decision) -> Decision | None:
    """Return the decision itself, or the one that it undoes or redoes."""
    if decision.of is None:
        return decision
    return next((one for one in store.decisions() if one.id == decision.of), None)


def _settled(store: Store, decision: Decision, about: Decision, settings: Settings) -> Outcome:
    """Keep a decision about the day of an article, read it anew, and tell what moved."""
    chosen = Selection(articles=frozenset({about.article or ""}))
    before = {event.id: event for event in store.events(chosen)}
    log = store.decisions()
    with store.merging() as shelf:
        shelf.add([decision])
    _read_anew(store, log, settings)
    found = tuple(moved(store, before, store.events(chosen)))
    return Outcome(decision, tuple(one.event for one in found), found)


def _read_anew(store: Store, before: Sequence[Decision], settings: Settings) -> None:
    """Read the articles whose day another log gives otherwise."""
    log = store.decisions()
    then, now = _days(before), _days(log)
    articles: list[Article] = []
    for name in sorted(then.keys() | now.keys()):
        article = store.article(name)
        if article is None or then.get(name) == now.get(name):
            continue
        articles.append(article if name in now else as_it_said(article, log))
    if articles:
        pipeline.update(store, articles, settings=settings)


def _days(decisions: Sequence[Decision]) -> dict[str, Decision]:
    found = [one for one in standing(decisions) if one.action is Action.SETTLE]
    return {one.article: one for one in found if one.article}
