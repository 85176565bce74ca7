"""The line a sentence itself gives for an act: one clause of its own words, cut at the grammar."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import zip_longest

from spacy.tokens import Token

from timeline.extract.clause.attach import Placed
from timeline.extract.clause.voice import is_saying
from timeline.extract.text.syntax import children, is_passive
from timeline.model.mention import Clause, Form

LONGEST = 90  # characters; a list row on a phone holds two lines of 45

# What hangs on a verb and is no part of what it tells.
_BESIDE = frozenset({"mark", "cc", "parataxis", "intj", "dep", "preconj", "meta"})
# What may go where the clause is too long, the less telling first.
_OPTIONAL = (
    "advcl",
    "relcl",
    "appos",
    "acl",
    "advmod",
    "npadvmod",
    "prep",
    "conj",
    "amod",
    "agent",
)
_SUBJECTS = frozenset({"nsubj", "nsubjpass", "csubj", "csubjpass", "expl"})
_IN_CLAUSE = frozenset({"nsubj", "nsubjpass", "dobj", "attr", "oprd", "dative"})
_NOUNS = frozenset({"NOUN", "PROPN"})
_CONDITIONS = frozenset({"if", "unless", "until", "once"})
_WHO = frozenset({"who", "which", "that", "this", "these", "those", "what", "both"})
_NO_WORD = re.compile(r"[\"“”„«»()\[\]*_#—–]+$")
_BREAKS = frozenset({":", ";"})
_LEADING = re.compile(
    r"^(?:(?:an?|the|this|that|these|those|his|her|its|their|our|my|and|but)\s)+", re.IGNORECASE
)
_FUNCTION = frozenset({"ADP", "DET", "SCONJ", "CCONJ", "PART"})
_FEWEST = 2  # words that say something; fewer are no line


@dataclass(frozen=True, slots=True)
class _Cut:
    """The tokens a line keeps: all under ``head``, less those dropped."""

    head: Token
    dropped: frozenset[int]
    path: frozenset[int]  # from the trigger up to the head: never dropped


def heading(trigger: Token, dated_by: Placed | None, *, is_real: bool) -> Clause | None:
    """Return the clause or noun phrase that tells an act, without its day; ``None`` if none does.

    The words are those of the sentence, in their order, at most ``LONGEST`` characters. A clause
    has its own subject, and that is no pronoun: it would name nobody in a list of events.

    Args:
        trigger: the word that evokes the act.
        dated_by: the expression that dates it, which its row shows apart.
        is_real: whether the act happened; if not, the verb above, which says so, is kept.
    """
    for head in _heads(trigger, is_real=is_real):
        line = _line(_cut(head, trigger, dated_by), trigger)
        if line is not None:
            return Clause(text=line, form=_form(head, trigger))
    return None


def _form(head: Token, trigger: Token) -> Form:
    if head.pos_ in _NOUNS:
        return Form.NOUN
    return Form.SAID if head.dep_ == "ccomp" and head.head == trigger else Form.CLAUSE


def _heads(trigger: Token, *, is_real: bool) -> Iterator[Token]:
    """Yield what may head the line, the best first."""
    clause = _clause(trigger, is_real=is_real)
    if clause is not None:
        yield clause
        if not is_real:
            return
    if is_saying(trigger):
        yield from children(trigger, "ccomp")
    noun = _noun(trigger)
    if noun is not None:
        yield noun


def _clause(trigger: Token, *, is_real: bool) -> Token | None:
    """Return the verb of the least complete clause that tells the act."""
    token = trigger
    while token.pos_ not in {"VERB", "AUX"}:
        above = token.head
        if above == token:
            return None
        if token.dep_ == "pobj" and is_real and not _carries(above.head):
            return None
        if token.dep_ in {"relcl", "acl", "appos"}:
            return None
        hangs_loosely = token.dep_ not in _IN_CLAUSE | {"prep", "conj", "pobj"}
        if token.pos_ in _NOUNS and above.pos_ == "VERB" and is_real and hangs_loosely:
            return None
        token = above
    if is_real and is_saying(token) and token != trigger and trigger.pos_ in _NOUNS:
        return None
    return _whole(token, is_real=is_real)


def _carries(verb: Token) -> bool:
    """Tell whether a verb with a preposition only carries the noun after it."""
    return verb.pos_ == "VERB" and verb.lemma_ in {"take", "come", "lead", "result", "end", "agree"}


def _whole(verb: Token, *, is_real: bool) -> Token | None:
    """Return the verb of the clause that has a subject of its own, from a verb upward."""
    for _ in range(4):
        above = verb.head
        has_subject = any(child.dep_ in _SUBJECTS for child in verb.children)
        climbs = verb.dep_ in {"ccomp", "xcomp", "advcl", "pcomp"} and above.pos_ != "NOUN"
        if verb.dep_ in {"relcl", "acl"}:
            return None
        is_named = has_subject and not _is_pronoun(_subject(verb))
        if has_subject and (is_real or not climbs) and (is_named or verb.dep_ != "ccomp"):
            return verb
        if verb.dep_ == "conj":
            return verb if _shared_subject(verb) is not None else None
        if not climbs:
            return None
        verb = above.head if above.dep_ == "prep" or above.pos_ == "ADP" else above
        if verb.pos_ not in {"VERB", "AUX"}:
            verb = verb.head
        is_real = True
        if verb.pos_ not in {"VERB", "AUX"}:
            return None
    return None


def _is_pronoun(subject: Token | None) -> bool:
    """Tell whether a subject names nobody where somebody is meant: not "there" of "there was"."""
    if subject is None or subject.dep_ == "expl":
        return subject is None
    return subject.pos_ == "PRON" or subject.lower_ in _WHO


def _shared_subject(verb: Token) -> Token | None:
    """Return the subject that a coordinated verb shares with the first of its row."""
    first = verb
    while first.dep_ == "conj":
        first = first.head
    return next((child for child in first.children if child.dep_ in _SUBJECTS), None)


def _noun(trigger: Token) -> Token | None:
    """Return the noun phrase that tells the act: its own, or the one whose clause tells it."""
    token = trigger
    while token.dep_ in {"compound", "conj", "amod", "nmod"} and token.pos_ in _NOUNS:
        token = token.head
    if token.pos_ in _NOUNS:
        return token
    while token.dep_ in {"xcomp", "conj", "ccomp"} and token.head != token:
        token = token.head
    return token.head if token.dep_ in {"relcl", "acl"} and token.head.pos_ in _NOUNS else None


def _cut(head: Token, trigger: Token, dated_by: Placed | None) -> _Cut:
    """Return what the line keeps before it is measured."""
    path = {trigger.i, head.i}
    token = trigger
    while token != head and token.head != token:
        token = token.head
        path.add(token.i)
    days = frozenset(range(dated_by.start, dated_by.end)) if dated_by else frozenset()
    dropped: set[int] = set()
    for token in head.subtree:
        if token.text in _BREAKS and token.i < trigger.i:
            dropped |= {each.i for each in head.subtree if each.i <= token.i}
        if token.i in path:
            continue
        if _is_day(token, days) or _is_beside(token, head):
            dropped |= {each.i for each in token.subtree}
    return _Cut(head, frozenset(dropped - path), frozenset(path))


def _is_day(token: Token, days: frozenset[int]) -> bool:
    """Tell whether a phrase beside a verb or noun says the day and nothing else."""
    if token.dep_ not in {"prep", "npadvmod", "advmod", "poss"} or not days:
        return False
    under = {each.i for each in token.subtree}
    named = {each.i for each in token.subtree if each.pos_ not in _FUNCTION and not each.is_punct}
    first, last = min(days), max(days)
    return bool(named) and named <= days and {first, last} <= under


def _is_beside(token: Token, head: Token) -> bool:
    """Tell whether a phrase is no part of the clause it hangs on."""
    if token.head != head:
        return token.dep_ == "parataxis"
    if token.dep_ in _BESIDE or token.tag_ == "WRB" or token.lower_ == "according":
        return True
    if token.dep_ == "advmod" and head.pos_ not in _NOUNS and _opens(token, head):
        return True
    if head.pos_ in _NOUNS:
        return token.dep_ == "relcl"
    if token.dep_ == "conj":
        return token.pos_ in {"VERB", "AUX"}
    if token.dep_ == "advcl":
        return not _is_aim(token) and not _is_condition(token)
    # "..., Lee said" keeps what was said; the verb of saying beside another clause goes.
    return token.dep_ == "ccomp" and not is_saying(head) and token.i < head.i


def _opens(word: Token, head: Token) -> bool:
    """Tell whether an adverb stands before the subject: "Earlier, Oman ..."."""
    subject = _subject(head)
    return subject is not None and word.i < subject.left_edge.i


def _is_aim(verb: Token) -> bool:
    """Tell whether a clause says what for: "called on them to leave"."""
    return any(each.lower_ == "to" for each in children(verb, "aux")) and verb.i > verb.head.i


def _is_condition(verb: Token) -> bool:
    return any(each.lower_ in _CONDITIONS for each in children(verb, "mark", "advmod"))


def _line(cut: _Cut, trigger: Token) -> str | None:
    """Return the line of a cut, shortened phrase by phrase until it fits."""
    subject = _subject(cut.head)
    if cut.head.pos_ in {"VERB", "AUX"} and _is_pronoun(subject):
        return _as_passive(cut, trigger)
    dropped = set(cut.dropped)
    shared = [] if subject is None or subject.head == cut.head else list(_plain(subject))
    for part in (None, *_parts(cut)):
        if part is not None:
            dropped |= {each.i for each in part.subtree}
        kept = [each for each in cut.head.subtree if each.i not in dropped]
        text = _written([*shared, *kept])
        if len(text) <= LONGEST:
            return _finished(text, cut.head)
    return None


def _subject(head: Token) -> Token | None:
    own = next((child for child in head.children if child.dep_ in _SUBJECTS), None)
    return own if own is not None or head.dep_ != "conj" else _shared_subject(head)


def _plain(noun: Token) -> Iterator[Token]:
    """Yield a noun phrase without its clauses."""
    dropped = {
        each.i
        for child in children(noun, "relcl", "appos", "acl", "punct")
        for each in child.subtree
    }
    return (each for each in noun.subtree if each.i not in dropped)


def _parts(cut: _Cut) -> list[Token]:
    """Return the phrases that may go, in the order in which they do."""
    found = [
        token
        for token in cut.head.subtree
        if token.dep_ in _OPTIONAL
        and token.i not in cut.dropped
        and not any(each.i in cut.path for each in token.subtree)
        and token.lower_ not in {"not", "never", "no"}
    ]
    return sorted(found, key=lambda token: (_OPTIONAL.index(token.dep_), -token.i))


def _as_passive(cut: _Cut, trigger: Token) -> str | None:
    """Return "a clinic was shelled" for what a pronoun, or nobody, is said to have done.

    The auxiliary is the one word added: "The US thanked" would be read as what it did.
    """
    if trigger.pos_ != "VERB" or not trigger.lower_.endswith("ed"):
        return None
    roles = ("nsubjpass",) if is_passive(trigger) else ("dobj",)
    done_to = next(children(trigger, *roles), None)
    if done_to is None or done_to.pos_ == "PRON" or any(_asks(each) for each in done_to.subtree):
        return None
    are_many = done_to.tag_ in {"NNS", "NNPS"} or any(done_to.conjuncts)
    text = f"{_written(_plain(done_to))} {'were' if are_many else 'was'} {trigger.text}"
    return _finished(text, cut.head) if len(text) <= LONGEST else None


def _asks(token: Token) -> bool:
    return token.tag_ in {"WRB", "WDT", "WP", "WP$"}


def _written(tokens: Iterable[Token]) -> str:
    """Return tokens as text: no quotes, marks only between words that both stand."""
    words = [token for token in tokens if not _NO_WORD.match(token.text)]
    row = [token for at, token in enumerate(words) if not token.is_punct or _joins(words, at)]
    text = ""
    for token, after in zip_longest(row, row[1:]):
        is_next = after is not None and after.i == token.i + 1
        text += token.text + (token.whitespace_ if is_next or after is None else _gap(after))
    return " ".join(text.split()).strip(" ,;:.-")


def _gap(after: Token) -> str:
    """Return what parts a word from one that did not follow it: nothing before a mark."""
    return "" if after.is_punct or after.tag_ == "POS" else " "


def _joins(row: list[Token], at: int) -> bool:
    """Tell whether a mark stands between words that stood there, or opens a clause kept."""
    if at == 0 or at + 1 == len(row) or row[at + 1].i != row[at].i + 1:
        return False
    after = row[at + 1]
    opens = any(
        each.dep_ in {"advcl", "relcl"} and each.left_edge.i == after.i
        for each in (after, *after.ancestors)
    )
    return opens or row[at - 1].i == row[at].i - 1


def _finished(text: str, head: Token) -> str | None:
    """Return a line as a heading begins, ``None`` where it says too little or breaks off."""
    if head.pos_ in _NOUNS:
        text = _LEADING.sub("", text)
    telling = [word for word in re.findall(r"[\w’'-]+", text) if len(word) > 2]
    if len(telling) < _FEWEST or _DANGLING.search(text):
        return None
    return text[0].upper() + text[1:]


_DANGLING = re.compile(
    r"\b(?:an?|the|of|to|from|with|and|or|but|that|his|her|its|their|was|were|is|are|be|been|has"
    r"|have|had|will|would|not|by|than|as)$",
    re.IGNORECASE,
)
