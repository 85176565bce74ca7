"""An event mention in the making: what the steps of the reading write into."""

from __future__ import annotations

from dataclasses import dataclass, field

from spacy.tokens import Token

from timeline.extract.clause.actors import Roles
from timeline.extract.clause.attach import Placed
from timeline.extract.clause.spot import Spot
from timeline.extract.clause.status import Reading
from timeline.extract.clause.triggers import Hit
from timeline.extract.clause.voice import Voice
from timeline.extract.text.segment import Sentence
from timeline.model.mention import Dating, Participant
from timeline.model.vocabulary import EventType, Family, Status
from timeline.temporal.values.when import When


@dataclass(slots=True, eq=False)
class Draft:
    """A trigger with what is known of it so far.

    ``found`` is what the rows of evidence find of it; ``by_setting`` tells that the place is only
    the article's; ``refers`` is an earlier draft of the same event, ``dated_by`` a later one that
    tells its day; ``told`` is when it was reported; ``because`` grows by a plain sentence a
    decision. ``worth``, ``typed``, ``stood`` and ``dated`` are how sure each decision is, between
    0 and 1.
    """

    spot: Spot
    hit: Hit
    type: EventType
    reading: Reading
    found: list[str]
    place: str | None = None
    place_country: str | None = None
    by_setting: bool = False
    refers: Draft | None = None
    dated_by: Draft | None = None
    when: When | None = None
    dating: Dating | None = None
    told: Placed | None = None
    participants: list[Participant] = field(default_factory=list)
    because: list[str] = field(default_factory=list)
    worth: float = 1.0
    typed: float = 1.0
    stood: float = 1.0
    dated: float = 1.0

    @property
    def sentence(self) -> int:
        """Which of the article's sentences tells it."""
        return self.spot.sentence

    @property
    def source(self) -> Sentence:
        """The sentence that tells it."""
        return self.spot.source

    @property
    def roles(self) -> Roles:
        """Who takes part by the grammar."""
        return self.spot.roles

    @property
    def voice(self) -> Voice:
        """Who says so."""
        return self.spot.voice

    @property
    def times(self) -> list[Placed]:
        """The temporal expressions of its sentence."""
        return self.spot.times

    @property
    def own_time(self) -> Placed | None:
        """The expression that dates it by the parse."""
        return self.spot.own

    @property
    def token(self) -> Token:
        """The trigger."""
        return self.hit.token

    @property
    def status(self) -> Status:
        """The status, as read."""
        return self.reading.status

    @property
    def family(self) -> Family:
        """The family of the type."""
        return self.type.family

    @property
    def is_noun(self) -> bool:
        """Whether the trigger is a noun."""
        return self.token.pos_ in {"NOUN", "PROPN"}

    @property
    def names(self) -> set[str]:
        """The names of the participants."""
        return {who.name for who in self.participants}
