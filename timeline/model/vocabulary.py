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
    """What says when an article came out."""

    GIVEN = "given"  # by the person who gathered the article
    STRUCTURED = "structured"  # a stamp of its page, written for machines
    METADATA = "metadata"  # a field beside the text: front matter, a column
    FEED = "feed"
    ADDRESS = "address"  # a day in the article's own address
    SHOWN = "shown"  # the day beside the headline
    DATELINE = "dateline"  # at the head of the text: "KYIV, 4 March -"
    PATH = "path"  # names of folder and file
    INFERRED = "inferred"  # guessed from the rest of the page
    MISSING = "missing"


class Flag(StrEnum):
    """What a reader should know about how an article came in."""

    CONTRADICTED = "contradicted"  # what says its day says different days
    OVERRULED = "overruled"  # the day that was given gave way to address and dateline
    MIDNIGHT = "midnight"  # stamped in UTC near midnight, and the outlet's zone is not known
    LONE = "lone"  # one weak witness alone: a day shown, a dateline, a file's name
    INFERRED = "inferred"
    UNREADABLE = "unreadable"  # a day was given that cannot be read
    WEEKDAY = "weekday"  # the weekdays of the text do not fit its day
    TOLD_LATER = "told later"  # the text tells a day after its own publication
    FAR = "far"  # years from every day the text tells
    UNDATED = "undated"  # nothing says its day
    DECODED = "decoded"  # its encoding was guessed
    TEASER = "teaser"  # only the beginning of the text: it needs its page


class Review(StrEnum):
    """What a person has decided about an event."""

    UNREVIEWED = "unreviewed"
    ACCEPTED = "accepted"
    REJECTED = "rejected"
    EDITED = "edited"
