"""How far an event is real: read from auxiliaries, negation and what governs the trigger."""

from __future__ import annotations

from typing import NamedTuple

from spacy.tokens import Token

from timeline.extract.clause.actors import CARRIED, carrier
from timeline.extract.tables import lexicon
from timeline.extract.text.syntax import children, fixed_by, is_passive
from timeline.model.vocabulary import EventType, Family, Status

_FUTURE = frozenset({"will", "shall", "'ll", "wo", "would", "'d"})
_MAYBE = frozenset({"may", "might", "could", "can"})
_OUGHT = frozenset({"should", "must", "ought"})
_BEGUN = frozenset(
    """begin start continue manage resume help come go see keep stop finish force compel lead cause
    allow enable use""".split()  # noqa: SIM905
)
_LASTING = frozenset({EventType.TALKS, EventType.MEETING, EventType.MILITARY, EventType.UNREST})


_JOURNEYS = frozenset({"visit", "trip", "arrive", "travel", "fly", "mission", "head", "go", "come"})


_RANKS = frozenset({"first", "second", "third", "last", "latest", "only"})
_IN_CLAUSE = frozenset({"nsubj", "nsubjpass", "attr"})


# "They are trying to agree": not done yet; "they tried to storm it" tells of the attempt.
_TRIES = frozenset({"try", "attempt", "strive", "struggle"})


_DRAWN_OUT = frozenset({Family.CONTACT, Family.FORCE})


# "He doubts that a vote will occur on Friday": it may be held, on Friday or later.
_DOUBTS = frozenset({"doubt", "doubtful", "unlikely"})
_BELIEFS = frozenset({"expect", "believe", "think", "foresee", "anticipate"})
_DONE = frozenset({"complete", "ready", "over", "finished", "done", "operational", "end", "finish"})
# What somebody puts the finishing touches to, or prepares for, is still to come.
_GETTING_READY = frozenset({"touch", "preparation", "groundwork", "arrangement"})
# A bare present tells of a timetable: "the talks resume on Monday".
_TIMETABLED = frozenset({"resume", "begin", "start", "open", "convene", "reconvene", "continue"})


class Reading(NamedTuple):
    """A status and the words that show it; no words where it is just told as a fact.

    ``doubted`` tells that somebody doubts the event, and with it the day told of it.
    """

    status: Status
    cue: str | None = None
    doubted: bool = False


def status(trigger: Token, kind: EventType) -> Reading:
    """Return the status of the event a trigger evokes."""
    if trigger.pos_ in {"VERB", "AUX"}:
        return _of_verb(trigger, kind)
    return _of_noun(trigger, kind)


def _auxiliaries(verb: Token) -> list[Token]:
    own = list(children(verb, "aux", "auxpass"))
    if not own and verb.dep_ == "conj" and verb.head.pos_ == "VERB" and verb.tag_ != "VBD":
        return _auxiliaries(verb.head)
    return own


def _is_negated(verb: Token) -> bool:
    return any(child.dep_ == "neg" or child.lower_ == "never" for child in verb.children)


def _of_verb(verb: Token, kind: EventType) -> Reading:
    helpers = _auxiliaries(verb)
    words = {helper.lower_ for helper in helpers}
    if _is_negated(verb):
        return Reading(Status.DENIED, f"negated: “{_around(verb, helpers)}”")
    if _is_yet_to(verb):
        return Reading(Status.DENIED, "“yet to”: not so far")
    above = _from_above(verb, bool(words & {"to"}) or (verb.tag_ == "VBG" and not words))
    if above is not None:
        return above
    if _in_condition(verb):
        return Reading(Status.HYPOTHETICAL, "in a condition")
    if "to" in words and verb.dep_ == "ROOT":
        return Reading(Status.PLANNED, "an infinitive that stands alone")
    if verb.tag_ == "VB" and not helpers and verb.dep_ != "ROOT":
        return Reading(Status.PROPOSED, "demanded, not done")
    if words & _FUTURE:
        return Reading(Status.PLANNED, f"“{_around(verb, helpers)}”")
    if words & _MAYBE:
        return Reading(Status.HYPOTHETICAL, f"“{_around(verb, helpers)}”")
    if words & {"should", "ought"} and _is_expected(verb):
        return Reading(Status.PLANNED, f"“{_around(verb, helpers)}” by a day")
    if words & _OUGHT:
        return Reading(Status.PROPOSED, f"“{_around(verb, helpers)}”")
    if _is_progressive(verb, helpers) and (kind.family in _DRAWN_OUT or kind is EventType.AID):
        return Reading(Status.ONGOING, f"“{_around(verb, helpers)}”")
    return Reading(Status.OCCURRED)


