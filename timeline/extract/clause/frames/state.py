"""Frames of agreements, sanctions, recognition, aid and offices."""

from __future__ import annotations

from collections.abc import Callable

from timeline.extract.clause.actors import carrier
from timeline.extract.clause.frames.general import has_object, state_actor
from timeline.extract.clause.frames.view import COLLECTIVES, View, kinds
from timeline.extract.tables import lexicon
from timeline.extract.text.syntax import after, children, is_passive, prepositions


def agreeing(view: View) -> bool:
    """Sides agree to something they will do; an opinion shared is nothing."""
    verb = view.token
    committed = prepositions(verb) & {"to", "on", "upon"} or any(children(verb, "xcomp"))
    bound = any(children(verb, "ccomp")) and state_actor(view)
    return bool(view.roles.actors) and bool(committed or bound or is_passive(verb))


def concluded(view: View) -> bool:
    """An agreement that somebody made."""
    return bool(view.roles.any) or view.dated


def to_list(view: View) -> bool:
    """As in "Added to" a list of sanctions."""
    listed = ("list", "blacklist", "sanctions")
    return any(one.lemma_.lower() in listed for one in after(view.token, "to")) or (
        "blacklist" in view.text or "sanctions list" in view.text
    )


def imposed(view: View) -> bool:
    """Measures that are said to be new, announced or somebody's."""
    lefts = {child.lower_ for child in view.token.lefts}
    fresh = lefts & {"new", "additional", "fresh", "further", "more", "first", "announced"}
    return view.token.dep_ != "compound" and (bool(fresh) or bool(view.roles.actors) or view.dated)


def recognising(view: View) -> bool:
    """A state or body is recognised as what it claims to be."""
    if any(children(view.token, "ccomp")):
        return False
    things = view.named(view.roles.objects)
    formal = "as" in prepositions(view.token) or "formally" in view.text
    return bool(kinds(things) & COLLECTIVES) or (formal and bool(things or view.roles.objects))


def recognition(view: View) -> bool:
    """Recognition of or by somebody, diplomatic or formal."""
    lefts = {child.lower_ for child in view.token.lefts}
    named = bool(lefts & {"diplomatic", "formal", "official", "political", "international"})
    return (
        named
        or bool(kinds(view.roles.recipients) & COLLECTIVES)
        or (view.token.lemma_ != "embrace" and carrier(view.token) is not None)
    )


def of_ambassadors(view: View) -> bool:
    """An exchange of ambassadors."""
    return any(one.lemma_.lower() in {"ambassador", "envoy"} for one in after(view.token, "of"))


def considered(view: View) -> bool:
    """A resolution that a body has before it."""
    return view.token.head.lemma_.lower() in lexicon.words("proposing")


def naming(view: View) -> bool:
    """Somebody is given an office."""
    verb = view.token
    as_what = (
        "as" in prepositions(verb) or any(children(verb, "oprd")) or "to" in prepositions(verb)
    )
    sworn = verb.lemma_ == "swear" and "in" in prepositions(verb)
    return (
        sworn
        or (as_what and bool(view.named(view.roles.objects)))
        or (verb.lemma_ == "assign" and bool(view.roles.actors) and has_object(view))
    )


def step_down(view: View) -> bool:
    """As in "Step down", "stand down"."""
    return bool(prepositions(view.token) & {"down", "aside"})


def defecting(view: View) -> bool:
    """An official leaves a leader or a state."""
    return "person" in kinds(view.roles.actors) and bool(view.named(view.roles.objects))


def aid_noun(view: View) -> bool:
    """Help that is given by somebody."""
    return bool(view.roles.actors) and carrier(view.token) is not None


FRAMES: dict[str, Callable[[View], bool]] = {
    "agreeing": agreeing,
    "concluded": concluded,
    "to-list": to_list,
    "imposed": imposed,
    "recognising": recognising,
    "recognition": recognition,
    "of-ambassadors": of_ambassadors,
    "considered": considered,
    "naming": naming,
    "step-down": step_down,
    "defecting": defecting,
    "aid-noun": aid_noun,
}
