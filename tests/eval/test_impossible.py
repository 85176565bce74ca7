"""The counter of impossible answers counts what cannot be, and nothing else."""

from __future__ import annotations

from datetime import date

import pytest

from tests.eval.impossible import Kind, impossible
from timeline.temporal import tag

DAY = date(2025, 11, 19)


def kinds(text: str, monkeypatch: pytest.MonkeyPatch, read_on: date) -> list[Kind]:
    """Return what is counted when the program reads a text as if it came out another day."""
    monkeypatch.setattr("tests.eval.impossible.tag", lambda words, _: tag(words, read_on))
    return [kind for kind, _ in impossible(text, DAY)]


@pytest.mark.parametrize(
    ("text", "read_on", "kind"),
    [
        ("The dam broke on Monday.", date(2025, 11, 25), Kind.AHEAD),
        ("The gates will open on Monday.", date(2025, 11, 25), None),
        ("The dam broke on Monday.", DAY, None),
        ("June 4 - Vote.\nJuly 9 - Strike.\nAug. 1 - Deal.", date(2026, 8, 2), Kind.BACK),
        ("June 4 - Vote.\nJuly 9 - Strike.\nAug. 1 - Deal.", DAY, None),
    ],
)
def test_what_is_counted(
    text: str, read_on: date, kind: Kind | None, monkeypatch: pytest.MonkeyPatch
) -> None:
    found = kinds(text, monkeypatch, read_on)
    assert set(found) == ({kind} if kind else set())