def _is_expected(verb: Token) -> bool:
    """Tell whether "should" foresees: "it should be complete by Monday"."""
    done = any(child.lemma_.lower() in _DONE for child in children(verb, "acomp", "attr"))
    return (done or verb.lemma_ in _DONE) and "by" in {one.lower_ for one in children(verb, "prep")}


def is_timetabled(noun: Token) -> bool:
    """Tell whether an event noun is the subject of a bare present of beginning."""
    verb = carrier(noun)
    if verb is None or noun.dep_ != "nsubj" or verb.lemma_ not in _TIMETABLED:
        return False
    return verb.tag_ in {"VBP", "VBZ"} and verb.dep_ != "advcl" and not _auxiliaries(verb)


def _is_yet_to(verb: Token) -> bool:
    """Tell whether somebody "has yet to" do it."""
    before = [word.lower_ for word in verb.doc[max(0, verb.i - 2) : verb.i]]
    return before == ["yet", "to"]


def _in_condition(verb: Token) -> bool:
    """Tell whether a verb stands after "if", or hangs on one that does."""
    if any(mark.lower_ in {"if", "unless", "whether"} for mark in children(verb, "mark")):
        return True
    joined = (
        verb.dep_ in {"conj", "xcomp"} and verb.head.pos_ in {"VERB", "AUX"} and verb.tag_ == "VB"
    )
    return joined and _in_condition(verb.head)


def _is_progressive(verb: Token, helpers: list[Token]) -> bool:
    if any(helper.lower_ == "being" for helper in helpers):
        return True
    return verb.tag_ == "VBG" and any(helper.lemma_ == "be" for helper in helpers)


def _around(verb: Token, helpers: list[Token]) -> str:
    first = min([*(helper.i for helper in helpers), verb.i])
    for child in children(verb, "neg"):
        first = min(first, child.i)
    return verb.doc[first : verb.i + 1].text


def _from_above(token: Token, infinite: bool) -> Reading | None:
    """Return what the words that govern a trigger say: "due to", "ruled out", "the idea of"."""
    if token.dep_ == "conj" and token.head.pos_ in {"VERB", "AUX"} and not _own_clause(token):
        return _from_above(token.head, infinite)
    governor = token.head
    if governor == token:
        return None
    if governor.dep_ == "prep" or governor.pos_ == "ADP":
        governor = governor.head
    after = token.dep_ == "pcomp" and token.head.lower_ in {"after", "since", "upon", "despite"}
    if token.dep_ == "pcomp" and token.head.lower_ == "in" and _is_negated(governor):
        return Reading(Status.DENIED, f"“not {governor.text}”")
    if after or _is_ranked(token):
        return _inherited(governor)
    fixed = fixed_by(token)
    if fixed is not None:
        return Reading(Status.PLANNED, f"“{fixed.text}”")
    bound = token.dep_ == "xcomp" and governor.lemma_ == "be" and _has_to(token)
    if bound and not _in_condition(governor):
        return Reading(Status.PLANNED, f"“{governor.text} to”")
    if token.dep_ == "advcl" and infinite and _has_to(token):
        return Reading(Status.PLANNED, f"the purpose of “{governor.text}”")
    lemma = governor.lemma_.lower()
    if _doubts(governor, token):
        return Reading(Status.HYPOTHETICAL, f"“{governor.text}”", doubted=True)
    if not infinite or token.dep_ not in {"xcomp", "acl", "pcomp", "ccomp", "dobj", "pobj"}:
        return None
    if lemma in _BEGUN and governor.pos_ == "VERB":
        return _inherited(governor)
    return _by_governor(governor, lemma)


