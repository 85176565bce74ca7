"""The manual names every command, option and format there is."""

from __future__ import annotations

from pathlib import Path

import pytest
from typer.main import get_command

from timeline.cli import app
from timeline.ingest.aliases import FIELDS
from timeline.ingest.readers import BY_SUFFIX
from timeline.show.export import EXPORTERS
from timeline.show.keys import KEYS as LETTERS
from timeline.show.labels import say
from timeline.show.view import KEYS, Page

DOCS = Path(__file__).resolve().parents[1] / "docs"
COMMANDS = get_command(app).commands  # type: ignore[attr-defined]


def page(name: str) -> str:
    return (DOCS / name).read_text(encoding="utf-8")


@pytest.mark.parametrize("name", COMMANDS)
def test_every_command_and_option_is_told(name: str) -> None:
    section = page("commands.md").split(f"## {name}\n")[1].split("\n## ")[0]
    options = [word for option in COMMANDS[name].params for word in option.opts if word[0] == "-"]
    shared = {"dates": set(), "explain": {"--direction", "--policy", "--language"}}
    missing = [word for word in options if word not in section]
    assert set(missing) <= shared.get(name, set())


def test_every_source_and_field_is_told() -> None:
    text = page("commands.md")
    assert [suffix for suffix in BY_SUFFIX if f"`{suffix}`" not in text] == []
    names = page("articles.md")
    assert [name for many in FIELDS.values() for name in many if f"`{name}`" not in names] == []


def test_every_format_is_told() -> None:
    text = page("formats.md")
    assert [row.name for row in EXPORTERS if f"`{row.name}`" not in text] == []
    assert [row.suffix for row in EXPORTERS if f"`{row.suffix}`" not in text] == []


def test_every_key_of_the_address_and_every_view_is_told() -> None:
    text = page("dashboard.md")
    assert [key.key for key in KEYS if f"`{key.key}`" not in text] == []
    assert [view for view in Page if f"| {say(f'page.{view}').lower()} |" not in text] == []


def test_every_letter_of_the_keyboard_is_told() -> None:
    text = page("dashboard.md")
    letters = [key for keys, _ in LETTERS for key in keys.split(", ") if len(key) == 1]
    assert [letter for letter in letters if f"`{letter}`" not in text] == []
