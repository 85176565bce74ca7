"""Frames of fighting, captives, protest and repression."""

from __future__ import annotations

from collections.abc import Callable

from timeline.extract.clause.actors import carrier
from timeline.extract.clause.frames.general import state_actor
from timeline.extract.clause.frames.view import COLLECTIVES, View, kinds, lemma_in, subject
from timeline.extract.text.syntax import after, children, is_passive, prepositions


def armed_subject(view: View) -> bool:
    """A force, a state or a side acts on something."""
    armed = lemma_in(subject(view), "armed", "side") or bool(kinds(view.roles.actors))
    if "outlet" in kinds(view.roles.actors) or _takes_part(view):
        return False
    aimed = bool(view.roles.objects) or bool(prepositions(view.token) & {"on", "at", "against"})
    return armed and aimed


def _takes_part(view: View) -> bool:
    """Tell whether "take part in" stands for joining, and takes nothing."""
    shared = any(one.lower_ == "part" and not any(one.lefts) for one in view.roles.objects)
    return view.token.lemma_ == "take" and shared


def armed_object(view: View) -> bool:
    """Forces or weapons are sent, or destroyed."""
    return lemma_in(view.roles.objects, "armed") or bool(
        view.roles.actors and view.named(view.roles.objects)
    )


def fire_on(view: View) -> bool:
    """Fire at somebody."""
    if view.token.lemma_ == "open":
        return any(one.lemma_ == "fire" for one in view.roles.objects)
    return bool(prepositions(view.token) & {"on", "at", "into"})


def casualty(view: View) -> bool:
    """People are killed or hurt, by somebody or somewhere."""
    return bool(view.roles.objects) and (
        lemma_in(view.roles.objects, "people", "captive", "armed")
        or bool(view.named(view.roles.objects))
        or any(any(children(one, "nummod")) or one.like_num for one in view.roles.objects)
    )


def shot_down(view: View) -> bool:
    """As in "Shot down"."""
    return "down" in prepositions(view.token) and bool(view.roles.objects)


def troops_move(view: View) -> bool:
    """Forces move."""
    return lemma_in(subject(view), "armed", "side")


def troops_leave(view: View) -> bool:
    """Forces leave, or are taken home."""
    return lemma_in([*subject(view), *view.roles.objects], "armed") and (
        view.token.lemma_ == "withdraw" or bool(prepositions(view.token) & {"out", "back"})
    )


def troops_sent(view: View) -> bool:
    """Men at arms are sent, or arms into a place and not to somebody."""
    men = {"force", "troop", "soldier", "marine", "peacekeeper"}
    into = bool(prepositions(view.token) & {"into", "across"})
    return into or any(one.lemma_.lower() in men for one in view.roles.objects)


def forces_down(view: View) -> bool:
    """Forces stand down."""
    return "down" in prepositions(view.token) and lemma_in(subject(view), "armed", "side")


def hand_over(view: View) -> bool:
    """Command, a place or people change hands."""
    if view.token.lemma_ == "transfer":
        return any(one.lemma_ in {"command", "control", "prisoner"} for one in view.roles.objects)
    return "over" in prepositions(view.token) and bool(view.roles.objects)


def moved_people(view: View) -> bool:
    """Freed or rescued people are brought somewhere."""
    return is_passive(view.token) and view.place_after("to")


def fighters(view: View) -> bool:
    """Two sides fight."""
    one = lemma_in(subject(view), "armed", "side") or state_actor(view)
    return one and (bool(view.roles.objects) or bool(view.roles.counterparts))


def protesters(view: View) -> bool:
    """A crowd takes to the streets."""
    return lemma_in(subject(view), "side", "people")


def ruler_object(view: View) -> bool:
    """A ruler is driven out."""
    rulers = {"president", "leader", "government", "regime", "dictator", "ruler", "premier"}
    return bool(view.named(view.roles.objects)) or any(
        one.lemma_.lower() in rulers for one in view.roles.objects
    )


_REVOLTS = frozenset(
    {"protest", "rally", "demonstration", "protester", "demonstrator", "uprising", "dissent"}
    | {"rebellion", "revolt", "unrest", "riot", "crowd", "insurgency", "opposition", "mutiny"}
)


