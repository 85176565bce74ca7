"""Frames of visits, meetings, talks and calls."""

from __future__ import annotations

from collections.abc import Callable

from spacy.tokens import Token

from timeline.extract.clause.actors import carrier
from timeline.extract.clause.frames.general import collective, told
from timeline.extract.clause.frames.view import View, kinds, lemma_in, subject
from timeline.extract.text.syntax import after, is_passive, prepositions


def goer(view: View) -> bool:
    """Somebody travels who may: a person, an official, a delegation."""
    return bool(view.roles.actors) or lemma_in(subject(view), "meeters", "team")


def official(view: View) -> bool:
    """A person or an office acts, no force or crowd."""
    if lemma_in(subject(view), "armed", "side"):
        return False
    return "person" in kinds(view.roles.actors) or lemma_in(subject(view), "meeters", "team")


def goal(view: View) -> bool:
    """The journey has a place it leads to."""
    if view.token.lemma_.lower() in {"visit", "tour"}:
        return any(view.is_place(one) for one in view.roles.objects) or view.place_after("in")
    if view.token.lemma_.lower() in {"arrive", "land"} and view.dated:
        return True
    return view.place_after("to", "in", "at", "for", "into")


def stay(view: View) -> bool:
    """Time is spent with somebody, or in a place: "spent three days meeting officials"."""
    spent = any(_is_time(one) for one in view.roles.objects)
    busy = any(child.dep_ in {"xcomp", "advcl", "ccomp"} for child in view.token.children)
    return spent and (busy or bool(view.roles.counterparts) or view.place_after("in", "at"))


def _is_time(token: Token) -> bool:
    return token.lemma_.lower() in {"hour", "day", "night", "week", "weekend", "month", "morning"}


def meeters(view: View) -> bool:
    """Two sides that can meet: officials, leaders, states."""
    one = bool(view.roles.actors) or lemma_in(subject(view), "meeters")
    things = [*view.roles.objects, *after(view.token, "with")]
    other = bool(view.named(things)) or lemma_in(things, "meeters")
    if is_passive(view.token):
        return other and one
    alone = not things and (
        any(subject.tag_ in {"NNS", "NNPS"} for subject in subject(view))
        or len(view.roles.actors) > 1
        or collective(view)
    )
    return one and (other or alone)


def sit_down(view: View) -> bool:
    """As in "Sit down with" somebody."""
    return "down" in prepositions(view.token) and bool(view.roles.counterparts)


def international(view: View) -> bool:
    """A conference of states, no news conference."""
    lefts = {child.lower_ for child in view.token.lefts}
    return not lefts & {"news", "press", "video"} and (told(view) and bool(view.roles.any))


def diplomatic(view: View) -> bool:
    """A mission that somebody undertakes, no standing one."""
    return any(word in view.text for word in ("fact-finding", "fact finding", "peace mission"))


def joint_work(view: View) -> bool:
    """As in "Working with" somebody "on" something."""
    work = [view.token, *after(view.token, "on")]
    partners = view.named([one for word in work for one in after(word, "with")])
    return bool(partners and view.roles.actors) and "on" in prepositions(view.token)


def caller(view: View) -> bool:
    """Somebody calls somebody, and calls them nothing."""
    named_so = any(
        child.dep_ in {"oprd", "ccomp", "attr", "acomp"} for child in view.token.children
    )
    away = prepositions(view.token) & {"for", "upon", "off", "into"}
    away |= {"on"} if view.named(after(view.token, "on")) else set()
    people = [who for who in view.named(view.roles.objects) if who.kind in {"person", "state"}]
    return bool(people) and not named_so and not away and bool(view.roles.actors)


def by_phone(view: View) -> bool:
    """A conversation at a distance."""
    ways = ("by phone", "by telephone", "over the phone", "on the phone", "by video", "via video")
    return any(way in view.text for way in ways)


def bare_round(view: View) -> bool:
    """A round of talks by itself: "the fourth round took place in Muscat"."""
    ranked = any(child.lower_ in _ROUNDS for child in view.token.lefts)
    held = carrier(view.token) is not None
    return ranked and held and "of" not in prepositions(view.token)


_ROUNDS = frozenset(
    {"first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth"}
    | {"next", "last", "latest", "previous", "earlier", "final", "new", "another"}
)


def person_with(view: View) -> bool:
    """A conversation with somebody who can be named, and not with the press."""
    with_whom = [who for who in view.roles.counterparts if who.kind != "outlet"]
    return bool(with_whom) and bool(view.roles.actors) and not by_phone(view)


def phone_call(view: View) -> bool:
    """A call between people, no appeal."""
    lefts = {child.lower_ for child in view.token.lefts}
    if view.token.lemma_.lower() == "call" and lefts & {
        "phone",
        "telephone",
        "video",
        "conference",
    }:
        return bool(view.roles.any)
    return bool(lefts & {"phone", "telephone"}) and bool(view.roles.any)


FRAMES: dict[str, Callable[[View], bool]] = {
    "goer": goer,
    "official": official,
    "goal": goal,
    "stay": stay,
    "meeters": meeters,
    "sit-down": sit_down,
    "international": international,
    "diplomatic": diplomatic,
    "joint-work": joint_work,
    "caller": caller,
    "by-phone": by_phone,
    "bare-round": bare_round,
    "person-with": person_with,
    "phone-call": phone_call,
}