def _doubts(governor: Token, clause: Token) -> bool:
    """Tell whether a word doubts a clause: "doubts that", "unlikely to", "does not think that"."""
    lemma = governor.lemma_.lower()
    helpers = {child.lower_ for child in children(clause, "aux", "auxpass")}
    if clause.dep_ == "ccomp" and not helpers & (_FUTURE | _MAYBE):
        return False  # "he doubts that they have agreed": nothing to come
    if _is_negated(governor):
        return clause.dep_ == "ccomp" and lemma in _BELIEFS and not _has_to(clause)
    return clause.dep_ in {"ccomp", "xcomp"} and lemma in _DOUBTS


def _is_ranked(verb: Token) -> bool:
    """Tell whether an infinitive is what somebody was the first, or the only one, to do."""
    if verb.dep_ not in {"advcl", "acl", "relcl"} or not _has_to(verb):
        return False
    named = children(verb.head, "attr", "oprd") if verb.dep_ == "advcl" else (verb.head,)
    return any(word.lower_ in _RANKS for noun in named for word in (noun, *children(noun, "amod")))


def _own_clause(verb: Token) -> bool:
    """Tell whether a coordinated verb has a tense or helper of its own."""
    return verb.tag_ in {"VBD", "VBZ", "VBP"} or any(children(verb, "aux", "auxpass"))


def _has_to(verb: Token) -> bool:
    return any(child.lower_ == "to" for child in children(verb, "aux"))


def _by_governor(governor: Token, lemma: str) -> Reading | None:
    if _is_negated(governor) and lemma in lexicon.words("planning") | {"have", "need"}:
        return Reading(Status.DENIED, f"“not {governor.text}”")
    if lemma in lexicon.words("denying"):
        return Reading(Status.DENIED, f"“{governor.text}”")
    if lemma in lexicon.words("possible") or (lemma in _TRIES and governor.tag_ == "VBG"):
        return Reading(Status.HYPOTHETICAL, f"“{governor.text}”")
    if governor.pos_ == "NOUN" and lemma in {"decision", "order"}:
        return Reading(Status.OCCURRED, f"a “{governor.text}” taken")
    if governor.pos_ in {"NOUN", "PROPN"} and lemma in lexicon.words("purpose"):
        return Reading(Status.PLANNED, f"still to come after “{governor.text}”")
    if lemma in lexicon.words("planning") and _may_plan(governor):
        return Reading(Status.PLANNED, f"“{governor.text}”")
    if lemma in lexicon.words("proposing"):
        return Reading(Status.PROPOSED, f"“{governor.text}”")
    return None


def _may_plan(governor: Token) -> bool:
    """Tell whether a governor speaks of the future: "set to", not "the set"."""
    return governor.pos_ in {"VERB", "ADJ", "AUX", "NOUN"}


def _inherited(governor: Token) -> Reading | None:
    found = _of_verb(governor, EventType.STATEMENT)
    result = governor.dep_ == "advcl" and governor.tag_ == "VBG"
    if found.status is Status.OCCURRED and result and governor.head.pos_ == "VERB":
        return _inherited(cause(governor))  # "it will end in May, allowing them to leave"
    return found if found.status is not Status.OCCURRED else None


def cause(result: Token) -> Token:
    """Return the verb of what brings a result about, through a verb of saying between them.

    "It will end in May, officials said, allowing them to leave": its end allows it.
    """
    above = result.head
    told = [one for one in children(above, "ccomp") if one.i < above.i < result.i]
    return told[0] if told else above


def _of_noun(noun: Token, kind: EventType) -> Reading:
    lefts = {child.lower_ for child in noun.lefts}
    if lefts & {"no"}:
        return Reading(Status.DENIED, "“no”")
    for word in lefts & lexicon.words("possible"):
        return Reading(Status.HYPOTHETICAL, f"“{word}”")
    for word in lefts & lexicon.words("planned"):
        return Reading(Status.PLANNED, f"“{word}”")
    if "any" in lefts:
        return Reading(Status.HYPOTHETICAL, "“any”")
    return _governed_noun(noun, kind)


