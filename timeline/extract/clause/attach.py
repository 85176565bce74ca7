"""Which temporal expression of a sentence dates which trigger.

An expression belongs to the word it hangs on in the parse (its owner). It dates a trigger that is
its owner, that the owner only carries ("held talks on Friday", "is due to meet on Friday"), or that
shares it by coordination ("On Friday they met and signed"). The date of a verb of saying is kept
apart: it is when something was reported, not when it happened.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date

from spacy.tokens import Doc, Token

from timeline.extract.clause.actors import carrier
from timeline.extract.clause.voice import is_saying
from timeline.extract.tables import lexicon
from timeline.extract.text.segment import Sentence
from timeline.extract.text.syntax import after, children, fixed_by, result_of
from timeline.temporal.values.timex import Timex, TimexType

_SAME_TIME = frozenset({"while", "as", "when"})
ASIDE = frozenset({"after", "following", "before", "since", "until"})  # of another day
_WEEK = 7  # days: how far ahead a bare weekday reaches
_CHAIN = frozenset({"xcomp", "acomp", "prt", "auxpass", "aux"})


@dataclass(frozen=True, slots=True)
class Placed:
    """A temporal expression in a parsed sentence.

    ``owner`` is the word it hangs on, ``preposition`` the word before it ("by", "since"),
    ``fronted`` whether it opens the clause.
    """

    timex: Timex
    start: int
    end: int
    owner: Token
    preposition: str
    fronted: bool


def placed(doc: Doc, sentence: Sentence, timexes: Sequence[Timex]) -> list[Placed]:
    """Return the expressions of one sentence with what they hang on, in order."""
    found = []
    for timex in timexes:
        if timex.start < sentence.start or timex.end > sentence.end:
            continue
        if timex.type is TimexType.SET:
            continue
        span = doc.char_span(
            timex.start - sentence.start, timex.end - sentence.start, alignment_mode="expand"
        )
        if span is None:
            continue
        owner = _owner(span.root, span.start, span.end)
        before = doc[span.start - 1].lower_ if span.start else ""
        found.append(Placed(timex, span.start, span.end, owner, before, span.start < owner.i))
    return found


def _owner(root: Token, start: int, end: int) -> Token:
    """Return the verb or noun a time phrase hangs on."""
    token = root
    while token.head != token:
        above = token.head
        if start <= above.i < end:
            token = above
            continue
        if above.pos_ in {"ADP", "SCONJ", "ADV", "NUM", "PART", "PUNCT"}:
            token = above
            continue
        return above
    return token


def own(candidates: Sequence[Placed], trigger: Token) -> Placed | None:
    """Return the expression that dates a trigger, by the parse."""
    chain = _carriers(trigger)
    when = _told_when(candidates, trigger)
    if when is not None or _is_measured(candidates, trigger):
        return when
    usable = [one for one in candidates if _can_date(one) and not _is_quoted(one, trigger)]
    for rank, words in ((_direct, chain), (_shared, _up_to_infinitive(chain))):
        for word in words:
            found = [one for one in usable if rank(one, word, trigger)]
            if found:
                return min(found, key=lambda one: abs(one.start - trigger.i))
    return _since(usable, trigger)


def _since(candidates: Sequence[Placed], trigger: Token) -> Placed | None:
    """Return the day from which on: "many have been killed since war broke out in May"."""
    if not any(child.lower_ in {"has", "have", "had"} for child in children(trigger, "aux")):
        return None
    for clause in children(trigger, "advcl"):
        if any(mark.lower_ == "since" for mark in children(clause, "mark")):
            for one in candidates:
                if one.owner == clause:
                    return replace(one, preposition="since")
    return None


def _told_when(candidates: Sequence[Placed], trigger: Token) -> Placed | None:
    """Return the day a clause with "when" hangs on: "on April 15, when rebels took the town"."""
    when = next((child for child in trigger.children if child.lower_ == "when"), None)
    if when is None or trigger.dep_ not in {"relcl", "advcl"}:
        return None
    ends = {when.i, when.i - 1 if when.i and when.doc[when.i - 1].text == "," else when.i}
    found = next((one for one in candidates if one.end in ends and _can_date(one)), None)
    return replace(found, preposition="on") if found is not None else None


def is_ahead(one: Placed | None, published: date | None) -> bool:
    """Tell whether an expression can name a day after the article, or an hour of its own day."""
    if one is None or published is None:
        return False
    readings = [one.timex.when, *(other.when for other in one.timex.alternatives)]
    days = [when.earliest - published for when in readings if when is not None and when.earliest]
    first = 0 if one.timex.type is TimexType.TIME else 1
    return any(first <= ahead.days <= _WEEK for ahead in days)


def is_bounded(candidates: Sequence[Placed], noun: Token) -> bool:
    """Tell whether a noun has no day of its own, but a length, or is told as after something dated.

    "Three weeks of protests", "the war began in May, following protests".
    """
    if length_of(candidates, noun) is not None:
        return True
    aside = noun.head
    if noun.dep_ != "pobj" or aside.lower_ not in ASIDE:
        return False
    return any(one.owner.i == aside.head.i and one.timex.when is not None for one in candidates)


def _is_measured(candidates: Sequence[Placed], noun: Token) -> bool:
    """Tell whether only the length of something is told: "capping years of talks on Monday"."""
    if noun.dep_ != "pobj" or noun.head.lower_ != "of":
        return False
    unit = noun.head.head.i
    return any(
        one.timex.type is TimexType.DURATION
        and one.timex.when is None
        and one.start <= unit < one.end
        for one in candidates
    )


def length_of(candidates: Sequence[Placed], noun: Token) -> Placed | None:
    """Return how long something lasted by the words before it: "three weeks of protests"."""
    if not _is_measured(candidates, noun):
        return None
    unit = noun.head.head.i
    spans = (one for one in candidates if one.start <= unit < one.end)
    return next((one for one in spans if one.timex.value[1:2].isdigit()), None)


def _up_to_infinitive(chain: Sequence[Token]) -> Sequence[Token]:
    """Return the carriers below the first infinitive's governor.

    "They met on Friday and agreed to sign": the day is that of agreeing, not of signing.
    """
    for at, word in enumerate(chain):
        if word.dep_ == "xcomp" and any(child.lower_ == "to" for child in children(word, "aux")):
            return chain[: at + 1]
    return chain


def _can_date(one: Placed) -> bool:
    """Tell whether an expression gives days, or a distance from something told before."""
    return one.timex.type is not TimexType.DURATION or (
        one.timex.when is not None or one.preposition in {"within", "in"}
    )


def _is_quoted(one: Placed, trigger: Token) -> bool:
    """Tell whether an expression stands in the words quoted, and the trigger is who said them."""
    first, last = sorted((one.start, trigger.i))
    marks = sum(word.is_quote for word in trigger.doc[first:last])
    return is_saying(trigger) and marks % 2 == 1


def _direct(one: Placed, word: Token, trigger: Token) -> bool:
    return one.owner.i == word.i


def _shared(one: Placed, word: Token, trigger: Token) -> bool:
    """Tell whether verbs joined by "and" share an expression at their beginning or end."""
    if word.pos_ not in {"VERB", "AUX"} or one.owner.pos_ not in {"VERB", "AUX"}:
        return False
    if is_saying(one.owner) and not is_saying(trigger):
        return False
    first = one.owner
    if first.head == word and _between_clauses(one):
        return True
    if word in _joined(first):
        alone = not any(children(word, "nsubj", "nsubjpass"))
        return one.fronted or (one.start < word.i and alone)
    return first in _joined(word) and one.start > first.i and not one.fronted


def _between_clauses(one: Placed) -> bool:
    """Tell whether an expression in a clause before another dates both, told as at one time.

    "As they met on Monday, the council voted", "while they met, late on Monday, the council voted".
    """
    doc, clause = one.owner.doc, one.owner
    if clause.dep_ != "advcl" or not clause.i < one.start < clause.head.i or one.end >= len(doc):
        return False
    marks = {mark.lower_ for mark in clause.lefts}
    parted = doc[one.start - 1].text == doc[one.end].text == ","
    return clause.tag_ == "VBD" and bool(marks & {"as", "when"} or (parted and "while" in marks))


def _joined(verb: Token) -> list[Token]:
    """Return the verbs coordinated to the right of a verb, subject or no subject of their own."""
    found: list[Token] = []
    for child in verb.children:
        if child.dep_ == "conj":
            if any(children(child, "mark")):
                continue  # "that they met on Friday and that he had resigned": two clauses
            if child.pos_ in {"VERB", "AUX"}:
                found.append(child)
            found += _joined(child)
    return found


def _carriers(trigger: Token) -> list[Token]:
    """Return the trigger and the words that carry it, from the nearest outwards."""
    chain = [trigger]
    word = trigger
    if trigger.pos_ in {"NOUN", "PROPN"}:
        verb = carrier(trigger) or _plain_verb(trigger)
        if verb is None:
            return chain
        chain.append(verb)
        word = verb
    chain += [child for child in word.children if child.dep_ == "xcomp" and child.tag_ == "VBG"]
    if trigger.pos_ == "VERB":
        chain += after(trigger, "at", "during")
    while word.dep_ in _CHAIN and word.head != word:
        word = word.head
        if is_saying(word) and word.lemma_ not in lexicon.words("planning"):
            break
        if word.pos_ in {"VERB", "ADJ", "AUX"}:
            chain.append(word)
    fixed = fixed_by(word)
    if fixed is not None:
        chain += [fixed, word.head]
    cause = result_of(word)
    if cause is not None and not is_saying(cause):
        chain.append(cause)
    same_time = word.dep_ == "advcl" and any(mark.lower_ in _SAME_TIME for mark in word.lefts)
    if same_time and not is_saying(word.head):
        chain.append(word.head)
    return chain


def _plain_verb(noun: Token) -> Token | None:
    """Return the verb of the clause an event noun stands in, unless it is a verb of saying."""
    token = noun
    while token.head != token and token.dep_ in {
        "pobj",
        "prep",
        "dobj",
        "nsubj",
        "nsubjpass",
        "conj",
        "appos",
        "attr",
        "agent",
    }:
        token = token.head
        if token.lower_ in ASIDE:
            return None
        if token.pos_ in {"VERB", "AUX"}:
            return None if is_saying(token) else token
    return None
