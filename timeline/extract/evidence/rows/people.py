"""Who takes part, by name, kind and class."""

from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Token

from timeline.extract.clause.spot import Spot
from timeline.extract.evidence.evidence import Breadth, Evidence, Example
from timeline.extract.tables import acts
from timeline.model.mention import Participant

_MOST = 3  # objects looked at


def _kind(spot: Spot, who: Participant) -> str:
    official = who.kind == "person" and spot.page.register.is_official(who)
    return "official" if official else who.kind


def _class_of(token: Token) -> tuple[str, ...]:
    return acts.classes(token.lemma_.lower(), token.pos_)


def _subject_kind(spot: Spot) -> Iterator[str]:
    subject = spot.roles.subject
    if subject is None:
        yield "nobody"
        return
    named = spot.page.register.participants(spot.sentence, subject)
    yield from sorted({_kind(spot, who) for who in named}) or ["unnamed"]


def _subject_class(spot: Spot) -> Iterator[str]:
    if spot.roles.subject is not None:
        yield from _class_of(spot.roles.subject)


def _object_class(spot: Spot) -> Iterator[str]:
    found = {name for thing in spot.roles.objects[:_MOST] for name in _class_of(thing)}
    yield from sorted(found) or ["nothing"]


def _object_word(spot: Spot) -> Iterator[str]:
    yield from sorted({thing.lemma_.lower() for thing in spot.roles.objects[:_MOST]})


def _object_type(spot: Spot) -> Iterator[str]:
    found = {
        kind.value
        for thing in spot.roles.objects[:_MOST]
        for act in acts.acts(thing.lemma_.lower(), "N")[:1]
        if (kind := acts.type_of(act)) is not None
    }
    yield from sorted(found)


def _roles(name: str) -> Evidence:
    def read(spot: Spot) -> Iterator[str]:
        yield from sorted({_kind(spot, who) for who in getattr(spot.roles, name)})

    return Evidence(name, read, f"{name.rstrip('s')} of the kind: {{}}")


def _sides(spot: Spot) -> Iterator[str]:
    yield str(min(len(spot.roles.any), 3))


def _said_by(spot: Spot) -> Iterator[str]:
    if spot.voice.verbs:
        yield "verb"
    if spot.voice.chain:
        yield "somebody"


ROWS: tuple[Evidence, ...] = (
    Evidence(
        "subject kind",
        _subject_kind,
        "who acts is: {}",
        (Example("Norway recalled its envoy.", "recalled", "state"),),
    ),
    Evidence("subject class", _subject_class, "who acts is a word of: {}"),
    Evidence("object class", _object_class, "done to a word of: {}"),
    Evidence("object", _object_word, "done to “{}”", (), Breadth.NARROW),
    Evidence("object type", _object_type, "its object speaks for: {}"),
    _roles("actors"),
    _roles("recipients"),
    _roles("counterparts"),
    Evidence("sides", _sides, "{} who take part can be named"),
    Evidence("said by", _said_by, "told by a {} of saying"),
)
