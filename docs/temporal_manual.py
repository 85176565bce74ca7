"""Write ``docs/temporal.md`` from the rules and their examples: ``python docs/temporal_manual.py``.

What is said once for all stands in ``temporal_head.md``; every table below it is made from rows
that the tests run, so the manual cannot promise what the library does not do.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date
from pathlib import Path

from timeline.temporal import Timex, tag
from timeline.temporal.grammar.rule import Example, PrefixRule, Rule
from timeline.temporal.languages import MODULES, load
from timeline.temporal.rules import FAMILIES
from timeline.temporal.writing.words import in_words

HERE = Path(__file__).parent
HEAD = HERE / "temporal_head.md"
MANUAL = HERE / "temporal.md"

NAMES = {"de": "German", "uk": "Ukrainian", "ru": "Russian"}
PUBLISHED = "2025-11-19"  # the day examples are published on unless they say another

Row = Rule | PrefixRule


def manual() -> str:
    """Return the whole manual page."""
    parts = [HEAD.read_text(encoding="utf-8").rstrip(), "## Rules of English"]
    for family, rules in FAMILIES.items():
        parts += [f"### {family.capitalize()}", table(rules, "en")]
    parts += ["### Before an expression", table(load("en").prefixes, "en")]
    for code in MODULES:
        if code != "en":
            language = load(code)
            rows = (*language.rules, *language.prefixes)
            parts += [f"## Rules of {NAMES[code]}", table(rows, code)]
    return "\n\n".join(parts) + "\n"


def table(rules: Iterable[Row], code: str) -> str:
    """Return rules as a table: name, what is read, examples with their reading, look-alikes."""
    lines = ["| rule | reads | examples | left alone |", "|---|---|---|---|"]
    for rule in rules:
        cells = (f"`{rule.name}`", rule.words, *_shown(rule.examples, code))
        lines.append("| " + " | ".join(cell.replace("|", "\\|") for cell in cells) + " |")
    return "\n".join(lines)


def _shown(examples: Iterable[Example], code: str) -> tuple[str, str]:
    examples = tuple(examples)
    read = "<br>".join(line for example in examples for line in _readings(example, code))
    return read, "<br>".join(example.text for example in examples if example.value is None)


def _readings(example: Example, code: str) -> Iterator[str]:
    """Yield what an example reads as: its words, type and value, and its days in words."""
    if example.value is None:
        return
    anchor = date.fromisoformat(example.anchor) if example.anchor else None
    when = "" if example.anchor == PUBLISHED else f" (published {example.anchor or 'no day'})"
    found = tag(example.text, anchor, language=code)
    yield f"“{example.text}”{when}: {'; '.join(map(_reading, found))}"


def _reading(timex: Timex) -> str:
    mod = f" {timex.mod.value}" if timex.mod else ""
    days = f", {in_words(timex.when)}" if timex.when else ""
    return f"{timex.type.value} `{timex.value}`{mod}{days}"


if __name__ == "__main__":
    MANUAL.write_text(manual(), encoding="utf-8")
