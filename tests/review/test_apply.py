"""Single decisions: what is shown of them, and what new articles do to a reviewed event."""

from __future__ import annotations

from datetime import date

import pytest

from tests.review import desk
from timeline import merge
from timeline.errors import InputError
from timeline.model.decision import Action, Changes, Decision
from timeline.model.event import Event
from timeline.model.vocabulary import Basis, Review
from timeline.review import make
from timeline.temporal.values.when import When

DAY = When.point(date(2025, 1, 2), date(2025, 1, 2))


@pytest.fixture(scope="module")
def told() -> list[Event]:
    return desk.told(desk.read())


def one(events: list[Event], name: str) -> Event:
    return next(event for event in events if event.id == name)


def several(told: list[Event]) -> Event:
    return max(told, key=lambda event: (len(event.mentions), event.id))


def test_days_given_by_hand_say_who_gave_them_and_how(told: list[Event]) -> None:
    changes = Changes(when=DAY, phrase="2 January 2025")
    log = [make.edited(told[0], changes, desk.sign([]))]
    event = one(desk.published(told, log), told[0].id)
    assert (event.when, event.review) == (DAY, Review.EDITED)
    assert event.dating
    assert event.dating.basis is Basis.GIVEN
    assert event.dating.steps == ("Ann gave it these days on 4 March 2025: 2 January 2025.",)
    assert log[0].before
    assert log[0].before.given["when"] == told[0].when


def test_an_editors_words_stand_beside_those_of_the_articles(told: list[Event]) -> None:
    log = [make.edited(told[0], Changes(label="In other words", tags=("a",)), desk.sign([]))]
    event = one(desk.published(told, log), told[0].id)
    assert (event.label, event.title) == (told[0].label, "In other words")
    assert event.review is Review.UNREVIEWED
    assert event.edition
    assert event.edition.tags == ("a",)


def test_new_reports_of_a_reviewed_event_are_shown_and_change_nothing() -> None:
    full = desk.told(desk.read())
    whole = several(full)
    last = whole.mentions[-1].article
    early = desk.told([each for each in desk.read() if each.article != last])
    first = next(each for each in early if each.mentions[0] == whole.mentions[0])
    changes = Changes(when=DAY, phrase="2 January 2025")
    log = [make.edited(first, changes, desk.sign([]))]
    event = next(each for each in desk.published(full, log) if each.review is Review.EDITED)
    assert event.facts == one(desk.published(early, log), first.id).facts
    assert event.edition
    assert set(event.edition.fresh) == {each.id for each in whole.mentions if each.article == last}
    assert event.edition.told == whole.facts
    log.append(make.judged(event, Action.ACCEPT, desk.sign(log)))
    event = one(desk.published(full, log), event.id)
    assert event.edition
    assert not event.edition.is_overtaken
    assert (event.when, event.review, event.outlets) == (DAY, Review.ACCEPTED, whole.outlets)


def test_a_decision_finds_its_event_by_its_reports_whatever_its_id(told: list[Event]) -> None:
    log = [make.judged(several(told), Action.ACCEPT, desk.sign([]))]
    other = [each.model_copy(update={"id": f"x-{number}"}) for number, each in enumerate(told)]
    shown = desk.published(other, log)
    assert one(shown, several(told).id).review is Review.ACCEPTED
    assert len(shown) == len(told)


def test_an_event_split_and_joined_again_has_all_its_reports(told: list[Event]) -> None:
    event = several(told)
    log: list[Decision] = [make.split(event, [event.mentions[-1].id], merge.agreed, desk.sign([]))]
    shown = desk.published(told, log)
    parts = [one(shown, event.id), one(shown, str(log[0].makes))]
    assert len(shown) == len(told) + 1
    log.append(make.merged(parts, merge.agreed, desk.sign(log)))
    joined = one(desk.published(told, log), event.id)
    assert joined.mentions == event.mentions
    assert [change.action for change in joined.history] == ["split", "merge"]
    with pytest.raises(InputError, match="undo that first"):
        make.undone(log, desk.sign(log), log[0].id)


def test_an_event_by_hand_has_its_own_report_and_survives_any_article(told: list[Event]) -> None:
    facts = told[0].facts.model_copy(update={"label": "They met again"})
    changes = Changes(link="https://example.org/x")
    log = [make.added(facts, changes, desk.sign([], note="seen on television"))]
    event = one(desk.published([], log), str(log[0].makes))
    assert event.edition
    assert event.edition.by_hand
    assert event.edition.link == "https://example.org/x"
    assert event.mentions[0].because == ("added by Ann",)
    assert event.history[0].note == "seen on television"


def test_a_link_that_a_browser_would_run_is_refused() -> None:
    with pytest.raises(ValueError, match="https://"):
        Changes(link="javascript:alert(1)")


def test_nobody_redoes_what_was_undone_before_another_decision(told: list[Event]) -> None:
    log = [make.judged(told[0], Action.ACCEPT, desk.sign([]))]
    log.append(make.undone(log, desk.sign(log)))
    again = [*log, make.redone(log, desk.sign(log))]
    assert one(desk.published(told, again), told[0].id).review is Review.ACCEPTED
    log.append(make.judged(told[1], Action.REJECT, desk.sign(log)))
    with pytest.raises(InputError, match="nothing to do again"):
        make.redone(log, desk.sign(log))
    with pytest.raises(InputError, match="nothing to undo"):
        make.undone(log, desk.sign(log, "Ben"))


def test_a_withdrawn_article_takes_only_what_hangs_on_it_alone(told: list[Event]) -> None:
    event = several(told)
    gone = event.mentions[0].article
    log = [make.withdrawn(gone, desk.sign([]))]
    shown = desk.published(told, log)
    assert all(gone not in each.articles for each in shown)
    assert one(shown, event.id).mentions == tuple(
        each for each in event.mentions if each.article != gone
    )
    log.append(make.undone(log, desk.sign(log)))
    assert desk.published(told, log) == sorted(told, key=lambda each: each.id)
