"""Parts of merging: days, places, groups, copies, blocks and ids."""

from __future__ import annotations

from datetime import date
from itertools import combinations, pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.merge.stories import DRISCOLL, PUTIN, RUSSIA, TRUMP, USA, ZELENSKYY, days, since, told
from timeline.merge import block
from timeline.merge.cluster import Link, group
from timeline.merge.compare import TABLES, cannot_link, levels, weigh, weight
from timeline.merge.copies import originals
from timeline.merge.days import fuse, intersection
from timeline.merge.features import Features, features
from timeline.merge.ids import founded
from timeline.merge.salience import salience
from timeline.model.mention import EventMention
from timeline.model.vocabulary import Basis, EventType, Status
from timeline.temporal.values.when import Shape, When

T, S = EventType, Status
DAY = st.dates(date(2025, 1, 1), date(2025, 3, 31))


def call(article: str, when: When | None, basis: Basis, **more: object) -> EventMention:
    quote = "Putin and Trump spoke."
    mention = told(article, 0, quote, "spoke", T.CALL, PUTIN, TRUMP, when=when, basis=basis)
    return mention.model_copy(update=more)


def test_the_narrower_of_two_stated_days_is_kept() -> None:
    october, late = days("2025-10-01", "2025-10-31"), days("2025-10-21", "2025-10-31")
    mentions = [call("a", october, Basis.ANCHORED), call("b", late, Basis.ANCHORED)]
    fused = fuse(mentions, S.OCCURRED)
    assert fused.when == late
    assert fused.disagreements == ()


def test_a_stated_day_that_differs_is_kept_as_a_disagreement() -> None:
    first, second = days("2025-10-20"), days("2025-10-22")
    mentions = [call("a", first, Basis.EXPLICIT), call("b", second, Basis.EXPLICIT)]
    fused = fuse(mentions, S.OCCURRED)
    assert fused.when == first
    (claim,) = fused.disagreements
    assert (claim.field, claim.value, claim.articles) == ("when", "22 October 2025", ("b",))


def test_news_of_the_day_does_not_narrow_what_was_stated() -> None:
    stated, inferred = days("2025-10-01", "2025-10-31"), days("2025-10-28", "2025-10-30")
    mentions = [call("a", stated, Basis.ANCHORED), call("b", inferred, Basis.PUBLISHED)]
    assert fuse(mentions, S.OCCURRED).when == stated


def test_a_cancelled_event_keeps_the_day_it_was_planned_for() -> None:
    planned = call("a", days("2025-10-30"), Basis.ANCHORED, status=S.PLANNED)
    cancelled = call("b", days("2025-10-21"), Basis.ANCHORED, status=S.CANCELLED)
    assert fuse([planned, cancelled], S.CANCELLED).when == days("2025-10-30")


def test_a_cancelled_event_without_a_day_has_that_of_its_cancellation() -> None:
    planned = call("a", since("2025-10-10"), Basis.PUBLISHED, status=S.PLANNED)
    cancelled = call("b", days("2025-10-21"), Basis.ANCHORED, status=S.CANCELLED)
    assert fuse([planned, cancelled], S.CANCELLED).when == days("2025-10-21")


def test_narrowing_is_told_step_by_step() -> None:
    mentions = [
        call("a", days("2025-10-21", "2025-10-31"), Basis.ANCHORED),
        call("b", days("2025-10-25", "2025-11-05"), Basis.ANCHORED),
    ]
    fused = fuse(mentions, S.OCCURRED)
    assert fused.when == days("2025-10-25", "2025-10-31")
    assert fused.dating is not None
    assert "between 25 and 31 October 2025" in fused.dating.steps[-1]


@given(DAY, DAY, DAY, DAY)
def test_an_intersection_lies_in_both(a: date, b: date, c: date, d: date) -> None:
    one, other = When.point(min(a, b), max(a, b)), When.point(min(c, d), max(c, d))
    shared = intersection(one, other)
    if shared is None:
        assert not one.interval.overlaps(other.interval)
    else:
        assert one.interval.contains(shared.interval)
        assert other.interval.contains(shared.interval)


def test_a_span_keeps_its_shape_when_narrowed() -> None:
    first, last = date(2025, 10, 1), date(2025, 10, 31)
    stay = When(Shape.SPAN, first, last, first, last)
    narrowed = intersection(stay, days("2025-10-21", "2025-10-31"))
    assert narrowed is not None
    assert narrowed.shape is Shape.SPAN
    assert narrowed.earliest_start == date(2025, 10, 21)


def visit(article: str, place: str, *within: str) -> Features:
    mention = told(article, 0, "He made a visit.", "visit", T.VISIT, PUTIN, place=(place, *within))
    return features(mention)


def test_visits_to_different_towns_are_never_one() -> None:
    assert cannot_link(visit("a", "Kyiv", "Ukraine"), visit("b", "Lviv", "Ukraine"))
    assert not cannot_link(visit("a", "Kyiv", "Ukraine"), visit("b", "Kiev", "Ukraine"))
    assert not cannot_link(visit("a", "Kyiv", "Ukraine"), visit("b", "Ukraine"))


def meeting(article: str, *people: object) -> Features:
    return features(told(article, 0, "They held a meeting.", "meeting", T.MEETING, *people))  # type: ignore[arg-type]


