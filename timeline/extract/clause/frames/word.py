"""Frames of what is said, asked, refused and reported."""

from __future__ import annotations

from collections.abc import Callable

from spacy.tokens import Token

from timeline.extract.clause.frames.general import state_actor
from timeline.extract.clause.frames.view import View, kinds
from timeline.extract.text.syntax import after, children, is_passive, prepositions, text_of


def said(view: View) -> bool:
    """What is said is somebody's, and not of an outlet."""
    return "outlet" not in kinds(view.roles.actors)


def name_calling(view: View) -> bool:
    """A state calls something what it thinks of it."""
    named_so = any(
        child.dep_ in {"oprd", "ccomp", "attr"} or (child.pos_ == "NOUN" and child.i > view.token.i)
        for child in view.token.children
    )
    away = prepositions(view.token) & {"for", "on", "upon", "off"}
    return state_actor(view) and named_so and not away and '"' in text_of(view.token.doc)


def call_for(view: View) -> bool:
    """As in "Call for" or "call on"."""
    following = {one.lower_ for one in view.token.doc[view.token.i + 1 : view.token.i + 4]}
    if following & {"for", "on", "upon"} or prepositions(view.token) & {"for", "on", "upon"}:
        return bool(view.roles.actors) or is_passive(view.token)
    return False


def asking(view: View) -> bool:
    """A request: somebody is asked for or to do something, not asked a question."""
    verb = view.token
    if text_of(verb.doc).startswith("Asked") and verb.i == 0:
        return False
    wants = prepositions(verb) & {"for"} or any(children(verb, "xcomp"))
    wants = wants or any(
        child.dep_ == "ccomp" and any(mark.lower_ in {"that", "to"} for mark in child.lefts)
        for child in verb.children
    )
    return bool(wants) and bool(view.roles.any) and "?" not in text_of(verb.doc)


def push_for(view: View) -> bool:
    """As in "Push for" something."""
    return "for" in prepositions(view.token) and bool(view.roles.actors)


def wanting(view: View) -> bool:
    """A claim in the first person of a body or leader who is quoted."""
    return bool(view.roles.actors) and any(text_of(view.token.doc).startswith(m) for m in '"“')


def insisting_on(view: View) -> bool:
    """As in "Insist on" something."""
    return "on" in prepositions(view.token)


def sought(view: View) -> bool:
    """What is sought can be granted by another side."""
    wanted = {"help", "support", "talk", "meeting", "access", "aid", "clarification", "backing"}
    return any(one.lemma_.lower() in wanted for one in view.roles.objects)


def call_noun(view: View) -> bool:
    """A call for something, by somebody."""
    return bool(prepositions(view.token) & {"for", "on"}) and bool(view.roles.actors)


def refusing(view: View) -> bool:
    """As in "Refuse to" do something, "decide not to" and "decide against"."""
    if view.token.lemma_ == "decide" and not _decides_against(view.token):
        return False
    asked = list(children(view.token, "xcomp", "dobj"))
    idle = {"comment", "say", "take", "discuss", "give", "elaborate", "answer", "be", "provide"}
    return bool(view.roles.actors) and any(one.lemma_ not in idle for one in asked)


def _decides_against(verb: Token) -> bool:
    infinitives = children(verb, "xcomp")
    negated = any(any(children(one, "neg")) for one in infinitives)
    return negated or "against" in prepositions(verb)


def ruled_out(view: View) -> bool:
    """As in "Rule out" something."""
    return "out" in prepositions(view.token) and bool(view.roles.actors)


def official_said(view: View) -> bool:
    """A state, organisation, side or one of their officials speaks."""
    speakers = kinds(view.roles.actors)
    if view.token.dep_ in {"acl", "amod", "pcomp"} and not is_passive(view.token.head.head):
        return False
    return bool(speakers) and "outlet" not in speakers


def official_asked(view: View) -> bool:
    """An official asks a question in public."""
    finite = view.token.tag_ != "VBN" and view.token.dep_ != "advcl"
    return finite and official_said(view) and not is_passive(view.token) and not asking(view)


def speak_to_press(view: View) -> bool:
    """An official speaks to reporters or a body."""
    listeners = {"reporter", "journalist", "press", "parliament", "nation", "medium", "assembly"}
    hears = [*after(view.token, "to", "with", "before")]
    return official_said(view) and any(one.lemma_.lower() in listeners for one in hears)


def news(view: View) -> bool:
    """What is said answers the news: a question, a report, a move."""
    particle = view.token.lemma_ != "play" or "down" in prepositions(view.token)
    return particle


def must_do(view: View) -> bool:
    """Somebody else is told what they must do: "said Oslo must return the ship"."""
    for content in children(view.token, "ccomp"):
        bound = any(child.lower_ in {"must", "should"} for child in children(content, "aux"))
        others = [who.name for who in view.named(list(children(content, "nsubj")))]
        own = {who.name for who in view.roles.actors}
        if bound and others and not own & set(others) and not _in_quotes(content):
            return True
    return False


def _in_quotes(token: Token) -> bool:
    before = text_of(token.doc)[: token.idx]
    return (before.count('"') + before.count("“") - before.count("”")) % 2 == 1


def outlet_subject(view: View) -> bool:
    """An outlet reports."""
    return "outlet" in kinds(view.roles.actors)


def outlet_report(view: View) -> bool:
    """A report of an outlet."""
    return "outlet" in kinds(view.roles.actors)


FRAMES: dict[str, Callable[[View], bool]] = {
    "said": said,
    "name-calling": name_calling,
    "call-for": call_for,
    "asking": asking,
    "push-for": push_for,
    "wanting": wanting,
    "on": insisting_on,
    "sought": sought,
    "call-noun": call_noun,
    "refusing": refusing,
    "ruled-out": ruled_out,
    "outlet-subject": outlet_subject,
    "outlet-report": outlet_report,
    "must-do": must_do,
    "official-said": official_said,
    "official-asked": official_asked,
    "speak-to-press": speak_to_press,
    "news": news,
}
