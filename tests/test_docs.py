"""The manual pages say what the program does."""

from __future__ import annotations

import doctest
import importlib.util
from pathlib import Path
from types import ModuleType

import pytest

DOCS = Path(__file__).resolve().parents[1] / "docs"


def generator(name: str = "temporal_manual") -> ModuleType:
    spec = importlib.util.spec_from_file_location(name, DOCS / f"{name}.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def test_page_of_dates_is_made_from_the_rules() -> None:
    written = (DOCS / "temporal.md").read_text(encoding="utf-8")
    assert written == generator().manual(), "run: python docs/temporal_manual.py"


def test_page_of_events_is_made_from_the_rows_and_their_weights() -> None:
    written = (DOCS / "events.md").read_text(encoding="utf-8")
    assert written == generator("events_manual").manual(), "run: python docs/events_manual.py"


def test_page_of_dates_lists_every_rule_of_every_language() -> None:
    from timeline.temporal.languages import MODULES, load

    written = (DOCS / "temporal.md").read_text(encoding="utf-8")
    names = [rule.name for code in MODULES for rule in (*load(code).rules, *load(code).prefixes)]
    assert [name for name in names if f"`{name}`" not in written] == []


@pytest.mark.parametrize("page", ["temporal_head.md"])
def test_examples_on_a_page_run(page: str) -> None:
    result = doctest.testfile(str(DOCS / page), module_relative=False, encoding="utf-8")
    assert result.attempted
    assert not result.failed
