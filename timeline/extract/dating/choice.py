"""Which source gives an event its days: each is a sum of evidence, and the greatest is taken."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from typing import NamedTuple

from timeline.extract.clause.attach import Placed
from timeline.extract.clause.draft import Draft
from timeline.extract.clause.voice import is_saying
from timeline.extract.dating.sources import Source, sources
from timeline.extract.dating.story import NEWS, STANCES, Story
from timeline.extract.evidence.rows.clause import tense_of
from timeline.extract.evidence.weights import Decision, Weights, shares
from timeline.model.mention import Dating
from timeline.model.vocabulary import Basis, Status
from timeline.temporal.values.when import When

_PREPOSITIONS = frozenset(
    {"on", "in", "by", "until", "before", "since", "after", "for", "during", "from", "at", "of"}
    | {"within"}
)
# Findings of which each value is a key by itself.
_PLAIN_KEYS = (
    "determiner", "possessor", "adverb", "preposition", "place", "quoted", "own day", "marks",
    "passive", "saying dated", "with particle", "ending", "modifier class", "modifier", "told by",
)  # fmt: skip
# What is told as a fact.
HAPPENS = frozenset({Status.OCCURRED, Status.ONGOING})
_CLOSE, _FAR = 4, 10  # words between an expression and a trigger


class Chosen(NamedTuple):
    """Days with their reason, and how sure the choice is, between 0 and 1."""

    when: When | None
    dating: Dating | None
    share: float


def choose(draft: Draft, story: Story, weights: Weights) -> Chosen:
    """Return the days that the evidence speaks for most."""
    offered = _possible(sources(draft, story), draft, story.published)
    if not offered:
        return Chosen(None, _undated(draft), 1.0)
    told = keys(draft)
    totals = {
        str(place): weights.sum(Decision.DAYS, findings(draft, one, told, story.published))
        for place, one in enumerate(offered)
    }
    best = max(totals, key=lambda place: (totals[place], -int(place)))
    source = offered[int(best)]
    return Chosen(source.when, source.dating, shares(totals)[best])


def _possible(offered: Sequence[Source], draft: Draft, published: date | None) -> Sequence[Source]:
    """Return the sources that can be right: what happened did not do so long after its report.

    A noun may name what is to come by its year: "they spoke about the summit in June 2026".
    """
    if draft.status not in HAPPENS:
        return offered
    is_named = not draft.spot.is_verb
    kept = [
        one
        for one in offered
        if not lies_ahead(one.when, one.dating, published)
        or (is_named and one.dating.basis is Basis.EXPLICIT)
    ]
    return kept or offered


def lies_ahead(when: When | None, dating: Dating | None, published: date | None) -> bool:
    """Tell whether days lie after their article, by more than one that is still being written.

    A day told outright, with its year, is believed before the day of the article.
    """
    first = when.earliest if when else None
    if when is None or first is None or published is None or first - published <= NEWS:
        return False
    return not (when.is_exact and dating is not None and dating.basis is Basis.EXPLICIT)


def _undated(draft: Draft) -> Dating:
    """Return why an event has no days."""
    placed = draft.own_time
    if placed is not None:
        note = placed.timex.note or "its days are not known"
        steps = (f"“{placed.timex.text}”: {note}",)
        return Dating(basis=Basis.ANCHORED, timex=placed.timex, steps=steps)
    steps = ("no expression dates it, and the article has no day",)
    return Dating(basis=Basis.PUBLISHED, steps=steps)


def findings(draft: Draft, source: Source, told: Sequence[str], day: date | None) -> list[str]:
    """Return what speaks for a source: its names with what is told, its shape, its expression."""
    stance = STANCES[draft.status].value
    found = [f"{name}|{key}" for name in source.names for key in told]
    if day is not None:
        found += _of_shape(source.when, day, stance)
    found.append(f"names {min(len(source.names), 4)}")
    pos = draft.spot.pos
    days = source.when.earliest, source.when.latest
    for one in draft.times:
        when = one.timex.when
        if when is not None and (when.earliest, when.latest) == days:
            for relation in _relations(draft, one):
                found += [
                    f"phrase {relation}",
                    f"phrase {relation}|{pos}",
                    f"phrase {relation}|{stance}",
                    f"phrase {relation}|{stance} {pos}",
                ]
    return list(dict.fromkeys(found))


def _of_shape(when: When, day: date, stance: str) -> Iterator[str]:
    first, last = when.earliest, when.latest
    width = "" if first is None or last is None else _width((last - first).days)
    shape = f"{'open' if first is None else ''}..{width}..{'open' if last is None else ''}"
    if last is not None and last < day - NEWS:
        lies = "past"
    elif last is not None and last <= day:
        lies = "news"
    else:
        lies = "ahead" if first is not None and first > day else "around"
    yield from (f"shape {shape}", f"shape {shape}|{stance}", f"lies {lies}|{stance}")
    yield f"shape {shape} {lies}|{stance}"


def _width(days: int) -> str:
    return next((f"{most}" for most in (0, 2, 10, 40) if days <= most), "long")


def _relations(draft: Draft, one: Placed) -> Iterator[str]:
    """Yield how an expression stands to the trigger."""
    word, owner = draft.token, one.owner
    if draft.own_time is not None and one.start == draft.own_time.start:
        yield "own"
    above = list(word.ancestors)
    if owner.i == word.i:
        where = "on it"
    elif owner in above:
        where = "above, saying" if is_saying(owner) else "above"
    else:
        where = "below" if word in owner.ancestors else "aside"
    apart = abs(one.start - word.i)
    yield where
    yield f"{where}, {'close' if apart <= _CLOSE else 'near' if apart <= _FAR else 'far'}"
    yield f"{where}, {'left' if one.start < word.i else 'right'}"
    yield f"{where}, {one.timex.type.value.lower()}"
    if one.fronted:
        yield "fronted"
    if one.preposition in _PREPOSITIONS:
        yield f"after “{one.preposition}”"
    if len(draft.times) == 1:
        yield f"{where}, alone"
    first, last = sorted((one.start, word.i))
    verbs = sum(token.pos_ == "VERB" for token in word.doc[first + 1 : last])
    yield f"{min(verbs, 2)} verbs between"


def keys(draft: Draft) -> list[str]:
    """Return what of a mention matters for its days."""
    spot, stance = draft.spot, STANCES[draft.status].value
    values: dict[str, list[str]] = {}
    for finding in draft.found:
        name, _, value = finding.partition("=")
        values.setdefault(name, []).append(value)
    tense = tense_of(spot.tree, spot.verb) if spot.verb is not None else "none"
    dated = values["dated"][0]
    carried = "" if spot.is_verb else "carried" if spot.carrier is not None else "bare"
    clause = _clause(values)
    found = [
        "", stance, f"{stance} {spot.pos}", draft.family.value, draft.type.value,
        f"is {draft.status.value}", f"{spot.pos} {tense}", f"{stance} {spot.pos} {tense}",
        f"{stance} {dated}", f"{stance} {spot.pos} {dated}",
        f"{stance} {spot.pos} {carried} {dated}", f"{stance} {spot.pos} {clause} {dated}",
        f"{stance} {spot.pos} {clause} {carried}", f"{stance} {values['hangs'][0]} {dated}",
    ]  # fmt: skip
    found += [f"{name} {value}" for name in _PLAIN_KEYS for value in values.get(name, ())]
    found += [f"{stance} {one} {carried}" for one in values.get("determiner", ())]
    for act in values["act"]:
        found += [f"act {act}", f"{stance} act {act}"]
    found += [f"{stance} {spot.pos} above {one}" for one in values.get("tense above", ())]
    if draft.refers is not None:
        found += [f"refers {spot.pos}", f"refers {stance}"]
    return list(dict.fromkeys(found))


def _clause(values: dict[str, list[str]]) -> str:
    """Return in a word what kind of clause tells an event."""
    inside = values.get("inside", ())
    if "verb" in values.get("said by", ()):
        return "said"
    for labels, name in ((("relcl", "acl"), "relative"), (("advcl",), "adverbial")):
        if any(label in inside for label in labels):
            return name
    return "bound" if any(label in inside for label in ("xcomp", "pcomp")) else "main"
