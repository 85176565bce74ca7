"""The closed word lists that all stages share.

Types and families are those of the annotation guidelines; a type is one record of ``KINDS``. The
PLOVER root and mode of each type serve exchange and scoring (PLOVER manual, 2022; codes are facts).
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import NamedTuple


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
        return KINDS[self].family

    @property
    def wording(self) -> Wording:
        """The words that tell the type."""
        return KINDS[self].wording


@dataclass(frozen=True, slots=True)
class Wording:
    """How a type is told: verb, what follows it, noun, and what joins whom or where it goes to."""

    verb: str
    rest: str
    noun: str
    toward: str = ""  # before a recipient: sanctions "on" Russia
    is_mutual: bool = False  # several actors do it together, and one does it "with" another


class Plover(NamedTuple):
    """Root and mode of a type in PLOVER; no root where the scheme has no such act."""

    root: str | None
    mode: str | None = None


@dataclass(frozen=True, slots=True)
class Kind:
    """All that the program knows of one event type.

    ``weight`` is what the type adds to the salience of an event: acts that change a situation
    come before words about it.
    """

    family: Family
    plover: Plover
    weight: float
    wording: Wording


KINDS: dict[EventType, Kind] = {
    EventType.VISIT: Kind(
        Family.CONTACT, Plover("CONSULT", "visit"), 2.0, Wording("visit", "", "visit")
    ),
    EventType.MEETING: Kind(
        Family.CONTACT, Plover("CONSULT"), 2.0, Wording("meet", "", "meeting", is_mutual=True)
    ),
    EventType.SUMMIT: Kind(
        Family.CONTACT,
        Plover("CONSULT", "multilateral"),
        3.0,
        Wording("hold", "a summit", "summit", toward="with", is_mutual=True),
    ),
    EventType.TALKS: Kind(
        Family.CONTACT,
        Plover("CONSULT"),
        1.5,
        Wording("hold", "talks", "talks", toward="with", is_mutual=True),
    ),
    EventType.CALL: Kind(
        Family.CONTACT,
        Plover("CONSULT", "phone"),
        1.5,
        Wording("speak", "by phone", "call", toward="with", is_mutual=True),
    ),
    EventType.STATEMENT: Kind(
        Family.WORD, Plover(None), 0.0, Wording("make", "a statement", "statement")
    ),
    EventType.PROPOSAL: Kind(
        Family.WORD, Plover("AGREE"), 1.5, Wording("propose", "a plan", "proposal", toward="to")
    ),
    EventType.AGREEMENT: Kind(
        Family.ACCORD,
        Plover("AGREE"),
        3.0,
        Wording("reach", "an agreement", "agreement", toward="with", is_mutual=True),
    ),
    EventType.CEASEFIRE: Kind(
        Family.ACCORD,
        Plover("RETREAT", "ceasefire"),
        3.0,
        Wording("agree on", "a ceasefire", "ceasefire", toward="with", is_mutual=True),
    ),
    EventType.SANCTIONS: Kind(
        Family.PRESSURE,
        Plover("SANCTION", "discontinue"),
        2.5,
        Wording("impose", "sanctions", "sanctions", toward="on"),
    ),
    EventType.SANCTIONS_RELIEF: Kind(
        Family.SUPPORT,
        Plover("CONCEDE"),
        2.0,
        Wording("ease", "sanctions", "easing of sanctions", toward="on"),
    ),
    EventType.RUPTURE: Kind(
        Family.PRESSURE,
        Plover("SANCTION", "withdraw"),
        2.5,
        Wording("cut", "ties", "break in ties", toward="with"),
    ),
    EventType.RECOGNITION: Kind(
        Family.SUPPORT, Plover("SUPPORT"), 2.5, Wording("recognise", "", "recognition")
    ),
    EventType.ACCUSATION: Kind(
        Family.WORD,
        Plover("ACCUSE"),
        0.5,
        Wording("make", "an accusation", "accusation", toward="against"),
    ),
    EventType.DEMAND: Kind(
        Family.WORD, Plover("REQUEST"), 0.5, Wording("make", "a demand", "demand", toward="of")
    ),
    EventType.REJECTION: Kind(
        Family.WORD, Plover("REJECT"), 1.0, Wording("reject", "a proposal", "rejection")
    ),
    EventType.VOTE: Kind(Family.ACCORD, Plover("SUPPORT"), 2.5, Wording("vote", "", "vote")),
    EventType.APPOINTMENT: Kind(
        Family.OFFICE, Plover(None), 1.5, Wording("make", "an appointment", "appointment")
    ),
    EventType.AID: Kind(
        Family.SUPPORT, Plover("AID"), 1.0, Wording("send", "aid", "aid", toward="to")
    ),
    EventType.MILITARY: Kind(
        Family.FORCE,
        Plover("ASSAULT"),
        2.0,
        Wording("take", "military action", "military action", toward="against"),
    ),
    EventType.UNREST: Kind(Family.FORCE, Plover("PROTEST"), 1.5, Wording("protest", "", "unrest")),
    EventType.REPORT: Kind(Family.WORD, Plover(None), 0.5, Wording("report", "", "report")),
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


# Those that say something of the day, and so are settled with it.
DAY_FLAGS = frozenset(Flag) - {Flag.DECODED, Flag.TEASER}


class Review(StrEnum):
    """What a person has decided about an event."""

    UNREVIEWED = "unreviewed"
    ACCEPTED = "accepted"
    REJECTED = "rejected"
    EDITED = "edited"