def crackdown_object(view: View) -> bool:
    """Protest or revolt is put down."""
    return any(one.lemma_.lower() in _REVOLTS for one in view.roles.objects)


def put_down(view: View) -> bool:
    """As in "Put down" a revolt."""
    return "down" in prepositions(view.token) and crackdown_object(view)


def crack_down(view: View) -> bool:
    """As in "Crack down"."""
    return "down" in prepositions(view.token)


_MILITARY = frozenset(
    {"military", "air", "ground", "naval", "troop", "armed", "peacekeeping", "rescue", "rebel"}
    | {"joint", "missile", "drone", "artillery", "rocket", "mortar", "government", "army", "land"}
)


def attack(view: View) -> bool:
    """An armed attack, no strike of workers and no attack in words."""
    lefts = {child.lower_ for child in view.token.lefts}
    return not lefts & {"hunger", "general", "labour", "labor", "verbal", "personal", "heart"}


_ALWAYS_MILITARY = frozenset(
    {"intervention", "deployment", "withdrawal", "pullout", "takeover", "handover", "buildup"}
)


def military_noun(view: View) -> bool:
    """An operation or move of forces."""
    lefts = {child.lower_ for child in view.token.lefts}
    if view.token.lemma_ in _ALWAYS_MILITARY:
        return True
    armed = bool(lefts & _MILITARY) or lemma_in(
        [*after(view.token, "of", "by"), *children(view.token, "poss")], "armed", "side"
    )
    return armed or bool(kinds(view.roles.any) & COLLECTIVES)


def fighting(view: View) -> bool:
    """Combat that breaks out, rages or ends."""
    lefts = {child.lower_ for child in view.token.lefts}
    return (carrier(view.token) is not None and view.token.lemma_ != "fire") or bool(
        lefts & {"anti", "aircraft", "artillery", "mortar", "rocket", "heavy", "fierce"}
    )


def of_something(view: View) -> bool:
    """The noun says who or what was seized, freed or killed."""
    return bool(prepositions(view.token) & {"of"}) or any(children(view.token, "poss"))


def unrest_noun(view: View) -> bool:
    """Protest or revolt that somebody takes part in, somewhere or some day."""
    lefts = {child.lower_ for child in view.token.lefts}
    manner = view.token.head.lower_ == "in" and not lefts  # "summoned him in protest"
    return not manner and not lefts & {"diplomatic", "formal"}


def war_begins(view: View) -> bool:
    """A war breaks out, or has begun."""
    verb = view.token.head
    starts = {"begin", "break", "start", "erupt", "ignite", "descend", "flare", "declare"}
    below = any(child.lemma_ in starts for child in children(view.token, "acl", "relcl"))
    return below or any(one.lemma_ in starts for one in (verb, verb.head))


def captives(view: View) -> bool:
    """People are seized: by kind, by name, by nationality or by number."""
    things = view.roles.objects
    if lemma_in(things, "captive", "people", "side") or view.named(things):
        return True
    counted = any(child.dep_ == "nummod" for one in things for child in one.children)
    nations = [view.register.at(view.sentence, one) for one in things]
    return counted or any(name is not None and name.is_demonym for name in nations)


FRAMES: dict[str, Callable[[View], bool]] = {
    "armed-subject": armed_subject,
    "armed-object": armed_object,
    "fire-on": fire_on,
    "casualty": casualty,
    "shot-down": shot_down,
    "troops-move": troops_move,
    "troops-leave": troops_leave,
    "troops-sent": troops_sent,
    "forces-down": forces_down,
    "hand-over": hand_over,
    "moved-people": moved_people,
    "fighters": fighters,
    "protesters": protesters,
    "ruler-object": ruler_object,
    "crackdown-object": crackdown_object,
    "put-down": put_down,
    "crack-down": crack_down,
    "attack": attack,
    "military-noun": military_noun,
    "fighting": fighting,
    "of-something": of_something,
    "unrest-noun": unrest_noun,
    "war-begins": war_begins,
    "captives": captives,
}
