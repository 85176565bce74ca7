"""Frames that senses of all kinds share: who acts, whether one event is told."""

from __future__ import annotations

from collections.abc import Callable

from spacy.tokens import Token

from timeline.extract.clause.actors import carrier
from timeline.extract.clause.frames.view import COLLECTIVES, View, kinds, lemma_in
from timeline.extract.text.syntax import children, is_passive

# What follows these is no act of now, but what an act rests on.
_GROUNDS = frozenset({"under", "per"})
_SENT_FOR = frozenset({"recall", "summon"})
_DEFINITE = frozenset({"the", "this", "that", "these", "those", "his", "her", "its", "their"})


def actor(view: View) -> bool:
    """Somebody who can be named acts."""
    return bool(view.roles.actors)


def state_actor(view: View) -> bool:
    """A state, organisation or group acts."""
    return bool(kinds(view.roles.actors) & COLLECTIVES)


def collective(view: View) -> bool:
    """A body acts, and nobody in person."""
    return state_actor(view) and "person" not in kinds(view.roles.actors)


def has_object(view: View) -> bool:
    """The verb has an object."""
    return bool(view.roles.objects)


def no_object(view: View) -> bool:
    """The verb has neither object nor clause: "they demonstrated"."""
    return not any(children(view.token, "dobj", "ccomp", "xcomp")) and not is_passive(view.token)


def person_object(view: View) -> bool:
    """The object is a person, a state or an office."""
    things = [one for one in view.roles.objects if one != view.roles.subject]
    return bool(view.named(things)) or lemma_in(things, "meeters", "captive")


def told(view: View) -> bool:
    """An event noun tells of one event: it has participants, days, a carrier, a referent."""
    noun = view.token
    if noun.dep_ in {"compound", "nmod"}:
        return False
    if any(child.lower_ in {"any", "such", "every", "each"} for child in noun.lefts):
        return False
    if noun.head.head.lower_ in {"familiar", "knowledge", "close", "privy"}:
        return False
    if noun.dep_ == "pobj" and noun.head.lower_ in _GROUNDS and _is_definite(noun):
        return False  # "under the agreement": what it is the ground of is told
    if noun.head.lower_ == "for" and any(above.lemma_ in _SENT_FOR for above in noun.ancestors):
        return False  # "recalled its ambassador for consultations"
    if view.roles.any or view.dated or carrier(noun) is not None or view.place_after("in", "at"):
        return True
    return _is_definite(noun)


def _is_definite(noun: Token) -> bool:
    return any(child.lower_ in _DEFINITE for child in noun.lefts)


def by_someone(view: View) -> bool:
    """The noun says whose act it was."""
    return bool(view.roles.actors)


def plural(view: View) -> bool:
    """The noun is in the plural ("talks", never "talk")."""
    return view.token.tag_ in {"NNS", "NNPS"}


def held(view: View) -> bool:
    """A verb holds, begins or ends what the noun names."""
    return carrier(view.token) is not None


def negated(view: View) -> bool:
    """What is said is that it will not be: "will not accept"."""
    return any(child.dep_ == "neg" for child in view.token.children)


def labour_strike(view: View) -> bool:
    """A strike of workers or of the hungry, no armed one."""
    lefts = {child.lower_ for child in view.token.lefts}
    if view.token.lemma_ in {"stoppage", "boycott"}:
        return True
    return bool(lefts & {"hunger", "general", "labour", "labor", "day", "open", "ended"})


def put_forward(view: View) -> bool:
    """A plan that somebody puts forward, accepts or rejects."""
    verb = view.token.head
    acted = view.token.dep_ in {"dobj", "nsubjpass", "pobj"} and (
        verb.lemma_.lower() in _PUT_FORWARD or verb.head.lemma_.lower() in _PUT_FORWARD
    )
    below = any(
        child.lemma_.lower() in _PUT_FORWARD for child in children(view.token, "acl", "relcl")
    )
    return view.dated or acted or below


_PUT_FORWARD = frozenset(
    """accept reject propose present unveil submit announce table float endorse react respond back
    rebuff dismiss welcome offer publish discuss consider study""".split()  # noqa: SIM905
)


FRAMES: dict[str, Callable[[View], bool]] = {
    "actor": actor,
    "state-actor": state_actor,
    "collective": collective,
    "object": has_object,
    "person-object": person_object,
    "told": told,
    "by-someone": by_someone,
    "plural": plural,
    "held": held,
    "put-forward": put_forward,
    "negated": negated,
    "labour-strike": labour_strike,
    "no-object": no_object,
    "has-object": has_object,
}
