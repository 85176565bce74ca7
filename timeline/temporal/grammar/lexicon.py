"""What words mean, by word class: the tables of one language, and the meanings they give.

A class is written in capitals (``MONTH``, ``UNIT``); the rules of ``rules/`` are patterns over
classes, so a new word is one new line in the tables of its language and no new pattern.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

Meanings = dict[str, Any]  # word class -> meaning; its type is fixed by the class


@dataclass(frozen=True, slots=True)
class Signals:
    """Words before a date that say what it is to the story; a language may have none of a kind.

    ``planned`` maps the words of a plan to those that must follow for it to look ahead ("due on");
    ``expected`` ones of them stand right before its date ("due Friday") or behind "is",
    ``foreseen`` ones behind an article ("its planned launch on Friday"), ``planned_behind`` ones
    right behind it. ``schedules`` are verbs whose present tells what is to come, with the words
    one of which must follow if there are any, ``schedules_plural`` their forms with several
    subjects, ``progressive`` how those behind "is" end. ``done`` are verbs of the past whose
    infinitive was done too ("managed to win"); ``wanted`` ones look ahead to their "by";
    ``put_off`` ones to their "until". ``awaited`` things are known beforehand ("before Sunday's
    vote"), ``gatherings`` by who ``calls`` for them, and ``befallen`` ones are not. ``before_to``
    and ``nouns_behind_to`` tell a "to" that leads no verb, ``never_past`` words that only end like
    one. ``passing_by`` words stand between a schedule and a date that is not its own, ``passing``
    words lead what is only named ("under a June agreement"). ``foretold`` and ``recalled`` set a
    date apart from the steps of a story, and so do ``bounding`` words before the end of what lasts
    and ``begun`` ones before its start; ``beside`` sets an earlier quarter apart from the one
    reported. ``habits`` tell what comes again: "usually held in June"; ``certain`` ones of
    ``future`` count from where the text speaks ("will", but not "would"); ``hinting`` ones may as
    well tell what was to be, or was not. ``opening`` words set a start, ahead where no verb says
    otherwise ("starting Monday"); ``particles`` may part a verb from its date: "met again on 3
    May"; ``likening`` ones lead to a time that is only held beside another ("recalled 1941").
    """

    planned: Mapping[str, frozenset[str]] = field(default_factory=dict)
    expected: frozenset[str] = frozenset()
    foreseen: frozenset[str] = frozenset()
    planned_behind: frozenset[str] = frozenset()
    schedules: Mapping[str, frozenset[str]] = field(default_factory=dict)
    schedules_plural: Mapping[str, frozenset[str]] = field(default_factory=dict)
    progressive: str | None = None
    done: frozenset[str] = frozenset()
    wanted: frozenset[str] = frozenset()
    put_off: frozenset[str] = frozenset()
    awaited: frozenset[str] = frozenset()
    gatherings: frozenset[str] = frozenset()
    calls: frozenset[str] = frozenset()
    befallen: frozenset[str] = frozenset()
    before_to: frozenset[str] = frozenset()
    nouns_behind_to: frozenset[str] = frozenset()
    never_past: frozenset[str] = frozenset()
    passing_by: frozenset[str] = frozenset()
    passing: frozenset[str] = frozenset()
    foretold: frozenset[str] = frozenset()
    recalled: frozenset[str] = frozenset()
    bounding: frozenset[str] = frozenset()
    begun: frozenset[str] = frozenset()
    onwards: frozenset[str] = frozenset()
    up_to: frozenset[str] = frozenset()
    beside: frozenset[str] = frozenset()
    habits: frozenset[str] = frozenset()
    particles: frozenset[str] = frozenset()
    opening: frozenset[str] = frozenset()
    certain: frozenset[str] = frozenset()
    hinting: frozenset[str] = frozenset()
    likening: frozenset[str] = frozenset()
    scheduling: frozenset[str] = field(init=False)  # all words of both kinds of schedule

    def __post_init__(self) -> None:
        words = (*self.schedules, *self.schedules_plural)
        object.__setattr__(self, "scheduling", frozenset(words))


@dataclass(frozen=True, slots=True)
class Lexicon:
    """The words of one language.

    ``tables`` maps a word class to its words and their meanings. Words in ``capitalised`` count
    only with a capital ("may", "sun"). ``abbreviations`` take the dot behind them. With
    ``apostrophes`` one between letters is a letter; tables write it ``ʼ``. ``joints`` says in
    English what stands between the parts of a date or the ends of a range ("bis": "to") and what
    opens a range ("von": "from"). ``day_first`` reads 3/4 as 3 April. ``future``, ``past`` and
    ``reporting`` are the verb signals that give an open date its direction; ``signals`` are others;
    ``until`` leads a date that, where no verb speaks, lies ahead.
    """

    language: str
    tables: Mapping[str, Mapping[str, Any]]
    capitalised: frozenset[str] = frozenset()
    abbreviations: frozenset[str] = frozenset()
    function_words: frozenset[str] = frozenset()
    joints: Mapping[str, str] = field(default_factory=dict)
    apostrophes: bool = False
    day_first: bool = False
    future: frozenset[str] = frozenset()
    past: frozenset[str] = frozenset()
    past_endings: tuple[str, ...] = ()
    future_endings: tuple[str, ...] = ()
    reporting: frozenset[str] = frozenset()
    until: frozenset[str] = frozenset()
    signals: Signals = Signals()

    def words(self) -> dict[str, Meanings]:
        """Return every word with its meaning in each class it belongs to."""
        found: dict[str, Meanings] = {}
        for name, table in self.tables.items():
            for word, meaning in table.items():
                found.setdefault(word, {})[name] = meaning
        return found


def wordset(line: str) -> frozenset[str]:
    """Return the words of a line as a set."""
    return frozenset(line.split())
