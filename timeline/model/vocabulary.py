"""The closed word lists that all stages share.

Types and families are those of the annotation guidelines; the PLOVER root and mode of each type
serve exchange and scoring (PLOVER manual, 2022; codes are facts).
"""

from __future__ import annotations

from enum import StrEnum


class Family(StrEnum):
    """Seven families of event types, for colour, shape and near agreement."""

    CONTACT = "contact"
    WORD = "word"
    ACCORD = "accord"
    SUPPORT = "support"
    PRESSURE = "pressure"
    FORCE = "force"
    OFFICE = "office"


class EventType(StrEnum):
    """What kind of act an event is."""

    VISIT = "visit"
    MEETING = "meeting"
    SUMMIT = "summit"
    TALKS = "talks"
    CALL = "call"
    STATEMENT = "statement"
    PROPOSAL = "proposal"
    AGREEMENT = "agreement"
    CEASEFIRE = "ceasefire"
    SANCTIONS = "sanctions"
    SANCTIONS_RELIEF = "sanctions_relief"
    RUPTURE = "rupture"
    RECOGNITION = "recognition"
    ACCUSATION = "accusation"
    DEMAND = "demand"
    REJECTION = "rejection"
    VOTE = "vote"
    APPOINTMENT = "appointment"
    AID = "aid"
    MILITARY = "military"
    UNREST = "unrest"
    REPORT = "report"

    @property
    def family(self) -> Family:
        """The family of the type."""
        return FAMILIES[self]


_MEMBERS = {
    Family.CONTACT: "visit meeting summit talks call",
    Family.WORD: "statement proposal report accusation demand rejection",
    Family.ACCORD: "agreement ceasefire vote",
    Family.SUPPORT: "aid recognition sanctions_relief",
    Family.PRESSURE: "sanctions rupture",
    Family.FORCE: "military unrest",
    Family.OFFICE: "appointment",
}

FAMILIES: dict[EventType, Family] = {
    EventType(word): family for family, words in _MEMBERS.items() for word in words.split()
}

PLOVER: dict[EventType, tuple[str | None, str | None]] = {
    EventType.VISIT: ("CONSULT", "visit"),
    EventType.MEETING: ("CONSULT", None),
    EventType.SUMMIT: ("CONSULT", "multilateral"),
    EventType.TALKS: ("CONSULT", None),
    EventType.CALL: ("CONSULT", "phone"),
    EventType.STATEMENT: (None, None),
    EventType.PROPOSAL: ("AGREE", None),
    EventType.AGREEMENT: ("AGREE", None),
    EventType.CEASEFIRE: ("RETREAT", "ceasefire"),
    EventType.SANCTIONS: ("SANCTION", "discontinue"),
    EventType.SANCTIONS_RELIEF: ("CONCEDE", None),
    EventType.RUPTURE: ("SANCTION", "withdraw"),
    EventType.RECOGNITION: ("SUPPORT", None),
    EventType.ACCUSATION: ("ACCUSE", None),
    EventType.DEMAND: ("REQUEST", None),
    EventType.REJECTION: ("REJECT", None),
    EventType.VOTE: ("SUPPORT", None),
    EventType.APPOINTMENT: (None, None),
    EventType.AID: ("AID", None),
    EventType.MILITARY: ("ASSAULT", None),
    EventType.UNREST: ("PROTEST", None),
    EventType.REPORT: (None, None),
}


class Status(StrEnum):
    """How far an event is real, as the article has it on its publication day."""

    OCCURRED = "occurred"
    ONGOING = "ongoing"
    PLANNED = "planned"
    PROPOSED = "proposed"
    CANCELLED = "cancelled"
    DENIED = "denied"
    HYPOTHETICAL = "hypothetical"


class Basis(StrEnum):
    """How an event's days were reached."""

    EXPLICIT = "explicit"  # the words name the days themselves
    ANCHORED = "anchored"  # a relative phrase, measured from an anchor
    INHERITED = "inherited"  # from another event of the article, or a report that bounds it
    PUBLISHED = "published"  # from the publication day alone: news of the day
    GIVEN = "given"  # set by a person


class PublishedBasis(StrEnum):
    """Where an article's publication day comes from."""

    GIVEN = "given"
    METADATA = "metadata"
    DATELINE = "dateline"
    FEED = "feed"
    INFERRED = "inferred"
    MISSING = "missing"


class Review(StrEnum):
    """What a person has decided about an event."""

    UNREVIEWED = "unreviewed"
    ACCEPTED = "accepted"
    REJECTED = "rejected"
    EDITED = "edited"
