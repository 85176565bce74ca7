"""The manual names every command, option and format there is."""

from __future__ import annotations

from pathlib import Path

import pytest
from typer.main import get_command

from timeline.cli import app
from timeline.ingest import FIELDS
from timeline.ingest.readers import READERS
from timeline.show.export import EXPORTERS

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
    assert [suffix for suffix in READERS if f"`{suffix}`" not in text] == []
    names = [name for names in FIELDS.values() for name in names]
    assert [name for name in names if f"`{name}`" not in text] == []


def test_every_format_is_told() -> None:
    text = page("formats.md")
    assert [row.name for row in EXPORTERS if f"`{row.name}`" not in text] == []
    assert [row.suffix for row in EXPORTERS if f"`{row.suffix}`" not in text] == []
