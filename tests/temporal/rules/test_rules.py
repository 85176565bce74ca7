"""Every row proves itself: its examples match as they say, its counter-examples do not."""

from datetime import date

import pytest

from timeline.temporal import tag
from timeline.temporal.find.vetoes import VETOES
from timeline.temporal.grammar.rule import Example
from timeline.temporal.rules import FAMILIES
from timeline.temporal.rules.prefixes import PREFIXES

ROWS = [rule for rows in FAMILIES.values() for rule in rows] + list(PREFIXES)
CASES = [(rule.name, example) for rule in ROWS for example in rule.examples]
VETOED = [(veto, example) for veto in VETOES for example in veto.examples]


def read(example: Example):
    anchor = date.fromisoformat(example.anchor) if example.anchor else None
    return tag(example.text, anchor)


@pytest.mark.parametrize(("rule", "example"), CASES, ids=lambda case: getattr(case, "text", case))
def test_rule_reads_its_examples_and_nothing_else(rule, example):
    found = read(example)
    if example.value is None:
        assert all(rule not in timex.rule.split("+") for timex in found)
        return
    assert found, f"{example.text!r} is not read at all"
    span = example.span or example.text
    timex = next((timex for timex in found if timex.text == span), found[0])
    assert (timex.text, timex.value) == (span, example.value)


@pytest.mark.parametrize(("veto", "example"), VETOED, ids=lambda case: getattr(case, "text", ""))
def test_veto_turns_its_false_friends_away_and_spares_their_twins(veto, example):
    rules = veto.rules.split()
    found = [timex for timex in read(example) if timex.rule.split("+")[0] in rules]
    if example.value is None:
        assert not found
    else:
        assert (example.span or example.text, example.value) in {(t.text, t.value) for t in found}


@pytest.mark.parametrize("rule", ROWS, ids=lambda rule: rule.name)
def test_every_rule_has_examples_and_counter_examples(rule):
    values = [example.value is None for example in rule.examples]
    assert True in values
    assert rule.words
    assert rule.name


def test_rule_names_are_unique():
    names = [rule.name for rule in ROWS]
    assert len(names) == len(set(names))