def _governed_noun(noun: Token, kind: EventType) -> Reading:
    governor, through = noun.head, noun.dep_
    while governor.pos_ in {"ADP", "NOUN", "PROPN"} and through in {
        "pobj",
        "prep",
        "conj",
        "appos",
    }:
        if governor.pos_ != "ADP":
            if governor.lemma_.lower() in lexicon.words("possible"):
                return Reading(Status.HYPOTHETICAL, f"“{governor.text}”")
            if governor.lemma_.lower() in _GETTING_READY:
                return Reading(Status.PLANNED, f"“{governor.text}”")
            if governor.lemma_ not in CARRIED:
                break
        governor, through = governor.head, governor.dep_
    lemma = governor.lemma_.lower()
    direct = noun.dep_ == "conj" or through in {"dobj", "nsubjpass", "attr"}
    cancels = governor.pos_ == "VERB" and lemma in lexicon.words("cancel") and direct
    if cancels and not _is_negated(governor):
        return Reading(Status.CANCELLED, f"“{governor.text}”")
    if kind.family is Family.FORCE and direct and _is_to_end(governor, lemma):
        return Reading(Status.ONGOING, f"not yet ended: “{governor.text}”")
    if any(one.lemma_.lower() in _GETTING_READY for one in children(governor, "dobj")) and (
        noun.dep_ == "pobj" and noun.head.lower_ in {"on", "to", "for"}
    ):
        return Reading(Status.PLANNED, f"“{governor.text}” in preparation")
    if governor.pos_ == "VERB" and noun.dep_ == "dobj":
        told = _by_object(governor, lemma, kind)
        if told is not None:
            return told
    if noun.head.lower_ == "for" and lemma in {
        "call",
        "appeal",
        "push",
        "press",
        "plea",
        "request",
    }:
        return Reading(Status.PROPOSED, f"“{governor.text} for”")
    if governor.pos_ == "VERB" and noun.dep_ == "nsubjpass" and lemma in lexicon.words("planning"):
        return Reading(Status.PLANNED, f"“{governor.text}”")
    if noun.head.lower_ == "for" and lemma in _JOURNEYS:
        return Reading(Status.PLANNED, f"what “{governor.text}” is for")
    verb = carrier(noun)
    if verb is None and governor.pos_ in {"VERB", "AUX"} and noun.dep_ in _IN_CLAUSE:
        verb = governor
    if verb is None and governor.pos_ == "VERB" and noun.dep_ == "dobj" and _has_to(governor):
        verb = governor  # "they are trying to agree a treaty": no fact yet
    if verb is not None:
        return _carried(verb, kind)
    return Reading(Status.OCCURRED)


def _is_to_end(governor: Token, lemma: str) -> bool:
    """Tell whether a verb says that something is to end or has not: "to stop the shelling"."""
    if governor.pos_ != "VERB" or lemma not in {"stop", "end", "halt", "cease"}:
        return False
    words = {child.lower_ for child in (*governor.children, *governor.head.children)}
    return _has_to(governor) or _is_negated(governor) or bool(words & {"nor", "neither"})


def _by_object(governor: Token, lemma: str, kind: EventType) -> Reading | None:
    if lemma in {"plan", "schedule", "arrange", "prepare", "announce"} and kind.family in {
        Family.CONTACT
    }:
        return Reading(Status.PLANNED, f"“{governor.text}”")
    if lemma in lexicon.words("denying") and lemma not in {"avoid", "stop", "block", "doubt"}:
        return Reading(Status.DENIED, f"“{governor.text}”")
    if lemma in lexicon.words("proposing") and not is_passive(governor):
        return Reading(Status.PROPOSED, f"“{governor.text}”")
    return None


def _carried(verb: Token, kind: EventType) -> Reading:
    found = _of_verb(verb, kind)
    lasting = verb.lemma_ in {"continue", "lead", "intensify", "increase", "rage"}
    if found.status is Status.OCCURRED and lasting and kind in _LASTING:
        return Reading(Status.ONGOING, f"“{verb.text}”")
    return found
