"""How far an event is real: what the grammar says, weighed with the words around it."""

from __future__ import annotations

from collections.abc import Iterator

from timeline.extract.clause.spot import Spot
from timeline.extract.clause.status import Reading, status
from timeline.extract.evidence import cues
from timeline.extract.evidence.kinds import Pointer
from timeline.model.vocabulary import EventType
from timeline.model.vocabulary import Status as EventStatus

# Rows that speak of a status: tense, helpers, negation, what governs; not who takes part.
ROWS = frozenset(
    {
        "act", "adverb", "carried", "carrier", "clause below", "dated", "depth", "determiner",
        "events beside", "governor", "hangs", "head", "head word", "inside", "joined", "marks",
        "modifier", "modifier class", "negated", "number", "opens with", "own day", "passive",
        "place", "possessor", "preposition", "quoted", "said by", "saying dated", "takes",
        "tense", "tense above", "told by", "with particle", "word",
    }
)  # fmt: skip


def grammar(spot: Spot, kind: EventType) -> Reading:
    """Return the status that the grammar alone gives a word read as an event of a type."""
    for sense, _ in spot.senses:
        if sense.type is kind and "negated" in sense.frames:
            return status(spot.token, kind)._replace(status=EventStatus.OCCURRED, cue=None)
    return status(spot.token, kind)


def pointers(spot: Spot, reading: Reading) -> Iterator[Pointer]:
    """Yield what speaks for a status by itself: the grammar, surer where a word shows it."""
    label = reading.status.value
    yield Pointer(label, "grammar")
    yield Pointer(label, f"grammar of a {'verb' if spot.is_verb else 'noun'}")
    yield Pointer(label, "shown by a word" if reading.cue else "told as a fact")
    yield from dict.fromkeys(cues.pointers(spot.tree, spot.word))
