"""A pile is read article by article: what was handed on is not held."""

from __future__ import annotations

import json
import weakref
from pathlib import Path

from timeline import ingest


def test_an_article_that_was_handed_on_is_let_go(tmp_path: Path) -> None:
    pile = tmp_path / "pile.jsonl"
    rows = [{"id": str(number), "text": f"They met in round {number}."} for number in range(6)]
    pile.write_text("\n".join(map(json.dumps, rows)))
    held: weakref.WeakSet[object] = weakref.WeakSet()
    most = 0
    for article in ingest.read([str(pile)]):
        held.add(article)
        most = max(most, len(held))
    assert most <= 2
