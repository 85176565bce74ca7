"""An event while decisions are made on it: its mentions, and what persons set of it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from timeline.model.decision import Action, Decision, Seen
from timeline.model.event import Change, Edition, Event, Facts, MergeReason
from timeline.model.mention import Dating, EventMention
from timeline.model.vocabulary import Basis, Review

# Returns the event that mentions agree on: its id, the mentions in order of publication, and the
# articles among them that copy another one.
Agree = Callable[[str, Sequence[EventMention], frozenset[str]], Event]
# Fields that a person sets in place of what articles say, and those kept beside it.
CORRECTED = ("type", "status", "when", "participants", "place")
WORDED = ("label", "text", "story", "notes", "tags", "link")


@dataclass(slots=True)
class Piece:
    """An event to be: ``origin`` is as articles tell it, for as long as it is one of those."""

    id: str
    mentions: dict[str, EventMention]
    origin: Event | None
    sources: tuple[Event, ...] = ()
    changes: dict[str, Any] = field(default_factory=dict)
    seen: Seen | None = None
    decisions: list[Decision] = field(default_factory=list)
    apart: set[str] = field(default_factory=set)
    days_by: Decision | None = None
    by_hand: bool = False
    is_known: bool = False  # whether a decision has named it, and so its id stays

    @classmethod
    def of(cls, event: Event) -> Piece:
        """Return the piece of an event as articles tell it."""
        return cls(event.id, {one.id: one for one in event.mentions}, event, (event,))

    def set(self, decision: Decision) -> None:
        """Let a decision set its fields."""
        given = decision.changes.given if decision.changes else {}
        self.changes.update(given)
        if "when" in given:
            self.days_by = decision
        self.decisions.append(decision)

    def take(self, other: Piece, decision: Decision) -> None:
        """Take over the mentions of another one, and its words where there are none here."""
        joined = {**self.mentions, **other.mentions}
        self.mentions = {one.id: one for one in sorted(joined.values(), key=in_publication)}
        self.sources += other.sources
        for name in WORDED:
            if other.changes.get(name) and not self.changes.get(name):
                self.changes[name] = other.changes[name]
        self.apart |= other.apart
        self.origin = None
        self.decisions += [one for one in other.decisions if one not in self.decisions]

    def without(self, mentions: Iterable[str]) -> None:
        """Let some mentions go."""
        gone = frozenset(mentions)
        if gone & self.mentions.keys():
            self.mentions = {name: one for name, one in self.mentions.items() if name not in gone}
            self.origin = None

    def told(self, agree: Agree) -> Event:
        """Return the event as the articles tell it now."""
        if self.origin is not None:
            return self.origin.model_copy(update={"id": self.id})
        copies = frozenset(name for source in self.sources for name in source.copies)
        made = agree(self.id, tuple(self.mentions.values()), copies)
        known = [why for source in self.sources for why in source.merged_because]
        inside = [why for why in known if {why.one, why.other} <= self.mentions.keys()]
        twins = {twin for source in self.sources for twin in source.possibly_same}
        return made.model_copy(
            update={
                "merged_because": (*inside, *self._joined_by_hand()),
                "possibly_same": tuple(sorted(twins)),
            }
        )

    def _joined_by_hand(self) -> list[MergeReason]:
        """Return who joined the events that this one was made of."""
        firsts = [next(iter(source.mentions)).id for source in self.sources]
        kept = [name for name in firsts if name in self.mentions]
        who = [one.who for one in self.decisions if one.action is Action.MERGE]
        if not who:
            return []
        words = (f"joined by {who[-1]}",)
        return [MergeReason(one=kept[0], other=name, labels=words, weight=0.0) for name in kept[1:]]

    def event(self, agree: Agree, forwarding: Mapping[str, str]) -> Event:
        """Return the event as it is published; ``forwarding`` tells what became of other ids."""
        told = self.told(agree)
        if not self.decisions:
            return told
        shown = told
        if self.seen is not None:
            shown = shown.model_copy(update=_fields(self.seen.facts))
        shown = shown.model_copy(update=self._corrected(shown))
        return shown.model_copy(
            update={
                "review": self.changes.get("review", Review.UNREVIEWED),
                "history": tuple(map(_change, self.decisions)),
                "edition": self._edition(told),
                "possibly_same": self._twins(told.possibly_same, forwarding),
            }
        )

    def _twins(self, told: Iterable[str], forwarding: Mapping[str, str]) -> tuple[str, ...]:
        """Return the events that may be the same, as they are now, less those told apart."""
        twins = {forwarding.get(name, name) for name in told}
        own = {self.id, *(source.id for source in self.sources)}
        return tuple(sorted(twins - own - {forwarding.get(name, name) for name in self.apart}))

    def _corrected(self, shown: Event) -> dict[str, Any]:
        given = {name: self.changes[name] for name in CORRECTED if name in self.changes}
        if given.get("place", shown.place) != shown.place:
            given["place_country"] = None
        if "when" in given:
            given["dating"] = self._dating(given["when"], shown)
        return given

    def _dating(self, when: object, shown: Event) -> Dating | None:
        """Return why the event has the days that a person gave it."""
        if when is None or self.days_by is None:
            return None
        phrase = self.changes.get("phrase") or ""
        words = f"{self.days_by.who} gave it these days on {self.days_by.at:%-d %B %Y}"
        step = f"{words}: {phrase}" if phrase else words
        article = shown.dating.article if shown.dating else None
        return Dating(basis=Basis.GIVEN, article=article, steps=(f"{step}.",))

    def _edition(self, told: Event) -> Edition:
        last = self.decisions[-1]
        words = {name: self.changes[name] for name in WORDED if self.changes.get(name) is not None}
        return Edition(
            **words,
            by=last.who,
            at=last.at,
            told=told.facts,
            seen=self.seen.facts if self.seen else None,
            fresh=self._fresh(),
            by_hand=self.by_hand,
        )

    def _fresh(self) -> tuple[str, ...]:
        if self.seen is None:
            return ()
        known = frozenset(self.seen.mentions)
        return tuple(name for name in self.mentions if name not in known)


def in_publication(mention: EventMention) -> tuple[object, ...]:
    """Return what mentions are ordered by: publication, then their place."""
    start, end = mention.trigger
    return mention.published or date.max, mention.article, start, end


def _fields(facts: Facts) -> dict[str, Any]:
    return {name: getattr(facts, name) for name in Facts.model_fields}


def _change(decision: Decision) -> Change:
    return Change(at=decision.at, action=decision.action.value, by=decision.who, note=decision.note)
