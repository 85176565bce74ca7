"""Which events of a selection are published, and in whose words."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from enum import StrEnum
from typing import NamedTuple

from timeline.model.event import Event
from timeline.model.vocabulary import Review

REVIEWED = frozenset({Review.ACCEPTED, Review.EDITED})


class Words(StrEnum):
    """Whose label an event goes by."""

    EDITOR = "editor"  # where there is one, else the machine's
    MACHINE = "machine"


class Choice(NamedTuple):
    """What is kept of the events of a selection."""

    reviewed: bool = False
    story: bool = False
    words: Words = Words.EDITOR
    confidence: float = 0.0

    def of(self, events: Sequence[Event]) -> list[Event]:
        """Return the events that are kept, labelled in the words that were chosen."""
        return [self._worded(event) for event in events if self._keeps(event)]

    def _keeps(self, event: Event) -> bool:
        is_told = bool(event.edition and event.edition.story is not None)
        is_right = event.review in REVIEWED or not self.reviewed
        return is_right and (is_told or not self.story) and event.confidence >= self.confidence

    def _worded(self, event: Event) -> Event:
        if self.words is Words.MACHINE or event.title == event.label:
            return event
        return event.model_copy(update={"label": event.title})

    @property
    def sentence(self) -> str:
        """What is kept, in a few words; empty where all is."""
        parts = (
            (self.reviewed, "reviewed events only"),
            (self.story, "events in the story only"),
            (self.confidence > 0, f"confidence of at least {self.confidence:g}"),
        )
        return ", ".join(words for holds, words in parts if holds)


def machine_label(event: Event) -> str:
    """Return what the event is called by the words of its articles."""
    return event.edition.told.label if event.edition else event.label


def joined(parts: Iterable[str]) -> str:
    """Return sentences of filters as one."""
    return ", ".join(filter(None, parts))
