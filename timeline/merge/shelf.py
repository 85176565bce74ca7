"""What merging asks of stored articles and events, and the same held in memory."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from datetime import date
from typing import Protocol

from timeline.model.change import DAYS, Change, Repeat
from timeline.model.event import Event
from timeline.model.mention import EventMention


class Shelf(Protocol):
    """Articles with their mentions, what they are looked up by, and the events merged so far."""

    def mentions(self, articles: Collection[str]) -> dict[str, list[EventMention]]:
        """Return the mentions of each of some articles that has any."""

    def texts(self, articles: Collection[str]) -> dict[str, str]:
        """Return the text of each of some articles, as far as it is there."""

    def repeats(self, sentences: Collection[int]) -> dict[int, Repeat]:
        """Return, for the keys of sentences, whether they repeat and who told them first."""

    def tellers(self, sentence: int) -> set[str]:
        """Return the articles that have a sentence."""

    def sentences(self, articles: Collection[str]) -> set[int]:
        """Return the keys of the sentences that some articles were entered under."""

    def tell(self, article: str, day: date | None, sentences: Collection[int]) -> None:
        """Enter an article under its sentences, in place of those before."""

    def crowds(self, keys: Collection[int]) -> dict[int, int]:
        """Return how many profiles stand in each of some blocks."""

    def under(self, keys: Collection[int]) -> dict[int, set[str]]:
        """Return the articles with profiles in each of some blocks."""

    def blocks(self, articles: Collection[str]) -> set[int]:
        """Return the keys of the blocks that some articles were entered under."""

    def place(self, article: str, blocks: Mapping[int, int]) -> None:
        """Enter an article under its blocks, with its number of profiles there."""

    def events(self, articles: Collection[str]) -> list[Event]:
        """Return the events that some articles tell, as merged so far."""

    def event(self, event_id: str) -> Event | None:
        """Return the event under an id, if it is still there."""


class Memory:
    """A shelf of mentions that are all there."""

    def __init__(
        self,
        mentions: Iterable[EventMention],
        texts: Mapping[str, str],
        known: Sequence[Event] = (),
    ) -> None:
        self._mentions: dict[str, list[EventMention]] = defaultdict(list)
        for mention in mentions:
            self._mentions[mention.article].append(mention)
        self._texts = texts
        self._events = {event.id: event for event in known}
        self._sentences: dict[str, Collection[int]] = {}
        self._tellers: dict[int, dict[str, date | None]] = defaultdict(dict)
        self._blocks: dict[str, Mapping[int, int]] = {}
        self._under: dict[int, dict[str, int]] = defaultdict(dict)
        self._holding: dict[str, set[str]] = defaultdict(set)
        for event in known:
            self._hold(event)

    @property
    def articles(self) -> list[str]:
        """All articles that tell anything now, or told an event that is known."""
        return sorted({*self._mentions, *(name for name, ids in self._holding.items() if ids)})

    @property
    def all_events(self) -> list[Event]:
        """All events as merged so far."""
        return list(self._events.values())

    def mentions(self, articles: Collection[str]) -> dict[str, list[EventMention]]:
        """Return the mentions of each of some articles that has any."""
        return {name: self._mentions[name] for name in articles if name in self._mentions}

    def texts(self, articles: Collection[str]) -> dict[str, str]:
        """Return the text of each of some articles, as far as it is there."""
        return {name: self._texts[name] for name in articles if name in self._texts}

    def repeats(self, sentences: Collection[int]) -> dict[int, Repeat]:
        """Return, for the keys of sentences, whether they repeat and who told them first."""
        found = {}
        for sentence in sentences:
            told = self._tellers.get(sentence, {})
            dated = sorted((day, name) for name, day in told.items() if day)
            days = len({day for day, _ in dated})
            found[sentence] = Repeat(days >= DAYS, dated[0][1] if dated else None)
        return found

    def tellers(self, sentence: int) -> set[str]:
        """Return the articles that have a sentence."""
        return set(self._tellers.get(sentence, ()))

    def sentences(self, articles: Collection[str]) -> set[int]:
        """Return the keys of the sentences that some articles were entered under."""
        return {key for name in articles for key in self._sentences.get(name, ())}

    def tell(self, article: str, day: date | None, sentences: Collection[int]) -> None:
        """Enter an article under its sentences, in place of those before."""
        for key in self._sentences.get(article, ()):
            self._tellers[key].pop(article, None)
        self._sentences[article] = sentences
        for key in sentences:
            self._tellers[key][article] = day

    def crowds(self, keys: Collection[int]) -> dict[int, int]:
        """Return how many profiles stand in each of some blocks."""
        return {key: sum(self._under.get(key, {}).values()) for key in keys}

    def under(self, keys: Collection[int]) -> dict[int, set[str]]:
        """Return the articles with profiles in each of some blocks."""
        return {key: set(self._under.get(key, ())) for key in keys}

    def blocks(self, articles: Collection[str]) -> set[int]:
        """Return the keys of the blocks that some articles were entered under."""
        return {key for name in articles for key in self._blocks.get(name, ())}

    def place(self, article: str, blocks: Mapping[int, int]) -> None:
        """Enter an article under its blocks, with its number of profiles there."""
        for key in self._blocks.get(article, ()):
            self._under[key].pop(article, None)
        self._blocks[article] = blocks
        for key, number in blocks.items():
            self._under[key][article] = number

    def events(self, articles: Collection[str]) -> list[Event]:
        """Return the events that some articles tell, as merged so far."""
        names = {name for article in articles for name in self._holding.get(article, ())}
        return [self._events[name] for name in sorted(names)]

    def event(self, event_id: str) -> Event | None:
        """Return the event under an id, if it is still there."""
        return self._events.get(event_id)

    def change(self, change: Change) -> None:
        """Take some events away and put others in."""
        for name in change.gone:
            for article in self._events.pop(name).articles:
                self._holding[article].discard(name)
        for event in change.events:
            self._events[event.id] = event
            self._hold(event)

    def _hold(self, event: Event) -> None:
        for article in event.articles:
            self._holding[article].add(event.id)
