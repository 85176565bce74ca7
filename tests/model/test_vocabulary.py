"""The closed lists: every event type is one whole record."""

from __future__ import annotations

import pytest

from timeline.model.vocabulary import KINDS, EventType


def test_every_type_has_its_record() -> None:
    assert list(KINDS) == list(EventType)


@pytest.mark.parametrize("kind", EventType)
def test_a_record_says_all_that_a_heading_and_an_order_need(kind: EventType) -> None:
    known = KINDS[kind]
    assert known.wording.verb
    assert known.wording.noun
    assert known.weight >= 0
    assert known.plover.root or not known.plover.mode
    assert kind.family is known.family
