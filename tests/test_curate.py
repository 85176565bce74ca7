"""What a person decides is kept in the file, undone, replayed on another file, and never lost."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest

from tests.faults import pile
from timeline import pipeline
from timeline.config import Settings
from timeline.curate import Outcome, curate, read
from timeline.errors import ConflictError, InputError, StoreError
from timeline.model.article import Article
from timeline.model.change import Change
from timeline.model.decision import Changes
from timeline.model.event import Event
from timeline.model.selection import Selection
from timeline.model.vocabulary import Review
from timeline.model.wish import Wish
from timeline.review.make import Sign
from timeline.store.sqlite import SqliteRepository

START = datetime(2025, 3, 4, 12, tzinfo=UTC)
ONE = Settings(workers=1)


class Desk:
    """A file, and persons who decide about it one minute after the other."""

    def __init__(self, path: Path, number: int = 8) -> None:
        self.store = SqliteRepository(path)
        self.articles = pile.articles(number)
        pipeline.update(self.store, self.articles, settings=ONE)

    def events(self) -> list[Event]:
        return self.store.events(Selection())

    def do(self, who: str = "Ann", **wish: object) -> Outcome:
        sign = Sign(who, START + timedelta(minutes=self.store.decided))
        return curate(self.store, Wish.model_validate(wish), sign, settings=ONE)

    def at(self, number: int) -> dict[str, str]:
        return {"id": self.events()[number].id}


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    return Desk(tmp_path / "a.db")


def curated(desk: Desk) -> list[Event]:
    """Return the events after a day of every kind of decision."""
    one, two, three = (event.id for event in desk.events()[:3])
    desk.do(action="accept", events=[{"id": one}])
    desk.do(action="merge", events=[{"id": one}, {"id": two}])
    desk.do(action="edit", events=[{"id": three}], phrase="2 January 2025", actors=["Norway"])
    desk.do(action="edit", events=[{"id": three}], changes={"label": "So it was", "story": 1})
    desk.do(action="reject", events=[desk.at(-1)])
    added = {"label": "A call", "type": "call"}
    desk.do(action="add", added=added, phrase="5 January 2025", changes={"tags": ["own"]})
    desk.do(who="Ben", action="settle", article=desk.articles[0].id, day="2025-02-03")
    desk.do(who="Ben", action="withdraw", article=desk.articles[3].id)
    return desk.events()


def test_days_in_words_are_read_and_the_machine_keeps_its_own(desk: Desk) -> None:
    before = desk.events()[0]
    desk.do(action="edit", events=[{"id": before.id}], phrase="late October 2024")
    event = desk.store.event(before.id)
    assert event is not None
    assert event.when is not None
    assert event.when.earliest == date(2024, 10, 21)
    assert event.review is Review.EDITED
    assert event.edition is not None
    assert event.edition.told.when == before.when


def test_undo_of_everything_gives_the_untouched_timeline(desk: Desk) -> None:
    untouched = desk.events()
    curated(desk)
    for who in ("Ben", "Ben", *["Ann"] * 6):
        desk.do(who=who, action="undo")
    assert [event.model_copy(update={"edition": None, "history": ()}) for event in untouched] == [
        event.model_copy(update={"edition": None, "history": ()}) for event in desk.events()
    ]
    with pytest.raises(InputError, match="nothing to undo"):
        desk.do(action="undo")


def test_articles_and_reviews_file_give_the_same_timeline(desk: Desk, tmp_path: Path) -> None:
    wanted = curated(desk)
    afresh = SqliteRepository(tmp_path / "b.db")
    pipeline.update(afresh, reversed(desk.articles), settings=ONE)
    lines = [type(one).model_validate_json(one.line) for one in desk.store.decisions()]
    assert read(afresh, lines, settings=ONE) == 8
    assert afresh.events(Selection()) == wanted
    assert read(afresh, lines, settings=ONE) == 0


def test_decisions_survive_a_rebuild_by_other_rules(desk: Desk) -> None:
    wanted = curated(desk)
    again = SqliteRepository(desk.store.path, reader="another")
    pipeline.update(again, desk.articles, settings=ONE)
    assert again.events(Selection()) == wanted


def test_only_what_hangs_together_is_written(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    changed: list[int] = []
    inner = SqliteRepository.apply

    def counted(self: SqliteRepository, connection: Any, change: Change) -> Any:
        changed.append(len(change.events))
        return inner(self, connection, change)

    monkeypatch.setattr(SqliteRepository, "apply", counted)
    desk.do(action="accept", events=[desk.at(0)])
    desk.do(action="accept", events=[desk.at(2)])
    assert changed == [1, 1]


def test_second_editor_is_told_and_nothing_is_overwritten(desk: Desk) -> None:
    event = desk.events()[0]
    seen = {"id": event.id, "version": event.version}
    desk.do(action="edit", events=[seen], changes={"label": "Ann's words"})
    with pytest.raises(ConflictError, match="Ann changed it") as told:
        desk.do(who="Ben", action="edit", events=[seen], changes={"label": "Ben's words"})
    (now,) = told.value.now
    assert isinstance(now, Event)
    assert now.title == "Ann's words"
    assert len(desk.store.decisions()) == 1


def test_log_is_only_added_to(desk: Desk) -> None:
    desk.do(action="accept", events=[desk.at(0)])
    for sql in ("DELETE FROM decision", "UPDATE decision SET id = 'x'"):
        with (
            pytest.raises(StoreError, match="only added to"),
            desk.store._connections.transaction() as connection,
        ):
            connection.execute(sql)


def test_new_report_of_a_reviewed_event_is_shown_not_applied(tmp_path: Path) -> None:
    desk = Desk(tmp_path / "a.db", number=4)
    for number in range(len(desk.events())):
        desk.do(action="accept", events=[desk.at(number)])
    before = {event.id: (event.facts, event.review) for event in desk.events()}
    pipeline.update(desk.store, pile.articles(12), settings=ONE)
    now = {event.id: event for event in desk.events()}
    assert all((now[name].facts, now[name].review) == before[name] for name in before)


def test_settled_day_moves_events_and_is_undone(desk: Desk) -> None:
    words = "Norway and Sweden held talks in Oslo on Tuesday."
    article = Article(id="o", title="Oslo", text=words, published=date(2025, 3, 6))
    pipeline.update(desk.store, [article], settings=ONE)
    before = desk.events()
    (moved,) = desk.do(action="settle", article="o", day="2024-03-07").moved
    assert (moved.before, moved.after) == ("4 March 2025", "5 March 2024")
    desk.do(action="undo")
    assert desk.events() == before
    assert desk.store.article("o") == article
    desk.do(action="redo")
    kept = desk.store.article("o")
    assert kept is not None
    assert kept.day == date(2024, 3, 7)


@pytest.mark.parametrize(
    ("wish", "why"),
    [
        ({"action": "accept", "events": [{"id": "nowhere"}]}, "there is no event"),
        ({"action": "merge", "events": []}, "needs two events"),
        ({"action": "withdraw", "article": "nowhere"}, "there is no article"),
        ({"action": "redo"}, "nothing to do again"),
        ({"action": "add"}, "needs a label"),
    ],
)
def test_what_cannot_be_done_says_why(desk: Desk, wish: dict[str, object], why: str) -> None:
    with pytest.raises(InputError, match=why):
        desk.do(**wish)
    assert desk.store.decisions() == []


@pytest.mark.parametrize("phrase", ["soonish", "2025-13-01..2025-01-01", "Tuesday the bread"])
def test_days_that_cannot_be_read_are_refused(desk: Desk, phrase: str) -> None:
    with pytest.raises(InputError):
        desk.do(action="edit", events=[desk.at(0)], phrase=phrase)


def test_a_token_serves_once(desk: Desk) -> None:
    spend = desk.store.spend
    assert spend("a", 1.0)
    assert not spend("a", 2.0)
    assert spend("a", 1e9)


def test_changes_refuse_a_link_that_a_browser_would_run() -> None:
    with pytest.raises(ValueError, match="link begins with"):
        Changes(link="javascript:alert(1)")


def test_articles_that_come_later_give_what_a_fresh_build_gives(tmp_path: Path) -> None:
    desk = Desk(tmp_path / "a.db", number=6)
    curated(desk)
    pipeline.update(desk.store, pile.articles(12), settings=ONE)
    afresh = SqliteRepository(tmp_path / "b.db")
    pipeline.update(afresh, pile.articles(12), settings=ONE)
    read(afresh, desk.store.decisions(), settings=ONE)
    assert afresh.events(Selection()) == desk.events()


def test_first_of_two_settled_days_is_undone_and_what_the_article_said_comes_back(
    desk: Desk,
) -> None:
    article = desk.articles[0]
    before = desk.events()
    one = desk.do(action="settle", article=article.id, day="2024-05-06").decision
    two = desk.do(action="settle", article=article.id, day="2024-05-07").decision
    desk.do(action="undo", of=one.id)
    desk.do(action="undo", of=two.id)
    assert desk.store.article(article.id) == article
    assert desk.events() == before
