"""A trigger in its sentence: what the frames look at."""

from __future__ import annotations

from dataclasses import dataclass

from spacy.tokens import Token

from timeline.extract.clause.actors import Roles
from timeline.extract.clause.triggers import Hit
from timeline.extract.names.register import Register
from timeline.extract.tables import lexicon
from timeline.extract.text.syntax import after, text_of
from timeline.model.mention import Participant

COLLECTIVES = frozenset({"state", "organisation", "group"})


@dataclass(frozen=True, slots=True)
class View:
    """A trigger in its sentence: what the frames look at.

    ``dated`` tells whether a temporal expression hangs on the trigger or its carrier.
    """

    register: Register
    sentence: int
    hit: Hit
    roles: Roles
    dated: bool

    @property
    def token(self) -> Token:
        """The trigger."""
        return self.hit.token

    @property
    def text(self) -> str:
        """The sentence, lower case."""
        return text_of(self.token.doc).lower()

    def named(self, tokens: list[Token]) -> list[Participant]:
        """Return whom nouns mean."""
        return [who for token in tokens for who in self.register.participants(self.sentence, token)]

    def place_after(self, *prepositions: str) -> bool:
        """Tell whether a place follows the trigger after one of the prepositions."""
        return any(self.is_place(one) for one in after(self.token, *prepositions))

    def is_place(self, token: Token) -> bool:
        """Tell whether a noun is the name of a place."""
        name = self.register.at(self.sentence, token)
        return name is not None and (name.place is not None or name.kind is not None)


def lemma_in(tokens: list[Token], *classes: str) -> bool:
    """Tell whether a noun is in one of the word classes."""
    wanted = frozenset().union(*(lexicon.words(name) for name in classes))
    return any(token.lemma_.lower() in wanted for token in tokens)


def subject(view: View) -> list[Token]:
    """Return the noun that acts, as a list of one or none."""
    return [view.roles.subject] if view.roles.subject is not None else []


def kinds(people: list[Participant]) -> set[str]:
    """Return the kinds of participants."""
    return {who.kind for who in people}
