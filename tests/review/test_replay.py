"""Whatever is decided in whatever order: nothing is lost, all is undone, all is replayed."""

from __future__ import annotations

from contextlib import suppress
from datetime import date

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule

from tests.review import desk
from timeline.errors import InputError
from timeline.merge import agreed
from timeline.model.decision import Action, Changes, Decision
from timeline.model.event import Event, Facts
from timeline.model.vocabulary import EventType, Status
from timeline.review import make
from timeline.temporal.values.when import When

DAY = When.point(date(2025, 1, 2), date(2025, 1, 2))
CHANGES = (
    Changes(when=DAY, phrase="2 January 2025"),
    Changes(when=None),
    Changes(type=EventType.VOTE, status=Status.DENIED),
    Changes(place="Oslo"),
    Changes(participants=()),
    Changes(label="In other words", text="One line."),
    Changes(story=2.0),
    Changes(notes="<script>alert(1)</script>", tags=("=1+1", "war")),
    Changes(label=None, story=None),
)
FACTS = Facts(label="Added", type=EventType.CALL, status=Status.OCCURRED, when=DAY)


class Curation(RuleBasedStateMachine):
    """Random decisions of two persons on the events of eight articles."""

    def __init__(self) -> None:
        super().__init__()
        self.log: list[Decision] = []
        self.told: list[Event] = []

    @initialize()
    def build(self) -> None:
        self.told = desk.told(desk.read())

    @property
    def shown(self) -> list[Event]:
        return desk.published(self.told, self.log)

    def decide(self, decision: Decision) -> None:
        self.log.append(Decision.model_validate_json(decision.line))

    def pick(self, number: int) -> Event:
        return self.shown[number % len(self.shown)]

    who = st.sampled_from(["Ann", "Ben"])
    at = st.integers(0, 50)

    @rule(
        at=at, who=who, action=st.sampled_from([Action.ACCEPT, Action.REJECT]), keep=st.booleans()
    )
    def judge(self, at: int, who: str, action: Action, keep: bool) -> None:
        self.decide(make.judged(self.pick(at), action, desk.sign(self.log, who), keep=keep))

    @rule(at=at, who=who, changes=st.sampled_from(CHANGES))
    def edit(self, at: int, who: str, changes: Changes) -> None:
        self.decide(make.edited(self.pick(at), changes, desk.sign(self.log, who)))

    @rule(at=at, other=at, who=who)
    def merge(self, at: int, other: int, who: str) -> None:
        one, two = self.pick(at), self.pick(other)
        if one.id != two.id:
            self.decide(make.merged([one, two], agreed, desk.sign(self.log, who)))

    @rule(at=at, other=at, who=who)
    def tell_apart(self, at: int, other: int, who: str) -> None:
        one, two = self.pick(at), self.pick(other)
        if one.id != two.id:
            self.decide(make.apart([one, two], desk.sign(self.log, who)))

    @rule(at=at, who=who, part=st.integers(1, 5))
    def split(self, at: int, who: str, part: int) -> None:
        event = self.pick(at)
        names = [one.id for one in event.mentions]
        if len(names) > 1:
            leaving = names[part % (len(names) - 1) + 1 :] or names[-1:]
            self.decide(make.split(event, leaving, agreed, desk.sign(self.log, who)))

    @rule(who=who)
    def add(self, who: str) -> None:
        changes = Changes(link="https://example.org/x")
        self.decide(make.added(FACTS, changes, desk.sign(self.log, who)))

    @rule(who=who, at=st.integers(0, 7))
    def withdraw(self, who: str, at: int) -> None:
        articles = sorted({mention.article for mention in desk.read()})
        self.decide(make.withdrawn(articles[at % len(articles)], desk.sign(self.log, who)))

    @rule(who=who)
    def undo(self, who: str) -> None:
        with suppress(InputError):
            self.decide(make.undone(self.log, desk.sign(self.log, who)))

    @rule(who=who)
    def redo(self, who: str) -> None:
        try:
            before = self.shown
            undo = make.undone(self.log, desk.sign(self.log, who))
            self.decide(undo)
            self.decide(make.redone(self.log, desk.sign(self.log, who)))
        except InputError:
            return
        assert self.shown == before

    @invariant()
    def nothing_is_lost(self) -> None:
        """Every report stands in one event, or its article was withdrawn."""
        expected = [one.id for one in desk.read() if not desk.is_withdrawn(self.log, one.id)]
        held = [name for name in desk.held(self.shown) if not name.startswith("by hand")]
        assert held == sorted(expected)

    @invariant()
    def no_two_events_have_one_id(self) -> None:
        ids = [event.id for event in self.shown]
        assert len(set(ids)) == len(ids)

    @invariant()
    def replayed_on_a_fresh_build_in_another_order_it_is_the_same(self) -> None:
        afresh = desk.told(desk.read(), seed=len(self.log))
        assert desk.published(afresh, self.log) == self.shown

    def teardown(self) -> None:
        if not self.told:
            return
        log = list(self.log)
        for who in ("Ann", "Ben") * (2 * len(log)):
            try:
                log.append(make.undone(log, desk.sign(log, who)))
            except InputError:
                continue
        assert desk.published(self.told, log) == desk.published(self.told, [])


Curation.TestCase.settings = settings(max_examples=25, stateful_step_count=20, deadline=None)
TestCuration = Curation.TestCase
