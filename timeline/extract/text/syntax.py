"""Questions to a dependency parse: who is the subject, what governs, where a noun phrase begins."""

from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Doc, Token

SUBJECTS = frozenset({"nsubj", "nsubjpass", "csubj", "expl"})
_OBJECTS = frozenset({"dobj", "dative", "attr", "oprd"})
_CONTROLLED = frozenset({"xcomp", "advcl", "ccomp", "conj", "pcomp"})
_RELATIVES = frozenset({"who", "which", "that", "whom", "whose"})


def text_of(doc: Doc) -> str:
    """Return the text of a sentence, joined once: the parser joins it anew each time."""
    known = doc.user_data.get("text")
    if known is None:
        known = doc.user_data["text"] = doc.text
    return str(known)


def children(token: Token, *labels: str) -> Iterator[Token]:
    """Yield the children of a token that hang on it by one of the labels."""
    return (child for child in token.children if child.dep_ in labels)


def conjuncts(token: Token) -> list[Token]:
    """Return a token and those coordinated with it to its right, apposed lists included."""
    found = [token]
    for one in found:
        found += [child for child in children(one, "conj") if child not in found]
    return found


def is_passive(verb: Token) -> bool:
    """Tell whether a verb is in the passive, participles after a noun included."""
    if any(child.dep_ in {"auxpass", "nsubjpass"} for child in verb.children):
        return True
    if verb.dep_ == "conj" and verb.tag_ == "VBN" and not any(children(verb, "aux")):
        return is_passive(verb.head)
    return verb.tag_ == "VBN" and verb.dep_ in {"acl", "amod"}


def subject(verb: Token) -> Token | None:
    """Return the grammatical subject of a verb, through coordination and control.

    A relative pronoun gives way to the noun it stands for.
    """
    for child in children(verb, "nsubj", "nsubjpass"):
        return antecedent(child)
    if verb.dep_ in {"acl", "relcl", "amod"} and verb.head.pos_ in {"NOUN", "PROPN"}:
        return verb.head
    if verb.dep_ in _CONTROLLED:
        return _controller(verb)
    return None


def _controller(verb: Token) -> Token | None:
    """Return the subject a verb without its own shares with the clause it hangs on."""
    above = verb.head
    if verb.dep_ == "xcomp" and above.pos_ == "VERB":
        given = next(children(above, "dobj", "dative"), None)
        if given is not None and any(child.dep_ == "aux" for child in verb.children):
            return given if above.lemma_ not in {"promise", "vow", "threaten"} else subject(above)
    if verb.dep_ == "pcomp" and above.dep_ == "prep":
        blamed = next(children(above.head, "dobj"), None) if above.lower_ == "of" else None
        if blamed is not None and blamed.i < verb.i:
            return blamed  # "accused them of sending troops": they send them
        above = above.head
    if above.pos_ == "ADJ" and above.dep_ in {"acomp", "amod", "attr"}:
        above = above.head
    if above.pos_ in {"VERB", "AUX"} and above != verb:
        return subject(above)
    return None


def antecedent(token: Token) -> Token:
    """Return the noun a relative pronoun stands for, or the token itself."""
    if token.lower_ in _RELATIVES and token.head.dep_ in {"relcl", "conj"}:
        clause = token.head
        while clause.dep_ == "conj":
            clause = clause.head
        if clause.dep_ == "relcl":
            return clause.head
    return token


# "They are due on Friday to meet": what is fixed, parsed beside the verb that says what.
_FIXED = frozenset({"due", "set", "schedule", "expect", "slate", "plan", "poised", "ready"})


def fixed_by(verb: Token) -> Token | None:
    """Return "due" or "scheduled" for an infinitive that time parts from it, or ``None``."""
    if verb.dep_ != "advcl" or all(child.lower_ != "to" for child in children(verb, "aux")):
        return None
    above = verb.head
    words = [above, *children(above, "acomp", "attr", "oprd")]
    fixed = (word for word in words if word.lemma_.lower() in _FIXED)
    passive = any(children(above, "auxpass", "acomp"))
    return next(fixed, None) if passive else None


def result_of(verb: Token) -> Token | None:
    """Return the verb that a participle tells the result of: "a bomb hit it, killing two"."""
    if verb.tag_ != "VBG" or verb.dep_ != "advcl" or any(children(verb, "mark", "aux", "advmod")):
        return None
    return verb.head if verb.head.pos_ == "VERB" and verb.head.i < verb.i else None


def agent(verb: Token) -> Token | None:
    """Return who does a passive verb: the noun after "by"."""
    for by in children(verb, "agent"):
        return next(children(by, "pobj"), None)
    return next(
        (
            noun
            for by in children(verb, "prep")
            if by.lower_ == "by"
            for noun in children(by, "pobj")
        ),
        None,
    )


def objects(verb: Token) -> list[Token]:
    """Return the direct objects of a verb; of a passive one, its subject."""
    if is_passive(verb):
        done_to = subject(verb)
        return conjuncts(done_to) if done_to is not None else []
    found = [one for child in children(verb, *_OBJECTS) for one in conjuncts(child)]
    if not found and verb.dep_ == "relcl":
        # "the plan that both sides rejected": the object is the noun before the clause.
        own = list(children(verb, "nsubj", "nsubjpass"))
        if own and own[0].lower_ not in _RELATIVES:
            found = [verb.head]
    return found


def after(token: Token, *prepositions: str) -> list[Token]:
    """Return the nouns that follow one of the prepositions, hung on the token."""
    return [
        one
        for prep in children(token, "prep", "agent", "dative", "prt", "advmod")
        if prep.lower_ in prepositions
        for noun in _governed(prep)
        for one in conjuncts(noun)
    ]


def _governed(prep: Token) -> Iterator[Token]:
    yield from children(prep, "pobj")
    for nested in children(prep, "prep"):
        yield from children(nested, "pobj")


def prepositions(token: Token) -> set[str]:
    """Return the prepositions and particles that hang on a token."""
    return {child.lower_ for child in children(token, "prep", "prt", "agent", "dative", "advmod")}


def phrase(token: Token) -> tuple[int, int]:
    """Return the tokens ``[start, end)`` of a noun with what stands directly before it."""
    lefts = [
        one.i
        for child in token.lefts
        if child.dep_ in {"det", "amod", "compound", "poss", "nmod", "nummod", "quantmod"}
        for one in child.subtree
    ]
    return min([*lefts, token.i]), token.i + 1