def test_another_counterpart_is_another_meeting_but_a_delegation_is_not() -> None:
    assert cannot_link(meeting("a", DRISCOLL, ZELENSKYY), meeting("b", DRISCOLL, PUTIN))
    with_trump = meeting("b", TRUMP, DRISCOLL, ZELENSKYY)
    assert not cannot_link(meeting("a", DRISCOLL, ZELENSKYY), with_trump)
    assert not cannot_link(meeting("a", TRUMP, ZELENSKYY), meeting("b", USA, ZELENSKYY))


def test_ministers_who_meet_are_not_the_leaders_who_meet() -> None:
    def of(rank: str, article: str) -> Features:
        sides = (each.model_copy(update={"surface": rank}) for each in (RUSSIA, USA))
        return meeting(article, *sides)

    assert cannot_link(of("The foreign ministers", "a"), of("Leaders", "b"))
    assert not cannot_link(of("The foreign ministers", "a"), of("Their ministers", "b"))
    assert not cannot_link(of("The foreign ministers", "a"), meeting("b", RUSSIA, USA))


def test_one_sentence_tells_two_acts_apart() -> None:
    quote = "The summit was held and sanctions were lifted."
    summit = features(told("a", 0, quote, "summit", T.SUMMIT, PUTIN))
    sanctions = features(told("a", 0, quote, "sanctions", T.SANCTIONS_RELIEF, PUTIN))
    assert cannot_link(summit, sanctions)


def test_every_table_ends_with_a_level_that_always_holds() -> None:
    nothing = Features(id="a", article="a")
    for table in TABLES.values():
        assert table[-1].test(nothing, nothing)
    assert len(levels(nothing, nothing)) == len(TABLES)


def test_labels_are_told_weightiest_first_and_sum_to_the_weight() -> None:
    one, other = visit("a", "Kyiv", "Ukraine"), visit("b", "Kiev", "Ukraine")
    found = weigh(one, other)
    assert found.weight == pytest.approx(weight(one, other))
    assert found.labels[0] == "the same people in a visit, call or meeting"
    assert "the same town or site" in found.labels


def test_comparing_is_symmetric() -> None:
    one, other = visit("a", "Kyiv", "Ukraine"), meeting("b", PUTIN, TRUMP)
    assert weigh(one, other) == weigh(other, one)


LINKS = st.dictionaries(
    st.sampled_from(list(combinations(range(6), 2))), st.floats(-5, 5).map(lambda x: round(x, 2))
)


@given(LINKS, st.sets(st.sampled_from(list(combinations(range(6), 2)))))
def test_groups_part_the_items_and_never_hold_a_forbidden_pair(
    weights: dict[tuple[int, int], float], forbidden: set[tuple[int, int]]
) -> None:
    links = [Link(a, b, value, (a, b) in forbidden) for (a, b), value in weights.items()]
    groups = group(list(range(6)), links, join=lambda one, _: one, apart=lambda _one, _other: False)
    assert sorted(item for members in groups for item in members) == list(range(6))
    for members in groups:
        for pair in combinations(members, 2):
            assert pair not in forbidden or pair not in weights


def test_the_average_decides_and_not_the_best_pair() -> None:
    links = [Link(0, 1, 6.0), Link(1, 2, 1.0), Link(0, 2, -3.0)]
    groups = group([0, 1, 2], links, join=lambda one, _: one, apart=lambda _a, _b: False)
    assert groups == [(0, 1), (2,)]


TEXT = " ".join(f"word{number} of a report that many print" for number in range(60))


def test_copies_share_the_least_id_and_others_stand_alone() -> None:
    other = " ".join(f"thing{number} in another piece altogether" for number in range(60))
    texts = {"b": TEXT, "a": TEXT[: len(TEXT) // 2], "c": TEXT + " More.", "d": other}
    assert originals(texts) == {"a": "a", "b": "a", "c": "a", "d": "d"}


def test_short_texts_are_no_copies() -> None:
    assert originals({"a": "They met.", "b": "They met."}) == {"a": "a", "b": "b"}


def test_a_block_needs_kin_days_and_a_shared_name() -> None:
    when = days("2025-10-20")
    items = [
        features(call("a", when, Basis.EXPLICIT)),
        features(call("b", days("2025-10-21"), Basis.EXPLICIT)),
        features(call("c", days("2025-12-21"), Basis.EXPLICIT)),
        features(call("d", when, Basis.EXPLICIT, participants=(ZELENSKYY,))),
        features(call("e", when, Basis.EXPLICIT, type=T.SANCTIONS)),
    ]
    assert block.pairs(items) == [(0, 1)]


def test_pairs_grow_with_the_mentions_and_not_their_square() -> None:
    crowd = [features(call(f"a{at:04}", days("2025-10-20"), Basis.EXPLICIT)) for at in range(600)]
    small, large = len(block.pairs(crowd[:300])), len(block.pairs(crowd))
    assert large < 2.3 * small


def test_a_new_id_avoids_those_taken() -> None:
    mention = call("a", None, Basis.EXPLICIT)
    first = founded(mention)
    assert founded(mention) == first
    assert founded(mention, {first}.__contains__) != first


def test_more_outlets_make_an_event_matter_more() -> None:
    mention = call("a", days("2025-10-20"), Basis.EXPLICIT)
    scores = [salience(T.CALL, S.OCCURRED, mention.when, [mention], n) for n in (1, 2, 3, 4)]
    assert scores == sorted(scores)
    gains = [b - a for a, b in pairwise(scores)]
    assert gains == sorted(gains, reverse=True)
    assert salience(T.CALL, S.HYPOTHETICAL, mention.when, [mention], 1) < scores[0]
