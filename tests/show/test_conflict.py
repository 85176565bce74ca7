"""What outlets say of the days of one event, and the days that fit them all."""

from __future__ import annotations

from datetime import date

from tests.show import fakes
from tests.show.test_actors import parts
from tests.show.test_panel import text, told
from timeline.model.event import Event
from timeline.model.mention import EventMention
from timeline.model.vocabulary import Basis
from timeline.show.conflict import agreement, claims, conflict, weighed
from timeline.temporal.values.interval import Interval
from timeline.temporal.values.when import When

TALKS = next(event for event in fakes.events() if event.id == "lindholm-talks")


def days(first: int | None, last: int | None) -> When:
    return When.point(
        date(2024, 5, first) if first else None, date(2024, 5, last) if last else None
    )


def claimed(*given: When, basis: Basis = Basis.EXPLICIT) -> Event:
    """Return the talks with those days told by its three mentions."""
    mentions = [_with(one, when, basis) for one, when in zip(TALKS.mentions, given, strict=False)]
    return TALKS.model_copy(update={"mentions": tuple(mentions), "when": given[0]})


def _with(mention: EventMention, when: When, basis: Basis) -> EventMention:
    assert mention.dating
    dating = mention.dating.model_copy(update={"basis": basis})
    return mention.model_copy(update={"when": when, "dating": dating})


def test_days_that_fit_all_are_shaded_and_said() -> None:
    shown = conflict(claimed(days(1, 5), days(3, 9), days(3, 31)))
    assert "All agree on 3 to 5 May 2024." in text(shown)
    assert len(parts(shown, className="agreed")) == 1


def test_claims_that_share_no_day_say_so_and_have_no_shade() -> None:
    shown = conflict(TALKS)
    assert "No day fits all." in text(shown)
    assert parts(shown, className="agreed") == []
    assert text(shown).index("Harbour Post") < text(shown).index("Daily Ledger")


def test_open_side_goes_on_for_ever() -> None:
    found = claims(claimed(days(None, 9), days(4, None)).mentions)
    assert agreement(found) == Interval(date(2024, 5, 4), date(2024, 5, 9))


def test_outlets_that_say_the_same_have_no_matrix() -> None:
    assert conflict(claimed(days(3, 3), days(3, 3), days(3, 3))) == []
    assert conflict(next(one for one in fakes.events() if one.id == "aid")) == []


def test_each_claim_of_an_outlet_has_one_row() -> None:
    event = claimed(days(3, 3), days(4, 4))
    twice = event.model_copy(update={"mentions": event.mentions * 2})
    assert [claim.outlet for claim in claims(twice.mentions)] == ["Harbour Post", "Northern Wire"]


def test_inferred_days_do_not_break_what_two_say_outright() -> None:
    event = claimed(days(3, 3), days(3, 5))
    inferred = claimed(days(9, 9), basis=Basis.PUBLISHED).mentions[0]
    both = event.model_copy(update={"mentions": (*event.mentions, inferred)})
    words = text(conflict(both))
    assert "All agree on 3 May 2024. Days that were only inferred are left aside." in words
    assert "9 May 2024, inferred" in words
    assert len(weighed(claims(both.mentions))) == 2


def test_panel_calls_it_disagreement_only_where_merging_does() -> None:
    assert "Where outlets disagree" in told("lindholm-talks")
    assert "The days each outlet gives" in told("carrow-summit")
    assert "Also told as" not in told("lindholm-talks")
